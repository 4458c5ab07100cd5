"""This module draws a strand of values in a plot: its marks, the lines between them, its words."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.drawing.bounds import show_bound
from generator.drawing.figuremarks import member_of, said_by, source_of
from generator.drawing.marks import Standing
from generator.drawing.shapes import Joint, Point, Shape, join, place
from generator.drawing.strands import joints
from generator.drawing.words import counted
from generator.factuality import shown_as

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.briefing import Briefing
    from generator.drawing.marks import Member
    from generator.drawing.timescale import TimeScale
    from generator.scale import Scale
    from generator.values import Value

# Values of one time that are no further apart, in percent of the height, are one mark.
_CLOSE = 4.0
_Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A value in words: when, how it is printed, as what if no fact, who says so, and where."""

    date: str
    text: str
    told: str
    says: str
    source: str
    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotMark(Standing):
    """A mark in a plot, for a value or for several of one time that are as good as alike."""

    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """Values that are joined, as marks and in words; the letter tells it from others."""

    number: int
    letter: str
    marks: tuple[PlotMark, ...]
    joints: tuple[Joint, ...]
    told: tuple[Told, ...]

    @property
    def is_above(self) -> bool:
        """Whether its letter stands above its marks; that of the next strand stands below."""
        return self.number % 2 == 0

    @property
    def aside(self) -> float:
        """How far its letter stands aside for those of earlier strands, in letter sizes."""
        return float(self.number // 2)


def draw_strand(
    number: int, points: Sequence[Point], scales: tuple[TimeScale, Scale], briefing: Briefing
) -> Strand:
    """Return the strand of `points` on the two `scales`, the one with that number of several."""
    shapes = {each.value.key: place(each, *scales) for each in points}
    told = {each.value.key: _told(each.value, briefing) for each in points}
    pairs = joints([each.value for each in points], briefing.entities)
    return Strand(
        number=number,
        letter=_letter(number),
        marks=tuple(
            _mark([shapes[key] for key in keys], [told[key] for key in keys])
            for keys in _together(shapes)
        ),
        joints=tuple(join(shapes[one.key], shapes[two.key]) for one, two in pairs),
        told=tuple(told.values()),
    )


def _letter(number: int) -> str:
    return ascii_lowercase[number] if number < len(ascii_lowercase) else str(number + 1)


def _together(shapes: Mapping[_Key, Shape]) -> list[list[_Key]]:
    """Return the keys of `shapes`, those of one time and nearly one figure together."""
    of_time: dict[tuple[float, float], list[list[_Key]]] = {}
    for key, shape in shapes.items():
        groups = of_time.setdefault((shape.left, shape.width), [])
        near = (each for each in groups if abs(shapes[each[0]].middle - shape.middle) <= _CLOSE)
        if group := next(near, None):
            group.append(key)
        else:
            groups.append([key])
    return [group for groups in of_time.values() for group in groups]


def _mark(shapes: Sequence[Shape], told: Sequence[Told]) -> PlotMark:
    members = tuple(each.member for each in told)
    if len(members) == 1:
        return PlotMark(label=members[0].label, members=members, shapes=tuple(shapes))
    texts = f"{told[0].text} to {told[-1].text}"
    label = f"{counted(len(told), 'figure')}, {told[0].date}, {texts}"
    return PlotMark(label=label, members=members, shapes=tuple(shapes))


def _told(value: Value, briefing: Briefing) -> Told:
    published = show_published(briefing.sources[value.claim.article].article)
    date = show_bound(value.date, value.claim) if value.date else ""
    says, source = said_by(value, briefing), f"{source_of(value, briefing)}, {published}"
    told = shown_as(value)
    label = "; ".join(filter(None, (date, value.quantity.text, told, says, source)))
    return Told(
        date=date,
        text=value.quantity.text,
        told=told,
        says=says,
        source=source,
        member=member_of(value, label),
    )
