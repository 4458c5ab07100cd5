"""These tests say what a passage is, by cases and by laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.boilerplate import name_boilerplate
from generator.declared import Paragraphs
from generator.model import Passage, PassageKind
from generator.segment import find_passages

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "segment.yml").read_text(encoding="utf-8")
)
SENTENCES = [
    *(case for cases in CASES["sentences"].values() for case in cases),
    *CASES["regressions"],
]
BOILERPLATE = [(rule, line) for rule, lines in CASES["boilerplate"].items() for line in lines]
MARKUP = frozenset("#>-*+•‣▪◦⁃=_.)0123456789")

PROSE = st.lists(
    st.sampled_from(
        [
            *("The firm", "rose", "U.S.", "Dr. Lee", "01.AI", "$5.6 million", "said", "No. 5"),
            *(
                ".",
                "!",
                "?",
                "...",
                ". . . .",
                "。",
                "！",
                '"',
                "“",
                "”",
                "''",
                "(",
                ")",
                "《",
                "》",
            ),
            *(" ", "\n", "\n\n", "\r\n", "\t", "\u3000", "- ", "# ", "> ", "1. ", "• ", "---"),
            *("https://t.co/a", "来源：", "摘要:", "公司", "Photo by", "a", "1", "By Jane Doe"),
        ]
    ),
    max_size=60,
).map("".join)
TEXTS = st.one_of(PROSE, st.text(max_size=200))


def show(text: str, passage: Passage) -> str:
    kind = f"h{passage.level}" if passage.level else passage.kind.value
    return f"{passage.block} {kind} {text[passage.start : passage.end]}"


@pytest.mark.parametrize("case", SENTENCES)
def test_sentences_end_where_the_case_says(case: str) -> None:
    text = case.replace("‖", "")
    found = [text[each.start : each.end] for each in find_passages(text)]
    assert found == [part.strip() for part in case.split("‖")]


@pytest.mark.parametrize("name", CASES["texts"])
def test_texts_fall_into_the_passages_of_the_case(name: str) -> None:
    case = CASES["texts"][name]
    text = case["text"]
    assert [show(text, each) for each in find_passages(text)] == case["passages"]


@pytest.mark.parametrize(("rule", "line"), BOILERPLATE)
def test_boilerplate_is_known_by_its_rule(rule: str, line: str) -> None:
    assert name_boilerplate(line) == rule


def test_ids_count_all_passages_in_order() -> None:
    found = find_passages("# Bolts\n\nThey rose. They fell.\n\n- Nuts too.")
    assert [each.id for each in found] == ["s1", "s2", "s3", "s4"]


def test_what_stands_before_the_start_is_left_alone() -> None:
    text = "---\ntitle: Bolts.\n---\nThey rose."
    (found,) = find_passages(text, start=text.index("They"))
    assert text[found.start : found.end] == "They rose."


def test_a_line_that_repeats_the_title_is_a_heading_wherever_it_stands() -> None:
    text = "Nobody sold bolts. All were glad.\nBolts stay unsold\nBolts stay unsold here.\n"
    found = find_passages(text, title="Bolts stay unsold")
    assert [each.kind.value for each in found] == ["sentence", "sentence", "heading", "sentence"]


@given(TEXTS)
def test_passages_are_sorted_and_do_not_overlap(text: str) -> None:
    found = find_passages(text)
    edges = [edge for each in found for edge in (each.start, each.end)]
    assert edges == sorted(edges)


@given(TEXTS)
def test_passages_hold_text_without_space_at_the_ends(text: str) -> None:
    parts = [text[each.start : each.end] for each in find_passages(text)]
    assert all(part and part == part.strip() for part in parts)


@given(TEXTS)
def test_only_markup_and_space_are_outside_the_passages(text: str) -> None:
    inside = {place for each in find_passages(text) for place in range(each.start, each.end)}
    outside = {char for place, char in enumerate(text) if place not in inside}
    assert all(char.isspace() or char in MARKUP for char in outside)


@given(TEXTS)
def test_blocks_never_go_back(text: str) -> None:
    blocks = [each.block for each in find_passages(text)]
    assert blocks == sorted(blocks)


@given(TEXTS)
def test_only_headings_have_a_level(text: str) -> None:
    found = find_passages(text)
    assert all((each.kind is PassageKind.HEADING) == (each.level > 0) for each in found)


@given(TEXTS, st.integers(min_value=0, max_value=40))
def test_a_start_finds_what_the_rest_alone_would_give(text: str, start: int) -> None:
    rest = text[start:]
    moved = [(each.start + start, each.end + start) for each in find_passages(rest)]
    assert [(each.start, each.end) for each in find_passages(text, start=start)] == moved


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "a. ",
            "U.S. ",
            "(",
            "\"'",
            '. " ',
            ". . ",
            "http://a ",
            "1. a ",
            "\n",
            " ",
            "- \n",
            "> ",
        ),
        *(
            "摘要:a\n",
            "。",
            "Image ",
            "By A ",
            "“A.” B ",
            "[...] ",
            "a.B ",
            "…… ",
            "# ",
            "* ",
            "？》",
        ),
    ],
)
def test_a_long_line_of_one_mark_is_read_to_its_end(unit: str) -> None:
    text = (unit * 40_000)[:40_000]
    letters = sum(each.isalnum() for each in text)
    kept = sum(each.isalnum() for one in find_passages(text) for each in text[one.start : one.end])
    # Only the figure of a list's marker is no part of its text.
    assert 0 <= letters - kept <= text.count("1")


def test_in_markdown_only_a_blank_line_ends_a_paragraph() -> None:
    text = "Acme opened.\nThe company grew\nin 2024.\n\nIt closed."
    blocks = [each.block for each in find_passages(text, paragraphs=Paragraphs.BLANK_LINE)]
    assert blocks == [0, 0, 1]
