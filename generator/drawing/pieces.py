"""This module parts time into pieces for an axis: years, a busy time by month, years left out.

All days are ordinals, and a piece or a date ends before its `end`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_MONTHS = 12
_AFTER_ALL = date.max.toordinal() + 1
# A date that is no longer tells of a month or a quarter; longer ones are at home among years.
_SHORT = 92
# A busy time has so many short dates, and no more empty months in a row between them.
_FEWEST = 3
_QUIET = 2
# What is no longer has one scale, of months.
_ONE_SCALE = 18 * 31
# From how many days on, and from which part of all years on, a time in which no date begins or ends
# can be left out, so that the mark for it is not wider than it would be; and how often.
_EMPTY, _PART = 730, 10
_MOST_GAPS = 5


class Kind(StrEnum):
    """On which scale a piece is drawn; a gap is on none."""

    YEARS = "years"
    MONTHS = "months"
    GAP = "gap"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From the day `begin` to before the day `end`."""

    begin: int
    end: int

    @property
    def length(self) -> int:
        """How many days there are."""
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class Piece:
    """A time of which every day is as wide as any other; that of a gap is left out."""

    days: Days
    kind: Kind


def month_of(day: int) -> int:
    """Return the number of the month that `day` lies in, counted from the year 0."""
    found = date.fromordinal(day)
    return found.year * _MONTHS + found.month - 1


def first_of(month: int) -> int:
    """Return the first day of the month with that number; there need be no such month."""
    year, number = divmod(month, _MONTHS)
    return _AFTER_ALL if year > date.max.year else date(year, number + 1, 1).toordinal()


def part_time(dates: Collection[Days]) -> tuple[Piece, ...]:
    """Return the pieces that have all of `dates`, of which there is one at least, in order."""
    whole = Days(
        first_of(month_of(min(each.begin for each in dates))),
        first_of(month_of(max(each.end for each in dates) - 1) + 1),
    )
    if whole.length <= _ONE_SCALE:
        return (Piece(whole, Kind.MONTHS),)
    busy = _busy(dates)
    return _with_gaps([*_years(dates, busy), *([Piece(busy, Kind.MONTHS)] if busy else [])])


def in_years(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return `pieces` with the busy time on the scale of the others."""
    return _joined(
        replace(each, kind=Kind.YEARS) if each.kind is Kind.MONTHS else each for each in pieces
    )


def _busy(dates: Iterable[Days]) -> Days | None:
    """Return the run of months with most short dates, of several the last; None without one."""
    runs: list[tuple[int, int, int]] = []
    for each in sorted({each for each in dates if each.length <= _SHORT}):
        first, last = month_of(each.begin), month_of(each.end - 1)
        if runs and first - runs[-1][2] <= _QUIET + 1:
            count, start, end = runs[-1]
            runs[-1] = (count + 1, start, max(end, last))
        else:
            runs.append((1, first, last))
    count, first, last = max(runs, default=(0, 0, 0))
    return Days(first_of(first), first_of(last + 1)) if count >= _FEWEST else None


def _years(dates: Iterable[Days], busy: Days | None) -> list[Piece]:
    """Return the years, without the busy time, in which one of `dates` begins or ends."""
    ends = {day for each in dates for day in (each.begin, each.end - 1)}
    starts = {month_of(day) // _MONTHS * _MONTHS for day in ends}
    parts = (
        part
        for start in starts
        for part in _without(Days(first_of(start), first_of(start + _MONTHS)), busy)
    )
    used = {part for part in parts if any(part.begin <= day < part.end for day in ends)}
    return [Piece(each, Kind.YEARS) for each in used]


def _without(days: Days, busy: Days | None) -> list[Days]:
    """Return what `busy` leaves of `days`."""
    if not busy or busy.end <= days.begin or days.end <= busy.begin:
        return [days]
    parts = Days(days.begin, busy.begin), Days(busy.end, days.end)
    return [each for each in parts if each.length > 0]


def _with_gaps(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return `pieces` with what lies between: left out where it is long, else on a scale."""
    ordered = sorted(pieces, key=lambda each: each.days)
    between = [Days(one.days.end, two.days.begin) for one, two in pairwise(ordered)]
    longest = sorted(between, key=lambda each: -each.length)[:_MOST_GAPS]
    least = max((ordered[-1].days.end - ordered[0].days.begin) // _PART, _EMPTY)
    gaps = {each for each in longest if each.length >= least}
    filled = [
        Piece(each, Kind.GAP if each in gaps else Kind.YEARS) for each in between if each.length
    ]
    return _joined(sorted((*ordered, *filled), key=lambda each: each.days))


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return `pieces`, those of one kind that follow each other as one."""
    joined: list[Piece] = []
    for each in pieces:
        if joined and joined[-1].kind is each.kind:
            joined[-1] = Piece(Days(joined[-1].days.begin, each.days.end), each.kind)
        else:
            joined.append(each)
    return tuple(joined)
