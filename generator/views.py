"""This module prepares claims, dates and figures for one page; templates hold layout only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dateroles import dates_of
from generator.dateviews import DateView, date_view, show_published
from generator.declared import Layout
from generator.facets import Facets, facets_of_claim
from generator.links import Links
from generator.markdown import escape
from generator.prose import hundreds_of, lead_of, link, write_prose
from generator.speechviews import SpeechView, speech_views

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.declared import Article, Entity
    from generator.disputes.find import Dispute
    from generator.model import Claim, Speech
    from generator.values import Value


@dataclass(frozen=True, slots=True)
class CiteView:
    """Where a claim stands: its source, its footnote, and the mark of a caution."""

    source: Markup
    published: str
    note: str
    anchor: str
    caution: Markup


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What a claim takes part in."""

    label: str
    address: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim as a page shows it, as long as so many `hundreds` of letters.

    `denied_after` says that the sentence behind it denies it. `others` tell of the same; the first
    `alike` of them say just what it says, as do `voices` sources together with its own.
    """

    anchor: str
    prose: Markup
    dates: tuple[DateView, ...]
    says: tuple[SpeechView, ...]
    denied_after: bool
    carried: tuple[Markup, ...]
    note: str
    cite: CiteView
    voices: int
    others: tuple[ClaimView, ...]
    alike: int
    disputes: tuple[DisputeView, ...]
    lead: str
    facets: Facets
    hundreds: int


def note_of(claim: Claim) -> str:
    """Return the name of the footnote that cites `claim`."""
    return f"{claim.article}-{claim.passage.id}"


def anchor_of(claim: Claim) -> str:
    """Return the id of the block that shows `claim`, the same on every page."""
    return f"claim-{note_of(claim)}"


def anchor_of_value(value: Value) -> str:
    """Return the id of the row that shows `value`: its claim's, and where it begins in that."""
    return f"figure-{note_of(value.claim)}-{value.quantity.start - value.claim.passage.start}"


@dataclass(frozen=True, slots=True)
class Page:
    """What all views of one page share: where it is, and whose page it is."""

    path: str
    briefing: Briefing
    own: str = ""

    @property
    def links(self) -> Links:
        """The addresses of other pages as seen from this one."""
        return Links(self.path)

    @property
    def is_filtered(self) -> bool:
        """Whether readers filter the claims of this page: elsewhere facets would be dead weight."""
        return any(
            view.theme.layout is Layout.TIMELINE and self.path == f"{view.theme.id}.md"
            for view in self.briefing.themes
        )

    def entity(self, entity: Entity) -> Markup:
        """Return the name of `entity` as a link to its page."""
        return link(escape(entity.name), self.links.entity(entity.id))

    def entity_by_id(self, entity: str) -> Markup:
        """Return the name of the entity with that id as a link to its page."""
        return self.entity(self.briefing.dossiers[entity].entity)

    def article(self, article: Article) -> Markup:
        """Return the title of `article` as a link to its page."""
        return link(escape(article.title), self.links.source(article.id))

    def claim(self, claim: Claim) -> ClaimView:
        """Return the view of `claim` on this page, with the claims that tell of the same."""
        same = self.briefing.same.get(claim.key)
        alike = same.says(claim) if same else ()
        others = (*alike, *(same.touches(claim) if same else ()))
        # They are those of all together, so gathering them for each would take the square of that.
        facets = facets_of_claim(claim, self.briefing) if self.is_filtered else Facets()
        return replace(
            self._alone(claim, facets),
            voices=same.voices_for(claim) if same else 1,
            others=tuple(self._alone(each, facets) for each in others),
            alike=len(alike),
        )

    def _alone(self, claim: Claim, facets: Facets) -> ClaimView:
        return ClaimView(
            anchor=anchor_of(claim),
            prose=write_prose(
                claim.text,
                claim.mentions,
                claim.timexes,
                self.links,
                offset=claim.passage.start,
                skip=self.own,
            ),
            dates=tuple(date_view(each, claim) for each in dates_of(claim)),
            says=self.speeches(claim.speeches, claim),
            denied_after=claim.denied_after,
            carried=tuple(map(self.entity_by_id, claim.carried)),
            note=note_of(claim),
            cite=self.cite(claim),
            voices=1,
            others=(),
            alike=0,
            disputes=self.disputes(self.briefing.disputes.marks.get(claim.key, ())),
            lead=lead_of(claim.text),
            facets=facets,
            hundreds=hundreds_of(claim.text),
        )

    def claims(self, claims: Iterable[Claim]) -> list[ClaimView]:
        """Return the views of `claims`, those that say the same as one."""
        return [self.claim(each) for each in self.united(claims)]

    def leads(self, claims: Iterable[Claim]) -> set[tuple[str, str]]:
        """Return the keys of those of `claims` that a page with all of them shows by themselves."""
        return {each.key for each in self.united(claims)}

    def united(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return `claims` without those that say the same as one that stays: the fullest."""
        own = {each.key: each for each in claims}
        shown: dict[tuple[str, str], Claim] = {}
        for key, claim in own.items():
            same = self.briefing.same.get(key)
            members = same.claims if same else (claim,)
            first = next(each for each in members if each.key in own)
            shown.setdefault(first.key, first)
        return list(shown.values())

    def cite(self, claim: Claim) -> CiteView:
        """Return where `claim` stands."""
        article = self.briefing.sources[claim.article].article
        return CiteView(
            source=link(
                escape(article.publisher or article.title),
                self.links.source(article.id, claim.passage.id),
            ),
            published=show_published(article),
            note=note_of(claim),
            anchor=anchor_of(claim),
            caution=self.links.source(article.id, "caution") if article.caution else Markup(""),
        )

    def disputes(self, disputes: Iterable[Dispute]) -> tuple[DisputeView, ...]:
        """Return the views of `disputes`, each with its place on the page of disputes."""
        return tuple(
            DisputeView(each.label, self.links.to("disputes.md", f"dispute-{each.id}"))
            for each in disputes
        )

    def speeches(
        self, speeches: Sequence[Speech], claim: Claim | None = None
    ) -> tuple[SpeechView, ...]:
        """Return the views of `speeches`; whoever speaks twice in a row is named once."""
        return speech_views(speeches, self.entity_by_id, claim)
