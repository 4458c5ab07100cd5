"""This module finds quantities in Chinese text: "约40亿元", "1万张H100", "百分之三十"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model import Quantity
from generator.quantity import chinese_patterns as patterns
from generator.quantity import chinese_units as units
from generator.quantity import money
from generator.quantity.bounds import Bound
from generator.quantity.chinese_numbers import parse_chinese, scale_of
from generator.quantity.numbers import tidy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from generator.quantity.page import Page

UNIT_OF_GROUP = {
    "percent": "percent",
    "points": "percentage point",
    "basis": "basis point",
    "times": "times",
}
MAGNITUDES = frozenset(units.TENS) | frozenset(units.MYRIADS)
# 两个方面: a small number with a classifier alone counts nothing worth telling
TELLING = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A Chinese number with its unit, which is empty where none stands beside it.

    `more` is a 多 or 余 behind it, `rounded` a fraction without a last decimal.
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    unit: str = ""
    more: bool = False
    rounded: bool = False


def find_chinese(page: Page, start: int) -> Iterator[Quantity]:
    """Find the quantities of Chinese text, from `start` to the end of `page`, left to right."""
    if not patterns.HAN.search(page.text, start, page.end):
        return
    pos = start
    while match := patterns.STARTS.search(page.text, pos, page.end):
        at = match.start()
        quantity = _read(page, at)
        if quantity and quantity.end <= page.end:
            yield quantity
            pos = quantity.end
        else:
            number = patterns.NUMBERS.match(page.text, at)
            pos = number.end() if number else at + 1


def _read(page: Page, pos: int) -> Quantity | None:
    """Return the quantity that begins at `pos`, or None."""
    modifier = patterns.MODIFIED.match(page.text, pos)
    if not modifier:
        return None
    if vague := patterns.VAGUE.match(page.text, modifier.end()):
        return _vague(page, pos, vague)
    first = _parts(page, modifier.end()) or _reading(page, modifier)
    second = _second(page, first) if first else None
    last = second or first
    if not first or not last or not last.unit:
        return None
    return _quantity(page, pos, (first, second), _bound_of(modifier))


def _bound_of(match: re.Match[str] | None) -> Bound:
    """Return the bound whose group took part in `match`."""
    groups = match.groupdict() if match else {}
    return next((Bound(name) for name in ("low", "high", "about") if groups.get(name)), Bound.NONE)


def _vague(page: Page, pos: int, match: re.Match[str]) -> Quantity | None:
    """Return a magnitude without a figure, open at both ends."""
    number = Reading(start=pos, end=match.end(), value=scale_of(match["scale"]))
    found = _with_unit(page, number)
    if not found or page.hidden(pos, match.end()):
        return None
    surface = page.text[pos : found.end]
    return Quantity(start=pos, end=found.end, text=surface, low=None, high=None, unit=found.unit)


def _quantity(
    page: Page, pos: int, readings: tuple[Reading, Reading | None], bound: Bound
) -> Quantity:
    """Return the quantity of one or two readings with what bounds them."""
    first, second = readings
    last = second or first
    after = patterns.AFTER.match(page.text, last.end)
    if bound in (Bound.NONE, Bound.ABOUT):
        bound = _bound_of(after) if after else bound
    bound = Bound.LOW if last.more and bound is not Bound.HIGH else bound
    end = after.end() if after else last.end
    per = patterns.PER.match(page.text, end)
    return Quantity(
        start=pos,
        end=end,
        text=page.text[pos:end],
        low=None if bound is Bound.HIGH and not second else _low(first, second),
        high=None if bound is Bound.LOW and not second else last.value,
        unit=last.unit,
        approximate=bound is Bound.ABOUT or first.rounded,
        per="".join(per["per"].split()) if per else "",
    )


def _low(first: Reading, second: Reading | None) -> Decimal:
    """Return the lower end: 10到20亿 is a billion, as the first has no magnitude."""
    scaled = tidy(first.value * second.scale) if second else first.value
    fits = second and not first.unit and first.scale == 1 and scaled < second.value
    return scaled if fits else first.value


def _parts(page: Page, pos: int) -> Reading | None:
    """Return a fraction such as 三分之二; 百分之 is read as a percentage elsewhere."""
    match = patterns.PARTS.match(page.text, pos)
    if not match or match["below"] == "百" or page.hidden(*match.span()):
        return None
    below, above = parse_chinese(match["below"]), parse_chinese(match["above"])
    if not below or not above or above >= below:
        return None
    value = (above / below).quantize(Decimal("0.0001"))
    rounded = value * below != above
    return Reading(start=pos, end=match.end(), value=tidy(value), unit="fraction", rounded=rounded)


def _reading(page: Page, modifier: re.Match[str]) -> Reading | None:
    """Return the number after `modifier` with the unit around it."""
    sign = money.read_sign(page.text, modifier.end())
    number = _number(page, sign.end if sign else modifier.end())
    if not number:
        return None
    if modifier["percent"]:
        return replace(number, unit="percent")
    if sign:
        return replace(number, unit=page.currency(sign.codes)) if number.scale > 1 else None
    named = _with_unit(page, number)
    if modifier["sign"]:  # 新台币300亿元: the name before says whose 元
        paid = named if named and named.unit in units.CURRENCIES.values() else number
        return replace(paid, unit=units.CURRENCIES[modifier["sign"].strip()])
    return named or number


def _number(page: Page, pos: int) -> Reading | None:
    """Return the number at `pos` without its unit."""
    match = patterns.NUMBERS.match(page.text, pos)
    value = parse_chinese(match["number"]) if match else None
    if not match or value is None or page.hidden(*match.span()):
        return None
    written = match["number"]
    behind = written[len(written.rstrip("".join(MAGNITUDES))) :]
    scale = scale_of(match["scale"] or "")
    return Reading(
        start=pos,
        end=match.end(),
        value=tidy(value * scale),
        scale=scale * scale_of(behind),
        more=bool(match["more"]),
    )


def _second(page: Page, first: Reading) -> Reading | None:
    """Return the upper end of the range that `first` begins, or None."""
    joint = patterns.TO.match(page.text, first.end)
    number = _number(page, joint.end()) if joint else None
    second = _with_unit(page, number) if number else None
    if number and not second and first.unit:
        second = replace(number, unit=first.unit)
    if not second or (first.unit and first.unit != second.unit) or first.value >= second.value:
        return None
    return second


def _with_unit(page: Page, number: Reading) -> Reading | None:
    """Return `number` with the unit behind it, or None."""
    match = patterns.UNIT.match(page.text, number.end)
    if not match or not match.lastgroup:
        return _counted(page, number)
    unit = UNIT_OF_GROUP.get(match.lastgroup) or units.CURRENCIES[match["money"]]
    more = number.more or page.text[match.end() : match.end() + 1] == "多"
    return replace(number, end=match.end(), unit=unit, more=more)


def _counted(page: Page, number: Reading) -> Reading | None:
    """Return `number` with the noun it counts, or its classifier where no noun is known."""
    match = patterns.COUNTED.match(page.text, number.end)
    if not match or number.value <= 1:
        return None
    classifier, noun = match["classifier"], match["noun"]
    if noun and patterns.NOT_BETWEEN.search(match["between"]):
        noun = None
    if noun and (classifier or not match["between"].strip()):
        return replace(number, end=match.end(), unit=units.SINGULAR.get(noun, noun))
    if not classifier:
        return None
    if name := patterns.PRODUCT.match(page.text, match.end("classifier")):
        return replace(number, end=name.end(), unit=name["name"])
    if number.value < TELLING and number.scale == 1:
        return None
    unit = "人" if classifier in units.PERSONS else classifier
    return replace(number, end=match.end("classifier"), unit=unit)
