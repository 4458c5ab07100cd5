"""This module finds hedges that nobody is named for ("reportedly"), and words on evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge, Speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_BE = r"(?:is|are|was|were|been|being|be)(?: (?:\w+ly|also|now|still|then|widely|long))?"
_UNSAID = (
    r"(?:disclosed|revealed|made public|announced|published|released(?! from)|specified|provided"
    r"|confirmed|stated|known(?! (?:for|as|to))|clear)"
)
_WH = r"(?:whether|how|if|what|when|why|who|where|which)\b"
_IMPERSONAL: tuple[tuple[Hedge, str], ...] = (
    (
        Hedge.ALLEGED,
        (
            rf"[Aa]llegedly|{_BE} (?:alleged|accused of)|[Tt]he alleged"
            rf"|(?:{_BE} )?suspected of"
        ),
    ),
    (
        Hedge.REPORTED,
        (
            rf"[Rr]eportedly|{_BE} (?:reported|said|rumou?red|understood|believed|thought) to\b"
            rf"|[Ii]t (?:is|was|has been|had been) (?:\w+ly )?(?:reported|said|rumou?red) that"
            rf"|[Rr]umou?r has it"
        ),
    ),
    (
        Hedge.CLAIMED,
        (
            rf"[Tt]he claimed|[Pp]urported(?:ly)?|[Ss]upposedly|{_BE} claimed to\b"
            r"|[Ii]t (?:is|was|has been) (?:\w+ly )?claimed that"
        ),
    ),
    (
        Hedge.ESTIMATED,
        (
            rf"{_BE} estimated|(?:[Aa]n|[Tt]he|[Ii]ts) estimated"
            r"|[Ii]t (?:is|was|has been) (?:\w+ly )?estimated that"
        ),
    ),
    (
        Hedge.EXPECTED,
        (
            rf"{_BE} (?:expected|anticipated|projected|forecast|predicted|tipped|poised|slated"
            r"|likely|on track|on course) to(?= [a-z])|(?:is|are|looks|look) set to(?= [a-z])"
            r"|will (?:most |very )?(?:likely|probably)|[Ii]t (?:is|was) (?:expected|likely) that"
        ),
    ),
    (
        Hedge.UNKNOWN,
        (
            rf"(?:not|never)(?: (?:\w+ly|yet|been)){{0,3}} {_UNSAID}"
            r"|(?:did|does|do|has|have)(?: not|n’t)(?: \w+ly| yet){0,2} (?:disclosed?|reveal(?:ed)?"
            r"|provided?|released?|publish(?:ed)?|announced?|given?|confirm(?:ed)?)"
            r"|(?:has|have|had) yet to (?:be )?(?:confirm(?:ed)?|announced?|disclosed?|determined?"
            r"|reveal(?:ed)?|verif(?:y|ied))"
            r"|undisclosed|remain(?:s|ed)? (?:largely |still )?(?:unclear|unknown|uncertain"
            r"|to be seen|undisclosed|an open question)"
            r"|(?:is|was|are|were) (?:still |as yet )?(?:unclear|unknown|uncertain)"
            rf"(?= (?:{_WH}|to\b)|[.,;]|\Z)"
            r"|could not(?: be)?(?: \w+ly){0,2} (?:verif(?:y|ied)|confirm(?:ed)?)"
            r"|no (?:details|figures?|reason|explanation|information) (?:was|were|ha[sd]|have)"
        ),
    ),
)
_PATTERNS = tuple(
    (hedge, re.compile(rf"(?<![\w’'-])(?:{pattern})(?![\w’'-])")) for hedge, pattern in _IMPERSONAL
)
_EVIDENCE = re.compile(
    r"\b(?:without (?:presenting|providing|offering|citing|giving|showing|producing|any|supplying"
    r"|further)? ?(?:any |concrete |clear |further |supporting |hard )*(?:evidence|proof"
    r"|substantiation|sources?)\b"
    r"|(?:but |and )?(?:gave|offered|provided|presented|cited|produced|showed) no (?:\w+ )?"
    r"(?:evidence|proof|sources?)\b"
    r"|(?:did not|didn’t) (?:\w+ly )?(?:give|offer|provide|present|cite|produce|show) (?:any )?"
    r"(?:\w+ )?(?:evidence|proof|sources?)\b"
    r"|[Cc]iting [^,.;:“”\"]{2,100}?(?=[,.;:“”\"]|\Z))"
)


def find_impersonal(shape: str, text: str) -> Iterator[Speech]:
    """Yield the impersonal hedges of the passage `text`, with its names masked in `shape`."""
    for hedge, pattern in _PATTERNS:
        for match in pattern.finditer(shape):
            cue = text[match.start() : match.end()].lower()
            yield Speech(hedge=hedge, start=match.start(), cue=cue)


def find_evidence(shape: str, text: str) -> Iterator[tuple[int, str]]:
    """Yield where the passage speaks of a speaker's evidence or sources, with its words."""
    for match in _EVIDENCE.finditer(shape):
        yield match.start(), text[match.start() : match.end()]
