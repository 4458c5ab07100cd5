"""This module draws of whom the dated claims tell when: rows of entities, columns of time.

A claim stands at the dates that the timeline has it at, so that a mark leads to the same claims.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dating import MONTHS
from generator.declared import Layout
from generator.drawing.cells import Cell, CellRow, CellsDrawing, Column, radius_of
from generator.drawing.columns import Time, Unit, columns_for, time_of, unit_for
from generator.facets import facets_of_claim

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.declared import Entity
    from generator.dossiers import Dossier
    from generator.views import Page

_ENTITIES = 8
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Axis:
    """What a column is, the columns with None for a gap, and those that have a claim."""

    unit: Unit
    columns: tuple[Time | None, ...]
    used: frozenset[Time]


# The keys of claims by the times at which they stand.
_Told = dict[Time, set[tuple[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesDrawing:
    """Claims by entity and time, and of how many claims how many have a date.

    `has_years` tells that columns of whole years stand between months, `has_gaps` that times
    without a claim are left out.
    """

    cells: CellsDrawing
    unit: str
    dated: int
    claims: int
    has_years: bool
    has_gaps: bool


def draw_by_date(dossiers: Iterable[Dossier], page: Page) -> DatesDrawing | None:
    """Return the drawing of those of `dossiers` that most dated claims tell of.

    None where they are too few, or all of one time.
    """
    told = _told(page)
    named = [each for each in dossiers if each.entity.id in told]
    ranked = sorted(named, key=lambda each: (-_total(told[each.entity.id]), each.entity.id))
    rows = {each.entity: told[each.entity.id] for each in ranked[:_ENTITIES]}
    times = {time for own in rows.values() for time in own}
    axis = _axis(times) if times else None
    if not axis or len(rows) < _FEWEST or len(axis.used) < _FEWEST:
        return None
    return DatesDrawing(
        cells=CellsDrawing(
            f"Dated claims by entity and {axis.unit}",
            tuple(_column(number, axis, page) for number in range(len(axis.columns))),
            _rows({each: _within(own, axis.unit) for each, own in rows.items()}, axis, page),
            left=len(ranked[_ENTITIES:]),
        ),
        unit=axis.unit.value,
        dated=len({each.claim.key for each in page.briefing.timeline}),
        claims=len(page.briefing.claims),
        has_years=axis.unit is Unit.MONTH and any(not each.month for each in axis.used),
        has_gaps=None in axis.columns,
    )


def _axis(times: Collection[Time]) -> _Axis:
    unit = unit_for(times)
    used = frozenset(each.within(unit) for each in times)
    return _Axis(unit, columns_for(used, unit), used)


def _told(page: Page) -> Mapping[str, _Told]:
    """Return by entity and time the claims that the timeline shows there."""
    shown = page.leads(each.claim for each in page.briefing.timeline)
    told: dict[str, _Told] = defaultdict(lambda: defaultdict(set))
    for entry in page.briefing.timeline:
        if entry.claim.key in shown:
            for each in facets_of_claim(entry.claim, page.briefing).entities:
                told[each.id][time_of(entry)].add(entry.claim.key)
    return told


def _total(times: _Told) -> int:
    """Return how many claims there are, each once."""
    return len(set().union(*times.values()))


def _within(times: _Told, unit: Unit) -> _Told:
    found: _Told = defaultdict(set)
    for time, claims in times.items():
        found[time.within(unit)] |= claims
    return dict(found)


def _column(number: int, axis: _Axis, page: Page) -> Column:
    """Return the heading of a column: a month has its year below it where that begins."""
    time, before = axis.columns[number], axis.columns[number - 1] if number else None
    if time is None:
        return Column(label="⋯", address=Markup(""), is_gap=True)
    begins = time.month and (before is None or before.year != time.year)
    return Column(
        label=MONTHS[time.month - 1] if time.month else time.name(axis.unit),
        address=_on_timeline(time, axis.unit, page) if time in axis.used else Markup(""),
        below=str(time.year) if begins else "",
    )


def _rows(rows: Mapping[Entity, _Told], axis: _Axis, page: Page) -> tuple[CellRow, ...]:
    most = max(len(claims) for own in rows.values() for claims in own.values())
    return tuple(_row(entity, own, most, axis, page) for entity, own in rows.items())


def _row(entity: Entity, own: _Told, most: int, axis: _Axis, page: Page) -> CellRow:
    cells = [
        Cell(
            count=len(own.get(time, ())),
            radius=radius_of(len(own.get(time, ())), most),
            label=f"claims on {entity.name} dated {time.name(axis.unit)}",
            address=_on_timeline(time, axis.unit, page, entity.id),
        )
        if time
        else Cell(0, 0, "", Markup(""))
        for time in axis.columns
    ]
    return CellRow(page.entity(entity), _total(own), tuple(cells))


def _on_timeline(time: Time, unit: Unit, page: Page, entity: str = "") -> Markup:
    """Return where the timeline shows `time`, and of that only `entity` if one is given.

    Where there is no timeline, it is the page of the entity. The ids are validated.
    """
    themes = (each.theme for each in page.briefing.themes)
    timeline = next((each.id for each in themes if each.layout is Layout.TIMELINE), "")
    if not timeline:
        return page.links.entity(entity) if entity else Markup("")
    own = [f"entity={entity}"] if entity else []
    year = [f"year={time.years}"] if entity and unit is not Unit.DECADE else []
    query = "&".join([*own, *year])
    month = f"-{MONTHS[time.month - 1].lower()}" if time.month else ""
    place = "" if unit is Unit.DECADE else f"#y{time.years}{month}"
    address = f"{page.links.theme(timeline)}{'?' if query else ''}{query}{place}"
    return Markup(address)  # noqa: S704 - validated ids only
