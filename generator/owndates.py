"""This module finds the date that a figure has by its own words, whatever else is told.

So it has one straight behind it ("$5m in 2019"), one that ends a relative clause with it, or a year
that modifies the noun which is worth it ("the 2019 law that set a fine of $5m").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.backdates import is_finite, sides
from generator.dateroles import DateRole, role_of_date
from generator.datewords import FIGURE_ON, MODIFIER_BEFORE
from generator.timex.tense import FUTURE, is_past

if TYPE_CHECKING:
    from generator.model import Claim, Quantity, Timex

# Between the year that modifies a noun and what that is worth ("the 2021 deal worth $5").
_WORTH = re.compile(
    r"(?P<noun>(?: [\w&’'-]+){1,5}) (?:worth|valued at|of|for)(?: (?:about|nearly|over|some))? "
)
_WHICH = re.compile(r"(?: [\w&’'-]+){1,7},? (?:that|which) (?:had )?(?P<verb>[a-z]+)\b[^,;]* ")
_UNCHANGED = frozenset(("set", "put", "cost"))
_AND_YEAR = re.compile(r" and (?:its |their |the )?$")
_ELSEWHEN = re.compile(r"\b(?:since|until|till|before|after|following|because|than)\b")
_ASIDE = re.compile(r", (?:which|who) [^,;]*$")


def placed_dates(claim: Claim) -> list[Timex]:
    """Return the dates of `claim` that have a place in the calendar, in the order of the text."""
    return sorted((each for each in claim.timexes if each.begin), key=lambda each: each.start)


def own_date(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date straight behind the figure ("$5m in 2019"), unless it was told then.

    Else the year that modifies the noun which is worth the figure ("the 2019 deal for $5m").
    """
    placed, offset = placed_dates(claim), claim.passage.start
    first = next((each for each in placed if each.start >= quantity.end), None)
    if first and role_of_date(first, claim) is not DateRole.SAID:
        between = claim.text[quantity.end - offset : first.start - offset]
        if FIGURE_ON.fullmatch(between) and not between.startswith(","):
            return first
        if _is_in_aside(quantity, first, claim):
            return first
    last = next((each for each in reversed(placed) if each.end <= quantity.start), None)
    return last if last and _is_worth(last, quantity, claim) else None


def _is_in_aside(quantity: Quantity, timex: Timex, claim: Claim) -> bool:
    """Tell whether the date ends a relative clause in which the figure is the last one."""
    offset = claim.passage.start
    aside = _ASIDE.search(sides(timex, claim)[0])
    if not aside or claim.text[timex.end - offset : timex.end - offset + 1] != ",":
        return False
    if _ELSEWHEN.search(claim.text[quantity.end - offset : timex.start - offset]):
        return False
    figures = [each for each in claim.quantities if each.end <= timex.start]
    return figures[-1] is quantity and quantity.start - offset > aside.start()


def _is_worth(timex: Timex, quantity: Quantity, claim: Claim) -> bool:
    before, after = sides(timex, claim)
    between = after[: quantity.start - timex.end]
    if not (MODIFIER_BEFORE.search(before) or _AND_YEAR.search(before)):
        return False
    worth = _WORTH.fullmatch(between)
    if worth and not any(map(is_finite, worth["noun"].split())):
        return True
    which = _WHICH.fullmatch(between)
    if which is None or not (is_past(which["verb"]) or which["verb"] in _UNCHANGED):
        return False
    return FUTURE.isdisjoint(between[which.end("verb") :].split())
