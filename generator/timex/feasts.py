"""Named days of the year: this module knows on which day each falls."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.timex import periods

if TYPE_CHECKING:
    from generator.model import DateRange

# Feasts with a fixed day: month, day.
FIXED_HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new year day": (1, 1),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "bastille day": (7, 14),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "earth day": (4, 22),
    "saint patrick": (3, 17),
    "st. patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
}
# Feasts on the nth weekday of a month: month, ISO weekday, nth (-1 is the last).
FLOATING_HOLIDAYS: dict[str, tuple[int, int, int]] = {
    "martin luther king day": (1, 1, 3),
    "memorial day": (5, 1, -1),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving": (11, 4, 4),
    "thanksgiving day": (11, 4, 4),
}
# Feasts that follow Easter: days after Easter Sunday.
EASTER_HOLIDAYS: dict[str, int] = {
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "palm sunday": -7,
    "ash wednesday": -46,
}
# The first day of the Chinese year, month and day by year (Hong Kong Observatory, Gregorian-Lunar
# Calendar Conversion Table).
_NEW_YEARS = """
1990 1-27 2-15 2-4 1-23 2-10 1-31 2-19 2-7 1-28 2-16
2000 2-5 1-24 2-12 2-1 1-22 2-9 1-29 2-18 2-7 1-26
2010 2-14 2-3 1-23 2-10 1-31 2-19 2-8 1-28 2-16 2-5
2020 1-25 2-12 2-1 1-22 2-10 1-29 2-17 2-6 1-26 2-13
2030 2-3 1-23 2-11 1-31 2-19 2-8 1-28 2-15 2-4 1-24
"""
LUNAR_NEW_YEARS: dict[int, tuple[int, int]] = {
    int(first) + offset: (int(day[0]), int(day[2:]))
    for first, *days in map(str.split, _NEW_YEARS.strip().splitlines())
    for offset, day in enumerate(days)
}
NAMES = frozenset((*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *EASTER_HOLIDAYS))


def feast_day(name: str, year: int) -> DateRange | None:
    """Return the day of the feast `name` in a year."""
    if not periods.valid_year(year):
        return None
    if fixed := FIXED_HOLIDAYS.get(name):
        return periods.ymd(year, *fixed)
    if name == "lunar new year":
        first = LUNAR_NEW_YEARS.get(year)
        return periods.ymd(year, *first) if first else None
    if name in EASTER_HOLIDAYS:
        return periods.day(periods.shift_days(easter(year), EASTER_HOLIDAYS[name]))
    nth = nth_weekday(year, *FLOATING_HOLIDAYS[name])
    return periods.day(nth) if nth else None


def easter(year_number: int) -> date:
    """Return Easter Sunday (Gregorian computus, Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year_number % 19, divmod(year_number, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    length = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * length) // 433
    n = (h + length - 7 * m + 90) // 25
    return date(year_number, n, (h + length - 7 * m + 33 * n + 19) % 32)


def nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> date | None:
    """Return the `nth` ISO `weekday` of a month, counted from the end if negative."""
    whole = periods.month(year_number, month_number)
    days = [
        periods.shift_days(whole.begin, offset)
        for offset in range((whole.finish - whole.begin).days + 1)
        if periods.shift_days(whole.begin, offset).isoweekday() == weekday
    ]
    index = nth if nth < 0 else nth - 1
    return days[index] if -len(days) <= index < len(days) else None
