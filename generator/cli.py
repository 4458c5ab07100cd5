"""This module is the command line: the only one that prints, and that maps errors to exits."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from shutil import get_terminal_size
from time import monotonic
from typing import TYPE_CHECKING

import click

from generator.annotate import annotate as annotate_article
from generator.annotations import to_json_lines
from generator.articles import article_of, load_article, load_articles
from generator.build import ROOT, TEMPLATES, Paths, build, compile_seeds, generate
from generator.bundle import write_bundle
from generator.corpus import load_entities
from generator.edtf import parse_edtf
from generator.errors import BriefingError, Finding
from generator.explain import LEGEND, explain
from generator.gazetteer import compile_gazetteer
from generator.htmlcheck import check_site
from generator.reports import (
    FORMATS,
    finding_of,
    format_finding,
    found_in,
    line_of_pages,
    lines_of_briefing,
    within,
)
from generator.scaffold import write_article, write_briefing, write_schemas
from generator.serve import start_server, watch
from generator.site import RENDERERS, check_target
from generator.unknown.find import find_unknown
from generator.unknown.lines import lines_of
from generator.unseen import escape_unseen, show_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.gazetteer import Gazetteer
    from generator.model import Article, DateRange, Entity

FOLDER = click.Path(file_okay=False, path_type=Path)
SEEDS = click.option(
    "--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="Folder of the seeds."
)
SITE = click.option(
    "--site", type=FOLDER, default=Path("site"), show_default=True, help="Folder of the built site."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing-generator", prog_name="briefing")
def main() -> None:
    """Make a cited, cross-linked briefing site out of a folder of news articles."""
    # A terminal that cannot show a character gets its code, not a crash.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


@main.command("build")
@SEEDS
@SITE
@click.option("--renderer", type=click.Choice(RENDERERS), default="mkdocs", show_default=True)
@click.option("--skip-bad", is_flag=True, help="Leave bad articles out instead of refusing all.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing if the site is up to date.")
def build_command(seeds: Path, site: Path, renderer: str, *, skip_bad: bool, quiet: bool) -> None:
    """Read the seeds, write the pages and build the site."""
    start = monotonic()
    paths = _paths(seeds, site)
    with _reported():
        check_target(paths.site)
        skipped = _warn_left_out if skip_bad else None
        made = build(paths, renderer=renderer, report=_warn, skipped=skipped)
    if not made.site_is_new:
        if not quiet:
            _echo(f"{paths.site} is up to date")
        return
    for line in lines_of_briefing(made.briefing, paths.pages, made.written):
        _echo(line)
    _echo(f"{paths.site}/index.html built in {monotonic() - start:.0f} s")


@main.command("generate")
@SEEDS
@SITE
def generate_command(seeds: Path, site: Path) -> None:
    """Read the seeds and write the Markdown pages only."""
    paths = _paths(seeds, site)
    with _reported():
        made = generate(paths, report=_warn)
    _echo(line_of_pages(paths.pages, made.written))


@main.command("serve")
@SEEDS
@SITE
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port of the loopback address.",
)
def serve_command(seeds: Path, site: Path, port: int) -> None:
    """Show the site on this machine, and build it anew when seeds or templates change."""
    paths = _paths(seeds, site)
    with _reported():
        check_target(paths.site)
        build(paths, report=_warn)
        server = start_server(paths.site, port)
    _echo(f"http://127.0.0.1:{server.server_address[1]}/ (Ctrl-C ends it)")
    for _ in watch((paths.seeds, TEMPLATES, paths.config)):
        try:
            build(paths, report=_warn)
            _echo("built anew")
        except BriefingError as error:
            _echo(f"{error}\nthe site is left as it was", err=True)


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
    work = _paths(seeds, output.parent / f"{output.stem}-offline")
    paths = replace(work, config=ROOT / "mkdocs.offline.yml")
    with _reported():
        check_target(paths.site)
        build(paths, report=_warn)
        size = write_bundle(paths.site, output)
    _echo(f"{output}: {size / 1e6:.1f} MB; unpack it and open START-HERE.html")


@main.command("check")
@SEEDS
@SITE
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
def check_command(seeds: Path, site: Path, form: str) -> None:
    """Check the seeds, and the built site if there is one; exit 1 if anything is wrong."""
    notes: list[Finding] = []
    errors = [
        *found_in(seeds, lambda: compile_seeds(seeds, report=notes.append)),
        *found_in(site, lambda: _check_built(site)),
    ]
    notes = [within(seeds, note) for note in notes]
    for level, findings in (("error", errors), ("warning", notes)):
        for finding in findings:
            _echo(format_finding(finding, form, level))
    if errors:
        sys.exit(1)
    if form == "text":
        _echo("no errors" + (f", {len(notes)} notes" if notes else ""))


FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
PUBLISHED = click.option(
    "--published",
    default="",
    callback=lambda _context, _option, value: _date(value),
    help="Date of publication (2025-01-28, 2025-01, 2025-04~).",
)


@main.command("annotate")
@FILES
@PUBLISHED
@SEEDS
def annotate_command(files: tuple[Path, ...], published: DateRange | None, seeds: Path) -> None:
    """Print what the finders find in FILES (- for standard input), one JSON object a line."""
    gazetteer = _gazetteer(seeds)
    for article in _articles(files, published):
        for line in to_json_lines(annotate_article(article, gazetteer)):
            # Bytes: JSON Lines are UTF-8, whatever the terminal is.
            click.echo(escape_unseen(line).encode())


@main.command("explain")
@FILES
@PUBLISHED
@SEEDS
def explain_command(files: tuple[Path, ...], published: DateRange | None, seeds: Path) -> None:
    """Show what the finders find in FILES (- for standard input), marked under the text."""
    gazetteer = _gazetteer(seeds)
    width = get_terminal_size().columns
    _echo(LEGEND)
    for article in _articles(files, published):
        _echo("")
        found = annotate_article(article, gazetteer)
        for line in explain(article, found, gazetteer.entities, width):
            _echo(line)


@main.command("suggest")
@SEEDS
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="How often a name must stand in the articles.",
)
def suggest_command(seeds: Path, least: int) -> None:
    """Print the names in the articles that entities.yml lacks, as lines to paste into it."""
    with _reported():
        entities = _entities(seeds)
        articles = load_articles(seeds, report=_warn)
    gazetteer = compile_gazetteer(entities)
    read = [(article, annotate_article(article, gazetteer)) for article in articles]
    names = [each for each in find_unknown(read, entities) if each.count >= least]
    ids = [name for each in entities for name in (each.id, *each.former_ids)]
    for line in lines_of(names, read, ids):
        _echo(line)
    if not names:
        _echo("# every name that stands there often enough is in entities.yml")


@main.command("new")
@click.argument("name")
@SEEDS
def new_command(name: str, seeds: Path) -> None:
    """Write the skeleton of the article NAME into the seeds."""
    with _reported():
        path = write_article(seeds, name)
    _echo(f"{path}: fill in the front matter, then the text")


@main.command("init")
@click.argument("folder", type=FOLDER)
def init_command(folder: Path) -> None:
    """Write the seeds of a fresh briefing into FOLDER."""
    with _reported():
        seeds = write_briefing(folder)
    _echo(f"{seeds}: try `briefing build --seeds {seeds} --site {folder / 'site'}`")


@main.command("schemas", hidden=True)
@click.argument("folder", type=FOLDER)
def schemas_command(folder: Path) -> None:
    """Write the JSON Schemas of the seed files, for editors, into FOLDER."""
    with _reported():
        for path in write_schemas(folder):
            _echo(str(path))


def _paths(seeds: Path, site: Path) -> Paths:
    # `.` and `..` have no name of their own to put _src behind.
    named = site.resolve() if site.name in {"", ".."} else site
    if not named.name:
        raise click.BadParameter("the site needs a folder of its own", param_hint="--site")
    return Paths(seeds=seeds, pages=named.with_name(f"{named.name}_src"), site=named)


def _date(text: str) -> DateRange | None:
    try:
        return parse_edtf(text) if text else None
    except ValueError as error:
        raise click.BadParameter(show_unseen(str(error))) from None


def _check_built(site: Path) -> None:
    if site.is_dir():
        check_site(site)


def _entities(seeds: Path) -> tuple[Entity, ...]:
    if (seeds / "entities.yml").is_file():
        return load_entities(seeds, report=_warn)
    problem = "there is no entities.yml, so no mention is found"
    _warn(Finding(str(seeds), 0, problem, "name the folder of the seeds with --seeds DIR"))
    return ()


def _gazetteer(seeds: Path) -> Gazetteer:
    with _reported():
        return compile_gazetteer(_entities(seeds))


def _articles(files: tuple[Path, ...], published: DateRange | None) -> Iterator[Article]:
    """Yield the article in each of `files`; after the last, exit with 1 if one was bad."""
    failed = False
    for path in files:
        try:
            article = _read_article(path)
        except BriefingError as error:
            _echo_findings(error)
            failed = True
            continue
        yield replace(article, published=published) if published else article
    if failed:
        sys.exit(1)


def _read_article(path: Path) -> Article:
    if str(path) == "-":
        return article_of(sys.stdin.buffer.read(), "standard input", report=_warn)
    return load_article(path, str(path), report=_warn)


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except BriefingError as error:
        _echo_findings(error)
        sys.exit(1)
    except BrokenPipeError:
        raise
    except OSError as error:
        _echo(str(finding_of(error)), err=True)
        sys.exit(1)


def _echo_findings(error: BriefingError) -> None:
    for finding in error.findings:
        _echo(str(finding), err=True)


def _warn(finding: Finding) -> None:
    _echo(f"note: {finding}", err=True)


def _warn_left_out(finding: Finding) -> None:
    _echo(f"left out: {finding}", err=True)


def _echo(text: str, *, err: bool = False) -> None:
    """Print `text`; what could steer a terminal is shown by its code point."""
    click.echo(show_unseen(text), err=err)
