"""This module tells what befell those whom a figure counts in a disaster: death, injury, flight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.values import Value

_TOLLS = {
    "dead": re.compile(
        r"\b(?:kill(?:ed|s|ing)|lives of|deaths? of|toll (?:at|to|of)) (?:[\w-]+ ){0,3}#"
        r"|#(?: (?:have|had|has|were|was|are|is|been|also|now|confirmed)){0,4} "
        r"(?:killed|dead|died|perished|drowned|recovered|pulled|found dead)\b"
    ),
    "injured": re.compile(
        r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt) (?:[\w-]+ ){0,3}#"
        r"|#(?: (?:have|had|has|were|was|are|is|been|also)){0,3} (?:injured|wounded|hurt)\b"
    ),
    "evacuated": re.compile(
        r"\b(?:evacuat(?:ed|ing)|displac(?:ed|ing)|relocat(?:ed|ing)) (?:[\w-]+ ){0,2}#"
        r"|#(?: (?:have|had|has|were|was|are|been|also)){0,3} (?:evacuated|displaced|relocated)\b"
    ),
    "missing": re.compile(r"#(?: (?:were|was|are|is|still|remain|reported)){0,3} (?:missing)\b"),
}
# "53 dead", "more than 60 injured".
_IN_FIGURE = re.compile(
    r"\b(?:(?P<dead>dead|killed)|(?P<injured>injured|wounded|hurt)|(?P<missing>missing))$"
)
_OWN_UNITS = {"death": "dead", "fatality": "dead", "injury": "injured"}
_BODIES = frozenset({"person", "body", "worker", "child", "resident", "passenger", "soldier",
                     "woman", "man", "student", "tourist", "villager", "miner"})  # fmt: skip

_WORDS = {
    "dead": re.compile(
        r"\b(?:dead|deaths?|died|kill\w*|fatal\w*|perish\w*|drown\w*|bod(?:y|ies))\b"
    ),
    "injured": re.compile(r"\b(?:injur\w*|wound\w*|hurt)\b"),
    "evacuated": re.compile(r"\b(?:evacuat\w*|displac\w*|relocat\w*)\b"),
    "missing": re.compile(r"\bmissing\b"),
}


def kinds_named(words: Iterable[str]) -> frozenset[str]:
    """Return what befell those whom a measure of these `words` counts; empty if they do not say."""
    told = fold(" ".join(words))
    return frozenset(kind for kind, pattern in _WORDS.items() if pattern.search(told))


def kind_of_toll(value: Value) -> str:
    """Return what befell those whom `value` counts ("dead", "injured"); empty if it is no toll."""
    quantity, claim = value.quantity, value.claim
    if value.role is not None or not value.has_figure:
        return ""
    if quantity.unit in _OWN_UNITS:
        return _OWN_UNITS[quantity.unit]
    if told := _IN_FIGURE.search(fold(quantity.text)):
        return next(kind for kind, word in told.groupdict().items() if word)
    start, end = quantity.start - claim.passage.start, quantity.end - claim.passage.start
    around = fold(f"{claim.text[max(0, start - 60) : start]}#{claim.text[end : end + 60]}")
    kinds = (name for name, words in _TOLLS.items() if words.search(around))
    return next(kinds, "") if quantity.unit in _BODIES else ""
