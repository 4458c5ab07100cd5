"""This module gathers what the page of a theme shows, by its layout."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator.dating import MONTHS
from generator.declared import Layout
from generator.deeds import deed_of
from generator.drawing.amounts import draw_amounts
from generator.drawing.bydate import draw_by_date
from generator.drawing.bysource import draw_mentions
from generator.drawing.held import counted_in, draw_held
from generator.drawing.overtime import draw_over_time
from generator.drawing.timeline import draw_timeline
from generator.facets import facets_of_claim, facets_of_dossier, labels_of
from generator.figureviews import figure_view
from generator.money.roles import Role
from generator.pages.entries import entry_view
from generator.pages.notes import Context, Notes, note_rows
from generator.pages.shared import (
    claims_of,
    compared,
    drawing_run,
    entity_row,
    group_run,
    measures_run,
)
from generator.pages.sheet import Run, Sheet
from generator.themes import MONEY, is_money
from generator.views import Page, note_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from generator.briefing import Briefing, ThemeView
    from generator.dating import Entry
    from generator.declared import Entity
    from generator.disputes.measures import MeasureView
    from generator.dossiers import Dossier
    from generator.model import Claim
    from generator.pages.sheet import Stretch


def theme(view: ThemeView, briefing: Briefing, path: str) -> Sheet:
    """Return what the page of a theme shows, by its layout."""
    page = Page(path, briefing)
    own: Context = {"title": view.theme.title, "description": view.theme.description}
    match view.theme.layout:
        case Layout.TIMELINE:
            return _timeline(own, briefing, page)
        case Layout.AMOUNTS:
            return _amounts(own, view, briefing, page)
        case Layout.ENTITIES:
            return _entities(own, view, briefing, page)


def _timeline(own: Context, briefing: Briefing, page: Page) -> Sheet:
    shown = page.leads(each.claim for each in briefing.timeline)
    entries = [each for each in briefing.timeline if each.claim.key in shown]
    runs = [
        _month(year, month, in_month, page)
        for year, in_year in _by_year(entries)
        for month, in_month in _by_month(in_year)
    ]
    claims = [each.claim for each in briefing.timeline if each.main]
    context: Context = {
        "drawing": draw_timeline(entries, briefing),
        "count": len(claims),
        # Claims that say the same are one for a filter, and so are the dates of a claim.
        "listed": len({each.claim.key for each in entries}),
        "months": [],
        "labels": labels_of(facets_of_claim(each, briefing) for each in claims),
    }
    return Sheet(
        context=own | context, runs=tuple(runs), notes=note_rows(claims, page), in_order=True
    )


def _month(year: str, month: str, entries: Iterable[Entry], page: Page) -> Run:
    """Return the entries of a month, or with no `month` those that cover more of a year."""

    def shown(stretch: Stretch) -> list[Context]:
        return [
            {
                "year": year,
                "title": month,
                "anchor": f"y{year}-{month[:3].lower()}",
                "entries": stretch.things,
                "is_continued": stretch.is_continued,
            }
        ]

    return Run("months", month or year, tuple(entry_view(each, page) for each in entries), shown)


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


def _amounts(own: Context, view: ThemeView, briefing: Briefing, page: Page) -> Sheet:
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
        group_run(role.capitalize(), role.replace(" ", "-"), list(claims), page)
        for role, claims in sorted(roles.items(), key=_most_first)
    ]
    if rest:
        groups.append(group_run("Without an amount", "without", rest, page))
    measures = _measures(view, briefing)
    figures = [figure_view(each, page) for each in amounts]
    context: Context = {
        "drawing": draw_amounts(amounts, briefing),
        "figure_labels": labels_of(each.facets for each in figures),
        "over_time": [],
        "groups": [],
    }
    return Sheet(
        context=own | context,
        runs=(
            Run("over_time", "Over time", tuple(draw_over_time(amounts, briefing))),
            measures_run(measures, page),
            Run("figures", "Every amount", tuple(figures)),
            *groups,
        ),
        notes=_notes(view, measures, page),
    )


def _most_first(role: tuple[str, Collection[Claim]]) -> tuple[bool, int]:
    """Return what sorts the role with the most claims first, and those without one last."""
    name, claims = role
    return name == Role.OTHER.value, -len(claims)


def _measures(view: ThemeView, briefing: Briefing) -> list[MeasureView]:
    """Return the measures in the theme's units that have several values."""
    return [each for each in compared(briefing) if _has_unit(each, view.theme.units)]


def _notes(view: ThemeView, measures: Iterable[MeasureView], page: Page) -> Notes:
    return note_rows(view.claims, page, claims_of(measures))


def _has_unit(view: MeasureView, units: tuple[str, ...]) -> bool:
    money = MONEY in units and is_money(view.values[0].quantity)
    return money or view.measure.unit in units


def _entities(own: Context, view: ThemeView, briefing: Briefing, page: Page) -> Sheet:
    values = counted_in(view.values, view.theme, briefing.entities)
    shown = page.leads(view.claims)
    groups = [
        _group(group.entity, claims, page)
        for group in view.groups
        if (claims := [each for each in group.claims if each.key in shown])
    ]
    measures = _measures(view, briefing)
    figures = [replace(figure_view(each, page), deed=deed_of(each)) for each in values]
    context: Context = {
        "labels": labels_of(facets_of_dossier(each, briefing) for each in view.dossiers),
        "by_date": draw_by_date(view.dossiers, page),
        "mentions": draw_mentions(view.dossiers, page),
        "figure_labels": labels_of(each.facets for each in figures),
        "has_moved": any(each.deed for each in figures),
        "held": [],
        "groups": [],
    }
    return Sheet(
        context=own | context,
        runs=(
            Run("rows", "All by name", tuple(_filtered_row(each, page) for each in view.dossiers)),
            *(drawing_run("held", each) for each in draw_held(values, view.theme, briefing)),
            Run("figures", "Who has how many", tuple(figures)),
            measures_run(measures, page),
            *groups,
        ),
        notes=_notes(view, measures, page),
    )


def _group(entity: Entity | None, claims: Iterable[Claim], page: Page) -> Run:
    """Return the claims about `entity`, or with none those of the theme that are left."""
    if not entity:
        return group_run("More", "more", claims, page, name="", name_text="", what="")
    return group_run(
        entity.name,
        f"about-{entity.id}",
        claims,
        page,
        name=page.entity(entity),
        name_text=entity.name,
        what=entity.role or entity.description,
    )


def _filtered_row(dossier: Dossier, page: Page) -> Context:
    facets = facets_of_dossier(dossier, page.briefing)
    return {**entity_row(dossier, page), "facets": facets}
