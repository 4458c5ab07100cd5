"""This module scores the pairs of claims and of figures that the program puts together."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.declared import Corpus
from generator.disputes.compare import Verdict, compare
from generator.disputes.find import find_disputes
from generator.same import unite
from tests.eval.labels import HERE, Document, load_json_lines
from tests.eval.roles import Place, Row, many, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.disputes.measures import MeasureView
    from generator.values import Value
    from tests.eval.scores import Score

Pair = frozenset[Place]
NOTHING_DECLARED = Corpus(
    title="", description="", language="en", themes=(), measures=(), entities=(), articles=()
)


def _own_pairs(documents: Sequence[Document], kind: str) -> Iterator[tuple[list[Place], Row]]:
    """Yield the labelled pairs of one `kind` in a set of texts, with the places of both sides."""
    texts = {each.raw["data"]["id"]: each for each in documents}
    for row in documents[0].raw["whole"][kind]:
        places = []
        for doc, *words in (row["a"], row["b"]):
            text = texts[doc].raw["data"]["text"]
            at = text.index(words[-1])
            places.append((texts[doc].id, text.index(words[0], at)))
        yield places, row


def _listed_pairs(documents: Sequence[Document], kind: str) -> Iterator[tuple[list[Place], Row]]:
    ids = {each.id for each in documents}
    for row in load_json_lines(HERE / f"{kind}.jsonl"):
        if {row["a"]["doc"], row["b"]["doc"]} <= ids:
            yield [(row[side]["doc"], row[side]["start"]) for side in "ab"], row


def _pairs(documents: Sequence[Document], kind: str) -> list[tuple[list[Place], Row]]:
    is_own = "data" in documents[0].raw
    return list((_own_pairs if is_own else _listed_pairs)(documents, kind))


def _count_pairs(given: set[Pair], gold: Mapping[Pair, object], score: Score) -> None:
    """Count `given` against `gold`: True is wanted, False or nothing is wrong, else no matter."""
    wanted = {pair for pair, label in gold.items() if label is True}
    neutral = {pair for pair, label in gold.items() if label not in (True, False)}
    places = {pair: str(sorted(pair)) for pair in given | wanted | neutral}
    score.count(
        {places[pair] for pair in given},
        {places[pair] for pair in wanted},
        {places[pair] for pair in neutral},
        "",
    )


def score_same(documents: Sequence[Document], score: Score) -> None:
    """Add to `score` how the claims of these texts, which tell of one matter, are united."""
    by_id = {each.id: each for each in documents}
    gold: dict[Pair, object] = {}
    for places, row in _pairs(documents, "same_claims"):
        claims = [by_id[doc].claim_at(at) for doc, at in places]
        pair = frozenset((each.article, each.passage.start) for each in claims if each)
        if len(pair) == len(places):
            gold[pair] = "debatable" if row.get("debatable") else row["same"]
    claims_of_all = [claim for each in documents for claim in each.claims]
    values = [value for each in documents for value in each.values()]
    articles = [each.raw["article"] for each in documents]
    groups = unite(claims_of_all, values, articles, documents[0].entities)
    given = {
        frozenset((each.article, each.passage.start) for each in pair)
        for group in groups
        for pair in combinations(group.claims, 2)
    }
    _count_pairs(given, gold, score)


def score_comparable(
    documents: Sequence[Document], corpus: Corpus, score: Score, verdicts: Score
) -> None:
    """Add to `score` which figures are put side by side, and to `verdicts` what is said of them."""
    values = [value for each in documents for value in each.values()]
    entities = documents[0].entities
    gold: dict[Pair, object] = {}
    for places, row in _figure_pairs(documents):
        found = [_at(values, place) for place in places]
        seen = zip(found, places, strict=True)
        pair = frozenset(_place(each) if each else place for each, place in seen)
        gold[pair] = "debatable" if row.get("debatable") else row["comparable"]
        if row["comparable"] and found[0] and found[1]:
            given = {compare(found[0], found[1], entities).verdict.value}
            accepted = {row["verdict"], *many(row.get("verdict_also"))}
            verdicts.count(given, given & accepted or accepted, accepted, str(sorted(pair)))
    claims = [claim for each in documents for claim in each.claims]
    views = find_disputes(corpus, claims, values, entities).measures
    _count_pairs({pair for view in views for pair in _compared(view)}, gold, score)


def _figure_pairs(documents: Sequence[Document]) -> Iterator[tuple[list[Place], Row]]:
    for places, row in _pairs(documents, "figure_pairs"):
        comparable: Any = row.get("comparable")
        if comparable is None:
            comparable = bool(row["same_measure"]) and row["verdict"] != "incomparable"
        yield places, {**row, "comparable": comparable}


def _at(values: Sequence[Value], place: Place) -> Value | None:
    own = [each for each in values if each.claim.article == place[0]]
    return value_at(own, place[1], place[1] + 1)


def _place(value: Value) -> Place:
    return value.claim.article, value.quantity.start


def _compared(view: MeasureView) -> Iterator[Pair]:
    for (one, two), each in view.comparisons.items():
        if each.verdict is not Verdict.INCOMPARABLE:
            yield frozenset((_place(view.values[one]), _place(view.values[two])))
