"""This module finds quantities in Chinese text: "约40亿元", "1万张H100", "百分之三十"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model import Quantity
from generator.quantity import chinese_units as units
from generator.quantity import money
from generator.quantity.bounds import Bound
from generator.quantity.numbers import parse_figure, tidy
from generator.quantity.patterns import CJK, DASH, FIGURE, MAYBE_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.quantity.amounts import Page


def _any(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))) + ")"


DIGIT = "".join(units.DIGITS)
TEN = "".join(units.TENS)
MYRIAD = "".join(units.MYRIADS)
HAN_NUMBER = rf"[{DIGIT}{TEN}][{DIGIT}{TEN}{MYRIAD}点點]*+"
FIGURES = (
    rf"(?:{FIGURE}){MAYBE_SPACE}[{TEN}{MYRIAD}]{{0,4}}+(?:[0-9]{{1,4}}[{TEN}{MYRIAD}]{{1,2}}+)?"
)
NUMBER = rf"(?:{FIGURES}|{HAN_NUMBER})"
FRACTION_OF = "分之"

MODIFIED = re.compile(
    rf"""
    (?: (?P<low> {_any(units.LOW_BEFORE)} ) | (?P<high> {_any(units.HIGH_BEFORE)} )
      | (?P<about> {_any(units.ABOUT_BEFORE)} ) )? {MAYBE_SPACE}
    (?P<percent> 百{FRACTION_OF} )?                      # 百分之三十
    (?P<sign> {_any(units.BEFORE)} {MAYBE_SPACE} )?
    """,
    re.VERBOSE,
)
NUMBERS = re.compile(
    rf"(?P<number>{NUMBER})(?P<more>[多余餘])?(?P<scale>[{TEN}{MYRIAD}]{{1,2}}+)?", re.VERBOSE
)
# 数十亿美元, 几百名员工, 上千家公司
VAGUE = re.compile(rf"[数數几幾上](?P<scale>[{TEN}{MYRIAD}]{{1,4}}+)")
TO = re.compile(rf"{MAYBE_SPACE}(?:至|到|{DASH}){MAYBE_SPACE}")
PARTS = re.compile(
    rf"(?P<below>[{DIGIT}{TEN}]{{1,3}}){FRACTION_OF}(?P<above>[{DIGIT}{TEN}]{{1,3}})"
)
UNIT = re.compile(
    rf"""
      (?P<percent> {MAYBE_SPACE} [%％] (?! [A-Za-z0-9%] ) )
    | (?P<points> {MAYBE_SPACE} 个?百分点 )
    | (?P<basis> {MAYBE_SPACE} 个?基点 )
    | (?P<times> {MAYBE_SPACE} 倍 )
    | {MAYBE_SPACE} (?P<money> {_any(units.CURRENCIES)} )
    """,
    re.VERBOSE,
)
COUNTED = re.compile(
    rf"""
    {MAYBE_SPACE} (?! {_any(units.NOT_COUNTED)} | 人民 | 人工 )
    (?P<classifier> {_any([*units.CLASSIFIERS, *units.PERSONS])} )?
    (?: (?P<between> {MAYBE_SPACE} [A-Za-z0-9 .\-{CJK}]{{0,12}}? ) (?P<noun> {_any(units.NOUNS)} ) )?
    """,
    re.VERBOSE,
)
PRODUCT = re.compile(rf"{MAYBE_SPACE}(?P<name>[A-Z][A-Za-z]*-?[0-9][A-Za-z0-9-]*)")
NOT_BETWEEN = re.compile("[的了在是为和与及等把被从向由以对将让有到并也都就]")
AFTER = re.compile(
    rf"(?P<low>{_any(units.LOW_AFTER)}|\+)|(?P<high>{_any(units.HIGH_AFTER)})"
    rf"|(?P<about>{_any(units.ABOUT_AFTER)})"
)
PER = re.compile(
    rf"{MAYBE_SPACE}(?:/|每){MAYBE_SPACE}(?P<per>[百千万亿]{{0,3}}个?{MAYBE_SPACE}"
    r"(?:[Tt]okens?|人|股|张|小时|月|年|天|次|台|吨|桶|部|件|克|平方米|份))"
)
STARTS = re.compile(
    rf"""
    (?<! [第每/A-Za-z0-9_.,%-] )
    (?= [0-9{DIGIT}{TEN}] | [数數几幾上][{TEN}{MYRIAD}] | {_any([*units.LOW_BEFORE, *units.HIGH_BEFORE, *units.ABOUT_BEFORE])}
      | {_any(units.BEFORE)} | [$¥￥€£] | (?: US | HK | RMB ) )
    """,
    re.VERBOSE,
)
LONGEST = 32
HAN = re.compile(f"[{CJK}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A Chinese number with its unit, which is empty where none stands beside it."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    unit: str = ""
    more: bool = False
    rounded: bool = False


def find_chinese(page: Page, start: int) -> Iterator[Quantity]:
    """Find the quantities of Chinese text, from `start` to the end of `page`, left to right."""
    if not HAN.search(page.text, start, page.end):
        return
    pos = start
    while match := STARTS.search(page.text, pos, page.end):
        quantity = _read(page, match.start())
        if quantity:
            yield quantity
        number = None if quantity else NUMBERS.match(page.text, match.start())
        pos = quantity.end if quantity else number.end() if number else match.start() + 1


def parse_chinese(number: str) -> Decimal | None:
    """Return the value of a Chinese number, of figures, characters or both.

    >>> [int(parse_chinese(number)) for number in ("三百二十", "1.2万亿", "两千五百万", "2亿5千万")]
    [320, 1200000000000, 25000000, 250000000]
    """
    total = section = Decimal(0)
    digit: Decimal | None = None
    for token in re.findall(rf"{FIGURE}|.", number.replace(" ", "").replace("點", "点")):
        if token in units.MYRIADS:
            whole = section + (digit or 0)
            grown = (total + whole) * units.MYRIADS[token] if not whole else 0
            total = grown or total + whole * units.MYRIADS[token]
            section, digit = Decimal(0), None
        elif token in units.TENS:
            section += (Decimal(1) if digit is None else digit) * units.TENS[token]
            digit = None
        elif token in units.DIGITS:
            digit = (digit or Decimal(0)) * (10 if digit else 1) + units.DIGITS[token]
        elif token[0].isdecimal() or token[0] == ".":
            figure = parse_figure(token)
            if not figure:
                return None
            digit = figure[0]
        else:
            return _with_point(number)
    return tidy(total + section + (digit or 0))


def _with_point(number: str) -> Decimal | None:
    """Return the value of "一点五亿": digits, a point, digits, and magnitudes."""
    match = re.fullmatch(rf"([{DIGIT}])[点點]([{DIGIT}]{{1,4}})([{TEN}{MYRIAD}]*)", number)
    if not match:
        return None
    whole, decimals, scale = match.groups()
    digits = "".join(str(units.DIGITS[digit]) for digit in decimals)
    return tidy(Decimal(f"{units.DIGITS[whole]}.{digits}") * _scale(scale))


def _scale(characters: str) -> Decimal:
    """Return the product of magnitude characters."""
    product = Decimal(1)
    for character in characters:
        product *= (units.TENS | units.MYRIADS)[character]
    return product


def _read(page: Page, pos: int) -> Quantity | None:
    """Return the quantity that begins at `pos`, or None."""
    modifier = MODIFIED.match(page.text, pos)
    if not modifier:
        return None
    if vague := VAGUE.match(page.text, modifier.end()):
        return _vague(page, pos, vague)
    bound = Bound(modifier.lastgroup) if modifier.lastgroup in ("low", "high", "about") else None
    bound = bound or _bound_of(modifier)
    first = _parts(page, modifier.end()) or _reading(page, modifier)
    if not first or first.end > page.end:
        return None
    second = _second(page, first)
    if not (second or first).unit:
        return None
    return _quantity(page, pos, first, second, bound)


def _vague(page: Page, pos: int, match: re.Match[str]) -> Quantity | None:
    """Return a magnitude without a figure, open at both ends."""
    number = Reading(start=pos, end=match.end(), value=_scale(match["scale"]))
    found = _with_unit(page, number)
    if not found or page.hidden(pos, match.end()):
        return None
    surface = page.text[pos : found.end]
    return Quantity(start=pos, end=found.end, text=surface, low=None, high=None, unit=found.unit)


def _bound_of(match: re.Match[str]) -> Bound:
    """Return the bound of the first group of `match` that took part."""
    groups = match.groupdict()
    return next((Bound(name) for name in ("low", "high", "about") if groups.get(name)), Bound.NONE)


def _quantity(
    page: Page, pos: int, first: Reading, second: Reading | None, bound: Bound
) -> Quantity:
    """Return the quantity of one or two readings and their bounds."""
    last = second or first
    after = AFTER.match(page.text, last.end)
    if after and bound in (Bound.NONE, Bound.ABOUT):
        bound = _bound_of(after)
    bound = Bound.LOW if last.more and bound is not Bound.HIGH else bound
    end = after.end() if after else last.end
    low = first.value * last.scale if second and first.scale == 1 != last.scale else first.value
    if second and low >= second.value:
        low = first.value
    per = PER.match(page.text, end)
    return Quantity(
        start=pos,
        end=end,
        text=page.text[pos:end],
        low=None if bound is Bound.HIGH and not second else tidy(low),
        high=None if bound is Bound.LOW and not second else last.value,
        unit=last.unit,
        approximate=bound is Bound.ABOUT or first.rounded,
        per="".join(per["per"].split()) if per else "",
    )


def _parts(page: Page, pos: int) -> Reading | None:
    """Return a fraction such as 三分之二."""
    match = PARTS.match(page.text, pos)
    below, above = (parse_chinese(match[name]) for name in ("below", "above")) if match else (0, 0)
    if not match or not below or not above or below == 100 or above >= below:
        return None
    value = tidy((above / below).quantize(Decimal("0.0001")))
    rounded = value * below != above
    return Reading(start=pos, end=match.end(), value=value, unit="fraction", rounded=rounded)


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
    if modifier["sign"] and (not named or not named.unit.isupper()):
        return replace(number, unit=units.CURRENCIES[modifier["sign"].strip()])
    return named or number


def _number(page: Page, pos: int) -> Reading | None:
    """Return the number at `pos` without its unit."""
    match = NUMBERS.match(page.text, pos)
    value = parse_chinese(match["number"]) if match and len(match["number"]) < LONGEST else None
    if not match or value is None or page.hidden(match.start(), match.end()):
        return None
    scale = _scale(match["scale"] or "")
    written = re.sub(rf"[^{TEN}{MYRIAD}]", "", re.sub(rf".*[0-9{DIGIT}]", "", match["number"]))
    return Reading(
        start=pos,
        end=match.end(),
        value=tidy(value * scale),
        scale=scale * _scale(written),
        more=bool(match["more"]),
    )


def _second(page: Page, first: Reading) -> Reading | None:
    """Return the upper end of the range that `first` begins, or None."""
    joint = TO.match(page.text, first.end)
    number = _number(page, joint.end()) if joint else None
    second = _with_unit(page, number) if number else None
    if number and not second and first.unit:
        second = replace(number, unit=first.unit)
    if not second or (first.unit and first.unit != second.unit) or first.value >= second.value:
        return None
    return second


def _with_unit(page: Page, number: Reading) -> Reading | None:
    """Return `number` with the unit behind it, or None."""
    match = UNIT.match(page.text, number.end)
    if not match:
        return _counted(page, number)
    more = number.more or page.text[match.end() : match.end() + 1] in ("多", "余")
    unit = {"percent": "percent", "points": "percentage point", "basis": "basis point"}.get(
        match.lastgroup or "", "times"
    )
    if match["money"]:
        unit = units.CURRENCIES[match["money"]]
    return replace(number, end=match.end(), unit=unit, more=more)


def _counted(page: Page, number: Reading) -> Reading | None:
    """Return `number` with the noun it counts, or its classifier where no noun is known."""
    match = COUNTED.match(page.text, number.end)
    if not match or number.value <= 1:
        return None
    classifier, noun = match["classifier"], match["noun"]
    if classifier and (name := PRODUCT.match(page.text, match.end("classifier"))):
        if not noun or NOT_BETWEEN.search(match["between"]):
            return replace(number, end=name.end(), unit=name["name"])
    if noun and not NOT_BETWEEN.search(match["between"]) and (classifier or not match["between"]):
        return replace(number, end=match.end(), unit=units.SINGULAR.get(noun, noun))
    if not classifier or (number.value < 10 and number.scale == 1):
        return None
    unit = "人" if classifier in units.PERSONS else classifier
    return replace(number, end=match.end("classifier"), unit=unit)
