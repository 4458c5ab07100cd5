"""This module runs a Python module in a process that ends with this one, however that dies.

The new process runs this very file, which needs nothing but Python, and holds one end of a pipe.
The system closes the other end when its parent dies, also when it was killed, on any Unix.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ENDED = 1


def run_module(
    name: str, arguments: Sequence[str], *, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run the module `name` as a program and return what it said and how it ended."""
    theirs, ours = os.pipe()
    try:
        # -P: a file of the working folder that is called like a package is not run for it.
        return subprocess.run(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-P", __file__, name, *arguments],
            env=dict(env),
            stdin=theirs,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    finally:
        os.close(theirs)
        os.close(ours)


def _run() -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _end_with_parent() -> None:
    # At once, and without tidying up: the folder belongs to no one any more.
    os.read(sys.stdin.fileno(), 1)
    os._exit(_ENDED)


if __name__ == "__main__":
    _run()
