"""This module is the command line: the only one that prints, and that maps errors to exits."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from generator.annotate import annotate as annotate_article
from generator.annotations import to_json_lines
from generator.build import ROOT, Built, Paths, build, compile_seeds, generate
from generator.bundle import write_bundle
from generator.articles import article_of, load_article
from generator.corpus import load_entities
from generator.edtf import parse_edtf
from generator.errors import BriefingError, Finding
from generator.gazetteer import compile_gazetteer
from generator.htmlcheck import check_site
from generator.scaffold import write_article, write_briefing
from generator.site import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Article

FOLDER = click.Path(file_okay=False, path_type=Path)
SEEDS = click.option(
    "--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="Folder of the seeds."
)
SITE = click.option(
    "--site", type=FOLDER, default=Path("site"), show_default=True, help="Folder of the built site."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing-generator")
def main() -> None:
    """Make a cited, cross-linked briefing site out of a folder of news articles."""


@main.command("build")
@SEEDS
@SITE
@click.option("--renderer", type=click.Choice(RENDERERS), default="mkdocs", show_default=True)
def build_command(seeds: Path, site: Path, renderer: str) -> None:
    """Read the seeds, write the pages and build the site."""
    start = monotonic()
    with _reported():
        made = build(_paths(seeds, site), renderer=renderer, report=_warn)
    _say(made, site, monotonic() - start)


@main.command("generate")
@SEEDS
@SITE
def generate_command(seeds: Path, site: Path) -> None:
    """Read the seeds and write the Markdown pages only."""
    with _reported():
        made = generate(_paths(seeds, site), report=_warn)
    click.echo(_pages_line(made, _paths(seeds, site).pages))


@main.command("bundle")
@SEEDS
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("dist/briefing.zip"),
    show_default=True,
    help="The zip to write.",
)
def bundle_command(seeds: Path, output: Path) -> None:
    """Write the site as one zip that opens by double click, without a server or a network."""
    work = output.parent / f"{output.stem}-offline"
    paths = Paths(
        seeds=seeds,
        pages=work.with_name(work.name + "_src"),
        site=work,
        config=ROOT / "mkdocs.offline.yml",
    )
    with _reported():
        build(paths, report=_warn)
        size = write_bundle(work, output)
    click.echo(f"{output}: {size / 1e6:.1f} MB; unpack it and open START-HERE.html")


@main.command("check")
@SEEDS
@SITE
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
def check_command(seeds: Path, site: Path, form: str) -> None:
    """Check the seeds, and the built site if there is one; exit 1 if anything is wrong."""
    notes: list[Finding] = []
    errors: list[Finding] = []
    for step in (lambda: compile_seeds(seeds, report=notes.append), lambda: _check_built(site)):
        try:
            step()
        except BriefingError as error:
            errors.extend(error.findings)
    for finding in errors:
        click.echo(_format(finding, form, "error"))
    for finding in notes:
        click.echo(_format(finding, form, "warning"))
    if errors:
        sys.exit(1)
    if form == "text":
        click.echo("no errors" + (f", {len(notes)} notes" if notes else ""))


@main.command("annotate")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--published", default="", help="Date of publication (2025-01-28, 2025-01, 2025-04~)."
)
@SEEDS
def annotate_command(files: tuple[Path, ...], published: str, seeds: Path) -> None:
    """Print what the finders find in FILES (- for standard input), one JSON object a line."""
    with _reported():
        entities = load_entities(seeds, report=_warn) if (seeds / "entities.yml").is_file() else ()
        gazetteer = compile_gazetteer(entities)
        for path in files:
            article = _read_article(path, published)
            for line in to_json_lines(annotate_article(article, gazetteer)):
                click.echo(line)


@main.command("new")
@click.argument("name")
@SEEDS
def new_command(name: str, seeds: Path) -> None:
    """Write the skeleton of the article NAME into the seeds."""
    with _reported():
        path = write_article(seeds, name)
    click.echo(f"{path}: fill in the front matter, then the text")


@main.command("init")
@click.argument("folder", type=FOLDER)
def init_command(folder: Path) -> None:
    """Write the seeds of a fresh briefing into FOLDER."""
    with _reported():
        seeds = write_briefing(folder)
    click.echo(f"{seeds}: try `briefing build --seeds {seeds} --site {folder / 'site'}`")


def _paths(seeds: Path, site: Path) -> Paths:
    return Paths(seeds=seeds, pages=site.with_name(f"{site.name}_src"), site=site)


def _check_built(site: Path) -> None:
    if site.is_dir():
        check_site(site)


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except BriefingError as error:
        for finding in error.findings:
            click.echo(str(finding), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"{error.filename or 'the disk'}: {error.strerror}", err=True)
        sys.exit(1)


def _warn(finding: Finding) -> None:
    click.echo(f"note: {finding}", err=True)


def _say(made: Built, site: Path, seconds: float) -> None:
    if not made.site_is_new:
        click.echo(f"{site} is up to date")
        return
    briefing = made.briefing
    click.echo(
        f"{len(briefing.sources)} articles, {len(briefing.claims)} claims, "
        f"{len(briefing.dossiers)} entities"
    )
    click.echo(_pages_line(made, Path(f"{site}_src")))
    click.echo(f"{site}/index.html built in {seconds:.0f} s")


def _pages_line(made: Built, pages: Path) -> str:
    written = made.written
    return (
        f"{pages}: {written.changed} files written, {written.removed} removed, "
        f"{written.same} unchanged"
    )


def _format(finding: Finding, form: str, level: str) -> str:
    match form:
        case "json":
            return json.dumps(
                {
                    "level": level,
                    "path": finding.path,
                    "line": finding.line,
                    "problem": finding.problem,
                    "remedy": finding.remedy,
                },
                ensure_ascii=False,
            )
        case "github":
            text = f"{finding.problem}: {finding.remedy}"
            escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
            where = finding.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
            return f"::{level} file={where},line={max(finding.line, 1)}::{escaped}"
    return f"{level}: {finding}"


def _read_article(path: Path, published: str) -> Article:
    try:
        date = parse_edtf(published) if published else None
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    if str(path) == "-":
        article = article_of(sys.stdin.buffer.read(), "standard input", report=_warn)
    else:
        article = load_article(path, str(path), report=_warn)
    return replace(article, published=date) if date else article
