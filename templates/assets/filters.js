/*
 * Filters the timeline and the tables of figures and entities, and keeps what was chosen in the
 * address.
 *
 * The page says what there is to choose: every claim and every row carries its ids in `data-`
 * attributes, and each list their names in `data-labels`. Without script the lists are whole.
 *
 * Of a list that is spread over several pages (`data-total`) the filters hold what is on this one.
 * They say so, name the page that has all about an entity, and stay as the reader turns the page.
 */
briefing.eachPage((signal) => {
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
      if (each.matches(".claim[data-source]")) {
        const whole = each.querySelector(':scope > a[href*="#claim-"]')
        entries.push({
          parts: [each],
          // An excerpt counts as the claim that it is taken from.
          key: whole ? whole.hash.slice(1) : each.id,
          headings: [year, month].filter(Boolean),
          facets: facetsOf(each, year && year.dataset.year),
        })
      }
      if (each.matches("details.also")) entries.at(-1)?.parts.push(each)
    }
    return entries
  }

  /** Show or hide a heading, and its lines in the table of contents, of which phones have another. */
  const showHeading = (heading, shown) => {
    heading.hidden = !shown
    const lines = document.querySelectorAll(`.md-nav--secondary a[href$="#${heading.id}"]`)
    for (const line of lines) line.parentElement.hidden = !shown
  }

  /** Return what a link in a drawing stands for: a line of the list, or a list of its own. */
  const targetOf = (link) =>
    document.getElementById(link.dataset.listed || link.getAttribute("href").split("#").pop())

  const isHidden = (element) => Boolean(element?.closest("[hidden]"))

  // Of a page in parts, the first draws them all: nothing there stands for what is on one only.
  const drawings = [...document.querySelectorAll("figure.drawing")].filter((drawing) =>
    [...drawing.querySelectorAll("a.mark, .opened li a")].every(targetOf)
  )
  const axes = [...document.querySelectorAll("figure.drawing .years a")]

  /** Take out of a drawing what is filtered out of the list, and count what stays. */
  const thinOut = (drawing) => {
    for (const lane of drawing.querySelectorAll(".lane")) {
      const marks = [...lane.querySelectorAll("a.mark")]
      const counts = marks.map(thinOutMark)
      const count = lane.querySelector(".name .count")
      if (count) count.textContent = counts.reduce((sum, each) => sum + each)
      lane.classList.toggle("emptied", !counts.some(Boolean))
      // The names of the greatest would be those of what is gone.
      const names = lane.querySelector(".names")
      if (names) names.hidden = Boolean(lane.querySelector(".filtered-out, .opened [hidden]"))
    }
  }

  /** Hide a mark of which nothing is left; return how much is. */
  const thinOutMark = (mark) => {
    const target = targetOf(mark)
    const opened = target?.matches(".opened") ? target : null
    for (const link of opened ? opened.querySelectorAll("li a") : []) {
      link.parentElement.hidden = isHidden(targetOf(link))
    }
    const left = opened
      ? opened.querySelectorAll("li:not([hidden])").length
      : Number(!isHidden(target))
    mark.classList.toggle("filtered-out", !left)
    if (opened) countMark(mark, opened, left)
    return left
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

  /** Put the controls above a list; its choices stand in the address behind `prefix`. */
  const setUp = (list, noun, prefix, signal) => {
    list.dataset.settled = "" // the room that was kept for the form goes
    const table = list.querySelector("table")
    const items = table ? rowsOf(table) : entriesBelow(list)
    const total = new Set(items.map((item) => item.key)).size
    if (total < FEWEST) return

    const labels = JSON.parse(list.dataset.labels)
    const inAll = Number(list.dataset.total)
    /** Return what was chosen of a facet on another page of the list, which this one may lack. */
    const chosenElsewhere = (name) => {
      const id = view.asked().get(prefix + name)
      return inAll && labels[name]?.[id] ? [id] : []
    }

    /** Return the ids that a facet has in this list, by their names. */
    const optionsOf = ({ name }) => {
      const found = items.flatMap((item) => [...item.facets[name]])
      const ids = new Set([...found, ...chosenElsewhere(name)])
      return Array.from(ids, (id) => ({ id, label: labels[name]?.[id] || id })).sort((a, b) =>
        a.label.localeCompare(b.label, undefined, { sensitivity: "base", numeric: true })
      )
    }

    const facets = FACETS.map((facet) => ({
      ...facet,
      label: NOUNS[noun][facet.name] || facet.label,
      options: optionsOf(facet),
    })).filter(({ options }) => options.length > 1)
    const canBeDisputed = items.some((item) => item.facets.disputed.size)

    for (const facet of facets) {
      facet.select = make(
        "select",
        { name: facet.name, id: `filter-${prefix}${facet.name}`, autocomplete: "off" },
        make("option", { value: "", textContent: facet.all }),
        ...facet.options.map(({ id, label }) => make("option", { value: id, textContent: label }))
      )
    }
    const disputed = make("input", { type: "checkbox", name: "disputed", autocomplete: "off" })
    const count = make("p", { className: "filter-count" })
    count.setAttribute("role", "status")
    const elsewhere = make("a", { hidden: true })
    const clear = make("button", { type: "button", textContent: `Show all ${noun}` })
    const none = make(
      "p",
      { className: "filter-none", hidden: true },
      `No ${SINGULAR[noun]} ${inAll ? "on this page " : ""}is all of this at once. `,
      clear
    )
    const about = facets.find(({ name }) => name === "entity")
    const reset = make("button", { type: "button", className: "filter-reset", textContent: "Show all" })
    const form = make(
      "form",
      { className: "filter-form" },
      ...facets.map(({ label, select }) =>
        make("div", {}, make("label", { htmlFor: select.id, textContent: label }), select)
      ),
      ...(canBeDisputed
        ? [make("label", { className: "filter-check" }, disputed, "Disputed only")]
        : []),
      reset
    )
    form.setAttribute("role", "search")
    form.setAttribute("aria-label", `Filter the ${noun}`)

    /** Return what the form asks for, as it stands in the address. */
    const chosen = () => ({
      ...Object.fromEntries(facets.map(({ name, select }) => [name, select.value])),
      disputed: disputed.checked ? "1" : "",
    })

    /** Return whether an item is what is asked for, one facet left out of account. */
    const fits = (item, wanted, apart) =>
      Object.entries(wanted).every(([name, id]) => !id || name === apart || item.facets[name].has(id))

    /** Write behind each option how many there would be of it. */
    const countOptions = (wanted) => {
      for (const { name, options, select } of facets) {
        const keys = new Map(options.map(({ id }) => [id, new Set()]))
        for (const item of items) {
          if (!fits(item, wanted, name)) continue
          for (const id of item.facets[name]) keys.get(id).add(item.key)
        }
        for (const [place, { id, label }] of options.entries()) {
          const option = select.options[place + 1]
          option.textContent = `${label} (${keys.get(id).size})`
          option.disabled = !keys.get(id).size && select.value !== id
        }
      }
    }

    /** Show what the form asks for, and say how much that is. */
    const apply = () => {
      const wanted = chosen()
      const shown = items.filter((item) => fits(item, wanted))
      const kept = new Set(shown)
      for (const item of items) for (const part of item.parts) part.hidden = !kept.has(item)
      const needed = new Set(shown.flatMap((item) => item.headings))
      for (const heading of new Set(items.flatMap((item) => item.headings))) {
        showHeading(heading, needed.has(heading))
      }
      const found = new Set(shown.map((item) => item.key)).size
      const isWhole = shown.length === items.length
      const many = isWhole ? `All ${total} ${noun}` : `${found} of ${total} ${noun}`
      // A claim with several dates stands at each.
      const here = shown.length > found ? `${many}, at ${shown.length} dates` : many
      const text = inAll ? `${here} on this page; ${inAll} in all` : here
      if (count.textContent !== text) count.textContent = text
      none.hidden = shown.length > 0
      reset.disabled = !Object.values(wanted).some(Boolean)
      countOptions(wanted)
      drawings.forEach(thinOut)
      axes.forEach(linkYear)
      if (inAll) leadOn(wanted)
    }

    /** Lead to the page of the entity that is asked for, and take the choices to the next page. */
    const leadOn = ({ entity }) => {
      elsewhere.hidden = !entity
      if (entity) {
        elsewhere.href = list.dataset.entityPage.replace("*", entity)
        elsewhere.textContent = `All about ${about.options.find(({ id }) => id === entity).label}`
      }
      view.takeAlong()
    }

    /** Fill the form in from the address, and take out of that what there is none of here. */
    const read = () => {
      const asked = view.asked()
      for (const { name, select, options } of facets) {
        const value = asked.get(prefix + name) || ""
        select.value = options.some(({ id }) => id === value) ? value : ""
      }
      disputed.checked = canBeDisputed && asked.get(`${prefix}disputed`) === "1"
      const taken = chosen()
      const names = FACETS.map(({ name }) => name).filter((name) => !chosenElsewhere(name).length)
      const unknown = [...names, ...(inAll ? [] : ["disputed"])].filter((name) => !taken[name])
      view.drop(unknown.map((name) => prefix + name))
    }

    /** Put what the form asks for into the address, where the back button finds it. */
    const write = () => {
      const named = Object.entries(chosen()).map(([name, value]) => [prefix + name, value])
      view.write(Object.fromEntries(named))
    }

    /** Show the target of the address, also where it was filtered out. Ids need no decoding. */
    const reveal = () => {
      const target = document.getElementById(location.hash.slice(1))
      const item = target && items.find(({ parts }) => parts.some((part) => part.contains(target)))
      if (!item || !item.parts[0].hidden) return
      for (const part of item.parts) part.hidden = false
      for (const heading of item.headings) showHeading(heading, true)
      target.scrollIntoView()
    }

    const follow = () => {
      read()
      apply()
      reveal()
    }

    form.addEventListener("submit", (event) => event.preventDefault())
    form.addEventListener("change", () => {
      write()
      // A drawing above gets shorter; the form stays where the reader has it.
      const before = form.getBoundingClientRect().top
      apply()
      scrollBy({ top: form.getBoundingClientRect().top - before, behavior: "instant" })
    })
    const showAll = () => {
      form.reset()
      write()
      apply()
      const first = form.querySelector("select, input")
      if (first) first.focus() // a disabled or hidden button would lose the focus
    }
    reset.addEventListener("click", showAll)
    clear.addEventListener("click", showAll)
    addEventListener("popstate", follow, { signal })
    addEventListener("hashchange", reveal, { signal })

    const holder = table ? make("div", { className: "filters" }) : list
    if (table) list.prepend(holder)
    holder.append(form, count, none, elsewhere)
    holder.hidden = false
    follow()
  }

  for (const { list, noun, prefix } of view.lists()) setUp(list, noun, prefix, signal)
})
