"""This module tabulates the claims, who says them, and their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateroles import dates_of, role_of_date
from generator.exports.columns import (
    Column,
    Table,
    flag,
    headings_of,
    id_,
    ids,
    integer,
    rows_of,
    text,
)
from generator.exports.shared import citation, claim_id, dates, quote_of, speech

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.dating import Entry
    from generator.exports.place import Place
    from generator.exports.shared import Quote
    from generator.model import Claim, Speech, Timex


@dataclass(frozen=True, slots=True)
class _Attribution:
    """One of the attributions of a claim, counted from the outermost, which is 1."""

    claim: Claim
    number: int
    speech: Speech


def claim_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of claims, of their attributions, and of their dates."""
    claims = _claim_columns(briefing, place)
    attributions = _attribution_columns(place)
    events = _event_columns(place)
    told = [
        _Attribution(claim, number, each)
        for claim in briefing.claims
        for number, each in enumerate(claim.speeches, 1)
    ]
    return (
        Table(
            name="claims",
            title="The claims: every passage that the briefing shows",
            headings=headings_of(claims),
            rows=rows_of(claims, briefing.claims),
            facets=("article", "speaker", "hedge"),
        ),
        Table(
            name="attributions",
            title="Who says what is claimed, the outermost first",
            headings=headings_of(attributions),
            rows=rows_of(attributions, told),
            key=("claim", "number"),
            facets=("speaker", "hedge"),
        ),
        Table(
            name="events",
            title="The dates of the claims, in the order of the calendar: the timeline",
            headings=headings_of(events),
            rows=rows_of(events, briefing.timeline),
            facets=("role", "precision", "basis"),
        ),
    )


def _claim_columns(briefing: Briefing, place: Place) -> tuple[Column[Claim], ...]:
    same, marks = briefing.same, briefing.disputes.marks
    return (
        id_("id", "Article and passage", claim_id, "passages"),
        *citation(quote_of, place),
        ids("named", "Entities that it names", lambda c: c.named, "entities"),
        ids("carried", "Entities taken over from before it", lambda c: c.carried, "entities"),
        *speech(_outermost),
        ids("speakers", "All who say it or a part of it", lambda c: c.speakers, "entities"),
        *dates(_own_date),
        text("date_role", "What that date is in it", _own_role),
        id_(
            "shown_as",
            "The claim that the pages show for it, where two say the same; else its own id",
            lambda c: claim_id(same[c.key].claims[0]) if c.key in same else claim_id(c),
            "claims",
        ),
        integer(
            "sources",
            "How many sources say the same",
            lambda c: same[c.key].voices if c.key in same else 1,
        ),
        ids(
            "disputes",
            "Measures and questions on which it differs from another claim",
            lambda c: [each.id for each in marks.get(c.key, ())],
        ),
    )


def _outermost(claim: Claim) -> Speech | None:
    return claim.speech


def _own_date(claim: Claim) -> Timex | None:
    return next(iter(dates_of(claim)), None)


def _own_role(claim: Claim) -> str:
    date = _own_date(claim)
    return role_of_date(date, claim).value if date else ""


def _attribution_columns(place: Place) -> tuple[Column[_Attribution], ...]:
    return (
        id_("claim", "The claim that is said", lambda a: claim_id(a.claim), "claims"),
        integer("number", "Its place, 1 for the outermost", lambda a: a.number),
        *speech(_speech_of),
        flag(
            "continued",
            "Whether the speech began in a passage before",
            lambda a: a.speech.continued,
        ),
        *citation(_quote_of_attribution, place),
    )


def _speech_of(attribution: _Attribution) -> Speech:
    return attribution.speech


def _quote_of_attribution(attribution: _Attribution) -> Quote:
    return quote_of(attribution.claim)


def _event_columns(place: Place) -> tuple[Column[Entry], ...]:
    return (
        id_("id", "Claim, and where in the file the date begins", _event_id),
        id_("claim", "The claim that the date is in", lambda e: claim_id(e.claim), "claims"),
        *dates(_timex_of),
        text("type", "Type of the expression (TIMEX3)", lambda e: e.timex.kind.value),
        text("role", "What the date is in the claim", lambda e: e.role.value),
        flag("is_main", "Whether it is the claim's own date", lambda e: e.main),
        ids("entities", "Entities that the claim is about", lambda e: e.claim.entities, "entities"),
        *citation(_quote_of_entry, place),
    )


def _event_id(entry: Entry) -> str:
    return f"{claim_id(entry.claim)}-t{entry.timex.start}"


def _timex_of(entry: Entry) -> Timex:
    return entry.timex


def _quote_of_entry(entry: Entry) -> Quote:
    return quote_of(entry.claim)
