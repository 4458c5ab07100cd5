"""This module says of whom "it" may not be said: of an accuser who denies, of a paper's matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.masked import HOUSES
from generator.speech.voices import PAPERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.model import Claim, Speech

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


_PAPER = re.compile(
    r"(?:An?|The|Its|His|Her|Their|One|Another) (?:[\w’'-]+ ){0,3}?"
    rf"(?:{'|'.join(sorted(PAPERS))})\b"
    r"(?! (?:company|maker|group|firm))"
)


def is_of_a_paper(speech: Speech, claim: Claim) -> bool:
    """Tell whether "it" may be the paper that the passage begins with: "A letter … it said"."""
    return speech.voice == "it" and bool(_PAPER.match(claim.text, 0, speech.start))
