"""This module gathers the figures that several sources give for one thing."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.errors import Finding
from generator.fold import fold
from generator.relate import entities_of
from generator.themes import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Measure
    from generator.model import Annotations, Claim, Entity, Quantity


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure with its values, in the order of the claims that give them."""

    measure: Measure
    values: tuple[tuple[Quantity, Claim], ...]


def gather(
    measures: Sequence[Measure], claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> tuple[MeasureView, ...]:
    """Return each of `measures` that has a value, with the figures of `claims` that are its."""
    views = (MeasureView(each, _values(each, claims, entities)) for each in measures)
    return tuple(view for view in views if view.values)


def _values(
    measure: Measure, claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> tuple[tuple[Quantity, Claim], ...]:
    words = compile_words(measure.words)
    return tuple(
        (quantity, claim)
        for claim in claims
        if not words or words.search(fold(claim.text))
        for quantity in claim.quantities
        if quantity.unit == measure.unit
        and _has_figure(quantity)
        and _fits(measure, quantity, claim, entities)
    )


def _has_figure(quantity: Quantity) -> bool:
    return quantity.low is not None or quantity.high is not None


def _fits(
    measure: Measure, quantity: Quantity, claim: Claim, entities: Mapping[str, Entity]
) -> bool:
    # One figure in a claim may be about any entity there, the speaker included; one of several
    # only about those that go with it.
    several = len(claim.quantities) > 1
    about = set(entities_of(quantity, claim, entities) if several else claim.entities)
    return about.issuperset(measure.entities) and (
        not measure.any_entities or not about.isdisjoint(measure.any_entities)
    )


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
