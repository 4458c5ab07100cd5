"""This module finds what "the company", "the fund" and the like stand for, where one can be meant.

Such a mention is inferred, not read off a name, so it is kept apart from those of `gazetteer`.
The rules, each of which leaves a description out rather than guess:

1. It stands for the one entity that fits it among those that the same paragraph or list item names
   before it. Where two fit there is no mention, however near one of them stands.
2. The noun must fit the entity's kind. A noun for all of a kind ("company", "chip") fits each. A
   noun for a sort of them ("bank", "university") must stand in the entity's name, its role or the
   first words of its description; "startup" and "fund" fit a company without a description, too.
3. Words between the article and the noun ("the Chinese company", "the hedge fund") must stand in
   what the gazetteer says of the entity: "the other company" is somebody else.
4. What follows must not make it another thing: a noun ("the fund industry"), "of", "that" or a
   participle ("the company behind it", "the firm that left", "the company named Acme").
5. There is none beside a name that belongs to it ("the startup Acme", "Acme, the startup").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.descriptions.match import FOLLOWS, Description, find_descriptions
from generator.descriptions.rivals import rivals_in
from generator.descriptions.sorts import Known, known
from generator.model import Mention, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Passage

_APPOSITION_BEFORE = re.compile(r",\s(?:and\s)?\Z")
_NAME_AFTER = re.compile(r",?\s?\Z")
_NEAR = 1000  # characters back in which something new is looked for


@dataclass(frozen=True, slots=True)
class _Fitting:
    """The first two entities that a description fits, of the `asked` ones named first."""

    asked: int = 0
    ids: tuple[str, ...] = ()

    def among(self, named: Sequence[Known], each: Description) -> _Fitting:
        """Return what `each` fits among all `named`, asking only those not asked before."""
        ids = list(self.ids)
        for one in named[self.asked :]:
            if len(ids) > 1:
                break
            if each.fits(one):
                ids.append(one.entity.id)
        return _Fitting(len(named), tuple(ids))


def find_inferred(
    text: str,
    mentions: Sequence[Mention],
    passages: Sequence[Passage],
    entities: Mapping[str, Entity],
) -> tuple[Mention, ...]:
    """Find the descriptions in the `passages` of `text` that stand for one of the `mentions`.

    `mentions` and `passages` are sorted, `entities` are by id; offsets are those of `text`.
    """
    starts = [each.start for each in mentions]
    found: list[Mention] = []
    for _, group in groupby(passages, key=lambda each: each.block):
        block = [each for each in group if each.kind is not PassageKind.BOILERPLATE]
        if block:
            low = bisect_left(starts, block[0].start)
            named = mentions[low : bisect_left(starts, block[-1].end)]
            found += _in_block(text, block, named, entities)
    return tuple(found)


def _in_block(
    text: str,
    block: Sequence[Passage],
    named: Sequence[Mention],
    entities: Mapping[str, Entity],
) -> Iterator[Mention]:
    """Yield the inferred mentions of one paragraph, in which `named` are the names."""
    last_named: dict[str, int] = {}
    acting: set[str] = set()  # not only in front of a noun ("Acme shares")
    order: list[Known] = []
    fitting: dict[tuple[str, frozenset[str], bool], _Fitting] = defaultdict(_Fitting)
    upcoming = 0
    for passage in block:
        for each in find_descriptions(text, passage.start, passage.end):
            while upcoming < len(named) and named[upcoming].end <= each.start:
                entity = named[upcoming].entity
                if entity not in last_named:
                    order.append(known(entities[entity]))
                last_named[entity] = named[upcoming].end
                if _acts(text, named[upcoming].end):
                    acting.add(entity)
                upcoming += 1
            last = named[upcoming - 1] if upcoming else None
            following = named[upcoming] if upcoming < len(named) else None
            if last is None or _belongs_to_a_name(text, each, last, following):
                continue
            key = (each.noun, each.modifiers, each.is_name)
            fit = fitting[key] = fitting[key].among(order, each)
            if len(fit.ids) != 1 or fit.ids[0] not in acting:
                continue
            if not _is_doubtful(text, last_named[fit.ids[0]], each, named[:upcoming]):
                yield Mention(
                    start=each.start,
                    end=each.end,
                    text=text[each.start : each.end],
                    entity=fit.ids[0],
                )


def _acts(text: str, end: int) -> bool:
    """Whether the name that ends at `end` does not only stand in front of a noun."""
    return text[end : end + 1] != " " or bool(FOLLOWS.match(text, end))


def _is_doubtful(text: str, start: int, each: Description, named: Sequence[Mention]) -> bool:
    """Whether something new that the description may mean stands between the name and it."""
    low = bisect_left(named, start, key=lambda mention: mention.start)
    return rivals_in(text, max(start, each.start - _NEAR), each.start, named[low:]).may_be(
        each.noun
    )


def _belongs_to_a_name(
    text: str, each: Description, last: Mention, following: Mention | None
) -> bool:
    """Whether the description holds a name, or stands in apposition to the one beside it."""
    if _APPOSITION_BEFORE.fullmatch(text, last.end, each.start):
        return True
    if following is None:
        return False
    return following.start < each.end or bool(
        _NAME_AFTER.fullmatch(text, each.end, following.start)
    )
