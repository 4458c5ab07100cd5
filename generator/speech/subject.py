"""This module defines who speaks: a name, or the words for somebody without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.speech.voices import is_personal

if TYPE_CHECKING:
    from generator.speech.masked import Masked


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: an entity's id or a voice's words, who joins in, and where the phrase begins.

    A pronoun or "the company" is a voice until it is known what it stands for.
    """

    start: int
    speaker: str = ""
    voice: str = ""
    also: tuple[str, ...] = ()


def is_person(masked: Masked, subject: Subject) -> bool:
    """Tell whether the `subject` is one person, by name or as "he" or "she"."""
    if not subject.speaker:
        return is_personal(subject.voice) or subject.voice in ("he", "she")
    name = masked.name_at(subject.start)
    return bool(name and name.entity == subject.speaker and name.is_person)
