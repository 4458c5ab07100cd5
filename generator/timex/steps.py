"""Grammar of counted steps: two years ago, three days later, the week after next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.timex import tables
from generator.timex.lengths import ALL_UNITS, is_working, length
from generator.timex.meaning import Anchor, Clock, Fixed, Meaning, Partial, Shift
from generator.timex.relative import DEICTIC, LONG_STEP
from generator.timex.rules import DEGREE, NUMBER, rule

if TYPE_CHECKING:
    from generator.timex.reading import Reading

DIRECTIONS = dict.fromkeys("ago earlier before previously prior".split(), -1) | dict.fromkeys(
    "hence later after afterwards afterward thereafter from".split(), 1
)
# What half a unit is counted in.
FINER = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}
HALF = 0.5


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
    amount = (reading.number("number") or 1) + (HALF if reading.has("half") else 0)
    if unit.startswith("T"):
        return Clock("XX", Shift("D", 0, anchor))
    step, factor = LONG_STEP.get("B" if is_working(reading) else unit, (unit, 1))
    if amount != int(amount):
        step, factor = FINER.get(unit, (step, factor))
    return Shift(step, sign * round(amount * factor), anchor, counted=True)


def read_half_shift(reading: Reading) -> Meaning | None:
    """Read "half a century ago", "half a year later"."""
    unit, word = ALL_UNITS[reading.word("unit")], reading.word("direction")
    if unit not in FINER:
        return None
    step, factor = FINER[unit]
    anchor = Anchor.PUBLISHED if word == "ago" else Anchor.CONTEXT
    return Shift(step, DIRECTIONS[word] * factor // 2, anchor)


def read_seasons_ago(reading: Reading) -> Meaning | None:
    """Read "two summers ago"."""
    number = round(reading.number("number"))
    code = tables.PLURAL_SEASONS[reading.word("season")]
    return Partial(part=code, lean=-number) if number > 1 else None


def read_day_after(reading: Reading) -> Meaning | None:
    """Read "the day before yesterday", "the day after"."""
    amount = 1 if reading.word("direction") == "after" else -1
    if not reading.has("day") and reading.after()[:1].isalnum():
        return None
    if reading.has("day"):
        return Shift("D", amount + DEICTIC[reading.word("day")], Anchor.PUBLISHED)
    return Shift("D", amount, Anchor.CONTEXT)


def read_after_next(reading: Reading) -> Meaning | None:
    """Read "the week after next", "the year before last"."""
    unit = ALL_UNITS[reading.word("unit")]
    step, factor = LONG_STEP.get(unit, (unit, 1)) if unit != "WE" else (unit, 1)
    return Shift(step, (2 if reading.has("after") else -2) * factor, Anchor.PUBLISHED)


def read_one_day(reading: Reading) -> Meaning | None:
    """Read "the day" before a feast or date: the neighbour says from which it counts."""
    return length("D", 1) if reading.word("unit") == "day" else None


def read_unit_after(reading: Reading) -> Meaning | None:
    """Read "the day following" where no noun follows."""
    if reading.after()[:1].isalnum():
        return None
    return Shift(ALL_UNITS[reading.word("unit")], 1, Anchor.CONTEXT)


RULES = (
    rule(
        "shift",
        "AGO EARLIER LATER BEFORE AFTER HENCE PREVIOUS FROM",
        f"""{DEGREE} (?: (?P<vague> (?: A _ )? (?: FEW | COUPLE ) (?: _ OF )? _ )
              | (?P<number> {NUMBER} | A | ANOTHER ) (?: _ | DASH ) )?
            (?: ANOTHER _ ){{0,2}}
            (?P<unit> ANYUNIT ) (?P<half> _ AND _ A _ HALF )?
            (?: _ | DASH ) (?P<direction> AGO | EARLIER | LATER | BEFORE
              | AFTER | HENCE | FROM _ (?: NOW | TODAY ) )""",
        read_shift,
    ),
    rule(
        "half a unit before or after",
        "HALF",
        "HALF (?: _ A _ | DASH ) (?P<unit> ONEUNIT ) _ (?P<direction> AGO | EARLIER | LATER )",
        read_half_shift,
    ),
    rule(
        "seasons ago",
        "SEASONS",
        f"(?P<number> {NUMBER} ) _ (?P<season> SEASONS ) _ AGO",
        read_seasons_ago,
    ),
    rule(
        "day before",
        "UNIT",
        """THE _ UNIT _ (?P<direction> BEFORE | AFTER )
           (?: _ (?P<day> YESTERDAY | TOMORROW | TODAY ) | (?! _ (?: THE | A | MONTH ) ) )""",
        read_day_after,
    ),
    rule(
        "unit after next",
        "AFTER BEFORE",
        "THE _ (?P<unit> ONEUNIT ) _ (?: (?P<after> AFTER ) _ NEXT | BEFORE _ LAST )",
        read_after_next,
    ),
    rule(
        "day after a feast",
        "UNIT",
        """(?: THE _ )? (?P<unit> UNIT )
            (?= _ (?: BEFORE | AFTER ) _ (?: HOLIDAY | SAINTWORD | ANYMONTH _ DAY ) )""",
        read_one_day,
    ),
    rule(
        "the unit after",
        "ONEUNIT",
        """(?P<rel> THE ) _ (?P<unit> UNIT | WEEKWORD | YEARWORD ) _ COMING""",
        read_unit_after,
    ),
)
