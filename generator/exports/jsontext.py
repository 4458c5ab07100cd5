"""This module writes a table as JSON: an array with an object a row, a line each.

Decimals and days are strings, no value is null, and texts are exact to the character: what cannot
be seen is escaped, and so are the marks that would end a script element it is pasted into.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.exports.columns import spell
from generator.unseen import escape_unseen

if TYPE_CHECKING:
    from generator.exports.columns import Table

_UNSAFE = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029\ufffe\uffff"}


def to_json(table: Table) -> bytes:
    """Return `table` as the bytes of a JSON file."""
    names = [each.name for each in table.headings]
    rows = (dict(zip(names, map(spell, row), strict=True)) for row in table.rows)
    lines = ",\n".join(map(safe_json, rows))
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def safe_json(value: object, indent: int | None = None) -> str:
    """Return `value` as JSON that is safe to look at and to put into a page."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return escape_unseen(text).translate(_UNSAFE)
