"""Expressions that count from another one: this module joins each to the date that follows it.

"Two weeks after January 15", "the first week of 2021", "the week of April 10", "Monday of next
week" are found as two neighbours and mean one thing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

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


def _is_day(meaning: Meaning) -> bool:
    match meaning:
        case Stated(period):
            return period.precision is Precision.DAY
        case Partial(day=day):
            return bool(day)
        case _:
            return True


def _joined(text: str, first: Found, last: Found) -> Meaning | None:
    between = text[first.end : last.start]
    if len(between) > LONGEST_GAP:
        return None
    match first.meaning, last.meaning:
        case Nth(of=None) as nth, _ if not between:
            return replace(nth, of=last.meaning)
        case Length(amount=amount, unit=unit), (
            Stated() | Partial() | DayOfMonth() | Feast() | Shift(unit="D")
        ) if amount and amount == int(amount) and not unit.startswith("T"):
            word = COUNT_WORD.fullmatch(between)
            if word is None:
                return None
            sign = -1 if word["word"].lower() == "before" else 1
            return Counted(unit, sign * int(amount), last.meaning)
        case Length(unit="M" | "Y" | "W" | "Q" as unit, amount=amount), (
            Stated() | Partial() | Shift()
        ) if amount and amount == int(amount) and ENDING.fullmatch(between):
            return Until(unit, int(amount), last.meaning)
        case Clock(of=None) as clock, (Stated() | Partial() | Weekday() | Shift(unit="D")) if (
            NEXT_TO.fullmatch(between)
        ):
            return replace(clock, of=last.meaning)
        case ((Stated() | Partial() | Weekday() | Shift(unit="D")), Clock(of=None) as clock) if (
            NEXT_TO.fullmatch(between) and _is_day(first.meaning)
        ):
            return replace(clock, of=first.meaning)
        case Weekday(lean=0) as weekday, Shift(unit="W") if WEEK_WORD.fullmatch(between):
            return replace(weekday, within=last.meaning)
        case _:
            return None
