"""This module tells which dates only bound when a thing was: by, before or since a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.dating import show_date

if TYPE_CHECKING:
    from generator.model import Claim, Timex

# The word before a date, and on which side of the date the thing may have been. Whether "by" is of
# time the date itself tells.
_SIDES = {
    "by": "left",
    "before": "left",
    "until": "left",
    "till": "left",
    "after": "right",
    "since": "right",
    "from": "right",
}
_WORDS = {"ON_OR_BEFORE": "by", "ON_OR_AFTER": "from"}  # TIMEX3
_BOUND = re.compile(r"\b(before|until|till|after|since)\s+(?:the\s+)?\Z", re.IGNORECASE)
_LONGEST = 20
# "Before January's end", "after 2024-style cuts": the date says which, and bounds nothing.
_MODIFIES = re.compile(r"['’]s\b|[-–]\w")


def side_of(timex: Timex, claim: Claim) -> str:
    """Return on which side ("left", "right") the time of `timex` has no bound; mostly on none."""
    found = _word(timex, claim)
    return _SIDES[found] if found else ""


def show_bound(timex: Timex, claim: Claim) -> str:
    """Write the date of `timex` with the word that makes it a bound ("by 2021")."""
    shown, word = show_date(timex), _word(timex, claim)
    return shown if not word or shown.lower().startswith(f"{word} ") else f"{word} {shown}"


def _word(timex: Timex, claim: Claim) -> str:
    if timex.mod in _WORDS:
        return _WORDS[timex.mod]
    text, start = claim.text, timex.start - claim.passage.start
    end = start + timex.end - timex.start
    if _MODIFIES.match(text, end):
        return ""
    found = _BOUND.search(text[max(start - _LONGEST, 0) : start])
    return found[1].lower() if found else ""
