/*
 * Makes the theme's search find what was typed.
 *
 * The theme asks its worker for pages with any of the words, each taken for a beginning, and ranks
 * by how rare the words are: "$5.6 million" brings up every page with a million, "01.AI" every
 * page about AI. This stands between the two and asks for pages with all the words first (with any
 * of them if there are none), then lifts those that hold the words side by side as typed.
 */
(() => {
  "use strict"
  const Base = window.Worker
  if (!Base) return

  // Message types of the theme's search worker.
  const SETUP = 0
  const QUERY = 2
  const RESULT = 3

  // How many sections are read for the words side by side: enough for one screen after another.
  const READ_AT_MOST = 1000
  // What a word as typed counts for against a longer one that begins with it.
  const WHOLE_WORD = 8

  const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff"
  const BETWEEN_HAN = new RegExp(`([${HAN}]) +(?=[${HAN}])`, "g")
  // A query with the engine's own marks is passed on as it is.
  const OPERATORS = /(^|\s)[+-]\S|[*~^]|\b(title|text|tags):/

  /** Return the words of a text, in lower case, between single spaces. */
  const spread = (text, separator) =>
    text
      .replace(/<\/?mark[^>]*>/g, "")
      .replace(/<[^>]*>/g, " ")
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .replace(/[‘’“”'*+~^\\?;%]/g, " ")
      .split(separator)
      .filter(Boolean)
      .join(" ")
      .replace(BETWEEN_HAN, "$1")

  /** Return the beginning that singular and plural of a word share. */
  const stem = (word) => {
    if (/^[a-z]{5,}ies$/.test(word)) return word.slice(0, -3)
    return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word
  }

  /** Return the clauses that ask for a word: a must, and more for the word as it was typed. */
  const clauses = (word) =>
    /^[a-z]$/.test(word) ? `+${word}` : `+${stem(word)}* ${word}^${WHOLE_WORD}`

  /** Return what to ask for first, what to ask for if that finds nothing, and what to look for. */
  const plan = (typed, separator) => {
    const phrase = spread(typed.replace(/["“”]/g, " "), separator)
    const words = phrase.split(" ").filter(Boolean)
    if (!words.length || OPERATORS.test(typed)) return { phrase, strict: typed }
    return { phrase, strict: words.map(clauses).join(" "), loose: words.join(" ") }
  }

  /** Return how well a section holds the phrase: 4 as its name, 3 in it, 2 in the text, 0 not. */
  const grade = (section, phrase, separator) => {
    const title = ` ${spread(section.title, separator)} `
    const names = (section.tags || []).map((tag) => spread(tag, separator))
    const held = (text) =>
      text.includes(` ${phrase} `) || (/[\u3400-\u9fff]$/.test(phrase) && text.includes(phrase))
    if (!section.location.includes("#")) {
      if (title === ` ${phrase} ` || names.includes(phrase)) return 4
    }
    if (held(title)) return 3
    const text = ` ${spread(section.text, separator)} `
    if (held(text)) return 2
    return title.includes(` ${phrase}`) || text.includes(` ${phrase}`) ? 1 : 0
  }

  /** Reorder the result: better grades first, the engine's own order within a grade. */
  const rank = (pages, phrase, separator) => {
    let left = READ_AT_MOST
    const top = pages.flat().reduce((most, section) => Math.max(most, section.score), 1e-9)
    for (const page of pages) {
      for (const section of page) {
        if (!section.score || left-- <= 0) continue
        section.score = grade(section, phrase, separator) + section.score / top / 2
      }
      page.sort((a, b) => b.score - a.score)
    }
    return pages.sort((a, b) => b[0].score - a[0].score)
  }

  class SearchWorker extends EventTarget {
    #worker
    #separator = /[\s\-]+/
    #asked = 0
    #plans = []

    constructor(url, options) {
      super()
      this.#worker = new Base(url, options)
      this.#worker.addEventListener("message", ({ data }) => this.#receive(data))
      this.#worker.addEventListener("error", (event) =>
        this.dispatchEvent(new ErrorEvent("error", { message: event.message, error: event.error }))
      )
    }

    postMessage(message) {
      if (message.type === SETUP) this.#separator = new RegExp(message.data.config.separator)
      if (message.type !== QUERY) return this.#worker.postMessage(message)
      this.#ask({ ...plan(message.data, this.#separator), number: ++this.#asked })
    }

    terminate() {
      this.#worker.terminate()
    }

    /** Send a query on and remember what it was for: answers come in the order of the questions. */
    #ask(query) {
      this.#plans.push(query)
      this.#worker.postMessage({ type: QUERY, data: query.strict })
    }

    #receive(message) {
      if (message.type === RESULT) {
        const query = this.#plans.shift()
        if (query.number !== this.#asked) return // a newer question is on its way
        if (!message.data.items.length && query.loose) {
          return this.#ask({ ...query, strict: query.loose, loose: "" })
        }
        if (query.phrase) rank(message.data.items, query.phrase, this.#separator)
      }
      this.dispatchEvent(new MessageEvent("message", { data: message }))
    }
  }

  window.Worker = SearchWorker
})()
