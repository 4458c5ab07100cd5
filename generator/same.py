"""This module unites claims that say the same, so that a reader sees one claim with its sources.

A group is united only if each of its claims tells of the same as each other one (`paraphrase`); of
these, only those that say the same as the one that is shown count as its sources.
Articles that are rewrites of one original, as their front matter says, count as one voice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.anchors import digits_of
from generator.compared import Item
from generator.dateroles import dates_of
from generator.fold import fold
from generator.likeness import content_of
from generator.paraphrase import Alike, how_alike, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Article, Entity
    from generator.model import Claim, Mention, Quantity, Timex
    from generator.values import Value

    # Of each place the places that are like it, and how far.
    Likes = dict[int, dict[int, Alike]]

# How many of a claim's rarest words another one has to have one of, and how many of those that do
# are looked at: so the work grows with the number of claims, not with its square.
_RAREST = 12
_NEAREST = 200


@dataclass(frozen=True, slots=True)
class Same:
    """Claims that tell of the same; the first is the one to show.

    The first `whole` of them say just what that one says, and `voices` counts their sources; the
    others leave a part of it out, or add to it.
    """

    claims: tuple[Claim, ...]
    whole: int
    voices: int

    def says(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the other claims that say what `claim`, one of these, says."""
        alike = self.claims[: self.whole]
        return tuple(each for each in alike if each.key != claim.key) if claim in alike else ()

    def touches(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the other claims that say less or more than `claim`, one of these."""
        alike = {claim.key, *(each.key for each in self.says(claim))}
        return tuple(each for each in self.claims if each.key not in alike)

    def voices_for(self, claim: Claim) -> int:
        """Return how many sources say what `claim`, one of these, says."""
        return self.voices if claim in self.claims[: self.whole] else 1


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
    alike = _alike(items, entities)
    voices = voices_of(articles)
    return tuple(_same(group, alike, claims, voices) for group in _cliques(alike))


def _alike(items: Sequence[Item], entities: Mapping[str, Entity]) -> Likes:
    """Return for each place of `items` the places of those that tell of the same, and how far."""
    weights = weights_of(items)
    kinds = _kinds(items)
    known: dict[tuple[int, int], Alike] = {}
    alike: Likes = defaultdict(dict)
    for one, two in _candidates(items):
        pair = kinds[one], kinds[two]
        if pair not in known:
            known[pair] = how_alike(items[one], items[two], weights, entities)
        if known[pair]:
            alike[one][two] = alike[two][one] = known[pair]
    return alike


def _kinds(items: Sequence[Item]) -> list[int]:
    """Return a number for each of `items`, the same for those of which `how_alike` says the same.

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


def _cliques(alike: Likes) -> Iterator[list[int]]:
    """Yield groups in which each is like each other one, the likest first; nobody is in two."""
    left = set(alike)
    for place in sorted(alike):
        if place not in left:
            continue
        group = [place]
        near = alike[place]
        for other in sorted(near.keys() & left, key=lambda each: (-near[each], each)):
            if all(other in alike[member] for member in group):
                group.append(other)
        if len(group) > 1:
            left -= set(group)
            yield group


def _same(
    group: Sequence[int], alike: Likes, claims: Sequence[Claim], voices: Mapping[str, str]
) -> Same:
    """Return the group with the claim first that most others say, of several the fullest."""
    members = set(group)
    says = {each: _whole(alike[each]) & members for each in group}
    # Sorting keeps the order of equals, which is that of the articles.
    order = sorted(
        sorted(group),
        key=lambda each: (len(says[each]), *_fullness(claims[each])),
        reverse=True,
    )
    first = order[0]
    whole = [each for each in order if each == first or each in says[first]]
    rest = [each for each in order if each not in whole]
    heard = {voices[claims[each].article] for each in whole}
    return Same(tuple(claims[each] for each in (*whole, *rest)), len(whole), len(heard))


def _whole(near: Mapping[int, Alike]) -> set[int]:
    return {place for place, how in near.items() if how is Alike.WHOLLY}


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
