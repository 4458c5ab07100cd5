/*
 * Finds what a reader typed in a text: what the search calls a term, and how well a text holds it.
 *
 * A term is a word, or several that belong together (GPT-4o, 01.AI, $5.6, "export controls"). It is
 * held by its plural, possessive and other spellings, and by any word that begins with it. Chinese
 * and other scripts without spaces are found anywhere. Everything works on folded texts.
 */
window.briefingMatch = (() => {
  "use strict"
  const NONE = 0
  const BEGINS = 1
  const OTHER_CASE = 1.5
  const WHOLE = 2

  // Ranges, since patterns with Unicode's own classes take a hundred times as long to make.
  // Scripts that write words without spaces: Thai to Lao, Burmese, Khmer, kana and Chinese.
  const UNSPACED =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff" +
    "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\ud800-\\udfff"
  const SPACED =
    "0-9a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u0dff\\u0f00-\\u0fff\\u10a0-\\u177f" +
    "\\u1800-\\u1fff\\u2c00-\\u2dff\\ua640-\\uabff\\uac00-\\ud7a3"
  const START = `(?<![${SPACED}])`
  const END = `(?![${SPACED}])`
  // What may stand between parts that belong together: a hyphen, a full stop, ", ", "'s ".
  const BETWEEN = `(?:'s)?[^${SPACED}${UNSPACED}]{0,3}`
  // Before and after a number stands no other digit, nor a point or comma with one behind.
  const NUMBER_START = `(?<![${SPACED}]|[0-9][.,])`
  const NUMBER_END = "(?![0-9]|[.,][0-9])"

  const PARTS = new RegExp(`[0-9]+(?:[.,][0-9]+)+|[${UNSPACED}]+|[${SPACED}]+`, "g")
  const IS_UNSPACED = new RegExp(`^[${UNSPACED}]+$`)
  const MARKS = new RegExp(`[^${SPACED}${UNSPACED}]`, "g")
  const QUOTED = /"([^"]+)"|(\S+)/g
  const POSSESSIVE = /'s(?![0-9a-z])|(?<=s)'(?![0-9a-z])/g
  // So many letters each word of two has that were typed as one.
  const SHORTEST = 3
  const ACRONYM = /^(?:[a-z]\.)+[a-z]?\.?$/

  /** Return a text in small letters without accents, letter for letter as long as it was. */
  const fold = (text) =>
    text.toLowerCase().length !== text.length
      ? [...text].map((one) => (one.toLowerCase().length === one.length ? fold(one) : one)).join("")
      : text
          .toLowerCase()
          .replace(/[^\x00-\x7f\uac00-\ud7a3\ud800-\udfff]/g, (each) => each.normalize("NFKD")[0])
          .replace(/[‘’ʼ]/g, "'")
          .replace(/[“”„«»「」『』]/g, '"')

  /** Return the letters and digits of a text only: how names are compared. */
  const squeeze = (text) => fold(text).replace(MARKS, "")

  const partsOf = (folded) => folded.match(PARTS) || []

  const isNumber = (part) => /^\d/.test(part) && /^[\d.,]+$/.test(part)

  // How English words end: how much of the end is not in every form, and what may stand there.
  const ENDINGS = [
    [/ies$/, 3, "(?:y|ies)"],
    [/[^aeiou]y$/, 1, "(?:y|ies)"],
    [/(?:ss|x|ch|sh)es$/, 2, "(?:es)?"],
    [/[^s]s$/, 1, "s?"],
    [/$/, 0, "(?:s|es)?"],
  ]

  /** Return what all forms of a word begin with, and the pattern of how they go on. */
  const inflect = (word) => {
    if (isNumber(word)) return [numeric(word), ""]
    if (!/^[a-z]{3,}$/.test(word)) return [word, ""]
    const [, cut, ending] = ENDINGS.find(([pattern]) => pattern.test(word))
    return [word.slice(0, word.length - cut), `${ending}(?:'s?)?`]
  }

  /** Return the pattern of a number, with or without commas between thousands. */
  const numeric = (number) => {
    const [whole, ...rest] = number.replace(/,(?=\d{3}(?!\d))/g, "").split(/[.,]/)
    return [whole.replace(/\B(?=(?:\d{3})+$)/g, ",?"), ...rest].join("[.,]")
  }

  /** Return a term of parts that belong together; `typed` tells capitals. */
  const makeTerm = (parts, typed) => {
    const [first, last] = [parts[0], parts[parts.length - 1]]
    const isShort = parts.length === 1 && /^[a-z]{2,3}$/.test(last)
    const head = parts.slice(0, -1).map((part) => (isNumber(part) ? numeric(part) : part) + BETWEEN)
    const [stem, ending] = inflect(last)
    const start = IS_UNSPACED.test(first) ? "" : isNumber(first) ? NUMBER_START : START
    const end = IS_UNSPACED.test(last) ? "" : isNumber(last) ? NUMBER_END : END
    // "US" is found in "U.S.".
    const whole = isShort ? `(?:${[...last].join("\\.?")}\\.?|${stem}${ending})` : stem + ending
    return {
      typed,
      parts,
      // Looked for before the patterns: most texts do not hold it.
      key: isShort || isNumber(first) ? first[0] : first.slice(0, Math.max(2, first.length - 3)),
      isUpper: isShort && !/[a-z]/.test(typed),
      whole: new RegExp(start + head.join("") + whole + end, "g"),
      begins: new RegExp(start + head.join("") + stem, "g"),
    }
  }

  /** Return the terms of a query: phrases in quotation marks, and what stands between spaces. */
  const termsOf = (query) => {
    const text = query.normalize("NFC").replace(/[\u200b\ufeff]/g, "")
    const terms = []
    const straight = text.replace(/[“”„«»「」『』]/g, '"')
    for (const [, quoted, word] of straight.matchAll(QUOTED)) {
      const typed = quoted || word
      const folded = fold(typed).replace(POSSESSIVE, "")
      const parts = ACRONYM.test(folded) ? [folded.replace(/\./g, "")] : partsOf(folded)
      if (parts.length) terms.push(makeTerm(parts, typed.trim()))
    }
    return terms
  }

  /** Return a term for each part, and for each two letters of a script without spaces. */
  const loosen = ({ parts }) => {
    const pairs = (part) => [...part.slice(1)].map((_, at) => part.slice(at, at + 2))
    const loose = parts.flatMap((part) =>
      IS_UNSPACED.test(part) && part.length > 2 ? pairs(part) : [part]
    )
    return [...new Set(loose)].map((part) => makeTerm([part], part))
  }

  // How amounts are shortened.
  const SCALES = { k: "thousand", m: "million", mn: "million", bn: "billion", tn: "trillion" }

  /** Return a word as other words: a number with its scale written out, or two words apart. */
  const respell = ({ parts, typed }) => {
    const word = parts.join("")
    const [, number, scale] = /^(\d[\d.,]*)([a-z]+)$/.exec(word) || []
    if (Object.hasOwn(SCALES, scale)) return [makeTerm([number, SCALES[scale]], typed)]
    if (parts.length > 1 || !/^[a-z]+$/.test(word)) return []
    const places = Array.from(word, (_, at) => at).slice(SHORTEST, 1 - SHORTEST)
    return places.map((at) => makeTerm([word.slice(0, at), word.slice(at)], typed))
  }

  const all = (pattern, folded) =>
    [...folded.matchAll(pattern)].map((hit) => [hit.index, hit.index + hit[0].length])

  /** Return how well a text holds a term, and where. */
  const holds = (term, text) => {
    if (!text.folded.includes(term.key)) return { grade: NONE, spans: [] }
    const spans = all(term.whole, text.folded)
    if (spans.length) {
      const same = ([start, end]) => /^[^a-z]+s?$/.test(text.plain.slice(start, end))
      return { grade: !term.isUpper || spans.some(same) ? WHOLE : OTHER_CASE, spans }
    }
    const begun = all(term.begins, text.folded)
    return { grade: begun.length ? BEGINS : NONE, spans: begun }
  }

  /** Return how many letters have to change to make one word the other, if at most `most`. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1
    let before = []
    let row = Array.from({ length: other.length + 1 }, (_, at) => at)
    for (let i = 1; i <= one.length; i++) {
      const next = [i]
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1]
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1)
        }
      }
      if (Math.min(...next) > most) return most + 1
      ;[before, row] = [row, next]
    }
    return row[other.length]
  }

  /** Return which word of a count by word a misspelt one is nearest to: the commonest of those. */
  const nearest = (word, counts) => {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    let best = [most + 1, 0, ""]
    for (const [other, count] of counts) {
      const far = distance(word, other, Math.min(most, best[0]))
      const isNearer = far < best[0] || (far === best[0] && count > best[1])
      if (far <= most && isNearer) best = [far, count, other]
    }
    return best[2]
  }

  return { WHOLE, fold, squeeze, partsOf, makeTerm, termsOf, respell, loosen, holds, nearest }
})()
