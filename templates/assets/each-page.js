/*
 * Starts our scripts on the page, and again on each page that the theme shows without loading it.
 *
 * Where the site is hosted the theme swaps the content of a page for that of the next. A script
 * hands over what it does on a page; listeners that outlive a page's content take the signal, which
 * is given when the page goes.
 */
(() => {
  "use strict"
  const home = new URL("..", document.currentScript.src)

  /** Call `start` with a signal now, and anew each time that another page is shown. */
  const eachPage = (start) => {
    let shown
    const begin = () => {
      shown?.abort()
      shown = new AbortController()
      start(shown.signal)
    }
    begin()
    // The theme tells of the first page too.
    let isFirst = true
    window.document$?.subscribe(() => {
      if (!isFirst) begin()
      isFirst = false
    })
  }

  window.briefing = { eachPage, home }
})()
