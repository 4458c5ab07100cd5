"""This module says what an amount of money is: an investment, a cost, a price and so on.

The nearest cue word to the amount in its passage decides; without one the role is left open. The
classes follow what a business desk keeps apart: totals across them would mean nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from generator.model import Claim, Quantity


class Role(StrEnum):
    """What a sum of money is."""

    INVESTMENT = "investment"
    COST = "cost"
    PRICE = "price"
    VALUATION = "valuation"
    MARKET_LOSS = "market loss"
    LOSS = "loss"
    REVENUE = "revenue"
    ASSETS = "assets"
    ORDER = "order"
    OTHER = "kind not told"


# A cue counts from the first letter of a word; stems end in `\w*`.
_CUES: dict[Role, str] = {
    Role.INVESTMENT: r"invest\w*|pledg\w*|rais(?:e|es|ed|ing)|fund(?:ing|ed)|financ\w+"
    r"|back(?:ed|ing)"
    r"|initiative|grant(?:s|ed)?|stake|capital (?!expend|market)\w+|commit\w*|plan(?:s|ned)?"
    r"|deals?|seed",
    Role.COST: r"cost\w*|spen[dt]\w*|expens\w+|expenditure\w*|budget\w*|outlay\w*|train\w*"
    r"|computing resources|build(?:ing)?|paid|pay(?:s|ing)?",
    Role.PRICE: r"pric\w+|charg\w+|fees?|cheap\w*|tokens?|per month|a month|subscription\w*"
    r"|tariffs?",
    Role.VALUATION: r"valu(?:ed|ation|ing)\w*|unicorn",
    Role.MARKET_LOSS: r"los(?:e|es|ing|t|s|ses)|wip(?:e|ed|ing)|shed\w*|knock\w*|eras\w+|plung\w+"
    r"|slump\w*|drop\w*|sell-?off|fell|fall\w*|devalu\w+",
    Role.REVENUE: r"revenues?|sales|turnover|earn(?:ed|ings|s)|profits?|income|market is",
    Role.ASSETS: r"assets?|manag(?:es?|ed|ing|ement)|aum|holdings?",
    Role.ORDER: r"orders?|ordered|purchas\w+|bought|buy(?:s|ing)?|procur\w+",
}
_CUE = re.compile(
    r"\b(?:" + "|".join(f"(?P<{role.name}>{words})" for role, words in _CUES.items()) + r")\b",
    re.IGNORECASE,
)
_MARKET = re.compile(r"market|shares?\b|stocks?\b|valu|capitali[sz]|investors", re.IGNORECASE)


def role_of(quantity: Quantity, claim: Claim) -> Role:
    """Return what the sum `quantity` of `claim` is, by the cue word nearest to it."""
    if quantity.per:
        return Role.PRICE
    begin, end = quantity.start - claim.passage.start, quantity.end - claim.passage.start
    nearest = min(
        _CUE.finditer(claim.text, *_window(quantity, claim)),
        key=lambda cue: (_distance(cue.start(), cue.end(), begin, end), cue.start()),
        default=None,
    )
    role = Role[nearest.lastgroup] if nearest and nearest.lastgroup else Role.OTHER
    # What a company loses on its business is another thing than what its shares lose.
    on_business = role is Role.MARKET_LOSS and not _MARKET.search(claim.text)
    return Role.LOSS if on_business else role


def _window(quantity: Quantity, claim: Claim) -> tuple[int, int]:
    """Return the part of the claim between the sums on either side of `quantity`."""
    offset = claim.passage.start
    sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
    ends = [each.end - offset for each in sums if each.end <= quantity.start]
    starts = [each.start - offset for each in sums if each.start >= quantity.end]
    return max(ends, default=0), min(starts, default=len(claim.text))


def _distance(start: int, stop: int, begin: int, end: int) -> int:
    return max(begin - stop, start - end, 0)
