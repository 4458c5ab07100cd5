"""This module unites claims that say the same, so that a reader sees one claim with its sources.

A group is united only if each of its claims says the same as each other one (`paraphrase`).
Articles that are rewrites of one original, as their front matter says, count as one voice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.anchors import digits_of
from generator.dateroles import dates_of
from generator.fold import fold
from generator.likeness import content_of
from generator.paraphrase import Item, says_same, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Article, Entity
    from generator.model import Claim, Mention, Quantity, Timex
    from generator.values import Value

# How many of a claim's rarest words another one has to have one of, and how many of those that do
# are looked at: so the work grows with the number of claims, not with its square.
_RAREST = 12
_NEAREST = 200


@dataclass(frozen=True, slots=True)
class Same:
    """Claims that say the same; the first is the one to show. `voices` counts their sources."""

    claims: tuple[Claim, ...]
    voices: int


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
    items = [Item(each, tuple(own[each.key]), content_of(each), dates_of(each)) for each in claims]
    groups = _cliques(_alike(items, entities))
    voices = voices_of(articles)
    return tuple(_same([claims[place] for place in group], voices) for group in groups)


def _alike(items: Sequence[Item], entities: Mapping[str, Entity]) -> dict[int, set[int]]:
    """Return for each place of `items` the places of those that say the same."""
    weights = weights_of(items)
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
    return alike


def _kinds(items: Sequence[Item]) -> list[int]:
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


def _candidates(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
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
