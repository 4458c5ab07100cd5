/*
 * Filters the timeline and the tables of figures and entities, and keeps what was chosen in the
 * address.
 *
 * The page says what there is to choose: every claim and every row carries its ids in `data-`
 * attributes, and each list their names in `data-labels`. Without script the lists are whole.
 *
 * Of a list that is spread over several pages (`data-total`) the filters hold what is on this one.
 * They say so, name the page that has all about an entity, and stay as the reader turns the page.
 *
 * A Listing is what there is, the Drawings are what is drawn of it, the Form is what can be chosen,
 * and a Filter has them follow each other and the address.
 */
(() => {
  "use strict"
  const { view } = briefing

  // What is called how in the address, in the attributes, and on the page.
  const FACETS = [
    { name: "entity", attribute: "entities", label: "About", all: "anything" },
    { name: "kind", attribute: "kinds", label: "Kind", all: "any kind" },
    { name: "source", attribute: "source", label: "Source", all: "any source" },
    { name: "speaker", attribute: "speakers", label: "Said by", all: "anyone" },
    { name: "year", attribute: "year", label: "Year", all: "any year" },
  ]
  // What is listed, and how the facets read there.
  const NOUNS = {
    claims: {},
    figures: {},
    entities: { entity: "Named with", source: "In source", speaker: "Spoken of by", year: "With events in" },
  }
  const SINGULAR = { claims: "claim", figures: "figure", entities: "entity" }
  // A shorter list is read faster than it is filtered.
  const FEWEST = 6

  /** Return an element with attributes and children. */
  const make = (tag, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), attributes)
    element.append(...children)
    return element
  }

  /** Return what an element can be found under: a set of ids for each facet. */
  const facetsOf = (element, year) => {
    const idsOf = ({ attribute }) => (element.dataset[attribute] || "").split(" ").filter(Boolean)
    const given = Object.fromEntries(FACETS.map((facet) => [facet.name, new Set(idsOf(facet))]))
    if (year) given.year.add(year)
    return { ...given, disputed: new Set("disputed" in element.dataset ? ["1"] : []) }
  }

  /** Return the rows of a table. */
  const rowsOf = (table) =>
    Array.from(table.tBodies[0].rows, (row) => ({
      parts: [row],
      key: row,
      headings: [],
      facets: facetsOf(row.querySelector("[data-source], [data-entities], [data-kinds]") || row),
    }))

  /** Return the entries of the timeline, each with the headings above it. */
  const entriesBelow = (start) => {
    const entries = []
    let [year, month] = [null, null]
    for (let each = start.nextElementSibling; each; each = each.nextElementSibling) {
      if (each.tagName === "H2") [year, month] = [each, null]
      if (each.tagName === "H3") month = each
      if (each.matches(".claim[data-source]")) entries.push(entryOf(each, year, month))
      if (each.matches("details.also")) entries.at(-1)?.parts.push(each)
    }
    return entries
  }

  /** Return an entry of the timeline. */
  const entryOf = (element, year, month) => {
    const whole = element.querySelector(':scope > a[href*="#claim-"]')
    return {
      parts: [element],
      // An excerpt counts as the claim that it is taken from.
      key: whole ? whole.hash.slice(1) : element.id,
      headings: [year, month].filter(Boolean),
      facets: facetsOf(element, year && year.dataset.year),
    }
  }

  /** Return whether an item is what is asked for, one facet left out of account. */
  const fits = (item, wanted, apart) =>
    Object.entries(wanted).every(([name, id]) => !id || name === apart || item.facets[name].has(id))

  /** Return what items stand for: a claim with several dates stands at each. */
  const keysOf = (items) => new Set(items.map(({ key }) => key))

  const headingsOf = (items) => new Set(items.flatMap(({ headings }) => headings))

  /** Show or hide a heading, and its lines in the table of contents, of which phones have another. */
  const showHeading = (heading, shown) => {
    heading.hidden = !shown
    const lines = document.querySelectorAll(`.md-nav--secondary a[href$="#${heading.id}"]`)
    for (const line of lines) line.parentElement.hidden = !shown
  }

  /** The items of a list, of which some are shown. */
  class Listing {
    constructor(list) {
      this.table = list.querySelector("table")
      this.items = this.table ? rowsOf(this.table) : entriesBelow(list)
      this.total = keysOf(this.items).size
    }

    /** Return the ids of a facet that there are. */
    idsOf(name) {
      return this.items.flatMap(({ facets }) => [...facets[name]])
    }

    find(wanted) {
      return this.items.filter((item) => fits(item, wanted))
    }

    /** Return what there would be under each id of a facet, if that were asked for instead. */
    findUnder(name, wanted) {
      const found = new Map()
      for (const { facets, key } of this.items.filter((item) => fits(item, wanted, name))) {
        for (const id of facets[name]) found.set(id, (found.get(id) || new Set()).add(key))
      }
      return found
    }

    /** Show some of the items, with their headings, and no others. */
    show(items) {
      const kept = new Set(items)
      for (const item of this.items) for (const part of item.parts) part.hidden = !kept.has(item)
      const needed = headingsOf(items)
      for (const heading of headingsOf(this.items)) showHeading(heading, needed.has(heading))
    }

    /** Show the target of the address, also where it was filtered out. Ids need no decoding. */
    reveal() {
      const target = document.getElementById(location.hash.slice(1))
      const holds = ({ parts }) => parts.some((part) => part.contains(target))
      const item = target && this.items.find(holds)
      if (!item || !item.parts[0].hidden) return
      for (const part of item.parts) part.hidden = false
      for (const heading of item.headings) showHeading(heading, true)
      target.scrollIntoView()
    }
  }

  /** Return what a link in a drawing stands for: a line of the list, or a list of its own. */
  const targetOf = (link) =>
    document.getElementById(link.dataset.listed || link.getAttribute("href").split("#").pop())

  const isHidden = (element) => Boolean(element?.closest("[hidden]"))

  /** What is drawn of the lists of a page. */
  class Drawings {
    // Of a page in parts, the first draws them all: nothing there stands for what is on one only.
    #figures = [...document.querySelectorAll("figure.drawing")].filter((drawing) =>
      [...drawing.querySelectorAll("a.mark, .opened li a")].every(targetOf)
    )
    #years = [...document.querySelectorAll("figure.drawing .years a")]

    /** Take out what is filtered out of the lists. */
    follow() {
      for (const figure of this.#figures) figure.querySelectorAll(".lane").forEach(thinOut)
      this.#years.forEach(linkYear)
    }
  }

  /** Take out of a lane what is filtered out of the list, and count what stays. */
  const thinOut = (lane) => {
    const counts = Array.from(lane.querySelectorAll("a.mark"), thinOutMark)
    const count = lane.querySelector(".name .count")
    if (count) count.textContent = counts.reduce((sum, each) => sum + each)
    lane.classList.toggle("emptied", !counts.some(Boolean))
    // The names of the greatest would be those of what is gone.
    const names = lane.querySelector(".names")
    if (names) names.hidden = Boolean(lane.querySelector(".filtered-out, .opened [hidden]"))
  }

  /** Hide a mark of which nothing is left; return how much is. */
  const thinOutMark = (mark) => {
    const target = targetOf(mark)
    const opened = target?.matches(".opened") ? target : null
    const left = opened ? thinOutOpened(opened) : Number(!isHidden(target))
    mark.classList.toggle("filtered-out", !left)
    if (opened) countMark(mark, opened, left)
    return left
  }

  /** Hide what is filtered out in the list that a mark for several opens; return how much is left. */
  const thinOutOpened = (opened) => {
    for (const link of opened.querySelectorAll("li a")) {
      link.parentElement.hidden = isHidden(targetOf(link))
    }
    return opened.querySelectorAll("li:not([hidden])").length
  }

  /** Write on a mark for several, and into its names, how many it now stands for. */
  const countMark = (mark, opened, left) => {
    const label = mark.getAttribute("aria-label").replace(/^[\d,]+/, left)
    mark.querySelector("svg text").textContent = left
    mark.querySelector("title").textContent = label
    mark.setAttribute("aria-label", label)
    opened.setAttribute("aria-label", label)
  }

  /** Have a year of an axis lead to its heading for as long as that is shown. */
  const linkYear = (link) => {
    const address = (link.dataset.leads ||= link.getAttribute("href"))
    const heading = document.getElementById(address.split("#").pop())
    if (isHidden(heading)) link.removeAttribute("href")
    else link.setAttribute("href", address)
  }

  /** The choices above a list: `facets` with their options, and whether only what is disputed. */
  class Form {
    #facets
    #disputed = make("input", { type: "checkbox", name: "disputed", autocomplete: "off" })
    #canBeDisputed

    constructor(noun, prefix, facets, canBeDisputed) {
      this.#facets = facets.map((facet) => ({ ...facet, select: selectOf(facet, prefix) }))
      this.#canBeDisputed = canBeDisputed
      this.reset = make("button", { type: "button", className: "filter-reset", textContent: "Show all" })
      this.form = make("form", { className: "filter-form" }, ...this.#fields(), this.reset)
      this.form.setAttribute("role", "search")
      this.form.setAttribute("aria-label", `Filter the ${noun}`)
      this.form.addEventListener("submit", (event) => event.preventDefault())
    }

    #fields() {
      const fields = this.#facets.map(({ label, select }) =>
        make("div", {}, make("label", { htmlFor: select.id, textContent: label }), select)
      )
      if (!this.#canBeDisputed) return fields
      return [...fields, make("label", { className: "filter-check" }, this.#disputed, "Disputed only")]
    }

    /** Return what is asked for, as it stands in the address. */
    chosen() {
      return {
        ...Object.fromEntries(this.#facets.map(({ name, select }) => [name, select.value])),
        disputed: this.#disputed.checked ? "1" : "",
      }
    }

    /** Choose what `valueOf` has for each name, where there is such a choice. */
    choose(valueOf) {
      for (const { name, select, options } of this.#facets) {
        const value = valueOf(name)
        select.value = options.some(({ id }) => id === value) ? value : ""
      }
      this.#disputed.checked = this.#canBeDisputed && valueOf("disputed") === "1"
    }

    /** Write behind each option how many there would be of it. */
    count(wanted, listing) {
      this.reset.disabled = !Object.values(wanted).some(Boolean)
      for (const { name, options, select } of this.#facets) {
        const found = listing.findUnder(name, wanted)
        for (const [place, { id, label }] of options.entries()) {
          const option = select.options[place + 1]
          const number = found.get(id)?.size || 0
          option.textContent = `${label} (${number})`
          option.disabled = !number && select.value !== id
        }
      }
    }
  }

  /** Return the list of the options of a facet, of which the first asks for all. */
  const selectOf = ({ name, all, options }, prefix) =>
    make(
      "select",
      { name, id: `filter-${prefix}${name}`, autocomplete: "off" },
      make("option", { value: "", textContent: all }),
      ...options.map(({ id, label }) => make("option", { value: id, textContent: label }))
    )

  /** Shows what is asked for of a list, of which there are `inAll` if it is on several pages. */
  class Filter {
    #inAll
    #labels
    #facets
    #form
    #count = make("p", { className: "filter-count" })
    #none
    #elsewhere = make("a", { hidden: true })

    constructor({ list, noun, prefix }, listing, drawings) {
      Object.assign(this, { list, noun, prefix, listing, drawings })
      this.#inAll = Number(list.dataset.total)
      this.#labels = JSON.parse(list.dataset.labels)
      const facets = FACETS.map((facet) => this.#withOptions(facet))
      this.#facets = facets.filter(({ options }) => options.length > 1)
      this.#form = new Form(noun, prefix, this.#facets, listing.idsOf("disputed").length > 0)
      this.#count.setAttribute("role", "status")
      this.#none = this.#makeNone()
    }

    /** Return a facet as it reads above this list, with the ids that it has here, by their names. */
    #withOptions(facet) {
      const { name } = facet
      const ids = new Set([...this.listing.idsOf(name), ...this.#chosenElsewhere(name)])
      const options = Array.from(ids, (id) => ({ id, label: this.#labels[name]?.[id] || id }))
      const order = { sensitivity: "base", numeric: true }
      options.sort((a, b) => a.label.localeCompare(b.label, undefined, order))
      return { ...facet, label: NOUNS[this.noun][name] || facet.label, options }
    }

    /** Return what was chosen of a facet on another page of the list, which this one may lack. */
    #chosenElsewhere(name) {
      const id = view.asked().get(this.prefix + name)
      return this.#inAll && this.#labels[name]?.[id] ? [id] : []
    }

    /** Return what is said where nothing is left, with a way back to all. */
    #makeNone() {
      const clear = make("button", { type: "button", textContent: `Show all ${this.noun}` })
      clear.addEventListener("click", () => this.#showAll())
      const here = this.#inAll ? "on this page " : ""
      const text = `No ${SINGULAR[this.noun]} ${here}is all of this at once. `
      return make("p", { className: "filter-none", hidden: true }, text, clear)
    }

    /** Put the form above the list, and show what the address asks for until the signal. */
    start(signal) {
      const { form, reset } = this.#form
      form.addEventListener("change", () => this.#change())
      reset.addEventListener("click", () => this.#showAll())
      addEventListener("popstate", () => this.#follow(), { signal })
      addEventListener("hashchange", () => this.listing.reveal(), { signal })
      const { table } = this.listing
      const holder = table ? make("div", { className: "filters" }) : this.list
      if (table) this.list.prepend(holder)
      holder.append(form, this.#count, this.#none, this.#elsewhere)
      holder.hidden = false
      this.#follow()
    }

    /** Show what the address asks for, and its target in any case. */
    #follow() {
      this.#read()
      this.#apply()
      this.listing.reveal()
    }

    /** Show what was just chosen. */
    #change() {
      this.#write()
      // A drawing above gets shorter; the form stays where the reader has it.
      const top = () => this.#form.form.getBoundingClientRect().top
      const before = top()
      this.#apply()
      scrollBy({ top: top() - before, behavior: "instant" })
    }

    #showAll() {
      const { form } = this.#form
      form.reset()
      this.#write()
      this.#apply()
      form.querySelector("select, input")?.focus() // a disabled or hidden button would lose the focus
    }

    /** Fill the form in from the address, and take out of that what there is none of here. */
    #read() {
      const names = FACETS.map(({ name }) => name)
      const asked = view.asked()
      this.#form.choose((name) => asked.get(this.prefix + name) || "")
      const chosen = this.#form.chosen()
      const own = names.filter((name) => !this.#chosenElsewhere(name).length)
      const unknown = [...own, ...(this.#inAll ? [] : ["disputed"])].filter((name) => !chosen[name])
      view.drop(unknown.map((name) => this.prefix + name))
    }

    /** Put what the form asks for into the address, where the back button finds it. */
    #write() {
      const chosen = Object.entries(this.#form.chosen())
      view.write(Object.fromEntries(chosen.map(([name, id]) => [this.prefix + name, id])))
    }

    /** Show what the form asks for, and say how much that is. */
    #apply() {
      const wanted = this.#form.chosen()
      const shown = this.listing.find(wanted)
      this.listing.show(shown)
      const text = this.#tell(shown)
      if (this.#count.textContent !== text) this.#count.textContent = text
      this.#none.hidden = shown.length > 0
      this.#form.count(wanted, this.listing)
      this.drawings.follow()
      if (this.#inAll) this.#leadOn(wanted)
    }

    /** Return in words how much is shown. */
    #tell(shown) {
      const { items, total } = this.listing
      const found = keysOf(shown).size
      const isWhole = shown.length === items.length
      const many = isWhole ? `All ${total} ${this.noun}` : `${found} of ${total} ${this.noun}`
      // A claim with several dates stands at each.
      const here = shown.length > found ? `${many}, at ${shown.length} dates` : many
      return this.#inAll ? `${here} on this page; ${this.#inAll} in all` : here
    }

    /** Lead to the page of the entity that is asked for, and take the choices to the next page. */
    #leadOn({ entity }) {
      this.#elsewhere.hidden = !entity
      if (entity) {
        const { options } = this.#facets.find(({ name }) => name === "entity")
        this.#elsewhere.href = this.list.dataset.entityPage.replace("*", entity)
        this.#elsewhere.textContent = `All about ${options.find(({ id }) => id === entity).label}`
      }
      view.takeAlong()
    }
  }

  briefing.eachPage((signal) => {
    const drawings = new Drawings()
    for (const each of view.lists()) {
      each.list.dataset.settled = "" // the room that was kept for the form goes
      const listing = new Listing(each.list)
      if (listing.total >= FEWEST) new Filter(each, listing, drawings).start(signal)
    }
  })
})()
