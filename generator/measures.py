"""This module gathers the figures that several sources give for one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.fold import fold
from generator.relate import entities_of
from generator.themes import compile_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Claim, Entity, Measure, Quantity


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
        if quantity.unit == measure.unit and _fits(measure, quantity, claim, entities)
    )


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
