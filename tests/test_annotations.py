"""These tests say how annotations are written for other programs."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from generator.annotations import to_json_lines
from generator.model import (
    Annotations,
    Mention,
    Passage,
    PassageKind,
    Precision,
    Quantity,
    Timex,
    TimexKind,
)

FOUND = Annotations(
    passages=(
        Passage(id="s1", start=0, end=50, kind=PassageKind.SENTENCE, block=0),
        Passage(id="s2", start=51, end=60, kind=PassageKind.SENTENCE, block=0),
    ),
    mentions=(Mention(start=0, end=4, text="深度求索", entity="deepseek"),),
    timexes=(
        Timex(
            start=10,
            end=14,
            text="2025",
            kind=TimexKind.DATE,
            value="2025",
            begin=date(2025, 1, 1),
            finish=date(2025, 12, 31),
            precision=Precision.YEAR,
        ),
        Timex(start=20, end=30, text="three days", kind=TimexKind.DURATION, value="P3D"),
    ),
    quantities=(
        Quantity(
            start=10,
            end=18,
            text="over $5m",
            low=Decimal("5E+6"),
            high=None,
            unit="USD",
            approximate=True,
        ),
    ),
)
LINES = [json.loads(line) for line in to_json_lines(FOUND)]


def test_each_annotation_is_one_object_on_one_line_sorted_by_start() -> None:
    assert [(each["type"], each["start"]) for each in LINES] == [
        ("passage", 0),
        ("mention", 0),
        ("timex", 10),
        ("quantity", 10),
        ("timex", 20),
        ("passage", 51),
    ]


def test_a_passage_has_its_span_and_id() -> None:
    assert LINES[0] == {"type": "passage", "start": 0, "end": 50, "id": "s1"}


def test_a_mention_has_its_text_and_entity() -> None:
    span = {"type": "mention", "start": 0, "end": 4, "text": "深度求索"}
    assert LINES[1] == {**span, "entity": "deepseek"}


def test_a_date_has_its_value_and_inclusive_days() -> None:
    span = {"type": "timex", "start": 10, "end": 14, "text": "2025", "kind": "DATE"}
    assert LINES[2] == {**span, "value": "2025", "begin": "2025-01-01", "finish": "2025-12-31"}


def test_a_duration_has_no_days() -> None:
    assert (LINES[4]["kind"], LINES[4]["begin"], LINES[4]["finish"]) == ("DURATION", None, None)


def test_amounts_are_decimal_strings_without_exponent_and_null_where_open() -> None:
    span = {"type": "quantity", "start": 10, "end": 18, "text": "over $5m"}
    amount = {"low": "5000000", "high": None, "unit": "USD", "approximate": True}
    assert LINES[3] == {**span, **amount}


def test_chinese_is_written_as_it_is() -> None:
    assert "深度求索" in "".join(to_json_lines(FOUND))
