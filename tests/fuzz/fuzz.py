"""Fuzz a target, guided by what it reaches: `python -m tests.fuzz.fuzz TARGET [SECONDS]`.

Needs atheris (PyPI) in an environment that holds `requirements/dev.txt` too. What it keeps lies in
`.fuzz/TARGET`; a failing input is printed, and written to `crash-…` in the same folder.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["generator"]):
    from tests.fuzz.targets import TARGETS
from tests.fuzz.seeding import seeds_of

_FOUND = Path(".fuzz")


def main(name: str, seconds: int = 300) -> None:
    """Fuzz the target of that name for so many seconds."""
    found = _FOUND / name
    found.mkdir(parents=True, exist_ok=True)
    for content in seeds_of(name):
        (found / sha256(content).hexdigest()[:16]).write_bytes(content)
    arguments = [sys.argv[0], f"-max_total_time={seconds}", "-timeout=25", "-rss_limit_mb=4096"]
    arguments += [f"-artifact_prefix={found}-crash-", "-max_len=4096", str(found)]
    atheris.Setup(arguments, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
