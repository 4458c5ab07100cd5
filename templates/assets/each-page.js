/*
 * Starts our scripts on the page, and again on each page that the theme shows without loading it,
 * and brings the reader to the right place of that.
 *
 * Where the site is hosted the theme swaps the content of a page for that of the next. A script
 * hands over what it does on a page; listeners that outlive a page's content take the signal, which
 * is given when the page goes.
 */
(() => {
  "use strict"
  const home = new URL("..", document.currentScript.src)
  // A page has settled when nothing moved for so many frames; a reader is not held up for more.
  const STILL = 3
  const MOST_FRAMES = 60

  const contentShown = () => document.querySelector(".md-content__inner")
  // The page that we know of: the address may be that of the next already, and so may the content.
  let page = location.pathname
  let content = contentShown()
  const blocks = () => Array.from(content?.children || [])

  // What was at the top of the screen as a page was left, by page and place. What was never near
  // the screen has a height that is only guessed, so that a place is elsewhere as a page comes back.
  const tops = new Map()
  const keyOf = (y) => `${page} ${Math.round(y)}`
  const noteTop = () => {
    if (!content?.isConnected) return
    const seen = blocks().map((block, place) => [place, block.getClientRects()[0]?.top])
    const above = seen.filter(([, top]) => top <= 0)
    if (above.length) tops.set(keyOf(scrollY), above[above.length - 1])
  }

  // The theme gives each page that is left a state: its place. To follow a link within a page is
  // such an event too, but without one. It is heard before the theme hears it, which scrolls, and
  // notes that, while the page that is left is still there.
  let left = null
  // Whether a link was followed: the address may change for other reasons, too.
  let isFollowed = false
  addEventListener(
    "popstate",
    ({ state }) => {
      noteTop()
      if (state) left = state
    },
    { capture: true }
  )
  document.addEventListener(
    "click",
    ({ target }) => {
      noteTop()
      left = null
      isFollowed = target instanceof Element && Boolean(target.closest("a"))
    },
    { capture: true }
  )

  /**
   * Hold an element where it belongs on the screen until the page has settled or is scrolled; `place`
   * gives its top, which may change as the page settles, too.
   */
  const hold = (element, place) => {
    const holding = new AbortController()
    const { signal } = holding
    for (const kind of ["wheel", "touchstart", "keydown"]) {
      addEventListener(kind, () => holding.abort(), { signal, passive: true })
    }
    let [still, frames] = [0, 0]
    const step = () => {
      if (still > STILL || frames > MOST_FRAMES || !element.isConnected) holding.abort()
      if (signal.aborted) return
      const moved = element.getBoundingClientRect().top - place()
      scrollBy(0, moved)
      still = Math.abs(moved) < 1 ? still + 1 : 0
      frames += 1
      requestAnimationFrame(step)
    }
    step()
  }

  /** Go to where a page was left. */
  const comeBack = ({ x, y }) => {
    const [place, top] = tops.get(keyOf(y)) || []
    const block = blocks()[place]
    scrollTo(x, y)
    if (block?.getClientRects().length) hold(block, () => top)
  }

  /** Return where the top of a target belongs: never behind the header, which stays in sight. */
  const placeOf = (target) => {
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom || 0
    return Math.max(parseFloat(getComputedStyle(target).scrollMarginTop), header)
  }

  /** Go to what the address names; ids need no decoding. */
  const goToTarget = () => {
    const target = document.getElementById(location.hash.slice(1))
    if (target) hold(target, () => placeOf(target))
    else scrollTo(0, 0)
  }

  // A page that is loaded, and a link within one, are brought to the target by the browser, before
  // what is near it has its own height. A page that is loaded again comes back to where it was.
  const hasTarget = () => document.getElementById(location.hash.slice(1))
  addEventListener("DOMContentLoaded", () => {
    const [{ type } = {}] = performance.getEntriesByType("navigation")
    if (type === "navigate" && hasTarget()) goToTarget()
  })
  addEventListener("hashchange", () => {
    if (isFollowed && hasTarget()) goToTarget()
    isFollowed = false
  })

  /**
   * Bring the reader to where the address leads on a page that was just shown.
   *
   * The theme notes the place on a page 100 ms after the last scrolling, also when a link was
   * followed meanwhile, and then takes the next page for one that was left at that place. Where it
   * goes back to a place, it leaves the target unmarked.
   */
  const arrive = () => {
    if (location.hash) location.replace(location.hash)
    if (left) {
      history.replaceState(left, "")
      comeBack(left)
    } else {
      goToTarget()
    }
    left = null
  }

  // On a phone the theme fixes the page while the search is open, and then puts it back where it
  // was, also if a result led elsewhere meanwhile.
  const here = () => location.pathname + location.hash
  let fixedAt = here()
  new MutationObserver(() => {
    if (document.body.hasAttribute("data-md-scrolllock")) fixedAt = here()
    else if (here() !== fixedAt) goToTarget()
  }).observe(document.body, { attributeFilter: ["data-md-scrolllock"] })

  /** Put the keyboard, and who reads aloud, where the page starts, if they lost their place. */
  const begin = () => {
    const title = document.querySelector(".md-content h1")
    if (location.hash || !title || document.activeElement !== document.body) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
  }

  /**
   * Let links within the page lead to places of the page as it is shown.
   *
   * The theme makes their addresses whole, with what this one asks for now: later they would undo
   * what was filtered since.
   */
  const shortenLinks = () => {
    for (const link of document.querySelectorAll("a[href*='#']:not(svg a, .md-search a)")) {
      const [page] = link.href.split("#")
      if (link.hash && page === location.href.split("#")[0]) link.setAttribute("href", link.hash)
    }
  }

  const starts = []
  let shown = new AbortController()
  // The theme tells of the first page too.
  let isFirst = true
  const showNext = () => {
    if (!isFirst) {
      shown.abort()
      shown = new AbortController()
      page = location.pathname
      content = contentShown()
      for (const start of starts) start(shown.signal)
      arrive()
      begin()
    }
    isFirst = false
  }

  /** Call `start` with a signal now, and anew each time that another page is shown. */
  const eachPage = (start) => {
    starts.push(start)
    start(shown.signal)
  }

  eachPage(shortenLinks)
  window.document$?.subscribe(showNext)
  /** Load a script of the site's that is not on every page: that works without a server, too. */
  const load = (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = new URL(address, home).href
      script.onload = resolve
      script.onerror = reject
      document.head.append(script)
    })

  window.briefing = { eachPage, home, load }
})()
