"""This module leaves out the sums of notes on exchange rates: "($1 = 0.8495 euros)".

They are no sums of anybody, and a passage that holds nothing else makes no claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Quantity

_UNIT = r"(?:[A-Z]{1,3})?[$€£¥₹₩]|[A-Z]{3}\s?"
# One of a currency, an equals sign, and so many of another.
_RATE = re.compile(
    rf"(?<![\w.,])(?:{_UNIT})?1(?:\.0+)?(?:\s[^\W\d]+){{0,3}}\s?(?:=|≈|\bequals\b)\s?"
    rf"(?:{_UNIT})?\d[\d.,]*\d(?:\s[^\W\d]+){{0,3}}"
)


def without_rate_notes(
    quantities: Iterable[Quantity], text: str, offset: int
) -> tuple[Quantity, ...]:
    """Return the `quantities` of the passage `text`, at `offset`, that stand in no such note."""
    notes = [(found.start() + offset, found.end() + offset) for found in _RATE.finditer(text)]
    return tuple(
        each
        for each in quantities
        if not any(low <= each.start and each.end <= high for low, high in notes)
    )
