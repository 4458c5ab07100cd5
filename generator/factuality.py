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
from generator.factwords import (
    ANNOUNCED,
    CHINESE,
    DENIED_AFTER,
    NO_DENIAL,
    POINTED_AT,
    SUBJECT_BEFORE,
    UNDONE_AFTER,
    VERB_AFTER,
    WORDS,
    Stance,
)
from generator.fold import fold
from generator.model import Hedge
from generator.money.roles import Role
from generator.segments import segments_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Claim, Quantity, Speech, Timex
    from generator.values import Value

    Stances = frozenset[Stance]

_REMEMBERED = 50_000
# Neither a month nor a first name is a modal verb.
_NAME = re.compile(r"\bMay\b|\b(?:Will|Hope)\b(?= [A-Z])")
_NO_DENIAL = re.compile("|".join(NO_DENIAL))
_CUES = {
    each: re.compile("|".join(filter(None, (*WORDS[each], CHINESE.get(each))))) for each in Stance
}
# What is told of another: it ends where it is closed, or holds the figure that follows.
_ASIDE = r", (?:which|who|whose|whom|where)\b"
_CLOSED_ASIDE = re.compile(rf"{_ASIDE}[^,;]*,|\([^)]{{0,300}}\)|, [^,]{{1,40}}\bsaid,")
_OPEN_ASIDE = re.compile(rf"{_ASIDE}|\(")
_CLAUSE = re.compile(
    r",? (?:(?<!\ball )but|while|whereas|although|though|after|because|when|why)\b"
    r"|, (?:and|or) |[;:] "
)
_DENIED_AFTER = re.compile("|".join(DENIED_AFTER))
_UNDONE_AFTER = re.compile(UNDONE_AFTER)
_SUBJECT_BEFORE = re.compile(SUBJECT_BEFORE)
_VERB_AFTER = re.compile(VERB_AFTER)
_ANNOUNCED = re.compile(ANNOUNCED)
_POINTED_AT = re.compile(POINTED_AT)
_NOUN_AFTER = re.compile(r"[ -](?!(?:to|for|in|on|at|of|from|by|and|or|with|as|if|that)\b)[a-z]")
# Behind a figure these leave open what is told before it.
_BEHIND = frozenset({Stance.CONDITIONAL, Stance.ASKED})
# What is told so is asserted by nobody.
VOID = frozenset(
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
    found = _stances(_text_of(claim)) | _of_speech(claim.speeches)
    return found | _to_come(next(iter(dates_of(claim)), None), claim)


def stances_of_figure(value: Value) -> Stances:
    """Return how its claim holds the figure `value`."""
    return _stances_at(value) | _to_come(value.date, value.claim) | _of_speech(value.speeches)


def is_aside(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `quantity` stands in what is only told of another ("whose parent made $5m")."""
    before = claim.text[: quantity.start - claim.passage.start]
    return bool(_OPEN_ASIDE.search(_CLOSED_ASIDE.sub(" ", before)))


def told_as(stances: Stances) -> str:
    """Return in words what a thing with `stances` is told as, by the gravest of them."""
    return next((each.value for each in Stance if each in stances), "a fact")


@lru_cache(maxsize=_REMEMBERED)
def is_cue(word: str) -> bool:
    """Tell whether `word`, folded, by itself says how a thing is held."""
    return bool(_stances(word))


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


@lru_cache(maxsize=_REMEMBERED)
def _stances(text: str) -> Stances:
    folded = _NO_DENIAL.sub(" ", fold(text))
    return frozenset(each for each, cue in _CUES.items() if cue.search(folded))


def _stances_at(value: Value) -> Stances:
    quantity, claim = value.quantity, value.claim
    offset = claim.passage.start
    side = segments_of(quantity, claim)
    text = _text_of(claim)
    before = fold(clause_before(text[side.start - offset : quantity.start - offset]))
    after = text[quantity.end - offset :]
    own = after[: side.own[1] - quantity.end]
    found = _stances(before)
    if _POINTED_AT.search(before) and _NOUN_AFTER.match(own):
        found &= VOID
    if value.role is Role.INVESTMENT and _ANNOUNCED.search(before):
        found |= {Stance.FUTURE}
    if _SUBJECT_BEFORE.search(before) and _VERB_AFTER.match(own):
        found |= _stances(own)
    return found | _taken_back(after, after[: side.end - quantity.end])


def clause_before(text: str) -> str:
    """Return of `text`, which leads up to a figure, what is of the figure's own clause."""
    text = _CLOSED_ASIDE.sub(" ", text)
    starts = [each.start() for each in _OPEN_ASIDE.finditer(text)]
    starts += [each.start() for each in _CLAUSE.finditer(text)]
    return text[max(starts, default=0) :]


def _taken_back(after: str, beside: str) -> Stances:
    """Return what the words behind a figure make of it, those of its own side being `beside`."""
    found = {Stance.DENIED} if _DENIED_AFTER.search(fold(after)) else set()
    if _UNDONE_AFTER.search(fold(beside)):
        found.add(Stance.UNDONE)
    return frozenset(found) | (_stances(beside) & _BEHIND)
