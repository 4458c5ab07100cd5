"""This module says what a sum is by the preposition or verb that ties it to a noun or a subject.

"An investment of $5m", "valued at $5m", "profit rose by $5m to $9m", "sales reached $5m".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.money import rolewords as words
from generator.money.nounwords import GENERIC, Role
from generator.money.phrases import governor, is_mark, noun_ending, subject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.money.around import Around

# Words on an "of" phrase's way back to its noun ("an investment in chips of $5m").
_REACH = 9
_LONG_REACH = 18
_SHARES = frozenset("share shares stock stocks bitcoin crypto token tokens gold".split())
_APPEALS = frozenset("ask asks asked asking apply applied applies appeal appealed appeals".split())
_TAKEN_OVER = re.compile(r"\b(?:tak(?:e|es|ing|en)|took) over\b")
# "The true value" of an unnamed thing; a company's market value is another.
_BARE_VALUE = re.compile(
    r"\bthe (?:(?!market|equity|enterprise|stock|book|company|firm)[\w-]+ ){0,2}value\b(?! of\b)"
)
# "The second, from Acme, is worth": a bid, not a company.
_ELLIPTIC = re.compile(r"(?:the )?(?:first|second|third|fourth|latter|former|other|latest|last)\b")


def tied(around: Around) -> Role | None:
    """Return what a preposition or a verb ties the sum to, back to the subject."""
    before = around.before
    place = governor(before)
    if place < 0:
        return None
    rule = _TIES.get(before[place].lower())
    if rule:
        return rule(before[:place], around)
    if is_mark(before[place]) and before[place] not in '"“”':
        return _apposed(before[:place])
    verb = before[place].lower()
    # "Sales made up $5m" gives their sum, no change of it.
    if verb == "up" and place and before[place - 1].lower() in ("make", "makes", "made"):
        return subject(before[: place - 1])
    role = subject(before[:place]) if verb in words.MEASURES | words.MOVES else None
    if verb in words.MOVES:
        # What a share gains or loses in dollars is a change of its price.
        return Role.PRICE if role is Role.OTHER and _is_of_shares(before, around) else None
    return role


def changed(around: Around) -> Role | None:
    """Return what it is that changed by the sum: "profit rose by $5m" to another one."""
    if not around.before or around.before[-1].lower() != "by":
        return None
    return _moved(around.before[:-1], around)


def _is_of_shares(before: Sequence[str], around: Around) -> bool:
    """Tell whether the sum is small and the words before it speak of shares, not of an award."""
    return around.is_small and not _SHARES.isdisjoint(each.lower() for each in before)


def _apposed(before: Sequence[str]) -> Role | None:
    """Return what a phrase without a verb says before a comma or dash: "the low cost, just $5"."""
    parts = " ".join(before).replace("—", ",").replace("–", ",").split(" , ")
    own = parts[-1].split()
    verbs = words.MEASURES | words.MOVES
    return None if verbs.intersection(each.lower() for each in own) else subject(own)


def _of(before: Sequence[str], around: Around) -> Role | None:
    """Follow "of" to its noun: "an investment of", "spending on chips of", "a market value of"."""
    del around
    # "The largest fine, of $5m, was on".
    near = before[-_REACH - 1 : -1] if before[-1:] in ([","], (",",)) else before[-_REACH:]
    if role := noun_ending(near):
        return role
    for end in range(len(near) - 1, 0, -1):
        word = near[end].lower()
        if is_mark(word) or word in words.SAYS:
            return None
        generic = near[-1].lower() in GENERIC
        joins = word in ("in", "for", "by", "on", "to", "with", "under", "of") or generic
        if joins and (role := noun_ending(near[:end])):
            return role
    return None


def _at(before: Sequence[str], around: Around) -> Role | None:
    near = [each.lower() for each in before[-_REACH:]]
    if words.VALUES.intersection(near):
        # "A takeover valued at" tells of the takeover, whoever it is the subject of.
        is_deal = near[-1] == "valued" and noun_ending(before[:-1]) is Role.DEAL
        named = Role.DEAL if is_deal else subject(before)
        if words.VALUES.intersection(near[:-1]) - {"value", "valuation"}:
            # "The deal values Acme at $5m" tells of Acme.
            return Role.VALUATION
        if _BARE_VALUE.search(" ".join(near)):
            return named if named is Role.ORDER else None
        kept = (Role.DEAL, Role.ORDER, Role.MARKET_SIZE, Role.ASSETS, Role.PRE_MONEY)
        return named if named in kept else Role.VALUATION
    if near and near[-1] in words.SELLS_AT and (around.is_small or near[-1] == "priced"):
        return Role.PRICE
    if not {"budgets", "budgeted"}.isdisjoint(near):
        return Role.BUDGET
    return _moved(before, around) or noun_ending(before)


def _for(before: Sequence[str], around: Around) -> Role | None:
    if role := noun_ending(before):
        return None if role is Role.OTHER else role
    near = {each.lower() for each in before[-_LONG_REACH:]}
    if _APPEALS & near and words.COURTS & near:
        return Role.PENALTY
    if _APPEALS & near and words.FUNDERS & near:
        return Role.FUNDING
    if near & (words.SUES | words.SETTLES) and not words.BUYS & near:
        # What a court has not awarded yet is no penalty.
        return Role.PENALTY if words.SETTLES & near else Role.OTHER
    buys = words.BUYS & near or _TAKEN_OVER.search(" ".join(before).lower())
    if buys or words.SELLS_AT.intersection(each.lower() for each in before[-3:]):
        return Role.PRICE if around.is_small else Role.DEAL
    return None


def _moved(before: Sequence[str], around: Around) -> Role | None:
    """Return what moves to or from the sum: the verb's object, or its subject."""
    for place in range(len(before) - 1, max(-1, len(before) - _REACH), -1):
        if before[place].lower() in words.MOVES:
            role = subject(before[place + 1 :]) or subject(before[:place])
            # A share that moves to a few dollars has a price.
            return Role.PRICE if role is Role.OTHER and _is_of_shares(before, around) else role
    if around.is_small and before and before[-1].lower() in words.SELLS_AT:
        return Role.PRICE
    return None


def _by(before: Sequence[str], around: Around) -> Role | None:
    """Return what a change by the sum is: a market's loss, or of no kind of its own."""
    del around
    value = subject(before) is Role.VALUATION
    fell = {"fell", "dropped", "shrank", "declined", "plunged"} & {each.lower() for each in before}
    return Role.MARKET_LOSS if value and fell else Role.OTHER


def _worth(before: Sequence[str], around: Around) -> Role | None:
    place = governor(before)
    if role := noun_ending(before[: place + 1]):
        return role
    if role := subject(before):
        return None if role is Role.OTHER and around.is_small else role
    # "It is worth $5m to us" is what somebody gets out of it.
    if around.after[:1] == ("to",):
        return Role.OTHER
    if _ELLIPTIC.match(" ".join(before).lower()):
        return Role.OTHER
    is_verb = place >= 0 and before[place].lower() in words.MEASURES
    return Role.VALUATION if is_verb and not around.is_small else None


_TIES: dict[str, Callable[[Sequence[str], Around], Role | None]] = {
    "of": _of,
    "at": _at,
    "for": _for,
    "to": _moved,
    "from": _moved,
    "by": _by,
    "worth": _worth,
}
