"""This module reads phrases: what governs a sum, the head of a noun phrase, a clause's subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.money.nounwords import GENERIC, LONGEST_NOUN, NOUNS
from generator.money.rolewords import (
    FUNCTION,
    IRREGULAR,
    LEAD,
    LEAD_OF,
    NOUN_LIKE,
    SAYS,
    UNLIKE,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.money.nounwords import Role

_PUNCTUATION = frozenset(",–—-()\"“”'‘’.:;")
# Verbs that end a noun phrase.
_VERBAL = IRREGULAR.union(VERBS)
_QUOTES = frozenset("\"“'‘")
# Words that open an adverbial, which is no subject.
_OPENERS = frozenset("in by after for at with since during before under until as on from".split())
_VERB_LIKE = frozenset("is was are were has have had will would can could may might".split())


def is_mark(word: str) -> bool:
    """Tell whether `word` is a mark that parts phrases."""
    return word in _PUNCTUATION


def governor(before: Sequence[str]) -> int:
    """Return the place of what governs a sum behind the words `before`, or -1."""
    place = len(before) - 1
    while place >= 0:
        word = before[place].lower()
        if word == "of" and place and before[place - 1].lower() in LEAD_OF:
            place -= 2
        elif word in LEAD or word in _QUOTES or word.endswith("ly"):
            place -= 1
        else:
            return place
    return -1


def noun_ending(words: Sequence[str]) -> Role | None:
    """Return what the longest known noun at the end of `words` says of a sum, if there is one."""
    lower = [each.lower() for each in words[-LONGEST_NOUN:]]
    for size in range(len(lower), 0, -1):
        *rest, last = lower[-size:]
        for form in (last, *_singulars(last)):
            if role := NOUNS.get(" ".join((*rest, form))):
                return role
    return None


def _singulars(word: str) -> tuple[str, ...]:
    if not word.endswith("s"):
        return ()
    return word[:-1], word[:-2], word[:-3] + "y"


def run(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words at the start of `words` that can be one noun with its modifiers."""
    for place, word in enumerate(words):
        is_function = word.lower() in FUNCTION and word != "US"
        if is_mark(word) or is_function or _is_verbal(word, place):
            return tuple(words[:place])
    return tuple(words)


def _is_verbal(word: str, place: int) -> bool:
    lower = word.lower()
    if lower in NOUN_LIKE or noun_ending([lower]) or word[:1].isupper():
        return False
    # A participle right behind a sum or a determiner modifies ("a $5m combined loan").
    return lower in _VERBAL or lower.endswith("ing") or (lower.endswith("ed") and place > 0)


def head_of(words: Sequence[str]) -> Role | None:
    """Return what the head of the run `words` says of a sum: its last noun, if that is known."""
    for end in range(len(words), 0, -1):
        if role := noun_ending(words[:end]):
            return role if _ends_noun(words, end) else None
    return None


def _ends_noun(words: Sequence[str], end: int) -> bool:
    """Tell whether the noun ends at `end`: a name or a verb follows, or nothing."""
    if end == len(words):
        return True
    following = words[end]
    is_verb = following.endswith("s") and not words[end - 1].endswith("s")
    return following.lower() not in UNLIKE and (following[:1].isupper() or is_verb)


def subject(words: Sequence[str]) -> Role | None:
    """Return what the subject of the clause `words`, which end at its verb, says of a sum."""
    parts = _parts(words)
    if len(parts) > 1 and parts[-1][:1] == ["which"]:
        return _first_noun(parts[-1]) or _last_noun(parts[-2])
    for part in reversed(parts):
        if part and (part[0].lower() not in _OPENERS or len(parts) == 1):
            role = _first_noun(part)
            if role:
                return role
    return None


def _last_noun(part: Sequence[str]) -> Role | None:
    """Return the last known noun of `part`, which a relative clause goes on about."""
    found = (noun_ending(part[:end]) for end in range(len(part), 0, -1))
    return next((role for role in found if role), None)


def _parts(words: Sequence[str]) -> list[list[str]]:
    """Part `words` at marks; what stands before a verb of saying falls away."""
    parts: list[list[str]] = [[]]
    for word in words:
        if is_mark(word):
            parts.append([])
        elif word.lower() in SAYS:
            parts[-1] = []
        else:
            parts[-1].append(word)
    return parts


def _first_noun(part: Sequence[str]) -> Role | None:
    """Return the head of the first noun phrase of `part`, or of its "of" where that is generic."""
    place = 0
    while place < len(part):
        phrase = run(part[place:])
        if not phrase:
            place += 1
            continue
        if role := head_of(phrase):
            return role
        place += len(phrase)
        is_generic = phrase[-1].lower() in GENERIC
        if not is_generic and place < len(part) and part[place].lower() in _VERB_LIKE:
            return None
    return None
