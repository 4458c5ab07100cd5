"""This module tells whether two claims say the same, or tell of the same with other details.

Two claims tell of the same if

- at least half of the entities of the one that has fewer are the other's too, whoever speaks left
  aside; so is the entity that each is first of all about; they have no two different ones of a
  kind, and nobody does to another what the other does to them,
- the first figure of each, asides apart, agrees with one of the other and is of one kind with it,
  and of the figures that do not agree no two are of one unit; or neither has any,
- their dates have a day in common, where both have any,
- both hold it alike (`factuality`): where a figure agrees, that figure, else the whole; and no verb
  of the one takes back one of the other ("opened", "closed"), and
- they share enough of their words, rare ones counting more: much where no figure agrees.

Where a sum or a share that is hardly the same by chance is of the same thing at the same date in
both, no more words have to be the same, and of entities one speaker is enough. Two claims that
quote the same words of one speaker tell of the same, too.

They say the same if besides every figure of each agrees with one of the other, all that leads up
to the first stands in both, all of the one is held as is all of the other, neither is an allegation
that the other is not, and what quotes the same shares as many words as what has no figure.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from generator.actors import are_swapped
from generator.anchors import is_anchor, is_telling_pair, match_figures
from generator.declared import EntityKind
from generator.factuality import is_aside, stances_of, stances_of_figure
from generator.likeness import allow_one_event, are_opposed, joint_weight, share_quotation
from generator.model import Hedge
from generator.senses import have_one_governor, have_one_predicate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Speech, Timex
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
# What nobody vouches for.
_SOFT = frozenset({Hedge.ALLEGED, Hedge.CLAIMED, Hedge.ESTIMATED, Hedge.REPORTED})
_BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})


class Alike(IntEnum):
    """How far two claims say the same."""

    NOT = 0
    IN_PART = 1
    WHOLLY = 2


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


def how_alike(
    first: Item, second: Item, weights: Mapping[str, float], entities: Mapping[str, Entity]
) -> Alike:
    """Return how far the two claims say the same, by the rule above."""
    one, two = first.claim, second.claim
    if not allow_one_event(first.dates, second.dates) or are_opposed(one, two):
        return Alike.NOT
    matched = match_figures(first.values, second.values, entities)
    if matched is None or are_swapped(one, two, entities):
        return Alike.NOT
    joint = joint_weight(first.stems, second.stems, weights)
    quoted = share_quotation(one, two)
    if not quoted and not _tell_of_the_same(first, second, matched, joint, entities):
        return Alike.NOT
    is_whole = _say_no_more(first, second, matched, entities)
    return Alike.WHOLLY if is_whole and (not quoted or joint >= _WITHOUT) else Alike.IN_PART


def _tell_of_the_same(
    first: Item,
    second: Item,
    matched: Sequence[tuple[Value, Value]],
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


def _are_held_alike(
    first: Item, second: Item, matched: Sequence[tuple[Value, Value]], joint: float
) -> bool:
    """Tell whether both hold for as much what they tell first of all."""
    is_whole = stances_of(first.claim) == stances_of(second.claim)
    if not matched:
        return is_whole
    pairs = _of_leads(first, second, matched)
    if not pairs:
        return False
    return (is_whole and joint >= _WITHOUT) or all(
        stances_of_figure(one) == stances_of_figure(two) for one, two in pairs
    )


def _of_leads(
    first: Item, second: Item, matched: Sequence[tuple[Value, Value]]
) -> list[tuple[Value, Value]]:
    """Return those of `matched` with the first figure of either; none where one is not there."""
    leads = {lead.key for item in (first, second) if (lead := _lead_figure(item))}
    pairs = [(one, two) for one, two in matched if {one.key, two.key} & leads]
    return pairs if leads <= {each.key for pair in pairs for each in pair} else []


def _lead_figure(item: Item) -> Value | None:
    """Return the first figure that stands in no aside, if there is one."""
    figures = [each for each in item.values if each.has_figure]
    plain = (each for each in figures if not is_aside(each.quantity, each.claim))
    return next(plain, None)


def _say_no_more(
    first: Item,
    second: Item,
    matched: Sequence[tuple[Value, Value]],
    entities: Mapping[str, Entity],
) -> bool:
    """Tell whether neither of two that tell of the same says more than the other, or firmer."""
    one, two = first.claim, second.claim
    told = {each.key for pair in matched for each in pair}
    figures = (each for each in (*first.values, *second.values) if each.has_figure)
    if any(each.key not in told for each in figures) or stances_of(one) != stances_of(two):
        return False
    leads = {lead.key for item in (first, second) if (lead := _lead_figure(item))}
    if not all(
        have_one_predicate(*pair) for pair in matched if {each.key for each in pair} & leads
    ):
        return False
    share_speaker = bool({*one.speakers} & {*two.speakers})
    return share_speaker or _is_soft(one, entities) == _is_soft(two, entities)


def _is_soft(claim: Claim, entities: Mapping[str, Entity]) -> bool:
    """Tell whether `claim` is an allegation or estimate, or a report of somebody not concerned."""
    # What nobody at all is named for ("reportedly") is a stance of the claim.
    named = (each for each in claim.speeches if each.speaker or each.voice)
    return any(
        each.hedge in _SOFT and (each.hedge is not Hedge.REPORTED or _is_hearsay(each, entities))
        for each in named
    )


def _is_hearsay(speech: Speech, entities: Mapping[str, Entity]) -> bool:
    kinds = {entities[each].kind for each in speech.speakers}
    return not kinds or EntityKind.PUBLICATION in kinds


def _have_common_words(
    first: Item,
    second: Item,
    matched: Sequence[tuple[Value, Value]],
    joint: float,
) -> bool:
    """Tell whether the claims share enough of their words for the figures that agree."""
    if not matched:
        has_figures = any(each.has_figure for each in (*first.values, *second.values))
        if has_figures or len(first.stems & second.stems) < _FEW:
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
