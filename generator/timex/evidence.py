"""Evidence that a word which may be a date is one: month names, years, weekdays, seasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.timex import tables

if TYPE_CHECKING:
    from generator.timex.reading import Reading

# Words that a date follows in running text.
BEFORE_DATES = frozenset(
    "in by since until till from to through thru during of and or between before after on for "
    "last this next each every throughout around about late early mid as the circa ca at past "
    "previous following coming that same beginning starting within than under with via per "
    "both starting ending dated ended begun".split()
)
BEFORE_YEARS = BEFORE_DATES - frozenset(
    "every each about around at than under with via per".split()
) | frozenset("year years his her their its 's s".split())
BEFORE_LOWER = frozenset("in since until by early late mid from between of".split())
JOINING = frozenset("to until till through and - –".split())
SENTENCE_ENDS = frozenset(
    (".", "!", "?", ":", ";", "", "”", "“", '"', "•", "*", "#", "-", "–", "—", "|")
)
ARTICLES = frozenset(["a", "an"])
COUNTS = frozenset("the two three four five six seven eight nine ten both several some its".split())
# What goes by the month that it was in, even a month that is a verb or a name as soon.
DATED_NOUNS = frozenset(
    "report reports survey surveys poll polls vote election elections meeting hearing statement"
    " interview speech ruling filing letter study raid raids attack attacks deal summit conference"
    " auction auctions tender tenders figures data".split()
)
OPENERS = frozenset('( [ , ; / - – — ‑ | “ ” " *'.split())
# "In 1066" needs no more; a number of four figures after other words must be later than OLDEST.
SURE_BEFORE = frozenset("in since by until".split())
WEAK_BEFORE = frozenset("the of and to for as or".split())
PERIODS_TO = frozenset("months weeks quarter half year".split())
VERBS_AND_NAMES = frozenset("may march mar jan".split())
VAGUE = frozenset("about around circa ca".split())
HYPHENS = frozenset("-/–")
DAY_FIGURES = 2
SHORTEST_NOUN = 3
CAPITALS = 2
# Before a weekday that is any one of its kind, not the one at hand: "one rainy Friday".
ANY_ONE = frozenset("a an one another some".split())
BEFORE_ANY = frozenset("on late early was from until since by".split()) | {"", ".", "”", '"', ","}
ADJECTIVES = 2  # between such a word and the weekday, at most
# What may follow a weekday that is no adjective ("a Monday report").
AFTER_WEEKDAY = frozenset(
    "and or but when while as after before by in on at with for during of that who which the a an "
    "he she it they we i was were is had has last this next early late mid".split()
)
WITHIN = frozenset("in of during".split())
LEADS = frozenset(("the", "early", "late", "mid", "-"))
POINTERS = frozenset("last this next that previous".split())
PERIODS = frozenset((*tables.MONTHS, *tables.SEASONS, "month", "year", "decade"))
YEAR = re.compile("(?:1[0-9]|20)[0-9]{2}")
# What a season modifies that is of any year.
AFTER_SEASON = frozenset("olympics of weather clothes clothing coats sports tyres tires".split())
LATE_YEARS = (1950, 2070)
OLDEST = 1300


def month_stands(reading: Reading) -> bool:
    """Tell whether a bare month name is a date and no name of a person, nor a verb."""
    before, after = reading.before().lower(), reading.after()
    if reading.has("about") or _paired(reading):
        return True
    if after.isdecimal() and len(after) <= DAY_FIGURES and not _counts(reading):
        return False  # a day that the calendar does not have
    if reading.glued_before() in HYPHENS or reading.glued_after() in HYPHENS:
        return reading.before(2).lower() in tables.MONTHS or after in HYPHENS
    if reading.word("month") in tables.AMBIGUOUS_MONTHS:
        return _ambiguous_month_stands(reading)
    return before in BEFORE_DATES or not (_named(after) or _named(reading.before()))


def _paired(reading: Reading) -> bool:
    return reading.after().lower() in JOINING and reading.after(2).lower() in tables.MONTHS


def _counts(reading: Reading) -> bool:
    return reading.after(2).lower() in tables.COUNTED


def _ambiguous_month_stands(reading: Reading) -> bool:
    original = reading.tokens.words[reading.match.start("month")]
    before, after = reading.before(), reading.after()
    if original.islower():
        return before.lower() in BEFORE_LOWER
    if before.lower() in BEFORE_DATES:
        if before.lower() == "to" and reading.before(2).lower() in PERIODS_TO:
            return True  # "in the three months to June Acme lost"
        named = _named(after) or after.lower() in ("on", "to", "of", "toward", "towards")
        return not (before.lower() in WEAK_BEFORE and named)
    if reading.word("month") in VERBS_AND_NAMES:
        return before.lower() in ARTICLES | COUNTS and after in DATED_NOUNS
    opens = before.islower() or before in ("(", ",") or before.lower() in ARTICLES | COUNTS
    return opens and not _named(after)


def _named(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()


def weekday_stands(reading: Reading) -> bool:
    """Tell whether a weekday is a date and no part of a name."""
    return (
        reading.before().lower() not in tables.WEEKDAY_NAME_BEFORE
        and reading.after().lower() not in tables.WEEKDAY_NAME_AFTER
    )


def weekday_is_any(reading: Reading) -> bool:
    """Tell whether a weekday is any one of its kind ("one Friday"), which no anchor places.

    A relative clause says which one is meant ("a Monday that shook the markets").
    """
    following = reading.after(_behind_day_part(reading)).lower()
    if following[:1].isalpha() and following not in AFTER_WEEKDAY:
        return False
    for distance in range(1, ADJECTIVES + 2):
        word = reading.before(distance)
        if word.lower() in ANY_ONE:
            is_pointed = reading.before(distance + 1).lower() in ("that", "this", "the")
            is_told = word.lower() in ARTICLES and following in ("that", "when", "which")
            # "In a statement Monday" has a noun where "on a wet Monday" has an adjective.
            is_noun = distance > 1 and reading.before(distance + 1).lower() not in BEFORE_ANY
            return not (is_pointed or is_told or is_noun)
        if not word.islower() or word in BEFORE_DATES or word in AFTER_WEEKDAY or word == "ago":
            return False
    return False


def _behind_day_part(reading: Reading) -> int:
    """Return which token behind the weekday is the first one behind its part of the day."""
    return 2 if reading.after().lower() in tables.DAY_PARTS else 1


def period_follows(reading: Reading) -> bool:
    """Tell whether a month, season or year follows that the weekday lies in ("in late May")."""
    distance = _behind_day_part(reading)
    is_led = reading.after(distance).lower() in WITHIN
    while reading.after(distance).lower() in WITHIN | LEADS:
        distance += 1
    word, beyond = reading.after(distance).lower(), reading.after(distance + 1).lower()
    if word in POINTERS:
        return is_led or weekday_is_any(reading) if beyond in PERIODS else False
    named = word in tables.MONTHS or word in tables.SEASONS or YEAR.fullmatch(word) is not None
    return is_led and named


def season_stands(reading: Reading) -> bool:
    """Tell whether a bare season is one: "fall" and "spring" are verbs, too."""
    word, before = reading.word("season"), reading.before().lower()
    after = reading.after().lower()
    original = reading.tokens.words[reading.match.start("season")]
    if original[0].isupper() and before != "in" and not reading.has("the"):
        return False
    if reading.glued_before() == "-" or after in AFTER_SEASON:
        return False
    if word == "fall":
        return before in BEFORE_DATES and reading.has("the")
    if word == "spring":
        return reading.has("the") or before in BEFORE_DATES - {"to"}
    return True


def year_stands(reading: Reading) -> bool:
    """Tell whether a number of four figures is a year and no count, amount or part of a name."""
    vague = reading.word("about") in VAGUE
    if reading.match.end("year") - reading.match.start() > 1 and not vague:
        return True
    after = reading.after()
    if reading.glued_after() in ("%", "°") or _in_number(reading):
        return False
    if after.lower() in tables.COUNTED or (_plural(after) and not _year_before_plural(reading)):
        return False
    year = int(reading.word("year"))
    if reading.before().lower() in SURE_BEFORE:
        return True
    return year > OLDEST and (vague or _year_stands_after(reading.before(), after, year))


def _year_stands_after(before: str, after: str, year: int) -> bool:
    low = before.lower()
    if low in BEFORE_YEARS | OPENERS | SENTENCE_ENDS | tables.EVENT_WORDS:
        return True
    opens = before.islower() or low in ARTICLES
    if opens and after.islower() and before.isalpha() and after.isalpha():
        return after not in ("x", "or")
    # "WWDC 2005" is an event, "RTX 2080" is far ahead of any publication
    return before.isupper() and len(before) > CAPITALS and LATE_YEARS[0] < year < LATE_YEARS[1]


def _in_number(reading: Reading) -> bool:
    before, after = reading.glued_before(), reading.glued_after()
    if before in "$€£¥₹#+_=&@.\\" and before != ".":
        return True
    if after in "_@=\\":
        return True
    return (
        before in "-–‑"
        and reading.before(2)[:1].isalpha()
        and reading.before(2).lower()
        not in (tables.MONTHS | {"mid": 0, "early": 0, "late": 0, "pre": 0, "post": 0})
    )


def _plural(word: str) -> bool:
    return (
        len(word) > SHORTEST_NOUN
        and word.islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "was", "has", "always", "across", "perhaps"))
    )


def _year_before_plural(reading: Reading) -> bool:
    # "the 2004 elections", but "2025 chips" and "the 2000 soldiers"
    year = int(reading.word("year"))
    low = reading.before().lower()
    if reading.after().lower() in tables.YEAR_NOUNS:
        return True
    if low == "the" or reading.glued_before() == "-":
        return bool(year % 100)
    return low in ("in", "since", "by") and bool(year % 10)
