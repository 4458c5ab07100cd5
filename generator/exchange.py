"""This module turns sums into US dollars, at a rate that the editor states and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from generator.declared import Rate
    from generator.model import Quantity
    from generator.values import Value

# Converted sums keep as many digits: a rate that is stated once is no better than that.
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Dollars:
    """A sum in US dollars, and the rate it was converted at."""

    quantity: Quantity
    rate: Rate


def in_dollars(value: Value, rates: Sequence[Rate]) -> Dollars | None:
    """Return `value` in US dollars at the stated rate nearest to its date; None without a rate.

    The date is that of the figure, or else that of the article.
    """
    own = [each for each in rates if each.currency == value.quantity.unit]
    if not own or not value.has_figure:
        return None
    rate = min(own, key=lambda each: (_days_apart(each, _day_of(value)), each.date.begin))
    converted = replace(
        value.quantity,
        unit="USD",
        low=_convert(value.quantity.low, rate),
        high=_convert(value.quantity.high, rate),
    )
    return Dollars(converted, rate)


def _day_of(value: Value) -> date | None:
    published = value.claim.published
    begin = value.date.begin if value.date else None
    return begin or (published.begin if published else None)


def _days_apart(rate: Rate, day: date | None) -> int:
    """Return the days between `day` and the time that `rate` holds for."""
    if not day or rate.date.begin <= day <= rate.date.finish:
        return 0
    return min(abs((day - rate.date.begin).days), abs((day - rate.date.finish).days))


def _convert(sum_: Decimal | None, rate: Rate) -> Decimal | None:
    """Return `sum_` in dollars, rounded to two digits."""
    if sum_ is None:
        return None
    dollars = sum_ / rate.per_usd
    return dollars.quantize(dollars.__class__(1).scaleb(dollars.adjusted() - _DIGITS + 1))
