"""This module gathers what the pages on measures and on method show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict
from generator.figureviews import measure_rows, question_row
from generator.model import PassageKind
from generator.pages.shared import Context, claims_of, compared, note_rows
from generator.views import Page

if TYPE_CHECKING:
    from generator.briefing import Briefing, SourceView
    from generator.figureviews import QuestionRow
    from generator.views import ClaimView


# What the parts of the page of disputes are called, by the verdict on their measures.
_PARTS = {
    Verdict.DIFFER: "Figures that differ",
    Verdict.OVERLAP: "Figures that overlap",
    Verdict.AGREE: "Figures that agree",
    Verdict.INCOMPARABLE: "Figures that cannot all be compared",
}


def disputes(briefing: Briefing) -> Context:
    """Return what the page of disputes shows: measures by their verdict, and questions."""
    page = Page("disputes.md", briefing)
    views = compared(briefing)
    shown = {view.measure.id for view in views}
    asked = [each for each in briefing.disputes.questions if each.question.measure not in shown]
    disputed = [each for each in asked if each.is_disputed]
    agreed = [each for each in asked if not each.is_disputed]
    claims = {each.key: each for each in claims_of(views)}
    answers = {each.key: each for view in briefing.disputes.questions for each in view.claims}
    seen: set[str] = set()
    return {
        "title": "Agreed and disputed",
        "parts_of_page": [
            {
                "title": _PARTS[verdict],
                "anchor": verdict.name.lower(),
                "measures": [
                    replace(row, questions=tuple(_anchored_once(q, seen) for q in row.questions))
                    for row in measure_rows([v for v in views if v.verdict is verdict], page)
                ],
            }
            for verdict in Verdict
        ],
        "questions": [_anchored_once(question_row(each, page), seen) for each in disputed],
        "agreed": [_anchored_once(question_row(each, page), seen) for each in agreed],
        "measured": bool(views),
        "method": page.links.to("method.md"),
        "claims": [
            _anchored(each, seen)
            for each in page.claims(each for key, each in claims.items() if key not in answers)
        ],
        "notes": note_rows([*claims.values(), *answers.values()], page),
    }


def _anchored_once(row: QuestionRow, seen: set[str]) -> QuestionRow:
    """Return `row` with anchors on those claims only that are not in `seen` yet, and note them."""
    sides = (
        replace(side, claims=tuple(_anchored(each, seen) for each in side.claims))
        for side in row.sides
    )
    return replace(row, sides=tuple(sides))


def _anchored(view: ClaimView, seen: set[str]) -> ClaimView:
    others = tuple(_anchored(each, seen) for each in view.others)
    anchor = "" if view.anchor in seen else view.anchor
    seen.add(view.anchor)
    return replace(view, anchor=anchor, others=others)


def method(briefing: Briefing) -> Context:
    """Return what the page on method shows: the rules are the template's, the counts are ours."""
    page = Page("method.md", briefing)
    views = list(briefing.sources.values())
    passages = [each for view in views for each in view.found.passages]
    text = [each for each in passages if each.kind in (PassageKind.SENTENCE, PassageKind.ITEM)]
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
        "sentences": sum(
            1 for each in passages if each.kind in (PassageKind.SENTENCE, PassageKind.ITEM)
        ),
        "boilerplate": sum(1 for each in passages if each.kind is PassageKind.BOILERPLATE),
        "dates": len(view.found.timexes),
        "figures": len(view.found.quantities),
        "mentions": len(view.found.mentions),
    }
