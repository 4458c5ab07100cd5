"""These tests pin what counts as a quantity, by tables of cases and by laws that always hold."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.quantity.find import find_quantities
from generator.quantity.ranges import find_number_ranges

if TYPE_CHECKING:
    from generator.model import Quantity

Told = tuple[str, Decimal | None, Decimal | None, str, bool, str]

CASES = Path(__file__).parent / "cases"
PIECES = (
    "$ US$ ¥ € £ RMB USD Rs 5 10 1,000 2.5 .5 1/2 20-30 % percent million billion bn k m times -"
    " – to from between and more than about over up under at least half a an one two third of"
    " dollars yuan won cents chips GPUs H100 people years per token month + . , ; ( ) \n 约 超过"
    " 40亿元 万 张 家公司 百分之 三 分之 二 倍 到 多 数十亿 美元 GPT-4 2024 No. first"
).split(" ")


def cases(name: str) -> list[Any]:
    table = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return [
        pytest.param(text, [row(fields) for fields in expected], id=text)
        for text, expected in table
    ]


def row(fields: list[Any]) -> Told:
    surface, low, high, unit, hedge, *per = fields
    return (surface, decimal(low), decimal(high), str(unit), hedge == "about", "".join(per))


def decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def told(found: Quantity) -> Told:
    return (found.text, found.low, found.high, found.unit, found.approximate, found.per)


@pytest.mark.parametrize(
    ("text", "expected"), [*cases("quantity.yml"), *cases("quantity-held-back.yml")]
)
def test_english_quantities_are_found_with_bounds_and_units(
    text: str, expected: list[object]
) -> None:
    assert [told(found) for found in find_quantities(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases("quantity-zh.yml"))
def test_chinese_quantities_are_found_with_bounds_and_units(
    text: str, expected: list[object]
) -> None:
    assert [told(found) for found in find_quantities(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases("quantity-ranges.yml"))
def test_ranges_of_bare_numbers_are_found(text: str, expected: list[object]) -> None:
    assert [told(found) for found in find_number_ranges(text)] == expected


def test_a_number_in_a_masked_span_is_no_quantity() -> None:
    text = "After 12 launches it sold 40 phones."
    assert [found.text for found in find_quantities(text, masked=[(6, 17)])] == ["40 phones"]


def test_a_masked_name_without_a_plural_is_the_counted_noun() -> None:
    text = "It rents 300 Ascend 910 already."
    assert [found.unit for found in find_quantities(text, masked=[(13, 23)])] == ["Ascend 910"]


def test_a_masked_name_may_stand_before_the_counted_noun() -> None:
    text = "It rents 300 Ascend 910 boards already."
    assert [found.unit for found in find_quantities(text, masked=[(13, 23)])] == ["board"]


def test_only_the_given_stretch_is_searched() -> None:
    text = "first $1 million, then $2 million, then $3 million"
    assert [found.text for found in find_quantities(text, start=10, end=35)] == ["$2 million"]


def test_a_figure_keeps_every_digit() -> None:
    (found,) = find_quantities("It costs $123,456,789,012,345.678901.")
    assert found.low == Decimal("123456789012345.678901")


def test_values_print_without_an_exponent() -> None:
    (found,) = find_quantities("It costs $500 trillion.")
    assert str(found.low) == "500000000000000"


@pytest.mark.parametrize("piece", ["1", "111,", "1.", "$", "[(", "A", " ", "一", "万", "between "])
def test_a_long_run_of_one_piece_takes_linear_time(piece: str) -> None:
    assert find_quantities(piece * (100_000 // len(piece))) == ()


TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)


@given(text=TEXTS)
@settings(max_examples=400, deadline=None)
def test_the_text_at_a_span_is_the_surface(text: str) -> None:
    found = (*find_quantities(text), *find_number_ranges(text))
    assert all(text[one.start : one.end] == one.text != "" for one in found)


@given(text=TEXTS)
@settings(max_examples=400, deadline=None)
def test_quantities_are_sorted_and_do_not_overlap(text: str) -> None:
    for found in (find_quantities(text), find_number_ranges(text)):
        assert all(one.end <= other.start for one, other in pairwise(found))


@given(text=TEXTS)
@settings(max_examples=400, deadline=None)
def test_the_lower_bound_is_never_above_the_upper(text: str) -> None:
    found = (*find_quantities(text), *find_number_ranges(text))
    assert all(one.low <= one.high for one in found if one.low and one.high)


@given(text=TEXTS, start=st.integers(0, 40), length=st.integers(0, 40))
@settings(max_examples=300, deadline=None)
def test_nothing_lies_outside_the_given_stretch(text: str, start: int, length: int) -> None:
    stop = min(start + length, len(text))
    found = find_quantities(text, start=start, end=stop)
    assert all(start <= one.start and one.end <= stop for one in found)


@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_text_that_is_masked_as_a_whole_has_no_figures(text: str) -> None:
    found = find_quantities(text, masked=[(0, len(text))])
    assert all(one.low is None and one.high is None for one in found)
