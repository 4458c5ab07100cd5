"""This module tells of which dates in its claim a figure cannot be.

A date on the other side of a comparison is another figure's. So is one in a clause that the figure
does not stand in: a relative clause, one that "until" or "when" opens, a noun's participle ("a ban
imposed in"), or one that "and" joins on; a date that opens the sentence is that of all of it but
of a figure with a date straight behind it ("bought for $5 in 1958"). What went before a date ("in
May, a month after raising $5") is of another day, and so is what a thing of that day has still to
do ("today's deal will bring $5"). Two dates that "and" joins are none of one figure.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, dates_of, rank_of, role_of_date
from generator.owndates import own_date, placed_dates
from generator.segments import segments_of
from generator.timex.tense import is_past

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
    r"; | (?:while|whereas|but|although|though) "
    r"|, (?:having|(?:adding|noting|warning|saying) that) "
    rf"| and (?:(?:[\w-]+ ){{0,2}}?(?={_VERB})|[a-z]+s (?={_COUNT}|$)"
    rf"|(?:\w+ly |also |now |still |then )?{_INTENDS} (?:to|for|at)\b)"
)
_RELATIVE = re.compile(
    r" (?:twice|half|double|triple|times) (?:what|that|those)\b"
    r"|, (?:which|who|whose|where|(?:each|all|both|some|most|none) of (?:which|whom))\b"
)
# Up to a date: the clause that it ends, and a noun with the participle that it goes with.
_SUBORDINATE = re.compile(
    r"\b(?:until|till|once|(?P<when>when)|before|after|unless|if|as soon as) (?:[\w'’-]+ ){2,8}"
    r"(?:in|on|by|at|from|during) (?:the )?$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:As|While|Once|After|Before)(?! of\b)(?: [\w'’-]+){2,8} $")
# What holds today does not hold of a time when something else was.
_TODAY = re.compile(r"\b(?:has|(?<!will )(?<!would )(?<!to )have|is|are|now|still)\b")
_WHEN_OF = re.compile(
    r"(?:,|\b(?:than|since|until|till|time|day|days|as|of|from|even|except|not)) $"
)
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
# Between a date and a figure behind it: what was before, after or without that.
_OTHER_TIME = re.compile(r" (?:after|before|despite|following|because|until|since|versus)\b[^,;]*$")
_OF_THEM = re.compile(r", (?:\w+ )?\d[\d,.]*(?: [mb]illion)? of (?:them|those|these|which|whom)\b")
_THAT_DID = re.compile(r" (?:that|which|who) (?:had |has |have )?(?P<verb>[a-z]+)\b")
_YET = re.compile(
    r"\b(?:that|which) (?:could|would|will|may|might|should|(?:is|are) expected to)\b"
)
# "Will not raise its price of $4 before": what a thing is up to a date is not of that date.
_UP_TO = re.compile(r"(?:\bnot|\bnever|n['’]t)\b[^,;]* before (?:the )?$")
# A date that opens the second of two clauses, and two dates that are of one thing.
_CLAUSE_BEFORE = re.compile(
    r"\b(?:and|but|while|whereas|then) (?:in|on|by|from|during) (?:(?:early|late|the) )*$"
)
_CLAUSE_AFTER = re.compile(
    r",? (?:(?:it|he|she|they|we|I|there)\b|(?:the|its|their|his|her|an?) \w|[A-Z]"
    r"|(?:about |some |nearly |over |more than )?[$€£¥\d])"
)
_BOTH = re.compile(r",? (?:and|or) (?:again )?(?:(?:in|on|by|of) )?(?:the )?")
_FRONT = re.compile(r"(?:(?:[A-Z][a-z]{1,8}|in|on|an?|the|early|late|by|of|for|at) ?){0,4}$")


def dates_for(quantity: Quantity, claim: Claim) -> tuple[Timex, ...]:
    """Return the dates of `claim` at which `quantity` can hold, the claim's own first.

    Not those at which something was told, and of those in the background only its own.
    """
    kept = (DateRole.EVENT, DateRole.FORECAST)
    own = own_date(quantity, claim)
    found = (
        each
        for each in dates_of(claim)
        if (each is own or role_of_date(each, claim) in kept) and may_date(each, quantity, claim)
    )
    return tuple(sorted(found, key=lambda each: (rank_of(each, claim), each.start)))


def may_date(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `timex` can be the date of `quantity`, both of `claim`."""
    side = segments_of(quantity, claim)
    own = own_date(quantity, claim)
    if own is timex:
        return not _is_of_both(timex, claim)
    if not side.start <= timex.start < side.end or own or _is_of_both(timex, claim):
        return False
    before, between = _around(timex, quantity, claim)
    place = quantity.start - claim.passage.start
    if _is_up_to(before, place) or _is_of_clause(before, between, place):
        return False
    if _is_of_other_time(timex, claim, between):
        return False
    if _FRONT.fullmatch(before) and not _opens_between(timex, quantity, claim):
        return True
    return not (_is_bracketed(quantity, timex, claim) or _is_apart(timex, quantity, claim))


def _around(timex: Timex, quantity: Quantity, claim: Claim) -> tuple[str, str]:
    """Return the text up to the date, and from there to a figure behind it."""
    offset = claim.passage.start
    between = claim.text[timex.end - offset : max(quantity.start, timex.end) - offset]
    return claim.text[: timex.start - offset], between


def leaves_behind(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether the figure is in another clause than the date, however near the two stand."""
    if quantity.end <= timex.start:
        return _opens_clause(timex, claim)
    return bool(_OTHER_TIME.search(_around(timex, quantity, claim)[1]))


def _is_of_other_time(timex: Timex, claim: Claim, between: str) -> bool:
    """Tell whether what stands up to the figure puts it before or after the date."""
    if _EARLIER.search(between) or _TO_COME.match(between) or _OTHER_TIME.search(between):
        return True
    return bool(_YET.search(between)) and role_of_date(timex, claim) is DateRole.EVENT


def _is_of_clause(before: str, between: str, place: int) -> bool:
    """Tell whether the date is that of a clause or noun in which the figure at `place` is not."""
    end = len(before)
    for pattern in (_SUBORDINATE, _OPENING, _PARTICIPLE):
        clause = pattern.search(before)
        if not clause or clause.start() <= place < end:
            continue
        if pattern is _SUBORDINATE and clause["when"]:
            return _is_not_then(before, between, clause.start(), place)
        return True
    return False


def _is_not_then(before: str, between: str, start: int, place: int) -> bool:
    """Tell whether a figure is not of the time of a clause "when …" that starts at `start`."""
    if place >= start:
        return bool(start or _TODAY.search(between))
    return bool(_WHEN_OF.search(before[:start]) or _TODAY.search(before[:start]))


def _is_of_both(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is one of two that are told of one thing ("in May and June")."""
    offset = claim.passage.start
    return any(
        timex in pair
        and _BOTH.fullmatch(claim.text[pair[0].end - offset : pair[1].start - offset])
        and not _opens_clause(pair[1], claim)
        for pair in pairwise(placed_dates(claim))
    )


def _opens_clause(timex: Timex, claim: Claim) -> bool:
    """Tell whether a second clause begins with the date ("…, and in May it sold")."""
    offset = claim.passage.start
    before, after = claim.text[: timex.start - offset], claim.text[timex.end - offset :]
    return bool(_CLAUSE_BEFORE.search(before) and _CLAUSE_AFTER.match(after))


def _opens_between(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a clause that a date opens begins between `timex` and the figure."""
    low, high = sorted((timex.start, quantity.start))
    return any(
        low < each.start < high and _opens_clause(each, claim) for each in placed_dates(claim)
    )


def _is_bracketed(quantity: Quantity, timex: Timex, claim: Claim) -> bool:
    """Tell whether brackets around the figure, which convert none, keep the date out."""
    offset = claim.passage.start
    opened = claim.text.rfind("(", 0, quantity.start - offset)
    closed = claim.text.find(")", opened)
    if opened < 0 or closed < quantity.start - offset or opened < timex.start - offset < closed:
        return False
    if timex.end - offset == opened - 1:
        return False
    return all(each.end - offset != opened - 1 for each in claim.quantities)


def _is_up_to(before: str, place: int) -> bool:
    """Tell whether the figure at `place` holds up to the date behind `before`, not at it."""
    found = _UP_TO.search(before)
    return bool(found and found.start() <= place < len(before))


def _is_apart(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a clause ends or begins between the date and the figure."""
    if _opens_between(timex, quantity, claim):
        return True
    if quantity.end <= timex.start and _opens_clause(timex, claim):
        return True
    offset = claim.passage.start
    spans = sorted(((timex.start, timex.end), (quantity.start, quantity.end)))
    low, high = spans[0][0] - offset, spans[1][0] - offset
    between = claim.text[spans[0][1] - offset : high]
    if any(each.search(between) for each in (_JOINED, _RELATIVE, _OF_THEM)):
        return True
    if any(is_past(each["verb"]) for each in _THAT_DID.finditer(between)):
        return True
    # A relative clause that holds the first of the two and has ended before the other.
    opened = list(_RELATIVE.finditer(claim.text, 0, low))
    is_open = opened and "," not in claim.text[opened[-1].end() : low]
    return bool(is_open and "," in between)
