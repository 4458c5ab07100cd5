"""This module joins marks that would lie on each other, and lays the rest out in rows.

Places are percent of a track. A finger needs 24 pixels, and a track on a phone has 290: marks that
are closer are one mark with a count.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOM = 8.4
_ROWS = 3


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a mark reaches; `members` are the numbers of what it stands for."""

    left: float
    right: float
    members: tuple[int, ...]

    @property
    def centre(self) -> float:
        """The middle of the extent."""
        return (self.left + self.right) / 2

    @property
    def room(self) -> tuple[float, float]:
        """What the mark keeps free of others: its extent, or the room of a finger."""
        half = max(ROOM, self.right - self.left) / 2
        return self.centre - half, self.centre + half

    @property
    def is_short(self) -> bool:
        """Whether the mark needs more room than it covers."""
        return self.right - self.left < ROOM


def join_near(extents: Iterable[Extent]) -> list[Extent]:
    """Join those short `extents` that lie within a finger's room of the first of them."""
    groups: list[list[Extent]] = []
    for each in sorted(extents, key=lambda extent: (extent.centre, extent.members)):
        if groups and each.centre - groups[-1][0].centre < ROOM:
            groups[-1].append(each)
        else:
            groups.append([each])
    return [reduce(_union, group) for group in groups]


def join_alike(extents: Iterable[Extent]) -> list[Extent]:
    """Join those `extents` that begin and end at the same places, the longest of a place first."""
    alike: dict[tuple[float, float], Extent] = {}
    for each in extents:
        key = each.left, each.right
        alike[key] = _union(alike[key], each) if key in alike else each
    return sorted(alike.values(), key=lambda extent: (extent.left, -extent.right))


def _union(one: Extent, two: Extent) -> Extent:
    left, right = min(one.left, two.left), max(one.right, two.right)
    return Extent(left, right, tuple(sorted((*one.members, *two.members))))


def in_rows(extents: Sequence[Extent]) -> list[list[Extent]]:
    """Lay `extents` out in rows in which none is in the way of another.

    Short ones that are close become one; when the rows are full, those that overlap do, too.
    """
    # A joined mark is drawn at its middle: what it covers is no longer told by its width.
    short = [_narrowed(each) for each in join_near(each for each in extents if each.is_short)]
    rows: list[list[Extent]] = []
    for each in (*short, *join_alike(each for each in extents if not each.is_short)):
        free = next((row for row in rows if not any(_collide(each, other) for other in row)), None)
        if free is not None:
            free.append(each)
        elif len(rows) < _ROWS:
            rows.append([each])
        else:
            _force(each, rows[-1])
    return rows


def _narrowed(extent: Extent) -> Extent:
    if extent.is_short:
        return extent
    return Extent(extent.centre - ROOM / 2, extent.centre + ROOM / 2, extent.members)


def _collide(one: Extent, two: Extent) -> bool:
    return one.room[0] < two.room[1] and two.room[0] < one.room[1]


def _force(extent: Extent, row: list[Extent]) -> None:
    """Join `extent` with all in `row` that are in its way."""
    for other in [each for each in row if _collide(extent, each)]:
        row.remove(other)
        extent = _union(other, extent)
    row.append(extent)
