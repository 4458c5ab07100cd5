"""This module reads whom a passage begins with, for whom a pronoun goes on in it or behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE
from generator.model import Hedge, Speech
from generator.speech.voices import BREAKS, COMPANY, is_speaking

if TYPE_CHECKING:
    from collections.abc import Container

    from generator.model import Claim
    from generator.speech.quotemarks import Quoted

# "The company" or "The German company", as the subject.
_HOUSE_OPENS = re.compile(rf"The (?:[A-Z][\w-]* )?(?:{'|'.join(sorted(COMPANY))})(?= [a-z])")
_GENITIVES = ("'s", "’s", "' ", "’ ")
_THAT = re.compile(r"(?: that)?(?:,? the)? (?!\W)")
# The subject that a passage opens with, and the verb of it.
_SUBJECT = re.compile(
    r"(?P<who>(?:(?:The|Both|These|Those|Two|Some|Many) )?(?:[A-Za-z-]+ ){0,2}?"
    r"(?P<noun>[A-Za-z]+s)) (?:have|had|are|were|will|would|say|plan|want|[a-z]+ed"
    rf"|{'|'.join(sorted(FINITE, key=len, reverse=True))})(?![\w’-])"
)


def is_subject_said(name: tuple[int, int], speech: Speech, text: str) -> bool:
    """Tell whether the `name` of `text` is the subject of what is said: "said that Acme would".

    Whoever says it is not the one named there, or it would be "it" and no name.
    """
    start, end = name
    found = _THAT.match(text, speech.start + len(speech.cue))
    return found is not None and found.end() == start and not text.startswith(_GENITIVES, end)


def is_named_within(speech: Speech, who: str, claim: Claim, quoted: Quoted) -> bool:
    """Tell whether `who` is the subject of what is said, outside of quotation marks."""
    offset = claim.passage.start
    spans = [(m.start - offset, m.end - offset) for m in claim.mentions if m.entity == who]
    return any(
        is_subject_said(span, speech, claim.text) and not quoted.holds(span[0]) for span in spans
    )


def as_opening(speech: Speech, claim: Claim) -> Speech:
    """Return "it" as "the company" if that is the subject: "The company pays, but it expects"."""
    found = _HOUSE_OPENS.match(claim.text) if speech.voice == "it" else None
    return replace(speech, voice=found[0]) if found else speech


def opening_of(claim: Claim, fitting: Container[str]) -> str:
    """Return the one of `fitting` that the passage begins with: its subject goes on as "it"."""
    first = next((each for each in claim.mentions if each.entity in fitting), None)
    opens = first and claim.text[: first.start - claim.passage.start] in ("", "The ")
    return first.entity if first and opens else ""


def several_in(claim: Claim) -> Speech | None:
    """Return the several that the passage of `claim` is about, as if they spoke, if it is clear.

    They are its subject: a plural noun for those who can speak, with no name.
    """
    found = _SUBJECT.match(claim.text)
    if not found or not is_speaking(found["noun"].lower()):
        return None
    if not BREAKS.isdisjoint(found["who"].lower().split()):
        return None
    return Speech(hedge=Hedge.SAID, start=0, cue="", voice=found["who"])
