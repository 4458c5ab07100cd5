"""This module holds the pieces of pattern that the other modules of the package are built from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Blanks that stand inside an amount: never a line break, and never more than two.
BLANK = "[ \t\u00a0\u2009\u202f]"
SPACE = f"(?:{BLANK}{{1,2}})"
MAYBE_SPACE = f"{BLANK}{{0,2}}"

# Chinese characters and Japanese syllables: no blank stands between them and a figure.
CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
LETTER = rf"[^\W\d_{CJK}]"
WORD = rf"{LETTER}(?:{LETTER}|[0-9])*+"

# The blanks that ISO 80000-1 puts between groups of three digits.
GROUPING = "[\u00a0\u2009\u202f]"

# A figure with all its separators, whether or not it makes sense: taken as a whole, or a run of
# a million digits and commas would be read again from each of them.
FIGURE = rf"[0-9]++(?:[.,][0-9]++|{GROUPING}[0-9]{{3}}(?![0-9]))*+|\.[0-9]++"

DASH = "[-\u2010-\u2015~～∼]"


def one_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of `words`, the longest first, blanks as they come."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", SPACE) for word in longest_first) + ")"


def verbose(pattern: str) -> re.Pattern[str]:
    """Compile `pattern`, written over several lines with comments, for text in any case."""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)
