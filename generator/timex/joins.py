"""Expressions that count from another one: this module joins each to the date that follows it.

"Two weeks after January 15", "the first week of 2021", "the week of April 10", "Monday of next
week" are found as two neighbours and mean one thing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from generator.model import Precision
from generator.timex.meaning import (
    Clock,
    Counted,
    DayOfMonth,
    Feast,
    Found,
    Length,
    Meaning,
    Nth,
    Partial,
    Shift,
    Stated,
    Until,
    Weekday,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNT_WORD = re.compile(r"\s(?P<word>after|from|following|before)\s(?:the\s)?", re.IGNORECASE)
WEEK_WORD = re.compile(r",?\s(?:of\s)?", re.IGNORECASE)
ENDING = re.compile(r"\s(?:to|through|ended|ending|until)\s(?:in\s|on\s)?(?:the\s)?", re.IGNORECASE)
NEXT_TO = re.compile(r"(?:,?\s(?:on\s)?)?")
LONGEST_GAP = 15


def join_parts(text: str, found: Sequence[Found]) -> list[Found]:
    """Join the neighbours of `found` that mean one thing in `text`; drop parts left alone."""
    joined: list[Found] = []
    for one in found:
        meaning = _joined(text, joined[-1], one) if joined else None
        if meaning is None:
            if joined and _is_open(joined[-1].meaning):
                joined.pop()
            joined.append(one)
        else:
            first = joined.pop()
            joined.append(replace(first, end=one.end, meaning=meaning))
    if joined and _is_open(joined[-1].meaning):
        joined.pop()
    return joined


def _is_open(meaning: Meaning) -> bool:
    return isinstance(meaning, Nth) and meaning.of is None


def _joined(text: str, first: Found, last: Found) -> Meaning | None:
    between = text[first.end : last.start]
    if len(between) > LONGEST_GAP:
        return None
    for join in JOINS:
        if meaning := join(between, first.meaning, last.meaning):
            return meaning
    return None


def _nth_of(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if isinstance(first, Nth) and first.of is None and not between:
        return replace(first, of=last)
    return None


def _count_from(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    word = COUNT_WORD.fullmatch(between)
    if word is None or not _is_count(first) or not _is_date(last):
        return None
    sign = -1 if word["word"].lower() == "before" else 1
    return Counted(first.unit, sign * int(first.amount), last)


def _until_end(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if not ENDING.fullmatch(between) or not _is_count(first) or first.unit == "D":
        return None
    dated = _is_date(last) or isinstance(last, Shift)
    return Until(first.unit, int(first.amount), last) if dated else None


def _clock_on(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if not NEXT_TO.fullmatch(between):
        return None
    if isinstance(first, Clock) and first.of is None and _is_day(last):
        return replace(first, of=last)
    if isinstance(last, Clock) and last.of is None and _is_day(first):
        return replace(last, of=first)
    return None


def _weekday_in(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if not isinstance(first, Weekday) or not WEEK_WORD.fullmatch(between):
        return None
    in_week = isinstance(last, Shift) and last.unit == "W"
    return replace(first, within=last) if in_week else None


JOINS = (_nth_of, _count_from, _until_end, _clock_on, _weekday_in)


def _is_count(meaning: Meaning) -> TypeGuard[Length]:
    if not isinstance(meaning, Length) or meaning.unit.startswith("T"):
        return False
    return meaning.amount > 0 and not meaning.amount % 1


def _is_date(meaning: Meaning) -> bool:
    today = isinstance(meaning, Shift) and meaning.unit == "D"
    return today or isinstance(meaning, Stated | Partial | DayOfMonth | Feast)


def _is_day(meaning: Meaning) -> bool:
    match meaning:
        case Stated(period):
            return period.precision is Precision.DAY
        case Partial(day=day):
            return bool(day)
        case Shift(unit=unit):
            return unit == "D"
        case _:
            return isinstance(meaning, Weekday)
