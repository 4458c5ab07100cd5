"""This module finds the names nearest to a figure among the segments of its side.

A figure is about the names of its own segment, or of the nearest one before it that names any;
failing that, if no verb with a subject of its own stands before the figure, the nearest one after
it. Names in a relative or adverbial clause behind the figure ("an initiative of $5m that pools what
Acme has") do not count, if others stand before it. Where the segment holds several figures, or the
figure is a count, the names between the last figure and this one come first.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator import whosewords as words
from generator.quantity.currencies import CURRENCY_CODES
from generator.segments import names_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Claim, Mention, Quantity
    from generator.segments import Side


def nearest_names(
    quantity: Quantity, claim: Claim, side: Side, usable: list[Mention]
) -> list[Mention]:
    """Return those of the names `usable` of `claim` that `quantity` is about; maybe none."""
    is_named = bool(names_within(usable, side.start, side.own[0]))
    own = names_within(usable, *side.own)
    own = _without_relative(own, quantity, claim, is_named=is_named)
    antecedent = _antecedent(quantity, claim, side, usable)
    near = own and _since_last_figure(own, quantity, claim, side, after=not antecedent)
    is_part = any(_is_part_of(each, quantity, claim) for each in near)
    subject = [] if is_part else antecedent or _resumed(claim, side, usable)
    if near or (own and quantity.unit not in CURRENCY_CODES):
        return [*subject, *_listed(near, claim, usable)]
    opening = claim.text[side.own[0] - claim.passage.start :]
    for start, end in _examples_last(claim, usable, _before(claim, side)):
        if found := _listed(names_within(usable, start, end), claim, usable):
            picked = _pick(_enacted(found, opening, claim), opening)
            return [*picked, *_priced(own, quantity, claim)]
    if has_subject(quantity, claim, side):
        usable = [each for each in usable if each.entity in claim.speakers]
    for start, end in side.after:
        if words.CONTRAST.match(claim.text, start - claim.passage.start):
            break
        if words.PART_OF.match(claim.text, start - claim.passage.start):
            continue
        if found := names_within(usable, start, end):
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
    begin = side.own[0]
    last = names_within(usable, side.start, begin)[-1:]
    return [each for each in last if claim.text[each.end - offset : begin - offset].strip() == ","]


def _examples_last(
    claim: Claim, usable: list[Mention], spans: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the segments `spans`, those last that only give examples ("among them Acme")."""
    offset = claim.passage.start
    starts = {each.start - offset for each in usable}

    def is_example(span: tuple[int, int]) -> bool:
        found = words.EXAMPLES.match(claim.text, span[0] - offset)
        return found is not None and found.end() in starts

    return sorted(spans, key=is_example)


def _resumed(claim: Claim, side: Side, usable: list[Mention]) -> list[Mention]:
    """Return the subject before an aside, with whose verb the figure's segment goes on.

    "Acme, one of the largest mills, raised $5m from Globe" is about both.
    """
    if words.PASSIVE_OPENS.match(claim.text, side.own[0] - claim.passage.start):
        return []
    before = list(_before(claim, side))
    passed = before and len(before) < len(side.before)
    return names_within(usable, *before[0]) if passed else []


def _is_part_of(mention: Mention, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `quantity` is a part of what is named right behind it ("half of Acme")."""
    offset = claim.passage.start
    return claim.text[quantity.end - offset : mention.start - offset] == " of "


def _listed(found: list[Mention], claim: Claim, usable: list[Mention]) -> list[Mention]:
    """Return `found` with the names before it in the same list ("Acme, Globe and Ada Byron")."""
    if not found:
        return found
    first = found[0].start
    listed = [each for each in usable if each.end <= first] + found[:2]
    joints = [_between(*pair, claim) for pair in pairwise(listed)]
    # "A, B and C", "A, B, and C", up to the first of `found`.
    closed = joints[-1:] in ([" and "], [", and "]) and len(found) > 1
    size = 0
    for joint in reversed(joints[: -1 if len(found) > 1 else None]):
        if joint not in {", ", ", and "} or (joint == ", and " and size):
            break
        closed = closed or joint == ", and "
        size += 1
    added = listed[len(listed) - len(found[:2]) - size :][:size]
    if not added or not closed or (size == 1 and not len(found) > 1):
        return found
    lead = claim.text[: added[0].start - claim.passage.start]
    return [*added, *found] if words.LISTS.search(lead) else found


def _between(one: Mention, other: Mention, claim: Claim) -> str:
    """Return what stands between two names."""
    offset = claim.passage.start
    return claim.text[one.end - offset : other.start - offset]


def _enacted(found: list[Mention], opening: str, claim: Claim) -> list[Mention]:
    """Return what was signed or passed, where the segment behind that says what it enables."""
    if not words.ENABLES.match(opening):
        return found
    offset = claim.passage.start
    verb = words.ENACTED.search(claim.text, 0, found[-1].end - offset)
    return [each for each in found if each.start - offset > verb.end()] if verb else found


def has_subject(quantity: Quantity, claim: Claim, side: Side) -> bool:
    """Tell whether a verb with a subject of its own stands before the figure in its segment."""
    head = _head(quantity, claim, side)
    return bool(not words.FRONTED.match(head) and words.VERB.search(head))


def is_fronted(quantity: Quantity, claim: Claim, side: Side) -> bool:
    """Tell whether the figure's segment stands before the subject ("With sales of $5m, Acme")."""
    head = _head(quantity, claim, side)
    return bool(words.FRONTED.match(head)) or not (side.before or head)


def _head(quantity: Quantity, claim: Claim, side: Side) -> str:
    """Return the words of the figure's segment before it."""
    offset = claim.passage.start
    return claim.text[side.own[0] - offset : quantity.start - offset].lstrip()


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
