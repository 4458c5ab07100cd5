"""This module maps days to places on an axis, on which a busy time may have a scale of its own.

On each of the two scales a day is as wide as any other. What is left out has a place, but no width
that tells how long it is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.drawing.pieces import Days, Kind, Piece, in_years, part_time

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

# Room kept free at both ends, so that no mark is cut off, and for what is left out, in percent.
_MARGIN = 4.0
_GAP = 3.2
# A year that is so wide has its label on a phone; a busy time has so much room at least, and no
# more where years need less.
_YEAR = 7.3
_LEAST_BUSY, _MOST_BUSY = 36.0, 64.0
_DAYS = 365.25
# A second scale is worth its while only if a day is so many times as wide on it.
_WIDER = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of time, and from where to where it is drawn, in percent."""

    days: Days
    kind: Kind
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / self.days.length


@dataclass(frozen=True, slots=True)
class Axis:
    """Stretches of time that follow each other without a gap but those that are drawn as one."""

    stretches: tuple[Stretch, ...]

    def at(self, day: int) -> float:
        """Return the place of the beginning of `day`."""
        begins = [each.days.begin for each in self.stretches]
        own = self.stretches[max(bisect_right(begins, day) - 1, 0)]
        within = min(max(day - own.days.begin, 0), own.days.length)
        return own.left + within * own.per_day

    @property
    def factor(self) -> float:
        """How many times as wide a day is in the busy time; 1 where all have one scale."""
        widths = {each.kind: each.per_day for each in self.stretches if each.kind is not Kind.GAP}
        return max(widths.values()) / min(widths.values())


def make_axis(dates: Collection[Days]) -> Axis:
    """Return the axis for `dates`, of which there is one at least."""
    pieces = part_time(dates)
    axis = _lay_out(pieces)
    kinds = {each.kind for each in pieces}
    if {Kind.YEARS, Kind.MONTHS} <= kinds and axis.factor < _WIDER:
        return _lay_out(in_years(pieces))
    return axis


def _lay_out(pieces: Sequence[Piece]) -> Axis:
    per_day = _widths(pieces)
    widths = [per_day[each.kind] * each.days.length or _GAP for each in pieces]
    places = list(accumulate(widths, initial=_MARGIN))
    return Axis(
        tuple(
            Stretch(each.days, each.kind, *places[number : number + 2])
            for number, each in enumerate(pieces)
        )
    )


def _widths(pieces: Sequence[Piece]) -> dict[Kind, float]:
    """Return how wide a day of each kind is, in percent; one that is left out has no width."""
    days = {kind: sum(each.days.length for each in pieces if each.kind is kind) for kind in Kind}
    room = 100 - 2 * _MARGIN - _GAP * sum(each.kind is Kind.GAP for each in pieces)
    years, months = days[Kind.YEARS], days[Kind.MONTHS]
    busy = min(max(room - _YEAR * years / _DAYS, _LEAST_BUSY), _MOST_BUSY) if years else room
    busy = busy if months else 0.0
    return {
        Kind.GAP: 0.0,
        Kind.YEARS: (room - busy) / years if years else 0.0,
        Kind.MONTHS: busy / months if months else 0.0,
    }


def fit_labels(places: Iterable[float], apart: float) -> list[float]:
    """Return those of `places`, which are sorted, that stand at least `apart` from the last."""
    shown: list[float] = []
    for place in places:
        if not shown or place - shown[-1] >= apart:
            shown.append(place)
    return shown
