"""This module maps days to places on an axis that gives busy months more room than quiet years."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

# The weight of a month without entries, of a year with some, and of a run of years without any.
_QUIET_MONTH = 0.04
_LEAST_YEAR = 1.0
# More side by side than that are joined anyway.
_BUSIEST = 6
_EMPTY_YEAR = 0.2
_LONGEST_EMPTY = 0.5
# Room kept free at both ends, so that no mark is cut off, in percent.
_MARGIN = 4.0
_LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Axis:
    """Days, as ordinals, and their places in percent; between two of them places are linear."""

    days: tuple[int, ...]
    places: tuple[float, ...]

    def at(self, day: int) -> float:
        """Return the place of the beginning of `day`."""
        index = min(max(bisect_right(self.days, day) - 1, 0), len(self.days) - 2)
        (low, high), (left, right) = (each[index : index + 2] for each in (self.days, self.places))
        part = min(max((day - low) / (high - low), 0.0), 1.0)
        return left + part * (right - left)


def make_axis(months: Mapping[tuple[int, int], int], years: Collection[int]) -> Axis:
    """Return the axis from the first to the last of `years`, in which entries begin or end.

    `months` counts, by year and month, the marks that need a place side by side.
    """
    segments: list[tuple[int, float]] = []
    for year in sorted(years):
        segments += _empty_years(segments, year)
        segments += _year(year, months)
    starts = [start for start, _ in segments]
    end = _first_day(max(years) + 1)
    whole = sum(weight for _, weight in segments)
    sums = accumulate((weight for _, weight in segments), initial=0.0)
    places = [_MARGIN + each / whole * (100 - 2 * _MARGIN) for each in sums]
    return Axis((*starts, end), tuple(places))


def _year(year: int, months: Mapping[tuple[int, int], int]) -> list[tuple[int, float]]:
    """Return the first day and the weight of each month of `year`."""
    weights = [_QUIET_MONTH + min(months.get((year, month), 0), _BUSIEST) for month in range(1, 13)]
    stretch = max(1.0, _LEAST_YEAR / sum(weights))
    return [
        (date(year, month, 1).toordinal(), weight * stretch)
        for month, weight in enumerate(weights, start=1)
    ]


def _empty_years(before: list[tuple[int, float]], year: int) -> list[tuple[int, float]]:
    """Return the segment between the years in `before` and `year`, if there is one."""
    if not before:
        return []
    first = date.fromordinal(before[-1][0]).year + 1
    weight = min((year - first) * _EMPTY_YEAR, _LONGEST_EMPTY)
    return [(_first_day(first), weight)] if year > first else []


def _first_day(year: int) -> int:
    last = date(_LAST_YEAR, 12, 31).toordinal()
    return date(year, 1, 1).toordinal() if year <= _LAST_YEAR else last + 1


def fit_labels(places: Iterable[float], apart: float) -> list[float]:
    """Return those of `places`, which are sorted, that stand at least `apart` from the last."""
    shown: list[float] = []
    for place in places:
        if not shown or place - shown[-1] >= apart:
            shown.append(place)
    return shown


def busiest(lanes: Iterable[Iterable[tuple[int, int]]]) -> dict[tuple[int, int], int]:
    """Return for each (year, month) how often it stands in the lane that has it most often."""
    most: dict[tuple[int, int], int] = {}
    for lane in lanes:
        for month, count in Counter(lane).items():
            most[month] = max(count, most.get(month, 0))
    return most
