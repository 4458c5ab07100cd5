/*
 * The search: stands in for the theme's worker, and answers from the briefing's own index.
 *
 * No worker and no frame is started, so it is the same where there is no server. What finds is
 * loaded when a reader turns to the search. An index of another form, as MkDocs or another program
 * writes it without this one, goes to the theme's worker. The theme takes titles and texts for
 * HTML: nothing gets there unescaped.
 */
(() => {
  "use strict"
  const Base = window.Worker
  const assets = new URL(".", document.currentScript.src)

  // Message types of the theme's search worker.
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
  const EVENTS = ["message", "error", "messageerror"]
  // So many passages of a source are shown, and the others folded.
  const PASSAGES_SHOWN = 3
  // How much of a long passage is shown, and how much of it before the first word found.
  const SHOWN = 360
  const BEFORE = 120

  const REFERENCES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
  const escape = (text) => text.replace(/[&<>"']/g, (mark) => REFERENCES[mark])

  /** Return where to cut a long text so that it shows the place `first`: at spaces, if any. */
  const cut = ({ plain }, first, most) => {
    if (plain.length <= most) return [0, plain.length]
    const wanted = Math.max(0, first - BEFORE)
    const space = wanted && plain.indexOf(" ", wanted)
    const start = space > first || space < 0 ? wanted : space
    const last = plain.lastIndexOf(" ", start + most)
    return [start, start + most >= plain.length ? plain.length : last > first ? last : start + most]
  }

  /** Return a text as HTML with the terms marked; of a long one, the part about the first. */
  const mark = (text, terms, most = Infinity) => {
    const { holds } = window.briefingMatch
    const spans = terms.flatMap((term) => holds(term, text).spans).sort(([a], [b]) => a - b)
    const [first, last] = cut(text, spans[0]?.[0] ?? 0, most)
    let html = first ? "…" : ""
    let at = first
    for (const [start, end] of spans) {
      if (start < at || end > last) continue
      html += escape(text.plain.slice(at, start))
      html += `<mark>${escape(text.plain.slice(start, end))}</mark>`
      at = end
    }
    return html + escape(text.plain.slice(at, last)) + (last < text.plain.length ? " …" : "")
  }

  const kindOf = (words) => `<span class="found-kind">${escape(words)}</span> `
  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)

  /** Return a page found as the theme shows it: itself, and the passages on it. */
  const show = ({ page, passages, isNamed }, { terms, missing }, score) => {
    const [name, ...others] = page.names
    const words = {}
    for (const word of missing) words[word] = false
    // To be marked on the page by marks.js. Words as short as "us" would be everywhere.
    const parts = new Set(terms.flatMap((term) => term.parts))
    const marked = [...parts].filter((part) => part.length > 2 || /.\d|\d.|[^a-z\d]/.test(part))
    const asked = marked.length ? `?h=${encodeURIComponent(marked.join(" "))}` : ""
    const label = page.label ? ` · ${page.label.plain}` : ""
    const own = {
      location: page.at,
      title: kindOf(capital(page.kind) + label) + mark(name, terms),
      text: page.what ? `<p>${mark(page.what, terms)}</p>` : "",
      score: isNamed || !passages.length ? score : 0,
      terms: Object.fromEntries(missing.map((word) => [word, false])),
    }
    if (others.length) own.tags = others.map(({ plain }) => escape(plain))
    const found = passages.map(({ passage }, place) => ({
      location: page.at + asked + passage.anchor,
      title: kindOf((passage.isHeading ? "Section" : "Passage") + label) + escape(passage.heading),
      text: `<p>${mark(passage, terms, SHOWN)}</p>`,
      score: place < PASSAGES_SHOWN ? score : score - 0.5,
      terms: { ...words },
    }))
    return [...found, own]
  }

  /** Load a script of ours; what it would have added is missing if it is not there. */
  const load = (name) =>
    new Promise((resolve) => {
      const script = document.createElement("script")
      script.src = new URL(name, assets).href
      script.async = false // in their order
      script.onload = script.onerror = resolve
      document.head.append(script)
    })

  let loading
  /** Load, once, what finds, and what the cards of entities say. */
  const prepare = () =>
    (loading ||= Promise.all(["match.js", "finder.js", "datequery.js", "entities.js"].map(load)))
  let loadingDays
  /** Load, once, which passages tell of which day: only a date asks for it. */
  const prepareDays = () => (loadingDays ||= load("days.js"))

  class SearchWorker extends EventTarget {
    #start
    #worker
    #index
    #finder
    #asked = 0

    constructor(url, options) {
      super()
      this.#start = () => new Base(url, options)
      // Another script's worker.
      if (!/\/workers\/search\./.test(url)) return this.#start()
      // Zensical listens by properties, as one may.
      for (const type of EVENTS) this.addEventListener(type, (event) => this[`on${type}`]?.(event))
    }

    postMessage(message) {
      const { type, data } = message
      if (type === SETUP && data?.docs?.sources) {
        this.#index = data.docs
        this.#send(READY)
      } else if (this.#index && type === QUERY) this.#answer(data, ++this.#asked)
      else this.#theme().postMessage(message)
    }

    terminate() {
      this.#worker?.terminate()
    }

    async #answer(query, number) {
      // The theme asks for nothing when it starts.
      if (!query.trim()) return this.#send(RESULT, { items: [] })
      await prepare()
      const date = window.briefingDateQuery(query)
      if (date) await prepareDays()
      if (number !== this.#asked) return // a newer question is on its way
      if (!this.#finder) {
        this.#finder = new window.briefingFinder.Finder(this.#index)
        this.#finder.describe(window.briefingEntities || {})
      }
      if (date && window.briefingDays) this.#finder.date(window.briefingDays)
      const answer = this.#finder.find(query, date)
      const { found } = answer
      const items = found.map((each, place) => show(each, answer, found.length - place))
      for (const { terms } of items.flat().slice(1)) {
        for (const word of answer.missing) delete terms[word] // said once, with the first
      }
      this.#send(RESULT, { items, suggest: [this.#finder.complete(query)].filter(Boolean) })
    }

    #send(type, data) {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: { type, data } })))
    }

    #theme() {
      if (!this.#worker) {
        this.#worker = this.#start()
        for (const type of EVENTS) {
          this.#worker.addEventListener(type, (event) =>
            this.dispatchEvent(new event.constructor(event.type, event))
          )
        }
      }
      return this.#worker
    }
  }

  window.Worker = SearchWorker
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("[data-md-component=search-query]")) prepare()
  })
  // The theme says how many it found in a line that nothing reads out.
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelector(".md-search-result__meta")?.setAttribute("role", "status")
  )
})()
