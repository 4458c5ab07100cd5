"""This module makes a true axis of time, on which a day is as wide as any other, and labels it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from generator.dating import show_day, show_days
from generator.drawing.marks import Tick
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

# The room kept free at both ends, in percent.
_MARGIN = 4.0
_MONTHS = 12
_YEAR = 366
_MONTH = 31
# The steps between labels, finest first, and how many labels of a length have room on a phone.
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MONTH_STEPS = (1, 2, 3, 6, 12)
_DAY_STEPS = (1, 2, 5, 10, 20, 31)
_YEARS, _MONTHS_LABELLED, _DAYS = 6, 4, 3
# Behind this a label has no room.
_LAST_LABEL = 88.0


@dataclass(frozen=True, slots=True)
class TimeScale:
    """An axis from the day `begin` to before the day `end`, both as ordinals."""

    begin: int
    end: int
    ticks: tuple[Tick, ...]

    def at(self, day: int) -> float:
        """Return the place of the beginning of the day with that ordinal, in percent."""
        return _place(day, self.begin, self.end)


def make_time_scale(first: date, last: date) -> TimeScale:
    """Return the axis from `first` to `last`, each day included, in whole years or months.

    It is one of days only where those are within a month or two.
    """
    days = last.toordinal() - first.toordinal()
    if days > 2 * _YEAR:
        begin, end = date(first.year, 1, 1).toordinal(), _end_of_year(last)
        marks = [*_year_marks(first.year, last.year)]
    elif days > 2 * _MONTH:
        begin, end = first.replace(day=1).toordinal(), _end_of_month(last)
        marks = [*_month_marks(first, last)]
    else:
        begin, end = first.toordinal(), last.toordinal() + 1
        marks = [*_day_marks(begin, end)]
    places = ((round(_place(day, begin, end), 1), label) for day, label in marks)
    ticks = tuple(Tick(at, label if at <= _LAST_LABEL else "") for at, label in places)
    return TimeScale(begin, end, ticks)


def _place(day: int, begin: int, end: int) -> float:
    return _MARGIN + (day - begin) / (end - begin) * (100 - 2 * _MARGIN)


def _end_of_year(day: date) -> int:
    return date(day.year, 12, 31).toordinal() + 1


def _end_of_month(day: date) -> int:
    """Return the ordinal of the day after the last one of the month; there need be no such day."""
    if day.month == _MONTHS:
        return _end_of_year(day)
    return day.replace(month=day.month + 1, day=1).toordinal()


def _step(steps: tuple[int, ...], count: int, most: int) -> int:
    """Return the finest of `steps` that leaves no more than `most` labels for `count` units."""
    return next((each for each in steps if count <= most * each), steps[-1])


def _year_marks(first: int, last: int) -> Iterator[tuple[int, str]]:
    step = _step(_YEAR_STEPS, last - first + 1, _YEARS)
    for year in range(first, last + 1):
        if year % step == 0:
            yield date(year, 1, 1).toordinal(), str(year)


def _month_marks(first: date, last: date) -> Iterator[tuple[int, str]]:
    begin, end = (each.year * _MONTHS + each.month - 1 for each in (first, last))
    step = _step(_MONTH_STEPS, end - begin + 1, _MONTHS_LABELLED)
    for number in range(begin, end + 1):
        if number % step == 0:
            day = date(number // _MONTHS, number % _MONTHS + 1, 1)
            yield day.toordinal(), show_days(day, day, Precision.MONTH)


def _day_marks(begin: int, end: int) -> Iterator[tuple[int, str]]:
    step = _step(_DAY_STEPS, end - begin, _DAYS)
    for day in range(begin, end, step):
        yield day, show_day(date.fromordinal(day))
