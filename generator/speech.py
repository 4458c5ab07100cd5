"""This module finds who asserts a passage, and how firmly.

The outermost attribution of the passage counts: the first cue in it. A cue is "according to" with
a name after it, a name with a verb of saying after it, or an impersonal word ("reportedly"). A
name is the speaker only if nothing but an apposition, an adverb or a noun such as "analysts"
stands between it and the cue, so that a doubtful speaker is left out rather than guessed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge, Speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model import Mention

# Forms of the verbs of reported speech (Quirk et al., A Comprehensive Grammar of the English
# Language, 1985, section 16.31, factual verbs of the "public" type), by how much they vouch for.
_VERBS: Mapping[Hedge, str] = {
    Hedge.CLAIMED: "claims claimed asserts asserted insists insisted maintains maintained boasted",
    Hedge.ALLEGED: "alleges alleged accuses accused",
    Hedge.REPORTED: "reports reported reveals revealed",
    Hedge.ESTIMATED: "estimates estimated calculates calculated reckons reckoned",
    Hedge.EXPECTED: "expects expected forecasts forecast predicts predicted projects projected",
    Hedge.DENIED: "denies denied rejects disputes disputed",
    Hedge.SAID: "says said states stated told adds added notes noted writes wrote announces "
    "announced argues argued suggests suggested believes believed acknowledges acknowledged "
    "concedes conceded admits admitted warns warned explains explained confirms confirmed "
    "emphasises emphasised emphasizes emphasized stresses stressed declares declared hints hinted "
    "indicates indicated remarks remarked comments commented describes described discloses "
    "disclosed defines defined considers considered thinks thought holds observes observed "
    "recalls recalled remembers recounted contends contended",
}
_HEDGE_OF = {verb: hedge for hedge, verbs in _VERBS.items() for verb in verbs.split()}
_VERB = re.compile(rf"\b(?:{'|'.join(sorted(_HEDGE_OF, key=len, reverse=True))})\b")

_ACCORDING = re.compile(r"\b[Aa]ccording to (?:(?:the|a|an|its|his|her)\b )?")
# What may stand between "according to" and the name: "a report from the", "statements by".
_LEAD_IN = re.compile(r"(?:[\w-]+ ){0,5}")
_IMPERSONAL: tuple[tuple[re.Pattern[str], Hedge], ...] = (
    (re.compile(r"\b(?:[Aa]llegedly|is alleged|are alleged|was alleged)\b"), Hedge.ALLEGED),
    (
        re.compile(
            r"\b(?:[Rr]eportedly|(?:is|are|was|were) (?:reported|said) to"
            r"|[Rr]eports (?:say|said|suggest|suggested))\b"
        ),
        Hedge.REPORTED,
    ),
    (re.compile(r"\b(?:is|are|was|were) estimated\b"), Hedge.ESTIMATED),
    (re.compile(r"\b(?:is|are|was|were) expected to\b"), Hedge.EXPECTED),
    (
        re.compile(
            r"\b(?:declined to comment|(?:did not|gave no|offered no|made no) (?:\w+ ){0,3}comment"
            r"|(?:not|never) (?:been )?(?:disclosed|revealed|published)|undisclosed"
            r"|remains? (?:unclear|unknown|uncertain))\b"
        ),
        Hedge.UNKNOWN,
    ),
)
# Words for people and papers that speak for whoever is named with them.
_VOICES = (
    r"(?:analysts?|researchers?|executives?|officials?|reports?|report's|study|paper|notes?|article"
    r"|story|statement|spokes\w+|investigation|records|post|founder|chief|director|engineers?)"
)
# A name behind a preposition is not the one who speaks ("rivals of Acme said"), unless a voice
# stands before that ("analysts at Acme said").
_BEHIND_PREPOSITION = re.compile(
    rf"(?<!\w)(?P<voice>(?i:{_VOICES})\ )?"
    r"(?:of|in|at|from|for|with|against|by|to|on|than|over|about|between|like|near|under)"
    r"\ (?:the\ )?\Z",
    re.VERBOSE,
)
_LONGEST_PREPOSITION = 40
_BETWEEN = re.compile(
    rf"""
    (?:['’]s?)?                           # a possessive: "Bernstein's analysts said"
    (?:\ \([^()]{{1,60}}\))?                # a remark in brackets
    (?:,\ [^,;.]{{1,90}}(?:,[^,;.]{{1,40}})?,)?   # an apposition between commas
    (?:\ (?:[\w-]+\ ){{0,2}}{_VOICES})?
    (?:\ (?:has|have|had|also|later|then|once|recently|previously|further|\w+ly|now|itself|who))*
    \ ?
    """,
    re.VERBOSE,
)


def find_speech(text: str, mentions: Iterable[Mention], *, offset: int) -> Speech | None:
    """Return who asserts the passage `text` and how, or None if the article itself does.

    `mentions` are those inside the passage, which begins at `offset` of the article.
    """
    names = tuple(mentions)
    cues = sorted(_cues(text, names, offset), key=lambda cue: (cue[0], not cue[1].speaker))
    return cues[0][1] if cues else None


def _cues(text: str, names: tuple[Mention, ...], offset: int) -> Iterator[tuple[int, Speech]]:
    for match in _ACCORDING.finditer(text):
        speaker = _named_after(text, match.end(), names, offset)
        yield match.start(), Speech(hedge=Hedge.SAID, speaker=speaker, cue=match[0].strip())
    for match in _VERB.finditer(text):
        if found := _named_before(text, match.start(), names, offset):
            speech = Speech(hedge=_HEDGE_OF[match[0]], speaker=found.entity, cue=match[0])
            yield found.start - offset, speech
    for pattern, hedge in _IMPERSONAL:
        for match in pattern.finditer(text):
            yield match.start(), Speech(hedge=hedge, cue=match[0])


def _named_after(text: str, at: int, names: tuple[Mention, ...], offset: int) -> str:
    for name in names:
        begin = name.start - offset
        if begin >= at and _LEAD_IN.fullmatch(text, at, begin):
            return name.entity
    return ""


def _named_before(text: str, at: int, names: tuple[Mention, ...], offset: int) -> Mention | None:
    for name in names:
        end = name.end - offset
        if end < at and _BETWEEN.fullmatch(text, end, at) and _is_subject(text, name, offset):
            return name
    return None


def _is_subject(text: str, name: Mention, offset: int) -> bool:
    begin = name.start - offset
    found = _BEHIND_PREPOSITION.search(text, max(0, begin - _LONGEST_PREPOSITION), begin)
    return not found or bool(found["voice"])
