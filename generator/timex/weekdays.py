"""Grammar of weekdays, of days whose month the context knows, and of named days of the year."""

from __future__ import annotations

from generator.timex import tables
from generator.timex.evidence import period_follows, weekday_is_any, weekday_stands
from generator.timex.feasts import NAMES
from generator.timex.meaning import (
    Between,
    Clock,
    Counted,
    DayOfMonth,
    Feast,
    Fixed,
    Meaning,
    Nth,
    Shift,
    Weekday,
)
from generator.timex.names import begins_name
from generator.timex.numerals import parse_ordinal
from generator.timex.reading import Reading, in_part, numbered, relative, within
from generator.timex.rules import DATE_FOLLOWS, DAY_END, JOINT, PART_OF_DAY, YEAR_TAIL, rule

LAST_DAY = 31
WEEKS_IN_MONTH = 5
# What may follow a day that stands for itself; a noun makes it something else ("the 20th floor").
TAIL_WORDS = frozenset(
    "and or but when while as after before by the in on at with for he she they it we was were is "
    "of that who which a an".split()
)


def read_weekday(reading: Reading) -> Meaning | None:
    """Read a weekday that stands alone, perhaps with a part of the day.

    One that lies in a month or year ("a Friday in March") adds nothing that could be known to it.
    """
    if not weekday_stands(reading) or begins_name(reading, "weekday") or period_follows(reading):
        return None
    number = tables.WEEKDAYS[reading.word("weekday")]
    any_one = weekday_is_any(reading)
    return in_part(reading, Fixed(f"XXXX-WXX-{number}") if any_one else Weekday(number))


def read_week_on(reading: Reading) -> Meaning | None:
    """Read "Tuesday week", which is seven days after the next Tuesday."""
    goes_on = reading.after() in ("-", "'", "’")
    if reading.word("unit") != "week" or goes_on or not ends_phrase(reading):
        return None
    return Counted("W", 1, Weekday(tables.WEEKDAYS[reading.word("weekday")], lean=1))


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
    name = name.replace(" '", "'").replace("' s", "'s").replace("’", "'").replace(" .", ".")
    weekend = name.endswith(" weekend") or reading.word("tail") == "weekend"
    name = name.removesuffix(" weekend").removesuffix(" holiday")
    if name not in NAMES or (reading.has("tail") and not weekend):
        return None
    lean, _ = relative(reading.words("lean")) if reading.has("lean") else (0, None)
    meaning: Meaning = Feast(name, within(reading), lean)
    if weekend:
        return Nth(0, "WE", meaning)
    part = reading.word("night")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


def read_new_year(reading: Reading) -> Meaning | None:
    """Read the Chinese new year, or its first day."""
    order = reading.word("first") or reading.word("last")
    if order and parse_ordinal(order) != 1:
        return None
    return Feast("lunar new year", within(reading))


# "'s", and after a plural its apostrophe
OF_IT = "(?: APOS S | APOS (?= _ UNIT ) | S )?"


def read_nth_weekday(reading: Reading) -> Meaning | None:
    """Read "the first Monday in": the neighbour says of which period."""
    order = reading.word("order")
    number = -1 if order in ("last", "final") else parse_ordinal(order)
    if not 0 < abs(number) <= WEEKS_IN_MONTH:
        return None
    return Nth(number, "D", weekday=tables.WEEKDAYS[reading.word("weekday")])


def read_day_of_named_month(reading: Reading) -> Meaning | None:
    """Read "the 15th of last month", "the 4th to the 23rd of next month"."""
    if reading.word("unit") != "month":
        return None
    within_month = Shift("M", *relative(reading.words("rel")))
    last = numbered(reading, "day")
    first = numbered(reading, "first") if reading.has("first") else last
    if not 0 < first <= last <= LAST_DAY:
        return None
    if not reading.has("first"):
        return DayOfMonth(last, within=within_month)
    low, high = reading.match.span("joint")
    starts = reading.tokens.starts
    ends = (DayOfMonth(first, within=within_month), DayOfMonth(last, within=within_month))
    return Between(*ends, (starts[low], starts[high]))


RULES = (
    rule(
        "nth weekday",
        "WEEKDAY",
        f"""(?: THE _ )? (?P<order> ORDINALWORD | ORDINAL | LAST | FINAL ) _
            (?P<weekday> WEEKDAY ) _ (?: OF | IN ) _ (?= {DATE_FOLLOWS} )""",
        read_nth_weekday,
    ),
    rule(
        "day of last month",
        "ORDINAL ORDINALWORD",
        f"""(?: (?: THE _ )? (?P<first> {DAY_END} ) {JOINT} )?
            (?: THE _ )? (?P<day> ORDINAL | (?: CARDINAL DASH )? ORDINALWORD ) _ (?: OF | IN ) _
            (?P<rel> (?: THE _ )? (?: THAT _ )? REL ) _ (?P<unit> UNIT )""",
        read_day_of_named_month,
    ),
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
        """(?: (?: EARLY | LATTER ) (?: _ ON )? _ )? (?P<weekday> WEEKDAY )
            (?: _ (?P<daypart> DAYPART ) )?""",
        read_weekday,
    ),
    rule(
        "weekday week",
        "WEEKDAY",
        "(?P<weekday> WEEKDAY ) _ (?P<unit> ONEUNIT )",
        read_week_on,
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
        "HOLIDAY SAINTWORD",
        f"""(?: (?P<lean> (?: THE _ )? REL ) _ )?
            (?P<name> (?: SAINTWORD DOT? _ (?: FEASTWORD | HOLIDAY ) | HOLIDAY ) {OF_IT}
                      (?: _ (?: YEARWORD | FEASTWORD (?: DOT (?= _ UNIT ) )? ) {OF_IT} ){{0,3}}
                      (?: _ (?: UNIT | EVE | WEEKDAY ) )? )
            (?: _ (?: FEASTWORD _ )? (?P<tail> UNIT ) )?
            (?: _ (?P<night> DAYPART ) )? {YEAR_TAIL}""",
        read_feast,
    ),
)
