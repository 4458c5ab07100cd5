"""This module says what an amount of money is: an investment, a cost, a price and so on.

What governs the amount decides, in this order: a fee that is agreed on, the noun that it modifies
("a $5m loan"), an order of goods by number or at list prices ("bought nine pumps for"), the verb
whose object it is ("spent $5m"), the noun behind it ("$5m in revenue"), the noun or verb that a
preposition ties it to ("an investment of $5m", "valued at $5m"), the subject of a verb that puts a
figure on it ("sales reached $5m"), the verb it is the subject of ("$5m was raised"). Failing that,
a sum beside another is what that one is, and the only telling noun of the segment counts. Where
none of this holds, the role is left open. The classes follow what a business desk keeps apart:
totals across them would mean nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.money.around import around
from generator.money.governors import RULES, modified, specified
from generator.money.nounwords import Role
from generator.money.objects import object_of
from generator.money.phrases import governor, subject
from generator.money.refine import MARKET, refine
from generator.money.ties import changed, tied
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from generator.model import Claim, Quantity
    from generator.money.around import Around

__all__ = ["Role", "role_of"]

_PERIODS = frozenset({"year", "month", "week", "day", "quarter", "hour"})
_EACH = frozenset({"a", "an", "per", "each", "apiece"})
_EARNED = (Role.PROFIT, Role.LOSS, Role.REVENUE)
_EARNED_PER_SHARE = re.compile(
    r"\b(?:(?P<loss>loss(?:es)?)|(?P<paid>dividends?)|earnings?|profits?|income|results?)"
    r" per share\b|\bEPS\b"
)
_PAID_OUT = re.compile(r"\bdividends?\b|\bdistributions?\b")
# "Beat expectations of 9 cents per share": of what its subject says, which is seldom a price.
_EXPECTED = re.compile(
    r"(?P<verb>\b(?:beat|beats|beating|miss(?:es|ed|ing)?|top(?:s|ped|ping)?|exceed(?:s|ed|ing)?|met"
    r"|surpass(?:es|ed|ing)?|match(?:es|ed|ing)?|trail(?:s|ed|ing)?) )[^,;]*"
    r"\b(?:expectations?|estimates?|forecasts?|consensus|predictions?) (?:of|for)$"
)
# What a sum before is for: "9 cents a share".
_FOR_EACH = re.compile(r"^\s(?:per|an?|each)\s(?:[a-z]+\s)?(?:share|unit|piece)\b")
# How many sums in a row can be of one kind.
_CHAIN = 8
# What may part a sum from one of the same kind before it.
_BESIDE = re.compile(
    r"""
    \s*[(,]?\s*
    (?: (?:in|for|of|last|this)\s(?:[\w'’]+\s){0,2}[\w'’]+\s?,?\s? )?      # "in 2023"
    (?: (?:and|or|to|plus|then)\s | (?:,\s)?(?:and\s|or\s)?(?:up|down)?\s?
        (?:from|compared\s(?:with|to)|against|versus|vs\.?|than|to)\s )?
    (?: (?:then|about|some|another|an?|the|just|only|further|as|much|roughly|nearly)\s ){0,3}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PASSED_ON = re.compile(
    r"(?:(?:has|have|had|will|would|was|were|is|are|be|been) )*"
    r"(?:(?P<lent>lent|borrowed)|came|comes|come|went|goes|go|donated|given|provided|contributed)\b"
)
# "$5 more than", "$5m poorer than": by how much, not how much.
_DIFFERENCE = re.compile(
    r"(?:a \w+ )?(?:more|less|fewer|higher|lower|cheaper|dearer|richer|poorer|above|below)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"[,;]?\s*(?:compared|versus|vs\b|against|up from|down from)", re.IGNORECASE)
# "1% of its turnover of ¢, or ¤": a part, which is not what the whole is.
_SHARE_OF = re.compile(r"(?:%|\bper ?cent) of (?:[\w'’-]+ ){1,5}of $")
_ON_SALES = re.compile(r"\bon (?:[\w-]+ ){0,2}?(?:sales|revenues?|turnover|income) of $")


def around_text(quantity: Quantity, claim: Claim) -> str:
    """Return the text of `claim` up to its `quantity`."""
    return claim.text[: quantity.start - claim.passage.start]


def role_of(quantity: Quantity, claim: Claim) -> Role:
    """Return what the sum `quantity` of `claim` is."""
    return _role(quantity, claim, _CHAIN)


def _role(quantity: Quantity, claim: Claim, chain: int) -> Role:
    words = around(quantity, claim)
    if _DIFFERENCE.match(" ".join(words.after[:4])) or _is_change(words):
        return Role.OTHER
    if quantity.per and quantity.per not in _PERIODS:
        # "A profit of $5m, or 45 cents a share" tells the profit twice.
        # "A cash cost of $420 per tonne" is what it takes to make one.
        if words.before[-1:] == ("of",) and tied(words) is Role.COST:
            return Role.COST
        is_share = quantity.per.split()[-1] == "share"
        return _per_share(quantity, claim, words, chain) if is_share else Role.PRICE
    if words.is_small and words.after[:1] and words.after[0].lower() in _EACH:
        return Role.PRICE
    if words.before[-2:] == ("of", "which"):
        return _part(quantity, claim, words, chain)
    role = next((found for rule in RULES if (found := rule(words))), None)
    if role is None:
        role = _beside(quantity, claim, words, chain)
    return refine(role, quantity, words, claim)


def _is_change(words: Around) -> bool:
    """Tell whether the sum is that by which something is "up $5m from May"."""
    if [each.lower() for each in words.after[:1]] != ["from"] or len(words.after) == 1:
        return False
    place = governor(words.before)
    return place >= 0 and words.before[place].lower() in ("up", "down")


def _per_share(quantity: Quantity, claim: Claim, words: Around, chain: int) -> Role:
    """Return what a sum for each share is: earned or lost on it, paid out, or else its price."""
    rules = (modified, object_of, specified, tied)
    told = next((found for rule in rules if (found := rule(words))), None)
    named = _EARNED_PER_SHARE.search(" ".join(words.before))
    if named:
        return Role.LOSS if named["loss"] else Role.OTHER if named["paid"] else Role.PROFIT
    if told not in _EARNED and (expected := _EXPECTED.search(" ".join(words.before))):
        of = subject(" ".join(words.before)[: expected.start("verb")].split())
        return of if of in _EARNED else Role.OTHER
    if told is None:
        told = _beside(quantity, claim, words, chain)
        return told if told in _EARNED else _like_last(quantity, claim, chain)
    if told is Role.OTHER and _PAID_OUT.search(words.all):
        return told
    # "Shares lost $2" tells of their price, "Acme lost $2 per share" of its loss.
    if told is Role.MARKET_LOSS:
        return Role.OTHER if MARKET.search(" ".join(words.before).lower()) else Role.LOSS
    return told if told in _EARNED else Role.PRICE


def _like_last(quantity: Quantity, claim: Claim, chain: int) -> Role:
    """Return profit or loss where the sum before is one for each share, as `quantity` is."""
    last = max(
        (each for each in claim.quantities if each.per and each.end <= quantity.start),
        key=lambda each: each.end,
        default=None,
    )
    told = _role(last, claim, chain - 1) if chain and last and last.per == quantity.per else None
    return told if told in _EARNED else Role.PRICE


def _part(quantity: Quantity, claim: Claim, words: Around, chain: int) -> Role:
    """Return what a part is: what the whole before it is, unless a verb says how it was passed on.

    "Took in $9m, of which $5m came from": how it came is another matter than what came.
    """
    if moved := _PASSED_ON.match(" ".join(words.after[:5])):
        return Role.FUNDING if moved["lent"] else Role.OTHER
    sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
    before = [each for each in sums if each.end <= quantity.start]
    return _role(before[-1], claim, chain - 1) if before and chain else Role.OTHER


def _beside(quantity: Quantity, claim: Claim, words: Around, chain: int) -> Role:
    """Return the role of the sum before, if nothing else parts the two."""
    gap = words.gap and _FOR_EACH.sub("", words.gap)
    if chain and gap is not None and _BESIDE.fullmatch(gap):
        sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
        *earlier, before = [each for each in sums if each.end <= quantity.start]
        # "A profit of $5m on sales of $9m, compared with $4m": another profit.
        if earlier and _COMPARED.match(gap) and _ON_SALES.search(around_text(before, claim)):
            before = earlier[-1]
        if gap.strip() == ", or" and _SHARE_OF.search(around_text(before, claim)):
            return Role.OTHER
        if gap.strip() == "to" and (role := changed(around(before, claim))):
            return role
        role = _role(before, claim, chain - 1)
        # "$5m or 9 cents a share, against $4m": earned as well; a price for each is no such sum.
        return role if gap == words.gap or role in _EARNED else Role.OTHER
    return Role.OTHER
