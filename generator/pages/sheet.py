"""This module holds what a page hands over that may be parted: runs of like things, in its order.

A page lists claims of a month or about an entity, and rows of tables. What a thing of a run cites,
and how long it is, is known here; where a page is torn is the matter of `pages.parts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drawing.overtime import OverTimeDrawing
from generator.figureviews import FigureView
from generator.measureviews import MeasureRow
from generator.pages.entries import EntryView
from generator.views import ClaimView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.pages.notes import Context, Notes

# So many lines on how a figure stands to others are as long as a claim.
_AGAINST = 4


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim in a run that stands below a heading of its own: the position that it takes."""

    under: str
    view: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some neighbours of a run; `start` is the place of the first among all things of the run."""

    things: tuple[object, ...]
    start: int
    is_whole: bool

    @property
    def is_continued(self) -> bool:
        """Whether the run began on a part before."""
        return self.start > 0


def _themselves(stretch: Stretch) -> Sequence[object]:
    return stretch.things


@dataclass(frozen=True, slots=True)
class Run:
    """Like things that stand below each other, of which a part of the page can show some.

    They go to the list `key` of what the template is given: as they are, or as `shown` makes them.
    """

    key: str
    title: str
    things: tuple[object, ...]
    shown: Callable[[Stretch], Sequence[object]] = _themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a page shows: `context` that is always the same, and `runs` in the order of the page.

    `in_order` tells that the runs are ordered so that the first and the last tell what is between.
    """

    context: Context
    runs: tuple[Run, ...]
    notes: Notes
    in_order: bool = False


def weigh(thing: object) -> int:
    """Return how many claims or rows of a table `thing` is, or is as long as."""
    if isinstance(thing, OverTimeDrawing):
        return max(1, len(thing.marks))
    lines = len(thing.against) // _AGAINST if isinstance(thing, FigureView) else 0
    return lines + max(1, sum(1 for _ in notes_in(thing)))


def notes_in(thing: object) -> Iterator[str]:
    """Yield the names of the footnotes that `thing` cites where it is shown."""
    match thing:
        case Claimed():
            yield from notes_in(thing.view)
        case EntryView():
            yield from notes_in(thing.claim) if thing.main else ()
        case ClaimView():
            yield thing.note
            yield from (each.note for each in thing.others)
        case FigureView():
            yield from (each.note for each in thing.cites)
        case MeasureRow():
            yield from (note for each in thing.figures for note in notes_in(each))
