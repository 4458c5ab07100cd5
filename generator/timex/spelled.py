"""Grammar of years in words ("nineteen eighty-six", "two thousand and five"), as in speeches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.timex import periods, tables
from generator.timex.meaning import Meaning, Stated
from generator.timex.numerals import parse_number
from generator.timex.reading import DASHES, numbered
from generator.timex.rules import MONTH_NAME, rule
from generator.timex.weekdays import ends_phrase

if TYPE_CHECKING:
    from generator.timex.reading import Reading

YEARS = range(1500, 2100)
TENS = 100


def spelled_year(words: list[str]) -> int:
    """Read `words` as a year: a century and a rest, or a number in full."""
    words = [word for word in words if word not in DASHES and word != "and"]
    if words[1] in tables.MAGNITUDES:
        scale = tables.MAGNITUDES[words[1]]
        return int(parse_number(words[:1])) * scale + int(parse_number(words[2:]))
    return int(parse_number(words[:1])) * TENS + int(parse_number(words[1:]))


def read_spelled(reading: Reading) -> Meaning | None:
    """Read a year in words, perhaps with its month and day."""
    year = spelled_year(reading.words("spelled"))
    if year not in YEARS or not ends_phrase(reading):
        return None
    if not reading.has("month"):
        return Stated(periods.year(year))
    month = tables.MONTHS[reading.word("month")]
    day = numbered(reading, "day") if reading.has("day") else 0
    found = periods.of_year(year, month, day, "")
    return Stated(found) if found else None


SPELLED = """(?P<spelled> CARDINAL _
    (?: MAGNITUDE (?: _ AND )? (?: _ CARDINAL (?: (?: DASH | _ ) CARDINAL )? )?
      | CARDINAL (?: (?: DASH | _ ) CARDINAL )? ) )"""
DAY = """(?P<day> DAY | ORDINAL | (?: CARDINAL (?: DASH | _ ) )? ORDINALWORD
             | CARDINAL (?: (?: DASH | _ ) CARDINAL )? )"""

RULES = (
    rule(
        "month day spelled year",
        "CARDINAL",
        f"{MONTH_NAME} _ (?: THE _ )? {DAY} COMMA? _ {SPELLED}",
        read_spelled,
    ),
    rule(
        "day month spelled year",
        "CARDINAL",
        f"(?: {DAY} _ (?: OF _ )? )? {MONTH_NAME} _ (?: OF _ )? {SPELLED}",
        read_spelled,
    ),
    rule("spelled year", "CARDINAL", f"(?<= IN _ ) {SPELLED}", read_spelled),
)
