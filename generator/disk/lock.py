"""This module sees to it that one process at a time works on a folder, and says which.

The lock is the system's own (flock) on a file beside the folder, so it ends with its holder,
however that dies, and a process that later gets the same id is never taken for it; over NFS it
holds among machines. What stands in the file is for people: process, machine, since when, what.
"""

from __future__ import annotations

import errno
import os
import socket
import time
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.errors import BuildError, Finding

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.seeds.files import Report

_PATIENCE = 600.0  # seconds that a build waits for another: one of thousands of articles is slow
_INTERVAL = 0.1  # seconds between two looks at the lock
_MOST_BYTES = 500
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)
_FLAGS = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def held(
    folder: Path, doing: str, *, report: Report, patience: float = _PATIENCE
) -> Iterator[None]:
    """Hold the lock of `folder` in the block, `doing` what a waiting process is to be told.

    Tells `report` for whom it waits, if it must. Raises BuildError after `patience` seconds.
    """
    path = lock_of(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = _wait(path, folder, report, patience)
    try:
        _sign(descriptor, doing)
        yield
    finally:
        release(path, descriptor)


def lock_of(folder: Path) -> Path:
    """Return the lock file of `folder`: the same for all links to it."""
    real = folder.resolve()
    return real.with_name(f".{real.name}.lock")


def claim(path: Path, flags: int = os.O_CREAT) -> int | None:
    """Return a descriptor that holds the file `path`, or None while another process holds it.

    The file is made if need be, unless `flags` say otherwise. Raises BuildError where the file
    system keeps no locks.
    """
    while True:
        descriptor = os.open(path, _FLAGS | flags, 0o644)
        try:
            if not _lock(descriptor, path):
                os.close(descriptor)
                return None
            # The last holder may have removed the file between the two calls.
            if _is_at(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def release(path: Path, descriptor: int | None) -> None:
    """Remove the file `path` and end the claim on it, in this order; None holds nothing."""
    if descriptor is None:
        return
    try:
        path.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _wait(path: Path, folder: Path, report: Report, patience: float) -> int:
    end = time.monotonic() + patience
    told = False
    while (descriptor := claim(path)) is None:
        holder = _read(path)
        if time.monotonic() >= end:
            remedy = "wait until it has ended, or end it, and run this again"
            raise BuildError(Finding(str(folder), 0, holder, remedy))
        if not told:
            report(Finding(str(folder), 0, holder, f"waiting for it, at most {patience:.0f} s"))
            told = True
        time.sleep(_INTERVAL)
    return descriptor


def _lock(descriptor: int, path: Path) -> bool:
    problem = "no file can be locked here, so two builds at once could spoil each other"
    remedy = "name a folder on another file system with --site DIR or --output FILE"
    no_locks = BuildError(Finding(str(path.parent), 0, problem, remedy))
    if fcntl is None:
        raise no_locks
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _NO_LOCKS:
            raise no_locks from error
        raise
    return True


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(follow_symlinks=False), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _sign(descriptor: int, doing: str) -> None:
    since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    line = f"process {os.getpid()} on {socket.gethostname()} is {doing} since {since}\n"
    # On a full disk the lock holds without its line.
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.write(descriptor, line.encode(errors="replace"))


def _read(path: Path) -> str:
    """Return what the holder of the lock says of itself."""
    try:
        with path.open("rb") as file:
            said = file.read(_MOST_BYTES)
    except FileNotFoundError:
        said = b""
    return said.decode(errors="replace").strip() or "another process is at work here"
