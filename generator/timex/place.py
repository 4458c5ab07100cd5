"""This module places durations in the calendar where the text says where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import TimexKind
from generator.timex import periods
from generator.timex.feasts import nth_weekday
from generator.timex.scene import FINENESS, UNKNOWN, Resolved, Scene, dated, is_fine

if TYPE_CHECKING:
    from generator.model import DateRange
    from generator.timex.meaning import Length, Nth, Onward, Until

AHEAD = 2  # the lean of a length that ends in the future
THURSDAY = 4  # the first week of a year is the one with its first Thursday (ISO 8601)


def place_length(meaning: Length, scene: Scene) -> Resolved:
    """Place "the last two years" before the publication, "the next two years" after it."""
    plain = Resolved(meaning.value, TimexKind.DURATION, stated=True)
    base, amount = scene.published, meaning.amount
    if not meaning.lean or scene.history or base is None or not amount or amount % 1:
        return plain
    told = meaning.lean > 0 and scene.lean < 0
    if meaning.unit.startswith("T") or not is_fine(meaning.unit, base) or told:
        return plain
    period = _around(meaning, base)
    return Resolved(meaning.value, TimexKind.DURATION, period) if period else plain


def _around(meaning: Length, base: DateRange) -> DateRange | None:
    unit, amount = meaning.unit, int(meaning.amount)
    far = periods.shift(base.begin, unit, amount if meaning.lean > 0 else -amount)
    if far is None:
        return None
    if meaning.lean == AHEAD:
        return periods.containing(unit, far)
    if unit == "Q":
        near = periods.shift(base.begin, unit, meaning.lean) or base.begin
        low, high = sorted((far, near))
        return periods.spread(
            periods.containing(unit, low).begin, periods.containing(unit, high).finish
        )
    if meaning.lean < 0:
        return periods.spread(far, periods.shift_days(base.begin, -1))
    finish = periods.shift(base.finish, unit, amount)
    if finish is None:
        return None
    return periods.spread(periods.shift_days(base.finish, 1), finish)


def place_until(meaning: Until, base: DateRange | None) -> Resolved:
    """Place a duration so that it ends with `base`."""
    value = f"P{meaning.amount}{meaning.unit}"
    plain = Resolved(value, TimexKind.DURATION, stated=True)
    if base is None:
        return plain
    end = periods.shift_days(base.finish, 1)
    begin = periods.shift(end, meaning.unit, -meaning.amount)
    if begin is None:
        return plain
    return Resolved(value, TimexKind.DURATION, periods.spread(begin, base.finish))


def place_onward(meaning: Onward, base: DateRange | None) -> Resolved:
    """Place a duration so that it begins with `base`."""
    value = f"P{meaning.amount}{meaning.unit}"
    plain = Resolved(value, TimexKind.DURATION, stated=True)
    end = periods.shift(base.begin, meaning.unit, meaning.amount) if base else None
    if base is None or end is None:
        return plain
    finish = periods.shift_days(end, -1)
    return Resolved(value, TimexKind.DURATION, periods.spread(base.begin, finish))


def place_nth(meaning: Nth, whole: DateRange | None) -> Resolved:
    """Place the nth unit, or several from it on, in the period `whole`."""
    unit = meaning.unit
    if whole is None:
        return Resolved(UNKNOWN[unit])
    if meaning.weekday:
        found = nth_weekday(whole, meaning.weekday, meaning.number)
        return dated(periods.day(found) if found else None, UNKNOWN[unit])
    if meaning.number == 0:
        around = periods.weekend_around if unit == "WE" else periods.PERIODS[unit]
        return dated(around(whole.begin), "")
    ends = _nth_ends(meaning, whole)
    if ends is None or FINENESS.index(unit) >= FINENESS.index(periods.size(whole)):
        return Resolved(UNKNOWN[unit])
    if meaning.count == 1:
        return dated(ends[0], "")
    period = periods.spread(ends[0].begin, ends[1].finish)
    return Resolved(f"P{meaning.count}{unit}", TimexKind.DURATION, period)


def _nth_ends(meaning: Nth, whole: DateRange) -> tuple[DateRange, DateRange] | None:
    unit, steps = meaning.unit, meaning.count - 1
    if meaning.number < 0:
        last = periods.containing(unit, whole.finish)
        begin, finish = periods.shift(last.begin, unit, -steps), whole.finish
    else:
        first = whole.begin
        if unit == "W" and first.isoweekday() > THURSDAY:
            first = periods.shift_days(first, 7)
        begin = periods.shift(first, unit, meaning.number - 1)
        finish = periods.shift(first, unit, meaning.number - 1 + steps) or first
    if begin is None:
        return None
    return periods.containing(unit, begin), periods.containing(unit, finish)
