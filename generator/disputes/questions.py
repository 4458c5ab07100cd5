"""This module gathers the claims that answer a question in words, by the positions they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.disputes.belongs import is_about
from generator.errors import Finding
from generator.fold import fold
from generator.themes import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.declared import Position, Question
    from generator.model import Claim


@dataclass(frozen=True, slots=True)
class Side:
    """A position with the claims that take it."""

    position: Position
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with the positions that are taken on it."""

    question: Question
    sides: tuple[Side, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether two positions are taken."""
        return len(self.sides) > 1

    @property
    def voices(self) -> int:
        """How many articles take a position."""
        return len({claim.article for claim in self.claims})

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that take a position, each once."""
        claims = {claim.key: claim for side in self.sides for claim in side.claims}
        return tuple(claims.values())


def ask(questions: Sequence[Question], claims: Sequence[Claim]) -> tuple[QuestionView, ...]:
    """Return each of `questions` on which a position is taken, with those of `claims` that do."""
    views = (QuestionView(each, tuple(_sides(each, claims))) for each in questions)
    return tuple(view for view in views if view.sides)


def _sides(question: Question, claims: Sequence[Claim]) -> Iterator[Side]:
    asked = [each for each in claims if is_about(each.entities, question)]
    for position in question.positions:
        words = compile_words(position.words)
        own = tuple(
            each
            for each in asked
            if words
            and words.search(fold(each.text))
            and set(each.entities).issuperset(position.entities)
        )
        if own:
            yield Side(position, own)


def find_unanswered(questions: Sequence[Question], views: Sequence[QuestionView]) -> list[Finding]:
    """Return a finding for each position of `questions` that no claim takes."""
    taken = {(view.question.id, side.position.label) for view in views for side in view.sides}
    return [
        Finding(
            "briefing.yml",
            0,
            f"question {question.id}: no claim takes the position {position.label!r}",
            "check its words and entities",
        )
        for question in questions
        for position in question.positions
        if (question.id, position.label) not in taken
    ]
