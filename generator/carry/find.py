"""This module carries entities over to sentences that tell of them without a name.

The rule, by which a sentence takes over nothing wherever two could be meant:

1. Only words outside quotation marks count: a pronoun for one person or thing, or a description
   ("the company", "the chief executive"). "It is unclear whether" and the like stand for nothing.
   A word that can stand for a name before it in its own sentence stands for that.
2. A description stands for the entity that it fits by kind, by the gazetteer's words or by the
   article's own ("Acme, a pump maker"): the only one in its paragraph; else the one in the nearest
   of the five sentences before that has any; else the one in the heading; else the one that the
   title names and the article names most; else, for a sort ("the bank"), the article's only one.
3. "He" and "she" stand for the one person in the nearest of the three sentences before that has
   any (six, if the article has named nobody else) whose gender, if known, is the same.
4. "It" stands for the subject of the last sentence: for a company or body only if what follows can
   be said of no thing ("it hired", "its shareholders") or that sentence has no object; for the one
   product named there if what follows can be said of no company ("it costs").
5. Of several in that sentence, the subject counts if the others stand behind prepositions.
6. A person, company or thing that the gazetteer has no name for ends the search ("a startup",
   "his wife", "John Doe said"); so does a heading, and a list item's border.
7. Under a heading that is nothing but a name, or after a list item's label, a sentence without a
   name that begins with a sum, a participle or what only such has ("Revenue rose") is about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.carry.antecedents import (
    NO_PERSONS,
    described_before,
    fitting_of,
    of_kinds,
    person_before,
    persons_of,
    thing_before,
)
from generator.carry.clauseroles import main_clause
from generator.carry.memory import see
from generator.carry.pronouns import POSSESSIONS, Pronoun, Sort, find_pronouns
from generator.descriptions.match import Description, either, find_descriptions
from generator.descriptions.rivals import rivals_in
from generator.descriptions.sortwords import MADE, ORGANISED, PERSON
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Sentence
    from generator.descriptions.rivals import Rivals
    from generator.model import Mention

SUBJECTS = ORGANISED | MADE | PERSON
_LONGEST_LABEL = 60
_ATTRIBUTES = [*POSSESSIONS, "cost", "costs", "price", "prices", "fee", "fees", "name"]
_LEFT_OUT = re.compile(
    rf"(?:(?:The|Total|Annual|Net|Gross|First|Last)\s)?(?:[\w-]+\s){{0,2}}(?:{either(_ATTRIBUTES)})\b"
    r"(?=\s(?:is|was|are|were|has|have|had|will|would|rose|fell|grew|stood|hit|came|\w+ed)\b)"
    r"|[$€£¥]\s?\d|\d[\d.,]*(?:\s(?:percent|[mb]illion|trillion|employees|staff)\b|%)|(?:Founded|Based|Launched|Released|Made|Born|Raised|Valued|Owned|Led)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:[A-Z][^,.;:]{0,40}, )?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Ii]t|[Ii]ts"
    r"|(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w-]+ )?(?:company|startup|start-up|firm|lab|fund|group|giant"
    r"|developer|maker|owner|institute|agency|team|unit|model|chatbot|agent|assistant|app|system|chip"
    r"|product|tool|series)(?:['’]s)?)\b"
)
# "Analysts said it …", "He expects its …": nobody but persons stands before the word.
_REPORTED = re.compile(
    r"(?:He|She|They|We|Some|Many|Most|Others|Critics|[A-Z][a-z]+(?:ists|ers|ors|sts|ials|nts))\s"
    r"(?:\w+ly\s|also\s|have\s|has\s|had\s)*[a-z]+(?:s|ed|id|nk|ve|ay|ct)?\s(?:that\s)?"
)
_BESIDE = re.compile(r",?\s?")
_OWNER = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried over to a sentence, in order, and which of that is its subject."""

    entities: tuple[str, ...] = ()
    subject: str = ""


def opens_with_anaphor(text: str) -> bool:
    """Tell whether the passage begins with a word for something named before."""
    return bool(_OPENING.match(text))


def carry_over(sentence: Sentence, memory: Memory, cast: Cast) -> Carried:
    """Return the entities that the `sentence` takes over from what `memory` has of those before it.

    `cast` is what the whole article tells of its entities.
    """
    text = sentence.text
    reading = _Reading(sentence, memory, cast)
    named = {each.entity for each in sentence.mentions}
    openings = (0, main_clause(text))
    found: list[str] = []
    subject = ""
    for word in _words(sentence):
        entity = reading.stands_for(word, found)
        if not entity or entity in named:
            continue
        if word.start in openings and not _owns(word, text):
            subject = subject or entity
        found.append(entity)
    if not found and not of_kinds(named, SUBJECTS, cast) and _LEFT_OUT.match(text):
        above = of_kinds(memory.label or memory.profiled, SUBJECTS, cast)
        found = above if len(above) == 1 else []
    return Carried(tuple(dict.fromkeys([subject, *found] if subject else found)), subject)


def remember(
    sentence: Sentence, carried: Carried, speaker: str, memory: Memory, *, is_open: bool
) -> Memory:
    """Return the `memory` after the `sentence`, in which `speaker` is the first to speak, if any.

    `is_open` says whether a quotation goes on. A sentence that is all quoted leaves no trace.
    """
    memory = replace(memory, is_open=is_open)
    if sentence.is_quoted:
        return memory
    begins_quoted = any(not start for start, _ in sentence.quoted)
    subject = carried.subject or (speaker if begins_quoted else "")
    if memory.in_list and not memory.seen:
        memory = replace(memory, label=label_of(sentence.text, sentence.mentions, 0))
    return memory.after(see(sentence, carried.entities, subject))


def _words(sentence: Sentence) -> list[Pronoun | Description]:
    """Return the pronouns and descriptions of the `sentence` outside quotation marks, in order."""
    described = [
        each
        for each in find_descriptions(sentence.text, 0, len(sentence.text))
        if not any(low <= each.start < high for low, high in sentence.quoted)
    ]
    pronouns = find_pronouns(sentence.text, sentence.quoted)
    found: list[Pronoun | Description] = [*pronouns, *described]
    return sorted(found, key=lambda each: each.start)


def _owns(word: Pronoun | Description, text: str) -> bool:
    return word.owns if isinstance(word, Pronoun) else text[word.end : word.end + 2] in _OWNER


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with what stands before it."""

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
            if rivals.person or rivals.stranger or persons_of(after, word.gender, self.cast):
                return ""
        at = self.sentence.offset + word.start
        return person_before(word.gender, self.memory, self.cast, at)

    def _thing(self, word: Pronoun, before: list[str], after: list[str]) -> str:
        text = self.sentence.text
        is_internal = of_kinds(before, NO_PERSONS, self.cast)
        is_behind_others = not word.opens and not _REPORTED.fullmatch(text, 0, word.start)
        in_opening = word.start < main_clause(text)
        if is_internal or is_behind_others:
            return ""
        if in_opening and of_kinds(after, NO_PERSONS, self.cast):
            return ""
        return thing_before(word, self.memory, self.cast)

    def _described(self, word: Description, before: list[str]) -> str:
        if fitting_of(before, word, self.cast) or self._is_beside_a_name(word):
            return ""
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
        return any(
            (each.start < word.end and word.start < each.end)
            or _BESIDE.fullmatch(text, word.end, max(word.end, each.start))
            or text[each.end : word.start] in (", ", ", and ")
            for each in self.sentence.mentions
        )


def label_of(text: str, mentions: tuple[Mention, ...], offset: int) -> tuple[str, ...]:
    """Return the entities named in the label of the list item `text` ("Baidu: ...")."""
    colon = text.find(": ")
    if not 0 < colon <= _LONGEST_LABEL:
        return ()
    return tuple(each.entity for each in mentions if each.end - offset <= colon)
