"""This module parts time into columns: months, over more than three years years, then decades.

What is dated no closer than a year or a quarter has a column of its own before the months of that
year. Of times without anything, as many as three in a row are one gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from generator.dating import MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.dating import Entry

# More months than that are parted into years, more years into decades.
_MOST = 36
_GAP = 3


class Unit(StrEnum):
    """What a column is."""

    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """A month; or, where that is 0, a year, or the decade that begins with it."""

    year: int
    month: int = 0

    @property
    def years(self) -> str:
        """The year as the pages write it in addresses."""
        return f"{self.year:04}"

    def within(self, unit: Unit) -> Time:
        """Return the month, year or decade that the time lies in."""
        match unit:
            case Unit.MONTH:
                return self
            case Unit.YEAR:
                return Time(self.year)
            case Unit.DECADE:
                return Time(self.year // 10 * 10)

    def name(self, unit: Unit) -> str:
        """Return the time in words, a month with its year."""
        if self.month:
            return f"{MONTHS[self.month - 1]} {self.year}"
        return f"{self.year}s" if unit is Unit.DECADE else str(self.year)


def time_of(entry: Entry) -> Time:
    """Return when `entry` stands on the timeline: its month, or its year if it covers several."""
    begin, finish = str(entry.timex.begin), str(entry.timex.finish)
    return Time(int(begin[:4]), int(begin[5:7]) if begin[:7] == finish[:7] else 0)


def unit_for(times: Collection[Time]) -> Unit:
    """Return the finest unit of which there are not too many from the first of `times` to the last.

    There is one at least.
    """
    first, last = min(times), max(times)
    if _number(last) - _number(first) < _MOST:
        return Unit.MONTH
    return Unit.YEAR if last.year - first.year < _MOST else Unit.DECADE


def _number(time: Time) -> int:
    """Return the number of the month; of a year that of its January."""
    return time.year * 12 + max(time.month, 1) - 1


def columns_for(used: Collection[Time], unit: Unit) -> tuple[Time | None, ...]:
    """Return the columns from the first to the last of `used`, in order; None for a gap."""
    columns: list[Time | None] = []
    every = sorted({*used, *_between(min(used), max(used), unit)})
    for is_used, run in groupby(every, key=lambda time: time in used):
        members = list(run)
        columns += members if is_used or len(members) < _GAP else [None]
    return tuple(columns)


def _between(first: Time, last: Time, unit: Unit) -> list[Time]:
    if unit is Unit.MONTH:
        months = range(_number(first), _number(last))
        return [Time(each // 12, each % 12 + 1) for each in months]
    return [Time(year) for year in range(first.year, last.year, 10 if unit is Unit.DECADE else 1)]
