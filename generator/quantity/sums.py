"""This module reads a sum of money: a number and its currency, a short magnitude, and the cents."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.quantity.currencies import CENT, WORDLIKE_LETTERS
from generator.quantity.money import agree, read_name
from generator.quantity.number_words import MAGNITUDES
from generator.quantity.numbers import parse_number, times
from generator.quantity.page import Amount
from generator.quantity.patterns import DASH, LETTER, MAYBE_SPACE, SPACE, one_of, verbose

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.quantity.money import Currency
    from generator.quantity.numbers import Number
    from generator.quantity.page import Page

# Behind a letter that is much else, a smaller figure without a magnitude is no sum: "R1".
LEAST_LETTERED = 10
# What turns one coin into none, in the same clause.
DENIED = re.compile(
    r"(?:\b(?:not|never|no|nor|without|neither|nobody|none|cannot|hardly)|n['’]t)"
    r"(?:\s(?!but\b|and\b)[\w'’-]+){0,4}\s\Z",
    re.IGNORECASE,
)
DENIED_REACH = 50
# "The R1 million-token window": the figure belongs to what follows.
COMPOUND = re.compile(rf"-(?!(?:an?|per)-){LETTER}")
LETTER_AFTER = re.compile(rf"{SPACE}?(?P<letter>MM|(?<= )[mbMB])(?!{LETTER}|[0-9&.'’])")
CRORE_AFTER = re.compile(rf"{SPACE}?[Cc]rs?\b(?!{LETTER})")
# The currencies of South Asia, in which a crore is told with two letters.
RUPEES = frozenset(["INR", "PKR", "BDT", "NPR", "LKR"])
# "R2 to R3 billion": the magnitude stands behind the other end, which has the sign as well.
SCALED_RANGE = re.compile(
    rf"""
    (?: {SPACE} (?: to | and ) {SPACE} (?= [A-Z] ) | {MAYBE_SPACE} {DASH} {MAYBE_SPACE} )
    (?: {one_of(WORDLIKE_LETTERS)} {MAYBE_SPACE} )? [0-9] [0-9.,]*+ (?: {SPACE} | - )?
    (?: [mb]n? | tn | million | billion | trillion ) \b
    """,
    re.VERBOSE,
)
CENTS = verbose(rf"{SPACE} (?: and {SPACE} )? (?= [0-9a-z] )")
CENT_WORD = verbose(rf"{SPACE} (?P<name> cents? | penn(?:y|ies) | pence | centimes? | fen ) \b")
AND_CENTS = verbose(rf"{SPACE} and {SPACE} (?= [0-9a-z] )")
CLAUSE_ENDS = verbose(r"(?= \s* (?: $ | [.,;!?)] (?! [0-9] ) ) | \s+ and \b )")
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Cents:
    """The hundredths told after an amount, and where they end."""

    end: int
    value: Decimal


def read_signed_sum(page: Page, sign: Currency, number: Number) -> Amount | None:
    """Return the money of `number` after a currency sign, with the name repeated behind it."""
    number = _with_short_magnitude(page.text, number, sign)
    if number.fraction or (sign.lettered and COMPOUND.match(page.text, number.end)):
        return None
    if sign.needs_magnitude and number.scale == 1 and not _leads_range(page.text, number.end):
        is_small = number.value < LEAST_LETTERED and number.value == int(number.value)
        if not sign.lettered or is_small:
            return None
        if number.shape != "western":
            # "R50" is a sum only where the text speaks of the country.
            sign = replace(sign, codes=("", *sign.codes))
    named = read_name(page.text, number.end, number)
    codes, end = sign.codes, number.end
    if named and not named.minor and (both := agree(sign, named)):
        codes, end = both, named.end
    paid = _paid(page, number, replace(sign, codes=codes, end=end), start=sign.start)
    return paid if paid.unit else None


def read_named_sum(page: Page, number: Number) -> Amount | None:
    """Return the money of `number` before a currency name, code or sign."""
    named = read_name(page.text, number.end, number)
    if not named or number.fraction or _is_idle(page.text, number):
        return None
    if named.scale > 1:  # "75 USD million"
        number = replace(number, value=times(number.value, named.scale), scale=named.scale)
    return _paid(page, number, named, start=number.start)


def _is_idle(text: str, number: Number) -> bool:
    """Tell whether `number` is the one of "not one penny more", which is no sum."""
    one = number.shape == "words" and number.value == 1
    return one and bool(DENIED.search(text, max(0, number.start - DENIED_REACH), number.start))


def _paid(page: Page, number: Number, currency: Currency, *, start: int) -> Amount:
    """Return an amount of money up to the end of `currency`, with the cents that may follow."""
    end, codes = currency.end, currency.codes
    unit = page.currency(codes) if len(codes) > 1 else codes[0]
    if not unit and "" not in codes:
        # Nothing tells which crowns they are: the word stays as it is.
        word = currency.written
        return Amount(start=start, end=end, number=number, value=number.value, unit=word)
    value = times(number.value, CENT) if currency.minor else number.value
    whole = not currency.minor and number.scale == 1
    if whole and (cents := _read_cents(page.text, end, number)):
        value, end = value + cents.value, cents.end
    return Amount(start=start, end=end, number=number, value=value, unit=unit)


def _leads_range(text: str, pos: int) -> bool:
    """Tell whether the figure that ends at `pos` shares the magnitude of the range it begins."""
    return bool(SCALED_RANGE.match(text, pos))


def _with_short_magnitude(text: str, number: Number, sign: Currency) -> Number:
    """Return `number`, after a currency `sign`, with the letters behind it: "$1.5 b", "₹5 cr"."""
    if number.scale > 1:
        return number
    is_rupee = bool(RUPEES.intersection(sign.codes))
    if is_rupee and (crore := CRORE_AFTER.match(text, number.end)):
        end, scale = crore.end(), MAGNITUDES["crore"]
    elif match := LETTER_AFTER.match(text, number.end):
        end, scale = match.end(), MAGNITUDES["billion" if match["letter"] in "bB" else "million"]
    else:
        return number
    return replace(number, end=end, value=times(number.value, scale), scale=scale)


def _read_cents(text: str, pos: int, number: Number) -> Cents | None:
    """Return the cents after an amount that ends at `pos`: "3 dollars 50 cents", "and fifty"."""
    match = CENTS.match(text, pos)
    if not match or number.value != int(number.value):
        return None
    part = parse_number(text, match.end())
    if not part or part.scale != 1 or not 0 < part.value < HUNDRED or part.value != int(part.value):
        return None
    if word := CENT_WORD.match(text, part.end):
        return Cents(word.end(), times(part.value, CENT))
    in_words = part.shape == "words" or not text[pos - 1].isdigit()
    if in_words and AND_CENTS.match(text, pos) and CLAUSE_ENDS.match(text, part.end):
        return Cents(part.end, times(part.value, CENT))
    return None
