"""The one family of errors: each says where, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from generator.unseen import on_one_line


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


class BriefingError(Exception):
    """Something the user can mend; `findings` says what, each with its place and remedy."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


class SeedError(BriefingError):
    """Seeds that cannot be read or do not say what they must."""


class BuildError(BriefingError):
    """The renderer failed, or the site could not be written."""


class SiteError(BriefingError):
    """The built site breaks one of its own promises (a dead link, a request to another host)."""
