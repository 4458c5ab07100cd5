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
    r"(?:could|would|will|may|might|can|must|should|shall|has|have|had|is|are|was|were|[a-z]+ed"
    r"|owes?|holds?|plans?|expects?|says?|said)\b"
)
# Verbs of intention, which are nouns as soon where nothing shows what is intended.
_INTENDS = r"(?:aims?|hopes?|wants?|seeks?|intends?|needs?|wish(?:es)?|pledges?|aspires?|strives?)"
_COUNT = r"(?:\d|[$€£¥₹]|an?\b|the\b|about\b|some\b|more\b|over\b|nearly\b|around\b)"
_JOINED = re.compile(
    r"; | (?:while|whereas|but) |, (?:having|(?:adding|noting|warning|saying) that) "
    rf"| and (?:(?:[\w-]+ ){{0,2}}?(?={_VERB})|[a-z]+s (?={_COUNT}|$)"
    rf"|(?:\w+ly |also |now |still |then )?{_INTENDS} (?:to|for|at)\b)"
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
# "Will not raise its price of $4 before": what a thing is up to a date is not of that date.
_UP_TO = re.compile(r"(?:\bnot|\bnever|n['’]t)\b[^,;]* before (?:the )?$")
_FRONT = re.compile(r"(?:(?:[A-Z][a-z]{1,8}|in|on|an?|the|early|late|by|of|for|at) ?){0,4}$")


def may_date(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `timex` can be the date of `quantity`, both of `claim`."""
    side = segments_of(quantity, claim)
    own = _own_date(quantity, claim)
    if not side.start <= timex.start < side.end or (own and own is not timex):
        return False
    offset = claim.passage.start
    before = claim.text[: timex.start - offset]
    if _is_up_to(before, quantity.start - offset):
        return False
    for pattern in (_SUBORDINATE, _OPENING, _PARTICIPLE):
        clause = pattern.search(before)
        if clause and not clause.start() <= quantity.start - offset < timex.start - offset:
            return False
    between = claim.text[timex.end - offset : max(quantity.start, timex.end) - offset]
    if _EARLIER.search(between) or _TO_COME.match(between):
        return False
    return bool(_FRONT.fullmatch(before)) or not _is_apart(timex, quantity, claim)


def _is_up_to(before: str, place: int) -> bool:
    """Tell whether the figure at `place` holds up to the date behind `before`, not at it."""
    found = _UP_TO.search(before)
    return bool(found and found.start() <= place < len(before))


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
