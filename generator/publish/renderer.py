"""This module has MkDocs, or a program like it, render the pages into HTML."""

from __future__ import annotations

import math
import os
import posixpath
import re
from dataclasses import dataclass
from importlib.util import find_spec
from shutil import copytree
from typing import TYPE_CHECKING

import yaml

from generator.disk.durable import folder_beside
from generator.disk.leftovers import temporary_file
from generator.errors import BuildError, Finding
from generator.markdown import escape_text
from generator.publish.child import run_module
from generator.systemerrors import complaint_of_system

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RENDERERS = ("mkdocs", "properdocs", "zensical")
_TO_INSTALL = {
    "mkdocs": "mkdocs mkdocs-material",
    "properdocs": "briefing-generator[properdocs]",
    "zensical": "briefing-generator[zensical]",
}
_FLAT = re.compile(r"^use_directory_urls:\s*false\b", re.MULTILINE)
# A link in HTML to a page as it is built, in a folder of its own: `generator.links.BuiltLinks`.
_BUILT_LINK = re.compile(r'(?P<open>\bhref=")(?P<address>[\w.-][\w./-]*/)(?=[?#"])')
# Every wheel that writes a time writes this one, unless the caller asks for another.
_EPOCH = "315532800"
_MOST_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteJob:
    """What to build: the pages of `source`, by the hand-written `config`, into `target`."""

    config: Path
    source: Path
    target: Path
    title: str
    description: str
    nav: tuple[tuple[str, str], ...]
    renderer: str = "mkdocs"


def epoch() -> str:
    """Return the moment, in seconds since 1970, that the build is to take for now."""
    return os.environ.get("SOURCE_DATE_EPOCH") or _EPOCH


def run_renderer(job: SiteJob, fresh: Path) -> None:
    """Have the renderer of `job` build the site in the folder `fresh`.

    Raises BuildError with what the renderer complained of.
    """
    if find_spec(job.renderer) is None:
        remedy = f"install it into the same environment: pip install {_TO_INSTALL[job.renderer]}"
        raise BuildError(Finding(job.renderer, 0, "this renderer is not installed", remedy))
    if job.renderer == "zensical":
        _build_apart(job, fresh)
    else:
        _build_here(job, fresh)


def _build_here(job: SiteJob, fresh: Path) -> None:
    """Build by a configuration beside the one it inherits, since themes look for folders there."""
    values = _derived_values(job, _in_utf8(job.source), _in_utf8(fresh))
    with temporary_file(job.config.parent, f".{job.config.stem}.", ".yml") as config:
        _run(job, config, values | {"INHERIT": job.config.name})


def _build_apart(job: SiteJob, fresh: Path) -> None:
    """Build in a folder that holds configuration, pages and site, as Zensical asks for.

    It takes no absolute paths, and keeps a cache there, which goes with the folder.
    """
    overrides = job.config.parent / "templates" / "overrides"
    values = _derived_values(job, "pages", "site") | {
        "INHERIT": _in_utf8(job.config),
        "theme": {"custom_dir": _in_utf8(overrides)},
    }
    with folder_beside(job.target.resolve()) as project:
        copytree(job.source, project / "pages")
        _lead_from_sources(project / "pages")
        _run(job, project / "mkdocs.yml", values)
        (project / "site").rename(fresh)


def _lead_from_sources(pages: Path) -> None:
    """Let the links in HTML of all `pages` lead from their sources, not from where they are built.

    Zensical takes those for ways between sources too, and makes `../../b/` of `../b/` on `a.md`.
    """
    for path in sorted(pages.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        led = source_links(text, path.relative_to(pages).as_posix())
        if led != text:
            path.write_text(led, encoding="utf-8")


def source_links(text: str, path: str) -> str:
    """Return the page `text` at `path` with its links in HTML to built pages as from its source."""
    built, folder = path.removesuffix(".md"), posixpath.dirname(path)

    def led(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(built, link["address"]))
        return f"{link['open']}{posixpath.relpath(target, folder or '.')}/"

    return _BUILT_LINK.sub(led, text)


def _run(job: SiteJob, config: Path, values: Mapping[str, object]) -> None:
    """Write `config`, with all in quotes, and run the renderer by it.

    It is no JSON: readers of YAML take no key there that has more than 1,024 characters, and a
    title may, once it is escaped.
    """
    # What no encoding knows stands in names of folders only, and is written as an escape.
    text = yaml.safe_dump(values, default_style='"', sort_keys=False, width=math.inf)
    config.write_text(text, encoding="ascii")
    arguments = ("build", "--strict", "-f", str(config))
    done = run_module(job.renderer, arguments, env=_environment())
    if done.returncode:
        system = complaint_of_system(done, str(job.target))
        raise BuildError(*(system or _complaints(job.renderer, done.stderr + done.stdout)))


def _in_utf8(path: Path) -> str:
    """Return the absolute `path` as the renderer is to read it.

    Our own locale may have another encoding; the renderer's is UTF-8, as _environment has it.
    """
    return os.fsencode(path.resolve()).decode(errors="surrogateescape")


def _derived_values(job: SiteJob, source: str, target: str) -> dict[str, object]:
    """Return what a configuration says that inherits the hand-written one and is of this briefing.

    Themes print titles as HTML, so they are escaped.
    """
    values: dict[str, object] = {
        "site_name": escape_text(job.title),
        "site_description": escape_text(job.description),
        "docs_dir": source,
        "site_dir": target,
        "nav": [{escape_text(title): page} for title, page in job.nav],
    }
    # Where pages are files, as in the bundle, no page has a former address that is a folder.
    if has_flat_addresses(job.config):
        values["exclude_docs"] = "/entities/*/index.html\n"
    return values


def has_flat_addresses(config: Path) -> bool:
    """Tell whether pages are files by this `config`, as in the bundle, not folders."""
    return bool(_FLAT.search(config.read_text(encoding="utf-8")))


def _environment() -> dict[str, str]:
    # The day of building must not reach the pages; two silence notices about MkDocs 2.
    fixed = {
        "SOURCE_DATE_EPOCH": epoch(),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }
    return {**os.environ, **fixed}


def _complaints(renderer: str, log: str) -> list[Finding]:
    lines = [line for line in log.splitlines() if line.strip()]
    wanted = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
    remedy = "mend the page or template that this names; the last site stands as it was"
    return [
        Finding(renderer, 0, line.strip(), remedy)
        for line in wanted[:_MOST_LINES] or lines[-1:] or ["it failed without a word"]
    ]
