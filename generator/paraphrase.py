"""This module tells whether two claims say the same.

Two claims say the same if

- at least half of the entities of the one that has fewer are the other's too, whoever speaks left
  aside; so is the entity that each is first of all about; and they have no two different ones of a
  kind,
- a figure of the one agrees with one of the other, and of those that do not no two are of one unit;
  or neither has any,
- their dates have a day in common, where both have any,
- both affirm, or both deny, no verb of the one takes back one of the other ("opened", "closed"),
  and where no figure agrees both tell of what is planned or possible, or neither does, and
- they share enough of their words, rare ones counting more: much where no figure agrees.

Where a sum or a share that is hardly the same by chance is of the same thing at the same date in
both, no more words have to be the same, and of entities one speaker is enough. Two claims that
quote the same words of one speaker say the same, too.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.anchors import is_anchor, is_telling_pair, match_figures
from generator.declared import EntityKind
from generator.likeness import (
    allow_one_event,
    are_both_open,
    are_opposed,
    is_negative,
    is_negative_at,
    joint_weight,
    share_quotation,
)
from generator.segments import segments_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Timex
    from generator.values import Value

# Parts of the words, by weight, that two claims have in common at least: where a figure agrees,
# where one does that is hardly the same by chance (`is_telling`), and where none
# does. Set on the labelled pairs of tests/eval, the half for development.
_WITH_FIGURE = 0.2
_WITH_TELLING_FIGURE = 0.05
_WITHOUT = 0.45
_HALF = 0.5
# Fewer words than these in common tell nothing, where no figure agrees.
_FEW = 3
_BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})


@dataclass(frozen=True, slots=True)
class Item:
    """A claim with what it is compared by: its figures, its stems and its dates."""

    claim: Claim
    values: tuple[Value, ...]
    stems: frozenset[str]
    dates: tuple[Timex, ...]


def weights_of(items: Sequence[Item]) -> dict[str, float]:
    """Return the inverse document frequency of each stem (Sparck Jones 1972), smoothed."""
    counts = Counter(stem for item in items for stem in item.stems)
    return {stem: 1 + math.log((1 + len(items)) / (1 + count)) for stem, count in counts.items()}


def says_same(
    first: Item, second: Item, weights: Mapping[str, float], entities: Mapping[str, Entity]
) -> bool:
    """Tell whether the two claims say the same, by the rule above."""
    one, two = first.claim, second.claim
    if not allow_one_event(first.dates, second.dates) or are_opposed(one, two):
        return False
    matched = match_figures(first.values, second.values, entities)
    if matched is None or share_quotation(one, two):
        return matched is not None
    if _deny(one, matched, 0) != _deny(two, matched, 1):
        return False
    anchored = any(is_anchor(*pair) for pair in matched)
    if not _are_about_the_same(one, two, entities):
        return anchored and bool({*one.speakers} & {*two.speakers})
    return anchored or _have_common_words(first, second, matched, weights)


def _have_common_words(
    first: Item,
    second: Item,
    matched: Sequence[tuple[Value, Value]],
    weights: Mapping[str, float],
) -> bool:
    """Tell whether the claims share enough of their words for the figures that agree."""
    if not matched:
        has_figures = any(each.has_figure for each in (*first.values, *second.values))
        few = len(first.stems & second.stems) < _FEW
        if has_figures or few or not are_both_open(first.claim, second.claim):
            return False
    needed = min((_needed(*pair) for pair in matched), default=_WITHOUT)
    return joint_weight(first.stems, second.stems, weights) >= needed


def _deny(claim: Claim, matched: Sequence[tuple[Value, Value]], place: int) -> bool:
    """Tell whether the claim negates: where a figure agrees, in that figure's part of it."""
    if not matched:
        return is_negative(claim)
    side = segments_of(matched[0][place].quantity, claim)
    return is_negative_at(claim, side.start, side.end)


def _are_about_the_same(one: Claim, two: Claim, entities: Mapping[str, Entity]) -> bool:
    """Tell whether enough entities are those of both, and neither has another one of a kind.

    "Acme has the largest plant" and "Globe has the largest plant" are two claims, whoever says so.
    """
    first, second = ({*each.entities} - {*each.speakers} for each in (one, two))
    if not first or not second:
        first, second = {*one.entities}, {*two.entities}
    if not first & second or len(first & second) < _HALF * min(len(first), len(second)):
        return False
    if _lead(one, first) not in second or _lead(two, second) not in first:
        return False
    own, other = (
        {entities[each].kind for each in group} - _BACKGROUND
        for group in (first - second, second - first)
    )
    return own.isdisjoint(other)


def _lead(claim: Claim, about: set[str]) -> str:
    """Return the one of `about` that the claim is first of all about."""
    return next(each for each in (*claim.carried, *claim.named) if each in about)


def _needed(one: Value, two: Value) -> float:
    """Return what part of the words has to be the same if these two figures agree."""
    return _WITH_TELLING_FIGURE if is_telling_pair(one, two) else _WITH_FIGURE
