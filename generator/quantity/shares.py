"""This module reads shares told as fractions: "half of", "two-thirds", "one in five"."""

from __future__ import annotations

from decimal import Decimal

from generator.quantity.number_words import TENS, UNITS
from generator.quantity.numbers import DENOMINATORS, EXACT, HALF_OF, Number, ratio, tidy
from generator.quantity.patterns import SPACE, one_of, verbose

SMALL = {word: value for word, value in (UNITS | TENS).items() if value}
PART = one_of([*DENOMINATORS, *(name + "s" for name in DENOMINATORS)])
FRACTION = verbose(
    rf"""
    (?: (?P<above> an? | {one_of(SMALL)} ) (?: {SPACE} | - ) )?  # "half" needs no numerator
    (?P<below> {PART} ) \b
    """
)
ONE_IN = verbose(
    rf"""
    (?P<above> [1-9]\d? | {one_of(SMALL)} ) {SPACE} (?: in (?: {SPACE} every )? | out {SPACE} of )
    {SPACE} (?P<below> 100 | [1-9]\d? | {one_of(SMALL)} ) (?! [\w%,.-]*\d | % | - ) \b
    """
)
# "One in 12 workers", "two out of every 300": in words out of figures, each a share.
OUT_OF = verbose(
    rf"""
    (?P<above> {one_of(SMALL)} ) {SPACE}
    (?: in (?: {SPACE} every )? | out {SPACE} of (?: {SPACE} every )? ) {SPACE}
    (?P<below> [1-9]\d{{0,2}}(?:,\d{{3}})*+ )
    (?! [\w%,.-]*\d | % | - | {SPACE} (?: million | billion ) )
    (?= {SPACE} [a-zA-Z] ) \b
    """
)
FIGURES = verbose(
    r"""
    (?P<above> [1-9]\d? ) / (?P<below> [2-9] | 1[0256] | [1-9]\d?0 ) (?: th | rd | nd )?
    (?! [\w/] )
    """
)
# "the first half", "in half": a time, a place or a manner.
NO_SHARE_BEFORE = verbose(
    rf"""
    \b (?: first | second | third | latter | last | other | next | each | in | better | top | bottom
       | fourth | former | final | opening | closing | early | late | this | that )
    (?: {SPACE} | - ) $
    """
)
OF = verbose(rf"{SPACE} (?: of | the | its | their | all | his | her | our | those | these ) \b")
REACH = 12
# "Two in 40 minutes" is no share of the minutes.
WITHIN = verbose(
    rf"""
    {SPACE} (?: [a-z-]+ {SPACE} )?
    (?: second | minute | hour | day | night | week | month | season | game | match | start
      | appearance | attempt | race | election | innings ) (?: s | es )? \b
    """
)
YEARS = range(1800, 2101)
# "two-thirds", but "three quarters" may be nine months
PLURAL_PARTS = frozenset(name + "s" for name in DENOMINATORS) - {"quarters", "halfs", "halves"}


def read_fraction(text: str, pos: int) -> Number | None:
    """Return the fraction in words or of the kind "2 in 5" at `pos` of `text`, or None."""
    if match := FRACTION.match(text, pos):
        below = match["below"].lower()
        above = _small(match["above"] or "one")
        denominator = DENOMINATORS[below if below in DENOMINATORS else below[:-1]]
        if match["above"] or below == "half":
            return _fraction(pos, match.end(), above, denominator)
    if match := OUT_OF.match(text, pos):
        below = int(match["below"].replace(",", ""))
        return (
            None if below in YEARS else _fraction(pos, match.end(), _small(match["above"]), below)
        )
    if match := ONE_IN.match(text, pos) or FIGURES.match(text, pos):
        return _fraction(pos, match.end(), _small(match["above"]), _small(match["below"]))
    return None


def _fraction(start: int, end: int, above: int, below: int) -> Number | None:
    """Return `above` over `below`, if it is less than one."""
    if not above < below:
        return None
    return Number(start=start, end=end, value=ratio(above, below), fraction=True)


def _small(word: str) -> int:
    """Return the value of a numerator or denominator in figures or words."""
    return int(word) if word.isdecimal() else SMALL.get(word.lower(), 1)


def read_share(text: str, pos: int) -> Number | None:
    """Return the fraction at `pos` of `text` if it tells a share of something.

    A half, a third and the like have to be of something; "two-thirds" and "one in five" have not.
    """
    number = read_fraction(text, pos)
    if (
        not number
        or HALF_OF.match(text, pos)
        or NO_SHARE_BEFORE.search(text[max(0, pos - REACH) : pos])
    ):
        return None
    words = text[pos : number.end].lower().replace("-", " ").split()
    if "/" in words[0]:
        alone = False
    elif words[-1] in SMALL or words[-1].replace(",", "").isdecimal():
        alone = bool({"of", "every"} & {*words}) or words[0] in SMALL
        alone = alone and not WITHIN.match(text, number.end)
    else:
        alone = words[-1] in PLURAL_PARTS or (words == ["half"] and _bounded(text, pos))
    if not alone and not OF.match(text, number.end):
        return None
    return Number(
        start=pos, end=number.end, value=_rounded(number.value), fraction=not _ends(number.value)
    )


def _bounded(text: str, pos: int) -> bool:
    """Return whether the word before `pos` makes "half" a share: "more than half"."""
    return (
        text[max(0, pos - REACH) : pos]
        .lower()
        .endswith(("than ", "nearly ", "almost ", "about ", "over ", "least ", "under ", "around "))
    )


def _ends(value: Decimal) -> bool:
    """Return whether a fraction is told exactly by four decimals."""
    return value == value.quantize(Decimal("0.0001"))


def _rounded(value: Decimal) -> Decimal:
    """Return a fraction to four decimals."""
    return tidy(value.quantize(Decimal("0.0001"), context=EXACT))
