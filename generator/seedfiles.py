"""This module reads single files of the seeds, and refuses what is no plain file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import Finding, SeedError
from generator.sourcetext import Decoded, decode
from generator.yamltext import YamlText, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Report = Callable[[Finding], None]

MAX_BYTES = 20_000_000


def read_bytes(path: Path, shown: str) -> bytes:
    """Return the content of the regular file `path`, which messages call `shown`.

    Raises SeedError if it cannot be read or is larger than MAX_BYTES.
    """
    try:
        if not path.is_file():
            raise SeedError(_no_file(path, shown))
        if path.stat().st_size > MAX_BYTES:
            problem = f"the file is larger than {MAX_BYTES:,} bytes"
            raise SeedError(Finding(shown, 0, problem, "split it into several files"))
        return path.read_bytes()
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise SeedError(Finding(shown, 0, problem, "check the file's permissions")) from None


def refuse_link(path: Path, shown: str) -> None:
    """Raise SeedError if `path` is a symbolic link.

    It could lead out of the seeds, and publish a file that nobody meant to.
    """
    if path.is_symlink():
        problem = "this is a symbolic link, which could lead out of the seeds"
        raise SeedError(Finding(shown, 0, problem, "put what it leads to in its place"))


def read_yaml(path: Path, shown: str, *, report: Report) -> YamlText:
    """Read the YAML file `path`; report a guessed encoding.

    Raises SeedError if the file cannot be read or is not YAML as `yamltext` has it.
    """
    refuse_link(path, shown)
    return parse_yaml(decode_reporting(read_bytes(path, shown), shown, report=report).text, shown)


def decode_reporting(raw: bytes, shown: str, *, report: Report) -> Decoded:
    """Decode `raw`, the content of the file `shown`; report a guessed encoding."""
    decoded = decode(raw, shown)
    if decoded.guessed:
        problem = f"this is not UTF-8; read as {decoded.guessed}"
        report(Finding(shown, 0, problem, "save it as UTF-8 to be sure"))
    return decoded


def _no_file(path: Path, shown: str) -> Finding:
    if path.is_dir():
        return Finding(shown, 0, "this is a folder, not a file", "put the file itself in its place")
    if path.exists():
        return Finding(shown, 0, "this is a device or a pipe, not a file", "save it as a file")
    return Finding(shown, 0, "there is no such file", "create it, or correct the name")
