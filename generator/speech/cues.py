"""This module says in words how something is said where no word of saying tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge

if TYPE_CHECKING:
    from generator.model import Speech

# "The claimed cost", "an estimated 500": alone, the words would look like somebody.
_ADJECTIVE = re.compile(r"(?:(?:the|an?|its) )?(?P<how>claimed|alleged|estimated)", re.IGNORECASE)
# "The consensus estimate of $5": a noun, which would not stand behind a name.
_OF_FIGURE = re.compile(
    r"(?:(?:estimate|forecast|projection|prediction|expectation)s?|consensus) (?:of|for|at)"
)
# "Called the claim false" denies it, in other words.
_DENIES = re.compile(r"den|disput|reject|dismiss|refut|rebut|contradict|否认")


def shown_cue(speech: Speech) -> str:
    """Return the cue of `speech` as it is shown beside the speaker, or where there is none."""
    if speech.cue == ":":
        return "is quoted"
    if speech.cue == "by":
        return "according to"
    if _OF_FIGURE.fullmatch(speech.cue):
        return speech.hedge.value
    if speech.hedge is Hedge.DENIED and not _DENIES.match(speech.cue):
        return "denied"
    found = _ADJECTIVE.fullmatch(speech.cue)
    if speech.speaker or speech.voice or not found:
        return speech.cue.removesuffix(" by")
    return f"{found['how'].lower()}, by whom is not said"
