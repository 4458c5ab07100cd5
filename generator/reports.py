"""This module turns findings and what was built into lines, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.errors import BriefingError, Finding, bounded
from generator.systemerrors import finding_of
from generator.unseen import escape_unseen, on_one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.briefing import Briefing
    from generator.disk.writer import Written

FORMATS = ("text", "json", "github")


def format_finding(finding: Finding, form: str, level: str) -> str:
    """Return `finding` of the `level` error or warning in one of FORMATS."""
    match form:
        case "json":
            return _json(finding, level)
        case "github":
            return _github(finding, level)
    return f"{'note' if level == 'warning' else level}: {finding}"


def found_in(folder: Path, check: Callable[[], object]) -> tuple[Finding, ...]:
    """Return what `check` of `folder` raises, as seen from outside; none if it is content."""
    try:
        check()
    except BriefingError as error:
        return tuple(within(folder, finding) for finding in bounded(error.findings))
    except OSError as error:
        return (finding_of(error),)
    return ()


def within(folder: Path, finding: Finding) -> Finding:
    """Return `finding` with its path, which is relative to `folder`, as seen from outside."""
    is_folder = finding.path in (str(folder), "…")
    return finding if is_folder else replace(finding, path=(folder / finding.path).as_posix())


def _json(finding: Finding, level: str) -> str:
    fields = {
        "level": level,
        "path": finding.path,
        "line": finding.line,
        "problem": finding.problem,
        "remedy": finding.remedy,
    }
    return escape_unseen(json.dumps(fields, ensure_ascii=False))


def _github(finding: Finding, level: str) -> str:
    """Return a workflow command; its syntax and escapes are those of GitHub's toolkit."""
    text = on_one_line(f"{finding.problem}: {finding.remedy}").replace("%", "%25")
    where = on_one_line(finding.path).replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{level} file={where},line={max(finding.line, 1)}::{text}"


def lines_of_briefing(briefing: Briefing, pages: Path, written: Written) -> tuple[str, str]:
    """Return how much `briefing` holds, and what was written for it to the folder `pages`."""
    counts = (
        f"{len(briefing.sources)} articles, {len(briefing.claims)} claims, "
        f"{len(briefing.dossiers)} entities"
    )
    return counts, line_of_pages(pages, written)


def line_of_pages(pages: Path, written: Written) -> str:
    """Return how many files were written to the folder `pages`, removed from it, and left."""
    return (
        f"{pages}: {written.changed} files written, {written.removed} removed, "
        f"{written.same} unchanged"
    )
