"""These tests show annotations as a person reads them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.annotate import annotate
from generator.declared import Article, Entity, EntityKind
from generator.edtf import parse_edtf
from generator.explain import display_width, explain
from generator.gazetteer import compile_gazetteer
from generator.unseen import show_unseen

GAZETTEER = compile_gazetteer(
    (
        Entity(id="span-works", name="Span Works", kind=EntityKind.COMPANY, aliases=("海工",)),
        Entity(id="feast", name="Lunar New Year", kind=EntityKind.EVENT),
    )
)
ARTICLE = Article(
    id="a", path="a.md", text="", body=0, title="A title", published=parse_edtf("2025-01-28")
)


def explained(article: Article, width: int) -> list[str]:
    found = annotate(article, GAZETTEER)
    return list(explain(article, found, GAZETTEER.entities, width))


def test_marks_stand_beneath_what_they_mark(row: tuple[str, int, list[str]]) -> None:
    text, width, expected = row
    assert explained(replace(ARTICLE, text=text), width)[3:] == expected


def test_each_passage_is_headed_by_what_it_is(row: tuple[str, list[str]]) -> None:
    text, expected = row
    lines = explained(replace(ARTICLE, text=text), 80)
    assert [each for each in lines[1:] if each and not each.startswith(" ")] == expected


def test_width_is_counted_in_columns(row: tuple[str, int]) -> None:
    text, columns = row
    assert display_width(text) == columns


def test_the_first_line_names_the_article_and_its_date() -> None:
    assert explained(ARTICLE, 80) == ["== a.md: A title (published 2025-01-28)"]
    undated = replace(ARTICLE, title="x\n\x1b", published=None)
    assert explained(undated, 80) == ["== a.md: x [U+001B] (no date of publication)"]
    about = replace(ARTICLE, published=parse_edtf("2025-04~"))
    assert explained(about, 80) == ["== a.md: A title (published about 2025-04)"]


def test_front_matter_is_not_shown_but_its_lines_count() -> None:
    text = "---\ntitle: x\n---\n\nIt rose."
    lines = explained(replace(ARTICLE, text=text, body=text.index("\nIt")), 80)
    assert lines[2:] == ["s1 sentence, line 5", "  It rose."]


def test_two_annotations_in_one_place_have_a_note_each() -> None:
    notes = explained(replace(ARTICLE, text="It fell in the Lunar New Year 2024."), 80)[4:]
    assert [each[:4] for each in notes[1:]] == ["  ~ ", "  ^ "]


PIECES = st.sampled_from(
    [
        "Span Works",
        "海工",
        "深",
        "，",
        "$5 million",
        "yesterday",
        "a" * 40,
        "\x1b",
        "\u202e",
        "\u0301",
    ]
)
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="^~=")
TEXTS = st.lists(st.one_of(PIECES, st.text(LETTERS, max_size=9)), max_size=30).map(" ".join)


@given(TEXTS, st.integers(-3, 90))
def test_the_text_is_whole_fits_the_width_and_steers_nothing(text: str, width: int) -> None:
    article = replace(ARTICLE, text=text)
    lines = explained(article, width)
    shown = [each for each in lines if each.startswith("  ") and not set(each) & set("^~=")]
    passages = [text[each.start : each.end] for each in annotate(article, GAZETTEER).passages]
    assert squeezed(*shown) == squeezed(*map(show_unseen, map(squeezed, passages)))
    assert all(display_width(each) <= max(20, width) for each in shown)
    assert all(show_unseen(each) == each and len(each.splitlines()) <= 1 for each in lines)


def squeezed(*texts: str) -> str:
    """Return `texts` without a space."""
    return "".join("".join(each.split()) for each in texts)
