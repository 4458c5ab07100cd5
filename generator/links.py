"""This module knows the address of every page, relative to the page that links to it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from markupsafe import Markup

# No id holds this mark: the second part of `a` is not the page of an entity called `a-2`.
_MARK = "_"


def path_of(path: str, number: int) -> str:
    """Return the path of a part of the page at `path`; the first has that of the page."""
    return path if number == 1 else f"{path.removesuffix('.md')}{_MARK}{number}.md"


def page_of(path: str) -> tuple[str, int]:
    """Return the path of the page that `path` is a part of, and the part's number."""
    stem, mark, number = path.removesuffix(".md").rpartition(_MARK)
    return (f"{stem}.md", int(number)) if mark else (path, 1)


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses as seen from `page`, the path of a Markdown file below site_src."""

    page: str

    def to(self, path: str, anchor: str = "") -> Markup:
        """Return the address of the file `path`, and of `anchor` on it.

        Paths and anchors are made of validated ids, so there is nothing to escape.
        """
        if anchor and path == self.page:
            return Markup(f"#{anchor}")  # noqa: S704 - validated ids only
        address = _relative(path, self.page.rpartition("/")[0])
        return Markup(address + (f"#{anchor}" if anchor else ""))  # noqa: S704 - validated ids only

    def entity(self, entity: str) -> Markup:
        """Return the address of the page of the entity with that id."""
        return self.to(f"entities/{entity}.md")

    def source(self, article: str, passage: str = "") -> Markup:
        """Return the address of an article's page, or of one passage on it."""
        return self.to(f"sources/{article}.md", passage)

    def theme(self, theme: str) -> Markup:
        """Return the address of the page of the theme with that id."""
        return self.to(f"{theme}.md")

    def around_entity(self, entity: str) -> tuple[Markup, Markup]:
        """Return what makes the text between the two a link to the page of an entity."""
        return Markup("["), Markup("]({})").format(self.entity(entity))


@dataclass(frozen=True, slots=True)
class BuiltLinks(Links):
    """Links in HTML, which the renderer leaves as they are: to the pages as they are built.

    `is_flat` tells that pages are files, as in the bundle, not folders.
    """

    is_flat: bool = False

    def around_entity(self, entity: str) -> tuple[Markup, Markup]:
        """Return what makes the text between the two a link to the page of an entity."""
        return Markup('<a href="{}">').format(self.built(f"entities/{entity}.md")), Markup("</a>")

    def built(self, path: str, anchor: str = "") -> Markup:
        """Return the address of the page at `path` as it is built, and of `anchor` on it."""
        folder = self.page.rpartition("/")[0] if self.is_flat else self.page.removesuffix(".md")
        end = ".html" if self.is_flat else "/"
        address = _relative(path.removesuffix(".md") + end, folder)
        return Markup(address + (f"#{anchor}" if anchor else ""))  # noqa: S704 - validated ids only


def _relative(path: str, folder: str) -> str:
    """Return the address of `path` from `folder`, both below one root, neither with dots."""
    here, there = folder.split("/") if folder else [], path.split("/")
    shared = len([*takewhile(lambda pair: pair[0] == pair[1], zip(here, there[:-1], strict=False))])
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]])
