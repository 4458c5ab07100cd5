"""This module prepares the lines of a timeline: claims, each at one of its dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateviews import DateView, date_view

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
    excerpt = _around(entry.claim.text, entry.timex.start - entry.claim.passage.start)
    return EntryView(
        date_view(entry.timex, entry.claim), page.claim(entry.claim), entry.main, excerpt
    )


def _around(text: str, at: int, reach: int = 70) -> str:
    """Return the words of `text` around the place `at`, with marks where it is cut."""
    low, high = max(0, at - reach), min(len(text), at + reach)
    start = text.find(" ", low) + 1 if low else 0
    end = text.rfind(" ", at, high) if high < len(text) else len(text)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
