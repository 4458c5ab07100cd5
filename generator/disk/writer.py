"""This module writes files only where they change, and takes away what is stale."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from generator.disk.durable import built_beside, recover
from generator.errors import BuildError, Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

# Marks a folder as the generator's own: no other is written to, nor cleared of stale files.
MARKER = ".gitignore"
_FIRST_LINE = "# Written by the generator: do not edit.\n"
_MARKER_TEXT = f"{_FIRST_LINE}*\n!.gitignore\n"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, removed, and left as they were."""

    changed: int
    removed: int
    same: int


def write_tree(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Make `folder` hold `files`, by relative path, and nothing else.

    A changed folder is written beside the last one and takes its place in one step, so that no
    reader sees pages of two builds. Whoever calls this holds the lock of the site. Raises
    BuildError if the folder holds something and is not the generator's own.
    """
    folder = folder.resolve()
    recover(folder)
    _check_own(folder)
    wanted = {**files, MARKER: _MARKER_TEXT.encode()}
    there = _files(folder)
    plain = [path for path in wanted if there.get(path)]
    same = {path for path in plain if (folder / path).read_bytes() == wanted[path]}
    stale = there.keys() - wanted.keys()
    if len(same) < len(wanted) or stale or _has_empty_folder(folder):
        with built_beside(folder) as fresh:
            for path, content in sorted(wanted.items()):
                _put(fresh / path, content, folder / path if path in same else None)
    return Written(len(wanted) - len(same), len(stale), len(same))


def _check_own(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise BuildError(Finding(str(folder), 0, "this is a file, not a folder", "remove it"))
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    marker = folder / MARKER
    if not marker.is_file() or not marker.read_bytes().startswith(_FIRST_LINE.encode()):
        problem = "this folder is not the generator's own, so nothing is written to it"
        remedy = "empty it, or choose another folder with --site DIR: pages go to DIR_src"
        raise BuildError(Finding(str(folder), 0, problem, remedy))


def _put(path: Path, content: bytes, same: Path | None) -> None:
    """Write `content` to `path`, or let it be another name of the file `same` that holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if same is not None:
        # Unchanged files stay the files they were. Some file systems know no second names.
        with suppress(OSError):
            path.hardlink_to(same)
            return
    path.write_bytes(content)


def _files(folder: Path) -> dict[str, bool]:
    """Return what is below `folder` and no folder, by relative path, and if it is a plain file.

    A link, also to a folder, is no plain file, and never followed.
    """
    found = (
        Path(top, name) for top, folders, files in os.walk(folder) for name in (*files, *folders)
    )
    return {
        path.relative_to(folder).as_posix(): S_ISREG(path.lstat().st_mode)
        for path in found
        if not S_ISDIR(path.lstat().st_mode)
    }


def _has_empty_folder(folder: Path) -> bool:
    return any(not (folders or files) for _, folders, files in os.walk(folder))
