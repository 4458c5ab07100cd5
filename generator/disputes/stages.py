"""This module tells apart two figures of one matter at two stages of it.

- By how much a thing rose or fell is not how much it is.
- What one investor puts in is a part of the whole round.
- What came together since some year is not what came in one.
- Money raised before ("has already raised $5m") is not that of the round under way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.disputes.tollkinds import kind_of_toll
from generator.fold import fold
from generator.money.roles import Role
from generator.segments import segments_of

if TYPE_CHECKING:
    from generator.values import Value

_ROUND = re.compile(
    r"\brounds?\b|\bseries [a-h]\b|\bfundrais\w+|\bfund-rais\w+|\bin total\b|\bcapital raise\b"
)
_PUTS_IN = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|put(?:s|ting)? in\b|put(?:s|ting)?\b|contribut(?:es?|ed|ing)"
    r"|pump(?:s|ed|ing)?|inject(?:s|ed|ing)?|pour(?:s|ed|ing)?|chipp?(?:s|ed|ing)? in) "
    r"(?:(?:about|some|up to|another|a further|more than|nearly|roughly|around|over) )?$"
)
_TALKS = re.compile(
    r"\bin (?:\w+ )?(?:talks|negotiations|discussions)\b"
    r"|\b(?:talks|negotiations) (?:to|on|over|about)\b"
    r"|\b(?:negotiat|discuss|consider|explor|mull|weigh|contemplat)(?:ing|ed|s|es)?\b|\beye(?:s|d|ing)\b"
)
# "Up $5m from a year ago": by how much, not how much.
_RISEN = re.compile(
    r"\b(?:up|down|rose|fell|grew|dropped|jumped|climbed|increased|decreased|declined)(?: by)? $"
)
_FROM = re.compile(r" (?:from|on|since|compared (?:to|with)|versus)\b")
_EARLIER = re.compile(
    r"\b(?:(?:already|previously|earlier) (?:rais|secur|clos|got|receiv|land|borrow|collect)\w*"
    r"|earlier (?:this|that) year|(?:previous|earlier|prior) rounds?)\b"
)
# What came together over a time.
_TOTAL = re.compile(
    r"\bsince (?:then|(?:its|the) (?:start|launch|founding|beginning)|(?:[a-z-]+ )?(?:19|20)\d\d)\b"
    r"|\bso far\b|\bto date\b"
    r"|\b(?:over|in|during) the (?:past|last) [\w-]+ (?:years|months|decades)\b"
)
_HELD = frozenset({Role.VALUATION, Role.PRE_MONEY, Role.ASSETS, Role.PRICE, Role.MARKET_SIZE})
_RAISED = frozenset({Role.FUNDING, Role.INVESTMENT})


def why_at_other_stages(first: Value, second: Value) -> str:
    """Return why two sums are of two stages of one matter; empty if they may be of one."""
    if _is_change(first) != _is_change(second):
        return "one is by how much it changed"
    if any(_is_part(one) and _is_round(two) for one, two in ((first, second), (second, first))):
        return "one is the part of one investor, one the whole round"
    if _is_total(first) != _is_total(second):
        return "one is a running total"
    roles = {first.role, second.role}
    is_money_raised = bool(roles & _RAISED) and roles <= {*_RAISED, Role.OTHER}
    if is_money_raised and _is_earlier(first) != _is_earlier(second):
        return "one is of an earlier round"
    return ""


def is_talked_about(value: Value) -> bool:
    """Tell whether a figure is one of talks, or of what somebody is thinking about."""
    start = value.quantity.start - value.claim.passage.start
    return bool(_TALKS.search(fold(value.claim.text)[:start]))


def _side(value: Value) -> str:
    side, offset = segments_of(value.quantity, value.claim), value.claim.passage.start
    return fold(value.claim.text[side.start - offset : side.end - offset])


def _is_change(value: Value) -> bool:
    text, offset = fold(value.claim.text), value.claim.passage.start
    before, after = text[: value.quantity.start - offset], text[value.quantity.end - offset :]
    return bool(_RISEN.search(before) and _FROM.match(after))


def _is_total(value: Value) -> bool:
    """Tell whether a figure is what came over a time; a toll is that, whether told so or not."""
    is_kept = value.role in _HELD or bool(kind_of_toll(value))
    return not is_kept and bool(_TOTAL.search(_side(value)))


def _is_earlier(value: Value) -> bool:
    return bool(_EARLIER.search(_side(value)))


def _is_part(value: Value) -> bool:
    """Tell whether a sum is what an investor puts in, by the verb that it is the object of."""
    before = fold(value.claim.text[: value.quantity.start - value.claim.passage.start])
    return value.role in (Role.INVESTMENT, Role.FUNDING) and bool(_PUTS_IN.search(before))


def _is_round(value: Value) -> bool:
    is_whole = value.role is Role.FUNDING and not _is_part(value)
    return is_whole and bool(_ROUND.search(_side(value)))
