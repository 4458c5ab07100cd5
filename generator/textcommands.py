"""This module holds the commands that read single texts: annotate, explain and suggest."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from generator.annotate import annotate as annotate_article
from generator.annotations import to_json_lines
from generator.claimlines import claims_to_json_lines
from generator.claims import read_passages
from generator.console import SEEDS, echo, echo_findings, reported, warn
from generator.edtf import parse_edtf
from generator.errors import BriefingError, Finding
from generator.explain import LEGEND, explain
from generator.gazetteer import compile_gazetteer
from generator.seeds.articles import article_of, load_article, load_articles
from generator.seeds.corpus import load_entities, load_limits
from generator.seeds.files import read_stream
from generator.unknown.find import find_unknown
from generator.unknown.lines import lines_of
from generator.unseen import escape_unseen, show_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.declared import Article, Entity
    from generator.gazetteer import Gazetteer
    from generator.model import Annotations, DateRange
    from generator.seeds.files import Limits

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
PUBLISHED = click.option(
    "--published",
    default="",
    callback=lambda _context, _option, value: _date(value),
    help="Date of publication (2025-01-28, 2025-01, 2025-04~).",
)


@click.command("annotate")
@FILES
@PUBLISHED
@SEEDS
@click.option("--claims", is_flag=True, help="Print who says what of whom, a passage a line.")
def annotate_command(
    files: tuple[Path, ...], published: DateRange | None, seeds: Path, *, claims: bool
) -> None:
    """Print what the finders find in FILES (- for standard input), one JSON object a line."""
    gazetteer = _gazetteer(seeds)
    for article in _articles(files, published, load_limits(seeds)):
        found = annotate_article(article, gazetteer)
        for line in _claim_lines(article, found, gazetteer) if claims else to_json_lines(found):
            # Bytes: JSON Lines are UTF-8, whatever the terminal is.
            click.echo(escape_unseen(line).encode())


def _claim_lines(article: Article, found: Annotations, gazetteer: Gazetteer) -> Iterator[str]:
    read = read_passages(article, found, gazetteer.entities)
    return claims_to_json_lines(read, gazetteer.entities)


@click.command("explain")
@FILES
@PUBLISHED
@SEEDS
def explain_command(files: tuple[Path, ...], published: DateRange | None, seeds: Path) -> None:
    """Show what the finders find in FILES (- for standard input), marked under the text."""
    gazetteer = _gazetteer(seeds)
    width = get_terminal_size().columns
    echo(LEGEND)
    for article in _articles(files, published, load_limits(seeds)):
        echo("")
        found = annotate_article(article, gazetteer)
        for line in explain(article, found, gazetteer.entities, width):
            echo(line)


@click.command("suggest")
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
    with reported():
        entities = _entities(seeds)
        articles = load_articles(seeds, report=warn, limits=load_limits(seeds))
    gazetteer = compile_gazetteer(entities)
    read = [(article, annotate_article(article, gazetteer)) for article in articles]
    names = [each for each in find_unknown(read, entities) if each.count >= least]
    ids = [name for each in entities for name in (each.id, *each.former_ids)]
    for line in lines_of(names, read, ids):
        echo(line)
    if not names:
        echo("# every name that stands there often enough is in entities.yml")


def _date(text: str) -> DateRange | None:
    try:
        return parse_edtf(text) if text else None
    except ValueError as error:
        raise click.BadParameter(show_unseen(str(error))) from None


def _entities(seeds: Path) -> tuple[Entity, ...]:
    path = seeds / "entities.yml"
    if path.exists() or path.is_symlink():
        return load_entities(seeds, report=warn)
    problem = "there is no entities.yml, so no mention is found"
    warn(Finding(str(seeds), 0, problem, "name the folder of the seeds with --seeds DIR"))
    return ()


def _gazetteer(seeds: Path) -> Gazetteer:
    with reported():
        return compile_gazetteer(_entities(seeds))


def _articles(
    files: tuple[Path, ...], published: DateRange | None, limits: Limits
) -> Iterator[Article]:
    """Yield the article in each of `files`; after the last, exit with 1 if one was bad."""
    failed = False
    for path in files:
        try:
            article = _read_article(path, limits)
        except BriefingError as error:
            echo_findings(error)
            failed = True
            continue
        yield replace(article, published=published) if published else article
    if failed:
        sys.exit(1)


def _read_article(path: Path, limits: Limits) -> Article:
    if str(path) == "-":
        raw = read_stream(sys.stdin.buffer, "standard input", limits)
        return article_of(raw, "standard input", report=warn)
    return load_article(path, str(path), report=warn, limits=limits)
