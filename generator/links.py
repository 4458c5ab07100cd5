"""This module knows the address of every page, relative to the page that links to it."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import relpath

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses as seen from `page`, the path of a Markdown file below site_src."""

    page: str

    def to(self, path: str, anchor: str = "") -> Markup:
        """Return the address of the file `path`, and of `anchor` on it.

        Paths and anchors are made of validated ids, so there is nothing to escape.
        """
        address = relpath(path, self.page.rpartition("/")[0] or ".")
        same = path == self.page
        target = f"#{anchor}" if anchor and same else address + (f"#{anchor}" if anchor else "")
        return Markup(target)  # noqa: S704 - validated ids only

    def entity(self, entity: str) -> Markup:
        """Return the address of the page of the entity with that id."""
        return self.to(f"entities/{entity}.md")

    def source(self, article: str, passage: str = "") -> Markup:
        """Return the address of an article's page, or of one passage on it."""
        return self.to(f"sources/{article}.md", passage)

    def theme(self, theme: str) -> Markup:
        """Return the address of the page of the theme with that id."""
        return self.to(f"{theme}.md")
