"""This module says what a date does in its claim: when the thing was, when it was told, or less.

A date that goes with an attribution ("said on Thursday that", "a note released yesterday") is when
it was told; one that is compared with, or that only places something else ("since 2019", "founded
in 1998" in an aside), is background; so is one at which a thing did not happen or had once been
meant to; one after the day of publication, or in what is planned for a time not over by then, is a
forecast. All others are when the thing happened or held.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from generator import datewords as words
from generator import planwords as plans
from generator import saidwords as said
from generator.backdates import (
    in_open_clause,
    is_anchor,
    is_aside,
    is_baseline,
    is_compared,
    is_earlier,
    is_gone_before,
    is_in_subject,
    is_name,
    is_name_done,
    is_of_text,
    is_over,
    sides,
)
from generator.model import Basis, Precision, TimexKind
from generator.saiddates import is_said, is_update
from generator.timex.tense import is_past
from generator.unreal import is_unreal, was_unreal

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Claim, Timex

# Periods that figures are told for: "said in the third quarter sales rose".
_PERIODS = frozenset({Precision.QUARTER, Precision.HALF})
# Dates at which somebody foresees a thing, which itself is of a year or a quarter.
_FINE = frozenset({Precision.DAY, Precision.WEEK, Precision.MONTH})


class DateRole(StrEnum):
    """What a date is in its claim."""

    EVENT = "event"
    SAID = "said"
    BACKGROUND = "background"
    FORECAST = "forecast"


# Which date is a claim's own: when it happened, else when it will, else when it was told.
_RANK = (DateRole.EVENT, DateRole.FORECAST, DateRole.SAID, DateRole.BACKGROUND)


def role_of_date(timex: Timex, claim: Claim) -> DateRole:
    """Return what the date `timex` of `claim` is there."""
    return next((role for role, holds in _RULES if holds(timex, claim)), DateRole.EVENT)


def dates_of(claim: Claim) -> tuple[Timex, ...]:
    """Return the timexes of `claim` that have a place in the calendar, its own date first."""
    placed = [
        each
        for each in claim.timexes
        if each.begin and each.finish and _is_point(each) and not is_baseline(each, claim)
    ]
    return tuple(sorted(placed, key=lambda each: _order(each, claim)))


def rank_of(timex: Timex, claim: Claim) -> int:
    """Return how far the role of `timex` is from that of a claim's own date."""
    return _RANK.index(role_of_date(timex, claim))


def _order(timex: Timex, claim: Claim) -> tuple[int, bool, int]:
    # "Approved the 2024 budget on Monday": the year is only the name of a thing.
    return rank_of(timex, claim), is_name(timex, claim), timex.start


def _is_point(timex: Timex) -> bool:
    """Tell whether the expression is a date, or a period of one ("the first week of May")."""
    if timex.kind in (TimexKind.DATE, TimexKind.TIME):
        return True
    stretch = words.ACCOUNTS.fullmatch(timex.text) or words.STRETCH.fullmatch(timex.text)
    return timex.kind is TimexKind.DURATION and bool(stretch)


def _is_later(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date begins after the day that the article is from."""
    published = claim.published
    return bool(published and timex.begin and timex.begin > published.finish)


def _is_later_aside(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is yet to come and what is told is over, and not of that date."""
    return _is_later(timex, claim) and (is_in_subject(timex, claim) or is_name_done(timex, claim))


def _is_planned(before: str, after: str) -> bool:
    """Tell whether the date is that of a plan or an expectation."""
    governed = plans.PLANNED_BEFORE.search(before)
    if governed and not plans.BROKEN.search(governed[0]):
        return True
    opens = words.FRONT.fullmatch(before) or plans.CLAUSE_OPENS.search(before)
    return bool(opens and plans.PLANNED_AFTER.match(after))


def _is_told(timex: Timex, claim: Claim) -> bool:
    # In "writes that January will", the word begins a clause.
    clause = timex.text.startswith("that ")
    before, after = sides(timex, claim)
    if timex.precision in _PERIODS or clause:
        return False
    if timex.precision is Precision.YEAR and words.MODIFIER_BEFORE.search(before):
        # "She had found none in a 2019 study": that was before all of this.
        return is_said(before, after) and not is_earlier(timex, claim)
    if timex.precision in _FINE and said.FORESEEN_BEFORE.search(before):
        foreseen = is_over(timex, claim) and said.FORESEEN_AFTER.match(after)
        return bool(foreseen) or is_said(before, after)
    return is_said(before, after)


def _is_deadline(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date ends what is still to happen ("before the end of the month")."""
    before, _ = sides(timex, claim)
    ends = words.DEADLINE_BEFORE.search(before) and not words.OF_A_DAY.match(timex.text)
    if words.DONE_BEFORE.search(before) and not _is_later(timex, claim):
        return False
    return bool(ends and claim.published) and not is_over(timex, claim)


def _is_not_until(timex: Timex, claim: Claim) -> bool:
    """Tell whether what did not happen until the date happened then."""
    before, _ = sides(timex, claim)
    return is_over(timex, claim) and bool(words.NOT_UNTIL.search(before))


def _is_bare(timex: Timex) -> bool:
    """Tell whether the date names no year, so that another one could be meant."""
    return timex.basis is Basis.INFERRED and timex.text.split()[-1].istitle()


def _is_open(timex: Timex, claim: Claim) -> bool:
    before, after = sides(timex, claim)
    before = in_open_clause(plans.CLOSED_CLAUSE.sub(" ", before))
    if _is_bare(timex) and (plans.PRESENT_BEFORE.search(before) or _opens_plan(timex, after)):
        return True
    if plans.EXPECTED_AFTER.match(after) and not is_over(timex, claim):
        return True
    return not is_over(timex, claim) and _is_planned(before, after)


def _starts_at_midnight(timex: Timex, claim: Claim) -> bool:
    """Tell whether what is told holds from the end of the day that the article is from."""
    before, after = sides(timex, claim)
    is_end = plans.DAY_ENDS.fullmatch(timex.text) and plans.FROM_BEFORE.search(before)
    if not is_end or not claim.published or timex.finish != claim.published.finish:
        return False
    return not any(is_past(word.strip(",.;:")) for word in f"{before} {after}".split())


def _is_unreal(timex: Timex, claim: Claim) -> bool:
    """Tell whether nothing happened at the date, or it is one of a plan that time has overtaken."""
    before, after = sides(timex, claim)
    if is_said(before, after):
        return False
    return is_unreal(before, after) or (is_over(timex, claim) and was_unreal(before))


def _opens_plan(timex: Timex, after: str) -> bool:
    return timex.text.startswith("that ") and bool(plans.PRESENT_AFTER.match(after))


# In this order; the first that holds decides.
_RULES: tuple[tuple[DateRole, Callable[[Timex, Claim], bool]], ...] = (
    (DateRole.SAID, lambda timex, claim: is_update(*sides(timex, claim))),
    (DateRole.BACKGROUND, _is_unreal),
    (DateRole.BACKGROUND, _is_later_aside),
    (DateRole.FORECAST, _is_later),
    (DateRole.BACKGROUND, is_compared),
    (DateRole.SAID, _is_told),
    (DateRole.BACKGROUND, is_of_text),
    (DateRole.BACKGROUND, is_gone_before),
    (DateRole.FORECAST, _is_deadline),
    (DateRole.EVENT, _is_not_until),
    (DateRole.BACKGROUND, is_anchor),
    (DateRole.FORECAST, _is_open),
    (DateRole.FORECAST, _starts_at_midnight),
    (DateRole.BACKGROUND, is_aside),
    (DateRole.BACKGROUND, is_earlier),
)
