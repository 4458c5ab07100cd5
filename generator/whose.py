"""This module says whose a figure is within its claim: which entities it is about.

The claim is read in segments: commas, brackets and words such as "while" part them, and between
semicolons, colons and the two sides of a comparison ("less than", "compared with", "unlike")
nothing is carried across. A figure is about the nearest names of its side (`nearest`). Not counted
are

- places, events and publications, unless nothing else is named on its side, or a place acts,
- names that only say of what kind a thing is ("Acme chips"), and whoever speaks of others,
- names inside the figure itself, which are what is counted: they are added at the end.

A part ("of which $5m is insured") is about those whom the whole before it is about, and those named
in its own segment.

A figure without a name of its own is about the first entity that is carried over, or about all of
them behind a plural subject ("they"). A figure that counts who speaks ("two people said") is about
nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import whosewords as words
from generator.declared import EntityKind
from generator.heeded import (
    BACKGROUND,
    country_of,
    counts_speakers,
    is_leading,
    is_told,
    names_for,
    only_speaks,
)
from generator.nearest import is_fronted, nearest_names
from generator.outsiders import outsiders
from generator.regions import region_of
from generator.scene import scene_of
from generator.segments import names_within, segments_of
from generator.selfspeech import without_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity
    from generator.scene import Scene
    from generator.segments import Side

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
    inside = names_within(claim.mentions, quantity.start, quantity.end)
    if not inside and (other := _other_half(quantity, claim, side)):
        return entities_of(other, claim, entities)
    scene = scene_of(quantity, claim, side, entities)
    owners = _owners(scene, quantity, claim, side, entities)
    if not owners and not inside and not region_of(scene):
        places = _own_places(quantity, claim, _in_background(quantity, claim, side, entities))
        out = outsiders(places, scene, claim)
        owners = [each.entity for each in places if each not in out]
    return _distinct([*owners, *(each.entity for each in inside)])


def _owners(
    scene: Scene, quantity: Quantity, claim: Claim, side: Side, entities: Entities
) -> Sequence[str]:
    """Return whom `quantity` is about among those that are named, carried over or plan it."""
    names = names_for(quantity, claim, entities)
    if region := region_of(scene):
        low, high = (each + claim.passage.start for each in region)
        return [each.entity for each in names_within(names, low, high)]
    outside = outsiders(names, scene, claim)
    names = [each for each in names if each not in outside]
    heard = without_speakers(names, quantity, claim, side, entities)
    if found := nearest_names(quantity, claim, side, heard):
        return [each.entity for each in found]
    if side.is_first and claim.carried:
        out = {each.entity for each in (*outside, *names)} - {each.entity for each in heard}
        return [each for each in _carried(claim, entities) if each not in out]
    return _planner(quantity, claim, entities)


def _carried(claim: Claim, entities: Entities) -> list[str]:
    """Return those carried over whom the claim is about: all behind a plural, else the first."""
    carried = claim.carried if words.PLURAL.match(claim.text) else claim.carried[:1]
    return [each for each in carried if not only_speaks(each, claim, entities)]


def _in_background(
    quantity: Quantity, claim: Claim, side: Side, entities: Entities
) -> list[Mention]:
    """Return the places, events and publications on the figure's side that nobody is told."""
    end = side.end if is_fronted(quantity, claim, side) else side.own[1]
    if words.POSSESSIVE.search(claim.text, 0, quantity.start - claim.passage.start):
        end = quantity.start
    return [
        each
        for each in names_within(claim.mentions, side.start, end)
        if entities[each.entity].kind in BACKGROUND
        and each.entity not in claim.speakers
        and not is_told(each, claim)
    ]


def _own_places(quantity: Quantity, claim: Claim, places: list[Mention]) -> list[Mention]:
    """Return those of `places` that stand right behind `quantity`, up to the next figure, or all.

    "30 in Kell, 22 in Nesse" is so many in each.
    """
    offset = claim.passage.start
    behind = [each for each in places if each.start >= quantity.end]
    begin = quantity.end - offset
    if not behind or not words.IN_PLACE.fullmatch(claim.text, begin, behind[0].start - offset):
        return places
    later = (each.start for each in claim.quantities if each.start >= quantity.end)
    end = min(later, default=claim.passage.end)
    return [each for each in behind if each.start < end]


def _of_part(
    whole: Quantity, begin: int, quantity: Quantity, claim: Claim, entities: Entities
) -> tuple[str, ...]:
    """Return those whom the `whole` is about, and who is named in the part from `begin` on."""
    offset = claim.passage.start
    last = words.PART_ENDS.search(claim.text, quantity.end - offset)
    side = segments_of(quantity, claim)
    end = min(side.end, last.start() + offset) if last else side.end
    own = names_within(claim.mentions, begin, end)
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


def _other_half(quantity: Quantity, claim: Claim, side: Side) -> Quantity | None:
    """Return the figure with which `quantity`, of the same at another time, is compared.

    "Profit at Acme was $5m, compared with $7m a year earlier": nothing but the time is told anew.
    """
    offset = claim.passage.start
    begin, end = quantity.start - offset, quantity.end - offset
    before = [
        each for each in claim.quantities if each.end <= side.start and each.unit == quantity.unit
    ]
    starts = words.COMPARES.fullmatch(claim.text, side.start - offset, begin)
    is_same = starts and words.SAME_LATER.match(claim.text, end)
    is_compared = words.COMPARED.search(claim.text, 0, side.start - offset)
    if words.OVERTAKES.search(claim.text, 0, side.start - offset):
        return None
    return before[-1] if is_same and is_compared and before else None


def _planner(quantity: Quantity, claim: Claim, entities: Entities) -> Sequence[str]:
    """Return who does what the figure is of ("it expects to cut", "it said it had cut jobs").

    No person is "it", and nobody says of himself what another subject begins.
    """
    end = quantity.start - claim.passage.start
    for speech in reversed(claim.speeches):
        behind = speech.start + len(speech.cue)
        if (
            not speech.speaker
            or behind >= end
            or words.NEXT_SUBJECT.search(claim.text, behind, end)
        ):
            continue
        if words.TO_DO.match(claim.text, behind):
            return speech.speakers
        if words.ITSELF_DOES.match(claim.text, behind):
            kinds = {each: entities[each].kind for each in speech.speakers}
            return [each for each in kinds if kinds[each] is not EntityKind.PERSON]
    return ()


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
