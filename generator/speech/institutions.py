"""This module names the bodies that "the interior ministry" and "the ministry" stand for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.speech.voices import INSTITUTION_ENDS, TRADES, institution_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.declared import Entity
    from generator.model import Claim, Speech


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
