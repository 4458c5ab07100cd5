"""A page with more than a reader opens at once is parted, and nothing is lost, doubled or dead."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.build import ROOT, TEMPLATES, Paths, build, compile_seeds
from generator.exports.place import Place
from generator.links import page_of, path_of
from generator.pages.anchors import find_parted
from generator.pages.parts import cut
from generator.pages.sheet import Run
from generator.render import render_pages
from tests.conftest import ignore, run, write_seeds
from tests.many import LIMIT, many_seeds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.briefing import Briefing

KINDS = ("timeline.md", "companies.md", "money.md", "disputes.md", "entities/span-works.md")
UNREACHED = 10_000


@cache
def compiled() -> Briefing:
    with TemporaryDirectory() as folder:
        return compile_seeds(write_seeds(Path(folder), many_seeds()), report=ignore)


@cache
def rendered(limit: int) -> dict[str, str]:
    corpus = replace(compiled().corpus, page_claims=limit)
    return render_pages(replace(compiled(), corpus=corpus), TEMPLATES)


@pytest.fixture(scope="module")
def many() -> Briefing:
    return compiled()


@pytest.fixture(scope="module")
def parted() -> dict[str, str]:
    return rendered(LIMIT)


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    return rendered(UNREACHED)


def parts(pages: dict[str, str], page: str) -> list[str]:
    """Return the texts of the parts of a page in their order."""
    own = sorted(
        (page_of(path)[1], text) for path, text in pages.items() if page_of(path)[0] == page
    )
    return [text for _, text in own]


def claims(texts: Iterable[str]) -> list[str]:
    return [
        each for text in texts for each in re.findall(r"^\{: #(claim-\S+) ", text, re.MULTILINE)
    ]


def rows(texts: Iterable[str]) -> list[str]:
    return [each for text in texts for each in re.findall(r'<span id="(figure-[^"]+)"', text)]


def test_a_page_is_whole_up_to_the_limit_and_parted_above_it(
    whole: dict[str, str], parted: dict[str, str]
) -> None:
    assert not [path for path in whole if page_of(path)[1] > 1]
    assert {page_of(path)[0] for path in parted if page_of(path)[1] > 1} >= set(KINDS)


def test_the_shipped_briefing_has_no_page_that_is_parted(built_site: Path) -> None:
    assert not [path for path in built_site.rglob("*.html") if "_" in path.parent.name]


@pytest.mark.parametrize("page", KINDS)
def test_every_claim_and_every_row_stands_once_over_the_parts(
    page: str, whole: dict[str, str], parted: dict[str, str]
) -> None:
    for listed in (claims, rows):
        found = Counter(listed(parts(parted, page)))
        assert set(found.values()) <= {1}
        assert set(found) == set(listed([whole[page]]))


@pytest.mark.parametrize("page", KINDS)
def test_no_part_has_more_claims_than_half_the_limit(page: str, parted: dict[str, str]) -> None:
    texts = parts(parted, page)
    sizes = [len(claims([text])) for text in texts]
    assert len(texts) > 1
    assert max(sizes) <= LIMIT // 2


@pytest.mark.parametrize("page", KINDS)
def test_each_part_cites_what_it_shows_and_nothing_else(page: str, parted: dict[str, str]) -> None:
    for text in parts(parted, page):
        cited = set(re.findall(r"(?<!^)\[\^([\w-]+)\]", text, re.MULTILINE))
        given_ = re.findall(r"^\[\^([\w-]+)\]: ", text, re.MULTILINE)
        assert sorted(cited) == sorted(given_)


def test_every_link_to_an_anchor_leads_to_the_page_that_has_it(parted: dict[str, str]) -> None:
    anchors = {
        path: set(re.findall(r'\{: #([\w-]+)|\bid="([\w-]+)"', text))
        for path, text in parted.items()
    }
    names = {path: {a or b for a, b in found} for path, found in anchors.items()}
    led = [
        (path, normpath(join(dirname(path), to)) if to else path, anchor)
        for path, text in parted.items()
        for to, anchor in re.findall(r"\]\(([\w./-]*\.md)?#([\w-]+)\)", text)
    ]
    assert [each for each in led if each[2] not in names[each[1]]] == []
    # From a table to a claim on another part, and from another page to a part of the disputes.
    assert [each for each in led if page_of(each[1])[1] > 1 and each[2].startswith("claim-")]
    assert [each for each in led if page_of(each[1])[1] > 1 and each[2].startswith("dispute-")]


@pytest.mark.parametrize("is_flat", [False, True])
def test_a_mark_of_a_drawing_leads_to_the_part_as_it_is_built(
    many: Briefing, *, is_flat: bool
) -> None:
    page = render_pages(many, TEMPLATES, Place(is_flat=is_flat))["timeline.md"]
    wanted = "timeline_2.html#" if is_flat else "../timeline_2/#"
    assert f'<a href="{wanted}claim-' in page


def test_a_part_tells_where_it_is_and_what_is_on_the_others(parted: dict[str, str]) -> None:
    texts = parts(parted, "companies.md")
    second = texts[1]
    count = len(texts)
    assert f"# Companies &#60;b&#62;, page 2 of {count} " in second.replace("&#44;", ",")
    assert f">Page 2 of {count}</span>" in second
    assert '[<span itemprop="name">Companies &#60;b&#62;</span>](companies.md)' in second
    listed = re.findall(r"^1\. (?:\[.*\]\((.*)\)|<span aria-current)", second, re.MULTILINE)
    assert listed == [
        "" if number == 2 else path_of("companies.md", number) for number in range(1, count + 1)
    ]
    turns = re.findall(r'beside__word">(.*?)</span> \[.*\]\((.*?)\)', second)
    assert turns == [
        (f"Page 1 of {count}", "companies.md"),
        (f"Page 3 of {count}", "companies_3.md"),
    ]


def test_a_source_leads_to_the_parts_that_show_its_passages(parted: dict[str, str]) -> None:
    shown = parted["sources/a9.md"]
    assert re.search(r"page \d of \d+\]\(\.\./timeline_\d\.md#claim-a9-s\d+\)", shown)


def test_what_machines_read_names_the_claims_of_the_part_only(parted: dict[str, str]) -> None:
    names = []
    for text in parts(parted, "timeline.md"):
        told = json.loads(yaml.safe_load(text.split("---\n")[1])["structured"])
        own = [each["item"]["@id"] for each in told["mainEntity"]["itemListElement"]]
        assert set(own) <= {f"#{each}" for each in claims([text])}
        names += own
    assert len(names) == len(set(names)) == len(claims(parts(parted, "timeline.md")))


def test_a_spread_list_tells_the_filters_how_many_there_are(parted: dict[str, str]) -> None:
    texts = parts(parted, "money.md")
    totals = re.findall(r'class="figures" [^>]*?data-total="(\d+)"', "".join(texts))
    assert len(totals) > 1
    assert {int(each) for each in totals} == {len(rows(texts))}


def test_the_same_pages_come_out_twice(many: Briefing, parted: dict[str, str]) -> None:
    assert render_pages(many, TEMPLATES) == parted


@pytest.fixture(scope="module", params=["mkdocs.yml", "mkdocs.offline.yml"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as built, whose links the build itself has checked."""
    folder = tmp_path_factory.mktemp("built")
    seeds = write_seeds(folder / "seeds", many_seeds())
    config = ROOT / str(request.param)
    paths = Paths(seeds=seeds, pages=folder / "site_src", site=folder / "site", config=config)
    build(paths, report=ignore)
    return paths.site


def test_the_search_knows_a_page_once_and_not_its_parts(site: Path) -> None:
    docs = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    themes = [row[0] for row in docs["pages"]["Theme"]]
    assert sorted(themes) == ["companies", "money", "timeline"]
    assert not [row for rows_ in docs["entities"].values() for row in rows_ if "_" in str(row[0])]


def test_a_script_tells_which_part_has_an_anchor(site: Path) -> None:
    script = (site / "assets/parts/companies.js").read_text(encoding="utf-8")
    listed = json.loads(script.partition(" = ")[2])
    for number, anchors in enumerate(listed, 1):
        name = path_of("companies.md", number).removesuffix(".md")
        flat = site / f"{name}.html"
        page = flat if flat.exists() else site / name / "index.html"
        ids = {
            node.attributes["id"]
            for node in LexborHTMLParser(page.read_text(encoding="utf-8")).css("[id]")
        }
        assert set(anchors) <= ids


def test_a_limit_that_parts_nothing_or_each_claim_is_refused(tmp_path: Path) -> None:
    seeds = write_seeds(tmp_path / "seeds", many_seeds(limit=1))
    done = run("generate", "--seeds", seeds, "--site", tmp_path / "site")
    assert done.exit_code == 1
    assert "limits.page_claims" in done.output


WEIGHTS = st.lists(st.lists(st.integers(0, 9), max_size=12), max_size=8)


@given(WEIGHTS, st.integers(min_value=1, max_value=30))
def test_cutting_keeps_all_things_in_their_order(runs: list[list[int]], most: int) -> None:
    made = [Run(str(key), "", tuple(things)) for key, things in enumerate(runs)]
    placed = cut(made, most)
    kept: dict[str, list[object]] = {run_.key: [] for run_ in made}
    for part in placed:
        for own, stretch in part:
            assert stretch.start == len(kept[own.key])
            assert stretch.is_whole is (len(stretch.things) == len(own.things))
            kept[own.key] += stretch.things
    assert kept == {run_.key: list(run_.things) for run_ in made}
    sizes = [sum(len(stretch.things) for _, stretch in part) for part in placed]
    assert max(sizes) <= most
    assert all(sizes) or not sum(sizes)


@settings(max_examples=15)
@given(st.integers(min_value=2, max_value=60))
def test_at_any_limit_nothing_is_lost_and_no_link_is_dead(limit: int) -> None:
    pages = rendered(limit)
    for page in KINDS:
        assert set(claims(parts(pages, page))) == set(claims([rendered(UNREACHED)[page]]))
    found = find_parted(pages)
    for path, text in pages.items():
        here = page_of(path)[0]
        local = re.findall(r"\]\(#(claim-[\w-]+)\)", text)
        if here in found:
            assert set(local) <= found[here].own[path]
