"""Readers of Chinese names for times: centuries, feasts, last night, the end of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import TimexKind
from generator.timex import periods
from generator.timex.chinese_read import group, number, year_of
from generator.timex.chinese_words import (
    CENTURIES,
    DAY_PARTS,
    FEASTS,
    HALF_UNITS,
    NEAR_DAYS,
    UNNAMED,
)
from generator.timex.meaning import Anchor, Clock, Feast, Fixed, Meaning, Shift, Stated

if TYPE_CHECKING:
    import re

HUNDRED = 100
CENTURIES_NAMED = range(2, 31)
THIS_CENTURY = 21
MONTHS_IN_HALF = 6


def read_decade(match: re.Match[str]) -> Meaning | None:
    """Read a decade, of the last century if none is named."""
    decade = int(number(match["decade"]))
    first = decade if decade >= HUNDRED else ((_century_of(match) or 20) - 1) * HUNDRED + decade
    return Stated(periods.decade(first)) if periods.valid_year(first) else None


def _century_of(match: re.Match[str]) -> int:
    """Return the century that is named or pointed at, 0 if none is."""
    if this := group(match, "this"):
        return THIS_CENTURY + CENTURIES[this]
    return int(number(match["century"])) if match["century"] else 0


def read_near_day(match: re.Match[str]) -> Meaning | None:
    """Read last night, this morning and the like, which name a day and a part of it."""
    anchor = Anchor.CONTEXT if match["near"] == "当" else Anchor.PUBLISHED
    return Clock(DAY_PARTS[match["part"]], Shift("D", NEAR_DAYS[match["near"]], anchor))


def read_unnamed(match: re.Match[str]) -> Meaning | None:
    """Read the beginning or end of the year or month at hand."""
    return Shift(UNNAMED[match["unit"]], 0, Anchor.PUBLISHED)


def read_feast(match: re.Match[str]) -> Meaning | None:
    """Read a feast, of a stated or relative year or none."""
    return Feast(FEASTS[match["feast"]], year_of(match))


def read_century(match: re.Match[str]) -> Meaning | None:
    """Read a century by its number, or this one."""
    value = _century_of(match)
    return Stated(periods.century((value - 1) * HUNDRED)) if value in CENTURIES_NAMED else None


def read_half_unit(match: re.Match[str]) -> Meaning | None:
    """Read half a year, month, day or hour, alone or counted from now."""
    if match["side"] and match["unit"] == "年":
        sign = -1 if "前" in match["side"] else 1
        anchor = Anchor.PUBLISHED if match["side"] in ("前", "以前") else Anchor.CONTEXT
        return Shift("M", sign * MONTHS_IN_HALF, anchor)
    return Fixed(HALF_UNITS[match["unit"]], TimexKind.DURATION)
