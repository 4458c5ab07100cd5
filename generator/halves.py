"""This module finds figures that have the verb of a figure before them, whose own is left out.

"Acme raised $5m and Globe $7m": what is told of the first is told of the second, but of another
subject. Where the first stands behind a name or a noun that could be its receiver ("paid Acme $5m
and Globe $7m") the second name may be another receiver, and who pays is not taken over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.money.around import words_of
from generator.money.parties import Parties
from generator.money.phrases import governor
from generator.money.rolewords import IRREGULAR, MEASURES, MOVES, VERBS

if TYPE_CHECKING:
    from generator.model import Claim, Mention, Quantity, Timex

_TIES = frozenset({"at", "to", "by", "of"})
_VERBS = IRREGULAR | MEASURES | MOVES | frozenset(VERBS)
# From the first figure to the second's subject: what goes with the first, and what joins the two.
_JOINT = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:\s(?:in|on|from|to|for|with|last|this|a)\b[^,;:.]{1,50})?"
    r"(?:,|,?\s(?:and|while)|;(?:\sand)?)\s(?:the\s)?"
)
# From that subject to its figure.
_LEADS = re.compile(
    r"(?:['’]s?)?\s(?:(?:at|to|by)\s)?(?:(?:another|a further|an additional|just|only|about|some"
    r"|nearly|almost|over|around|roughly)\s){0,2}"
)
_CLOSES = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:\s*(?:\Z|[.;:!?)”\"’]|,\s)|\s(?:in|on|from|to|by|for|at|last|this|and|after"
    r"|during|a\s(?:year|month|week|day))\b)"
)
# "$7m in bonuses": the second has a noun of its own.
_OWN_NOUN = re.compile(r"\s(?:in|of)\s(?!the\b|early|late|mid|this|its\b)(?:[a-z]+\s){0,2}[a-z]+\b")


@dataclass(frozen=True, slots=True)
class Half:
    """A figure's own name, and the `first` figure, whose verb it shares.

    `acts` says that the name is surely the subject, and none that the verb is done to.
    """

    name: Mention
    first: Quantity
    acts: bool


def half_of(quantity: Quantity, claim: Claim) -> Half | None:
    """Return whose verb `quantity` of `claim` shares with which figure; None if it has its own."""
    offset = claim.passage.start
    before = [each for each in claim.quantities if each.end <= quantity.start]
    same = [each for each in before if each.unit == quantity.unit]
    name = _name(quantity, claim)
    if not same or not name or not _CLOSES.match(claim.text, quantity.end - offset):
        return None
    if not _JOINT.fullmatch(claim.text, same[-1].end - offset, name.start - offset):
        return None
    if earlier := half_of(same[-1], claim):
        return Half(name, earlier.first, earlier.acts)
    return Half(name, same[-1], _is_object(same[-1], claim))


def names_behind(quantity: Quantity, claim: Claim) -> frozenset[str]:
    """Return the ids of those who are named only with later figures that share its verb."""
    named = {each.entity for each in claim.mentions if each.end <= quantity.start}
    later = (each for each in claim.quantities if each.start >= quantity.end)
    halves = (half_of(each, claim) for each in later if each.unit == quantity.unit)
    own = takewhile(lambda half: half is not None and half.first == quantity, halves)
    return frozenset(each.name.entity for each in own if each) - named


def parties_of_half(half: Half, first: Parties, claim: Claim) -> Parties:
    """Return who pays and is paid in `half`, whose name does what that of the `first` one does."""
    acting = {each.entity for each in claim.mentions if each.end <= half.first.start}
    acting -= {half.name.entity}
    pays, is_paid = acting.intersection(first.payer), acting.intersection(first.receiver)
    if not half.acts or bool(pays) is bool(is_paid):
        return Parties()
    own = (half.name.entity,)
    return Parties(own, ()) if pays else Parties((), own)


def shared_date(date: Timex | None, claim: Claim) -> Timex | None:
    """Return the `date` of the first figure if it opens the sentence, and so is of all."""
    named = min((each.start for each in claim.mentions), default=0)
    return date if date and date.end <= named else None


def has_own_noun(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a noun behind `quantity` says what it is ("$7m in bonuses")."""
    return bool(_OWN_NOUN.match(claim.text, quantity.end - claim.passage.start))


def _name(quantity: Quantity, claim: Claim) -> Mention | None:
    """Return the name straight before `quantity`."""
    offset = claim.passage.start
    behind = (each for each in reversed(claim.mentions) if each.end <= quantity.start)
    last = next(behind, None)
    if not last:
        return None
    is_near = _LEADS.fullmatch(claim.text, last.end - offset, quantity.start - offset)
    return last if is_near else None


def _is_object(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a verb or its preposition stands straight before `quantity`."""
    before = words_of(claim.text[: quantity.start - claim.passage.start])
    place = governor(before)
    word = before[place].lower() if place >= 0 else ""
    return before[place] == word and (word in _VERBS | _TIES or word.endswith("ed"))
