"""Grammar of dates that are all figures: ISO 8601, day, month and year, and two of them joined."""

from __future__ import annotations

import re

from generator.timex import periods
from generator.timex.meaning import Between, Clock, Meaning, Partial, Stated
from generator.timex.reading import Reading, full_year
from generator.timex.rules import DAY_NAME, rule

SHORT = 100  # below this a number is no year in full
MONTHS = 12
FULL = 3  # figures of a date with its year
LEAP_YEAR = 2000  # has every day that a year may have
# The first end and the last of two dates that a sign joins.
SPAN = r"([0-9]{4}-[0-9]+-[0-9]+|[0-9./]+)[-–~/]([0-9./-]+)"


def read_iso(reading: Reading) -> Meaning | None:
    """Read a date in figures: ISO 8601, or day, month and year in the order that fits."""
    figures = [int(part) for part in re.findall(r"[0-9]+", reading.word("date"))]
    if len(figures) == 1:
        figures = [figures[0] // 10000, figures[0] // 100 % 100, figures[0] % 100]
    return _figures_date(figures)


def read_iso_time(reading: Reading) -> Meaning | None:
    """Read a date and a time of day as ISO 8601 joins them."""
    figures, _, time = reading.word("date").partition("t")
    year, month, day = map(int, figures.split("-"))
    found = periods.ymd(year, month, day)
    return Clock(time.upper(), Stated(found)) if found else None


def read_iso_month(reading: Reading) -> Meaning | None:
    """Read a year and a month in figures."""
    year, month = map(int, reading.word("date").split("-"))
    return Stated(periods.month(year, month))


def read_span(reading: Reading) -> Meaning | None:
    """Read two dates in figures that a sign joins ("01/02/2025-03/04/2025", "5/1-5/7/2020")."""
    word = reading.word("span")
    parts = re.fullmatch(SPAN, word)
    if parts is None:
        return None
    ends = [[int(part) for part in re.findall(r"[0-9]+", parts[end])] for end in (1, 2)]
    if len(ends[0]) < FULL and len(ends[1]) == FULL:
        ends[0].append(ends[1][-1])
    first, last = map(_figures_date, ends)
    if first is None or last is None or (isinstance(first, Partial) and not _expected(reading)):
        return None
    start = reading.tokens.starts[reading.match.start("span")]
    return Between(first, last, (start + parts.end(1), start + parts.start(2)))


def _expected(reading: Reading) -> bool:
    return reading.before().lower() in ("from", "between", "on")


def _figures_date(figures: list[int]) -> Meaning | None:
    if len(figures) < FULL:
        month, day = figures if figures[0] <= MONTHS else reversed(figures)
        return Partial(month=month, day=day) if periods.ymd(LEAP_YEAR, month, day) else None
    if figures[0] > SHORT:
        year, month, day = figures
    else:
        month, day, year = figures
        year = full_year(f"{year:02d}")
        if month > MONTHS:
            month, day = day, month
    found = periods.ymd(year, month, day)
    return Stated(found) if found else None


def read_slash_date(reading: Reading) -> Meaning | None:
    """Read a month and a day in figures ("10/25"), where a date is expected."""
    month, day = map(int, reading.word("date").split("/"))
    if month > MONTHS:
        month, day = day, month
    return Partial(month=month, day=day)


RULES = (
    rule(
        "iso date",
        "ISO COMPACT",
        f"{DAY_NAME} (?P<date> ISO | COMPACT )",
        read_iso,
    ),
    rule("iso date and time", "ISOTIME", "(?P<date> ISOTIME )", read_iso_time),
    rule("iso month", "MONTHISO", "(?P<date> MONTHISO )", read_iso_month),
    rule(
        "slash date",
        "SLASHDATE",
        "(?: (?<= ON _ ) | (?<= FROM _ ) | (?<= TO _ ) | (?<= SINCE _ ) | (?<= BETWEEN _ ) "
        "| (?<= AND _ ) | (?: THIS _ )? WEEKDAY COMMA? _ | THIS _ ) (?P<date> SLASHDATE )",
        read_slash_date,
    ),
    rule("two dates", "DATESPAN", "(?P<span> DATESPAN )", read_span),
)
