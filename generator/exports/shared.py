"""This module holds the columns that several tables have: citation, date, who says it, figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.exports.columns import Column, day, decimal, flag, id_, ids, text

if TYPE_CHECKING:
    from generator.exports.place import Place
    from generator.model import Claim, Quantity, Speech, Timex


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage to cite: the id of its article, its own id there, and its words."""

    article: str
    passage: str
    text: str

    @property
    def id(self) -> str:
        """Its id among the passages of all articles, and so that of the claim that it is."""
        return f"{self.article}-{self.passage}"


def quote_of(claim: Claim) -> Quote:
    """Return the passage that `claim` is."""
    return Quote(claim.article, claim.passage.id, claim.text)


def claim_id(claim: Claim) -> str:
    """Return the id of `claim`, which is that of its passage."""
    return quote_of(claim).id


def page_of(quote: Quote, place: Place) -> str:
    """Return the address of a passage, from the site's root."""
    return place.page(f"sources/{quote.article}", quote.passage)


def citation(place: Place) -> tuple[Column[Quote], ...]:
    """Return the columns that cite a passage of the site at `place`."""
    return (
        id_("article", "The source that it stands in", lambda q: q.article, "sources"),
        text("passage", "The passage of that source", lambda q: q.passage),
        text("quote", "The whole passage, word for word", lambda q: q.text),
        text(
            "address",
            "Where the passage stands on this site, from its root",
            lambda q: page_of(q, place),
        ),
    )


DATE: tuple[Column[Timex], ...] = (
    text("date_text", "The date as the source words it", lambda t: t.text),
    text("date", "Its value (ISO 8601, TIMEX3), of a period of accounts its days", lambda t: t.iso),
    day("begin", "Its first day", lambda t: t.begin),
    day("finish", "Its last day, which is part of it", lambda t: t.finish),
    text(
        "precision",
        "How much of the calendar it covers",
        lambda t: t.precision.value if t.precision else "",
    ),
    flag(
        "date_approximate",
        "Whether the source gives it as about, early or late",
        lambda t: t.approximate,
    ),
    text(
        "date_mod",
        "START, MID or END of what the value names, ON_OR_BEFORE for `by`, ON_OR_AFTER for"
        " `not before` (TIMEX3)",
        lambda t: t.mod,
    ),
    text(
        "basis",
        "Whether it is stated whole or was inferred from another date",
        lambda t: t.basis.value,
    ),
)
SPEECH: tuple[Column[Speech], ...] = (
    id_("speaker", "Who says it, if that is an entity", lambda s: s.speaker, "entities"),
    text("voice", "The source's words for a speaker who is no entity", lambda s: s.voice),
    ids("also", "Entities that say it together with the speaker", lambda s: s.also, "entities"),
    text("hedge", "How firmly it is said", lambda s: s.hedge.value),
    text("cue", "The word of the source that tells so", lambda s: s.cue),
    text(
        "evidence",
        "The source's words on what backs the speaker up, or does not",
        lambda s: s.evidence,
    ),
)
FIGURE: tuple[Column[Quantity], ...] = (
    text("text", "The figure as printed", lambda q: q.text),
    decimal("low", "Lower bound, inclusive; empty if open", lambda q: q.low),
    decimal("high", "Upper bound, inclusive; empty if open", lambda q: q.high),
    text(
        "unit",
        "ISO 4217 code, `percent`, `times`, or the counted noun in the singular",
        lambda q: q.unit,
    ),
    text("per", "What a price or rate is for", lambda q: q.per),
    flag("approximate", "Whether it is given as about", lambda q: q.approximate),
)
