"""Names that begin like a date: "May Mobility", "August Capital", "Mar-a-Lago", "Friday Harbor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.timex import tables
from generator.timex.evidence import PERIODS_TO
from generator.timex.tense import FUTURE

if TYPE_CHECKING:
    from generator.timex.reading import Reading

HYPHENS = frozenset("-‑–")
# Before a name as soon as before a date; "in May Toyota" is mostly a date.
BEFORE_NAMES = frozenset("by with from to for of at and".split())
# Behind a name that ends its phrase ("put $5 in May Mobility last year").
ENDS = frozenset(
    "in on at for by with from until after last this next because while when".split()
) | frozenset((".", "!", "?", ";", ")", ""))
ACTING = FUTURE | {"had", "has", "have"}
# "By Monday Toyota had" is met more often than a name with that day.
FIRST_NAMES = tables.AMBIGUOUS_MONTHS | {"wednesday", "friday", "sunday"}
TITLES = frozenset(
    "president prime minister mr mrs ms dr sir king queen pope chancellor senator sen gov rep judge"
    " general justice lord chief".split()
)


def begins_name(reading: Reading, group: str) -> bool:
    """Tell whether the month or weekday in `group` is the first word of a name."""
    return _is_hyphened(reading) or _is_first_of_two(reading, group)


def _is_hyphened(reading: Reading) -> bool:
    """Tell whether a hyphen joins the word to another one that is no date ("Mar-a-Lago")."""
    if reading.glued_after() not in HYPHENS:
        return False
    word = reading.after(2)
    return word[:1].isalpha() and not _is_of_dates(word) and (len(word) == 1 or _is_named(word))


def _is_first_of_two(reading: Reading, group: str) -> bool:
    word, before = reading.after(), reading.before()
    if reading.word(group) not in FIRST_NAMES:
        return False
    if not _is_named(word) or _is_of_dates(word) or word.lower() in TITLES or not before.islower():
        return False
    distance = 2
    while _is_named(reading.after(distance)):
        distance += 1
    behind = reading.after(distance).lower()
    if before in BEFORE_NAMES and reading.before(2).lower() not in PERIODS_TO:
        # "By May Toyota had sold": that one acts.
        return behind not in ACTING
    return before == "in" and behind in ENDS


def _is_named(word: str) -> bool:
    return word[:1].isupper() and (len(word) == 1 or not word.isupper())


def _is_of_dates(word: str) -> bool:
    low = word.lower()
    is_day = low in tables.WEEKDAYS or low in tables.DAY_PARTS
    return is_day or low in tables.MONTHS or low in tables.SEASONS
