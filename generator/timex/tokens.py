"""This module cuts a text into tokens and gives each a class, so that grammar can match classes.

Every token becomes one character of a string of classes: a rule is then a regular expression over
that string, which is a fraction of the text's length, and where a word's spelling is settled.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.timex import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

# Everything in the text is in exactly one token; possessive quantifiers keep this linear.
TOKEN = re.compile(
    r"""
      (?i: [ap] \. [ ]? m (?![a-z]) \.? )                       # a.m., p.m.
    | (?i: \b b \. [ ]? c (?![a-z]) \.? (?: [ ]? e \b \.? )? )  # B.C., B.C.E.
    | [0-9]++ (?: [.,:/~–-] [0-9]++ )*+                         # a chain of figures
      (?: (?! (?i: [ap] \. [ ]? m ) ) [^\W_]++ )?            # and its suffix
    | [^\W\d_]++ [^\W_]*+                                       # a word, perhaps a product number
    | \s++
    | .
    """,
    re.VERBOSE | re.DOTALL,
)

# Names of token classes, with the lower-case words that belong to them.
WORDS: dict[str, str] = {
    "THE": "the",
    "A": "a an",
    "OF": "of",
    "AND": "and &",
    "OR": "or",
    "TO": "to through thru till until til",
    "FROM": "from",
    "BETWEEN": "between",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "FOR": "for",
    "WITHIN": "within over during throughout",
    "BY": "around about circa ca",
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
    "MOMENT": "moment",
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
    "NEARLY": "nearly almost approximately roughly exactly just only at least most",
    "EVERY": "every each",
    "PER": "per",
    "BOTH": "both",
    "ZONE": " ".join(sorted(tables.ZONES - {"ist", "et", "pt", "ct"})),
    "ERA": "bc bce",
    "ADERA": "ad ce",
    "FISCAL": "fiscal financial calendar",
    "OLD": "old",
    "AGE": "age",
    "LONG": "long",
    "HOLD": "commencing starting",
    "LOCAL": "local",
    "HOURS": "hours",
    "CLOCKWORD": "clock",
    "O": "o",
    "S": "s",
    "EVE": "eve",
    "BEING": "being",
    "HOLIDAY": "christmas easter halloween thanksgiving boxing labor memorial veterans bastille "
    "earth valentine columbus armistice good palm ash new saint",
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
    "MONEY": "$€£¥₹",
}
# Classes decided by code below; SPACE is written `_` in the grammar.
COMPUTED = (
    "MONTH SHORTMONTH MAYBEMONTH WEEKDAY SEASON DAYPART UNIT UNITS CLOCKUNIT CARDINAL MAGNITUDE "
    "ORDINALWORD DECADEWORD FREQUENCY YEAR DAY INTEGER DECIMAL YEARS DAYS ISO MONTHISO "
    "SLASHDATE CLOCK CLOCKHOUR HOURAMPM AMPM ORDINAL DECADE SHORTDECADE DAYYEAR QUARTERCODE "
    "HALFCODE FISCALYEAR COMPACT WEEKDAYS NUMBERS SHORTDAY"
).split()
NAMES = [*WORDS, *SYMBOLS, *COMPUTED]
OTHER, SPACE, BREAK = ".", "_", "¶"
# Any characters do, as long as no regular expression gives them a meaning.
CLASS = dict(zip(NAMES, (chr(0x4E00 + i) for i in range(len(NAMES))), strict=True))
LEXICON: dict[str, str] = {
    word: CLASS[name] for name, words in WORDS.items() for word in words.split()
} | {symbol: CLASS[name] for name, symbols in SYMBOLS.items() for symbol in symbols}


SHORT_NAME = 4  # "sept" is an abbreviation, "june" and "july" are listed below
FULL_SHORT_NAMES = ("may", "june", "july")


def _fill(name: str, words: Sequence[str] | dict[str, object]) -> None:
    for word in words:
        LEXICON.setdefault(word, CLASS[name])


for _name, _words in (
    ("MONTH", [n for n in tables.MONTHS if n in FULL_SHORT_NAMES or len(n) > SHORT_NAME]),
    ("SHORTMONTH", tables.MONTHS),
    ("WEEKDAY", [name for name in tables.WEEKDAYS if name.endswith("day")]),
    ("SHORTDAY", tables.WEEKDAYS),
    ("SEASON", tables.SEASONS),
    ("DAYPART", tables.DAY_PARTS),
    ("UNIT", tables.UNITS),
    ("UNITS", tables.PLURAL_UNITS),
    ("CLOCKUNIT", tables.CLOCK_UNITS),
    ("CARDINAL", tables.CARDINALS),
    ("MAGNITUDE", tables.MAGNITUDES),
    ("ORDINALWORD", tables.ORDINALS),
    ("DECADEWORD", tables.DECADE_WORDS),
    ("FREQUENCY", tables.FREQUENCIES),
    ("WEEKDAYS", [f"{day}s" for day in tables.WEEKDAYS if day.endswith("day")]),
):
    _fill(_name, list(_words))

YEAR_FIGURES = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-4][0-9])"
DAY_FIGURES = r"(?:0?[1-9]|[12][0-9]|3[01])"
MONTH_FIGURES = r"(?:0?[1-9]|1[0-2])"
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
        ("ISO", rf"{YEAR_FIGURES}([-/.]){MONTH_FIGURES}\1{DAY_FIGURES}(?:T[0-9]{{2,4}}Z?)?"),
        ("ISO", rf"(?:{DAY_FIGURES}|{MONTH_FIGURES})([-/.]){DAY_FIGURES}\1(?:{YEAR_FIGURES})"),
        ("ISO", rf"{DAY_FIGURES}/{DAY_FIGURES}/[0-9]{{2}}"),
        ("COMPACT", r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"),
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
    ("HALFCODE", re.compile(r"H[12]")),
    ("FISCALYEAR", re.compile(r"FY(?:[0-9]{2}|20[0-9]{2})?")),
)
# Abbreviations and verbs: a month or weekday only with a capital.
CAPITAL_ONLY = frozenset("may march mar jan dec sep sat sun mon wed fri thu tue".split())
PARAGRAPH = 2


def classify(token: str) -> str:
    """Return the class character of `token`."""
    first = token[0]
    if first.isdecimal():
        return _classify_figures(token)
    if first.isspace():
        return BREAK if token.count("\n") >= PARAGRAPH else SPACE
    lower = token.lower()
    found = LEXICON.get(lower)
    if found is None:
        return _classify_shape(token, lower)
    if lower in CAPITAL_ONLY and first.islower():
        return CLASS["MAYBEMONTH"] if lower in tables.MONTHS else OTHER
    return found


def _classify_figures(token: str) -> str:
    for name, shape in SHAPES:
        if shape.fullmatch(token):
            return CLASS[_years_or_month(token) if name == "MONTHISO" else name]
    return OTHER


def _years_or_month(token: str) -> str:
    # "2009-10" is a season of two years, "2009-12" a month: years that follow each other are years.
    century_year, month = int(token[2:4]), int(token[5:])
    return "YEARS" if month == century_year + 1 and token[5:].isdecimal() else "MONTHISO"


def _classify_shape(token: str, lower: str) -> str:
    if len(token) > 1 and token[1] == ".":
        return CLASS["AMPM"] if lower[0] in "ap" else CLASS["ERA"]
    if lower in ("am", "pm"):
        return CLASS["AMPM"]
    for name, shape in WORD_SHAPES:
        if shape.fullmatch(token):
            return CLASS[name]
    return OTHER


@dataclass(frozen=True, slots=True)
class Tokens:
    """A stretch of text in tokens: their words, where each starts, and their classes."""

    text: str
    words: list[str]
    starts: list[int]
    classes: str

    def end(self, index: int) -> int:
        """Return the offset after token `index`."""
        return self.starts[index] + len(self.words[index])


def find_tokens(text: str, start: int, end: int, masked: Sequence[tuple[int, int]] = ()) -> Tokens:
    """Cut text[start:end] into tokens; those that overlap `masked` are of the class OTHER."""
    words = TOKEN.findall(text, start, end)
    starts = list(accumulate(map(len, words), initial=start))
    known = {word: classify(word) for word in set(words)}
    classes = "".join(map(known.__getitem__, words))
    if masked:
        classes = _mask(classes, starts, masked)
    return Tokens(text, words, starts, classes)


def _mask(classes: str, starts: list[int], masked: Sequence[tuple[int, int]]) -> str:
    letters = list(classes)
    for low, high in masked:
        first = max(bisect_right(starts, low) - 1, 0)
        last = bisect_left(starts, high)
        letters[first:last] = OTHER * len(letters[first:last])
    return "".join(letters)
