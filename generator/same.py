"""This module unites claims that say the same, so that a reader sees one claim with its sources.

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

A group is united only if each of its claims says the same as each other one.
Articles that are rewrites of one original, as their front matter says, count as one voice.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.anchors import digits_of, is_anchor, is_telling_pair, match_figures
from generator.dateroles import dates_of
from generator.declared import EntityKind
from generator.fold import fold
from generator.likeness import (
    allow_one_event,
    are_both_open,
    are_opposed,
    content_of,
    is_negative,
    is_negative_at,
    joint_weight,
    share_quotation,
)
from generator.segments import segments_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Article, Entity
    from generator.model import Claim, Mention, Quantity, Timex
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
class Same:
    """Claims that say the same; the first is the one to show. `voices` counts their sources."""

    claims: tuple[Claim, ...]
    voices: int


@dataclass(frozen=True, slots=True)
class _Item:
    claim: Claim
    values: tuple[Value, ...]
    stems: frozenset[str]
    dates: tuple[Timex, ...]


def unite(
    claims: Sequence[Claim],
    values: Iterable[Value],
    articles: Iterable[Article],
    entities: Mapping[str, Entity],
) -> tuple[Same, ...]:
    """Return the groups of at least two of `claims` that say the same, in their order."""
    own: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for value in values:
        own[value.claim.key].append(value)
    items = [_Item(each, tuple(own[each.key]), content_of(each), dates_of(each)) for each in claims]
    weights = _weights(items)
    kinds = _kinds(items)
    known: dict[tuple[int, int], bool] = {}
    alike: dict[int, set[int]] = defaultdict(set)
    for one, two in _candidates(items):
        pair = kinds[one], kinds[two]
        if pair not in known:
            known[pair] = says_same(items[one], items[two], weights, entities)
        if known[pair]:
            alike[one].add(two)
            alike[two].add(one)
    voices = voices_of(articles)
    return tuple(_same([claims[place] for place in group], voices) for group in _cliques(alike))


def _kinds(items: Sequence[_Item]) -> list[int]:
    """Return a number for each of `items`, the same for those of which `says_same` says the same.

    Copies of one text are thereby compared once.
    """
    numbers: dict[object, int] = {}
    return [numbers.setdefault(_content_key(each.claim), len(numbers)) for each in items]


def _content_key(claim: Claim) -> object:
    """Return what tells `claim` from others wherever they stand."""
    offset = claim.passage.start
    spans: list[Mention | Timex | Quantity]
    spans = [*claim.mentions, *claim.timexes, *claim.quantities]
    moved = tuple(replace(each, start=each.start - offset, end=each.end - offset) for each in spans)
    return claim.text, claim.named, claim.carried, claim.speeches, claim.published, moved


def _weights(items: Sequence[_Item]) -> dict[str, float]:
    """Return the inverse document frequency of each stem (Sparck Jones 1972), smoothed."""
    counts = Counter(stem for item in items for stem in item.stems)
    return {stem: 1 + math.log((1 + len(items)) / (1 + count)) for stem, count in counts.items()}


def _candidates(items: Sequence[_Item]) -> Iterator[tuple[int, int]]:
    """Yield the places of two claims each that share an entity and a figure or a rare word."""
    counts = Counter(stem for item in items for stem in item.stems)
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        rare = sorted(item.stems, key=lambda stem: (counts[stem], stem))[:_RAREST]
        figures = {digits_of(each) for each in item.values}
        for entity in dict.fromkeys((*item.claim.entities, *item.claim.speakers)):
            for trait in (*rare, *sorted(figures)):
                places[entity, trait].append(place)
    pairs = {
        (one, two)
        for found in places.values()
        for at, one in enumerate(found)
        for two in found[at + 1 : at + _NEAREST]
    }
    yield from sorted(pairs)


# How many of a claim's rarest words another one has to have one of, and how many of those that do
# are looked at: so the work grows with the number of claims, not with its square.
_RAREST = 12
_NEAREST = 200


def says_same(
    first: _Item, second: _Item, weights: Mapping[str, float], entities: Mapping[str, Entity]
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
    first: _Item,
    second: _Item,
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


def _cliques(alike: Mapping[int, set[int]]) -> Iterator[list[int]]:
    """Yield groups in which each is like each other one; nobody stands in two."""
    left = set(alike)
    for place in sorted(alike):
        if place not in left:
            continue
        group = [place]
        for other in sorted(alike[place] & left):
            if all(other in alike[member] for member in group):
                group.append(other)
        if len(group) > 1:
            left -= set(group)
            yield group


def _same(claims: Sequence[Claim], voices: Mapping[str, str]) -> Same:
    """Return the group with its fullest claim first, one with a date before any without."""
    # Sorting keeps the order of equals, which is that of the articles.
    order = sorted(range(len(claims)), key=lambda place: _fullness(claims[place]), reverse=True)
    heard = {voices[each.article] for each in claims}
    return Same(tuple(claims[place] for place in order), len(heard))


def _fullness(claim: Claim) -> tuple[bool, int]:
    told = (claim.entities, claim.quantities, claim.timexes, claim.speeches)
    return bool(dates_of(claim)), sum(map(len, told))


def voices_of(articles: Iterable[Article]) -> dict[str, str]:
    """Return whose voice each article is, by its id: the original's, if it is a rewrite."""
    known = list(articles)
    ids = {each.id for each in known}
    voices = {}
    for each in known:
        original = each.rewrite_of
        voices[each.id] = original if original in ids else fold(original) or each.id
    return voices
