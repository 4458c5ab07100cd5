"""This module shows the site on this machine only, and notices when its sources change."""

from __future__ import annotations

import functools
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from stat import S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_INTERVAL = 0.5  # seconds between two looks at the files


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: only the command line prints."""


def start_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Serve the folder `site` at `port` of the loopback address, in a thread of its own.

    Port 0 takes a free one. Raises OSError if the port is taken.
    """
    handler = functools.partial(_Handler, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch(paths: Sequence[Path], interval: float = _INTERVAL) -> Iterator[None]:
    """Yield each time a file at or below `paths` was written, added or removed; never end."""
    last = snapshot(paths)
    while True:
        time.sleep(interval)
        now = snapshot(paths)
        if now != last:
            last = now
            yield


def snapshot(paths: Sequence[Path]) -> frozenset[tuple[str, int, int]]:
    """Return name, size and time of change of every file at or below `paths`."""
    files = (each for path in paths for each in (path, *path.rglob("*")))
    return frozenset(
        (str(each), stat.st_size, stat.st_mtime_ns)
        for each in files
        if (stat := _stat(each)) and S_ISREG(stat.st_mode)
    )


def _stat(path: Path) -> os.stat_result | None:
    # An editor may replace or remove the file at this very moment.
    try:
        return path.stat()
    except OSError:
        return None
