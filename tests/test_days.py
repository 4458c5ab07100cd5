"""The script that tells the search which passages tell of which day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.build import compile_seeds
from generator.days import day_files
from tests.conftest import SMALL, ignore, write_seeds

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, more: str = "") -> dict[str, Any]:
    text = SMALL["articles/opening.md"] + more
    seeds = write_seeds(folder / "seeds", {**SMALL, "articles/opening.md": text})
    script = day_files(compile_seeds(seeds, report=ignore))["assets/days.js"].decode()
    found: dict[str, Any] = json.loads(script.removeprefix("window.briefingDays = "))
    return found


def test_a_day_has_its_passages_and_its_place_on_the_timeline(tmp_path: Path) -> None:
    days = told(tmp_path)
    assert days["page"] == "timeline"
    assert days["sources"] == ["doubts", "opening"]
    assert ["2025-01-20", "2025-01-20", "claim-opening-s1", "1.1"] in days["days"]


def test_a_day_that_was_worked_out_is_there_like_one_that_is_stated(tmp_path: Path) -> None:
    assert ["2025-02-03", "2025-02-03", "claim-doubts-s2", "0.2"] in told(tmp_path)["days"]


def test_what_covers_more_than_a_month_tells_of_no_day(tmp_path: Path) -> None:
    more = "\nSpan Works grew in 2019. Span Works rested in May 2018.\n"
    begun = [each[0] for each in told(tmp_path, more)["days"]]
    assert "2018-05-01" in begun
    assert "2019-01-01" not in begun


def test_a_second_date_of_a_claim_leads_to_its_line_there(tmp_path: Path) -> None:
    more = "\nSpan Works met Ada Arch on 3 May 2018 and on 9 June 2018.\n"
    anchors = {each[0]: each[2] for each in told(tmp_path, more)["days"]}
    assert anchors["2018-05-03"] == "claim-opening-s3"
    assert anchors["2018-06-09"] == "entry-opening-s3-2018-06-09-2018-06-09"
