"""This module finds what a passage says between what somebody says in it: asides of its author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.words import VERBS, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Speech

    Span = tuple[int, int]

# A relative clause set off by a comma, and its verb.
_RELATIVE = re.compile(
    r", (?:(?:of|in|to|for|with) )?(?P<which>which|who|whose)\b(?P<rest>(?:[^,;“”\"]|,(?=\d))*)"
)
_PRESENT = re.compile(
    r"(?: (?:also|now|still|currently|already|\w+ly))?"
    r" (?:has|have|is|are|(?!(?:was|leaves|means)\b)[a-z]{2,}[^\Ws]s)(?![\w’-])"
)
_BACKSHIFTED = re.compile(r"\b(?:was|were|had|would|could|might)\b")

# A sum or a share that an expectation is only held against: "$5m, up from $4m in 2023".
_SUM = r"(?:(?:US)?[£$€¥]\d[\d.,]*|\d[\d.,]*(?: (?:million|billion|trillion)|(?: per ?cent|%)))"
_HELD_AGAINST = re.compile(
    r"\b(?:(?:up|down|(?:ris|gr[eo]w|fall|climb|increas|drop|declin)\w*) from|compared (?:with|to)"
    rf"|versus|against|after) (?:the |about |around |some )?(?P<sum>{_SUM})"
)


def find_gaps(speech: Speech, scope: Span, shape: str, quoted: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans within `scope` that the author and not the speaker vouches for.

    What somebody denies is not what is told of those it is about. Where the rest of what was said
    is put into the past ("it was buying"), a clause in the present is not ("which has 40 ships").
    What somebody expects is not the past sum that it is held against.
    """
    begin, end = scope
    gaps = []
    for found in _RELATIVE.finditer(shape, max(begin, speech.start), end):
        is_quoted = any(low < found.start() < high - 1 for low, high in quoted)
        if not is_quoted and _is_of_author(speech, found, shape):
            gaps.append((found.start(), found.end()))
    if speech.hedge is Hedge.EXPECTED:
        held = _HELD_AGAINST.finditer(shape, max(begin, speech.start), end)
        gaps += [each.span("sum") for each in held]
    return tuple(gaps)


def _is_of_author(speech: Speech, found: re.Match[str], shape: str) -> bool:
    """Tell whether the relative clause `found` stands outside of what was said."""
    if speech.hedge is Hedge.DENIED:
        return True
    verb = VERBS.get(speech.cue)
    said = _BACKSHIFTED.search(shape, speech.start, found.start())
    present = found["which"] != "whose" and _PRESENT.match(found["rest"])
    return bool(verb and verb.form is Form.PAST and said and present)
