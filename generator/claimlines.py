"""This module writes what is made of each passage as JSON Lines: who says it, of what, of when."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.dateroles import dates_of, role_of_date
from generator.factuality import stances_of_figure, told_as
from generator.values import values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.declared import Entity
    from generator.model import Claim, Speech, Timex
    from generator.values import Value


def claims_to_json_lines(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> Iterator[str]:
    """Yield one JSON object a line for each of `claims`, in their order."""
    for claim in claims:
        record = {
            "type": "claim",
            "start": claim.passage.start,
            "end": claim.passage.end,
            "id": claim.passage.id,
            "named": claim.named,
            "carried": claim.carried,
            "speech": [_speech(each) for each in claim.speeches],
            "dates": [_date(each, claim) for each in dates_of(claim)],
            "figures": [_figure(each) for each in values_of([claim], entities)],
        }
        yield json.dumps(record, ensure_ascii=False)


def _speech(speech: Speech) -> dict[str, object]:
    return {
        "speaker": speech.speaker or None,
        "voice": speech.voice or None,
        "also": speech.also,
        "hedge": speech.hedge.value,
        "cue": speech.cue,
        "evidence": speech.evidence or None,
        "continued": speech.continued,
        "in_part": speech.is_aside,
    }


def _date(timex: Timex, claim: Claim) -> dict[str, object]:
    role = role_of_date(timex, claim).value
    return {"start": timex.start, "end": timex.end, "value": timex.value, "role": role}


def _figure(value: Value) -> dict[str, object]:
    return {
        "start": value.quantity.start,
        "end": value.quantity.end,
        "about": value.about,
        "role": value.role.value if value.role else None,
        "told_as": told_as(stances_of_figure(value)),
        "payer": value.payer,
        "receiver": value.receiver,
        "date": value.date.value if value.date else None,
        "speech": [_speech(each) for each in value.speeches],
    }
