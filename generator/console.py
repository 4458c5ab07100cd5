"""This module speaks with the terminal: options that commands share, and all that is printed."""

from __future__ import annotations

import signal
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from io import StringIO
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.errors import MOST_SHOWN, BriefingError, Finding, bounded, more
from generator.systemerrors import finding_of
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

# What shells add to the number of a signal for the exit status of a program that it ended.
_SIGNALLED = 128


class Reporting(click.Group):
    """A group of commands whose errors are told as findings, also those of printing itself."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that `ctx` names."""
        with _ended_by_signals(), _errors_told():
            return super().invoke(ctx)


@contextmanager
def reported() -> Iterator[None]:
    """Print what the block complains of, with place and remedy, and exit with 1."""
    with _errors_told(), counted():
        yield


@contextmanager
def _errors_told() -> Iterator[None]:
    try:
        yield
    except BriefingError as error:
        echo_findings(error)
        sys.exit(1)
    except BrokenPipeError:
        raise
    except OSError as error:
        _give_up_stdout()
        echo(str(finding_of(error, "output")), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        echo("stopped; what was complete before still stands", err=True)
        sys.exit(_SIGNALLED + signal.SIGINT)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP unwind the block as Ctrl-C does, so that it tidies up.

    A signal that whoever started this wants ignored stays ignored, as under nohup.
    """
    numbers = [
        number
        for number in map(getattr, repeat(signal), ("SIGTERM", "SIGHUP"), repeat(None))
        if number is not None and signal.getsignal(number) == signal.SIG_DFL
    ]
    if threading.current_thread() is not threading.main_thread():
        numbers = []  # Python gives signals to the main thread only
    for number in numbers:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: object) -> None:
    sys.exit(_SIGNALLED + number)


def _give_up_stdout() -> None:
    """Send what is still to be printed nowhere if it cannot be: Python would try again at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        sys.stdout = StringIO()


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
