"""These tests say how bytes become text, and where front matter and title are."""

from __future__ import annotations

import codecs
from typing import Any

import pytest

from generator.errors import SeedError
from generator.seeds.sourcetext import decode, opens_front_matter, split_front_matter, title_of

CHINESE = (
    "深度求索公司周一表示，其最新的人工智能模型的训练成本仅为五百六十万美元。\n该公司位于杭州。"
)
TAIWANESE = "台積電週一表示，該公司將在美國亞利桑那州投資數百億美元，擴大其先進製程的產能。"
FRENCH = "La société a annoncé lundi que l'entraînement coûtait 5,6 millions. Déjà vu à Genève."
ENGLISH = "The firm said the “model” cost $5.6 million — less than its rival’s “older” one."
RUSSIAN = "Компания объявила, что обучение стоило 5,6 миллиона долларов."
JAPANESE = "同社は月曜日、最新モデルの学習費用は560万ドルだったと発表した。"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_utf8_is_read_as_it_stands_line_ends_included(end: str) -> None:
    text = f"Café{end}深{end}"
    assert decode(text.encode(), "x").text == text
    assert decode(text.encode(), "x").guessed == ""


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(
    mark: bytes, encoding: str
) -> None:
    decoded = decode(mark + "Café 深 🐳\n".encode(encoding), "x")
    assert (decoded.text, decoded.guessed) == ("Café 深 🐳\n", "")


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE, "gbk", "gb18030"),
        (TAIWANESE, "big5", "big5"),
        (FRENCH, "latin-1", "cp1252"),
        (FRENCH, "cp1252", "cp1252"),
        (ENGLISH, "cp1252", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (CHINESE, "utf-16-le", "utf_16_le"),
        (CHINESE, "utf-16-be", "utf_16_be"),
        (ENGLISH, "utf-16-le", "utf_16_le"),
        (ENGLISH, "utf-16-be", "utf_16_be"),
    ],
)
def test_another_encoding_is_found_out_and_named(text: str, encoding: str, named: str) -> None:
    decoded = decode(text.encode(encoding), "x")
    assert (decoded.text, decoded.guessed) == (text, named)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (codecs.BOM_UTF16_LE + b"\n\0", "is empty"),
        (b"\0", "binary"),
        (b"text with \0 in it", "binary"),
        (codecs.BOM_UTF8 + b"text with \0 in it", "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06", "binary"),
        (b"PK\x03\x04\x14\0\0\0\x08\0\xb7\xac\xce\x34\xff\xff", "binary"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\x01\x02\x03", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, problem: str) -> None:
    with pytest.raises(SeedError, match=problem) as caught:
        decode(raw, "articles/x.md")
    assert caught.value.findings[0].path == "articles/x.md"


def test_a_file_that_breaks_the_promise_of_its_mark_is_refused_at_the_line() -> None:
    with pytest.raises(SeedError, match="begins as utf-8 but does not go on") as caught:
        decode(codecs.BOM_UTF8 + b"one\r\ntwo\r\nthr\xffee", "x")
    assert caught.value.findings[0].line == 3


def test_half_a_character_of_utf16_at_the_end_is_refused() -> None:
    with pytest.raises(SeedError, match="begins as utf-16"):
        decode(codecs.BOM_UTF16_LE + b"a\0b", "x")


def test_front_matter_ends_at_the_second_line_of_hyphens(row: list[Any]) -> None:
    text, body = row
    found = split_front_matter(text, "x")
    assert (found.body if found else -1) == body


@pytest.mark.parametrize("text", ["---", "---\n", "---\ntitle: x\n", "---\r\ntitle: x\r\n\r\nText"])
def test_front_matter_that_is_never_closed_is_refused(text: str) -> None:
    with pytest.raises(SeedError, match="never closed") as caught:
        split_front_matter(text, "x")
    assert caught.value.findings[0].line == 1
    assert "add a line `---`" in caught.value.findings[0].remedy


def test_a_raw_text_has_front_matter_only_if_a_field_follows(row: list[Any]) -> None:
    text, opens = row
    assert opens_front_matter(text) is opens


def test_a_text_without_a_title_takes_its_headline(row: list[Any]) -> None:
    text, title = row
    assert title_of(text, 0, "name") == title


def test_a_line_of_a_million_spaces_is_no_headline() -> None:
    assert title_of("# a" + " " * 1_000_000 + "b\n\nText", 0, "name") == "name"
