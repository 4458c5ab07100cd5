"""This module gathers what several kinds of page show: footnotes, groups, measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dating import dates_of
from generator.model import PassageKind
from generator.views import note_of, show_published

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import SourceView
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


def note_rows(claims: Iterable[Claim], page: Page) -> list[Context]:
    """Return the footnotes that cite `claims`, each once."""
    rows: list[Context] = []
    for claim in dict.fromkeys(claims):
        source = page.briefing.sources[claim.article]
        article = source.article
        before, after = _context(claim, source)
        rows.append(
            {
                "note": note_of(claim),
                "before": before,
                "text": claim.text,
                "after": after,
                "title": article.title,
                "address": page.links.source(article.id, claim.passage.id),
                "publisher": article.publisher or article.kind.value,
                "published": show_published(article),
            }
        )
    return rows


def _context(claim: Claim, source: SourceView) -> tuple[str, str]:
    """Return the texts of the passages on either side of `claim` in its paragraph, or nothing."""
    passages = source.found.passages
    at = passages.index(claim.passage)
    near = (passages[at - 1] if at else None, passages[at + 1] if at + 1 < len(passages) else None)
    before, after = (
        source.article.text[each.start : each.end]
        if each and each.block == claim.passage.block and each.kind is not PassageKind.BOILERPLATE
        else ""
        for each in near
    )
    return before, after
