"""This module draws how a figure of one thing changed: values at several times on a true axis.

Time goes across, figures go up, from nothing on or by powers of ten. Values of one thing are joined
in the order of their dates; where sources contradict each other, each has a line of its own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.disputes.compare import in_one_unit
from generator.drawing.figuremarks import unit_of
from generator.drawing.marks import Tick
from generator.drawing.plot import PlotMark, Strand, draw_strand
from generator.drawing.shapes import Point, Shape
from generator.drawing.strands import part_strands
from generator.drawing.timescale import make_time_scale
from generator.figures import plural
from generator.money.roles import Role
from generator.scale import Scale, make_scale, show_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.values import Value

# From so many times the least figure on the scale is one of powers of ten.
_MANY = 100
# What such a figure is a part or a multiple of, its unit does not tell.
_SHARES = frozenset({"percent", "basis point", "fraction", "times"})
# What it is, what it is for, and whom it is about.
_Thing = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimeDrawing:
    """Values of one thing over time, and in words what could not be placed."""

    title: str
    unit: str
    strands: tuple[Strand, ...]
    times: tuple[Tick, ...]
    figures: tuple[Tick, ...]
    by_powers: bool
    is_converted: bool
    left_out: str

    @property
    def has_sides(self) -> bool:
        """Whether sources contradict each other, so that letters tell whose figure it is."""
        return len(self.strands) > 1

    @property
    def marks(self) -> tuple[PlotMark, ...]:
        """The marks of all strands."""
        return tuple(mark for one in self.strands for mark in one.marks)

    @property
    def has_joints(self) -> bool:
        """Whether any values are joined."""
        return any(one.joints for one in self.strands)

    @property
    def has_several(self) -> bool:
        """Whether a mark stands for several values."""
        return any(each.count > 1 for each in self.marks)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """All shapes."""
        return tuple(shape for each in self.marks for shape in each.shapes)

    @property
    def kinds(self) -> frozenset[str]:
        """What the caption has to explain about the shapes."""
        return frozenset(kind for each in self.shapes for kind in each.kinds)


def draw_over_time(values: Iterable[Value], briefing: Briefing) -> tuple[OverTimeDrawing, ...]:
    """Return a drawing for each thing of which `values` tell at two times or more."""
    things: dict[_Thing, list[Value]] = {}
    for each in values:
        if each.about and each.role is not Role.OTHER and each.quantity.unit not in _SHARES:
            things.setdefault(_thing(each), []).append(each)
    return tuple(
        drawing for thing, own in things.items() for drawing in _drawings(thing, own, briefing)
    )


def _thing(value: Value) -> _Thing:
    """Return what must be alike in values for one to be an earlier or a later other.

    Sums are alike by what they are, whatever their currency; counts by what is counted.
    """
    what = value.role.value if value.role else value.quantity.unit
    return what, value.quantity.per, tuple(sorted(value.about))


def _drawings(
    thing: _Thing, values: Sequence[Value], briefing: Briefing
) -> Iterable[OverTimeDrawing]:
    """Yield a drawing of `values`, or one for each unit that cannot be converted."""
    points = _points(values)
    for unit in dict.fromkeys(each.size.unit for each in points):
        own = [each for each in points if each.size.unit == unit]
        left_out = Counter(
            "without a date" if each.has_figure else "without a figure"
            for each in values
            if not (_has_place(each) and each.has_figure)
        )
        left_out["in another unit"] = len(points) - len(own)
        if _spans_time(own) and (drawing := _draw(thing, own, briefing, left_out)):
            yield drawing


def _has_place(value: Value) -> bool:
    return bool(value.date and value.date.begin and value.date.finish)


def _points(values: Iterable[Value]) -> list[Point]:
    """Return those of `values` that have a date and a figure, in the order of their dates."""
    placed = sorted(
        (each for each in values if _has_place(each) and each.has_figure),
        key=lambda each: (*_when(each), each.key),
    )
    sizes = in_one_unit(*placed)
    return [
        Point(value, value.date, size)
        for value, size in zip(placed, sizes, strict=True)
        if value.date
    ]


def _when(value: Value) -> tuple[str, str]:
    date = value.date
    return (str(date.begin), str(date.finish)) if date else ("", "")


def _spans_time(points: Sequence[Point]) -> bool:
    """Tell whether two of `points` have no day in common."""
    begins, ends = zip(*(_when(each.value) for each in points), strict=True)
    return bool(max(begins) > min(ends))


def _draw(
    thing: _Thing, points: Sequence[Point], briefing: Briefing, left_out: Counter[str]
) -> OverTimeDrawing | None:
    scale = _scale(points)
    if not scale:
        return None
    times = make_time_scale(
        min(each.date.begin for each in points if each.date.begin),
        max(each.date.finish for each in points if each.date.finish),
    )
    of_key = {each.value.key: each for each in points}
    parted = part_strands([each.value for each in points], briefing.entities)
    return OverTimeDrawing(
        title=_title(thing, points[0], briefing),
        unit=unit_of(points[0].size),
        strands=tuple(
            draw_strand(
                number,
                [of_key[each.key] for each in own],
                (times, scale),
                briefing,
            )
            for number, own in enumerate(parted)
        ),
        times=times.ticks,
        figures=tuple(
            Tick(round(100 - scale.at(each), 1), show_short(each)) for each in scale.ticks
        ),
        by_powers=scale.by_powers,
        is_converted=any(each.size.unit != each.value.quantity.unit for each in points),
        left_out=", ".join(f"{count} {why}" for why, count in left_out.items() if count),
    )


def _scale(points: Iterable[Point]) -> Scale | None:
    """Return the scale of the figures; one that never changed is drawn against nothing."""
    ends = {end for each in points for end in each.ends}
    return make_scale(ends if len(ends) > 1 else {*ends, Decimal(0)}, many=_MANY)


def _title(thing: _Thing, point: Point, briefing: Briefing) -> str:
    what, per, about = thing
    names = ", ".join(briefing.entities[each].name for each in about)
    named = what if point.value.role else plural(what, "")
    return f"{names}: {named}{f' per {per}' if per else ''} over time"
