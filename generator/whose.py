"""This module says whose a figure is within its claim: which entities it is about.

The claim is read in segments: commas, brackets and words such as "while" part them, and between
semicolons, colons and the two sides of a comparison ("less than", "compared with", "unlike")
nothing is carried across. A figure is about the entities of its own segment, or of the nearest one
before it on its side that names any; failing that, if no verb with a subject of its own stands
before the figure, the nearest one after it. Not counted are

- places, events and publications, unless nothing else is named on its side, or a place acts,
- names that only say of what kind a thing is ("Acme chips"), and whoever speaks of others,
- names in a relative or adverbial clause behind the figure ("an initiative of $5m that pools what
  Acme has"), if others stand before it,
- names inside the figure itself, which are what is counted: they are added at the end.

A figure without a name of its own is about the first entity that is carried over, or about all of
them behind a plural subject ("they"). A figure that counts who speaks ("two people said") is about
nobody.

Where the segment holds several figures, or the figure is a count, the names between the last figure
and this one come first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.carry.find import opens_with_anaphor
from generator.model import EntityKind
from generator.quantity.currencies import CURRENCY_CODES
from generator.segments import Side, segments_of
from generator.selfspeech import is_source, without_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Claim, Entity, Mention, Quantity

    Entities = Mapping[str, Entity]

_BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})
_MADE = frozenset({EntityKind.MODEL, EntityKind.CHIP, EntityKind.PRODUCT})
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
_RESTRICTIVE = re.compile(
    r"\b(?:that|which|who|whose|whom|when|because|although|though|before \w+ing|after \w+ing)\b"
    r"(?! of\b)"
)
# Behind a place that begins a sentence: "Europe pledged".
_PLACE_ACTS = re.compile(r" (?:has |have |had |will |would |also )*[a-z]+(?:ed|es|s|t)\b")
# How a phrase begins that stands before the subject that it is about ("With sales of $5m, Acme").
_FRONTED = re.compile(
    r"(?:with|at|after|for|in|by|despite|of|from|on|to|like|as|using|when|while|once|since|because"
    r"|if|worth|\w+ing|\w{2,}ed|built|bought|sold|founded)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?<!^)\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|must"
    r"|\w{2,}ed|took|made|won|got|gave|lost|spent|sold|bought|paid|rose|fell|grew|came|went|hit"
    r"|stood|held|put|cut|cost|saw|set|ran|led|met|brought|takes|makes|pays|sells|buys|costs|owes"
    r"|employs|holds|expects|wants|needs|owns)\b"
)
# A subject that stands for several of those carried over.
_PLURAL = re.compile(r"(?:They|Both|Their|These|The (?:two|pair|three|four))\b")

_PRONOUN = re.compile(r"(?:It|He|She|They)\b")


def entities_of(quantity: Quantity, claim: Claim, entities: Entities) -> tuple[str, ...]:
    """Return the ids of the entities that `quantity` of `claim` is about, in order; maybe none."""
    if _counts_speakers(quantity, claim):
        return ()
    side = segments_of(quantity, claim)
    counted = [each for each in claim.mentions if _within(each, quantity.start, quantity.end)]
    usable = [each for each in claim.mentions if _is_leading(each, claim, entities)]
    usable = [each for each in usable if each not in counted]
    if opens_with_anaphor(claim.text) and not claim.carried:
        # The subject is not known: what follows the figure is not it.
        usable = [each for each in usable if each.end <= quantity.start]
    heard = without_speakers(usable, quantity, claim, side, entities)
    found = _nearest_names(quantity, claim, side, heard)
    if not found and side.is_first and claim.carried:
        carried = claim.carried if _PLURAL.match(claim.text) else claim.carried[:1]
        heeded = [each for each in carried if not is_source(each, claim)]
        return _distinct([*heeded, *(each.entity for each in counted)])
    if not found and not counted:
        end = side.own[1] if _has_subject(quantity, claim, side) else side.end
        rest = [each for each in claim.mentions if _within(each, side.start, end)]
        found = [each for each in rest if entities[each.entity].kind in _BACKGROUND]
        found = [each for each in found if each.entity not in claim.speakers]
    return _distinct([each.entity for each in (*found, *counted)])


def _counts_speakers(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether the figure only counts unnamed speakers."""
    return any(quantity.text in each.voice for each in claim.speeches if each.voice)


def _is_leading(mention: Mention, claim: Claim, entities: Entities) -> bool:
    text, end = claim.text, mention.end - claim.passage.start
    kind = entities[mention.entity].kind
    if kind is EntityKind.PLACE and _PLACE_ACTS.match(text, end):
        return mention.start == claim.passage.start
    # "The GPT-4 model" is GPT-4 itself; "Acme chips" are chips.
    only_a_kind = _ATTRIBUTIVE.match(text, end) and not (kind in _MADE and _ONE.match(text, end))
    return kind not in _BACKGROUND and not only_a_kind


def _nearest_names(
    quantity: Quantity, claim: Claim, side: Side, usable: list[Mention]
) -> list[Mention]:
    own = [each for each in usable if _within(each, *side.own)]
    own = _without_relative(own, quantity, claim)
    if own:
        return _since_last_figure(own, quantity, claim, side)
    opening = claim.text[side.own[0] - claim.passage.start :]
    for start, end in reversed(side.before):
        if found := [each for each in usable if _within(each, start, end)]:
            return _pick(found, opening)
    if _has_subject(quantity, claim, side):
        usable = [each for each in usable if each.entity in claim.speakers]
    for start, end in side.after:
        if found := [each for each in usable if _within(each, start, end)]:
            return found
    return []


def _has_subject(quantity: Quantity, claim: Claim, side: Side) -> bool:
    """Tell whether a verb with a subject of its own stands before the figure in its segment."""
    offset = claim.passage.start
    head = claim.text[side.own[0] - offset : quantity.start - offset].lstrip()
    return bool(not _FRONTED.match(head) and _VERB.search(head))


def _without_relative(own: list[Mention], quantity: Quantity, claim: Claim) -> list[Mention]:
    """Drop from `own` names inside a relative clause behind the figure.

    If no others are left they stay, unless the subject is a pronoun.
    """
    found = _RESTRICTIVE.search(claim.text, quantity.end - claim.passage.start)
    if not found:
        return own
    left = [each for each in own if each.start < found.start() + claim.passage.start]
    return left or ([] if _PRONOUN.match(claim.text) else own)


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
