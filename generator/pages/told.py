"""This module gathers what the overview tells: the latest claims, the agreed and the disputed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict
from generator.measureviews import question_row
from generator.pages.brief import BriefClaim, Some, brief_claims, within
from generator.pages.disputed import ANSWERED, CHAPTERS, OPEN
from generator.pages.glance import of_claims, of_measures, of_questions, part
from generator.pages.notes import Context, note_rows
from generator.pages.shared import claims_of, compared, short_rows
from generator.pages.sheet import notes_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.disputes.measures import MeasureView
    from generator.disputes.questions import QuestionView
    from generator.measureviews import MeasureRow, QuestionRow
    from generator.model import Claim
    from generator.pages.disputed import Chapter
    from generator.pages.glance import Part
    from generator.views import Page

# What a reader takes in of each list; the page that it leads to has all.
_CLAIMS = 8
_QUESTIONS = 12
_MEASURES = 8
_VALUES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the overview tells: the latest, the disputed and the agreed, with the way to all."""

    latest: tuple[BriefClaim, ...]
    agreed: tuple[BriefClaim, ...]
    answered: Some[QuestionRow]
    agreeing: Some[MeasureRow]
    measures: Some[MeasureRow]
    questions: Some[QuestionRow]

    @property
    def cited(self) -> set[str]:
        """The names of the footnotes that are cited."""
        claims = (each.view for each in (*self.latest, *self.agreed))
        rows = (*claims, *self.agreeing.things, *self.measures.things)
        return {note for each in rows for note in notes_in(each)}


def tell(latest: Sequence[Claim], page: Page) -> Context:
    """Return what the overview tells beside the `latest` claims: whole, at a glance, and cited."""
    briefing = page.briefing
    agreed = _agreed(briefing, latest)
    disputed, agreeing = in_dispute(briefing), _agreeing(briefing)
    told = Told(
        latest=brief_claims(latest, page),
        agreed=brief_claims(agreed, page),
        answered=_questions(_answered(briefing), ANSWERED, page),
        agreeing=_measures(agreeing, page),
        measures=_measures(disputed, page),
        questions=_questions(_open(briefing), OPEN, page),
    )
    notes = note_rows([*latest, *agreed], page, claims_of([*disputed, *agreeing]))
    return {
        "told": told,
        "glance": _glance(told, latest, agreed, page),
        "notes": notes.only(told.cited),
    }


def _questions(views: Sequence[QuestionView], chapter: Chapter, page: Page) -> Some[QuestionRow]:
    """Return of the questions `views` those that most sources answer; all are in the `chapter`."""
    ranked = sorted(views, key=lambda view: -view.voices)
    shown = ranked[: within(len(views), _QUESTIONS)]
    rows = tuple(question_row(each, page) for each in shown)
    return Some(rows, len(views), page.links.to("disputes.md", chapter.anchor))


def _measures(views: Sequence[MeasureView], page: Page) -> Some[MeasureRow]:
    """Return of the measures `views` those of the gravest verdict that most sources give."""
    ranked = sorted(views, key=lambda view: (list(Verdict).index(view.verdict), -_voices(view)))
    shown = ranked[: within(len(views), _MEASURES)]
    rows = tuple(short_rows(shown, page, _VALUES))
    anchor = CHAPTERS[ranked[0].verdict].anchor if ranked else ""
    return Some(rows, len(views), page.links.to("disputes.md", anchor))


def _voices(view: MeasureView) -> int:
    """Return how many articles give a figure."""
    return len({each.claim.article for each in view.values})


def _glance(told: Told, latest: Sequence[Claim], agreed: Sequence[Claim], page: Page) -> list[Part]:
    disputed = [*of_questions(told.questions.things), *of_measures(told.measures.things)]
    alike = [
        *of_measures(told.agreeing.things),
        *of_questions(told.answered.things),
        *of_claims(agreed, page),
    ]
    several = told.agreeing.total + told.answered.total + len(agreed)
    return [
        part("Latest events", "latest", of_claims(latest, page), len(latest)),
        part("Disputed", "disputed", disputed, told.questions.total + told.measures.total),
        part("Agreed", "agreed", alike, several),
    ]


def in_dispute(briefing: Briefing) -> list[MeasureView]:
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


def _open(briefing: Briefing) -> list[QuestionView]:
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


def _agreed(briefing: Briefing, latest: Iterable[Claim]) -> list[Claim]:
    """Return the claims that most sources make alike, each group's fullest, but the `latest`."""
    told = _members_of(latest, briefing)
    groups = {group.claims[0].key: group for group in briefing.same.values() if group.voices > 1}
    ranked = sorted(groups.values(), key=lambda group: -group.voices)
    return [group.claims[0] for group in ranked[:_CLAIMS] if group.claims[0].key not in told]
