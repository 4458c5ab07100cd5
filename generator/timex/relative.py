"""Grammar of relative expressions: today, last month, two years ago, the following day."""

from __future__ import annotations

from generator.timex import tables
from generator.timex.lengths import length
from generator.timex.meaning import (
    Alike,
    Anchor,
    Clock,
    Fixed,
    Meaning,
    Partial,
    Shift,
    Weekday,
)
from generator.timex.reading import Reading, relative
from generator.timex.rules import ABOUT, NUMBER, PART_OF_DAY, rule

DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tonight": 0}
DIRECTIONS = dict.fromkeys("ago earlier before previously prior".split(), -1) | dict.fromkeys(
    "hence later after afterwards afterward thereafter from".split(), 1
)
ALL_UNITS = tables.UNITS | tables.PLURAL_UNITS | tables.CLOCK_UNITS
LONG_STEP = {"F": ("W", 2), "WE": ("W", 1)}


def read_deictic(reading: Reading) -> Meaning | None:
    """Read "today" and the like, perhaps with a part of the day."""
    word = reading.word("day")
    meaning: Meaning = Shift("D", DEICTIC[word], Anchor.PUBLISHED)
    part = reading.word("daypart") or ("night" if word == "tonight" else "")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


def read_relative_unit(reading: Reading) -> Meaning | None:
    """Read "last month", "the following year", "this quarter", "that same day"."""
    words = reading.words("rel")
    unit = ALL_UNITS[reading.word("unit")]
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


def read_unit_after(reading: Reading) -> Meaning | None:
    """Read "the day following" where no noun follows."""
    if reading.after()[:1].isalnum():
        return None
    return Shift(ALL_UNITS[reading.word("unit")], 1, Anchor.CONTEXT)


def read_relative_part(reading: Reading) -> Meaning | None:
    """Read "last summer", "next March", "this Friday"."""
    words = reading.words("rel")
    lean, anchor = relative(words)
    if reading.has("weekday"):
        number = tables.WEEKDAYS[reading.word("weekday")]
        meaning: Meaning = Weekday(number, lean or (0 if anchor is Anchor.CONTEXT else 2))
        part = reading.word("daypart")
        return Clock(tables.DAY_PARTS[part], meaning) if part else meaning
    # A winter belongs to the year it began in: which one, the tense must tell.
    open_year = lean or reading.word("season").startswith("winter")
    within_year = None if open_year else Shift("Y", 0, anchor)
    if reading.has("month"):
        return Partial(month=tables.MONTHS[reading.word("month")], lean=lean, within=within_year)
    return Partial(part=tables.SEASONS[reading.word("season")], lean=lean, within=within_year)


def read_relative_daypart(reading: Reading) -> Meaning | None:
    """Read "this morning", "last night", "the next evening"."""
    words, part = reading.words("rel"), reading.word("daypart")
    amount, anchor = relative(words)
    return Clock(tables.DAY_PARTS[part], Shift("D", amount, anchor))


def read_shift(reading: Reading) -> Meaning | None:
    """Read "two years ago", "three days later", "a year earlier"."""
    unit, word = ALL_UNITS[reading.word("unit")], reading.word("direction")
    sign = DIRECTIONS[word]
    if word in ("after", "before") and reading.after()[:1].isalnum():
        return None
    anchor = Anchor.PUBLISHED if word in ("ago", "hence", "from") else Anchor.CONTEXT
    single = reading.word("unit") in tables.UNITS
    if reading.has("vague") or not (reading.has("number") or single):
        return Fixed("PAST_REF" if sign < 0 else "FUTURE_REF")
    amount = reading.number("number") or 1
    if unit.startswith("T"):
        return Clock("XX", Shift("D", 0, anchor))
    step, factor = LONG_STEP.get(unit, (unit, 1))
    if amount != int(amount):
        step, amount = ("M", amount * 12) if unit == "Y" else (step, amount)
    return Shift(step, sign * round(amount * factor), anchor)


def read_day_after(reading: Reading) -> Meaning | None:
    """Read "the day before yesterday", "the day after"."""
    amount = 1 if reading.word("direction") == "after" else -1
    if not reading.has("day") and reading.after()[:1].isalnum():
        return None
    if reading.has("day"):
        return Shift("D", amount + DEICTIC[reading.word("day")], Anchor.PUBLISHED)
    return Shift("D", amount, Anchor.CONTEXT)


def read_same_period(reading: Reading) -> Meaning | None:
    """Read "the same period last year", "the same month a year earlier"."""
    unit = ALL_UNITS.get(reading.word("unit"), "")
    if reading.has("rel"):
        years, _ = relative(reading.words("rel"))
        return Alike(years, unit)
    return Alike(-(round(reading.number("number")) or 1), unit)


def read_rest_of(reading: Reading) -> Meaning | None:
    """Read "the end of the year", "later in the month": the period at hand."""
    return Shift(ALL_UNITS[reading.word("unit")], 0, Anchor.CONTEXT)


def read_at_hand(reading: Reading) -> Meaning | None:
    """Read "for the year", "in the quarter": the period at hand."""
    unit = ALL_UNITS[reading.word("unit")]
    if unit in ("D", "CE", "DE", "F") or (unit != "WE" and reading.before().lower() not in AT_HAND):
        return None
    if reading.after().lower() in ("of", "that", "when", "he", "she", "it", "they", "-", "'", "’"):
        return None
    return Shift(unit, 0, Anchor.CONTEXT)


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
        "the unit after",
        "ONEUNIT",
        """(?P<rel> THE ) _ (?P<unit> UNIT | WEEKWORD | YEARWORD ) _ COMING""",
        read_unit_after,
    ),
    rule(
        "relative part",
        "MONTH SHORTMONTH SEASON WEEKDAY",
        f"""{ABOUT} (?P<rel> (?: THE _ )? REL ) _
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
        "shift",
        "AGO EARLIER LATER BEFORE AFTER HENCE PREVIOUS FROM",
        f"""(?: (?P<vague> (?: A _ )? (?: FEW | COUPLE ) (?: _ OF )? _ )
              | (?P<number> {NUMBER} | A | ANOTHER ) (?: _ | DASH ) )?
            (?: ANOTHER _ ){{0,2}}
            (?P<unit> ANYUNIT ) (?: _ AND _ A _ HALF )?
            (?: _ | DASH ) (?P<direction> AGO | EARLIER | LATER | BEFORE
              | AFTER | HENCE | FROM _ (?: NOW | TODAY ) )""",
        read_shift,
    ),
    rule(
        "day before",
        "UNIT",
        """THE _ UNIT _ (?P<direction> BEFORE | AFTER )
           (?: _ (?P<day> YESTERDAY | TOMORROW | TODAY ) | (?! _ (?: THE | A | MONTH ) ) )""",
        read_day_after,
    ),
    rule(
        "same period",
        "SAME",
        f"""(?: THE _ )? SAME _ (?P<unit> PERIOD | TIME | ONEUNIT ) (?: _ OF | _ IN | COMMA )? _
            (?: (?P<rel> (?: THE _ )? REL ) _ YEARWORD
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
    rule("the unit at hand", "ONEUNIT", "THE _ (?P<unit> ONEUNIT )", read_at_hand),
    rule(
        "unit's end",
        "ONEUNIT",
        "(?P<unit> YEARWORD | WEEKWORD | UNIT ) (?: APOS S _ | DASH | _ ) EDGE",
        read_rest_of,
    ),
)
