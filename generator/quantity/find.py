"""This module finds money, counts, shares and ratios in a text, English and Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quantity import amounts, bounds, number_words, vague
from generator.quantity.chinese import find_chinese
from generator.quantity.cues import choose_currency, count_cues
from generator.quantity.currencies import LETTERED, LOOSE_DOLLARS, LOWER_CODES, SIGNS, TIGHT_DOLLARS
from generator.quantity.gapped import find_gapped
from generator.quantity.page import Page
from generator.quantity.patterns import FIGURE, WORD
from generator.quantity.rates import without_rates
from generator.quantity.spans import read_quantity
from generator.quantity.told_once import with_shared_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Quantity

# Everything that a quantity may begin with, and, so that nothing is found in them, addresses.
ANCHOR = re.compile(
    rf"""
      (?P<address> (?:https?://|www\.) \S++ )
    | (?P<word> {WORD} )
    | (?P<figure> {FIGURE} )
    | (?P<sign> [{re.escape("".join(sorted(set("".join(SIGNS)))) + bounds.FIRST_SIGNS)}\#½¼¾] )
    """,
    re.VERBOSE,
)
FIRST_WORDS = (
    number_words.STARTS
    | bounds.FIRST_WORDS
    | vague.FIRST_WORDS
    | amounts.FIRST_WORDS
    | LOWER_CODES
    | frozenset(re.split(r"\W", sign)[0].lower() for sign in (*LOOSE_DOLLARS, *TIGHT_DOLLARS))
    | frozenset(re.split(r"\W", sign)[0].lower() for sign in LETTERED)
)
CODED = re.compile(r"[A-Z][A-Za-z]{0,3}(?=[0-9])|[A-Z]{3}$|[a-z]{3}(?=[0-9])")


def find_quantities(
    text: str, *, start: int = 0, end: int | None = None, masked: Sequence[tuple[int, int]] = ()
) -> tuple[Quantity, ...]:
    """Find the quantities in `text` from `start` to `end`, with no number in a `masked` span."""
    stop = len(text) if end is None else end

    def currency(codes: tuple[str, ...]) -> str:
        return choose_currency(codes, count_cues(text))

    page = Page(text=text, end=stop, masked=tuple(sorted(masked)), currency=currency)
    found = _longest([*_scan(page, start), *find_chinese(page, start)])
    found = _longest([*find_gapped(found, page), *without_rates(found, text)])
    return with_shared_units(found, text)


def _scan(page: Page, start: int) -> list[Quantity]:
    """Read a quantity wherever one may begin, from left to right."""
    found = []
    pos = start
    while match := ANCHOR.search(page.text, pos, page.end):
        pos = match.end()
        if not _may_begin(match):
            continue
        quantity = read_quantity(page, match.start())
        if quantity and quantity.end <= page.end:
            found.append(quantity)
            pos = quantity.end
    return found


def _longest(found: list[Quantity]) -> tuple[Quantity, ...]:
    """Return `found` sorted, of overlapping ones the longest, of equal ones the last."""
    kept: list[Quantity] = []
    for _, quantity in sorted(enumerate(found), key=lambda pair: (pair[1].start, pair[0])):
        if kept and quantity.start < kept[-1].end:
            if quantity.end - quantity.start < kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(quantity)
    return tuple(kept)


def _may_begin(match: re.Match[str]) -> bool:
    """Return whether a quantity may begin with what `match` is."""
    if match.lastgroup != "word":
        return match.lastgroup != "address"
    word = match[0]
    return word.lower() in FIRST_WORDS or bool(CODED.match(word))
