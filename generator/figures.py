"""This module writes quantities for readers: exact, grouped by thousands, bounds in signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quantity.currencies import CURRENCY_CODES, LETTERED, NAMES
from generator.quantity.nouns import IRREGULAR

# A sum with one decimal gets its second, as prices are printed.
_CENTS = re.compile(r"\.\d(?!\d)")
_UNCHANGED = frozenset({"percent", "times", *LETTERED, *NAMES})
# "Aircraft", "people": as the sources write them.
_PLURALS = {one: many for many, one in IRREGULAR.items()}

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model import Quantity


def show_value(quantity: Quantity) -> str:
    """Write the value of `quantity` ("USD 5,600,000", "about 6 chips", "over 90 percent")."""
    bound, number = _parts(quantity)
    if not number:
        return "no exact number"
    if quantity.unit == "fraction":
        # "One in 12", "two-thirds": no reader thinks of 0.6667.
        return quantity.text
    if quantity.unit in CURRENCY_CODES:
        number = _CENTS.sub(r"\g<0>0", number)
    about = "about " if quantity.approximate else ""
    per = f" per {quantity.per}" if quantity.per else ""
    if quantity.unit in CURRENCY_CODES:
        return f"{about}{bound}{quantity.unit} {number}{per}"
    return f"{about}{bound}{number} {plural(quantity.unit, number)}{per}".strip()


def _parts(quantity: Quantity) -> tuple[str, str]:
    """Return the words for an open bound, and the figure or figures."""
    low, high = quantity.low, quantity.high
    if high is None:
        return ("at least " if quantity.is_inclusive else "over "), show_number(low)
    if low is None:
        return ("up to " if quantity.is_inclusive else "under "), show_number(high)
    if low != high:
        return "", f"{show_number(low)} to {show_number(high)}"
    return "", show_number(low)


def plural(unit: str, number: str) -> str:
    """Return the counted noun in the plural, unless there is one of it or it is no noun."""
    if number == "1" or unit in _UNCHANGED or not unit[-1:].islower():
        return unit
    *first, last = unit.split(" ")
    if last in _PLURALS:
        return " ".join((*first, _PLURALS[last]))
    if re.search(r"[^aeiou]y$", unit):
        return unit[:-1] + "ies"
    return unit + ("es" if re.search(r"(?:s|x|ch|sh)$", unit) else "s")


def show_number(number: Decimal | None) -> str:
    """Write `number` without an exponent, its thousands parted by commas."""
    if number is None:
        return ""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def sort_key(quantity: Quantity) -> str:
    """Return the figure that a table sorts `quantity` by: its upper bound, or its lower one."""
    value = quantity.high if quantity.high is not None else quantity.low
    return f"{value:f}" if value is not None else ""
