"""This module gives each of several figures its own of as many names: "A and B paid $5 and $7"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Claim, Mention, Quantity

_RESPECTIVELY = re.compile(r"(?:\s[^,;.]{1,40})?,?\srespectively\b")
# What parts the members of a list, and a bare number as a member ("102 and 21 people").
_LISTED = re.compile(r"(?:,?\s(?:and|or)\s|,\s)(?:(?:by|for|from|of|to)\s)?(?:the\s)?")
_JOINED = re.compile(r"(?:\s[\w-]+){0,3}?(?:,?\s(?:and|or)\s|,\s)(?:the\s|by\s|to\s|for\s)?")
_BARE = re.compile(r"\b\d[\d.,]*(?:,?\sand\s|,\s)\Z")


@dataclass(frozen=True, slots=True)
class Listed:
    """A figure of a list: the entities it is of, nobody if that is not known, and the first one."""

    owners: tuple[str, ...]
    first: Quantity


def respective_of(quantity: Quantity, claim: Claim) -> Listed | None:
    """Return whose `quantity` is among those that `claim` lists "respectively"; None if it is none.

    It is nobody's if there are not as many names as figures.
    """
    figures = _figures(quantity, claim)
    if not figures:
        return None
    names = _names(figures[0], claim)
    if not names:
        return None
    offset = claim.passage.start
    bare = bool(_BARE.search(claim.text[: figures[0].start - offset]))
    if len(names) != len(figures) + bare:
        return Listed((), figures[0])
    return Listed((names[figures.index(quantity) + bare].entity,), figures[0])


def _figures(quantity: Quantity, claim: Claim) -> list[Quantity]:
    """Return the figures that end at "respectively", if `quantity` is one of them."""
    offset = claim.passage.start
    last = [each for each in claim.quantities if _RESPECTIVELY.match(claim.text, each.end - offset)]
    if not last:
        return []
    listed = [last[-1]]
    for each in reversed(claim.quantities[: claim.quantities.index(last[-1])]):
        between = claim.text[each.end - offset : listed[0].start - offset]
        if not _JOINED.fullmatch(between):
            break
        listed.insert(0, each)
    return listed if quantity in listed else []


def _names(first: Quantity, claim: Claim) -> Sequence[Mention]:
    """Return the last list of names that stands before the figure `first`."""
    listed: list[Mention] = []
    offset = claim.passage.start
    for each in reversed([one for one in claim.mentions if one.end <= first.start]):
        between = claim.text[each.end - offset : listed[0].start - offset] if listed else ", "
        if not _LISTED.fullmatch(between):
            break
        listed.insert(0, each)
    return listed if len(listed) > 1 else ()
