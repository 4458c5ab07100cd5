"""This module writes which passages tell of which day, as a script that the search loads.

It stands beside the index of the search, which has each text once: whoever looks for no date
does not pay for it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.declared import Layout
from generator.views import Page, anchor_of, note_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.briefing import Briefing
    from generator.dating import Entry

    # The first and the last day of a time, in ISO 8601.
    Time = tuple[str, str]

# What covers more days tells of none of them.
_MOST_DAYS = 31


def day_files(briefing: Briefing) -> dict[str, bytes]:
    """Return the script with the times that claims of `briefing` tell of, by its path.

    `days` are lists of the first day, the last day, the anchor on the timeline, and the passages:
    the place of their source among `sources`, and their number.
    """
    times = _by_time(briefing.timeline)
    sources = sorted({each.claim.article for own in times.values() for each in own})
    anchors = _anchors(times, briefing)
    days = [[*time, anchors.get(time, ""), _passages(own, sources)] for time, own in times.items()]
    told = {"page": _timeline(briefing), "sources": sources, "days": days}
    text = json.dumps(told, separators=(",", ":"))
    return {"assets/days.js": f"window.briefingDays = {text}\n".encode()}


def _by_time(entries: Iterable[Entry]) -> dict[Time, list[Entry]]:
    found: dict[Time, list[Entry]] = {}
    for each in entries:
        begin, finish = each.timex.begin, each.timex.finish
        if begin and finish and (finish - begin).days < _MOST_DAYS:
            found.setdefault((str(begin), str(finish)), []).append(each)
    return found


def _anchors(times: Mapping[Time, Iterable[Entry]], briefing: Briefing) -> dict[Time, str]:
    """Return where the timeline shows the first claim of each time, as its template has it."""
    if not (page := _timeline(briefing)):
        return {}
    shown = Page(f"{page}.md", briefing).leads(each.claim for each in briefing.timeline)
    found: dict[Time, str] = {}
    for time, own in times.items():
        first = sorted((each for each in own if each.claim.key in shown), key=_is_elsewhere)
        for each in first[:1]:
            there = f"entry-{note_of(each.claim)}-{time[0]}-{time[1]}"
            found[time] = anchor_of(each.claim) if each.main else there
    return found


def _is_elsewhere(entry: Entry) -> bool:
    """Tell whether the claim of `entry` stands whole at another of its dates."""
    return not entry.main


def _passages(entries: Iterable[Entry], sources: list[str]) -> str:
    claims = dict.fromkeys(each.claim for each in entries)
    places = (
        f"{sources.index(each.article)}.{each.passage.id.removeprefix('s')}" for each in claims
    )
    return " ".join(places)


def _timeline(briefing: Briefing) -> str:
    """Return the id of the first timeline among the themes, or nothing."""
    themes = (each.theme for each in briefing.themes)
    return next((each.id for each in themes if each.layout is Layout.TIMELINE), "")
