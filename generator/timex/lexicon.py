"""Tables for the tokens: which words, signs and figures are of which class."""

from __future__ import annotations

import re

from generator.timex import tables

# Names of token classes, with the lower-case words that belong to them.
WORDS: dict[str, str] = {
    "THE": "the",
    "A": "a an",
    "OF": "of",
    "AND": "and &",
    "TO": "to through thru till until til",
    "FROM": "from",
    "BETWEEN": "between",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "SINCE": "by since",
    "BY": "around circa ca",
    "ABOUTWORD": "about",
    "DEGREE": "nearly almost approximately roughly",
    "LEAST": "least",
    "PERCENT": "% percent pc",
    "EARLY": "early mid late",
    "EDGE": "beginning start end middle close outset turn rest remainder midst",
    "LATTER": "latter",
    "PARTOF": "part portion",
    "LATER": "later afterwards afterward thereafter",
    "EARLIER": "earlier previously",
    "AFTER": "after",
    "BEFORE": "before",
    "AGO": "ago",
    "LAST": "last past",
    "PREVIOUS": "previous preceding prior",
    "NEXT": "next",
    "COMING": "coming following subsequent succeeding upcoming ensuing",
    "THIS": "this current",
    "THAT": "that",
    "SAME": "same",
    "HENCE": "hence",
    "TODAY": "today",
    "YESTERDAY": "yesterday",
    "TOMORROW": "tomorrow tmrw tmr",
    "TONIGHT": "tonight",
    "NOW": "now",
    "REFERENCE": "nowadays currently presently recently lately",
    "HISTORYREF": "former future recent formerly",
    "RIGHT": "right",
    "PRESENT": "present",
    "TIME": "time",
    "PERIOD": "period",
    "DATE": "date",
    "NOON": "noon midday",
    "MIDNIGHT": "midnight",
    "HALF": "half halves",
    "YEARWORD": "year",
    "FINAL": "final",
    "WEEKWORD": "week",
    "QUARTER": "quarter",
    "CENTURY": "century",
    "FEW": "several few some many numerous countless various",
    "COUPLE": "couple dozen dozens",
    "ANOTHER": "another single additional further more business working fewer less than full "
    "consecutive straight whole",
    "EVERY": "every each",
    "PER": "per",
    "ZONE": " ".join(sorted(tables.ZONES - {"ist", "et", "pt", "ct"})),
    "ERA": "bc bce",
    "FISCAL": "fiscal financial calendar",
    "OLD": "old",
    "AGE": "age",
    "LONG": "long",
    "HOLD": "commencing starting",
    "ENDED": "ended ending closing",
    "OTHERWORD": "other",
    "CLOCKWORD": "clock",
    "LOCAL": "local",
    "HOURS": "hours",
    "O": "o",
    "S": "s",
    "EVE": "eve",
    "BEING": "being",
    "HOLIDAY": "christmas easter halloween thanksgiving boxing labor memorial veterans bastille "
    "earth valentine valentines columbus armistice good palm ash new saint groundhog "
    "international anzac juneteenth canada australia epiphany all remembrance singles martin "
    "presidents president mother mothers father fathers indigenous black cyber shrove mardi "
    "maundy holy ascension pentecost whit",
    "SAINTWORD": "st",
    "FEASTWORD": "patrick patricks george andrew stephen saints souls luther king jr peoples gras "
    "women holiday",
    "MOON": "lunar chinese",
}
SYMBOLS: dict[str, str] = {
    "DASH": "-–‐‑~",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
    "APOS": "'’‘",
    "PLUS": "+",
}

YEAR_FIGURES = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-4][0-9])"
DAY_FIGURES = r"(?:0?[1-9]|[12][0-9]|3[01])"
MONTH_FIGURES = r"(?:0?[1-9]|1[0-2])"
ISO_DAY = f"{YEAR_FIGURES}-{MONTH_FIGURES}-{DAY_FIGURES}"
# Day and month, or month and day, and two more with the same sign between them.
DAY_PAIR = rf"{DAY_FIGURES}([/.]){DAY_FIGURES}"
SAME_PAIR = rf"{DAY_FIGURES}\1{DAY_FIGURES}"
# Shapes of a chain of figures, the first that fits wins.
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("YEAR", YEAR_FIGURES),
        ("DAY", DAY_FIGURES),
        ("ORDINAL", r"(?:0?[1-9]|[1-9][0-9])(?:st|nd|rd|th)"),
        ("DECADE", r"(?:1[0-9]|20)[0-9]0s"),
        ("SHORTDECADE", r"[2-9]0s"),
        ("INTEGER", r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7}"),
        ("DECIMAL", r"[0-9]{1,7}\.[0-9]{1,4}"),
        ("ISO", rf"{YEAR_FIGURES}([-/.]){MONTH_FIGURES}\1{DAY_FIGURES}"),
        ("ISOTIME", rf"{YEAR_FIGURES}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9].*"),
        ("ISO", rf"(?:{DAY_FIGURES}|{MONTH_FIGURES})([-/.]){DAY_FIGURES}\1(?:{YEAR_FIGURES})"),
        ("ISO", rf"{DAY_FIGURES}/{DAY_FIGURES}/[0-9]{{2}}"),
        ("COMPACT", r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"),
        ("DATESPAN", rf"{ISO_DAY}[/–~]{ISO_DAY}"),
        ("DATESPAN", rf"{DAY_PAIR}(?:\1{YEAR_FIGURES})?[-–~]{SAME_PAIR}(?:\1{YEAR_FIGURES})?"),
        ("PERIODCODE", r"(?:[1-4]Q|[12]H)(?:[0-9]{2}|20[0-9]{2})"),
        ("QUARTERCODE", r"[1-4]Q"),
        ("HALFCODE", r"[12]H"),
        ("MONTHISO", r"(?:19|20)[0-9]{2}-(?:0?[1-9]|1[0-2])"),
        ("YEARS", rf"{YEAR_FIGURES}[-–/~](?:{YEAR_FIGURES}|[0-9]{{2}})"),
        ("DAYS", rf"{DAY_FIGURES}[-–]{DAY_FIGURES}"),
        ("NUMBERS", r"[0-9]{2,3}[-–][0-9]{2,3}"),
        ("DAYYEAR", rf"{DAY_FIGURES},{YEAR_FIGURES}"),
        ("SLASHDATE", rf"{MONTH_FIGURES}/{DAY_FIGURES}|{DAY_FIGURES}/{MONTH_FIGURES}"),
        ("CLOCK", r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9](?::[0-5][0-9])?(?:am|pm|hrs|h)"),
        ("CLOCK", r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"),
        ("HOURAMPM", r"(?:0?[1-9]|1[0-2])(?:am|pm)"),
        ("CLOCKHOUR", r"(?:[01][0-9]|2[0-3])[0-5][0-9](?:hrs|h|Z)"),
    )
)
WORD_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("QUARTERCODE", re.compile(r"Q[1-4]", re.IGNORECASE)),
    ("PERIODCODE", re.compile(r"(?:Q[1-4]|H[12])20[0-9]{2}")),
    ("HALFCODE", re.compile(r"H[12]")),
    ("FISCALYEAR", re.compile(r"FY(?:[0-9]{2}|20[0-9]{2})?")),
)
