"""This module tells accusers from those who answer them, also in the sentence behind the charge.

Of an accuser who denies, and of a paper's matter, "it" may not be said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.masked import HOUSES
from generator.speech.voices import PAPERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Speech

_NOUN = (
    r"(?:reports?|stor(?:y|ies)|claims?|allegations?|accusations?|charges?|assertions?|accounts?"
    r"|rumou?rs?|suggestions?|estimates?|figures?|numbers?)\b"
)
_THE = r"(?:the|this|that|these|those|such|both|any such|all(?: of)?(?: the(?:se)?)?)"
_FALSE = (
    r"(?:\w+ly |simply |just |all )?(?:untrue|false|wrong|baseless|unfounded|groundless|not true"
    r"|incorrect|fabricated|nonsense|a lie|lies)\b"
)
# Nothing but when and where follows what is denied: "this", not "this honour".
_NO_OTHER = (
    r"(?=[.,;”\"]|\Z| (?:on|in) (?:an?|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|court)"
    r"| (?:yesterday|today|outright|saying|calling|and (?:said|says)|as)\b)"
)
# What is denied can only be what the sentence before says: a pronoun, or the report that it is.
_OBJECT = re.compile(rf" (?:(?P<pronoun>it|this|that|them)|{_THE} (?:\w+ )?{_NOUN}){_NO_OTHER}")
_CALLED = re.compile(rf" (?:(?P<pronoun>it|this|that)|{_THE} {_NOUN})(?: as)? [“\"]?{_FALSE}")
_IS_FALSE = re.compile(
    rf"\W{{0,2}}(?:(?P<pronoun>It|That|This)|(?:The|This|That|These|Those) {_NOUN})"
    rf" (?:is|are|was|were) {_FALSE}"
)
_TELLS = frozenset(
    {Hedge.SAID, Hedge.CLAIMED, Hedge.ALLEGED, Hedge.REPORTED, Hedge.ESTIMATED, Hedge.EXPECTED}
)

# What somebody says who is accused, not who accuses.
_ANSWER = re.compile(
    r"[^.;]{0,60}?\b(?:fight|contest|challenge|appeal|defend|den(?:y|ies|ied)|untrue|false|baseless"
    r"|unfounded|groundless|without (?:merit|foundation)|innocent|(?:the|this|that) (?:claim|charge"
    r"|accusation|allegation)s?)\b"
)


def answers_charge(speech: Speech, text: str) -> bool:
    """Tell whether who speaks in the passage `text` answers what another alleges."""
    return speech.hedge is Hedge.DENIED or bool(_ANSWER.match(text, speech.start + len(speech.cue)))


def accused_in(claim: Claim, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Return the houses that `claim` names behind a word of accusing."""
    charges = [each for each in claim.speeches if each.hedge is Hedge.ALLEGED and each.speaker]
    offset = claim.passage.start
    named = {
        each.entity
        for each in claim.mentions
        for charge in charges[:1]
        if each.start - offset > charge.start and each.entity not in charge.speakers
    }
    return tuple(each for each in sorted(named) if entities[each].kind in HOUSES)


def with_denials(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return `claims`, all passages of an article, each with whether the one behind it denies it.

    That is so if somebody else denies there what this one reports, or what a pronoun stands for.
    """
    found = (replace(one, denied_after=_denies(two, one)) for one, two in pairwise(claims))
    return (*found, *claims[-1:])


def _denies(behind: Claim, claim: Claim) -> bool:
    told = [each for each in claim.speeches if each.hedge in _TELLS]
    first = min(behind.speeches, key=lambda each: each.start, default=None)
    found = first and _denied_by(first, behind.text)
    if not first or not found or behind.passage.block > claim.passage.block + 1:
        return False
    itself = any((each.speaker, each.voice) == (first.speaker, first.voice) for each in told)
    # "One mill closed; Acme denied this": that is of its own sentence.
    is_own = ";" in behind.text[: first.start]
    return bool(told or found["pronoun"]) and not itself and not is_own


def _denied_by(speech: Speech, text: str) -> re.Match[str] | None:
    """Return the words by which who speaks in the sentence `text` denies the one before it."""
    end = speech.start + len(speech.cue)
    if speech.hedge is Hedge.DENIED:
        return _OBJECT.match(text, end) or _CALLED.match(text, end) or _IS_FALSE.match(text)
    return _IS_FALSE.match(text) if speech.hedge in _TELLS else None


_PAPER = re.compile(
    r"(?:An?|The|Its|His|Her|Their|One|Another) (?:[\w’'-]+ ){0,3}?"
    rf"(?:{'|'.join(sorted(PAPERS))})\b"
    r"(?! (?:company|maker|group|firm))"
)


def is_of_a_paper(speech: Speech, claim: Claim) -> bool:
    """Tell whether "it" may be the paper that the passage begins with: "A letter … it said"."""
    return speech.voice == "it" and bool(_PAPER.match(claim.text, 0, speech.start))
