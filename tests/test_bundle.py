"""These tests say what the offline bundle holds, and that it is the same bytes each time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from generator.bundle import write_bundle
from generator.htmlcheck import check_site
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


def test_one_folder_holds_the_start_page_and_the_site(unpacked: Path) -> None:
    assert sorted(path.name for path in unpacked.iterdir()) == ["START-HERE.html", "site"]


def test_the_start_page_leads_to_the_site(unpacked: Path) -> None:
    text = (unpacked / "START-HERE.html").read_text(encoding="utf-8")
    (link,) = set(re.findall(r'href="([^"]*)"', text))
    assert (unpacked / link).is_file()
    assert f"url={link}" in text


def test_what_is_for_the_program_only_is_left_out(unpacked: Path) -> None:
    assert not [path for path in tree(unpacked) if "/." in path]


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


def test_entries_are_plain_readable_files_of_no_date(bundle: Path) -> None:
    with ZipFile(bundle) as archive:
        entries = archive.infolist()
    assert {each.external_attr >> 16 for each in entries} == {0o100644}
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_a_bundle_that_fails_leaves_the_last_one(bundle: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    target.write_bytes(bundle.read_bytes())
    write_seeds(tmp_path / "seeds", {**SMALL, "entities.yml": "- id: BAD"})
    assert run("bundle", "--seeds", tmp_path / "seeds", "--output", target).exit_code == 1
    assert target.read_bytes() == bundle.read_bytes()
