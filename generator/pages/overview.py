"""This module gathers what the overview shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dateviews import date_view
from generator.declared import Layout
from generator.drawing.bydate import draw_by_date
from generator.drawing.coverage import draw_coverage
from generator.drawing.disputed import draw_disputed
from generator.model import Basis, Precision
from generator.pages.brief import Some, some, within
from generator.pages.frame import basis_of
from generator.pages.listed import (
    ENTITIES,
    SOURCES,
    anchor_of_kind,
    by_kind,
    newest_first,
    source_row,
)
from generator.pages.shared import KIND_NAMES
from generator.pages.told import in_dispute, tell
from generator.views import Page, anchor_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.briefing import Briefing, ThemeView
    from generator.dating import Entry
    from generator.model import Claim
    from generator.pages.notes import Context

# What a reader takes in of each list; the page that it leads to has all.
_LATEST = 8
_SOURCES = 24
_ENTITIES = 24
_MISSING = 12


def overview(briefing: Briefing) -> Context:
    """Return what the overview shows."""
    page = Page("index.md", briefing)
    corpus = briefing.corpus
    dated = [each for each in briefing.timeline if each.main]
    latest = page.united(each.claim for each in _latest(dated))
    return {
        "title": corpus.title,
        "description": corpus.description,
        "basis": basis_of(corpus.articles),
        "sources": _sources(briefing, page),
        "claims": len(briefing.claims),
        "entity_count": sum(1 for each in briefing.dossiers.values() if each.total),
        "figure_count": sum(len(claim.quantities) for claim in briefing.claims),
        "first": date_view(dated[0].timex) if dated else None,
        "last": date_view(dated[-1].timex) if dated else None,
        "themes": [_theme_row(view, briefing, page) for view in briefing.themes],
        **tell(latest, page),
        "timeline": _timeline(latest, len(dated), page),
        "disputes": page.links.to("disputes.md"),
        "by_date": draw_by_date(briefing.dossiers.values(), page),
        "apart": draw_disputed(in_dispute(briefing), page),
        "coverage": draw_coverage(briefing, page),
        "kinds": _kinds(briefing, page),
        "missing": _missing(briefing),
        "lists": {"sources": page.links.to(SOURCES), "entities": page.links.to(ENTITIES)},
    }


def _theme_row(view: ThemeView, briefing: Briefing, page: Page) -> Context:
    return {
        "title": view.theme.title,
        "address": page.links.theme(view.theme.id),
        "description": view.theme.description,
        "claims": _count(view, briefing),
    }


def _count(view: ThemeView, briefing: Briefing) -> int:
    timeline = view.theme.layout is Layout.TIMELINE
    return sum(each.main for each in briefing.timeline) if timeline else len(view.claims)


def _latest(dated: Sequence[Entry]) -> list[Entry]:
    """Return the last dated events: those with a date no coarser than a month."""
    precise = [
        each
        for each in dated
        if each.timex.precision in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    ]
    return precise[: -_LATEST - 1 : -1]


def _timeline(latest: Sequence[Claim], dated: int, page: Page) -> Some[Claim] | None:
    """Return the way from the `latest` to all `dated` claims, where there is a timeline."""
    layouts = ((each.theme.layout, each.theme.id) for each in page.briefing.themes)
    theme = next((id_ for layout, id_ in layouts if layout is Layout.TIMELINE), "")
    if not (theme and latest):
        return None
    return Some(tuple(latest), dated, page.links.to(f"{theme}.md", anchor_of(latest[0])))


def _sources(briefing: Briefing, page: Page) -> Some[Context]:
    """Return the sources in their order, of very many those that were published last."""
    views = briefing.sources.values()
    newest = {each.article.id for each in newest_first(views)[: within(len(views), _SOURCES)]}
    rows = (source_row(each, page) for each in views if each.article.id in newest)
    return Some(tuple(rows), len(views), page.links.to(SOURCES))


def _kinds(briefing: Briefing, page: Page) -> list[Context]:
    named = [each for each in briefing.dossiers.values() if each.total]
    return [
        {
            "name": KIND_NAMES[kind].capitalize(),
            "plural": KIND_NAMES[kind],
            "entities": some(
                [page.entity(each.entity) for each in every],
                _ENTITIES,
                page.links.to(ENTITIES, anchor_of_kind(kind)),
            ),
        }
        for kind, every in by_kind(named)
    ]


def _missing(briefing: Briefing) -> list[str]:
    articles = [view.article for view in briefing.sources.values()]
    undated = [each.title for each in articles if not each.published]
    inferred = [each for each in articles if each.published_basis is Basis.INFERRED]
    lines = []
    if undated:
        lines.append(f"No date of publication is known for: {_first(undated, '; ')}")
    if inferred:
        lines.append(
            f"For {len(inferred)} of {len(articles)} sources the date of publication is inferred; "
            "each source page says from what."
        )
    if briefing.unnamed:
        names = [each.name for each in briefing.unnamed]
        lines.append(f"In the gazetteer, but in no source: {_first(names, ', ')}")
    return lines


def _first(names: Sequence[str], mark: str) -> str:
    """Return `names` with `mark` between them, of very many the first and how many more."""
    rest = len(names) - _MISSING
    return mark.join([*names[:_MISSING], *([f"{rest} more"] if rest > 0 else [])])
