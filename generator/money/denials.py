"""This module tells sums that the sentence says are none: "never paid $5m", "not $140m".

What follows "not" or "rather than" right away is denied, and the object of a verb of paying or
getting that is negated. A sum that is known by itself ("its $5m debt", "the $5m") is not, nor is a
bound ("no more than"), nor what stands behind another verb or a conjunction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Claim, Quantity

_INSTEAD = re.compile(
    r"(?:\b(?:rather\sthan|instead\sof|as\sopposed\sto)|(?<![\w-])(?:and\s|but\s)?[Nn]ot)\s"
    r"(?:an?\s|for\s|at\s|by\s|in\s|of\s)?\Z"
)
_VERBS = (
    r"(?:pa(?:y|id)|repa(?:y|id)|buy|bought|spen[dt]|invest(?:ed)?|rais(?:e|ed)|receiv(?:e|ed)"
    r"|borrow(?:ed)?|len[dt]|los[et]|ma[dk]e|earn(?:ed)?|offer(?:ed)?|cost|sold|sell|ow(?:e|ed)"
    r"|donat(?:e|ed)|giv(?:e|en)|gave|get|got|w[io]n|have|award(?:ed)?|fined?|charged?|ask(?:ed)?|seek"
    r"|sought|order(?:ed)?|sav(?:e|ed)|acquir(?:e|ed)|commit(?:ted)?|pledg(?:e|ed)|been\s\w+ed)"
)
# "Did not (expect to) pay", "refused to pay", up to the sum.
_NEGATED = re.compile(
    rf"(?:(?:\b(?:never|not|cannot)|n['’]t)\s(?:(?:\w+ly|ever|yet|even|had|have|been|be)\s){{0,2}}"
    r"(?:(?:expect|plan|intend|want|agree|need|wish|going|willing|prepared|able|have)(?:ed)?\sto\s)?"
    rf"|\b(?:refus\w+|declin\w+|fail(?:s|ed|ing)?)\sto\s){_VERBS}\s(?P<object>[^,;:]{{0,50}})\Z"
)
# What ends the reach of the negation, and what makes the sum one that is known.
_PAST_IT = re.compile(
    r"\b(?:because|until|unless|before|after|but|that|which|who|if|although|when|why|how|where|and"
    r"|only|just|merely|any\sof|all\sof|enough)\b"
    r"|(?:\b(?:the|its|their|his|her|this)|['’]s)\s\Z"
)
_REPORTED = re.compile(
    r"(?:[Rr]eports?|[Rr]umours?|[Rr]umors?|[Cc]laims?|[Ss]uggestions?|[Aa]llegations?)\sthat\s[^;]*\Z"
)
_FALSE = re.compile(
    r"[^,;]{0,60}?\s(?:is|are|was|were)\s(?:\w+ly\s)?(?:false|untrue|wrong|not\strue|baseless|incorrect)\b"
)


def is_denied(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `claim` says that there is no such sum as `quantity`."""
    offset = claim.passage.start
    before = claim.text[: quantity.start - offset]
    if _INSTEAD.search(before):
        return True
    if _REPORTED.search(before) and _FALSE.match(claim.text, quantity.end - offset):
        return True
    # "Did not pay more than $5m" is a bound of what was paid.
    if quantity.low is None or quantity.high is None:
        return False
    found = _NEGATED.search(before)
    return found is not None and not _PAST_IT.search(found["object"])
