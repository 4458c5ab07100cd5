"""This module gathers what the page of disputes shows: measures by their verdict, and questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from generator.disputes.compare import Verdict
from generator.drawing.disputed import draw_disputed
from generator.factuality import shown_as
from generator.measureviews import measure_row, question_row, result_of
from generator.pages.notes import note_rows
from generator.pages.shared import claims_of, compared
from generator.pages.sheet import Claimed, Run, Sheet
from generator.views import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.briefing import Briefing
    from generator.disputes.measures import MeasureView
    from generator.figureviews import FigureView
    from generator.measureviews import MeasureRow, QuestionRow
    from generator.pages.sheet import Stretch
    from generator.values import Value
    from generator.views import ClaimView


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of the page, below which measures and questions stand."""

    title: str
    anchor: str


# What the measures stand below, by the verdict on them, in the order of the page.
CHAPTERS = {
    Verdict.DIFFER: Chapter("Figures that differ", "differ"),
    Verdict.OVERLAP: Chapter("Figures that overlap", "overlap"),
    Verdict.INCOMPARABLE: Chapter("Figures that cannot all be compared", "incomparable"),
    Verdict.AGREE: Chapter("Figures that agree", "agree"),
}
# So many figures of a measure stand in the table at the top.
_FIGURES = 6
OPEN = Chapter("Questions with more than one answer", "questions")
ANSWERED = Chapter("Questions with one answer", "answered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A measure with `values` figures in all, or a question, of one of its own at a deeper level.

    What `is_continued` has its other figures or claims on the part of the page before.
    """

    chapter: Chapter
    measure: MeasureRow | None = None
    question: QuestionRow | None = None
    values: int = 0
    is_own: bool = False
    is_continued: bool = False

    @property
    def title(self) -> str:
        """What the heading of the measure or question says."""
        return self._row.label if self._row else ""

    @property
    def anchor(self) -> str:
        """The anchor of the heading."""
        return self._row.anchor if self._row else ""

    @property
    def _row(self) -> MeasureRow | QuestionRow | None:
        return self.measure or self.question


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A measure in the table at the top: its first figures as printed, and how many are left."""

    label: str
    address: Markup
    verdict: str
    result: str
    figures: tuple[str, ...]
    left: int


def _indexed(view: MeasureView, page: Page) -> Indexed:
    texts = tuple(dict.fromkeys(map(_printed, view.values)))
    return Indexed(
        label=view.measure.label,
        address=page.links.to(page.path, f"dispute-{view.measure.id}"),
        verdict=view.verdict.name.lower(),
        result=result_of(view),
        figures=texts[:_FIGURES],
        left=len(texts[_FIGURES:]),
    )


def _printed(value: Value) -> str:
    told = shown_as(value)
    return f"{value.quantity.text} ({told})" if told else value.quantity.text


def disputes(briefing: Briefing) -> Sheet:
    """Return what the page of disputes shows."""
    page = Page("disputes.md", briefing)
    views = compared(briefing)
    ordered = [each for verdict in CHAPTERS for each in views if each.verdict is verdict]
    shown = {view.measure.id for view in views}
    asked = [each for each in briefing.disputes.questions if each.question.measure not in shown]
    claims = {each.key: each for each in claims_of(views)}
    answers = {each.key: each for view in briefing.disputes.questions for each in view.claims}
    anchors = _Anchors()
    # Where a claim stands twice, its anchor is with the figures.
    in_dispute = [each for each in ordered if each.verdict is not Verdict.AGREE]
    agreeing = [each for each in ordered if each.verdict is Verdict.AGREE]
    measures, measures_agreed = (
        [run for each in some for run in _of_measure(each, page, anchors)]
        for some in (in_dispute, agreeing)
    )
    open_, answered = (
        [question_row(each, page) for each in asked if each.is_disputed is is_open]
        for is_open in (True, False)
    )
    questions = [_of_question(each, OPEN, anchors) for each in open_]
    questions_answered = [_of_question(each, ANSWERED, anchors) for each in answered]
    alone = page.claims(each for key, each in claims.items() if key not in answers)
    return Sheet(
        context={
            "title": "Agreed and disputed",
            "method": page.links.to("method.md"),
            "apart": draw_disputed(in_dispute, page),
            # All of them, as the tables above the first; those about a figure, too.
            "index": [_indexed(each, page) for each in ordered],
            "questions": [
                question_row(each, page) for each in briefing.disputes.questions if each.is_disputed
            ],
            "entries": [],
        },
        runs=(
            *measures,
            *questions,
            *measures_agreed,
            *questions_answered,
            Run("claims", "The claims", tuple(anchors.once(each) for each in alone)),
        ),
        notes=note_rows([*claims.values(), *answers.values()], page),
    )


class _Anchors:
    """Sees to it that no anchor stands twice."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def once(self, view: ClaimView) -> ClaimView:
        """Return `view` with anchors on those claims only that had none yet."""
        others = tuple(self.once(each) for each in view.others)
        anchor = "" if view.anchor in self._seen else view.anchor
        self._seen.add(view.anchor)
        return replace(view, anchor=anchor, others=others)


def _of_measure(view: MeasureView, page: Page, anchors: _Anchors) -> Iterable[Run]:
    """Yield the figures of a measure, and the claims that answer each question about them."""
    row = measure_row(view, page)
    chapter = CHAPTERS[view.verdict]

    def shown(stretch: Stretch) -> list[Entry]:
        figures = cast("tuple[FigureView, ...]", stretch.things)
        drawing = None if stretch.is_continued else row.drawing
        part = replace(row, figures=figures, drawing=drawing)
        values = len(row.figures)
        is_continued = stretch.is_continued
        return [Entry(chapter=chapter, measure=part, values=values, is_continued=is_continued)]

    yield Run("entries", row.label, row.figures, shown)
    for each in row.questions:
        yield _of_question(each, chapter, anchors, is_own=True)


def _of_question(
    row: QuestionRow, chapter: Chapter, anchors: _Anchors, *, is_own: bool = False
) -> Run:
    """Return the claims that answer a question, each below its position."""

    def shown(stretch: Stretch) -> list[Entry]:
        claimed = cast("tuple[Claimed, ...]", stretch.things)
        sides = (
            replace(side, claims=tuple(each.view for each in claimed if each.under == side.label))
            for side in row.sides
        )
        part = replace(row, sides=tuple(each for each in sides if each.claims))
        is_continued = stretch.is_continued
        return [Entry(chapter=chapter, question=part, is_own=is_own, is_continued=is_continued)]

    things = [Claimed(side.label, anchors.once(each)) for side in row.sides for each in side.claims]
    return Run("entries", row.label, tuple(things), shown)
