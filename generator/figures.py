"""This module writes quantities for readers: exact, grouped by thousands, bounds in signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model import Quantity


def show_value(quantity: Quantity) -> str:
    """Write the value of `quantity` ("USD 5,600,000", "about 6", "over 90 percent")."""
    amount = _amount(quantity.low, quantity.high)
    about = "about " if quantity.approximate and amount != "no figure" else ""
    unit = quantity.unit
    per = f" per {quantity.per}" if quantity.per else ""
    if re.fullmatch(r"[A-Z]{3}", unit):
        return f"{about}{unit} {amount}{per}"
    return f"{about}{amount} {unit}{per}".strip()


def _amount(low: Decimal | None, high: Decimal | None) -> str:
    if low is None and high is None:
        return "no figure"
    if high is None and low is not None:
        return f"over {show_number(low)}"
    if low is None and high is not None:
        return f"under {show_number(high)}"
    if low is not None and high is not None and low != high:
        return f"{show_number(low)} to {show_number(high)}"
    return show_number(low)


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
