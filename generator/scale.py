"""This module places figures on one scale, so that a page can draw them below each other.

The scale is linear, or logarithmic where the largest figure is more than 20 times the smallest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.figures import show_value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from generator.model import Quantity

_LOGARITHMIC_FROM = 20
# The least width of a mark, and the room kept free at both ends, in percent of the scale.
_LEAST = 1.2
_MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a figure lies, in percent of the scale; an end may be open."""

    left: float
    width: float
    is_open_left: bool
    is_open_right: bool


def marks_of(quantities: Sequence[Quantity]) -> tuple[tuple[Mark | None, ...], str]:
    """Return a mark for each of `quantities`, and the scale's ends in words.

    There are none where the figures have several units or no two distinct ends.
    """
    ends = [end for each in quantities for end in (each.low, each.high) if end is not None]
    nothing = (None,) * len(quantities)
    if len({(each.unit, each.per) for each in quantities}) > 1 or len(set(ends)) < 2:  # noqa: PLR2004
        return nothing, ""
    low, high = min(ends), max(ends)
    by_powers = low > 0 and high / low > _LOGARITHMIC_FROM
    low = low if by_powers else min(low, low * 0)
    kind = "logarithmic" if by_powers else "linear"
    ends_of_scale = replace(quantities[0], low=low, high=high, approximate=False)
    return (
        tuple(_mark(each, low, high, by_powers=by_powers) for each in quantities),
        f"{show_value(ends_of_scale)}, {kind}",
    )


def _mark(quantity: Quantity, low: Decimal, high: Decimal, *, by_powers: bool) -> Mark | None:
    if quantity.low is None and quantity.high is None:
        return None
    start, end = (
        _place(each, low, high, by_powers=by_powers) if each is not None else None
        for each in (quantity.low, quantity.high)
    )
    left, right = start if start is not None else 0.0, end if end is not None else 100.0
    width = max(right - left, _LEAST)
    return Mark(
        left=round(min(left, 100 - width), 1),
        width=round(width, 1),
        is_open_left=start is None,
        is_open_right=end is None,
    )


def _place(number: Decimal, low: Decimal, high: Decimal, *, by_powers: bool) -> float:
    """Return where `number` lies between `low` and `high`, in percent of the scale."""
    if by_powers:
        part = math.log(number / low) / math.log(high / low)
    else:
        part = float((number - low) / (high - low))
    return _MARGIN + part * (100 - 2 * _MARGIN)
