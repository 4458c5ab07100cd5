"""This module finds what a pronoun or a description can stand for in the sentences before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.carry.pronouns import Sort
from generator.descriptions.sorts import fits
from generator.descriptions.sortwords import KINDS, MADE, ORGANISED, PERSON, SORTS
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Seen
    from generator.carry.pronouns import Pronoun
    from generator.descriptions.gender import Gender
    from generator.descriptions.match import Description
    from generator.descriptions.sortwords import Kinds

BODIES: Kinds = ORGANISED | {EntityKind.PLACE}
NO_PERSONS: Kinds = frozenset(EntityKind) - PERSON
_PERSON_REACH = 3  # sentences
_SOLE_REACH = 6
_DESCRIPTION_REACH = 5


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
        if seen.rivals.stranger or (seen.rivals.person and seen.roles.subject not in fitting):
            return ""
        if fitting:
            return _one(fitting, seen) or _known_subject(gender, seen, cast)
    if len(memory.seen) >= reach:
        return ""
    return _only(persons_of(memory.label or memory.heading, gender, cast))


def _known_subject(gender: Gender | None, seen: Seen, cast: Cast) -> str:
    """Return the subject if it alone of the sentence is known to be of the `gender`."""
    known = [each for each in seen.entities if gender and cast.genders.get(each) is gender]
    return seen.roles.subject if known == [seen.roles.subject] else ""


def _only(fitting: Sequence[str]) -> str:
    return fitting[0] if len(fitting) == 1 else ""


def _one(fitting: Sequence[str], seen: Seen) -> str:
    """Return the only one of those `fitting`, or the subject if no other acts in the sentence."""
    subject = seen.roles.subject
    if len(fitting) > 1 and subject in fitting and not seen.roles.objects.intersection(fitting):
        return subject
    return _only(fitting)


def thing_before(pronoun: Pronoun, memory: Memory, cast: Cast) -> str:
    """Return what "it" or "its" stands for in the last sentence, or under the heading."""
    if not memory.seen:
        above = memory.label or memory.heading
        kinds = {Sort.BODY: ORGANISED, Sort.MADE: MADE}.get(pronoun.sort, ORGANISED | MADE)
        return _only(of_kinds(above, kinds, cast))
    seen = memory.seen[0]
    match pronoun.sort:
        case Sort.BODY:
            return _body(seen, cast)
        case Sort.MADE:
            made = of_kinds(seen.entities, MADE, cast)
            return "" if any(KINDS[noun] & MADE for noun in seen.rivals.nouns) else _only(made)
        case _:
            return _anything(seen, cast)


def _body(seen: Seen, cast: Cast) -> str:
    """Return the subject or its owner if no other body acts in the sentence.

    Where a person is the subject ("Ada Byron left Acme"), it is the one body named there.
    """
    chosen = seen.roles.subject or seen.roles.owner
    bodies = of_kinds(seen.entities, BODIES, cast)
    organised = of_kinds(bodies, ORGANISED, cast)
    if seen.rivals.organisation:
        return ""
    if chosen and cast.kind(chosen) in PERSON:
        return _only(organised)
    if not seen.roles.subject and len(organised) > 1:
        return ""
    rivals = of_kinds(seen.roles.objects, ORGANISED, cast)
    return chosen if chosen in bodies and not rivals else ""


def _anything(seen: Seen, cast: Cast) -> str:
    """Return the subject if nothing else in the sentence can be meant."""
    subject = seen.roles.subject
    if not subject or cast.kind(subject) in PERSON or seen.has_object:
        return ""
    return "" if of_kinds(seen.roles.objects, NO_PERSONS, cast) else subject


def described_before(each: Description, memory: Memory, cast: Cast, at: int) -> str:
    """Return what the description `each`, at offset `at` of the article, stands for, or nothing."""
    reach = memory.seen[:_DESCRIPTION_REACH]
    for number, seen in enumerate(reach):
        if seen.rivals.may_be(each.noun):
            return ""
        if fitting := fitting_of(seen.entities, each, cast):
            chosen = _one(fitting, seen) or _only(_told(fitting, each.noun, cast))
            others = [name for earlier in reach[number + 1 :] for name in _rivals_in(earlier, cast)]
            is_sole = set(fitting_of(others, each, cast)) <= {chosen}
            is_near = not number or chosen in cast.main
            return chosen if is_sole or (is_near and _acts(chosen, seen, cast)) else ""
    if above := fitting_of(memory.label or memory.heading, each, cast):
        return _only(above)
    main = cast.main_of(KINDS[each.noun])
    if main and cast.first[main] < at and fitting_of([main], each, cast):
        return main
    # "The planemaker", where the article has told of one only.
    named = [name for name, start in cast.first.items() if start < at]
    return _only(fitting_of(named, each, cast)) if each.noun in SORTS else ""


def _told(fitting: Iterable[str], noun: str, cast: Cast) -> list[str]:
    """Return those that the article itself calls by the `noun` ("NPD, a market research firm")."""
    return [name for name in fitting if noun in cast.known[name].told]


def _rivals_in(seen: Seen, cast: Cast) -> list[str]:
    """Return those entities of a sentence that a description far behind it may mean."""
    return [
        each
        for each in seen.entities
        if cast.kind(each) is EntityKind.PLACE
        or each in (seen.roles.subject, seen.roles.owner)
        or each in seen.roles.objects
    ]


def _acts(entity: str, seen: Seen, cast: Cast) -> bool:
    """Whether the `entity` acts in the sentence, or in the article; places never do."""
    if not entity or cast.kind(entity) is EntityKind.PLACE:
        return False
    acts = entity in (seen.roles.subject, seen.roles.owner) or entity in seen.roles.objects
    return acts or entity in cast.main


def fitting_of(entities: Iterable[str], each: Description, cast: Cast) -> list[str]:
    """Return those of the `entities` that the description `each` can stand for."""
    return [name for name in entities if fits(each.noun, each.modifiers, cast.known[name])]
