"""This module reads a number with the noun it counts, and tells counts from names and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.quantity.currencies import NAMES
from generator.quantity.money import read_sign
from generator.quantity.nouns import NOT_COUNTED, Noun, find_noun, singular_of
from generator.quantity.patterns import BLANK, LETTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.quantity.numbers import Number

HYPHENED = re.compile(rf"-({LETTER}{{3,}}+|[A-Z]{{2,}})(?!{LETTER}|-)")
# "340 of its 1,150 jobs", "of the mill's 900 staff": the noun stands behind the total.
OF_TOTAL = re.compile(
    rf"""
    {BLANK} of {BLANK} (?: its | the | their | his | her | our | all
      | (?: the {BLANK} | an? {BLANK} )? (?: {LETTER}[\w-]*+ {BLANK} )? {LETTER}[\w-]*+ ['’]s? )
    {BLANK} [0-9][0-9,]*+ (?= {BLANK}{LETTER} )
    """,
    re.VERBOSE,
)
# "30 million of its shares"
OF_OWN = re.compile(rf"{BLANK}of{BLANK}(?:its|their|his|her|our)(?:{BLANK}own)?(?={BLANK}{LETTER})")
# "1 in 20 pumps": no twenty pumps.
SHARED = re.compile(r"\b\d{1,2} (?:in|out of)(?: every)? \Z")
# "Two people familiar with the matter": those who speak, and no figure.
VOICES = re.compile(
    rf"""
    {BLANK} (?: people | persons | sources | officials | executives | insiders | diplomats
      | aides | bankers | lawyers | traders | employees | staffers | advis[eo]rs | investors )
    (?: ,? {BLANK} (?: who {BLANK} (?: is | are | was | were ) {BLANK} )?
        (?: familiar {BLANK} with | close {BLANK} to
            (?= {BLANK} (?: the | its? | both | h[ie][mr] | [A-Z] ) )
          | briefed {BLANK} (?: on | about | by )
          | (?: with | had | have ) {BLANK} (?: (?: direct | first-?hand ) {BLANK} )? knowledge
            {BLANK} of {BLANK} (?: the | its | their | those )
          | (?: who {BLANK} )? (?: ask(?:ed|ing) | request(?:ed|ing) ) {BLANK}
            (?: not {BLANK} to {BLANK} be | anonymity ) )
      | ,? {BLANK} speaking {BLANK} on {BLANK} condition )
    \b
    """,
    re.VERBOSE,
)
PLUS = re.compile(rf"\+(?={BLANK}{LETTER})")
# What names its number rather than counts: "No. 5", "top 10", "chapter 3".
LABELS = frozenset(
    "no nos no. nos. number numbers top page pages p pp chapter section article articles part"
    " version phase stage level type class grade room route flight figure table appendix volume"
    " vol issue step line act rule day week month year since rank ranked formula area district"
    " bus gate platform unit lot item episode season series round game match model generation"
    " gen q h ch sec fig first last next past previous category categories tier magnitude"
    " tranche paragraph annex clause".split()
)
# Of these a number in words names one as well: "phase three trials".
WORD_LABELS = frozenset("phase stage category level tier version magnitude chapter".split())
# Words that open a sentence in front of a count; any other word with a capital is taken for a
# name with a number ("Boeing 737", "Windows 11", "iPhone 4").
OPENERS = frozenset(
    "the a an in of on at to by for from with and or but nor as than that these those this all"
    " about around some nearly almost over under roughly approximately only just least more"
    " less fewer between another every each any both its their our his her there are were is was"
    " have has had without while when where if after before since until during among plus"
    " up currently today now then so also even still already additional other total altogether"
    " meanwhile however it they we he she who which".split()
)
LARGE = 1000
MOST_VOICES = 20
YEARS = range(1800, 2101)
YEAR_DIGITS = 4
GROUP = 3
REACH = 24


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun, and whether a plus sign stands before it: "100+ firms"."""

    noun: Noun
    more: bool = False


def read_counted(
    text: str, number: Number, masked: Sequence[tuple[int, int]] = ()
) -> Counted | None:
    """Return what `number` counts in `text`, or None if it counts nothing."""
    if number.fraction or number.value <= 1 or names_something(text, number):
        return None
    if number.value <= MOST_VOICES and VOICES.match(text, number.end):
        return None
    if text[number.end : number.end + 1] == "-":
        noun = _hyphened(text, number)
        return Counted(noun) if noun else None
    if read_sign(text, number.end + 1):
        return None  # "3 USD50 cards"
    plus = PLUS.match(text, number.end)
    total = OF_TOTAL.match(text, number.end)
    behind = total or plus or OF_OWN.match(text, number.end)
    noun = find_noun(text, behind.end() if behind else number.end, masked)
    if not noun or noun.singular in NAMES or _is_degree(text, number, noun):
        return None  # "5 Barbados dollars": money of a country that is not known here
    return Counted(noun, more=bool(plus))


def _is_degree(text: str, number: Number, noun: Noun) -> bool:
    """Tell whether `number` has decimals and no noun right behind it that it can measure.

    "A 5.8 quake killed miners": nobody counts with decimals, but "2.5 nautical miles".
    """
    broken = number.scale == 1 and number.value != int(number.value)
    return broken and len(text[number.end : noun.end].split()) > len(noun.singular.split()) + 1


def _hyphened(text: str, number: Number) -> Noun | None:
    """Return the noun that a large number is joined to: "671-billion-parameter"."""
    match = HYPHENED.match(text, number.end)
    large = number.scale > 1 or number.shape == "western" or number.value >= LARGE
    if not match or not (large or match[1].isupper()):
        return None
    word = match[1]
    if word.casefold() in NOT_COUNTED or singular_of(word) or word.casefold() in ("strong", "odd"):
        return None
    return Noun(match.end(), word)


def names_something(text: str, number: Number) -> bool:
    """Return whether `number` is a year, or part of a name or label."""
    written = text[number.start : number.end]
    if number.scale > 1 or number.shape == "western":
        return False
    if number.shape == "words":
        before = text[max(0, number.start - 2) : number.start]
        after = text[number.end : number.end + 2]
        named = before[:1].isalnum() or after[1:].isupper()
        words = text[max(0, number.start - REACH) : number.start].split()
        if words and words[-1].casefold() in WORD_LABELS:
            return True
        return written[0].isupper() and named  # "Big Four banks", "the Seven Titans"
    if len(written) == YEAR_DIGITS and written.isdigit() and int(written) in YEARS:
        return True
    if written[0] == "0" and written[1:2] not in ("", "."):
        return True
    return _named_before(text, number.start, written)


def _named_before(text: str, start: int, written: str) -> bool:
    """Return whether the word before the figure at `start` makes it a name's or a label's."""
    before = text[max(0, start - REACH) : start]
    if SHARED.search(before):
        return True
    if before[-1:] in ("'", "’"):
        return written.isdigit()  # "the class of '11"
    words = before.split() if before[-1:] and before[-1] in BLANK else []
    if not words:
        return False
    if words[-1][-1] in '.,:;!?)”"' and words[-1].casefold() not in LABELS:
        return False  # a new clause
    if words[-1].isdigit() and len(words[-1]) <= len(written) == GROUP:
        return True  # the end of "1 234 567"
    word = words[-1].strip("\"'“”‘’([").casefold()
    return word in LABELS or (words[-1] != words[-1].lower() and word not in OPENERS)
