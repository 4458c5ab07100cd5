"""These tests say which ids in the seeds lead nowhere or stand twice, and on which line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.errors import Finding, SeedError
from generator.seeds.corpus import load_corpus
from tests.conftest import SMALL, ignore

if TYPE_CHECKING:
    from pathlib import Path


def findings(seeds: Path, row: list[Any]) -> tuple[Finding, ...]:
    name, old, new = row[:3]
    assert SMALL[name].count(old) == 1
    (seeds / name).write_text(SMALL[name].replace(old, new), encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load_corpus(seeds, report=ignore)
    return caught.value.findings


def check(seeds: Path, row: list[Any]) -> None:
    found = findings(seeds, row)[0]
    name, _, _, line, problem, remedy = row
    assert (found.path, found.line) == (name, line)
    assert problem in found.problem
    assert remedy in found.remedy


def test_an_id_that_leads_nowhere_is_refused_with_its_line(seeds: Path, row: list[Any]) -> None:
    check(seeds, row)


def test_an_id_that_stands_twice_or_is_taken_is_refused_with_its_line(
    seeds: Path, row: list[Any]
) -> None:
    check(seeds, row)


def test_dangling_ids_of_both_files_are_named_at_once(seeds: Path) -> None:
    (seeds / "briefing.yml").write_text(SMALL["briefing.yml"].replace("[span-works]", "[zzz]"))
    found = findings(seeds, ["entities.yml", "founder: ada-arch", "founder: zzz"])
    assert [(each.path, each.line) for each in found] == [
        ("briefing.yml", 11),
        ("briefing.yml", 20),
        ("entities.yml", 6),
    ]
