/*
 * A button on each claim that copies its citation: the passage, who published it, under what title
 * and when, and where it stands. Where copying is refused, the text is there to be copied by hand.
 */
briefing.eachPage(() => {
  "use strict"
  // How long the button says that it is done.
  const SAY = 2500

  const claims = Array.from(document.querySelectorAll(".claim:has(.claim-tools, .footnote-ref)"))
  if (!claims.length) return

  const status = document.createElement("div")
  status.className = "claim-announce"
  status.setAttribute("role", "status")
  document.querySelector(".md-content__inner").append(status)

  /** Say something aloud, also if it is what was said last. */
  const announce = (text) => {
    status.textContent = ""
    setTimeout(() => {
      status.textContent = text
    }, 50)
  }

  /** Return the footnote of a claim. */
  const noteOf = (claim) => {
    const reference = claim.querySelector(".footnote-ref")
    return reference && document.getElementById(decodeURIComponent(reference.hash.slice(1)))
  }

  const textOf = (note, selector) => note.querySelector(selector)?.textContent.trim() || ""

  /** Return the citation that a footnote gives. */
  const citation = (note) => {
    const quoted = note.querySelector("q")
    const passage = note.querySelector('a[href*="#"]:not(.footnote-backref)').href
    // An address on this reader's own disk is of no use to others.
    const addresses = [quoted.getAttribute("cite"), passage.startsWith("file:") ? "" : passage]
    const whole = [
      `“${quoted.textContent.trim()}”`,
      `${textOf(note, ".publisher")}, “${textOf(note, "cite")}”, ${textOf(note, ".published")}.`,
      ...addresses,
    ]
    return whole.filter(Boolean).join(" ")
  }

  /** Copy a text the old way, from an area that stays if even that is refused. */
  const copyByHand = (text, button) => {
    const area = document.createElement("textarea")
    area.className = "claim-copy"
    area.readOnly = true
    area.value = text
    area.setAttribute("aria-label", "Citation")
    button.closest(".claim").append(area)
    area.select()
    const done = document.execCommand("copy")
    if (done) {
      area.remove()
      button.focus()
    } else {
      area.addEventListener("blur", () => area.remove())
    }
    return done
  }

  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return copyByHand(text, button)
    }
  }

  for (const claim of claims) {
    const note = noteOf(claim)
    if (!note?.querySelector("q")) continue
    let tools = claim.querySelector(".claim-tools")
    if (!tools) {
      tools = document.createElement("span")
      tools.className = "claim-tools"
      claim.querySelector(".claim-meta")?.append(" ", tools)
    }
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = "Copy citation"
    button.addEventListener("click", async () => {
      const done = await copy(citation(note), button)
      announce(done ? "Citation copied" : "Press Ctrl+C to copy the citation")
      if (!done) return
      button.textContent = "Copied"
      setTimeout(() => {
        button.textContent = "Copy citation"
      }, SAY)
    })
    tools.append(button)
  }
})
