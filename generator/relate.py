"""This module says whose a figure is, of when, and who vouches for it, within its claim.

The claim is read in segments: commas, brackets and words such as "while" part them, and between
semicolons, colons and the two sides of a comparison ("less than", "compared with", "unlike")
nothing is carried across. A figure is about the entities of its own segment, or of the nearest one
before it on its side that names any; failing that, the nearest one after it. Not counted are

- places, events and publications, unless nothing else is named on its side,
- names that only say of what kind a thing is ("Acme chips"), and whoever speaks, if the clause
  that is spoken names somebody else,
- names in a relative clause behind the figure ("an initiative of $5m that pools what Acme has"),
  if others stand before it,
- names inside the figure itself, which are what is counted: they are added at the end.

A figure without a name of its own is about the first entity that is carried over, or about all of
them behind a plural subject ("they").

Where the segment holds several figures, or the figure is a count, the names between the last figure
and this one come first.
The date that goes with a figure is the nearest, where every comma in between counts as a long way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.carry.find import opens_with_anaphor
from generator.dateroles import event_dates_of
from generator.model import EntityKind, Hedge
from generator.quantity.currencies import CURRENCY_CODES
from generator.segments import Side, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Claim, Entity, Mention, Quantity, Speech, Timex

    Entities = Mapping[str, Entity]

_CLAUSE_BREAK = re.compile(r"[,;:]| while | whereas | but ")
_BREAK_LENGTH = 60
# How long an attribution at the end of a passage is at most (", the company's founder said.").
_TAIL = 60
_BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})
_MADE = frozenset({EntityKind.MODEL, EntityKind.CHIP, EntityKind.PRODUCT})
# A verb of saying, perhaps with a remark between commas, and the clause that it governs.
_CLAUSE_FOLLOWS = re.compile(r"[^,;]{0,40}?(?:,[^,]{0,60},)?[^,;]{0,60}?\bthat\b")
# How a segment begins that says more of the last name before it, or of the subject.
_APPOSITION = re.compile(r"\s*(?:an?|the|who|whose|its)\b")
# "Which" can mean the last name, or all that was said: with two names, a verb of effect leaves
# that open.
_RELATIVE = re.compile(
    r"\s*(?:which|that) (?:\w+ly |has |have |had |also |then )*(?:ca[uptg]|knock|led|spark|ma[dk]e"
    r"|rais|mean|could|would|might|may|push|sent|send|wip|add|show|trigger|prompt|forc|help|let)"
)
_WHICH = re.compile(r"\s*(?:which|that)\b")
_PARTICIPLE = re.compile(r"\s*(?:\w+ly )?\w+ing\b")
# A thing of the kind that the name before it says.
_ATTRIBUTIVE = re.compile(
    r" (?:[a-z]+ )?(?:chips?|GPUs?|cards?|models?|products?|shares?|stocks?|analysts?|phones?"
    r"|tools?)\b"
)
_ONE = re.compile(r" (?:[a-z]+ )?(?:model|product|tool)\b")
# What goes on about a thing behind its sum ("an initiative of $5m that pools").
_RESTRICTIVE = re.compile(r"\b(?:that|which|who|whose|whom)\b(?! of\b)")
# A subject that stands for several of those carried over.
_PLURAL = re.compile(r"(?:They|Both|Their|These|The (?:two|pair|three|four))\b")
# Cues that name a source, which vouches for all of the sentence.
_SOURCES = re.compile(
    r"(?:according|(?:as )?per|in the words of|(?:as )?reported by|quoted by|cited by)\b",
    re.IGNORECASE,
)
# Verbs that govern a clause even without "that" ("he believes the sector will grow").
_CLAUSAL = frozenset(
    "said says say believes believed believe thinks thought think wrote writes argues argued "
    "warned".split()
)


def entities_of(quantity: Quantity, claim: Claim, entities: Entities) -> tuple[str, ...]:
    """Return the ids of the entities that `quantity` of `claim` is about, in order; maybe none."""
    side = segments_of(quantity, claim)
    counted = [each for each in claim.mentions if _within(each, quantity.start, quantity.end)]
    usable = [each for each in claim.mentions if _is_leading(each, claim, entities)]
    usable = [each for each in usable if each not in counted]
    if opens_with_anaphor(claim.text) and not claim.carried:
        # The subject is not known: what follows the figure is not it.
        usable = [each for each in usable if each.end <= quantity.start]
    heard = _without_speaker(usable, quantity, claim, side, entities)
    found = _nearest_names(quantity, claim, side, heard)
    if not found and side.is_first and claim.carried:
        carried = claim.carried if _PLURAL.match(claim.text) else claim.carried[:1]
        return _distinct([*carried, *(each.entity for each in counted)])
    if not found and not counted:
        rest = [each for each in claim.mentions if _within(each, side.start, side.end)]
        speaker = claim.speech.speaker if claim.speech else ""
        found = [each for each in rest if entities[each.entity].kind in _BACKGROUND]
        found = [each for each in found if each.entity != speaker]
    return _distinct([each.entity for each in (*found, *counted)])


def _is_leading(mention: Mention, claim: Claim, entities: Entities) -> bool:
    text, end = claim.text, mention.end - claim.passage.start
    kind = entities[mention.entity].kind
    # "The GPT-4 model" is GPT-4 itself; "Acme chips" are chips.
    only_a_kind = _ATTRIBUTIVE.match(text, end) and not (kind in _MADE and _ONE.match(text, end))
    return kind not in _BACKGROUND and not only_a_kind


def _without_speaker(
    usable: list[Mention], quantity: Quantity, claim: Claim, side: Side, entities: Entities
) -> list[Mention]:
    """Drop from `usable` names whoever only speaks, outermost first.

    What somebody adds behind the figure is another clause, unless it is the first attribution.
    """
    for speech in claim.speeches:
        at = speech.start + claim.passage.start
        adds = at > quantity.start and speech is not claim.speeches[0]
        if speech.speaker and at <= side.end and not adds:
            usable = _without(speech, usable, claim, entities)
    return usable


def _without(
    speech: Speech, usable: list[Mention], claim: Claim, entities: Entities
) -> list[Mention]:
    """Drop the speaker of `speech` if a clause follows that is about somebody else.

    A company that speaks of its own sums stays; a person never does, nor what stands before.
    """
    others = [each for each in usable if each.entity != speech.speaker]
    if _SOURCES.match(speech.cue):
        return others
    if speech.cue not in _CLAUSAL and not _CLAUSE_FOLLOWS.match(claim.text, speech.start):
        return usable
    at = speech.start + claim.passage.start
    spoken = [each for each in others if each.start > at]
    agents = [each for each in spoken if entities[each.entity].kind not in _MADE]
    return spoken if agents or entities[speech.speaker].kind is EntityKind.PERSON else usable


def _nearest_names(
    quantity: Quantity, claim: Claim, side: Side, usable: list[Mention]
) -> list[Mention]:
    own = [each for each in usable if _within(each, *side.own)]
    own = _without_relative(own, quantity, claim)
    if own:
        return _since_last_figure(own, quantity, claim, side)
    opening = claim.text[side.own[0] - claim.passage.start :]
    for start, end in (*reversed(side.before), *side.after):
        if found := [each for each in usable if _within(each, start, end)]:
            return _pick(found, opening) if end <= side.own[0] else found
    return []


def _without_relative(own: list[Mention], quantity: Quantity, claim: Claim) -> list[Mention]:
    """Drop from `own` names inside a relative clause behind the figure, if others are left."""
    found = _RESTRICTIVE.search(claim.text, quantity.end - claim.passage.start)
    if not found:
        return own
    left = [each for each in own if each.start < found.start() + claim.passage.start]
    return left or own


def _pick(found: list[Mention], opening: str) -> list[Mention]:
    """Return those of the names before a segment that its `opening` goes on about."""
    if _APPOSITION.match(opening):
        return found[-1:]
    if _RELATIVE.match(opening) and len(found) > 1:
        return []
    if _WHICH.match(opening):
        return found[-1:]
    return found[:1] if _PARTICIPLE.match(opening) else found


def _since_last_figure(
    own: list[Mention], quantity: Quantity, claim: Claim, side: Side
) -> list[Mention]:
    """Return those of the segment's names that stand between the figure before and this one."""
    ends = [each.end for each in claim.quantities if side.own[0] <= each.start < quantity.start]
    starts = [each.start for each in claim.quantities if quantity.end <= each.start < side.own[1]]
    low, high = max(ends, default=side.own[0]), min(starts, default=side.own[1])
    near = [each for each in own if low <= each.start and each.end <= quantity.start]
    late = [each for each in own if low <= each.start and each.end <= high]
    # A sum may go from one to another, so that both sides of a lone one count.
    lone_sum = quantity.unit in CURRENCY_CODES and not ends and not starts
    return late or own if lone_sum or not near else near


def _within(span: Mention, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def date_of(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date that goes with `quantity` of `claim`, if the claim has one."""
    dates = event_dates_of(claim)
    if not dates or len(claim.quantities) == 1:
        return dates[0] if dates else None
    own = [each for each in dates if _nearest_figure(each, claim) is quantity]
    return min(own, key=lambda each: _distance(each, quantity, claim), default=None)


def speeches_of(quantity: Quantity, claim: Claim) -> tuple[Speech, ...]:
    """Return who vouches for `quantity` of `claim`, outermost first.

    A named or unnamed speaker vouches for all that follows; a word such as "reportedly" only for
    its own segment.
    """
    side = segments_of(quantity, claim)
    return tuple(each for each in claim.speeches if _vouches(each, quantity, side, claim))


def _vouches(speech: Speech, quantity: Quantity, side: Side, claim: Claim) -> bool:
    at = speech.start + claim.passage.start
    if speech.hedge is Hedge.DECLINED:
        return False
    if _SOURCES.match(speech.cue):
        return True
    if speech.speaker or speech.voice:
        last = len(claim.text) - speech.start <= _TAIL
        last = last and all(each.start < at for each in claim.quantities)
        return at < quantity.start or last or _within_span(at, side.own)
    # "The claimed cost of the pump, $5": the noun between is what the figure says.
    leads = speech.cue.startswith("the ") and side.start <= at < quantity.start
    between = any(at < each.start < quantity.start for each in claim.quantities)
    return _within_span(at, side.own) or (leads and not between)


def _within_span(at: int, span: tuple[int, int]) -> bool:
    return span[0] <= at < span[1]


def _nearest_figure(timex: Timex, claim: Claim) -> Quantity:
    return min(claim.quantities, key=lambda each: _distance(timex, each, claim))


def _distance(timex: Timex, quantity: Quantity, claim: Claim) -> int:
    """Return the characters between the two, a break of the clause counted as many."""
    begin, end = min(timex.end, quantity.end), max(timex.start, quantity.start)
    between = claim.text[begin - claim.passage.start : end - claim.passage.start]
    return len(between) + _BREAK_LENGTH * len(_CLAUSE_BREAK.findall(between))
