"""This module chooses the year of a month, day or feast that the text leaves without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Precision
from generator.timex import periods
from generator.timex.feasts import FIXED_HOLIDAYS, feast_day
from generator.timex.meaning import Anchor, DayOfMonth, Feast, Partial, Weekday
from generator.timex.scene import UNKNOWN, Resolved, Scene, dated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.model import DateRange

NEAR_DAYS = 45  # a day as near as this hardly ever means another year, whatever the tense
FRESH_DAYS = 15  # what is as fresh as this is news, whatever the story before it was about
YEAR_END, YEAR_START = 10, 3  # months between which a story passes into the next year
HALF_WEEK = 3
REACH = 4  # years to look back and forward: 29 February needs as many


def in_year(meaning: Partial | Feast, year: int) -> DateRange | None:
    """Return what `meaning` is in `year`."""
    if isinstance(meaning, Feast):
        return feast_day(meaning.name, year)
    return periods.of_year(year, meaning.month, meaning.day, meaning.part)


def without_year(meaning: Partial | Feast) -> str:
    """Return the value of `meaning` without a year."""
    if isinstance(meaning, Feast):
        month, day = FIXED_HOLIDAYS.get(meaning.name, (0, 0))
        return f"XXXX-{month:02d}-{day:02d}" if month else UNKNOWN["D"]
    if meaning.part:
        return f"XXXX-{meaning.part}"
    return f"XXXX-{meaning.month:02d}" + (f"-{meaning.day:02d}" if meaning.day else "")


def choose_year(meaning: Partial | Feast, scene: Scene) -> Resolved:
    """Choose the year of a month, a day, a part of a year or a feast."""
    return dated(_choose(meaning, scene), without_year(meaning))


def _choose(meaning: Partial | Feast, scene: Scene) -> DateRange | None:
    base = scene.base()
    if base is None:
        return None
    years = range(base.begin.year - REACH, base.begin.year + REACH + 1)
    found = [period for year in years if (period := in_year(meaning, year)) is not None]
    if isinstance(meaning, Partial) and meaning.weekday:
        found = [p for p in found if p.begin.isoweekday() == meaning.weekday] or found
    if not found:
        return None
    if meaning.lean:
        # "Last May" counts from today, whatever story the news tells.
        today = None if scene.history else scene.published
        return _beyond(found, today or base, meaning.lean)
    if base is scene.published:
        return _by_tense(found, base, scene.lean)
    told, late = _in_story(found, base), _of_late(found, scene)
    is_fresh = late is not None and scene.published is not None and _is_fresh(late, scene.published)
    return late or told if is_fresh or told.begin < base.begin else told


def _is_fresh(day: DateRange, published: DateRange) -> bool:
    """Tell whether a day lies so shortly before the publication that news must mean it."""
    return 0 <= (published.begin - day.begin).days < FRESH_DAYS


def _of_late(found: Sequence[DateRange], scene: Scene) -> DateRange | None:
    """Return the day near the publication of news, which a story that goes back is not about."""
    if scene.history or scene.published is None:
        return None
    day = _nearest(found, scene.published)
    near = abs((day.begin - scene.published.begin).days) < NEAR_DAYS
    return day if near and day.precision is Precision.DAY else None


def _beyond(found: Sequence[DateRange], base: DateRange, lean: int) -> DateRange | None:
    """Return the last of `found` before `base`, or the next after it.

    With a `lean` of -2 or less it is that many back, unless the last one was over in the same year:
    then some count it and some do not.
    """
    if lean < -1:
        past = sorted((p for p in found if p.finish < base.begin), key=_begin)
        is_open = bool(past) and past[-1].finish.year == base.begin.year
        return None if is_open or len(past) < -lean else past[lean]
    if lean < 0:
        return max((p for p in found if p.finish < base.begin), key=_begin, default=None)
    return min((p for p in found if p.begin > base.finish), key=_begin, default=None)


def _begin(period: DateRange) -> date:
    return period.begin


def _by_tense(found: Sequence[DateRange], base: DateRange, tense: int) -> DateRange | None:
    """Return the last of `found` up to `base`, or the next from it, or the nearest."""
    nearest = min(found, key=lambda each: _gap(each, base))
    near = abs((nearest.begin - base.begin).days) < NEAR_DAYS
    if not tense or (near and nearest.precision is Precision.DAY and tense >= -1):
        return nearest
    if tense < 0:
        return max((p for p in found if p.begin <= base.finish), key=_begin, default=None)
    return min((p for p in found if p.finish >= base.begin), key=_begin, default=None)


def _gap(period: DateRange, base: DateRange) -> int:
    """Return the days from the begin of a month or day to `base`, of longer periods those between.

    Most of what is told of a half of a year is told when it is over.
    """
    if period.precision in (Precision.HALF, Precision.QUARTER) and period.finish < base.begin:
        return (base.begin - period.finish).days
    return abs((period.begin - base.begin).days)


def _nearest(found: Sequence[DateRange], base: DateRange) -> DateRange:
    return min(found, key=lambda period: abs((period.begin - base.begin).days))


def _in_story(found: Sequence[DateRange], base: DateRange) -> DateRange:
    """Choose the year that the story is in: the last one named, or the next after its end."""
    by_year = {period.begin.year: period for period in found}
    period = by_year.get(base.begin.year)
    if period is None:
        return _nearest(found, base)
    fine = base.precision in (Precision.DAY, Precision.MONTH)
    if fine and base.begin.month >= YEAR_END and period.begin.month <= YEAR_START:
        return by_year.get(base.begin.year + 1, period)
    return period


def choose_weekday(meaning: Weekday, scene: Scene) -> Resolved:
    """Choose the day of a weekday by "last", "next" or the tense around it."""
    base = scene.base() if scene.history else scene.published
    if base is None or base.precision is not Precision.DAY:
        return Resolved(f"XXXX-WXX-{meaning.number}")
    tense = _nearer_side(meaning, base.begin) if scene.of_plan else scene.lean
    day = periods.day(_weekday_near(meaning, base.begin, tense))
    return Resolved(day.value, period=day)


def _nearer_side(meaning: Weekday, base: date) -> int:
    """Return 1 if the next such weekday is nearer than the last one, else -1."""
    return 1 if (meaning.number - base.isoweekday()) % 7 <= HALF_WEEK else -1


def _weekday_near(meaning: Weekday, base: date, tense: int) -> date:
    ahead = (meaning.number - base.isoweekday()) % 7
    match meaning.lean or tense:
        case 1:
            steps = ahead or (7 if meaning.lean else 0)
            return periods.shift_days(base, steps + (7 if 0 < steps <= meaning.near else 0))
        case 2:
            return periods.shift_days(base, meaning.number - base.isoweekday())
        case _:
            steps = 7 - ahead if ahead or meaning.lean else 0
            return periods.shift_days(base, -steps - (7 if 0 < steps <= meaning.near else 0))


def _months_off(day: date, base: date, tense: int) -> int:
    """Return 1 if a future `day` lies behind `base`, -1 if a past one lies ahead, else 0."""
    return (tense > 0 and day < base) - (tense < 0 and day > base)


def choose_day_of_month(meaning: DayOfMonth, scene: Scene) -> Resolved:
    """Choose the month of a day: the one at hand, or the nearest in which the weekday is right."""
    unknown = f"XXXX-XX-{meaning.day:02d}"
    base = scene.anchor("M", Anchor.CONTEXT)
    if base is None:
        return Resolved(unknown)
    first = base.begin.replace(day=1)
    if not meaning.weekday:
        day = periods.ymd(first.year, first.month, meaning.day)
        if day and base is scene.published and base.precision is Precision.DAY:
            month = periods.shift_months(first, _months_off(day.begin, base.begin, scene.lean))
            day = periods.ymd(month.year, month.month, meaning.day)
        return dated(day, unknown)
    months = [periods.shift_months(first, offset) for offset in range(-12, 13)]
    days = [
        day
        for month in months
        if (day := periods.ymd(month.year, month.month, meaning.day)) is not None
        and day.begin.isoweekday() == meaning.weekday
    ]
    return dated(_nearest(days, base) if days else None, unknown)
