/*
 * Leads from one page of several to that which has what the address names. So a link to a claim
 * still leads to it when the briefing has grown, and the claim has moved to another page.
 *
 * Which page has what stands in a script that is loaded only where something is missing: it works
 * without a server too.
 */
briefing.eachPage((signal) => {
  "use strict"
  const list = document.querySelector(".parts[data-page]")
  if (!list) return
  const { page } = list.dataset

  /** Return the anchors on each page of the list, in their order. */
  const known = () => window.briefingParts?.[page]

  const leadOn = async () => {
    const anchor = location.hash.slice(1)
    if (!anchor || document.getElementById(anchor)) return
    const parts = known() || (await briefing.load(`assets/parts/${page}.js`).then(known, () => []))
    const number = parts.findIndex((anchors) => anchors.includes(anchor))
    const link = list.querySelectorAll("li")[number]?.querySelector("a")
    // Meanwhile the reader may have gone elsewhere.
    if (!link || signal.aborted || location.hash.slice(1) !== anchor) return
    location.replace(link.href.replace(/[?#].*/, "") + location.search + location.hash)
  }
  addEventListener("hashchange", leadOn, { signal })
  leadOn()
})
