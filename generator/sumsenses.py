"""This module tells apart figures that are alike in number and role, by the words that govern them.

"Earnings of $1.14 per share" and "a dividend of $1.14 per share" are two prices of one share.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.fold import fold
from generator.likeness import content_stems, masked_text
from generator.money.roles import Role

if TYPE_CHECKING:
    from generator.values import Value

# How many characters on either side of a figure tell what it is.
_BEFORE, _AFTER = 70, 40
_SENSES = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "earnings": r"earn\w*|profits?|income|made",
        "dividend": r"dividends?|payouts?",
        "write-down": r"impairments?|write-?(?:downs?|offs?)|wrote (?:down|off)|(?:a|an) (?:[\w-]+ ){0,3}charge",
        "bill": r"charged|billed|invoiced",
        "loan given": r"len[dt]s?|lending",
        "loan taken": r"borrow\w*",
        "debt": r"ow(?:e|es|ed|ing)|debts?|liabilit\w+",
        "gift": r"gave|gives?|donat\w+|grant(?:s|ed)?|gifts?|subsid\w+",
        "penalty": r"fin(?:e|es|ed|ing)|penalt\w+",
        "savings": r"sav(?:e|es|ed|ing|ings)",
        "revenue": r"revenues?|sales|turnover|takings",
        "loss": r"los(?:s|ses|t|es|e|ing)|deficit",
        "tax": r"tax(?:es|ed)?|dut(?:y|ies)|levy|levies",
        "wage": r"salar(?:y|ies)|wages?|bonus(?:es)?",
        "budget": r"budget\w*",
        "stolen": r"stole|stolen|steals?|embezzl\w+|defraud\w*|bribes?|bribed",
        "refund": r"refund\w*|repa(?:id|y|ys|ying|yment)|compensat\w+|damages",
        "insured": r"insur\w+",
        "spent": r"spen[dt]\w*|cost\w*|pa(?:y|ys|id|ying)",
    }.items()
}
# Roles between which desks waver for one and the same sum.
_KINDRED = (
    {Role.COST, Role.TRAINING, Role.BUDGET, Role.PRICE, Role.INVESTMENT},
    {Role.DEAL, Role.ORDER, Role.COST, Role.PRICE, Role.VALUATION, Role.ASSETS},
    {Role.FUNDING, Role.INVESTMENT},
    {Role.LOSS, Role.MARKET_LOSS},
    {Role.VALUATION, Role.MARKET_SIZE, Role.ASSETS},
)
_ENDS = re.compile(r"[,;:]")


def are_kindred_roles(one: Role | None, two: Role | None) -> bool:
    """Tell whether one sum can have both roles."""
    if one is two or Role.OTHER in (one, two) or None in (one, two):
        return True
    return any(one in group and two in group for group in _KINDRED)


def are_of_one_sense(first: Value, second: Value) -> bool:
    """Tell whether the words beside two sums do not say that they are of two kinds."""
    if not are_kindred_roles(first.role, second.role):
        return False
    if first.role is None or second.role is None:
        return True
    one, two = (_senses(*_beside(each)) for each in (first, second))
    return not one or not two or not one.isdisjoint(two)


def _beside(value: Value) -> tuple[str, str]:
    offset = value.claim.passage.start
    start, end = value.quantity.start - offset, value.quantity.end - offset
    text = value.claim.text
    before = _ENDS.split(text[max(0, start - _BEFORE) : start])[-1]
    after = _ENDS.split(text[end : end + _AFTER])[0]
    return before, after


@lru_cache(maxsize=50_000)
def _senses(before: str, after: str) -> frozenset[str]:
    # "Its $60m charge" is one that is taken, like "a charge of $60m".
    taken = re.match(r" (?:[\w-]+ )?charge\b", after)
    told = f"{fold(before)} ¤ {fold(after)}"
    found = {name for name, words in _SENSES.items() if words.search(told)}
    return frozenset({*found, "write-down"} if taken else found)


def have_one_governor(first: Value, second: Value) -> bool:
    """Tell whether the word before one of two figures stands in the claim of the other."""
    one, two = (_governor(each) for each in (first, second))
    if not one or not two or one == two:
        return True
    words = [content_stems(masked_text(each.claim)) for each in (first, second)]
    return one in words[1] or two in words[0]


def _governor(value: Value) -> str:
    """Return the stem of the last word before the figure that carries meaning."""
    before = masked_text(value.claim)[: value.quantity.start - value.claim.passage.start]
    words = _ENDS.split(before)[-1].split()
    stems = (content_stems(each) for each in reversed(words))
    return next((next(iter(found)) for found in stems if found), "")
