"""This module cuts what the overview lists to what is read in passing, with the way to the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.declared import Layout
from generator.views import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from generator.model import Claim
    from generator.views import ClaimView, Page

# So many passages that say the same stand below a claim.
_OTHERS = 3
# A list that is longer by less than such a part stays whole.
_SPARE = 4

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Some(Generic[Thing]):
    """The first `things` of `total`, and the address of the page that has all."""

    things: tuple[Thing, ...]
    total: int
    address: Markup

    @property
    def is_cut(self) -> bool:
        """Whether some are left out."""
        return len(self.things) < self.total


@dataclass(frozen=True, slots=True)
class BriefClaim:
    """A claim with some of those that say the same; `left` more stand at the address `whole`."""

    view: ClaimView
    left: int
    whole: Markup


def some(things: Sequence[Thing], most: int, address: Markup) -> Some[Thing]:
    """Return the first `most` of `things`, of which the page at `address` has all."""
    return Some(tuple(things[: within(len(things), most)]), len(things), address)


def within(total: int, most: int) -> int:
    """Return how many of `total` things to show: to leave out a few over `most` saves no room."""
    return total if total <= most + most // _SPARE else most


def brief_claims(claims: Iterable[Claim], page: Page) -> tuple[BriefClaim, ...]:
    """Return `claims` as `page` shows them, each with few of those that say the same."""
    return tuple(_brief(each, page) for each in claims)


def _brief(claim: Claim, page: Page) -> BriefClaim:
    view = page.claim(claim)
    shown = view.others[:_OTHERS]
    left = len(view.others) - len(shown)
    return BriefClaim(replace(view, others=shown), left, _place_of(claim, page))


def _place_of(claim: Claim, page: Page) -> Markup:
    """Return where `claim` stands with all that say the same: on a theme, or else in its source."""
    for view in page.briefing.themes:
        if view.theme.layout is not Layout.TIMELINE and claim in view.claims:
            return page.links.to(f"{view.theme.id}.md", anchor_of(claim))
    return page.links.source(claim.article, claim.passage.id)
