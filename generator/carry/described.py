"""This module finds what a description can stand for in the sentences before, or in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.carry.antecedents import of_kinds, one_of, only
from generator.declared import EntityKind
from generator.descriptions.sorts import fits, words_of
from generator.descriptions.sortwords import KINDS, MADE, ORGANISED, SORTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Seen
    from generator.descriptions.match import Description

_DESCRIPTION_REACH = 5
# Of these a trade has one ("Office", "Authority").
_APPOINTED = frozenset({"regulator", "watchdog"})
_MADE_SORTS = frozenset(
    word for noun, kinds in KINDS.items() if kinds & MADE for word in words_of(noun)
)
_BODY_SORTS = frozenset(
    word for noun, kinds in SORTS.items() if kinds <= ORGANISED for word in words_of(noun)
)
_ON_TOPIC = 1  # entities
# Every state, and many an article, has one of these.
_COMMON = frozenset(
    """
    administration agency army assembly board body cabinet capital centre city club college
    commission congress council country court department exchange force government group hospital
    house law league line market nation navy network office organisation organization panel
    parliament party platform police policy province region republic school senate service
    show site state station store system team town trust union university village war yard
    """.split()
)


def described_before(each: Description, memory: Memory, cast: Cast, at: int) -> str:
    """Return what the description `each`, at offset `at` of the article, stands for, or nothing."""
    reach = memory.seen[:_DESCRIPTION_REACH]
    for number, seen in enumerate(reach):
        if seen.rivals.may_be(each.noun) and not _has_event(seen, each, cast):
            return ""
        if fitting := fitting_of(seen.entities, each, cast):
            chosen = one_of(fitting, seen) or only(_told(fitting, each.noun, cast))
            is_subject = not number and chosen == seen.roles.subject
            if not is_subject and _has_unsorted(reach, each, fitting, cast):
                return ""
            if not is_subject and _may_be_main(chosen, each, cast, at):
                return ""
            return chosen if _outdoes(chosen, each, reach[number:], cast, number) else ""
    if above := fitting_of(memory.label or memory.heading, each, cast):
        return only(above)
    return _in_article(each, cast, at)


def _may_be_main(chosen: str, each: Description, cast: Cast, at: int) -> bool:
    """Whether a body that the article is about, of which no sort is known, may be meant instead."""
    main = cast.main_of(ORGANISED)
    if not main or main == chosen or each.noun not in SORTS or cast.first[main] >= at:
        return False
    is_alike = cast.kind(main) in KINDS[each.noun] and KINDS[each.noun] <= ORGANISED
    return is_alike and not cast.known[main].own & _BODY_SORTS


def _has_event(seen: Seen, each: Description, cast: Cast) -> bool:
    """Whether what the sentence newly introduces is an event that has a name."""
    events = of_kinds(seen.entities, frozenset({EntityKind.EVENT}), cast)
    return len(fitting_of(events, each, cast)) == 1


def _in_article(each: Description, cast: Cast, at: int) -> str:
    """Return what the description `each` stands for, if nothing near it does.

    It is what the article is about, or else, for a sort ("the planemaker"), the only one told of.
    """
    main = cast.main_of(KINDS[each.noun])
    if main and cast.first[main] < at and fitting_of([main], each, cast):
        return main
    named = [name for name, start in cast.first.items() if start < at]
    if each.noun not in SORTS:
        return ""
    fitting = fitting_of(named, each, cast)
    return only(fitting) if fitting else _unnamed(each, cast, named, at)


def _outdoes(
    chosen: str, each: Description, seen: Sequence[Seen], cast: Cast, distance: int
) -> bool:
    """Whether `chosen`, named in the first of the sentences `seen`, is nearer than all others.

    It is if no other that fits acts in the sentences before; else it must act itself, in the last
    sentence, with no other as the subject of the one before that.
    """
    others = [name for earlier in seen[1:] for name in _rivals_in(earlier, each)]
    if set(fitting_of(others, each, cast)) <= {chosen}:
        return True
    near = [name for earlier in seen[1:2] for name in _rivals_in(earlier, each)]
    is_alone = set(fitting_of(near, each, cast)) <= {chosen}
    is_near = (not distance and is_alone) or chosen == cast.main_of(KINDS[each.noun])
    return is_near and _acts(chosen, seen[0], cast)


def _has_unsorted(
    reach: Sequence[Seen], each: Description, fitting: Sequence[str], cast: Cast
) -> bool:
    """Whether the sentences tell of a product that nothing says the sort of: it may fit as well.

    What the article is about stands above such.
    """
    if not KINDS[each.noun] & MADE or cast.main_of(MADE) in fitting:
        return False
    named = {name for seen in reach for name in of_kinds(seen.entities, MADE, cast)}
    return any(not (cast.known[name].own & _MADE_SORTS) for name in named.difference(fitting))


def _unnamed(each: Description, cast: Cast, named: Sequence[str], at: int) -> str:
    """Return the one entity of the gazetteer that bears the noun in its name, though not named.

    The article must not use the noun before, or all words of the name ("an earthquake in Kesh"),
    and must tell of other entities.
    """
    if len(named) < _ON_TOPIC or each.noun in _COMMON:
        return ""
    noun = words_of(each.noun)
    bearers = [
        one
        for name, one in cast.known.items()
        if name not in cast.first
        and noun <= (one.own if each.noun in _APPOINTED else one.heads)
        and fits(each.noun, each.modifiers, one)
    ]
    told = words_of(cast.text[:at]) if bearers else frozenset()
    return only(
        [one.entity.id for one in bearers if not noun & told or words_of(one.entity.name) <= told]
    )


def _told(fitting: Iterable[str], noun: str, cast: Cast) -> list[str]:
    """Return those that the article itself calls by the `noun` ("NPD, a market research firm")."""
    return [name for name in fitting if noun in cast.known[name].told]


def _rivals_in(seen: Seen, each: Description) -> list[str]:
    """Return those entities of a sentence that a description far behind it may mean."""
    if each.noun in SORTS:
        return list(seen.entities)
    return [
        name
        for name in seen.entities
        if name in (seen.roles.subject, seen.roles.owner) or name in seen.roles.objects
    ]


def _acts(entity: str, seen: Seen, cast: Cast) -> bool:
    """Whether the `entity` acts in the sentence, or in the article; places never do."""
    if not entity or cast.kind(entity) is EntityKind.PLACE:
        return False
    acts = entity in (seen.roles.subject, seen.roles.owner) or entity in seen.roles.objects
    return acts or entity in cast.main


def fitting_of(entities: Iterable[str], each: Description, cast: Cast) -> list[str]:
    """Return those of the `entities` that the description `each` can stand for."""
    return [name for name in entities if each.fits(cast.known[name])]
