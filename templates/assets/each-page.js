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

  // The theme gives each page that is left a state: its place. To follow a link within a page is
  // such an event too, but without one.
  let isTraversal = false
  addEventListener("popstate", ({ state }) => {
    if (state) isTraversal = true
  })
  document.addEventListener(
    "click",
    () => {
      isTraversal = false
    },
    { capture: true }
  )

  /**
   * Bring the reader to where the address leads on a page that was just shown.
   *
   * The theme notes the place on a page 100 ms after the last scrolling, also when a link was
   * followed meanwhile, and then takes the next page for one that was left at that place. Where it
   * goes back to a place, it leaves the target unmarked.
   */
  const arrive = () => {
    const { scrollX, scrollY, history } = window
    const { state } = history
    if (location.hash) location.replace(location.hash)
    if (isTraversal) {
      history.replaceState(state, "")
      scrollTo(scrollX, scrollY)
    } else if (!location.hash) {
      scrollTo(0, 0)
    }
    isTraversal = false
  }

  const starts = []
  let shown = new AbortController()
  // The theme tells of the first page too.
  let isFirst = true
  const showNext = () => {
    if (!isFirst) {
      shown.abort()
      shown = new AbortController()
      for (const start of starts) start(shown.signal)
      arrive()
    }
    isFirst = false
  }

  /** Call `start` with a signal now, and anew each time that another page is shown. */
  const eachPage = (start) => {
    starts.push(start)
    start(shown.signal)
  }

  window.document$?.subscribe(showNext)
  window.briefing = { eachPage, home }
})()
