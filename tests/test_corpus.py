"""These tests load small folders of seeds, good and bad: articles, sidecars, names, links."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from generator.errors import Finding, SeedError
from generator.seeds.articles import article_id
from generator.seeds.corpus import load_corpus
from generator.seeds.files import DEFAULT
from tests.conftest import SMALL, ignore, write_seeds

if TYPE_CHECKING:
    from pathlib import Path


def findings(seeds: Path) -> tuple[Finding, ...]:
    with pytest.raises(SeedError) as caught:
        load_corpus(seeds, report=ignore)
    return caught.value.findings


def the_finding(seeds: Path) -> Finding:
    (found,) = findings(seeds)
    assert found.problem
    assert found.remedy
    return found


def test_articles_come_by_date_with_their_fields(seeds: Path) -> None:
    opening, doubts = load_corpus(seeds, report=ignore).articles
    assert (opening.id, opening.title, opening.publisher) == (
        "opening",
        "The bridge opens",
        "The Ferry",
    )
    assert (doubts.id, doubts.title, doubts.publisher) == (
        "doubts",
        "Doubts about the bridge",
        "The Pier",
    )


def test_offsets_count_the_whole_file_front_matter_included(seeds: Path) -> None:
    opening = load_corpus(seeds, report=ignore).articles[0]
    assert opening.text == SMALL["articles/opening.md"]
    assert opening.text[opening.body :].startswith("\nAda Arch founded")


def test_relations_and_aliases_reach_the_records_sorted_by_id(seeds: Path) -> None:
    entities = load_corpus(seeds, report=ignore).entities
    assert [each.id for each in entities] == ["ada-arch", "harbour-town", "span-works"]
    assert entities[2].relations == (("founder", ("ada-arch",)), ("based in", ("harbour-town",)))


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_a_mark_and_any_line_ends_change_no_field(seeds: Path, mark: bytes, end: bytes) -> None:
    for name, text in SMALL.items():
        (seeds / name).write_bytes(mark + text.encode().replace(b"\n", end))
    opening, doubts = load_corpus(seeds, report=ignore).articles
    assert (opening.title, opening.url) == ("The bridge opens", "https://ferry.example/opening")
    assert (doubts.title, doubts.publisher) == ("Doubts about the bridge", "The Pier")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le"])
@pytest.mark.parametrize("name", ["articles/new.txt", "entities.yml"])
def test_an_encoding_that_had_to_be_guessed_is_reported(
    seeds: Path, encoding: str, name: str
) -> None:
    text = "深度求索公司周一表示，其最新的人工智能模型的训练成本仅为五百六十万美元。\n"
    kept = SMALL.get(name, "")
    (seeds / name).write_bytes((kept + f"# {text}").encode(encoding))
    notes: list[Finding] = []
    load_corpus(seeds, report=notes.append)
    (note,) = notes
    assert note.path == name
    assert encoding.replace("-", "_") in note.problem


def test_a_bad_file_is_refused_with_its_place(seeds: Path, row: list[Any]) -> None:
    name, content, line, problem, remedy = row
    write_seeds(seeds, {name: content})
    found = the_finding(seeds)
    assert (found.path, found.line) == (name, line)
    assert problem in found.problem
    assert remedy in found.remedy


def test_all_bad_files_are_named_at_once(seeds: Path) -> None:
    bad = {"briefing.yml": "a", "entities.yml": "b: &x", "articles/c.md": "---", "articles/d": "d"}
    write_seeds(seeds, bad)
    assert {each.path for each in findings(seeds)} == set(bad)


@pytest.mark.parametrize("name", ["briefing.yml", "entities.yml"])
def test_a_missing_file_is_named(seeds: Path, name: str) -> None:
    (seeds / name).unlink()
    assert (the_finding(seeds).path, the_finding(seeds).problem) == (name, "there is no such file")


def test_a_missing_folder_of_seeds_is_named(tmp_path: Path) -> None:
    assert "briefing init" in the_finding(tmp_path / "nowhere").remedy


@pytest.mark.parametrize("name", ["articles/x.md", "articles/x.txt", "articles/drafts"])
def test_a_folder_among_the_articles_is_refused(seeds: Path, name: str) -> None:
    (seeds / name).mkdir()
    assert "folders in articles/ are not read" in the_finding(seeds).problem


def test_a_folder_in_place_of_a_file_is_refused(seeds: Path) -> None:
    (seeds / "briefing.yml").unlink()
    (seeds / "briefing.yml").mkdir()
    assert the_finding(seeds).problem == "this is a folder, not a file"


def test_a_pipe_among_the_articles_is_refused_and_not_waited_for(seeds: Path) -> None:
    os.mkfifo(seeds / "articles" / "x.md")
    assert "a device or a pipe" in the_finding(seeds).problem


@pytest.mark.parametrize(
    "name", ["articles/x.md", "articles/x.txt", "articles/opening.yml", "briefing.yml"]
)
def test_a_symbolic_link_is_not_followed(seeds: Path, tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("title: A secret\nthemes: []\n")
    (seeds / name).unlink(missing_ok=True)
    (seeds / name).symlink_to(secret)
    found = findings(seeds)[0]
    assert found.path == name
    assert "symbolic link" in found.problem or "would describe" in found.problem


def test_a_sidecar_that_is_a_link_is_not_followed(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("publisher: A secret\n")
    (seeds / "articles/doubts.yml").unlink()
    (seeds / "articles/doubts.yml").symlink_to(tmp_path / "secret")
    assert "symbolic link" in the_finding(seeds).problem


def test_a_link_that_leads_nowhere_is_refused(seeds: Path) -> None:
    (seeds / "articles/x.md").symlink_to("nowhere")
    assert "symbolic link" in the_finding(seeds).problem


def test_a_folder_of_articles_that_is_a_link_is_not_followed(seeds: Path, tmp_path: Path) -> None:
    (seeds / "articles").rename(tmp_path / "elsewhere")
    (seeds / "articles").symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in the_finding(seeds).problem


def test_seeds_without_an_article_are_refused(seeds: Path) -> None:
    for path in (seeds / "articles").iterdir():
        path.unlink()
    assert "there is no article" in the_finding(seeds).problem


def test_hidden_files_are_passed_over(seeds: Path) -> None:
    write_seeds(seeds, {"articles/.DS_Store": b"\0", "articles/.x.md.swp": b"\0"})
    assert len(load_corpus(seeds, report=ignore).articles) == 2


@pytest.mark.parametrize("name", ["opening.txt", "Opening.markdown", "OPENING.MD", "óPening!.md"])
def test_two_files_that_would_have_one_address_are_refused(seeds: Path, name: str) -> None:
    write_seeds(seeds, {f"articles/{name}": "Some text here.\n"})
    found = the_finding(seeds)
    assert "would be that of articles/" in found.problem
    assert found.remedy == "rename one of the two"


def test_a_text_has_its_fields_in_one_place_only(seeds: Path) -> None:
    write_seeds(seeds, {"articles/doubts.txt": "---\ntitle: x\n---\nText here.\n"})
    found = the_finding(seeds)
    assert (found.path, found.line) == ("articles/doubts.txt", 1)
    assert "articles/doubts.yml too" in found.problem


def test_a_raw_text_may_begin_with_a_line_of_hyphens(seeds: Path) -> None:
    write_seeds(seeds, {"articles/doubts.txt": "---\nBREAKING NEWS\n---\nText here.\n"})
    assert load_corpus(seeds, report=ignore).articles[1].body == 0


def test_the_ending_of_a_raw_text_may_be_in_capitals(seeds: Path) -> None:
    (seeds / "articles/doubts.txt").rename(seeds / "articles/doubts.TXT")
    assert load_corpus(seeds, report=ignore).articles[1].publisher == "The Pier"


def test_a_file_name_that_is_not_utf8_is_refused(seeds: Path) -> None:
    path = os.fsencode(seeds / "articles") + b"/\xff\xfe.md"
    with open(path, "wb") as file:  # noqa: PTH123 - a name that no str can hold
        file.write(b"Some text here.\n")
    found = the_finding(seeds)
    assert "not in UTF-8" in found.problem
    assert "[U+DCFF]" in str(found)


def test_a_file_larger_than_the_limit_is_refused_unread(seeds: Path) -> None:
    with (seeds / "articles/x.md").open("wb") as file:
        file.truncate(DEFAULT.file_bytes + 1)
    assert "more bytes than the limit" in the_finding(seeds).problem


@pytest.mark.parametrize(
    ("stem", "wanted"),
    [
        ("opening", "opening"),
        ("The Opening_2025", "the-opening-2025"),
        ("Café", "cafe"),
        ("x" * 200, "x" * 80),
        ("a--b..c", "a-b-c"),
    ],
)
def test_the_id_of_an_article_is_its_file_name_in_small_letters(stem: str, wanted: str) -> None:
    assert article_id(stem) == wanted


@pytest.mark.parametrize("stem", ["深度求索", "深度求索 2025", "index", "Index", "!!!", "🐳"])
def test_an_id_that_would_lose_letters_or_be_an_index_gets_a_digest(stem: str) -> None:
    assert len(article_id(stem).rpartition("-")[2]) == 8
    assert article_id(stem) != article_id(stem + "度")


def test_one_name_in_two_unicode_forms_has_one_id() -> None:
    assert article_id("Cafe\u0301 深") == article_id("Café 深")


def test_bad_articles_are_left_out_and_told_where_that_is_asked_for(seeds: Path) -> None:
    whole = len(load_corpus(seeds, report=ignore).articles)
    (seeds / "articles" / "empty.md").write_text("", encoding="utf-8")
    told: list[Finding] = []
    corpus = load_corpus(seeds, report=ignore, skipped=told.append)
    assert len(corpus.articles) == whole
    assert [each.path for each in told] == ["articles/empty.md"]


def test_seeds_of_bad_articles_only_are_refused_all_the_same(seeds: Path) -> None:
    for path in (seeds / "articles").iterdir():
        path.write_bytes(b"")
    with pytest.raises(SeedError, match="there is no article"):
        load_corpus(seeds, report=ignore, skipped=ignore)
