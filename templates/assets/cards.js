/*
 * Cards: what an entity is, beside its link, on hover, on focus and on a tap.
 *
 * They stay while the pointer is on them, go with Escape, and never take the focus. What they say
 * is loaded with the first one, as a script, so that it works where there is no server. The theme's
 * own cards of citations learn the same manners here.
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
  const load = async () =>
    window.briefingEntities ||
    (loading ||= new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = new URL("assets/entities.js", home).href
      script.onload = () => resolve(window.briefingEntities)
      script.onerror = reject
      document.head.append(script)
    }))

  /** Return the link to an entity's page that an event is about, and the entity's id. */
  const linkAt = (target) => {
    const link = target instanceof Element && target.closest(".md-content a[href]:not(svg a)")
    if (!link || link.hash || link.closest(".entity-card, .crumbs, .headerlink")) return null
    if (!link.href.startsWith(home.href) || link.pathname === location.pathname) return null
    const found = /^entities\/([A-Za-z0-9-]+)(?:\/|\/index\.html|\.html)$/.exec(
      link.href.slice(home.href.length)
    )
    return found && { link, id: found[1] }
  }

  const card = make("div", "entity-card")
  card.id = "entity-card"
  card.hidden = true

  const plural = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`

  /** Return the line that says where an entity is mentioned. */
  const mentionsOf = ({ mentions, sources, more }) => {
    if (!mentions) return "No source names it"
    const named = sources.join(", ") + (more ? ` and ${more} more` : "")
    return `${plural(mentions, "mention")} in ${plural(sources.length + more, "source")}: ${named}`
  }

  /** Return a figure with what it is and who gives it, as a link to its passage. */
  const figureOf = ({ text, role, source, at }, suffix) => {
    const [page, passage] = at.split("#")
    const link = make("a", "", text)
    link.href = new URL(`${page}${suffix}#${passage}`, home).href
    return make("li", "", link, ` ${role ? `${role}, ` : ""}${source}`)
  }

  /** Write what is known of an entity on the card. */
  const fill = (entity, link) => {
    const suffix = link.pathname.endsWith(".html") ? ".html" : "/"
    const open = make("a", "entity-card__open", `Open the page of ${entity.name}`)
    open.href = link.href
    const told = make(
      "div",
      "",
      make("p", "entity-card__name", make("strong", "", entity.name), ` ${entity.kind}`),
      ...(entity.what ? [make("p", "", entity.what)] : []),
      make("p", "entity-card__where", mentionsOf(entity))
    )
    told.id = "entity-card-told"
    const figures = entity.figures.map((figure) => figureOf(figure, suffix))
    card.replaceChildren(told, ...(figures.length ? [make("ul", "", ...figures)] : []), open)
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

  let shown = null
  let timer = 0

  const hide = () => {
    clearTimeout(timer)
    shown?.removeAttribute("aria-describedby")
    shown = null
    card.hidden = true
  }

  /** Show the card of what a link leads to. */
  const show = async ({ link, id }) => {
    clearTimeout(timer)
    if (shown === link) return
    hide()
    shown = link
    const entities = await load().catch(() => ({}))
    if (shown !== link || !Object.hasOwn(entities, id)) return
    fill(entities[id], link)
    card.hidden = false
    place(link)
    link.setAttribute("aria-describedby", "entity-card-told")
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
    if (found && event.target.matches(":focus-visible")) later(() => show(found), WAIT)
    else if (!card.contains(event.target)) hide()
  }, { signal })
  document.addEventListener("focusout", (event) => {
    if (!card.contains(event.relatedTarget) && !card.matches(":hover")) later(hide, LEAVE)
  }, { signal })

  let pointer = ""
  let lastNote = null
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType
    if (shown && !card.contains(event.target) && !shown.contains(event.target)) hide()
  }, { signal })
  // In running text a tap opens the card, and a second one the page. The theme must not hear of the
  // first: it would follow the link by itself.
  const keep = (event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const tap = (event) => {
    if (pointer !== "touch" || event.defaultPrevented) return
    const found = linkAt(event.target)
    if (found && shown !== found.link && found.link.closest(".claim, .passage")) {
      keep(event)
      show(found)
    }
    const note = event.target instanceof Element && event.target.closest(".footnote-ref")
    if (note && lastNote !== note) {
      keep(event)
      note.focus()
    }
    lastNote = note
  }
  document.addEventListener("click", tap, { capture: true, signal })

  /* The theme's cards of citations have no name, and no way to be sent away. */

  // The theme keeps one open as long as its link has the focus.
  const dismissNotes = () => {
    for (const note of document.querySelectorAll(".md-tooltip2[role=dialog]")) note.hidden = true
  }
  const wakeNote = ({ target }) => {
    const note = target instanceof Element && target.closest(".footnote-ref[aria-controls]")
    const tooltip = note && document.getElementById(note.getAttribute("aria-controls"))
    if (tooltip) tooltip.hidden = false
  }
  document.addEventListener("pointerover", wakeNote, { signal })
  document.addEventListener("focusin", wakeNote, { signal })
  const notes = new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node instanceof Element && node.matches(".md-tooltip2[role=dialog]")) {
        node.setAttribute("aria-label", "Cited passage")
      }
    }
  })
  notes.observe(document.body, { childList: true })

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    hide()
    dismissNotes()
  }, { signal })
  addEventListener("resize", hide, { signal })
  signal.addEventListener("abort", () => {
    hide()
    notes.disconnect()
  })

  content.append(card)
})
