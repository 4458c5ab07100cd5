/*
 * Finds pages and passages in the briefing's own index, and puts the best first.
 *
 * Names come first, then passages with all of the words, or else with those that tell most. There
 * is so little to read that no index of words is built: nothing is prepared before the first
 * question. The index, made by generator/publish/searchindex.py, has each text once.
 */
window.briefingFinder = (() => {
  "use strict"
  const { WHOLE, fold, squeeze, partsOf, makeTerm, termsOf, respell, loosen, holds, nearest } =
    window.briefingMatch

  // What comes first: higher is better.
  const ON_TIMELINE = 101
  const NAMED = 100
  const ALSO_NAMED = 98
  const IN_NAME = 60
  const IN_LABEL = 50
  const ALL_WORDS = 10 // a passage; more if the words stand as typed, or close
  const OF_THE_DATE = 20 // more if the passage tells of that only
  const NAME_IN_QUERY = 9.5
  const OTHER_NAMES = 9.2
  const DESCRIBED = 9
  // So many pages with the words in their names come before passages with all of them.
  const NAMES_FIRST = 5
  // So many times are listed: of a day without its year, the last ones.
  const TIMES = 3

  const NO_HIT = { grade: 0, spans: [] }
  const hitOf = (term, text) => term.hits.get(text) || NO_HIT
  const sum = (all, of) => all.reduce((total, each) => total + of(each), 0)
  const textOf = (plain) => ({ plain, folded: fold(plain) })
  const hyphenated = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")

  /** Return the pages of the index, each with its address, kind, names and passages. */
  const read = ({ end, pages, entities, sources }) => {
    const page = (kind, folder, id, names, more) => ({
      kind,
      at: id ? folder + id + end : end === "/" ? "" : `index${end}`,
      id,
      names: names.map((name) => ({ ...textOf(name), squeezed: squeeze(name) })),
      passages: [],
      ...more,
    })
    const rows = (kinds) =>
      Object.entries(kinds).flatMap(([kind, all]) => all.map((row) => [kind, ...row]))
    return [
      ...rows(entities).map(([kind, id, ...names]) =>
        page(kind, "entities/", id || hyphenated(names[0]), names, { isEntity: true })
      ),
      ...rows(pages).map(([kind, id, ...names]) => page(kind, "", id, names)),
      ...sources.map(([id, title, label, texts]) =>
        page("source", "sources/", id, [title], { label: textOf(label), passages: passages(texts) })
      ),
    ]
  }

  /** Return the passages of a source, each with its anchor and the heading above it. */
  const passages = (texts) => {
    let heading = ""
    return texts.flatMap((each, place) => {
      const anchor = `#s${place + 1}`
      if (Array.isArray(each)) {
        heading = each[0]
        return [{ ...textOf(heading), anchor, heading: "", isHeading: true }]
      }
      return each ? [{ ...textOf(each), anchor, heading }] : []
    })
  }

  const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" })
  const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" })

  class Finder {
    #pages
    #counts
    #timeline = ""
    #days = []

    constructor(index) {
      this.#pages = read(index)
    }

    /** Add what the cards of entities say, by id. */
    describe(cards) {
      for (const page of this.#pages) {
        const card = page.isEntity && cards[page.id]
        if (card) page.what = textOf(card.what)
      }
    }

    /** Take the times that claims tell of: where the timeline has them, and which passages do. */
    date({ page, sources, days }) {
      this.#timeline = page
      this.#days = days.map(([begin, finish, anchor, passages]) => ({
        begin,
        finish,
        anchor,
        passages: passages.split(" ").map((place) => {
          const [source, number] = place.split(".")
          return `${sources[source]}#s${number}`
        }),
      }))
    }

    /** Return the pages found for a query, best first, and what was made of it. */
    find(query, asked) {
      return (asked && this.#findDate(asked)) || this.#findWords(query)
    }

    /** Return what tells of a date: its place on the timeline, then passages; null if nothing. */
    #findDate({ grade, full, short, hasYear, isMonth }) {
      const times = this.#days
        .map((time) => ({ ...time, grade: grade(time.begin, time.finish) }))
        .filter((time) => time.grade)
      const termOf = (parts) => this.#weigh(makeTerm(parts, parts.join("")))
      const written = full.map(termOf)
      const terms = [...written, ...(hasYear ? short.map(termOf) : [])]
      const found = [...this.#onTimeline(times, isMonth), ...this.#inPassages(times, written)]
      return found.length ? { missing: [], terms, found } : null
    }

    /** Return the pages with passages that tell of the times, or in which the date is written. */
    #inPassages(times, written) {
      const grades = gradesOf(times)
      const scoreOf = (page) => (passage) => {
        const told = grades.get(page.id + passage.anchor)
        const isWritten = written.some((term) => hitOf(term, passage).grade === WHOLE)
        return told ? OF_THE_DATE + told : isWritten ? ALL_WORDS : 0
      }
      return this.#pages
        .map((page) => ranked(page, scoreOf(page)))
        .filter(({ best }) => best)
        .map((each) => ({ ...each, score: each.best, isNamed: false }))
        .sort((a, b) => b.score - a.score || b.passages.length - a.passages.length)
    }

    /** Return the days that are meant as the timeline shows them, the last first; or the month. */
    #onTimeline(times, isMonth) {
      const page = this.#pages.find(({ id }) => id && id === this.#timeline)
      const meant = page ? times.filter((time) => time.grade > 1 && time.anchor) : []
      const shown = isMonth ? meant.slice(0, 1) : meant.slice(-TIMES).reverse()
      const names = isMonth ? MONTH : DAY
      return shown.map(({ begin, anchor }) => ({
        page: {
          ...page,
          at: `${page.at}#${anchor}`,
          names: [textOf(`${page.names[0].plain}: ${names.format(new Date(begin))}`)],
        },
        passages: [],
        score: ON_TIMELINE,
        isNamed: true,
      }))
    }

    #findWords(query) {
      const asked = this.#understand(query)
      const found = asked.terms.length ? this.#pages.map((page) => score(page, asked)) : []
      const good = found.filter((each) => each.score).sort((a, b) => b.score - a.score)
      const names = good.filter(({ score }) => score >= IN_LABEL && score < ALSO_NAMED - 1)
      for (const each of names.slice(NAMES_FIRST)) {
        each.score = Math.max(OTHER_NAMES, each.best)
      }
      const hasAll = good.some(({ score }) => score >= ALL_WORDS)
      const kept = hasAll ? good.map(onlyWithAll).filter(({ score }) => score >= DESCRIBED) : good
      return { ...asked, found: inOrder(kept) }
    }

    /** Return the first name that goes on from what was typed. */
    complete(query) {
      const last = /\S*$/.exec(query)[0]
      const parts = fold(query).trim()
      const page = parts && this.#pages.find(({ names }) => names[0].folded.startsWith(parts))
      return page ? last + page.names[0].folded.slice(parts.length).split(/[\s-]/)[0] : ""
    }

    /** Return the terms of a query with spellings that are found, and the words that are not. */
    #understand(query) {
      const missing = []
      const terms = this.#typed(query).flatMap(
        (term) => this.#spelling(term) || this.#loosened(term, missing)
      )
      const parts = terms.flatMap((term) => term.parts)
      return {
        missing,
        terms,
        phrase: parts.length ? makeTerm(parts, parts.join("")) : null,
        squeezed: parts.join(""),
        text: { ...textOf(query.trim()), squeezed: squeeze(query) },
      }
    }

    /** Return the terms of a query as typed; "hang zhou" is no two words of which one is missing. */
    #typed(query) {
      const typed = termsOf(query).map((term) => this.#weigh(term))
      const whole = !typed.every(isFound) && this.#nameOf({ parts: partsOf(fold(query)) })
      return whole ? [this.#termOf(whole)] : typed
    }

    /** Return a term as it is found: as typed, as a name, or in another spelling. */
    #spelling(term) {
      if (isFound(term)) return term
      const name = this.#nameOf(term)
      if (name) return this.#termOf(name)
      return respell(term).map((each) => this.#weigh(each)).find(isFound)
    }

    /** Return the words of a term that are found, or else the nearest; add to `missing` what is not. */
    #loosened(term, missing) {
      return loosen(term).flatMap((part) => {
        if (isFound(this.#weigh(part))) return [part]
        missing.push(part.typed)
        const word = nearest(part.parts[0], this.#words())
        return word ? [this.#weigh(makeTerm([word], word))] : []
      })
    }

    #termOf({ folded, plain }) {
      return this.#weigh(makeTerm(partsOf(folded), plain))
    }

    /** Return the name that a term is, but for spaces and marks. */
    #nameOf({ parts }) {
      const squeezed = parts.join("")
      const names = this.#pages.flatMap((page) => page.names)
      return names.find((name) => name.squeezed === squeezed)
    }

    /** Note which texts hold a term and what it tells: the more, the fewer do; 0 if none does. */
    #weigh(term) {
      let number = 0
      term.hits = new Map()
      for (const text of this.#texts()) {
        number += 1
        const hit = holds(term, text)
        if (hit.grade) term.hits.set(text, hit)
      }
      term.weight = term.hits.size && Math.log(1 + number / term.hits.size)
      return term
    }

    *#texts() {
      for (const page of this.#pages) {
        yield* page.names
        yield* page.passages
        if (page.label) yield page.label
        if (page.what) yield page.what
      }
    }

    /** Return how often each word stands in the index. */
    #words() {
      if (this.#counts) return this.#counts
      this.#counts = new Map()
      for (const { folded } of this.#texts()) {
        for (const word of partsOf(folded)) {
          this.#counts.set(word, (this.#counts.get(word) || 0) + 1)
        }
      }
      return this.#counts
    }
  }

  /** Return whether a term that was weighed stands anywhere. */
  const isFound = ({ weight }) => weight

  /** Return how well each passage that tells of the times does, by its address. */
  const gradesOf = (times) => {
    const grades = new Map()
    for (const { grade, passages } of times) {
      for (const at of passages) grades.set(at, Math.max(grade, grades.get(at) || 0))
    }
    return grades
  }

  /** Return what was found, the best first, and behind it at once who is named beside other words. */
  const inOrder = (found) => {
    const [first, ...others] = found.sort((a, b) => b.score - a.score)
    const isNamed = ({ score }) => score === NAME_IN_QUERY
    const rest = [...others.filter(isNamed), ...others.filter((each) => !isNamed(each))]
    return first ? [first, ...rest] : []
  }

  /** Return a page without the passages that lack a word. */
  const onlyWithAll = (each) => {
    const passages = each.passages.filter(({ score }) => score >= ALL_WORDS)
    const score = each.score >= DESCRIBED || passages.length ? each.score : 0
    return { ...each, passages, score }
  }

  /** Return a page with how well it answers, and those of its passages that do. */
  const score = (page, asked) => {
    const found = ranked(page, (passage) => scorePassage(passage, asked))
    const own = scoreNames(page, asked)
    return { ...found, score: Math.max(own, found.best), isNamed: own > found.best }
  }

  /** Return a page with those of its passages that have a score, the best first. */
  const ranked = (page, scoreOf) => {
    const passages = page.passages
      .map((passage) => ({ passage, score: scoreOf(passage) }))
      .filter((each) => each.score)
      .sort((a, b) => b.score - a.score)
    return { page, passages, best: passages.length ? passages[0].score : 0 }
  }

  /** Return how well the names of a page, or what it is, answer. */
  const scoreNames = ({ names, label, what, isEntity }, { terms, phrase, squeezed, text }) => {
    if (names[0].squeezed === squeezed) return NAMED
    if (names.some((name) => name.squeezed === squeezed)) return ALSO_NAMED
    if (names.some((name) => isWhole(phrase, name))) return ALSO_NAMED - 1
    const inNames = qualityOf(terms, names)
    if (inNames) return IN_NAME + 10 * inNames
    const inLabel = label ? qualityOf(terms, [...names, label]) : 0
    if (inLabel) return IN_LABEL + 5 * inLabel
    if (isEntity && names.some((name) => isNamedIn(name, text))) return NAME_IN_QUERY
    return what && qualityOf(terms, [...names, what]) ? DESCRIBED : 0
  }

  const isWhole = (phrase, { folded }) =>
    holds(phrase, { folded, plain: folded }).spans.some(([a, b]) => b - a === folded.length)

  const isNamedIn = (name, text) =>
    name.squeezed.length > 1 &&
    text.squeezed.includes(name.squeezed) &&
    holds(makeTerm(partsOf(name.folded), name.plain), text).grade >= WHOLE

  /** Return how well texts together hold all terms: 1 as whole words, 0 if one is missing. */
  const qualityOf = (terms, texts) => {
    const grades = terms.map((term) => Math.max(...texts.map((text) => hitOf(term, text).grade)))
    return grades.every(Boolean) ? sum(grades, Number) / WHOLE / grades.length : 0
  }

  /** Return how well a passage answers: above ALL_WORDS if no word is missing. */
  const scorePassage = (passage, { terms, phrase, text }) => {
    const hits = terms.map((term) => ({ ...hitOf(term, passage), weight: term.weight }))
    const held = hits.filter(({ grade }) => grade)
    if (!held.length) return 0
    const share = sum(held, (each) => each.weight) / sum(hits, (each) => each.weight)
    const quality = sum(held, (each) => each.grade) / WHOLE / hits.length
    const heading = passage.isHeading ? 0.5 : 0
    if (held.length < hits.length) return DESCRIBED * (share * 0.9 + quality * 0.05) - heading / 10
    const starts = held.map(({ spans }) => spans[0][0])
    const closeness = 1 / (1 + (Math.max(...starts) - Math.min(...starts)) / 50)
    const isTogether = terms.length > 1 && holds(phrase, passage).grade >= WHOLE
    const asTyped = passage.plain.includes(text.plain) + passage.folded.includes(text.folded)
    return ALL_WORDS + 1 + 4 * quality + 3 * isTogether + asTyped + closeness - heading
  }

  return { Finder }
})()
