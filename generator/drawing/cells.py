"""This module draws numbers in rows and columns as circles, whose areas stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

_RADIUS, _LEAST_RADIUS = 0.9, 0.1
# The largest circle is for no less than that: where all are ones, they are as small as ones are.
_LEAST_MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a column is; `label` is empty where there is no room for it, `address` without a page.

    A second line, `below`, stands where the greater unit of time begins, or below the name of a
    source. A gap stands for several columns without any number.
    """

    label: str
    address: Markup
    below: str = ""
    is_gap: bool = False
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is counted for a row and a column: its circle, in words, and where it leads.

    The `radius` is in letter sizes.
    """

    count: int
    radius: float
    label: str
    address: Markup


@dataclass(frozen=True, slots=True)
class CellRow:
    """What a row is, and a cell for each column."""

    link: Markup
    total: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CellsDrawing:
    """Rows of cells below their columns; `left` rows with no more than the last are left out."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[CellRow, ...]
    left: int = 0


def radius_of(count: int, most: int) -> float:
    """Return the radius of the circle for `count` where the one for `most` has the largest."""
    return round(max(_RADIUS * sqrt(count / max(most, _LEAST_MOST)), _LEAST_RADIUS), 2)
