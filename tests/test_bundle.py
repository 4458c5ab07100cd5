"""These tests say what the offline bundle holds, and that it is the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from html import escape
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from generator.build import ROOT
from generator.errors import BuildError, SiteError
from generator.publish.bundle import write_bundle
from generator.publish.htmlcheck import check_site
from generator.publish.htmlread import read_page
from generator.publish.offline import check_names, pick_needed, without_map
from generator.publish.startpage import render_start_page
from tests.conftest import SMALL, run, tree, write_seeds

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    entities = SMALL["entities.yml"] + "  former_ids: [old-town]\n"
    write_seeds(folder / "seeds", {**SMALL, "entities.yml": entities})
    done = run("bundle", "--seeds", folder / "seeds", "--output", folder / "dist/bridges.zip")
    assert done.exit_code == 0, done.output
    assert "bridges.zip" in done.stdout
    assert "open START-HERE.html" in done.stdout
    return folder / "dist/bridges.zip"


@pytest.fixture(scope="module")
def unpacked(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder / "bridges"


def sums_of(text: str) -> dict[str, str]:
    """Return the digests in the output of `sha256sum`, by name of the file."""
    lines = (line.split("  ", 1) for line in text.splitlines())
    return {name: digest for digest, name in lines}


def test_one_folder_holds_the_start_page_the_checksums_and_the_site(unpacked: Path) -> None:
    names = sorted(path.name for path in unpacked.iterdir())
    assert names == ["SHA256SUMS", "START-HERE.html", "site"]


def test_the_checksums_hold_for_every_file(unpacked: Path) -> None:
    files = tree(unpacked)
    sums = sums_of(files.pop("SHA256SUMS").decode())
    assert sums == {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}


def test_the_zip_has_its_own_checksum_beside_it(bundle: Path) -> None:
    sums = sums_of((bundle.parent / "bridges.zip.sha256").read_text(encoding="utf-8"))
    assert sums == {"bridges.zip": hashlib.sha256(bundle.read_bytes()).hexdigest()}


def test_a_user_sees_the_zip_and_what_is_told_of_it_only(bundle: Path) -> None:
    seen = sorted(path.name for path in bundle.parent.iterdir() if not path.name.startswith("."))
    assert seen == ["bridges.cdx.json", "bridges.zip", "bridges.zip.sha256"]


def test_its_bill_of_materials_names_it(bundle: Path) -> None:
    bill = json.loads((bundle.parent / "bridges.cdx.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(bundle.read_bytes()).hexdigest()
    assert bill["metadata"]["component"]["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_the_start_page_leads_to_the_site_and_loads_only_what_is_there(unpacked: Path) -> None:
    page = read_page("START-HERE.html", (unpacked / "START-HERE.html").read_text(encoding="utf-8"))
    assert page.links == ("site/index.html",)
    assert not page.moved_to
    assert not page.runs
    assert not [each for each in (*page.links, *page.loads) if not (unpacked / each).is_file()]


def test_the_start_page_tells_title_and_description_as_text(unpacked: Path) -> None:
    text = (unpacked / "START-HERE.html").read_text(encoding="utf-8")
    title = escape('Bridges & "boats"').replace("&quot;", "&#34;")
    assert f"<h1>{title}</h1>" in text
    assert "A small briefing." in text
    assert '<html lang="en">' in text


def test_what_is_for_the_program_only_is_left_out(unpacked: Path) -> None:
    assert not [path for path in tree(unpacked) if "/." in path]


def test_what_an_offline_reader_never_needs_is_left_out(unpacked: Path) -> None:
    names = tree(unpacked)
    gone = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")
    assert not [name for name in gone if f"site/{name}" in names]
    assert not [name for name in names if name.endswith(".map")]
    assert not [name for name, content in names.items() if b"sourceMappingURL" in content]


def test_the_search_has_the_scripts_of_its_languages_and_no_others(unpacked: Path) -> None:
    folder = unpacked / "site/assets/javascripts/lunr"
    assert sorted(path.name for path in folder.rglob("*.js")) == [
        "lunr.multi.min.js",
        "lunr.stemmer.support.min.js",
        "lunr.zh.min.js",
    ]


@pytest.mark.parametrize(
    ("languages", "wanted"),
    [
        ('["en"]', []),
        ('["de"]', ["min/lunr.de.min.js", "min/lunr.stemmer.support.min.js"]),
        ('["ja"]', ["min/lunr.ja.min.js", "min/lunr.stemmer.support.min.js", "tinyseg.js"]),
        ('["th"]', ["min/lunr.stemmer.support.min.js", "min/lunr.th.min.js", "wordcut.js"]),
    ],
)
def test_a_search_in_other_languages_keeps_theirs(languages: str, wanted: list[str]) -> None:
    files = ["de.min", "ja.min", "th.min", "multi.min", "stemmer.support.min"]
    paths = [f"min/lunr.{each}.js" for each in files] + ["tinyseg.js", "wordcut.js"]
    index = f'{{"config": {{"lang": {languages}}}}}'.encode()
    engine = "assets/javascripts/lunr/"
    assert pick_needed([engine + path for path in paths], index) == [engine + p for p in wanted]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a()\n//# sourceMappingURL=a.js.map\n", b"a()\n"),
        (b"a{}/*# sourceMappingURL=a.css.map */", b"a{}\n"),
        (b"//# sourceMappingURL=a.map\na()\n", b"//# sourceMappingURL=a.map\na()\n"),
    ],
)
def test_only_a_last_line_that_names_a_source_map_goes(before: bytes, after: bytes) -> None:
    assert without_map(before) == after


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("b/site/entities/con.html", "device"),
        ("b/site/entities/COM1/index.html", "device"),
        ("b/site/what?.html", "character"),
        ("b /site/x.html", "character"),
        ("b/site/x.", "character"),
        ("b/" + "x" * 200, "202 characters"),
    ],
)
def test_a_name_that_windows_cannot_unpack_is_refused(name: str, problem: str) -> None:
    with pytest.raises(SiteError, match=problem):
        check_names(["b/START-HERE.html", name])


def test_names_that_differ_by_case_only_are_refused() -> None:
    with pytest.raises(SiteError, match="by case only"):
        check_names(["b/x.html", "b/X.html"])


def test_common_names_are_taken() -> None:
    check_names(["b/console.html", "b/com.html", "b/entities/01-ai.html", "b/zh-中文.html"])


def test_the_bundle_keeps_the_site_s_promises(unpacked: Path) -> None:
    check_site(unpacked / "site")


def test_nothing_is_addressed_absolutely_or_loaded_from_a_host(unpacked: Path) -> None:
    for path, content in tree(unpacked).items():
        if path.endswith(".html"):
            found = re.findall(r'\b(?:href|src|action)="([^"]*)"', content.decode())
            hosts = [each for each in found if re.match(r"/|[a-z]+:", each)]
            assert set(hosts) <= {"https://ferry.example/opening"}, path


def test_search_needs_no_server(unpacked: Path) -> None:
    names = tree(unpacked / "site")
    assert "search/search_index.js" in names
    assert "assets/iframe-worker.js" in names


def test_bundling_twice_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    write_seeds(tmp_path / "elsewhere/seeds", SMALL)
    (tmp_path / "elsewhere/seeds/entities.yml").write_text(
        SMALL["entities.yml"] + "  former_ids: [old-town]\n"
    )
    output = tmp_path / "elsewhere/bridges.zip"
    assert run("bundle", "--seeds", tmp_path / "elsewhere/seeds", "--output", output).exit_code == 0
    assert output.read_bytes() == bundle.read_bytes()


def test_a_bundle_is_a_function_of_names_and_bytes_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"b.html": "b", "a/c.html": "c"}
    one = write_seeds(tmp_path / "one", files)
    two = write_seeds(tmp_path / "two", dict(reversed(files.items())))
    (two / "b.html").chmod(0o600)
    write_bundle(one, tmp_path / "x/z.zip")
    write_bundle(two, tmp_path / "y/z.zip")
    assert (tmp_path / "x/z.zip").read_bytes() == (tmp_path / "y/z.zip").read_bytes()


def test_the_machine_does_not_show_in_the_bytes(bundle: Path, tmp_path: Path) -> None:
    entities = SMALL["entities.yml"] + "  former_ids: [old-town]\n"
    seeds = write_seeds(tmp_path / "seeds", {**SMALL, "entities.yml": entities})
    output = tmp_path / "dist/bridges.zip"
    settings = {"TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, "-m", "generator", "bundle", "--seeds", seeds, "--output", output],
        env={**os.environ, **settings},
        cwd=ROOT,
        umask=0o077,
        check=True,
    )
    assert output.read_bytes() == bundle.read_bytes()


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("1737331201", (2025, 1, 20, 0, 0, 0)),  # a zip counts in steps of two seconds
        ("0", (1980, 1, 1, 0, 0, 0)),
        ("99999999999", (2107, 12, 31, 23, 59, 58)),
        ("", (1980, 1, 1, 0, 0, 0)),
    ],
)
def test_the_moment_in_the_zip_is_the_one_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str, moment: tuple[int, ...]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    write_bundle(write_seeds(tmp_path / "site", {"index.html": "x"}), tmp_path / "x.zip")
    with ZipFile(tmp_path / "x.zip") as archive:
        assert {each.date_time for each in archive.infolist()} == {moment}


def test_what_is_no_moment_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(BuildError, match="seconds since 1970"):
        write_bundle(write_seeds(tmp_path / "site", {"index.html": "x"}), tmp_path / "x.zip")


def test_entries_are_plain_readable_files_of_no_date(bundle: Path) -> None:
    with ZipFile(bundle) as archive:
        entries = archive.infolist()
    assert {each.create_system for each in entries} == {3}
    assert {each.external_attr >> 16 for each in entries} == {0o100644}
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_a_bundle_that_fails_leaves_the_last_one(bundle: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    target.write_bytes(bundle.read_bytes())
    write_seeds(tmp_path / "seeds", {**SMALL, "entities.yml": "- id: BAD"})
    assert run("bundle", "--seeds", tmp_path / "seeds", "--output", target).exit_code == 1
    assert target.read_bytes() == bundle.read_bytes()


def test_a_bundle_that_could_not_be_unpacked_leaves_the_last_one(tmp_path: Path) -> None:
    site = write_seeds(tmp_path / "site", {"index.html": "x", "entities/aux.html": "x"})
    target = write_seeds(tmp_path, {"x.zip": "last", "x.zip.sha256": "last"}) / "x.zip"
    with pytest.raises(SiteError):
        write_bundle(site, target)
    assert target.read_text() == (tmp_path / "x.zip.sha256").read_text() == "last"


@pytest.mark.parametrize("leads_out", [True, False])
def test_the_start_page_speaks_of_publishers_only_where_links_lead_to_them(
    *, leads_out: bool
) -> None:
    page = render_start_page("<title>Pumps</title>", leads_out=leads_out)["START-HERE.html"]
    assert (b"publishers" in page) is leads_out
