"""Reading of numbers in figures and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.timex.tables import CARDINALS, DECADE_WORDS, MAGNITUDES, ORDINALS

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = frozenset(("a", "an", "another", "single", "each"))


def parse_ordinal(word: str) -> int:
    """Read `word`, such as "21st" or "third", as a number; 0 if it is none."""
    if word in ORDINALS:
        return ORDINALS[word]
    figures = word.rstrip("stndrh")
    return int(figures) if figures.isdecimal() else 0


def parse_number(words: Iterable[str]) -> float:
    """Read lower-case `words`, such as "two", "and", "a", "half", as one number; 0 if none."""
    total = 0.0
    for word in words:
        if word in ARTICLES and total == 0:
            total = 1
        elif word == "half":
            total += 0.5
        elif word in MAGNITUDES:
            total = max(total, 1) * MAGNITUDES[word]
        else:
            total += _single(word)
    return total


def _single(word: str) -> float:
    if word in CARDINALS:
        return CARDINALS[word]
    if word in ORDINALS:
        return ORDINALS[word]
    figures = word.replace(",", "")
    if figures.replace(".", "", 1).isdecimal():
        return float(figures)
    return {"dozen": 12, "couple": 2, "pair": 2}.get(word, 0)


def parse_decade(word: str) -> int:
    """Read "1980s", "80s" or "eighties" as the first year, or the last two figures of it."""
    return DECADE_WORDS.get(word) or int("".join(filter(str.isdecimal, word)) or 0)


def format_number(number: float) -> str:
    """Write `number` without a needless fraction."""
    return str(int(number)) if number == int(number) else f"{number:g}"
