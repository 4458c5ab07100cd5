"""This module draws who has how many of a counted thing, according to whom.

What was sold, ordered or is to come is drawn apart: nobody has it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.deeds import deed_of
from generator.drawing.lines import LinesDrawing, draw_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from decimal import Decimal

    from generator.briefing import Briefing
    from generator.declared import Entity, Theme
    from generator.values import Value

_HOLDERS = frozenset(
    {EntityKind.COMPANY, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP}
)
_NOBODY = "Not told whose"
_HELD = "Who has how many"
_MOVED = "How many were sold, shipped, ordered or planned"


def draw_held(
    values: Iterable[Value], theme: Theme, briefing: Briefing
) -> tuple[LinesDrawing, ...]:
    """Return a drawing for each unit of `theme` in which `values` can be put on one scale."""
    own = list(values)
    # A theme of pumps tells who has them: a pump has none.
    things = frozenset(theme.kinds) - _HOLDERS
    moved = {each.key for each in own if deed_of(each)}
    drawn = (
        _draw(title, [each for each in part if each.quantity.unit == unit], things, briefing)
        for title, part in (
            (_HELD, [each for each in own if each.key not in moved]),
            (_MOVED, [each for each in own if each.key in moved]),
        )
        for unit in dict.fromkeys(theme.units)
    )
    return tuple(each for each in drawn if each)


def counted_in(
    values: Iterable[Value], theme: Theme, entities: Mapping[str, Entity]
) -> tuple[Value, ...]:
    """Return those of `values` that count things of `theme`.

    Products by their names ("500 X1s") are told in the first of its units, where names of one of
    its kinds are counted.
    """
    kinds = frozenset(theme.kinds) - _HOLDERS
    found = []
    for each in values:
        if each.quantity.unit in theme.units:
            found.append(each)
        elif theme.units and _counts_product(each, kinds, entities):
            found.append(replace(each, quantity=replace(each.quantity, unit=theme.units[0])))
    return tuple(found)


def _counts_product(
    value: Value, kinds: Collection[EntityKind], entities: Mapping[str, Entity]
) -> bool:
    """Tell whether the unit of `value` is itself a name of one of `kinds`: "200,000 X1s"."""
    own, unit = value.quantity, value.quantity.unit
    names = (
        each
        for each in value.claim.mentions
        if own.start <= each.start < own.end and entities[each.entity].kind in kinds
    )
    return any(each.text.removesuffix("s") == unit.removesuffix("s") for each in names)


def _draw(
    title: str, values: Sequence[Value], things: Collection[EntityKind], briefing: Briefing
) -> LinesDrawing | None:
    """Return the drawing of counts of one thing, the holder with the greatest one first."""
    holder = {each.key: _titled(each, things, briefing) for each in values}
    holders: dict[str, list[Value]] = {}
    for each in sorted(values, key=lambda each: (-_size(each), each.key)):
        holders.setdefault(holder[each.key], []).append(each)
    ranked = sorted(holders.items(), key=lambda pair: pair[0].startswith(_NOBODY))
    ordered = [each for _, members in ranked for each in members]
    return draw_lines(title, ordered, briefing, lambda each: holder[each.key])


def _titled(value: Value, things: Collection[EntityKind], briefing: Briefing) -> str:
    """Return who has what `value` counts, or of whom it is and what was done with it."""
    return ", ".join(filter(None, (holder_of(value, things, briefing), deed_of(value))))


def _size(value: Value) -> Decimal | int:
    ends = [end for end in (value.quantity.low, value.quantity.high) if end is not None]
    return max(ends, default=0)


def holder_of(value: Value, things: Collection[EntityKind], briefing: Briefing) -> str:
    """Return the names of those that `value` is about, companies and people before all others.

    A name within the figure says what is counted, not who has it ("50 Acme pumps"), and so does
    one of the kinds in `things` ("50 pumps of the X1 type").
    """
    start, end = value.quantity.start, value.quantity.end
    counted = {each.entity for each in value.claim.mentions if start <= each.start < end}
    about = [briefing.entities[each] for each in value.about if each not in counted]
    about = [each for each in about if each.kind not in things]
    holders = [each for each in about if each.kind in _HOLDERS] or about
    return " and ".join(each.name for each in holders) or _NOBODY
