"""This module speaks with the terminal: options that commands share, and all that is printed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.errors import BriefingError, Finding
from generator.reports import finding_of
from generator.unseen import show_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Print every finding of `error` to standard error."""
    for finding in error.findings:
        echo(str(finding), err=True)


def warn(finding: Finding) -> None:
    """Print what is odd but not wrong to standard error."""
    echo(f"note: {finding}", err=True)


def warn_left_out(finding: Finding) -> None:
    """Print why an article is left out to standard error."""
    echo(f"left out: {finding}", err=True)


def echo(text: str, *, err: bool = False) -> None:
    """Print `text`; what could steer a terminal is shown by its code point."""
    click.echo(show_unseen(text), err=err)
