"""This module gathers all that sources disagree on, and which claims take part in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.disputes.kindred import find_measures
from generator.disputes.measures import gather
from generator.disputes.questions import ask

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Corpus
    from generator.disputes.measures import MeasureView
    from generator.disputes.questions import QuestionView
    from generator.model import Claim, Entity
    from generator.values import Value


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
) -> Disputes:
    """Compile the measures of `corpus`, those found by rule, and its questions, out of `claims`."""
    declared = gather(corpus.measures, values, entities)
    found = find_measures(values, declared, entities)
    questions = ask(corpus.questions, claims)
    measures = (*declared, *found)
    return Disputes(
        measures=measures,
        questions=questions,
        marks=_marks(measures, questions),
        values=_values(measures),
    )


def _marks(
    measures: Sequence[MeasureView], questions: Sequence[QuestionView]
) -> dict[tuple[str, str], tuple[Dispute, ...]]:
    marks: dict[tuple[str, str], dict[Dispute, None]] = defaultdict(dict)
    for view in measures:
        dispute = Dispute(view.measure.id, view.measure.label)
        for value in view.disputed:
            marks[value.claim.key][dispute] = None
    for question in questions:
        dispute = Dispute(question.question.id, question.question.label)
        for claim in question.claims if question.is_disputed else ():
            marks[claim.key][dispute] = None
    return {key: tuple(found) for key, found in marks.items()}


def _values(measures: Sequence[MeasureView]) -> dict[tuple[str, str, int], tuple[Dispute, ...]]:
    marks: dict[tuple[str, str, int], list[Dispute]] = defaultdict(list)
    for view in measures:
        for value in view.disputed:
            marks[value.key].append(Dispute(view.measure.id, view.measure.label))
    return {key: tuple(found) for key, found in marks.items()}
