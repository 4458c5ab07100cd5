"""This module places claims on a timeline: at which dates, and how those are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, dates_of, role_of_date
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from generator.model import Claim, Timex

__all__ = ["MONTHS", "Entry", "dates_of", "find_entries", "show_date", "show_day", "show_days"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PART = re.compile(r"\b(early|mid|late|end of|beginning of|start of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim at one of its dates; `main` is false where another date is the claim's own.

    `role` says what the date is. A claim stands whole when the thing happened or will, at the time
    when it was told only if it has no other date.
    """

    timex: Timex
    claim: Claim
    main: bool
    role: DateRole


def find_entries(claims: Iterable[Claim]) -> tuple[Entry, ...]:
    """Return an entry for each calendar date of each of `claims`, in the order of the calendar."""
    entries = [entry for claim in claims for entry in _entries(claim)]
    return tuple(sorted(entries, key=_order))


def _entries(claim: Claim) -> list[Entry]:
    told = [(timex, role_of_date(timex, claim)) for timex in dates_of(claim)]
    distinct: dict[tuple[date | None, date | None], tuple[Timex, DateRole]] = {}
    for timex, role in told:
        distinct.setdefault((timex.begin, timex.finish), (timex, role))
    return [
        Entry(timex, claim, index == 0, role)
        for index, (timex, role) in enumerate(distinct.values())
    ]


def _order(entry: Entry) -> tuple[str, int, str, str, int]:
    begin, finish = str(entry.timex.begin), entry.timex.finish
    extent = finish.toordinal() if finish else 0
    return begin, extent, str(finish), entry.claim.article, entry.claim.passage.start


def show_date(timex: Timex) -> str:
    """Write the date of `timex` with the precision it has ("late 2022", "24 Jan 2025")."""
    if not timex.begin or not timex.finish:
        return timex.text
    part = _PART.search(timex.text)
    shown = show_days(timex.begin, timex.finish, timex.precision)
    return f"{part[1].lower()} {shown}" if part else shown


def show_days(begin: date, finish: date, precision: Precision | None) -> str:
    """Write the days from `begin` to `finish` as a reader would name them at `precision`."""
    write = _WRITERS.get(precision) if precision else None
    if write:
        return write(begin)
    return show_day(begin) if begin == finish else f"{show_day(begin)} to {show_day(finish)}"


_WRITERS: Mapping[Precision, Callable[[date], str]] = {
    Precision.WEEK: lambda begin: f"week of {show_day(begin)}",
    Precision.MONTH: lambda begin: f"{MONTHS[begin.month - 1]} {begin.year}",
    Precision.QUARTER: lambda begin: f"Q{(begin.month + 2) // 3} {begin.year}",
    Precision.HALF: lambda begin: f"H{1 if begin.month == 1 else 2} {begin.year}",
    Precision.SEASON: lambda begin: f"{_season(begin)} {begin.year}",
    Precision.YEAR: lambda begin: str(begin.year),
    Precision.DECADE: lambda begin: f"{begin.year}s",
}


def show_day(day: date) -> str:
    """Write one day ("24 Jan 2025")."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _season(begin: date) -> str:
    return ("winter", "spring", "summer", "autumn")[begin.month % 12 // 3]
