"""These tests read the search index as it is written: each text once, and hardly more than that."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import ROOT, Paths, build, compile_seeds
from generator.model import PassageKind
from generator.publish.searchindex import rewrite_search_index
from tests.conftest import SMALL, ignore, tree, write_seeds

if TYPE_CHECKING:
    from generator.briefing import Briefing

INDEX = "search/search_index.json"
OFFSHORE = Path(__file__).parent / "corpus" / "offshore-wind" / "seeds"
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def docs_of(site: Path) -> dict[str, Any]:
    docs: dict[str, Any] = json.loads((site / INDEX).read_text(encoding="utf-8"))["docs"]
    return docs


def size_of_texts(seeds: Path) -> int:
    """Return how many bytes the articles have, front matter left out."""
    paths = [path for path in (seeds / "articles").iterdir() if path.suffix != ".yml"]
    texts = [FRONT_MATTER.sub("", path.read_text(encoding="utf-8")).strip() for path in paths]
    return sum(len(text.encode()) for text in texts)


def wanted_passages(briefing: Briefing) -> dict[str, dict[str, str]]:
    """Return what stands at each anchor of each source, white space made one space."""
    return {
        view.article.id: {
            each.id: " ".join(view.article.text[each.start : each.end].split())
            for each in view.found.passages
            if each.kind is not PassageKind.BOILERPLATE
        }
        for view in briefing.sources.values()
    }


def indexed_passages(site: Path) -> dict[str, dict[str, str]]:
    return {
        source: {
            f"s{place}": text[0] if isinstance(text, list) else text
            for place, text in enumerate(passages, 1)
            if text
        }
        for source, _, _, passages in docs_of(site)["sources"]
    }


@pytest.fixture(scope="module")
def offshore(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing on another topic, built."""
    folder = tmp_path_factory.mktemp("offshore")
    build(
        Paths(seeds=OFFSHORE, pages=folder / "site_src", site=folder / "site"),
        report=ignore,
    )
    return folder / "site"


def test_the_index_is_at_most_a_fifth_larger_than_the_articles(
    built_site: Path, offshore: Path
) -> None:
    for site, seeds in ((built_site, ROOT / "seeds"), (offshore, OFFSHORE)):
        assert (site / INDEX).stat().st_size <= 1.2 * size_of_texts(seeds)


def test_each_passage_stands_in_it_once_at_its_anchor(built_site: Path) -> None:
    wanted = wanted_passages(compile_seeds(ROOT / "seeds", report=ignore))
    assert indexed_passages(built_site) == wanted
    text = (built_site / INDEX).read_text(encoding="utf-8")
    long = {
        p for source in wanted.values() for p in source.values() if len(p) > 40 and '"' not in p
    }
    assert {passage for passage in long if text.count(passage) != 1} == set()


def test_headings_are_told_from_sentences(small: Path) -> None:
    doubts = next(row for row in docs_of(small / "site")["sources"] if row[0] == "doubts")
    assert doubts[3][0] == ["Doubts about the bridge"]
    assert isinstance(doubts[3][1], str)


def test_every_entity_is_there_with_its_names_those_mentioned_most_first(small: Path) -> None:
    assert docs_of(small / "site")["entities"] == {
        "company": [[0, "Span Works", "Span Works Ltd"]],
        "person": [[0, "Ada Arch"]],
        "place": [[0, "Harbour Town"]],
    }


def test_a_spelling_that_the_search_takes_for_the_same_is_left_out(built_site: Path) -> None:
    names = {row[1]: row[2:] for row in docs_of(built_site)["entities"]["company"]}
    assert "High Flyer" not in names["High-Flyer"]
    assert "High-Flyer Quant" in names["High-Flyer"]


def test_other_pages_have_a_line_each(small: Path) -> None:
    docs = docs_of(small / "site")
    assert docs["end"] == "/"
    assert docs["pages"]["Theme"] == [
        ["companies", "Companies <b>"],
        ["money", "Money"],
        ["timeline", "Timeline"],
    ]
    assert [row[0] for row in docs["pages"]["Page"]] == [
        "",
        "data",
        "disputes",
        "entities",
        "method",
        "sources",
    ]


def test_the_bundle_has_the_same_index_with_its_own_addresses(
    built_site: Path, unpacked_bundle: Path
) -> None:
    folder = unpacked_bundle / "site"
    script = (folder / "search/search_index.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("var __index = "))
    assert index["docs"] == {**docs_of(built_site), "end": ".html"}


def test_markup_in_a_text_stays_text(tmp_path: Path) -> None:
    hostile = "Span Works paid $3 million for <script>x</script> &amp; <b>y</b> in 2024."
    write_seeds(tmp_path / "seeds", {**SMALL, "articles/bad.txt": f"{hostile}\n"})
    paths = Paths(seeds=tmp_path / "seeds", pages=tmp_path / "site_src", site=tmp_path / "site")
    build(paths, report=ignore)
    assert indexed_passages(paths.site)["bad"]["s1"] == hostile


def test_a_site_with_a_search_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    write_seeds(tmp_path, {"search.json": "{}", "index.html": "<p>x</p>"})
    before = tree(tmp_path)
    rewrite_search_index(tmp_path)
    assert tree(tmp_path) == before
