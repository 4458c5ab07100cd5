"""This module gathers what several kinds of page show: groups of claims, drawings, measures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from generator.dateviews import date_view
from generator.dating import dates_of
from generator.declared import EntityKind
from generator.measureviews import measure_row
from generator.pages.sheet import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.disputes.measures import MeasureView
    from generator.dossiers import Dossier
    from generator.drawing.lines import Line, LinesDrawing
    from generator.measureviews import MeasureRow
    from generator.model import Claim
    from generator.pages.notes import Context
    from generator.pages.sheet import Stretch
    from generator.views import Page

# What entities of a kind are called together, in the order in which pages list the kinds.
KIND_NAMES = {
    EntityKind.COMPANY: "companies",
    EntityKind.PERSON: "people",
    EntityKind.CHIP: "chips",
    EntityKind.MODEL: "models",
    EntityKind.PRODUCT: "products",
    EntityKind.POLICY: "policies",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PUBLICATION: "publications",
    EntityKind.PLACE: "places",
    EntityKind.PROGRAMME: "programmes",
    EntityKind.EVENT: "events",
    EntityKind.GROUP: "groups",
}

_LEADING = 6
# So many values of a measure are read in a row of a table; of more, the least and the greatest.
_VALUES = 24


def group_run(title: str, anchor: str, claims: Iterable[Claim], page: Page, **more: object) -> Run:
    """Return a section of claims: the leading ones, and others to unfold; `more` is for its head.

    Claims with a date or a figure lead, in the order of their articles. What is torn has nothing
    to unfold: it is a page of its own already.
    """
    telling = sorted(claims, key=lambda claim: not (dates_of(claim) or claim.quantities))

    def shown(stretch: Stretch) -> list[Context]:
        # Hiding one or two behind a click would save no room.
        is_long = len(stretch.things) > _LEADING + 2 and stretch.is_whole
        lead = _LEADING if is_long else len(stretch.things)
        group = {
            "anchor": anchor,
            "claims": stretch.things[:lead],
            "more": stretch.things[lead:],
            "is_continued": stretch.is_continued,
        }
        return [{"title": title, **group, **more}]

    return Run("groups", title, tuple(page.claims(telling)), shown)


def drawing_run(key: str, drawing: LinesDrawing) -> Run:
    """Return the lines of `drawing`, which go to the list `key` as a drawing of some of them."""

    def shown(stretch: Stretch) -> list[LinesDrawing]:
        lines = cast("tuple[Line, ...]", stretch.things)
        return [drawing if stretch.is_whole else replace(drawing, lines=lines)]

    return Run(key, drawing.title, drawing.lines, shown)


def measures_run(views: Sequence[MeasureView], page: Page) -> Run:
    """Return the measures `views` as rows of a table."""
    return Run("measures", "Figures side by side", tuple(short_rows(views, page)))


def short_rows(views: Sequence[MeasureView], page: Page, most: int = _VALUES) -> list[MeasureRow]:
    """Return a row for each of the measures `views`, of more than `most` values only the ends.

    All of them stand on the page of disputes, to which the row leads.
    """
    return [_short(measure_row(each, page), most) for each in views]


def _short(row: MeasureRow, most: int) -> MeasureRow:
    """Return `row` without its middle values; to leave out one or two would save no room."""
    if len(row.figures) <= most:
        return row
    reach = max(1, (most - 2) // 2)
    ends = (*row.figures[:reach], *row.figures[-reach:])
    return replace(row, figures=ends, left=len(row.figures) - len(ends))


def entity_row(dossier: Dossier, page: Page) -> Context:
    """Return what a table of entities shows of one."""
    entries = dossier.entries
    return {
        "name": page.entity(dossier.entity),
        "what": dossier.entity.role or dossier.entity.description,
        "mentions": dossier.total,
        "sources": len(dossier.mentions),
        "first": date_view(entries[0].timex) if entries else None,
        "last": date_view(entries[-1].timex) if entries else None,
    }


def claims_of(views: Iterable[MeasureView]) -> list[Claim]:
    """Return the claims that give the values of the measures `views`."""
    return [each.claim for view in views for each in view.values]


def compared(briefing: Briefing) -> list[MeasureView]:
    """Return the measures that have several values."""
    return [view for view in briefing.disputes.measures if len(view.values) > 1]
