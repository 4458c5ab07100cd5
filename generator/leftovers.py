"""This module names what a build puts beside its target, and clears it after a killed build."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def name_of_process(before: str, after: str) -> str:
    """Return a name that no other running build uses: the id of this process between the two."""
    return f"{before}{os.getpid()}{after}"


def clear_leftovers(folder: Path, before: str, after: str) -> None:
    """Remove from `folder` what `name_of_process` named in processes that run no more."""
    form = re.compile(re.escape(before) + r"(\d+)" + re.escape(after))
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        named = form.fullmatch(path.name)
        if named and not _runs(int(named[1])):
            remove(path)


def remove(path: Path) -> None:
    """Remove the file or folder `path` if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    # What this very process left is of a build before, in a test or a server.
    return process != os.getpid()
