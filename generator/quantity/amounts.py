"""This module reads one amount at a given place: a number with its currency, share, or noun."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.quantity.casualties import PERSON, read_casualties
from generator.quantity.counts import names_something, read_counted
from generator.quantity.money import ONE_SIGN, read_sign
from generator.quantity.number_words import TENS, UNITS
from generator.quantity.numbers import Number, parse_number
from generator.quantity.page import Amount
from generator.quantity.patterns import DASH, LETTER, SPACE, one_of, verbose
from generator.quantity.power import read_power
from generator.quantity.shares import read_share
from generator.quantity.steps import POINT, read_step
from generator.quantity.sums import read_named_sum, read_signed_sum

if TYPE_CHECKING:
    from generator.quantity.page import Page

PERCENT = verbose(
    rf"""
    (?: {SPACE}? [%％﹪] (?! [%\w] ) | (?-i:pc) (?! \w )
        | (?: {SPACE} | - ) (?: per {SPACE} cent | percent | pct ) \b )
        (?P<share_points> (?: {SPACE} | - ) points? \b )?
    | (?: {SPACE} | - ) percentage (?: (?P<points> (?: {SPACE} | - ) points? \b ) | \b )
    | (?: {SPACE} | - )? (?P<basis> basis {SPACE} points? | bps ) \b
    """
)
# "-3.2%", but not "2-3%"
MINUS = re.compile(r"(?:^|[\s(\[])[-−]$")
# "per cent of twenty", where no number stands before
PERCENT_OF = verbose(
    rf"(?: percents? | per {SPACE} cents? | percentage ) {SPACE} of {SPACE} (?= [0-9a-z] )"
)
TIMES = verbose(rf"(?: {SPACE} | - )? fold \b | (?: {SPACE} | - ) times \b | [x×] (?! \w )")
REACH = 3
CLAUSE_ENDS = ".,:;!?"
FOLD_NUMBERS = UNITS | TENS | {"hundred": 100, "thousand": 1000}
FOLD_WORD = verbose(rf"(?P<number> {one_of(FOLD_NUMBERS)} ) fold \b")
FIRST_WORDS = frozenset(name + "fold" for name in FOLD_NUMBERS) | frozenset(
    ["percent", "percents", "per", "percentage"]
)
GLUE = re.compile(rf"(?:{LETTER}|[0-9_])")
# A dash, stop or slash joins a figure to a name or another figure before it: GPT-4, V3.5, 9/11.
JOINTS = "-\u2010\u2011\u2012\u2013./:@&\\'’#"


def read_amount(page: Page, pos: int) -> Amount | None:
    """Return the amount that begins at `pos` of the text of `page`, or None."""
    if _glued(page.text, pos) and not read_sign(page.text, pos):
        return None
    return read_joined_amount(page, pos)


def read_joined_amount(page: Page, pos: int) -> Amount | None:
    """Return the amount at `pos`, which may touch the dash of a range before it."""
    sign = read_sign(page.text, pos)
    at = sign.end if sign else pos
    if not sign and (step := read_step(page.text, pos)):
        return None if page.hidden(pos, step.end) else _with_unit(step, step.end, POINT)
    if not sign and (part := read_share(page.text, pos)):
        return _fraction(page, part)
    number = parse_number(page.text, at)
    if not number:
        return _percent_of(page, pos) or _fold(page, pos)
    if page.hidden(number.start, number.end):
        return None
    if sign:
        return read_signed_sum(page, sign, number)
    return (
        _percentage(page, number)
        or read_named_sum(page, number)
        or _multiple(page, number)
        or _power(page, number)
        or _hurt(page, number)
        or _count(page, number)
        or _bare(page, number)
    )


def _fraction(page: Page, number: Number) -> Amount | None:
    """Return a fraction that stands for a share."""
    if page.hidden(number.start, number.end):
        return None
    return Amount(
        start=number.start,
        end=number.end,
        number=number,
        value=number.value,
        unit="fraction",
        rounded=number.fraction,
    )


def _glued(text: str, pos: int) -> bool:
    """Return whether what begins at `pos` belongs to a word or figure right before it."""
    before = text[pos - 1 : pos] if pos else ""
    if not before or before in ONE_SIGN:
        return bool(before)
    if GLUE.match(before):
        return True
    return before == "#" or (before in JOINTS and bool(pos > 1 and GLUE.match(text[pos - 2])))


def _percent_of(page: Page, pos: int) -> Amount | None:
    """Return the percentage whose number follows it, if both make up a clause of their own."""
    match = PERCENT_OF.match(page.text, pos)
    number = parse_number(page.text, match.end()) if match else None
    if not number or page.hidden(number.start, number.end):
        return None
    before = page.text[max(0, pos - REACH) : pos].strip()
    after = page.text[number.end : number.end + REACH].strip()
    if before[-1:] not in CLAUSE_ENDS or after[:1] not in CLAUSE_ENDS:
        return None
    return Amount(start=pos, end=number.end, number=number, value=number.value, unit="percent")


def _fold(page: Page, pos: int) -> Amount | None:
    """Return a multiple that is one word: "tenfold"."""
    match = FOLD_WORD.match(page.text, pos)
    if not match:
        return None
    value = Decimal(FOLD_NUMBERS[match["number"].lower()])
    return _with_unit(Number(start=pos, end=match.end(), value=value), match.end(), "times")


def _percentage(page: Page, number: Number) -> Amount | None:
    """Return `number` as a percentage, or as percentage or basis points."""
    match = PERCENT.match(page.text, number.end)
    if not match:
        return None
    unit = "basis point" if match["basis"] else "percent"
    unit = "percentage point" if match["share_points"] or match["points"] else unit
    start, value = number.start, number.value
    if MINUS.search(page.text[max(0, start - 2) : start]):
        start, value = start - 1, -value
    return Amount(start=start, end=match.end(), number=number, value=value, unit=unit)


def _multiple(page: Page, number: Number) -> Amount | None:
    """Return `number` as a multiple: "three times", "44-fold", "10x"."""
    match = TIMES.match(page.text, number.end)
    return _with_unit(number, match.end(), "times") if match else None


def _power(page: Page, number: Number) -> Amount | None:
    """Return `number` as one of watts or watt-hours: "30 GW", "1-gigawatt"."""
    read = read_power(page.text, number.end)
    return _with_unit(number, *read) if read else None


def _hurt(page: Page, number: Number) -> Amount | None:
    """Return `number` as one of people, where it tells how many were hurt or died."""
    named = names_something(page.text, number)
    end = None if named else read_casualties(page.text, number)
    return _with_unit(number, end, PERSON) if end else None


def _count(page: Page, number: Number) -> Amount | None:
    """Return `number` with the noun it counts."""
    counted = read_counted(page.text, number, page.masked)
    if not counted:
        return None
    return Amount(
        start=number.start,
        end=counted.noun.end,
        number=number,
        value=number.value,
        unit=counted.noun.singular,
        more=counted.more,
    )


def _bare(page: Page, number: Number) -> Amount | None:
    """Return `number` without a unit, for the first half of a range."""
    following = page.text[number.end : number.end + 1]
    if GLUE.match(following) or (following in DASH and number.fraction):
        return None
    return _with_unit(number, number.end, "")


def _with_unit(number: Number, end: int, unit: str) -> Amount:
    """Return the amount of `number` and its `unit`, which ends at `end`."""
    return Amount(start=number.start, end=end, number=number, value=number.value, unit=unit)
