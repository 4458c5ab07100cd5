"""This module labels an axis of time: years, months and days, as many as there is room for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dating import MONTHS, show_day
from generator.drawing.pieces import Kind, first_of, month_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from generator.drawing.axis import Axis, Stretch

_YEAR, _MONTH = 365.25, 30.44
# The steps between lines in months, finest first, and how far apart lines stand, in percent.
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
_APART = 4.8
# From such a width on a month has lines for days.
_WIDE_MONTH = 30.0
_TENTHS = (11, 21)
# The room of a letter on the narrowest wide screen and on the narrowest phone, in percent of the
# track, and of the two digits of a year there.
_WIDE, _NARROW, _SHORT_YEAR = 1.35, 2.65, 6.4
_SPACE = 0.8
_TITLE = 1.2
_PLAIN_YEARS = 1000
_CENTURY = 36524  # days; over more than that two digits tell no year
# Where the last label ends: in the margin behind the axis.
_END = 104.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTick:
    """A line on the axis, its labels on a wide screen and on a phone, and where the first leads.

    A label is empty where there is no room for it, the address where nothing stands there.
    """

    at: float
    wide: str
    narrow: str
    address: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A part of the axis with one scale, in percent; its name is empty where it has no room."""

    left: float
    width: float
    kind: str
    wide: str
    narrow: str
    words: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A time that is left out: where that is marked, and which it is."""

    left: float
    right: float
    words: str

    @property
    def at(self) -> float:
        """The middle of it."""
        return round((self.left + self.right) / 2, 2)


def ticks_of(axis: Axis, anchors: Collection[str]) -> tuple[TimeTick, ...]:
    """Return the lines of `axis`; those lead to the headings that are among `anchors`."""
    days = {day for each in axis.stretches for day in _days(each)}
    places = {day: axis.at(day) for day in sorted(days)}
    spans_centuries = max(days) - min(days) > _CENTURY
    short = _name if spans_centuries else _short
    wide = _fitting(places, lambda day: _WIDE * len(_name(day)) + _SPACE)
    narrow = _fitting(places, lambda day: _narrow_room(short(day)))
    return tuple(
        TimeTick(
            at=round(place, 2),
            wide=_name(day) if day in wide else "",
            narrow=short(day) if day in narrow else "",
            address=_address(day, anchors),
        )
        for day, place in places.items()
    )


def zones_of(axis: Axis) -> tuple[Zone, ...]:
    """Return the parts of `axis` that differ in scale; none where all have one."""
    runs: list[list[Stretch]] = []
    for each in axis.stretches:
        if runs and Kind.MONTHS not in (each.kind, runs[-1][-1].kind):
            runs[-1].append(each)
        else:
            runs.append([each])
    return tuple(map(_zone, runs)) if len(runs) > 1 else ()


def gaps_of(axis: Axis) -> tuple[Gap, ...]:
    """Return what is left out of `axis`."""
    return tuple(
        Gap(round(each.left, 2), round(each.right, 2), show_months(each.days.begin, each.days.end))
        for each in axis.stretches
        if each.kind is Kind.GAP
    )


def show_months(begin: int, end: int) -> str:
    """Write the months from the day `begin` to before the day `end` ("2011 to May 2014")."""
    first, last = date.fromordinal(begin), date.fromordinal(end - 1)
    starts, ends = first.month == 1, last.month == len(MONTHS)
    start, final = (f"{MONTHS[each.month - 1]} {each.year}" for each in (first, last))
    if first.year < last.year:
        return f"{first.year if starts else start} to {last.year if ends else final}"
    if start == final:
        return start
    return str(first.year) if starts and ends else f"{start.split()[0]} to {final}"


def _zone(run: list[Stretch]) -> Zone:
    # What is left out has no scale: a zone begins and ends with what is drawn.
    drawn = [each for each in run if each.kind is not Kind.GAP] or run
    first, last = drawn[0], drawn[-1]
    unit = "by month" if first.kind is Kind.MONTHS else "by year"
    words = show_months(first.days.begin, last.days.end)
    full = f"{words}, {unit}"
    room = last.right - first.left
    wide = next((each for each in (full, unit) if len(each) * _TITLE <= room), "")
    return Zone(
        left=round(first.left, 2),
        width=round(room, 2),
        kind=first.kind.value,
        wide=wide,
        narrow=unit if len(unit) * _NARROW <= room else "",
        words=words,
    )


def _days(stretch: Stretch) -> Iterator[int]:
    """Yield the days of `stretch` at which a line stands, a busy time's first and next one, too."""
    if stretch.kind is Kind.GAP:
        return
    first, last = month_of(stretch.days.begin), month_of(stretch.days.end - 1)
    month = stretch.per_day * _MONTH
    step = next((each for each in _STEPS if month * each >= _APART), _STEPS[-1])
    if stretch.kind is Kind.MONTHS:
        yield stretch.days.begin
        if stretch.days.end <= date.max.toordinal():
            yield stretch.days.end
    elif first % len(MONTHS) == 0:
        yield stretch.days.begin
    for number in range(first - first % step, last + 1, step):
        if number >= first:
            yield first_of(number)
    if month >= _WIDE_MONTH:
        yield from (first_of(each) + day - 1 for each in range(first, last + 1) for day in _TENTHS)


def _name(day: int) -> str:
    """Return a January as its year, another month as one, a day within a month as such."""
    found = date.fromordinal(day)
    if found.day > 1:
        return show_day(found).rpartition(" ")[0]
    return MONTHS[found.month - 1] if found.month > 1 else str(found.year)


def _short(day: int) -> str:
    """Return the name of `day` for a phone: a year by its last two digits."""
    name = _name(day)
    return f"’{name[-2:]}" if name.isdigit() and int(name) >= _PLAIN_YEARS else name


def _narrow_room(label: str) -> float:
    return _SHORT_YEAR if label.startswith("’") else _NARROW * len(label)


def _fitting(places: Mapping[int, float], room: Callable[[int], float]) -> set[int]:
    """Return the days of which the labels have room, those of years first, in order."""
    taken: dict[int, tuple[float, float]] = {}
    for day in sorted(places, key=lambda day: (not _name(day).isdigit(), day)):
        left, right = places[day], places[day] + room(day)
        if right <= _END and all(right <= one or two <= left for one, two in taken.values()):
            taken[day] = left, right
    return set(taken)


def _address(day: int, anchors: Collection[str]) -> Markup:
    """Return the heading of the year or month that begins with `day`, if the page has one."""
    found = date.fromordinal(day)
    year = f"y{found.year:04}"
    anchor = year if found.month == 1 else f"{year}-{MONTHS[found.month - 1].lower()}"
    is_there = found.day == 1 and anchor in anchors
    return Markup(f"#{anchor}" if is_there else "")  # noqa: S704 - digits and names of months
