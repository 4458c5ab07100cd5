"""This module reads Chinese numbers, of figures, characters or both.

>>> [int(parse_chinese(number)) for number in ("三百二十", "1.2万亿", "两千五百万", "2亿5千万")]
[320, 1200000000000, 25000000, 250000000]
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.quantity import chinese_units as units
from generator.quantity.numbers import parse_figure, tidy
from generator.quantity.patterns import FIGURE, MAYBE_SPACE

DIGIT = "".join(units.DIGITS)
TEN = "".join(units.TENS)
MYRIAD = "".join(units.MYRIADS)
# 1.2万亿, 2亿5千万
FIGURES = (
    rf"(?:{FIGURE}){MAYBE_SPACE}[{TEN}{MYRIAD}]{{0,4}}+(?:[0-9]{{1,4}}[{TEN}{MYRIAD}]{{1,2}}+)?"
)
# 三百二十, 一点五亿; all that is there, so that no run of characters is read twice
CHARACTERS = rf"[{DIGIT}{TEN}][{DIGIT}{TEN}{MYRIAD}点點]*+"
NUMBER = rf"(?:{FIGURES}|{CHARACTERS})"
LONGEST = 32

TOKEN = re.compile(rf"{FIGURE}|.")
WITH_POINT = re.compile(rf"([{DIGIT}])[点點]([{DIGIT}]{{1,4}})([{TEN}{MYRIAD}]*)")


def parse_chinese(number: str) -> Decimal | None:
    """Return the value of `number`, which `NUMBER` matches, or None if it makes no sense."""
    if len(number) > LONGEST:
        return None
    if match := WITH_POINT.fullmatch(number):
        whole, decimals, scale = match.groups()
        digits = "".join(str(units.DIGITS[digit]) for digit in decimals)
        return tidy(Decimal(f"{units.DIGITS[whole]}.{digits}") * scale_of(scale))
    total = section = Decimal(0)
    digit: Decimal | None = None
    for token in TOKEN.findall("".join(number.split())):
        if token in units.MYRIADS:  # what was read since the last one, or all: 1.2万亿
            whole_part = section + (digit or 0)
            kept, counted = (total, whole_part) if whole_part else (Decimal(0), total)
            total, section, digit = kept + counted * units.MYRIADS[token], Decimal(0), None
        elif token in units.TENS:
            section, digit = _ten(section, digit, units.TENS[token]), None
        elif token in units.DIGITS:
            digit = (digit or Decimal(0)) * 10 + units.DIGITS[token]
        elif figure := parse_figure(token):
            digit = figure[0]
        else:
            return None
    return tidy(total + section + (digit or 0))


def _ten(section: Decimal, digit: Decimal | None, ten: int) -> Decimal:
    """Return `section` with `digit` tens more; 5百 and 3千万 multiply, 十 alone is ten."""
    if digit is None and section:
        return section * ten
    return section + (Decimal(1) if digit is None else digit) * ten


def scale_of(characters: str) -> Decimal:
    """Return the product of magnitude characters."""
    product = Decimal(1)
    for character in characters:
        product *= (units.TENS | units.MYRIADS)[character]
    return product
