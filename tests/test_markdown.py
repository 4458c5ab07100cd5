"""These tests escape texts, render them as MkDocs does, and read them back."""

from __future__ import annotations

import json
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from mkdocs.utils.yaml import yaml_load
from selectolax.lexbor import LexborHTMLParser

from generator.build import ROOT
from generator.markdown import escape, escape_html, escape_text, identifier
from generator.unseen import escape_unseen, on_one_line

# MkDocs puts these three before those of mkdocs.yml.
DEFAULTS = ["toc", "tables", "fenced_code"]
# A place for a text, and the element that it then is the text of.
PLACES = {
    "paragraph": ("{}\n", "p"),
    "claim": ("{} meta\n{{: #c1 .claim }}\n", "p"),
    "cell": ("| A | B |\n|:--|--:|\n| {} | x |\n", "td"),
    "heading": ("## {} {{: #h1 }}\n", "h2"),
    "link": ("x [{}](a.md) y\n", "a"),
    "footnote": ("x[^n1]\n\n[^n1]: {} y\n", "li"),
    "item": ("- {}\n", "li"),
    "span": ('y <span id="s1" class="passage">{}</span> z\n', "span"),
    "block": ('<div class="x" markdown="1">\n\n{}\n\n</div>\n', "div"),
}
SYNTAX = [
    *"\\`*_{}[]()#+-.!|<>&~^=:\"'$@%/?;,\n\t 0123456789a",
    *("<b>", "</p>", "](", "{: #x", "[^1]", "&lt;", "&#", "<!--", "-->", "![", "\n\n", "    "),
    *("\0", "\x02", "\x03", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff", "\ud800", "深", "🐳"),
    *("javascript:", "http://", "onclick=", "```", "{{", "%}", "\u200d", "\xa0", "\u3000"),
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SYNTAX), max_size=40).map("".join))


def make_renderer() -> markdown.Markdown:
    listed = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    named = [each if isinstance(each, str) else next(iter(each)) for each in listed]
    settings = {name: each[name] for each in listed if isinstance(each, dict) for name in each}
    return markdown.Markdown(extensions=[*DEFAULTS, *named], extension_configs=settings)


RENDERER = make_renderer()


def parse(place: str, text: str) -> LexborHTMLParser:
    return LexborHTMLParser(RENDERER.reset().convert(PLACES[place][0].format(escape(text))))


def elements(tree: LexborHTMLParser) -> list[tuple[str | None, dict[str, str | None]]]:
    return [(node.tag, dict(node.attributes)) for node in tree.css("*")]


def shown(place: str, tree: LexborHTMLParser) -> str:
    node = tree.css_first(PLACES[place][1])
    assert node is not None
    frame = {"heading": "¶", "claim": " meta", "footnote": " y\xa0↩"}.get(place, "")
    return " ".join(node.text().strip().removesuffix(frame).split())


def check(place: str, text: str) -> None:
    tree = parse(place, text)
    assert elements(tree) == elements(parse(place, "word"))
    assert shown(place, tree) == " ".join(on_one_line(text).split())


@pytest.mark.parametrize("place", PLACES)
def test_a_text_comes_out_of_every_place_as_it_went_in(place: str, row: list[str]) -> None:
    check(place, row[0])


@pytest.mark.parametrize("place", PLACES)
@given(TEXTS.filter(lambda text: text.strip()))
def test_any_text_comes_out_of_every_place_as_it_went_in(place: str, text: str) -> None:
    check(place, text)


@given(TEXTS.filter(lambda text: text.strip()))
def test_a_heading_is_text_in_the_table_of_contents_too(text: str) -> None:
    parse("heading", text)
    name = LexborHTMLParser(f"<p>{RENDERER.toc_tokens[0]['name']}</p>")  # type: ignore[attr-defined]
    assert [node.tag for node in name.css("p *")] == []
    paragraph = name.css_first("p")
    assert paragraph is not None
    assert " ".join(paragraph.text().split()) == " ".join(on_one_line(text).split())


@pytest.mark.parametrize("escaped", [escape, escape_html, escape_text])
@given(TEXTS)
def test_any_text_stays_in_the_attribute_it_is_put_in(escaped: Any, text: str) -> None:  # noqa: ANN401 - three signatures
    tree = LexborHTMLParser(f'<p title="{escaped(text)}">x</p>')
    paragraph = tree.css_first("p")
    assert paragraph is not None
    assert dict(paragraph.attributes) == {"title": on_one_line(text) or None} or (
        paragraph.attributes["title"] or ""
    ) == on_one_line(text)
    assert len(tree.css("body *")) == 1


@given(TEXTS)
def test_markdown_is_one_line_without_a_mark_of_ascii_punctuation_of_its_own(text: str) -> None:
    escaped = escape(text)
    assert len(escaped.splitlines()) <= 1
    assert not set(escaped) & set("\\`*_{}[]()+-.!|<>~^=:\"'$@%/?,")


def test_what_cannot_be_seen_is_shown_by_its_code_point(row: list[str]) -> None:
    text, wanted = row
    assert on_one_line(text) == wanted
    assert Markup(escape(text)).unescape() == wanted  # noqa: S704 - to read it back


def test_what_is_markup_already_stays() -> None:
    assert escape(Markup("<b>")) == "<b>"


def test_numbers_and_the_like_are_escaped_as_they_print() -> None:
    assert escape(-1.5) == "&#45;1&#46;5"


def test_an_identifier_is_letters_digits_and_hyphens(row: list[Any]) -> None:
    text, sound = row
    if sound:
        assert identifier(text) == text
    else:
        with pytest.raises(ValueError, match="cannot be an identifier"):
            identifier(text)


@given(TEXTS)
def test_json_means_the_same_when_what_cannot_be_seen_is_escaped(text: str) -> None:
    escaped = escape_unseen(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert "\x9b" not in escaped
