"""This module puts files and folders in their place in one step, held by the disk before and after.

What is new is written beside what stands, given its mode, flushed to the disk, and only then
renamed: whoever looks, and whatever fails, sees the whole old or the whole new.
"""

from __future__ import annotations

import errno
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from glob import escape
from secrets import token_hex
from typing import TYPE_CHECKING

from generator.disk.swapnames import exchange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Fixed, not those of the umask: what is built is the same anywhere, and a web server can read it.
_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_PRIVATE_MODE = 0o700  # of a folder that is still to be filled
# Flushed one after the other, 200 files take more than a second: each waits for the disk's journal.
_AT_ONCE = 8
# What a file system says that cannot flush a folder, and one that has no modes.
_NO_FLUSH = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)
_NO_MODES = (errno.EPERM, errno.ENOTSUP)


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """Yield the path to write the new file `target` to; it takes its place when the block ends.

    If the block raises, `target` stays as it was, and what was written is removed.
    """
    with written_together(target) as (beside,):
        yield beside


@contextmanager
def written_together(target: Path, *about: Path) -> Iterator[tuple[Path, ...]]:
    """Yield the paths to write `target` to, and the files `about` it, such as its checksum.

    They stand in one folder. A process that is killed while they take their places leaves none
    of the files about `target` rather than one about another.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    places = {each.with_name(f".{each.name}.new"): each for each in (target, *about)}
    for beside in places:
        remove(beside)
    try:
        yield tuple(places)
        for beside in places:
            _settle(beside)
        for each in about:
            each.unlink(missing_ok=True)
        if about:
            flush(target.parent)
        for beside, place in places.items():
            beside.replace(place)
    finally:
        for beside in places:
            discard(beside)
    flush(target.parent)


@contextmanager
def built_beside(target: Path) -> Iterator[Path]:
    """Yield a new folder beside `target` to fill; it takes its place when the block ends.

    If the block raises, `target` stays as it was, and the new folder is removed. Clears first what
    a killed process left beside `target`: nobody else may be at work there.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    recover(target)
    with folder_beside(target) as fresh:
        yield fresh
        settle(fresh)
        _put(fresh, target)


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Yield the path of a new folder beside `target`, gone after the block.

    A later build clears it if this process is killed.
    """
    # A name that was never used before: the renderer of a killed build may go on for a moment.
    fresh = target.with_name(f".{target.name}.{token_hex(4)}.new")
    # A signal may end the block as soon as the folder is there, so it is made within.
    try:
        fresh.mkdir(_PRIVATE_MODE)
        yield fresh
    finally:
        discard(fresh)


def recover(target: Path) -> None:
    """Put back the folder `target` if a killed process took it away; clear what others left."""
    old = _old(target)
    if old.is_dir() and not target.exists():
        old.rename(target)
    remove(old)
    for path in target.parent.glob(f".{escape(target.name)}.????????.new"):
        remove(path)


def settle(folder: Path) -> None:
    """Give `folder` and all below it their modes, and have the disk hold them."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_settle, (folder, *folder.rglob("*"))):
            pass


def flush(folder: Path) -> None:
    """Have the disk hold the names in `folder`."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _flush(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove the file or folder `path` if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def discard(path: Path) -> None:
    """Remove `path` as far as that can be done: the next build clears what is left."""
    with suppress(OSError):
        remove(path)


def _settle(path: Path) -> None:
    if path.is_symlink():
        return
    mode = _FOLDER_MODE if path.is_dir() else _FILE_MODE
    descriptor = os.open(path, os.O_RDONLY)
    try:
        _set_mode(descriptor, mode)
        _flush(descriptor)
    finally:
        os.close(descriptor)


def _set_mode(descriptor: int, mode: int) -> None:
    try:
        os.fchmod(descriptor, mode)
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise


def _flush(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise


def _put(fresh: Path, target: Path) -> None:
    """Put the folder `fresh` in the place of `target`; what stood there is under the other name."""
    if not target.exists():
        fresh.rename(target)
    elif not exchange(fresh, target):
        _put_in_two_steps(fresh, target)
    flush(target.parent)
    discard(_old(target))


def _put_in_two_steps(fresh: Path, target: Path) -> None:
    # Where names cannot be exchanged. Killed between the two, the next build recovers.
    target.rename(_old(target))
    try:
        fresh.rename(target)
    except OSError:
        _old(target).rename(target)
        raise


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
