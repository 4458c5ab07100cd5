"""A program that holds a lock on the file that it is told, says so by its length, and stays."""

from __future__ import annotations

import fcntl
import sys
import time
from pathlib import Path

with Path(sys.argv[1]).open("a", encoding="utf-8") as file:
    fcntl.flock(file, fcntl.LOCK_EX)
    file.write("held")
    file.flush()
    time.sleep(3600)
