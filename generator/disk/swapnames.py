"""This module exchanges the names of two folders in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WORKING_FOLDER = -100  # AT_FDCWD of Linux: paths are as any others
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
# What a kernel or a file system says that cannot do it: NFS, older kernels, some shared folders.
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)


def exchange(one: Path, other: Path) -> bool:
    """Let `one` and `other` take each other's name; return whether this system can do that.

    No one ever sees either name without a folder. Raises OSError if it can, and failed.
    """
    if not _call(os.fsencode(one), os.fsencode(other)):
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _call(one: bytes, other: bytes) -> int:
    """Return 0 if the names were exchanged, and otherwise set the error number."""
    try:
        if sys.platform == "linux":
            library = ctypes.CDLL(None, use_errno=True)
            return int(library.renameat2(_WORKING_FOLDER, one, _WORKING_FOLDER, other, _EXCHANGE))
        if sys.platform == "darwin":
            library = ctypes.CDLL(None, use_errno=True)
            return int(library.renamex_np(one, other, _EXCHANGE))
    except AttributeError:
        pass  # a C library that does not know the call
    ctypes.set_errno(errno.ENOSYS)
    return -1
