"""This module says whose a figure is, and of when, in a claim that holds several.

With one figure in the claim, all of the claim's entities and its own date go with it. With several,
a figure goes with the entities named between the figure before it and itself (those inside its own
span count); failing that, the first figure goes with a carried-over subject; failing that, with
those named before the next figure; and if there are none, with all of the claim's. The date that
goes with it is the nearest, where every comma in between counts as a long way. Whoever asserts the
claim is not what the figure is about, unless nobody else is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.dating import dates_of

if TYPE_CHECKING:
    from generator.model import Claim, Quantity, Timex

_CLAUSE_BREAK = re.compile(r"[,;:]| while | whereas | but ")
_BREAK_LENGTH = 60


def entities_of(quantity: Quantity, claim: Claim) -> tuple[str, ...]:
    """Return the ids of the entities that `quantity` of `claim` is about, in order."""
    found = _beside(quantity, claim) if len(claim.quantities) > 1 else claim.entities
    speaker = claim.speech.speaker if claim.speech else ""
    others = tuple(each for each in found if each != speaker)
    return others or found


def date_of(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date that goes with `quantity` of `claim`, if the claim has one."""
    dates = dates_of(claim)
    if not dates or len(claim.quantities) == 1:
        return dates[0] if dates else None
    own = [each for each in dates if _nearest_figure(each, claim) is quantity]
    return min(own, key=lambda each: _distance(each, quantity, claim), default=None)


def _beside(quantity: Quantity, claim: Claim) -> tuple[str, ...]:
    at = claim.quantities.index(quantity)
    start = claim.quantities[at - 1].end if at else claim.passage.start
    end = claim.quantities[at + 1].start if at + 1 < len(claim.quantities) else claim.passage.end
    before = _named(claim, start, quantity.end)
    if not before and at == 0 and claim.carried:
        return claim.carried
    return before or _named(claim, quantity.end, end) or claim.entities


def _named(claim: Claim, start: int, end: int) -> tuple[str, ...]:
    inside = (each.entity for each in claim.mentions if start <= each.start and each.end <= end)
    return tuple(dict.fromkeys(inside))


def _nearest_figure(timex: Timex, claim: Claim) -> Quantity:
    return min(claim.quantities, key=lambda each: _distance(timex, each, claim))


def _distance(timex: Timex, quantity: Quantity, claim: Claim) -> int:
    left, right = sorted((timex, quantity), key=lambda each: each.start)
    offset = claim.passage.start
    between = claim.text[left.end - offset : right.start - offset]
    return len(between) + _BREAK_LENGTH * len(_CLAUSE_BREAK.findall(between))
