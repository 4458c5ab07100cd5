"""This module gathers what several kinds of page show: footnotes, groups, measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dating import dates_of
from generator.pages.frame import Basis, basis_of
from generator.views import note_of, show_published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.briefing import Briefing
    from generator.disputes.measures import MeasureView
    from generator.model import Claim
    from generator.views import Page

Context = dict[str, object]

_LEADING = 6


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes of a page, and how many articles they cite, with the date of the last."""

    rows: tuple[Context, ...]
    basis: Basis | None

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Context]:
        """Yield the footnotes in the order of their claims."""
        return iter(self.rows)


def group_context(title: str, anchor: str, claims: Iterable[Claim], page: Page) -> Context:
    """Return what a section of claims shows: the leading ones, and more to unfold.

    Claims with a date or a figure lead, in the order of their articles.
    """
    telling = sorted(claims, key=lambda claim: not (dates_of(claim) or claim.quantities))
    views = page.claims(telling)
    # Hiding one or two behind a click would save no room.
    lead = len(views) if len(views) <= _LEADING + 2 else _LEADING
    return {"title": title, "anchor": anchor, "claims": views[:lead], "more": views[lead:]}


def claims_of(views: Iterable[MeasureView]) -> list[Claim]:
    """Return the claims that give the values of the measures `views`."""
    return [each.claim for view in views for each in view.values]


def compared(briefing: Briefing) -> list[MeasureView]:
    """Return the measures that have several values."""
    return [view for view in briefing.disputes.measures if len(view.values) > 1]


def note_rows(claims: Iterable[Claim], page: Page, alone: Iterable[Claim] = ()) -> Notes:
    """Return the footnotes that cite `claims` and those that say the same, each once.

    Of the claims in `alone` only a figure is shown: those that say the same are not there.
    """
    rows: list[Context] = []
    cited = {each.key: each for each in (*_with_same(claims, page), *alone)}
    for claim in cited.values():
        article = page.briefing.sources[claim.article].article
        rows.append(
            {
                "note": note_of(claim),
                "text": claim.text,
                "title": article.title,
                "address": page.links.source(article.id, claim.passage.id),
                "publisher": article.publisher or article.kind.value,
                "published": show_published(article),
                "url": article.url,
                "caution": page.links.source(article.id, "caution") if article.caution else "",
            }
        )
    articles = (page.briefing.sources[each.article].article for each in cited.values())
    return Notes(tuple(rows), basis_of(articles))


def _with_same(claims: Iterable[Claim], page: Page) -> list[Claim]:
    found: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        same = page.briefing.same.get(claim.key)
        for each in (claim, *(same.claims if same else ())):
            found.setdefault(each.key, each)
    return list(found.values())
