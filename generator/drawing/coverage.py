"""This module draws what the sources cover: whom, which themes, and how much of each is cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.drawing.bysource import draw_themes
from generator.drawing.words import counted
from generator.markdown import escape
from generator.model import PassageKind
from generator.prose import link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from generator.briefing import Briefing, SourceView
    from generator.drawing.cells import CellsDrawing
    from generator.views import Page

_FEWEST_SOURCES = 2
# More rows than that would be a second table of sources.
_SOURCES = 24
# What can become a claim.
READ = (PassageKind.SENTENCE, PassageKind.ITEM)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """How many of a source's passages became claims; `read` and `taken` are percent of the most."""

    link: Markup
    published: str
    words: str
    read: float
    taken: float


@dataclass(frozen=True, slots=True)
class CoverageDrawing:
    """Claims by theme and source, and claims by source."""

    themes: CellsDrawing | None
    sources: tuple[SourceRow, ...]

    @property
    def is_partial(self) -> bool:
        """Whether some source has sentences that are no claims."""
        return any(each.taken < each.read for each in self.sources)


def draw_coverage(briefing: Briefing, page: Page) -> CoverageDrawing | None:
    """Return the drawing of what the sources cover, or None where they are too few."""
    views = list(briefing.sources.values())
    ranked = sorted(views, key=lambda view: -len(view.claims))[:_SOURCES]
    fullest = {each.article.id for each in ranked}
    if len(views) < _FEWEST_SOURCES:
        return None
    return CoverageDrawing(
        themes=draw_themes(briefing, page),
        sources=_source_rows([each for each in views if each.article.id in fullest], page),
    )


def _source_rows(views: Sequence[SourceView], page: Page) -> tuple[SourceRow, ...]:
    read = [sum(each.kind in READ for each in view.found.passages) for view in views]
    most = max([*read, *(len(view.claims) for view in views), 1])
    return tuple(
        SourceRow(
            link=link(
                escape(view.article.publisher or view.article.title),
                page.links.source(view.article.id),
            ),
            published=show_published(view.article),
            words=f"{counted(len(view.claims), 'claim')} from {counted(count, 'sentence')}",
            read=round(count / most * 100, 1),
            taken=round(len(view.claims) / most * 100, 1),
        )
        for view, count in zip(views, read, strict=True)
    )
