"""This module draws how often sources have what the rows are about, in the order of their dates.

A column is a source, named by its publisher, or, where there are many, the sources of one time.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.dating import show_days
from generator.drawing.cells import Cell, CellRow, CellsDrawing, Column, radius_of
from generator.drawing.words import counted
from generator.markdown import escape
from generator.model import Precision
from generator.prose import link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from markupsafe import Markup

    from generator.briefing import Briefing
    from generator.declared import Article
    from generator.dossiers import Dossier
    from generator.views import Page

_ENTITIES = 8
_FEWEST_ENTITIES = 3
_FEWEST_SOURCES = 2
# So many columns have room on a phone; with more sources a column is a month, or else a year.
_COLUMNS = 12
# Up to so many columns each has room for its time; the name of a source stands upright where not.
_LABELLED = 6
# So many letters of a name have room.
_NAME = 20


@dataclass(frozen=True, slots=True)
class _Group:
    """Sources of one time, and that time in words."""

    label: str
    articles: tuple[Article, ...]
    is_source: bool


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a row is about, and how often each article, by its id, has it."""

    name: str
    link: Markup
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def draw_mentions(dossiers: Iterable[Dossier], page: Page) -> CellsDrawing | None:
    """Return the drawing of how often sources name the entities that they name most."""
    named = sorted(
        (each for each in dossiers if each.total),
        key=lambda dossier: (-dossier.total, dossier.entity.id),
    )
    if len(named) < _FEWEST_ENTITIES:
        return None
    rows = [_of_dossier(each, page) for each in named[:_ENTITIES]]
    drawing = _draw("Mentions by entity and source", rows, page, "mentions of")
    return replace(drawing, left=len(named[_ENTITIES:])) if drawing else None


def draw_own_mentions(dossier: Dossier, page: Page) -> CellsDrawing | None:
    """Return the drawing of how often sources name one entity; None where only one does."""
    if len(dossier.mentions) < _FEWEST_SOURCES:
        return None
    return _draw("Mentions by source", [_of_dossier(dossier, page)], page, "mentions of")


def _of_dossier(dossier: Dossier, page: Page) -> _Counted:
    counts = {article.id: count for article, count in dossier.mentions}
    return _Counted(dossier.entity.name, page.entity(dossier.entity), counts)


def draw_themes(briefing: Briefing, page: Page) -> CellsDrawing | None:
    """Return the drawing of how many claims each source has on each theme with claims."""
    rows = [
        _Counted(
            view.theme.title,
            link(escape(view.theme.title), page.links.theme(view.theme.id)),
            Counter(each.article for each in view.claims),
        )
        for view in briefing.themes
        if view.claims
    ]
    return _draw("Claims by theme and source", rows, page, "claims on")


def _draw(title: str, own: Sequence[_Counted], page: Page, of: str) -> CellsDrawing | None:
    """Return the drawing of `own`; None where all sources are of one time."""
    groups = _groups([each.article for each in page.briefing.sources.values()])
    if not own or len(groups) < _FEWEST_SOURCES:
        return None
    columns = tuple(_column(number, groups, page) for number in range(len(groups)))
    return CellsDrawing(title, columns, _rows(own, groups, page, of))


def _groups(articles: Sequence[Article]) -> list[_Group]:
    """Group `articles` by the finest time that leaves no more columns than there is room for."""
    grouped = _grouped(articles, _SPANS[0])
    for precision in _SPANS[1:]:
        if len(grouped) > _COLUMNS:
            grouped = _grouped(articles, precision)
    return grouped


def _column(number: int, groups: Sequence[_Group], page: Page) -> Column:
    own = groups[number]
    if own.is_source:
        return Column(
            label=_short(own.articles[0]),
            address=_address(own, page),
            below=own.label,
            is_name=True,
        )
    shown = len(groups) <= _LABELLED or number in (0, len(groups) - 1)
    return Column(label=own.label if shown else "", address=_address(own, page))


def _short(article: Article) -> str:
    """Return the publisher of `article`, or else its title, as long as a column has room for."""
    name = (article.publisher or article.title).partition(" (")[0].partition(" / ")[0].strip()
    cut = textwrap.shorten(name, _NAME, placeholder=" …")
    return cut if cut.strip(" …") else f"{name[: _NAME - 1]}…"


def _address(group: _Group, page: Page) -> Markup:
    if len(group.articles) == 1:
        return page.links.source(group.articles[0].id)
    return page.links.to("sources.md")


_SPANS = (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE)


def _grouped(articles: Sequence[Article], precision: Precision) -> list[_Group]:
    """Return the articles by time, each group with the time in words; undated ones come last."""
    found: dict[tuple[bool, str, str], list[Article]] = {}
    for each in articles:
        date = each.published
        begin = _beginning(date.begin, precision) if date else None
        if precision is Precision.DAY:
            when = f"{date.begin}{date.finish}" if date else ""
            key = (not date, f"{when}{each.id}", show_published(each) if date else "no date")
        else:
            label = show_days(begin, begin, precision) if begin else "no date"
            key = (not begin, str(begin), label)
        found.setdefault(key, []).append(each)
    is_source = precision is Precision.DAY
    return [_Group(key[2], tuple(found[key]), is_source) for key in sorted(found)]


def _beginning(day: date, precision: Precision) -> date:
    """Return the first day of the time of `precision` that `day` lies in."""
    match precision:
        case Precision.MONTH:
            return day.replace(day=1)
        case Precision.YEAR:
            return day.replace(month=1, day=1)
        case Precision.DECADE:
            return day.replace(year=max(day.year // 10 * 10, 1), month=1, day=1)
        case _:
            return day


def _rows(
    own: Sequence[_Counted], groups: Sequence[_Group], page: Page, of: str
) -> tuple[CellRow, ...]:
    counts = [[_count(each, group) for group in groups] for each in own]
    most = max(count for row in counts for count in row)
    return tuple(
        CellRow(
            link=each.link,
            total=each.total,
            cells=tuple(
                Cell(
                    count=count,
                    radius=radius_of(count, most),
                    label=f"{of} {each.name} in {_sources(group)}",
                    address=_address(group, page),
                )
                for count, group in zip(row, groups, strict=True)
            ),
        )
        for each, row in zip(own, counts, strict=True)
    )


def _count(own: _Counted, group: _Group) -> int:
    return sum(own.counts.get(each.id, 0) for each in group.articles)


def _sources(group: _Group) -> str:
    first = group.articles[0]
    several = len(group.articles) > 1
    return counted(len(group.articles), "source") if several else first.publisher or first.title
