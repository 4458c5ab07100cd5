"""This module gathers the footnotes of a page, which cite what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.pages.frame import Basis, basis_of
from generator.views import note_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from generator.model import Claim
    from generator.views import Page

# What a template is given, by name.
Context = dict[str, object]


@dataclass(frozen=True, slots=True)
class Caution:
    """What to beware of in the source with that title."""

    title: str
    text: str


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

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What to beware of in the articles that are cited, each once."""
        warned = (Caution(str(each["title"]), str(each["warning"])) for each in self.rows)
        return tuple(dict.fromkeys(each for each in warned if each.text))

    def only(self, names: Container[str]) -> Notes:
        """Return these without the footnotes that have none of `names`, on the same basis."""
        return Notes(tuple(each for each in self.rows if each["note"] in names), self.basis)


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
                "warning": article.caution,
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
