"""This module reads a verb's subject across what stands between commas or brackets after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.speech.speakers import subject_before
from generator.speech.speakersafter import begins_clause, is_title
from generator.speech.subject import is_person
from generator.speech.voices import TITLES, is_personal

if TYPE_CHECKING:
    from generator.speech.masked import Masked
    from generator.speech.subject import Subject
    from generator.speech.verbgroups import Group

_REACH = 320
_SHORT = 60
_LINK = re.compile(r" (?:of|in|from|by|to|with|at) ")
_APPOSED = re.compile(r", (?:an?|the) ")
_MOST_SEGMENTS = 3
# An office at the end of a phrase, and the offices between it and a name.
_OFFICES = rf"(?<![\w’-])(?:{'|'.join(sorted(TITLES))}|C[A-Z]O)"
_OFFICE = re.compile(rf"{_OFFICES}\Z")
_COMMA_BEFORE = re.compile(rf", (?:[^,;:“”\"]{{1,80}}{_OFFICES} and )?\Z")
_MARKS = (",", "—", "–")
# A segment that is the clause's own verb and no remark on its subject.
_PREDICATE = re.compile(r" ?(?:is|are|was|were|has|have|had|will|would|and|but|that|while|as)\b")


def subject_of(masked: Masked, group: Group) -> Subject | None:
    """Return the subject that ends where the verb's `group` begins, or before an apposition."""
    shape = masked.shape
    end = _before_bracket(shape, len(shape[: group.start].rstrip()))
    if not shape[:end].endswith(_MARKS):
        return _named_before(masked, subject_before(masked, end), end)
    if group.is_relative:
        return _before_which(masked, end - 1)
    return _before_apposition(masked, end - 1)


def _before_bracket(shape: str, end: int) -> int:
    """Return where the bracket begins that closes at `end`: "Ada Byron (R-Texas)"."""
    if not shape[:end].endswith(")"):
        return end
    return len(shape[: max(0, shape.rfind("(", 0, end))].rstrip())


def _named_before(masked: Masked, found: Subject | None, end: int) -> Subject | None:
    """Return who opens the passage in "Ada Byron, Acme's head and former Globe director said".

    Nobody is meant by an office without an article where no name stands before it.
    """
    if not found or not _OFFICE.search(masked.shape[found.start : end]):
        return found
    head = masked.shape[: found.start]
    comma = _COMMA_BEFORE.search(head)
    named = subject_before(masked, comma.start()) if comma else None
    if named and is_person(masked, named) and begins_clause(masked, named.start):
        return named
    bare = head.endswith(" and ") and found.voice.split()[:1] in (["ex"], ["former"])
    return None if bare else found


def _before_which(masked: Masked, end: int) -> Subject | None:
    """Return what "who" or "which" stands for: "Ada Byron, a founder of Acme, who"."""
    found = subject_before(masked, end) or _behind_preposition(masked, end)
    if found and _APPOSED.search(masked.shape, max(0, found.start - 2), found.start + 4):
        comma = found.start - len(", ")
        named = subject_before(masked, comma) or _behind_preposition(masked, comma)
        return named if named and (named.speaker or is_personal(named.voice)) else found
    return found


def _behind_preposition(masked: Masked, end: int) -> Subject | None:
    """Return what "which" stands for in "the text of its letter, which"."""
    links = [each.end() for each in _LINK.finditer(masked.shape, max(0, end - _SHORT), end)]
    return subject_before(masked, end, links[-1]) if links else None


def _before_apposition(masked: Masked, comma: int) -> Subject | None:
    """Read "Ada Byron, the founder of Acme, a maker of pumps" up to the comma at its end."""
    first = max(0, comma - _REACH)
    end = comma
    for count in range(_MOST_SEGMENTS):
        cut = max(masked.shape.rfind(mark, first, end) for mark in _MARKS)
        if cut < 0:
            return None
        if not count and (named := _name_in_apposition(masked, cut + 1, end)):
            return named
        if _PREDICATE.match(masked.shape, cut + 1, end):
            return None
        found = subject_before(masked, _before_bracket(masked.shape, cut))
        if found and (not _is_remark(masked.shape, found) or begins_clause(masked, found.start)):
            return found
        end = cut
    return None


def _name_in_apposition(masked: Masked, start: int, end: int) -> Subject | None:
    """Return who is named between the two commas of "the founder of Acme, Ada Byron,"."""
    start += len(masked.shape[start:end]) - len(masked.shape[start:end].lstrip())
    found = subject_before(masked, end, start)
    named = found and (found.speaker or is_personal(found.voice))
    if not found or not named or not is_title(masked.shape[start : found.start]):
        return None
    title = subject_before(masked, len(masked.shape[:start].rstrip(", ")))
    if not title:
        return None
    role = title.voice and not is_personal(title.voice)
    # "Acme, Ada Byron, …" is a list and no title.
    alone = masked.name_at(title.start)
    is_list = alone and not masked.shape[alone.end : start].strip(", ")
    return found if role or (title.speaker and not is_list) else None


def _is_remark(shape: str, found: Subject) -> bool:
    """Whether `found` is a remark on a name before it: ", founder of Acme"."""
    return shape[found.start].islower() and shape[: found.start].endswith(", ")
