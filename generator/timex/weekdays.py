"""Grammar of weekdays, of days whose month the context knows, and of named days of the year."""

from __future__ import annotations

from generator.timex import tables
from generator.timex.evidence import weekday_stands
from generator.timex.feasts import NAMES
from generator.timex.meaning import Clock, DayOfMonth, Feast, Meaning, Weekday
from generator.timex.numerals import parse_ordinal
from generator.timex.reading import Reading, in_part, numbered, relative, within
from generator.timex.rules import PART_OF_DAY, YEAR_TAIL, rule

LAST_DAY = 31
# What may follow a day that stands for itself; a noun makes it something else ("the 20th floor").
TAIL_WORDS = frozenset(
    "and or but when while as after before by the in on at with for he she they it we was were is "
    "of that who which a an".split()
)


def read_weekday(reading: Reading) -> Meaning | None:
    """Read a weekday that stands alone, perhaps with a part of the day."""
    if not weekday_stands(reading):
        return None
    meaning: Meaning = Weekday(tables.WEEKDAYS[reading.word("weekday")])
    return in_part(reading, meaning)


def read_weekday_date(reading: Reading) -> Meaning | None:
    """Read a weekday with a day of the month ("Mon 13th", "Friday 7-6")."""
    if not ends_phrase(reading):
        return None
    day = numbered(reading, "day")
    if day > LAST_DAY:
        return None
    return DayOfMonth(day, tables.WEEKDAYS.get(reading.word("weekday"), 0))


def read_day_of_month(reading: Reading) -> Meaning | None:
    """Read a day whose month the context knows ("on the 20th")."""
    day = numbered(reading, "day")
    return DayOfMonth(day) if ends_phrase(reading) and day <= LAST_DAY else None


def ends_phrase(reading: Reading) -> bool:
    """Tell whether no noun follows that would make a number a count of it."""
    following = reading.after()
    return not following[:1].isalpha() or following.lower() in TAIL_WORDS


def read_feast(reading: Reading) -> Meaning | None:
    """Read a named day of the year."""
    name = " ".join(reading.words("name")).replace(" ' ", "'").replace(" ’ ", "'")
    name = name.replace(" '", "'").replace("' s", "'s").replace("’", "'")
    if name not in NAMES:
        return None
    lean = 0
    if reading.has("lean"):
        lean, _ = relative(reading.words("lean"))
    meaning: Meaning = Feast(name, within(reading), lean)
    part = reading.word("night")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


def read_new_year(reading: Reading) -> Meaning | None:
    """Read the Chinese new year, or its first day."""
    order = reading.word("first") or reading.word("last")
    if order and parse_ordinal(order) != 1:
        return None
    return Feast("lunar new year", within(reading))


RULES = (
    rule(
        "lunar new year",
        "MOON",
        f"""(?: (?: THE _ )? (?P<first> ORDINALWORD ) _ UNIT _ OF _ )? (?: THE _ )?
            MOON _ HOLIDAY _ YEARWORD
            (?: APOS S _ (?: (?P<last> ORDINALWORD ) _ )? UNIT | _ UNIT )? {YEAR_TAIL}""",
        read_new_year,
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
        "(?: (?<= ON _ ) | (?<= OF _ ) | (?<= SINCE _ ) | (?<= TO _ ) | (?<= AND _ ) ) "
        "THE _ (?P<day> ORDINAL )",
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
