"""This module tells whether two claims have the same ones do the same to the same others.

"Acme sued Globe" and "Globe sued Acme" share every word. Where a verb stands between two names in
both, they must stand in one order, the passive ("was sued by") turned round.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.fold import fold
from generator.likeness import content_stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim

_ACTING = frozenset(
    {EntityKind.COMPANY, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP}
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got|getting)\b.*\bby\b\W*$")
# Of these two say the contrary of one name: "scored for Rovers", "scored against Rovers".
_CONTRARY = ({"for", "against"}, {"to", "from"})
_LAST = re.compile(r"([a-z]+) (?:the |an? )?$")
# What two do together has no order.
_TOGETHER = re.compile(r"\b(?:with|and|or|between|meets?|met|marr\w+|merg\w+)\b[^,;]*$")


def are_swapped(one: Claim, two: Claim, entities: Mapping[str, Entity]) -> bool:
    """Tell whether a verb has two entities the one way round in `one`, and the other in `two`."""
    places = [_places(each, entities) for each in (one, two)]
    shared = [each for each in places[0] if each in places[1]]
    if any(_are_contrary(one, two, places, each) for each in shared):
        return True
    return any(
        _is_swapped(*(_between(claim, own[first], own[second]) for claim, own in known))
        for first, second in combinations(shared, 2)
        for known in [list(zip((one, two), places, strict=True))]
    )


def _are_contrary(
    one: Claim, two: Claim, places: Sequence[Mapping[str, tuple[int, int]]], entity: str
) -> bool:
    """Tell whether `entity` stands behind a word in `one` and behind its contrary in `two`."""
    texts = (
        fold(claim.text[: own[entity][0]]) for claim, own in zip((one, two), places, strict=True)
    )
    found = {each[1] for text in texts if (each := _LAST.search(text))}
    return found in _CONTRARY


def _places(claim: Claim, entities: Mapping[str, Entity]) -> dict[str, tuple[int, int]]:
    """Return where `claim` first names each entity that can act."""
    offset = claim.passage.start
    found: dict[str, tuple[int, int]] = {}
    for each in claim.mentions:
        if entities[each.entity].kind in _ACTING:
            found.setdefault(each.entity, (each.start - offset, each.end - offset))
    return found


def _between(claim: Claim, first: tuple[int, int], second: tuple[int, int]) -> tuple[str, bool]:
    """Return the words between two names, and whether the first of them is the one that acts."""
    is_first = first < second
    start, end = (first[1], second[0]) if is_first else (second[1], first[0])
    words = fold(claim.text[start:end])
    return words, is_first is not bool(_PASSIVE.search(words))


def _is_swapped(one: tuple[str, bool], two: tuple[str, bool]) -> bool:
    (first, is_first), (second, is_second) = one, two
    if is_first is is_second or _TOGETHER.search(first) or _TOGETHER.search(second):
        return False
    return bool(_stems(first) & _stems(second))


@lru_cache(maxsize=10_000)
def _stems(words: str) -> frozenset[str]:
    return content_stems(words)
