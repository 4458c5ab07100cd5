"""Ranges of dates: this module joins two ends into one range, or carries a year between them.

In news a range is one entry of a timeline, so its ends become one expression. A history names its
chapters and anchors its sentences by such ends, so there each end stays one of its own, as TIMEX3
has it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Precision
from generator.timex.meaning import (
    Between,
    DayOfMonth,
    Feast,
    Fixed,
    Found,
    Meaning,
    Partial,
    Shift,
    Stated,
    Weekday,
)
from generator.timex.periods import of_year
from generator.timex.tense import FUTURE, NOW, find_lean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONNECTOR = re.compile(r"\s?[-–—~]\s?|\s(?:to|until|till|through|thru)\s(?:the\s)?", re.IGNORECASE)
AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
NEIGHBOUR = re.compile(r"\s?[-–/,]\s?|,?\s(?:and|or|to|until|till|through)\s", re.IGNORECASE)
# "Shut in June and reopened in August 2023", "$4 in June and $7 in August 2023".
HALF = re.compile(
    r",?\s(?:and|but|then)(?P<words>(?:\s(?!(?:had|after|before|since|that|which|who|when)\b)[^\s,;:()]+){0,4}?)"
    r"\s(?:in|on)\s(?:the\s)?"
)
OPENING = re.compile(r"\b(?P<word>between|from)\s(?:the\s)?\Z", re.IGNORECASE)
# "moved from March to May" names two days, not the time between them.
MOVED = re.compile(
    r"\b(?:moved|delayed|postponed|pushed|brought forward|rescheduled|changed|cut|rose|fell|"
    r"increased|decreased|grew)\b[^.]{0,25}\Z",
    re.IGNORECASE,
)
WITHIN_YEAR = (Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.HALF)
ENDS = (Stated, Partial, Shift, DayOfMonth, Feast)
LONGEST_CONNECTOR = 12
OPENING_REACH, MOVED_REACH = 14, 40


def join_ranges(text: str, found: Sequence[Found]) -> list[Found]:
    """Join neighbours of `found` that are the two ends of one range of `text`."""
    joined: list[Found] = []
    for one in found:
        if joined and _is_range(text, joined[-1], one):
            joined.append(_between(joined.pop(), one))
        else:
            joined.append(one)
    return joined


def _between(first: Found, last: Found) -> Found:
    return Found(
        start=first.start,
        end=last.end,
        meaning=Between(
            first.meaning,
            last.meaning,
            (first.end, last.start),
            shares=(first.share, last.share),
        ),
        approximate=first.approximate or last.approximate,
    )


def _is_range(text: str, first: Found, last: Found) -> bool:
    if last.start - first.end > LONGEST_CONNECTOR:
        return False
    opening = OPENING.search(text, max(0, first.start - OPENING_REACH), first.start)
    word = opening["word"].lower() if opening else ""
    between = text[first.end : last.start]
    joined = CONNECTOR.fullmatch(between) or (word == "between" and AND.fullmatch(between))
    if not joined or not _are_ends(first.meaning, last.meaning, word):
        return False
    start = max(0, first.start - MOVED_REACH)
    return word != "from" or not MOVED.search(text, start, first.start)


def _are_ends(first: Meaning, last: Meaning, word: str) -> bool:
    """Tell whether a range may run between these; weekdays and "now" only with a `word` before."""
    if isinstance(first, Weekday):
        return bool(word) and isinstance(last, (*ENDS, Weekday))
    if isinstance(last, Fixed):
        return isinstance(first, ENDS) and bool(word) and last.value == "PRESENT_REF"
    return isinstance(first, ENDS) and isinstance(last, ENDS)


def carry_years(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Give a month or day the year of the neighbour that it shares one with.

    "April and June 2005" are both of 2005, and "Nov-Feb 2017" begins in 2016.
    Only the one right before a dated neighbour takes its year, chains from right to left.
    """
    carried: list[Found] = []
    for one in reversed(found):
        meaning = one.meaning
        if isinstance(meaning, Partial) and carried and not (meaning.within or meaning.lean):
            meaning = _carried(text, one, meaning, carried[-1])
        carried.append(replace(one, meaning=meaning))
    return reversed(carried)


def _carried(text: str, one: Found, meaning: Partial, following: Found) -> Partial | Stated:
    between = text[one.end : following.start]
    after = following.meaning
    if not isinstance(after, Stated) or not (meaning.month or meaning.part):
        return meaning
    if after.period.precision not in WITHIN_YEAR:
        return meaning
    year = after.period.begin.year
    found = of_year(year, meaning.month, meaning.day, meaning.part)
    if len(between) > LONGEST_CONNECTOR or not NEIGHBOUR.fullmatch(between):
        is_earlier = found is not None and found.begin < after.period.begin
        return Stated(found) if found and is_earlier and _is_half(text, one, between) else meaning
    if meaning.month > after.period.begin.month and "and" not in between:
        found = of_year(year - 1, meaning.month, meaning.day, meaning.part)
    return Stated(found) if found else meaning


def _is_half(text: str, one: Found, between: str) -> bool:
    """Tell whether `one` is in the first half of a sentence on the past whose second has a year."""
    half = HALF.fullmatch(between)
    if half is None or find_lean(text, one.start, one.end) >= 0:
        return False
    words = half["words"].lower().split()
    return not any(word in FUTURE or word in NOW or word.endswith("ing") for word in words)
