"""This module draws the timeline: themes as lanes, entries as marks as long as their dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dateroles import DateRole
from generator.dating import MONTHS, dates_of, show_date
from generator.declared import Layout
from generator.drawing.axis import Axis, make_axis
from generator.drawing.bounds import show_bound, side_of
from generator.drawing.columns import time_of
from generator.drawing.join import ROOM, Extent, in_rows
from generator.drawing.marks import Mark, Member
from generator.drawing.pieces import Days, Kind
from generator.drawing.timeticks import Gap, TimeTick, Zone, gaps_of, ticks_of, zones_of
from generator.drawing.words import around, opening
from generator.model import Precision
from generator.views import anchor_of, note_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.briefing import Briefing
    from generator.dating import Entry

_FEWEST = 3
_LANES = 8
_OTHERS = "More"
# A bar is no narrower, or it could not be seen.
_LEAST = 2.4
# What a mark is drawn as where it stands for one entry, by what the date is in its claim.
_TONES = {DateRole.FORECAST: "ahead", DateRole.SAID: "aside", DateRole.BACKGROUND: "aside"}


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks of one theme; `count` entries in `rows` rows."""

    title: str
    count: int
    rows: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDrawing:
    """All lanes on one axis, and what the caption has to explain.

    `busy` is the time with a wider scale, in words, on which a day is `factor` times as wide.
    """

    lanes: tuple[Lane, ...]
    ticks: tuple[TimeTick, ...]
    zones: tuple[Zone, ...]
    gaps: tuple[Gap, ...]
    factor: int
    tones: frozenset[str]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all lanes."""
        return tuple(mark for lane in self.lanes for mark in lane.marks)

    @property
    def busy(self) -> str:
        """The time that has a wider scale, in words; empty where all have one."""
        return next((each.words for each in self.zones if each.kind == Kind.MONTHS), "")

    @property
    def words(self) -> str:
        """What the axis shows, in words."""
        zones = ", ".join(f"{each.words} by {each.kind[:-1]}" for each in self.zones)
        return f"The scale: {zones}" if zones else "The scale of time"

    @property
    def has_several(self) -> bool:
        """Whether a mark stands for several entries."""
        return any(each.count > 1 for each in self.marks)

    @property
    def has_about(self) -> bool:
        """Whether an extent in time is not exact."""
        return any(each.is_about for each in self.marks)

    @property
    def has_bounds(self) -> bool:
        """Whether a date only says by when or since when."""
        return any(each.opens for each in self.marks)


def draw_timeline(entries: Sequence[Entry], briefing: Briefing) -> TimelineDrawing | None:
    """Return the drawing of `entries`, or None where there are too few to look at."""
    placed = [each for each in entries if each.timex.begin and each.timex.finish]
    if len(set(map(_days, placed))) < _FEWEST:
        return None
    lanes = _lanes(placed, briefing)
    axis = make_axis(set(map(_days, placed)))
    drawn = tuple(_lane(title, members, axis) for title, members in lanes.items())
    return TimelineDrawing(
        lanes=drawn,
        ticks=ticks_of(axis, {each for entry in placed for each in _anchors(entry)}),
        zones=zones_of(axis),
        gaps=gaps_of(axis),
        factor=round(axis.factor),
        tones=frozenset(mark.tone for lane in drawn for mark in lane.marks),
    )


def _days(entry: Entry) -> Days:
    """Return the days of `entry`, which has a place in the calendar."""
    begin, finish = entry.timex.begin, entry.timex.finish
    return Days(begin.toordinal(), finish.toordinal() + 1) if begin and finish else Days(0, 0)


def _anchors(entry: Entry) -> tuple[str, ...]:
    """Return the headings of the list that `entry` stands under: a year, and a month if any."""
    time = time_of(entry)
    year = f"y{time.years}"
    return (year, f"{year}-{MONTHS[time.month - 1].lower()}") if time.month else (year,)


def _lanes(entries: Sequence[Entry], briefing: Briefing) -> dict[str, list[Entry]]:
    """Put each entry in the lane of the narrowest theme that has its claim, in the themes' order.

    What is in no theme, or in none of the fullest lanes, comes last.
    """
    views = [each for each in briefing.themes if each.theme.layout is not Layout.TIMELINE]
    narrowest = {
        claim.key: view.theme.title
        for view in sorted(views, key=lambda view: -len(view.claims))
        for claim in view.claims
    }
    titles = [narrowest.get(each.claim.key, _OTHERS) for each in entries]
    fullest = {title for title, _ in Counter(titles).most_common(_LANES)}
    order = [*(view.theme.title for view in views), _OTHERS]
    lanes: dict[str, list[Entry]] = {title: [] for title in order}
    for title, entry in zip(titles, entries, strict=True):
        lanes[title if title in fullest else _OTHERS].append(entry)
    return {title: members for title, members in lanes.items() if members}


def _lane(title: str, entries: Sequence[Entry], axis: Axis) -> Lane:
    rows = in_rows([_extent(number, each, axis) for number, each in enumerate(entries)])
    marks = tuple(
        _mark(extent, row, [entries[each] for each in extent.members])
        for row, extents in enumerate(rows)
        for extent in extents
    )
    return Lane(title, len(entries), len(rows), marks)


def _extent(number: int, entry: Entry, axis: Axis) -> Extent:
    days = _days(entry)
    return Extent(axis.at(days.begin), axis.at(days.end), (number,))


def _mark(extent: Extent, row: int, entries: Sequence[Entry]) -> Mark:
    tones = {_TONES.get(each.role, "") for each in entries}
    is_day = all(each.timex.precision is Precision.DAY for each in entries)
    width = max(extent.right - extent.left, _LEAST)
    members = tuple(map(_member, entries))
    return Mark(
        at=round(extent.centre, 1),
        left=round(extent.centre - width / 2, 1),
        width=round(width, 1),
        row=row,
        is_bar=not is_day and (len(entries) == 1 or width > ROOM + 0.1),
        is_about=all(each.timex.approximate for each in entries),
        opens=side_of(entries[0].timex, entries[0].claim) if len(entries) == 1 else "",
        tone=tones.pop() if len(tones) == 1 else "",
        label=members[0].label
        if len(entries) == 1
        else f"{len(entries)} entries, {_from_to(entries)}",
        members=members,
    )


def _member(entry: Entry) -> Member:
    """Return `entry` in words, with the place of its line in the list below the drawing."""
    return Member(
        f"{show_bound(entry.timex, entry.claim)}: {_words(entry)}",
        Markup(f"#{anchor_of_entry(entry)}"),  # noqa: S704 - validated ids only
    )


def _words(entry: Entry) -> str:
    """Return how the claim begins; what stands around the date, where that tells what it dates."""
    first = opening(entry.claim.text)
    start = entry.timex.start - entry.claim.passage.start
    is_told = start + len(entry.timex.text) <= len(first.removesuffix(" …"))
    if is_told and len(dates_of(entry.claim)) == 1:
        return first
    return around(entry.claim.text, start)


def anchor_of_entry(entry: Entry) -> str:
    """Return the id of an entry's line: its claim's, or its own where the claim stands elsewhere.

    The template of such a line (`see`) makes the same.
    """
    if entry.main:
        return anchor_of(entry.claim)
    return f"entry-{note_of(entry.claim)}-{entry.timex.begin}-{entry.timex.finish}"


def _from_to(entries: Sequence[Entry]) -> str:
    shown = list(dict.fromkeys(show_date(each.timex) for each in entries))
    if len(shown) == 1:
        return shown[0]
    # Between two times a bound has no say: "Jul 2025 to from Sep 2025".
    first, last = (each.removeprefix("by ").removeprefix("from ") for each in (shown[0], shown[-1]))
    return f"{first} to {last}"
