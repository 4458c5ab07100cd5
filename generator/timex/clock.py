"""Grammar of clock times, with their zones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.timex import tables
from generator.timex.meaning import Clock, Found, Meaning
from generator.timex.rules import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.timex.reading import Reading

NOON = 12
# Figures that are as soon the length of a video or the time of a runner, what shows that they
# are none, and what stands between them and a day.
BARE = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
LED = re.compile(
    r"\b(?:at|by|around|about|approximately|exactly|circa|from|until|till|before|after|since|between)"
    r"\s\Z",
    re.IGNORECASE,
)
LONGEST_LEAD = 20
TRAILED = re.compile(r"\s(?:local|sharp|hours|hrs)\b")
BESIDE = re.compile(r"(?:[,|(]|[ \t]|[-–—]|on\b){0,4}")


def read_clock(reading: Reading) -> Meaning | None:
    """Read "18:00 UTC", "6:40 p.m.", "10am"."""
    word = reading.word("clock")
    figures = [int(part) for part in re.findall(r"[0-9]+", word)]
    if len(figures) == 1 and figures[0] > 2 * NOON:
        figures = [figures[0] // 100, figures[0] % 100]
    hour, minute, *rest = [*figures, 0] if len(figures) == 1 else figures
    mark = "".join(filter(str.isalpha, reading.word("ampm") or word))
    if mark in ("am", "pm"):
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if mark == "pm" else 0)
    seconds = "".join(f":{second:02d}" for second in rest)
    zone = "Z" if reading.word("zone") in tables.UTC_ZONES and not reading.has("offset") else ""
    return Clock(f"{hour:02d}:{minute:02d}{seconds}{zone}")


def read_noon(reading: Reading) -> Meaning | None:
    """Read "noon" and "midnight"."""
    return Clock("12:00" if reading.word("clock") in ("noon", "midday") else "24:00")


# The zone or "local time" after a time of day.
ZONE_TAIL = """
    (?: _ (?: LOCAL _ TIME
            | OPEN? (?P<zone> ZONE ) (?P<offset> _? (?: PLUS | DASH ) DAY )? CLOSE? ) )?
"""


def placed_times(text: str, found: Sequence[Found]) -> list[Found]:
    """Leave out of `found` the bare figures of a clock that nothing shows to be a time of day.

    A preposition does ("at 10:30"), "local" behind them, and a day beside ("Monday, 10:30").
    """
    return [
        one
        for place, one in enumerate(found)
        if not _is_bare(text, one)
        or LED.search(text, max(0, one.start - LONGEST_LEAD), one.start)
        or TRAILED.match(text, one.end)
        or any(_is_beside(text, one, other) for other in _neighbours(found, place))
    ]


def _is_bare(text: str, one: Found) -> bool:
    is_open = isinstance(one.meaning, Clock) and one.meaning.of is None
    return is_open and BARE.fullmatch(text, one.start, one.end) is not None


def _neighbours(found: Sequence[Found], place: int) -> Sequence[Found]:
    return [*found[max(0, place - 1) : place], *found[place + 1 : place + 2]]


def _is_beside(text: str, one: Found, other: Found) -> bool:
    """Tell whether nothing stands between a time of day and `other`, which is no other time."""
    low, high = min(one.end, other.end), max(one.start, other.start)
    return not isinstance(other.meaning, Clock) and bool(BESIDE.fullmatch(text, low, high))


def read_oclock(reading: Reading) -> Meaning | None:
    """Read "3 o'clock", "nine o'clock"."""
    hour = int(reading.number("hour"))
    return Clock(f"{hour:02d}:00") if 1 <= hour <= NOON else None


RULES = (
    rule(
        "clock",
        "CLOCK HOURAMPM CLOCKHOUR",
        f"(?P<clock> CLOCK | HOURAMPM | CLOCKHOUR ) (?: _? (?P<ampm> AMPM ) )? (?: _? HOURS )? "
        f"{ZONE_TAIL}",
        read_clock,
    ),
    rule("hour", "AMPM", f"(?P<clock> DAY ) _? (?P<ampm> AMPM ) {ZONE_TAIL}", read_clock),
    rule(
        "o'clock",
        "CLOCKWORD",
        "(?P<hour> DAY | CARDINAL ) _ O APOS CLOCKWORD",
        read_oclock,
    ),
    rule("noon", "NOON MIDNIGHT", "(?P<clock> NOON | MIDNIGHT )", read_noon),
)
