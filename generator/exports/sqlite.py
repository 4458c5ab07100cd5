"""This module writes all tables into one SQLite file, the same bytes by any version of SQLite.

Every table has a primary key, and ids that refer to another table are foreign keys with an index.
Decimals are numbers, since texts would compare by their digits: whole ones below 2^63 are exact,
others hold 15 digits (CSV and JSON hold all). Several ids in a cell are a JSON array, and a table
of their own (`claims_named`) besides, so that they can be joined. Texts are as in CSV, without its
apostrophes.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.exports.columns import Kind, spell
from generator.exports.plaintext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.exports.columns import Cell, Heading, Link, Table

    _Stored = str | int | float | None

_TYPES = {Kind.INTEGER: "INTEGER", Kind.FLAG: "INTEGER", Kind.DECIMAL: "NUMERIC"}
_LARGEST = 2**63 - 1
# Fields of the header (SQLite, "Database File Format", 1.3) that tell by what and how often the
# file was written: offset and what stands there in ours. The counter has to be the same twice.
_HEADER = ((24, 1), (40, 1), (92, 1), (96, 3_040_000))
_FILE_HEADER = 100
_PAGE = 4096
# Octets of the header of a b-tree page, by its first (1.6): inner pages and leaves of an index and
# of a table. Overflow pages begin with the upper octet of a page's number, which is 0.
_PAGE_HEADERS = {2: 12, 5: 12, 10: 8, 13: 8}
# What differs between builds of SQLite, said outright. Deleted bytes are overwritten with zeros, so
# that no page holds what once stood in it.
_SETTINGS = f"""
PRAGMA page_size = {_PAGE};
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = NONE;
PRAGMA secure_delete = ON;
PRAGMA user_version = 1;
"""


@dataclass(frozen=True, slots=True)
class View:
    """A query that has a name, for a first look."""

    name: str
    meaning: str
    statement: str


VIEWS = (
    View(
        "timeline",
        "The claims at their own dates, in the order of the calendar",
        """CREATE VIEW timeline AS
  SELECT begin, finish, precision, role, quote, article, address, claim FROM events
  WHERE is_main ORDER BY begin, finish, id""",
    ),
    View(
        "amounts",
        "The amounts of money, the smallest of each currency first",
        """CREATE VIEW amounts AS
  SELECT id, text, CAST(low AS REAL) AS low_number, CAST(high AS REAL) AS high_number, unit, role,
    begin, speaker, quote, article, address FROM figures
  WHERE role IS NOT NULL ORDER BY unit, low_number, id""",
    ),
)


def to_sqlite(tables: Sequence[Table]) -> bytes:
    """Return `tables` as the bytes of a SQLite database."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(_SETTINGS)
        database.execute("BEGIN")
        for table in tables:
            _write_table(database, table)
        for view in VIEWS:
            database.execute(view.statement)
        database.execute("COMMIT")
        return _without_traces(database.serialize())


def _without_traces(content: bytes) -> bytes:
    """Return the file `content` without what tells the library that wrote it."""
    fixed = bytearray(content)
    for offset, value in _HEADER:
        fixed[offset : offset + 4] = value.to_bytes(4, "big")
    for page in range(0, len(fixed), _PAGE):
        _clear_gap(fixed, page)
    return bytes(fixed)


def _clear_gap(content: bytearray, page: int) -> None:
    """Overwrite the unused middle of the b-tree page at `page`, where versions leave other bytes.

    It lies between the list of cells, which grows from the top, and the cells, from the end.
    """
    header = page + (_FILE_HEADER if page == 0 else 0)
    size = _PAGE_HEADERS.get(content[header])
    if size:
        cells = int.from_bytes(content[header + 3 : header + 5], "big")
        first = int.from_bytes(content[header + 5 : header + 7], "big")
        listed = header + size + 2 * cells
        content[listed : page + first] = bytes(page + first - listed)


def _write_table(database: sqlite3.Connection, table: Table) -> None:
    database.execute(_declaration(table))
    places = table.places(table.key)
    # In the order of the key, pages fill from left to right, as they do in any version.
    rows = sorted(
        (tuple(map(_value, row, table.headings)) for row in table.rows),
        key=lambda row: [_in_order(row[place]) for place in places],
    )
    _insert(database, table.name, rows)
    for heading in table.headings:
        if heading.kind is Kind.ID and heading.refers and (heading.name,) != table.key:
            _write_index(database, table.name, heading.name)
    for link in table.links:
        _write_links(database, table, link)


def _in_order(value: _Stored) -> tuple[bool, int, bytes]:
    """Return what sorts `value` as SQLite does: numbers before texts, and those by their bytes."""
    is_text = isinstance(value, str)
    return is_text, int(value or 0) if not is_text else 0, str(value).encode() if is_text else b""


def _insert(database: sqlite3.Connection, name: str, rows: Sequence[tuple[_Stored, ...]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - our names


def _declaration(table: Table) -> str:
    lines = [f'"{each.name}" {_TYPES.get(each.kind, "TEXT")}' for each in table.headings]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        f'FOREIGN KEY ("{each.name}") REFERENCES "{each.refers}" ("id")'
        for each in table.headings
        if each.refers and each.kind is Kind.ID
    ]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _write_index(database: sqlite3.Connection, table: str, column: str) -> None:
    database.execute(f'CREATE INDEX "{table}_by_{column}" ON "{table}" ("{column}")')


def _write_links(database: sqlite3.Connection, table: Table, link: Link) -> None:
    """Write the table of the ids that stand in the cells of one column."""
    database.execute(
        f'CREATE TABLE "{link.name}" (\n  "row" TEXT REFERENCES "{table.name}" ("id"),\n'
        f'  "number" INTEGER,\n  "id" TEXT REFERENCES "{link.heading.refers}" ("id"),\n'
        f'  PRIMARY KEY ("row", "number")\n)'
    )
    key, cell = table.places(("id", link.heading.name))
    links = [
        (str(row[key]), number, each)
        for row in table.rows
        for number, each in enumerate(_list(row[cell]), 1)
    ]
    _insert(database, link.name, sorted(links))
    _write_index(database, link.name, "id")


def _list(cell: Cell) -> Iterator[str]:
    if isinstance(cell, tuple):
        yield from cell


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{each}"' for each in columns)


def _value(cell: Cell, heading: Heading) -> _Stored:
    if isinstance(cell, Decimal):
        whole = cell == cell.to_integral_value() and abs(cell) <= _LARGEST
        return int(cell) if whole else float(cell)
    match spell(cell):
        case None:
            return None
        case int() as number:
            return int(number)
        case tuple() as several:
            return json.dumps(several)
        case spelled:
            return plain(spelled) if heading.kind is Kind.TEXT else spelled
