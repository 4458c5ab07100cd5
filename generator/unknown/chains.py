"""This module joins words that are written like names to runs, with the small words inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.unknown.tokens import is_company_form
from generator.unknown.words import (
    AREAS,
    COMMON,
    HEADS_BEFORE,
    INSTITUTIONS,
    PARTICLES,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.unknown.evidence import Evidence
    from generator.unknown.tokens import Token

_SPACE = re.compile(r"[ \n\u00a0]\n?\Z")
_STOPPED = re.compile(r"\.[ \n]\Z")
_BEFORE_STOP = frozenset("Mr Mrs Ms Dr St Jr Sr Gen Sen Rep Gov Prof Mt Ft Lt Col Capt Sgt".split())
_LONGEST = 12  # words of a name, which also keeps the time linear


def find_chains(text: str, tokens: Sequence[Token], evidence: Evidence) -> Iterator[list[Token]]:
    """Yield the longest runs of capitalised words, with the small words inside them."""
    at = 0
    while at < len(tokens):
        if not tokens[at].capital:
            at += 1
            continue
        chain = [tokens[at]]
        at += 1
        while len(chain) < _LONGEST and (step := _step(text, chain, tokens, at, evidence)):
            chain += tokens[at : at + step]
            at += step
        if unknown := _without_known(chain):
            yield unknown


def _without_known(chain: Sequence[Token]) -> list[Token]:
    """Return the run without the known names at its ends; one inside belongs to a longer name."""
    places = [
        place
        for place, each in enumerate(chain)
        if (each.capital or each.number) and not each.known
    ]
    return list(chain[places[0] : places[-1] + 1]) if places else []


def _step(
    text: str, chain: Sequence[Token], tokens: Sequence[Token], at: int, evidence: Evidence
) -> int:
    """Return how many of the words from `at` on go on with the name `chain`."""
    last, words = chain[-1], tokens[at : at + 3]
    if not words or not _follows(text, last, words[0]):
        return 0
    if words[0].capital or (words[0].number and last.capital):
        return 1
    for length in range(2, len(words) + 1):
        if not _follows(text, words[length - 2], words[length - 1]):
            return 0
        if words[length - 1].capital:
            small = [each.text for each in words[: length - 1]]
            right = _straight_on(text, tokens, at + length - 1) if small == ["and"] else []
            return length if _joins(chain, small, right, evidence) else 0
    return 0


def _straight_on(text: str, tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the run of capitals from `at` on, at most five words of it."""
    found = [tokens[at]]
    for each in tokens[at + 1 : at + 5]:
        if not each.capital or not _follows(text, found[-1], each):
            break
        found.append(each)
    return found


def _joins(
    chain: Sequence[Token], small: Sequence[str], right: Sequence[Token], evidence: Evidence
) -> bool:
    """Tell whether the words `small` lead on from a name to more of it."""
    last = chain[-1]
    if small == ["&"] or all(each in PARTICLES for each in small):
        return not last.first or last.marked or last.lower not in COMMON
    if small[0] in HEADS_BEFORE and all(each == "the" for each in small[1:]):
        if last.lower in HEADS_BEFORE[small[0]]:
            return True
        unknown = len(chain) == 1 and not last.first and not evidence.alone.get(last.lower)
        common = last.marked or last.lower in COMMON or last.lower in TITLES
        return small[0] == "of" and unknown and not common
    if small == ["and"]:
        if any(each.text in HEADS_BEFORE for each in chain):
            return right[-1].lower in AREAS
        apart = evidence.alone.get(last.lower) or last.marked or last.first
        whole = last.lower in INSTITUTIONS or apart
        return len(right) > 1 and right[-1].lower in INSTITUTIONS and not whole
    return False


def _follows(text: str, left: Token, right: Token) -> bool:
    """Tell whether nothing parts two words of a name."""
    gap = text[left.end : right.start]
    if _SPACE.match(gap):
        return True
    if gap == ", ":
        return (
            is_company_form(right) and left.capital and right.lower not in {"company", "holdings"}
        )
    initial = len(left.text) == 1 or left.text in _BEFORE_STOP
    return bool(_STOPPED.match(gap)) and initial and left.text != "I"
