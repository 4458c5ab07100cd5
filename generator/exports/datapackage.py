"""This module describes the CSV files for programs that load them: a Data Package (2.0).

It tells what a program would have to guess: the type of each column, what tells rows apart, which
columns hold ids of which table, and by what sum a file is known to be whole.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.exports.columns import Kind
from generator.exports.jsontext import safe_json
from generator.exports.plaintext import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Corpus
    from generator.exports.columns import Heading, Table

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
# The types of Table Schema; the items of a list are strings unless it says otherwise.
_TYPES: Mapping[Kind, Mapping[str, str]] = {
    Kind.TEXT: {"type": "string"},
    Kind.ID: {"type": "string"},
    Kind.IDS: {"type": "list", "delimiter": " "},
    Kind.INTEGER: {"type": "integer"},
    Kind.DECIMAL: {"type": "number"},
    Kind.DATE: {"type": "date"},
    Kind.FLAG: {"type": "boolean"},
}


def to_datapackage(
    tables: Sequence[Table], written: Mapping[str, bytes], corpus: Corpus, name: str
) -> bytes:
    """Return the package `name` of the CSV files of `tables`, `written` by name, as JSON."""
    described = {
        "$schema": _PROFILE,
        "name": name,
        "title": plain(corpus.title),
        "description": plain(corpus.description),
        "resources": [_resource(each, written[f"{each.name}.csv"]) for each in tables],
    }
    given = {key: value for key, value in described.items() if value}
    return f"{safe_json(given, indent=2)}\n".encode()


def _resource(table: Table, content: bytes) -> dict[str, object]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [
                {"name": each.name, **_TYPES[each.kind], "description": each.meaning}
                for each in table.headings
            ],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {"fields": [each.name], "reference": _reference(each, table)}
                for each in table.headings
                if each.refers and each.kind is Kind.ID
            ],
        },
    }


def _reference(heading: Heading, table: Table) -> dict[str, object]:
    """Return what the ids of a column are those of; a table that is not named is its own."""
    other = {} if heading.refers == table.name else {"resource": heading.refers}
    return {**other, "fields": ["id"]}
