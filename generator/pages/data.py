"""This module gathers what the page of downloads shows: the files, and what their columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.exports.files import DATABASE, FOLDER
from generator.exports.ics import calendar_entries
from generator.exports.tables import tables_of
from generator.views import Page

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.exports.columns import Heading, Table
    from generator.exports.place import Place
    from generator.pages.notes import Context

# What readers come for; the other tables tell how these hang together.
_FIRST = ("claims", "events", "figures", "measures", "questions", "entities", "sources")


def data(briefing: Briefing, place: Place) -> Context:
    """Return what the page of downloads shows; feeds only where the site's address is known."""
    page = Page("data.md", briefing)
    tables = {each.name: each for each in tables_of(briefing, place)}
    ordered = [*_FIRST, *(each for each in tables if each not in _FIRST)]
    return {
        "title": "Data",
        "tables": [_table(tables[each], page) for each in ordered],
        "database": _file(f"{DATABASE}.sqlite", page),
        "metadata": _file("metadata.json", page),
        "package": _file("datapackage.json", page),
        "calendar": _file("timeline.ics", page),
        "events": sum(1 for _ in calendar_entries(briefing)),
        "feeds": [_file("feed.xml", page), _file("feed.json", page)] if place.address else [],
        "method": page.links.to("method.md"),
    }


def _file(name: str, page: Page) -> Context:
    return {"name": name, "address": page.links.to(f"{FOLDER}/{name}")}


def _table(table: Table, page: Page) -> Context:
    return {
        "name": table.name,
        "anchor": f"table-{table.name.replace('_', '-')}",
        "title": table.title,
        "rows": len(table.rows),
        "csv": _file(f"{table.name}.csv", page),
        "json": _file(f"{table.name}.json", page),
        "key": table.key,
        "columns": [_column(each) for each in table.headings],
    }


def _column(heading: Heading) -> Context:
    refers = Markup("")
    if heading.refers:
        anchor = f"table-{heading.refers.replace('_', '-')}"
        refers = Markup("[{}](#{})").format(heading.refers, anchor)
    return {
        "name": heading.name,
        "kind": heading.kind.value,
        "meaning": heading.meaning.replace("`", ""),
        "refers": refers,
    }
