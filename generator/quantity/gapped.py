"""This module finds counts whose noun is told once, with the first of several.

"53 dead, including 30 in Graz and 23 in Brno", "20 pumps, up from about 12": the noun of the first
counts for those behind it. So does the currency of a sum: "$5 million and Globe 20 million". Read
are only forms in which nothing else can be meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Quantity
from generator.quantity.amounts import PERCENT
from generator.quantity.bounds import Bound, read_bound
from generator.quantity.numbers import parse_number
from generator.quantity.patterns import LETTER, SPACE, verbose
from generator.quantity.rates import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.quantity.numbers import Number
    from generator.quantity.page import Page

_SHARES = frozenset(["percent", "percentage point", "basis point", "fraction", "times", ""])
_NAME = rf"(?: (?:the|northern|southern|eastern|western|central){SPACE} )? [A-Z] {LETTER}*+"
_NAMES = rf"(?: {_NAME} (?: {SPACE} {_NAME} )*+ )"
# "In Graz", "at the Brno mill": where those are that are counted.
_PLACE = rf"(?: {SPACE} (?:in|at|from|near|on) {SPACE} {_NAMES} )"
_PLACED = re.compile(_PLACE, re.VERBOSE)
# From the first count to the first of its parts, or to the next place.
_PARTS = re.compile(
    rf"(?: {SPACE} [\w'’-]+ ){{0,4}}? ,? {SPACE}"
    rf"(?: including | among {SPACE} them | of {SPACE} (?:them|whom) ) {SPACE}",
    re.VERBOSE,
)
_NEXT_PLACE = re.compile(rf"(?: {SPACE} (?! in\b | and\b ) [\w'’-]+ ){{0,4}}? {_PLACE}", re.VERBOSE)
_LISTED = re.compile(rf"(?: , {SPACE} (?: and {SPACE} )? | {SPACE} and {SPACE} )", re.VERBOSE)
# "100,000 pumps (in 2021) and Globe (another) 60,000": another one has them.
_ANOTHER = re.compile(
    rf"(?: {SPACE} (?: in | last | this ) {SPACE} (?: [A-Z] [a-z]+ {SPACE} )?"
    r" (?: \d{4} | \w+ ) )?"
    rf"(?: , {SPACE} | (?: , )? {SPACE} (?P<last> and | while ) {SPACE} )"
    rf" [A-Z] [\w&’'-]*+ (?: {SPACE} [A-Z] [\w&-]*+ ){{0,3}} {SPACE}"
    rf"(?: (?: another | a {SPACE} further | just | only ) {SPACE} )?",
    re.VERBOSE,
)
# How a sum ends that leaves out its currency: as no number of other things is likely to.
_SCALED = re.compile(
    r"(?: thousand | million | billion | trillion | \d \s? (?: m | bn | tn ) ) \Z", re.VERBOSE
)
# "500,000 pumps a year, up from about 300,000": as many before.
_BEFORE = re.compile(
    rf"(?: {SPACE} [\w'’-]+ ){{0,5}}? , {SPACE} (?:up|down) {SPACE} from {SPACE}", re.VERBOSE
)
# "2,000 homes, of which 300 were lost"
_OF_WHICH = re.compile(rf", {SPACE} of {SPACE} (?:which|whom) {SPACE}", re.VERBOSE)
_TELLS = re.compile(rf"{SPACE} (?: was | were | is | are | has | have | had | will )\b", re.VERBOSE)
_CLOSED = verbose(
    rf"""
    (?= \s* (?: $ | [.;:!?)”"] (?! \d ) | , \s )
      | {SPACE} (?: in | last | this | a {SPACE} year | the {SPACE} (?: year | month ) | on | at
          | previously | before | earlier ) \b )
    """
)
_FACTOR = 20
_YEARS = range(1800, 2101)
_YEAR_DIGITS = 4


def find_gapped(found: Sequence[Quantity], page: Page) -> tuple[Quantity, ...]:
    """Return the counts on `page` that leave out the noun of one of those `found`."""
    counts = (each for each in found if _is_count(each))
    sums = (each for each in found if is_currency(each.unit))
    return (
        *(gapped for each in counts for gapped in _behind(each, page)),
        *(gapped for each in sums for gapped in _of_others(each, page)),
    )


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit not in _SHARES and not is_currency(quantity.unit)


def _behind(first: Quantity, page: Page) -> Iterator[Quantity]:
    """Yield the counts behind `first` that have its noun."""
    if match := _PARTS.match(page.text, first.end, page.end):
        yield from _placed(first, match.end(), page)
    elif (match := _NEXT_PLACE.match(page.text, first.end, page.end)) and (
        joint := _LISTED.match(page.text, match.end(), page.end)
    ):
        yield from _placed(first, joint.end(), page)
    if match := _BEFORE.match(page.text, first.end, page.end):
        told = _bare(first, match.end(), page)
        if told and _CLOSED.match(page.text, told.end):
            yield told
    if match := _OF_WHICH.match(page.text, first.end, page.end):
        told = _bare(first, match.end(), page)
        if told and _TELLS.match(page.text, told.end):
            yield told
    yield from _of_others(first, page)


def _of_others(first: Quantity, page: Page) -> tuple[Quantity, ...]:
    """Return the counts of others in a row: "Acme ordered 90 pumps, Globe 60 and Initech 40".

    The row has to end with "and", and nothing may follow it: "90 pumps, Windows 11 and so on".
    """
    row: list[Quantity] = []
    pos = first.end
    while match := _ANOTHER.match(page.text, pos, page.end):
        told = _bare(first, match.end(), page)
        if not told or not _are_alike(first, told, page):
            return ()
        row.append(told)
        if match["last"]:
            return tuple(row) if _CLOSED.match(page.text, told.end) else ()
        pos = told.end
    return ()


def _are_alike(first: Quantity, told: Quantity, page: Page) -> bool:
    """Tell whether `told`, behind a name, is a count like `first` and no part of the name."""
    if is_currency(first.unit):
        return bool(_SCALED.search(told.text))
    if told.text[-1:].isalpha() or "," in told.text or not page.text[told.start].isdigit():
        return True
    sizes = sorted(each.high or each.low or 0 for each in (first, told))
    return 0 < sizes[1] <= sizes[0] * _FACTOR


def _placed(first: Quantity, pos: int, page: Page) -> Iterator[Quantity]:
    """Yield the counts from `pos` that are each of a place: "30 in Graz, 11 in Brno"."""
    while told := _bare(first, pos, page):
        place = _PLACED.match(page.text, told.end, page.end)
        if not place:
            return
        yield told
        joint = _LISTED.match(page.text, place.end(), page.end)
        if not joint:
            return
        pos = joint.end()


def _bare(first: Quantity, pos: int, page: Page) -> Quantity | None:
    """Return the number at `pos` with what bounds it as a count of the noun of `first`."""
    modifier = read_bound(page.text, pos)
    number = parse_number(page.text, modifier.end if modifier else pos)
    if not number or not _may_count(number, page):
        return None
    bound = modifier.bound if modifier else Bound.NONE
    if bound in (Bound.FROM, Bound.BETWEEN):
        return None
    start = modifier.start if modifier and modifier.inside else number.start
    return Quantity(
        start=start,
        end=number.end,
        text=page.text[start : number.end],
        low=None if bound is Bound.HIGH else number.value,
        high=None if bound is Bound.LOW else number.value,
        unit=first.unit,
        approximate=bound is Bound.ABOUT,
        is_inclusive=bool(modifier and modifier.reached and bound in (Bound.LOW, Bound.HIGH)),
    )


def _may_count(number: Number, page: Page) -> bool:
    """Tell whether `number` can count things: a whole one, and no year or share."""
    written = page.text[number.start : number.end]
    is_year = len(written) == _YEAR_DIGITS and number.value in _YEARS
    is_whole = number.value == int(number.value) and not number.fraction
    hidden = page.hidden(number.start, number.end)
    return is_whole and not is_year and not hidden and not PERCENT.match(page.text, number.end)
