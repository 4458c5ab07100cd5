"""This module says what the texts tell about a word by how they write it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.unknown.tokens import Token


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often the texts write a word: in lower case, with a capital inside a sentence, alone."""

    lower: Mapping[str, int] = field(default_factory=dict)
    inside: Mapping[str, int] = field(default_factory=dict)
    alone: Mapping[str, int] = field(default_factory=dict)

    def is_word(self, word: str) -> bool:
        """Tell whether `word` is more often written without a capital than with one."""
        return self.lower.get(word, 0) > self.inside.get(word, 0)


def phrase_of(tokens: Sequence[Token]) -> str:
    """Return `tokens` as Evidence counts them."""
    return " ".join(each.lower for each in tokens)
