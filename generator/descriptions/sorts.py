"""This module says which nouns can stand for an entity, by its kind and by what is known of it.

A noun for all of a kind ("company", "chip") fits each of that kind. A noun for a sort of them
("bank", "university", "chief executive") fits an entity only if its name, its role or the first
words of its description use it, or a word that means the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.descriptions.namewords import IMPLIED, TELLING
from generator.descriptions.sortwords import (
    CANONICAL,
    KINDS,
    LIKELY_SORTS,
    MADE,
    ORGANISED,
    PERSON,
    SORTS,
    WHOLE_KINDS,
)
from generator.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.declared import Entity

# "The new phone" is the one that the text tells of.
_NEW = frozenset({"new", "latest", "newest"})
# "Planemaker" is what a maker of planes is.
_MAKER = re.compile(r"([a-z]{3,})maker\Z")
_TITLES = re.compile(r"\b(?:chief executive(?: officer)?|prime minister|start-up|co-founder)s?\b")
_SHORT = 3  # letters, too few to end in the s of a plural
# What only tells apart those of one name ("Pumpkin 4", "Pumpkin Pro"), and forms of companies.
_VERSION = re.compile(
    r"\S*\d\S*|\w|[IVX]+|Pro|Mini|Plus|Max|Air|Ultra|Lite|Classic|Group|Inc\.?|plc|PLC|Ltd\.?|Corp\.?"
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# Where the first words of a description, which say what the entity is, end.
_FIRST_WORDS = re.compile(
    r".*?(?=[,.;:(]|\s(?:that|which|who|whose|of|in|by|for|with|from|at)\s|\Z)"
)


@dataclass(frozen=True, slots=True)
class Known:
    """An entity: all words known of it, those that say what it is, those that an article says.

    The last are as they stand there; `heads` are the last words of its names.
    """

    entity: Entity
    words: frozenset[str]
    own: frozenset[str]
    told: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()

    def with_told(self, phrases: Sequence[str]) -> Known:
        """Return it with what the `phrases`, which say what it is, tell of it."""
        own = [word for each in phrases for word in words_of(_first_words(each))]
        more = [word for each in phrases for word in words_of(each)]
        literal = frozenset(word for each in phrases for word in _first_words(each).lower().split())
        return replace(
            self,
            words=self.words.union(more, _implied(own)),
            own=self.own.union(own, _implied(own)),
            told=literal,
        )


@lru_cache(maxsize=100_000)
def known(entity: Entity) -> Known:
    """Return what the gazetteer tells of `entity`, its names among it."""
    names = [entity.name, *entity.aliases]
    heads = frozenset[str]().union(*map(_head, names))
    named = words_of(" ".join(names)) | _implied(heads)
    if entity.kind in ORGANISED:
        named = named.union(*map(_told_by, names))
    told = words_of(f"{entity.role} {_first_words(entity.description)}")
    own = named.union(told, _implied(told))
    return Known(
        entity=entity,
        words=own | words_of(entity.description),
        own=own,
        heads=heads,
    )


def _told_by(name: str) -> set[str]:
    """Return the nouns that the last telling word of a `name` stands for."""
    words = [each if each in TELLING else _canonical(each) for each in fold(name).split()]
    words = [each for each in words if each in TELLING]
    return {_canonical(each) for each in TELLING[words[-1]]} if words else set()


def _implied(words: Iterable[str]) -> set[str]:
    return {_canonical(each) for word in words for each in IMPLIED.get(word, ())}


def _head(name: str) -> frozenset[str]:
    """Return the last word of a name, or the one before "of", which say what its bearer is."""
    words = name.partition(" of ")[0].split()
    while len(words) > 1 and _VERSION.fullmatch(words[-1]):
        words.pop()
    return words_of(words[-1]) if words and name.isascii() else frozenset()


def _first_words(description: str) -> str:
    found = _FIRST_WORDS.match(description)
    return found[0] if found else ""


def fits(noun: str, modifiers: frozenset[str], each: Known) -> bool:
    """Tell whether "the `modifiers` `noun`" can stand for `each`."""
    entity = each.entity
    if not (modifiers - _NEW if entity.kind in MADE else modifiers) <= each.words:
        return False
    if entity.kind not in KINDS[noun]:
        # "The jets" are not the company Acme Jet.
        is_thing = entity.kind in ORGANISED and KINDS[noun] <= MADE
        named = noun in SORTS and entity.kind not in PERSON and words_of(noun) <= each.heads
        return named and not is_thing
    if noun in WHOLE_KINDS or (noun == "giant" and modifiers):
        return True
    if noun in LIKELY_SORTS and not entity.role and not entity.description:
        return True
    return words_of(noun) <= each.own or _is_maker(noun, each)


def _is_maker(noun: str, each: Known) -> bool:
    made = _MAKER.match(noun)
    return bool(made and "maker" in each.words and words_of(made[1]) <= each.words)


def words_of(text: str) -> frozenset[str]:
    """Return the words of `text`, folded: singular, and one for all that mean the same.

    A word with a hyphen counts with its parts.
    """
    joined = _TITLES.sub(_join, fold(text))
    found: set[str] = set()
    for word in _WORD.findall(joined):
        found.update(map(_canonical, {word, *word.split("-")}))
    return frozenset(found)


def _join(match: re.Match[str]) -> str:
    if match[0].startswith("start"):
        return "startup"
    return "-".join(match[0].split()[:2])


def _canonical(word: str) -> str:
    singular = (
        word[:-1] if len(word) > _SHORT and word[-1] == "s" and word[-2] not in "sui" else word
    )
    return CANONICAL.get(singular, singular)
