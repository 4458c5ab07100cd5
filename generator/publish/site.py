"""This module has the site built beside the last one, and swaps it in when it is whole."""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.disk.durable import built_beside, recover
from generator.errors import BuildError, Finding
from generator.publish.htmlcheck import check_site
from generator.publish.policy import secure_pages
from generator.publish.renderer import RENDERERS, SiteJob, epoch, run_renderer
from generator.publish.searchindex import rewrite_search_index

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.declared import Corpus

__all__ = ["RENDERERS", "SiteJob", "build_site", "check_target", "nav_of"]

# Holds a digest of what the site was built from, and marks the folder as the generator's own.
_STAMP = ".built-from"
_PROGRAM = Path(__file__).resolve().parent.parent


def nav_of(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Return the navigation of the site of `corpus`: title and file of each top page."""
    themes = tuple((theme.title, f"{theme.id}.md") for theme in corpus.themes)
    return (
        ("Overview", "index.md"),
        *themes,
        ("Agreed and disputed", "disputes.md"),
        ("Who and what", "entities.md"),
        ("Sources", "sources.md"),
        ("Data", "data.md"),
        ("Method", "method.md"),
    )


def build_site(job: SiteJob) -> bool:
    """Build the site unless it stands already; return whether there was anything to do.

    Raises BuildError if the renderer fails or the folder is not the generator's own, SiteError if
    what was built breaks a promise. The last site stays as it was in each case. Whoever calls this
    holds the lock of the folder.
    """
    # Behind a link stands the folder itself: that is what is exchanged, and the link stays.
    target = job.target.resolve()
    recover(target)
    check_target(target)
    digest = _digest(job)
    if _stands(target, digest):
        return False
    with built_beside(target) as fresh:
        run_renderer(job, fresh)
        rewrite_search_index(fresh)
        secure_pages(fresh, job.renderer)
        check_site(fresh)
        (fresh / _STAMP).write_text(f"{digest}\n{_listing(fresh)}\n", encoding="utf-8")
    return True


def check_target(target: Path) -> None:
    """Raise BuildError if the folder `target` holds something that this program did not build."""
    if target.is_dir() and any(target.iterdir()) and not (target / _STAMP).is_file():
        problem = "this folder holds something else than a built site, so it is left alone"
        remedy = "empty it, or name another folder with --site DIR"
        raise BuildError(Finding(str(target), 0, problem, remedy))


def _stands(target: Path, digest: str) -> bool:
    """Return whether `target` was built from what has this digest, and is whole."""
    stamp = target / _STAMP
    if not stamp.is_file():
        return False
    return stamp.read_text(encoding="utf-8", errors="replace").split() == [digest, _listing(target)]


def _listing(folder: Path) -> str:
    """Return a digest of the names and sizes of all files below `folder` but the stamp."""
    lines = [
        f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\n"
        for path in _tree(folder)
        if path.name != _STAMP
    ]
    return hashlib.sha256("".join(lines).encode(errors="surrogateescape")).hexdigest()


def _digest(job: SiteJob) -> str:
    """Return a digest of all that the site is made from: pages, configuration, program."""
    digest = hashlib.sha256()
    root = job.config.parent
    for folder, paths in (
        (root, [root / "mkdocs.yml", job.config, *_tree(root / "templates" / "overrides")]),
        (job.source, _tree(job.source)),
        # What is done to the pages after they are rendered.
        (_PROGRAM, sorted(_PROGRAM.rglob("*.py"))),
    ):
        for path in paths:
            name, content = path.relative_to(folder).as_posix(), path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    settings = [job.title, job.description, job.nav, job.renderer, epoch()]
    packages = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", *RENDERERS[1:])
    settings += [os.environ.get("SITE_URL", ""), *map(_version, packages)]
    digest.update(json.dumps(settings).encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _tree(folder: Path) -> Iterable[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())
