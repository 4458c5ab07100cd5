"""This module gathers what the page of an article shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.figures import show_value
from generator.model import PassageKind
from generator.pages.blocks import blocks_of
from generator.views import Page, show_published

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.briefing import Briefing, SourceView
    from generator.model import Article, Claim
    from generator.pages.backlinks import Place
    from generator.pages.shared import Context


def source(
    view: SourceView, briefing: Briefing, path: str, places: Mapping[str, tuple[Place, ...]]
) -> Context:
    """Return what the page of an article shows, with the `places` that cite its passages."""
    page = Page(path, briefing)
    article = view.article
    content = [each for each in view.found.passages if each.kind is not PassageKind.BOILERPLATE]
    return {
        "title": article.title,
        "description": f"{article.publisher or article.title}, {show_published(article)}",
        "publisher": article.publisher,
        "author": article.author,
        "published": show_published(article),
        "basis": article.published_basis.value if article.published else "",
        "note": article.published_note,
        "url": article.url,
        "kind": article.kind.value,
        "language": article.language,
        "caution": article.caution,
        "left_out": len(view.found.passages) > len(content),
        "cited": len(view.claims),
        "total": len(content),
        "dates": sum(1 for each in view.found.timexes if each.begin),
        "figure_count": len(view.found.quantities),
        "blocks": blocks_of(view, page, places),
        "taken": [_taken(each, page) for each in view.claims],
        "entities": [{"link": page.entity(each), "count": count} for each, count in view.entities],
        **_neighbours(article, page),
    }


def _neighbours(article: Article, page: Page) -> Context:
    """Return the articles published before and after `article`; those without a date come last."""
    ordered = sorted(page.briefing.corpus.articles, key=_when)
    place = ordered.index(article)
    before, after = ordered[:place][-1:], ordered[place + 1 :][:1]
    return {
        "before": [{"link": page.article(a), "note": show_published(a)} for a in before],
        "after": [{"link": page.article(a), "note": show_published(a)} for a in after],
    }


def _when(article: Article) -> tuple[bool, str, str]:
    return not article.published, str(article.published and article.published.begin), article.id


def _taken(claim: Claim, page: Page) -> Context:
    shown = page.claim(claim)
    return {
        "lead": shown.lead,
        "id": claim.passage.id,
        "dates": shown.dates,
        "figures": [show_value(each) for each in claim.quantities],
        "disputes": shown.disputes,
        "about": [page.entity_by_id(each) for each in claim.entities],
    }
