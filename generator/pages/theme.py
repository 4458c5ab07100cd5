"""This module gathers what the page of a theme shows, by its layout."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.dating import MONTHS
from generator.declared import Layout
from generator.drawing.amounts import draw_amounts
from generator.drawing.bydate import draw_by_date
from generator.drawing.bysource import draw_mentions
from generator.drawing.held import draw_held
from generator.drawing.overtime import draw_over_time
from generator.drawing.timeline import draw_timeline
from generator.facets import facets_of_claim, facets_of_dossier, labels_of
from generator.figureviews import measure_rows, rows_of
from generator.pages.shared import (
    Context,
    claims_of,
    compared,
    group_context,
    note_rows,
)
from generator.themes import MONEY, Group, is_money
from generator.views import Page, date_view, entry_view, note_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.briefing import Briefing, ThemeView
    from generator.dating import Entry
    from generator.disputes.measures import MeasureView
    from generator.dossiers import Dossier
    from generator.model import Claim


def theme(view: ThemeView, briefing: Briefing, path: str) -> Context:
    """Return what the page of a theme shows, by its layout."""
    page = Page(path, briefing)
    own: Context = {"title": view.theme.title, "description": view.theme.description}
    match view.theme.layout:
        case Layout.TIMELINE:
            return own | _timeline(briefing, page)
        case Layout.AMOUNTS:
            return own | _amounts(view, briefing, page)
        case Layout.ENTITIES:
            return own | _entities(view, briefing, page)


def _timeline(briefing: Briefing, page: Page) -> Context:
    shown = page.leads(each.claim for each in briefing.timeline)
    entries = [each for each in briefing.timeline if each.claim.key in shown]
    years = [
        {
            "title": year,
            "anchor": f"y{year}",
            "months": [
                {
                    "title": month,
                    "anchor": f"y{year}-{month[:3].lower()}",
                    "entries": [entry_view(each, page) for each in entries],
                }
                for month, entries in _by_month(in_year)
            ],
        }
        for year, in_year in _by_year(entries)
    ]
    claims = [each.claim for each in briefing.timeline if each.main]
    return {
        "drawing": draw_timeline(entries, briefing),
        "years": years,
        "count": len(claims),
        "labels": labels_of(facets_of_claim(each, briefing) for each in claims),
        "notes": note_rows(claims, page),
    }


def _by_year(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    grouped = groupby(entries, key=lambda each: str(each.timex.begin)[:4])
    return [(year, list(members)) for year, members in grouped]


def _by_month(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """Part a year's entries by month; those that cover more than a month come first."""
    coarse = [each for each in entries if _spans_months(each)]
    fine = [each for each in entries if not _spans_months(each)]
    months = groupby(fine, key=lambda each: str(each.timex.begin)[5:7])
    parted = [
        (f"{MONTHS[int(month) - 1]} {str(m[0].timex.begin)[:4]}", m)
        for month, m in ((k, list(g)) for k, g in months)
    ]
    return [("", coarse), *parted] if coarse else parted


def _spans_months(entry: Entry) -> bool:
    return str(entry.timex.begin)[:7] != str(entry.timex.finish)[:7]


def _amounts(view: ThemeView, briefing: Briefing, page: Page) -> Context:
    roles: dict[str, dict[Claim, None]] = {}
    placed: set[str] = set()
    shown = page.leads(view.claims)
    amounts = [each for each in view.values if each.role]
    for amount in (each for each in amounts if each.claim.key in shown):
        if amount.role and note_of(amount.claim) not in placed:
            roles.setdefault(amount.role.value, {})[amount.claim] = None
            placed.add(note_of(amount.claim))
    rest = [each for each in view.claims if each.key in shown and note_of(each) not in placed]
    groups = [
        group_context(role.capitalize(), role.replace(" ", "-"), list(claims), page)
        for role, claims in roles.items()
    ]
    if rest:
        groups.append(group_context("Without an amount", "without", rest, page))
    return {
        "drawing": draw_amounts(amounts, briefing),
        "over_time": draw_over_time(amounts, briefing),
        "figures": rows_of(amounts, page),
        "groups": groups,
        **_measures(view, briefing, page),
    }


def _measures(view: ThemeView, briefing: Briefing, page: Page) -> Context:
    """Return the measures in the theme's units that have several values, and all footnotes."""
    own = [each for each in compared(briefing) if _has_unit(each, view.theme.units)]
    notes = note_rows(view.claims, page, claims_of(own))
    return {"measures": measure_rows(own, page), "notes": notes}


def _has_unit(view: MeasureView, units: tuple[str, ...]) -> bool:
    money = MONEY in units and is_money(view.values[0].quantity)
    return money or view.measure.unit in units


def _entities(view: ThemeView, briefing: Briefing, page: Page) -> Context:
    units = view.theme.units
    values = [each for each in view.values if each.quantity.unit in units]
    shown = page.leads(view.claims)
    groups = [
        {
            "name": page.entity(group.entity) if group.entity else "",
            "name_text": group.entity.name if group.entity else "",
            "what": group.entity.role or group.entity.description if group.entity else "",
            **group_context("", _anchor(group), own, page),
        }
        for group in view.groups
        if (own := [each for each in group.claims if each.key in shown])
    ]
    rows = [_entity_row(each, page) for each in view.dossiers]
    return {
        "rows": rows,
        "labels": labels_of(facets_of_dossier(each, briefing) for each in view.dossiers),
        "by_date": draw_by_date(view.dossiers, page),
        "mentions": draw_mentions(view.dossiers, page),
        "figures": rows_of(values, page),
        "held": draw_held(values, view.theme, briefing),
        "groups": groups,
        **_measures(view, briefing, page),
    }


def _anchor(group: Group) -> str:
    return f"about-{group.entity.id}" if group.entity else "more"


def _entity_row(dossier: Dossier, page: Page) -> Context:
    entries = dossier.entries
    return {
        "name": page.entity(dossier.entity),
        "what": dossier.entity.role or dossier.entity.description,
        "mentions": dossier.total,
        "sources": len(dossier.mentions),
        "first": date_view(entries[0].timex) if entries else None,
        "last": date_view(entries[-1].timex) if entries else None,
        "facets": facets_of_dossier(dossier, page.briefing),
    }
