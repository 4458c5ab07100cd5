"""This module tells "today" in the sense of nowadays, which no day can be given for."""

from __future__ import annotations

import re

from generator.timex.tense import FUTURE, is_past, sentence_around

# Verbs that tell how things are, in the forms that news uses.
HABIT = frozenset(
    "costs cost employs employ owns own uses use does do lives live serves serve makes make earns"
    " earn sells sell holds hold runs run operates operate remains remain stands stand exists exist"
    " produces produce carries carry accounts account boasts boast counts count belongs belong"
    " works work represents represent comprises comprise".split()
)
STATE = frozenset("is are has have".split())
WORD = re.compile(r"[\w’']++")
# Up to "today": what something is compared with, and no figure.
COMPARED = re.compile(
    r"\b(?:than|equivalent|unlike|like|as)\s(?!\d|[$€£¥₹])(?:[\w’'-]+\s){1,6}\Z", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}s?\b")
POSSESSIVE = re.compile(r"['’]s\b")


def is_nowadays(text: str, start: int, end: int) -> bool:
    """Tell whether the "today" at text[start:end] is no day of its own.

    It stands in a comparison, beside a verb that tells how things are, or against a year, in a
    sentence without a verb that tells what happened or will.
    """
    if POSSESSIVE.match(text, end):
        return False
    low, high = sentence_around(text, start, end)
    before, after = text[low:start], text[end:high]
    clause = re.split(r"[,;]|\band\b|\bbut\b", before)[-1]
    if not before.strip(" \n\"“'‘"):
        return _tells_state(after)
    words = WORD.findall(clause.lower())
    if COMPARED.search(before) and not any(map(is_past, WORD.findall(before.lower()))):
        return True
    if any(is_past(word) or word in FUTURE for word in words):
        return False
    against = YEAR.search(before) and any(word in STATE for word in words)
    return bool(against) or any(word in HABIT for word in words)


def _is_participle(word: re.Match[str] | None) -> bool:
    """Tell whether a verb goes on with `word` ("is meeting", "is sold")."""
    return word is not None and (word[0].endswith("ing") or is_past(word[0].lower()))


def _tells_state(after: str) -> bool:
    """Tell whether the first verb behind a "today" that opens a sentence tells how things are."""
    for word in WORD.finditer(after):
        low = word[0].lower()
        if low in HABIT or low in STATE:
            return not _is_participle(WORD.search(after, word.end()))
        if is_past(low) or low in FUTURE:
            return False
    return False
