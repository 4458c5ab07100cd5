/*
 * Leads from the address of a page's part that is no more to the page: where the briefing shrank,
 * companies_9/ goes to companies/, and from there parts.js leads on to what the address names.
 *
 * Only the page for unknown addresses has this script.
 */
(() => {
  "use strict"
  const way = new URL(location.href)
  way.pathname = way.pathname.replace(/_\d+(\/|\.html|)$/, "$1")
  if (way.href !== location.href) location.replace(way)
})()
