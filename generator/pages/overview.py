"""This module gathers what the overview shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dateviews import date_view, show_published
from generator.declared import Layout
from generator.disputes.compare import Verdict
from generator.drawing.bydate import draw_by_date
from generator.drawing.coverage import draw_coverage
from generator.drawing.disputed import draw_disputed
from generator.figureviews import question_row
from generator.model import Basis, Precision
from generator.pages.frame import basis_of
from generator.pages.glance import of_claims, of_measures, of_questions, part
from generator.pages.notes import Context, note_rows
from generator.pages.shared import KIND_NAMES, claims_of, compared, short_rows
from generator.pages.sheet import notes_in
from generator.views import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing, SourceView, ThemeView
    from generator.dating import Entry
    from generator.disputes.measures import MeasureView
    from generator.disputes.questions import QuestionView
    from generator.model import Claim

_LATEST = 8
_AGREED = 8


def overview(briefing: Briefing) -> Context:
    """Return what the overview shows."""
    page = Page("index.md", briefing)
    corpus = briefing.corpus
    latest = _latest(briefing.timeline)
    dated = [each for each in briefing.timeline if each.main]
    told = _told([each.claim for each in latest], briefing, page)
    return {
        "title": corpus.title,
        "description": corpus.description,
        "basis": basis_of(corpus.articles),
        "sources": [_source_row(each, page) for each in briefing.sources.values()],
        "claims": len(briefing.claims),
        "entity_count": sum(1 for each in briefing.dossiers.values() if each.total),
        "figure_count": sum(len(claim.quantities) for claim in briefing.claims),
        "first": date_view(dated[0].timex) if dated else None,
        "last": date_view(dated[-1].timex) if dated else None,
        "themes": [_theme_row(view, briefing, page) for view in briefing.themes],
        **told,
        "disputes": page.links.to("disputes.md"),
        "by_date": draw_by_date(briefing.dossiers.values(), page),
        "apart": draw_disputed(_disputed(briefing), page),
        "coverage": draw_coverage(briefing, page),
        "kinds": _kinds(briefing, page),
        "missing": _missing(briefing),
        "notes": note_rows(
            [*(each.claim for each in latest), *_agreed(briefing)],
            page,
            claims_of([*_disputed(briefing), *_agreeing(briefing)]),
        ).only({note for key in _CITING for each in told[key] for note in notes_in(each)}),
    }


# The lists of what is told that cite passages.
_CITING = ("latest", "agreed", "agreeing", "measures")


def _told(latest: Sequence[Claim], briefing: Briefing, page: Page) -> dict[str, Sequence[object]]:
    """Return the `latest` claims and what is agreed and disputed, whole and at a glance."""
    told = _members_of(latest, briefing)
    agreed = [each for each in _agreed(briefing) if each.key not in told]
    answered = [question_row(each, page) for each in _answered(briefing)]
    agreeing = short_rows(_agreeing(briefing), page)
    measures = short_rows(_disputed(briefing), page)
    questions = [question_row(each, page) for each in _questions(briefing)]
    return {
        "latest": page.claims(latest),
        "agreed": [page.claim(each) for each in agreed],
        "answered": answered,
        "agreeing": agreeing,
        "measures": measures,
        "questions": questions,
        "glance": [
            part("Latest events", "latest", of_claims(page.united(latest), page)),
            part("Disputed", "disputed", [*of_questions(questions), *of_measures(measures)]),
            part(
                "Agreed",
                "agreed",
                [*of_measures(agreeing), *of_questions(answered), *of_claims(agreed, page)],
            ),
        ],
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


def _latest(timeline: Sequence[Entry]) -> list[Entry]:
    """Return the last dated events: those with a date no coarser than a month."""
    precise = [
        each
        for each in timeline
        if each.main and each.timex.precision in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    ]
    return precise[: -_LATEST - 1 : -1]


def _source_row(view: SourceView, page: Page) -> Context:
    article = view.article
    return {
        "link": page.article(article),
        "publisher": article.publisher,
        "published": show_published(article),
        "kind": article.kind.value,
        "claims": len(view.claims),
        "caution": article.caution,
    }


def _disputed(briefing: Briefing) -> list[MeasureView]:
    """Return the measures on which figures differ, overlap or are questioned, in that order."""
    views = [
        view
        for view in compared(briefing)
        if view.verdict in (Verdict.DIFFER, Verdict.OVERLAP)
        or (view.verdict is Verdict.INCOMPARABLE and briefing.disputes.asked_of(view.measure.id))
    ]
    return sorted(views, key=lambda view: list(Verdict).index(view.verdict))


def _agreeing(briefing: Briefing) -> list[MeasureView]:
    """Return the measures on which the figures of several sources agree."""
    return [
        view
        for view in compared(briefing)
        if view.verdict is Verdict.AGREE and len({each.claim.article for each in view.values}) > 1
    ]


def _questions(briefing: Briefing) -> list[QuestionView]:
    """Return the questions that are answered in two ways."""
    return [each for each in briefing.disputes.questions if each.is_disputed]


def _answered(briefing: Briefing) -> list[QuestionView]:
    """Return the questions that several sources answer in one way."""
    return [
        each for each in briefing.disputes.questions if not each.is_disputed and each.voices > 1
    ]


def _members_of(claims: Iterable[Claim], briefing: Briefing) -> set[tuple[str, str]]:
    """Return the keys of `claims` and of those that say the same."""
    groups = [briefing.same.get(each.key) for each in claims]
    return {each.key for group in groups if group for each in group.claims}


def _agreed(briefing: Briefing) -> list[Claim]:
    """Return the claims that most sources make alike, each group's fullest."""
    groups = {group.claims[0].key: group for group in briefing.same.values() if group.voices > 1}
    ranked = sorted(groups.values(), key=lambda group: -group.voices)
    return [group.claims[0] for group in ranked[:_AGREED]]


def _kinds(briefing: Briefing, page: Page) -> list[Context]:
    named = [each for each in briefing.dossiers.values() if each.total]
    ranked = sorted(named, key=lambda each: (-each.total, each.entity.id))
    return [
        {
            "name": name.capitalize(),
            "entities": [page.entity(each.entity) for each in ranked if each.entity.kind is kind],
        }
        for kind, name in KIND_NAMES.items()
        if any(each.entity.kind is kind for each in ranked)
    ]


def _missing(briefing: Briefing) -> list[str]:
    articles = [view.article for view in briefing.sources.values()]
    undated = [each.title for each in articles if not each.published]
    inferred = [each for each in articles if each.published_basis is Basis.INFERRED]
    lines = []
    if undated:
        lines.append("No date of publication is known for: " + "; ".join(undated))
    if inferred:
        lines.append(
            f"For {len(inferred)} of {len(articles)} sources the date of publication is inferred; "
            "each source page says from what."
        )
    if briefing.unnamed:
        names = ", ".join(each.name for each in briefing.unnamed)
        lines.append(f"In the gazetteer, but in no source: {names}")
    return lines
