"""This module reads the currency before or after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.quantity.currencies import (
    CODES,
    LETTERED,
    LETTERS_AFTER,
    LOOSE_DOLLARS,
    LOWER_ALONE,
    LOWER_CODES,
    MINOR_NAMES,
    NAMES,
    NEVER_AFTER,
    SCALED_AFTER,
    SCALED_ALONE,
    SIGNS,
    TIGHT_DOLLARS,
    WORDLIKE_CODES,
    WORDLIKE_LETTERS,
    name_key,
)
from generator.quantity.number_words import MAGNITUDES
from generator.quantity.patterns import DASH, LETTER, MAYBE_SPACE, SPACE, one_of

if TYPE_CHECKING:
    from generator.quantity.numbers import Number

ONE_SIGN = frozenset(sign for sign in SIGNS if len(sign) == 1)
TIGHT_BY_LOWER = {written.lower(): code for written, code in TIGHT_DOLLARS.items()}
BEFORE_FIGURE = rf"{MAYBE_SPACE}(?=\.?[0-9])"
SIGN = re.compile(
    rf"""
    (?: (?i: (?P<loose> {one_of(LOOSE_DOLLARS)} ) {MAYBE_SPACE} \$ )
      | (?i: (?P<tight> {one_of(TIGHT_DOLLARS)} ) ) \$
      | (?P<lettered> {one_of(LETTERED)} )
      | (?P<code> [A-Za-z]{{3}} ) {MAYBE_SPACE} [$¥€£]?
      | (?P<hash> (?: GB {MAYBE_SPACE} )? \#
          (?= {MAYBE_SPACE} [0-9.,]+ {MAYBE_SPACE} (?: [mb]n? | million | billion ) \b ) )
      | (?P<sign> {one_of(SIGNS)} )
    )
    {BEFORE_FIGURE}
    """,
    re.VERBOSE,
)
AFTER_SIGN = re.compile(
    rf"{MAYBE_SPACE}(?P<sign>{one_of(SIGNS)}|[¢]|p\b|{one_of(LETTERS_AFTER)}(?!{LETTER}))"
    rf"(?!{MAYBE_SPACE}[0-9](?![0-9]?{SPACE}cents?\b))",  # "1 $ 10", but "10 $ 30 cents"
)
AFTER_CODE = re.compile(
    rf"(?:{MAYBE_SPACE}|-)(?P<code>[A-Za-z]{{3}})(?!{LETTER}|{MAYBE_SPACE}\$?[0-9])"
    rf"(?:{SPACE}(?P<magnitude>million|billion|trillion)\b)?"
)
AFTER_WORDS = re.compile(
    rf"(?:{SPACE}|-)(?P<words>{LETTER}(?:{LETTER}|\.(?={LETTER}|{SPACE}))*"
    rf"(?:(?:{SPACE}|-){LETTER}(?:{LETTER}|\.(?={LETTER}))*){{0,3}})(?![0-9])"
)
DOLLARS = frozenset(NAMES[name][0] for name in NAMES if name.endswith(" dollar"))
# A smaller figure before a word such as "won" or "mark" is no sum.
LARGE = 1000
GLUED = re.compile(rf"{LETTER}|[0-9_$]")
JOINED = re.compile(rf"{DASH}|[./&:'’]")
JOINER = re.compile(rf"{SPACE}|-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency beside a number: its candidates, likeliest first, and where it stands.

    `minor` marks cents and pence, `scale` a magnitude behind the code ("75 USD million"),
    `needs_magnitude` a code that is a word as well, `lettered` a letter or two that are much else,
    `plain` a mere dollar sign, `written` the word or sign itself.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    minor: bool = False
    scale: Decimal = Decimal(1)
    needs_magnitude: bool = False
    lettered: bool = False
    plain: bool = False
    written: str = ""


def read_sign(text: str, pos: int) -> Currency | None:
    """Return the currency whose sign or code begins at `pos` of `text`, before a figure."""
    match = SIGN.match(text, pos)
    if not match or GLUED.match(text[max(0, pos - 1) : pos]):
        return None
    group = match.lastgroup or ""
    written = match[group]
    codes: tuple[str, ...] = ()
    match group:
        case "loose":
            codes = (LOOSE_DOLLARS[written.lower()],)
        case "tight":
            codes = (TIGHT_BY_LOWER[written.lower()],)
        case "lettered":
            codes = LETTERED[written]
        case "hash":  # the pound sign of ISO 646-GB stands where ASCII has the hash
            codes = ("GBP",)
        case "sign":
            codes = SIGNS[written]
        case _:
            codes = _codes(written)
    if not codes:
        return None
    lettered = group == "lettered" and written in WORDLIKE_LETTERS
    if lettered and JOINED.match(text[max(0, pos - 1) : pos]):
        return None
    return Currency(
        start=pos,
        end=match.end(),
        codes=codes,
        needs_magnitude=lettered or (group == "code" and written in WORDLIKE_CODES),
        lettered=lettered,
        plain=written == "$",
        written=written.rstrip("."),
    )


def _codes(written: str) -> tuple[str, ...]:
    """Return the ISO 4217 code that three letters stand for, if they do."""
    if written in CODES or written.lower() in LOWER_CODES:
        return (CODES[written.upper()],)
    return ()


def read_name(text: str, pos: int, number: Number) -> Currency | None:
    """Return the currency that is named right after `number`, which ends at `pos` of `text`."""
    return _named(text, pos, number) or _coded(text, pos, number) or _signed(text, pos, number)


def _named(text: str, pos: int, number: Number) -> Currency | None:
    """Return the currency whose name follows, up to four words long."""
    match = AFTER_WORDS.match(text, pos)
    if not match:
        return None
    start, end = match.span("words")
    ends = [joint.start() + start for joint in JOINER.finditer(match["words"])] + [end]
    for joint in reversed(ends):
        stop = joint - (text[joint - 1] == ".")  # the end of the sentence
        key = name_key(text[start:stop])
        if key in SCALED_ALONE and number.scale == 1 and number.value < LARGE:
            return None
        if key in LOWER_ALONE and number.scale == 1 and not text[start:stop].islower():
            return None
        if codes := NAMES.get(key):
            return Currency(start=pos, end=stop, codes=codes, written=text[start:stop])
        if codes := MINOR_NAMES.get(key):
            return Currency(start=pos, end=stop, codes=codes, minor=True, written=text[start:stop])
    return None


def _coded(text: str, pos: int, number: Number) -> Currency | None:
    """Return the currency whose code follows."""
    match = AFTER_CODE.match(text, pos)
    if not match or not (codes := _codes(match["code"])):
        return None
    written = match["code"]
    if written in NEVER_AFTER or (written in WORDLIKE_CODES and number.scale == 1):
        return None
    scale = MAGNITUDES.get((match["magnitude"] or "").lower(), Decimal(1))
    if number.scale > 1 and scale > 1:
        return None
    return Currency(start=pos, end=match.end(), codes=codes, scale=scale)


def _signed(text: str, pos: int, number: Number) -> Currency | None:
    """Return the currency whose sign follows."""
    match = AFTER_SIGN.match(text, pos)
    if not match:
        return None
    sign = match["sign"]
    if sign in ("¢", "p"):
        attached = match.start("sign") == pos and number.scale == 1
        code = "USD" if sign == "¢" else "GBP"
        return Currency(start=pos, end=match.end(), codes=(code,), minor=True) if attached else None
    if sign in SCALED_AFTER and number.scale == 1:
        return None
    codes = SIGNS.get(sign) or LETTERED[sign]
    return Currency(start=pos, end=match.end(), codes=codes, written=sign)


def agree(sign: Currency, named: Currency) -> tuple[str, ...]:
    """Return the codes meant by a sign before and a name after the same figure, if any.

    A plain dollar sign is made precise by the code behind it: "$50 CAD".
    """
    both = tuple(code for code in sign.codes if code in named.codes)
    if both:
        return both
    return named.codes if sign.plain and named.codes[0] in DOLLARS else ()
