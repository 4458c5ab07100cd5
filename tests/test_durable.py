"""These tests hold that files and folders take their place whole, or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

import pytest

from generator.disk import durable, swapnames
from generator.disk.durable import built_beside, written_beside, written_together
from tests.conftest import tree, write_seeds


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


def test_a_signal_as_the_new_folder_is_made_leaves_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mkdir = os.mkdir

    def make_and_stop(path: Path, mode: int) -> None:
        mkdir(path, mode)
        if path.name.endswith(".new"):
            raise SystemExit

    monkeypatch.setattr(os, "mkdir", make_and_stop)
    write_seeds(tmp_path, {"site/old": "1"})
    with pytest.raises(SystemExit), built_beside(tmp_path / "site"):
        pytest.fail("the folder was never to be filled")
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


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
