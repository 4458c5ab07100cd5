"""The form of a grammar rule: a pattern over token classes and the reading of its matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.timex.tokens import CLASS, SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.timex.meaning import Meaning
    from generator.timex.reading import Reading

# Names that stand for any one of several classes.
UNIONS: dict[str, str] = {
    "ANYMONTH": "MONTH MAYBEMONTH SHORTMONTH",
    "REL": "LAST PREVIOUS THIS THAT SAME NEXT COMING",
    "ONEUNIT": "UNIT YEARWORD WEEKWORD QUARTER CENTURY",
    "ANYUNIT": "UNIT UNITS YEARWORD WEEKWORD QUARTER CENTURY CLOCKUNIT HOURS",
    "MANYUNITS": "UNITS HOURS",
    "FIGURE": "DAY INTEGER DECIMAL YEAR",
    "NUMERAL": "DAY INTEGER DECIMAL YEAR CARDINAL",
    "JOINER": "DASH",
}
NAME = re.compile(r"(?<!\?)\b[A-Z]+\b")


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a verbose pattern whose capital words are token classes and `_` is white space."""

    def letters(match: re.Match[str]) -> str:
        names = UNIONS.get(match[0], match[0]).split()
        joined = "".join(CLASS[name] for name in names)
        return joined if len(names) == 1 else f"[{joined}]"

    return re.compile(NAME.sub(letters, source.replace(" _ ", f" {SPACE} ")), re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the classes of which it needs at least one, and what its matches mean."""

    name: str
    needs: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[Reading], Meaning | None]


def rule(name: str, needs: str, source: str, read: Callable[[Reading], Meaning | None]) -> Rule:
    """Make a rule whose `needs` are class names."""
    names = [part for need in needs.split() for part in UNIONS.get(need, need).split()]
    return Rule(name, frozenset(CLASS[n] for n in names), compile_pattern(source), read)


# Parts that several rules share.

# "early", "late in", "mid-", "the end of", "the latter part of"
ABOUT = """
    (?: (?P<about>
          (?: THE _ )? (?: EARLY | LATTER ) (?: _ IN )? (?: _ | DASH ) (?: THE _ )?
        | (?: THE _ )? (?: (?: EARLY | LATTER ) _ )? (?: EDGE | PARTOF ) _ OF _ (?: THE _ )?
        | (?: THE _ )? (?: ORDINALWORD | LATTER | LAST ) _ HALF _ OF _ (?: THE _ )?
            (?= ANYMONTH | DECADE | SHORTDECADE | DECADEWORD | APOS | ORDINALWORD | ORDINAL )
        | EDGE DASH (?= YEAR | ANYMONTH )
        | (?: EARLIER | LATER ) (?: _ IN | _ ON )? _ (?: THE _ )?
        | (?: BY | ABOUTWORD ) _ (?= YEAR )
    ) )?
"""
# "the night of", "the early morning hours of"
PART_OF_DAY = """
    (?: (?: THE _ )? (?: EARLY _ )? (?: IN _ )? (?: THE _ )?
        (?P<daypart> DAYPART ) (?: _ HOURS )? _ (?: OF | ON ) _ (?: THE _ )? )?
"""
# "Tuesday, "
DAY_NAME = "(?: (?P<weekday> WEEKDAY | SHORTDAY ) DOT? COMMA? (?: _ | DASH ) (?: THE _ )? )?"
# ", 2025", "of 2025", "of last year", "of that same year"
MONTH_NAME = "(?P<month> MONTH | MAYBEMONTH | SHORTMONTH DOT? )"
YEAR_TAIL = """
    (?: (?: _? COMMA _? | _? DASH | SLASH | _ | _ (?: OF | IN ) _ | (?= APOS ) )
        (?: (?P<year> YEAR ) | APOS (?P<short> DAY | INTEGER ) )
      | (?: _ OF | COMMA )? _ (?P<rel> (?: THE _ )? (?: THAT _ )? REL ) _ YEARWORD
    )?
"""
# What is a date, or begins one.
DATE_FOLLOWS = """(?: ANYMONTH | YEAR | WEEKDAY | HOLIDAY | REL _ | DAY _ ANYMONTH
    | THE _ (?: REL _ | ORDINAL | ONEUNIT ) )"""
# "about", "nearly", "more than" before a number of units
# "9 percent more than a year ago" is more than then, and not longer ago than a year.
DEGREE = """
    (?: (?P<about> DEGREE | ABOUTWORD | FEW (?= _ NUMERAL ) | (?<! PERCENT _ ) ANOTHER _ ANOTHER
        | AT _ LEAST ) _ )?
"""
# One end of a pair of days, and what joins two.
DAY_END = "DAY | ORDINAL | (?: CARDINAL DASH )? ORDINALWORD"
JOINT = "(?P<joint> _? DASH _? | _ (?: TO | AND ) _ (?: THE _ )? )"
# "12", "twenty-five", "two and a half", "a hundred"
NUMBER = """
    (?: (?: FIGURE | CARDINAL (?: (?: DASH | _ ) CARDINAL )? | A (?= _ MAGNITUDE ) )
        (?: _ MAGNITUDE )? (?: _ AND _ A _ HALF )? | MAGNITUDE )
"""
