/*
 * Filters the timeline and the table of figures, and keeps what was chosen in the address.
 *
 * The page says what there is to choose: every claim and every row carries its ids in `data-`
 * attributes, and the list their names in `data-labels`. Without script the list is whole.
 */
briefing.eachPage((signal) => {
  "use strict"

  // What is called how in the address, in the attributes, and on the page.
  const FACETS = [
    { name: "entity", attribute: "entities", label: "About", all: "everything" },
    { name: "kind", attribute: "kinds", label: "Kind", all: "every kind" },
    { name: "source", attribute: "source", label: "Source", all: "every source" },
    { name: "speaker", attribute: "speakers", label: "Said by", all: "anyone" },
    { name: "year", attribute: "year", label: "Year", all: "every year" },
  ]
  // A shorter list is read faster than it is filtered.
  const FEWEST = 6

  const list = document.querySelector("[data-labels]")
  if (!list) return
  const labels = JSON.parse(list.dataset.labels)

  /** Return an element with attributes and children. */
  const make = (tag, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), attributes)
    element.append(...children)
    return element
  }

  /** Return what an element can be found under: a set of ids for each facet. */
  const facetsOf = (element, year) => {
    const given = Object.fromEntries(
      FACETS.map(({ name, attribute }) => [
        name,
        new Set((element.dataset[attribute] || "").split(" ").filter(Boolean)),
      ])
    )
    if (year) given.year.add(year)
    return { ...given, disputed: "disputed" in element.dataset }
  }

  /** Return the rows of a table of figures. */
  const rowsOf = (table) =>
    Array.from(table.tBodies[0].rows, (row) => ({
      parts: [row],
      key: row,
      headings: [],
      facets: facetsOf(row.querySelector("[data-source]")),
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

  const table = list.querySelector("table")
  const items = table ? rowsOf(table) : entriesBelow(list)
  const noun = table ? "figures" : "claims"
  const total = new Set(items.map((item) => item.key)).size
  if (total < FEWEST) return

  /** Return the ids that a facet has on this page, by their names. */
  const optionsOf = ({ name }) => {
    const ids = [...new Set(items.flatMap((item) => [...item.facets[name]]))]
    return ids
      .map((id) => ({ id, label: labels[name]?.[id] || id }))
      .sort((a, b) => a.label.localeCompare(b.label, undefined, { sensitivity: "base", numeric: true }))
  }

  const facets = FACETS.map((facet) => ({ ...facet, options: optionsOf(facet) })).filter(
    ({ options }) => options.length > 1
  )
  const canBeDisputed = items.some((item) => item.facets.disputed)

  for (const facet of facets) {
    facet.select = make(
      "select",
      { name: facet.name, id: `filter-${facet.name}`, autocomplete: "off" },
      make("option", { value: "", textContent: facet.all }),
      ...facet.options.map(({ id, label }) => make("option", { value: id, textContent: label }))
    )
  }
  const disputed = make("input", {
    type: "checkbox",
    name: "disputed",
    autocomplete: "off",
  })
  const count = make("p", { className: "filter-count" })
  count.setAttribute("role", "status")
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

  /** Return what the form asks for. */
  const chosen = () => ({
    ...Object.fromEntries(facets.map(({ name, select }) => [name, select.value])),
    disputed: disputed.checked,
  })

  /** Return whether an item is what is asked for, one facet left out of account. */
  const fits = (item, wanted, apart) =>
    (!wanted.disputed || item.facets.disputed) &&
    facets.every(({ name }) => name === apart || !wanted[name] || item.facets[name].has(wanted[name]))

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

  /** Show or hide a heading, and its lines in the table of contents, of which phones have another. */
  const showHeading = (heading, shown) => {
    heading.hidden = !shown
    const lines = document.querySelectorAll(`.md-nav--secondary a[href$="#${heading.id}"]`)
    for (const line of lines) line.parentElement.hidden = !shown
  }

  /** Mark the links in drawings that lead to what is hidden; one for several claims stays. */
  const markDrawings = () => {
    for (const link of document.querySelectorAll('svg a[href^="#claim-"]:not(:has(.several))')) {
      const target = document.getElementById(link.getAttribute("href").slice(1))
      link.classList.toggle("filtered-out", Boolean(target?.hidden))
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
    const text = isWhole ? `All ${total} ${noun}` : `${found} of ${total} ${noun}`
    if (count.textContent !== text) count.textContent = text
    reset.disabled = !Object.values(wanted).some(Boolean)
    countOptions(wanted)
    if (!table) markDrawings()
  }

  /** Fill the form in from the address. */
  const read = () => {
    const asked = new URLSearchParams(location.search)
    for (const { name, select, options } of facets) {
      const value = asked.get(name) || ""
      select.value = options.some(({ id }) => id === value) ? value : ""
    }
    disputed.checked = canBeDisputed && asked.get("disputed") === "1"
  }

  /** Put what the form asks for into the address, where the back button finds it. */
  const write = () => {
    const asked = new URLSearchParams(location.search)
    for (const { name, select } of facets) {
      if (select.value) asked.set(name, select.value)
      else asked.delete(name)
    }
    if (disputed.checked) asked.set("disputed", "1")
    else asked.delete("disputed")
    const query = asked.toString()
    history.pushState(null, "", location.pathname + (query ? `?${query}` : ""))
  }

  /** Show the target of the address, also where it was filtered out. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
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
    apply()
  })
  reset.addEventListener("click", () => {
    form.reset()
    write()
    apply()
    const first = form.querySelector("select, input")
    if (first) first.focus() // a disabled button would lose the focus
  })
  addEventListener("popstate", follow, { signal })
  addEventListener("hashchange", reveal, { signal })

  const holder = table ? make("div", { className: "filters" }) : list
  if (table) list.prepend(holder)
  holder.append(form, count)
  holder.hidden = false
  follow()
})
