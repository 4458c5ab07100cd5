"""This module makes files that go with the process that made them, however it ends."""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from secrets import token_hex
from typing import TYPE_CHECKING

from generator.disk.lock import claim, release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def temporary_file(folder: Path, before: str, after: str) -> Iterator[Path]:
    """Yield the path of a new file in `folder`, named between the two, gone after the block.

    Clears first what dead processes left of the same form.
    """
    clear_leftovers(folder, before, after)
    # Another build may take a file for left as it is made, before it is held, and clear it.
    descriptor = None
    while descriptor is None:
        path = folder / f"{before}{token_hex(8)}{after}"
        descriptor = claim(path)
    try:
        yield path
    finally:
        release(path, descriptor)


def clear_leftovers(folder: Path, before: str, after: str) -> None:
    """Remove from `folder` the files of this form that no running process holds."""
    form = re.compile(re.escape(before) + r"[0-9a-f]+" + re.escape(after))
    for path in sorted(folder.iterdir()):
        if form.fullmatch(path.name):
            # Another build may clear the same file at the same time.
            with suppress(FileNotFoundError):
                release(path, claim(path, 0))
