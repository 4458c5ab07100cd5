"""This module reads dates of publication in EDTF (ISO 8601-2:2019, levels 0 and 1, no ranges)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.model import DateRange, Precision

_MONTHS = 12
_EDTF = re.compile(
    r"""
    (?P<year>[0-9]{4})
    (?:-(?P<month>[0-9]{2})
        (?:-(?P<day>[0-9]{2}))?   # a day only after a month
    )?
    (?P<mark>[~?%])?           # approximate, uncertain, both
    """,
    re.VERBOSE,
)


def parse_edtf(text: str) -> DateRange:
    """Parse `2025`, `2025-01`, `2025-01-28`, each with an optional `~`, `?` or `%`.

    Raises ValueError with the reason in plain words.
    """
    if not (match := _EDTF.fullmatch(text.strip())):
        message = f"{text!r} is not a date"
        raise ValueError(message)
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    value = text.strip().rstrip("~?%")
    begin, finish, precision = _bounds(year, month, day, value)
    return DateRange(
        value=value,
        begin=begin,
        finish=finish,
        precision=precision,
        approximate=match["mark"] is not None,
    )


def _bounds(year: int, month: int, day: int, value: str) -> tuple[date, date, Precision]:
    if not year or ("-" in value and not 1 <= month <= _MONTHS):
        message = f"there is no month {value}" if year else "there is no year 0"
        raise ValueError(message)
    if not month:
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    last = monthrange(year, month)[1]
    if value.count("-") == 1:
        return date(year, month, 1), date(year, month, last), Precision.MONTH
    if not 1 <= day <= last:
        message = f"there is no day {value}"
        raise ValueError(message)
    return date(year, month, day), date(year, month, day), Precision.DAY
