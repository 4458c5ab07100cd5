/*
 * Cards: what an entity is, beside its link, and the passage beside its number, on hover, on focus
 * and on a tap.
 *
 * They stay while the pointer is on them, go with Escape, and never take the focus. What is known
 * of entities is loaded with the first card, as a script, so that it works where there is no
 * server. Citations have cards of the theme's own, which watch every number of a page from its
 * start, which delays a long one on a phone. These cost nothing until wanted.
 */
briefing.eachPage((signal) => {
  "use strict"
  // A pointer that only passes by opens nothing; one on its way to the card closes nothing.
  const WAIT = 350
  const LEAVE = 300
  const GAP = 6
  // A card lower than this shows nothing; rather than that it covers some of its line.
  const SMALLEST = 120

  const { home } = briefing
  const content = document.querySelector(".md-content__inner")
  if (!content) return

  /** Return an element with a class and children. */
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...children)
    return element
  }

  let loading
  /** Load what the cards say, once. */
  const load = async () => {
    if (!window.briefingEntities) await (loading ||= briefing.load("assets/entities.js"))
    return window.briefingEntities
  }

  /** Return the id of the entity whose page a link leads to, if it leads to one. */
  const entityOf = (link) => {
    if (link.hash || link.closest(".card, .crumbs, .headerlink")) return null
    if (!link.href.startsWith(home.href) || link.pathname === location.pathname) return null
    const found = /^entities\/([A-Za-z0-9-]+)(?:\/|\/index\.html|\.html)$/.exec(
      link.href.slice(home.href.length)
    )
    return found && found[1]
  }

  const card = make("div", "card")
  card.hidden = true

  const plural = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`

  /** Return the line that says where an entity is mentioned. */
  const mentionsOf = ({ mentions, sources, more }) => {
    if (!mentions) return "No source names it"
    const named = sources.join(", ") + (more ? ` and ${more} more` : "")
    return `${plural(mentions, "mention")} in ${plural(sources.length + more, "source")}: ${named}`
  }

  /** Return a figure with what it is and who gives it, as a link to its passage. */
  const figureOf = ({ text, role, told, source, at }, suffix) => {
    const [page, passage] = at.split("#")
    const link = make("a", "", text)
    link.href = new URL(`${page}${suffix}#${passage}`, home).href
    return make("li", "", link, ` ${[told, role, source].filter(Boolean).join(", ")}`)
  }

  /** Return what is known of an entity: what describes its link, and what there is besides. */
  const tellEntity = async (link) => {
    const entities = await load().catch(() => ({}))
    const id = entityOf(link)
    if (!Object.hasOwn(entities, id)) return null
    const entity = entities[id]
    const suffix = link.pathname.endsWith(".html") ? ".html" : "/"
    const open = make("a", "card__open", `Open the page of ${entity.name}`)
    open.href = link.href
    const told = make(
      "div",
      "",
      make("p", "card__name", make("strong", "", entity.name), ` ${entity.kind}`),
      ...(entity.what ? [make("p", "", entity.what)] : []),
      make("p", "card__where", mentionsOf(entity))
    )
    const figures = entity.figures.map((figure) => figureOf(figure, suffix))
    return [told, ...(figures.length ? [make("ul", "", ...figures)] : []), open]
  }

  /** Return what a citation says: its footnote without the ways back. */
  const tellNote = async (link) => {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!note) return null
    const told = make("div", "", ...Array.from(note.childNodes, (each) => each.cloneNode(true)))
    for (const each of told.querySelectorAll(".footnote-backref, .way-back")) each.remove()
    return [told]
  }

  /** Return the link with a card that an event is about, and what the card is of. */
  const linkAt = (target) => {
    const link = target instanceof Element && target.closest(".md-content a[href]:not(svg a)")
    if (!link) return null
    if (link.matches(".footnote-ref")) return { link, kind: "note-card", tell: tellNote }
    return entityOf(link) && { link, kind: "entity-card", tell: tellEntity }
  }

  /** Put the card where more of it fits, below the link's line or above, and all of it in sight. */
  const place = (link) => {
    const line = link.getClientRects()[0]
    const last = Array.from(link.getClientRects()).at(-1)
    const frame = content.getBoundingClientRect()
    const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom || 0
    const below = innerHeight - last.bottom - 2 * GAP
    const above = line.top - head - 2 * GAP
    const isBelow = card.scrollHeight <= below || below >= above
    card.style.maxHeight = `${Math.max(isBelow ? below : above, SMALLEST)}px`
    const top = isBelow ? last.bottom + GAP : line.top - GAP - card.offsetHeight
    const left = isBelow ? last.left : line.left
    const room = Math.min(content.clientWidth, innerWidth - frame.left) - card.offsetWidth
    card.style.left = `${Math.max(0, Math.min(left - frame.left, room))}px`
    card.style.top = `${top - frame.top}px`
  }

  // The link with a card, and the promise of what its card says: it is told before it is in sight.
  let shown = null
  let told = null
  let timer = 0

  const hide = () => {
    clearTimeout(timer)
    shown?.removeAttribute("aria-describedby")
    shown = null
    card.hidden = true
  }

  /** Fill the card in with what a link leads to, and describe the link by it, if it has one. */
  const fill = async ({ link, kind, tell }) => {
    const parts = await tell(link)
    if (shown !== link || !parts) return false
    parts[0].id = "card-told"
    card.className = `card ${kind}`
    card.replaceChildren(...parts)
    link.setAttribute("aria-describedby", "card-told")
    return true
  }

  /** Have a link described by its card, which stays out of sight. */
  const describe = (found) => {
    if (shown === found.link) return
    hide()
    shown = found.link
    told = fill(found)
  }

  /** Show the card of what a link leads to. */
  const show = async (found) => {
    clearTimeout(timer)
    describe(found)
    if (!(await told) || shown !== found.link || !card.hidden) return
    card.hidden = false
    place(found.link)
  }

  const later = (call, time) => {
    clearTimeout(timer)
    timer = setTimeout(call, time)
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return
    const found = linkAt(event.target)
    if (found) return later(() => show(found), WAIT)
    if (card.contains(event.target)) return clearTimeout(timer)
    if (shown !== document.activeElement || !shown) later(hide, LEAVE)
  }, { signal })
  document.addEventListener("focusin", (event) => {
    const found = linkAt(event.target)
    if (found && event.target.matches(":focus-visible")) {
      describe(found) // a screen reader tells it with the link, not once it is in sight
      later(() => show(found), WAIT)
    } else if (!card.contains(event.target)) hide()
  }, { signal })
  document.addEventListener("focusout", (event) => {
    if (!card.contains(event.relatedTarget) && !card.matches(":hover")) later(hide, LEAVE)
  }, { signal })

  let pointer = ""
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType
    if (shown && !card.contains(event.target) && !shown.contains(event.target)) hide()
  }, { signal })
  // In running text a tap opens the card, and a second one the page. The theme must not hear of the
  // first: it would follow the link by itself.
  const tap = (event) => {
    if (pointer !== "touch" || event.defaultPrevented) return
    const found = linkAt(event.target)
    if (!found || (shown === found.link && !card.hidden)) return
    if (found.tell === tellNote || found.link.closest(".claim, .passage")) {
      event.preventDefault()
      event.stopPropagation()
      show(found)
    }
  }
  document.addEventListener("click", tap, { capture: true, signal })

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    if (!card.hidden) event.preventDefault() // nothing else is closed by the same key
    hide()
  }, { signal })
  addEventListener("resize", hide, { signal })
  signal.addEventListener("abort", hide)

  content.append(card)
})
