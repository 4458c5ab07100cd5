"""Tables of the words that temporal expressions are made of, each with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Code = TypeVar("Code")


def by_word(words: Mapping[Code, str], between: str = " ") -> dict[str, Code]:
    """Return the code of each word; those of one code stand in one text, parted by `between`."""
    return {word: code for code, each in words.items() for word in each.split(between)}


def _numbered(*words: str) -> dict[str, int]:
    """Return the place of each word from 1; several at one place have a space between them."""
    return by_word(dict(enumerate(words, start=1)))


def _tens(words: str) -> dict[str, int]:
    """Return the words for twenty to ninety with their numbers."""
    return dict(zip(words.split(), range(20, 100, 10), strict=True))


# English month names and their usual abbreviations (Chicago Manual of Style 10.39; AP Stylebook).
MONTHS = _numbered(
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)

# Month names that are also first names, verbs or common words: alone they need evidence.
AMBIGUOUS_MONTHS = frozenset("may march mar jan dec sep april june august".split())

# ISO 8601 numbers the days of a week from Monday, 1, to Sunday, 7.
WEEKDAYS = _numbered(
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

# Words before or after a weekday that make it part of a name ("Black Friday", "Sunday Times").
WEEKDAY_NAME_BEFORE = frozenset(
    "ash black bloody boxing casual cyber easter fat giving good holy man palm ruby shrove "
    "super".split()
)
WEEKDAY_NAME_AFTER = frozenset("express herald mail mirror post telegraph times tribune".split())

# TIMEX3 codes of the seasons (TimeML 1.2.1, annotation guidelines, section 2.2.3).
SEASONS = by_word(
    {
        "SP": "spring springtime",
        "SU": "summer summertime",
        "FA": "autumn fall",
        "WI": "winter wintertime",
    }
)

PLURAL_SEASONS = by_word({"SP": "springs", "SU": "summers", "FA": "autumns", "WI": "winters"})

# TIMEX3 codes of the parts of a day (TimeML 1.2.1, section 2.2.3; DT is "daytime").
DAY_PARTS = by_word(
    {
        "MO": "morning dawn daybreak",
        "AF": "afternoon",
        "EV": "evening dusk",
        "NI": "night overnight",
        "DT": "daytime",
    }
)

# Units with the letter that ISO 8601 durations use; TIMEX3 adds DE and CE for decades, centuries.
UNITS = by_word(
    {
        "D": "day weekday",
        "W": "week",
        "F": "fortnight",
        "WE": "weekend",
        "M": "month",
        "Q": "quarter",
        "Y": "year",
        "DE": "decade",
        "CE": "century",
    }
)
PLURAL_UNITS = by_word(
    {
        "D": "days weekdays",
        "W": "weeks",
        "F": "fortnights",
        "WE": "weekends",
        "M": "months",
        "Q": "quarters",
        "Y": "years",
        "DE": "decades",
        "CE": "centuries",
    }
)
CLOCK_UNITS = by_word({"TH": "hour hours hr hrs", "TM": "minute minutes mins", "TS": "seconds"})

# Numbers in words (any English grammar).
CARDINALS = (
    {"zero": 0}
    | _numbered(
        *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
    | _tens("twenty thirty forty fifty sixty seventy eighty ninety")
)
MAGNITUDES: dict[str, int] = {"hundred": 100, "thousand": 1000}
ORDINALS = _numbered(
    *"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
    "twentieth".split()
) | {"thirtieth": 30}
DECADE_WORDS = _tens("twenties thirties forties fifties sixties seventies eighties nineties")

# Vague points in time, TIMEX3 values as in TimeML 1.2.1, section 2.2.3.
REFERENCES = by_word(
    {"PRESENT_REF": "now nowadays currently presently", "PAST_REF": "recently lately"}
)
# Adjectives that count as references in histories only (WikiWars marks them, newswire does not).
HISTORY_REFERENCES: dict[str, str] = {
    "former": "PAST_REF",
    "future": "FUTURE_REF",
    "recent": "PAST_REF",
    "formerly": "PAST_REF",
}

# Words for how often: the period that they recur in (ISO 8601 durations).
FREQUENCIES = by_word(
    {
        "PT1H": "hourly",
        "P1D": "daily nightly everyday",
        "P1W": "weekly",
        "P2W": "biweekly fortnightly",
        "P1M": "monthly",
        "P1Q": "quarterly",
        "P1Y": "yearly annual annually",
        "P6M": "biannual",
        "P2Y": "biennial",
    }
)

# Zones that news texts name; only those that are UTC have a place in a value.
ZONES = frozenset("utc gmt est edt et pst pdt pt cst cdt ct mst mdt cet cest bst ist jst".split())
UTC_ZONES = frozenset(("utc", "gmt"))

# Nouns that, after a number of four digits, make it a count and not a year.
COUNTED = frozenset(
    "people men women troops soldiers prisoners casualties deaths percent per cent km kilometres "
    "kilometers miles metres meters feet tons tonnes kg pounds dollars euros yen yuan hours "
    "minutes days weeks months years chips units cards servers gpus jobs workers employees "
    "million billion trillion thousand hundred mm cm mw gw kw ghz mhz tokens parameters".split()
)
# Words for gatherings that carry the year in their name.
EVENT_WORDS = frozenset(
    "olympics games summit conference expo exhibition cup championship championships congress "
    "forum festival fair awards election elections season show week".split()
)
# Plural nouns that a year qualifies more often than a number counts them ("2013 earnings").
YEAR_NOUNS = frozenset(
    "games olympics awards elections championships seasons attacks riots floods protests sanctions "
    "talks results figures earnings sales prices profits revenues levels highs lows forecasts "
    "estimates targets goals rules guidelines standards models taxes exports imports".split()
)
