"""Grammar of months and of the days in them, with and without their year."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.timex import periods, tables
from generator.timex.evidence import month_stands
from generator.timex.meaning import Between, Meaning, Partial, Stated
from generator.timex.names import begins_name
from generator.timex.reading import Reading, in_part, numbered, relative, whole_date, within
from generator.timex.rules import (
    ABOUT,
    DAY_END,
    DAY_NAME,
    JOINT,
    MONTH_NAME,
    PART_OF_DAY,
    YEAR_TAIL,
    rule,
)

LAST_DAY = 31
CURRENCY_SIGNS = frozenset("$€£¥₹₩")
# "next 6 April", "last June 3"
LEAN = "(?: (?P<lean> LAST | PREVIOUS | THIS | NEXT | COMING ) _ )?"


def read_day(reading: Reading) -> Meaning | None:
    """Read a month with a day, with or without a year."""
    month, day = tables.MONTHS[reading.word("month")], numbered(reading, "day")
    if not 1 <= day <= LAST_DAY or reading.before() in CURRENCY_SIGNS:
        return None
    year = within(reading)
    following = reading.after().lower()
    if year is None and (
        following in tables.COUNTED or (reading.glued_after() == "%" or reading.opens_clock())
    ):
        return None
    weekday = tables.WEEKDAYS.get(reading.word("weekday"), 0)
    meaning = whole_date(month, day, year, weekday)
    if reading.has("lean") and isinstance(meaning, Partial):
        meaning = replace(meaning, lean=relative(reading.words("lean"))[0])
    return meaning and in_part(reading, meaning)


def read_day_year(reading: Reading) -> Meaning | None:
    """Read a month with a day and a year that a comma without a space joins ("May 3,2019")."""
    day, year = reading.word("dayyear").split(",")
    found = periods.ymd(int(year), tables.MONTHS[reading.word("month")], int(day))
    return Stated(found) if found else None


def read_month(reading: Reading) -> Meaning | None:
    """Read a month, with or without a year."""
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    if _is_verb(reading):
        return None
    if isinstance(year, Stated):
        return Stated(periods.month(year.period.begin.year, month))
    if year is None and (begins_name(reading, "month") or not month_stands(reading)):
        return None
    return Partial(month=month, within=year)


def _is_verb(reading: Reading) -> bool:
    """Tell whether a month behind its year is a verb ("a law of 2017 may cost")."""
    place = reading.match.start("month")
    before, word = reading.tokens.words[place - 1], reading.tokens.words[place]
    follows = reading.has("year") and reading.match.start("year") < place
    return follows and before.isspace() and word in ("may", "march")


def read_days(reading: Reading) -> Meaning | None:
    """Read two days of a month that a dash joins ("5-7 March 1990", "November 18-19")."""
    word = reading.word("days")
    first, last = re.split(r"[-–]", word)
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    ends = [whole_date(month, int(day), year) for day in (first, last)]
    if ends[0] is None or ends[1] is None or int(first) >= int(last):
        return None
    start = reading.tokens.starts[reading.match.start("days")]
    cut = (start + len(first), start + len(word) - len(last))
    return Between(ends[0], ends[1], cut)


def read_day_pair(reading: Reading) -> Meaning | None:
    """Read two days of a month that a word joins ("15 to 22 February", "18 and 19 June")."""
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    first, last = (numbered(reading, group) for group in ("first", "day"))
    plural_count = not reading.has("year") and reading.after().lower() in tables.COUNTED
    if not 0 < first < last or plural_count:
        return None
    ends = [whole_date(month, day, year) for day in (first, last)]
    if ends[0] is None or ends[1] is None:
        return None
    low, high = reading.match.span("joint")
    starts = reading.tokens.starts
    pair = reading.words("joint")[0] == "and" and reading.before().lower() != "between"
    return Between(ends[0], ends[1], (starts[low], starts[high]), pair)


DAYWORD = """(?P<day> DAY | ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD
                 | CARDINAL (?: DASH | _ ) CARDINAL )"""

RULES = (
    rule(
        "month day year",
        "ANYMONTH",
        f"""{ABOUT} {PART_OF_DAY} {DAY_NAME} {LEAN} {MONTH_NAME}
            (?: COMMA? _ | DASH | SLASH )? (?: THE _ )? {DAYWORD} {YEAR_TAIL}""",
        read_day,
    ),
    rule(
        "month day,year",
        "DAYYEAR",
        f"{DAY_NAME} {MONTH_NAME} _ (?P<dayyear> DAYYEAR )",
        read_day_year,
    ),
    rule(
        "day month year",
        "ANYMONTH",
        f"""{ABOUT} {PART_OF_DAY} {DAY_NAME} {LEAN} (?: THE _ )?
            (?: (?P<day> DAY | ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD (?= _ OF ) ) )
            (?: _ OF _ | _ | DASH | SLASH )? {MONTH_NAME} {YEAR_TAIL}""",
        read_day,
    ),
    rule(
        "day, month and year cut short",
        "ANYMONTH",
        f"(?P<day> DAY ) DASH {MONTH_NAME} DASH (?P<short> DAY | INTEGER )",
        read_day,
    ),
    rule(
        "year month day",
        "ANYMONTH",
        f"""(?P<year> YEAR ) (?: DASH | SLASH | _ ) {MONTH_NAME}
           (?: (?: DASH | SLASH ) (?P<day> DAY ) )""",
        read_day,
    ),
    rule(
        "year month",
        "ANYMONTH",
        f"""(?P<year> YEAR ) (?: DASH | SLASH | _ ) {MONTH_NAME}""",
        read_month,
    ),
    rule(
        "month year",
        "ANYMONTH",
        f"{ABOUT} {MONTH_NAME} {YEAR_TAIL}",
        read_month,
    ),
    rule(
        "days month year",
        "DAYS",
        f"{DAY_NAME} (?: THE _ )? (?P<days> DAYS ) (?: _ OF )? _ {MONTH_NAME} {YEAR_TAIL}",
        read_days,
    ),
    rule(
        "day to day month year",
        "ANYMONTH",
        f"""{DAY_NAME} (?: THE _ )? (?P<first> {DAY_END} ) {JOINT}
            (?P<day> {DAY_END} ) (?: _ OF )? _
            {MONTH_NAME} {YEAR_TAIL}""",
        read_day_pair,
    ),
    rule(
        "month day to day",
        "ANYMONTH",
        f"""{DAY_NAME} {MONTH_NAME} _ (?P<first> {DAY_END} ) {JOINT}
            (?P<day> {DAY_END} ) (?! _ ANYMONTH )
            {YEAR_TAIL}""",
        read_day_pair,
    ),
    rule(
        "month days year",
        "DAYS",
        f"{DAY_NAME} {MONTH_NAME} _ (?P<days> DAYS ) {YEAR_TAIL}",
        read_days,
    ),
)
