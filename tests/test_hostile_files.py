"""These tests put hostile files in every place of the seeds: each is read, or refused by name."""

from __future__ import annotations

import os
import re
import socket
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.errors import Finding, SeedError
from generator.seeds import files as seedfiles
from generator.seeds.corpus import load_corpus
from generator.seeds.fieldtypes import UNUSABLE
from tests.conftest import CASES, ignore

TABLE = yaml.safe_load((CASES / "hostile-files.yml").read_text(encoding="utf-8"))

LONGEST_MESSAGE = 400
GIGABYTE = 2**30


def text_of(parts: str | list[Any]) -> str:
    """Return a text that may be given as [before, repeated, times, after]."""
    if isinstance(parts, str):
        return parts
    before, repeated, times, after = parts
    return f"{before}{repeated * times}{after}"


def bytes_of(parts: str | list[Any], encoding: str) -> bytes:
    """Return a text in `encoding`; in a raw one U+DCxx stands for the byte xx."""
    text = text_of(parts)
    if encoding == "raw":
        return text.encode("utf-8", errors="surrogateescape")
    return text.encode(encoding)


def named(rows: list[list[Any]]) -> list[Any]:
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


def check_told(findings: tuple[Finding, ...], path: str, problem: str) -> None:
    own = [each for each in findings if each.path == path]
    assert problem in " ".join(each.problem for each in own)
    for each in own:
        assert each.remedy
        assert len(str(each)) <= LONGEST_MESSAGE
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", str(each))


def refused(seeds: Path) -> tuple[Finding, ...]:
    with pytest.raises(SeedError) as caught:
        load_corpus(seeds, report=ignore)
    return caught.value.findings


@pytest.mark.parametrize(("text", "encoding", "outcome"), named(TABLE["contents"]))
def test_any_content_is_read_or_refused(
    seeds: Path, text: str | list[Any], encoding: str, outcome: str
) -> None:
    (seeds / "articles" / "x.md").write_bytes(bytes_of(text, encoding))
    notes: list[Finding] = []
    if not outcome.startswith(("read", "told")):
        check_told(refused(seeds), "articles/x.md", outcome)
        return
    articles = load_corpus(seeds, report=notes.append).articles
    (article,) = (each for each in articles if each.id == "x")
    if encoding != "raw":
        assert article.text == text_of(text).removeprefix("\ufeff")
    guessed = [each.problem for each in notes if each.path == "articles/x.md"]
    assert bool(guessed) == (outcome != "read")
    assert outcome in {"read", "told"} or guessed == [f"this is not UTF-8; {outcome}"]


@pytest.mark.parametrize(("name", "outcome"), named(TABLE["names"]))
def test_any_name_is_read_or_refused(seeds: Path, name: str | list[Any], outcome: str) -> None:
    shown = text_of(name)
    (seeds / "articles" / shown).write_bytes(b"A text stands here.\n")
    if outcome == "read":
        articles = load_corpus(seeds, report=ignore).articles
        (article,) = (each for each in articles if each.path == f"articles/{shown}")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", article.id)
        assert article.id not in UNUSABLE
    else:
        check_told(refused(seeds), f"articles/{shown}", outcome)


@pytest.mark.parametrize(("one", "other"), named(TABLE["twins"]))
def test_names_that_would_share_an_address_are_refused(seeds: Path, one: str, other: str) -> None:
    for name in (one, other):
        (seeds / "articles" / name).write_bytes(b"A text stands here.\n")
    assert "would be that of" in refused(seeds)[0].problem


def put(thing: str, path: Path, outside: Path) -> None:
    """Put `thing` at `path`; `outside` is a folder that is no part of the seeds."""
    path.unlink(missing_ok=True)
    secret = outside / "secret.md"
    secret.write_text("A secret stands here.\n", encoding="utf-8")
    links = {
        "link-out": secret,
        "link-inside": path.parent / "doubts.txt",
        "link-to-folder": outside,
        "link-to-device": Path("/dev/zero"),
        "link-to-itself": Path(path.name),
        "link-in-circle": Path(f"{path.name}.next"),
        "link-nowhere": Path("nowhere"),
    }
    if target := links.get(thing):
        path.symlink_to(target)
    if thing == "link-in-circle":
        path.with_name(f"{path.name}.next").symlink_to(path.name)
    if thing == "folder":
        path.mkdir()
    if thing == "pipe":
        os.mkfifo(path)
    if thing == "socket":
        put_socket(path)
    if thing in {"sparse", "unreadable"}:
        path.write_bytes(b"A text stands here.\n")
    if thing == "sparse":
        os.truncate(path, 8 * GIGABYTE)


def put_socket(path: Path) -> None:
    """Bind a socket at `path`, whose own name may be longer than the system allows there."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
    finally:
        os.chdir(before)


@pytest.fixture
def denied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of files that the system does not let be read: root may read all, so it is played."""
    names: list[str] = []
    real = os.open

    def deny(path: str, flags: int) -> int:
        if os.path.basename(path) in names:  # noqa: PTH119 - as the system has it
            raise PermissionError(13, "Permission denied", path)
        return real(path, flags)

    monkeypatch.setattr(seedfiles, "open_at_once", deny)
    return names


@pytest.mark.parametrize(
    ("place", "thing", "problem"),
    [
        pytest.param(place, *row, id=f"{place}-{row[0]}")
        for place, row in product(TABLE["places"], TABLE["things"])
    ],
)
def test_what_is_no_plain_file_is_refused_wherever_it_stands(  # noqa: PLR0913, PLR0917 - a table
    seeds: Path, tmp_path: Path, denied: list[str], place: str, thing: str, problem: str
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    put(thing, seeds / place, outside)
    denied += [Path(place).name] if thing == "unreadable" else []
    found = refused(seeds)
    check_told(found, place, problem)
    assert "secret stands" not in str(found)


@pytest.mark.parametrize(
    ("command", "thing", "problem"),
    [
        pytest.param(command, *row, id=f"{command}-{row[0]}")
        for command, row in product(("annotate", "explain"), TABLE["arguments"])
    ],
)
def test_what_is_no_plain_file_is_refused_as_an_argument(  # noqa: PLR0913, PLR0917 - a table
    seeds: Path, tmp_path: Path, denied: list[str], command: str, thing: str, problem: str
) -> None:
    put(thing, tmp_path / "x.md", tmp_path)
    denied += ["x.md"] if thing == "unreadable" else []
    done = CliRunner().invoke(main, [command, str(tmp_path / "x.md"), "--seeds", str(seeds)])
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert problem in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_hard_links_are_files_like_others(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "y.md").write_bytes(b"A text stands here.\n")
    (seeds / "articles" / "x.md").hardlink_to(tmp_path / "y.md")
    assert len(load_corpus(seeds, report=ignore).articles) == 3


def test_the_folder_of_the_seeds_may_be_a_link(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(seeds)
    assert len(load_corpus(tmp_path / "link", report=ignore).articles) == 2


def test_a_file_in_place_of_the_folder_of_articles_is_refused(seeds: Path) -> None:
    (seeds / "articles").rename(seeds / "elsewhere")
    (seeds / "articles").write_bytes(b"A text stands here.\n")
    check_told(refused(seeds), "articles", "this is a file, not a folder")


def test_a_folder_that_cannot_be_listed_is_refused(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("generator.seeds.articles.os.scandir", deny)
    check_told(refused(seeds), "articles", "cannot be read: Permission denied")


def test_a_sidecar_that_leads_nowhere_is_refused_and_not_passed_over(seeds: Path) -> None:
    (seeds / "articles" / "doubts.yml").unlink()
    (seeds / "articles" / "doubts.yml").symlink_to("nowhere")
    check_told(refused(seeds), "articles/doubts.yml", "a symbolic link to nowhere")


def test_an_article_that_vanishes_is_refused(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = seedfiles.open_at_once

    def vanish(path: str, flags: int) -> int:
        if path.endswith("opening.md"):
            Path(path).unlink()
        return real(path, flags)

    monkeypatch.setattr(seedfiles, "open_at_once", vanish)
    check_told(refused(seeds), "articles/opening.md", "cannot be read: No such file")


def test_an_article_that_becomes_a_pipe_is_refused_and_not_waited_for(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = seedfiles.open_at_once

    def change(path: str, flags: int) -> int:
        if path.endswith("opening.md"):
            Path(path).unlink()
            os.mkfifo(path)
        return real(path, flags)

    monkeypatch.setattr(seedfiles, "open_at_once", change)
    check_told(refused(seeds), "articles/opening.md", "a device or a pipe")


@pytest.mark.parametrize("name", ["con", "NUL.md", "index", "深", "...", "", "-", "/"])
def test_new_writes_no_article_of_a_name_that_cannot_be(seeds: Path, name: str) -> None:
    done = CliRunner().invoke(main, ["new", "--seeds", str(seeds), "--", name])
    assert done.exit_code == 1
    assert "cannot be a file name" in done.stderr


def test_new_writes_nothing_through_a_link(seeds: Path, tmp_path: Path) -> None:
    (seeds / "articles").rename(tmp_path / "elsewhere")
    (seeds / "articles").symlink_to(tmp_path / "elsewhere")
    done = CliRunner().invoke(main, ["new", "--seeds", str(seeds), "fresh"])
    assert done.exit_code == 1
    assert "a symbolic link" in done.stderr


def test_new_says_so_if_the_name_is_too_long(seeds: Path) -> None:
    done = CliRunner().invoke(main, ["new", "--seeds", str(seeds), "a" * 5_000])
    assert done.exit_code == 1
    assert "File name too long" in done.stderr
