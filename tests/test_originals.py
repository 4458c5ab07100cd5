"""The program on five documents as they came; skipped where these are not at hand."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator.build import ROOT, Paths, build, compile_seeds
from generator.model import PassageKind
from tests.conftest import ignore

if TYPE_CHECKING:
    from pathlib import Path

ORIGINALS = ROOT.parent / "shared" / "seeds"
PUBLISHED = {
    "000": "2025-03-14~",
    "001": "2025-01-29~",
    "002": "2025-04~",
    "003": "2025-01-25~",
    "004": "2025-01-28~",
}
# Beginnings of the lines that are no part of any text.
BOILERPLATE = {
    "000": ("https://t.co/",),
    "001": ("Note: This publication",),
    "003": ("摘要", "(Image Source", "来源"),
}

pytestmark = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the originals are not at hand")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The raw texts, unaltered, with a sidecar each and the shipped gazetteer."""
    folder = tmp_path_factory.mktemp("originals") / "seeds"
    (folder / "articles").mkdir(parents=True)
    for text in sorted(ORIGINALS.glob("*.txt")):
        shutil.copy(text, folder / "articles")
        fields = f"published: {PUBLISHED[text.name[:3]]}\npublished_basis: inferred\n"
        (folder / "articles" / f"{text.stem}.yml").write_text(fields, encoding="utf-8")
    for name in ("briefing.yml", "entities.yml"):
        shutil.copy(ROOT / "seeds" / name, folder)
    return folder


def test_they_build_a_site_without_an_error(seeds: Path) -> None:
    paths = Paths(seeds=seeds, pages=seeds.parent / "site_src", site=seeds.parent / "site")
    made = build(paths, report=ignore)
    assert len(made.briefing.sources) == len(PUBLISHED)
    assert (paths.site / "timeline" / "index.html").is_file()


def test_lines_that_are_no_text_are_known_for_that_and_no_others(seeds: Path) -> None:
    briefing = compile_seeds(seeds, report=ignore)
    for view in briefing.sources.values():
        wanted = BOILERPLATE.get(view.article.id[:3], ())
        found = [
            view.article.text[each.start : each.end]
            for each in view.found.passages
            if each.kind is PassageKind.BOILERPLATE
        ]
        assert all(line.startswith(wanted) for line in found), found
        assert all(any(line.startswith(start) for line in found) for start in wanted), found


@pytest.mark.parametrize(
    ("article", "words", "value"),
    [
        ("001", "Monday", "2025-01-27"),
        ("002", "last month", "2025-03"),
        ("002", "the first quarter of this year", "2025-Q1"),
        ("002", "last year", "2024"),
        ("002", "Lunar New Year", "2025-01-29"),
        ("003", "January 23", "2025-01-23"),
        ("003", "January 20", "2025-01-20"),
        ("003", "Friday", "2025-01-24"),
        ("004", "last month", "2024-12"),
        ("004", "Thursday", "2025-01-23"),
        ("004", "yesterday", "2025-01-27"),
        ("004", "later that year", "2023"),
        ("004", "January 20", "2025-01-20"),
    ],
)
def test_relative_dates_are_read_as_a_person_reads_them(
    seeds: Path, article: str, words: str, value: str
) -> None:
    briefing = compile_seeds(seeds, report=ignore)
    (view,) = (each for key, each in briefing.sources.items() if key.startswith(article))
    found = [(each.text, each.value) for each in view.found.timexes]
    assert any(text.endswith(words) and value == found_value for text, found_value in found), found
