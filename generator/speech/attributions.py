"""This module finds attributions that are no plain verb: "according to", "quoted as", a label."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model import Hedge, Speech
from generator.speech.apposed import subject_of
from generator.speech.masked import MARK
from generator.speech.speakers import subject_before
from generator.speech.speakersafter import (
    is_title,
    opens_passage,
    subject_behind,
)
from generator.speech.subject import Subject
from generator.speech.verbgroups import ends_passage, group_before, is_set_off
from generator.speech.voices import PAPERS
from generator.speech.words import VERB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.masked import Masked


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, and whether that covers all of the passage before it ("…, CNBC reported.").

    `at` is where the words for the speaker begin. `of_figure` says that it is of one figure only,
    the next one ("the consensus estimate of $5").
    """

    speech: Speech
    covers: bool = False
    at: int = 0
    of_figure: bool = False


def attribute(  # noqa: PLR0913 - what the finders know of an attribution
    hedge: Hedge,
    start: int,
    cue: str,
    subject: Subject | None,
    *,
    covers: bool = False,
    of_figure: bool = False,
) -> Attribution:
    """Return that the `subject`, if any, says it with the `cue` at `start`."""
    who = subject or Subject(start)
    return Attribution(
        Speech(
            hedge=hedge, start=start, cue=cue, speaker=who.speaker, voice=who.voice, also=who.also
        ),
        covers,
        who.start,
        of_figure,
    )


# Cues that name a source, which vouches for what stands on both sides of it.
SOURCES = re.compile(
    r"(?:according|(?:as )?per|in the words of|(?:as )?reported by|quoted by|cited by|citing"
    r"|quoting|which cited|which quoted)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?P<according>[Aa]ccording to) |\b[Ii]n the (?:words|view|opinion|eyes) of "
    rf"|(?<=,) per (?=[A-Z{MARK}])|\b[Aa]s per (?=[A-Z{MARK}]|the )"
)
# "According to plan" and the like.
_NO_ONE = re.compile(
    r"(?:the |a |an |its |their |his |her |\w+(?:[’']s)? )?(?:plans?|standards|principles"
    r"|procedures?|protocol|schedule|laws?|tradition|type|size|need|whether|how|which|what|taste"
    r"|age|rank|merit|rules?|custom|commands?|orders|instructions)\b"
    r"(?! (?:by|from|released|published|seen|firms?|offices?|societ(?:y|ies)|schools?))"
)
_CHUNK = re.compile(r"[^,.;:()]{1,80}(?=[,.;:()]|\Z)")
# Who cites them is told apart ("people cited by Globe").
_CITED_BY = re.compile(r" (?:cited|quoted) by .*")
_FORECAST = re.compile(r"(?:estimates?|(?P<expected>forecasts?|projections?))\Z")


def find_prepositions(masked: Masked) -> Iterator[Attribution]:
    """Yield "according to Acme" and its like."""
    for match in _PREPOSITION.finditer(masked.shape):
        at = match.end()
        if _NO_ONE.match(masked.shape, at):
            continue
        subject, end = subject_behind(masked, at) or _first_words(masked, at)
        subject = replace(subject, voice=_CITED_BY.sub("", subject.voice))
        set_off = is_set_off(masked.shape, match.start())
        opens = not masked.shape[: match.start()].strip('“"( ')
        covers = not opens and (set_off or not masked.shape[end:].strip(" .?!”\"')"))
        cue = "according to" if match["according"] else match[0].strip()
        yield attribute(_hedge_of(subject), match.start(), cue, subject, covers=covers)


def _first_words(masked: Masked, at: int) -> tuple[Subject, int]:
    """Return the name at `at`, or the words from there to the next mark."""
    if name := masked.name_at(at):
        return Subject(at, name.entity), name.end
    titled = next((each for each in masked.names if each.start > at), None)
    if titled and titled.is_person and is_title(masked.shape[at : titled.start]):
        return Subject(at, titled.entity), titled.end
    chunk = _CHUNK.match(masked.shape, at)
    end = chunk.end() if chunk else at
    return Subject(at, voice=masked.text[at:end]), end


def _hedge_of(subject: Subject) -> Hedge:
    found = _FORECAST.search(subject.voice)
    if not found:
        return Hedge.SAID
    return Hedge.EXPECTED if found["expected"] else Hedge.ESTIMATED


_QUOTED = re.compile(
    r"\b(?P<verb>quot(?:ed|es|ing|e)|cit(?:ed|es|ing|e)) (?P<whom>[^;:“”\"]{0,90}?)\b"
    r"as (?P<says>saying|telling|claiming|stating|warning)\b"
)


_BY = re.compile(r" (?:in|by) ")
# Cues of those whom somebody else in the passage speaks for.
CITED = ("citing", "quoting", "quoting from", "which cited", "which quoted")
_SOURCE = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|quoted by|cited by|[Qq]uoting from|which (?:cited|quoted)) "
)
_AS = re.compile(r"[^;:“”\"]{0,90}? as (?:saying|telling|claiming|stating|warning|reporting)\b")


def find_sources(masked: Masked) -> Iterator[Attribution]:
    """Yield whom somebody else cites: "citing two officials", "quoted by Globe"."""
    for match in _SOURCE.finditer(masked.shape):
        behind = subject_behind(masked, match.end())
        # "Citing weather data": a paper without an author says nothing.
        paper = behind and not PAPERS.isdisjoint(behind[0].voice.lower().split())
        if behind and not paper and not _AS.match(masked.shape, match.end()):
            cue = match[0].strip().lower()
            covers = cue.endswith(" by")
            yield attribute(Hedge.SAID, match.start(), cue, behind[0], covers=covers)


# "The post quotes a letter which says": a paper that tells of another without a name.
_QUOTES = re.compile(
    r"\b(?:quote[sd]|cite[sd]) (?:an?|one|another) (?:[\w-]+ ){0,2}?"
    rf"(?:text|{'|'.join(sorted(PAPERS))})\b"
    r"(?=[^.;“”\"]{0,80}\b(?:that|which|saying)\b)"
)


def find_retold(masked: Masked) -> Iterator[Attribution]:
    """Yield "the post quotes a text which says"."""
    for match in _QUOTES.finditer(masked.shape):
        group = group_before(masked.shape, match.start())
        subject = None if group.is_passive or group.is_negated else subject_of(masked, group)
        if subject:
            yield attribute(Hedge.REPORTED, match.start(), match[0].split()[0], subject)


def find_quoted(masked: Masked) -> Iterator[Attribution]:
    """Yield "Globe quoted Ada Byron as saying" and "was quoted by Globe as saying"."""
    for match in _QUOTED.finditer(masked.shape):
        group = group_before(masked.shape, match.start())
        outlet, source = _outlet_and_source(masked, match, is_passive=group.is_passive)
        by = _BY.match(masked.shape, match.end())
        behind = subject_behind(masked, by.end()) if by and not outlet else None
        outlet = behind[0] if behind else outlet
        if source:
            hedge = Hedge.CLAIMED if match["says"] == "claiming" else Hedge.SAID
            yield attribute(hedge, match.start("says"), match["says"], source)
        if outlet:
            closes = is_set_off(masked.shape, outlet.start) and not opens_passage(
                masked, outlet.start
            )
            covers = closes and ends_passage(masked.shape, match.end())
            yield attribute(Hedge.REPORTED, match.start(), match["verb"], outlet, covers=covers)


def _outlet_and_source(
    masked: Masked, match: re.Match[str], *, is_passive: bool
) -> tuple[Subject | None, Subject | None]:
    before = subject_of(masked, group_before(masked.shape, match.start()))
    start, end = match.span("whom")
    if match["whom"].startswith("by "):
        return subject_before(masked, end, start + len("by ")), before
    if is_passive or start == end:
        return None, before
    return before, subject_before(masked, end, start)


_LABEL = re.compile(r"\s?(?P<who>[^:“”\"]{2,100})(?P<colon>:) ?(?=[“\"])")


# What a name does before a colon and a quotation, as in "Ada Byron disagreed: “…”".
_LAST_VERB = re.compile(r"(?<= )(?:[a-z]+ly )?[a-z]+ed(?= ?\Z)")


def find_labels(masked: Masked) -> Iterator[Attribution]:
    """Yield the name before a colon and a quotation at the beginning of the passage."""
    found = _LABEL.match(masked.shape)
    if not found or VERB.search(found["who"]):
        return
    end = found.end("who")
    comma = found["who"].find(", ")
    bracket = found["who"].find(" (")
    verb = _LAST_VERB.search(masked.shape, found.start("who"), end)
    cuts = [found.start("who") + each for each in (comma, bracket) if each > 0]
    cuts += [verb.start() - 1] if verb else []
    subject = subject_before(masked, min([*cuts, end]))
    if subject and not masked.shape[: subject.start].strip():
        start, cue = (verb.start(), verb[0]) if verb else (end, ":")
        yield attribute(Hedge.SAID, start, cue, subject)
