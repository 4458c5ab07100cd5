"""Grammar of relative expressions: today, last month, this Friday, the same period last year."""

from __future__ import annotations

from generator.timex import tables
from generator.timex.evidence import BEFORE_DATES
from generator.timex.lengths import ALL_UNITS, length
from generator.timex.meaning import (
    Alike,
    Anchor,
    Clock,
    Fiscal,
    Fixed,
    Meaning,
    Partial,
    Shift,
    Weekday,
)
from generator.timex.nowadays import is_nowadays
from generator.timex.reading import Reading, relative
from generator.timex.rules import ABOUT, DATE_FOLLOWS, NUMBER, PART_OF_DAY, rule

DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tonight": 0}
LONG_STEP = {"F": ("W", 2), "WE": ("W", 1), "B": ("B", 1)}


def read_deictic(reading: Reading) -> Meaning | None:
    """Read "today" and the like, perhaps with a part of the day."""
    word = reading.word("day")
    start = reading.tokens.starts[reading.match.start()]
    is_alone = reading.match.end() - reading.match.start() == 1
    if word == "today" and is_alone and is_nowadays(reading.tokens.text, start, start + len(word)):
        return Fixed("PRESENT_REF")
    meaning: Meaning = Shift("D", DEICTIC[word], Anchor.PUBLISHED)
    part = reading.word("daypart") or ("night" if word == "tonight" else "")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


def read_relative_unit(reading: Reading) -> Meaning | None:
    """Read "last month", "the following year", "this quarter", "that same day"."""
    words = reading.words("rel")
    unit = ALL_UNITS[reading.word("unit")]
    if reading.is_fiscal():
        return Fiscal(0) if unit == "Y" else None
    amount, anchor = relative(words)
    if unit == "D" and words[-1] in ("last", "past", "this", "current"):
        return Shift(unit, 0, Anchor.CONTEXT) if words == ["this"] else None
    if words[0] == "the" and words[-1] in ("last", "past") and unit not in ("Q", "WE", "CE"):
        return length(unit, 1, -1)
    if words[-1] == "past" and unit not in ("Q", "WE"):
        return length(unit, 1, -1)
    step, factor = LONG_STEP.get(unit, (unit, 1))
    if unit == "WE":
        return Shift("WE", amount, anchor)
    return Shift(step, amount * factor, anchor)


def read_relative_part(reading: Reading) -> Meaning | None:
    """Read "last summer", "next March", "this Friday"."""
    words = reading.words("rel")
    lean, anchor = relative(words)
    if reading.has("weekday"):
        number = tables.WEEKDAYS[reading.word("weekday")]
        near = int(words[-1] in ("last", "previous", "next"))
        lean = lean or (0 if anchor is Anchor.CONTEXT else 2)
        meaning: Meaning = Weekday(number, lean, near=near)
        part = reading.word("daypart")
        return Clock(tables.DAY_PARTS[part], meaning) if part else meaning
    # A winter belongs to the year it began in: which one, the tense must tell.
    opens_clause = words == ["that"] and _is_conjunction(reading)
    open_year = lean or opens_clause or reading.word("season").startswith("winter")
    within_year = None if open_year else Shift("Y", 0, anchor)
    if reading.has("month"):
        return Partial(month=tables.MONTHS[reading.word("month")], lean=lean, within=within_year)
    return Partial(part=tables.SEASONS[reading.word("season")], lean=lean, within=within_year)


def _is_conjunction(reading: Reading) -> bool:
    """Tell whether "that" begins a clause ("writes that January will be cold")."""
    before = reading.before()
    return before.islower() and before.isalpha() and before not in BEFORE_DATES


def read_relative_daypart(reading: Reading) -> Meaning | None:
    """Read "this morning", "last night", "the next evening"."""
    words, part = reading.words("rel"), reading.word("daypart")
    amount, anchor = relative(words)
    return Clock(tables.DAY_PARTS[part], Shift("D", amount, anchor))


def read_same_period(reading: Reading) -> Meaning | None:
    """Read "the same period last year", "the same month a year earlier"."""
    unit = ALL_UNITS.get(reading.word("unit"), "")
    if reading.has("year"):
        return Alike(0, unit, int(reading.word("year")))
    if reading.has("rel"):
        years, anchor = relative(reading.words("rel"))
        return Alike(years, unit, from_now=anchor is Anchor.PUBLISHED)
    return Alike(-(round(reading.number("number")) or 1), unit)


def read_rest_of(reading: Reading) -> Meaning | None:
    """Read "the end of the year", "later in the month": the period at hand."""
    return Shift(ALL_UNITS[reading.word("unit")], 0, Anchor.CONTEXT, at_hand=True)


def read_at_hand(reading: Reading) -> Meaning | None:
    """Read "for the year", "in the quarter": the period at hand."""
    unit = ALL_UNITS[reading.word("unit")]
    if unit in ("D", "CE", "DE", "F") or (unit != "WE" and reading.before().lower() not in AT_HAND):
        return None
    is_over = unit == "WE" and reading.before().lower() == "over"
    # "Told them over the weekend that": what was said follows.
    if reading.after().lower() in NOT_AT_HAND and not (is_over and reading.after() == "that"):
        return None
    return Shift(unit, 0, Anchor.CONTEXT, at_hand=True)


# "The year before an election" is another, and so is "the year it took".
NOT_AT_HAND = frozenset("of that when before after since he she it they - ' ’".split())
AT_HAND = frozenset("for in during through throughout over of".split())

RULES = (
    rule(
        "today",
        "TODAY YESTERDAY TOMORROW TONIGHT",
        f"""(?: {ABOUT} | {PART_OF_DAY.replace("daypart", "partof")} )
            (?P<day> TODAY | YESTERDAY | TOMORROW | TONIGHT )
            (?: _ (?P<daypart> DAYPART ) )?""",
        read_deictic,
    ),
    rule(
        "relative unit",
        "ONEUNIT",
        f"""{ABOUT} (?P<rel> (?: THE _ )? (?: THAT _ | THIS _ )? REL ) (?: _ FISCAL )? _
            (?P<unit> ONEUNIT )""",
        read_relative_unit,
    ),
    rule(
        "relative part",
        "MONTH SHORTMONTH SEASON WEEKDAY",
        f"""{ABOUT} (?P<rel> (?: THE _ | THIS _ )? REL ) _
            (?: (?P<month> MONTH | SHORTMONTH DOT? ) | (?P<season> SEASON )
              | (?P<weekday> WEEKDAY ) (?: _ (?P<daypart> DAYPART ) )? )""",
        read_relative_part,
    ),
    rule(
        "relative part of a day",
        "DAYPART",
        "(?: EARLY _ | EARLIER _ | LATER _ )? (?P<rel> (?: THE _ )? (?: THAT _ )? REL ) _ "
        "(?: EARLY _ )? (?P<daypart> DAYPART )",
        read_relative_daypart,
    ),
    rule(
        "same period",
        "SAME",
        f"""(?: THE _ )? SAME _ (?P<unit> PERIOD | TIME | ONEUNIT ) (?: _ OF | _ IN | COMMA )? _
            (?: (?P<year> YEAR ) | (?P<rel> (?: THE _ )? REL ) _ YEARWORD
              | (?P<number> {NUMBER} | A ) _ (?: YEARWORD | UNITS ) _
                (?: EARLIER | AGO | BEFORE ) )""",
        read_same_period,
    ),
    rule(
        "year-ago period",
        "AGO EARLIER",
        """(?: THE _ | A _ )? YEARWORD DASH (?: AGO | EARLIER ) _
           (?P<unit> PERIOD | TIME | ONEUNIT )""",
        read_same_period,
    ),
    rule(
        "rest of the unit",
        "ONEUNIT",
        """(?: (?: THE _ )? (?: (?: EARLY | LATTER ) _ )? (?: EDGE | PARTOF ) _ OF
              | EARLY _ IN | LATER _ IN | EARLIER _ IN ) _ THE _
            (?P<unit> YEARWORD | WEEKWORD | UNIT | QUARTER | CENTURY ) (?! _ OF )""",
        read_rest_of,
    ),
    rule(
        "unit that ends with a date",
        "ENDED",
        f"""(?: (?: THE | A ) _ )? (?: FISCAL _ )? (?P<unit> YEARWORD | QUARTER | WEEKWORD | UNIT )
            (?= (?: _ THAT )? _ ENDED _ (?: (?: IN | ON ) _ )? {DATE_FOLLOWS} )""",
        read_rest_of,
    ),
    rule("the unit at hand", "ONEUNIT", "THE _ (?P<unit> ONEUNIT )", read_at_hand),
    rule(
        "unit's end",
        "ONEUNIT",
        "(?P<unit> YEARWORD | WEEKWORD | UNIT ) (?: APOS S _ | DASH | _ ) EDGE",
        read_rest_of,
    ),
)
