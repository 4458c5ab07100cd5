"""This module reads a number that stands at a given place: figures, words, magnitudes, fractions.

>>> parse_number("two and a half million users", 0).value
Decimal('2500000')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal

from generator.quantity.patterns import FIGURE, LETTER, SPACE, one_of, verbose

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
MAGNITUDES = {
    "hundred": Decimal("1E2"),
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
# The press agencies' short forms; single letters only where they touch the figure.
SHORT_MAGNITUDES = {
    "k": Decimal("1E3"),
    "m": Decimal("1E6"),
    "mn": Decimal("1E6"),
    "mln": Decimal("1E6"),
    "mio": Decimal("1E6"),
    "b": Decimal("1E9"),
    "bn": Decimal("1E9"),
    "bln": Decimal("1E9"),
    "t": Decimal("1E12"),
    "tn": Decimal("1E12"),
    "trn": Decimal("1E12"),
}
DENOMINATORS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
VULGAR = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8",
    "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip

# Enough digits for any figure that is let in, times any magnitude, without rounding.
EXACT = Context(prec=80)
MOST_DIGITS = 24
LARGEST = Decimal("1E18")

SHAPES = re.compile(
    r"""
      (?P<western> \d{1,3} (?:,\d{3})+ (?:\.\d+)? )   # 5,558,000.50
    | (?P<indian> \d{1,2} (?:,\d{2})+ ,\d{3} (?:\.\d+)? )  # 12,34,567.89
    | (?P<points> \d{1,3} (?:\.\d{3}){2,} )           # 1.234.567
    | (?P<plain> \d* (?:\.\d+)? )                     # 20, 4.48, .5
    """,
    re.VERBOSE,
)
FIGURES = re.compile(FIGURE)
NUMBER_WORD = verbose(
    rf"(?:{SPACE}|-)? (?P<joined> and (?:{SPACE}|-) )? (?P<word> [a-z]++ ) (?![0-9])"
)
MAGNITUDE = verbose(rf"(?:{SPACE}|-)? (?P<word> {one_of(MAGNITUDES)} ) s? (?! {LETTER} | [0-9] )")
SHORT_MAGNITUDE = verbose(
    rf"""
    (?: (?P<letter> [kmbt] ) | {SPACE}? (?P<short> mn | mln | mio | bn | bln | tn | trn ) )
    (?! (?:{LETTER}|[0-9]) )  # it ends here: 5m, but not 5mm
    """
)
# 30 MUSD: an accountant's magnitude fused with the code of the currency.
FUSED_MAGNITUDE = re.compile(rf"(?:{SPACE})?(?P<letter>[kKMB])(?=[A-Z]{{3}}\b)")
SLASHED = re.compile(r"/(?P<below>[1-9]\d{0,2})(?![\d/])")
MIXED = re.compile(rf"(?:{SPACE}|-)(?P<above>[1-9])/(?P<below>[1-9]\d?)(?![\d/])")
HALF_MORE = verbose(rf"{SPACE} and {SPACE} an? {SPACE} (?P<part> half | quarter ) \b")
HALF_OF = verbose(
    rf"""
    (?: (?P<article> an? | one ) (?:{SPACE}|-) | three (?:{SPACE}|-)(?P<three>(?=quarters)) )?
    (?P<part> half | quarters? )
    (?: {SPACE} of )? (?: {SPACE} an? )? (?:{SPACE}|-) (?= {one_of(MAGNITUDES)} s? \b )
    """
)
# "a billion dollars", but the article of "a billion-dollar plan" belongs to the plan
ARTICLE = verbose(rf"an? {SPACE} (?= {one_of(MAGNITUDES)} \b (?! {SPACE}? - ) )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number read from a text: `value`, the last magnitude in it, and how it was written.

    `scale` is 1 without a magnitude. `shape` is "words", or the name of the group of `SHAPES`
    that a figure has. `fraction` marks 1/2 and the like, which are no counts.
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    shape: str = "words"
    fraction: bool = False


def tidy(value: Decimal) -> Decimal:
    """Return `value` without trailing zeros and without an exponent."""
    short = value.normalize(EXACT)
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1), context=EXACT) if int(exponent) > 0 else short


def times(left: Decimal, right: Decimal) -> Decimal:
    """Return the exact product of `left` and `right`, tidy."""
    return tidy(EXACT.multiply(left, right))


def ratio(above: int, below: int) -> Decimal:
    """Return `above` over `below` to 28 digits, exact where the decimal ends before."""
    return tidy(Decimal(above) / Decimal(below))


def parse_figure(run: str) -> tuple[Decimal, str] | None:
    """Return the value of a run of digits and separators and its shape, None for nonsense."""
    shape = SHAPES.fullmatch(run) if len(run) <= 2 * MOST_DIGITS else None
    if not shape or not shape.lastgroup:
        return None
    digits = run.replace(".", "") if shape.lastgroup == "points" else run
    digits = digits.replace(",", "")
    if len(digits) > MOST_DIGITS:
        return None
    return tidy(Decimal(digits)), shape.lastgroup


def parse_number(text: str, pos: int) -> Number | None:
    """Return the number that begins at `pos` of `text`, or None."""
    first = text[pos : pos + 1]
    if first.isascii() and (first.isdigit() or first == "."):
        return _parse_figures(text, pos)
    if first in VULGAR:
        return _scaled(text, pos, pos + 1, Decimal(VULGAR[first]), "vulgar")
    if match := HALF_OF.match(text, pos):
        part = Decimal("0.5" if match["part"].lower() == "half" else "0.25")
        part = Decimal("0.75") if match["three"] is not None else part
        return _scaled(text, pos, match.end(), part, "words")
    return _parse_words(text, pos)


def _parse_figures(text: str, pos: int) -> Number | None:
    """Read a figure, what follows it of a fraction, and its magnitudes."""
    run = FIGURES.match(text, pos)
    known = parse_figure(run[0]) if run else None
    if not run or not known:
        return None
    value, shape = known
    end = run.end()
    if text[end : end + 1] in VULGAR and shape == "plain":
        value, end = value + Decimal(VULGAR[text[end]]), end + 1
    elif (mixed := MIXED.match(text, end)) and int(mixed["above"]) < int(mixed["below"]):
        value, end = value + ratio(int(mixed["above"]), int(mixed["below"])), mixed.end()
    elif slashed := SLASHED.match(text, end):
        if value != int(value) or value > MOST_DIGITS or "," in run[0]:
            return None
        part = ratio(int(value), int(slashed["below"]))
        return Number(start=pos, end=slashed.end(), value=part, shape=shape, fraction=True)
    return _scaled(text, pos, end, value, shape)


def _scaled(text: str, start: int, end: int, value: Decimal, shape: str) -> Number:
    """Return the number from `start`, with the magnitudes that follow `end` multiplied in."""
    scale = Decimal(1)
    short = SHORT_MAGNITUDE.match(text, end) if shape != "words" else None
    short = short or FUSED_MAGNITUDE.match(text, end)
    if short:
        groups = short.groupdict()
        scale = SHORT_MAGNITUDES[(groups.get("letter") or groups["short"]).lower()]
        end = short.end()
    else:
        for _ in range(2):  # "hundred thousand", "thousand billion"; more is no number
            if match := MAGNITUDE.match(text, end):
                scale, end = scale * MAGNITUDES[match["word"].lower()], match.end()
    if scale > 1 and (more := HALF_MORE.match(text, end)):  # "a million and a half"
        value, end = (
            value + Decimal("0.5" if more["part"].lower() == "half" else "0.25"),
            more.end(),
        )
    return Number(start=start, end=end, value=times(value, scale), scale=scale, shape=shape)


def _parse_words(text: str, pos: int) -> Number | None:
    """Read a number written in words, such as "one hundred and sixteen" or "a billion"."""
    article = ARTICLE.match(text, pos)
    tally = _Tally(article.end() if article else pos, current=1 if article else None)
    while match := NUMBER_WORD.match(text, tally.end):
        if match.start("word") != tally.end and not tally.begun:
            break
        if not tally.take(match["word"].lower(), joined=bool(match["joined"]), end=match.end()):
            break
    if not tally.begun or (article and tally.end == article.end()):
        return None
    value, end = tally.value, tally.end
    if more := HALF_MORE.match(text, end):
        part = Decimal("0.5" if more["part"].lower() == "half" else "0.25")
        return _scaled(text, pos, more.end(), value + part, "words")
    if FUSED_MAGNITUDE.match(text, end):
        return _scaled(text, pos, end, value, "words")
    return Number(start=pos, end=end, value=tidy(value), scale=tally.scale)


class _Tally:
    """A number in words as far as it has been read: thousands so far, and what is below."""

    __slots__ = ("current", "end", "scale", "total")

    def __init__(self, end: int, current: int | None) -> None:
        self.end = end
        self.total = Decimal(0)
        self.current = None if current is None else Decimal(current)
        self.scale = Decimal(1)

    @property
    def begun(self) -> bool:
        """Whether any word has been taken."""
        return self.current is not None or self.total > 0

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return self.total + (self.current or 0)

    def take(self, word: str, *, joined: bool, end: int) -> bool:
        """Add `word`, after "and" if `joined`, and say whether it could belong to the number."""
        word = word.removesuffix("s") if word.removesuffix("s") in MAGNITUDES else word
        if word in UNITS or word in TENS:
            taken = self._add(Decimal(UNITS.get(word, TENS.get(word, 0))), joined=joined)
        elif word in MAGNITUDES and not joined:
            taken = self._multiply(MAGNITUDES[word])
        else:
            return False
        self.end = end if taken else self.end
        return taken

    def _add(self, amount: Decimal, *, joined: bool) -> bool:
        """Add a number below a hundred if the digits it needs are still free."""
        current = self.current
        if current is None:
            if joined and not self.total:
                return False
            self.current = amount
        elif amount and current and current % 100 == 0:
            self.current = current + amount
        elif not joined and 0 < amount < 10 and current % 100 >= 20 and current % 10 == 0:
            self.current = current + amount
        else:
            return False
        self.scale = Decimal(1)
        return True

    def _multiply(self, magnitude: Decimal) -> bool:
        """Multiply by a magnitude: all that was read by a larger one, else what is below it."""
        if self.current is None and not self.total:
            return False
        if magnitude == MAGNITUDES["hundred"] and self.current is not None:
            if self.current >= 100:
                return False
            self.current *= magnitude
        elif self.value > LARGEST:
            return False
        elif self.current is None or (self.total and self.total < magnitude):
            self.total, self.current = self.value * magnitude, None
        else:
            self.total, self.current = self.total + self.current * magnitude, None
        self.scale = magnitude
        return True


STARTS = frozenset(UNITS) | frozenset(TENS) | {"a", "an", "half", "quarter"}
