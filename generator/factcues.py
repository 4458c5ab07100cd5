"""This module finds the words of `factwords` in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.factwords import CHINESE, NO_DENIAL, OPENING, WORDS, Stance
from generator.fold import fold

if TYPE_CHECKING:
    Stances = frozenset[Stance]

_REMEMBERED = 50_000
_NO_DENIAL = re.compile("|".join(NO_DENIAL))
_CUES = {
    each: re.compile("|".join(filter(None, (*WORDS.get(each, ()), CHINESE.get(each)))))
    for each in Stance
    if each in WORDS or each in CHINESE
}
_OPENING = {each: re.compile(words) for each, words in OPENING.items()}


@lru_cache(maxsize=_REMEMBERED)
def stances_in(text: str) -> Stances:
    """Return what the words of `text` make of what is told, wherever it is taken from."""
    folded = _NO_DENIAL.sub(" ", fold(text))
    return frozenset(each for each, cue in _CUES.items() if cue.search(folded))


@lru_cache(maxsize=_REMEMBERED)
def stances_of_clause(text: str) -> Stances:
    """Return the same for a text that opens a clause, of which the first word may tell too."""
    folded = _NO_DENIAL.sub(" ", fold(text))
    opening = {each for each, cue in _OPENING.items() if cue.search(folded)}
    return stances_in(text) | opening


def is_cue(word: str) -> bool:
    """Tell whether `word`, folded, by itself says how a thing is held."""
    return bool(stances_of_clause(word))
