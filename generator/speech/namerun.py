"""This module reads names that no entity has: runs of capitalised words."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.speech.masked import MARK
from generator.speech.voices import BREAKS, DAYS, DETERMINERS, PARTICLES, TITLES, is_speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.masked import Masked

# How far back a noun phrase is looked for, and how many words it has at most.
REACH = 240
LONGEST_RUN = 9
TOKEN = re.compile(r"\S+")
CAPITAL = re.compile(r"(?:[A-Z][\w.’'&/-]*|\d+[A-Z]\w*)\Z")
POSSESSIVE = re.compile(r"(?:’s|'s|s’|’)\Z")
PREPOSITION = re.compile(
    r"(?<![\w’-])(?:of|in|at|from|for|with|against|by|to|on|than|over|about|between|like|unlike"
    r"|near|under|behind|into|towards?|per|versus|including|via)(?: the| an?| its| their)? \Z",
    re.IGNORECASE,
)
_NICKNAME = re.compile(r"[“\"‘(][A-Z]\w+[”\"’)]")
_WITH_OFFICE = 3
_OWN_PARTICLES = PARTICLES - frozenset("of the and for &".split())
_NOT_FIRST = (BREAKS | DETERMINERS | DAYS | PARTICLES) - _OWN_PARTICLES


def tokens_before(shape: str, at: int, first: int) -> Iterator[re.Match[str]]:
    """Return the words of `shape` between `first` and `at`, from right to left."""
    return reversed(list(TOKEN.finditer(shape, max(first, at - REACH), at)))


def name_before(masked: Masked, at: int, first: int) -> tuple[int, bool] | None:
    """Return where the name that ends at `at` begins, and whether a title stands before it.

    The name follows the last title ("Acme's chief executive Bo Carr"); one behind a preposition,
    or all of whose words are titles, is none.
    """
    run = _run_before(masked, at, first)
    while run and run[0][0].lower().strip(',“"‘(') in _NOT_FIRST:
        del run[0]
    cut = max((place for place, each in enumerate(run) if _is_title(each[0])), default=-1)
    named = run[cut + 1 :]
    if named and named[0][0] in PARTICLES:
        # "Secretary of the Treasury Jane Doe": what the title is of is no part of the name.
        named = named[-2:] if len(named) > _WITH_OFFICE else []
    if not named or (len(named) == 1 and is_speaking(named[0][0])):
        return None
    outer = run[0].start()
    if PREPOSITION.search(masked.shape, max(first, outer - 20), outer):
        return None
    word = named[0][0]
    return named[0].start() + len(word) - len(word.lstrip('“"‘(')), cut >= 0


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES


def _run_before(masked: Masked, at: int, first: int) -> list[re.Match[str]]:
    """Return the tokens of the run of capitalised words that ends at `at`, in order."""
    run: list[re.Match[str]] = []
    waiting: list[re.Match[str]] = []
    for token in tokens_before(masked.shape, at, first):
        if run and _NICKNAME.fullmatch(token[0]):
            waiting.append(token)
            continue
        word = token[0].lstrip('“"‘(')
        if len(run) + len(waiting) >= LONGEST_RUN or not word:
            break
        # A known name can be a part of an unknown one only with a word such as "of".
        known = MARK in word and word[-1] == MARK and (bool(waiting) or not run)
        if known or (CAPITAL.match(word) and not POSSESSIVE.search(word)):
            run += [*waiting, token]
            waiting = []
        elif run and word in PARTICLES:
            waiting.append(token)
        else:
            break
        if word != token[0]:
            break
    # "De Gaulle", "van Dyck": the small words before the first capital.
    own = itertools.takewhile(lambda each: each[0] in _OWN_PARTICLES, waiting)
    return [*run, *own][::-1]
