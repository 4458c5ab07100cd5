"""This module gathers what a whole article tells of the entities that it names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.carry.clauseroles import BREAKING
from generator.descriptions.gender import Gender, gender_by_title, gender_of
from generator.descriptions.match import FOLLOWS
from generator.descriptions.sorts import Known, known
from generator.descriptions.verbforms import ANY_VERB
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.descriptions.sortwords import Kinds
    from generator.model import Article, Entity, Mention

# "Acme, a maker of pumps that …"; a person needs no article ("Ada Byron, chief executive of …").
_WORDS = r"(?P<told>[^\W\d_][\w-]*(?:\s(?!(?:that|which|who|and)\b)[\w-]+){0,6})"
_AFTER = re.compile(rf",\s(?P<article>(?:an?|the|its|their|his|her)\s)?{_WORDS}")
# "Acme is a pump maker."
_TELLING = re.compile(rf"\s(?:is|was)\s(?P<article>an?|the)\s{_WORDS}")
# "The pump maker Acme", "chief executive Ada Byron".
_BEFORE = re.compile(
    r"(?:\b(?:[a-z][\w-]*|CEO|President|Minister|Senator|Governor|Mayor)\s){1,3}\Z"
)
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article: by id what is known of each, and where it is named first.

    `main` are those that the title names and that are named most often of their kinds; `genders`
    are those of the persons of whom it is known.
    """

    known: Mapping[str, Known]
    first: Mapping[str, int]
    main: tuple[str, ...]
    genders: Mapping[str, Gender]

    def kind(self, entity: str) -> EntityKind:
        """Return the kind of `entity`."""
        return self.known[entity].entity.kind

    def main_of(self, kinds: Kinds) -> str:
        """Return the one entity of `kinds` that the article is about, or nothing."""
        fitting = [each for each in self.main if self.kind(each) in kinds]
        return fitting[0] if len(fitting) == 1 else ""


def cast_of(article: Article, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> Cast:
    """Return the cast of `article`, in which the `mentions` are all names."""
    counts = Counter(each.entity for each in mentions)
    first: dict[str, int] = {}
    told: dict[str, list[str]] = {}
    genders: dict[str, Gender] = {}
    for each in mentions:
        entity = entities[each.entity]
        first.setdefault(entity.id, each.start)
        told.setdefault(entity.id, []).extend(_told(article.text, each, entity.kind))
        gender = _gender(article.text, each, entity) if entity.id not in genders else None
        if gender:
            genders[entity.id] = gender
    return Cast(
        known={name: known(entities[name]).with_told(phrases) for name, phrases in told.items()},
        first=first,
        main=tuple(_most_named(_in_title(article.title, mentions), counts, entities)),
        genders=genders,
    )


def _gender(text: str, mention: Mention, entity: Entity) -> Gender | None:
    if entity.kind is not EntityKind.PERSON:
        return None
    return gender_by_title(text, mention.start) or gender_of(entity)


def _told(text: str, mention: Mention, kind: EntityKind) -> Iterator[str]:
    """Yield the words beside the `mention`, a name of an entity of `kind`, that say what it is."""
    for pattern in (_AFTER, _TELLING):
        found = pattern.match(text, mention.end)
        if found and (found["article"] or kind is EntityKind.PERSON):
            yield found["told"]
    found = _BEFORE.search(text[max(0, mention.start - _WINDOW) : mention.start])
    if found and (kind is EntityKind.PERSON or FOLLOWS.match(text, mention.end)):
        words = found[0].split()
        breaks = [at for at, word in enumerate(words, 1) if word in BREAKING or word in ANY_VERB]
        yield " ".join(words[max(breaks, default=0) :])


def _in_title(title: str, mentions: Sequence[Mention]) -> list[str]:
    """Return the entities that the `title` names, by the names that the article uses."""
    surfaces = {each.text: each.entity for each in mentions if each.text in title}
    named = [
        entity
        for surface, entity in surfaces.items()
        if re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", title)
    ]
    return list(dict.fromkeys(named))


def _most_named(
    title: Sequence[str], counts: Mapping[str, int], entities: Mapping[str, Entity]
) -> Iterator[str]:
    """Yield those of the `title` that no other entity of their kind is named more often than."""
    most: dict[EntityKind, int] = {}
    for entity, count in counts.items():
        kind = entities[entity].kind
        most[kind] = max(most.get(kind, 0), count)
    for each in title:
        kind = entities[each].kind
        if counts.get(each, 0) == most.get(kind, 0) > 0:
            yield each
