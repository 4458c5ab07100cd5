"""This module says whose a figure is, and of when, in a claim that names several things.

A comparison parts the claim ("less than", "compared with", "unlike …,"): a figure goes only with
entities on its own side. With one figure, all of that side go with it. With several, a figure goes
with the entities named between the figure before it and itself (those inside its own span count);
failing that, the first figure goes with a carried-over subject; failing that, with those named
before the next figure; and if there are none, with all of the claim's.

Of those, whoever asserts the claim, and places, events and publications, are what the figure is
about only if nothing else is named. The date that goes with a figure is the nearest, where every
comma in between counts as a long way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.dating import dates_of
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Claim, Entity, Quantity, Timex

_CLAUSE_BREAK = re.compile(r"[,;:]| while | whereas | but ")
_BREAK_LENGTH = 60
# "more than $5 billion" is a bound: there the figure follows at once, in digits or with its sign.
_COMPARISON = re.compile(
    r"\b(?:than(?! (?:[$€£¥\d]|US\$|RMB|a (?:million|billion)))|compared (?:with|to)|versus|vs\.?"
    r"|in contrast (?:with|to)|as opposed to|rather than|instead of)\s"
)
_UNLIKE = re.compile(r"\b[Uu]nlike\b[^,]*,")
_BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})


def entities_of(
    quantity: Quantity, claim: Claim, entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """Return the ids of the entities that `quantity` of `claim` is about, in order."""
    found = _beside(quantity, claim) or claim.entities
    speaker = claim.speech.speaker if claim.speech else ""
    others = [each for each in found if each != speaker]
    leading = [each for each in others if entities[each].kind not in _BACKGROUND]
    return tuple(leading or others or found)


def date_of(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date that goes with `quantity` of `claim`, if the claim has one."""
    dates = dates_of(claim)
    if not dates or len(claim.quantities) == 1:
        return dates[0] if dates else None
    own = [each for each in dates if _nearest_figure(each, claim) is quantity]
    return min(own, key=lambda each: _distance(each, quantity, claim), default=None)


def _beside(quantity: Quantity, claim: Claim) -> tuple[str, ...]:
    at = claim.quantities.index(quantity)
    side_start, side_end = _side(quantity, claim)
    if len(claim.quantities) == 1:
        carried = claim.carried if side_start == claim.passage.start else ()
        return _named(claim, side_start, side_end) + carried
    start = max(claim.quantities[at - 1].end if at else 0, side_start)
    following = claim.quantities[at + 1 : at + 2]
    end = min([side_end, *(each.start for each in following)])
    before = _named(claim, start, quantity.end)
    if not before and at == 0 and claim.carried:
        return claim.carried
    return before or _named(claim, quantity.end, end)


def _side(quantity: Quantity, claim: Claim) -> tuple[int, int]:
    """Return the part of the claim, as offsets of the article, that is on the figure's side."""
    offset = claim.passage.start
    start, end = offset, claim.passage.end
    for match in _COMPARISON.finditer(claim.text):
        if match.end() + offset <= quantity.start:
            start = match.end() + offset
        elif match.start() + offset >= quantity.end:
            end = min(end, match.start() + offset)
    aside = _UNLIKE.search(claim.text)
    if aside and aside.end() + offset <= quantity.start:
        start = max(start, aside.end() + offset)
    return start, end


def _named(claim: Claim, start: int, end: int) -> tuple[str, ...]:
    inside = (each.entity for each in claim.mentions if start <= each.start and each.end <= end)
    return tuple(dict.fromkeys(inside))


def _nearest_figure(timex: Timex, claim: Claim) -> Quantity:
    return min(claim.quantities, key=lambda each: _distance(timex, each, claim))


def _distance(timex: Timex, quantity: Quantity, claim: Claim) -> int:
    """Return the characters between the two, a break of the clause counted as many."""
    begin, end = min(timex.end, quantity.end), max(timex.start, quantity.start)
    between = claim.text[begin - claim.passage.start : end - claim.passage.start]
    return len(between) + _BREAK_LENGTH * len(_CLAUSE_BREAK.findall(between))
