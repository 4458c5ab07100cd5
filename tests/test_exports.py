"""The downloads, read back by readers that are not ours: what was put in comes out, and cited."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from generator.build import ROOT, Paths, build, compile_seeds, generate
from generator.exports.files import export_files
from generator.exports.place import NOWHERE
from generator.exports.tables import tables_of
from generator.publish.htmlread import read_page
from tests.conftest import HERE, ignore, run, write_seeds
from tests.exported import HOSTILE, database_of, rows_of_csv
from tests.test_properties import TEXTS, compiled

if TYPE_CHECKING:
    from pathlib import Path

    from generator.briefing import Briefing


CITED = "claims attributions events figures measure_values positions passages mentions".split()


@pytest.mark.parametrize("name", CITED)
def test_every_row_quotes_its_article_word_for_word(
    shipped: Briefing, downloads: dict[str, bytes], name: str
) -> None:
    rows = json.loads(downloads[f"data/{name}.json"])
    assert rows
    for row in rows:
        assert row["quote"] in shipped.sources[row["article"]].article.text
        for field in ("text", "date_text"):
            assert (row.get(field) or "") in row["quote"]


@settings(max_examples=30)
@given(TEXTS)
def test_every_passage_in_an_export_of_any_article_is_verbatim(text: str) -> None:
    _, _, briefing = compiled(text)
    files = export_files(briefing, HERE)
    for name in CITED:
        for row in json.loads(files[f"data/{name}.json"]):
            assert row["quote"]
            assert row["quote"] in text
    with closing(database_of(files["data/briefing.sqlite"])) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
    ET.fromstring(files["data/feed.xml"])  # noqa: S314 - our own
    assert all(len(line) <= 75 for line in files["data/timeline.ics"].split(b"\r\n"))


def test_every_figure_is_there_with_bounds_unit_and_citation(seeds: Path) -> None:
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    rows = json.loads(files["data/figures.json"])
    assert [(each["low"], each["high"], each["unit"], each["role"]) for each in rows] == [
        ("5000000", "5000000", "USD", "cost"),
        ("6000000", "6000000", "USD", "cost"),
    ]
    assert rows[0]["address"] == "sources/opening/#s2"
    assert rows[1]["speaker"] == "ada-arch"


def test_a_measure_says_in_words_what_its_figures_come_to(seeds: Path) -> None:
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    measure = json.loads(files["data/measures.json"])[0]
    assert (measure["verdict"], measure["result"]) == ("differ", "The figures differ")
    pair = json.loads(files["data/comparisons.json"])[0]
    assert (pair["first_text"], pair["second_text"]) == ("$5 million", "$6 million")
    assert (pair["verdict"], pair["why"]) == ("differ", "by 20 percent")
    values = json.loads(files["data/measure_values.json"])
    assert [(each["number"], each["verdict"]) for each in values] == [(1, "differ"), (2, "differ")]


def test_every_address_leads_to_a_place_on_the_site(small: Path) -> None:
    assert _dead_addresses(small / "site") == []


def test_every_address_leads_to_a_place_in_the_bundle(unpacked_bundle: Path) -> None:
    assert _dead_addresses(unpacked_bundle / "site") == []


def _dead_addresses(site: Path) -> list[str]:
    ids: dict[str, frozenset[str] | set[str] | tuple[str, ...]] = {}
    dead = []
    for path in sorted((site / "data").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        rows = told if isinstance(told, list) else []
        for address in {row["address"] for row in rows if row.get("address")}:
            page, _, anchor = address.partition("#")
            file = site / (page if page.endswith(".html") else f"{page}index.html")
            if page not in ids:
                text = file.read_text(encoding="utf-8") if file.is_file() else ""
                ids[page] = set(read_page(page, text).ids)
            if not file.is_file() or (anchor and anchor not in ids[page]):
                dead.append(address)
    return dead


def test_the_same_seeds_give_the_same_files(shipped: Briefing, downloads: dict[str, bytes]) -> None:
    again = export_files(compile_seeds(ROOT / "seeds", report=ignore), HERE)
    assert again == downloads
    assert {each.removeprefix("data/") for each in downloads} >= {
        *(f"{table.name}.{end}" for table in tables_of(shipped, HERE) for end in ("csv", "json")),
        "briefing.sqlite",
        "metadata.json",
        "timeline.ics",
        "feed.xml",
        "feed.json",
    }


def test_the_site_holds_the_files_as_they_were_written(small: Path) -> None:
    written = {each.name: each.read_bytes() for each in (small / "site_src" / "data").iterdir()}
    built = {each.name: each.read_bytes() for each in (small / "site" / "data").iterdir()}
    assert len(written) > 30
    assert {name: built[name] for name in written} == written


def test_feeds_are_written_for_a_site_with_an_address_and_linked(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/b/")
    done = run("build", "--seeds", seeds, "--site", tmp_path / "site")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "site" / "data" / "feed.xml").is_file()
    page = (tmp_path / "site" / "data" / "index.html").read_text(encoding="utf-8")
    assert 'href="feed.xml"' in page
    assert '"contentUrl":"https://example.org/b/data/claims.csv"' in page


def test_a_bundle_has_no_feed_whatever_the_address(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/b/")
    config = ROOT / "mkdocs.offline.yml"
    paths = Paths(seeds=seeds, pages=tmp_path / "src", site=tmp_path / "site", config=config)
    generate(paths, report=ignore)
    assert not list((tmp_path / "src" / "data").glob("feed.*"))
    rows = json.loads((tmp_path / "src" / "data" / "claims.json").read_text(encoding="utf-8"))
    assert rows[0]["address"].startswith("sources/opening.html#s")


def test_hostile_names_stay_names_in_every_file(seeds: Path, tmp_path: Path) -> None:
    entities = (seeds / "entities.yml").read_text(encoding="utf-8")
    hostile = json.dumps(HOSTILE)
    entities = entities.replace("name: Ada Arch", f"name: Ada Arch\n  description: {hostile}")
    write_seeds(seeds, {"entities.yml": entities})
    paths = Paths(seeds=seeds, pages=tmp_path / "src", site=tmp_path / "site")
    build(paths, report=ignore)
    rows = json.loads((tmp_path / "src" / "data" / "entities.json").read_text(encoding="utf-8"))
    assert HOSTILE in [each["description"] for each in rows]
    read = rows_of_csv((tmp_path / "src" / "data" / "entities.csv").read_bytes())
    told = next(each["description"] for each in read if each["id"] == "ada-arch")
    assert told == "</script><b>&amp; ]]> [U+202E][U+200B]=1+1;'=2\t'@x"
