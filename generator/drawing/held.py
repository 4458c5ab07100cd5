"""This module draws who has how many of a counted thing, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.drawing.lines import LinesDrawing, draw_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from decimal import Decimal

    from generator.briefing import Briefing
    from generator.declared import Theme
    from generator.values import Value

_HOLDERS = frozenset(
    {EntityKind.COMPANY, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP}
)
_NOBODY = "Not told whose"


def draw_held(
    values: Iterable[Value], theme: Theme, briefing: Briefing
) -> tuple[LinesDrawing, ...]:
    """Return a drawing for each unit of `theme` in which `values` can be put on one scale."""
    own = list(values)
    # A theme of pumps tells who has them: a pump has none.
    things = frozenset(theme.kinds) - _HOLDERS
    drawn = (
        _draw([each for each in own if each.quantity.unit == unit], things, briefing)
        for unit in dict.fromkeys(theme.units)
    )
    return tuple(each for each in drawn if each)


def _draw(
    values: Sequence[Value], things: Collection[EntityKind], briefing: Briefing
) -> LinesDrawing | None:
    """Return the drawing of counts of one thing, the holder with the greatest one first."""
    holder = {each.key: holder_of(each, things, briefing) for each in values}
    holders: dict[str, list[Value]] = {}
    for each in sorted(values, key=lambda each: (-_size(each), each.key)):
        holders.setdefault(holder[each.key], []).append(each)
    ranked = sorted(holders.items(), key=lambda pair: pair[0] == _NOBODY)
    ordered = [each for _, members in ranked for each in members]
    return draw_lines("Who has how many", ordered, briefing, lambda each: holder[each.key])


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
