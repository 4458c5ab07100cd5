"""This module gathers what the page of an article shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dateroles import dates_of
from generator.dateviews import date_view, show_published
from generator.drawing.coverage import READ
from generator.figures import show_value
from generator.model import PassageKind
from generator.pages.blocks import blocks_of
from generator.prose import lead_of
from generator.views import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.briefing import Briefing, SourceView
    from generator.declared import Article
    from generator.links import BuiltLinks
    from generator.model import Claim
    from generator.pages.backlinks import Place
    from generator.pages.notes import Context

    # The article before, and the one after, if there are.
    Near = tuple[tuple[Article, ...], tuple[Article, ...]]


def source(
    view: SourceView,
    briefing: Briefing,
    built: BuiltLinks,
    places: Mapping[str, tuple[Place, ...]],
    near: Near,
) -> Context:
    """Return what the page of an article shows, with the `places` that cite its passages.

    `built` are the links of that page as it is built, `near` the articles around this one.
    """
    page = Page(built.page, briefing)
    article = view.article
    kinds = [each.kind for each in view.found.passages]
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
        "language": article.language if _is_of_several_languages(briefing) else "",
        "caution": article.caution,
        "left_out": PassageKind.BOILERPLATE in kinds,
        "cited": len(view.claims),
        "total": sum(each in READ for each in kinds),
        "dates": sum(1 for each in view.found.timexes if each.begin),
        "figure_count": len(view.found.quantities),
        "blocks": blocks_of(view, page, built, places),
        "taken": [_taken(each, page) for each in view.claims],
        "entities": [{"link": page.entity(each), "count": count} for each, count in view.entities],
        "before": [_dated(each, page) for each in near[0]],
        "after": [_dated(each, page) for each in near[1]],
    }


def _is_of_several_languages(briefing: Briefing) -> bool:
    return len({each.article.language for each in briefing.sources.values()}) > 1


def by_date(articles: Iterable[Article]) -> Mapping[str, Near]:
    """Return by id of each of `articles` those published next before and after it, if any.

    Those without a date come last.
    """
    ordered = sorted(articles, key=_when)
    return {
        each.id: (tuple(ordered[max(place - 1, 0) : place]), tuple(ordered[place + 1 : place + 2]))
        for place, each in enumerate(ordered)
    }


def _dated(article: Article, page: Page) -> Context:
    return {"link": page.article(article), "note": show_published(article)}


def _when(article: Article) -> tuple[bool, str, str]:
    return not article.published, str(article.published and article.published.begin), article.id


def _taken(claim: Claim, page: Page) -> Context:
    return {
        "lead": lead_of(claim.text),
        "id": claim.passage.id,
        "dates": [date_view(each, claim) for each in dates_of(claim)],
        "figures": [show_value(each) for each in claim.quantities],
        "disputes": page.disputes(page.briefing.disputes.marks.get(claim.key, ())),
        "about": [page.entity_by_id(each) for each in claim.entities],
    }
