"""This module gathers what the page on method shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drawing.coverage import READ
from generator.model import PassageKind
from generator.views import Page

if TYPE_CHECKING:
    from generator.briefing import Briefing, SourceView
    from generator.pages.notes import Context


def method(briefing: Briefing) -> Context:
    """Return what the page on method shows: the rules are the template's, the counts are ours."""
    page = Page("method.md", briefing)
    views = list(briefing.sources.values())
    passages = [each for view in views for each in view.found.passages]
    text = [each for each in passages if each.kind in READ]
    return {
        "title": "Method",
        "sources": [
            {"link": page.article(view.article), "taken": len(view.claims), **_coverage(view)}
            for view in views
        ],
        "rates": briefing.corpus.rates,
        "passages": len(text),
        "claims": len(briefing.claims),
        "boilerplate": sum(1 for each in passages if each.kind is PassageKind.BOILERPLATE),
        "ambiguous": [each.problem for each in briefing.ambiguous],
        "unnamed": [page.entity(each) for each in briefing.unnamed],
    }


def _coverage(view: SourceView) -> Context:
    passages = view.found.passages
    return {
        "sentences": sum(1 for each in passages if each.kind in READ),
        "boilerplate": sum(1 for each in passages if each.kind is PassageKind.BOILERPLATE),
        "dates": sum(1 for each in view.found.timexes if each.begin),
        "figures": len(view.found.quantities),
        "mentions": len(view.found.mentions),
    }
