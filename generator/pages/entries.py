"""This module prepares the lines of a timeline: claims, each at one of its dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateviews import DateView, date_view
from generator.drawing.words import around

if TYPE_CHECKING:
    from generator.dating import Entry
    from generator.views import ClaimView, Page


@dataclass(frozen=True, slots=True)
class EntryView:
    """A line of the timeline: a claim at one of its dates, whole where it is shown first."""

    date: DateView
    claim: ClaimView
    main: bool
    excerpt: str


def entry_view(entry: Entry, page: Page) -> EntryView:
    """Return the view of a timeline's `entry` on `page`."""
    excerpt = around(entry.claim.text, entry.timex.start - entry.claim.passage.start)
    return EntryView(
        date_view(entry.timex, entry.claim), page.claim(entry.claim), entry.main, excerpt
    )
