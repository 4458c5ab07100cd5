"""This module parts a page that holds more than a reader opens at once, along what it lists.

A page lists runs of like things: claims of a month or about an entity, rows of a table. It is
parted between and within them, and each part shows its stretches by the same template. All parts
stand in one folder, so that links to other pages are alike on each; links to what stands on
another part are led there by `pages.anchors`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.links import BuiltLinks, Links, path_of
from generator.markdown import escape
from generator.pages.sheet import Run, Sheet, Stretch, notes_in, weigh
from generator.prose import link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.exports.place import Place
    from generator.pages.notes import Context

# How many names tell what stands on a part.
_NAMES = 5


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
    total = sum(weigh(each) for run in sheet.runs for each in run.things)
    if total <= most:
        return [(path, _context(sheet, whole))]
    half = max(1, most // 2)
    placed = cut(sheet.runs, ceil(total / ceil(total / half)))
    titles = [_title(each, in_order=sheet.in_order) for each in placed]
    first = PartView(
        name=str(sheet.context["title"]),
        page=Markup(path.removesuffix(".md")),  # noqa: S704 - validated ids only
        number=1,
        links=tuple(_links(path, titles)),
        totals=_totals(sheet, placed),
        entity=BuiltLinks(path, place.is_flat).built("entities/*.md"),
    )
    return [
        (
            path_of(path, number),
            _context(sheet, stretches)
            | _heading(sheet, number, titles)
            | {"part": replace(first, number=number)},
        )
        for number, stretches in enumerate(placed, 1)
    ]


def _links(path: str, titles: Sequence[str]) -> Iterator[PartLink]:
    """Yield links to the parts with `titles`; all are in one folder, so from any of them."""
    for number, title in enumerate(titles, 1):
        yield PartLink(title, Links(path).to(path_of(path, number)))


def cut(runs: Sequence[Run], most: int) -> list[list[_Placed]]:
    """Part `runs` into stretches so that no part has more than `most` claims and rows.

    A thing that has more alone is a part by itself. A run that fits on one part is not torn if
    that leaves the part before at least half full.
    """
    parts: list[list[_Placed]] = [[]]
    room = most
    for run in runs:
        weights = [weigh(each) for each in run.things]
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
