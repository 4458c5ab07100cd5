"""This module tells a figure of several together, or of a part, from one of a single whole.

"Acme and Globe run 5,000 shops in all" says nothing against "Acme runs 2,800", nor does "its steel
unit employs 900" against "Acme employs 4,000". Several are together where names that the figure is
about are joined before it, unless each of them has it ("both", "apiece"). Parts are units and
places of one who has the figure; of a disaster the place says only where it was, but where the
figure is listed as a part ("53 dead, including 30 in Leeds"). So are groups ("31 percent among the
young"), and a sum with its debt is not one without.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.fold import fold
from generator.money.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.values import Value

_HOLDERS = frozenset(
    {EntityKind.COMPANY, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP}
)
# Of these the two that are named are the two sides.
_BETWEEN_TWO = frozenset({Role.DEAL, Role.ORDER, Role.PRICE, Role.PENALTY})
_JOINED = re.compile(
    r",? (?:and|&|plus|(?:along |together |combined )?with) (?:the )?|, (?:the )?|, (?:and|with) "
)
_EACH = re.compile(r"\b(?:each|apiece|both|respectively|either|neither)\b")
_TOGETHER = re.compile(r"\b(?:together|combined|jointly|altogether|between them|in all|in total)\b")
# A partner without a name: "Acme and its rival".
_UNNAMED = re.compile(
    r"\b(?:and|with|plus) (?:its|his|her|their|an?|the) (?:[\w-]+ ){0,2}?"
    r"(?:rivals?|partners?|sisters?|affiliates?|subsidiar(?:y|ies)|neighbou?rs?|competitors?|peers?"
    r"|allies|ally|compan(?:y|ies)|firms?|spouse|wife|husband)\b"
)
_WITH = re.compile(r"\b(?:along|together|combined|jointly)(?: [\w-]+)? with\b")
_UNIT = re.compile(
    r"\b(?!its\b|the\b|their\b|an?\b)([\w-]+) "
    r"(?:division|unit|arm|subsidiary|branch|segment|affiliate|department)\b"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Winter|Q[1-4]\b|H[12]\b"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
)
_PLACE = (
    rf"(?:the |its |northern |southern |eastern |western |central )?(?!{_MONTH})([A-Z][\w’'-]+)"
)
_PLACE_AFTER = re.compile(rf"[^,;:.]{{0,40}}? (?:in|across|within|throughout|outside|at) {_PLACE}")
_PLACE_FIRST = re.compile(rf"\W*(?:In|Across|Within|Throughout|Outside) {_PLACE}")
_ELSEWHERE = re.compile(r"[^,;:.]{0,40}? (abroad|overseas|domestically|at home|locally)\b")
# Whom alone a share or a number is of: "31 percent among young buyers", "90 patients aged 12".
_AMONG = re.compile(r"[^,;:.]{0,40}? among (?!others\b|them\b)(?:[\d.,]+ )?((?:[\w-]+ ?){1,3})")
_AMONG_FIRST = re.compile(r"\W*Among ((?:[\w-]+ ){1,3}?[\w-]+),")
_AMONG_LAST = re.compile(r"\b(among) $")
_AGED = re.compile(r" (aged|older than|younger than|(?:under|over) the age)\b")
# What a sum is told with or without: "including debt".
_COUNTED = re.compile(
    r"(?: for (?:[\w-]+ ){0,2}[\w-]+)?,? (including|excluding|plus|before|without|net of) "
    r"(?:any |all |the |its )?"
    r"(debts?|tax(?:es)?|fees|costs|interest|add-ons|bonuses|expenses|inflation|vat|duties)\b"
)
_ASIDE = re.compile(r", (?:which|who|whose|where)\b")
# A part of a whole, or a further one of a list of parts: "including 30 in Leeds, 22 in Dale and #".
_LISTED = re.compile(
    r"\b(?:including|among (?:them|which|whom)|of (?:which|whom|them|these)|comprising)"
    r"(?: (?:at least|about|some|up to|around|nearly|over|more than))?"
    r" (?:[\d,.]+(?: [a-z-]+){0,2} (?:in|at|from|near|for) (?:[A-Z][\w’'-]+ ?)+(?:,|,? and|,) ?)*$"
)
_WORDS = re.compile(r"[\w’'-]+")
_CLAUSE = re.compile(r"[,;:] | (?:but|while|whereas) ")


def why_apart(first: Value, second: Value, entities: Mapping[str, Entity]) -> str:
    """Return why two figures are not of one whole; empty if they may be."""
    if _is_listed(first) != _is_listed(second):
        return "one is a part of a whole"
    if counted := _counted(first) ^ _counted(second):
        return f"one is told {min(counted)}"
    groups = _groups(first) - _words(second), _groups(second) - _words(first)
    if any(groups):
        return f"one is of a group: {min(groups[0] or groups[1])}"
    together = [_owners(each, entities) for each in (first, second)]
    if together[0] != together[1] and not _may_be_one(*together):
        names = [entities[each].name for each in sorted(together[0] or together[1]) if each]
        return f"one is of several together: {', '.join(names)}"
    if not _have_one_holder(first, second, entities):
        return ""
    parts = (
        _parts(first, entities) - _words(second),
        _parts(second, entities) - _words(first),
    )
    return f"one is of a part: {min(parts[0] or parts[1])}" if any(parts) else ""


def _may_be_one(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two groups can be the same; nobody's name stands for any."""
    return bool(one and two) and ("" in one | two)


def _have_one_holder(first: Value, second: Value, entities: Mapping[str, Entity]) -> bool:
    shared = set(first.about) & set(second.about)
    return any(entities[each].kind in _HOLDERS for each in shared)


def _owners(value: Value, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return the ids of those who have the figure together, one without a name as empty."""
    folded = fold(value.claim.text)
    if value.role in _BETWEEN_TWO or _EACH.search(folded):
        return frozenset()
    joined = _joined(value, entities)
    if not joined.isdisjoint(value.about):
        return joined
    holders = {each for each in value.about if entities[each].kind in _HOLDERS}
    if len(holders) > 1 and (_WITH.search(folded) or _TOGETHER.search(folded)):
        return frozenset(holders)
    is_joint = _UNNAMED.search(folded) and _TOGETHER.search(folded)
    return frozenset({*holders, ""}) if holders and is_joint else frozenset()


def _joined(value: Value, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return those whose names are joined before the figure, unless they only tell it."""
    text, offset = value.claim.text, value.claim.passage.start
    own = [each for each in value.claim.mentions if entities[each.entity].kind in _HOLDERS]
    pairs = [
        (one, two, text[one.end - offset : two.start - offset])
        for one, two in pairwise(each for each in own if each.end <= value.quantity.start)
    ]
    listed = [each for each in pairs if _JOINED.fullmatch(each[2])]
    is_list = any(each[2].strip(" ,") for each in listed) or _WITH.search(fold(text))
    names = {each.entity for one, two, _ in listed for each in (one, two)}
    if not is_list or names.intersection(value.claim.speakers):
        return frozenset()
    last = max(two.end for _, two, _ in listed) if listed else offset
    is_aside = _ASIDE.search(text[last - offset : value.quantity.start - offset])
    return frozenset() if is_aside else frozenset(names)


def _is_listed(value: Value) -> bool:
    """Tell whether a figure is named as a part of what stands before: "53 dead, including 30"."""
    text = value.claim.text[: value.quantity.start - value.claim.passage.start]
    return bool(_LISTED.search(text))


def _counted(value: Value) -> set[str]:
    """Return with or without what a sum is told."""
    after = fold(value.claim.text)[value.quantity.end - value.claim.passage.start :]
    found = _COUNTED.match(after) if value.role else None
    return {f"{found[1]} {found[2]}"} if found else set()


def _groups(value: Value) -> set[str]:
    """Return the words for the group of people of which alone the figure is."""
    text, offset = value.claim.text, value.claim.passage.start
    before, after = text[: value.quantity.start - offset], text[value.quantity.end - offset :]
    found = _AMONG.match(after) or _AMONG_FIRST.match(before) or _AMONG_LAST.search(before)
    aged = _AGED.match(after)
    told = " ".join(each[1] for each in (found, aged) if each)
    return set(_WORDS.findall(fold(told)))


def _parts(value: Value, entities: Mapping[str, Entity]) -> set[str]:
    """Return the words for the unit or the place of which alone the figure is.

    A sum that is put into a company is not of a part of anything.
    """
    text, offset = value.claim.text, value.claim.passage.start
    before = text[: value.quantity.start - offset]
    after = text[value.quantity.end - offset :]
    clause = _CLAUSE.split(before)[-1] + " # " + _CLAUSE.split(after)[0]
    found = set(_UNIT.findall(fold(clause)))
    for pattern, own in ((_PLACE_AFTER, after), (_PLACE_FIRST, before), (_ELSEWHERE, after)):
        if match := pattern.match(own):
            found.add(fold(match[1]))
    return found - _names(value, entities) if value.role else found


def _names(value: Value, entities: Mapping[str, Entity]) -> set[str]:
    """Return the first words of the names of those in the claim who hold things."""
    text, offset = value.claim.text, value.claim.passage.start
    named = (each for each in value.claim.mentions if entities[each.entity].kind in _HOLDERS)
    return {fold(text[each.start - offset : each.end - offset]).split()[0] for each in named}


def _words(value: Value) -> set[str]:
    return set(_WORDS.findall(fold(value.claim.text)))
