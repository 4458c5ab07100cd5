"""This module runs the program, by its command and as `python -m generator`."""

from __future__ import annotations

import sys

# What a shell gives a program that Ctrl-C ended.
_INTERRUPTED = 130


def main() -> None:
    """Run the command line; Ctrl-C while the modules are still loading ends it without a word."""
    try:
        from generator.cli import main as run  # noqa: PLC0415 - what takes the time is guarded
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    run()


if __name__ == "__main__":
    main()
