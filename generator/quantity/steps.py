"""This module reads the steps in which rates move: "a quarter point", "half a percentage point".

With a hyphen it says of what kind a move is, not how far one went: "wanted a half-point cut".

>>> read_step("cut its rate by a quarter point", 16).value
Decimal('0.25')
"""

from __future__ import annotations

from decimal import Decimal

from generator.quantity.numbers import Number
from generator.quantity.patterns import SPACE, verbose

POINT = "percentage point"
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_STEP = verbose(
    rf"""
    (?: (?: an? | one ) (?: {SPACE} | - ) )? (?P<three> three (?: {SPACE} | - ) )?
    (?P<part> half | quarter ) s?
    (?: {SPACE} of )? (?: {SPACE} an? )? {SPACE}
    (?P<percentage> percentage {SPACE} )? points? \b
    (?= (?P<move> {SPACE} (?: interest {SPACE} )? (?: rate {SPACE} )?
        (?: cuts? | hikes? | rises? | increases? | reductions? | moves? ) \b )? )
    """
)
# Games are won by half a point as well.
_RATES = verbose(
    r"\b (?: rates? | bank | inflation | percentage | yields? | interest | mortgages? ) \b"
)
_REACH = 100


def read_step(text: str, pos: int) -> Number | None:
    """Return the part of a percentage point that begins at `pos` of `text`, or None."""
    match = _STEP.match(text, pos)
    if not match:
        return None
    near = text[max(0, pos - _REACH) : match.end() + _REACH]
    if not (match["percentage"] or match["move"] or _RATES.search(near)):
        return None
    value = _PARTS[match["part"].lower()] * (3 if match["three"] else 1)
    return Number(start=pos, end=match.end(), value=value)
