"""This module writes files only where they change, and takes away what is stale."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import BuildError, Finding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

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

    A file is replaced in one step, so that a reader never sees half of it. Raises BuildError if
    the folder holds something and is not the generator's own.
    """
    _check_own(folder)
    wanted = {**files, MARKER: _MARKER_TEXT.encode()}
    stale = [path for path in _files(folder) if path not in wanted]
    for path in stale:
        (folder / path).unlink()
    _remove_empty(folder)
    # The marker first: a folder that a killed build left half written is still its own.
    paths = [MARKER, *sorted(files)]
    changed = sum(_write(folder / path, wanted[path]) for path in paths)
    return Written(changed, len(stale), len(wanted) - changed)


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


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    os.replace(beside, path)  # noqa: PTH105 - the same call; Path.replace would read no better
    return True


def _files(folder: Path) -> list[str]:
    # A link to a folder counts as a file: it is removed, and never followed.
    found = (each for each in folder.rglob("*") if each.is_symlink() or not each.is_dir())
    return sorted(each.relative_to(folder).as_posix() for each in found)


def _remove_empty(folder: Path) -> None:
    for each in sorted(folder.rglob("*"), reverse=True):
        if each.is_dir() and not any(each.iterdir()):
            each.rmdir()
