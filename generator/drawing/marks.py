"""This module holds the record that all drawings with a track share: a mark and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What stands for one thing, or for `count` that would overlap, in percent of the track.

    `row` counts from 0. `tone` says how it is painted, `opens` on which side it has no bound.
    """

    at: float
    left: float
    width: float
    row: int
    count: int
    is_bar: bool
    address: Markup
    label: str
    tone: str = ""
    opens: str = ""
