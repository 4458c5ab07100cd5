"""This module carries entities over to sentences that tell of them without a name.

The rule, by which a sentence takes over nothing wherever two could be meant:

1. Only words outside quotation marks count. "It is unclear whether" and the like stand for nothing.
   A word that can stand for a name before it in its own sentence stands for that.
2. A description ("the airline") fits by kind, and by the gazetteer's words, a word of the name
   ("Airways") or the article's own ("Acme, a pump maker"). It stands for the only one in its
   paragraph; else for the one in the nearest of the five sentences before that has any, if no other
   acts there or just before; else for the one in the heading, that which the article is about, or,
   for a sort, the only one told of, or the gazetteer's only one of which that is the last word.
   A place, an event or a government counts as the subject of a clause only.
3. "He", "she" and "the 23-year-old" stand for the one person in the nearest of the three sentences
   before that has any (six, if nobody else is named) whose gender, if known, is the same.
4. "It" stands for the subject of the last sentence: for a body if what follows can be said of no
   thing ("it hired"), that sentence has no object, or it goes on ("it also"); for the one product
   there if what follows can be said of no company ("it costs"). "…, it said" is who spoke before;
   "they" is a body that the article takes as several ("Acme have agreed").
5. Of several in that sentence, the subject counts if the others stand behind prepositions.
6. A person, company or thing that the gazetteer has no name for ends the search ("a startup",
   "his wife", "John Doe said"); so does a heading, and a list item's border.
7. Under a heading that is nothing but a name, or after a list item's label, a sentence without a
   name that begins with a sum, a participle or what only such has ("Revenue rose") is about it.
8. Openings that need no such noun are in `openings`, "I" and "we" in quotations in `firstperson`,
   accounts without a name ("Net profit fell") in `results`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.carry.antecedents import of_kinds
from generator.carry.clauseroles import Opening, main_clause
from generator.carry.memory import see
from generator.carry.openings import taken_up
from generator.carry.pronouns import POSSESSIONS, Pronoun, find_pronouns
from generator.carry.reading import Reading, owns
from generator.carry.results import result_of
from generator.descriptions.match import Description, either, find_descriptions
from generator.descriptions.sortwords import MADE, ORGANISED, PERSON
from generator.model import Mention

if TYPE_CHECKING:
    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Sentence

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


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried over to a sentence, in order, which of that is its subject or owns that.

    `described` are the descriptions that stand for an entity, as spans of the article.
    """

    entities: tuple[str, ...] = ()
    subject: str = ""
    owner: str = ""
    described: tuple[Mention, ...] = ()


def opens_with_anaphor(text: str) -> bool:
    """Tell whether the passage begins with a word for something named before."""
    return bool(_OPENING.match(text))


def carry_over(sentence: Sentence, memory: Memory, cast: Cast) -> Carried:
    """Return the entities that the `sentence` takes over from what `memory` has of those before it.

    `cast` is what the whole article tells of its entities.
    """
    text = sentence.text
    reading = Reading(sentence, memory, cast)
    named = {each.entity for each in sentence.mentions}
    openings = (0, main_clause(text))
    found: list[str] = []
    described: list[Mention] = []
    subject = owner = ""
    for word in _words(sentence):
        entity = reading.stands_for(word, found)
        if not entity or entity in named:
            continue
        if word.start in openings:
            is_owner = owns(word, text)
            subject, owner = (subject, owner or entity) if is_owner else (subject or entity, owner)
        found.append(entity)
        if isinstance(word, Description) and not _overlaps(word, sentence):
            described.append(_mention(word, entity, sentence))
    found += [each for each in taken_up(sentence, memory, cast) if each not in named]
    if not found and not of_kinds(named, SUBJECTS, cast) and _LEFT_OUT.match(text):
        above = of_kinds(memory.label or memory.profiled, SUBJECTS, cast)
        found = above if len(above) == 1 else []
    if not found and (body := result_of(sentence, memory, cast)):
        found, owner = [body], body
    ordered = dict.fromkeys([subject, *found] if subject else found)
    return Carried(tuple(ordered), subject, owner, tuple(described))


def _overlaps(word: Description, sentence: Sentence) -> bool:
    spans = (*sentence.mentions, *sentence.inferred)
    return any(each.start < word.end and word.start < each.end for each in spans)


def _mention(word: Description, entity: str, sentence: Sentence) -> Mention:
    return Mention(
        start=sentence.offset + word.start,
        end=sentence.offset + word.end,
        text=sentence.text[word.start : word.end],
        entity=entity,
    )


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
    opening = Opening(subject, carried.owner)
    return memory.after(see(sentence, carried.entities, opening, speaker))


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


def label_of(text: str, mentions: tuple[Mention, ...], offset: int) -> tuple[str, ...]:
    """Return the entities named in the label of the list item `text` ("Baidu: ...")."""
    colon = text.find(": ")
    if not 0 < colon <= _LONGEST_LABEL:
        return ()
    return tuple(each.entity for each in mentions if each.end - offset <= colon)
