"""This module finds the words of a claim that stand for what is carried over to it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.carry.pronouns import Sort, find_pronouns, quoted_spans
from generator.declared import EntityKind
from generator.descriptions.match import Description, find_descriptions
from generator.descriptions.sorts import known
from generator.descriptions.sortwords import KINDS, MADE, ORGANISED, PERSON
from generator.model import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.carry.pronouns import Pronoun
    from generator.declared import Entity
    from generator.model import Claim

_BODIES = ORGANISED | {EntityKind.PLACE}
_LIKE: dict[Sort, frozenset[EntityKind]] = {
    Sort.PERSON: PERSON,
    Sort.BODY: _BODIES,
    Sort.MADE: MADE,
    Sort.ANY: frozenset(EntityKind) - PERSON,
}
_REMEMBERED = 1_000


def places_of(claim: Claim, entities: Mapping[str, Entity]) -> tuple[Mention, ...]:
    """Return the first word of `claim` for each entity carried over to it, as a mention of that.

    Where a word could stand for two of them, or none is known, there is no mention.
    """
    if not claim.carried:
        return ()
    carried = tuple(entities[each] for each in claim.carried)
    return tuple(
        Mention(
            start=start + claim.passage.start,
            end=end + claim.passage.start,
            text=claim.text[start:end],
            entity=entity,
        )
        for start, end, entity in _places(claim.text, carried)
    )


# Asked again for each figure of a claim.
@lru_cache(maxsize=_REMEMBERED)
def _places(text: str, carried: tuple[Entity, ...]) -> tuple[tuple[int, int, str], ...]:
    left = dict.fromkeys(carried)
    found: list[tuple[int, int, str]] = []
    words = _words(text)
    # What is known of one ("the builder") tells more than a word for anything of its kind.
    for stands_for in (_is_likely, _may_be):
        for word in words:
            fitting = [each for each in left if stands_for(word, each)]
            if len(fitting) == 1:
                del left[fitting[0]]
                found.append((word.start, _end(word, text), fitting[0].id))
    return tuple(sorted(found))


def _words(text: str) -> list[Pronoun | Description]:
    quoted, _ = quoted_spans(text, is_open=False)
    described = [
        each
        for each in find_descriptions(text, 0, len(text))
        if not any(low <= each.start < high for low, high in quoted)
    ]
    found: list[Pronoun | Description] = [*find_pronouns(text, quoted), *described]
    return sorted(found, key=lambda each: each.start)


def _is_likely(word: Pronoun | Description, entity: Entity) -> bool:
    return isinstance(word, Description) and word.fits(known(entity))


def _may_be(word: Pronoun | Description, entity: Entity) -> bool:
    if isinstance(word, Description):
        # What only the article says of it ("Acme, a pump maker") is not known here.
        return entity.kind in KINDS[word.noun]
    return entity.kind in _LIKE[word.sort]


def _end(word: Pronoun | Description, text: str) -> int:
    if isinstance(word, Description):
        return word.end
    end = word.start
    while end < len(text) and text[end].isalpha():
        end += 1
    return end
