"""This module reads the words on either side of a sum that stand in its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.money.phrases import noun_ending
from generator.quantity.currencies import CURRENCY_CODES
from generator.segments import segments_of
from generator.whosewords import AND_VERB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Claim, Quantity

_WORD = re.compile(r"[^\W_](?:[\w&'’.+/-]*\w)?|\S")
# Where another clause begins.
_CLAUSE = re.compile(r"\b(?:while|whereas|but|although|though|because)\b")
# Another currency's figure for the same sum, which stands in brackets behind it.
_CONVERTED = re.compile(r"\s?\((?:[^()]{1,40})\)")
# "Profit before interest and tax" is no tax.
_ITEM = r"(?: items | interests? | tax(?:es|ation)? | depreciation | amorti[sz]ation | charges )"
_BEFORE_TAX = re.compile(
    rf"""
    (?P<earned> \b (?: profits? | earnings | loss(?:es)? | income | results? | surplus | gains? ) )
    (?P<items> \s (?: before | after | excluding ) \s (?: all \s | any \s )?
      (?: (?: exceptional | one-off | special | extraordinary | net | income | corporate ) \s )?
      {_ITEM} (?: (?: ,\s | \sand\s | ,\sand\s ) {_ITEM} ){{0,4}} )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NET_OF = re.compile(r"\b[Nn]et of \w+")
# A sum of fewer is what one buyer pays, not what a company does.
_SMALL = Decimal(10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words around a sum in its own clause, which no other sum shares.

    `gap` is what parts it from the sum before it, if there is one; `own` are the words of its own
    segment; `is_small` says that one buyer could pay it.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    own: tuple[str, ...]
    gap: str | None
    is_small: bool

    @property
    def all(self) -> str:
        """All words of the clause, in lower case."""
        return " ".join((*self.before, *self.after)).lower()


def around(quantity: Quantity, claim: Claim) -> Around:
    """Return the words around `quantity` of `claim`."""
    offset = claim.passage.start
    begin, end = quantity.start - offset, quantity.end - offset
    sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
    before = max((each.end - offset for each in sums if each.end <= quantity.start), default=None)
    side = segments_of(quantity, claim)
    low, high = side.start - offset, side.end - offset
    end, high = _behind(claim.text, end, high, [each.start - offset for each in sums])
    text = _without_nouns_in_names(claim)
    low, high = _clause(text, begin, low, high)
    low = max(low, before or 0)
    own_low, own_high = max(side.own[0] - offset, low), min(side.own[1] - offset, high)
    joined = AND_VERB.search(text, end, high)
    return Around(
        before=words_of(text[low:begin]),
        after=words_of(text[end:high]),
        own=words_of(f"{text[own_low:begin]} {text[end : joined.start() if joined else own_high]}"),
        gap=None if before is None else text[before:begin],
        is_small=(quantity.high or quantity.low or _SMALL) < _SMALL,
    )


def _behind(text: str, end: int, high: int, starts: Sequence[int]) -> tuple[int, int]:
    """Return where the words behind a sum that ends at `end` begin, and where they end.

    That is at `high` or at the next of the `starts` of sums; the same sum in another currency is
    passed over.
    """
    following = min((each for each in starts if each >= end), default=high)
    converted = _CONVERTED.match(text, end)
    if converted and end <= following < converted.end():
        end = converted.end()
        following = min((each for each in starts if each >= end), default=high)
    return end, min(high, following)


def _clause(text: str, at: int, low: int, high: int) -> tuple[int, int]:
    """Return where the clause around `at` begins and ends, between `low` and `high`."""
    for match in _CLAUSE.finditer(text, low, high):
        if match.end() <= at:
            low = match.end()
        else:
            high = min(high, match.start())
    return low, high


def _without_nouns_in_names(claim: Claim) -> str:
    """Return the text of `claim` with each name that has a telling noun in it as one word.

    What "National Wealth Bank" lends is no wealth.
    """
    # "Net of sales it was $5m" tells of no sales.
    text = _NET_OF.sub(lambda match: match[0].replace(" ", "_"), claim.text)
    text = _BEFORE_TAX.sub(lambda match: match["earned"] + " " * len(match["items"]), text)
    for each in claim.mentions:
        low, high = each.start - claim.passage.start, each.end - claim.passage.start
        words = text[low:high].split(" ")
        is_name = len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))
        if is_name and any(noun_ending([word]) for word in words):
            text = text[:low] + "_".join(words) + text[high:]
    return text


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` and, each by itself, its marks."""
    return tuple(_WORD.findall(text))
