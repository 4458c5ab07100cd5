"""What several test modules share: the shipped briefing, built once a run, and a small one."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from generator.build import ROOT, Paths, build, compile_seeds
from generator.cli import main
from generator.exports.files import export_files
from generator.exports.place import Place
from generator.publish.bundle import write_bundle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.testing import Result

    from generator.briefing import Briefing
    from generator.errors import Finding


# A slow machine is no failure, and a run in CI can be repeated.
SLOW = [HealthCheck.too_slow]
settings.register_profile("here", deadline=None, suppress_health_check=SLOW)
settings.register_profile("ci", deadline=None, suppress_health_check=SLOW, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


# Where the site of the tests is to stand.
HERE = Place("https://example.org/briefing/")


def ignore(_: Finding) -> None:
    """Take a note on the seeds and say nothing."""


@pytest.fixture(scope="session")
def shipped() -> Briefing:
    """The shipped briefing, compiled."""
    return compile_seeds(ROOT / "seeds", report=ignore)


@pytest.fixture(scope="session")
def downloads(shipped: Briefing) -> dict[str, bytes]:
    """What can be downloaded of the shipped briefing, by its path on a site with an address."""
    return export_files(shipped, HERE)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped briefing, built as `briefing build` builds it."""
    folder = tmp_path_factory.mktemp("hosted")
    paths = Paths(seeds=ROOT / "seeds", pages=folder / "site_src", site=folder / "site")
    build(paths, report=ignore)
    return paths.site


@pytest.fixture(scope="session")
def unpacked_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped briefing's offline bundle, unpacked."""
    return unpack_bundle(ROOT / "seeds", tmp_path_factory.mktemp("offline"))


def unpack_bundle(seeds: Path, folder: Path) -> Path:
    """Build the offline bundle of `seeds` in `folder`, and return where it is unpacked."""
    paths = Paths(
        seeds=seeds,
        pages=folder / "site_src",
        site=folder / "site",
        config=ROOT / "mkdocs.offline.yml",
    )
    build(paths, report=ignore)
    write_bundle(paths.site, folder / "briefing.zip")
    with ZipFile(folder / "briefing.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked" / "briefing"


CASES = Path(__file__).parent / "cases"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test with the argument `row` its rows of the table named for its module.

    A row is a list, and its first value names it.
    """
    if "row" in metafunc.fixturenames:
        table = CASES / f"{metafunc.module.__name__.rpartition('test_')[2]}.yml"
        rows = yaml.safe_load(table.read_text(encoding="utf-8"))[metafunc.function.__name__]
        metafunc.parametrize("row", rows, ids=[str(row[0])[:60] for row in rows])


# A small briefing on a topic of its own: what the tests of the edges build, and then break.
SMALL = {
    "briefing.yml": """\
title: Bridges & "boats"
description: A small briefing.
themes:
  - id: timeline
    title: Timeline
    layout: timeline
  - id: companies
    title: Companies <b>
    layout: entities
    kinds: [company]
    entities: [span-works]
  - id: money
    title: Money
    layout: amounts
    units: [money]
measures:
  - id: bridge-cost
    label: Cost of the bridge
    unit: USD
    entities: [span-works]
    words: [cost*]
""",
    "entities.yml": """\
- id: span-works
  name: Span Works
  kind: company
  aliases: [Span Works Ltd]
  relations:
    founder: ada-arch
    based in: [harbour-town]
- id: ada-arch
  name: Ada Arch
  kind: person
- id: harbour-town
  name: Harbour Town
  kind: place
""",
    "articles/opening.md": """\
---
title: The bridge opens
published: 2025-01-28
publisher: The Ferry
url: https://ferry.example/opening
---

Ada Arch founded Span Works in Harbour Town on 20 January 2025.
Span Works said the bridge cost $5 million.
""",
    "articles/doubts.txt": """\
Doubts about the bridge

Span Works said on Monday that the bridge cost $6 million, according to Ada Arch.
""",
    "articles/doubts.yml": "published: 2025-02-03\npublisher: The Pier\n",
}


def write_seeds(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write `files`, by relative path, below `folder`, and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below `folder`, by relative path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run the command line with `arguments`; what it raises but does not report is raised here."""
    done = CliRunner().invoke(main, [str(each) for each in arguments], input=stdin)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The seeds of the small briefing, to change as a test needs."""
    return write_seeds(tmp_path / "seeds", SMALL)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds, pages and site of the small briefing, for reading only."""
    folder = tmp_path_factory.mktemp("small")
    write_seeds(folder / "seeds", SMALL)
    done = run("build", "--seeds", folder / "seeds", "--site", folder / "site")
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def copy_of_small(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing, seeds, pages and site, for breaking."""
    return copytree(small, tmp_path / "small")
