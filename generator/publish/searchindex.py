"""This module rewrites the search index so that each text stands in it once, and nothing twice.

MkDocs indexes pages section by section: claims that several pages show come as many times, and an
address, tags and markup with each. Written here instead are the passages of the sources, the names
of the entities, and a line for each other page, about as large as the articles themselves.
`templates/assets/search.js` searches it; it leaves an index of the theme's own to the theme.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from selectolax.lexbor import LexborNode

    Json = dict[str, object]
    Row = list[object]

_INDEX = "search/search_index.json"
# The same for readers without a server, as the theme's offline plugin writes it.
_SCRIPT = "search/search_index.js"
_ASSIGNMENT = "var __index = "
# What the cards of entities show: their kinds, and how often they are mentioned.
_CARDS = "assets/entities.js"
_ENTITIES, _SOURCES = "entities/", "sources/"
# Pages of the briefing itself; all others that are neither entity nor source are themes.
_OWN = frozenset({"", "disputes", "entities", "sources", "method", "whats-new", "data"})
# A further part of a page: its passages are found where they stand, and its name with the first.
_PART = re.compile(r"_[0-9]+(?:/|\.html)$")
# What the search takes no notice of when it compares names.
_MARKS = re.compile(r"[\s.,'’·_–-]+")
# Stands between Chinese words for the eye of a browser only.
_ZERO_WIDTH_SPACE = "\u200b"


@dataclass(frozen=True, slots=True)
class Listed:
    """A page as the renderer lists it in its index."""

    location: str
    title: str
    tags: tuple[str, ...]

    @property
    def id(self) -> str:
        """What the page is called among those of its kind; empty for the first page."""
        last = self.location.removeprefix(self.folder)
        return last.removesuffix(".html").removesuffix("/").removesuffix("index")

    @property
    def folder(self) -> str:
        """Which of the two folders of pages this one is in, if it is not the page of all there."""
        folders = (each for each in (_ENTITIES, _SOURCES) if self.location.startswith(each))
        return next((each for each in folders if self.location != each), "")


def rewrite_search_index(site: Path) -> None:
    """Write the search index of the built `site` anew, unless the renderer has one of its own.

    `docs` becomes an object. `end` is what follows an id in an address; `pages` are by kind, as
    lists of id, title and other names; `entities` are by kind, often mentioned ones first, as lists
    of id, name and aliases, with 0 for an id that is the name with hyphens; `sources` are lists of
    id, title, label and passages. Of passages, the first has the anchor s1, a heading is a list of
    one text, and 0 stands for what is no part of the text.
    """
    path = site / _INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    listed = [
        Listed(each["location"], _plain(each["title"]), tuple(map(_plain, each.get("tags", ()))))
        for each in index["docs"]
        if "#" not in each["location"] and not _PART.search(each["location"])
    ]
    whole = {**index, "docs": _compact(listed, site)}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    if (site / _SCRIPT).is_file():
        (site / _SCRIPT).write_text(_ASSIGNMENT + text, encoding="utf-8")


def _compact(listed: Iterable[Listed], site: Path) -> Json:
    entities = [page for page in listed if page.folder == _ENTITIES]
    sources = [page for page in listed if page.folder == _SOURCES]
    others = [page for page in listed if not page.folder]
    is_flat = any(page.location.endswith(".html") for page in listed)
    return {
        "end": ".html" if is_flat else "/",
        "pages": _pages(others),
        "entities": _by_kind(entities, _cards(site)),
        "sources": [_source(page, site) for page in sources],
    }


def _pages(pages: Iterable[Listed]) -> dict[str, list[Row]]:
    kinds: dict[str, list[Row]] = {"Theme": [], "Page": []}
    for page in pages:
        names = _distinct((page.title, *page.tags))
        kinds["Page" if page.id in _OWN else "Theme"].append([page.id, *names])
    return kinds


def _by_kind(entities: Iterable[Listed], cards: Mapping[str, Json]) -> dict[str, list[Row]]:
    """Return id, name and aliases of `entities` by kind, those mentioned most often first."""

    def rank(page: Listed) -> tuple[int, str]:
        return -int(str(cards[page.id]["mentions"])), page.id

    kinds: dict[str, list[Row]] = {}
    for page in sorted(entities, key=rank):
        address = 0 if page.id == _hyphenated(page.title) else page.id
        kind = str(cards[page.id]["kind"])
        kinds.setdefault(kind, []).append([address, *_distinct((page.title, *page.tags))])
    return kinds


def _distinct(names: Iterable[str]) -> list[str]:
    """Return `names` without those that differ from one before by case, space or marks only."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(_MARKS.sub("", name).casefold() or name, name)
    return [*first.values()]


def _hyphenated(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _source(page: Listed, site: Path) -> Row:
    tree = _read(page, site)
    found = dict(_passages(tree))
    passages = [found.get(number, 0) for number in range(1, max(found, default=0) + 1)]
    return [page.id, page.title, _description(tree), passages]


def _passages(tree: LexborHTMLParser) -> Iterator[tuple[int, str | list[str]]]:
    """Yield the number and text of each passage that is part of the article, headings in a list."""
    for node in tree.css(".headerlink"):
        node.decompose()
    for node in tree.css(".passage[id]:not(.boilerplate)"):
        text = _words(node)
        number = str(node.attributes["id"]).removeprefix("s")
        if text and number.isdecimal():
            yield int(number), text if node.tag == "span" else [text]


def _words(node: LexborNode) -> str:
    return " ".join(node.text().replace(_ZERO_WIDTH_SPACE, "").split())


def _plain(html: str) -> str:
    """Return a title without the markup and references that the renderer leaves in it."""
    body = LexborHTMLParser(html).body
    return _words(body) if body else ""


def _description(tree: LexborHTMLParser) -> str:
    node = tree.css_first('meta[name="description"]')
    return (node.attributes.get("content") or "") if node else ""


def _read(page: Listed, site: Path) -> LexborHTMLParser:
    location = page.location
    path = site / (location if location.endswith(".html") else f"{location}index.html")
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def _cards(site: Path) -> dict[str, Json]:
    script = (site / _CARDS).read_text(encoding="utf-8")
    cards: dict[str, Json] = json.loads(script.partition("=")[2])
    return cards
