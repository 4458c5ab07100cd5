"""This module says what one pronoun or description of a sentence stands for before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.carry.antecedents import (
    NO_PERSONS,
    of_kinds,
    person_before,
    persons_of,
    speaker_before,
    thing_before,
)
from generator.carry.clauseroles import main_clause
from generator.carry.described import described_before, fitting_of
from generator.carry.pronouns import Pronoun, Sort
from generator.declared import EntityKind
from generator.descriptions.match import Description
from generator.descriptions.rivals import rivals_in
from generator.descriptions.sortwords import KINDS, ORGANISED, PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Sentence
    from generator.descriptions.rivals import Rivals
    from generator.model import Mention

# "Analysts said it …", "He expects its …": nobody but persons stands before the word.
_REPORTED = re.compile(
    r"(?:He|She|They|We|Some|Many|Most|Others|Critics|[A-Z][a-z]+(?:ists|ers|ors|sts|ials|nts))\s"
    r"(?:\w+ly\s|also\s|have\s|has\s|had\s)*[a-z]+(?:s|ed|id|nk|ve|ay|ct)?\s(?:that\s)?"
)
_BACKGROUND = frozenset({EntityKind.PLACE, EntityKind.EVENT})
# "She said the", "claimed that the".
_THAT = re.compile(r"\b(?:that|said|says|believes?|thinks?)\s\Z")
# "…," said its chief; "…," its chief said.
_SAID = re.compile(r",?\s(?:(?:said|says|added|adds|told|wrote|writes)\s)?")
# "The minister for harbours Bo Carr said", from the beginning of the clause.
_SOMEBODY_SAYS = re.compile(
    r"[^;:“”\"]{0,120}?(?P<who>\b[A-Z][\w’'-]+\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+)(?:,[^,;:“”\"]{1,80},|,)?"
    r"\s(?:said|says|told|added|announced|argued|warned)\b"
)
_BESIDE = re.compile(r",?\s?")
_OWNER = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what stands before it, and what the article tells of its entities."""

    sentence: Sentence
    memory: Memory
    cast: Cast

    def stands_for(self, word: Pronoun | Description, found: Sequence[str]) -> str:
        """Return what `word` stands for before the sentence, given what was `found` already."""
        named = self.sentence.named_before(word.start)
        before = [each.entity for each in named] + list(found)
        after = [each.entity for each in self.sentence.mentions if each.start > word.start]
        if isinstance(word, Description):
            return self._described(word, before)
        if word.sort is Sort.PERSON:
            return self._person(word, before, after)
        return self._thing(word, before, after)

    def _person(self, word: Pronoun, before: list[str], after: list[str]) -> str:
        if persons_of(before, word.gender, self.cast):
            return ""
        if not word.opens:
            rivals = self._rivals_before(word.start)
            if rivals.person or persons_of(after, word.gender, self.cast):
                return ""
            if self._names_another_speaker(word.start):
                return ""
        at = self.sentence.offset + word.start
        return person_before(word.gender, self.memory, self.cast, at)

    def _names_another_speaker(self, at: int) -> bool:
        """Whether one without an entity says it, behind the opening phrase in which `at` stands."""
        text = self.sentence.text
        clause = main_clause(text)
        says = _SOMEBODY_SAYS.match(text, clause) if at < clause else None
        named = self.sentence.mentions
        return bool(says and rivals_in(text, says.start("who"), says.end(), named).person)

    def _thing(self, word: Pronoun, before: list[str], after: list[str]) -> str:
        text = self.sentence.text
        is_internal = of_kinds(before, ORGANISED if word.is_plural else NO_PERSONS, self.cast)
        is_behind_others = not word.opens and not _REPORTED.fullmatch(text, 0, word.start)
        if word.owns and self._is_behind_quotation(word.start):
            is_behind_others = False
        in_opening = word.start < main_clause(text)
        if word.speaks and not is_internal:
            return speaker_before(self.memory, self.cast)
        if is_internal or is_behind_others:
            return ""
        if in_opening and of_kinds(after, NO_PERSONS, self.cast):
            return ""
        return thing_before(word, self.memory, self.cast)

    def _is_behind_quotation(self, at: int) -> bool:
        """Whether a verb of saying at most stands between a quotation and the place `at`."""
        ends = [end for start, end in self.sentence.quoted if not start]
        return bool(ends) and bool(_SAID.fullmatch(self.sentence.text, ends[0], at))

    def _described(self, word: Description, before: list[str]) -> str:
        if fitting_of(before, word, self.cast) or self._is_beside_a_name(word):
            return ""
        found = self._named_by(word)
        return found if found and self._counts(found, word) else ""

    def _counts(self, entity: str, word: Description) -> bool:
        """Whether it matters that the sentence tells of the `entity`.

        A place, an event or a government does as the subject of a clause only.
        """
        is_background = self.cast.kind(entity) in _BACKGROUND or word.noun == "government"
        text = self.sentence.text
        opens = word.start in (0, main_clause(text)) or bool(_THAT.search(text, 0, word.start))
        return not is_background or (opens and not owns(word, text))

    def _named_by(self, word: Description) -> str:
        for each in self.sentence.inferred:
            is_it = (each.start, each.end) == (word.start, word.end)
            if is_it and self.cast.kind(each.entity) is not EntityKind.PLACE:
                return each.entity
        if self._rivals_before(word.start).may_be(word.noun):
            return ""
        return described_before(word, self.memory, self.cast, self.sentence.offset + word.start)

    def _rivals_before(self, end: int) -> Rivals:
        return rivals_in(self.sentence.text, 0, end, self.sentence.named_before(end))

    def _is_beside_a_name(self, word: Description) -> bool:
        """Whether the description holds a name, or stands in apposition to the one beside it."""
        text = self.sentence.text
        owned = owns(word, text) and not KINDS[word.noun] & PERSON
        return any(
            self._holds(word, each)
            or (word.end <= each.start and bool(_BESIDE.fullmatch(text, word.end, each.start)))
            or (
                text[each.end : word.start] in (", ", ", and ")
                # "Ada Byron, the bank's chief"
                and not (owned and self.cast.kind(each.entity) in PERSON)
            )
            for each in self.sentence.mentions
        )

    def _holds(self, word: Description, each: Mention) -> bool:
        """Whether a name stands in the description; "the Rome-based company" is none of Rome."""
        if each.end <= word.start or word.end <= each.start:
            return False
        return self.cast.kind(each.entity) is not EntityKind.PLACE or each.end == word.end


def owns(word: Pronoun | Description, text: str) -> bool:
    """Whether the `word` of the sentence `text` only owns what follows."""
    return word.owns if isinstance(word, Pronoun) else text[word.end : word.end + 2] in _OWNER
