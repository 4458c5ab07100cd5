"""This module finds who denies, behind a figure, the report that gives it: "Bo denied that report".

Only what points back at a report counts, and only where one is told before it; "denied the reports
about its boats" is of another matter.
"""

from __future__ import annotations

import re

from generator.fold import fold

_BACK = (
    r"(?:the|that|this|those|these|such|both|any such) (?:\w+ )?"
    r"(?:reports?|stor(?:y|ies)|figures?|numbers?|claims?|rumou?rs?|accounts?|estimates?)\b"
)
# Where or when it is denied, not what the report is of.
_PLACE = (
    r"(?:x|twitter|facebook|instagram|linkedin|television|tv|radio|social|stage|air|behalf"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_NO_OTHER = rf"(?! (?:of|about|against|that|by|for|on(?! {_PLACE}))\b)"
_FALSE = (
    r"\W{0,3}(?:\w+ly )?(?:untrue|false|wrong|baseless|unfounded|groundless|not true|fabricated)\b"
)
_REBUTS = re.compile(
    rf"\b(?:den(?:y|ies|ied)|disput(?:es|ed)|refut(?:es|ed)|rebut(?:s|ted)|reject(?:s|ed)"
    rf"|dismiss(?:es|ed)|contradict(?:s|ed)) {_BACK}{_NO_OTHER}"
    rf"|\b(?:call(?:s|ed)|brand(?:s|ed)|labell?ed|describ(?:es|ed)) {_BACK}(?: as)?{_FALSE}"
)
_TOLD = re.compile(r"\b(?:report|said|says|according|claim|estimat|rumou?r|told|wrote)")


def rebuttal_in(text: str, end: int) -> int:
    """Return where in `text` the verb stands that denies the report of a figure ending at `end`.

    It is -1 if there is none.
    """
    folded = fold(text)
    found = _REBUTS.search(folded, end)
    return found.start() if found and _TOLD.search(folded, 0, found.start()) else -1
