"""This module gathers what several kinds of page show: footnotes, groups, measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dating import dates_of
from generator.views import note_of, show_published

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.measures import MeasureView
    from generator.model import Claim
    from generator.views import Page

Context = dict[str, object]

_LEADING = 6


def group_context(title: str, anchor: str, claims: Iterable[Claim], page: Page) -> Context:
    """Return what a section of claims shows: the leading ones, and more to unfold.

    Claims with a date or a figure lead, in the order of their articles.
    """
    telling = sorted(claims, key=lambda claim: not (dates_of(claim) or claim.quantities))
    views = [page.claim(each) for each in telling]
    # Hiding one or two behind a click would save no room.
    lead = len(views) if len(views) <= _LEADING + 2 else _LEADING
    return {"title": title, "anchor": anchor, "claims": views[:lead], "more": views[lead:]}


def measure_rows(views: Sequence[MeasureView], page: Page) -> list[Context]:
    """Return a row for each measure: its label, and every value with who says so."""
    return [
        {
            "label": view.measure.label,
            "address": page.links.to("disputes.md", f"measure-{view.measure.id}"),
            "figures": [page.figure(quantity, claim) for quantity, claim in view.values],
            "sources": len({claim.article for _, claim in view.values}),
        }
        for view in views
    ]


def claims_of(views: Iterable[MeasureView]) -> list[Claim]:
    """Return the claims that give the values of the measures `views`."""
    return [claim for view in views for _, claim in view.values]


def note_rows(claims: Iterable[Claim], page: Page) -> list[Context]:
    """Return the footnotes that cite `claims`, each once."""
    rows: list[Context] = []
    for claim in dict.fromkeys(claims):
        article = page.briefing.sources[claim.article].article
        rows.append(
            {
                "note": note_of(claim),
                "text": claim.text,
                "title": article.title,
                "address": page.links.source(article.id, claim.passage.id),
                "publisher": article.publisher or article.kind.value,
                "published": show_published(article),
            }
        )
    return rows
