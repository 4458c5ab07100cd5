"""This module parts a claim around a figure: its own segment, those beside it, and its side."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Claim, Mention, Quantity

    Span = tuple[int, int]

# What parts segments: punctuation before a space, brackets, and words that begin a new clause.
_SOFT = re.compile(r"[,()](?=[\s”\"'’)])|\s[(]|\s[–—]\s|\s(?=(?:while|whereas|but|which|who)\s)")
# What nothing is carried across. In "more than $5 billion" the word is part of a bound.
_HARD = re.compile(
    r"""
    [;:](?=\s)
    | \b than (?! \s (?: [$€£¥\d] | US\$ | RMB | an? \s (?:million|billion|trillion) ) ) \s
    | \b compare[ds] \s (?:with|to) \s
    | \b versus \s | \b vs\.? \s
    | \b in \s (?:\w+\s)? contrast \s (?:with|to) \s
    | \b as \s opposed \s to \s | \b rather \s than \s | \b instead \s of \s
    | \b against (?= \s (?: [$€£¥\d] | that \s of | those \s of ) )
    | (?<=\s) unlike (?=\s) (?! (?<=,\sunlike) [^,;]* , \s (?!who|that\b|which\b) )
    """,
    re.VERBOSE,
)
_UNLIKE = re.compile(r"Unlike\b[^,]*,")
_LABEL = re.compile(r"[^,;:]{1,60}:\s")
_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class Side:
    """The side of a claim that a figure is on, as offsets of the article.

    `own` is the figure's segment; `before` and `after` are the other segments of the side.
    """

    own: Span
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    is_first: bool

    @property
    def start(self) -> int:
        """Where the side begins."""
        return self.before[0][0] if self.before else self.own[0]

    @property
    def end(self) -> int:
        """Where the side ends."""
        return self.after[-1][1] if self.after else self.own[1]


def segments_of(quantity: Quantity, claim: Claim) -> Side:
    """Part `claim` around its `quantity`."""
    offset = claim.passage.start
    low, high = quantity.start - offset, quantity.end - offset
    start, end = _side(claim.text, low, high)
    soft = _cuts(claim.text)
    cuts = soft[bisect_right(soft, start) : bisect_left(soft, end)]
    spans = list(pairwise([start, *(each for each in cuts if not low < each < high), end]))
    own = next(place for place, (_, finish) in enumerate(spans) if low < finish)
    moved = [(begin + offset, finish + offset) for begin, finish in spans]
    return Side(moved[own], tuple(moved[:own]), tuple(moved[own + 1 :]), is_first=start == 0)


def names_within(names: Iterable[Mention], start: int, end: int) -> list[Mention]:
    """Return those of `names` that stand between `start` and `end` of the article, in order."""
    return [each for each in names if start <= each.start and each.end <= end]


def _side(text: str, low: int, high: int) -> tuple[int, int]:
    breaks = _breaks(text)
    before = bisect_right(breaks, low, key=lambda each: each[1])
    after = bisect_left(breaks, high, key=lambda each: each[0])
    start = breaks[before - 1][1] if before else 0
    end = breaks[after][0] if after < len(breaks) else len(text)
    aside = _UNLIKE.match(text)
    if aside and aside.end() <= low:
        start = max(start, aside.end())
    elif aside and high <= aside.end():
        end = min(end, aside.end())
    return start, end


# A claim is parted around each of its figures in turn, and of two claims when they are compared.
@lru_cache(maxsize=_REMEMBERED)
def _breaks(text: str) -> tuple[Span, ...]:
    label = _LABEL.match(text)
    return tuple(match.span() for match in _HARD.finditer(text, label.end() if label else 0))


@lru_cache(maxsize=_REMEMBERED)
def _cuts(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _SOFT.finditer(text))
