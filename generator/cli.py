"""This module is the command line: what is built, checked and written anew."""

from __future__ import annotations

import sys
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from time import monotonic

import click

from generator.build import ROOT, TEMPLATES, Paths, build, bundle, compile_seeds, generate
from generator.console import (
    FOLDER,
    SEEDS,
    SITE,
    Reporting,
    counted,
    echo,
    reported,
    warn,
    warn_left_out,
)
from generator.errors import BriefingError, Finding, bounded
from generator.publish.htmlcheck import check_site
from generator.publish.site import RENDERERS, check_target
from generator.reports import (
    FORMATS,
    format_finding,
    found_in,
    line_of_pages,
    lines_of_briefing,
    within,
)
from generator.scaffold import write_article, write_briefing, write_schemas
from generator.serve import start_server, watch
from generator.textcommands import annotate_command, explain_command, suggest_command


@click.group(cls=Reporting, context_settings={"help_option_names": ["-h", "--help"]})
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
    with reported():
        check_target(paths.site)
        skipped = warn_left_out if skip_bad else None
        made = build(paths, renderer=renderer, report=warn, skipped=skipped)
    if not made.site_is_new:
        if not quiet:
            echo(f"{paths.site} is up to date")
        return
    for line in lines_of_briefing(made.briefing, paths.pages, made.written):
        echo(line)
    echo(f"{paths.site}/index.html built in {monotonic() - start:.0f} s")


@main.command("generate")
@SEEDS
@SITE
def generate_command(seeds: Path, site: Path) -> None:
    """Read the seeds and write the Markdown pages only."""
    paths = _paths(seeds, site)
    with reported():
        made = generate(paths, report=warn)
    echo(line_of_pages(paths.pages, made.written))


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
    with reported():
        check_target(paths.site)
        build(paths, report=warn)
        server = start_server(paths.site, port)
    echo(f"http://127.0.0.1:{server.server_address[1]}/ (Ctrl-C ends it)")
    for _ in watch((paths.seeds, TEMPLATES, paths.config)):
        try:
            with counted():
                build(paths, report=warn)
            echo("built anew")
        except BriefingError as error:
            echo(f"{error}\nthe site is left as it was", err=True)


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
    # Hidden, so that the zip and its checksum are all that a user sees; a rebuild needs the rest.
    work = _paths(seeds, output.parent / f".{output.stem}" / "site")
    paths = replace(work, config=ROOT / "mkdocs.offline.yml")
    with reported():
        check_target(paths.site)
        size = bundle(paths, output, report=warn)
    echo(f"{output}: {size / 1e6:.1f} MB; unpack it and open START-HERE.html")


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
    notes = [within(seeds, note) for note in bounded(notes)]
    for level, findings in (("error", errors), ("warning", notes)):
        for finding in findings:
            echo(format_finding(finding, form, level))
    if errors:
        sys.exit(1)
    if form == "text":
        echo("no errors" + (f", {len(notes)} notes" if notes else ""))


@main.command("new")
@click.argument("name")
@SEEDS
def new_command(name: str, seeds: Path) -> None:
    """Write the skeleton of the article NAME into the seeds."""
    with reported():
        path = write_article(seeds, name)
    echo(f"{path}: fill in the front matter, then the text")


@main.command("init")
@click.argument("folder", type=FOLDER)
def init_command(folder: Path) -> None:
    """Write the seeds of a fresh briefing into FOLDER."""
    with reported():
        seeds = write_briefing(folder)
    echo(f"{seeds}: try `briefing build --seeds {seeds} --site {folder / 'site'}`")


@main.command("schemas", hidden=True)
@click.argument("folder", type=FOLDER)
def schemas_command(folder: Path) -> None:
    """Write the JSON Schemas of the seed files, for editors, into FOLDER."""
    with reported():
        for path in write_schemas(folder):
            echo(str(path))


def _paths(seeds: Path, site: Path) -> Paths:
    # `.` and `..` have no name of their own to put _src behind.
    named = site.resolve() if site.name in {"", ".."} else site
    if not named.name:
        raise click.BadParameter("the site needs a folder of its own", param_hint="--site")
    return Paths(seeds=seeds, pages=named.with_name(f"{named.name}_src"), site=named)


def _check_built(site: Path) -> None:
    if site.is_dir():
        check_site(site)


for _command in (annotate_command, explain_command, suggest_command):
    main.add_command(_command)
