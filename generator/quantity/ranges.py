"""This module finds ranges and bounds of bare numbers: "from 10 to 20", "more than 5,000".

>>> [found.text for found in find_number_ranges("x is above 10 and below 20")]
['above 10 and below 20']
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Quantity
from generator.quantity import bounds
from generator.quantity.bounds import AND, TO, Bound, read_bound, read_bound_after
from generator.quantity.number_words import STARTS, TENS, UNITS
from generator.quantity.numbers import DENOMINATORS, Number, parse_number
from generator.quantity.patterns import FIGURE, MAYBE_SPACE, SPACE, WORD, verbose
from generator.quantity.shares import read_fraction

REGULAR_FROM = 6
ORDINALS = {"first": 1, "second": 2, "twelfth": 12} | {
    word: value for word, value in DENOMINATORS.items() if value not in (2, 4)
} | {
    word.removesuffix("y") + ("ieth" if word.endswith("y") else "th"): value
    for word, value in (UNITS | TENS).items()
    if value >= REGULAR_FROM and word not in ("eight", "nine", "twelve")
}  # fmt: skip
ORDINAL = verbose(rf"(?: the {SPACE} )? (?P<ordinal> [a-z]+ ) \b")
MINUS = verbose(r"[-−] (?= [0-9.] )")
JOIN = verbose(
    rf"""
      (?: {SPACE} (?: and | but ) | {MAYBE_SPACE} , (?: {SPACE} (?: and | but ) )? ) {SPACE}
    | {SPACE} (?= [<>≥≤] )
    """
)
PHONE = re.compile(r"[-/:0-9]")
ANCHOR = re.compile(rf"(?P<word>{WORD})|(?P<figure>{FIGURE})|[{bounds.FIRST_SIGNS}½¼¾]", re.VERBOSE)
FIRST_WORDS = STARTS | bounds.FIRST_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A number with what bounds it: `low` and `high` are None where it is open."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None


def find_number_ranges(text: str) -> tuple[Quantity, ...]:
    """Find the ranges and bounds of numbers in `text`, whatever they count."""
    found: list[Quantity] = []
    pos = 0
    while match := ANCHOR.search(text, pos):
        pos = match.end()
        if match.lastgroup == "word" and match[0].lower() not in FIRST_WORDS:
            continue
        if side := _read(text, match.start()):
            found.append(_quantity(text, side))
            pos = side.end
    return tuple(found)


def _quantity(text: str, side: Side) -> Quantity:
    """Return `side` as a quantity without a unit."""
    return Quantity(
        start=side.start,
        end=side.end,
        text=text[side.start : side.end],
        low=side.low,
        high=side.high,
        unit="",
    )


def _read(text: str, pos: int) -> Side | None:
    """Return the range that begins at `pos`: one side or two that fit together."""
    if pos and (text[pos - 1] in "+-" or text[pos - 1].isdigit()):
        return None
    first = _side(text, pos)
    joint = JOIN.match(text, first.end) if first else None
    second = _side(text, joint.end()) if joint else None
    if not first or not second:
        return first
    low, high = first.low or second.low, first.high or second.high
    closed = (first.low is None) != (first.high is None) and (second.low is None) != (
        second.high is None
    )
    if closed and low is not None and high is not None and low <= high:
        return Side(start=pos, end=second.end, low=low, high=high)
    return first


def _side(text: str, pos: int) -> Side | None:
    """Return the bound or the two ends that begin at `pos`, or None for a plain number."""
    modifier = read_bound(text, pos)
    number = _number(text, modifier.end if modifier else pos)
    bound = modifier.bound if modifier else Bound.NONE
    if not number or bound is Bound.ABOUT:
        return None
    if bound in (Bound.NONE, Bound.FROM, Bound.BETWEEN):
        return _between(text, pos, number, bound) or (
            _closed_after(text, pos, number) if bound is Bound.NONE else None
        )
    after = read_bound_after(text, number.end)
    end = after.end if after and "equal" in text[after.start : after.end].lower() else number.end
    return Side(
        start=pos,
        end=end,
        low=None if bound is Bound.HIGH else number.value,
        high=None if bound is Bound.LOW else number.value,
    )


def _between(text: str, pos: int, first: Number, bound: Bound) -> Side | None:
    """Return the range from `first` to the number behind "to", "and" or a dash."""
    joint = (AND if bound is Bound.BETWEEN else TO).match(text, first.end)
    second = _number(text, joint.end()) if joint else None
    if not joint or not second or PHONE.match(text, second.end):
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        low *= second.scale
    if low >= second.value:
        return None
    return Side(start=pos, end=second.end, low=low, high=second.value)


def _closed_after(text: str, pos: int, number: Number) -> Side | None:
    """Return the bound that is told behind `number`: "200 or greater"."""
    after = read_bound_after(text, number.end)
    if not after or after.bound is Bound.ABOUT:
        return None
    low = number.value if after.bound is Bound.LOW else None
    return Side(start=pos, end=after.end, low=low, high=None if low is not None else number.value)


def _number(text: str, pos: int) -> Number | None:
    """Return the number, fraction or rank that begins at `pos`, with its sign."""
    if minus := MINUS.match(text, pos):
        number = parse_number(text, minus.end())
        return number and Number(start=pos, end=number.end, value=-number.value)
    if number := read_fraction(text, pos) or parse_number(text, pos):
        return number
    ordinal = ORDINAL.match(text, pos)
    if ordinal and (rank := ORDINALS.get(ordinal["ordinal"].lower())):
        return Number(start=pos, end=ordinal.end(), value=Decimal(rank))
    return None
