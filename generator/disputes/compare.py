"""This module compares two figures for one thing, by a rule that a reader can check.

- Figures in different units (but homes are houses), of dates that have no day in common, or of
  things of different kinds (A100 and H100 chips) cannot be compared. Currencies can, where the
  editor states a rate. A figure without a date is not held against one of more than a year before
  its article.
- Two plain figures agree if they can be the same number rounded: each stands for all that rounds
  to what is printed ("5.6 million" for 5.55 to 5.65 million), "about" for 5 per cent more or less
  at least, with more than two digits ("about 25.93") for one.
- Where one is a range or an open bound ("under 6 million"), they overlap if a number fits both.
- Otherwise they differ, by the ratio of the numbers that are nearest to each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.dating import show_date
from generator.declared import EntityKind
from generator.figures import show_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.model import Quantity
    from generator.values import Value

_MADE = frozenset({EntityKind.CHIP, EntityKind.MODEL, EntityKind.PRODUCT})
_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_ABOUT = Decimal("0.05")
# "About 25.93" is not as loose as "about 26": with more digits than these it is a hundredth.
_LOOSE_DIGITS = 2
_CLOSELY = Decimal("0.01")
# From so many printed digits on, what is cut off is a thousandth at most.
_LONG = 4
_HALF = Decimal("0.5")
_TEN = 10
_YEAR = 366
# From this ratio on a difference is told as a factor, below it in percent.
_FACTOR = 2


# Nouns of one meaning that desks count by, each under the first of its row.
_SYNONYMS = (
    "house home dwelling residence",
    "aircraft plane airplane aeroplane",
    "car automobile",
    "worker employee staffer",
    "soldier troop",
    "student pupil",
    "doctor physician",
    "company firm",
    "film movie",
    "shop store",
    "ship vessel",
    "dose shot jab",
    "vote ballot",
    "death fatality",
    "metre meter",
    "kilometre kilometer",
    "litre liter",
)
_ONE_NAME = {each: row.split()[0] for row in _SYNONYMS for each in row.split()}


class Verdict(StrEnum):
    """How two figures for one thing stand to each other, the gravest first."""

    DIFFER = "differ"
    OVERLAP = "overlap"
    INCOMPARABLE = "cannot be compared"
    AGREE = "agree"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict, and in words by how much the figures differ or why they cannot be compared.

    Figures that agree are the same, if they do not only round to the same.
    """

    verdict: Verdict
    why: str = ""
    is_same: bool = False


def compare(first: Value, second: Value, entities: Mapping[str, Entity]) -> Comparison:
    """Return how the two values stand to each other."""
    if why := _obstacle(first, second, entities):
        return Comparison(Verdict.INCOMPARABLE, why)
    low, high = sorted(in_one_unit(first, second), key=bounds_of)
    plain = _is_plain(low) and _is_plain(high)
    if (low.low, low.high) == (high.low, high.high):
        is_same = low.approximate == high.approximate
        return Comparison(Verdict.AGREE, is_same=is_same)
    _, top = _rounded(low)
    bottom, _ = _rounded(high)
    # What rounds to 5.6 ends where what rounds to 5.7 begins: they do not meet there.
    if top is None or bottom is None or bottom < top or (bottom == top and not plain):
        return Comparison(Verdict.AGREE if plain else Verdict.OVERLAP)
    return Comparison(Verdict.DIFFER, _by_how_much(low, high))


def are_equal(first: Value, second: Value) -> bool:
    """Tell whether the two numbers are the same, not only rounded."""
    one, two = in_one_unit(first, second)
    return (one.low, one.high) == (two.low, two.high)


def _obstacle(first: Value, second: Value, entities: Mapping[str, Entity]) -> str:
    quantities = in_one_unit(first, second)
    units = [_unit(each) for each in quantities]
    if units[0] != units[1] and not _are_of_one_unit(*quantities):
        return f"different units: {units[0]} and {units[1]}"
    if first.date and second.date and not _meet(first, second):
        return f"different dates: {show_date(first.date)} and {show_date(second.date)}"
    if why := _long_before(first, second) or _long_before(second, first):
        return why
    kinds = [_kinds(each, entities) for each in (first, second)]
    if kinds[0] and kinds[1] and kinds[0].isdisjoint(kinds[1]):
        return f"different things: {', '.join(sorted(kinds[0]))} and {', '.join(sorted(kinds[1]))}"
    return ""


def _long_before(dated: Value, undated: Value) -> str:
    """Tell if only one value has a date, over a year before the other's article was published.

    "By 2021 the fund had …" says nothing against "the fund manages …" of 2025.
    """
    day = dated.date.finish if dated.date and not undated.date else None
    published = undated.claim.published
    if not day or not published or (published.begin - day).days <= _YEAR:
        return ""
    return f"different dates: {show_date(dated.date)} and that of the article" if dated.date else ""


def in_one_unit(*values: Value) -> tuple[Quantity, ...]:
    """Return the quantities of `values`, in US dollars if they are in different currencies.

    Where one of them cannot be converted, all stay as they are.
    """
    own = tuple(_in_percent(each.quantity) for each in values)
    converted = tuple(
        each.dollars.quantity if each.dollars else one
        for each, one in zip(values, own, strict=True)
    )
    differ = len({each.unit for each in own}) > 1
    return converted if differ and all(each.unit == "USD" for each in converted) else own


def _in_percent(quantity: Quantity) -> Quantity:
    """Return a fraction ("two fifths") in percent, and any other quantity as it is."""
    if quantity.unit != "fraction":
        return quantity
    low, high = (each * 100 if each is not None else None for each in (quantity.low, quantity.high))
    return replace(quantity, unit="percent", low=low, high=high)


def _are_of_one_unit(first: Quantity, second: Quantity) -> bool:
    """Tell whether the units are two words for one, or one number is given with "a year" only."""
    names = {_ONE_NAME.get(each.unit, each.unit) for each in (first, second)}
    if len(names) > 1:
        return False
    yearly = {first.per, second.per} == {"", "year"}
    return first.per == second.per or (yearly and bounds_of(first) == bounds_of(second))


def _unit(quantity: Quantity) -> str:
    return f"{quantity.unit} per {quantity.per}" if quantity.per else quantity.unit


def _meet(first: Value, second: Value) -> bool:
    """Tell whether the dates of the two values have a day in common."""
    days = [(each.date.begin, each.date.finish) for each in (first, second) if each.date]
    (begin, finish), (other_begin, other_finish) = days
    if not (begin and finish and other_begin and other_finish):
        return True
    return begin <= other_finish and other_begin <= finish


def _kinds(value: Value, entities: Mapping[str, Entity]) -> set[str]:
    """Return the names of products inside the figure itself: of what kind the counted are."""
    start, end = value.quantity.start, value.quantity.end
    inside = (each for each in value.claim.mentions if start <= each.start and each.end <= end)
    made = (entities[each.entity] for each in inside)
    return {each.name for each in made if each.kind in _MADE}


def _is_plain(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low == quantity.high


def bounds_of(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """Return the lower and upper bound of `quantity`, an open one as infinite."""
    low = quantity.low if quantity.low is not None else Decimal("-Infinity")
    high = quantity.high if quantity.high is not None else Decimal("Infinity")
    return low, high


def _rounded(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the lowest and highest number that `quantity` can stand for."""
    if quantity.low is None or quantity.high is None or not _is_plain(quantity):
        return quantity.low, quantity.high
    reach = _half_of_last_place(quantity.text, quantity.low)
    if quantity.approximate:
        is_loose = len(quantity.low.normalize().as_tuple().digits) <= _LOOSE_DIGITS
        reach = max(reach, abs(quantity.low) * (_ABOUT if is_loose else _CLOSELY))
    return quantity.low - reach, quantity.low + reach


def _half_of_last_place(text: str, value: Decimal) -> Decimal:
    """Return half of the last printed place: 50,000 for "5.6 million", nothing for "10,000".

    Of a long number it is all of it, since "1.008 billion" is what is left of 1,008,766,000, too.
    """
    found = _NUMBER.search(text)
    printed = Decimal(found[0].replace(",", "")) if found else Decimal(0)
    if not found or not printed:
        return Decimal(0)
    decimals = len(found["decimals"] or "")
    scale = abs(value / printed)
    if scale == 1 and not decimals:
        return Decimal(0)
    is_long = scale != 1 and len(printed.as_tuple().digits) >= _LONG
    return (Decimal(1) if is_long else _HALF).scaleb(-decimals) * scale


def is_telling(number: Decimal | None) -> bool:
    """Tell whether two sources hardly give `number` by chance: above ten, and no power of ten."""
    return number is not None and number > _TEN and number.normalize().as_tuple().digits != (1,)


def _by_how_much(low: Quantity, high: Quantity) -> str:
    """Return by how much the lower figure's top is below the higher one's bottom."""
    top, bottom = low.high, high.low
    if not top or not bottom or top < 0:
        return ""
    if low.unit == "percent":
        return f"by {show_number(bottom - top)} percentage points"
    ratio = bottom / top
    if ratio >= _FACTOR:
        return f"by a factor of {show_number(_short(ratio))}"
    return f"by {show_number(_short((ratio - 1) * 100))} percent"


def _short(number: Decimal) -> Decimal:
    """Round to two places at most, to whole numbers from ten on."""
    places = Decimal(1) if number >= 10 else Decimal("0.1")  # noqa: PLR2004 - one digit, or more
    return number.quantize(places)
