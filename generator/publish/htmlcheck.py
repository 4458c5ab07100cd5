"""This module holds the built HTML to the site's promises.

Every link leads to a file and every fragment to an id; no id stands twice on a page; every page is
reached from the overview; nothing is loaded from another host, and no attribute runs script.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from generator.errors import Finding, SiteError
from generator.publish.htmlread import HtmlPage, css_addresses, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_REACHED_FROM = "index.html"
# The error page has no place in the site's own links, and is shown at any address.
_NOT_FOUND = "404.html"
_LINKABLE = frozenset({"http", "https", "mailto"})
# Browsers drop these from an address before they read it.
_DROPPED = re.compile(r"^[\x00-\x20]+|[\t\r\n]|[\x00-\x20]+$")
_NO_ADDRESS = SplitResult("?", "", "", "", "")


@dataclass(frozen=True)
class BuiltSite:
    """The pages and the names of all files below a folder; `base` is its path on its host."""

    pages: Mapping[str, HtmlPage]
    styles: Mapping[str, tuple[str, ...]]
    files: frozenset[str]
    base: str = "/"

    def target(self, path: str, link: str) -> tuple[str | None, str]:
        """Return the file that `link` on the page `path` leads to, and the fragment."""
        # Below a folder of its own, so that `../` too many leads out instead of to the top.
        root = self.base if link.startswith("/") else "/root/"
        address = urlsplit(urljoin(f"http://site/root/{path}", link))
        if not address.path.startswith(root):
            return None, ""
        target = unquote(address.path.removeprefix(root))
        for candidate in (target, f"{target}index.html", f"{target}/index.html"):
            if candidate in self.files:
                return candidate, unquote(address.fragment)
        return None, ""


def check_site(site: Path) -> None:
    """Raise SiteError with every broken promise found in the HTML and CSS below `site`."""
    built = read_site(site)
    findings = [
        *(finding for page in built.pages.values() for finding in _check_page(page, built)),
        *(finding for path in built.styles for finding in _check_style(path, built)),
        *_orphans(built),
    ]
    if findings:
        raise SiteError(*findings)


def read_site(site: Path) -> BuiltSite:
    """Read every page and style sheet below `site`, sorted by path."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = {path: read_page(path, _text(site / path)) for path in files if path.endswith(".html")}
    styles = {
        path: tuple(css_addresses(_text(site / path))) for path in files if path.endswith(".css")
    }
    home = pages[_REACHED_FROM].home if _REACHED_FROM in pages else ""
    base = _split(home).path.rpartition("/")[0] + "/"
    return BuiltSite(pages, styles, frozenset(files), base)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _split(address: str) -> SplitResult:
    """Split `address` as a browser reads it; what cannot be read gets a scheme of its own."""
    try:
        return urlsplit(re.sub("^//+", "//", _DROPPED.sub("", address).replace("\\", "/")))
    except ValueError:
        return _NO_ADDRESS


def _check_page(page: HtmlPage, site: BuiltSite) -> Iterator[Finding]:
    for twice in (each for each, times in Counter(page.ids).items() if times > 1):
        remedy = "a template gave it twice"
        yield Finding(page.path, 0, f"the id {twice!r} stands twice", remedy)
    for running in page.runs:
        remedy = "no attribute may run script; mend the template"
        yield Finding(page.path, 0, f"there is {running}", remedy)
    for address in dict.fromkeys(page.loads):
        yield from _check_load(page.path, address, site)
    for link in dict.fromkeys([*page.links, *filter(None, [page.moved_to])]):
        yield from _check_link(page, link, site)


def _check_style(path: str, site: BuiltSite) -> Iterator[Finding]:
    for address in dict.fromkeys(site.styles[path]):
        yield from _check_load(path, address, site)


def _check_load(path: str, address: str, site: BuiltSite) -> Iterator[Finding]:
    parts = _split(address)
    if parts.scheme == "data":
        return
    if parts.netloc:
        remedy = "ship it with the site"
        yield Finding(path, 0, f"loads {address!r} from another host", remedy)
    elif parts.scheme:
        remedy = "use a file of the site"
        yield Finding(path, 0, f"loads {address!r}, which is of no allowed kind", remedy)
    elif site.target(path, address)[0] is None:
        remedy = "ship it with the site"
        yield Finding(path, 0, f"loads {address!r}, which is not there", remedy)


def _check_link(page: HtmlPage, link: str, site: BuiltSite) -> Iterator[Finding]:
    parts = _split(link)
    if parts.scheme in _LINKABLE and link != page.moved_to:
        return
    if parts.scheme or parts.netloc:
        remedy = "use http or https"
        yield Finding(page.path, 0, f"the link {link!r} is of no allowed kind", remedy)
        return
    target, fragment = site.target(page.path, link)
    if target is None:
        yield Finding(page.path, 0, f"the link {link!r} leads nowhere", "mend the template")
    elif fragment and target in site.pages and fragment not in site.pages[target].known_ids:
        yield Finding(page.path, 0, f"no id {fragment!r} at {link!r}", "mend the template")


def _orphans(site: BuiltSite) -> Iterator[Finding]:
    if _REACHED_FROM not in site.pages:
        yield Finding(_REACHED_FROM, 0, "there is no overview", "build the site")
        return
    reached = _reached(site)
    for path, page in site.pages.items():
        if path not in reached and path != _NOT_FOUND and not page.moved_to:
            yield Finding(path, 0, "no page leads here from the overview", "link it from a page")


def _reached(site: BuiltSite) -> set[str]:
    reached: set[str] = set()
    ahead = [_REACHED_FROM]
    while ahead:
        path = ahead.pop()
        if path not in site.pages or path in reached:
            continue
        reached.add(path)
        page = site.pages[path]
        links = (link for link in dict.fromkeys(page.links) if not any(_split(link)[:2]))
        ahead += [target for link in links if (target := site.target(path, link)[0])]
    return reached
