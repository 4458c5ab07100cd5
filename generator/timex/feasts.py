"""Named days of the year: this module knows on which day each falls."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.timex import periods
from generator.timex.tables import by_word

if TYPE_CHECKING:
    from generator.model import DateRange

# Feasts with a fixed day: month, day.
FIXED_HOLIDAYS = by_word(
    {
        (12, 25): "christmas, christmas day",
        (12, 24): "christmas eve",
        (12, 26): "boxing day, st. stephen's day",
        (1, 1): "new year's day, new years day, new year day",
        (12, 31): "new year's eve, new years eve",
        (2, 14): "valentine's day, valentines day, st. valentine's day",
        (2, 2): "groundhog day",
        (3, 8): "international women's day",
        (4, 23): "st. george's day",
        (4, 25): "anzac day",
        (6, 19): "juneteenth",
        (7, 1): "canada day",
        (1, 26): "australia day",
        (1, 6): "epiphany",
        (11, 1): "all saints' day, all saints day",
        (11, 2): "all souls' day",
        (11, 11): "remembrance day, singles' day, singles day, armistice day, veterans day",
        (5, 1): "international workers' day",
        (10, 1): "chinese national day",
        (11, 30): "st. andrew's day",
        (10, 31): "halloween",
        (7, 14): "bastille day",
        (4, 22): "earth day",
        (3, 17): "saint patrick, st patrick's day, st. patricks day, st patricks day, "
        "st. patrick's day, saint patrick's day",
    },
    between=", ",
)
# Feasts on the nth weekday of a month: month, ISO weekday, nth (-1 is the last).
FLOATING_HOLIDAYS = by_word(
    {
        (1, 1, 3): "martin luther king day, martin luther king jr. day, martin luther king jr day",
        (2, 1, 3): "presidents' day, presidents day, president's day",
        (5, 7, 2): "mother's day, mothers' day",
        (6, 7, 3): "father's day, fathers' day",
        (10, 1, 2): "indigenous peoples' day, indigenous peoples day, columbus day",
        (5, 1, -1): "memorial day",
        (9, 1, 1): "labor day",
        (11, 4, 4): "thanksgiving, thanksgiving day",
    },
    between=", ",
)
# Days named after another one: that day, and the days after it.
FOLLOWING_HOLIDAYS: dict[str, tuple[str, int]] = {
    "black friday": ("thanksgiving", 1),
    "cyber monday": ("thanksgiving", 4),
}
# Feasts that follow Easter: days after Easter Sunday.
EASTER_HOLIDAYS = by_word(
    {
        -2: "good friday",
        0: "easter, easter sunday",
        1: "easter monday",
        -7: "palm sunday",
        -46: "ash wednesday",
        -47: "shrove tuesday, mardi gras",
        -3: "maundy thursday, holy thursday",
        -1: "holy saturday",
        39: "ascension day",
        49: "pentecost, whit sunday",
        50: "whit monday",
    },
    between=", ",
)
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
NAMES = frozenset((*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *FOLLOWING_HOLIDAYS, *EASTER_HOLIDAYS))


@lru_cache(maxsize=4096)
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
    name, offset = FOLLOWING_HOLIDAYS.get(name, (name, 0))
    nth = nth_weekday(periods.month(year, FLOATING_HOLIDAYS[name][0]), *FLOATING_HOLIDAYS[name][1:])
    return periods.day(periods.shift_days(nth, offset)) if nth else None


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


def nth_weekday(whole: DateRange, weekday: int, nth: int) -> date | None:
    """Return the `nth` ISO `weekday` of the period `whole`, counted from its end if negative."""
    if nth > 0:
        ahead = (weekday - whole.begin.isoweekday()) % 7
        found = periods.shift_days(whole.begin, ahead + 7 * (nth - 1))
    else:
        behind = (whole.finish.isoweekday() - weekday) % 7
        found = periods.shift_days(whole.finish, 7 * (nth + 1) - behind)
    return found if whole.begin <= found <= whole.finish else None
