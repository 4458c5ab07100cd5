"""This module cuts a run of capitals down to the name in it, and says whether it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.unknown.evidence import phrase_of
from generator.unknown.words import (
    CALENDAR,
    COMMON,
    COUNTRIES,
    GENERIC,
    GIVEN_NAMES,
    HEADS_BEFORE,
    INSTITUTIONS,
    NAME_STARTS,
    NATIONALITIES,
    NUMBERED,
    NUMBERS,
    TITLES,
    VERBS_AFTER,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.unknown.evidence import Evidence
    from generator.unknown.tokens import Token

_NEVER_ALONE = CALENDAR | GENERIC | NATIONALITIES | TITLES | COMMON


def trim(piece: Sequence[Token], evidence: Evidence) -> list[Token]:
    """Return the run without what is no part of a name at its two ends."""
    kept = list(piece)
    while kept and _goes_before(kept, evidence):
        kept.pop(0)
    while kept and _goes_behind(kept, evidence):
        last = kept.pop()
        if last.number and len(kept) > 1 and kept[-1].lower in NUMBERED:
            kept.pop()
    return kept


def _goes_before(kept: Sequence[Token], evidence: Evidence) -> bool:
    """Tell whether the first word of a run is not of the name."""
    word, rest = kept[0], kept[1:]
    if not word.capital or word.lower in {"the", "a", "an"}:
        return True
    if not rest:
        return False
    if word.lower in NATIONALITIES | COUNTRIES:
        return _stands_without(rest, evidence)
    return word.lower in CALENDAR | GENERIC or _is_opener(word, rest, evidence)


def _is_opener(word: Token, rest: Sequence[Token], evidence: Evidence) -> bool:
    """Tell whether the first word of a sentence is a common one, with a name behind it."""
    if not word.first or word.marked or phrase_of([word, *rest]) in evidence.alone:
        return False
    if word.lower in NUMBERS:
        return phrase_of(rest) in evidence.alone or rest[0].lower in evidence.alone
    if word.lower in NAME_STARTS:
        return False
    return word.lower in COMMON or evidence.is_word(word.lower)


def _stands_without(rest: Sequence[Token], evidence: Evidence) -> bool:
    """Tell whether what follows a nationality is a name of its own, or none."""
    if rest[-1].lower in INSTITUTIONS or any(each.text in HEADS_BEFORE for each in rest):
        return False
    first = rest[0]
    named = first.marked or first.text in GIVEN_NAMES or first.lower in GENERIC
    if named:
        return True
    return phrase_of(rest) in evidence.alone or evidence.is_word(first.lower)


def _goes_behind(kept: Sequence[Token], evidence: Evidence) -> bool:
    """Tell whether the last word of a run is not of the name."""
    word, rest = kept[-1], kept[:-1]
    if not word.capital and not word.number:
        return True
    if not rest:
        return False
    if word.number:
        return rest[-1].lower in NUMBERED or not rest[-1].capital
    return word.lower in CALENDAR or (word.lower in GENERIC and _ends_name(rest, evidence))


def _ends_name(rest: Sequence[Token], evidence: Evidence) -> bool:
    """Tell whether a name ends before a word such as AI, which is a part of some names."""
    last = rest[-1]
    numbered = any(each.isdigit() for each in last.text)
    return numbered or last.lower in NATIONALITIES or phrase_of(rest) in evidence.alone


def is_name(text: str, kept: Sequence[Token], evidence: Evidence, following: Token | None) -> bool:
    """Tell whether a trimmed run is a name: one word of it alone must be shown to be one."""
    first, word = kept[0], kept[0].lower
    if len(kept) > 1:
        return not all(each.lower in _NEVER_ALONE or each.number for each in kept)
    if word in _NEVER_ALONE or len(first.text) == 1 or first.text.isdigit():
        return False
    if evidence.is_word(word):
        return first.marked and not first.acronym
    sure = first.marked or not first.first or bool(evidence.inside.get(word))
    return sure or _acts(text, first, evidence, following)


def _acts(text: str, first: Token, evidence: Evidence, following: Token | None) -> bool:
    """Tell whether a first word that stands nowhere else owns or does something."""
    owns = text[first.end : first.end + 2] in {"'s", "’s"}
    does = following is not None and following.lower in VERBS_AFTER
    unseen = not evidence.lower.get(first.lower) and not first.lower.endswith(("ly", "ing"))
    return (owns or does) and unseen
