/*
 * Reads a query that is a date, in any of the usual forms: 2025-01-27, 27.01.2025, 27 January 2025,
 * Jan 27, January 2025, 2025年1月27日. What could be two dates (03/04/2025) is read as neither.
 */
window.briefingDateQuery = (() => {
  "use strict"
  const MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  ]
  const NAME = "(?<name>[a-z]{3,9})\\.?"
  const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?"
  const YEAR = "(?<year>\\d{4})"
  const FORMS = [
    `${YEAR}[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?`,
    `(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?${YEAR}`,
    `(?<either>\\d{1,2})[-/](?<or>\\d{1,2})[-/]${YEAR}`,
    `(?:the )?${DAY}(?: of)? ${NAME}(?:,? ${YEAR})?`,
    `${NAME} (?:the )?${DAY}(?:,? ${YEAR})?`,
    `${NAME},? ${YEAR}`,
    `(?:${YEAR} ?年 ?)?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?[日号])?`,
  ].map((form) => new RegExp(`^${form}$`))

  /** Return the number of the month that a name, or at least three letters of it, stands for. */
  const named = (name) =>
    MONTHS.findIndex((month) => month.startsWith(name === "sept" ? "sep" : name)) + 1

  const padded = (number) => String(number).padStart(2, "0")

  /** Return year, month and day of what a form found; year or day may be missing. */
  const read = ({ year, month, day, name, either, or }) => {
    if (name) return { year, month: named(name), day: Number(day) || 0 }
    if (!either) return { year, month: Number(month), day: Number(day) || 0 }
    // Of two numbers one may be no month; else nobody knows which is the day.
    const [first, second] = [Number(either), Number(or)]
    if (first > 12) return { year, month: second, day: first }
    if (second > 12) return { year, month: first, day: second }
    return first === second ? { year, month: first, day: first } : { month: 0 }
  }

  const isDate = ({ year = "2000", month, day }) => {
    if (month < 1 || month > 12) return false
    return !day || new Date(Date.UTC(Number(year), month - 1, day)).getUTCDate() === day
  }

  /** Return how texts write a date: what a term is made of, the shortest forms last. */
  const spelled = ({ year, month, day }) => {
    const name = MONTHS[month - 1]
    const names = month === 5 ? [name] : [name, name.slice(0, 3)]
    const chinese = [String(month), "月", ...(day ? [String(day)] : [])]
    const short = [...names.flatMap((one) => (day ? [[one, `${day}`], [`${day}`, one]] : [])), chinese]
    const withYear = (form) => (form === chinese ? [year, "年", ...form] : [...form, year])
    const long = year ? short.map(withYear) : []
    const months = day ? [] : year ? names.map((one) => [one, year]) : names.map((one) => [one])
    return { full: [...(year ? long : short), ...months], short: [...short, ...months] }
  }

  /**
   * Return the date that a query is, or null: what it is called, how texts spell it, and `grade`,
   * which tells how well the time from one day to another is meant: 2 exactly, 1 in part.
   */
  return (query) => {
    const folded = query.trim().toLowerCase().replace(/\s+/g, " ")
    const found = FORMS.map((form) => form.exec(folded)?.groups).find(Boolean)
    const date = found && read(found)
    if (!date || !isDate(date)) return null
    const { year, month, day } = date
    // Without a year, times of any year are compared.
    const cut = (iso) => (year ? iso : iso.slice(5))
    const start = (year ? `${year}-` : "") + padded(month)
    const [first, last] = [`${start}-${padded(day || 1)}`, `${start}-${padded(day || 31)}`]
    return {
      ...spelled(date),
      hasYear: Boolean(year),
      isMonth: Boolean(year) && !day,
      grade: (begin, finish) => {
        if (!year && begin.slice(0, 4) !== finish.slice(0, 4)) return 0
        const isWithin = cut(begin) >= first && cut(finish) <= last
        return isWithin ? 2 : cut(begin) <= last && cut(finish) >= first ? 1 : 0
      },
    }
  }
})()
