"""This module turns meanings into TIMEX3 values and calendar days, given what is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import DateRange, Precision, TimexKind
from generator.timex import periods
from generator.timex.choose import (
    choose_day_of_month,
    choose_weekday,
    choose_year,
    in_year,
    without_year,
)
from generator.timex.fiscal import place_fiscal
from generator.timex.meaning import (
    Alike,
    Anchor,
    Between,
    Clock,
    Counted,
    DayOfMonth,
    Feast,
    Fiscal,
    Fixed,
    Length,
    Meaning,
    Nth,
    Onward,
    Partial,
    Shift,
    Stated,
    Until,
    Weekday,
    plain_parts,
)
from generator.timex.place import place_length, place_nth, place_onward, place_until
from generator.timex.scene import UNKNOWN, Resolved, Scene, dated, is_fine
from generator.timex.share import narrow
from generator.timex.stepping import (
    is_of_quarter,
    is_of_year,
    is_step,
    take_like,
    take_step,
    years_off,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def needs_tense(meaning: Meaning) -> bool:
    """Tell whether the tense around `meaning` has a say in what it resolves to."""
    return any(map(_is_open, plain_parts(meaning)))


def _is_open(meaning: Meaning) -> bool:
    match meaning:
        case Partial() | Feast():
            return (meaning.within is None and not meaning.lean) or is_of_year(meaning)
        case Length():
            return meaning.lean > 0
        case Shift():
            return _is_at_hand(meaning) or is_step(meaning) or is_of_quarter(meaning)
        case _:
            return isinstance(meaning, Weekday | DayOfMonth | Alike)


def resolve(meaning: Meaning, scene: Scene) -> Resolved:
    """Resolve `meaning` in `scene`; what cannot be known becomes X."""
    return RESOLVERS[type(meaning)](meaning, scene)


def _period(meaning: Meaning | None, scene: Scene) -> DateRange | None:
    return resolve(meaning, scene).period if meaning else None


def _of_year(meaning: Partial | Feast, scene: Scene) -> Resolved:
    if meaning.within is None:
        return choose_year(meaning, scene)
    year = resolve(meaning.within, scene)
    found = in_year(meaning, year.period.begin.year) if year.period else None
    if found and is_of_year(meaning) and scene.lean < 0 and scene.is_ahead(found):
        found = in_year(meaning, found.begin.year - 1)  # what is over by now
    return replace(dated(found, without_year(meaning)), stated=year.stated)


def _weekday(meaning: Weekday, scene: Scene) -> Resolved:
    if meaning.within is None:
        return choose_weekday(meaning, scene)
    week = _period(meaning.within, scene)
    if week is None or week.precision is not Precision.WEEK:
        return Resolved(f"XXXX-WXX-{meaning.number}")
    return dated(periods.day(periods.shift_days(week.begin, meaning.number - 1)), "")


def _day_of_month(meaning: DayOfMonth, scene: Scene) -> Resolved:
    if meaning.within is None:
        return choose_day_of_month(meaning, scene)
    month = _period(meaning.within, scene)
    day = periods.ymd(month.begin.year, month.begin.month, meaning.day) if month else None
    return dated(day, f"XXXX-XX-{meaning.day:02d}")


def _shift(meaning: Shift, scene: Scene) -> Resolved:
    if scene.accounts and meaning.anchor is Anchor.CONTEXT and meaning.unit == "Y":
        return years_off(meaning.amount, scene.accounts)
    if is_step(meaning) and not scene.history:
        return take_step(meaning, scene)
    anchor = Anchor.PUBLISHED if _is_at_hand(meaning) else meaning.anchor
    base = _quarter_at_hand(meaning, scene) or scene.anchor(meaning.unit, anchor)
    if base is scene.published and is_of_quarter(meaning) and scene.lean < 0:
        base = None  # which quarter is over by now, nobody told
    when = periods.shift(base.begin, meaning.unit, meaning.amount) if base else None
    found = periods.containing(meaning.unit, when) if when else None
    ahead = found is not None and base is not None and found.begin > base.finish
    if found and ahead and scene.lean < 0 and _is_at_hand(meaning):
        # "over the weekend", said of the past, is the one before
        found = periods.weekend(periods.shift_days(found.begin, -7))
    return dated(found, UNKNOWN[meaning.unit])


def _quarter_at_hand(meaning: Shift, scene: Scene) -> DateRange | None:
    """Return the quarter that was told last, if `meaning` is "the quarter"."""
    if scene.history or not is_of_quarter(meaning):
        return None
    told = next((each for each in scene.recent if each.precision is Precision.QUARTER), None)
    latest = scene.recent[0] if scene.recent else None
    if told is None or latest is None or latest.precision not in (Precision.DAY, Precision.MONTH):
        return told
    # "In July it said that in the quarter": the one that is over by then.
    before = periods.containing("Q", periods.shift_months(latest.begin, -3))
    return before if scene.lean < 0 and before and before.begin > told.begin else told


def _is_at_hand(meaning: Shift) -> bool:
    return meaning.unit == "WE" and not meaning.amount and meaning.anchor is Anchor.CONTEXT


def _counted(meaning: Counted, scene: Scene) -> Resolved:
    """Count to the day from a day, else to a period of the unit."""
    base = _period(meaning.of, scene)
    when = periods.shift(base.begin, meaning.unit, meaning.amount) if base else None
    if base is None or when is None or not is_fine(meaning.unit, base):
        return Resolved(UNKNOWN[meaning.unit])
    unit = "D" if is_fine("D", base) else meaning.unit
    return dated(periods.containing(unit, when), "")


def _between(meaning: Between, scene: Scene) -> Resolved:
    first, last = resolve_ends(meaning, scene)
    value = f"{first.value}/{last.value}"
    if first.period is None or last.period is None or first.period.begin > last.period.finish:
        return Resolved(value)
    begin, finish = (
        narrow(each, share)
        for each, share in zip((first.period, last.period), meaning.shares, strict=True)
    )
    period = periods.spread(begin.begin, finish.finish, value)
    return Resolved(value, period=period, stated=first.stated and last.stated)


def resolve_ends(meaning: Between, scene: Scene) -> tuple[Resolved, Resolved]:
    """Resolve both ends of a range: the last one comes after the first."""
    first = resolve(meaning.first, scene)
    if scene.lean > 0 and isinstance(meaning.first, Partial) and _is_open(meaning.first):
        first = _begun(meaning.first, meaning, scene) or first
    return first, _last_end(meaning, first, scene)


def _begun(start: Partial, meaning: Between, scene: Scene) -> Resolved | None:
    """Return the `start` before the publication of a range that has not ended by then."""
    day = scene.published
    if scene.history or day is None:
        return None
    years = (day.begin.year, day.begin.year - 1)
    found = [period for year in years if (period := in_year(start, year)) is not None]
    first = next((dated(period, "") for period in found if period.begin <= day.begin), None)
    last = _last_end(meaning, first, scene).period if first else None
    return first if last is not None and last.finish >= day.begin else None


def _last_end(meaning: Between, first: Resolved, scene: Scene) -> Resolved:
    match meaning.last:
        case Fixed(value="PRESENT_REF"):
            return dated(scene.published, "PRESENT_REF")
        case Partial() | DayOfMonth(within=None) | Feast() | Weekday() if first.period:
            recent = (first.period, *scene.recent)
            story = replace(scene, history=True, recent=recent, story=first.period, lean=1)
            return _not_before(first.period, meaning.last, resolve(meaning.last, story))
        case _:
            return resolve(meaning.last, scene)


def _not_before(first: DateRange, meaning: Meaning, last: Resolved) -> Resolved:
    """Move a `last` that lies before `first` to the next year or month."""
    if last.period is None or last.period.begin >= first.begin:
        return last
    match meaning:
        case Partial():
            return dated(in_year(meaning, last.period.begin.year + 1), last.value)
        case DayOfMonth(day=day):
            month = periods.shift_months(first.begin.replace(day=1), 1)
            return dated(periods.ymd(month.year, month.month, day), last.value)
        case _:
            return last


def _nth(meaning: Nth, scene: Scene) -> Resolved:
    whole = resolve(meaning.of, scene) if meaning.of else Resolved("")
    return replace(place_nth(meaning, whole.period), stated=whole.stated)


def _clock(meaning: Clock, scene: Scene) -> Resolved:
    inner = resolve(meaning.of, scene) if meaning.of else _day_at_hand(scene)
    value = inner.value if inner.value[0] in "0123456789X" else UNKNOWN["D"]
    return Resolved(f"{value}T{meaning.value}", TimexKind.TIME, inner.period, inner.stated)


def _day_at_hand(scene: Scene) -> Resolved:
    last = scene.recent[0] if scene.recent else None
    if last is not None and last.precision is Precision.DAY:
        return dated(last, "")
    day = scene.published
    known = not scene.history and day is not None and day.precision is Precision.DAY
    return dated(day if known else None, UNKNOWN["D"])


RESOLVERS: dict[type, Callable[..., Resolved]] = {
    Stated: lambda meaning, _: Resolved(meaning.period.value, period=meaning.period, stated=True),
    Fixed: lambda meaning, _: Resolved(meaning.value, meaning.kind, stated=True),
    Partial: _of_year,
    Feast: _of_year,
    Fiscal: place_fiscal,
    Weekday: _weekday,
    DayOfMonth: _day_of_month,
    Shift: _shift,
    Counted: _counted,
    Alike: take_like,
    Between: _between,
    Until: lambda meaning, scene: place_until(meaning, _period(meaning.of, scene)),
    Onward: lambda meaning, scene: place_onward(meaning, _period(meaning.of, scene)),
    Nth: _nth,
    Length: place_length,
    Clock: _clock,
}
