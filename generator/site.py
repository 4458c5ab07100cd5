"""This module has MkDocs build the site, beside the last one, and swaps it in when it is whole."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from generator.errors import BuildError, Finding
from generator.htmlcheck import check_site

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.model import Corpus

RENDERERS = ("mkdocs", "properdocs", "zensical")
_STAMP = ".built-from"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteJob:
    """What to build: pages of `source` by `config`, one of the hand-written files, into `target`."""

    config: Path
    source: Path
    target: Path
    title: str
    description: str
    nav: tuple[tuple[str, str], ...]
    renderer: str = "mkdocs"


def nav_of(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Return the navigation of the site of `corpus`: title and file of each top page."""
    themes = tuple((theme.title, f"{theme.id}.md") for theme in corpus.themes)
    return (
        ("Overview", "index.md"),
        *themes,
        ("Side by side", "disputes.md"),
        ("Method", "method.md"),
    )


def build_site(job: SiteJob) -> bool:
    """Build the site unless it stands already; return whether there was anything to do.

    Raises BuildError if the renderer fails, SiteError if what it built breaks a promise. The last
    site stays as it was in both cases.
    """
    digest = _digest(job)
    stamp = job.target / _STAMP
    if stamp.is_file() and stamp.read_text() == digest:
        return False
    fresh = job.target.with_name(f".{job.target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _run(job, fresh)
        check_site(fresh)
        (fresh / _STAMP).write_text(digest)
        _swap(fresh, job.target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return True


def _digest(job: SiteJob) -> str:
    """Return a digest of all that the site is made from: pages, configuration, versions."""
    digest = hashlib.sha256()
    root = job.config.parent
    parts = [root / "mkdocs.yml", job.config, *_tree(root / "templates" / "overrides")]
    for path in [*parts, *_tree(job.source)]:
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    packages = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")
    settings = [job.title, job.description, job.nav, job.renderer, os.environ.get("SITE_URL", "")]
    digest.update(json.dumps([settings, [version(name) for name in packages]]).encode())
    return digest.hexdigest()


def _tree(folder: Path) -> Iterable[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def _run(job: SiteJob, fresh: Path) -> None:
    config = _derived_config(job, fresh)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-m", job.renderer, "build", "--strict", "-f", str(config)],
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        config.unlink()
    if done.returncode:
        raise BuildError(
            Finding(job.renderer, 0, _complaint(done.stderr), "mend the page or template it names")
        )


def _derived_config(job: SiteJob, fresh: Path) -> Path:
    """Write the configuration that inherits the hand-written one and names this briefing.

    It stands beside the file it inherits from, because themes look for their folders there. JSON
    is YAML, and leaves no doubt about quoting.
    """
    path = job.config.with_name(f".{job.config.stem}.{os.getpid()}.yml")
    values = {
        "INHERIT": job.config.name,
        "site_name": job.title,
        "site_description": job.description,
        "docs_dir": str(job.source.resolve()),
        "site_dir": str(fresh.resolve()),
        "nav": [{title: page} for title, page in job.nav],
    }
    path.write_text(json.dumps(values, ensure_ascii=False))
    return path


def _environment() -> dict[str, str]:
    # The day of building must not reach the pages; the two others silence notices about MkDocs 2.
    fixed = {
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "315532800"),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONHASHSEED": "0",
    }
    return {**os.environ, **fixed}


def _complaint(log: str) -> str:
    wanted = [line for line in log.splitlines() if line.startswith(("WARNING", "ERROR"))]
    return "the site was not built:\n" + "\n".join(wanted[:20] or log.splitlines()[-20:])


def _swap(fresh: Path, target: Path) -> None:
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
