"""These tests kill and stop builds, start two at once, and find nothing torn."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator.build import ROOT
from tests.conftest import run, tree, write_seeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


FAKES = ROOT / "tests/fakes"

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(FAKES)))}

MAIN = [sys.executable, "-m", "generator"]


def arguments(folder: Path) -> list[str]:
    return ["--seeds", str(folder / "seeds"), "--site", str(folder / "site")]


def change(folder: Path) -> None:
    """Give the next build something to do."""
    write_seeds(folder / "seeds", {"articles/new.txt": "Span Works opened in 2024.\n"})


# How many trials of each kind; benchmarks/crash_trials.py does hundreds, with the real renderer.
@pytest.mark.parametrize(
    ("kind", "count"), [("kills", 10), ("refusals", 15), ("orphans", 3), ("pairs", 3)]
)
def test_nothing_is_torn_and_the_next_build_mends_what_is_left(
    tmp_path: Path, kind: str, count: int
) -> None:
    command = [sys.executable, "-m", "tests.crashing", str(tmp_path / "x"), kind, str(count), "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    said = json.loads(done.stdout)
    assert said["wrong"] == []
    assert sum(said["ends"].values()) >= count


def _heed_signals() -> None:
    """Undo what a shell does to programs in the background, and `nohup` to any."""
    for each in (signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_DFL)


def started(folder: Path) -> subprocess.Popen[bytes]:
    """Start a build in a group of processes of its own, and wait until its renderer is at work."""
    process = subprocess.Popen(
        [*MAIN, "build", *arguments(folder)],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_heed_signals,  # noqa: PLW1509 - no other thread is at work here
    )
    while process.poll() is None and not list(folder.glob(".site.*.new")):
        time.sleep(0.01)
    return process


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["alone", "with its renderer"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_build_that_is_stopped_leaves_the_last_site_and_nothing_else(
    copy_of_small: Path, number: signal.Signals, send: Callable[[int, int], None]
) -> None:
    before = tree(copy_of_small / "site")
    change(copy_of_small)
    process = started(copy_of_small)
    send(process.pid, number)
    out, err = process.communicate()
    assert (process.returncode, out) == (128 + number, b""), err
    assert b"Traceback" not in err
    assert tree(copy_of_small / "site") == before
    assert {each.name for each in copy_of_small.iterdir()} == {"seeds", "site", "site_src"}


def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_one_mends_all(
    copy_of_small: Path,
) -> None:
    before = tree(copy_of_small / "site")
    change(copy_of_small)
    process = started(copy_of_small)
    process.kill()
    process.communicate()
    assert tree(copy_of_small / "site") == before
    assert run("build", *arguments(copy_of_small)).exit_code == 0
    assert (copy_of_small / "site/sources/new/index.html").is_file()
    assert {each.name for each in copy_of_small.iterdir()} == {"seeds", "site", "site_src"}


def test_a_renderer_ends_with_its_parent_however_that_dies(tmp_path: Path) -> None:
    call = f"run_module('holder', [{str(tmp_path / 'x')!r}], env=os.environ)"
    code = f"import os; from generator.publish.child import run_module; {call}"
    parent = subprocess.Popen([sys.executable, "-c", code], env=ENVIRONMENT, cwd=ROOT)
    while not (tmp_path / "x").exists() or not (tmp_path / "x").stat().st_size:
        assert parent.poll() is None
        time.sleep(0.01)
    parent.kill()
    parent.wait()
    with (tmp_path / "x").open(encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # waits for an hour if the renderer lives on


def test_a_file_of_the_working_folder_is_not_run_for_the_renderer(
    tmp_path: Path, seeds: Path
) -> None:
    write_seeds(tmp_path, {"mkdocs.py": "raise SystemExit(9)", "markdown.py": "raise SystemExit"})
    done = subprocess.run(
        [sys.executable, "-P", *MAIN[1:], "build", *arguments(seeds.parent)],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
