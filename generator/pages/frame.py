"""This module gathers what stands around a page: the way to it, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.links import Links, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.briefing import Briefing
    from generator.declared import Article


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above this one."""

    title: str
    address: Markup


@dataclass(frozen=True, slots=True)
class Basis:
    """How many articles a page rests on, and the date of the last that has one, or nothing."""

    sources: int
    last: str


def trail_to(path: str, name: str, briefing: Briefing) -> tuple[Crumb, ...]:
    """Return the pages above the page at `path`, the overview first; above that there is none.

    Above a further part of a page, which is called `name` as a whole, is its first.
    """
    first, number = page_of(path)
    own = (Crumb(name, Links(path).to(first)),) if number > 1 else ()
    return *_above(first, briefing), *own


def _above(path: str, briefing: Briefing) -> tuple[Crumb, ...]:
    links = Links(path)
    overview = Crumb("Overview", links.to("index.md"))
    folder, _, name = path.rpartition("/")
    match folder:
        case "entities":
            return overview, *_home_of(name.removesuffix(".md"), briefing, links)
        case "sources":
            return overview, Crumb("Sources", links.to("sources.md"))
        case _:
            return () if path == "index.md" else (overview,)


def _home_of(entity: str, briefing: Briefing, links: Links) -> tuple[Crumb, ...]:
    """Return the first theme that lists entities of the kind of `entity`, or else all entities."""
    kind = briefing.dossiers[entity].entity.kind
    themes = [view.theme for view in briefing.themes if kind in view.theme.kinds]
    every = Crumb("Who and what", links.to("entities.md"))
    return next(((Crumb(each.title, links.theme(each.id)),) for each in themes), (every,))


def basis_of(articles: Iterable[Article]) -> Basis | None:
    """Return what a page that rests on `articles` is based on, if it is on any."""
    distinct = {each.id: each for each in articles}
    dated = [(each.published.finish, each.id) for each in distinct.values() if each.published]
    last = show_published(distinct[max(dated)[1]]) if dated else ""
    return Basis(len(distinct), last) if distinct else None
