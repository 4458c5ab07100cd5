"""This module finds the sum that another is told by: "€5m (about $6m)", "$64, a premium of 5%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from generator.model import Claim, Quantity

_OPENS = re.compile(
    r"\s?\((?:(?:about|around|approximately|approx\.|roughly|some|nearly|equal\sto|equivalent\sto"
    r"|then|or)\s)?"
)
# What may stand in the brackets behind the sum: at which rate, or when.
_CLOSES = re.compile(r"(?:\sat\s[^()]{1,40}|\sthen|\sin\stotal)?\)")
# "$64 a share, a premium of 5 percent".
_PREMIUM = re.compile(
    r"[^;]{0,40}?,\s(?:or\s|which\sis\s)?an?\s(?:[\w-]+\s){0,2}(?:premium|discount)\sof\s"
)


def original_of(quantity: Quantity, claim: Claim) -> Quantity:
    """Return the sum of `claim` that `quantity` converts, or `quantity` if it converts none."""
    if quantity.unit not in CURRENCY_CODES:
        return quantity
    at = claim.quantities.index(quantity) if quantity in claim.quantities else 0
    before = claim.quantities[at - 1] if at else None
    return before if before and _converts(quantity, before, claim) else quantity


def conversion_of(quantity: Quantity, claim: Claim) -> Quantity | None:
    """Return the sum in brackets that converts `quantity` of `claim`, if there is one."""
    behind = (each for each in claim.quantities if each.start >= quantity.end)
    following = next(behind, None)
    return following if following and _converts(following, quantity, claim) else None


def end_of(quantity: Quantity, claim: Claim) -> int:
    """Return where `quantity` ends in the article, with the brackets that convert it."""
    converted = conversion_of(quantity, claim)
    if not converted:
        return quantity.end
    offset = claim.passage.start
    return claim.text.index(")", converted.end - offset) + 1 + offset


def _converts(quantity: Quantity, before: Quantity, claim: Claim) -> bool:
    """Tell whether the brackets right behind `before` hold nothing but `quantity`."""
    if not {quantity.unit, before.unit} <= CURRENCY_CODES:
        return False
    offset = claim.passage.start
    between = claim.text[before.end - offset : quantity.start - offset]
    is_plain = bool(_OPENS.fullmatch(between))
    return is_plain and bool(_CLOSES.match(claim.text, quantity.end - offset))


def price_before(quantity: Quantity, claim: Claim) -> Quantity | None:
    """Return the price right before `quantity` that it is told as a premium on."""
    offset = claim.passage.start
    before = [each for each in claim.quantities if each.end <= quantity.start][-1:]
    told = (claim.text[each.end - offset : quantity.start - offset] for each in before)
    return before[0] if any(_PREMIUM.fullmatch(each) for each in told) else None
