"""This module prepares measures and questions for pages: what sources give, and how it compares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict
from generator.drawing.figuremarks import said_by
from generator.drawing.lines import LinesDrawing, draw_lines
from generator.factuality import shown_as
from generator.factwords import Stance
from generator.figureviews import AgainstView, FigureView, figure_view
from generator.views import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.briefing import Briefing
    from generator.disputes.measures import MeasureView
    from generator.disputes.questions import QuestionView, Side
    from generator.values import Value
    from generator.views import ClaimView, Page

# How many others a value is told to differ from, or to agree with.
_MOST_AGAINST = 12
# What stands before the values that a value is compared with.
_WORDS = {
    Verdict.DIFFER: "differs from",
    Verdict.OVERLAP: "overlaps with",
    Verdict.AGREE: "agrees with",
    Verdict.INCOMPARABLE: "cannot be compared with",
}
_SAME = "is the same as"
# The lines that say by what rule figures were put to each other, for readers.
_RESULTS = {
    Verdict.DIFFER: "The figures differ",
    Verdict.OVERLAP: "The figures overlap",
    Verdict.AGREE: "The figures agree within rounding",
    Verdict.INCOMPARABLE: "The figures cannot be compared",
}
# Who says what no one is named for.
_ITSELF = "The source itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A measure with its values in rows, and what they come to; `left` values have no row."""

    anchor: str
    label: str
    address: Markup
    verdict: str
    result: str
    figures: tuple[FigureView, ...]
    sources: int
    drawing: LinesDrawing | None
    is_found: bool
    questions: tuple[QuestionRow, ...]
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """A position with the claims that take it."""

    label: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A question with the positions that are taken on it."""

    anchor: str
    label: str
    address: Markup
    sides: tuple[SideView, ...]
    sources: int


def measure_row(view: MeasureView, page: Page) -> MeasureRow:
    """Return the row of a measure: every value with who says so, and what they come to."""
    figures = [
        replace(figure_view(value, page), against=_against(place, view))
        for place, value in enumerate(view.values)
    ]
    return MeasureRow(
        anchor=f"dispute-{view.measure.id}",
        label=view.measure.label,
        address=page.links.to("disputes.md", f"dispute-{view.measure.id}"),
        verdict=view.verdict.name.lower(),
        result=result_of(view),
        figures=tuple(figures),
        sources=len({each.claim.article for each in view.values}),
        drawing=draw_lines(
            view.measure.label,
            view.values,
            page.briefing,
            lambda each: _title_of(each, page.briefing),
        ),
        is_found=view.is_found,
        questions=tuple(
            question_row(each, page) for each in page.briefing.disputes.asked_of(view.measure.id)
        ),
    )


def _title_of(value: Value, briefing: Briefing) -> str:
    """Return who says so, and what is said of it if not that it is so."""
    who = said_by(value, briefing)
    told = shown_as(value)
    if who and told == Stance.REPORTED.value:  # whoever reports it is named, or the word for that
        told = ""
    return ": ".join(each for each in (who or _ITSELF, told) if each)


def result_of(view: MeasureView) -> str:
    """Return in words what the values come to, with the greatest difference between two."""
    if len(view.values) < 2:  # noqa: PLR2004 - a pair
        return "Only one source gives a figure"
    verdicts = {each.verdict for each in view.comparisons.values()}
    apart = Verdict.INCOMPARABLE in verdicts
    agreeing = [each for each in view.comparisons.values() if each.verdict is Verdict.AGREE]
    are_same = all(each.is_same for each in agreeing)
    if view.verdict is Verdict.AGREE and are_same:
        return "The figures are the same"
    if not apart or view.verdict is not Verdict.INCOMPARABLE:
        return _RESULTS[view.verdict] + (", where they can be compared" if apart else "")
    if agreeing:
        how = "are the same" if are_same else "agree within rounding"
        return f"Some figures {how}, others cannot be compared"
    return f"{_RESULTS[view.verdict]}: {_ways(view)}"


def _ways(view: MeasureView) -> str:
    """Return why the values cannot be compared, each kind of reason named once."""
    ways: dict[str, dict[str, None]] = {}
    for each in view.comparisons.values():
        kind, _, what = each.why.partition(": ")
        if kind:
            ways.setdefault(kind, {})[what] = None
    return "; ".join(
        f"{kind}: {'; '.join(those)}" if any(those) else kind for kind, those in ways.items()
    )


def _against(place: int, view: MeasureView) -> tuple[AgainstView, ...]:
    """Return how the value at `place` stands to the others, the gravest verdict first."""
    grouped: dict[tuple[Verdict, str, str], list[str]] = {}
    for pair, each in view.comparisons.items():
        if place in pair:
            other = view.values[pair[0] if pair[1] == place else pair[1]]
            words = _SAME if each.is_same else _WORDS[each.verdict]
            grouped.setdefault((each.verdict, words, each.why), []).append(other.quantity.text)
    ordered = sorted(grouped.items(), key=lambda item: list(Verdict).index(item[0][0]))
    # The export of comparisons has them all.
    return tuple(
        AgainstView(verdict.name.lower(), words, _some(dict.fromkeys(others)), why)
        for (verdict, words, why), others in ordered[:_MOST_AGAINST]
    )


def _some(texts: Iterable[str]) -> tuple[str, ...]:
    """Return `texts`, of very many the first with how many more there are.

    Each value would list each other: the square of them.
    """
    every = tuple(texts)
    if len(every) <= _MOST_AGAINST:
        return every
    return (*every[:_MOST_AGAINST], f"{len(every) - _MOST_AGAINST} more")


def question_row(view: QuestionView, page: Page) -> QuestionRow:
    """Return a question with each side's claims."""
    return QuestionRow(
        anchor=f"dispute-{view.question.id}",
        label=view.question.label,
        address=page.links.to("disputes.md", f"dispute-{view.question.id}"),
        sides=tuple(_side(each, page) for each in view.sides),
        sources=view.voices,
    )


def _side(side: Side, page: Page) -> SideView:
    own = {anchor_of(each) for each in side.claims}
    shown = (_without_others(each, own) for each in page.claims(side.claims))
    return SideView(label=side.position.label, claims=tuple(shown))


def _without_others(view: ClaimView, own: set[str]) -> ClaimView:
    """Return `view` without what is told otherwise by claims that do not take the position."""
    alike, touching = view.others[: view.alike], view.others[view.alike :]
    return replace(view, others=(*alike, *(each for each in touching if each.anchor in own)))
