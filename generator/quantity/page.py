"""This module holds a text that is searched for quantities, and an amount that is read of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from generator.quantity.numbers import Number


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
