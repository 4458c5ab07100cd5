"""These tests refuse the program the disk and its output: it says so, with a remedy."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest

from generator.systemerrors import complaint_of_system, finding_of
from tests.conftest import run
from tests.test_crash import ENVIRONMENT, MAIN, arguments

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EMFILE])
def test_what_the_system_complains_of_is_told_with_a_remedy_of_its_own(number: int) -> None:
    found = finding_of(OSError(number, os.strerror(number)), "site")
    assert (found.path, found.problem) == ("site", os.strerror(number))
    assert found.remedy != finding_of(OSError(0, "x")).remedy


@pytest.mark.parametrize(
    ("end", "log", "said"),
    [
        (1, "OSError: [Errno 28] No space left on device: '/x/y'\n", "/x/y: No space left on"),
        (1, "PermissionError: [Errno 13] Permission denied\n", "site: Permission denied\n"),
        (-9, "", "site: the renderer was ended by signal 9\n"),
    ],
)
def test_what_the_system_did_to_the_renderer_is_told(end: int, log: str, said: str) -> None:
    (found,) = complaint_of_system(CompletedProcess((), end, "", log), "site")
    assert str(found).startswith(said)


def test_what_the_renderer_complains_of_itself_is_not_the_system_s() -> None:
    assert complaint_of_system(CompletedProcess((), 1, "", "ERROR: dead link"), "site") == ()


@pytest.mark.parametrize("command", ["build", "check", "generate"])
def test_printing_to_a_full_disk_is_told_without_a_traceback(
    copy_of_small: Path, command: str
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*MAIN, command, *arguments(copy_of_small)],
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"output: No space left on device\n  make room")
    assert done.stderr.count(b"\n") == 2


@pytest.mark.parametrize("command", ["build", "check", "generate"])
def test_printing_to_a_closed_pipe_is_quiet(copy_of_small: Path, command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*MAIN, command, *arguments(copy_of_small)],
        env=ENVIRONMENT,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, too small for a site."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("nothing may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S607


def test_a_full_disk_is_told_and_nothing_half_written_is_left(
    small_disk: Path, seeds: Path
) -> None:
    done = run("build", "--seeds", seeds, "--site", small_disk / "site")
    assert done.exit_code == 1
    assert "No space left on device\n  make room, then run it again" in done.stderr
    assert {each.name for each in small_disk.iterdir()} == {"site_src"}


def test_a_read_only_disk_is_told(small_disk: Path, seeds: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607
    done = run("build", "--seeds", seeds, "--site", small_disk / "site")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{small_disk}/.site.lock: Read-only file system\n  name a")
