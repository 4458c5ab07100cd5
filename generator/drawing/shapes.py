"""This module places values on two scales: time across, figures up; all places are in percent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, role_of_date
from generator.drawing.bounds import side_of
from generator.drawing.figuremarks import ends_of, unbound
from generator.factuality import is_unmade

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.drawing.timescale import TimeScale
    from generator.model import Quantity, Timex
    from generator.scale import Scale
    from generator.values import Value

# What is narrower is a dot, what is lower no higher than a bar is anyway.
_LEAST, _LEAST_HEIGHT = 2.4, 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What stands for a value: from left to right its time, from top to bottom its figure.

    `opens` says whether it has no bound "up" or "down", `time_opens` whether its time has none on
    the "left" or the "right", `tone` that it was still "ahead", or is told as no fact.
    """

    left: float
    width: float
    top: float
    height: float
    opens: str
    is_about: bool
    tone: str
    time_opens: str = ""

    @property
    def at(self) -> float:
        """The middle of its time."""
        return round(self.left + self.width / 2, 1)

    @property
    def middle(self) -> float:
        """The middle of its figure."""
        return round(self.top + self.height / 2, 1)

    @property
    def is_long(self) -> bool:
        """Whether its time has an extent that can be seen."""
        return self.width >= _LEAST

    @property
    def is_high(self) -> bool:
        """Whether its figure has two bounds that can be told apart."""
        return self.height >= _LEAST_HEIGHT

    @property
    def kinds(self) -> tuple[str, ...]:
        """What there is to explain about it."""
        found = {
            "dot": not self.is_long and not self.is_high,
            "long": self.is_long,
            "range": self.is_high,
            "open": bool(self.opens),
            "about": self.is_about,
            "ahead": bool(self.tone),
            "bound": bool(self.time_opens),
        }
        return tuple(kind for kind, is_so in found.items() if is_so)


@dataclass(frozen=True, slots=True)
class Joint:
    """A line from one value of a strand to the next; `is_ahead` where the next was still ahead."""

    x1: float
    y1: float
    x2: float
    y2: float
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A value with its date, and its size in the unit of the plot."""

    value: Value
    date: Timex
    size: Quantity

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The bounds that are known, the lower one first."""
        return ends_of(self.size)


def place(point: Point, times: TimeScale, figures: Scale) -> Shape:
    """Return the shape that stands for `point`; an extent in time has its first and last day."""
    begin, finish = point.date.begin, point.date.finish
    left = times.at(begin.toordinal()) if begin else 0.0
    right = times.at(finish.toordinal() + 1) if finish else left
    top, bottom = (100 - figures.at(point.ends[each]) for each in (-1, 0))
    is_to_come = role_of_date(point.date, point.value.claim) is DateRole.FORECAST
    is_ahead = is_to_come or is_unmade(point.value)
    return Shape(
        left=round(left, 1),
        width=round(right - left, 1),
        top=round(top, 1),
        height=round(bottom - top, 1),
        opens=unbound(point.size, "down", "up"),
        is_about=point.size.approximate or point.date.approximate,
        tone="ahead" if is_ahead else "",
        time_opens=side_of(point.date, point.value.claim),
    )


def join(one: Shape, two: Shape) -> Joint:
    """Return the line from `one` to `two`: from the end of its time to the beginning of the other.

    Where their times overlap it is from middle to middle.
    """
    x1 = round(one.left + one.width, 1) if one.is_long else one.at
    x2 = two.left if two.is_long else two.at
    if x1 > x2:
        x1, x2 = one.at, two.at
    return Joint(x1, one.middle, x2, two.middle, is_ahead=two.tone == "ahead")
