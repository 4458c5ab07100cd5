"""The labelled texts in `claims/`: no measure may fall below its floor, which may only rise."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.seeds.corpus import load_corpus
from tests.eval.labels import (
    HERE,
    MEANTIME,
    ORIGINALS,
    ROOT,
    Document,
    load_desks,
    load_meantime,
    load_originals,
    load_own,
)
from tests.eval.pairs import NOTHING_DECLARED, score_comparable, score_same
from tests.eval.roles import score_dates, score_parties, score_roles
from tests.eval.scores import Score, score_carried, score_speakers
from tests.eval.truths import (
    score_about,
    score_confused,
    score_date_values,
    score_figure_values,
)

if TYPE_CHECKING:
    from collections.abc import Callable

FLOORS = yaml.safe_load((HERE / "floors.yml").read_text(encoding="utf-8"))
LOADERS: dict[str, Callable[[], list[Document]]] = {
    "originals": load_originals,
    "meantime": load_meantime,
    "own": load_own,
    "desks": load_desks,
}
PRESENT = {
    "originals": ORIGINALS.is_dir(),
    "meantime": MEANTIME.is_file(),
    "own": True,
    "desks": True,
}


@cache
def documents(name: str) -> list[Document]:
    """Return the documents of a set, or of one half of it ("own, held out")."""
    whole, _, half = name.partition(", ")
    found = documents(whole) if half else LOADERS[whole]()
    if not half:
        return found
    topics = sorted({_topic(each) for each in found})
    kept = set(topics[0::2] if half == "developed on" else topics[1::2])
    return [each for each in found if _topic(each) in kept]


def _topic(document: Document) -> str:
    return str(document.raw.get("set", document.id))


def topics(name: str) -> list[list[Document]]:
    """Return the documents of a set by the matter that they tell of."""
    if not name.startswith("own"):
        return [documents(name)]
    sets: dict[str, list[Document]] = {}
    for each in documents(name):
        sets.setdefault(_topic(each), []).append(each)
    return list(sets.values())


@cache
def scores(name: str) -> dict[str, Score]:
    """Return every score of a set."""
    found = documents(name)
    speaker, hedge = score_speakers(found)
    all_scores = {"speaker": speaker, "hedge": hedge, "carried over": score_carried(found)}
    if name == "meantime" or name.startswith("meantime,"):
        return all_scores
    all_scores |= {
        "role of a sum": score_roles(found),
        "payer and receiver": score_parties(found),
        "role of a date": score_dates(found),
    }
    if name == "desks":
        return all_scores | {
            "days of a date": score_date_values(found),
            "bounds of a figure": score_figure_values(found),
            "whom a figure is about": score_about(found),
            "names told apart": score_confused(found),
        }
    same, comparable, verdict = Score(), Score(), Score()
    declared = NOTHING_DECLARED
    if name == "originals":
        declared = load_corpus(ROOT / "seeds", report=lambda _: None)
    for group in topics(name):
        score_same(group, same)
        score_comparable(group, declared, comparable, verdict)
    return all_scores | {
        "same claim": same,
        "comparable figures": comparable,
        "verdict": verdict,
    }


CASES = [(name, what, *floor) for name, rows in FLOORS.items() for what, floor in rows.items()]


@pytest.mark.parametrize(("name", "what", "precision", "recall"), CASES)
def test_no_measure_falls_below_its_floor(
    name: str, what: str, precision: float, recall: float
) -> None:
    if not PRESENT[name.partition(",")[0]]:
        pytest.skip(f"the texts of the set {name!r} are not here")
    score = scores(name)[what]
    told = "\n".join([str(score), *score.errors])
    assert score.precision >= precision, told
    assert score.recall >= recall, told
