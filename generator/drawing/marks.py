"""This module holds what drawings with a track share: marks, and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Member:
    """One of the things that a mark stands for, in words, and where it leads.

    `listed` is the id of its line in the page's list, if that is not where it leads.
    """

    label: str
    address: Markup
    listed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands for one thing or for several, and its name."""

    label: str
    members: tuple[Member, ...]

    @property
    def count(self) -> int:
        """How many things it stands for."""
        return len(self.members)

    @property
    def address(self) -> Markup:
        """Where it leads if it stands for one thing; for several it opens the list of them."""
        return self.members[0].address


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Standing):
    """A mark on a track, for things that would overlap, in percent of the track.

    `row` counts from 0. `tone` says how it is painted, `opens` on which side it has no bound,
    `is_about` that its ends are not exact.
    """

    at: float
    left: float
    width: float
    row: int
    is_bar: bool
    tone: str = ""
    opens: str = ""
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A figure on the scale, with its label, which is empty where there is no room for it.

    A label that is `only_wide` has none on a phone.
    """

    at: float
    label: str
    only_wide: bool = False
