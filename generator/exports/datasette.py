"""This module describes the SQLite file for Datasette: titles, columns, what to count rows by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.columns import Kind
from generator.exports.jsontext import safe_json
from generator.exports.plaintext import plain
from generator.exports.sqlite import VIEWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.declared import Corpus
    from generator.exports.columns import Heading, Link, Table

# The column that stands for a row where another table refers to it.
_LABELS = {"sources": "title", "entities": "name", "measures": "label", "questions": "label"}


def to_metadata(tables: Sequence[Table], corpus: Corpus, database: str) -> bytes:
    """Return the metadata of the file named `database`, with `tables`, as the bytes of JSON."""
    described = {
        "title": plain(corpus.title),
        "description": plain(corpus.description),
        "databases": {
            database: {
                "tables": {
                    **{each.name: _table(each) for each in tables},
                    **{link.name: _link(link, each) for each in tables for link in each.links},
                    **{each.name: {"description": each.meaning} for each in VIEWS},
                }
            }
        },
    }
    return f"{safe_json(described, indent=2)}\n".encode()


def _table(table: Table) -> dict[str, object]:
    headings = {each.name: each for each in table.headings}
    described: dict[str, object] = {
        "title": table.name,
        "description": table.title,
        "columns": {each.name: each.meaning for each in table.headings},
        "facets": [_facet(headings[each]) for each in table.facets],
    }
    if table.name in _LABELS:
        described["label_column"] = _LABELS[table.name]
    return described


def _facet(heading: Heading) -> str | dict[str, str]:
    """Return what counts the rows by a column, by each of its ids where a cell holds several."""
    return {"array": heading.name} if heading.kind is Kind.IDS else heading.name


def _link(link: Link, table: Table) -> dict[str, object]:
    heading = link.heading
    return {
        "description": f"{heading.meaning}: a row for each id in {heading.name} of {table.name}",
        "columns": {
            "row": f"The row of {table.name}",
            "number": "The place of the id in the cell, from 1",
            "id": f"The row of {heading.refers}",
        },
    }
