"""These tests hold that one process at a time works on a site, and that no lock outlives it."""

from __future__ import annotations

import errno
import fcntl
import os
import socket
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.disk import lock
from generator.disk.lock import held, lock_of
from generator.errors import BuildError, Finding
from tests.conftest import ignore
from tests.test_crash import ENVIRONMENT

if TYPE_CHECKING:
    from pathlib import Path


def test_the_lock_says_who_holds_it_since_when_and_for_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Finding] = []
    seconds = iter(range(3))
    clock = SimpleNamespace(monotonic=lambda: next(seconds), sleep=ignore)
    with held(tmp_path / "site", "building the site", report=ignore):
        assert (tmp_path / ".site.lock").read_text().startswith(f"process {os.getpid()} on ")
        monkeypatch.setattr(lock, "time", clock)
        with (
            pytest.raises(BuildError) as caught,
            held(tmp_path / "site", "x", report=told.append, patience=2),
        ):
            raise AssertionError
    (refusal,) = caught.value.findings
    who = f"process {os.getpid()} on {socket.gethostname()} is building the site since 20"
    assert refusal.problem.startswith(who)
    assert refusal.remedy == "wait until it has ended, or end it, and run this again"
    assert [(each.problem, each.remedy) for each in told] == [
        (refusal.problem, "waiting for it, at most 2 s")
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_lock_whose_holder_was_killed_is_free(tmp_path: Path) -> None:
    site = tmp_path / "site"
    code = (
        "import pathlib, sys, time; from generator.disk.lock import held\n"
        "with held(pathlib.Path(sys.argv[1]), 'building the site', report=print):\n"
        "    print('held', flush=True); time.sleep(3600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(site)], env=ENVIRONMENT, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        assert lock.claim(lock_of(site)) is None
        holder.kill()
    assert f"process {holder.pid} on " in lock_of(site).read_text(encoding="utf-8")
    with held(site, "x", report=ignore, patience=0):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_that_its_last_holder_removed_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    flock = fcntl.flock
    removed: list[int] = []

    def remove_first(descriptor: int, operation: int) -> None:
        if not removed:
            path.unlink()
            removed.append(1)
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", remove_first)
    descriptor = lock.claim(path)
    assert descriptor is not None
    assert os.path.samestat(path.stat(), os.fstat(descriptor))
    lock.release(path, descriptor)


def test_a_link_to_a_folder_has_the_lock_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real/site").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real/site")
    assert lock_of(tmp_path / "link") == lock_of(tmp_path / "real/site")


@pytest.mark.parametrize("how", ["no module", "no locks"])
def test_where_nothing_can_be_locked_a_build_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    if how == "no module":
        monkeypatch.setattr(lock, "fcntl", None)
    else:
        monkeypatch.setattr(fcntl, "flock", refuse)
    with (
        pytest.raises(BuildError, match="no file can be locked here"),
        held(tmp_path / "site", "x", report=ignore),
    ):
        raise AssertionError
