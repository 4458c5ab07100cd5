"""This module gathers the figures that sources give for one thing, and says how they compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import combinations
from typing import TYPE_CHECKING

from generator.declared import HOLDERS
from generator.disputes.belongs import is_of, why_unlike, with_stages
from generator.disputes.compare import Comparison, Verdict, bounds_of, in_one_unit
from generator.disputes.told import weigh
from generator.errors import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity, Measure
    from generator.model import Annotations, Quantity
    from generator.values import Value

# Of how many values each is compared with each other one, and of more with how many next to it: so
# the work grows with the number of values, not with its square.
_MOST_COMPARED = 200
_NEXT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """A measure with its values, the smallest first.

    `comparisons` holds, by the places of two values (the lower first), how they compare; `is_found`
    tells that no editor declared the measure.
    """

    measure: Measure
    values: tuple[Value, ...]
    comparisons: Mapping[tuple[int, int], Comparison]
    is_found: bool = False

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict on any two of the values; of one value, that it agrees."""
        found = {each.verdict for each in self.comparisons.values()}
        return next((each for each in Verdict if each in found), Verdict.AGREE)

    @property
    def disputed(self) -> tuple[Value, ...]:
        """The values that differ from another one."""
        places = {
            place
            for pair, each in self.comparisons.items()
            if each.verdict is Verdict.DIFFER
            for place in pair
        }
        return tuple(self.values[place] for place in sorted(places))


def view_measure(
    measure: Measure,
    values: Sequence[Value],
    entities: Mapping[str, Entity],
    *,
    is_found: bool = False,
) -> MeasureView:
    """Return `measure` with `values` from the smallest on, each compared with each."""
    sizes = zip(in_one_unit(*values), values, strict=True)
    ordered = [each for _, each in sorted(sizes, key=lambda pair: _size_first(*pair))]
    pairs = _pairs(len(ordered))
    return MeasureView(
        measure=measure,
        values=tuple(ordered),
        comparisons={
            (one, two): _compare(ordered[one], ordered[two], measure, entities, is_found=is_found)
            for one, two in pairs
        },
        is_found=is_found,
    )


def _pairs(count: int) -> Iterator[tuple[int, int]]:
    """Yield the places to compare: all, or of very many each with those next to it in size.

    Each is then compared with the smallest and the largest too, so that no difference is missed.
    """
    if count <= _MOST_COMPARED:
        yield from combinations(range(count), 2)
        return
    for one in range(count - 1):
        last = count - 1 if one == 0 else min(one + _NEXT, count - 2)
        yield from ((one, two) for two in range(one + 1, last + 1))
        if one:
            yield one, count - 1


def _compare(
    one: Value,
    two: Value,
    measure: Measure,
    entities: Mapping[str, Entity],
    *,
    is_found: bool,
) -> Comparison:
    """Compare two values, unless they are of different ones of those the measure may be about."""
    whose = [_whose(value, measure, entities) for value in (one, two)]
    if whose[0] and whose[1] and set(whose[0]).isdisjoint(whose[1]):
        names = " and ".join(", ".join(each) for each in whose)
        return Comparison(Verdict.INCOMPARABLE, f"of different ones: {names}")
    found = weigh(one, two, entities)
    if is_found or found.verdict not in (Verdict.DIFFER, Verdict.OVERLAP):
        return found
    why = why_unlike(measure, one, two)
    return Comparison(Verdict.INCOMPARABLE, why) if why else found


def _whose(value: Value, measure: Measure, entities: Mapping[str, Entity]) -> list[str]:
    """Return the names of those whose figure it is, if the measure is about none of them.

    Who only tells it may be its owner by mistake.
    """
    holders = [each for each in value.about if entities[each].kind in HOLDERS]
    asked = [each for each in measure.any_entities if each in holders]
    if not asked and not set(holders).isdisjoint(measure.entities):
        return []
    speakers = {who for each in value.speeches for who in each.speakers}
    others = [each for each in holders if each not in speakers]
    return [entities[each].name for each in asked or others]


def _size_first(size: Quantity, value: Value) -> tuple[object, ...]:
    return (*bounds_of(size), value.key)


def gather(
    measures: Sequence[Measure],
    values: Sequence[Value],
    entities: Mapping[str, Entity],
) -> tuple[MeasureView, ...]:
    """Return each of `measures` that has a value, with those of `values` that are its."""
    own = ((each, _values(each, values, entities)) for each in measures)
    return tuple(view_measure(each, found, entities) for each, found in own if found)


def _values(
    measure: Measure, values: Sequence[Value], entities: Mapping[str, Entity]
) -> list[Value]:
    own = [_in_unit(each, measure) for each in values if is_of(measure, each, entities)]
    return with_stages(own)


def _in_unit(value: Value, measure: Measure) -> Value:
    """Return `value` with the measure's own noun for what it counts."""
    if value.quantity.unit not in measure.other_units:
        return value
    return replace(value, quantity=replace(value.quantity, unit=measure.unit))


def find_idle(
    measures: Sequence[Measure], views: Sequence[MeasureView], found: Iterable[Annotations]
) -> list[Finding]:
    """Return a finding for each of `measures` that has no value, with a guess at its unit."""
    units = sorted({each.unit for part in found for each in part.quantities if each.unit})
    valued = {view.measure.id for view in views}
    return [
        Finding(
            "briefing.yml", 0, f"measure {each.id}: no figure belongs to it", _advise(each, units)
        )
        for each in measures
        if each.id not in valued
    ]


def _advise(measure: Measure, units: Sequence[str]) -> str:
    if measure.unit in units:
        return "check its entities and words"
    close = get_close_matches(measure.unit.upper(), units, n=1) or get_close_matches(
        measure.unit, units, n=1
    )
    return f"did you mean the unit {close[0]!r}?" if close else "no figure has this unit"
