"""This module tells whether two claims say the same, or tell of the same with other details.

Two claims tell of the same if

- at least half of the entities of the one that has fewer are the other's too, whoever speaks left
  aside; so is the entity that each is first of all about; they have no two different ones of a
  kind, and nobody does to another what the other does to them,
- the first figure of each, asides apart, agrees with one of the other and is of one kind with it,
  and of the figures that do not agree no two are of one unit; or neither has any,
- their dates have a day in common, where both have any, and neither has numbers in place of the
  other's that are read as no figures,
- both hold it alike (`factuality`): where a figure agrees, that figure, else the whole; and no verb
  of the one takes back one of the other ("opened", "closed"), and
- they share enough of their words, rare ones counting more: much where no figure agrees.

Where a sum or a share that is hardly the same by chance is of the same thing at the same date in
both, no more words have to be the same, and of entities one speaker is enough. Two claims that
quote the same words of one speaker tell of the same, too.

They say the same if besides neither says more than the other, or firmer (`surplus`), and what
quotes the same shares as many words as what has no figure.
"""

from __future__ import annotations

import math
from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING

from generator.actors import are_swapped
from generator.anchors import is_anchor, is_telling_pair, match_figures
from generator.compared import of_leads
from generator.declared import EntityKind
from generator.factuality import at_one, stances_of, stances_of_figure
from generator.likeness import allow_one_event, are_opposed, joint_weight, share_quotation
from generator.senses import have_one_governor
from generator.surplus import have_other_numbers, say_no_more

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.compared import Item, Matched
    from generator.declared import Entity
    from generator.model import Claim
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


class Alike(IntEnum):
    """How far two claims say the same."""

    NOT = 0
    IN_PART = 1
    WHOLLY = 2


def weights_of(items: Sequence[Item]) -> dict[str, float]:
    """Return the inverse document frequency of each stem (Sparck Jones 1972), smoothed."""
    counts = Counter(stem for item in items for stem in item.stems)
    return {stem: 1 + math.log((1 + len(items)) / (1 + count)) for stem, count in counts.items()}


def how_alike(
    first: Item, second: Item, weights: Mapping[str, float], entities: Mapping[str, Entity]
) -> Alike:
    """Return how far the two claims say the same, by the rule above."""
    one, two = first.claim, second.claim
    if not allow_one_event(first.dates, second.dates) or are_opposed(one, two):
        return Alike.NOT
    if first.denied != second.denied or have_other_numbers(one, two):
        return Alike.NOT
    matched = match_figures(first.values, second.values, entities)
    if matched is None or are_swapped(one, two, entities):
        return Alike.NOT
    joint = joint_weight(first.stems, second.stems, weights)
    quoted = share_quotation(one, two)
    if not quoted and not _tell_of_the_same(first, second, matched, joint, entities):
        return Alike.NOT
    is_whole = say_no_more(first, second, matched, entities)
    return Alike.WHOLLY if is_whole and (not quoted or joint >= _WITHOUT) else Alike.IN_PART


def _tell_of_the_same(
    first: Item,
    second: Item,
    matched: Matched,
    joint: float,
    entities: Mapping[str, Entity],
) -> bool:
    one, two = first.claim, second.claim
    if not _are_held_alike(first, second, matched, joint):
        return False
    anchored = any(is_anchor(*pair) for pair in matched)
    if not _are_about_the_same(one, two, entities):
        return anchored and bool({*one.speakers} & {*two.speakers})
    return anchored or _have_common_words(first, second, matched, joint)


def _are_held_alike(first: Item, second: Item, matched: Matched, joint: float) -> bool:
    """Tell whether both hold for as much what they tell first of all."""
    is_whole = at_one(stances_of(first.claim)) == at_one(stances_of(second.claim))
    if not matched:
        return is_whole
    pairs = of_leads(first, second, matched)
    if not pairs:
        return False
    return (is_whole and joint >= _WITHOUT) or all(
        at_one(stances_of_figure(one)) == at_one(stances_of_figure(two)) for one, two in pairs
    )


def _have_common_words(
    first: Item,
    second: Item,
    matched: Matched,
    joint: float,
) -> bool:
    """Tell whether the claims share enough of their words for the figures that agree."""
    if not matched:
        if first.figures or second.figures or len(first.stems & second.stems) < _FEW:
            return False
    elif not any(have_one_governor(*pair) for pair in matched):
        return False
    return joint >= min((_needed(*pair) for pair in matched), default=_WITHOUT)


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
