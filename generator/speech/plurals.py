"""This module reads several who act, though they do not speak: "they" of the next passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge, Speech
from generator.speech.voices import BREAKS, is_speaking

if TYPE_CHECKING:
    from generator.model import Claim

# The subject that a passage opens with, and the verb of it.
_SUBJECT = re.compile(
    r"(?P<who>(?:(?:The|Both|These|Those|Two|Some|Many) )?(?:[A-Za-z-]+ ){0,2}?(?P<noun>[A-Za-z]+s))"
    r" (?:have|had|are|were|will|would|say|plan|want|agreed|[a-z]+ed)\b"
)


def several_in(claim: Claim) -> Speech | None:
    """Return the several that the passage of `claim` is about, as if they spoke, if it is clear.

    They are its subject, and it names no others who could be meant.
    """
    found = _SUBJECT.match(claim.text)
    if not found or not is_speaking(found["noun"].lower()):
        return None
    if not BREAKS.isdisjoint(found["who"].lower().split()):
        return None
    return Speech(hedge=Hedge.SAID, start=0, cue="", voice=found["who"])
