"""Grammar of years and their parts, of decades and centuries."""

from __future__ import annotations

import re

from generator.timex import periods, tables
from generator.timex.evidence import BEFORE_DATES, season_stands, year_stands
from generator.timex.meaning import Anchor, Between, Fixed, Meaning, Nth, Partial, Shift, Stated
from generator.timex.numerals import parse_decade, parse_ordinal
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
    return Stated(periods.year(int(reading.word("year"))))


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


def read_part(reading: Reading) -> Meaning | None:
    """Read a quarter or half of a year."""
    code = reading.word("code").upper()
    if not code:
        letter = "H" if reading.word("unit") == "half" else "Q"
        order = reading.word("order")
        number = parse_ordinal(order) or (4 if letter == "Q" else 2)
        if number > (2 if letter == "H" else 4):
            return None
        code = f"{letter}{number}"
    year = within(reading)
    if isinstance(year, Stated):
        found = periods.of_year(year.period.begin.year, 0, 0, code)
        return Stated(found) if found else None
    if year is None and not reading.has("rel") and not _part_stands(reading):
        return None
    return Partial(part=code, within=year)


def _part_stands(reading: Reading) -> bool:
    # "half" and "H1" mean much else; "Q1" and "first quarter" hardly anything.
    if reading.word("unit") == "half":
        return reading.before().lower() == "the" or reading.word("the") == "the"
    return not reading.word("code").startswith("h")


def read_season(reading: Reading) -> Meaning | None:
    """Read a season, with or without a year."""
    code, year = tables.SEASONS[reading.word("season")], within(reading)
    if isinstance(year, Stated):
        return Stated(periods.season(year.period.begin.year, code))
    if year is None and not season_stands(reading):
        return None
    return Partial(part=code, within=year)


def read_decade(reading: Reading) -> Meaning | None:
    """Read a decade in figures or words."""
    first = parse_decade(reading.word("decade"))
    if reading.has("year"):
        first = int(reading.word("year"))
        if first % 10:
            return None
    if first < SHORT:
        if not (reading.has("mark") or reading.has("the") or reading.before().lower() == "in"):
            return None
        first += 1900
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
        "part of a year, by code",
        "QUARTERCODE HALFCODE",
        f"{ABOUT} (?P<the> THE _ )? (?P<code> QUARTERCODE | HALFCODE ) {YEAR_TAIL}",
        read_part,
    ),
    rule(
        "year and part of it, by code",
        "QUARTERCODE HALFCODE",
        f"""{ABOUT} (?P<year> YEAR ) (?: _ | DASH ) (?P<code> QUARTERCODE | HALFCODE )""",
        read_part,
    ),
    rule(
        "part of a year",
        "QUARTER HALF",
        f"""{ABOUT} (?P<the> THE _ )? (?: FISCAL _ )?
            (?P<order> ORDINALWORD | ORDINAL | FINAL | LATTER
              | LAST (?= _ (?: QUARTER | HALF ) _ OF ) )
            (?: _ FISCAL )? (?: _ | DASH ) (?P<unit> QUARTER | HALF )
            (?: _ (?: OF | IN ) (?= _ (?: YEAR | FISCAL ) ) )? (?: _ FISCAL )?
            (?: _ OF (?= _ THE _ YEARWORD ) )? {YEAR_TAIL}""",
        read_part,
    ),
    rule(
        "season",
        "SEASON",
        f"{ABOUT} (?P<the> THE _ )? (?P<season> SEASON ) {YEAR_TAIL}",
        read_season,
    ),
    rule(
        "decade",
        "DECADE SHORTDECADE DECADEWORD YEAR",
        f"""{ABOUT} (?P<the> THE _ )? (?: (?: EARLY | LATTER ) (?: _ | DASH ) )?
            (?: (?P<mark> APOS )? (?P<decade> DECADE | SHORTDECADE | DECADEWORD )
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
