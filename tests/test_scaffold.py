"""These tests say that skeletons are sound, and never written over what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import SeedError
from generator.scaffold import write_article, write_briefing
from generator.seeds.articles import load_article
from generator.seeds.corpus import load_corpus
from tests.conftest import ignore, tree, write_seeds

if TYPE_CHECKING:
    from pathlib import Path

    from generator.errors import Finding


def test_a_fresh_briefing_is_one_that_loads(tmp_path: Path) -> None:
    notes: list[Finding] = []
    corpus = load_corpus(write_briefing(tmp_path), report=notes.append)
    assert corpus.articles
    assert corpus.entities
    assert notes == []


@pytest.mark.parametrize("name", ["briefing.yml", "entities.yml", "articles/first.md"])
def test_a_briefing_that_is_there_is_not_touched(tmp_path: Path, name: str) -> None:
    write_seeds(tmp_path / "seeds", {name: "mine"})
    with pytest.raises(SeedError, match="there already"):
        write_briefing(tmp_path)
    assert tree(tmp_path) == {f"seeds/{name}": b"mine"}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("The first day", "the-first-day.md"),
        ("x.md", "x.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("a\x1b[31mb", "a-31mb.md"),
    ],
)
def test_an_article_is_named_by_small_letters_and_hyphens(
    tmp_path: Path, name: str, wanted: str
) -> None:
    assert write_article(tmp_path, name) == tmp_path / "articles" / wanted


def test_an_article_s_skeleton_is_sound_once_a_text_stands_below_it(tmp_path: Path) -> None:
    path = write_article(tmp_path, "first")
    with pytest.raises(SeedError, match="no text below"):
        load_article(path, "first.md", report=ignore)
    path.write_text(path.read_text(encoding="utf-8") + "A bridge opens\n\nIt is long.\n")
    article = load_article(path, "first.md", report=ignore)
    assert (article.title, article.published, article.language) == ("A bridge opens", None, "en")


@pytest.mark.parametrize("name", ["", "...", "深度", "///"])
def test_a_name_without_a_letter_that_an_address_can_have_is_refused(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(SeedError, match="cannot be a file name"):
        write_article(tmp_path, name)


def test_an_article_that_is_there_is_not_touched(tmp_path: Path) -> None:
    write_seeds(tmp_path, {"articles/first.md": "mine"})
    with pytest.raises(SeedError, match="there already"):
        write_article(tmp_path, "First")
    assert tree(tmp_path) == {"articles/first.md": b"mine"}


def test_seeds_that_are_not_there_are_not_made_by_a_typo(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="no such folder"):
        write_article(tmp_path / "sedes", "first")
    assert not (tmp_path / "sedes").exists()
