"""This module writes files only where they change, and takes away what is stale."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Marks a folder as the generator's own: stale files are removed from no other.
MARKER = ".gitignore"
_MARKER_TEXT = "# Written by the generator: do not edit.\n*\n!.gitignore\n"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, removed, and left as they were."""

    changed: int
    removed: int
    same: int


def write_tree(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Make `folder` hold `files`, by relative path, and nothing else.

    A file is replaced in one step, so that a reader never sees half of it.
    """
    wanted = {**files, MARKER: _MARKER_TEXT.encode()}
    changed = sum(_write(folder / path, content) for path, content in sorted(wanted.items()))
    stale = [path for path in _files(folder) if path not in wanted]
    for path in stale:
        (folder / path).unlink()
    _remove_empty(folder)
    return Written(changed, len(stale), len(wanted) - changed)


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    os.replace(beside, path)  # noqa: PTH105 - the same call; Path.replace would read no better
    return True


def _files(folder: Path) -> list[str]:
    found = (each for each in folder.rglob("*") if each.is_file() or each.is_symlink())
    return sorted(each.relative_to(folder).as_posix() for each in found)


def _remove_empty(folder: Path) -> None:
    for each in sorted(folder.rglob("*"), reverse=True):
        if each.is_dir() and not any(each.iterdir()):
            each.rmdir()
