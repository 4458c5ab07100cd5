"""These tests put hostile files in every place of the seeds: each is read, or refused by name."""

from __future__ import annotations

import io
import os
import re
import resource
import socket
import subprocess
import sys
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator import seedfiles
from generator.build import ROOT, compile_seeds
from generator.cli import main
from generator.corpus import load_corpus
from generator.errors import MOST_SHOWN, Finding, SeedError
from generator.fieldtypes import UNUSABLE
from generator.seedfiles import Limits, read_bytes
from tests.conftest import CASES, SMALL, ignore

TABLE = yaml.safe_load((CASES / "hostile-files.yml").read_text(encoding="utf-8"))
SHAPES = yaml.safe_load((CASES / "shapes.yml").read_text(encoding="utf-8"))["shapes"]
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

    monkeypatch.setattr("generator.articles.os.scandir", deny)
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


def test_a_file_that_grows_is_read_up_to_the_limit_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"a")
    real = seedfiles.open_at_once

    def grow(name: str, flags: int) -> int:
        os.truncate(name, 8 * GIGABYTE)
        return real(name, flags)

    monkeypatch.setattr(seedfiles, "open_at_once", grow)
    with pytest.raises(SeedError, match="more bytes than the limit of 10"):
        read_bytes(path, "x.md", Limits(file_bytes=10))


def set_limits(seeds: Path, limits: str) -> None:
    text = SMALL["briefing.yml"] + f"limits: {limits}\n"
    (seeds / "briefing.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("limits", "path", "problem"),
    [
        ("{file_bytes: 100}", "articles/opening.md", "more bytes than the limit of 100"),
        ("{file_bytes: 50}", "entities.yml", "more bytes than the limit of 50"),
        ("{articles: 1}", "articles", "more articles than the limit of 1"),
        ("{total_bytes: 200}", "articles", "more than the limit of 200"),
    ],
)
def test_a_limit_can_be_set_and_its_message_names_it(
    seeds: Path, limits: str, path: str, problem: str
) -> None:
    set_limits(seeds, limits)
    found = refused(seeds)
    check_told(found, path, problem)
    assert any(f"limits: {limits.split(':', maxsplit=1)[0]}" in each.remedy for each in found)


def test_a_limit_can_be_raised(seeds: Path) -> None:
    (seeds / "articles" / "x.md").write_text("so it is " * 600_000, encoding="utf-8")
    check_told(refused(seeds), "articles/x.md", "more bytes than the limit of 5,000,000")
    set_limits(seeds, "{file_bytes: 6_000_000}")
    assert len(load_corpus(seeds, report=ignore).articles) == 3


def test_a_limit_holds_for_standard_input(seeds: Path) -> None:
    set_limits(seeds, "{file_bytes: 100}")
    endless = io.BytesIO(b"so it is " * 100)
    done = CliRunner().invoke(main, ["annotate", "-", "--seeds", str(seeds)], input=endless)
    assert done.exit_code == 1
    assert "standard input: there are more bytes than the limit of 100" in done.stderr


def test_many_bad_articles_give_a_short_report_with_their_number(seeds: Path) -> None:
    for number in range(3_000):
        (seeds / "articles" / f"x{number}.md").write_bytes(b"")
    done = CliRunner().invoke(main, ["check", "--seeds", str(seeds), "--site", "nowhere"])
    assert done.exit_code == 1
    assert len(done.output.splitlines()) == 2 * (MOST_SHOWN + 1)
    assert "and 2,900 more" in done.output


def test_many_notes_are_told_in_short(seeds: Path) -> None:
    for number in range(300):
        (seeds / "articles" / f"x{number}.md").write_bytes("Déjà vu à Genève.".encode("cp1252"))
    done = CliRunner().invoke(main, ["suggest", "--seeds", str(seeds)])
    assert done.exit_code == 0
    assert done.stderr.count("this is not UTF-8") == MOST_SHOWN
    assert "note: …: and 200 more" in done.stderr


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


@pytest.mark.parametrize(("unit", "before", "after"), [[*row[1:], "", ""][:3] for row in SHAPES])
def test_what_is_kept_of_a_repetitive_text_grows_no_faster_than_the_text(
    seeds: Path, unit: str, before: str, after: str
) -> None:
    counts = []
    for size in (400, 800):
        text = before + unit * (size // len(unit)) + "\n" + after
        head = "---\ntitle: A shape\npublished: 2025-01-28\n---\n"
        (seeds / "articles" / "opening.md").write_bytes((head + text).encode())
        counts.append(counts_of(seeds))
    for kind, count in counts[1].items():
        assert count <= 2.2 * counts[0][kind] + 40, kind


def counts_of(seeds: Path) -> Counter[str]:
    briefing = compile_seeds(seeds, report=ignore)
    found = briefing.sources["opening"].found
    claims = briefing.sources["opening"].claims
    return Counter(
        passages=len(found.passages),
        mentions=len(found.mentions),
        timexes=len(found.timexes),
        quantities=len(found.quantities),
        inferred=len(found.inferred),
        claims=len(claims),
        speeches=sum(len(each.speeches) for each in claims),
        entries=len(briefing.timeline),
    )


def limited() -> None:
    """Give the program that is about to run no more than two gigabytes of memory."""
    resource.setrlimit(resource.RLIMIT_AS, (2 * GIGABYTE, 2 * GIGABYTE))


def run_limited(*arguments: str, stdin: str = "/dev/null") -> subprocess.CompletedProcess[str]:
    with open(stdin, "rb") as given:  # noqa: PTH123 - may be a device
        return subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=ROOT,
            stdin=given,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            preexec_fn=limited,
        )


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        (["annotate", "-"], "/dev/zero"),
        (["annotate", "/dev/zero"], "/dev/null"),
        (["explain", "nested.md"], "/dev/null"),
        (["suggest"], "/dev/null"),
        (["build"], "/dev/null"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else each,
)
def test_the_program_ends_with_a_message_in_little_memory(
    seeds: Path, tmp_path: Path, arguments: list[str], stdin: str
) -> None:
    put("sparse", seeds / "articles" / "sparse.md", tmp_path)
    put("pipe", seeds / "articles" / "pipe.md", tmp_path)
    nested = f"---\ntitle: {'[' * 100_000}\n---\nText.\n"
    (seeds / "articles" / "nested.md").write_text(nested, encoding="utf-8")
    (seeds / "articles" / "line.md").write_text("so it is " * 6_000_000, encoding="utf-8")
    command, *files = arguments
    places = [str(seeds / "articles" / each) if each.endswith(".md") else each for each in files]
    options = (
        ["--site", str(tmp_path / "site")] if command in {"check", "build", "generate"} else []
    )
    done = run_limited(command, *places, "--seeds", str(seeds), *options, stdin=stdin)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert (done.stdout + done.stderr).count("\n  ") == (1 if files else 4)
