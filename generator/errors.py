"""The one family of errors: each says where, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.unseen import on_one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the input: `line` counts from 1, 0 for a whole file."""

    path: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return `path:line: problem` and the remedy on a second line, safe for a terminal."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{on_one_line(f'{where}: {self.problem}')}\n  {on_one_line(self.remedy)}"


# How many findings are shown at once. Whoever has more mends these first.
MOST_SHOWN = 100


def bounded(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the first MOST_SHOWN of `findings`, and one that says how many more there are."""
    left = len(findings) - MOST_SHOWN
    return (*findings[:MOST_SHOWN], *([more(left, "…")] if left > 0 else []))


def more(count: int, path: str) -> Finding:
    """Return the finding that in `path` there are `count` more than were shown."""
    return Finding(path, 0, f"and {count:,} more", "mend those above first, then run this again")


class BriefingError(Exception):
    """Something the user can mend; `findings` says what, each with its place and remedy."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(map(str, bounded(findings))))
        self.findings = findings


class SeedError(BriefingError):
    """Seeds that cannot be read or do not say what they must."""


class BuildError(BriefingError):
    """The renderer failed, or the site could not be written."""


class SiteError(BriefingError):
    """The built site breaks one of its own promises (a dead link, a request to another host)."""
