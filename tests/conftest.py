"""What several test modules share: the shipped briefing, built once a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from generator.build import ROOT, Paths, build
from generator.bundle import write_bundle

if TYPE_CHECKING:
    from generator.errors import Finding


def ignore(_: Finding) -> None:
    """Take a note on the seeds and say nothing."""


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
    folder = tmp_path_factory.mktemp("offline")
    paths = Paths(
        seeds=ROOT / "seeds",
        pages=folder / "site_src",
        site=folder / "site",
        config=ROOT / "mkdocs.offline.yml",
    )
    build(paths, report=ignore)
    write_bundle(paths.site, folder / "briefing.zip")
    with ZipFile(folder / "briefing.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked" / "briefing"
