"""This module reads a built page: ids, links, and what a browser fetches or runs by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

# Where a reader's click or a form leads.
_LINKED = ("a[href]", "area[href]", "form[action]", "[formaction]")
# What a browser fetches by itself. In SVG, `href` may still be written `xlink:href`.
_LOADED = ("[src]", "[poster]", "[background]", "object[data]", "image[href]", "use[href]")
_XLINK = "xlink:href"
# <link> elements of these kinds are for machines that ask; all others are fetched.
_NOT_FETCHED = frozenset({"canonical", "alternate", "prev", "next", "license", "author", "me"})
_RUNNING = frozenset({"script", "iframe", "embed", "object"})
_DESCRIPTOR = re.compile(r"[\d.]+[wxh]")
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
_CSS_ADDRESS = re.compile(
    r"""
    url\(\s*"([^"]*)"          # url("…")
    | url\(\s*'([^']*)'        # url('…')
    | url\(\s*([^"'\s)]+)      # url(…)
    | @import\s*"([^"]*)"      # @import "…"
    | @import\s*'([^']*)'      # @import '…'
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class HtmlPage:
    """A built page: its path below the site, and what stands on it, in order.

    `links` lead elsewhere by a click; `loads` are fetched at once; `runs` says, in words, what
    would run script from an attribute or an address; `moved_to` is where a page that only
    redirects sends its reader, else empty; `home` is the site's own address if the page tells it.
    """

    path: str
    ids: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    runs: tuple[str, ...] = ()
    moved_to: str = ""
    home: str = ""

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of the page, to look fragments up in."""
        return frozenset(self.ids)


def read_page(path: str, text: str) -> HtmlPage:
    """Parse the HTML `text` of the page at `path`."""
    tree = LexborHTMLParser(text)
    canonical = tree.css_first('link[rel="canonical"]')
    return HtmlPage(
        path=path,
        ids=tuple(_value(node, "id") for node in tree.css("[id]")),
        links=tuple(_values(tree, _LINKED)),
        loads=tuple(_loads(tree)),
        runs=tuple(_runs(tree, text)),
        moved_to=_moved_to(tree),
        home=_value(canonical, "href") if canonical else "",
    )


def css_addresses(css: str) -> list[str]:
    """Return the addresses that the style sheet `css` makes a browser fetch."""
    return [next(filter(None, found), "") for found in _CSS_ADDRESS.findall(css)]


def _value(node: LexborNode, attribute: str) -> str:
    return node.attributes.get(attribute) or ""


def _values(tree: LexborHTMLParser, selectors: tuple[str, ...]) -> Iterator[str]:
    for selector in selectors:
        attribute = selector.partition("[")[2].rstrip("]")
        for node in tree.css(selector):
            yield _value(node, attribute)


def _loads(tree: LexborHTMLParser) -> Iterator[str]:
    yield from _values(tree, _LOADED)
    for node in tree.css("image, use"):
        yield from filter(None, [_value(node, _XLINK)])
    for attribute in ("srcset", "imagesrcset"):
        for node in tree.css(f"[{attribute}]"):
            parts = re.split(r",?\s+|,$", _value(node, attribute))
            yield from (part for part in parts if part and not _DESCRIPTOR.fullmatch(part))
    for node in tree.css("link[href]"):
        if not set(_value(node, "rel").lower().split()) <= _NOT_FETCHED:
            yield _value(node, "href")
    styles = [_value(node, "style") for node in tree.css("[style]")]
    styles += [node.text() for node in tree.css("style")]
    for style in styles:
        yield from css_addresses(style)


def _runs(tree: LexborHTMLParser, text: str) -> Iterator[str]:
    """Say what runs script without a <script>; the theme's own script is not in question."""
    for node in tree.css("[srcdoc], base"):
        yield f"<{node.tag}> with a content or base of its own"
    for node in tree.css(", ".join(_RUNNING)):
        for attribute in ("src", "data"):
            if _value(node, attribute).strip().lower().startswith("data:"):
                yield f"<{node.tag}> of a data: address"
    # Walking every element costs more than all the rest, and no page should have any.
    if re.search(r"[\s\"'/]on[a-z]+\s*=", text, re.IGNORECASE):
        for node in tree.css("*"):
            yield from (f"<{node.tag} {name}>" for name in node.attributes if name[:2] == "on")


def _moved_to(tree: LexborHTMLParser) -> str:
    for node in tree.css("meta[http-equiv][content]"):
        if _value(node, "http-equiv").lower() == "refresh":
            found = _REFRESH.match(_value(node, "content"))
            return found[1] if found else "."
    return ""
