"""This module turns meanings into TIMEX3 values and calendar days, given what is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model import DateRange, Precision, TimexKind
from generator.timex import periods, tables
from generator.timex.meaning import (
    Anchor,
    Between,
    Clock,
    DayOfMonth,
    Feast,
    Fixed,
    Length,
    Meaning,
    Nth,
    Partial,
    Shift,
    Stated,
    Weekday,
)

if TYPE_CHECKING:
    from datetime import date

# The value of a period that nothing is known of (TimeML 1.2.1: X for what is missing).
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
FINENESS = ["D", "W", "F", "WE", "M", "Q", "H", "Y", "DE", "CE"]
AHEAD = 2  # the lean of a length that ends in the future
THURSDAY = 4  # the first week of a year is the one with its first Thursday (ISO 8601)
NEAR_DAYS = 45  # a day as near as this hardly ever means another year, whatever the tense
YEAR_END, YEAR_START = 10, 3  # months between which a story passes into the next year


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What an expression may count from.

    `recent` holds the dates mentioned before it, the last one first; in a `history` they are the
    anchor of everything relative. `lean` is the tense around the expression: -1, 0 or 1.
    """

    published: DateRange | None
    history: bool
    recent: tuple[DateRange, ...] = ()
    lean: int = 0


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its kind, its days and whether it stood whole in the text."""

    value: str
    kind: TimexKind = TimexKind.DATE
    period: DateRange | None = None
    stated: bool = False


def needs_tense(meaning: Meaning | None) -> bool:
    """Tell whether the tense around `meaning` has a say in what it resolves to."""
    match meaning:
        case Partial(within=None, lean=0) | Feast(within=None, lean=0) | Weekday(within=None):
            return True
        case Length(lean=lean):
            return lean > 0
        case Clock(of=inner) | Nth(of=inner) | Shift(of=inner):
            return needs_tense(inner)
        case Between(first, last):
            return needs_tense(first) or needs_tense(last)
        case _:
            return False


def resolve(meaning: Meaning, scene: Scene) -> Resolved:  # noqa: PLR0911
    """Resolve `meaning` in `scene`; what cannot be known becomes X."""
    match meaning:
        case Stated(period):
            return Resolved(period.value, period=period, stated=True)
        case Fixed(value, kind):
            return Resolved(value, kind, stated=True)
        case Partial():
            return _partial(meaning, scene)
        case Feast():
            return _feast(meaning, scene)
        case Weekday():
            return _weekday(meaning, scene)
        case DayOfMonth():
            return _day_of_month(meaning, scene)
        case Shift():
            return _shift(meaning, scene)
        case Between():
            return _between(meaning, scene)
        case Nth():
            return _nth(meaning, scene)
        case Length():
            return _length(meaning, scene)
        case Clock():
            return _clock(meaning, scene)


def _dated(period: DateRange | None, unknown: str) -> Resolved:
    return Resolved(period.value, period=period) if period else Resolved(unknown)


def _fine(unit: str, period: DateRange | None) -> bool:
    """Tell whether `period` is fine enough to count `unit` from."""
    if period is None:
        return False
    return FINENESS.index(periods.size(period)) <= FINENESS.index(unit)


def _context(unit: str, scene: Scene) -> DateRange | None:
    for period in scene.recent:
        if _fine(unit, period):
            return period
    return None if scene.history else scene.published


def _anchor(unit: str, anchor: Anchor, scene: Scene) -> DateRange | None:
    if anchor is Anchor.CONTEXT or scene.history:
        return _context(unit, scene)
    return scene.published


def _shift(meaning: Shift, scene: Scene) -> Resolved:
    unit = meaning.unit
    base = (
        resolve(meaning.of, scene).period
        if meaning.of
        else _anchor(
            unit if meaning.like not in ("same", *FINENESS) else "CE", meaning.anchor, scene
        )
    )
    unknown = UNKNOWN[unit]
    if meaning.like == "exact" and base and _fine("D", base):
        return _dated(periods.day(periods.shift(base.begin, unit, meaning.amount)), unknown)
    if meaning.like == "until":
        return _until(meaning, base)
    if meaning.like == "same" or meaning.like in FINENESS:
        return _dated(_moved_alike(base, meaning) if base else None, unknown)
    if base is None or not _fine(unit, base):
        return Resolved(unknown)
    return Resolved(
        (found := periods.containing(unit, periods.shift(base.begin, unit, meaning.amount))).value,
        period=found,
    )


def _until(meaning: Shift, base: DateRange | None) -> Resolved:
    """Place a duration that ends with `base` ("the three months to March")."""
    value = f"P{-meaning.amount}{meaning.unit}"
    if base is None:
        return Resolved(value, TimexKind.DURATION, stated=True)
    begin = periods.shift(periods.shift_days(base.finish, 1), meaning.unit, meaning.amount)
    period = DateRange(
        value=f"{begin}/{base.finish}",
        begin=begin,
        finish=base.finish,
        precision=Precision.RANGE,
    )
    return Resolved(value, TimexKind.DURATION, period)


def _moved_alike(base: DateRange, meaning: Shift) -> DateRange | None:
    """Move `base` by years and keep its size, or the size that `like` names."""
    unit = periods.size(base) if meaning.like == "same" else meaning.like
    if unit == "D" and meaning.like == "same":
        unit = "Y"  # no period was named: the day of publication is none
    years = periods.shift(base.begin, "Y", meaning.amount)
    if not _fine(unit, base):
        return None
    return periods.containing(unit, years)


def _of_year(meaning: Partial, year: int) -> DateRange | None:
    return periods.of_year(year, meaning.month, meaning.day, meaning.part)


def _partial(meaning: Partial, scene: Scene) -> Resolved:
    tail = meaning.part or f"{meaning.month:02d}" + (f"-{meaning.day:02d}" if meaning.day else "")
    unknown = f"XXXX-{tail}"
    if meaning.within:
        year = resolve(meaning.within, scene).period
        return _dated(_of_year(meaning, year.begin.year) if year else None, unknown)
    candidates = {
        year: period
        for year in _years_near(scene)
        if (period := _of_year(meaning, year)) is not None
    }
    return _dated(_choose(candidates, meaning.lean, scene), unknown)


def _years_near(scene: Scene) -> range:
    base = _base(scene)
    return range(base.begin.year - 4, base.begin.year + 5) if base else range(0)


def _base(scene: Scene) -> DateRange | None:
    if scene.history:
        return scene.recent[0] if scene.recent else None
    if scene.recent and _chained(scene):
        return scene.recent[0]
    return scene.published


def _chained(scene: Scene) -> bool:
    """Tell whether a story within news is being told: the last date is fine, and long past."""
    last, published = scene.recent[0], scene.published
    return (
        published is not None
        and scene.lean <= 0
        and last.precision in (Precision.DAY, Precision.MONTH)
        and (published.begin - last.finish).days > 365  # noqa: PLR2004
    )


def _choose(candidates: dict[int, DateRange], lean: int, scene: Scene) -> DateRange | None:
    base = _base(scene)
    if base is None or not candidates:
        return None
    if base is not scene.published and not lean:
        return _in_story(candidates, base, scene)
    past = [p for p in candidates.values() if p.begin <= base.finish]
    future = [p for p in candidates.values() if p.finish >= base.begin]
    if lean:
        past = [p for p in past if p.finish < base.begin]
        future = [p for p in future if p.begin > base.finish]
    nearest = min(candidates.values(), key=lambda p: abs((p.begin - base.begin).days))
    if not lean and nearest.precision is Precision.DAY and _days(nearest, base) < NEAR_DAYS:
        return nearest
    direction = lean or scene.lean
    if direction < 0:
        return past[-1] if past else None
    if direction > 0:
        return future[0] if future else None
    return nearest


def _days(one: DateRange, other: DateRange) -> int:
    return abs((one.begin - other.begin).days)


def _in_story(candidates: dict[int, DateRange], base: DateRange, scene: Scene) -> DateRange | None:
    """Choose the year that the story is in: the last one named, or the next after its end."""
    year = base.begin.year
    period = candidates.get(year)
    if period is None:
        return min(candidates.values(), key=lambda p: abs((p.begin - base.begin).days))
    fine = base.precision in (Precision.DAY, Precision.MONTH)
    if fine and base.begin.month >= YEAR_END and period.begin.month <= YEAR_START:
        return candidates.get(year + 1, period)
    return period


def _feast(meaning: Feast, scene: Scene) -> Resolved:
    unknown = "XXXX-XX-XX"
    if meaning.name in tables.FIXED_HOLIDAYS:
        unknown = "XXXX-{:02d}-{:02d}".format(*tables.FIXED_HOLIDAYS[meaning.name])
    if meaning.within:
        year = resolve(meaning.within, scene).period
        return _dated(feast_day(meaning.name, year.begin.year) if year else None, unknown)
    candidates = {
        year: period
        for year in _years_near(scene)
        if (period := feast_day(meaning.name, year)) is not None
    }
    return _dated(_choose(candidates, meaning.lean, scene), unknown)


def feast_day(name: str, year: int) -> DateRange | None:
    """Return the day of the feast `name` in a year."""
    if not periods.valid_year(year):
        return None
    if fixed := tables.FIXED_HOLIDAYS.get(name):
        return periods.ymd(year, *fixed)
    if name in tables.EASTER_HOLIDAYS:
        when = periods.shift_days(periods.easter(year), tables.EASTER_HOLIDAYS[name])
        return periods.day(when)
    nth = periods.nth_weekday(year, *tables.FLOATING_HOLIDAYS[name])
    return periods.day(nth) if nth else None


def _weekday(meaning: Weekday, scene: Scene) -> Resolved:
    unknown = f"XXXX-WXX-{meaning.number}"
    if meaning.within:
        week = resolve(meaning.within, scene).period
        if week is None or week.precision is not Precision.WEEK:
            return Resolved(unknown)
        return _dated(periods.day(periods.shift_days(week.begin, meaning.number - 1)), unknown)
    base = _base(scene) if scene.history else scene.published
    if base is None or base.precision is not Precision.DAY:
        return Resolved(unknown)
    return _dated(periods.day(_weekday_near(meaning, base.begin, scene.lean)), unknown)


def _weekday_near(meaning: Weekday, base: date, tense: int) -> date:
    ahead = (meaning.number - base.isoweekday()) % 7
    match meaning.lean or tense:
        case 1:
            return periods.shift_days(base, ahead or (7 if meaning.lean else 0))
        case 2:
            return periods.shift_days(base, meaning.number - base.isoweekday())
        case _:
            return periods.shift_days(base, ahead - 7 if ahead or meaning.lean else 0)


def _day_of_month(meaning: DayOfMonth, scene: Scene) -> Resolved:
    unknown = f"XXXX-XX-{meaning.day:02d}"
    base = _context("M", scene)
    if base is None or not _fine("M", base):
        return Resolved(unknown)
    if not meaning.weekday:
        return _dated(periods.ymd(base.begin.year, base.begin.month, meaning.day), unknown)
    days = [
        found
        for offset in range(-12, 13)
        if (when := periods.shift_months(base.begin.replace(day=1), offset))
        and (found := periods.ymd(when.year, when.month, meaning.day))
        and found.begin.isoweekday() == meaning.weekday
    ]
    nearest = min(days, key=lambda p: abs((p.begin - base.begin).days), default=None)
    return _dated(nearest, unknown)


def _between(meaning: Between, scene: Scene) -> Resolved:
    first, last = resolve_ends(meaning, scene)
    if first.period is None or last.period is None or first.period.begin > last.period.finish:
        return Resolved(f"{first.value}/{last.value}")
    value = f"{first.value}/{last.value}"
    period = DateRange(
        value=value,
        begin=first.period.begin,
        finish=last.period.finish,
        precision=Precision.RANGE,
    )
    return Resolved(value, period=period, stated=first.stated and last.stated)


def resolve_ends(meaning: Between, scene: Scene) -> tuple[Resolved, Resolved]:
    """Resolve both ends of a range: each may lack what the other one has."""
    first = resolve(meaning.first, scene)
    if isinstance(meaning.last, Fixed):
        now = scene.published
        return first, Resolved(now.value, period=now) if now else Resolved(meaning.last.value)
    if first.period is None:
        return first, resolve(meaning.last, scene)
    story = replace(scene, history=True, recent=(first.period, *scene.recent))
    if isinstance(meaning.last, Shift | Stated):
        return first, resolve(meaning.last, scene)
    last = resolve(meaning.last, story)
    if last.period and last.period.begin < first.period.begin and isinstance(meaning.last, Partial):
        later = _of_year(meaning.last, last.period.begin.year + 1)
        return first, _dated(later, last.value)
    return first, last


def _nth(meaning: Nth, scene: Scene) -> Resolved:
    unknown = Resolved(UNKNOWN[meaning.unit])
    whole = resolve(meaning.of, scene).period if meaning.of else None
    if whole is None:
        return unknown
    if meaning.number == 0:
        return _dated(periods.containing(meaning.unit, whole.begin), "")
    if not _fine_for(meaning.unit, whole):
        return unknown
    first, last = _nth_ends(meaning, whole)
    if meaning.count == 1:
        return _dated(first, "")
    period = DateRange(
        value=f"{first.value}/{last.value}",
        begin=first.begin,
        finish=last.finish,
        precision=Precision.RANGE,
    )
    return Resolved(f"P{meaning.count}{meaning.unit}", TimexKind.DURATION, period)


def _fine_for(unit: str, whole: DateRange) -> bool:
    return FINENESS.index(unit) < FINENESS.index(periods.size(whole))


def _nth_ends(meaning: Nth, whole: DateRange) -> tuple[DateRange, DateRange]:
    unit, steps = meaning.unit, meaning.count - 1
    if meaning.number < 0:
        begin = periods.shift(
            whole.finish.replace(day=1) if unit == "M" else whole.finish, unit, -steps
        )
        return periods.containing(unit, begin), periods.containing(unit, whole.finish)
    begin = whole.begin
    if unit == "W" and begin.isoweekday() > THURSDAY:
        begin = periods.shift_days(begin, 7)
    begin = periods.shift(begin, unit, meaning.number - 1)
    return periods.containing(unit, begin), periods.containing(
        unit, periods.shift(begin, unit, steps)
    )


def _length(meaning: Length, scene: Scene) -> Resolved:
    plain = Resolved(meaning.value, TimexKind.DURATION, stated=True)
    base = scene.published
    fixed = meaning.unit.startswith("T") or meaning.amount != int(meaning.amount)
    if not meaning.lean or not meaning.amount or scene.history or fixed or not base:
        return plain
    if not _fine(meaning.unit, base) or (meaning.lean > 0 and scene.lean < 0):
        return plain
    period = _length_period(meaning, base)
    return Resolved(meaning.value, TimexKind.DURATION, period)


def _length_period(meaning: Length, base: DateRange) -> DateRange:
    """Place a duration before or after `base`: whole quarters, else to the day."""
    unit, amount = meaning.unit, int(meaning.amount)
    if meaning.lean == AHEAD:
        return periods.containing(unit, periods.shift(base.begin, unit, amount))
    if unit == "Q":
        steps = (-amount, -1) if meaning.lean < 0 else (1, amount)
        low, high = (
            periods.containing(unit, periods.shift(base.begin, unit, step)) for step in steps
        )
        begin, finish = low.begin, high.finish
    elif meaning.lean < 0:
        begin = periods.shift(base.begin, unit, -amount)
        finish = periods.shift_days(base.begin, -1)
    else:
        begin = periods.shift_days(base.finish, 1)
        finish = periods.shift(base.finish, unit, amount)
    return DateRange(
        value=f"{begin}/{finish}", begin=begin, finish=finish, precision=Precision.RANGE
    )


def _clock(meaning: Clock, scene: Scene) -> Resolved:
    inner = resolve(meaning.of, scene) if meaning.of else _clock_day(scene)
    value = inner.value if inner.value[:1].isdigit() or inner.value[:1] == "X" else "XXXX-XX-XX"
    return Resolved(f"{value}T{meaning.value}", TimexKind.TIME, inner.period, inner.stated)


def _clock_day(scene: Scene) -> Resolved:
    last = scene.recent[0] if scene.recent else None
    if last is None or last.precision is not Precision.DAY:
        last = None if scene.history else scene.published
    if last is None or last.precision is not Precision.DAY:
        return Resolved("XXXX-XX-XX")
    return Resolved(last.value, period=last)
