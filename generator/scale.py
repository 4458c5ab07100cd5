"""This module makes the scale on which figures of one unit are drawn.

The scale is linear from nothing on, or one of powers of ten where the largest figure is many times
the smallest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.figures import show_number

if TYPE_CHECKING:
    from collections.abc import Collection

# From how many times on, if a drawing does not say.
_MANY = 20
# The room kept free at both ends, in percent of the scale.
_MARGIN = 6.0
# More labels than that have no room on a phone.
_TICKS = 5
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_NAMES = ((12, "trillion"), (9, "billion"), (6, "million"))


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from `low` to `high`, with the figures that are labelled on it."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]
    by_powers: bool

    def at(self, number: Decimal) -> float:
        """Return where `number` lies, in percent of the scale."""
        if self.by_powers:
            low, high = math.log10(self.low), math.log10(self.high)
            part = (math.log10(number) - low) / (high - low)
        else:
            part = float((number - self.low) / (self.high - self.low))
        return _MARGIN + part * (100 - 2 * _MARGIN)


def make_scale(numbers: Collection[Decimal], *, many: int = _MANY) -> Scale | None:
    """Return the scale that has all of `numbers`, or None where no two of them are distinct.

    It is one of powers where the greatest is more than `many` times the least.
    """
    if len(set(numbers)) < 2:  # noqa: PLR2004 - a pair
        return None
    low, high = min(numbers), max(numbers)
    if low > 0 and high / low > many:
        return _by_powers(low, high)
    return _linear(min(low, Decimal(0)), max(high, Decimal(0)))


def _by_powers(low: Decimal, high: Decimal) -> Scale:
    first, last = low.adjusted(), high.adjusted()
    last += high > Decimal(10) ** last
    step = math.ceil((last - first) / (_TICKS - 1))
    ticks = tuple(Decimal(10) ** power for power in range(first, last + 1, step))
    return Scale(Decimal(10) ** first, Decimal(10) ** last, ticks, by_powers=True)


def _linear(low: Decimal, high: Decimal) -> Scale:
    step = _step((high - low) / (_TICKS - 1))
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = tuple(number * step for number in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks, by_powers=False)


def _step(least: Decimal) -> Decimal:
    """Return the least of 1, 2, 5, 10, 20 and so on that is no less than `least`."""
    unit = Decimal(10) ** least.adjusted()
    return next(each * unit for each in _STEPS if each * unit >= least)


def show_short(number: Decimal) -> str:
    """Write `number` as a label on a scale ("50,000", "2.5 million")."""
    for power, name in _NAMES:
        if abs(number) >= Decimal(10) ** power:
            return f"{show_number(number / Decimal(10) ** power)} {name}"
    return show_number(number)
