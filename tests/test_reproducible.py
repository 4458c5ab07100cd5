"""These tests build one briefing in two very different places and find no byte that differs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import ROOT
from tests.conftest import SMALL, write_seeds

PLACES = {
    "east": {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "USER": "ada", "HOME": "/"},
    "west in C": {"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
    "private": {"PYTHONHASHSEED": "2", "COLUMNS": "40", "LC_ALL": "C.UTF-8", "umask": "077"},
    "shared": {"LANG": "de_DE.UTF-8", "LANGUAGE": "de", "umask": "002", "TMPDIR": "/"},
}
# As a machine is on which nothing was set.
_UNSET = ("TZ", "LC_ALL", "LANG", "PYTHONHASHSEED", "SOURCE_DATE_EPOCH")


def build_in(folder: Path, seeds: Path, settings: dict[str, str]) -> dict[str, tuple[int, bytes]]:
    """Build site and bundle in `folder`, its working folder; return modes and bytes of it all."""
    folder.mkdir()
    plain = {name: value for name, value in os.environ.items() if name not in _UNSET}
    program = (sys.executable, "-m", "generator")
    where = {"build": ("--site", "site"), "bundle": ("--output", "dist/x.zip")}
    for command, target in where.items():
        subprocess.run(
            [*program, command, "--seeds", os.path.relpath(seeds, folder), *target],
            cwd=folder,
            env={**plain, "PYTHONPATH": str(ROOT), **settings},
            umask=int(settings.get("umask", "022"), 8),
            check=True,
            capture_output=True,
        )
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(folder.rglob("*"))
        # Folders above what is built are the user's, and as the umask has them.
        if path not in {folder / "dist", folder / "dist/.x"}
    }


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, bytes]]:
    folder = tmp_path_factory.mktemp("here")
    return build_in(folder / "build", write_seeds(folder / "seeds", SMALL), {})


@pytest.mark.parametrize("settings", PLACES.values(), ids=PLACES)
def test_the_same_seeds_give_the_same_bytes_and_modes_anywhere(
    here: dict[str, tuple[int, bytes]], tmp_path: Path, settings: dict[str, str]
) -> None:
    seeds = write_seeds(tmp_path / "a folder, elsewhere/séeds", dict(reversed(SMALL.items())))
    there = build_in(tmp_path / "深 x", seeds, settings)
    assert there.keys() == here.keys()
    assert [path for path, found in there.items() if found != here[path]] == []


def test_the_same_seeds_on_another_file_system_give_the_same_bytes(
    here: dict[str, tuple[int, bytes]], tmp_path: Path
) -> None:
    memory = Path("/dev/shm")  # noqa: S108 - the other file system of every Linux
    if not os.access(memory, os.W_OK) or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other file system here")
    seeds = write_seeds(tmp_path / "seeds", SMALL)
    with_name = memory / f"briefing-{os.getpid()}"
    try:
        assert build_in(with_name, seeds, {}) == here
    finally:
        subprocess.run(["rm", "-r", str(with_name)], check=True)  # noqa: S607


def test_nothing_is_writable_by_others_and_all_is_readable_by_a_web_server(
    here: dict[str, tuple[int, bytes]],
) -> None:
    assert {oct(mode & 0o7777) for mode, _ in here.values()} == {"0o644", "0o755"}


def test_the_moment_that_the_caller_names_is_taken_for_now(tmp_path: Path) -> None:
    seeds = write_seeds(tmp_path / "seeds", SMALL)
    moment = {"SOURCE_DATE_EPOCH": "1700000000", "SITE_URL": "https://me.example/"}
    made = build_in(tmp_path / "x", seeds, moment)
    again = build_in(tmp_path / "y", seeds, {**moment, "TZ": "Asia/Tokyo"})
    assert made == again
    assert b"2023-11-14" in made["site/sitemap.xml"][1]
