"""This module reads a number that stands at a given place: figures, words, magnitudes, fractions.

>>> parse_number("two and a half million users", 0).value
Decimal('2500000')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal

from generator.quantity.number_words import MAGNITUDE, MAGNITUDES, read_words
from generator.quantity.patterns import FIGURE, GROUPING, LETTER, SPACE, one_of, verbose

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

HALVES = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}

# Enough digits for any figure that is let in, times any magnitude, without rounding.
EXACT = Context(prec=80)
MOST_DIGITS = 24

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
VULGAR_AFTER = re.compile(rf"{SPACE}?(?P<part>[{''.join(VULGAR)}])")
HALF_MORE = verbose(
    rf"(?:{SPACE}|-) and (?:{SPACE}|-) an? (?:{SPACE}|-) (?P<part> half | quarter ) \b"
)
HALF_OF = verbose(
    rf"""
    (?: (?P<article> an? | one ) (?:{SPACE}|-) | three (?:{SPACE}|-)(?P<three>(?=quarters)) )?
    (?P<part> half | quarters? )
    (?: {SPACE} of )? (?: {SPACE} an? )? (?:{SPACE}|-) (?= {one_of(MAGNITUDES)} s? \b )
    """
)


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
    run = re.sub(GROUPING, ",", run)
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
        part = HALVES[match["part"].lower()] * (3 if match["three"] is not None else 1)
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
    if (vulgar := VULGAR_AFTER.match(text, end)) and shape == "plain":
        value, end = value + Decimal(VULGAR[vulgar["part"]]), vulgar.end()
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
        value, end = value + HALVES[more["part"].lower()], more.end()
    return Number(start=start, end=end, value=times(value, scale), scale=scale, shape=shape)


def _parse_words(text: str, pos: int) -> Number | None:
    """Read a number written in words, with the half and the magnitude that may follow."""
    words = read_words(text, pos)
    if not words:
        return None
    more = HALF_MORE.match(text, words.end)
    if more and not (words.scale > 1 and MAGNITUDE.match(text, more.end())):
        # "two and a half million", but not "one billion and a quarter million"
        value = words.value + HALVES[more["part"].lower()] * words.scale
        return _scaled(text, pos, more.end(), value, "words")
    if FUSED_MAGNITUDE.match(text, words.end):
        return _scaled(text, pos, words.end, words.value, "words")
    return Number(start=pos, end=words.end, value=tidy(words.value), scale=words.scale)
