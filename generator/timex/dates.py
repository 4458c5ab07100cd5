"""Grammar of calendar dates: days, months, seasons, quarters, halves, years, decades, centuries."""

from __future__ import annotations

import re

from generator.timex import periods, tables
from generator.timex.evidence import (
    BEFORE_DATES,
    month_stands,
    season_stands,
    weekday_stands,
    year_stands,
)
from generator.timex.meaning import (
    Anchor,
    Between,
    Clock,
    DayOfMonth,
    Feast,
    Fixed,
    Meaning,
    Partial,
    Shift,
    Stated,
    Weekday,
)
from generator.timex.numerals import parse_decade, parse_number, parse_ordinal
from generator.timex.rules import (
    ABOUT,
    DAY_NAME,
    MONTH_NAME,
    PART_OF_DAY,
    YEAR_TAIL,
    Reading,
    rule,
)

# How a relative word moves a year or another unit, and from where.
RELATIVES: dict[str, tuple[int, Anchor]] = {
    "last": (-1, Anchor.PUBLISHED),
    "past": (-1, Anchor.PUBLISHED),
    "previous": (-1, Anchor.CONTEXT),
    "preceding": (-1, Anchor.CONTEXT),
    "prior": (-1, Anchor.CONTEXT),
    "this": (0, Anchor.PUBLISHED),
    "current": (0, Anchor.PUBLISHED),
    "that": (0, Anchor.CONTEXT),
    "same": (0, Anchor.CONTEXT),
    "next": (1, Anchor.PUBLISHED),
    "coming": (1, Anchor.PUBLISHED),
    "upcoming": (1, Anchor.PUBLISHED),
}
PIVOT = 50  # two-figure years up to 49 are of this century (POSIX strptime has 68; news looks back)
SHORT = 100
DAY_MONTH_LIMIT = 12


def relative(words: list[str]) -> tuple[int, Anchor]:
    """Return the move and the anchor that relative `words` ("the", "next") ask for."""
    amount, anchor = RELATIVES.get(words[-1], (1, Anchor.CONTEXT))
    if words[0] == "the" and words[-1] == "next":
        anchor = Anchor.CONTEXT
    return amount, anchor


def full_year(figures: str) -> int:
    """Read two or four figures as a year."""
    number = int(figures)
    if len(figures) > 2:  # noqa: PLR2004
        return number
    return number + (2000 if number < PIVOT else 1900)


def within(reading: Reading) -> Meaning | None:
    """Return the year that YEAR_TAIL names, None if it is absent."""
    if reading.has("year"):
        return Stated(periods.year(int(reading.word("year"))))
    if reading.has("short"):
        return Stated(periods.year(full_year(reading.word("short"))))
    if reading.has("rel"):
        amount, anchor = relative(reading.words("rel"))
        return Shift("Y", amount, anchor)
    return None


def _in_part(reading: Reading, meaning: Meaning) -> Meaning:
    part = reading.word("daypart")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


def _whole(month: int, day: int, year: Meaning | None, weekday: int = 0) -> Meaning | None:
    if isinstance(year, Stated):
        found = periods.ymd(year.period.begin.year, month, day)
        return Stated(found) if found else None
    return Partial(month=month, day=day, within=year, weekday=weekday)


def read_day(reading: Reading) -> Meaning | None:
    """Read a month with a day, with or without a year."""
    month, day = tables.MONTHS[reading.word("month")], _numbered(reading, "day")
    if not 1 <= day <= 31:  # noqa: PLR2004
        return None
    year = within(reading)
    following = reading.after().lower()
    if year is None and (following in tables.COUNTED or reading.glued_after() in ("%", ":")):
        return None
    weekday = tables.WEEKDAYS.get(reading.word("weekday"), 0)
    meaning = _whole(month, day, year, weekday)
    return meaning and _in_part(reading, meaning)


def read_day_year(reading: Reading) -> Meaning | None:
    """Read a month with a day and a year that a comma without a space joins ("May 3,2019")."""
    day, year = reading.word("dayyear").split(",")
    found = periods.ymd(int(year), tables.MONTHS[reading.word("month")], int(day))
    return Stated(found) if found else None


def read_month(reading: Reading) -> Meaning | None:
    """Read a month, with or without a year."""
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    if isinstance(year, Stated):
        return Stated(periods.month(year.period.begin.year, month))
    if year is None and not month_stands(reading):
        return None
    return Partial(month=month, within=year)


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
    finish = int(last) if len(last) > 2 else begin // SHORT * SHORT + int(last)  # noqa: PLR2004
    if finish < begin and len(last) == 2:  # noqa: PLR2004
        finish += SHORT
    if finish <= begin or reading.glued_before() in "-–+$€£" or reading.glued_after() in "-–":
        return None
    start = reading.tokens.starts[reading.match.start("years")]
    cut = (start + len(first), start + len(word) - len(last))
    return Between(Stated(periods.year(begin)), Stated(periods.year(finish)), cut)


def read_days(reading: Reading) -> Meaning | None:
    """Read two days of a month that a dash joins ("5-7 March 1990", "November 18-19")."""
    word = reading.word("days")
    first, last = re.split(r"[-–]", word)
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    ends = [_whole(month, int(day), year) for day in (first, last)]
    if ends[0] is None or ends[1] is None or int(first) >= int(last):
        return None
    start = reading.tokens.starts[reading.match.start("days")]
    cut = (start + len(first), start + len(word) - len(last))
    return Between(ends[0], ends[1], cut)


def read_day_pair(reading: Reading) -> Meaning | None:
    """Read two days of a month that a word joins ("15 to 22 February", "18 and 19 June")."""
    month, year = tables.MONTHS[reading.word("month")], within(reading)
    first, last = (_numbered(reading, group) for group in ("first", "day"))
    plural_count = not reading.has("year") and reading.after().lower() in tables.COUNTED
    if not 0 < first < last or plural_count:
        return None
    ends = [_whole(month, day, year) for day in (first, last)]
    if ends[0] is None or ends[1] is None:
        return None
    low, high = reading.match.span("joint")
    starts = reading.tokens.starts
    pair = reading.words("joint")[0] == "and"
    return Between(ends[0], ends[1], (starts[low], starts[high]), pair)


def _numbered(reading: Reading, group: str) -> int:
    words = [w for w in reading.words(group) if w not in "-–‐‑~"]
    tens = int(parse_number(words[:-1])) if len(words) > 1 else 0
    return tens + (parse_ordinal(words[-1]) or int(parse_number(words[-1:])))


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
    if reading.glued_before().isalnum() or len(reading.word("short")) != 2:  # noqa: PLR2004
        return None
    return Stated(periods.year(full_year(reading.word("short"))))


def read_era(reading: Reading) -> Meaning | None:
    """Read a year before Christ, which the TIDES standard writes BC and four figures."""
    figures = reading.word("number").replace(",", "")
    code = tables.SEASONS.get(reading.word("season"), "")
    month = tables.MONTHS.get(reading.word("month"), 0)
    tail = f"-{code}" if code else f"-{month:02d}" if month else ""
    return Fixed(f"BC{int(figures):04d}{tail}")


def read_iso(reading: Reading) -> Meaning | None:
    """Read a date in figures: ISO 8601, or day, month and year in the order that fits."""
    figures = [int(part) for part in re.findall(r"[0-9]+", reading.word("date").partition("t")[0])]
    if len(figures) == 1:
        figures = [figures[0] // 10000, figures[0] // 100 % 100, figures[0] % 100]
    if figures[0] > SHORT:
        year, month, day = figures
    else:
        month, day, year = figures
        year = full_year(f"{year:02d}")
        if month > DAY_MONTH_LIMIT:
            month, day = day, month
    found = periods.ymd(year, month, day)
    return Stated(found) if found else None


def read_iso_month(reading: Reading) -> Meaning | None:
    """Read a year and a month in figures."""
    year, month = map(int, reading.word("date").split("-"))
    return Stated(periods.month(year, month))


def read_slash_date(reading: Reading) -> Meaning | None:
    """Read a month and a day in figures ("10/25"), where a date is expected."""
    month, day = map(int, reading.word("date").split("/"))
    if month > DAY_MONTH_LIMIT:
        month, day = day, month
    return Partial(month=month, day=day)


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
        return _stated_part(year.period.begin.year, code)
    if year is None and not reading.has("rel") and not _part_stands(reading):
        return None
    return Partial(part=code, within=year)


def _stated_part(year: int, code: str) -> Meaning:
    number = int(code[1])
    return Stated(periods.half(year, number) if code[0] == "H" else periods.quarter(year, number))


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
        if (
            reading.word("decade")[-1:] == "s"
            and not reading.has("mark")
            and not reading.has("the")
        ):
            return None
        first += 1900
    return Stated(periods.decade(first))


def read_century(reading: Reading) -> Meaning | None:
    """Read a century by its number."""
    words = [w for w in reading.words("order") if w not in "-–‐‑"]
    number = int(parse_number(words[:-1])) + parse_ordinal(words[-1])
    if not 2 <= number <= 30:  # noqa: PLR2004
        return None
    if reading.has("era"):
        return Fixed(f"BC{number - 1:02d}")
    return Stated(periods.century((number - 1) * 100))


def read_weekday(reading: Reading) -> Meaning | None:
    """Read a weekday that stands alone, perhaps with a part of the day."""
    if not weekday_stands(reading):
        return None
    meaning: Meaning = Weekday(tables.WEEKDAYS[reading.word("weekday")])
    return _in_part(reading, meaning)


def read_weekday_date(reading: Reading) -> Meaning | None:
    """Read a weekday with a day of the month ("Mon 13th", "Friday 7-6")."""
    if not _ends_phrase(reading):
        return None
    return DayOfMonth(_numbered(reading, "day"), tables.WEEKDAYS.get(reading.word("weekday"), 0))


def read_day_of_month(reading: Reading) -> Meaning | None:
    """Read a day whose month the context knows ("on the 20th")."""
    return DayOfMonth(parse_ordinal(reading.word("day"))) if _ends_phrase(reading) else None


def _ends_phrase(reading: Reading) -> bool:
    following = reading.after()
    return not following[:1].isalpha() or following.lower() in TAIL_WORDS


TAIL_WORDS = frozenset(
    "and or but when while as after before by the in on at with for he she they it we was were is "
    "of that who which a an".split()
)


def read_feast(reading: Reading) -> Meaning | None:
    """Read a named day of the year."""
    name = " ".join(reading.words("name")).replace(" ' ", "'").replace(" ’ ", "'")
    name = name.replace(" '", "'").replace("' s", "'s").replace("’", "'")
    if name not in tables.FIXED_HOLIDAYS | tables.FLOATING_HOLIDAYS | tables.EASTER_HOLIDAYS:
        return None
    lean = 0
    if reading.has("lean"):
        lean, _ = relative(reading.words("lean"))
    meaning: Meaning = Feast(name, within(reading), lean)
    part = reading.word("night")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


ORDER = "(?P<order> ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD )"
DAYWORD = """(?P<day> DAY | ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD
                 | CARDINAL (?: DASH | _ ) CARDINAL )"""

RULES = (
    rule(
        "month day year",
        "ANYMONTH",
        f"""{ABOUT} {PART_OF_DAY} {DAY_NAME} {MONTH_NAME}
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
        f"""{ABOUT} {PART_OF_DAY} {DAY_NAME} (?: THE _ )?
            (?: (?P<day> DAY | ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD (?= _ OF ) ) )
            (?: _ OF _ | _ | DASH | SLASH )? {MONTH_NAME} {YEAR_TAIL}""",
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
        "iso date",
        "ISO COMPACT",
        f"{DAY_NAME} (?P<date> ISO | COMPACT )",
        read_iso,
    ),
    rule("iso month", "MONTHISO", "(?P<date> MONTHISO )", read_iso_month),
    rule(
        "slash date",
        "SLASHDATE",
        "(?: (?<= ON _ ) | (?<= FROM _ ) | (?<= TO _ ) | (?<= BY _ ) | (?<= BETWEEN _ ) "
        "| (?<= AND _ ) | (?: THIS _ )? WEEKDAY COMMA? _ | THIS _ ) (?P<date> SLASHDATE )",
        read_slash_date,
    ),
    rule(
        "year",
        "YEAR",
        f"""{ABOUT} (?: (?: THE _ )? (?: FISCAL _ )? YEARWORD _ | (?: THE _ )? FISCAL _ )?
            (?P<year> YEAR )""",
        read_year,
    ),
    rule("years", "YEARS", "(?: THE _ UNITS _ )? (?P<years> YEARS )", read_years),
    rule(
        "days month year",
        "DAYS",
        f"{DAY_NAME} (?: THE _ )? (?P<days> DAYS ) (?: _ OF )? _ {MONTH_NAME} {YEAR_TAIL}",
        read_days,
    ),
    rule(
        "day to day month year",
        "ANYMONTH",
        f"""{DAY_NAME} (?: THE _ )? (?P<first> DAY | ORDINAL | (?: CARDINAL DASH )? ORDINALWORD )
            (?P<joint> _? DASH _? | _ (?: TO | AND ) _ (?: THE _ )? )
            (?P<day> DAY | ORDINAL | (?: CARDINAL DASH )? ORDINALWORD ) (?: _ OF )? _
            {MONTH_NAME} {YEAR_TAIL}""",
        read_day_pair,
    ),
    rule(
        "month day to day",
        "ANYMONTH",
        f"""{DAY_NAME} {MONTH_NAME} _ (?P<first> DAY | ORDINAL | (?: CARDINAL DASH )? ORDINALWORD )
            (?P<joint> _? DASH _? | _ (?: TO | AND ) _ (?: THE _ )? )
            (?P<day> DAY | ORDINAL | (?: CARDINAL DASH )? ORDINALWORD ) (?! _ ANYMONTH )
            {YEAR_TAIL}""",
        read_day_pair,
    ),
    rule(
        "month days year",
        "DAYS",
        f"{DAY_NAME} {MONTH_NAME} _ (?P<days> DAYS ) {YEAR_TAIL}",
        read_days,
    ),
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
            (?P<order> ORDINALWORD | ORDINAL | FINAL | LATTER | LAST (?= _ (?: QUARTER | HALF ) _ OF ) )
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
        f"{ABOUT} (?: THE _ )? (?: (?: EARLY | LATTER ) (?: _ | DASH ) )? {ORDER} (?: _ | DASH ) "
        "CENTURY (?: _ (?P<era> ERA ) )?",
        read_century,
    ),
    rule(
        "weekday",
        "WEEKDAY",
        "(?: (?: EARLY | LATTER ) _ )? (?P<weekday> WEEKDAY ) (?: _ (?P<daypart> DAYPART ) )?",
        read_weekday,
    ),
    rule(
        "part of a weekday",
        "DAYPART",
        f"{PART_OF_DAY} (?P<weekday> WEEKDAY )",
        read_weekday,
    ),
    rule(
        "weekday and day",
        "WEEKDAY SHORTDAY",
        "(?P<weekday> WEEKDAY | SHORTDAY ) COMMA? _ (?: THE _ )? "
        "(?P<day> DAY | ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD )",
        read_weekday_date,
    ),
    rule(
        "day of a known month",
        "ORDINAL",
        "(?: (?<= ON _ ) | (?<= BY _ ) | (?<= TO _ ) | (?<= AND _ ) ) THE _ (?P<day> ORDINAL )",
        read_day_of_month,
    ),
    rule(
        "feast",
        "HOLIDAY",
        f"""(?: (?P<lean> (?: THE _ )? REL ) _ )?
            (?P<name> HOLIDAY (?: APOS S )? (?: _ YEARWORD (?: APOS S | S )? )?
                      (?: _ (?: UNIT | EVE | WEEKDAY ) )? )
            (?: _ (?P<night> DAYPART ) )? {YEAR_TAIL}""",
        read_feast,
    ),
)
