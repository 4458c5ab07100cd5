"""Expressions that count from another one: this module joins each to the date that follows it.

"Two weeks after January 15", "the first week of 2021", "the week of April 10", "Monday of next
week" are found as two neighbours and mean one thing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from generator.model import Precision
from generator.timex.compound import add_lengths
from generator.timex.meaning import (
    Anchor,
    Clock,
    Counted,
    DayOfMonth,
    Feast,
    Found,
    Length,
    Meaning,
    Nth,
    Onward,
    Partial,
    Shift,
    Stated,
    Until,
    Weekday,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

ONWARD = re.compile(
    r",?\s(?:starting|beginning|commencing)\s(?:on\s|from\s|in\s)?(?:the\s)?|,\sfrom\s",
    re.IGNORECASE,
)
ON_WEEKDAY = re.compile(r"\s(?:on\s)?|,\son\s|['’]s\s|\s[-–—]\s", re.IGNORECASE)
ON = re.compile(r"\s(?:on\s)?", re.IGNORECASE)
COUNT_WORD = re.compile(r"\s(?P<word>after|from|following|before)\s(?:the\s)?", re.IGNORECASE)
WEEK_WORD = re.compile(r",?\s(?:of\s)?", re.IGNORECASE)
ENDING = re.compile(
    r"\s(?:that\s)?(?:to|through|ended|ending|closing|until)\s(?:in\s|on\s)?(?:the\s)?",
    re.IGNORECASE,
)
NEXT_TO = re.compile(r"(?:,?\s(?:on\s)?)?")
LONGEST_GAP = 15
UNTIL_UNITS = ("W", "M", "Q", "Y")


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
            joined.append(replace(first, end=one.end, meaning=meaning, share=None))
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
    if not isinstance(first, Nth) or first.of or between:
        return None
    # "Fell for the third month in May": no month is part of another.
    return None if first.unit == "M" and _is_month(last) else replace(first, of=last)


def _count_from(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    word = COUNT_WORD.fullmatch(between)
    weekday = isinstance(last, Weekday) and not last.lean
    if word is None or not _is_count(first) or not (_is_date(last) or weekday):
        return None
    sign = -1 if word["word"].lower() == "before" else 1
    return Counted(first.unit, sign * int(first.amount), last)


def _ago_on(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    """Join "a week ago" to the day that it counts from ("a week ago Monday")."""
    if not ON.fullmatch(between) or not isinstance(first, Shift) or first.amount >= 0:
        return None
    ago = first.anchor is Anchor.PUBLISHED and first.unit in ("W", "Y") and first.counted
    return Counted(first.unit, first.amount, last) if ago and _is_week_day(last) else None


def _until_end(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    dated = _is_date(last) or isinstance(last, Shift | Weekday)
    if not dated or not ENDING.fullmatch(between):
        return None
    match first:
        # "the year" is a duration where an end follows
        case Shift(unit=unit, amount=0, anchor=Anchor.CONTEXT) if unit in UNTIL_UNITS:
            return Until(unit, 1, last)
        case Length(unit=unit) if _is_count(first) and unit != "D":
            return Until(unit, int(first.amount), last)
        case _:
            return None


def _from_start(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if not ONWARD.fullmatch(between) or not _is_count(first):
        return None
    dated = _is_date(last) or isinstance(last, Weekday)
    return Onward(first.unit, int(first.amount), last) if dated else None


def _clock_on(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if not NEXT_TO.fullmatch(between):
        return None
    if isinstance(first, Clock) and first.of is None and _is_day(last):
        return replace(first, of=last)
    if isinstance(last, Clock) and last.of is None and _is_day(first):
        return replace(last, of=first)
    return None


def _weekday_in(between: str, first: Meaning, last: Meaning) -> Meaning | None:
    if WEEK_WORD.fullmatch(between) and _is_week(last):
        return _put_within(first, last)
    if ON_WEEKDAY.fullmatch(between) and _is_week(first):
        return _put_within(last, first)
    return None


def _put_within(day: Meaning, week: Meaning) -> Meaning | None:
    """Return the weekday `day`, or the time on it, as one of `week`."""
    match day:
        case Weekday(lean=0):
            return replace(day, within=week)
        case Clock(of=Weekday(lean=0) as weekday):
            return replace(day, of=replace(weekday, within=week))
        case _:
            return None


JOINS = (
    _nth_of,
    _count_from,
    _ago_on,
    _until_end,
    _from_start,
    add_lengths,
    _clock_on,
    _weekday_in,
)


def _is_count(meaning: Meaning) -> TypeGuard[Length]:
    if not isinstance(meaning, Length) or meaning.unit.startswith("T"):
        return False
    return meaning.amount > 0 and not meaning.amount % 1


def _is_week(meaning: Meaning) -> bool:
    return isinstance(meaning, Shift) and meaning.unit == "W"


def _is_week_day(meaning: Meaning) -> bool:
    today = isinstance(meaning, Shift) and meaning.unit == "D" and not meaning.amount
    return today or isinstance(meaning, Weekday)


def _is_date(meaning: Meaning) -> bool:
    today = isinstance(meaning, Shift) and meaning.unit == "D"
    return today or isinstance(meaning, Stated | Partial | DayOfMonth | Feast)


def _is_month(meaning: Meaning) -> bool:
    match meaning:
        case Stated(period):
            return period.precision is Precision.MONTH
        case _:
            return isinstance(meaning, Partial) and bool(meaning.month) and not meaning.day


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
