"""This module gathers all that sources disagree on, and which claims take part in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.disputes.kindred import find_measures
from generator.disputes.measures import gather
from generator.disputes.questions import ask
from generator.disputes.tolls import scenes_of, with_tolls

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Corpus, Entity
    from generator.disputes.measures import MeasureView
    from generator.disputes.questions import QuestionView
    from generator.model import Annotations, Claim
    from generator.values import Value

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a claim takes part in: the id of the measure or question, and its label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputes:
    """The measures and questions of a briefing.

    `marks` are the disputes that a claim takes part in, by the claim's key; `values` are those that
    a figure does, by the value's key.
    """

    measures: tuple[MeasureView, ...]
    questions: tuple[QuestionView, ...]
    marks: Mapping[tuple[str, str], tuple[Dispute, ...]]
    values: Mapping[tuple[str, str, int], tuple[Dispute, ...]]

    def asked_of(self, measure: str) -> tuple[QuestionView, ...]:
        """Return the questions that belong to the measure with that id."""
        return tuple(each for each in self.questions if each.question.measure == measure)


def find_disputes(
    corpus: Corpus,
    claims: Sequence[Claim],
    values: Sequence[Value],
    entities: Mapping[str, Entity],
    annotations: Mapping[str, Annotations] | None = None,
) -> Disputes:
    """Compile the measures of `corpus`, those found by rule, and its questions, out of `claims`.

    Of articles with `annotations`, what stands before a figure may tell what it is of.
    """
    scenes = scenes_of(corpus.articles, annotations) if annotations else {}
    gathered = gather(corpus.measures, values, entities)
    declared, tolls = with_tolls(gathered, values, entities, scenes)
    found = (*tolls, *find_measures(values, (*declared, *tolls), entities))
    questions = ask(corpus.questions, claims)
    measures = (*declared, *found)
    differing = [
        (value, Dispute(view.measure.id, view.measure.label))
        for view in measures
        for value in view.disputed
    ]
    answering = [
        (claim.key, Dispute(view.question.id, view.question.label))
        for view in questions
        if view.is_disputed
        for claim in view.claims
    ]
    return Disputes(
        measures=measures,
        questions=questions,
        marks=_by_key([*((value.claim.key, each) for value, each in differing), *answering]),
        values=_by_key((value.key, each) for value, each in differing),
    )


def _by_key(pairs: Iterable[tuple[Key, Dispute]]) -> dict[Key, tuple[Dispute, ...]]:
    """Gather the disputes of each key, each once."""
    found: dict[Key, dict[Dispute, None]] = defaultdict(dict)
    for key, dispute in pairs:
        found[key][dispute] = None
    return {key: tuple(disputes) for key, disputes in found.items()}
