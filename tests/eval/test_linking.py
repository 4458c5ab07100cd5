"""The linking of names against its floors, where the development sets are present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks import linking_eval
from generator.gazetteer import find_mentions

FOLDER = os.environ.get("BRIEFING_EVAL", "")
# Of F1, in percent, by the way of counting (see the head of the benchmark).
FLOORS = {"NAM": 85, "NAM, open": 94, "names": 90, "names, open": 94}


@pytest.mark.skipif(not FOLDER, reason="BRIEFING_EVAL names no folder of development sets")
@pytest.mark.parametrize("count", linking_eval.COUNTS, ids=lambda count: count.label)
def test_names_are_linked_as_well_as_before(count: linking_eval.Count) -> None:
    names, types, cases = linking_eval.load_cases(Path(FOLDER))
    gazetteer = linking_eval.make_gazetteer(names, types, surnames=True)
    found = {case.id: find_mentions(case.text, gazetteer) for case in cases}
    assert 100 * linking_eval.score(cases, found, count).f1 >= FLOORS[count.label]
