"""These tests give the program more than it should take: it refuses, and stays small."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from generator.build import ROOT, compile_seeds
from generator.cli import main
from generator.errors import MOST_SHOWN, SeedError
from generator.seeds import files as seedfiles
from generator.seeds.corpus import load_corpus
from generator.seeds.files import Limits, read_bytes
from tests.conftest import CASES, SMALL, ignore
from tests.test_hostile_files import GIGABYTE, check_told, put, refused

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = yaml.safe_load((CASES / "shapes.yml").read_text(encoding="utf-8"))["shapes"]


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
            timeout=600,
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
