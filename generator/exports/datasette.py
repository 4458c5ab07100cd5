"""This module describes the SQLite file for Datasette: titles, columns, what to count rows by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.jsontext import safe_json
from generator.exports.plaintext import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.declared import Corpus
    from generator.exports.columns import Table

# The column that stands for a row where another table refers to it.
_LABELS = {"sources": "title", "entities": "name", "measures": "label", "questions": "label"}


def to_metadata(tables: Sequence[Table], corpus: Corpus, database: str) -> bytes:
    """Return the metadata of the file named `database`, with `tables`, as the bytes of JSON."""
    described = {
        "title": plain(corpus.title),
        "description": plain(corpus.description),
        "databases": {database: {"tables": {each.name: _table(each) for each in tables}}},
    }
    return f"{safe_json(described, indent=2)}\n".encode()


def _table(table: Table) -> dict[str, object]:
    described: dict[str, object] = {
        "title": table.name,
        "description": table.title,
        "columns": {each.name: each.meaning for each in table.headings},
        "facets": list(table.facets),
    }
    if table.name in _LABELS:
        described["label_column"] = _LABELS[table.name]
    return described
