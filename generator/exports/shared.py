"""This module holds the columns that several tables have: citation, date, who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.exports.columns import Column, Record, day, flag, id_, ids, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.exports.place import Place
    from generator.model import Claim, Speech, Timex


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


def citation(read: Callable[[Record], Quote], place: Place) -> tuple[Column[Record], ...]:
    """Return the columns that cite the passage of a record."""
    return (
        id_("article", "The source that it stands in", lambda r: read(r).article, "sources"),
        text("passage", "The passage of that source", lambda r: read(r).passage),
        text("quote", "The whole passage, word for word", lambda r: read(r).text),
        text(
            "address",
            "Where the passage stands on this site, from its root",
            lambda r: page_of(read(r), place),
        ),
    )


def dates(read: Callable[[Record], Timex | None]) -> tuple[Column[Record], ...]:
    """Return the columns of the date of a record."""
    return (
        text(
            "date_text",
            "The date as the source words it",
            lambda r: t.text if (t := read(r)) else "",
        ),
        text("date", "Its value (ISO 8601, TIMEX3)", lambda r: t.value if (t := read(r)) else ""),
        day("begin", "Its first day", lambda r: t.begin if (t := read(r)) else None),
        day(
            "finish",
            "Its last day, which is part of it",
            lambda r: t.finish if (t := read(r)) else None,
        ),
        text("precision", "How much of the calendar it covers", lambda r: _precision(read(r))),
        flag(
            "date_approximate",
            "Whether the source gives it as about, early or late",
            lambda r: t.approximate if (t := read(r)) else None,
        ),
        text(
            "basis",
            "Whether it is stated whole or was inferred from another date",
            lambda r: t.basis.value if (t := read(r)) else "",
        ),
    )


def _precision(timex: Timex | None) -> str:
    return timex.precision.value if timex and timex.precision else ""


def speech(read: Callable[[Record], Speech | None]) -> tuple[Column[Record], ...]:
    """Return the columns of one attribution of a record."""
    return (
        id_(
            "speaker",
            "Who says it, if that is an entity",
            lambda r: s.speaker if (s := read(r)) else "",
            "entities",
        ),
        text(
            "voice",
            "The source's words for a speaker who is no entity",
            lambda r: s.voice if (s := read(r)) else "",
        ),
        ids(
            "also",
            "Entities that say it together with the speaker",
            lambda r: s.also if (s := read(r)) else (),
            "entities",
        ),
        text("hedge", "How firmly it is said", lambda r: s.hedge.value if (s := read(r)) else ""),
        text(
            "cue", "The word of the source that tells so", lambda r: s.cue if (s := read(r)) else ""
        ),
        text(
            "evidence",
            "The source's words on what backs the speaker up, or does not",
            lambda r: s.evidence if (s := read(r)) else "",
        ),
    )
