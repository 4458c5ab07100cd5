"""This module takes steps from what was told last: "ten weeks later", "the day before", "the like".

A step in news counts from the last date, in whatever coarseness that has, and never from the day of
publication onwards. Where it cannot be known it stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Precision
from generator.timex import periods
from generator.timex.meaning import Anchor, Shift
from generator.timex.scene import UNKNOWN, Resolved, Scene, dated, is_fine

if TYPE_CHECKING:
    from generator.model import DateRange

# What a step of weeks or months may be counted from though it is coarser than they are.
_COARSE = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.RANGE)
_LONGEST = 150  # days: what spans more tells less than nothing
_PARTS = ("Q", "H")  # the like of these is of these: a day lies in one that nobody may have meant


def is_step(meaning: Shift) -> bool:
    """Tell whether `meaning` lies so far from what was told last, or on that very day."""
    from_last = meaning.anchor is Anchor.CONTEXT
    return from_last and (bool(meaning.amount) or meaning.unit == "D") and meaning.unit != "WE"


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
    return periods.containing(meaning.unit, when) if when else None


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


def alike_to(unit: str, scene: Scene) -> DateRange | None:
    """Return the period that "the same `unit` last year" is the like of, None if none is known."""
    if scene.history:
        return scene.anchor(unit or "CE", Anchor.CONTEXT)
    for period in () if scene.lost else scene.recent:
        is_like = periods.size(period) == unit if unit in _PARTS else is_fine(unit or "CE", period)
        if is_like and (scene.lean > 0 or not scene.is_ahead(period)):
            return period
    return scene.published if unit in ("", "Y") else None
