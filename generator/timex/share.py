"""This module narrows a period to the part of it that "early", "mid" and "late" name.

A period falls into thirds or halves: of months where it has several, else of days. TIMEX3 calls
such parts START, MID and END, ON_OR_BEFORE what lies "by" a date, ON_OR_AFTER what does "not
before" it, and leaves the value that of the whole (TimeML 1.2.1, `mod`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model import Precision
from generator.timex import periods

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from generator.model import DateRange

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Share:
    """Part `number`, counted from 1, of a period that falls into `parts` equal ones."""

    number: int
    parts: int

    @property
    def mod(self) -> str:
        """What TIMEX3 calls it."""
        return "START" if self.number == 1 else "END" if self.number == self.parts else "MID"


START, MID, END = Share(1, 3), Share(2, 3), Share(3, 3)
# The ends of a year are its first and last month, those of other periods their outer thirds.
OPENING, CLOSING = Share(1, MONTHS), Share(MONTHS, MONTHS)
FIRST_HALF, LAST_HALF = Share(1, 2), Share(2, 2)

_WORDS: dict[str, Share] = {
    "early": START,
    **dict.fromkeys(("beginning", "start", "outset"), OPENING),
    **dict.fromkeys(("mid", "middle"), MID),
    "late": END,
    **dict.fromkeys(("end", "close"), CLOSING),
}
_HALVES = {"first": FIRST_HALF, "second": LAST_HALF, "latter": LAST_HALF, "last": LAST_HALF}
_SIGNS: dict[str, Share] = {
    **dict.fromkeys(("初", "年初", "初期", "上旬"), START),
    **dict.fromkeys(("中", "年中", "中期", "中旬"), MID),
    **dict.fromkeys(("末", "年末", "底", "年底", "末期", "下旬"), END),
}
_EDGES = {OPENING: START, CLOSING: END}
# Nobody tells by the month where the late 1980s begin.
_WHOLE_YEARS = frozenset((Precision.DECADE, Precision.CENTURY))
# Days and weeks are too short to be parted, and a range is no period with a name.
_PARTED = frozenset(Precision) - {Precision.DAY, Precision.WEEK, Precision.RANGE}

# "By", unless the date says which thing did it ("hurt by 2024 sales").
BY = re.compile(r"\b(?:by|no\slater\sthan)\s(?:the\s)?\Z", re.IGNORECASE)
BY_REACH = 20
# "Would not resume before": from then on.
_MODAL = r"(?:will|would|shall|should|can|could|may|must|do|does)"
_CLAUSE = r"(?:but|that|which|who|when|while|until|since|because|if)"
NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never\s\w+|cannot|no\s\w+|unlikely)|n['’]t)\s(?!(?:long|much|far|just|only)\s)"
    rf"(?:(?!{_CLAUSE}\s)[\w'’-]+\s){{0,6}}before\s(?:the\s)?\Z"
    rf"|\b(?:{_MODAL}\snot|(?:ca|wo|would|could|should|must|do|does)n['’]t|cannot)"
    rf"\s(?:(?!(?:and|or|{_CLAUSE})\s)[^\s,;:]*[^\s,;:.]\s){{1,12}}before\s(?:the\s)?\Z"
    r"|\bno(?:t|ne)?\s(?:earlier|sooner)\sthan\s(?:the\s)?\Z",
    re.IGNORECASE,
)
NEGATED_REACH = 120
MODIFIES = re.compile(
    r"['’]s\b|[-–]\w|\s(?!(?:and|or|but|when|while|as|if|at|in|on|for|from|to|with|than|unless"
    r"|because|the|an?|it|its|he|she|they|their|we|is|was|were|are|has|had|have|will|would|could"
    r"|may|might|after|before|under|according|at|there|both|all|most|more|only|about|over|nearly)\b)"
    r"[a-z]"
)


def share_of(about: Collection[str], words: Iterable[str]) -> Share | None:
    """Return the share that the `words` of an expression name, "half" only where in `about`."""
    if "half" in about:
        return next((_HALVES[word] for word in about if word in _HALVES), None)
    return next((_WORDS[word] for word in words if word in _WORDS), None)


def share_of_sign(edge: str) -> Share | None:
    """Return the share that a Chinese word for a part of a year or month names."""
    return _SIGNS.get(edge)


def narrow(period: DateRange, share: Share | None) -> DateRange:
    """Return `period` with the bounds of its `share`, and the value of the whole."""
    if share is None or period.precision not in _PARTED:
        return period
    if share in _EDGES and period.precision is not Precision.YEAR:
        share = _EDGES[share]
    first, last = period.begin, period.finish
    months = MONTHS * (last.year - first.year) + last.month - first.month + 1
    if months % share.parts:
        days = (last - first).days + 1
        low, high = (days * each // share.parts for each in (share.number - 1, share.number))
        begin, after = periods.shift_days(first, low), periods.shift_days(first, high)
    else:
        length = months // share.parts
        begin = periods.shift_months(first, length * (share.number - 1))
        after = periods.shift_months(begin, length)
    finish = periods.shift_days(after, -1)
    if period.precision in _WHOLE_YEARS:
        begin, finish = begin.replace(month=1), finish.replace(month=MONTHS, day=31)
    return replace(period, begin=begin, finish=finish)


def cut(period: DateRange, side: int, today: DateRange | None) -> DateRange:
    """Return what of `period` lies up to `today` (`side` -1) or from it on (1): "later this year".

    All of it where `side` is 0, or `today` is not a day in it.
    """
    if today is None or today.precision is not Precision.DAY or period.precision not in _PARTED:
        return period
    if not side or not period.begin <= today.begin <= period.finish:
        return period
    if side < 0:
        return replace(period, finish=today.begin)
    return replace(period, begin=today.begin)


def mod_of(share: Share | None, text: str, start: int, end: int) -> str:
    """Return what TIMEX3 calls the part that is meant of the time at text[start:end]."""
    if NOT_BEFORE.search(text, max(0, start - NEGATED_REACH), start):
        return "" if MODIFIES.match(text, end) else "ON_OR_AFTER"
    if BY.search(text, max(0, start - BY_REACH), start) and not MODIFIES.match(text, end):
        return "ON_OR_BEFORE"
    return share.mod if share else ""
