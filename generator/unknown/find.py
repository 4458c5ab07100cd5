"""This module finds the names in articles that the gazetteer lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.fold import fold
from generator.unknown.passages import find_sightings
from generator.unknown.unite import unite, without_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.declared import Article, Entity
    from generator.model import Annotations
    from generator.unknown.unite import UnknownName


def find_unknown(
    read: Sequence[tuple[Article, Annotations]], entities: Sequence[Entity] = ()
) -> tuple[UnknownName, ...]:
    """Return the names in the articles that none of `entities` has, the most frequent first.

    A name that one of them has, but that counts nowhere (it is ambiguous, or what it `requires` is
    missing), is not unknown; nor is a person's name alone.
    """
    known = {fold(name) for each in entities for name in (each.name, *each.aliases)}
    known |= {
        fold(word)
        for each in entities
        if each.kind is EntityKind.PERSON
        for word in each.name.split()
    }
    sightings = [
        each
        for each in find_sightings(read)
        if not known & {fold(each.text), fold(without_form(each.text))}
    ]
    return unite(sightings)
