"""This module gathers what a whole article tells of the entities that it names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.carry.clauseroles import BREAKING
from generator.declared import EntityKind
from generator.descriptions.gender import Gender, gender_by_title, gender_of
from generator.descriptions.match import FOLLOWS
from generator.descriptions.sorts import Known, known
from generator.descriptions.sortwords import KINDS, MADE, SORTS
from generator.descriptions.verbforms import ANY_VERB

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.declared import Article, Entity
    from generator.descriptions.sortwords import Kinds
    from generator.model import Mention

# "Acme, a maker of pumps that …"; a person needs no article ("Ada Byron, chief executive of …").
_WORDS = r"(?P<told>[^\W\d_][\w-]*(?:\s(?!(?:that|which|who|and)\b)[\w-]+){0,6})"
_AFTER = re.compile(rf",\s(?P<article>(?:an?|the|its|their|his|her)\s)?{_WORDS}")
# "Acme is a pump maker."
_TELLING = re.compile(rf"\s(?:is|was)\s(?P<article>an?|the)\s{_WORDS}")
# "Pumpkin pumps", "the Pumpkin handset".
_THING_AFTER = re.compile(r"\s(?P<told>(?:[a-z][\w-]*\s){0,2}?(?P<noun>[a-z]+?))s?\b(?![\w-])")
# "The Freedonian pump maker Acme", "its new pump, the Pumpkin,".
_PHRASE_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[A-Z]\w+n|[A-Z]\w+sh)\s(?P<told>(?:[\w-]+\s){0,4}?)(?P<noun>[a-z][\w-]*)"
    r"(?P<comma>,)?\s(?:(?:the|its)\s)?\Z"
)
# "The pump maker Acme", "chief executive Ada Byron".
_BEFORE = re.compile(
    r"(?:\b(?:[a-z][\w-]*|CEO|President|Minister|Senator|Governor|Mayor)\s){1,3}\Z"
)
_PLURAL = re.compile(r"\s(?:(?:also|now|already)\s)?(?:have|are|were|do)\b")
_WINDOW = 60
_LONGEST_LINE = 120


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article: by id what is known of each, and where it is named first.

    `known` has those of the gazetteer that the `text` does not name, too, `first` has not.

    `main` are those that the title names and that are named most often of their kinds; `genders`
    are those of the persons of whom it is known; `plural` are the bodies that the article speaks of
    as of several persons ("Acme have agreed"); `events` are all of the gazetteer.
    """

    known: Mapping[str, Known]
    first: Mapping[str, int]
    main: tuple[str, ...]
    genders: Mapping[str, Gender]
    plural: frozenset[str] = frozenset()
    text: str = ""
    events: tuple[str, ...] = ()

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
        known={
            name: known(each).with_told(told[name]) if told.get(name) else known(each)
            for name, each in entities.items()
        },
        first=first,
        main=tuple(_most_named(_in_title(_headline(article), mentions), counts, entities)),
        genders=genders,
        text=article.text,
        events=tuple(name for name, each in entities.items() if each.kind is EntityKind.EVENT),
        plural=frozenset(each.entity for each in mentions if _PLURAL.match(article.text, each.end)),
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
    found = _THING_AFTER.match(text, mention.end) if kind in MADE else None
    if found and kind in SORTS.get(found["noun"], ()):
        yield found["told"]
    before = text[max(0, mention.start - _WINDOW) : mention.start]
    found = _PHRASE_BEFORE.search(before)
    if found and kind in KINDS.get(found["noun"], ()) and _is_whole(found, text, mention):
        yield found["told"] + found["noun"]
    found = _BEFORE.search(before)
    if found and (kind is EntityKind.PERSON or FOLLOWS.match(text, mention.end)):
        words = found[0].split()
        breaks = [at for at, word in enumerate(words, 1) if word in BREAKING or word in ANY_VERB]
        yield " ".join(words[max(breaks, default=0) :])


def _is_whole(found: re.Match[str], text: str, mention: Mention) -> bool:
    """Whether the name ends the phrase: followed by a comma, if one stands before it."""
    if found["comma"]:
        return text.startswith(",", mention.end)
    words = found["told"].split()
    breaks = any(word in BREAKING or word in ANY_VERB for word in words)
    return not breaks and bool(FOLLOWS.match(text, mention.end))


def _headline(article: Article) -> str:
    """Return the title of `article` and its first line, if that looks like one."""
    first = article.text[article.body :].lstrip().partition("\n")[0].strip("# ")
    is_line = len(first) <= _LONGEST_LINE and not first.endswith((".", "”", '"', ":"))
    return f"{article.title}\n{first}" if is_line else article.title


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
