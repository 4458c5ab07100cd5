"""This module tabulates the figures: amounts of money, counts, shares, ratios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.columns import (
    Column,
    Table,
    columns_of,
    day,
    decimal,
    id_,
    ids,
    tabulate,
    text,
)
from generator.exports.shared import DATE, FIGURE, SPEECH, citation, claim_id, quote_of
from generator.factuality import stances_of_figure, told_as
from generator.values import values_of

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.exchange import Dollars
    from generator.exports.place import Place
    from generator.model import Speech
    from generator.values import Value


_DOLLARS: tuple[Column[Dollars], ...] = (
    decimal(
        "usd_low", "Lower bound in US dollars, where a rate is stated", lambda d: d.quantity.low
    ),
    decimal("usd_high", "Upper bound in US dollars, likewise", lambda d: d.quantity.high),
    decimal("rate", "Units of the currency to a US dollar", lambda d: d.rate.per_usd),
    day("rate_date", "First day that the rate is for", lambda d: d.rate.date.begin),
    text("rate_source", "Who says so, as the editor has it", lambda d: d.rate.source),
)


def figure_table(briefing: Briefing, place: Place) -> Table:
    """Return the table of the figures of all claims."""
    disputes = briefing.disputes.values
    return tabulate(
        "figures",
        "Every figure of the claims: amounts of money, counts, shares, ratios",
        values_of(briefing.claims, briefing.entities, briefing.corpus.rates),
        id_("id", "Claim, and where in the file the figure begins", figure_id),
        id_("claim", "The claim that gives it", lambda v: claim_id(v.claim), "claims"),
        columns_of(lambda v: v.quantity, FIGURE),
        text(
            "role",
            "What a sum of money is; empty for other figures",
            lambda v: v.role.value if v.role else "",
        ),
        ids("about", "Entities that it is about", lambda v: v.about, "entities"),
        ids("payer", "Entities that pay it", lambda v: v.payer, "entities"),
        ids("receiver", "Entities that get it", lambda v: v.receiver, "entities"),
        columns_of(lambda v: v.date, DATE),
        columns_of(speech_of, SPEECH),
        ids(
            "speakers",
            "All who vouch for it",
            lambda v: [who for each in v.speeches for who in each.speakers],
            "entities",
        ),
        text(
            "told_as",
            "What its claim tells it as: a fact, planned, possible, denied and so on",
            lambda v: told_as(stances_of_figure(v)),
        ),
        columns_of(lambda v: v.dollars, _DOLLARS),
        ids(
            "disputes",
            "Measures on which it differs from another figure",
            lambda v: [each.id for each in disputes.get(v.key, ())],
            "measures",
        ),
        columns_of(lambda v: quote_of(v.claim), citation(place)),
        facets=("unit", "role", "about", "article"),
    )


def figure_id(value: Value) -> str:
    """Return the id of the figure `value`."""
    return f"{claim_id(value.claim)}-q{value.quantity.start}"


def speech_of(value: Value) -> Speech | None:
    """Return the outermost attribution of `value`, if it has one."""
    return next(iter(value.speeches), None)
