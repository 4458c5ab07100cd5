"""Durations in several units: this module adds up "two years and three months"."""

from __future__ import annotations

import re

from generator.timex.meaning import Length, Meaning, Shift

JOINT = re.compile(r",?\s(?:and\s)?", re.IGNORECASE)
# Units from long to short, each with how many of it the one before may have at most.
ORDER = {"Y": 0, "M": 11, "W": 4, "D": 30, "TH": 23, "TM": 59, "TS": 59}
UNITS = tuple(ORDER)
# How many of the shorter unit make one of the longer.
RATIOS = {("Y", "M"): 12, ("W", "D"): 7}


def add_lengths(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    """Join two lengths, of which `last` is the shorter unit and may be a step ("ago")."""
    if not JOINT.fullmatch(between) or not isinstance(first, Length) or first.lean:
        return None
    match last:
        case Length(lean=0) if _fits(first, last.unit, last.amount):
            return _sum(first, last)
        case Shift(counted=True) if _fits(first, last.unit, abs(last.amount)):
            ratio = RATIOS.get((first.unit, last.unit), 0)
            total = abs(last.amount) + ratio * int(first.amount)
            sign = -1 if last.amount < 0 else 1
            return Shift(last.unit, sign * total, last.anchor, counted=True) if ratio else None
        case _:
            return None


def _fits(first: Length, unit: str, amount: float) -> bool:
    if first.unit not in ORDER or unit not in ORDER or not first.amount or first.amount % 1:
        return False
    return UNITS.index(first.unit) < UNITS.index(unit) and 0 < amount <= ORDER[unit]


def _sum(first: Length, last: Length) -> Length:
    ratio = RATIOS.get((first.unit, last.unit))
    if ratio:
        return Length(_write(first, last), last.unit, ratio * first.amount + last.amount)
    return Length(_write(first, last), last.unit, first.amount + last.amount / 1000)


def _write(first: Length, last: Length) -> str:
    """Write both as one ISO 8601 duration, with one T before the times."""
    tail = last.value.removeprefix("P")
    return first.value + (tail.removeprefix("T") if "T" in first.value else tail)
