"""These tests say which dates of publication are read, and as which days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import parse_edtf
from generator.model import DateRange, Precision


def test_a_date_is_a_range_of_days(row: list[Any]) -> None:
    text, value, begin, finish, precision, approximate = row
    assert parse_edtf(text) == DateRange(
        value=value,
        begin=date.fromisoformat(begin),
        finish=date.fromisoformat(finish),
        precision=Precision(precision),
        approximate=approximate,
    )


def test_what_is_no_date_is_refused_with_the_reason(row: list[Any]) -> None:
    text, reason = row
    with pytest.raises(ValueError, match=reason):
        parse_edtf(text)


@given(st.dates())
def test_every_day_is_read_back(day: date) -> None:
    assert parse_edtf(day.isoformat()).begin == day


@given(st.text(alphabet="0123456789-~?% /T", max_size=12))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    try:
        found = parse_edtf(text)
    except ValueError:
        return
    assert found.begin <= found.finish
