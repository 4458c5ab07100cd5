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
from generator.carry.find import opens_with_anaphor
from generator.carry.places import places_of
from generator.declared import EntityKind
from generator.outsiders import outsiders
from generator.quantity.currencies import CURRENCY_CODES
from generator.regions import region_of
from generator.scene import scene_of
from generator.segments import Side, segments_of
from generator.selfspeech import is_source, without_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity

    Entities = Mapping[str, Entity]

_BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})
_MADE = frozenset({EntityKind.MODEL, EntityKind.CHIP, EntityKind.PRODUCT})


def entities_of(quantity: Quantity, claim: Claim, entities: Entities) -> tuple[str, ...]:
    """Return the ids of the entities that `quantity` of `claim` is about, in order; maybe none."""
    if _counts_speakers(quantity, claim):
        return ()
    side = segments_of(quantity, claim)
    if part := _part_of(quantity, claim, side):
        whole, begin = part
        last = words.PART_ENDS.search(claim.text, quantity.end - claim.passage.start)
        end = min(side.end, last.start() + claim.passage.start) if last else side.end
        own = [each for each in claim.mentions if _within(each, begin, end)]
        own = [each for each in own if _is_leading(each, claim, entities)]
        of_whole = entities_of(whole, claim, entities)
        return _distinct([*of_whole, *(each.entity for each in own)])
    counted = [each for each in claim.mentions if _within(each, quantity.start, quantity.end)]
    named = sorted((*claim.mentions, *_stand_ins(claim, entities)), key=lambda each: each.start)
    scene = scene_of(quantity, claim, side, entities)
    outside = outsiders(named, scene, claim)
    usable = [each for each in named if each not in outside]
    usable = [each for each in usable if _is_leading(each, claim, entities)]
    usable = [each for each in usable if each not in counted]
    if region := region_of(scene):
        low, high = (each + claim.passage.start for each in region)
        own = [each for each in usable if _within(each, low, high)]
        return _distinct([each.entity for each in (*own, *counted)])
    is_anaphor = opens_with_anaphor(claim.text) or words.PRONOUN.match(claim.text)
    if is_anaphor and not claim.carried:
        # The subject is not known: what follows the figure is not it.
        usable = [each for each in usable if each.end <= quantity.start]
    usable = [each for each in usable if not _is_in_voice(each, claim)]
    usable = [each for each in usable if not _is_compared(each, claim)] or usable
    heard = without_speakers(usable, quantity, claim, side, entities)
    found = _nearest_names(quantity, claim, side, heard)
    if not found and side.is_first and claim.carried:
        carried = claim.carried if words.PLURAL.match(claim.text) else claim.carried[:1]
        heeded = [each for each in carried if not _only_speaks(each, claim, entities)]
        heeded = [each for each in heeded if each not in {one.entity for one in outside}]
        return _distinct([*heeded, *(each.entity for each in counted)])
    if not found and (planner := _planner(quantity, claim)):
        return planner
    if not found and not counted:
        end = side.own[1] if _has_subject(quantity, claim, side) else side.end
        rest = [each for each in claim.mentions if _within(each, side.start, end)]
        found = [each for each in rest if entities[each.entity].kind in _BACKGROUND]
        found = [each for each in found if each.entity not in claim.speakers]
        found = [each for each in found if not _is_told(each, claim)]
    return _distinct([each.entity for each in (*found, *counted)])


def _stand_ins(claim: Claim, entities: Entities) -> list[Mention]:
    """Return the words for those that are carried over, and do not only speak ("the company")."""
    return [
        each
        for each in places_of(claim, entities)
        if not _only_speaks(each.entity, claim, entities)
    ]


def _only_speaks(entity: str, claim: Claim, entities: Entities) -> bool:
    """Tell whether who is carried over only tells of others, as a source or a person does."""
    is_person = entities[entity].kind is EntityKind.PERSON
    return is_source(entity, claim) or (is_person and entity in claim.speakers)


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
    """Return who expects to do that which the figure is of ("it expects to cut 300 jobs")."""
    for speech in reversed(claim.speeches):
        behind = speech.start + len(speech.cue)
        is_before = behind < quantity.start - claim.passage.start
        if speech.speaker and is_before and words.TO_DO.match(claim.text, behind):
            return speech.speakers
    return ()


def _is_told(mention: Mention, claim: Claim) -> bool:
    """Tell whether the name is of one who is spoken to ("told the Post")."""
    before = claim.text[: mention.start - claim.passage.start]
    return before.endswith((" told ", " told the "))


def _counts_speakers(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether the figure only counts unnamed speakers."""
    if words.SAY.match(claim.text, quantity.end - claim.passage.start):
        return True
    return any(quantity.text in each.voice for each in claim.speeches if each.voice)


def _is_compared(mention: Mention, claim: Claim) -> bool:
    """Tell whether the name is whose figure another is compared with ("twice that of Acme")."""
    return bool(words.THAT_OF.search(claim.text[: mention.start - claim.passage.start]))


def _is_in_voice(mention: Mention, claim: Claim) -> bool:
    """Tell whether the name only says which unnamed speaker speaks ("analysts polled by Acme")."""
    for speech in claim.speeches:
        start = claim.text.find(speech.voice, 0, speech.start) if speech.voice else -1
        at = mention.start - claim.passage.start
        if start >= 0 and start <= at < start + len(speech.voice):
            return True
    return False


def _is_leading(mention: Mention, claim: Claim, entities: Entities) -> bool:
    text, end = claim.text, mention.end - claim.passage.start
    kind = entities[mention.entity].kind
    if kind is EntityKind.PLACE and words.PLACE_ACTS.match(text, end):
        return mention.start == claim.passage.start
    # "The GPT-4 model" is GPT-4 itself; "Acme chips" are chips.
    only_a_kind = words.ATTRIBUTIVE.match(text, end) and not (
        kind in _MADE and words.ONE.match(text, end)
    )
    return kind not in _BACKGROUND and not only_a_kind


def _nearest_names(
    quantity: Quantity, claim: Claim, side: Side, usable: list[Mention]
) -> list[Mention]:
    own = [each for each in usable if _within(each, *side.own)]
    is_named = any(_within(each, side.start, side.own[0]) for each in usable)
    own = _without_relative(own, quantity, claim, is_named=is_named)
    subject = _antecedent(quantity, claim, side, usable)
    if own:
        return [*subject, *_since_last_figure(own, quantity, claim, side, after=not subject)]
    opening = claim.text[side.own[0] - claim.passage.start :]
    for start, end in _before(claim, side):
        if found := [each for each in usable if _within(each, start, end)]:
            return _pick(found, opening)
    if _has_subject(quantity, claim, side):
        usable = [each for each in usable if each.entity in claim.speakers]
    for start, end in side.after:
        if words.PART_OF.match(claim.text, start - claim.passage.start):
            continue
        if found := [each for each in usable if _within(each, start, end)]:
            return found
    return []


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
