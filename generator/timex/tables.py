"""Tables of the words that temporal expressions are made of, each with its source."""

from __future__ import annotations

# English month names and their usual abbreviations (Chicago Manual of Style 10.39; AP Stylebook).
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
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
        ),
        start=1,
    )
    for name in names.split()
}

# Month names that are also first names, verbs or common words: alone they need evidence.
AMBIGUOUS_MONTHS = frozenset("may march mar jan dec sep april june august".split())

# ISO 8601 numbers the days of a week from Monday, 1, to Sunday, 7.
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}

# Words before or after a weekday that make it part of a name ("Black Friday", "Sunday Times").
WEEKDAY_NAME_BEFORE = frozenset(
    "ash black bloody boxing casual cyber easter fat giving good holy man palm ruby shrove "
    "super".split()
)
WEEKDAY_NAME_AFTER = frozenset("express herald mail mirror post telegraph times tribune".split())

# TIMEX3 codes of the seasons (TimeML 1.2.1, annotation guidelines, section 2.2.3).
SEASONS: dict[str, str] = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
}

PLURAL_SEASONS: dict[str, str] = {
    "springs": "SP",
    "summers": "SU",
    "autumns": "FA",
    "winters": "WI",
}

# TIMEX3 codes of the parts of a day (TimeML 1.2.1, section 2.2.3; DT is "daytime").
DAY_PARTS: dict[str, str] = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
    "overnight": "NI",
    "daytime": "DT",
}

# Units with the letter that ISO 8601 durations use; TIMEX3 adds DE and CE for decades, centuries.
UNITS: dict[str, str] = {
    "day": "D",
    "weekday": "D",
    "week": "W",
    "fortnight": "F",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
PLURAL_UNITS: dict[str, str] = {
    "days": "D",
    "weekdays": "D",
    "weeks": "W",
    "fortnights": "F",
    "weekends": "WE",
    "months": "M",
    "quarters": "Q",
    "years": "Y",
    "decades": "DE",
    "centuries": "CE",
}
CLOCK_UNITS: dict[str, str] = {
    "hour": "TH",
    "hours": "TH",
    "hr": "TH",
    "hrs": "TH",
    "minute": "TM",
    "minutes": "TM",
    "mins": "TM",
    "seconds": "TS",
}

# Numbers in words (any English grammar).
CARDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: number
    for number, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
MAGNITUDES: dict[str, int] = {"hundred": 100, "thousand": 1000}
ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
DECADE_WORDS: dict[str, int] = {
    word: number
    for number, word in zip(
        range(20, 100, 10),
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        strict=True,
    )
}

# Vague points in time, TIMEX3 values as in TimeML 1.2.1, section 2.2.3.
REFERENCES: dict[str, str] = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
}
# Adjectives that count as references in histories only (WikiWars marks them, newswire does not).
HISTORY_REFERENCES: dict[str, str] = {
    "former": "PAST_REF",
    "future": "FUTURE_REF",
    "recent": "PAST_REF",
    "formerly": "PAST_REF",
}

# Words for how often: the period that they recur in (ISO 8601 durations).
FREQUENCIES: dict[str, str] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "everyday": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "biannual": "P6M",
    "biennial": "P2Y",
}

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
