"""This module places claims on a timeline: at which dates, and how those are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, dates_of, role_of_date
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from generator.model import Claim, Timex

__all__ = ["MONTHS", "Entry", "dates_of", "find_entries", "show_date", "show_day", "show_days"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PART = re.compile(
    r"\b(early|mid|middle of|late|end of|close of|beginning of|start of)\b", re.IGNORECASE
)
_YEAR_END = re.compile(r"\b(?:year|month)(?:[ -]|['’]s )end\b|\bend-\d{4}", re.IGNORECASE)
_BOUNDS = {"ON_OR_BEFORE": "by", "ON_OR_AFTER": "from"}  # TIMEX3
_SIDES = {"earlier": "earlier in", "later": "later in"}
_SPRING = 3  # a winter goes by the year that it began in, until this month


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
    found = _PART.search(timex.text)
    part = found[1].lower() if found else "end of" if _YEAR_END.search(timex.text) else ""
    is_long = timex.precision not in (Precision.DAY, Precision.WEEK)
    side = _SIDES.get(timex.text.lower().split()[0], "") if is_long else ""
    words = [
        _BOUNDS.get(timex.mod, ""),
        part or side,
        show_days(timex.begin, timex.finish, timex.precision),
    ]
    return " ".join(filter(None, words))


def show_days(begin: date, finish: date, precision: Precision | None) -> str:
    """Write the days from `begin` to `finish` as a reader would name them at `precision`."""
    write = _WRITERS.get(precision) if precision else None
    if write:
        return write(begin)
    if precision is Precision.RANGE and _are_whole_months(begin, finish):
        return _show_months(begin, finish)
    return show_day(begin) if begin == finish else f"{show_day(begin)} to {show_day(finish)}"


_WRITERS: Mapping[Precision, Callable[[date], str]] = {
    Precision.WEEK: lambda begin: f"week of {show_day(begin)}",
    Precision.MONTH: lambda begin: f"{MONTHS[begin.month - 1]} {begin.year}",
    Precision.QUARTER: lambda begin: f"Q{(begin.month + 2) // 3} {begin.year}",
    Precision.HALF: lambda begin: f"H{(begin.month + 5) // 6} {begin.year}",
    Precision.SEASON: lambda begin: f"{_season(begin)} {begin.year - (begin.month < _SPRING)}",
    Precision.YEAR: lambda begin: str(begin.year),
    Precision.DECADE: lambda begin: f"{begin.year // 10}0s",
    Precision.CENTURY: lambda begin: f"{_ordinal(begin.year // 100 + 1)} century",
}


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else endings.get(number % 10, 'th')}"


def _are_whole_months(begin: date, finish: date) -> bool:
    return begin.day == 1 and (finish + timedelta(days=1)).day == 1 and begin.month != finish.month


def _show_months(begin: date, finish: date) -> str:
    """Write whole months, and whole years ("Nov 2024 to Jan 2025", "May to Jun 2021")."""
    first, last = (f"{MONTHS[each.month - 1]} {each.year}" for each in (begin, finish))
    if begin.month == 1 and finish.month == len(MONTHS):
        return f"{begin.year} to {finish.year}" if begin.year < finish.year else str(begin.year)
    return f"{first[:3]} to {last}" if begin.year == finish.year else f"{first} to {last}"


def show_day(day: date) -> str:
    """Write one day ("24 Jan 2025")."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _season(begin: date) -> str:
    return ("winter", "spring", "summer", "autumn")[begin.month % 12 // 3]
