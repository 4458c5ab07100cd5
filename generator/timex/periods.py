"""Calendar arithmetic: this module makes date ranges and moves between them."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING

from generator.model import DateRange, Precision

if TYPE_CHECKING:
    from collections.abc import Callable

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTH_NUMBERS = range(1, 13)
MONTHS_IN = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
# "B" is a working day; five of them are a week.
DAYS_IN = {"D": 1, "B": 2, "W": 7, "F": 14, "WE": 7}
WORKING_DAYS = 5
EARLY_DAYS = (1, 2)  # a feast on a Monday or Tuesday lengthens the weekend before it
PRECISION_UNITS = {
    Precision.DAY: "D",
    Precision.WEEK: "W",
    Precision.MONTH: "M",
    Precision.QUARTER: "Q",
    Precision.SEASON: "Q",
    Precision.HALF: "H",
    Precision.YEAR: "Y",
    Precision.DECADE: "DE",
    Precision.CENTURY: "CE",
    Precision.RANGE: "Y",
}


def _period(value: str, begin: date, finish: date, precision: Precision) -> DateRange:
    return DateRange(value=value, begin=begin, finish=finish, precision=precision)


def day(when: date) -> DateRange:
    """Return the range of the single day `when`."""
    return _period(when.isoformat(), when, when, Precision.DAY)


def ymd(year_number: int, month_number: int, day_number: int) -> DateRange | None:
    """Return the day with these numbers, None if the calendar has no such day."""
    if not valid_year(year_number) or month_number not in MONTH_NUMBERS:
        return None
    if not 1 <= day_number <= calendar.monthrange(year_number, month_number)[1]:
        return None
    return day(date(year_number, month_number, day_number))


def week(when: date) -> DateRange:
    """Return the ISO week, Monday to Sunday, that `when` lies in."""
    monday = shift_days(when, 1 - when.isoweekday())
    iso = when.isocalendar()
    return _period(f"{iso.year:04d}-W{iso.week:02d}", monday, shift_days(monday, 6), Precision.WEEK)


def weekend(when: date) -> DateRange:
    """Return the Saturday and Sunday of the ISO week that `when` lies in."""
    whole = week(when)
    saturday = shift_days(whole.begin, 5)
    return _period(f"{whole.value}-WE", saturday, shift_days(saturday, 1), Precision.WEEK)


def weekend_around(when: date) -> DateRange:
    """Return the weekend that `when` lengthens or lies in, from a Thursday to a Tuesday."""
    near = weekend(shift_days(when, -7 if when.isoweekday() in EARLY_DAYS else 0))
    begin, finish = min(near.begin, when), max(near.finish, when)
    return _period(near.value, begin, finish, Precision.WEEK)


def _months(value: str, when: date, count: int, precision: Precision) -> DateRange:
    last = shift_months(when, count - 1)
    finish = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    return _period(value, when, finish, precision)


def month(year_number: int, month_number: int) -> DateRange:
    """Return a whole month."""
    value = f"{year_number:04d}-{month_number:02d}"
    return _months(value, date(year_number, month_number, 1), 1, Precision.MONTH)


def quarter(year_number: int, number: int) -> DateRange:
    """Return calendar quarter `number`, 1 to 4."""
    value = f"{year_number:04d}-Q{number}"
    return _months(value, date(year_number, 3 * number - 2, 1), 3, Precision.QUARTER)


def half(year_number: int, number: int) -> DateRange:
    """Return the first or second half of a year."""
    value = f"{year_number:04d}-H{number}"
    return _months(value, date(year_number, 6 * number - 5, 1), 6, Precision.HALF)


def season(year_number: int, code: str) -> DateRange:
    """Return a meteorological season of the northern half; winter begins in December."""
    begin = date(year_number, SEASON_STARTS[code], 1)
    return _months(f"{year_number:04d}-{code}", begin, 3, Precision.SEASON)


def year(number: int) -> DateRange:
    """Return a whole year."""
    return _period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def of_year(year_number: int, month_number: int, day_number: int, part: str) -> DateRange | None:
    """Return the day, month, quarter, half or season of a year that the numbers or code name."""
    if not valid_year(year_number):
        return None
    if month_number:
        whole = month(year_number, month_number)
        return ymd(year_number, month_number, day_number) if day_number else whole
    match part[0], part[1]:
        case "Q", number:
            return quarter(year_number, int(number))
        case "H", number:
            return half(year_number, int(number))
        case _:
            return season(year_number, part)


def spread(begin: date, finish: date, value: str = "") -> DateRange:
    """Return the range from `begin` to `finish`; its value is an ISO 8601 interval of days."""
    return _period(value or f"{begin}/{finish}", begin, finish, Precision.RANGE)


def decade(first_year: int) -> DateRange:
    """Return the decade that contains `first_year`, from the year that ends in 0."""
    first = max(first_year // 10 * 10, MINYEAR)
    return _period(
        f"{first_year // 10:03d}", date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE
    )


def century(first_year: int) -> DateRange:
    """Return the hundred years that contain `first_year`, from the year that ends in 00."""
    first = max(first_year // 100 * 100, MINYEAR)
    return _period(
        f"{first_year // 100:02d}", date(first, 1, 1), date(first + 99, 12, 31), Precision.CENTURY
    )


def valid_year(number: int) -> bool:
    """Tell whether `number` is a year that ranges can be made of, with room for arithmetic."""
    return MINYEAR < number < MAXYEAR - 200


def shift_days(when: date, count: int) -> date:
    """Move `when` by `count` days, stopping at the ends of the calendar."""
    ordinal = when.toordinal() + count
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def shift_working_days(when: date, count: int) -> date:
    """Move `when` by `count` days from Monday to Friday; feasts are not known here."""
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), WORKING_DAYS)
    when = shift_days(when, 7 * step * weeks)
    while rest or when.isoweekday() > WORKING_DAYS:
        when = shift_days(when, step)
        rest -= bool(rest and when.isoweekday() <= WORKING_DAYS)
    return when


def shift_months(when: date, count: int) -> date:
    """Move `when` by `count` months, to the last day of a shorter month where need be."""
    number = when.year * 12 + when.month - 1 + count
    year_number = min(max(number // 12, MINYEAR), MAXYEAR)
    month_number = number % 12 + 1
    length = calendar.monthrange(year_number, month_number)[1]
    return date(year_number, month_number, min(when.day, length))


def shift(when: date, unit: str, count: int) -> date | None:
    """Move `when` by `count` units, a key of MONTHS_IN or DAYS_IN; None outside the calendar."""
    years = count * (MONTHS_IN[unit] / 12 if unit in MONTHS_IN else DAYS_IN[unit] / 365)
    if not valid_year(when.year + int(years)):
        return None
    if unit in MONTHS_IN:
        return shift_months(when, MONTHS_IN[unit] * count)
    if unit == "B":
        return shift_working_days(when, count)
    return shift_days(when, DAYS_IN[unit] * count)


def containing(unit: str, when: date) -> DateRange:
    """Return the period of size `unit` that `when` lies in."""
    return PERIODS[unit](when)


PERIODS: dict[str, Callable[[date], DateRange]] = {
    "D": day,
    "B": day,
    "W": week,
    "F": week,
    "WE": weekend,
    "M": lambda when: month(when.year, when.month),
    "Q": lambda when: quarter(when.year, (when.month + 2) // 3),
    "H": lambda when: half(when.year, (when.month + 5) // 6),
    "Y": lambda when: year(when.year),
    "DE": lambda when: decade(when.year),
    "CE": lambda when: century(when.year),
}


def size(period: DateRange) -> str:
    """Return the unit that `period` is one of."""
    return PRECISION_UNITS[period.precision]
