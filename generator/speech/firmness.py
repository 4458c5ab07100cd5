"""This module says how firmly a verb speaks where more than the verb decides it.

"Reports suggest" reports, "said the claim was false" denies, "said it would not comment" declines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge

if TYPE_CHECKING:
    from generator.speech.subject import Subject
    from generator.speech.words import Verb

# What a paper that nobody is named for makes of what "it suggests".
_PAPERS = (
    (
        re.compile(
            r"(?:(?!the\b)\w+ )*(?:reports|rumou?rs?|leaks|whispers|gossip)\Z", re.IGNORECASE
        ),
        Hedge.REPORTED,
    ),
    (
        re.compile(
            r"(?:[\w’'-]+ )*(?:estimates?|calculations?|(?:preliminary|provisional|initial|early)"
            r" (?:assessments?|counts?|tall(?:y|ies)|figures))\Z",
            re.IGNORECASE,
        ),
        Hedge.ESTIMATED,
    ),
    (re.compile(r"(?:[\w’'-]+ )*(?:forecasts?|projections?)\Z", re.IGNORECASE), Hedge.EXPECTED),
)
_CLAIM = (
    r"(?:claims?|reports?|allegations?|accusations?|assertions?|stor(?:y|ies)|rumou?rs?|talk"
    r"|suggestions?|charges|speculation)"
)
_FALSE = (
    r"(?:\w+ly |simply |not |just )?(?:false|untrue|true|wrong|baseless|unfounded|groundless"
    r"|incorrect|inaccurate|misleading|fabricated|nonsense|fiction|a lie|lies|fake"
    r"|without (?:merit|foundation|basis|substance))\b"
)
_IS_FALSE = rf"(?:is|are|was|were|had been) (?!true){_FALSE}"
_DENIES = re.compile(
    rf"(?: that)?(?: [^\s,;:“”\"]+){{0,4}} {_CLAIM}(?: [^\s,;:“”\"]+){{0,8}} {_IS_FALSE}"
    rf"|(?: the| those| these| such| any)?(?: \w+)? {_CLAIM}(?: as)? [“\"]?(?!true){_FALSE}"
)
_DENIED_BEFORE = re.compile(
    rf"\A[“\"‘]?(?:[^\s;:“”\"]+ ){{0,4}}{_CLAIM}\b[^;:“”\"]{{0,120}}? {_IS_FALSE}"
    r"[,.]?[”\"’]?,? ?\Z",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    r"(?: that)? (?:it|he|she|they) (?:did|does|do|would|will|could|can)(?:n’t| not) (?:\w+ly )?"
    r"(?:comment|discuss|elaborate|speculate|be drawn)\b"
)
# What something is worth is an estimate, how many died a count: "put the toll at 19".
_AT_A_SUM = re.compile(
    r"[^;:“”\"]{1,120}?(?:[£$€¥]|\d[\d.,]* (?:\w+ )?(?:dollars|euros|pounds|yen|yuan))"
)
# What stands before the silence of one who declines in so many words.
DECLINING = re.compile(
    r"\b(?:said|says|saying|told [^,.;:“”\"]{1,40}?)(?: that)? (?:it|he|she|they) \Z"
)


def firmness(verb: Verb, subject: Subject, shape: str, start: int, end: int) -> Hedge:
    """Return how firmly the `subject` speaks with the `verb`: they stand from `start` to `end`."""
    if verb.lemma == "put" and not _AT_A_SUM.match(shape, end):
        return Hedge.SAID
    if verb.hedge is not Hedge.SAID:
        return verb.hedge
    if _DENIES.match(shape, end) or _DENIED_BEFORE.match(shape[:start]):
        return Hedge.DENIED
    if _DECLINES.match(shape, end):
        return Hedge.DECLINED
    return hedge_of_paper(subject) or verb.hedge


def hedge_of_paper(subject: Subject) -> Hedge | None:
    """Return what "reports" or "estimates" that nobody is named for do, when they speak."""
    found = (hedge for paper, hedge in _PAPERS if paper.match(subject.voice))
    return next(found, None) if subject.voice else None
