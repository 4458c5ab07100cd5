"""This module speaks with the terminal: options that commands share, and all that is printed."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.errors import MOST_SHOWN, BriefingError, Finding, bounded, more
from generator.reports import finding_of
from generator.unseen import show_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD = f"{__name__}.told"
FOLDER = click.Path(file_okay=False, path_type=Path)
SEEDS = click.option(
    "--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="Folder of the seeds."
)
SITE = click.option(
    "--site", type=FOLDER, default=Path("site"), show_default=True, help="Folder of the built site."
)


@contextmanager
def reported() -> Iterator[None]:
    """Print what the block complains of, with place and remedy, and exit with 1."""
    try:
        with counted():
            yield
    except BriefingError as error:
        echo_findings(error)
        sys.exit(1)
    except BrokenPipeError:
        raise
    except OSError as error:
        echo(str(finding_of(error)), err=True)
        sys.exit(1)


def echo_findings(error: BriefingError) -> None:
    """Print the findings of `error` to standard error, of very many the first."""
    for finding in bounded(error.findings):
        echo(str(finding), err=True)


def warn(finding: Finding) -> None:
    """Print what is odd but not wrong to standard error."""
    _tell("note", finding)


def warn_left_out(finding: Finding) -> None:
    """Print why an article is left out to standard error."""
    _tell("left out", finding)


@contextmanager
def counted() -> Iterator[None]:
    """Print of the notes that the block gives the first of each sort, and then how many more."""
    told: Counter[str] = Counter()
    context = click.get_current_context()
    context.meta[_TOLD] = told
    try:
        yield
    finally:
        del context.meta[_TOLD]
        for label, count in told.items():
            if count > MOST_SHOWN:
                echo(f"{label}: {more(count - MOST_SHOWN, '…')}", err=True)


def _tell(label: str, finding: Finding) -> None:
    told: Counter[str] = click.get_current_context().meta.get(_TOLD, Counter())
    told[label] += 1
    if told[label] <= MOST_SHOWN:
        echo(f"{label}: {finding}", err=True)


def echo(text: str, *, err: bool = False) -> None:
    """Print `text`; what could steer a terminal is shown by its code point."""
    click.echo(show_unseen(text), err=err)
