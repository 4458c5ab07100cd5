"""This module places claims on a timeline: at which dates, and how those are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Precision, TimexKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from generator.model import Claim, Timex

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PART = re.compile(r"\b(early|mid|late|end of|beginning of|start of)\b", re.IGNORECASE)

# Words that put a date in the background of its sentence: the event is at another date.
_BACKGROUND = re.compile(
    r"\b(?:after|since|before|following|until|compared with|compared to|than|until|prior to)\b"
    r"[^,;.]*$",
    re.IGNORECASE,
)


_BASELINE = re.compile(r"the same|a year (?:earlier|ago|before)|the (?:year|period) before")
_COMPARED = re.compile(r"\b(?:from|than|over|on|with|to|in)(?: (?:that of|those of|in))? $")


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim at one of its dates; `main` is false where another date is the claim's own."""

    timex: Timex
    claim: Claim
    main: bool


def find_entries(claims: Iterable[Claim]) -> tuple[Entry, ...]:
    """Return an entry for each calendar date of each of `claims`, in the order of the calendar."""
    entries = [entry for claim in claims for entry in _entries(claim)]
    return tuple(sorted(entries, key=_order))


def dates_of(claim: Claim) -> tuple[Timex, ...]:
    """Return the timexes of `claim` that have a place in the calendar, its own date first."""
    placed = [
        each
        for each in claim.timexes
        if each.begin
        and each.finish
        and each.kind in (TimexKind.DATE, TimexKind.TIME)
        and not _is_baseline(each, claim)
    ]
    return tuple(sorted(placed, key=lambda each: (_in_background(each, claim), each.start)))


def _entries(claim: Claim) -> list[Entry]:
    distinct: dict[tuple[date | None, date | None], Timex] = {}
    for timex in dates_of(claim):
        distinct.setdefault((timex.begin, timex.finish), timex)
    return [Entry(timex, claim, index == 0) for index, timex in enumerate(distinct.values())]


def _is_baseline(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is only what a figure is compared with ("from a year earlier")."""
    before = claim.text[: timex.start - claim.passage.start]
    return bool(_BASELINE.match(timex.text) and _COMPARED.search(before))


def _in_background(timex: Timex, claim: Claim) -> bool:
    before = claim.text[: timex.start - claim.passage.start]
    return bool(_BACKGROUND.search(before))


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
