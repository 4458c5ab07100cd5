"""This module gathers what the page of an entity shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.drawing.bysource import draw_own_mentions
from generator.drawing.near import draw_near
from generator.drawing.overtime import draw_over_time
from generator.facets import labels_of
from generator.figureviews import figure_view
from generator.measureviews import question_row
from generator.pages.entries import entry_view
from generator.pages.frame import basis_of
from generator.pages.notes import Context, note_rows
from generator.pages.shared import KIND_NAMES, claims_of, compared, group_run, measures_run
from generator.pages.sheet import Run, Sheet
from generator.views import Page, note_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.declared import Entity
    from generator.disputes.measures import MeasureView
    from generator.disputes.questions import QuestionView
    from generator.dossiers import Dossier
    from generator.figureviews import FigureView
    from generator.values import Value

_NEIGHBOURS = 24
_PREPOSITIONS = frozenset("at by for from in of on to with".split())


def entity(dossier: Dossier, briefing: Briefing, path: str) -> Sheet:
    """Return what the page of an entity shows."""
    own = dossier.entity
    page = Page(path, briefing, own.id)
    context: Context = {
        "title": own.name,
        "description": own.description,
        "kind": own.kind.value,
        "role": own.role,
        "aliases": own.aliases,
        "relations": _relations(dossier.relations, page),
        "related_from": _relations(
            tuple((_inverse(label), others) for label, others in dossier.related_from), page
        ),
        "named": draw_own_mentions(dossier, page),
        "roles": bool(dossier.amounts),
        "near": draw_near(dossier, page),
        "neighbours": [
            {"link": page.entity(each), "claims": count}
            for each, count in dossier.neighbours[:_NEIGHBOURS]
        ],
        "mentions": [
            {"link": page.article(article), "published": show_published(article), "count": count}
            for article, count in dossier.mentions
        ],
        "published": [page.article(each) for each in dossier.published],
        "basis": basis_of(article for article, _ in dossier.mentions),
        **_beside(own, page),
        "over_time": [],
        "groups": [],
    }
    measures = _own_measures(dossier, briefing)
    figures = [figure_view(each, page) for each in (*dossier.amounts, *dossier.figures)]
    return Sheet(
        context=context | {"figure_labels": labels_of(each.facets for each in figures)},
        runs=_runs(dossier, measures, figures, page),
        notes=note_rows(dossier.claims, page, claims_of(measures)),
    )


def _runs(
    dossier: Dossier, measures: Sequence[MeasureView], figures: Sequence[FigureView], page: Page
) -> tuple[Run, ...]:
    """Return what the page lists: figures, what has a date, and what has none by theme."""
    briefing = page.briefing
    shown = page.leads(dossier.claims)
    entries = [entry_view(each, page) for each in dossier.entries if each.claim.key in shown]
    questions = [question_row(each, page) for each in _own_questions(dossier, briefing)]
    over_time = draw_over_time(_own_values(dossier), briefing)
    return (
        measures_run(measures, page),
        Run("questions", "Questions with more than one answer", tuple(questions)),
        Run("over_time", "Over time", tuple(over_time)),
        Run("figures", "Figures", tuple(figures)),
        Run("timeline", "Timeline", tuple(entries)),
        *_claims_by_theme(dossier, shown, page),
    )


def _own_values(dossier: Dossier) -> list[Value]:
    """Return the figures about the entity, without those that it only vouches for."""
    every = (*dossier.amounts, *dossier.figures)
    return [each for each in every if dossier.entity.id in each.about]


def _beside(own: Entity, page: Page) -> Context:
    """Return the entities before and after `own` among those of its kind, by name."""
    every = (each.entity for each in page.briefing.dossiers.values())
    kin = sorted((each for each in every if each.kind is own.kind), key=_by_name)
    place = kin.index(own)
    return {
        "kind_name": KIND_NAMES[own.kind].capitalize(),
        "before": [{"link": page.entity(each), "note": ""} for each in kin[:place][-1:]],
        "after": [{"link": page.entity(each), "note": ""} for each in kin[place + 1 :][:1]],
    }


def _by_name(entity: Entity) -> tuple[str, str]:
    return entity.name.casefold(), entity.id


def _own_measures(dossier: Dossier, briefing: Briefing) -> list[MeasureView]:
    """Return the measures with several values that a claim about the entity takes part in."""
    own = {each.key for each in dossier.claims}
    return [
        view
        for view in compared(briefing)
        if dossier.entity.id in {*view.measure.entities, *view.measure.any_entities}
        and not own.isdisjoint(each.claim.key for each in view.values)
    ]


def _own_questions(dossier: Dossier, briefing: Briefing) -> list[QuestionView]:
    """Return the questions with several answers that a claim about the entity takes part in."""
    own = {each.key for each in dossier.claims}
    return [
        view
        for view in briefing.disputes.questions
        if view.is_disputed and not own.isdisjoint(each.key for each in view.claims)
    ]


def _inverse(label: str) -> str:
    """Return how a relation reads from its other end: "developer of", "based in it"."""
    ends_open = label.rpartition(" ")[2] in _PREPOSITIONS
    return f"{label} it" if ends_open else f"{label} of"


def _relations(relations: Iterable[tuple[str, tuple[Entity, ...]]], page: Page) -> list[Context]:
    return [
        {"label": label.capitalize(), "entities": [page.entity(each) for each in others]}
        for label, others in relations
    ]


def _claims_by_theme(dossier: Dossier, shown: set[tuple[str, str]], page: Page) -> list[Run]:
    """Group the claims without a date under the first theme that has each."""
    dated = {note_of(each.claim) for each in dossier.entries}
    own = [each for each in dossier.claims if each.key in shown]
    left = {note_of(each): each for each in own if note_of(each) not in dated}
    groups = []
    for view in reversed(page.briefing.themes):
        own = [left.pop(note_of(each)) for each in view.claims if note_of(each) in left]
        if own:
            groups.append(group_run(view.theme.title, f"theme-{view.theme.id}", own, page))
    if left:
        groups.append(group_run("More", "theme-more", list(left.values()), page))
    return groups[::-1]
