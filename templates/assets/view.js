/*
 * The view of a page that a reader chose stands in its address: filters and sorting, so that it can
 * be shared, is there again on reloading, and is gone back through.
 *
 * A page has several lists; the first has plain names there, a further one its own before them.
 */
(() => {
  "use strict"

  const nounOf = (list) =>
    list.matches(".entities") ? "entities" : list.matches(".figures") ? "figures" : "claims"

  /** Return the lists of the page that can be filtered or sorted, and how each is called. */
  const lists = () =>
    Array.from(document.querySelectorAll("[data-labels]"), (list, place) => {
      const noun = nounOf(list)
      // Of a list on several pages, the name must not hang on what else is on this one.
      const isFurther = place || (list.dataset.total && noun !== "claims")
      return { list, noun, prefix: isFurther ? `${noun}-` : "" }
    })

  const asked = () => new URLSearchParams(location.search)

  /** Return the address of this page with some values set, and those that are empty left out. */
  const addressWith = (values) => {
    const query = asked()
    for (const [name, value] of Object.entries(values)) {
      if (value) query.set(name, value)
      else query.delete(name)
    }
    return location.pathname + (query.size ? `?${query}` : "")
  }

  /** Put into the address what was chosen, where the back button finds what was before. */
  const write = (values) => history.pushState(null, "", addressWith(values))

  /** Take out of the address what this page knows nothing of. */
  const drop = (names) => {
    const unknown = names.filter((name) => asked().has(name))
    if (!unknown.length) return
    const none = Object.fromEntries(unknown.map((name) => [name, ""]))
    history.replaceState(history.state, "", addressWith(none) + location.hash)
  }

  /** Have the other pages of a list show it as this one does. */
  const takeAlong = () => {
    const parts = [...document.querySelectorAll(".parts a")]
    const ways = new Set(parts.map((link) => link.pathname))
    const turns = [...document.querySelectorAll(".beside a")]
    for (const link of [...parts, ...turns.filter(({ pathname }) => ways.has(pathname))]) {
      link.search = location.search
    }
  }

  briefing.view = { lists, asked, write, drop, takeAlong }
})()
