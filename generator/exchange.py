"""This module turns sums into US dollars, at a rate that the editor states and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from generator.declared import Rate
    from generator.model import Quantity

# Converted sums keep as many digits: a rate that is stated once is no better than that.
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Dollars:
    """A sum in US dollars, and the rate it was converted at."""

    quantity: Quantity
    rate: Rate


def in_dollars(quantity: Quantity, day: date | None, rates: Sequence[Rate]) -> Dollars | None:
    """Return `quantity` in US dollars at the rate nearest to `day`; None if no rate is stated."""
    own = [each for each in rates if each.currency == quantity.unit]
    if not own or (quantity.low is None and quantity.high is None):
        return None
    rate = min(own, key=lambda each: (_days_apart(each, day), each.date.begin))
    # A bound that is rounded inwards would say more than the source does.
    is_plain = quantity.low == quantity.high
    converted = replace(
        quantity,
        unit="USD",
        low=_convert(quantity.low, rate, ROUND_HALF_EVEN if is_plain else ROUND_FLOOR),
        high=_convert(quantity.high, rate, ROUND_HALF_EVEN if is_plain else ROUND_CEILING),
    )
    return Dollars(converted, rate)


def _days_apart(rate: Rate, day: date | None) -> int:
    """Return the days between `day` and the time that `rate` holds for."""
    if not day or rate.date.begin <= day <= rate.date.finish:
        return 0
    return min(abs((day - rate.date.begin).days), abs((day - rate.date.finish).days))


def _convert(sum_: Decimal | None, rate: Rate, rounding: str) -> Decimal | None:
    """Return `sum_` in dollars, rounded to three digits."""
    if sum_ is None:
        return None
    dollars = sum_ / rate.per_usd
    place = dollars.__class__(1).scaleb(dollars.adjusted() - _DIGITS + 1)
    return dollars.quantize(place, rounding=rounding)
