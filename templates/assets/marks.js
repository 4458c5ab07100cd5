/*
 * Marks on a page the words that a search result leads to: they stood in its address, as `?h=`.
 *
 * The theme's own marking writes texts anew as HTML, and finds words in character references there:
 * of an apostrophe it makes `&#39;` if "39" was looked for. Here a text stays the text it is.
 */
briefing.eachPage(() => {
  "use strict"
  // Whatever an address asks for, a reader looks for a few words.
  const MOST_WORDS = 20
  const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

  const content = document.querySelector(".md-content__inner")
  const asked = briefing.arrival.get("h") || ""
  const words = asked.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (!content || !words.length) return

  /** Return the pattern of a word: where one begins, or anywhere if no spaces stand between. */
  const patternOf = (word) =>
    (UNSPACED.test(word) ? "" : "(?<![\\p{L}\\p{N}])") + word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")

  const pattern = new RegExp(words.slice(0, MOST_WORDS).map(patternOf).join("|"), "giu")

  /** Return the texts that are to be read, and not those of drawings and controls. */
  const textsIn = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode
      if (!parentElement.closest("svg, button, select, textarea, .headerlink")) {
        texts.push(walker.currentNode)
      }
    }
    return texts
  }

  for (const text of textsIn(content)) {
    // From the end, so that the places before stay where they are.
    for (const { 0: found, index } of [...text.data.matchAll(pattern)].reverse()) {
      const rest = text.splitText(index)
      const mark = document.createElement("mark")
      rest.splitText(found.length)
      rest.replaceWith(mark)
      mark.append(rest)
    }
  }
})
