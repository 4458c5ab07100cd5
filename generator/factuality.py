"""This module says how a claim holds what it tells: as a fact, or as planned, possible or denied.

The words that say so (`factwords`) count for a figure if they stand before it in its own clause, or
take it back behind it; for a claim as a whole, wherever they stand. A figure of a time still to
come is a plan whatever the words are. An empty set of stances is a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dateroles import dates_of
from generator.factwords import CHINESE, DENIED_AFTER, NO_DENIAL, VERB_AFTER, WORDS, Stance
from generator.fold import fold
from generator.model import Hedge
from generator.segments import segments_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Claim, Quantity, Speech, Timex
    from generator.values import Value

    Stances = frozenset[Stance]

_REMEMBERED = 50_000
# A month is no modal verb: "may" counts where the source has a small letter.
_MONTH = re.compile(r"\bMay\b")
_NO_DENIAL = re.compile(NO_DENIAL)
_CUES = {
    each: re.compile("|".join(filter(None, (WORDS.get(each), CHINESE.get(each)))))
    for each in Stance
}
# What is told of another: it ends where it is closed, or holds the figure that follows.
_CLOSED_ASIDE = re.compile(r", (?:which|who|whose|whom|where)\b[^,;]*,|\([^)]*\)|, [^,]{1,40}\bsaid,")
_OPEN_ASIDE = re.compile(r", (?:which|who|whose|whom|where)\b|\(")
_CLAUSE = re.compile(r",? (?:but|while|whereas|although|though)\b|, (?:and|or) |[;:] ")
_DENIED_AFTER = re.compile(DENIED_AFTER)
_VERB_AFTER = re.compile(VERB_AFTER)
# Behind a figure these undo what is told before it, or leave it open.
_BEHIND = (Stance.UNDONE, Stance.CONDITIONAL, Stance.ASKED)
# What is told so is asserted by nobody.
_VOID = frozenset(
    {
        Stance.DENIED,
        Stance.UNDONE,
        Stance.ASKED,
        Stance.CONDITIONAL,
        Stance.REFUSED,
        Stance.ALMOST,
    }
)


def stances_of(claim: Claim) -> Stances:
    """Return how `claim` as a whole holds what it tells."""
    found = _stances(claim.text) | _of_speech(claim.speeches)
    return found | _to_come(next(iter(dates_of(claim)), None), claim)


def stances_of_figure(value: Value) -> Stances:
    """Return how its claim holds the figure `value`."""
    quantity, claim = value.quantity, value.claim
    found = _stances_at(quantity, claim) | _to_come(value.date, claim)
    return found | _of_speech(value.speeches)


def is_aside(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `quantity` stands in what `claim` only tells of another ("whose parent made")."""
    before = claim.text[: quantity.start - claim.passage.start]
    return bool(_OPEN_ASIDE.search(_CLOSED_ASIDE.sub(" ", before)))


def is_asserted(value: Value) -> bool:
    """Tell whether somebody stands for the figure, be it as a plan or a possibility."""
    return not stances_of_figure(value) & _VOID


def told_as(stances: Stances) -> str:
    """Return in words how a thing with `stances` is told."""
    return " and ".join(each.value for each in Stance if each in stances) or "a fact"


def _to_come(date: Timex | None, claim: Claim) -> Stances:
    published = claim.published
    is_later = date and date.begin and published and date.begin > published.finish
    return frozenset({Stance.FUTURE}) if is_later else frozenset()


def _of_speech(speeches: Iterable[Speech]) -> Stances:
    denied = any(each.hedge is Hedge.DENIED for each in speeches)
    return frozenset({Stance.DENIED}) if denied else frozenset()


@lru_cache(maxsize=_REMEMBERED)
def _stances(text: str) -> Stances:
    folded = _NO_DENIAL.sub(" ", fold(_MONTH.sub("   ", text)))
    return frozenset(each for each, cue in _CUES.items() if cue.search(folded))


def _stances_at(quantity: Quantity, claim: Claim) -> Stances:
    offset = claim.passage.start
    side = segments_of(quantity, claim)
    before = claim.text[side.start - offset : quantity.start - offset]
    after = claim.text[quantity.end - offset : side.end - offset]
    found = _stances(_clause_before(before))
    own = after[: side.own[1] - quantity.end]
    if _VERB_AFTER.match(fold(own)):
        found |= _stances(own)
    return found | _taken_back(after)


def _clause_before(text: str) -> str:
    """Return of `text`, which leads up to a figure, what is of the figure's own clause."""
    text = _CLOSED_ASIDE.sub(" ", text)
    starts = [each.start() for each in _OPEN_ASIDE.finditer(text)]
    starts += [each.start() for each in _CLAUSE.finditer(text)]
    return text[max(starts, default=0) :]


def _taken_back(after: str) -> Stances:
    denied = _DENIED_AFTER.search(fold(after))
    found = frozenset({Stance.DENIED} if denied else ())
    return found | (_stances(after) & frozenset(_BEHIND))
