"""This module hides the names of a passage behind marks, to read the grammar around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.speech.quotemarks import evened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.declared import Entity
    from generator.model import Mention

# A character for private use, so that no word has it.
MARK = "\ue000"
_WORD_MARK = re.compile(r"(?<=\w)['‘](?=\w)|(?<=s)['‘](?= \w)")
_LATEX = {"``": "““", "''": "””"}
_LATEX_MARKS = re.compile("``|''")
HOUSES = frozenset(
    {EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PUBLICATION}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in a passage: offsets in it, the entity's id, and what sort of thing it is.

    People speak for a house: a company or another organisation.
    """

    start: int
    end: int
    entity: str
    is_house: bool
    is_place: bool
    is_person: bool
    kind: EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A passage: its text, its `shape` of the same length with names masked, and the names."""

    text: str
    shape: str
    names: tuple[Name, ...]

    def name_ending(self, at: int) -> Name | None:
        """Return the name that ends at the offset `at`."""
        return next((each for each in self.names if each.end == at), None)

    def name_at(self, at: int) -> Name | None:
        """Return the name that the offset `at` lies in."""
        return next((each for each in self.names if each.start <= at < each.end), None)


def mask(
    text: str, mentions: Iterable[Mention], offset: int, entities: Mapping[str, Entity]
) -> Masked:
    """Return the passage `text`, which begins at `offset` of its article, with `mentions` masked.

    Apostrophes in words become ’, quotation marks of two characters or of two kinds curly ones.
    """
    names = tuple(_names(mentions, offset, entities))
    shape = _LATEX_MARKS.sub(lambda match: _LATEX[match[0]], text.replace("\xa0", " "))
    shape = _WORD_MARK.sub("’", shape.replace("\n", " ").replace("`", "‘"))
    shape = evened(shape)
    for name in names:
        shape = shape[: name.start] + MARK * (name.end - name.start) + shape[name.end :]
    return Masked(text=text, shape=shape, names=names)


def _names(
    mentions: Iterable[Mention], offset: int, entities: Mapping[str, Entity]
) -> Iterator[Name]:
    end = 0
    for each in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if each.start - offset < end:
            continue
        end = each.end - offset
        kind = entities[each.entity].kind
        yield Name(
            start=each.start - offset,
            end=end,
            entity=each.entity,
            is_house=kind in HOUSES,
            is_place=kind is EntityKind.PLACE,
            is_person=kind is EntityKind.PERSON,
            kind=kind,
        )
