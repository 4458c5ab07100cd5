/*
 * Landing on a claim or a passage: what folds it away opens, it is where the keyboard goes on from,
 * and a passage offers the way back to where the reader came from. Of a drawing, what a link on a
 * mark opened is closed by Escape.
 *
 * The way back is in the address of the passage (`?from=`), put there as the reader follows a link
 * to it, and taken out as the page is shown (arrival.js). So it is never guessed, and what one page
 * tells the next needs neither a server nor storage, which pages opened as files do not share in
 * every browser.
 */
briefing.eachPage((signal) => {
  "use strict"
  const { home } = briefing

  /** Return the element that an address leads to on this page; ids need no decoding. */
  const targetOf = ({ hash }) => document.getElementById(hash.slice(1))

  /** Return the article and the passage that a link leads to, if it leads to one. */
  const passageAt = (link) => {
    if (!link.href.startsWith(home.href) || link.pathname === location.pathname) return null
    const path = link.href.slice(home.href.length)
    return /^sources\/([\w-]+)(?:\/|\/index\.html|\.html)(?:\?[^#]*)?#(s\d+)$/.exec(path)
  }

  /** Return the anchor that is nearest to what a reader left: the claim, the citation, or a block. */
  const anchorOf = (link, [, article, passage]) => {
    // On a card it is where the card belongs to.
    const opener = link.closest(".card") && document.querySelector("[aria-describedby=card-told]")
    const left = opener || link
    const ids = [
      left.closest(".claim[id]")?.id,
      `claim-${article}-${passage}`,
      `fnref:${article}-${passage}`,
      left.closest("li[id], tr[id], section[id]")?.id,
    ]
    return ids.find((id) => id && document.getElementById(id))
  }

  /** Return this page's address below the site, with what it shows and an anchor. */
  const hereAt = (anchor) => {
    const here = new URL(location.href)
    here.searchParams.delete("from")
    here.hash = anchor ? `#${anchor}` : ""
    return here.href.slice(home.href.length) || "./"
  }

  /** Name the way back in the link for as long as it is being followed. */
  const leave = (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]")
    // A mark of a drawing is a link too, of another kind; none leads to a passage.
    const passage = link instanceof HTMLAnchorElement && passageAt(link)
    if (!passage) return
    const before = link.getAttribute("href")
    const asked = new URLSearchParams(link.search) // what the search wants marked stays
    asked.set("from", hereAt(anchorOf(link, passage)))
    link.search = asked
    // Copied or hovered later, it is the plain address again.
    setTimeout(() => link.setAttribute("href", before))
  }
  for (const kind of ["click", "auxclick"]) {
    document.addEventListener(kind, leave, { capture: true, signal })
  }

  /** Return where the address says that the reader came from, if that is a page of the site. */
  const origin = () => {
    const from = briefing.arrival.get("from")
    if (!from || !URL.canParse(from, home)) return null
    const way = new URL(from, home)
    return way.href.startsWith(home.href) && way.pathname !== location.pathname ? way : null
  }

  /** Return what the page lists the place as where the passage is shown. */
  const nameOf = (way) => {
    const links = Array.from(document.querySelectorAll(".shown .places a"))
    return links.find((link) => link.pathname === way.pathname)?.textContent
  }

  /** Offer the way back beside a passage. */
  const offerWayBack = (passage) => {
    const way = origin()
    if (!way || document.querySelector(".way-back")) return
    const link = document.createElement("a")
    link.className = "way-back"
    link.href = way.href
    link.textContent = `Back to ${nameOf(way) || "where you were"}`
    if (passage.matches("span")) passage.after(" ", link)
    else passage.append(" ", link)
  }

  /** Make what the address leads to visible, and the place where the keyboard goes on. */
  const land = () => {
    const target = targetOf(location)
    if (!target?.matches(".claim, .passage")) return
    if (target.matches(".passage")) offerWayBack(target)
    let isMoved = false
    for (let each = target; (each = each.parentElement?.closest("details:not([open])")); ) {
      each.open = true
      isMoved = true
    }
    if (isMoved) target.scrollIntoView()
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }

  /** Close the list that a mark of a drawing opened, and go back to the mark. */
  const close = (event) => {
    const opened = document.querySelector(".drawing .opened:target")
    if (event.key !== "Escape" || event.defaultPrevented || !opened) return
    const mark = document.querySelector(`.drawing a.mark[href$="#${opened.id}"]`)
    // Going elsewhere in the page takes the focus away first.
    const goBack = () => mark?.focus({ preventScroll: true })
    addEventListener("hashchange", goBack, { once: true, signal })
    opened.querySelector(".close").click()
  }
  document.addEventListener("keydown", close, { signal })

  addEventListener("hashchange", land, { signal })
  land()
})
