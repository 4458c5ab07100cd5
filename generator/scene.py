"""This module holds a figure with what stands around it in its claim, as places in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.model import Claim, Quantity
    from generator.segments import Side

Span = tuple[int, int]

# What names and figures are masked by, one a letter of theirs.
NAME = "\ue000"
FIGURE = "\ue001"
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A figure in its claim: all places are offsets in `text`, `own` is its segment.

    `masked` is the text with each letter of a name, and of a figure, as a mark;
    `begin` and `end` are the figure's, `low` and `high` those of its side; `names` are the spans of
    all names, `people`, `places`, `companies` and `bodies` (that are none) those of such,
    `counts` those of the other figures; `per` is what a price is for.
    """

    text: str
    masked: str
    low: int
    begin: int
    end: int
    high: int
    own: Span
    names: tuple[Span, ...]
    people: tuple[Span, ...]
    places: tuple[Span, ...]
    companies: tuple[Span, ...]
    bodies: tuple[Span, ...]
    counts: tuple[Span, ...]
    per: str
    is_money: bool

    @property
    def head(self) -> str:
        """The text of the side up to the figure."""
        return self.text[self.low : self.begin]

    def place_of(self, found: re.Match[str], group: str) -> Span:
        """Return where the `group` of a match in the head stands in the text."""
        low, high = found.span(group)
        return self.low + low, self.low + high


def scene_of(quantity: Quantity, claim: Claim, side: Side, entities: Mapping[str, Entity]) -> Scene:
    """Return where `quantity` stands in `claim`."""
    offset = claim.passage.start

    def spans_of(kinds: frozenset[EntityKind]) -> tuple[Span, ...]:
        return tuple(
            (each.start - offset, each.end - offset)
            for each in claim.mentions
            if entities[each.entity].kind in kinds
        )

    names = spans_of(frozenset(EntityKind))
    counts = tuple(
        (each.start - offset, each.end - offset) for each in claim.quantities if each != quantity
    )
    return Scene(
        text=claim.text,
        masked=_masked(claim.text, names, counts),
        low=side.start - offset,
        begin=quantity.start - offset,
        end=quantity.end - offset,
        high=side.end - offset,
        own=(side.own[0] - offset, side.own[1] - offset),
        names=names,
        people=spans_of(frozenset({EntityKind.PERSON})),
        places=spans_of(frozenset({EntityKind.PLACE})),
        companies=spans_of(frozenset({EntityKind.COMPANY})),
        bodies=spans_of(_BODIES),
        counts=counts,
        per=quantity.per,
        is_money=quantity.unit in CURRENCY_CODES,
    )


def _masked(text: str, names: tuple[Span, ...], counts: tuple[Span, ...]) -> str:
    spans = ((NAME, names), (FIGURE, counts))
    masked = list(text)
    for mark, places in spans:
        for low, high in places:
            masked[low:high] = mark * (high - low)
    return "".join(masked)
