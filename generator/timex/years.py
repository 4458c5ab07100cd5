"""Grammar of years and their weeks, of decades and centuries."""

from __future__ import annotations

import re

from generator.timex import periods, tables
from generator.timex.evidence import BEFORE_DATES, year_stands
from generator.timex.meaning import Anchor, Between, Fiscal, Fixed, Meaning, Nth, Shift, Stated
from generator.timex.numerals import parse_decade, parse_number
from generator.timex.reading import Reading, full_year, numbered, within
from generator.timex.rules import ABOUT, MONTH_NAME, YEAR_TAIL, rule

SHORT = 100  # below this a number is no year in full
SHORT_FIGURES = 2
CENTURIES = range(2, 31)
WEEKS = range(1, 54)


def read_year(reading: Reading) -> Meaning | None:
    """Read a year that stands alone."""
    if not year_stands(reading):
        return None
    year = int(reading.word("year"))
    return Fiscal(year) if reading.is_fiscal() else Stated(periods.year(year))


def read_years(reading: Reading) -> Meaning | None:
    """Read two years that a dash joins ("1914-18", "2019/20")."""
    word = reading.word("years")
    first, last = re.split(r"[-–/~]", word)
    begin = int(first)
    finish = int(last) if len(last) > SHORT_FIGURES else begin // SHORT * SHORT + int(last)
    if finish < begin and len(last) == SHORT_FIGURES:
        finish += SHORT
    if finish <= begin or reading.glued_before() in "-–+$€£" or reading.glued_after() in "-–":
        return None
    start = reading.tokens.starts[reading.match.start("years")]
    cut = (start + len(first), start + len(word) - len(last))
    return Between(Stated(periods.year(begin)), Stated(periods.year(finish)), cut)


def read_era_range(reading: Reading) -> Meaning | None:
    """Read two years before Christ that a dash joins ("499-493 BC")."""
    word = reading.word("years")
    first, last = re.split(r"[-–]", word)
    start = reading.tokens.starts[reading.match.start("years")]
    cut = (start + len(first), start + len(word) - len(last))
    return Between(Fixed(f"BC{int(first):04d}"), Fixed(f"BC{int(last):04d}"), cut)


def read_short_year(reading: Reading) -> Meaning | None:
    """Read a year cut to two figures ("'98")."""
    low = reading.before().lower()
    if low not in BEFORE_DATES and low not in tables.SEASONS:
        return None
    if reading.glued_before().isalnum():
        return None
    return Stated(periods.year(full_year(reading.word("short"))))


def read_era(reading: Reading) -> Meaning | None:
    """Read a year before Christ, which the TIDES standard writes BC and four figures."""
    figures = reading.word("number").replace(",", "")
    code = tables.SEASONS.get(reading.word("season"), "")
    month = tables.MONTHS.get(reading.word("month"), 0)
    tail = f"-{code}" if code else f"-{month:02d}" if month else ""
    return Fixed(f"BC{int(figures):04d}{tail}")


def read_decade(reading: Reading) -> Meaning | None:
    """Read a decade in figures or words."""
    first = parse_decade(reading.word("decade") or reading.word("words"))
    if reading.has("year"):
        first = int(reading.word("year"))
        if first % 10:
            return None
    if first < SHORT:
        marked = any(map(reading.has, ("mark", "the", "about", "teens")))
        if not marked and reading.before().lower() != "in":
            return None
        first += int(parse_number([reading.word("teens") or "nineteen"])) * SHORT
    return Stated(periods.decade(first))


def read_century(reading: Reading) -> Meaning | None:
    """Read a century by its number."""
    number = numbered(reading, "order")
    if number not in CENTURIES:
        return None
    if reading.has("era"):
        return Fixed(f"BC{number - 1:02d}")
    return Stated(periods.century((number - 1) * 100))


def read_week_number(reading: Reading) -> Meaning | None:
    """Read a week by its number, as ISO 8601 counts them, where an article or a year is by."""
    year, number = within(reading), int(reading.number("number"))
    if number not in WEEKS or not (reading.has("the") or year):
        return None
    return Nth(number, "W", year or Shift("Y", 0, Anchor.PUBLISHED))


RULES = (
    rule(
        "week by its number",
        "WEEKWORD",
        f"(?P<the> THE _ )? (?: FISCAL _ )? WEEKWORD _ (?P<number> DAY | INTEGER ) {YEAR_TAIL}",
        read_week_number,
    ),
    rule(
        "year",
        "YEAR",
        f"""{ABOUT} (?: (?: THE _ )? (?: FISCAL _ )? YEARWORD _ | (?: THE _ )? FISCAL _ )?
            (?P<year> YEAR )""",
        read_year,
    ),
    rule("years", "YEARS", "(?: THE _ UNITS _ )? (?P<years> YEARS )", read_years),
    rule("years before christ", "ERA", "(?P<years> NUMBERS ) _? ERA", read_era_range),
    rule("short year", "APOS", "APOS (?P<short> DAY | INTEGER )", read_short_year),
    rule(
        "year before christ",
        "ERA",
        f"""{ABOUT} (?: {MONTH_NAME} _ | (?: THE _ )? (?P<season> SEASON ) (?: _ OF )? _ )?
            (?P<number> DAY | INTEGER | YEAR ) _? ERA""",
        read_era,
    ),
    rule(
        "decade",
        "DECADE SHORTDECADE DECADEWORD YEAR",
        f"""{ABOUT} (?P<the> THE _ )? (?: (?: EARLY | LATTER ) (?: _ | DASH ) )?
            (?: (?P<mark> APOS )? (?P<decade> DECADE | SHORTDECADE | DECADEWORD )
              | (?P<teens> CARDINAL ) (?: DASH | _ ) (?P<words> DECADEWORD )
              | (?P<year> YEAR ) APOS S )""",
        read_decade,
    ),
    rule(
        "century",
        "CENTURY",
        f"""{ABOUT} (?: THE _ )? (?: (?: EARLY | LATTER ) (?: _ | DASH ) )?
            (?P<order> ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD ) (?: _ | DASH )
            CENTURY (?: _ (?P<era> ERA ) )?""",
        read_century,
    ),
)
