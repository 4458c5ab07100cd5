"""This module tells apart two figures of one matter that hold for two times.

- A figure without a date of its own holds for the day of its article, or for when the rest of its
  sentence happened. If it is of a kind that changes, it is not held against one of another time:
  what somebody has, is worth or charges, a share and a toll after two weeks; what is earned or lost
  in a period after a quarter; a round of money after half a year.
- What is bought, sold, paid or fined happened once: whoever tells of it, and whenever, tells of the
  same.
- A toll that is higher in an article of a later day has risen, and fewer are missing as they are
  found: the two do not contradict each other.
- Nor is a figure of no date held against one of a day after its article.
- A plan says nothing against one that was told more than two weeks before: it can change. Nor does
  what is expected to be earned by a year say anything against what is expected for no told time.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, role_of_date
from generator.dating import show_date
from generator.disputes.compare import bounds_of
from generator.disputes.tollkinds import kind_of_toll
from generator.fold import fold
from generator.money.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Timex
    from generator.values import Value

_FORTNIGHT = timedelta(days=14)
_QUARTER = timedelta(days=92)
_HALF_YEAR = timedelta(days=183)
_OF_PERIODS = frozenset({Role.REVENUE, Role.PROFIT, Role.LOSS, Role.MARKET_SIZE})
_REACH: Mapping[Role, timedelta] = {
    **dict.fromkeys(
        (Role.VALUATION, Role.PRE_MONEY, Role.ASSETS, Role.PRICE, Role.MARKET_SIZE), _FORTNIGHT
    ),
    **dict.fromkeys((Role.REVENUE, Role.PROFIT, Role.LOSS, Role.MARKET_LOSS), _QUARTER),
    **dict.fromkeys((Role.FUNDING, Role.INVESTMENT), _HALF_YEAR),
}
# What leads up to a number of things that somebody has, and to no number that came about.
_HAS = re.compile(
    r"\b(?:ha(?:s|ve|d)|own(?:s|ed|ing)?|hold(?:s|ing)?|held|employ(?:s|ed|ing)?|run(?:s|ning)?|ran"
    r"|operat(?:es?|ed|ing)|manag(?:es?|ed|ing)|serv(?:es?|ed|ing)|count(?:s|ed|ing)?|boast(?:s|ed)?"
    r"|possess(?:es|ed)?|us(?:es?|ing)|hous(?:es?|ing)|there (?:are|were)|number(?:s|ed|ing)?|with"
    r"|its|their|(?:stands?|stood|standing) at) "
    r"(?:(?:now|still|only|just|some|currently|also|then|already|an?|the|total of|[a-z]+ly) )*$"
)
_LEVEL = re.compile(
    r"\b(?:number|headcount|staff|workforce|fleet|network|population|membership|stake|share|stock"
    r"|stockpile|margin|rate|inflation|unemployment|approval|support|base|capacity|backlog|yield)s?\b"
    r"[^,;:]*(?<! by) $"
)
_CLAUSE = re.compile(r"[,;:] | (?:and|but|while|whereas) ")
# As they are found, fewer are.
_MISSING = "missing"


def why_at_other_times(first: Value, second: Value, *, agree: bool) -> str:
    """Return why two figures, that `agree` within rounding or not, do not bear on one another."""
    why = _why_far_apart(first, second)
    return (
        why if agree else why or _why_counted_on(first, second) or _why_told_before(first, second)
    )


def are_told_apart(first: Value, second: Value) -> bool:
    """Tell whether the articles of two figures are more than two weeks apart."""
    one, two = sorted((_day(first), _day(second)))
    return one != date.min and two - one > _FORTNIGHT


def why_revised(first: Value, second: Value) -> str:
    """Return why two plans, told at two times, do not bear on one another; empty if they do."""
    if are_told_apart(first, second):
        one, two = sorted((_day(first), _day(second)))
        return f"plans of different times: {one} and {two}"
    ahead = [each.date for each in (first, second) if each.date]
    if len(ahead) == 1 and {first.role, second.role} <= _OF_PERIODS:
        return f"only one is for a told time: {show_date(ahead[0])}"
    return ""


def _why_far_apart(first: Value, second: Value) -> str:
    """Return why two figures of what changes hold for two times; empty if they may be of one.

    Two that both have a date of their own are compared by that, if it is not only that of the
    disaster.
    """
    reach = _reach(first, second)
    are_dated = first.date and second.date and not kind_of_toll(first)
    if reach is None or are_dated:
        return ""
    for one, two in product(_times(first), _times(second)):
        early, late = sorted((one, two), key=lambda each: each[:2])
        if late[0] - early[1] > reach:
            return f"figures of different times: {early[2]} and {late[2]}"
    return ""


def _why_counted_on(first: Value, second: Value) -> str:
    """Return why one toll only follows on the other; empty if they contradict each other."""
    kinds = kind_of_toll(first), kind_of_toll(second)
    early, late = sorted((first, second), key=_day)
    one, two = _day(early), _day(late)
    if not kinds[0] or kinds[0] != kinds[1] or not date.min < one < two:
        return ""
    if bounds_of(early.quantity) < bounds_of(late.quantity):
        return f"a count that rose from {one} to {two}"
    return f"a count that fell from {one} to {two}" if kinds[0] == _MISSING else ""


def _why_told_before(first: Value, second: Value) -> str:
    """Return why one figure, of no date, was told before the time of the other; empty if not."""
    for undated, dated in ((first, second), (second, first)):
        published = undated.claim.published
        if undated.date or not published or not dated.date or not dated.date.begin:
            continue
        if published.finish < dated.date.begin:
            return f"figures of different times: {published.begin} and {show_date(dated.date)}"
    return ""


def _day(value: Value) -> date:
    published = value.claim.published
    return published.begin if published else date.min


def _reach(first: Value, second: Value) -> timedelta | None:
    """Return how far apart two figures may be to be of one time; None if they are of any."""
    if first.role is None and second.role is None:
        return _FORTNIGHT if _is_held(first) or _is_held(second) else None
    roles = {each.role for each in (first, second) if each.role} - {Role.OTHER}
    if not roles or not roles <= _REACH.keys():
        return None
    return max(_REACH[each] for each in roles)


def _is_held(value: Value) -> bool:
    """Tell whether a count is of what is there at a time, or of those whom a disaster befell."""
    if kind_of_toll(value):
        return True
    before = fold(value.claim.text)[: value.quantity.start - value.claim.passage.start]
    if _HAS.search(before):
        return True
    return bool(_LEVEL.search(_CLAUSE.split(before)[-1]))


def _times(value: Value) -> list[tuple[date, date, str]]:
    """Return when a figure holds, or without a date of its own may hold: first, last, as shown.

    A toll holds for the day of its article: its date is mostly that of the disaster.
    """
    claim, is_toll = value.claim, bool(kind_of_toll(value))
    if value.date and not is_toll:
        return _span(value.date)
    own = () if is_toll else claim.timexes
    events = (each for each in own if role_of_date(each, claim) is DateRole.EVENT)
    around = [span for each in events for span in _span(each)]
    published = claim.published
    if not published:
        return around
    return [(published.begin, published.finish, f"{published.begin}"), *around]


def _span(timex: Timex) -> list[tuple[date, date, str]]:
    if timex.begin is None or timex.finish is None:
        return []
    return [(timex.begin, timex.finish, show_date(timex))]
