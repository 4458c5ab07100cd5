"""This module carries a subject over to passages that do not name it, by one written rule.

A passage that begins with a word for something named before ("The company", "It", "He") is about
the one entity of a fitting kind that the passage before it, in the same paragraph, names; if that
passage named none, about the one it had itself carried over. Where two could be meant, it carries
none. Other passages that name no company, person, model, product, chip or organisation, and the
passages that open their paragraph, take the one such entity of their list item's label or of the
heading above them, if that names exactly one. An "it" that stands for a clause ("It remains unclear
how …") stands for no entity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Entity, Mention, Passage

_ORGANISED = frozenset(
    {EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PUBLICATION}
)
_MADE = frozenset({EntityKind.MODEL, EntityKind.PRODUCT, EntityKind.CHIP})
_PERSON = frozenset({EntityKind.PERSON})
SUBJECTS = _ORGANISED | _MADE | _PERSON

_LONGEST_LABEL = 60
# "However, by 2023, the fund's assets had …"
_ADVERBIALS = r"(?:[A-Z][^,.;:]{0,40}, (?:by [^,.;:]{0,20}, )?)?"

# The kinds of entity that a passage's first words can stand for.
_ANAPHORS: tuple[tuple[re.Pattern[str], frozenset[EntityKind]], ...] = (
    (re.compile(_ADVERBIALS + r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b"), _PERSON),
    (
        re.compile(
            _ADVERBIALS
            + r"(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w-]+ )?(?:company|startup|start-up|firm|lab|fund"
            r"|group|giant|developer|maker|owner|institute|agency|team|unit)(?:['’]s)?\b"
        ),
        _ORGANISED,
    ),
    (
        re.compile(
            _ADVERBIALS
            + r"(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w-]+ )?(?:model|chatbot|agent|assistant|app"
            r"|system|chip|product|tool|series)(?:['’]s)?\b"
        ),
        _MADE,
    ),
    (re.compile(_ADVERBIALS + r"(?:[Ii]t|[Ii]ts)\b"), _ORGANISED | _MADE),
)


_DUMMY_IT = re.compile(
    r"It (?:[\w-]+ ){1,5}?(?:that|how|whether|if|until|unless|what|why|who|when|where|to|for)\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a passage.

    The entities that its heading and its list item's label name, and those that the passage before
    it is about.
    """

    heading: tuple[str, ...]
    block: int
    subjects: tuple[str, ...]
    label: tuple[str, ...] = ()

    def about(self, kinds: frozenset[EntityKind], entities: Mapping[str, Entity]) -> str:
        """Return the one entity of `kinds` that the passage before is about, or nothing."""
        fitting = [each for each in self.subjects if entities[each].kind in kinds]
        return fitting[0] if len(fitting) == 1 else ""


def opens_with_anaphor(text: str) -> bool:
    """Tell whether the passage begins with a word for something named before."""
    return any(pattern.match(text) for pattern, _ in _ANAPHORS)


def carry_over(
    text: str,
    passage: Passage,
    named: tuple[str, ...],
    context: Context,
    entities: Mapping[str, Entity],
) -> tuple[str, ...]:
    """Return the entity that the passage `text` takes over from `context`: none, or one."""
    if _DUMMY_IT.match(text):
        return ()
    same_block = passage.block == context.block
    if not same_block:
        context = replace(context, label=())
    for pattern, kinds in _ANAPHORS:
        if pattern.match(text):
            if not same_block:
                return _from_heading(named, context, kinds, entities)
            about = context.about(kinds, entities)
            return (about,) if about and about not in named else ()
    if any(entities[each].kind in SUBJECTS for each in named):
        return ()
    return _from_heading(named, context, SUBJECTS, entities)


def _from_heading(
    named: tuple[str, ...],
    context: Context,
    kinds: frozenset[EntityKind],
    entities: Mapping[str, Entity],
) -> tuple[str, ...]:
    above = context.label or context.heading
    fitting = [each for each in above if entities[each].kind in kinds]
    return tuple(fitting) if len(fitting) == 1 and fitting[0] not in named else ()


def label_of(text: str, mentions: tuple[Mention, ...], offset: int) -> tuple[str, ...]:
    """Return the entities named in the label of the list item `text` ("Baidu: ...")."""
    colon = text.find(": ")
    if not 0 < colon <= _LONGEST_LABEL:
        return ()
    return tuple(each.entity for each in mentions if each.end - offset <= colon)
