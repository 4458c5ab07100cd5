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
_HANDS = words.PAYS | frozenset(
    "offer offers offered offering bid bids bidding get gets got receive receives received".split()
)
# Words that those who are paid may take between the verb and the sum.
_RECIPIENT = 3
# What is offered for a share; what its holders get in cash may be a dividend.
_PER_SHARE = re.compile(
    r"\b(?:(?:offer\w*|bids?|bidding)\b.*\b(?:(?:each|per|a|every) share|(?:share|stock)?holders?)"
    r"|(?:share|stock)?holders\b.*\boffered|for (?:each|every) share)\b"
)
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
        return _worth_of(after[2:])
    if after[:1] and after[0].lower() in ("in", "of"):
        # "Sold for $5m in cash" says how it is paid.
        if _is_paid_in_cash(around):
            return None
        role = head_of(run(after[1:]))
        market = role is Role.REVENUE and subject(around.before) is Role.MARKET_SIZE
        return Role.MARKET_SIZE if market else role
    if [each.lower() for each in after[:2]] == ["over", "budget"]:
        return Role.COST
    return None


def _worth_of(after: Sequence[str]) -> Role | None:
    """Return what things worth the sum are; of two kinds, as taxes and cuts, no one of them."""
    first = run(after)
    role, place = head_of(first), len(first)
    if role and after[place : place + 1] == ("and",):
        second = head_of(run(after[place + 1 :]))
        return role if second in (role, None) else Role.OTHER
    return role


def in_cash(around: Around) -> Role | None:
    """Return that a small sum is a price, if it is offered in cash for each share."""
    is_price = around.is_small and _is_paid_in_cash(around) and _PER_SHARE.search(around.all)
    return Role.PRICE if is_price else None


def _is_paid_in_cash(around: Around) -> bool:
    """Tell whether the sum is paid or offered, and the words behind it say only how."""
    *earlier, last = [each.lower() for each in around.before] or [""]
    offered = last == "of" and noun_ending(earlier) is Role.DEAL
    handed = not _HANDS.isdisjoint((*earlier[-_RECIPIENT:], last))
    return (offered or handed or last == "for") and bool(
        _IN_CASH.match(" ".join(around.after[:4]).lower())
    )


def _is_verb(own: Sequence[str], place: int) -> bool:
    """Tell whether the word is no noun: "to offer", "will bid"."""
    before = own[place - 1].lower() if place else ""
    return before in words.AUXILIARIES and own[place].lower() in words.NOUNS_AND_VERBS


def only_noun(around: Around) -> Role | None:
    """Return what the nouns of the sum's segment say, if they agree."""
    own = around.own
    ends = [end for end in range(1, len(own) + 1) if not _is_verb(own, end - 1)]
    found = {noun_ending(own[:end]) for end in ends} - {None}
    if _is_paid_in_cash(around):
        found -= {Role.ASSETS}
    return found.pop() if len(found) == 1 else None


# The surest first; the first that finds anything decides.
RULES: tuple[Callable[[Around], Role | None], ...] = (
    fee,
    modified,
    ordered,
    in_cash,
    object_of,
    specified,
    tied,
    subject_of,
    only_noun,
)
