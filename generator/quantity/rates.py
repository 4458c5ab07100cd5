"""This module leaves out rates of exchange: "($1 = 0.92 euros)" tells of nobody's money."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quantity.currencies import CURRENCY_CODES, NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Quantity

_EQUALS = re.compile(r"\s?[=≈]\s?|\s(?:equals?|buys|bought|is worth|was worth)\s(?:about\s)?")
# What one side of a rate is told for.
_ROUND = frozenset(map(Decimal, (1, 10, 100, 1000)))


def without_rates(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Return those `found` in `text` that are no side of a rate of exchange."""
    sides = {
        place
        for first, (one, two) in enumerate(pairwise(found))
        if _EQUALS.fullmatch(text, one.end, two.start) and _is_rate(one, two)
        for place in (first, first + 1)
    }
    return tuple(each for place, each in enumerate(found) if place not in sides)


def is_currency(unit: str) -> bool:
    """Tell whether `unit` is a currency, by its code or by a name that leaves it open."""
    return unit in CURRENCY_CODES or unit.casefold() in NAMES


def _is_rate(one: Quantity, two: Quantity) -> bool:
    both = is_currency(one.unit) and is_currency(two.unit) and one.unit != two.unit
    return both and (one.low in _ROUND or two.low in _ROUND)
