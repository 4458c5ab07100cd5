"""This module finds whose a figure is that a noun tells of: "the consensus estimate of $5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.attributions import attribute
from generator.speech.masked import MARK
from generator.speech.speakersafter import subject_behind
from generator.speech.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.attributions import Attribution
    from generator.speech.masked import Masked

_NOUN = r"(?P<noun>estimates?|forecasts?|projections?|predictions?|expectations?|consensus)"
_KIND = r"(?:(?:own|average|mean|median|consensus|latest|earlier|previous|original|initial) ){0,2}"
# Who is known for estimates, in the genitive; and what they come to, without anybody's name.
_OWNERS = (
    r"(?:analysts|economists|brokers|forecasters|traders|investors|strategists)(?=’ )"
    r"|(?:the (?:market|City|Street)|Wall Street)(?=’s )"
)
_COMMON = (
    r"(?:the|an) (?:(?:average|mean|median|latest) )?(?:(?:analyst|analysts|broker|market|City"
    rf"|Wall Street|{MARK}+) )?(?:(?:consensus )?{_NOUN.replace('P<noun>', 'P<common>')})"
)
_ESTIMATE = re.compile(
    rf"(?<![\w’-])(?:(?P<who>{_OWNERS}|{MARK}+(?=’))’s? {_KIND}{_NOUN}|(?P<all>{_COMMON}))"
    r"(?P<link> (?:of|for|at))(?= (?:[\w’-]+ ){0,5}?[~(]?(?:US)?[£$€¥#]?\d)",
    re.IGNORECASE,
)
# "The estimate of $5" is anybody's.
_SHARED = re.compile(r"average|mean|median|analyst|broker|market|City|Wall Street|consensus")


# "Was put at $5 by analysts".
_PUT_AT = re.compile(
    r"(?:is|are|was|were|be|been|being) (?:\w+ly )?"
    r"(?P<cue>(?:put|valued|pegged|assessed|reckoned) at)"
    r"(?= [^,;:“”\"]{0,40}\d)[^,;:“”\"]{1,60}? by "
)


def find_put(masked: Masked) -> Iterator[Attribution]:
    """Yield by whom something is put at a figure."""
    for match in _PUT_AT.finditer(masked.shape):
        if behind := subject_behind(masked, match.end()):
            start, cue = match.start("cue"), match["cue"]
            yield attribute(Hedge.ESTIMATED, start, cue, behind[0], of_figure=True)


def find_estimates(masked: Masked) -> Iterator[Attribution]:
    """Yield who vouches for the figure of an estimate, and for no more than that."""
    for match in _ESTIMATE.finditer(masked.shape):
        who = _owner(masked, match)
        if not who:
            continue
        noun = "noun" if match["noun"] else "common"
        named = who.speaker and match[noun].lower().startswith("estimate")
        hedge = Hedge.ESTIMATED if named else Hedge.EXPECTED
        cue = match[noun].lower() + match["link"]
        yield attribute(hedge, match.start(noun), cue, who, of_figure=True)


def _owner(masked: Masked, match: re.Match[str]) -> Subject | None:
    """Return whose estimate it is, if it is that of somebody who makes them."""
    start, end = match.span("who") if match["who"] else match.span("all")
    if name := masked.name_at(start):
        return Subject(start, name.entity) if name.is_house or name.is_person else None
    if match["all"] and not _SHARED.search(match["all"]):
        return None
    return Subject(start, voice=masked.text[start:end])
