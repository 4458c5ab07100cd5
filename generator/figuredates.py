"""This module tells of which dates in its claim a figure cannot be.

A date on the other side of a comparison is another figure's. So is one in a clause that the figure
does not stand in: a relative clause, one that "until" or "when" opens, a noun's participle ("a ban
imposed in"), or one that "and" joins on; a date that opens the sentence is that of all of it but
of a figure with a date straight behind it ("bought for $5 in 1958"). What went before a date ("in
May, a month after raising $5") is of another day, and so is what a thing of that day has still to
do ("today's deal will bring $5").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, role_of_date
from generator.datewords import FIGURE_ON
from generator.segments import segments_of

if TYPE_CHECKING:
    from generator.model import Claim, Quantity, Timex

_VERB = (
    r"(?:could|would|will|may|might|can|has|have|had|is|are|was|were|[a-z]+ed|owes?|holds?|plans?"
    r"|expects?|says?|said)\b"
)
_COUNT = r"(?:\d|[$€£¥₹]|an?\b|the\b|about\b|some\b|more\b|over\b|nearly\b|around\b)"
_JOINED = re.compile(
    r"; | (?:while|whereas|but) |, (?:having|(?:adding|noting|warning|saying) that) "
    rf"| and (?:(?:[\w-]+ ){{0,2}}?(?={_VERB})|[a-z]+s (?={_COUNT}|$))"
)
_RELATIVE = re.compile(
    r" (?:twice|half|double|triple|times) (?:what|that|those)\b"
    r"|, (?:which|who|whose|where|(?:each|all|both|some|most|none) of (?:which|whom))\b"
)
# Up to a date: the clause that it ends, and a noun with the participle that it goes with.
_SUBORDINATE = re.compile(
    r"\b(?:until|till|once|when|before|after|unless|if|as soon as) (?:[\w'’-]+ ){2,8}"
    r"(?:in|on|by|at|from|during) (?:the )?$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:As|While|Once|When|After|Before)(?! of\b)(?: [\w'’-]+){2,8} $")
_PARTICIPLE = re.compile(
    r"\b(?:an?|the|its|their|his|her) (?:[\w'’-]+ ){1,4}(?:imposed|introduced|signed|passed|adopted"
    r"|announced|enacted|launched|opened|founded|built|issued|agreed|approved|published)"
    r" (?:back )?(?:in|on) (?:early |late |mid-)?$"
)
# Behind a date: what went before it, and what a thing of that day has still to do.
_EARLIER = re.compile(
    r" (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|soon|shortly|just)"
    r" after [^,]*$"
)
_TO_COME = re.compile(
    r"['’]s? [^,;]*? (?:will|would|could|may|might|should|(?:is|are) (?:to|set to)"
    r"|(?:is|are) expected to) (?!be worth\b)"
)
_FRONT = re.compile(r"(?:(?:[A-Z][a-z]{1,8}|in|on|an?|the|early|late|by|of|for|at) ?){0,4}$")


def may_date(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `timex` can be the date of `quantity`, both of `claim`."""
    side = segments_of(quantity, claim)
    if not side.start <= timex.start < side.end:
        return False
    own = _own_date(quantity, claim)
    if own and own is not timex:
        return False
    offset = claim.passage.start
    before = claim.text[: timex.start - offset]
    for pattern in (_SUBORDINATE, _OPENING, _PARTICIPLE):
        clause = pattern.search(before)
        if clause and not clause.start() <= quantity.start - offset < timex.start - offset:
            return False
    between = claim.text[timex.end - offset : max(quantity.start, timex.end) - offset]
    if _EARLIER.search(between) or _TO_COME.match(between):
        return False
    if _FRONT.fullmatch(before):
        return True
    return not _is_apart(timex, quantity, claim)


def _own_date(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date straight behind the figure ("$5m in 2019"), unless it was told then."""
    behind = [each for each in claim.timexes if each.start >= quantity.end and each.begin]
    first = min(behind, key=lambda each: each.start, default=None)
    if first is None or role_of_date(first, claim) is DateRole.SAID:
        return None
    offset = claim.passage.start
    between = claim.text[quantity.end - offset : first.start - offset]
    return first if FIGURE_ON.fullmatch(between) and not between.startswith(",") else None


def _is_apart(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a clause ends or begins between the date and the figure."""
    offset = claim.passage.start
    spans = sorted(((timex.start, timex.end), (quantity.start, quantity.end)))
    low, high = spans[0][0] - offset, spans[1][0] - offset
    between = claim.text[spans[0][1] - offset : high]
    if _JOINED.search(between) or _RELATIVE.search(between):
        return True
    # A relative clause that holds the first of the two and has ended before the other.
    opened = list(_RELATIVE.finditer(claim.text, 0, low))
    is_open = opened and "," not in claim.text[opened[-1].end() : low]
    return bool(is_open and "," in between)
