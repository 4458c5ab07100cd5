"""This module reads the words behind a figure that take it back: "$5m, which it denies"."""

from __future__ import annotations

import re

from generator.factcues import stances_in
from generator.factwords import FALSE, TALK, WORDS, Stance
from generator.fold import fold

# "Which it denies", "a claim that it calls baseless".
_DENIED = re.compile(
    "|".join(
        (
            (
                rf",? (?:which|a (?:\w+ )?(?:{TALK}|charge|figure|number|sum|statement)|something"
                r"|but)\b[^;]{0,60}?"
                rf"\b(?:den(?:y|ies|ied)|disput(?:es|ed)|refut\w+|rejects|rejected|{FALSE})\b"
            ),
            rf"\b(?:is|are|was|were|as) (?:\w+ly )?(?:denied|{FALSE})\b",
            (
                r",? (?:but|although|though|while)\b[^;]{0,40}?\bden(?:y|ies|ied)\b"
                r"(?: (?:it|this|that|having)\b|[.,]|$)"
            ),
            r"\b(?:it|he|she|they) (?:did|does|do|was|were|is|are|has|have|had)(?: not|n't)\W*$",
        )
    )
)
# A later event that undoes the one before it: "but the sale fell through".
_UNDONE = re.compile(
    r"(?:\b(?:but|before|until|although|though|only (?:for|to)|later|then|since)\b"
    rf"|, (?:which|an?|the|one)\b)[^;]{{0,200}}?(?:{'|'.join(WORDS[Stance.UNDONE])})"
)
# A figure can be, or be in, the subject of what follows: "the $5m fine on Acme was quashed".
_SUBJECT_BEFORE = re.compile(r"(?:^|\b(?:the|an?|of|its|their|his|her)|['’]s)(?: [\w-]+){0,2} ?$")
_VERB_AFTER = re.compile(
    r"\s*(?:[\w'’-]+ ){0,5}?"
    r"(?:was|were|is|are|would|could|may|might|will|has|had|have|did|does|fell (?:through|apart)"
    r"|collapsed|lapsed)\b"
)
# Behind a figure these leave open what is told before it.
_BEHIND = frozenset({Stance.HYPOTHETICAL, Stance.CONDITIONAL, Stance.ASKED})


def taken_back(after: str, beside: str) -> frozenset[Stance]:
    """Return what the words behind a figure make of it, those of its own side being `beside`."""
    found = {Stance.DENIED} if _DENIED.search(fold(after)) else set()
    if _UNDONE.search(fold(beside)):
        found.add(Stance.UNDONE)
    return frozenset(found) | (stances_in(beside) & _BEHIND)


def is_subject(before: str, own: str) -> bool:
    """Tell whether a figure between these words is the subject of a verb behind it, or in it."""
    return bool(_SUBJECT_BEFORE.search(before) and _VERB_AFTER.match(own))
