"""These tests run the command line: what it prints, where, and how it exits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import ROOT
from tests.conftest import run, tree, write_seeds

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}

# What steers a terminal: escape and control sequences, a change of direction.
STEERING = "\x1b[31m\x9b2J\u202e\r"


def run_on(folder: Path, command: str, *more: str | Path) -> Result:
    """Run `command` on the seeds and the site below `folder`."""
    target: tuple[str | Path, ...] = ("--site", folder / "site")
    if command in {"annotate", "explain", "suggest", "new"}:
        target = ()
    elif command == "bundle":
        target = ("--output", folder / "dist/x.zip")
    return run(command, *more, "--seeds", folder / "seeds", *target)


def program(*arguments: str | Path, **more: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401 - passed on
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    settings = {"env": ENVIRONMENT, "capture_output": True, **more}
    return subprocess.run(command, check=False, **settings)


def test_build_says_what_it_made(tmp_path: Path, seeds: Path) -> None:
    done = run("build", "--seeds", seeds, "--site", tmp_path / "site")
    lines = done.stdout.splitlines()
    assert (done.exit_code, done.stderr, len(lines)) == (0, "", 3)
    assert lines[0].startswith("2 articles, ")
    assert lines[0].endswith(" claims, 3 entities")
    assert lines[1].startswith(f"{tmp_path / 'site_src'}: ")
    assert lines[1].endswith(" files written, 0 removed, 0 unchanged")
    assert lines[2].startswith(f"{tmp_path / 'site'}/index.html built in ")


def test_generate_writes_pages_only(tmp_path: Path, seeds: Path) -> None:
    done = run("generate", "--seeds", seeds, "--site", tmp_path / "site")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{tmp_path / 'site_src'}: ")
    assert {each.name for each in tmp_path.iterdir()} == {"seeds", "site_src"}


def test_generate_twice_writes_nothing(copy_of_small: Path) -> None:
    run_on(copy_of_small, "generate")
    assert ": 0 files written, 0 removed, " in run_on(copy_of_small, "generate").stdout


def test_init_then_build_gives_a_site(tmp_path: Path) -> None:
    done = run("init", tmp_path / "fresh")
    assert done.exit_code == 0
    command = done.stdout.partition("`briefing ")[2].rstrip("`\n").split()
    assert run(*command).exit_code == 0
    assert (tmp_path / "fresh/site/index.html").is_file()


def test_init_again_is_refused(tmp_path: Path) -> None:
    run("init", tmp_path)
    done = run("init", tmp_path)
    assert done.exit_code == 1
    assert "this is there already" in done.stderr


def test_new_writes_a_skeleton_and_says_where(seeds: Path) -> None:
    done = run("new", "Second day", "--seeds", seeds)
    assert done.exit_code == 0
    assert done.stdout == (
        f"{seeds}/articles/second-day.md: fill in the front matter, then the text\n"
    )


def test_bad_seeds_are_refused_by_every_command_and_leave_the_last_site(
    copy_of_small: Path, row: list[str]
) -> None:
    name, content, said = row
    before = {**tree(copy_of_small / "site"), **tree(copy_of_small / "site_src")}
    write_seeds(copy_of_small / "seeds", {name: content})
    for command in ("build", "generate", "bundle"):
        done = run_on(copy_of_small, command)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith(said)
    done = run_on(copy_of_small, "check")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"error: {copy_of_small / 'seeds'}/{said}")
    assert {**tree(copy_of_small / "site"), **tree(copy_of_small / "site_src")} == before


def test_a_refusal_is_no_traceback_and_exits_with_one(seeds: Path, tmp_path: Path) -> None:
    write_seeds(seeds, {"articles/x.md": "---\ntitle: " + "[" * 100_000 + "\n---\nText"})
    done = program("build", "--seeds", seeds, "--site", tmp_path / "site")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"articles/x.md:2: nested deeper than 20 levels\n  ")
    assert b"Traceback" not in done.stderr


def test_seeds_that_are_not_there_are_named(tmp_path: Path) -> None:
    done = run("build", "--seeds", tmp_path / "sedes", "--site", tmp_path / "site")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{tmp_path / 'sedes'}: there is no such folder\n  name")


def test_a_folder_that_cannot_be_made_is_named(seeds: Path) -> None:
    done = run("build", "--seeds", seeds, "--site", seeds / "briefing.yml/site")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{seeds}/briefing.yml: File exists\n  a file stands")


def test_a_guessed_encoding_is_a_note_and_no_error(seeds: Path, tmp_path: Path) -> None:
    text = "Caf\xe9 de la soci\xe9t\xe9, d\xe9j\xe0 vu \xe0 Gen\xe8ve.\n"
    write_seeds(seeds, {"articles/x.txt": text.encode("cp1252")})
    done = run("generate", "--seeds", seeds, "--site", tmp_path / "site")
    assert done.exit_code == 0
    assert done.stderr.startswith("note: articles/x.txt: this is not UTF-8; read as cp1252\n  save")


def test_check_says_when_all_is_well(small: Path) -> None:
    done = run_on(small, "check")
    assert (done.exit_code, done.stdout) == (0, "no errors\n")


def test_check_needs_no_site(seeds: Path, tmp_path: Path) -> None:
    assert run("check", "--seeds", seeds, "--site", tmp_path / "none").stdout == "no errors\n"


def test_check_finds_what_is_wrong_in_seeds_and_site_at_once(copy_of_small: Path) -> None:
    write_seeds(copy_of_small, {"seeds/articles/x.md": "", "site/lost/index.html": "x"})
    done = run_on(copy_of_small, "check")
    assert done.exit_code == 1
    assert f"error: {copy_of_small}/seeds/articles/x.md: the file is empty" in done.stdout
    assert f"error: {copy_of_small}/site/lost/index.html: no page leads here" in done.stdout


def test_check_as_json_is_one_object_a_line(copy_of_small: Path) -> None:
    bad = "---\ntitle: x\nkind: y\n---\nText"
    write_seeds(copy_of_small, {"seeds/articles/x.md": bad, "seeds/articles/y.md": ""})
    lines = run_on(copy_of_small, "check", "--format", "json").stdout.splitlines()
    first = json.loads(lines[0])
    assert len(lines) == 2
    assert sorted(first) == ["level", "line", "path", "problem", "remedy"]
    assert (first["level"], first["line"]) == ("error", 3)
    assert first["path"] == f"{copy_of_small}/seeds/articles/x.md"


def test_check_as_json_says_nothing_when_all_is_well(small: Path) -> None:
    assert run_on(small, "check", "--format", "json").stdout == ""


def test_check_for_github_is_one_annotation_a_line(copy_of_small: Path) -> None:
    write_seeds(copy_of_small, {"seeds/articles/x.md": "---\ntitle: 100%\nkind: y\n---\nText"})
    done = run_on(copy_of_small, "check", "--format", "github")
    where = f"file={copy_of_small}/seeds/articles/x.md,line=3"
    assert done.stdout.startswith(f"::error {where}::kind: 'y' is not known: use one of")
    assert done.stdout.count("\n") == 1


def test_a_note_is_a_warning_on_github(copy_of_small: Path) -> None:
    text = "Caf\xe9 de la soci\xe9t\xe9, d\xe9j\xe0 vu \xe0 Gen\xe8ve.\n"
    write_seeds(copy_of_small, {"seeds/articles/x.txt": text.encode("cp1252")})
    done = run_on(copy_of_small, "check", "--format", "github")
    assert done.exit_code == 0
    assert done.stdout.startswith("::warning file=")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_in_seeds_can_steer_the_terminal_or_inject_an_annotation(
    copy_of_small: Path, form: str
) -> None:
    name = f"x{STEERING}\n::error file=a,line=1::b%0A.md"
    key = json.dumps(f"k\n::warning ::x {STEERING[-2:]}")
    bad = {f"seeds/articles/{name}": "", "seeds/articles/y.md": f"---\n{key}: 1\n---\nText"}
    write_seeds(copy_of_small, bad)
    said = run_on(copy_of_small, "check", "--format", form).stdout
    assert not set(said) & set("\x1b\x9b\u202e\r")
    starts = {
        "text": ("error: ", "  "),
        "json": ("{",),
        "github": (f"::error file={copy_of_small}",),
    }
    assert all(line.startswith(starts[form]) for line in said.splitlines())
    assert form != "github" or "%0A" not in said
    assert "[U+001B]" in said or "\\u001b" in said


@pytest.mark.parametrize("command", ["build", "annotate"])
def test_a_file_name_cannot_steer_the_terminal(seeds: Path, tmp_path: Path, command: str) -> None:
    write_seeds(seeds, {f"articles/x{STEERING}.md": b"\0"})
    more = ("--site", tmp_path / "site") if command == "build" else ()
    named = () if command == "build" else (seeds / f"articles/x{STEERING}.md",)
    done = run(command, *named, "--seeds", seeds, *more)
    assert done.exit_code == 1
    assert "[U+001B][31m[U+009B]2J[U+202E]" in done.stderr
    assert not set(done.stderr) & set("\x1b\x9b\u202e\r")


def test_a_terminal_that_cannot_show_a_character_gets_its_code(seeds: Path, tmp_path: Path) -> None:
    write_seeds(seeds, {"articles/深.html": "x"})
    settings = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    arguments = ("check", "--seeds", seeds, "--site", tmp_path / "site")
    done = program(*arguments, env={**ENVIRONMENT, **settings})
    assert done.returncode == 1
    assert b"this is not an article" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_reading_is_no_error_message(small: Path) -> None:
    article = small / "seeds/articles/opening.md"
    command = [sys.executable, "-m", "generator", "annotate", *[str(article)] * 40]
    with subprocess.Popen(
        [*command, "--seeds", str(small / "seeds")],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_site_may_be_the_working_folder_itself(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert run("generate", "--seeds", seeds, "--site", ".").exit_code == 0
    assert (tmp_path / "here_src/index.md").is_file()


def test_seeds_are_never_taken_for_the_folder_of_pages(copy_of_small: Path) -> None:
    (copy_of_small / "seeds").rename(copy_of_small / "x_src")
    before = tree(copy_of_small / "x_src")
    done = run("build", "--seeds", copy_of_small / "x_src", "--site", copy_of_small / "x")
    assert done.exit_code == 1
    assert "not the generator's own" in done.stderr
    assert tree(copy_of_small / "x_src") == before


def test_schemas_are_written_where_they_are_wanted(tmp_path: Path) -> None:
    done = run("schemas", tmp_path / "schemas")
    assert done.exit_code == 0
    assert tree(tmp_path / "schemas") == tree(ROOT / "docs/schemas")


def test_wrong_usage_exits_with_two_and_says_why(row: list[str]) -> None:
    arguments, said = row
    done = run(*arguments.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert "\x1b" not in done.stderr


def test_help_says_what_a_command_does_and_takes(row: list[Any]) -> None:
    command, words = row
    for option in ("--help", "-h"):
        done = run(*command.split(), option)
        said = " ".join(done.stdout.split())
        assert done.exit_code == 0
        assert [word for word in words if word not in said] == []


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"briefing, version {version('briefing-generator')}\n"
