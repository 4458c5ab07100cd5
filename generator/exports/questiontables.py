"""This module tabulates the questions that sources answer in words, and the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.exports.columns import Table, columns_of, flag, id_, integer, tabulate, text
from generator.exports.shared import SPEECH, citation, claim_id, quote_of
from generator.fold import fold
from generator.themes import compile_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.briefing import Briefing
    from generator.declared import Position, Question
    from generator.disputes.questions import QuestionView
    from generator.exports.place import Place
    from generator.model import Claim, Speech


@dataclass(frozen=True, slots=True)
class _Answer:
    """A claim that takes a position on a question."""

    question: Question
    number: int
    position: Position
    claim: Claim


def question_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of questions, and of the positions that claims take on them."""
    asked = briefing.disputes.questions
    measures = {each.measure.id for each in briefing.disputes.measures}
    return _questions(asked, measures, place), _positions(asked, place)


def _questions(asked: Sequence[QuestionView], measures: set[str], place: Place) -> Table:
    return tabulate(
        "questions",
        "Questions that the sources answer in words",
        asked,
        id_("id", "The question's id", lambda q: q.question.id),
        text("label", "The question", lambda q: q.question.label),
        id_(
            "measure",
            "The measure that it belongs to, if there is a figure for that",
            lambda q: q.question.measure if q.question.measure in measures else "",
            "measures",
        ),
        integer("positions", "How many positions are taken", lambda q: len(q.sides)),
        integer("sources", "How many articles take one", lambda q: q.voices),
        flag("is_disputed", "Whether two are taken", lambda q: q.is_disputed),
        text(
            "address",
            "Where it stands on this site, from its root",
            lambda q: place.page("disputes", f"dispute-{q.question.id}"),
        ),
    )


def _positions(asked: Sequence[QuestionView], place: Place) -> Table:
    return tabulate(
        "positions",
        "The positions on each question, a row for each claim that takes one",
        [
            _Answer(view.question, number, side.position, claim)
            for view in asked
            for number, side in enumerate(view.sides, 1)
            for claim in side.claims
        ],
        id_("question", "The question", lambda a: a.question.id, "questions"),
        integer("number", "The place of the position on it, from 1", lambda a: a.number),
        text("position", "The answer", lambda a: a.position.label),
        id_("claim", "The claim that gives it", lambda a: claim_id(a.claim), "claims"),
        columns_of(lambda a: speech_for(a.position, a.claim), SPEECH),
        columns_of(lambda a: quote_of(a.claim), citation(place)),
        key=("question", "number", "claim"),
        facets=("question", "position"),
    )


def speech_for(position: Position, claim: Claim) -> Speech | None:
    """Return who takes `position`: who speaks where its words stand, else in the whole claim."""
    words = compile_words(position.words)
    found = [each.span() for each in words.finditer(fold(claim.text))] if words else []
    own = (each for each in claim.speeches if each.is_aside and _speaks_at(each, found))
    return next(own, claim.speech)


def _speaks_at(speech: Speech, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the speaker vouches for all `spans` of the claim.

    That somebody "claims" a thing is what is said of, and not by, that one.
    """
    if speech.scope is None or not spans:
        return False
    begin, end = speech.scope
    return all(
        begin <= low < end
        and not low <= speech.start < high
        and not any(first <= low < last for first, last in speech.gaps)
        for low, high in spans
    )
