from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Basis, DateRange, Precision, TimexKind
from generator.timex import periods
from generator.timex.find import find_timexes

CASES = Path(__file__).parent / "cases"
PUBLISHED = periods.day(date(2025, 1, 28))
# Pieces that expressions are made of, so that random texts are full of near misses.
PIECES = (
    "January|Jan.|may|Sun|Friday|spring|the|of|in|on|20|20th|2025|1999-2001|'98|3.5|10,000|$|€|-|–|/|,"
    "|.|(|)| |\n|\n\n|last|next|this|that|same|year|years|quarter|two|hundred|half|a|an|and|to|from"
    "|between|ago|later|before|after|every|daily|noon|10:30|p.m.|UTC|early|mid|end|Q1|H2|BC|century"
    "|1Q25|FY23-24|10/1-11/7|St. Patrick's|Black|weekend|ended|starting|other|sixties|working"
    "|o'clock|昨晚|底|上世纪|春节|1980s|Christmas|today|now|week|first|年|月|日|一|三十|上|个|季度|半|周|前|世纪|点|分"
).split("|")
TEXTS = st.text() | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
SPACED_TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
DAYS = st.none() | st.dates().map(periods.day)


def load_cases(name: str) -> list[Any]:
    """Return the cases of a table, each with its heading in its id."""
    table = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return [
        pytest.param(*case, id=f"{heading}: {case[0]}")
        for heading, cases in table.items()
        for case in cases
    ]


def parse_published(text: str | None) -> DateRange | None:
    if text is None:
        return None
    match [int(part) for part in text.split("-")]:
        case [year, month, day]:
            return periods.day(date(year, month, day))
        case [year, month]:
            return periods.month(year, month)
        case [year]:
            return periods.year(year)
    raise ValueError(text)


def shown(day: date | None) -> str | None:
    return day.isoformat() if day else None


@pytest.mark.parametrize(
    ("text", "published", "expected"), [*load_cases("timex.yml"), *load_cases("timex-zh.yml")]
)
def test_finds_and_resolves_what_the_table_says(
    text: str, published: str | None, expected: list[list[str | None]]
) -> None:
    found = find_timexes(text, published=parse_published(published))
    assert [[t.text, t.value, shown(t.begin), shown(t.finish)] for t in found] == expected


@given(text=TEXTS | SPACED_TEXTS, published=DAYS)
def test_a_surface_is_the_text_at_its_span(text: str, published: DateRange | None) -> None:
    found = find_timexes(text, published=published)
    assert [t.text for t in found] == [text[t.start : t.end] for t in found]


@given(text=TEXTS | SPACED_TEXTS, published=DAYS)
def test_expressions_are_sorted_and_do_not_overlap(text: str, published: DateRange | None) -> None:
    found = find_timexes(text, published=published)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(text=TEXTS | SPACED_TEXTS, published=DAYS)
def test_days_come_in_pairs_and_in_order(text: str, published: DateRange | None) -> None:
    for timex in find_timexes(text, published=published):
        known = [d for d in (timex.begin, timex.finish) if d is not None]
        assert len(known) == (0 if timex.precision is None else 2)
        assert known == sorted(known)


@given(text=SPACED_TEXTS, published=DAYS)
def test_finding_twice_gives_the_same(text: str, published: DateRange | None) -> None:
    assert find_timexes(text, published=published) == find_timexes(text, published=published)


@given(text=SPACED_TEXTS, low=st.integers(0, 100), high=st.integers(0, 100))
def test_only_the_stretch_asked_for_is_searched(text: str, low: int, high: int) -> None:
    found = find_timexes(text, published=PUBLISHED, start=low, end=high)
    assert all(low <= t.start and t.end <= high for t in found)


@given(text=SPACED_TEXTS, low=st.integers(0, 100), length=st.integers(1, 20))
def test_nothing_masked_is_an_expression(text: str, low: int, length: int) -> None:
    found = find_timexes(text, published=PUBLISHED, masked=[(low, low + length)])
    assert not [t for t in found if t.start < low + length and low < t.end]


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "(", ",", "A", " ", "\n", "1,", "1-", "2025-", "10/1-", "年", "一", "上周"),
        *("May ", "St. ", "the end of ", "the week ", "the first Monday of ", "two years and "),
    ],
)
def test_a_long_run_of_one_piece_is_searched_without_backtracking(piece: str) -> None:
    # A quadratic search of a run like these would take hours, not a moment.
    assert find_timexes(piece * 100_000, published=None) is not None


def test_a_year_in_full_is_stated() -> None:
    (timex,) = find_timexes("In March 2023 it began.", published=PUBLISHED)
    assert timex.basis is Basis.STATED


def test_a_year_left_out_is_inferred() -> None:
    (timex,) = find_timexes("In March it began.", published=PUBLISHED)
    assert timex.basis is Basis.INFERRED


@pytest.mark.parametrize("text", ["mid-2024", "in late 2022", "the end of 2025", "about 2019"])
def test_early_mid_late_and_about_are_approximate(text: str) -> None:
    (timex,) = find_timexes(f"It was {text}.", published=PUBLISHED)
    assert timex.approximate


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("January 20, 2025", Precision.DAY),
        ("last week", Precision.WEEK),
        ("in March 2024", Precision.MONTH),
        ("Q1 2025", Precision.QUARTER),
        ("summer 2024", Precision.SEASON),
        ("H1 2025", Precision.HALF),
        ("in 2024", Precision.YEAR),
        ("the 1990s", Precision.DECADE),
        ("the 19th century", Precision.CENTURY),
        ("2019-2021", Precision.RANGE),
    ],
)
def test_precision_says_how_much_of_the_calendar_is_meant(text: str, precision: Precision) -> None:
    (timex,) = find_timexes(f"It was {text}.", published=PUBLISHED)
    assert timex.precision is precision


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("yesterday", TimexKind.DATE),
        ("at 10am", TimexKind.TIME),
        ("for two years", TimexKind.DURATION),
        ("every year", TimexKind.SET),
    ],
)
def test_kinds_are_those_of_timex3(text: str, kind: TimexKind) -> None:
    (timex,) = find_timexes(f"It was {text}.", published=PUBLISHED)
    assert timex.kind is kind


def test_a_mention_hides_the_expression_in_it() -> None:
    text = "Radio 2025 began in 2024."
    found = find_timexes(text, published=PUBLISHED, masked=[(0, 10)])
    assert [t.text for t in found] == ["2024"]
