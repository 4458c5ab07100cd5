"""This module says how a claim holds what it tells: as a fact, or as planned, possible or denied.

The words that say so (`factwords`) count for a figure if they stand before it in its own clause, or
take it back behind it; for a claim as a whole, wherever they stand. A figure of a time still to
come is a plan whatever the words are. An empty set of stances is a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.asides import open_asides, without_asides
from generator.conversions import original_of
from generator.dateroles import dates_of
from generator.factcorrections import is_put_right, is_withdrawn
from generator.factcues import stances_of_clause
from generator.factframes import (
    beside_denial,
    is_member,
    of_subject,
    said_to_cost,
    standing_before,
    taken_back,
)
from generator.factphrases import is_taken_for_granted, of_phrase
from generator.factwords import Stance
from generator.fold import fold
from generator.model import Hedge
from generator.money.roles import Role
from generator.rebuttals import rebuttal_in
from generator.segments import segments_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Claim, Quantity, Speech, Timex
    from generator.values import Value

    Stances = frozenset[Stance]

_REMEMBERED = 50_000
# Neither a month nor a first name is a modal verb.
_NAME = re.compile(r"\bMay\b|\b(?:Will|Hope)\b(?= [A-Z])")
_CLAUSE = re.compile(
    r",? (?:(?<!\ball )but|while|whereas|although|though|after|because|when|why)\b"
    r"|, (?:and|having|telling|adding|saying|noting|insisting|arguing|stressing) "
    # "A tenth, or $5m" is one thing.
    r"|, or (?!(?:about |around |some |nearly |almost |up to )?$)|[;:] "
)
_ANNOUNCED = re.compile(r"\bannounc\w+\b")
# A deal that is announced is not closed yet; that one was, may be announced as well.
_DEAL_ANNOUNCED = re.compile(r"\bannounc\w+ (?:an?|the|their|its|his|her)(?: [\w-]+){0,3} $")
# What is told so is asserted by nobody.
VOID = frozenset(
    {
        Stance.WITHDRAWN,
        Stance.DENIED,
        Stance.UNDONE,
        Stance.ASKED,
        Stance.HYPOTHETICAL,
        Stance.CONDITIONAL,
        Stance.REJECTED,
        Stance.BLOCKED,
        Stance.REFUSED,
        Stance.OPPOSED,
        Stance.ALMOST,
    }
)
# What a correction says of the wrong figure is not told of the right one.
_OF_THE_WRONG = frozenset({Stance.DENIED, Stance.HYPOTHETICAL, Stance.DEMANDED})
_HEARSAY = frozenset({Stance.REPORTED, Stance.ACCUSED})
# Ways to tell what is still to come, which desks do not keep apart.
_TO_COME = frozenset({Stance.EXPECTED, Stance.PROMISED, Stance.PLANNED, Stance.FUTURE})


def stances_of(claim: Claim) -> Stances:
    """Return how `claim` as a whole holds what it tells."""
    found = stances_of_clause(_text_of(claim)) | _of_speech(claim.speeches)
    if any(is_withdrawn(each, claim) for each in claim.quantities):
        found |= {Stance.WITHDRAWN}
    if claim.denied_after:
        found |= {Stance.DENIED}
    return found | _to_come(next(iter(dates_of(claim)), None), claim)


def stances_of_figure(value: Value) -> Stances:
    """Return how its claim holds the figure `value`."""
    found = _stances_at(value) | _to_come(value.date, value.claim) | _of_speech(value.speeches)
    if is_withdrawn(value.quantity, value.claim):
        return found | {Stance.WITHDRAWN}
    return found - _OF_THE_WRONG if is_put_right(value.quantity, value.claim) else found


def is_aside(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `quantity` stands in what is only told of another ("whose parent made $5m")."""
    before = claim.text[: quantity.start - claim.passage.start]
    return bool(open_asides(without_asides(before)))


def told_as(stances: Stances) -> str:
    """Return in words what a thing with `stances` is told as, by the gravest of them."""
    return next((each.value for each in Stance if each in stances), "a fact")


def shown_as(value: Value) -> str:
    """Return the word that marks `value` as not told as a fact; empty for a fact."""
    stances = stances_of_figure(value)
    return told_as(stances) if stances else ""


def is_unmade(value: Value) -> bool:
    """Tell whether `value` is planned, denied or the like, not only said by way of hearsay."""
    return bool(stances_of_figure(value) - _HEARSAY)


def at_one(stances: Stances) -> Stances:
    """Return `stances` with all that is still to come as one: planned, promised, expected."""
    return stances - _TO_COME | {Stance.FUTURE} if stances & _TO_COME else stances


def _to_come(date: Timex | None, claim: Claim) -> Stances:
    published = claim.published
    is_later = date and date.begin and published and date.begin > published.finish
    return frozenset({Stance.FUTURE}) if is_later else frozenset()


def _text_of(claim: Claim) -> str:
    """Return the text of `claim` with its names blanked out: no name is a plan or a refusal."""
    offset = claim.passage.start
    return _without(
        claim.text, tuple((each.start - offset, each.end - offset) for each in claim.mentions)
    )


@lru_cache(maxsize=_REMEMBERED)
def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return _NAME.sub(lambda found: "_" * len(found[0]), text)


def _of_speech(speeches: Iterable[Speech]) -> Stances:
    denied = any(each.hedge is Hedge.DENIED for each in speeches)
    return frozenset({Stance.DENIED}) if denied else frozenset()


def _stances_at(value: Value) -> Stances:
    claim = value.claim
    # A sum in brackets is told as what it converts is.
    quantity = original_of(value.quantity, claim)
    offset = claim.passage.start
    side = segments_of(quantity, claim)
    text = _text_of(claim)
    before = fold(clause_before(text[side.start - offset : quantity.start - offset]))
    after = text[quantity.end - offset :]
    own = fold(after[: side.own[1] - quantity.end])
    standing = standing_before(before)
    found = stances_of_clause(beside_denial(before, own) if standing is None else standing)
    if is_taken_for_granted(before, own):
        found &= VOID
    announced = _DEAL_ANNOUNCED if value.role is Role.DEAL else _ANNOUNCED
    is_new = value.role in (Role.INVESTMENT, Role.DEAL) and standing is None
    if is_new and announced.search(before):
        found |= {Stance.PLANNED}
    found |= of_subject(before, own)
    is_rebutted = rebuttal_in(claim.text, quantity.end - offset) >= 0
    if is_rebutted or (claim.denied_after and not is_aside(quantity, claim)):
        found |= {Stance.DENIED}
    found |= of_phrase(before, own, is_sum=value.role is not None) | said_to_cost(after)
    return found | taken_back(after, after[: side.end - quantity.end])


def clause_before(text: str) -> str:
    """Return of `text`, which leads up to a figure, what is of the figure's own clause."""
    text = without_asides(text)
    starts = open_asides(text)
    is_list = is_member(text)
    clauses = [each.start() for each in _CLAUSE.finditer(text)]
    starts += clauses[:-1] if is_list else clauses
    return text[max(starts, default=0) :]
