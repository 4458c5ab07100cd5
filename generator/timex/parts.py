"""Grammar of the parts of a year: quarters, halves and seasons, and fiscal years with theirs."""

from __future__ import annotations

import re

from generator.timex import periods, tables
from generator.timex.evidence import season_stands
from generator.timex.meaning import Anchor, Between, Fiscal, Meaning, Partial, Shift, Stated
from generator.timex.numerals import parse_ordinal
from generator.timex.reading import DASHES, Reading, full_year, within
from generator.timex.rules import ABOUT, MONTH_NAME, YEAR_TAIL, rule

SHORT = 100  # below this a number is no year in full
SHORT_FIGURES, LONG_FIGURES = 2, 4
MONTHS_IN_QUARTER = 3


def read_part(reading: Reading) -> Meaning | None:
    """Read a quarter or half of a year."""
    code = _part_code(reading)
    year = within(reading)
    if not code:
        return None
    if reading.is_fiscal():
        return Fiscal(year.period.begin.year if isinstance(year, Stated) else 0, code)
    if isinstance(year, Stated):
        found = periods.of_year(year.period.begin.year, 0, 0, code)
        return Stated(found) if found else None
    if year is None and not reading.has("rel") and not _part_stands(reading):
        return None
    if year is None and reading.before().lower() in ("a", "any"):
        return None  # "the most ever for a second quarter"
    at_hand = Shift("Y", 0, Anchor.CONTEXT, at_hand=True)
    return Partial(part=code, within=at_hand if reading.has("whole") and not year else year)


def _part_code(reading: Reading) -> str:
    """Return "Q3" for "Q3", "3Q" and "third quarter", empty for a fifth quarter or third half."""
    if code := reading.word("code").upper():
        return code if code[0] in "QH" else code[::-1]
    letter, most = ("H", 2) if reading.word("unit") == "half" else ("Q", 4)
    number = parse_ordinal(reading.word("order")) or most
    return f"{letter}{number}" if number <= most else ""


def read_period_code(reading: Reading) -> Meaning | None:
    """Read a quarter or half with its year in one word ("3Q23", "1H2024", "Q42024")."""
    word = reading.word("code").upper()
    code = word[:2] if word[0] in "QH" else word[1::-1]
    found = periods.of_year(full_year(word[2:]), 0, 0, code)
    return Stated(found) if found else None


def read_fiscal(reading: Reading) -> Meaning | None:
    """Read a fiscal year ("FY25", "FY2024-25") or a part of one ("Q3 FY2024")."""
    figures = reading.word("fiscal").removeprefix("fy") or reading.word("figures")
    if len(figures) not in (SHORT_FIGURES, LONG_FIGURES):
        return None
    year = full_year(figures)
    if reading.has("code"):
        return Fiscal(year, _part_code(reading))
    if not reading.has("last"):
        return Fiscal(year)
    if int(reading.word("last")) != (year + 1) % SHORT:
        return None
    start = reading.tokens.starts[reading.match.start("joint")]
    ends = (Stated(periods.year(year)), Stated(periods.year(year + 1)))
    return Between(*ends, (start, start + 1))


def _part_stands(reading: Reading) -> bool:
    # "half" and "H1" mean much else; "Q1" and "first quarter" hardly anything.
    if reading.word("unit") == "half":
        return reading.before().lower() == "the" or reading.word("the") == "the"
    return "h" not in reading.word("code")


def read_month_quarter(reading: Reading) -> Meaning | None:
    """Read a quarter by its last month ("the March quarter of 2024", "the June 2024 quarter")."""
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    if month % MONTHS_IN_QUARTER or reading.glued_before() in DASHES:
        return None
    code = f"Q{month // MONTHS_IN_QUARTER}"
    if isinstance(year, Stated):
        return Stated(periods.quarter(year.period.begin.year, int(code[1])))
    return Partial(part=code, within=year)


def read_season(reading: Reading) -> Meaning | None:
    """Read a season, with or without a year."""
    code, year = tables.SEASONS[reading.word("season")], within(reading)
    if reading.has("years"):  # "the winter of 2023-24" began in the first of the two
        first, last = re.split(r"[-–/~]", reading.word("years"))
        follows = int(last) % SHORT == (int(first) + 1) % SHORT
        return Stated(periods.season(int(first), code)) if follows else None
    if isinstance(year, Stated):
        return Stated(periods.season(year.period.begin.year, code))
    if year is None and not season_stands(reading):
        return None
    return Partial(part=code, within=year)


RULES = (
    rule(
        "part of a year, by code",
        "QUARTERCODE HALFCODE",
        f"{ABOUT} (?P<the> THE _ )? (?P<code> QUARTERCODE | HALFCODE ) {YEAR_TAIL}",
        read_part,
    ),
    rule("part of a year, in one word", "PERIODCODE", "(?P<code> PERIODCODE )", read_period_code),
    rule(
        "fiscal year",
        "FISCALYEAR",
        """(?: (?P<code> QUARTERCODE | HALFCODE ) _ (?: OF _ )? )?
            (?P<fiscal> FISCALYEAR ) (?: _ (?P<figures> YEAR ) )?
            (?: (?P<joint> DASH | SLASH ) (?P<last> DAY | INTEGER ) )?""",
        read_fiscal,
    ),
    rule(
        "season of two years",
        "SEASON",
        "(?: THE _ )? (?P<season> SEASON ) _ (?: OF _ )? (?P<years> YEARS )",
        read_season,
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
            (?: (?P<whole> _ OF _ THE _ YEARWORD ) (?! _ (?: YEAR | TO | ENDED | OF ) )
              | _ OF _ THE _ YEARWORD (?= _ YEAR ) )? {YEAR_TAIL}""",
        read_part,
    ),
    rule(
        "quarter by its month",
        "QUARTER",
        f"(?: THE _ )? {MONTH_NAME} (?: _ | DASH ) QUARTER {YEAR_TAIL}",
        read_month_quarter,
    ),
    rule(
        "quarter by its month and year",
        "QUARTER",
        f"(?: THE _ )? {MONTH_NAME} _ (?P<year> YEAR ) _ QUARTER",
        read_month_quarter,
    ),
    rule(
        "season",
        "SEASON",
        f"{ABOUT} (?P<the> THE _ )? (?P<season> SEASON ) {YEAR_TAIL}",
        read_season,
    ),
)
