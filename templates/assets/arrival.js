/*
 * What a link said to the page that it leads to: which words to mark, and the way back. It is read
 * off the address, which is then the plain one again, to be copied and shared.
 *
 * On reloading, and as a reader comes back to the page, it is known still: it is kept for the place
 * in the history of this tab. Where a browser names no such places, it stays in the address.
 */
briefing.eachPage(() => {
  "use strict"
  const NAMES = ["h", "from"]
  const place = window.navigation?.currentEntry?.key
  const key = place && `briefing-arrival-${place}`

  /** Keep what was told; return whether there was room for it. */
  const keep = (told) => {
    try {
      sessionStorage.setItem(key, told)
      return true
    } catch {
      return false
    }
  }

  const kept = () => {
    try {
      return sessionStorage.getItem(key)
    } catch {
      return null
    }
  }

  const address = new URL(location.href)
  const told = new URLSearchParams()
  for (const name of NAMES) {
    if (address.searchParams.has(name)) told.set(name, address.searchParams.get(name))
    address.searchParams.delete(name)
  }
  if (told.size && key && keep(told)) history.replaceState(history.state, "", address)
  briefing.arrival = told.size || !key ? told : new URLSearchParams(kept() || "")
})
