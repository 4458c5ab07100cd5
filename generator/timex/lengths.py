"""Grammar of durations and sets: two months, the next three years, every Monday, daily."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import TimexKind
from generator.timex import tables
from generator.timex.meaning import Fixed, Length, Meaning, Nth
from generator.timex.numerals import format_number, parse_ordinal
from generator.timex.rules import DATE_FOLLOWS, DEGREE, NUMBER, rule

if TYPE_CHECKING:
    from generator.timex.reading import Reading

ALL_UNITS = tables.UNITS | tables.PLURAL_UNITS | tables.CLOCK_UNITS
WHOLE_UNITS = {"F": ("W", 2), "WE": ("WE", 1), "B": ("D", 1)}
LEANS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
         "next": 1, "coming": 1, "upcoming": 1, "following": 1}  # fmt: skip
HALF = 0.5
OLDEST_YEAR = 1000
WORKING = frozenset(("business", "working"))
# What half a unit is called in whole ones.
HALVES = {"TH": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}
LENGTH_BEFORE = frozenset(
    "for in over within after of many than about around nearly almost roughly under only just "
    "less more once twice every approximately at least most half took take takes lasted lasting "
    "spent and or some last another through during throughout to until by a an was be is".split()
)


def duration_value(unit: str, amount: float | None) -> str:
    """Write a duration as ISO 8601 does, with X for an unknown amount."""
    unit, factor = WHOLE_UNITS.get(unit, (unit, 1))
    figure = "X" if amount is None else format_number(amount * factor)
    if amount == HALF and unit in HALVES:
        return HALVES[unit]
    if unit.startswith("T"):
        return f"PT{figure}{unit[1]}"
    return f"P{figure}{unit}"


def length(unit: str, amount: float, lean: int = 0) -> Length:
    """Make the duration of `amount` units; `lean` -1 ends it at the anchor, 1 begins it there."""
    return Length(duration_value(unit, amount), unit, amount, lean)


def read_length(reading: Reading) -> Meaning | None:
    """Read a number of units."""
    word, amount = reading.word("unit"), reading.number("number")
    unit = ALL_UNITS[word]
    if _is_no_length(reading, word, amount):
        return None
    if reading.has("vague"):
        return None if unit == "Q" else Length(duration_value(unit, None), unit, 0, 0)
    amount += HALF if reading.has("half") else 0
    if not amount or reading.glued_before() in "$€£¥₹.":
        return None
    lean = LEANS.get(reading.word("lean") or reading.word("turn"), 0)
    return length("B" if is_working(reading) else unit, amount, lean or _ahead(reading))


def _is_no_length(reading: Reading, word: str, amount: float) -> bool:
    """Tell whether the number belongs to something else ("the June 2024 quarter")."""
    if word.startswith("quarter") and reading.after().lower() in ("of", "-"):
        return True
    one_unit = word in tables.UNITS
    return one_unit and (amount >= OLDEST_YEAR or (amount > 1 and reading.has("turn")))


def _ahead(reading: Reading) -> int:
    if reading.before(2).lower() == "time":  # "for the first time in two years" looks back
        return 0
    return {"in": 2, "within": 1}.get(reading.before().lower(), 0)


def is_working(reading: Reading) -> bool:
    """Tell whether the days that `reading` counts are working days."""
    low, high = reading.match.span()
    words = reading.tokens.words[low:high]
    return reading.word("unit").startswith("day") and not WORKING.isdisjoint(words)


def read_one(reading: Reading) -> Meaning | None:
    """Read "a year": a duration, or after a number or a noun a rate."""
    unit, before = ALL_UNITS[reading.word("unit")], reading.before().lower()
    if unit in ("Q", "WE") or reading.word("unit") in ("min", "mins") or before in tables.ORDINALS:
        return None
    if before in LENGTH_BEFORE or not before or not before[-1].isalnum() or reading.has("half"):
        if unit == "D" and before in ("of", "and", "to", "was", "be", "is", "by", "or", "such"):
            return None
        return length(unit, 0.5 if reading.has("half") else 1, _ahead(reading))
    return Fixed(duration_value(unit, 1), TimexKind.SET) if _rate(before) else length(unit, 1)


def _rate(before: str) -> bool:
    return before[0].isdigit() or before.endswith("s") or before in (
        *tables.CARDINALS, "million", "billion", "trillion", "thousand", "hundred", "percent",
        "once", "twice", "%", "pc",
    )  # fmt: skip


def read_bare(reading: Reading) -> Meaning | None:
    """Read a plural unit without a number ("for years")."""
    before = reading.before().lower()
    if reading.has("the") and before not in ("over", "through"):
        return None
    if before not in LENGTH_BEFORE and not reading.has("long"):
        return None
    unit = ALL_UNITS[reading.word("unit")]
    return Length(duration_value(unit, None), unit, 0, 0)


def read_vague(reading: Reading) -> Meaning | None:
    """Read "the coming weeks", "the past years"."""
    unit = ALL_UNITS[reading.word("unit")]
    return Length(duration_value(unit, None), unit)


def read_recent(reading: Reading) -> Meaning | None:
    """Read "recent years"."""
    return Fixed("PAST_REF") if reading.word("word") == "recent" else None


def read_every(reading: Reading) -> Meaning | None:
    """Read "every Monday", "each year", "every two weeks", "every other day"."""
    if reading.has("other"):
        return Fixed(duration_value(ALL_UNITS[reading.word("unit")], 2), TimexKind.SET)
    if reading.has("weekday"):
        return Fixed(
            f"XXXX-WXX-{tables.WEEKDAYS[reading.word('weekday').rstrip('s')]}", TimexKind.SET
        )
    if reading.has("season"):
        return Fixed(f"XXXX-{tables.SEASONS[reading.word('season')]}", TimexKind.SET)
    if reading.has("month"):
        return Fixed(f"XXXX-{tables.MONTHS[reading.word('month')]:02d}", TimexKind.SET)
    amount = reading.number("number") or 1
    return Fixed(duration_value(ALL_UNITS[reading.word("unit")], amount), TimexKind.SET)


def read_frequency(reading: Reading) -> Meaning | None:
    """Read "daily", "annual"."""
    named = reading.tokens.words[reading.match.start()].istitle() and reading.before().istitle()
    if named:  # "China Daily"
        return None
    return Fixed(tables.FREQUENCIES[reading.word("frequency")], TimexKind.SET)


def read_nth(reading: Reading) -> Meaning | None:
    """Read "the first week of", "the last four months of": the neighbour says of what."""
    unit, order = ALL_UNITS[reading.word("unit")], reading.word("order")
    number = -1 if order in ("last", "final") else parse_ordinal(order)
    if not number or unit in ("Q", "Y", "CE", "DE") or unit.startswith("T"):
        return None
    return Nth(number, unit, None, round(reading.number("number")) or 1)


def read_around(reading: Reading) -> Meaning | None:
    """Read "the week of", "the weekend of": the neighbour is the date that it lies around."""
    unit = ALL_UNITS[reading.word("unit")]
    return Nth(0, unit) if unit in ("W", "WE") else None


def read_half_year(reading: Reading) -> Meaning | None:
    """Read "the half-year" that ends with a date."""
    del reading
    return length("M", 6)


RULES = (
    rule(
        "half-year that ends with a date",
        "HALF",
        f"""(?: (?: THE | A ) _ )? HALF (?: _ | DASH ) YEARWORD
            (?= _ (?: TO | ENDED ) _ (?: (?: IN | ON ) _ )? {DATE_FOLLOWS} )""",
        read_half_year,
    ),
    rule(
        "number of units",
        "ANYUNIT",
        f"""{DEGREE} (?: (?: THE _ )? (?P<lean> LAST | PREVIOUS | NEXT | COMING ) _
              | THE _ (?: ORDINALWORD _ )? )?
            (?: (?P<number> {NUMBER} ) | (?P<vague> (?: A _ )? (?: FEW | COUPLE (?: _ OF )? ) ) )
            (?: _ | DASH ) (?P<turn> (?: ANOTHER | LAST | COMING | NEXT ) _ ){{0,2}}
            (?P<unit> ANYUNIT ) (?P<half> _ AND _ A _ HALF )?
            (?: (?: _ | DASH ) (?: OLD | LONG ) | _ OF _ AGE )?""",
        read_length,
    ),
    rule(
        "nth unit",
        "ANYUNIT",
        f"""(?: THE _ )? (?P<order> ORDINALWORD | ORDINAL | LAST | FINAL ) _
            (?: (?P<number> {NUMBER} ) _ )?
            (?P<unit> ANYUNIT ) _ (?: OF | IN ) _ (?= {DATE_FOLLOWS} )""",
        read_nth,
    ),
    rule(
        "unit around",
        "WEEKWORD UNIT",
        f"""(?: THE _ )? (?<! A _ ) (?P<unit> WEEKWORD | UNIT ) _
            (?: OF | (?: HOLD | EDGE ) (?: _ ON )? ) _ (?= {DATE_FOLLOWS} )""",
        read_around,
    ),
    rule(
        "one unit and a half",
        "ANYUNIT",
        "A _ (?P<unit> UNIT | YEARWORD | WEEKWORD | CENTURY | CLOCKUNIT ) _ AND _ A _ HALF",
        lambda reading: length(ALL_UNITS[reading.word("unit")], 1.5),
    ),
    rule(
        "one unit",
        "ANYUNIT",
        f"""{DEGREE} (?: A _ | (?P<half> HALF ) _ A _ | ANOTHER _ )
           (?P<unit> UNIT | YEARWORD | WEEKWORD | CENTURY | CLOCKUNIT )""",
        read_one,
    ),
    rule(
        "bare units",
        "MANYUNITS",
        "(?P<the> THE _ )? (?P<unit> UNITS | HOURS ) (?P<long> DASH (?: LONG | OLD ) )?",
        read_bare,
    ),
    rule(
        "units before or after",
        "MANYUNITS",
        "(?: THE _ )? (?: LAST | PREVIOUS | NEXT | COMING ) _ (?P<unit> UNITS | HOURS )",
        read_vague,
    ),
    rule("recent units", "HISTORYREF", "(?P<word> HISTORYREF ) _ (?: UNITS | HOURS )", read_recent),
    rule(
        "every",
        "EVERY PER WEEKDAYS",
        f"""(?: (?: EVERY | PER ) _ (?: (?P<number> {NUMBER} ) _ )?
            (?: (?P<other> OTHERWORD ) _ (?= ONEUNIT ) )?
            (?: (?P<weekday> WEEKDAY ) | (?P<season> SEASON ) | (?P<month> MONTH )
              | (?P<unit> ANYUNIT ) ) )""",
        read_every,
    ),
    rule("weekdays", "WEEKDAYS", "(?P<weekday> WEEKDAYS )", read_every),
    rule("frequency", "FREQUENCY", "(?P<frequency> FREQUENCY )", read_frequency),
)
