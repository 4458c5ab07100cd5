"""This module says what to do about what the operating system complains of."""

from __future__ import annotations

import errno
import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.errors import BuildError, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from subprocess import CompletedProcess

_ROOM = "make room, then run it again: what was complete before still stands"
_ELSEWHERE = "name a folder that you may write to, with --site DIR or --output FILE"
_IN_THE_WAY = (
    "a file stands where a folder is wanted: name another with --site DIR or --output FILE"
)
_OPEN = "close other programs or raise the limit (ulimit -n), then run it again"
_MOUNTED = "it is mounted, or part of a container's image: name a folder inside it with --site DIR"
_SHORTER = "give it a shorter name"
_DISK = "the disk or the network is failing: save what is on it, then name another folder"
_ANYTHING = "check that it can be read and written, and that there is room"

_REMEDIES = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: "raise the limit on the size of a file (ulimit -f), then run it again",
    errno.EROFS: _ELSEWHERE,
    errno.EACCES: _ELSEWHERE,
    errno.EPERM: _ELSEWHERE,
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EMFILE: _OPEN,
    errno.ENFILE: _OPEN,
    errno.EBUSY: _MOUNTED,
    errno.EXDEV: _MOUNTED,
    errno.ENAMETOOLONG: _SHORTER,
    errno.EIO: _DISK,
    errno.ESTALE: _DISK,
    errno.EADDRINUSE: "name another with --port",
}

# How Python ends the report of an error of the system that nothing caught.
_UNCAUGHT = re.compile(r"^\w*Error: \[Errno (\d+)\] ([^:\n]*)(?:: (['\"])(.*)\3)?", re.MULTILINE)


def finding_of(error: OSError, where: str = "the disk") -> Finding:
    """Return what `error` says as a finding, at `where` if it names no file."""
    if error.errno == errno.EADDRINUSE:
        return Finding("serve", 0, "the port is taken", _REMEDIES[errno.EADDRINUSE])
    path = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else where
    remedy = _REMEDIES.get(error.errno or 0, _ANYTHING)
    return Finding(path, 0, error.strerror or str(error), remedy)


def complaint_of_system(done: CompletedProcess[str], where: str) -> tuple[Finding, ...]:
    """Return what the system did to a Python process that is `done`; nothing if it did nothing."""
    if done.returncode < 0:
        problem = f"the renderer was ended by signal {-done.returncode}"
        remedy = "if no one did that, the memory ran out: make room, then run it again"
        return (Finding(where, 0, problem, remedy),)
    uncaught = [*_UNCAUGHT.finditer(done.stderr)]
    if not uncaught:
        return ()
    number, said, _, path = uncaught[-1].groups()
    return (finding_of(OSError(int(number), said, path), where),)


@contextmanager
def system_errors(where: str) -> Iterator[None]:
    """Raise what the system complains of in the block as BuildError, with place and remedy.

    `where` stands for errors that name no file. A reader that closed its pipe is no such error.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BuildError(finding_of(error, where)) from error
