"""This module reads who speaks in transcripts and interviews: the label that a turn begins with.

A label is a person's name, with an office behind it or without, an office that speaks there
("Operator"), "Question from" somebody, or "Q" and "A". Since a heading or a line of a list may look
like a name, labels count only where an article has several and something shows that people talk:
a speaker comes back, asks, or says "I", "we" or "you". A turn goes on over paragraphs without a
label where most between the first label and the last have one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.model import Hedge, Speech
from generator.speech.voices import TITLES, is_personal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim

_LABEL = re.compile(
    r"""
    [*_]{0,2} (?P<asks> Question \s (?:from|by) \s | Question \s [–—-] \s )?
    (?P<who> [^\W\d_] [^:;?!,()\[\]“”"]{0,60}? )
    (?P<role> \s? \( [^()]{1,60} \) | ,\s [^:;?!“”"]{1,60} | \s [–—] \s [^:;?!“”"]{1,60} )?
    [*_]{0,2} (?P<colon> : ) [*_]{0,2} \s (?=[^\Wa-z_]|[“"‘'$£€])
    """,
    re.VERBOSE,
)
_LETTER = re.compile(r"[*_]{0,2}(?P<who>Q(?:uestion)?|A(?:nswer)?)(?P<colon>[:.])[*_]{0,2}\s")
_QUESTIONS = frozenset({"q", "question"})
# Offices that speak as such; some of them only ask.
_ASKERS = frozenset({"interviewer", "reporter", "moderator", "questioner", "journalist"})
_OFFICES = _ASKERS | frozenset(
    "operator host chair chairman chairwoman chairperson president speaker coach judge "
    "prosecutor witness interviewee".split()
)
_OFFICE = re.compile(r"(?:the |unidentified |unknown )?(?P<noun>[a-z]+)", re.IGNORECASE)
_TALK = re.compile(
    r"(?<![\w’'-])(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our|[Tt]hank(?:s| you))(?![\w-])"
)
_ASKS = re.compile(r"\?[”\"’')]*\Z")
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What stands before the colon of a turn: who speaks, and where the label ends.

    `is_sure` says that the words are known to be somebody: a person of the briefing, or one with an
    office. Whoever only asks asserts nothing.
    """

    speaker: str = ""
    voice: str = ""
    colon: int
    asks: bool = False
    is_sure: bool = True


def with_turns(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> tuple[Claim, ...]:
    """Return `claims`, all passages of an article in order, with who speaks in turns of a talk."""
    turns = _turns(claims, entities)
    return tuple(
        _spoken(each, *turns[each.passage.id])
        if each.passage.id in turns and not _only_asks(each, turns[each.passage.id][0])
        else each
        for each in claims
    )


def asked(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return the ids of the passages of an article that only ask something in a talk."""
    turns = _turns(claims, entities)
    return frozenset(
        each.passage.id
        for each in claims
        if each.passage.id in turns and _only_asks(each, turns[each.passage.id][0])
    )


def _only_asks(claim: Claim, turn: Turn) -> bool:
    return bool(_ASKS.search(claim.text)) or (turn.asks and not turn.speaker and not turn.voice)


def _spoken(claim: Claim, turn: Turn, begins: bool) -> Claim:  # noqa: FBT001
    """Put whoever has the turn before those who speak in the passage."""
    speech = Speech(
        hedge=Hedge.SAID,
        start=turn.colon if begins else 0,
        cue=":",
        speaker=turn.speaker,
        voice=turn.voice,
        continued=not begins,
        is_whole=True,
    )
    who = turn.speaker, turn.voice
    others = [each for each in claim.speeches if (each.speaker, each.voice) != who]
    return replace(claim, speeches=(speech, *(each for each in others if each.cue != ":")))


def _turns(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> dict[str, tuple[Turn, bool]]:
    """Return the turn that each passage of a talk is in, and whether it begins there, by its id."""
    labels = {each.passage.id: turn for each in claims if (turn := _label(each, claims, entities))}
    kept = _kept(labels)
    if not _is_talk([each for each in claims if each.passage.id in kept], kept):
        return {}
    labelled = {each.passage.block for each in claims if each.passage.id in kept}
    between = {each.passage.block for each in claims if each.passage.block <= max(labelled)}
    between = {each for each in between if each >= min(labelled)}
    goes_on = 2 * len(labelled) > len(between) and len(labelled) > _FEWEST
    return dict(_told(claims, kept, between if goes_on else frozenset()))


def _told(
    claims: Sequence[Claim], labels: Mapping[str, Turn], going: Iterable[int]
) -> Iterator[tuple[str, tuple[Turn, bool]]]:
    """Yield the passages of the turns; a turn goes on into a next block that is one of `going`."""
    going = frozenset(going)
    turn, block = None, -1
    for each in claims:
        passage = each.passage
        if passage.id in labels:
            turn = labels[passage.id]
        elif passage.block != block and not (passage.block == block + 1 and passage.block in going):
            turn = None
        block = passage.block
        if turn:
            yield passage.id, (turn, passage.id in labels)


def _kept(labels: Mapping[str, Turn]) -> dict[str, Turn]:
    """Return those of `labels` that are sure to be somebody, or come back."""
    times = Counter(each.voice for each in labels.values())
    return {
        key: each for key, each in labels.items() if each.is_sure or times[each.voice] >= _FEWEST
    }


def _is_talk(claims: Sequence[Claim], labels: Mapping[str, Turn]) -> bool:
    """Tell whether the passages with `labels` are several in which people talk to others."""
    if len(claims) < _FEWEST:
        # The questions may stand in headings.
        return any(_LETTER.match(each.text) and _TALK.search(each.text) for each in claims)
    names = Counter((each.speaker, each.voice) for each in labels.values())
    comes_back = max(names.values()) >= _FEWEST
    asks = any(each.asks for each in labels.values())
    return comes_back or asks or any(_TALK.search(each.text) for each in claims)


def _label(claim: Claim, claims: Sequence[Claim], entities: Mapping[str, Entity]) -> Turn | None:
    """Return who the label that `claim` begins with names, if that can be a person."""
    if letter := _LETTER.match(claim.text):
        return _lettered(letter, claims, entities)
    found = _LABEL.match(claim.text)
    if not found:
        return None
    offset = claim.passage.start + found.start("who")
    named = next((each for each in claim.mentions if each.start == offset), None)
    if named and named.end - offset == len(found["who"].strip()):
        is_person = entities[named.entity].kind is EntityKind.PERSON
        turn = Turn(speaker=named.entity, colon=found.start("colon"), asks=bool(found["asks"]))
        return turn if is_person else None
    return _unnamed(found)


def _unnamed(found: re.Match[str]) -> Turn | None:
    """Return the turn of an office, or of a person whom the briefing does not have."""
    colon, asks, words = found.start("colon"), bool(found["asks"]), found["who"].strip()
    office = _OFFICE.fullmatch(words)
    if office and office["noun"].lower() in _OFFICES:
        only_asks = office["noun"].lower() in _ASKERS
        return Turn(voice="" if only_asks else words, colon=colon, asks=only_asks)
    if " " not in words or not is_personal(words):
        return None
    return Turn(voice=words, colon=colon, asks=asks, is_sure=asks or _has_office(found["role"]))


def _has_office(role: str | None) -> bool:
    """Tell whether the words behind a name are an office: "(CEO)", ", analyst"."""
    words = re.findall(r"[\w-]+", (role or "").lower())
    return not TITLES.isdisjoint(words)


def _lettered(
    letter: re.Match[str], claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> Turn:
    """Return the turn of "Q" or "A"; who answers is the one person named before the first of them.

    Where several are, or none is, the letter is all that is known.
    """
    colon = letter.start("colon")
    if letter["who"].lower() in _QUESTIONS:
        return Turn(colon=colon, asks=True)
    before = list(takewhile(lambda each: not _LETTER.match(each.text), claims))
    people = {
        one for each in before for one in each.named if entities[one].kind is EntityKind.PERSON
    }
    if len(people) == 1:
        return Turn(speaker=people.pop(), colon=colon)
    return Turn(voice=letter["who"], colon=colon)
