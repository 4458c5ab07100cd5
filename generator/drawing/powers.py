"""This module labels a scale of powers of ten that reaches from cents to trillions."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.drawing.marks import Tick
from generator.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Collection

DOLLAR = "USD"
_NAMES = {0: "", 3: " thousand", 6: " million", 9: " billion", 12: " trillion"}
# Over so many powers of ten each has a label, or every other, or else every third or sixth; or one
# more, so that both ends have one.
_STEPS = ((2, 1), (4, 2), (12, 3))
_LONGEST_STEP = 6


def scale_of_powers(numbers: Collection[Decimal]) -> Scale:
    """Return the scale from the power of ten below all `numbers`, more than nothing, to that above.

    There are two distinct numbers at least.
    """
    low, high = math.floor(math.log10(min(numbers))), math.ceil(math.log10(max(numbers)))
    # Two numbers between two powers still have a scale between these.
    high = max(high, low + 1)
    # No number lies beyond the last label, nor below the first.
    while not _step(high - low):
        low -= 1
    powers = [Decimal(10) ** power for power in range(low, high + 1)]
    return Scale(powers[0], powers[-1], tuple(powers), by_powers=True)


def label_powers(scale: Scale, currency: str) -> tuple[Tick, ...]:
    """Return each power of `scale`; the label is empty where there is no room."""
    powers = [each.adjusted() for each in scale.ticks]
    step = _step(powers[-1] - powers[0])
    return tuple(
        Tick(
            round(scale.at(number), 1),
            "" if (power - powers[0]) % step else _power_name(power, currency),
        )
        for number, power in zip(scale.ticks, powers, strict=True)
    )


def _step(reach: int) -> int:
    """Return how many powers of ten lie between two labels, 0 where the last would have none."""
    least = next((step for most, step in _STEPS if reach <= most), _LONGEST_STEP)
    return next((step for step in (least, least + 1) if reach % step == 0), 0)


def _power_name(power: int, currency: str) -> str:
    """Return how a power of ten of `currency` is written ("$10 million", "EUR 10 million")."""
    sign = "$" if currency == DOLLAR else f"{currency} "
    if power < 0:
        return f"{sign}{Decimal(10) ** power:f}"
    thousands = min(power - power % 3, max(_NAMES))
    return f"{sign}{10 ** (power - thousands):,}{_NAMES[thousands]}"
