"""These tests kill builds, refuse them the disk, start two at once, and find nothing torn."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest

from generator import durable, lock, swapnames
from generator.build import ROOT
from generator.durable import built_beside, written_beside, written_together
from generator.errors import BuildError, Finding
from generator.lock import held, lock_of
from generator.systemerrors import complaint_of_system, finding_of
from tests.conftest import ignore, run, tree, write_seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    code = f"import os; from generator.child import run_module; {call}"
    parent = subprocess.Popen([sys.executable, "-c", code], env=ENVIRONMENT, cwd=ROOT)
    while not (tmp_path / "x").exists() or not (tmp_path / "x").stat().st_size:
        assert parent.poll() is None
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


def test_the_lock_says_who_holds_it_since_when_and_for_what(tmp_path: Path) -> None:
    told: list[Finding] = []
    with held(tmp_path / "site", "building the site", report=ignore):
        assert (tmp_path / ".site.lock").read_text().startswith(f"process {os.getpid()} on ")
        with (
            pytest.raises(BuildError) as caught,
            held(tmp_path / "site", "x", report=told.append, patience=0.1),
        ):
            raise AssertionError
    (refusal,) = caught.value.findings
    who = f"process {os.getpid()} on {socket.gethostname()} is building the site since 20"
    assert refusal.problem.startswith(who)
    assert refusal.remedy == "wait until it has ended, or end it, and run this again"
    assert [(each.problem, each.remedy) for each in told] == [
        (refusal.problem, "waiting for it, at most 0 s")
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_lock_whose_holder_was_killed_is_free(tmp_path: Path) -> None:
    site = tmp_path / "site"
    code = (
        "import pathlib, sys, time; from generator.lock import held\n"
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


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that cannot exchange two names."""

    def refuse(*_: object) -> int:
        ctypes.set_errno(errno.EINVAL)
        return -1

    monkeypatch.setattr(swapnames, "_call", refuse)


def test_the_names_of_two_folders_are_exchanged_in_one_call(tmp_path: Path) -> None:
    write_seeds(tmp_path, {"a/x": "1", "b/y": "2"})
    if not swapnames.exchange(tmp_path / "a", tmp_path / "b"):
        pytest.skip("this system cannot do that")
    assert tree(tmp_path) == {"a/y": b"2", "b/x": b"1"}


@pytest.mark.usefixtures("no_exchange")
def test_without_the_exchange_a_folder_is_replaced_in_two_steps(tmp_path: Path) -> None:
    write_seeds(tmp_path, {"site/old": "1"})
    with built_beside(tmp_path / "site") as fresh:
        write_seeds(fresh, {"new": "2"})
    assert tree(tmp_path) == {"site/new": b"2"}


@pytest.mark.usefixtures("no_exchange")
def test_without_the_exchange_a_swap_that_fails_puts_the_last_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.endswith(".new"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    write_seeds(tmp_path, {"site/old": "1"})
    with pytest.raises(OSError, match="No space"), built_beside(tmp_path / "site") as fresh:
        write_seeds(fresh, {"new": "2"})
    assert tree(tmp_path) == {"site/old": b"1"}


def test_all_is_on_the_disk_before_a_folder_takes_its_place_and_the_place_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    fsync, exchange = os.fsync, swapnames.exchange

    def flush(descriptor: int) -> None:
        seen.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        fsync(descriptor)

    def swap(one: Path, other: Path) -> bool:
        seen.append("exchange")
        return exchange(one, other)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(durable, "exchange", swap)
    write_seeds(tmp_path, {"site/old": "1"})
    with built_beside(tmp_path / "site") as fresh:
        write_seeds(fresh, {"new": "2", "deep/er": "3"})
    assert sorted(seen[:4]) == sorted([fresh.name, "new", "deep", "er"])
    assert seen[4:] == ["exchange", tmp_path.name]


def test_a_file_that_cannot_be_written_leaves_the_last_one_and_nothing_else(tmp_path: Path) -> None:
    write_seeds(tmp_path, {"x.zip": "old", ".x.zip.new": "of a killed build"})

    def fill(beside: Path) -> None:
        beside.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"), written_beside(tmp_path / "x.zip") as beside:
        fill(beside)
    assert tree(tmp_path) == {"x.zip": b"old"}


def test_a_checksum_is_never_that_of_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_seeds(tmp_path, {"x.zip": "old", "x.zip.sha256": "sum of old"})
    targets = (tmp_path / "x.zip", tmp_path / "x.zip.sha256")
    seen: list[dict[str, bytes]] = []
    replace = Path.replace

    def look(self: Path, target: Path) -> Path:
        seen.append(shown(tmp_path))
        done = replace(self, target)
        seen.append(shown(tmp_path))
        return done

    monkeypatch.setattr(Path, "replace", look)
    with written_together(*targets) as (beside, sum_beside):
        beside.write_bytes(b"new")
        sum_beside.write_bytes(b"sum of new")
    between = [{"x.zip": b"old"}, {"x.zip": b"new"}, {"x.zip": b"new"}]
    assert seen == [*between, {"x.zip": b"new", "x.zip.sha256": b"sum of new"}]


def shown(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in tree(folder).items() if not name.startswith(".")}


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
