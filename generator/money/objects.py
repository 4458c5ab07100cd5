"""This module finds the verb whose object or subject a sum is, and says what that makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.money import rolewords as words
from generator.money.nounwords import Role
from generator.money.phrases import governor, is_mark
from generator.money.verbs import Verb, is_ordered, lost, paid_in, told_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.money.around import Around

_PREPOSITIONS = frozenset("of at for to from by with on worth than in like".split())
# How far back a verb may stand before an aside or a first object.
_REACH = 9
_RECIPIENT = 5
# What may stand between a sum and the verb that it is the subject or the antecedent of.
_LINKS = frozenset(
    "was were is are has have had been being be will would to that which it they he she the of "
    "reportedly also then already who company government firm could can may".split()
)


def object_of(around: Around) -> Role | None:
    """Return what the verb says whose object the sum is: "spent $5m", "cost Acme $5m"."""
    before = around.before
    place = governor(before)
    if place >= 0 and before[place] == ",":
        place = _over_aside(before, place)
    if place >= 0 and before[place].lower() == "and":
        place = _over_joined(before, place)
    if place < 0:
        return None
    *earlier, word = (each.lower() for each in before[: place + 1])
    if role := told_by(Verb(word, earlier, around)):
        return role
    role = _over_recipient(before, place) or _over_names(before, place)
    return (paid_in(around) or role) if role is Role.COST else role


def _over_aside(before: Sequence[str], place: int) -> int:
    """Return the place before an aside between commas that ends at `place`."""
    for back in range(place - 1, max(-1, place - _REACH), -1):
        if before[back] == ",":
            return back - 1
    return -1


def _over_joined(before: Sequence[str], place: int) -> int:
    """Return the place of the verb whose first object ends at `place` ("invested work and …")."""
    for back in range(place - 1, max(-1, place - _REACH), -1):
        word = before[back].lower()
        if is_mark(word) or word in _PREPOSITIONS - {"of"}:
            return -1
        if word in words.VERBS:
            return back
    return -1


def _over_recipient(before: Sequence[str], place: int) -> Role | None:
    """Return the role after a verb with two objects: "cost the airline $5m"."""
    # "Whose pay was $5m": a noun.
    if before[place].lower() in words.MEASURES:
        return None
    for back in range(place - 1, max(-1, place - _RECIPIENT), -1):
        word = before[back].lower()
        if is_mark(word) or before[back + 1].lower() in _PREPOSITIONS | {"and", "that", "will"}:
            return None
        if word == "costs" and before[place].lower() in words.CUSTOMERS:
            return Role.PRICE
        if word in words.PAYS and is_ordered([each.lower() for each in before[:back]]):
            return Role.PENALTY
        if word in words.TWO_OBJECTS:
            return words.TWO_OBJECTS[word]
    return None


def _over_names(before: Sequence[str], place: int) -> Role | None:
    """Return the role after a verb with a list of names: "fined Acme, Globe and Initech $5m"."""
    while place >= 0 and (before[place][:1].isupper() or before[place] in (",", "and")):
        place -= 1
    return words.TWO_OBJECTS.get(before[place].lower()) if place >= 0 else None


def subject_of(around: Around) -> Role | None:
    """Return what the verb says that the sum is the subject of: "$5m was raised", "$5m it lost"."""
    for place, word in enumerate(around.after[:7]):
        lower = word.lower()
        if lower in words.PROMISES | words.POURS and lower.endswith(("ed", "put")):
            return Role.INVESTMENT
        if lower in words.KNOCKS and "off" in around.after[place : place + 3]:
            return lost(Verb(lower, [], around))
        if lower in words.VERBS and lower not in ("orders", "order", "fine"):
            return words.VERBS[lower]
        if lower not in _LINKS and not word[:1].isupper():
            return None
    return None
