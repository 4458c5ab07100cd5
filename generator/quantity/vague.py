"""This module reads magnitudes without a figure: "billions of yuan", "billion-dollar"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.quantity import money
from generator.quantity.nouns import find_noun
from generator.quantity.number_words import MAGNITUDES
from generator.quantity.numbers import Number
from generator.quantity.patterns import SPACE, one_of, verbose

if TYPE_CHECKING:
    from generator.quantity.page import Page

PLURAL = rf"(?: {one_of(['tens', 'scores', *(name + 's' for name in MAGNITUDES)])} )"
VAGUE = verbose(
    rf"""
      (?P<many> {PLURAL} (?: {SPACE} (?: of | and | or ) {SPACE} {PLURAL} ){{0,3}} {SPACE} of ) \b
    | (?P<few> (?: several | (?: a {SPACE} )? few | (?: a {SPACE} )? couple | multiple | many )
        (?: {SPACE} of )? (?: {SPACE} {one_of(MAGNITUDES)} ){{1,2}} )
        (?: {SPACE} of )? \b
    | (?P<joined> (?: multi (?:-|{SPACE})? )? {one_of(MAGNITUDES)} ) (?= (?: {SPACE}? - {SPACE}? ) )
    """
)
JOINED_UNIT = verbose(rf"{SPACE}? - {SPACE}?")
FIRST_WORDS = frozenset(
    f"tens scores several few couple multiple many multi {' '.join(MAGNITUDES)}".split()
    + [name + "s" for name in MAGNITUDES]
    + ["multi" + name for name in MAGNITUDES]
)
LARGE = Decimal("1E6")


@dataclass(frozen=True, slots=True)
class Vague:
    """A magnitude of something: where it ends and its unit."""

    end: int
    unit: str


def read_vague(page: Page, pos: int) -> Vague | None:
    """Return the magnitude without a figure that begins at `pos` of the text of `page`."""
    match = VAGUE.match(page.text, pos)
    if not match or page.text[max(0, pos - 1) : pos] == "-":
        return None
    stands_in = Number(start=pos, end=match.end(), value=LARGE, scale=LARGE)
    at = match.end()
    if match["joined"] and (joint := JOINED_UNIT.match(page.text, at)):
        at = joint.end() - 1
    named = money.read_name(page.text, at, stands_in)
    if named and not named.minor:
        unit = page.currency(named.codes) or named.written
        return Vague(named.end, unit)
    if match["joined"]:
        return None
    noun = find_noun(page.text, at, page.masked)
    return Vague(noun.end, noun.singular) if noun else None
