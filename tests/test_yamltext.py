"""These tests say what YAML is read as, and what of it is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Finding, SeedError
from generator.seeds.yamltext import MAX_CHARACTERS, MAX_DEPTH, parse_yaml


def refusal(text: str, *, first_line: int = 1) -> Finding:
    with pytest.raises(SeedError) as caught:
        parse_yaml(text, "x.yml", first_line=first_line)
    return caught.value.findings[0]


def test_scalars_stay_the_strings_that_were_written(row: list[Any]) -> None:
    text, value = row
    assert parse_yaml(text, "x.yml").value == value


def test_what_is_not_read_is_refused_with_its_line(row: list[Any]) -> None:
    text, line, problem, remedy = row
    found = refusal(text)
    assert (found.path, found.line) == ("x.yml", line)
    assert problem in found.problem
    assert remedy in found.remedy


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_character_that_yaml_does_not_allow_is_refused_by_its_line(character: str) -> None:
    found = refusal(f"a: 1\r\nb: 2\r\nc: x{character}y\r\n")
    assert found.line == 3
    assert f"U+{ord(character):04X}" in found.problem


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: ", "? ", "!!seq [", "&a ["])
def test_nesting_that_crashes_parsers_is_refused(opening: str) -> None:
    assert refusal("a: 1\nb:\n " + opening * 100_000).line == 3


def test_nesting_is_allowed_down_to_the_limit() -> None:
    parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "x.yml")
    assert "nested deeper" in refusal("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2)).problem


def test_a_yaml_bomb_is_refused_where_it_begins() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + level)}: &{chr(98 + level)} [*{chr(97 + level)}, *{chr(97 + level)}]\n"
        for level in range(20)
    )
    assert refusal(bomb).line == 1


def test_a_text_over_the_limit_is_refused_and_one_at_it_is_read() -> None:
    assert "over the limit" in refusal("a: " + "x" * MAX_CHARACTERS).problem
    value = parse_yaml("a: " + "x" * (MAX_CHARACTERS - 3), "x.yml").value
    assert isinstance(value, dict)
    assert len(value["a"]) == MAX_CHARACTERS - 3


def test_lines_are_counted_from_where_the_text_stands_in_its_file() -> None:
    assert refusal("a: 1\na: 2", first_line=10).line == 11
    assert parse_yaml("a: 1\nb: 2", "x.yml", first_line=10).line(("b",)) == 11


def test_every_value_knows_its_line_and_an_unknown_one_that_of_its_holder() -> None:
    text = parse_yaml("# hi\na:\n  - b: 1\n    c: [x,\n        y]\n", "x.yml")
    places: list[tuple[str | int, ...]] = [("a",), ("a", 0, "c"), ("a", 0, "c", 1)]
    assert [text.line(place) for place in places] == [2, 4, 5]
    assert text.line(("a", 0, "d", 7)) == 3
    assert text.line(("z",)) == 2


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,? \n\t~\\", max_size=60))
def test_any_text_is_read_or_refused_with_a_line_that_it_has(text: str) -> None:
    findings: tuple[Finding, ...] = ()
    try:
        parse_yaml(text, "x.yml")
    except SeedError as error:
        findings = error.findings
    assert all(1 <= each.line <= text.count("\n") + 1 for each in findings)
