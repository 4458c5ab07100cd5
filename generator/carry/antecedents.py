"""This module finds what a pronoun or a description can stand for in the sentences before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.carry.pronouns import Sort
from generator.declared import EntityKind
from generator.descriptions.sortwords import KINDS, MADE, ORGANISED, PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Seen
    from generator.carry.pronouns import Pronoun
    from generator.descriptions.gender import Gender
    from generator.descriptions.sortwords import Kinds

BODIES: Kinds = ORGANISED | {EntityKind.PLACE}
NO_PERSONS: Kinds = frozenset(EntityKind) - PERSON
_PERSON_REACH = 3  # sentences
_SOLE_REACH = 6


def of_kinds(entities: Iterable[str], kinds: Kinds, cast: Cast) -> list[str]:
    """Return those of the `entities` that are of `kinds`."""
    return [each for each in entities if cast.kind(each) in kinds]


def persons_of(entities: Iterable[str], gender: Gender | None, cast: Cast) -> list[str]:
    """Return the persons among the `entities` that a pronoun of `gender` can stand for."""
    return [
        each
        for each in of_kinds(entities, PERSON, cast)
        if gender is None or cast.genders.get(each, gender) is gender
    ]


def person_before(gender: Gender | None, memory: Memory, cast: Cast, at: int) -> str:
    """Return the person that "he" or "she" at offset `at` of the article stands for, or nothing."""
    everybody = [each for each in cast.first if cast.first[each] < at]
    sole = len(persons_of(everybody, None, cast)) == 1
    reach = _SOLE_REACH if sole else _PERSON_REACH
    for seen in memory.seen[:reach]:
        fitting = persons_of(seen.entities, gender, cast)
        if seen.rivals.person and seen.roles.subject not in fitting:
            return ""
        if fitting:
            return one_of(fitting, seen) or _known_subject(gender, seen, cast)
    if len(memory.seen) >= reach:
        return ""
    return only(persons_of(memory.label or memory.heading, gender, cast))


def _known_subject(gender: Gender | None, seen: Seen, cast: Cast) -> str:
    """Return the subject if it alone of the sentence is known to be of the `gender`."""
    known = [each for each in seen.entities if gender and cast.genders.get(each) is gender]
    return seen.roles.subject if known == [seen.roles.subject] else ""


def only(fitting: Sequence[str]) -> str:
    """Return what is `fitting` if nothing else is, or nothing."""
    return fitting[0] if len(fitting) == 1 else ""


def one_of(fitting: Sequence[str], seen: Seen) -> str:
    """Return the only one of those `fitting`, or the subject if no other acts in the sentence."""
    subject = seen.roles.subject
    if len(fitting) > 1 and subject in fitting and not seen.roles.objects.intersection(fitting):
        return subject
    return only(fitting)


def thing_before(pronoun: Pronoun, memory: Memory, cast: Cast) -> str:
    """Return what "it" or "its" stands for in the last sentence, or under the heading."""
    if not memory.seen:
        above = memory.label or memory.heading
        kinds = {Sort.BODY: ORGANISED, Sort.MADE: MADE}.get(pronoun.sort, ORGANISED | MADE)
        return only(of_kinds(above, kinds, cast))
    seen = memory.seen[0]
    if pronoun.is_plural:
        body = _body(seen, cast)
        return body if body in cast.plural else ""
    if pronoun.goes_on and seen.roles.subject and pronoun.sort is Sort.ANY:
        return only(of_kinds([seen.roles.subject], NO_PERSONS, cast))
    match pronoun.sort:
        case Sort.BODY:
            return _body(seen, cast)
        case Sort.MADE:
            made = of_kinds(seen.entities, MADE, cast)
            return "" if any(KINDS[noun] & MADE for noun in seen.rivals.nouns) else only(made)
        case _:
            return _anything(seen, cast)


def _body(seen: Seen, cast: Cast) -> str:
    """Return the subject or its owner if no other body acts in the sentence.

    Where a person is the subject ("Ada Byron left Acme"), it is the one body named there.
    """
    chosen = seen.roles.subject or seen.roles.owner or seen.speaker
    bodies = of_kinds(seen.entities, BODIES, cast)
    organised = of_kinds(bodies, ORGANISED, cast)
    if seen.rivals.organisation:
        return ""
    if chosen and cast.kind(chosen) in PERSON:
        return only(organised)
    if not seen.roles.subject and len(organised) > 1:
        return ""
    rivals = of_kinds(seen.roles.objects, ORGANISED, cast)
    return chosen if chosen in bodies and not rivals else ""


def speaker_before(memory: Memory, cast: Cast) -> str:
    """Return the body that says the last sentence, or else acts in it, for "…, it said"."""
    if not memory.seen:
        return ""
    seen = memory.seen[0]
    return only(of_kinds([seen.speaker], ORGANISED, cast)) if seen.speaker else _body(seen, cast)


def _anything(seen: Seen, cast: Cast) -> str:
    """Return the subject if nothing else in the sentence can be meant."""
    subject = seen.roles.subject
    if not subject or cast.kind(subject) in PERSON or seen.has_object:
        return ""
    return "" if of_kinds(seen.roles.objects, NO_PERSONS, cast) else subject
