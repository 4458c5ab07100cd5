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

A part ("of which $5m is insured") is about those whom the whole before it is about, and those named
in its own segment.

A figure without a name of its own is about the first entity that is carried over, or about all of
them behind a plural subject ("they"). A figure that counts who speaks ("two people said") is about
nobody.

Where the segment holds several figures, or the figure is a count, the names between the last figure
and this one come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import whosewords as words
from generator.heeded import (
    BACKGROUND,
    country_of,
    counts_speakers,
    is_leading,
    is_told,
    names_for,
    only_speaks,
)
from generator.outsiders import outsiders
from generator.quantity.currencies import CURRENCY_CODES
from generator.regions import region_of
from generator.scene import scene_of
from generator.segments import Side, segments_of
from generator.selfspeech import without_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity
    from generator.scene import Scene

    Entities = Mapping[str, Entity]


def entities_of(quantity: Quantity, claim: Claim, entities: Entities) -> tuple[str, ...]:
    """Return the ids of the entities that `quantity` of `claim` is about, in order; maybe none."""
    if counts_speakers(quantity, claim):
        return ()
    if place := country_of(quantity, claim, entities):
        return (place,)
    side = segments_of(quantity, claim)
    if part := _part_of(quantity, claim, side):
        return _of_part(*part, quantity, claim, entities)
    inside = [each for each in claim.mentions if _within(each, quantity.start, quantity.end)]
    scene = scene_of(quantity, claim, side, entities)
    owners = _owners(scene, quantity, claim, side, entities)
    if not owners and not inside and not region_of(scene):
        owners = [each.entity for each in _in_background(quantity, claim, side, entities)]
    return _distinct([*owners, *(each.entity for each in inside)])


def _owners(
    scene: Scene, quantity: Quantity, claim: Claim, side: Side, entities: Entities
) -> Sequence[str]:
    """Return whom `quantity` is about among those that are named, carried over or plan it."""
    names = names_for(quantity, claim, entities)
    if region := region_of(scene):
        low, high = (each + claim.passage.start for each in region)
        return [each.entity for each in names if _within(each, low, high)]
    outside = outsiders(names, scene, claim)
    names = [each for each in names if each not in outside]
    heard = without_speakers(names, quantity, claim, side, entities)
    if found := _nearest_names(quantity, claim, side, heard):
        return [each.entity for each in found]
    if side.is_first and claim.carried:
        out = {each.entity for each in (*outside, *names)} - {each.entity for each in heard}
        return [each for each in _carried(claim, entities) if each not in out]
    return _planner(quantity, claim)


def _carried(claim: Claim, entities: Entities) -> list[str]:
    carried = claim.carried if words.PLURAL.match(claim.text) else claim.carried[:1]
    return [each for each in carried if not only_speaks(each, claim, entities)]


def _in_background(
    quantity: Quantity, claim: Claim, side: Side, entities: Entities
) -> list[Mention]:
    """Return the places, events and publications on the figure's side that nobody is told."""
    end = side.own[1] if _has_subject(quantity, claim, side) else side.end
    return [
        each
        for each in claim.mentions
        if _within(each, side.start, end)
        and entities[each.entity].kind in BACKGROUND
        and each.entity not in claim.speakers
        and not is_told(each, claim)
    ]


def _of_part(
    whole: Quantity, begin: int, quantity: Quantity, claim: Claim, entities: Entities
) -> tuple[str, ...]:
    """Return those whom the `whole` is about, and who is named in the part from `begin` on."""
    offset = claim.passage.start
    last = words.PART_ENDS.search(claim.text, quantity.end - offset)
    side = segments_of(quantity, claim)
    end = min(side.end, last.start() + offset) if last else side.end
    own = [each for each in claim.mentions if _within(each, begin, end)]
    named = [each.entity for each in own if is_leading(each, claim, entities)]
    return _distinct([*entities_of(whole, claim, entities), *named])


def _part_of(quantity: Quantity, claim: Claim, side: Side) -> tuple[Quantity, int] | None:
    """Return the figure before that `quantity` is a part of, and where the part begins."""
    offset = claim.passage.start
    at = quantity.start - offset
    part = words.OF_WHICH.search(claim.text, side.start - offset, at)
    if not part and words.ITS_PART.match(claim.text, quantity.end - offset):
        part = words.LISTED.search(claim.text, side.start - offset, at)
    if not part:
        return None
    wholes = [each for each in claim.quantities if each.end <= part.start() + offset]
    is_near = bool(wholes) and side.start <= wholes[-1].start
    return (wholes[-1], part.start() + offset) if is_near else None


def _planner(quantity: Quantity, claim: Claim) -> tuple[str, ...]:
    """Return who does what the figure is of ("it expects to cut", "it said it had cut jobs")."""
    for speech in reversed(claim.speeches):
        behind = speech.start + len(speech.cue)
        is_before = behind < quantity.start - claim.passage.start
        does = words.TO_DO.match(claim.text, behind) or words.ITSELF_DOES.match(claim.text, behind)
        if speech.speaker and is_before and does:
            return speech.speakers
    return ()


def _nearest_names(
    quantity: Quantity, claim: Claim, side: Side, usable: list[Mention]
) -> list[Mention]:
    own = [each for each in usable if _within(each, *side.own)]
    is_named = any(_within(each, side.start, side.own[0]) for each in usable)
    own = _without_relative(own, quantity, claim, is_named=is_named)
    subject = _antecedent(quantity, claim, side, usable)
    near = own and _since_last_figure(own, quantity, claim, side, after=not subject)
    if near or (own and quantity.unit not in CURRENCY_CODES):
        return [*subject, *near]
    opening = claim.text[side.own[0] - claim.passage.start :]
    for start, end in _before(claim, side):
        if found := [each for each in usable if _within(each, start, end)]:
            return [*_pick(found, opening), *_priced(own, quantity, claim)]
    if _has_subject(quantity, claim, side):
        usable = [each for each in usable if each.entity in claim.speakers]
    for start, end in side.after:
        if words.PART_OF.match(claim.text, start - claim.passage.start):
            continue
        if found := [each for each in usable if _within(each, start, end)]:
            return found
    return []


def _priced(own: list[Mention], quantity: Quantity, claim: Claim) -> list[Mention]:
    """Return the name right before the sum that it is bought for ("half of Acme for $5m")."""
    offset = claim.passage.start
    end = quantity.start - offset
    return [each for each in own if words.PRICED.fullmatch(claim.text, each.end - offset, end)]


def _before(claim: Claim, side: Side) -> Iterator[tuple[int, int]]:
    """Yield the segments before the figure's own, the nearest first.

    Where its own goes on with the verb of the main clause ("Acme, which Globe owns, lost"), what
    stands between commas before it is passed over.
    """
    offset = claim.passage.start
    before = list(reversed(side.before))
    if words.GOES_ON.match(claim.text, side.own[0] - offset):
        while len(before) > 1 and words.ASIDE.match(claim.text, before[0][0] - offset):
            del before[0]
    yield from before


def _antecedent(
    quantity: Quantity, claim: Claim, side: Side, usable: list[Mention]
) -> list[Mention]:
    """Return the name that "who" or "which" is the subject for ("Acme, which sold")."""
    offset = claim.passage.start
    head = claim.text[side.own[0] - offset : quantity.start - offset]
    if not words.SUBJECT_RELATIVE.match(head):
        return []
    low, high = side.start, side.own[0]
    last = [each for each in usable if _within(each, low, high)][-1:]
    return [each for each in last if claim.text[each.end - offset : high - offset].strip() == ","]


def _has_subject(quantity: Quantity, claim: Claim, side: Side) -> bool:
    """Tell whether a verb with a subject of its own stands before the figure in its segment."""
    offset = claim.passage.start
    head = claim.text[side.own[0] - offset : quantity.start - offset].lstrip()
    return bool(not words.FRONTED.match(head) and words.VERB.search(head))


def _without_relative(
    own: list[Mention], quantity: Quantity, claim: Claim, *, is_named: bool
) -> list[Mention]:
    """Drop from `own` names inside a relative or adverbial clause behind the figure.

    If no others are left they stay, unless the subject is a pronoun or `is_named` before.
    """
    found = words.RESTRICTIVE.search(claim.text, quantity.end - claim.passage.start)
    if not found:
        return own
    left = [each for each in own if each.start < found.start() + claim.passage.start]
    return left or ([] if is_named or words.PRONOUN.match(claim.text) else own)


def _pick(found: list[Mention], opening: str) -> list[Mention]:
    """Return those of the names before a segment that its `opening` goes on about."""
    if words.APPOSITION.match(opening):
        return found[-1:]
    if words.RELATIVE.match(opening) and len(found) > 1:
        return []
    if words.WHICH.match(opening):
        return found[-1:]
    return found[:1] if words.PARTICIPLE.match(opening) else found


def _since_last_figure(
    own: list[Mention], quantity: Quantity, claim: Claim, side: Side, *, after: bool
) -> list[Mention]:
    """Return those of the segment's names that stand between the figure before and this one.

    Names behind a figure that is no lone sum count only where `after` says so.
    """
    ends = [each.end for each in claim.quantities if side.own[0] <= each.start < quantity.start]
    starts = [each.start for each in claim.quantities if quantity.end <= each.start < side.own[1]]
    low, high = max(ends, default=side.own[0]), min(starts, default=side.own[1])
    free = [each for each in own if not _belongs_to_figure(each, low, claim)] if ends else own
    free = _of_last_verb(free, quantity, claim)
    near = [each for each in free if low <= each.start and each.end <= quantity.start]
    late = [each for each in free if low <= each.start and each.end <= high]
    # A sum may go from one to another, so that both sides of a lone one count.
    lone_sum = quantity.unit in CURRENCY_CODES and not ends and not starts
    if lone_sum or (not near and after and free == own):
        return late or free
    return near or [each for each in free if each.end <= quantity.start]


def _belongs_to_figure(mention: Mention, end: int, claim: Claim) -> bool:
    """Tell whether the name is tied to the figure that ends at `end` ("20% of Acme and 5%")."""
    offset = claim.passage.start
    return bool(words.TIED.fullmatch(claim.text[end - offset : mention.start - offset]))


def _of_last_verb(own: list[Mention], quantity: Quantity, claim: Claim) -> list[Mention]:
    """Drop from `own` the objects of a verb before the one that the figure goes with.

    "Ada Byron joined Acme and earned $5m" is about the subject of both.
    """
    offset = claim.passage.start
    joined = list(words.AND_VERB.finditer(claim.text, 0, quantity.start - offset))
    at = joined[-1].start() + offset if joined else 0
    subject = next((each.end for each in own if each.end <= at), at)
    return [each for each in own if each.end <= subject or at <= each.start]


def _within(span: Mention, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
