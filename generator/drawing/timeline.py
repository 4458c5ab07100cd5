"""This module draws the timeline: themes as lanes, entries as marks as long as their dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dateroles import DateRole
from generator.dating import show_date
from generator.declared import Layout
from generator.drawing.axis import Axis, busiest, fit_labels, make_axis
from generator.drawing.join import ROOM, Extent, in_rows
from generator.drawing.marks import Mark, Member
from generator.drawing.words import opening
from generator.model import Precision
from generator.views import anchor_of, note_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.briefing import Briefing
    from generator.dating import Entry

_FEWEST = 3
_LANES = 8
_OTHERS = "More"
# A bar is no narrower, or it could not be seen.
_LEAST = 2.4
# Behind this a label has no room; it stands here, and ends where the drawing does.
_LAST_LABEL = 90.0
# How far apart labels of years stand on a phone, and on a wide screen.
_APART, _APART_WIDE = 12.0, 6.2
# What a mark is drawn as where it stands for one entry, by what the date is in its claim.
_TONES = {DateRole.FORECAST: "ahead", DateRole.SAID: "aside", DateRole.BACKGROUND: "aside"}


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks of one theme; `count` entries in `rows` rows."""

    title: str
    count: int
    rows: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis, with its label and where that leads; some have no room on a phone.

    The label begins at `label_at`, which is before the place where that is close to the end.
    """

    at: float
    label_at: float
    label: str
    address: Markup
    only_wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDrawing:
    """All lanes, and the years that are labelled, where they begin."""

    lanes: tuple[Lane, ...]
    years: tuple[Tick, ...]
    has_several: bool
    has_about: bool
    tones: frozenset[str]


def draw_timeline(entries: Sequence[Entry], briefing: Briefing) -> TimelineDrawing | None:
    """Return the drawing of `entries`, or None where there are too few to look at."""
    if len({(each.timex.begin, each.timex.finish) for each in entries}) < _FEWEST:
        return None
    lanes = _lanes(entries, briefing)
    axis = _axis(lanes)
    drawn = tuple(_lane(title, members, axis) for title, members in lanes.items())
    starts = {axis.at(_first_day(year)): year for year in sorted(set(map(_year_of, entries)))}
    marks = [mark for lane in drawn for mark in lane.marks]
    return TimelineDrawing(
        lanes=drawn,
        years=_ticks(starts),
        has_several=any(each.count > 1 for each in marks),
        has_about=any(each.is_about for each in marks),
        tones=frozenset(each.tone for each in marks),
    )


def _ticks(starts: Mapping[float, str]) -> tuple[Tick, ...]:
    labelled = {min(place, _LAST_LABEL): place for place in sorted(starts, reverse=True)}
    places = sorted(labelled)
    always = fit_labels(places, _APART)
    # A label that only a wide screen has keeps its distance on both sides.
    room = [
        place
        for place in places
        if place in always or all(abs(place - each) >= _APART_WIDE for each in always)
    ]
    return tuple(
        Tick(
            at=round(labelled[place], 1),
            label_at=round(place, 1),
            label=starts[labelled[place]].lstrip("0"),
            address=Markup(f"#y{starts[labelled[place]]}"),  # noqa: S704 - digits only
            only_wide=place not in always,
        )
        for place in fit_labels(room, _APART_WIDE)
    )


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


def _axis(lanes: Mapping[str, Sequence[Entry]]) -> Axis:
    # Entries at the same time take one place.
    distinct = (
        {(each.timex.begin, each.timex.finish): _month_of(each) for each in members}
        for members in lanes.values()
    )
    months = busiest(list(each.values()) for each in distinct)
    years = {year for members in lanes.values() for each in members for year in _years(each)}
    return make_axis(months, years)


def _month_of(entry: Entry) -> tuple[int, int]:
    """Return the year and the month that `entry` lies in; 0 for one that covers several."""
    begin, finish = str(entry.timex.begin), str(entry.timex.finish)
    return int(begin[:4]), int(begin[5:7]) if begin[:7] == finish[:7] else 0


def _years(entry: Entry) -> tuple[int, int]:
    return int(str(entry.timex.begin)[:4]), int(str(entry.timex.finish)[:4])


def _year_of(entry: Entry) -> str:
    return str(entry.timex.begin)[:4]


def _first_day(year: str) -> int:
    return date(int(year), 1, 1).toordinal()


def _lane(title: str, entries: Sequence[Entry], axis: Axis) -> Lane:
    rows = in_rows([_extent(number, each, axis) for number, each in enumerate(entries)])
    marks = tuple(
        _mark(extent, row, [entries[each] for each in extent.members])
        for row, extents in enumerate(rows)
        for extent in extents
    )
    return Lane(title, len(entries), len(rows), marks)


def _extent(number: int, entry: Entry, axis: Axis) -> Extent:
    begin, finish = entry.timex.begin, entry.timex.finish
    if not begin or not finish:  # entries have a place in the calendar
        return Extent(0.0, 0.0, (number,))
    left, right = axis.at(begin.toordinal()), axis.at(finish.toordinal() + 1)
    return Extent(left, right, (number,))


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
        tone=tones.pop() if len(tones) == 1 else "",
        label=members[0].label
        if len(entries) == 1
        else f"{len(entries)} entries, {_from_to(entries)}",
        members=members,
    )


def _member(entry: Entry) -> Member:
    """Return `entry` in words, with the place of its line in the list below the drawing."""
    return Member(
        f"{show_date(entry.timex)}: {opening(entry.claim.text)}",
        Markup(f"#{anchor_of_entry(entry)}"),  # noqa: S704 - validated ids only
    )


def anchor_of_entry(entry: Entry) -> str:
    """Return the id of an entry's line: its claim's, or its own where the claim stands elsewhere.

    The template of such a line (`see`) makes the same.
    """
    if entry.main:
        return anchor_of(entry.claim)
    return f"entry-{note_of(entry.claim)}-{entry.timex.begin}-{entry.timex.finish}"


def _from_to(entries: Sequence[Entry]) -> str:
    shown = list(dict.fromkeys(show_date(each.timex) for each in entries))
    return shown[0] if len(shown) == 1 else f"{shown[0]} to {shown[-1]}"
