"""This module finds what governs a sum of money in its clause: rules, the surest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.money import rolewords as words
from generator.money.nounwords import Role
from generator.money.objects import object_of, subject_of
from generator.money.phrases import governor, head_of, noun_ending, run, subject
from generator.money.ties import tied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.money.around import Around

# An order of goods, in which a deal is worth so much.
_ORDERED = re.compile(
    r"\b(?:firm|new|an?|its|the|record|large|initial|separate|placed?|placing|won"
    r"|wins) orders? (?:for|of|from)\b"
    r"|\b(?:buy|buys|bought|buying|order|orders|ordered|ordering|purchas\w+|acquir\w+)"
    r" (?:(?:another|up to|about|some|around|over|more than|an? (?:further|additional)) ){0,2}"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|dozens of|hundreds of|thousands of)(?:-\w+)?(?: [\w'’.-]+){1,8} (?:for|worth)\b"
)
# What is bought by number and is no order of goods.
_UNORDERED = re.compile(
    r"\b(?:compan|firm|business|stake|share|stock|bond|bank|club|store|hotel|hospital|mine|site"
    r"|propert|house|home|building|percent|per cent|plant|factor|painting|picture|right|brand)"
)
# How an order leads on to what it is worth.
_OF_ORDER = re.compile(
    r"(?:^(?:buy|buys|bought|order|purchas|acquir)[^,;]*\b(?:for|worth)$"
    r"|\b(?:deal|orders?|contract|agreement) (?:worth|valued at|of|is worth|was worth)$)"
)
_LISTED = re.compile(r"\bat (?:list|catalogu?e?|sticker) prices?\b")
_IN_CASH = re.compile(r"in (?:cash|shares|stock|equity|bonds)(?! (?:reserves?|piles?|holdings?)\b)")
# A fee is the price of a deal if it is agreed on, or is for somebody who moves; "a break fee of"
# is for a deal that fails.
_FEE_OF = re.compile(
    r"\b(?:(?:an?|the|initial|agreed|record|club-record|transfer|reported|undisclosed|fixed|signing"
    r"|guaranteed|basic|[a-z]+-record) ){1,3}fee of$"
)
_FEE = re.compile(r"(?:(?:transfer|initial|record|signing|club-record|agreed) )?fee\b")
_AGREED = re.compile(
    r"\b(?:agree[ds]?|agreeing|transfer|signing|signed|join(?:s|ed|ing)?|sold|sells?|bid|accept\w*"
    r"|clinch\w*|move[ds]?|moving|buy|bought)\b"
)


# Loans and bonds that somebody has, and what becomes of them.
_STOCK = re.compile(r"\b(?:loans|bonds|mortgages|notes)\b")
_HANDED_ON = re.compile(
    r"\b(?:(?:tak(?:e|es|en|ing)|took) (?:over|on)|assum(?:e|es|ed|ing)|inherit\w*|worthless"
    r"|(?:writ(?:e|es|ten|ing)|wrote) (?:off|down)|wip(?:e|es|ed|ing) out|default\w*|matur\w+"
    r"|outstanding|owed|bought|buy(?:s|ing)?|purchas\w+)\b"
)


def is_held(around: Around) -> bool:
    """Tell whether the sum is that of loans or bonds which nobody lends or issues just now."""
    own = " ".join(around.own).lower()
    if re.search(r"\b(?:loan|bond|mortgage|note)s?\b", own) and _HANDED_ON.search(around.all):
        return True
    return bool(_STOCK.search(own)) and words.LENDS.isdisjoint(around.all.split())


def modified(around: Around) -> Role | None:
    """Return what the noun that the sum modifies says: "a $5m loan", "the $5m (£4m) contract"."""
    return head_of(run(around.after))


def fee(around: Around) -> Role | None:
    """Return that the sum is a deal's, if it is a large fee that was agreed on."""
    if around.is_small or not _AGREED.search(around.all):
        return None
    after = " ".join(around.after[:3]).lower()
    return Role.DEAL if _FEE_OF.search(_told_before(around)) or _FEE.match(after) else None


def ordered(around: Around) -> Role | None:
    """Return that the sum is an order's: of goods by number, or at list prices."""
    if around.is_small:
        return None
    told = _told_before(around)
    if told.endswith((" worth", " for", " valued at", " of")):
        found = _ORDERED.search(told)
        near = told[found.start() :].removeprefix("firm ") if found else ""
        if found and not _UNORDERED.search(near) and _OF_ORDER.search(near):
            return Role.ORDER
    return Role.ORDER if _LISTED.search(" ".join(around.after[:6]).lower()) else None


def _told_before(around: Around) -> str:
    """Return the words up to what governs the sum, in lower case."""
    return " ".join(around.before[: governor(around.before) + 1]).lower()


def specified(around: Around) -> Role | None:
    """Return what the noun behind the sum says: "$5m in revenue", "$5m worth of orders"."""
    after = around.after
    if [each.lower() for each in after[:2]] == ["worth", "of"]:
        return head_of(run(after[2:]))
    if after[:1] and after[0].lower() in ("in", "of"):
        # "Sold for $5m in cash" says how it is paid.
        paid = around.before and around.before[-1].lower() in ("for", *words.PAYS)
        if paid and _IN_CASH.match(" ".join(after[:4]).lower()):
            return None
        role = head_of(run(after[1:]))
        market = role is Role.REVENUE and subject(around.before) is Role.MARKET_SIZE
        return Role.MARKET_SIZE if market else role
    if [each.lower() for each in after[:2]] == ["over", "budget"]:
        return Role.COST
    return None


def _is_verb(own: Sequence[str], place: int) -> bool:
    """Tell whether the word is no noun: "to offer", "will bid"."""
    before = own[place - 1].lower() if place else ""
    return before in words.AUXILIARIES and own[place].lower() in words.NOUNS_AND_VERBS


def only_noun(around: Around) -> Role | None:
    """Return what the nouns of the sum's segment say, if they agree."""
    own = around.own
    ends = [end for end in range(1, len(own) + 1) if not _is_verb(own, end - 1)]
    found = {noun_ending(own[:end]) for end in ends} - {None}
    return found.pop() if len(found) == 1 else None


# The surest first; the first that finds anything decides.
RULES: tuple[Callable[[Around], Role | None], ...] = (
    fee,
    modified,
    ordered,
    object_of,
    specified,
    tied,
    subject_of,
    only_noun,
)
