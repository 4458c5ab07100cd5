"""This module reads one amount at a given place: a number with its currency, share, or noun."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.quantity import money
from generator.quantity.counts import read_counted
from generator.quantity.currencies import CENT
from generator.quantity.number_words import TENS, UNITS
from generator.quantity.numbers import Number, parse_number, times
from generator.quantity.patterns import DASH, LETTER, SPACE, one_of, verbose
from generator.quantity.shares import read_share

if TYPE_CHECKING:
    from collections.abc import Callable

PERCENT = verbose(
    rf"""
    (?: {SPACE}? [%％﹪] (?! [%\w] ) | (?: {SPACE} | - ) (?: per {SPACE} cent | percent | pct ) \b )
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
# Behind a letter that is much else, a smaller figure without a magnitude is no sum: "R1".
LEAST_LETTERED = 10
# What turns one coin into none, in the same clause.
DENIED = re.compile(
    r"(?:\b(?:not|never|no|nor|without|neither|nobody|none|cannot|hardly)|n['’]t)"
    r"(?:\s(?!but\b|and\b)[\w'’-]+){0,4}\s\Z",
    re.IGNORECASE,
)
DENIED_REACH = 50
# "The R1 million-token window": the figure belongs to what follows.
COMPOUND = re.compile(rf"-(?!(?:an?|per)-){LETTER}")
CLAUSE_ENDS = ".,:;!?"
FOLD_NUMBERS = UNITS | TENS | {"hundred": 100, "thousand": 1000}
FOLD_WORD = verbose(rf"(?P<number> {one_of(FOLD_NUMBERS)} ) fold \b")
FIRST_WORDS = frozenset(name + "fold" for name in FOLD_NUMBERS) | frozenset(
    ["percent", "percents", "per", "percentage"]
)
GLUE = re.compile(rf"(?:{LETTER}|[0-9_])")
# A dash, stop or slash joins a figure to a name or another figure before it: GPT-4, V3.5, 9/11.
JOINTS = "-\u2010\u2011\u2012\u2013./:@&\\'’#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text that is searched, with the spans that no number may touch.

    `currency` chooses among several candidates by what the whole text speaks of.
    """

    text: str
    end: int
    masked: tuple[tuple[int, int], ...]
    currency: Callable[[tuple[str, ...]], str]

    def hidden(self, start: int, end: int) -> bool:
        """Return whether `start` to `end` overlaps a masked span."""
        index = bisect_left(self.masked, (end, 0)) - 1
        return index >= 0 and self.masked[index][1] > start


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit: empty where none stands beside it.

    `more` is a plus sign between number and noun, `rounded` a fraction without a last decimal.
    """

    start: int
    end: int
    number: Number
    value: Decimal
    unit: str = ""
    more: bool = False
    rounded: bool = False


def read_amount(page: Page, pos: int) -> Amount | None:
    """Return the amount that begins at `pos` of the text of `page`, or None."""
    if _glued(page.text, pos) and not money.read_sign(page.text, pos):
        return None
    return read_joined_amount(page, pos)


def read_joined_amount(page: Page, pos: int) -> Amount | None:
    """Return the amount at `pos`, which may touch the dash of a range before it."""
    sign = money.read_sign(page.text, pos)
    at = sign.end if sign else pos
    if not sign and (part := read_share(page.text, pos)):
        return _part(page, part)
    number = parse_number(page.text, at)
    if not number:
        return _percent_of(page, pos) or _fold(page, pos)
    if page.hidden(number.start, number.end):
        return None
    if sign:
        return _after_sign(page, sign, number)
    return (
        _share(page, number)
        or _money(page, number)
        or _multiple(page, number)
        or _count(page, number)
        or _bare(page, number)
    )


def _part(page: Page, number: Number) -> Amount | None:
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
    if not before or before in money.ONE_SIGN:
        return bool(before)
    if GLUE.match(before):
        return True
    return before == "#" or (before in JOINTS and bool(pos > 1 and GLUE.match(text[pos - 2])))


def _after_sign(page: Page, sign: money.Currency, number: Number) -> Amount | None:
    """Return the money of `number` after a currency sign, with the name repeated behind it."""
    number = money.read_short_magnitude(page.text, number, sign)
    if number.fraction or (sign.lettered and COMPOUND.match(page.text, number.end)):
        return None
    if sign.needs_magnitude and number.scale == 1 and not money.leads_range(page.text, number.end):
        is_small = number.value < LEAST_LETTERED and number.value == int(number.value)
        if not sign.lettered or is_small:
            return None
        if number.shape != "western":
            # "R50" is a sum only where the text speaks of the country.
            sign = replace(sign, codes=("", *sign.codes))
    named = money.read_name(page.text, number.end, number)
    codes, end = sign.codes, number.end
    if named and not named.minor and (both := money.agree(sign, named)):
        codes, end = both, named.end
    paid = _paid(page, number, replace(sign, codes=codes, end=end), start=sign.start)
    return paid if paid.unit else None


def _money(page: Page, number: Number) -> Amount | None:
    """Return the money of `number` before a currency name, code or sign."""
    named = money.read_name(page.text, number.end, number)
    if not named or number.fraction or _is_idle(page.text, number):
        return None
    if named.scale > 1:  # "75 USD million"
        number = replace(number, value=times(number.value, named.scale), scale=named.scale)
    return _paid(page, number, named, start=number.start)


def _is_idle(text: str, number: Number) -> bool:
    """Tell whether `number` is the one of "not one penny more", which is no sum."""
    one = number.shape == "words" and number.value == 1
    return one and bool(DENIED.search(text, max(0, number.start - DENIED_REACH), number.start))


def _paid(page: Page, number: Number, currency: money.Currency, *, start: int) -> Amount:
    """Return an amount of money up to the end of `currency`, with the cents that may follow."""
    end, codes = currency.end, currency.codes
    unit = page.currency(codes) if len(codes) > 1 else codes[0]
    if not unit and "" not in codes:
        # Nothing tells which crowns they are: the word stays as it is.
        word = currency.written
        return Amount(start=start, end=end, number=number, value=number.value, unit=word)
    value = times(number.value, CENT) if currency.minor else number.value
    whole = not currency.minor and number.scale == 1
    if whole and (cents := money.read_cents(page.text, end, number)):
        value, end = value + cents.value, cents.end
    return Amount(start=start, end=end, number=number, value=value, unit=unit)


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
    number = Number(start=pos, end=match.end(), value=value)
    return Amount(start=pos, end=match.end(), number=number, value=value, unit="times")


def _share(page: Page, number: Number) -> Amount | None:
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
    if not match:
        return None
    return Amount(
        start=number.start, end=match.end(), number=number, value=number.value, unit="times"
    )


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
    return Amount(start=number.start, end=number.end, number=number, value=number.value)
