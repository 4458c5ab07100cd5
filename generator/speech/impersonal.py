"""This module finds hedges that nobody is named for ("reportedly"), and words on evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge, Speech
from generator.speech.masked import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

_BE = r"(?:is|are|was|were|been|being|be)(?: (?:\w+ly|also|now|still|then|widely|long))?"
_UNSAID = (
    r"(?:disclosed|revealed|made public|announced|published|released(?! from)|specified|provided"
    r"|confirmed|stated|known(?! (?:for|as|to))|clear)"
)
_WH = r"(?:whether|how|if|what|when|why|who|where|which)\b"
_IT = r"[Ii]t(?: (?:is|was|has been|had been)|’s)(?: \w+ly| now| also)?"
# What follows where "it is thought" has a clause: "that", a subject, or nothing at all.
_CLAUSE = (
    r"(?=(?: (?:on|in|last|earlier|yesterday|today|this)\b[^,;]{0,30}?)? that\b"
    rf"| (?:he|she|it|they|there|the|an?|its|his|her|their|[A-Z{MARK}]\S*|\d\S*)\b|[.,;]|\Z)"
)
# The participle before a noun: "had estimated costs of $5".
ESTIMATED_NOUN = re.compile(
    r"estimated(?= (?!(?:the|an?|its|their|his|her|that|it|they|to|at)\b)(?:[\w’-]+ ){1,4}?of "
    r"(?:\w+ ){0,3}?(?:US)?[£$€¥#]?\d)"
)
_IMPERSONAL: tuple[tuple[Hedge, str], ...] = (
    (
        Hedge.ALLEGED,
        rf"[Aa]llegedly|{_BE} (?:alleged|accused of)|[Tt]he alleged|(?:{_BE} )?suspected of",
    ),
    (
        Hedge.REPORTED,
        (
            rf"[Rr]eportedly|{_BE} reported to(?! (?:the|an?|its|his|her|their|[A-Z{MARK}]))\b"
            rf"|[Rr]umou?r has it|{_IT} reported{_CLAUSE}"
        ),
    ),
    (
        Hedge.SAID,
        (
            rf"{_BE} (?:said|rumou?red|understood|believed|thought) to\b"
            rf"|{_IT} (?:said|rumou?red|understood|believed|thought|feared|announced|suggested)"
            rf"{_CLAUSE}"
        ),
    ),
    (
        Hedge.CLAIMED,
        (
            rf"[Tt]he claimed|[Pp]urported(?:ly)?|[Ss]upposedly|{_BE} claimed to\b"
            rf"|{_IT} claimed{_CLAUSE}"
        ),
    ),
    (
        Hedge.ESTIMATED,
        (
            rf"{_BE} estimated"
            rf"|(?:(?<=had )|(?<=has )|(?<=have )|(?<=with )){ESTIMATED_NOUN.pattern}"
            r"|[Aa]n estimated|(?:[Tt]he|[Ii]ts) estimated(?=[^.;]{0,40}\d)"
            rf"|{_IT} estimated{_CLAUSE}"
        ),
    ),
    (
        # Not what the article itself thinks likely: "is poised to", "is likely to".
        Hedge.EXPECTED,
        (
            rf"{_BE} (?:expected|anticipated|projected|forecast|predicted|tipped|thought likely)"
            rf" to(?= [a-z])|{_IT} (?:expected|anticipated|predicted){_CLAUSE}"
            rf"|(?<!than )(?<!as ){_BE}(?: not)?"
            r" (?:expected|anticipated|predicted|forecast|projected)"
            r"(?= (?:in|on|at|later|this|next|early|soon|within|before|after|from|for|during)\b"
            r"|[.,;]|\Z)"
        ),
    ),
    (
        Hedge.UNKNOWN,
        (
            rf"(?:is|are|was|were|be)(?:n’t| not| never)(?: (?:\w+ly|yet|been)){{0,3}} {_UNSAID}"
            r"|(?:has|have|had)(?:n’t| not| never)(?: (?:\w+ly|yet)){0,2} been"
            rf"(?: \w+ly)? {_UNSAID}"
            r"|(?:has|have|had) yet to be (?:confirmed|announced|disclosed|determined|revealed"
            r"|verified)"
            r"|undisclosed|remain(?:s|ed)? (?:largely |still )?(?:unclear|unknown|uncertain"
            r"|to be seen|undisclosed|an open question)"
            r"|(?:is|was|are|were) (?:still |as yet )?(?:unclear|unknown|uncertain)"
            rf"(?= (?:{_WH}|to\b)|[.,;]|\Z)"
            r"|could not(?: be)?(?: \w+ly){0,2} (?:verif(?:y|ied)|confirm(?:ed)?)"
            r"|no (?:details|figures?|reason|explanation|information) (?:was|were|ha[sd]|have)"
        ),
    ),
)
# "Is expected by analysts to" has somebody who expects it.
_PATTERNS = tuple(
    (
        hedge,
        re.compile(
            rf"(?<![\w’'-])(?:{pattern})(?![\w’'-])"
            + ("" if hedge is Hedge.UNKNOWN else r"(?! (?:\w+ly )?by\b)")
        ),
    )
    for hedge, pattern in _IMPERSONAL
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
