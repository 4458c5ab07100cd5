"""This module parts a page that holds more than a reader opens at once, along what it lists.

A page lists runs of like things: claims of a month or about an entity, rows of a table. It is
parted between and within them, and each part shows its stretches by the same template. All parts
stand in one folder, so that links to other pages are alike on each; links to what stands on
another part are led there by `pages.anchors`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.drawing.overtime import OverTimeDrawing
from generator.figureviews import FigureView, MeasureRow
from generator.links import BuiltLinks, Links, path_of
from generator.markdown import escape
from generator.prose import link
from generator.views import ClaimView, EntryView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.exports.place import Place
    from generator.pages.notes import Context, Notes

# How many names tell what stands on a part.
_NAMES = 5
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


@dataclass(frozen=True, slots=True)
class PartLink:
    """A part of a page, what stands on it, and its address."""

    title: str
    address: Markup
    note: str = ""

    @property
    def link(self) -> Markup:
        """What stands on the part, as a link to it."""
        return link(escape(self.title), self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """Which part of a page this is, and all of them; `page` is the path of the whole.

    `totals` are the lengths of those of the page's lists that no part has whole, and `entity` the
    address of an entity's page as built, with an asterisk for its id.
    """

    name: str
    page: Markup
    number: int
    links: tuple[PartLink, ...]
    totals: dict[str, int]
    entity: Markup

    @property
    def before(self) -> tuple[PartLink, ...]:
        """The part before this one, if there is one."""
        return self.links[self.number - 2 : self.number - 1] if self.number > 1 else ()

    @property
    def after(self) -> tuple[PartLink, ...]:
        """The part after this one, if there is one."""
        return self.links[self.number : self.number + 1]


_Placed = tuple[Run, Stretch]


def parts_of(path: str, sheet: Sheet, most: int, place: Place) -> list[tuple[str, Context]]:
    """Return path and context of each part of the page at `path`: one, if it has up to `most`.

    More than `most` claims and rows are spread over parts of half as many at most, so that a page
    that grows by a claim is not a long one and a stub.
    """
    whole = [(run, Stretch(things=run.things, start=0, is_whole=True)) for run in sheet.runs]
    total = sum(_weight(each) for run in sheet.runs for each in run.things)
    if total <= most:
        return [(path, _context(sheet, whole))]
    half = max(1, most // 2)
    placed = cut(sheet.runs, ceil(total / ceil(total / half)))
    paths = [path_of(path, number) for number in range(1, len(placed) + 1)]
    titles = [_title(each, in_order=sheet.in_order) for each in placed]
    links = [
        PartLink(title, Links(path).to(each)) for title, each in zip(titles, paths, strict=True)
    ]
    totals = _totals(sheet, placed)
    return [
        (
            paths[number - 1],
            _context(sheet, stretches)
            | _heading(sheet, number, titles)
            | {
                "part": PartView(
                    name=str(sheet.context["title"]),
                    page=Markup(path.removesuffix(".md")),  # noqa: S704 - validated ids only
                    number=number,
                    links=tuple(links),
                    totals=totals,
                    entity=BuiltLinks(paths[number - 1], place.is_flat).built("entities/*.md"),
                )
            },
        )
        for number, stretches in enumerate(placed, 1)
    ]


def cut(runs: Sequence[Run], most: int) -> list[list[_Placed]]:
    """Part `runs` into stretches so that no part has more than `most` claims and rows.

    A thing that has more alone is a part by itself. A run that fits on one part is not torn if
    that leaves the part before at least half full.
    """
    parts: list[list[_Placed]] = [[]]
    room = most
    for run in runs:
        weights = [_weight(each) for each in run.things]
        if room < sum(weights) <= most and 2 * room <= most:
            parts, room = [*parts, []], most
        start = 0
        for here, weight in enumerate(weights):
            if weight > room and (here > start or parts[-1]):
                parts[-1] += _stretch(run, start, here)
                parts.append([])
                start, room = here, most
            room -= weight
        parts[-1] += _stretch(run, start, len(weights))
    return parts


def _stretch(run: Run, start: int, stop: int) -> list[_Placed]:
    things = run.things[start:stop]
    stretch = Stretch(things=things, start=start, is_whole=len(things) == len(run.things))
    return [(run, stretch)] if things else []


def _context(sheet: Sheet, placed: Sequence[_Placed]) -> Context:
    lists: dict[str, list[object]] = {run.key: [] for run in sheet.runs}
    for run, stretch in placed:
        lists[run.key] += run.shown(stretch)
    cited = {note for _, stretch in placed for each in stretch.things for note in notes_in(each)}
    return {
        **sheet.context,
        **lists,
        "continued": {run.key for run, stretch in placed if stretch.is_continued},
        "notes": sheet.notes.only(cited),
    }


def _heading(sheet: Sheet, number: int, titles: Sequence[str]) -> Context:
    """Return what stands at the top of a part in place of what stands at the top of the page."""
    if number == 1:
        return {}
    here = f"page {number} of {len(titles)}"
    return {
        "title": f"{sheet.context['title']}, {here}",
        "crumb": here.capitalize(),
        "description": f"{here.capitalize()}: {titles[number - 1]}.",
        "is_first": False,
    }


def _title(placed: Sequence[_Placed], *, in_order: bool) -> str:
    """Return in words what stands on a part."""
    if in_order and placed[0][0].title != placed[-1][0].title:
        return f"{placed[0][0].title} to {placed[-1][0].title}"
    names = list(dict.fromkeys(_name(run, stretch) for run, stretch in placed))
    rest = len(names) - _NAMES
    return " · ".join(names[:_NAMES]) + (f" · {rest} more" if rest > 0 else "")


def _name(run: Run, stretch: Stretch) -> str:
    """Return the title of a run, with what is here of one that is torn."""
    if stretch.is_whole:
        return run.title
    last = stretch.start + len(stretch.things)
    return f"{run.title}, {stretch.start + 1} to {last} of {len(run.things)}"


def _totals(sheet: Sheet, placed: Sequence[Sequence[_Placed]]) -> dict[str, int]:
    """Return the lengths of the lists that are spread over several parts."""
    spread = [{run.key for run, _ in part} for part in placed]
    lengths: dict[str, int] = {}
    for run in sheet.runs:
        lengths[run.key] = lengths.get(run.key, 0) + len(run.things)
    return {key: each for key, each in lengths.items() if sum(key in keys for keys in spread) > 1}


def _weight(thing: object) -> int:
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
