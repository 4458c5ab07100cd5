"""This module reads one amount at a given place: a number with its currency, share, or noun."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.quantity import money
from generator.quantity.nouns import NOT_COUNTED, find_noun, singular_of
from generator.quantity.numbers import Number, parse_number
from generator.quantity.patterns import BLANK, DASH, LETTER, SPACE, verbose
from generator.quantity.shares import read_share

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PERCENT = verbose(
    rf"""
    (?: {SPACE}? [%％﹪] (?! [%\w] ) | (?: {SPACE} | - ) (?: per {SPACE} cent | percent | pct ) \b )
        (?P<share_points> (?: {SPACE} | - ) points? \b )?
    | (?: {SPACE} | - ) percentage (?: (?P<points> (?: {SPACE} | - ) points? \b ) | \b )
    | (?: {SPACE} | - )? (?P<basis> basis {SPACE} points? | bps ) \b
    """
)
TIMES = verbose(rf"(?: {SPACE} | - )? fold \b | (?: {SPACE} | - ) times \b | [x×] (?! \w )")
FOLD_WORD = verbose(r"(?P<number> [a-z]+? ) -? fold \b")
HYPHENED = re.compile(rf"-({LETTER}{{3,}}+|[A-Z]{{2,}})(?!{LETTER})")
PLUS = re.compile(rf"\+(?={BLANK}{LETTER})")
GLUE = re.compile(rf"(?:{LETTER}|[0-9_])")
# A dash, stop or slash joins a figure to a name or another figure before it: GPT-4, V3.5, 9/11.
JOINTS = "-\u2010\u2011\u2012\u2013./:@&\\'’#"
# What names its number rather than counts: "No. 5", "top 10", "chapter 3".
LABELS = frozenset(
    "no nos no. nos. number numbers top page pages p pp chapter section article articles part"
    " version phase stage level type class grade room route flight figure table appendix volume"
    " vol issue step line act rule day week month year since rank ranked formula area district"
    " bus gate platform unit lot item episode season series round game match model generation"
    " gen q h ch sec fig first last next past previous".split()
)
# Words that open a sentence in front of a count; any other word with a capital is taken for a
# name with a number ("Boeing 737", "Windows 11").
OPENERS = frozenset(
    "the a an in of on at to by for from with and or but nor as than that these those this all"
    " about around some nearly almost over under roughly approximately only just at least more"
    " less fewer between another every each any both its their our his her there are were is was"
    " have has had with without while when where if after before since until during among plus"
    " up currently today now then so also even still already additional other currently total"
    " altogether meanwhile however it they we he she who which".split()
)


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


def read_amount(page: Page, pos: int, *, after_joint: bool = False) -> Amount | None:
    """Return the amount that begins at `pos` of the text of `page`, or None."""
    sign = money.read_sign(page.text, pos)
    at = sign.end if sign else pos
    if not sign and not after_joint and _glued(page.text, pos):
        return None
    if not sign and (part := read_share(page.text, pos)):
        return _part(page, part)
    number = parse_number(page.text, at)
    if not number or number.end > page.end or page.hidden(number.start, number.end):
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
    if number.end > page.end or page.hidden(number.start, number.end):
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
    return before in JOINTS and (before == "#" or bool(pos > 1 and GLUE.match(text[pos - 2])))


def _after_sign(page: Page, sign: money.Currency, number: Number) -> Amount | None:
    """Return the money of `number` after a currency sign, with the name repeated behind it."""
    if number.fraction or (sign.needs_magnitude and number.scale == 1):
        return None
    named = money.read_name(page.text, number.end, number)
    codes, end = sign.codes, number.end
    if named and not named.minor and (overlap := money.agree(sign, named)):
        codes, end = overlap, named.end
    return _paid(page, pos=sign.start, end=end, number=number, codes=codes, part=Decimal(1))


def _money(page: Page, number: Number) -> Amount | None:
    """Return the money of `number` before a currency name, code or sign."""
    named = money.read_name(page.text, number.end, number)
    if not named or number.fraction:
        return None
    if named.scale > 1:
        number = replace(number, value=number.value * named.scale, scale=named.scale)
    part = money.CENT if named.minor else Decimal(1)
    return _paid(page, pos=number.start, end=named.end, number=number, codes=named.codes, part=part)


def _paid(
    page: Page, *, pos: int, end: int, number: Number, codes: tuple[str, ...], part: Decimal
) -> Amount | None:
    """Return an amount of money, with the cents that may follow it."""
    if end > page.end:
        return None
    code = page.currency(codes) if len(codes) > 1 else codes[0]
    value = money.exact(number.value, part)
    if part == 1 and number.scale == 1 and (cents := money.read_cents(page.text, end, number)):
        value, end = value + cents.value, cents.end
    return Amount(start=pos, end=end, number=number, value=value, unit=code)


def _share(page: Page, number: Number) -> Amount | None:
    """Return `number` as a percentage, or as percentage or basis points."""
    match = PERCENT.match(page.text, number.end)
    if not match or match.end() > page.end:
        return None
    unit = "basis point" if match["basis"] else "percent"
    unit = "percentage point" if match["share_points"] or match["points"] else unit
    return Amount(start=number.start, end=match.end(), number=number, value=number.value, unit=unit)


def _multiple(page: Page, number: Number) -> Amount | None:
    """Return `number` as a multiple: "three times", "44-fold", "10x"."""
    match = TIMES.match(page.text, number.end)
    if not match or match.end() > page.end:
        return None
    return Amount(
        start=number.start, end=match.end(), number=number, value=number.value, unit="times"
    )


def _count(page: Page, number: Number) -> Amount | None:
    """Return `number` with the noun it counts, unless it names or dates something."""
    text = page.text
    if number.fraction or number.value <= 1 or _names_something(text, number):
        return None
    if hyphened := HYPHENED.match(text, number.end):
        return _hyphened(page, number, hyphened)
    if money.read_sign(text, number.end + 1):
        return None  # "3 USD50 cards"
    plus = PLUS.match(text, number.end)
    noun = find_noun(text, plus.end() if plus else number.end, page.masked)
    if not noun or noun.end > page.end:
        return None
    return Amount(
        start=number.start,
        end=noun.end,
        number=number,
        value=number.value,
        unit=noun.singular,
        more=bool(plus),
    )


def _hyphened(page: Page, number: Number, match: re.Match[str]) -> Amount | None:
    """Return a large number with a noun in front of another: "671-billion-parameter"."""
    large = number.scale > 1 or number.shape == "western" or number.value >= 1000
    noun = match[1]
    if not large and not noun.isupper():
        return None
    if noun.casefold() in NOT_COUNTED or singular_of(noun) or match.end() > page.end:
        return None
    if page.text[match.end() : match.end() + 1] == "-" or noun.casefold() in ("strong", "odd"):
        return None
    return Amount(start=number.start, end=match.end(), number=number, value=number.value, unit=noun)


def _names_something(text: str, number: Number) -> bool:
    """Return whether `number` is a year, or part of a name or label before it."""
    digits = number.end - number.start
    if number.shape == "plain" and number.scale == 1:
        if digits == 4 and 1800 <= number.value <= 2100:
            return True
        if digits > 1 and text[number.start] == "0" and text[number.start + 1] != ".":
            return True
    after = text[number.end : number.end + 2]
    if number.shape == "words" and text[number.start].isupper() and after[1:].isupper():
        return True  # "the Seven Titans"
    before = text[max(0, number.start - 24) : number.start]
    if before[-1:] in ("'", "’") and number.shape == "plain" and digits == 2:
        return True  # "the class of '11"
    if not before or before[-1] not in BLANK:
        return False
    words = before.split()
    if not words or number.scale > 1 or number.shape == "western":
        return False
    word = words[-1].strip("\"'“”‘’([")
    return word.casefold() in LABELS or (
        word != word.lower() and word.casefold() not in OPENERS and word[-1] not in '.,:;!?)”"'
    )


def _bare(page: Page, number: Number) -> Amount | None:
    """Return `number` without a unit, for the first half of a range."""
    following = page.text[number.end : number.end + 1]
    if GLUE.match(following) or (following in DASH and number.fraction):
        return None
    return Amount(start=number.start, end=number.end, number=number, value=number.value)
