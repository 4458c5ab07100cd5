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
from generator.timex.lexicon import SHAPES, SYMBOLS, WORD_SHAPES, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Everything in the text is in exactly one token; possessive quantifiers keep this linear.
TOKEN = re.compile(
    r"""
      (?i: [ap] \. [ ]? m (?![a-z]) \.? )                       # a.m., p.m.
    | (?i: \b b \. [ ]? c (?![a-z]) \.? (?: [ ]? e \b \.? )? )  # B.C., B.C.E.
    | [0-9]{4}-[0-9]{2}-[0-9]{2} T [0-9]{2}:[0-9]{2} (?: :[0-9]{2} )? Z?  # ISO 8601 with time
    | [0-9]++ (?: [.,:/~–-] [0-9]++ )*+                         # a chain of figures
      (?: (?! (?i: [ap] \. [ ]? m ) ) [^\W_]++ )?            # and its suffix
    | [^\W\d_]++ [^\W_]*+                                       # a word, perhaps a product number
    | \s++
    | .
    """,
    re.VERBOSE | re.DOTALL,
)

# Classes decided by code below; SPACE is written `_` in the grammar.
COMPUTED = (
    "MONTH SHORTMONTH MAYBEMONTH WEEKDAY SEASON SEASONS DAYPART UNIT UNITS CLOCKUNIT CARDINAL "
    "MAGNITUDE ORDINALWORD DECADEWORD FREQUENCY YEAR DAY INTEGER DECIMAL YEARS DAYS ISO MONTHISO "
    "SLASHDATE CLOCK CLOCKHOUR HOURAMPM AMPM ORDINAL DECADE SHORTDECADE DAYYEAR QUARTERCODE "
    "HALFCODE PERIODCODE DATESPAN FISCALYEAR COMPACT WEEKDAYS NUMBERS SHORTDAY ISOTIME"
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
    ("SEASONS", tables.PLURAL_SEASONS),
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
