"""This module finds bodies that a claim names by what they make: "the company behind the Pumpkin".

The gazetteer says whose the thing is, by a relation of it ("developer", "maker"). Where it says
nothing, or several, nobody is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.declared import Entity
    from generator.model import Claim

_LABELS = frozenset("developer maker manufacturer owner operator publisher producer".split())
BODY_BEHIND = (
    r"\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,3}?(?:company|firm|start-?up|group|developer|maker|studio|lab"
    r"|business|team|organi[sz]ation)\sbehind\s(?:the\s)?"
)
_BEHIND = re.compile(rf"{BODY_BEHIND}\Z")
_THING = re.compile(
    r"\s(?:chatbot|app|model|assistant|platform|software|game|tool|product|phone|handset|chip|system"
    r"|service|brand|drug|vaccine|plane|car|tractor|plough|website|network|browser|device|machine)\b"
)


def makers_of(claim: Claim, entities: Mapping[str, Entity]) -> Iterator[Mention]:
    """Yield a mention of its maker for each phrase of `claim` that means a body by its product."""
    offset = claim.passage.start
    for each in claim.mentions:
        found = _BEHIND.search(claim.text, 0, each.start - offset)
        maker = _maker(entities[each.entity])
        if found and maker in entities:
            noun = _THING.match(claim.text, each.end - offset)
            end = noun.end() if noun else each.end - offset
            yield Mention(
                start=found.start() + offset,
                end=end + offset,
                text=claim.text[found.start() : end],
                entity=maker,
            )


def _maker(thing: Entity) -> str:
    """Return the one entity that is told to make or own `thing`, or nothing."""
    makers = {each for label, ids in thing.relations if label in _LABELS for each in ids}
    return makers.pop() if len(makers) == 1 else ""
