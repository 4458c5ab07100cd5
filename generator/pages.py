"""This module gathers what each kind of page shows into the values its template lays out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.dating import MONTHS
from generator.figures import show_value
from generator.model import Basis, Layout, PassageKind, Precision
from generator.sourcepage import blocks_of
from generator.views import (
    KIND_NAMES,
    EntryView,
    Page,
    date_view,
    entry_view,
    note_of,
    show_published,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing, Dossier, SourceView, ThemeView
    from generator.dating import Entry
    from generator.model import Claim

    Context = dict[str, object]

_LATEST = 8
_NEIGHBOURS = 24


def overview(briefing: Briefing) -> Context:
    """Return what the overview shows."""
    page = Page("index.md", briefing)
    corpus = briefing.corpus
    latest = _latest(briefing.timeline)
    dated = [each for each in briefing.timeline if each.main]
    return {
        "title": corpus.title,
        "description": corpus.description,
        "sources": [_source_row(each, page) for each in briefing.sources.values()],
        "claims": len(briefing.claims),
        "entity_count": sum(1 for each in briefing.dossiers.values() if each.total),
        "figure_count": sum(len(claim.quantities) for claim in briefing.claims),
        "first": date_view(dated[0].timex) if dated else None,
        "last": date_view(dated[-1].timex) if dated else None,
        "themes": [
            {
                "title": view.theme.title,
                "address": page.links.theme(view.theme.id),
                "description": view.theme.description,
                "claims": len(view.claims),
            }
            for view in briefing.themes
        ],
        "latest": [page.claim(each.claim) for each in latest],
        "measures": _measure_rows(briefing, page),
        "disputes": page.links.to("disputes.md"),
        "kinds": _kinds(briefing, page),
        "missing": _missing(briefing),
        "notes": _notes([each.claim for each in latest], page),
    }


def _latest(timeline: Sequence[Entry]) -> list[Entry]:
    """Return the last dated events: those with a date no coarser than a month."""
    precise = [
        each
        for each in timeline
        if each.main
        and each.timex.precision in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    ]
    return precise[: -_LATEST - 1 : -1]


def _source_row(view: SourceView, page: Page) -> Context:
    article = view.article
    return {
        "link": page.article(article),
        "publisher": article.publisher,
        "published": show_published(article),
        "kind": article.kind.value,
        "claims": len(view.claims),
        "caution": article.caution,
    }


def _measure_rows(briefing: Briefing, page: Page) -> list[Context]:
    return [
        {
            "label": view.measure.label,
            "address": page.links.to("disputes.md", f"measure-{view.measure.id}"),
            "values": "; ".join(dict.fromkeys(quantity.text for quantity, _ in view.values)),
            "sources": len({claim.article for _, claim in view.values}),
        }
        for view in briefing.measures
        if len({claim.article for _, claim in view.values}) > 1
    ]


def _kinds(briefing: Briefing, page: Page) -> list[Context]:
    named = [each for each in briefing.dossiers.values() if each.total]
    ranked = sorted(named, key=lambda each: (-each.total, each.entity.id))
    return [
        {
            "name": name.capitalize(),
            "entities": [page.entity(each.entity) for each in ranked if each.entity.kind is kind],
        }
        for kind, name in KIND_NAMES.items()
        if any(each.entity.kind is kind for each in ranked)
    ]


def _missing(briefing: Briefing) -> list[str]:
    articles = [view.article for view in briefing.sources.values()]
    undated = [each.title for each in articles if not each.published]
    inferred = [each for each in articles if each.published_basis is Basis.INFERRED]
    lines = []
    if undated:
        lines.append("No date of publication is known for: " + "; ".join(undated))
    if inferred:
        lines.append(
            f"For {len(inferred)} of {len(articles)} sources the date of publication is inferred; "
            "each source page says from what."
        )
    if briefing.unnamed:
        names = ", ".join(each.name for each in briefing.unnamed)
        lines.append(f"In the gazetteer, but in no source: {names}")
    return lines


def theme(view: ThemeView, briefing: Briefing, path: str) -> Context:
    """Return what the page of a theme shows, by its layout."""
    page = Page(path, briefing)
    own: Context = {"title": view.theme.title, "description": view.theme.description}
    match view.theme.layout:
        case Layout.TIMELINE:
            return own | _timeline(briefing, page)
        case Layout.AMOUNTS:
            return own | _amounts(view, page)
        case Layout.ENTITIES:
            return own | _entities(view, page)


def _timeline(briefing: Briefing, page: Page) -> Context:
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
        for year, in_year in _by_year(briefing.timeline)
    ]
    claims = [each.claim for each in briefing.timeline if each.main]
    return {"years": years, "count": len(claims), "notes": _notes(claims, page)}


def _by_year(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    grouped = groupby(entries, key=lambda each: str(each.timex.begin)[:4])
    return [(year, list(members)) for year, members in grouped]


def _by_month(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """Part a year's entries by month; those that cover more than a month come first."""
    coarse = [each for each in entries if _spans_months(each)]
    fine = [each for each in entries if not _spans_months(each)]
    months = groupby(fine, key=lambda each: str(each.timex.begin)[5:7])
    parted = [(f"{MONTHS[int(month) - 1]} {str(m[0].timex.begin)[:4]}", m) for month, m in ((k, list(g)) for k, g in months)]
    return [("", coarse), *parted] if coarse else parted


def _spans_months(entry: Entry) -> bool:
    return str(entry.timex.begin)[:7] != str(entry.timex.finish)[:7]


def _amounts(view: ThemeView, page: Page) -> Context:
    roles: dict[str, dict[Claim, None]] = {}
    placed: set[str] = set()
    for amount in view.amounts:
        if note_of(amount.claim) not in placed:
            roles.setdefault(amount.role.value, {})[amount.claim] = None
            placed.add(note_of(amount.claim))
    rest = [each for each in view.claims if note_of(each) not in placed]
    groups = [
        _group(role.capitalize(), role.replace(" ", "-"), list(claims), page)
        for role, claims in roles.items()
    ]
    if rest:
        groups.append(_group("Without an amount", "without", rest, page))
    return {
        "figures": [page.amount(each) for each in view.amounts],
        "groups": groups,
        "notes": _notes(view.claims, page),
    }


def _group(title: str, anchor: str, claims: Sequence[Claim], page: Page) -> Context:
    return {"title": title, "anchor": anchor, "claims": [page.claim(each) for each in claims]}


def _entities(view: ThemeView, page: Page) -> Context:
    units = set(view.theme.units)
    figures = [
        page.figure(quantity, claim)
        for claim in view.claims
        for quantity in claim.quantities
        if quantity.unit in units
    ]
    groups = [
        {
            "name": page.entity(group.entity) if group.entity else "",
            "what": group.entity.role or group.entity.description if group.entity else "",
            "anchor": f"about-{group.entity.id}" if group.entity else "more",
            "claims": [page.claim(each) for each in group.claims],
        }
        for group in view.groups
    ]
    rows = [_entity_row(each, page) for each in view.dossiers]
    return {"rows": rows, "figures": figures, "groups": groups, "notes": _notes(view.claims, page)}


def _entity_row(dossier: Dossier, page: Page) -> Context:
    entries = dossier.entries
    return {
        "name": page.entity(dossier.entity),
        "what": dossier.entity.role or dossier.entity.description,
        "mentions": dossier.total,
        "sources": len(dossier.mentions),
        "first": date_view(entries[0].timex) if entries else None,
        "last": date_view(entries[-1].timex) if entries else None,
    }


def entity(dossier: Dossier, briefing: Briefing, path: str) -> Context:
    """Return what the page of an entity shows."""
    own = dossier.entity
    page = Page(path, briefing, own.id)
    dated = {note_of(each.claim) for each in dossier.entries}
    home = next((v.theme for v in briefing.themes if own.kind in v.theme.kinds), None)
    return {
        "title": own.name,
        "description": own.description,
        "overview": page.links.to("index.md"),
        "theme": {"title": home.title, "address": page.links.theme(home.id)} if home else None,
        "kind": own.kind.value,
        "role": own.role,
        "aliases": own.aliases,
        "relations": _relations(dossier.relations, page),
        "related_from": _relations(dossier.related_from, page),
        "figures": _entity_figures(dossier, page),
        "roles": bool(dossier.amounts),
        "timeline": [_entry_once(each, page) for each in dossier.entries],
        "groups": _claims_by_theme(dossier, dated, briefing, page),
        "neighbours": [
            {"link": page.entity(each), "claims": count}
            for each, count in dossier.neighbours[:_NEIGHBOURS]
        ],
        "mentions": [
            {"link": page.article(article), "published": show_published(article), "count": count}
            for article, count in dossier.mentions
        ],
        "notes": _notes(dossier.claims, page),
    }


def _entry_once(entry: Entry, page: Page) -> EntryView:
    return entry_view(entry, page)


def _entity_figures(dossier: Dossier, page: Page) -> list[object]:
    amounts = [page.amount(each) for each in dossier.amounts]
    return [*amounts, *(page.figure(quantity, claim) for quantity, claim in dossier.figures)]


def _relations(
    relations: Iterable[tuple[str, tuple[object, ...]]], page: Page
) -> list[Context]:
    return [
        {"label": label.capitalize(), "entities": [page.entity(each) for each in others]}  # type: ignore[arg-type]
        for label, others in relations
    ]


def _claims_by_theme(
    dossier: Dossier, dated: set[str], briefing: Briefing, page: Page
) -> list[Context]:
    """Group the claims without a date under the first theme that has each."""
    left = {note_of(each): each for each in dossier.claims if note_of(each) not in dated}
    groups = []
    for view in reversed(briefing.themes):
        own = [left.pop(note_of(each)) for each in view.claims if note_of(each) in left]
        if own:
            groups.append(_group(view.theme.title, f"theme-{view.theme.id}", own, page))
    if left:
        groups.append(_group("More", "theme-more", list(left.values()), page))
    return groups[::-1]


def source(view: SourceView, briefing: Briefing, path: str) -> Context:
    """Return what the page of an article shows."""
    page = Page(path, briefing)
    article = view.article
    content = [each for each in view.found.passages if each.kind is not PassageKind.BOILERPLATE]
    return {
        "title": article.title,
        "description": f"{article.publisher or article.title}, {show_published(article)}",
        "overview": page.links.to("index.md"),
        "publisher": article.publisher,
        "author": article.author,
        "published": show_published(article),
        "basis": article.published_basis.value if article.published else "",
        "note": article.published_note,
        "url": article.url,
        "kind": article.kind.value,
        "language": article.language,
        "caution": article.caution,
        "cited": len(view.claims),
        "total": len(content),
        "dates": sum(1 for each in view.found.timexes if each.begin),
        "figure_count": len(view.found.quantities),
        "blocks": blocks_of(view, page),
        "taken": [_taken(each, page) for each in view.claims],
        "entities": [{"link": page.entity(each), "count": count} for each, count in view.entities],
    }


def _taken(claim: Claim, page: Page) -> Context:
    shown = page.claim(claim)
    return {
        "lead": shown.lead,
        "id": claim.passage.id,
        "dates": shown.dates,
        "figures": [show_value(each) for each in claim.quantities],
        "about": [page.entity_by_id(each) for each in claim.entities],
    }


def disputes(briefing: Briefing) -> Context:
    """Return what the page of measures shows: the figures for each thing side by side."""
    page = Page("disputes.md", briefing)
    shown = [claim for view in briefing.measures for _, claim in view.values]
    return {
        "measures": [
            {
                "label": view.measure.label,
                "anchor": f"measure-{view.measure.id}",
                "figures": [page.figure(quantity, claim) for quantity, claim in view.values],
                "sources": len({claim.article for _, claim in view.values}),
            }
            for view in briefing.measures
        ],
        "claims": [page.claim(each) for each in dict.fromkeys(shown)],
        "notes": _notes(list(dict.fromkeys(shown)), page),
    }


def method(briefing: Briefing) -> Context:
    """Return what the page on method shows: the rules are the template's, the counts are ours."""
    page = Page("method.md", briefing)
    views = list(briefing.sources.values())
    passages = [each for view in views for each in view.found.passages]
    text = [each for each in passages if each.kind in (PassageKind.SENTENCE, PassageKind.ITEM)]
    return {
        "sources": [
            {"link": page.article(view.article), "taken": len(view.claims), **_coverage(view)}
            for view in views
        ],
        "passages": len(text),
        "claims": len(briefing.claims),
        "boilerplate": sum(1 for each in passages if each.kind is PassageKind.BOILERPLATE),
        "ambiguous": [each.problem for each in briefing.ambiguous],
        "unnamed": [page.entity(each) for each in briefing.unnamed],
    }


def _coverage(view: SourceView) -> Context:
    passages = view.found.passages
    return {
        "sentences": sum(
            1 for each in passages if each.kind in (PassageKind.SENTENCE, PassageKind.ITEM)
        ),
        "boilerplate": sum(1 for each in passages if each.kind is PassageKind.BOILERPLATE),
        "dates": len(view.found.timexes),
        "figures": len(view.found.quantities),
        "mentions": len(view.found.mentions),
    }


def _notes(claims: Sequence[Claim], page: Page) -> list[Context]:
    rows = []
    for claim in dict.fromkeys(claims):
        article = page.briefing.sources[claim.article].article
        rows.append(
            {
                "note": note_of(claim),
                "text": claim.text,
                "title": article.title,
                "address": page.links.source(article.id, claim.passage.id),
                "publisher": article.publisher or article.kind.value,
                "published": show_published(article),
            }
        )
    return rows
