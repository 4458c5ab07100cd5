"""This module scores what the program says of labelled texts: precision and recall."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.fold import fold
from generator.model import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.declared import Entity
    from generator.model import Speech
    from tests.eval.labels import Document, Label, Spoken

_ARTICLE = re.compile(r"^(?:the|an?|its|his|her|their|some|many)\s+")
# The labels were made before the two were told apart.
_HOW = {Hedge.DECLINED: "declined", Hedge.SILENT: "declined"}


@dataclass(slots=True)
class Score:
    """Counts, and the cases that went wrong, for whoever mends them."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    wanted: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The part of what the program says that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The part of what is to be said that the program says."""
        return self.found / self.wanted if self.wanted else 1.0

    def count(self, given: set[str], wanted: set[str], allowed: set[str], where: str) -> None:
        """Count what is `given` against what is `wanted`; what is `allowed` counts neither way."""
        self.right += len(given & wanted)
        self.wrong += len(given - wanted - allowed)
        self.found += len(given & wanted)
        self.wanted += len(wanted)
        self.errors += [f"P {where} {each}" for each in sorted(given - wanted - allowed)]
        self.errors += [f"R {where} {each}" for each in sorted(wanted - given)]

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f} ({self.right}/{self.right + self.wrong})"
            f" R {self.recall:.3f} ({self.found}/{self.wanted})"
        )


def score_speakers(documents: Iterable[Document]) -> tuple[Score, Score]:
    """Score speakers, and how firmly they speak, passage by passage."""
    speakers, hedges = Score(), Score()
    for document in documents:
        for label in document.labels:
            claim = document.claim_at(label.at)
            given = claim.speeches if claim else ()
            _speakers(document, label, given, speakers)
            _hedges(document, label, given, hedges)
    return speakers, hedges


def _speakers(document: Document, label: Label, given: tuple[Speech, ...], score: Score) -> None:
    said = [(forms, each) for each in given for forms in _voices(each, document.entities)]
    for forms, speech in said:
        matches = [each for each in label.speech if _is_one(forms, each.who)]
        if any(not each.is_optional for each in matches):
            score.right += 1
        elif not matches:
            score.wrong += 1
            score.errors.append(f"P {document.id}@{label.at} {sorted(forms)} {speech.cue}")
    for wanted in label.speech:
        if wanted.who and not wanted.is_optional:
            score.wanted += 1
            if any(_is_one(forms, wanted.who) for forms, _ in said):
                score.found += 1
            else:
                score.errors.append(f"R {document.id}@{label.at} {wanted.who}")


def _hedges(document: Document, label: Label, given: tuple[Speech, ...], score: Score) -> None:
    for speech in given:
        how = _HOW.get(speech.hedge, speech.hedge.value)
        matches = [each for each in label.speech if _fits(speech, each, document.entities)]
        if any(how in each.how for each in matches):
            score.right += 1
        elif not any(each.is_optional for each in matches):
            score.wrong += 1
            score.errors.append(f"P {document.id}@{label.at} {how} {speech.cue!r} {matches}")
    for wanted in label.speech:
        if not wanted.is_optional:
            score.wanted += 1
            hows = [
                _HOW.get(each.hedge, each.hedge.value)
                for each in given
                if _fits(each, wanted, document.entities)
            ]
            if any(how in wanted.how for how in hows):
                score.found += 1
            else:
                score.errors.append(f"R {document.id}@{label.at} {wanted.how} {hows}")


def _fits(speech: Speech, label: Spoken, entities: dict[str, Entity]) -> bool:
    voices = _voices(speech, entities)
    if not label.who or not voices:
        return not label.who and not voices
    return any(_is_one(forms, label.who) for forms in voices)


def _voices(speech: Speech, entities: dict[str, Entity]) -> list[set[str]]:
    named = [each for each in (speech.speaker, *speech.also) if each]
    forms = [
        {fold(name) for name in (entities[each].name, *entities[each].aliases)} for each in named
    ]
    return [*forms, {fold(speech.voice)}] if speech.voice else forms


def _is_one(forms: Iterable[str], accepted: Iterable[str]) -> bool:
    ours, theirs = (
        {_ARTICLE.sub("", each).strip() for each in group} for group in (forms, accepted)
    )
    return any(
        one == two
        or one.endswith(" " + two)
        or two.endswith(" " + one)
        or one.startswith(two + " ")
        or two.startswith(one + " ")
        for one in ours
        for two in theirs
        if one and two
    )


def score_carried(documents: Iterable[Document]) -> Score:
    """Score the entities that are carried over to a passage."""
    score = Score()
    for document in documents:
        ids = document.names()
        for label in document.labels:
            claim = document.claim_at(label.at)
            named = set(claim.named) if claim else set()
            wanted = {ids.get(fold(each), each) for each in label.implied} - named
            allowed = {ids.get(fold(each), each) for each in label.implied_optional}
            carried = set(claim.carried) if claim else set()
            score.count(carried, wanted, allowed, f"{document.id}@{label.at}")
    return score
