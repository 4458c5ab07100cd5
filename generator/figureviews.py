"""This module prepares figures for tables: what is printed, of whom and when, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, dates_of, role_of_date
from generator.dateviews import DateView, date_view
from generator.facets import Facets, facets_of_value
from generator.factuality import shown_as
from generator.figures import show_number, show_value, sort_key
from generator.views import CiteView, DisputeView, Page, anchor_of_value

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.exchange import Dollars
    from generator.speechviews import SpeechView
    from generator.values import Value

# How many entities a row of a table names.
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class AgainstView:
    """How a value stands to others: a verdict, those others as printed, and why or by how much."""

    verdict: str
    words: str
    others: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A row in a table of figures; `told` is as what else than a fact the figure is told.

    `deed` is what was done with the things counted, where nobody has them for it.
    """

    anchor: str
    surface: str
    value: str
    order: str
    dollars: str
    role: str
    payer: tuple[Markup, ...]
    receiver: tuple[Markup, ...]
    about: tuple[Markup, ...]
    date: DateView | None
    cites: tuple[CiteView, ...]
    says: tuple[SpeechView, ...]
    disputes: tuple[DisputeView, ...]
    facets: Facets
    against: tuple[AgainstView, ...] = ()
    told: str = ""
    deed: str = ""


def figure_view(value: Value, page: Page) -> FigureView:
    """Return the table row for `value`."""
    about = [each for each in value.about if each != page.own]
    return FigureView(
        anchor=anchor_of_value(value),
        surface=value.quantity.text,
        value=show_value(value.quantity),
        order=sort_key(value.quantity),
        dollars=_show_dollars(value.dollars) if value.dollars else "",
        role=value.role.value if value.role else "",
        payer=tuple(map(page.entity_by_id, value.payer)),
        receiver=tuple(map(page.entity_by_id, value.receiver)),
        about=tuple(map(page.entity_by_id, about[:_SHOWN])),
        date=date_view(value.date) if value.date else _told(value),
        cites=(page.cite(value.claim),),
        says=page.speeches(value.speeches),
        disputes=page.disputes(page.briefing.disputes.values.get(value.key, ())),
        facets=facets_of_value(value, page.briefing),
        told=shown_as(value),
    )


def _told(value: Value) -> DateView | None:
    """Return when a figure without a date of its own was told, marked as that."""
    claim = value.claim
    told = (each for each in dates_of(claim) if role_of_date(each, claim) is DateRole.SAID)
    return next((date_view(each, claim) for each in told), None)


def _show_dollars(dollars: Dollars) -> str:
    rate = f"{show_number(dollars.rate.per_usd)} {dollars.rate.currency} a dollar"
    is_open = dollars.quantity.low is None or dollars.quantity.high is None
    shown = show_value(replace(dollars.quantity, approximate=not is_open))
    return f"{shown} at {rate}, {dollars.rate.source}"
