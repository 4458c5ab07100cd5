"""This module writes annotations as JSON Lines, the form that other programs read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from generator.model import Annotations, Mention, Passage, Quantity, Timex


def to_json_lines(found: Annotations) -> Iterator[str]:
    """Yield one JSON object a line for each annotation, sorted by start, longest first."""
    records = [
        *map(_passage, found.passages),
        *map(_mention, found.mentions),
        *map(_timex, found.timexes),
        *map(_quantity, found.quantities),
    ]
    order = {"passage": 0, "mention": 1, "timex": 2, "quantity": 3}
    records.sort(key=lambda each: (each["start"], order[str(each["type"])]))
    for record in records:
        yield json.dumps(record, ensure_ascii=False)


def _passage(each: Passage) -> dict[str, object]:
    return {"type": "passage", "start": each.start, "end": each.end, "id": each.id}


def _mention(each: Mention) -> dict[str, object]:
    return {**_span("mention", each), "entity": each.entity}


def _timex(each: Timex) -> dict[str, object]:
    return {
        **_span("timex", each),
        "kind": each.kind.value,
        "value": each.value,
        "begin": _day(each.begin),
        "finish": _day(each.finish),
    }


def _quantity(each: Quantity) -> dict[str, object]:
    return {
        **_span("quantity", each),
        "low": _decimal(each.low),
        "high": _decimal(each.high),
        "unit": each.unit,
        "approximate": each.approximate,
    }


def _span(kind: str, each: Mention | Timex | Quantity) -> dict[str, object]:
    return {"type": kind, "start": each.start, "end": each.end, "text": each.text}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _decimal(number: Decimal | None) -> str | None:
    return f"{number:f}" if number is not None else None
