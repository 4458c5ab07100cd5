"""This module draws how much sources say of what, in the order of the sources' dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from generator.dating import show_days
from generator.drawing.words import counted
from generator.markdown import escape
from generator.model import PassageKind, Precision
from generator.prose import link
from generator.views import show_published

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from markupsafe import Markup

    from generator.briefing import Briefing, SourceView
    from generator.dossiers import Dossier
    from generator.model import Article
    from generator.views import Page

_ENTITIES = 8
_FEWEST_ENTITIES = 3
_FEWEST_SOURCES = 2
# So many columns have room on a phone; with more sources a column is a month, or else a year.
_COLUMNS = 12
# Up to so many columns each has room for its date.
_LABELLED = 6
# More rows than that would be a second table of sources.
_SOURCES = 24
_RADIUS, _LEAST_RADIUS = 0.9, 0.1
_READ = (PassageKind.SENTENCE, PassageKind.ITEM)


@dataclass(frozen=True, slots=True)
class Column:
    """Sources of one time; `label` is empty where there is no room for it."""

    label: str
    articles: tuple[Article, ...]
    address: Markup


@dataclass(frozen=True, slots=True)
class Cell:
    """How often the sources of a column have what a row is about; `radius` is in letter sizes."""

    count: int
    radius: float
    label: str
    address: Markup


@dataclass(frozen=True, slots=True)
class MentionRow:
    """An entity or a theme, and a cell for each column."""

    link: Markup
    total: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MentionsDrawing:
    """Rows of cells below columns that are in the order of the sources' dates."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[MentionRow, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """How many of a source's passages became claims; `read` and `taken` are percent of the most."""

    link: Markup
    published: str
    words: str
    read: float
    taken: float


@dataclass(frozen=True, slots=True)
class CoverageDrawing:
    """Mentions by entity and time, claims by theme and time, and claims by source."""

    mentions: MentionsDrawing | None
    themes: MentionsDrawing | None
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a row is about, and how often each article, by its id, has it."""

    name: str
    link: Markup
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def draw_coverage(briefing: Briefing, page: Page) -> CoverageDrawing | None:
    """Return the drawing of what the sources cover, or None where they are too few."""
    views = list(briefing.sources.values())
    ranked = sorted(views, key=lambda view: -len(view.claims))[:_SOURCES]
    fullest = {each.article.id for each in ranked}
    if len(views) < _FEWEST_SOURCES:
        return None
    return CoverageDrawing(
        mentions=draw_mentions(briefing.dossiers.values(), page),
        themes=_draw("Claims by theme and source", _themes(briefing, page), page, "claims on"),
        sources=_source_rows([each for each in views if each.article.id in fullest], page),
    )


def draw_mentions(dossiers: Iterable[Dossier], page: Page) -> MentionsDrawing | None:
    """Return the drawing of how often sources name the entities that they name most."""
    named = sorted(
        (each for each in dossiers if each.total),
        key=lambda dossier: (-dossier.total, dossier.entity.id),
    )[:_ENTITIES]
    if len(named) < _FEWEST_ENTITIES:
        return None
    rows = [_of_dossier(each, page) for each in named]
    return _draw("Mentions by entity and source", rows, page, "mentions of")


def draw_own_mentions(dossier: Dossier, page: Page) -> MentionsDrawing | None:
    """Return the drawing of how often sources name one entity; None where only one does."""
    if len(dossier.mentions) < _FEWEST_SOURCES:
        return None
    return _draw("Mentions by source", [_of_dossier(dossier, page)], page, "mentions of")


def _of_dossier(dossier: Dossier, page: Page) -> _Counted:
    counts = {article.id: count for article, count in dossier.mentions}
    return _Counted(dossier.entity.name, page.entity(dossier.entity), counts)


def _themes(briefing: Briefing, page: Page) -> list[_Counted]:
    """Return how many claims each source has on each theme that has claims of its own."""
    return [
        _Counted(
            view.theme.title,
            link(escape(view.theme.title), page.links.theme(view.theme.id)),
            Counter(each.article for each in view.claims),
        )
        for view in briefing.themes
        if view.claims
    ]


def _draw(title: str, own: Sequence[_Counted], page: Page, of: str) -> MentionsDrawing | None:
    """Return the drawing of `own`; None where all sources are of one time."""
    columns = _columns([each.article for each in page.briefing.sources.values()], page)
    if not own or len(columns) < _FEWEST_SOURCES:
        return None
    return MentionsDrawing(title, columns, _rows(own, columns, of))


def _columns(articles: Sequence[Article], page: Page) -> tuple[Column, ...]:
    """Group `articles` by the finest time that leaves no more columns than there is room for."""
    grouped = _grouped(articles, _SPANS[0])
    for precision in _SPANS[1:]:
        if len(grouped) > _COLUMNS:
            grouped = _grouped(articles, precision)
    labelled = len(grouped) <= _LABELLED
    return tuple(
        Column(
            label=label if labelled or number in (0, len(grouped) - 1) else "",
            articles=tuple(members),
            address=page.links.source(members[0].id)
            if len(members) == 1
            else page.links.to("index.md", "sources"),
        )
        for number, (label, members) in enumerate(grouped)
    )


_SPANS = (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE)


def _grouped(
    articles: Sequence[Article], precision: Precision
) -> list[tuple[str, tuple[Article, ...]]]:
    """Return the articles by time, each group with the time in words; undated ones come last."""
    found: dict[tuple[bool, str, str], list[Article]] = {}
    for each in articles:
        date = each.published
        begin = _beginning(date.begin, precision) if date else None
        if precision is Precision.DAY and date:
            label = show_published(each)
            key = (False, f"{date.begin}{date.finish}{each.id}", label)
        else:
            label = show_days(begin, begin, precision) if begin else "no date"
            key = (not begin, str(begin), label)
        found.setdefault(key, []).append(each)
    return [(key[2], tuple(found[key])) for key in sorted(found)]


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


def _rows(own: Sequence[_Counted], columns: Sequence[Column], of: str) -> tuple[MentionRow, ...]:
    counts = [[_count(each, column) for column in columns] for each in own]
    most = max(1, *(count for row in counts for count in row))
    return tuple(
        MentionRow(
            link=each.link,
            total=each.total,
            cells=tuple(
                _cell(count, most, f"{of} {each.name}", column)
                for count, column in zip(row, columns, strict=True)
            ),
        )
        for each, row in zip(own, counts, strict=True)
    )


def _count(own: _Counted, column: Column) -> int:
    return sum(own.counts.get(each.id, 0) for each in column.articles)


def _cell(count: int, most: int, of: str, column: Column) -> Cell:
    sources = column.articles
    where = (
        sources[0].publisher or sources[0].title
        if len(sources) == 1
        else counted(len(sources), "source")
    )
    return Cell(
        count=count,
        radius=round(max(_RADIUS * sqrt(count / most), _LEAST_RADIUS), 2),
        label=f"{of} in {where}",
        address=column.address,
    )


def _source_rows(views: Sequence[SourceView], page: Page) -> tuple[SourceRow, ...]:
    read = [sum(each.kind in _READ for each in view.found.passages) for view in views]
    most = max([*read, *(len(view.claims) for view in views), 1])
    return tuple(
        SourceRow(
            link=link(
                escape(view.article.publisher or view.article.title),
                page.links.source(view.article.id),
            ),
            published=show_published(view.article),
            words=f"{counted(len(view.claims), 'claim')} from {counted(count, 'sentence')}",
            read=round(count / most * 100, 1),
            taken=round(len(view.claims) / most * 100, 1),
        )
        for view, count in zip(views, read, strict=True)
    )
