"""This module finds whose an estimate is: "the consensus estimate of $5", "by its own count"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.attributions import attribute
from generator.speech.masked import MARK
from generator.speech.speakers import anybody_before, subject_before
from generator.speech.speakersafter import leading_subject, subject_behind
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
    r"\b(?:is|are|was|were|been|being) (?:\w+ly )?(?P<verb>put|valued|estimated|pegged|reckoned)"
    r" at (?=[^,;:“”\"]{0,40}?\d)[^,;:“”\"]{1,60}? by (?!\d)"
)


def find_valued(masked: Masked) -> Iterator[Attribution]:
    """Yield by whom something is put at so much."""
    for match in _PUT_AT.finditer(masked.shape):
        who = subject_behind(masked, match.end())
        if who:
            start, cue = match.start("verb"), f"{match['verb']} by"
            yield attribute(Hedge.ESTIMATED, start, cue, who[0], of_figure=True)


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


# "By our estimate", and, of what one has at first hand, "by its own count".
_WHOSE = (
    rf"(?:(?P<own>its|their|his|her)|our|my|some|most|all|many|any|one|(?:the )?[\w{MARK}-]+’s?)"
)
_RECKONED = r"(?:estimate|reckoning|calculation|projection|forecast|guess)s?"
_AT_FIRST_HAND = (
    r"(?<=own )(?:count|tally|accounts?|telling|version|admission)"
    r"|(?:(?<=some )|(?<=many )|(?<=most )|(?<=all ))accounts"
)
_BY_RECKONING = re.compile(
    rf"(?:(?:\A|[,;:—–(“\"] ?|\band )[Bb]y (?={_WHOSE} )|\bby (?=(?:one|some|most|our|\w+ own) ))"
    rf"(?P<whose>{_WHOSE.replace('P<own>', 'P<who>')} (?:own )?(?:\w+ )??)"
    rf"(?P<noun>{_RECKONED}|{_AT_FIRST_HAND})\b"
)
_HOW = {
    "projection": Hedge.EXPECTED,
    "forecast": Hedge.EXPECTED,
    "count": Hedge.CLAIMED,
    "tally": Hedge.CLAIMED,
    "account": Hedge.CLAIMED,
    "telling": Hedge.CLAIMED,
    "version": Hedge.CLAIMED,
    "admission": Hedge.SAID,
}


def find_reckonings(masked: Masked) -> Iterator[Attribution]:
    """Yield "by Acme's own estimate"."""
    for match in _BY_RECKONING.finditer(masked.shape):
        hedge = _HOW.get(match["noun"].removesuffix("s"), Hedge.ESTIMATED)
        if match["noun"] == "accounts" and "own" not in match["whose"]:
            hedge = Hedge.REPORTED
        start = masked.shape.lower().index("by ", match.start())
        yield attribute(hedge, start, "by", _reckoner(masked, match))


def _reckoner(masked: Masked, match: re.Match[str]) -> Subject:
    """Return who reckons: a name, the subject of the clause ("its own"), or the words for it."""
    at = match.start("whose")
    if name := masked.name_at(at):
        return Subject(at, name.entity)
    subject = _owner_before(masked, match.start()) if match["who"] else None
    return (
        replace(subject, start=at) if subject else Subject(at, voice=masked.text[at : match.end()])
    )


# Where a clause has begun that may have a subject of its own.
_OTHER_CLAUSE = re.compile(r";|\b(?:but|while|whereas|though|although|that|which|who)\b")


def _owner_before(masked: Masked, at: int) -> Subject | None:
    """Return whose own estimate stands at `at`: "the guards, by their own count"."""
    before = subject_before(masked, at) or anybody_before(masked, at)
    if masked.shape.startswith(",", at) and before:
        return before
    return None if _OTHER_CLAUSE.search(masked.shape, 0, at) else leading_subject(masked)
