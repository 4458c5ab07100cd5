"""This module says who pays a sum of money and who receives it, where the sentence names them.

The claim is rewritten with a mark for each name that can pay and for each sum, and patterns of who
does what to whom are laid over that: "A invested $X in B", "B raised $X from A", "A's $X loan to
B", "A ordered pumps from B for $X". Who pays as an officer of a company ("Acme founder C pledged")
pays for that. Whoever only says it, a name behind a preposition and the thing bought are no
parties. Where no pattern holds, nobody is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.carry.places import places_of
from generator.conversions import end_of
from generator.declared import EntityKind
from generator.makers import makers_of
from generator.money.handovers import NOMINAL, RELATIVE
from generator.money.payments import ACTIVE, ANNOUNCED, CAPITAL, PASSIVE, SAID_ITSELF, Payment
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.declared import Entity
    from generator.model import Claim, Quantity

_PAYERS = frozenset(
    {
        EntityKind.COMPANY,
        EntityKind.PERSON,
        EntityKind.ORGANISATION,
        EntityKind.GROUP,
        EntityKind.PLACE,
    }
)
# What only might be, or might have been, paid.
_UNREAL = re.compile(
    r"(?:^|[,;] |\bthat )(?:[Ii]f|[Uu]nless|[Hh]ad) [^,;]*$"
    r"|\b(?:could|would|should|might) have [a-z]+[^,;]*$"
    r"|\b(?:not true|untrue|false|wrong|no truth|den(?:y|ied|ies|ying)) (?:that|having)\b[^,;]*$"
)
# "Paying $5m too much", "gives it a $5m valuation": what is judged, not what is paid.
_JUDGED = re.compile(
    r"(?: (?:[\w-]+ ){0,2}?valuation| (?:market )?capitali[sz]ation"
    r"|(?: \([^()]{1,40}\))? (?:too (?:much|little)|over the odds"
    r"|(?:more|less) than (?:it|they|he|she) (?:should|need|had to)))\b"
)
_WORTH = re.compile(r"\bvaluation (?:of|at) (?:[\w-]+ ){0,3}$")
_ENTITY = re.compile(r"«(\d+)»")
# "Acme founder «1»": whoever runs a company pledges its money.
_OFFICER = re.compile(
    r"«(?P<house>\d+)»(?:['’]s?)? (?:(?:co-?|group |vice |deputy )?(?:founders?"
    r"|chief executive(?: officer)?"
    r"|CEO|CFO|chairman|chairwoman|chair|president|boss|chief|head|director|owner)(?: and )?){1,2}"
    r" «(?P<person>\d+)»"
)
_BEHIND = re.compile(
    r"\b(?:of|in|at|from|for|with|by|to|on|than|like|between|against|under|over|near|including|about"
    r"|such as|into|behind|among|via|versus|without) (?:the |an? |its )?$"
    r"|\b(?:through|via) (?:the|an?|its|their) (?:[\w-]+ ){1,4}$"
)
# "Beat «1» to win", "not «1»": who is beaten wins nothing.
_BEATEN = re.compile(
    r"\b(?:beat(?:s|en|ing)?|defeat(?:s|ed|ing)|outbid(?:s|ding)?|edg(?:es|ed|ing) out"
    r"|pipp(?:ed|ing)|saw off|over|ahead of|not|unlike|rather than"
    r"|instead of) (?:(?:the|its|rivals?) ){0,2}$"
)

# Of a relative clause the name before it is the subject, wherever that stands itself.
_RELATIVE = re.compile(r",? (?:which|who) ")
_CLAUSE = re.compile(r"\b(?:said|says|say|that|told|reported|which|who|when|after|because|if)\b")


@dataclass(frozen=True, slots=True)
class Parties:
    """Who pays a sum and who receives it, as ids of entities; each may be empty."""

    payer: tuple[str, ...] = ()
    receiver: tuple[str, ...] = ()


def parties_of(quantity: Quantity, claim: Claim, entities: Mapping[str, Entity]) -> Parties:
    """Return who pays `quantity` of `claim` and who receives it, as far as the claim names them."""
    offset = claim.passage.start
    before = claim.text[: max(0, quantity.start - offset)]
    is_judged = _WORTH.search(before) or _JUDGED.match(claim.text, quantity.end - offset)
    if is_judged or _UNREAL.search(before):
        return Parties()
    ids: list[str] = []
    text = _marked(quantity, claim, entities, ids)
    found = _find(text)
    if not found:
        return Parties()
    payment, match = found
    payer, receiver = (_ids(part, ids, entities) for part in _parts(payment, match))
    payer = _house(payer, text, ids)
    if payment.companies and any(entities[each].kind is not EntityKind.COMPANY for each in payer):
        return Parties()
    # Nobody pays himself: then something was misread.
    return Parties() if set(payer) & set(receiver) else Parties(payer, receiver)


def _house(payer: tuple[str, ...], text: str, ids: list[str]) -> tuple[str, ...]:
    """Return for one who pays as an officer of a company that company."""
    houses = {ids[int(it["person"])]: ids[int(it["house"])] for it in _OFFICER.finditer(text)}
    return tuple(dict.fromkeys(houses.get(each, each) for each in payer))


def _marked(
    quantity: Quantity, claim: Claim, entities: Mapping[str, Entity], ids: list[str]
) -> str:
    """Return the claim's text with «n» for the n-th of `ids`, ¤ for the sum and ¢ for others."""
    offset, text = claim.passage.start, claim.text
    marks = [
        (each.start - offset, end_of(each, claim) - offset, "¤" if each == quantity else "¢")
        for each in claim.quantities
        if each.unit in CURRENCY_CODES
    ]
    marks += [
        (each.start - offset, each.end - offset, each.entity)
        for each in (*claim.mentions, *places_of(claim, entities), *makers_of(claim, entities))
        if entities[each.entity].kind in _PAYERS
    ]
    return _replaced(text, marks, ids)


def _replaced(text: str, marks: Iterable[tuple[int, int, str]], ids: list[str]) -> str:
    parts, at = [], 0
    for start, end, mark in sorted(marks):
        if start < at:
            continue
        if mark not in "¤¢":
            ids.append(mark)
            mark = f"«{len(ids) - 1}»"  # noqa: PLW2901 - the mark of an entity is its number
        parts += [text[at:start], mark]
        at = end
    return "".join((*parts, text[at:]))


def _find(text: str) -> tuple[Payment, re.Match[str]] | None:
    """Return the first pattern that holds in the marked `text`, with what it matches."""
    for payment in (*RELATIVE, *ACTIVE, *PASSIVE, *NOMINAL, SAID_ITSELF, ANNOUNCED, CAPITAL):
        for match in payment.pattern.finditer(text):
            if _is_free(match, text):
                return payment, match
    return None


def _is_free(match: re.Match[str], text: str) -> bool:
    """Tell whether the subject of the match is one.

    No preposition stands before it, and no other clause between it and its verb.
    """
    groups = match.groupdict()
    if _CLAUSE.search(groups.get("gap") or ""):
        return False
    if not groups.get("subject") or _RELATIVE.match(text, match.end("subject")):
        return True
    start = match.start("subject")
    before = text[max(0, start - 40) : start]
    return not _BEHIND.search(before) and not _BEATEN.search(before)


def _parts(payment: Payment, match: re.Match[str]) -> tuple[str, str]:
    groups = match.groupdict()
    return groups.get(payment.payer) or "", groups.get(payment.receiver) or ""


def _ids(part: str, ids: list[str], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Return the entities that `part` lists; of a place beside others only the others."""
    named = tuple(dict.fromkeys(ids[int(each)] for each in _ENTITY.findall(part)))
    others = tuple(each for each in named if entities[each].kind is not EntityKind.PLACE)
    return others or named
