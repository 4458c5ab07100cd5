"""This module reads the built HTML and holds it to the site's promises.

Every link leads to a file and every fragment to an id; no id stands twice on a page; every page is
reached from the overview; nothing on a page is loaded from another host.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator.errors import Finding, SiteError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# What a browser fetches by itself, by element and attribute.
_LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "object": "data",
    "embed": "src",
}
_LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "preconnect", "manifest"})
_REACHED_FROM = "index.html"
# The error page has no place in the site's own links.
_UNLINKED = frozenset({"404.html", "START-HERE.html"})


@dataclass(frozen=True)
class HtmlPage:
    """A built page: its path below the site, ids in order, links, and what it loads."""

    path: str
    ids: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of the page, to look fragments up in."""
        return frozenset(self.ids)


def check_site(site: Path) -> None:
    """Raise SiteError with every broken promise found in the HTML files below `site`."""
    pages = {page.path: page for page in read_pages(site)}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    findings = [
        finding for page in pages.values() for finding in _check_page(page, pages, files)
    ] + list(_orphans(pages, files))
    if findings:
        raise SiteError(*findings)


def read_pages(site: Path) -> Iterator[HtmlPage]:
    """Read every HTML file below `site`, sorted by path; redirect pages are not pages."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            yield read_page(path.relative_to(site).as_posix(), text)


def read_page(path: str, text: str) -> HtmlPage:
    """Parse the HTML `text` of the page at `path`."""
    tree = LexborHTMLParser(text)
    return HtmlPage(
        path=path,
        ids=tuple(node.attributes["id"] or "" for node in tree.css("[id]")),
        links=tuple(node.attributes["href"] or "" for node in tree.css("a[href]")),
        loads=tuple(_loads(tree)),
    )


def _loads(tree: LexborHTMLParser) -> Iterator[str]:
    for element, attribute in _LOADED.items():
        for node in tree.css(f"{element}[{attribute}]"):
            yield node.attributes[attribute] or ""
    for node in tree.css("link[rel][href]"):
        if _LOADED_LINKS & set((node.attributes["rel"] or "").split()):
            yield node.attributes["href"] or ""


def _check_page(
    page: HtmlPage, pages: Mapping[str, HtmlPage], files: set[str]
) -> Iterator[Finding]:
    for twice in sorted({each for each in page.ids if page.ids.count(each) > 1}):
        yield Finding(page.path, 0, f"the id {twice!r} stands twice", "a template gave it twice")
    for address in page.loads:
        if urlsplit(address).netloc:
            yield Finding(page.path, 0, f"loads {address} from another host", "ship it with the site")
        elif _target(page.path, address, files)[0] is None:
            yield Finding(page.path, 0, f"loads {address}, which is not there", "ship it")
    for link in dict.fromkeys(page.links):
        yield from _check_link(page, link, pages, files)


def _check_link(
    page: HtmlPage, link: str, pages: Mapping[str, HtmlPage], files: set[str]
) -> Iterator[Finding]:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return
    if parts.scheme or parts.netloc:
        yield Finding(page.path, 0, f"the link {link!r} is of no allowed kind", "use http or https")
        return
    target, fragment = _target(page.path, link, files)
    if target is None:
        yield Finding(page.path, 0, f"the link {link!r} leads nowhere", "mend the template")
    elif fragment and target in pages and fragment not in pages[target].known_ids:
        # The theme's own link to the top of a page without headings.
        yield Finding(page.path, 0, f"no id {fragment!r} at {link!r}", "mend the template")


def _target(path: str, link: str, files: set[str]) -> tuple[str | None, str]:
    if path == "404.html" and link.startswith("/"):
        link = link.lstrip("/") or "."
    joined = urlsplit(urljoin(f"http://site/{path}", link))
    target = unquote(joined.path).lstrip("/")
    for candidate in (target, f"{target}index.html", f"{target}/index.html"):
        if candidate in files:
            return candidate, unquote(joined.fragment)
    return None, ""


def _orphans(pages: Mapping[str, HtmlPage], files: set[str]) -> Iterator[Finding]:
    reached: set[str] = set()
    ahead = [_REACHED_FROM]
    while ahead:
        path = ahead.pop()
        if path in pages and path not in reached:
            reached.add(path)
            ahead += [
                target
                for link in dict.fromkeys(pages[path].links)
                if not urlsplit(link).netloc and (target := _target(path, link, files)[0])
            ]
    for path in sorted(set(pages) - reached - _UNLINKED):
        yield Finding(path, 0, "no page leads here from the overview", "link it from a page")
