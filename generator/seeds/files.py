"""This module reads single files of the seeds, and refuses what is no plain file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from errno import ENXIO
from typing import TYPE_CHECKING, BinaryIO

from generator.errors import Finding, SeedError
from generator.seeds.sourcetext import Decoded, decode
from generator.seeds.yamltext import YamlText, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Report = Callable[[Finding], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is read and shown at most; `limits` in briefing.yml says otherwise.

    `file_bytes` is for each file and for standard input, `total_bytes` for all articles together,
    and `articles` is how many there may be. A page with more claims and rows of tables than
    `page_claims` is parted: so many are about 600 kB of HTML and 10,000 elements, and of more a
    phone is slow to show and to filter them.
    """

    file_bytes: int = 5_000_000
    total_bytes: int = 200_000_000
    articles: int = 20_000
    page_claims: int = 300


DEFAULT = Limits()


def over_limit(shown: str, found: str, name: str, limit: int) -> SeedError:
    """Return the error that in `shown` `found` ("there are more bytes") than `name` allows."""
    problem = f"{found} than the limit of {limit:,}"
    remedy = f"make it less, or raise the limit with `limits: {{{name}: …}}` in briefing.yml"
    return SeedError(Finding(shown, 0, problem, remedy))


def read_bytes(path: Path, shown: str, limits: Limits = DEFAULT) -> bytes:
    """Return the content of the regular file `path`, which messages call `shown`.

    Raises SeedError if it cannot be read or is larger than the limit; no more than that is read,
    whatever the file grows to meanwhile.
    """
    try:
        if not path.is_file():
            raise SeedError(_no_file(path, shown))
        if path.stat().st_size > limits.file_bytes:
            raise _too_large(shown, limits)
        with open(path, "rb", opener=open_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise SeedError(_no_file(path, shown))
            return read_stream(file, shown, limits)
    except OSError as error:
        if error.errno == ENXIO:
            raise SeedError(_special(shown)) from None
        raise SeedError(unreadable(shown, error)) from None


def read_stream(file: BinaryIO, shown: str, limits: Limits = DEFAULT) -> bytes:
    """Return what is left in `file`; raise SeedError if that is more than the limit."""
    raw = file.read(limits.file_bytes + 1)
    if len(raw) > limits.file_bytes:
        raise _too_large(shown, limits)
    return raw


def open_at_once(name: str, flags: int) -> int:
    """Open without waiting: a file may have become a pipe since it was looked at."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(shown: str, limits: Limits) -> SeedError:
    return over_limit(shown, "there are more bytes", "file_bytes", limits.file_bytes)


def unreadable(shown: str, error: OSError) -> Finding:
    """Return the finding that the system does not let `shown` be read."""
    return Finding(shown, 0, f"cannot be read: {error.strerror}", "check its permissions and name")


def refuse_link(path: Path, shown: str) -> None:
    """Raise SeedError if `path` is a symbolic link: none below the seeds is followed.

    One that leads out would publish a file that nobody meant to, one that stays inside would be
    read twice, and one in a circle leads nowhere. The folder of the seeds itself may be a link.
    """
    if path.is_symlink():
        problem = f"this is a symbolic link to {_target(path)}, and links are not followed"
        raise SeedError(
            Finding(shown, 0, problem, "put the file itself in its place, or remove it")
        )


def _target(path: Path) -> str:
    try:
        return str(path.readlink())
    except OSError:
        return "somewhere"


def read_yaml(path: Path, shown: str, *, report: Report, limits: Limits = DEFAULT) -> YamlText:
    """Read the YAML file `path`; report a guessed encoding.

    Raises SeedError if the file cannot be read or is not YAML as `yamltext` has it.
    """
    refuse_link(path, shown)
    raw = read_bytes(path, shown, limits)
    return parse_yaml(decode_reporting(raw, shown, report=report).text, shown)


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
        return _special(shown)
    return Finding(shown, 0, "there is no such file", "create it, or correct the name")


def _special(shown: str) -> Finding:
    remedy = "save it as a file, or give - to read standard input"
    return Finding(shown, 0, "this is a device or a pipe, not a file", remedy)
