"""This module tabulates the claims, who says them, and their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateroles import dates_of, role_of_date
from generator.exports.columns import Table, columns_of, flag, id_, ids, integer, tabulate, text
from generator.exports.shared import DATE, SPEECH, citation, claim_id, quote_of

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.exports.place import Place
    from generator.model import Claim, Speech, Timex


@dataclass(frozen=True, slots=True)
class _Attribution:
    """One of the attributions of a claim, counted from the outermost, which is 1."""

    claim: Claim
    number: int
    speech: Speech


def claim_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of claims, of their attributions, and of their dates."""
    return _claims(briefing, place), _attributions(briefing, place), _events(briefing, place)


def _claims(briefing: Briefing, place: Place) -> Table:
    same, marks = briefing.same, briefing.disputes.marks
    return tabulate(
        "claims",
        "The claims: every passage that the briefing shows",
        briefing.claims,
        id_("id", "Article and passage", claim_id, "passages"),
        columns_of(quote_of, citation(place)),
        ids("named", "Entities that it names", lambda c: c.named, "entities"),
        ids("carried", "Entities taken over from before it", lambda c: c.carried, "entities"),
        columns_of(lambda c: c.speech, SPEECH),
        ids("speakers", "All who say it or a part of it", lambda c: c.speakers, "entities"),
        columns_of(_own_date, DATE),
        text("date_role", "What that date is in it", _own_role),
        id_(
            "shown_as",
            "The claim that the pages show for it, where two tell of the same; else its own id",
            lambda c: claim_id(same[c.key].claims[0]) if c.key in same else claim_id(c),
            "claims",
        ),
        integer(
            "sources",
            "How many sources say the same",
            lambda c: same[c.key].voices_for(c) if c.key in same else 1,
        ),
        ids(
            "disputes",
            "Measures and questions on which it differs from another claim",
            lambda c: [each.id for each in marks.get(c.key, ())],
        ),
        facets=("article", "named", "speaker", "hedge"),
    )


def _own_date(claim: Claim) -> Timex | None:
    return next(iter(dates_of(claim)), None)


def _own_role(claim: Claim) -> str:
    date = _own_date(claim)
    return role_of_date(date, claim).value if date else ""


def _attributions(briefing: Briefing, place: Place) -> Table:
    told = [
        _Attribution(claim, number, each)
        for claim in briefing.claims
        for number, each in enumerate(claim.speeches, 1)
    ]
    return tabulate(
        "attributions",
        "Who says what is claimed, the outermost first",
        told,
        id_("claim", "The claim that is said", lambda a: claim_id(a.claim), "claims"),
        integer("number", "Its place, 1 for the outermost", lambda a: a.number),
        columns_of(lambda a: a.speech, SPEECH),
        flag(
            "continued",
            "Whether the speech began in a passage before",
            lambda a: a.speech.continued,
        ),
        flag(
            "in_part",
            "Whether it is said of a part only: in a relative clause, of a figure compared with",
            lambda a: a.speech.is_aside,
        ),
        columns_of(lambda a: quote_of(a.claim), citation(place)),
        key=("claim", "number"),
        facets=("speaker", "hedge"),
    )


def _events(briefing: Briefing, place: Place) -> Table:
    return tabulate(
        "events",
        "The dates of the claims, in the order of the calendar: the timeline",
        briefing.timeline,
        id_(
            "id",
            "Claim, and where in the file the date begins",
            lambda e: f"{claim_id(e.claim)}-t{e.timex.start}",
        ),
        id_("claim", "The claim that the date is in", lambda e: claim_id(e.claim), "claims"),
        columns_of(lambda e: e.timex, DATE),
        text("type", "Type of the expression (TIMEX3)", lambda e: e.timex.kind.value),
        text("role", "What the date is in the claim", lambda e: e.role.value),
        flag("is_main", "Whether it is the claim's own date", lambda e: e.main),
        ids("entities", "Entities that the claim is about", lambda e: e.claim.entities, "entities"),
        columns_of(lambda e: quote_of(e.claim), citation(place)),
        facets=("role", "precision", "basis", "entities"),
    )
