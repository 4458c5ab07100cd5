"""This module places fiscal years: only where the text says when they close, and it says so nearby.

Another company's may close at another time, so what another paragraph says does not count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.timex import periods, tables
from generator.timex.choose import without_year
from generator.timex.meaning import Fiscal, Found, Nth, Partial, Until
from generator.timex.scene import Closing, Resolved, Scene

if TYPE_CHECKING:
    from datetime import date

    from generator.model import DateRange

REACH = 300  # characters to either side
MONTHS = 12
LENGTHS = {"": 12, "H": 6, "Q": 3}
# From this month on a year is called after the one that it closes in.
SURE_MONTH = 7
# A day from which a closing one is the last of its month, give or take a weekend.
MONTH_END = 25
_NAMES = "|".join(sorted(tables.MONTHS, key=len, reverse=True))
_DAY = r"(?P<{}>[0-9]{{1,2}})(?:st|nd|rd|th)?"
CLOSES = re.compile(
    rf"(?:fiscal|financial)\s(?:year(?:\s(?P<named>[0-9]{{4}}))?|(?P<number>[0-9]{{4}})),?"
    rf"\s(?:which\s|that\s)?"
    rf"(?:ends|ended|ending|closes|closed|closing|(?:runs|ran)\s(?:to|until|through))"
    rf"\s(?:on\s|in\s|at\sthe\send\sof\s)?(?:the\s)?(?:{_DAY.format('day')}\s(?:of\s)?)?"
    rf"(?P<month>{_NAMES})\b\.?(?:\s{_DAY.format('late')}\b)?(?:,?\s(?P<year>[0-9]{{4}}))?",
    re.IGNORECASE,
)

# A fiscal year before an expression, in its sentence.
FISCAL = re.compile(r"\b(?:fiscal|financial)\s(?:year|\d{4})\b(?:[^.!?\n]|\.\d)*\Z")
FISCAL_REACH = 160
FISCAL_AFTER = re.compile(
    r"\s(?:of|in)\s(?:[\w’'-]+\s){0,3}?(?:fiscal|financial)\s(?:year|\d{4})\b"
)
# "2024-25"
TWO_YEARS = re.compile(r"(?:\D{0,20}\s)?\d{4}[-–/]\d\d(?:\s\D{0,20})?")


def find_closing(text: str, start: int, end: int) -> Closing | None:
    """Return when the fiscal year of text[start:end] closes, if its paragraph says so once."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    low = max(low, text.rfind("\n\n", low, start) + 1)
    cut = text.find("\n\n", end, high)
    found = {_closing(each) for each in CLOSES.finditer(text, low, high if cut < 0 else cut)}
    return found.pop() if len(found) == 1 else None


def _closing(match: re.Match[str]) -> Closing | None:
    month, day = tables.MONTHS[match["month"].lower()], match["day"] or match["late"]
    if day and int(day) < MONTH_END:
        return None
    number = match["named"] or match["number"]
    if number and match["year"]:
        return Closing(month, int(match["year"]) - int(number))
    return Closing(month, 0 if month >= SURE_MONTH else None)


def place_fiscal(meaning: Fiscal, scene: Scene) -> Resolved:
    """Place a fiscal year or its part by when the year closes; unknown where nobody says so."""
    number = str(meaning.year) if meaning.year else "XXXX"
    plain = Resolved(f"{number}-{meaning.part}" if meaning.part else number, stated=True)
    closing = scene.closing
    if not meaning.year or closing is None or closing.behind is None:
        return plain
    last = periods.ymd(meaning.year + closing.behind, closing.month, 1)
    period = _span(last.begin, meaning.part) if last else None
    return Resolved(period.value, period=period, stated=True) if period else plain


def _span(last_month: date, part: str) -> DateRange:
    """Return the months of `part` of the fiscal year that ends with `last_month`."""
    length = LENGTHS[part[:1]]
    number = int(part[1:] or 1)
    begin = periods.shift_months(last_month, 1 - MONTHS + length * (number - 1))
    after = periods.shift_months(begin, length)
    return periods.spread(begin, periods.shift_days(after, -1))


def unless_fiscal(text: str, one: Found, resolved: Resolved) -> Resolved:
    """Return `resolved`, or nothing known if `one` is a part of a fiscal year.

    Which months the first half of that has the text does not tell.
    """
    meaning = one.meaning
    if not isinstance(meaning, Partial) or meaning.within or meaning.part[:1] not in ("Q", "H"):
        return resolved
    is_fiscal = FISCAL.search(text, max(0, one.start - FISCAL_REACH), one.start)
    is_fiscal = is_fiscal or FISCAL_AFTER.match(text, one.end)
    return Resolved(without_year(meaning)) if is_fiscal else resolved


def is_of_accounts(text: str, one: Found) -> bool:
    """Tell whether it is a period of accounts: "the year to March", "2024-25", "six months of"."""
    if isinstance(one.meaning, Until | Fiscal):
        return True
    is_stretch = isinstance(one.meaning, Nth) and one.meaning.unit == "M" and one.meaning.count > 1
    return is_stretch or bool(TWO_YEARS.fullmatch(text[one.start : one.end]))
