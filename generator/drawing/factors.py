"""This module makes the scale on which figures are drawn as multiples of the lowest one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from generator.drawing.axis import fit_labels
from generator.drawing.marks import Tick
from generator.figures import show_number

# The room kept free at both ends, in percent of the scale.
_MARGIN = 5.0
# How far apart labels stand on a phone, in percent.
_APART = 16.0
# Where a scale may end, and what it may label; beyond these, powers of ten.
_ROUND = tuple(map(Decimal, ("1", "1.2", "1.5", "2", "3", "5", "10", "20", "50", "100")))


@dataclass(frozen=True, slots=True)
class Factors:
    """A scale of powers from once the lowest figure to `top` times that."""

    top: Decimal

    def at(self, factor: Decimal) -> float:
        """Return where `factor`, no less than 1, lies in percent of the scale."""
        part = math.log(factor) / math.log(self.top)
        return _MARGIN + part * (100 - 2 * _MARGIN)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The round factors, with labels where there is room for them, at both ends at least."""
        factors = _round_up_to(self.top)
        places = {round(self.at(each), 1): each for each in factors}
        start, *inner, end = sorted(places)
        room = [each for each in inner if start + _APART <= each <= end - _APART]
        labelled = {start, *fit_labels(room, _APART), end}
        return tuple(
            Tick(place, f"{show_number(factor)}×" if place in labelled else "")
            for place, factor in places.items()
        )


def factors_to(greatest: Decimal) -> Factors:
    """Return the scale on which `greatest`, no less than 1, has room."""
    return Factors(max(_round_up_to(greatest)[-1], _ROUND[1]))


def _round_up_to(greatest: Decimal) -> list[Decimal]:
    """Return the round factors from 1 to the first that is no less than `greatest`."""
    factors = list(_ROUND)
    while factors[-1] < greatest:
        factors.append(factors[-1] * 10)
    return [
        each for place, each in enumerate(factors) if not place or factors[place - 1] < greatest
    ]
