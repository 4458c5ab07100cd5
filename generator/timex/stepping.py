"""This module takes steps from what was told last: "ten weeks later", "the day before", "the like".

A step in news counts from the last date, in whatever coarseness that has, and never from the day of
publication onwards. Where it cannot be known it stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Precision
from generator.timex import periods
from generator.timex.meaning import Alike, Anchor, Partial, Shift
from generator.timex.scene import UNKNOWN, Resolved, Scene, dated, is_fine

if TYPE_CHECKING:
    from generator.model import DateRange
    from generator.timex.meaning import Meaning

# What a step of weeks or months may be counted from though it is coarser than they are.
_COARSE = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.RANGE)
_LONGEST = 150  # days: what spans more tells less than nothing
# Units that are told from today as soon as from what was told last ("a day earlier").
_SHORT = frozenset(["D", "W"])
_LIKES = (Precision.QUARTER, Precision.HALF)
_PARTS = ("Q", "H")  # the like of these is of these: a day lies in one that nobody may have meant


def is_step(meaning: Shift) -> bool:
    """Tell whether `meaning` lies so far from what was told last, or on that very day."""
    from_last = meaning.anchor is Anchor.CONTEXT
    return from_last and (bool(meaning.amount) or meaning.unit == "D") and meaning.unit != "WE"


def counts_back(meaning: Meaning) -> bool:
    """Tell whether `meaning` is so many days or weeks before what was told last."""
    return (
        isinstance(meaning, Shift)
        and is_step(meaning)
        and meaning.amount < 0
        and meaning.unit in _SHORT
    )


def is_of_year(meaning: Meaning) -> bool:
    """Tell whether `meaning` is the year at hand or in it ("the end of the year")."""
    match meaning:
        case Shift(unit="Y", at_hand=True):
            return True
        case Partial(within=Shift() as year):
            return is_of_year(year)
        case _:
            return False


def is_of_quarter(meaning: Shift) -> bool:
    """Tell whether `meaning` is the quarter at hand."""
    from_last = meaning.anchor is Anchor.CONTEXT
    return from_last and meaning.unit == "Q" and not meaning.amount


def is_at_hand(meaning: Meaning) -> bool:
    """Tell whether `meaning` is a week, month, quarter or year at hand, or in such a year."""
    is_unit = isinstance(meaning, Shift) and meaning.at_hand and meaning.unit in ("W", "M", "Q")
    return is_unit or is_of_year(meaning)


def is_comparison(meaning: Meaning) -> bool:
    """Tell whether a figure of now is compared with that of `meaning` ("a year earlier").

    What is told next still counts from now.
    """
    match meaning:
        case Alike(years=years):
            return years < 0
        case Shift(unit=unit, amount=amount, anchor=Anchor.CONTEXT):
            return amount < 0 and unit not in _SHORT
        case _:
            return False


def take_step(meaning: Shift, scene: Scene) -> Resolved:
    """Resolve a step of news from the date that was told last, if none was from today."""
    base = None if scene.lost else scene.antecedent(meaning.unit)
    if base is None and not scene.lost and _is_told_from_today(meaning, scene.lean):
        base = scene.published
    unknown = Resolved(UNKNOWN[meaning.unit])
    if base is None:
        return unknown
    found = _exactly(meaning, base) if is_fine(meaning.unit, base) else _coarsely(meaning, base)
    if found is None or (scene.lean < 0 and scene.is_ahead(found)):
        return unknown
    return dated(found, "")


def _is_told_from_today(meaning: Shift, lean: int) -> bool:
    """Tell whether a step can be told from the day of publication where no date was told before.

    "A week later" can only in a plan, "the following week" unless the verb is past.
    """
    return meaning.amount <= 0 or lean > 0 or (not meaning.counted and not lean)


def _exactly(meaning: Shift, base: DateRange) -> DateRange | None:
    when = periods.shift(base.begin, meaning.unit, meaning.amount)
    # "A year earlier" than a quarter is the like of it.
    is_like = meaning.unit == "Y" and meaning.counted and base.precision in _LIKES
    unit = periods.size(base) if is_like else meaning.unit
    return periods.containing(unit, when) if when else None


def _coarsely(meaning: Shift, base: DateRange) -> DateRange | None:
    """Return the months in which so many weeks or months from somewhere in `base` may lie."""
    if meaning.unit not in ("W", "M") or base.precision not in _COARSE:
        return None
    begin = periods.shift(base.begin, meaning.unit, meaning.amount)
    finish = periods.shift(base.finish, meaning.unit, meaning.amount)
    if begin is None or finish is None or (finish - begin).days > _LONGEST:
        return None
    first, last = (periods.containing("M", when) for when in (begin, finish))
    if first == last:
        return first
    period = periods.spread(first.begin, last.finish, f"{first.value}/{last.value}")
    return replace(period, approximate=True)


def years_off(years: int, accounts: DateRange) -> Resolved:
    """Return the period that lies `years` from the period `accounts`."""
    begin = periods.shift(accounts.begin, "Y", years)
    after = periods.shift(periods.shift_days(accounts.finish, 1), "Y", years)
    if begin is None or after is None:
        return Resolved(UNKNOWN["Y"])
    return dated(periods.spread(begin, periods.shift_days(after, -1)), "")


def take_like(meaning: Alike, scene: Scene) -> Resolved:
    """Resolve the like of what was told last, so many years from it or of a year that is given."""
    if scene.accounts and not meaning.unit:
        last = scene.accounts.finish.year
        return years_off(meaning.year - last if meaning.year else meaning.years, scene.accounts)
    base = _alike_to(meaning.unit, scene)
    if base is None and meaning.year:
        # Some quarter of a year that is known.
        return Resolved(f"{meaning.year}-QX", period=periods.year(meaning.year))
    if base is None:
        return Resolved(UNKNOWN[meaning.unit or "Y"])
    unit = meaning.unit or periods.size(base)
    if unit == "D" and not meaning.unit:
        unit = "Y"  # no period was named: the day of publication is none
    year = meaning.year
    if meaning.from_now and scene.is_long_past(base):
        year = scene.published.begin.year + meaning.years if scene.published else 0
    if not year and not meaning.years and scene.published and not scene.history:
        year = scene.published.begin.year  # "the same period of this year"
    years = year - base.begin.year if year else meaning.years
    when = periods.shift(base.begin, "Y", years)
    found = periods.containing(unit, when) if when and is_fine(unit, base) else None
    return dated(found, UNKNOWN[unit])


def _alike_to(unit: str, scene: Scene) -> DateRange | None:
    """Return the period that "the same `unit` last year" is the like of, None if none is known."""
    if scene.history:
        return scene.anchor(unit or "CE", Anchor.CONTEXT)
    for period in () if scene.lost else scene.recent:
        is_like = periods.size(period) == unit if unit in _PARTS else is_fine(unit or "CE", period)
        if is_like and (scene.lean > 0 or not scene.is_ahead(period)):
            return period
    return scene.published if unit in ("", "Y") else None
