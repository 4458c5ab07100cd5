"""What a real browser makes of a page that was built from hostile seeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from generator.unseen import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

    from generator.briefing import SourceView

# All that runs, loads, moves or takes over, though no part of the site asks for it. The theme has
# one form for its search, one for the colours.
LIVE = r"""() => {
  const found = []
  const own = new URL(document.baseURI).origin
  const say = (node, what) => found.push(`<${node.localName}> ${what}`)
  for (const node of document.querySelectorAll("*")) {
    for (const { name, value } of node.attributes) {
      if (/^on/i.test(name) || name === "srcdoc" || name === "ping") say(node, name)
      if (!/^((xlink:)?href|src|(form)?action|data|poster|background)$/.test(name)) continue
      const address = new URL(value, document.baseURI)
      if (!/^(https?|file):$/.test(address.protocol)) say(node, `${name}=${value}`)
      if (node.localName !== "a" && node.localName !== "link" && address.origin !== own) {
        say(node, `${name}=${value}`)
      }
    }
    if (/^(object|embed|base|frame|frameset|applet|portal|marquee)$/i.test(node.localName)) {
      say(node, "stands in the page")
    }
  }
  for (const node of document.querySelectorAll("iframe")) {
    if (node.title !== "search") say(node, "stands in the page")
  }
  for (const node of document.querySelectorAll("form")) {
    const name = node.getAttribute("name") ?? ""
    if (!["search", "palette", ""].includes(name)) say(node, "has a name")
  }
  for (const node of document.querySelectorAll("meta[http-equiv=refresh]")) say(node, "moves on")
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id)
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`twice: ${id}`)
  const config = document.getElementById("__config")
  if (config && config.localName !== "script") found.push("another __config")
  return found
}"""

_TEXTS = r"""() => Object.fromEntries(
  [...document.querySelectorAll(".passage[id]")].map((node) => {
    const copy = node.cloneNode(true)
    copy.querySelectorAll(".headerlink").forEach((link) => link.remove())
    return [node.id, copy.textContent]
  }))"""

# What runs a moment after a page was loaded has run, by the page's own clock.
_LATER = "() => new Promise(done => setTimeout(done, 20))"

# So many texts go into one address.
_ASKED = 18
_SPACES = re.compile(r"\s+")


def visit(
    browser: Browser, addresses: Iterable[str], *, guarded: bool
) -> Iterator[tuple[str, Page, list[str]]]:
    """Open each of `addresses`; yield it with the page and all that went wrong on it, in words.

    Unless `guarded`, the browser takes no notice of the policy of the pages.
    """
    context = browser.new_context(bypass_csp=not guarded)
    page = context.new_page()
    wrong: list[str] = []
    _listen(page, wrong)
    for address in addresses:
        wrong.clear()
        page.goto(address)
        page.evaluate(_LATER)
        wrong += page.evaluate(LIVE)
        yield address, page, list(wrong)
    context.close()


def _listen(page: Page, wrong: list[str]) -> None:
    """Have all that a page runs, asks another host for or complains of added to `wrong`."""

    def on_dialog(dialog: Dialog) -> None:
        wrong.append(f"ran: {dialog.message}")
        dialog.dismiss()

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            wrong.append(f"said: {message.text}")

    def on_request(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.hostname not in {None, "127.0.0.1"} or parts.scheme not in {
            "http",
            "file",
            "data",
        }:
            wrong.append(f"asked for {request.url}")

    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("console", on_console)
    page.on("request", on_request)


def asking(texts: Sequence[str]) -> Iterator[str]:
    """Yield what may stand behind an address so that it asks for each of `texts` in some way.

    As words to mark, in the search box, where the reader came from, in a filter, and as an anchor.
    """
    for at in range(0, len(texts), _ASKED):
        some = texts[at : at + _ASKED]
        shifted = [some[place % len(some)] for place in range(1, 5)]
        asked = urlencode(
            {"h": " ".join(some), "q": shifted[0], "from": shifted[1], "entity": shifted[2]}
        )
        yield f"?{asked}#{shifted[3]}"


def shown(text: str) -> str:
    """Return `text` as two texts are compared: one space between words, none that was added."""
    return _SPACES.sub(" ", text.replace("\u200b", "")).strip()


def texts_of(page: Page) -> dict[str, str]:
    """Return the text of each passage of the source page that is open, by its anchor."""
    return {name: shown(text) for name, text in page.evaluate(_TEXTS).items()}


def pages_below(site: Path) -> list[str]:
    """Return the path of every page of the built `site`.

    The one for lost readers is left out, and those at former addresses, which only lead on.
    """
    pages = [path for path in sorted(site.rglob("*.html")) if path.name != "404.html"]
    return [
        path.relative_to(site).as_posix()
        for path in pages
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    ]


def texts_in(view: SourceView) -> dict[str, str]:
    """Return what each passage of an article must look like on its page, by its anchor."""
    text = view.article.text
    return {
        each.id: shown(on_one_line(text[each.start : each.end])) for each in view.found.passages
    }
