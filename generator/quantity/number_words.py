"""This module reads numbers in words: "one hundred and sixteen", "two thousand", "a billion".

>>> read_words("one hundred and sixty-one deals", 0)
Words(end=25, value=Decimal('161'), scale=Decimal('1'))
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.quantity.patterns import LETTER, SPACE, one_of, verbose

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_ONES.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
HUNDRED = Decimal(100)
MAGNITUDES = {
    "hundred": HUNDRED,
    "thousand": Decimal("1E3"),
    "million": Decimal("1E6"),
    "billion": Decimal("1E9"),
    "trillion": Decimal("1E12"),
    "quadrillion": Decimal("1E15"),
    # South Asian English
    "lakh": Decimal("1E5"),
    "crore": Decimal("1E7"),
    "dozen": Decimal(12),
}
LARGEST = Decimal("1E18")

WORD = verbose(rf"(?:{SPACE}|-)? (?P<joined> and (?:{SPACE}|-) )? (?P<word> [a-z]++ ) (?![0-9])")
# "a billion dollars", but the article of "a billion-dollar plan" belongs to the plan
ARTICLE = verbose(rf"an? {SPACE} (?= {one_of(MAGNITUDES)} \b (?! {SPACE}? - ) )")
STARTS = frozenset(UNITS) | frozenset(TENS) | {"a", "an", "half", "quarter"}


@dataclass(frozen=True, slots=True)
class Words:
    """A number in words: where it ends, its value, and the magnitude that closes it, or 1."""

    end: int
    value: Decimal
    scale: Decimal


@dataclass(frozen=True, slots=True)
class _Tally:
    """A number as far as it has been read: whole magnitudes, and what stands below them."""

    total: Decimal = Decimal(0)
    below: Decimal | None = None
    scale: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return self.total + (self.below or 0)

    @property
    def begun(self) -> bool:
        """Whether any word has been taken."""
        return self.below is not None or self.total > 0


def read_words(text: str, pos: int) -> Words | None:
    """Return the number in words that begins at `pos` of `text`, or None."""
    article = ARTICLE.match(text, pos)
    tally = _Tally(below=Decimal(1)) if article else _Tally()
    begin = end = article.end() if article else pos
    while match := WORD.match(text, end):
        if match.start("word") != end and not tally.begun:
            break
        longer = _take(tally, match["word"].lower(), "and" if match["joined"] else "")
        if not longer:
            break
        tally, end = longer, match.end()
    if not tally.begun or (article and end == begin):
        return None
    return Words(end, tally.value, tally.scale)


def _take(tally: _Tally, word: str, joint: str) -> _Tally | None:
    """Return `tally` with `word` added behind `joint`, or None if the number ends before it."""
    if word in UNITS or word in TENS:
        return _add(tally, Decimal(UNITS.get(word, TENS.get(word, 0))), joint)
    magnitude = MAGNITUDES.get(word) or MAGNITUDES.get(word.removesuffix("s"))
    return _multiply(tally, magnitude) if magnitude and not joint else None


def _add(tally: _Tally, amount: Decimal, joint: str) -> _Tally | None:
    """Add a number below a hundred, if the digits it needs are still free."""
    below = tally.below
    if below is None:
        free = bool(tally.total) or not joint
        return replace(tally, below=amount, scale=Decimal(1)) if free else None
    after_hundreds = bool(amount and below) and below % 100 == 0
    after_tens = not joint and 0 < amount < min(TENS.values()) / 2
    after_tens = after_tens and below % 100 >= min(TENS.values()) and below % 10 == 0
    if not after_hundreds and not after_tens:
        return None
    return replace(tally, below=below + amount, scale=Decimal(1))


def _multiply(tally: _Tally, magnitude: Decimal) -> _Tally | None:
    """Multiply by a magnitude: all that was read by a larger one, else what is below it."""
    below = tally.below
    if not tally.begun or tally.value > LARGEST:
        return None
    if magnitude == HUNDRED and below is not None:
        return replace(tally, below=below * 100, scale=magnitude) if below < HUNDRED else None
    if below is None or tally.total < magnitude:
        return _Tally(total=tally.value * magnitude, scale=magnitude)
    return _Tally(total=tally.total + below * magnitude, scale=magnitude)


MAGNITUDE = verbose(
    rf"""
    (?: {SPACE}? - {SPACE}? | {SPACE} )?
    (?P<word> {one_of(MAGNITUDES)} ) s? (?! {LETTER} | [0-9] )
    """
)
