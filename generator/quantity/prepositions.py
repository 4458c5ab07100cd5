"""This module tells "under", "within" and the like of place or rule from those that bound a count.

>>> is_of_place("shops in 12 towns under three brands", 18, "brand")
True
"""

from __future__ import annotations

import re

from generator.quantity.patterns import BLANK, SPACE, verbose

_PLACED = verbose(rf"(?P<word> under | below | above | beyond | within ) {SPACE}")
# What things go, are told or are ruled under; chosen by hand.
_RULES_AND_NAMES = frozenset(
    "name brand banner label title heading pseudonym alias flag trademark logo king queen president"
    " monarch ruler leader coach manager owner boss chief chairman administration government regime"
    " law act treaty rule regulation contract agreement accord deal scheme program programme plan"
    " provision clause section article condition term circumstance heading umbrella".split()
)
# What lies within so many of these lies no further off.
_MEASURES = frozenset(
    "mile kilometre kilometer metre meter foot yard inch pixel step block point vote seat"
    " degree gram pound kilo tonne ton litre liter nautical_mile".split()
)
# "In 12 towns under three brands": a count that has ended cannot be the subject of the next.
_COUNTED_BEFORE = re.compile(
    rf"(?:\b[0-9][0-9,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand"
    rf"|million|billion)){BLANK}(?:[\w'’-]+{BLANK}){{0,2}}[\w'’-]+s{BLANK}\Z"
)
_REACH = 60


def is_of_place(text: str, pos: int, unit: str) -> bool:
    """Tell whether the word at `pos` of `text` says where or by what rule the counted `unit` is."""
    match = _PLACED.match(text, pos)
    if not match:
        return False
    if match["word"].lower() == "within":
        return unit.replace(" ", "_") not in _MEASURES
    if unit in _RULES_AND_NAMES:
        return True
    return bool(_COUNTED_BEFORE.search(text[max(0, pos - _REACH) : pos]))
