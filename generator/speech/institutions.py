"""This module names the bodies that "the interior ministry", "the ministry" and "we" stand for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.speech.masked import HOUSES
from generator.speech.voices import INSTITUTION_ENDS, TRADES, institution_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.declared import Entity
    from generator.model import Claim, Speech

_OURS = re.compile(r"(?:our|my)\b", re.IGNORECASE)


def by_the_house(
    claims: Iterable[Claim], publishers: Iterable[str], entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """Return `claims` with the house that publishes them as who speaks "by our estimate".

    In a quotation it is the estimate of whoever is quoted.
    """
    houses = [each for each in publishers if entities[each].kind in HOUSES]
    if len(houses) != 1:
        return tuple(claims)
    return tuple(
        replace(each, speeches=tuple(_ours(speech, each, *houses) for speech in each.speeches))
        for each in claims
    )


def _ours(speech: Speech, claim: Claim, house: str) -> Speech:
    is_own = speech.cue == "by" and _OURS.match(speech.voice)
    is_quoted = any(mark in claim.text[: speech.start] for mark in '"“')
    return replace(speech, speaker=house, voice="") if is_own and not is_quoted else speech


def name_institutions(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> tuple[Claim, ...]:
    """Return `claims` with the entities in that "the interior ministry" and "the ministry" name."""
    claims = tuple(claims)
    named = {entities[each] for claim in claims for each in claim.named}
    return tuple(
        replace(each, speeches=tuple(_named(speech, entities, named) for speech in each.speeches))
        for each in claims
    )


def _named(speech: Speech, entities: Mapping[str, Entity], here: Iterable[Entity]) -> Speech:
    """Put in the one entity with the whole name, or of those `here` the one with the noun in it."""
    words = speech.voice.lower().removeprefix("the ")
    noun = institution_of(speech.voice)
    if not noun and not words.endswith(INSTITUTION_ENDS):
        return speech
    meant = (
        {each.id for each in entities.values() if words == each.name.lower()}
        or {each.id for each in here if noun and noun in each.name.lower().split()}
        or {each.id for each in here if noun in TRADES and each.kind is EntityKind.COMPANY}
    )
    return replace(speech, speaker=meant.pop(), voice="") if len(meant) == 1 else speech
