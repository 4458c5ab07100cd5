"""This module leads links to the part of a page that has what they name.

Pages and drawings link to the anchor of a claim as if its page were one. Which part has it is read
off the parts themselves: no other list is certain to say what a page shows.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from generator.links import BuiltLinks, Links, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Where templates set an anchor, and where they lead to one: in Markdown to a page's file, in HTML
# on the page itself. Seed text holds none of them: it is escaped.
_ANCHOR = re.compile(r'{: #([\w-]+)|<\w+ [^<>]*?\bid="([\w-]+)"')
_LINK = re.compile(
    r'(?P<open>\]\(|\bhref=")(?P<path>[\w./-]*)(?P<query>\?[^\s#()"]*)?#(?P<anchor>[\w-]+)'
)


@dataclass(frozen=True, slots=True)
class Parted:
    """Where the anchors of a parted page are: by part, and for each the first part that has it."""

    own: Mapping[str, frozenset[str]]
    first: Mapping[str, str]

    def path_of(self, anchor: str, seen_from: str) -> str | None:
        """Return the path of the part with `anchor`: that which it is seen from, or the first."""
        if anchor in self.own.get(seen_from, ()):
            return seen_from
        return self.first.get(anchor)


def find_parted(pages: Mapping[str, str]) -> dict[str, Parted]:
    """Return where the anchors are of each of `pages` that is parted, by the path of the page."""
    parted = {page_of(path)[0] for path in pages if page_of(path)[1] > 1}
    own: dict[str, dict[str, frozenset[str]]] = {path: {} for path in sorted(parted)}
    for path, text in pages.items():
        if (page := page_of(path)[0]) in own:
            own[page][path] = frozenset(a or b for a, b in _ANCHOR.findall(text))
    return {page: Parted(anchors, _first(anchors.items())) for page, anchors in own.items()}


def part_files(pages: Mapping[str, str]) -> dict[str, bytes]:
    """Return for each of `pages` that is parted a script with the anchors on each of its parts.

    A link made before the page was parted, or had other parts, is led on by it.
    """
    return {
        f"assets/parts/{name}.js": _script(name, parted).encode()
        for page, parted in find_parted(pages).items()
        if (name := page.removesuffix(".md"))
    }


def _script(name: str, parted: Parted) -> str:
    """Return the script: neither `fetch` nor modules work where there is no server."""
    numbered = sorted(parted.own.items(), key=lambda pair: page_of(pair[0])[1])
    anchors = [sorted(names) for _, names in numbered]
    listed = json.dumps(anchors, separators=(",", ":"))
    return f"(window.briefingParts ||= {{}})[{json.dumps(name)}] = {listed}\n"


def _first(anchors: Iterable[tuple[str, frozenset[str]]]) -> dict[str, str]:
    first: dict[str, str] = {}
    for path, names in sorted(anchors, key=lambda pair: page_of(pair[0])[1]):
        for name in names:
            first.setdefault(name, path)
    return first


def lead_links(path: str, text: str, parted: Mapping[str, Parted], *, is_flat: bool) -> str:
    """Return the page `text` at `path` with links to anchors of `parted` pages led to their parts.

    `is_flat` tells that pages are files, as in the bundle, not folders.
    """
    if not parted:
        return text
    links, built = Links(path), BuiltLinks(path, is_flat)
    here = page_of(path)[0]

    def led(link: re.Match[str]) -> str:
        named = normpath(join(dirname(path), link["path"])) if link["path"] else here
        target = parted.get(page_of(named)[0])
        part = target.path_of(link["anchor"], path) if target else None
        if not part or part == path:
            return link[0]
        to = links.to if link["open"] == "](" else built.built
        return f"{link['open']}{to(part)}{link['query'] or ''}#{link['anchor']}"

    return _LINK.sub(led, text)
