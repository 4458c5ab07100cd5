"""This module gathers the pages that list all sources and all entities."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.pages.notes import Context, note_rows
from generator.pages.shared import KIND_NAMES, entity_row
from generator.pages.sheet import Run, Sheet
from generator.views import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing, SourceView
    from generator.declared import EntityKind
    from generator.dossiers import Dossier
    from generator.pages.sheet import Stretch

SOURCES = "sources.md"
ENTITIES = "entities.md"
_SEVERAL = 2


def sources(briefing: Briefing) -> Sheet:
    """Return what the page of all sources shows: a row for each, the last published first."""
    page = Page(SOURCES, briefing)
    views = newest_first(briefing.sources.values())
    lead = _lead([each.article.caution for each in views if each.article.caution])
    rows = [source_row(each, page, lead) for each in views]
    return Sheet(
        context={
            "title": "Sources",
            "description": "Every article that this briefing is made of, the newest first.",
            "count": len(rows),
            "lead": lead,
            "rows": [],
        },
        runs=(Run("rows", "Sources", tuple(rows)),),
        notes=note_rows((), page),
    )


def newest_first(views: Iterable[SourceView]) -> list[SourceView]:
    """Return `views` by date of publication, the last first and those without one at the end."""

    def day(view: SourceView) -> str:
        return str(view.article.published.begin) if view.article.published else ""

    return sorted(views, key=day, reverse=True)


def _lead(warnings: Sequence[str]) -> str:
    """Return the sentences that all of `warnings`, of several, begin with."""
    if len(warnings) < _SEVERAL:
        return ""
    sentences = zip(*(each.split(". ") for each in warnings), strict=False)
    shared = takewhile(lambda alike: len(set(alike)) == 1, sentences)
    return "".join(f"{alike[0].removesuffix('.')}. " for alike in shared).rstrip()


def source_row(view: SourceView, page: Page, lead: str = "") -> Context:
    """Return what a table of sources shows of one, its warning without the `lead` of all."""
    article = view.article
    return {
        "link": page.article(article),
        "publisher": article.publisher,
        "published": show_published(article),
        "kind": article.kind.value,
        "claims": len(view.claims),
        "caution": page.links.source(article.id, "caution") if article.caution else "",
        "warning": article.caution.removeprefix(lead).strip(),
    }


def entities(briefing: Briefing) -> Sheet:
    """Return what the page of all entities shows: a table for each kind, most mentioned first."""
    page = Page(ENTITIES, briefing)
    return Sheet(
        context={
            "title": "Who and what",
            "description": "Everyone and everything that has a page here, by kind and by how often "
            "the sources name it.",
            "kinds": [],
        },
        runs=tuple(
            _kind_run(kind, every, page) for kind, every in by_kind(briefing.dossiers.values())
        ),
        notes=note_rows((), page),
    )


def by_kind(dossiers: Iterable[Dossier]) -> list[tuple[EntityKind, list[Dossier]]]:
    """Return `dossiers` by kind, within each those of entities that are named most often first."""
    ranked = sorted(dossiers, key=lambda each: (-each.total, each.entity.id))
    grouped = [(kind, [each for each in ranked if each.entity.kind is kind]) for kind in KIND_NAMES]
    return [(kind, every) for kind, every in grouped if every]


def anchor_of_kind(kind: EntityKind) -> str:
    """Return the id of the heading above the entities of `kind` on the page of all."""
    return f"all-{KIND_NAMES[kind]}"


def _kind_run(kind: EntityKind, dossiers: Iterable[Dossier], page: Page) -> Run:
    title = KIND_NAMES[kind].capitalize()

    def shown(stretch: Stretch) -> list[Context]:
        return [
            {
                "title": title,
                "anchor": anchor_of_kind(kind),
                "rows": stretch.things,
                "is_continued": stretch.is_continued,
            }
        ]

    return Run("kinds", title, tuple(entity_row(each, page) for each in dossiers), shown)
