r"""This module writes a table as CSV (RFC 4180) that a spreadsheet takes for what it is: text.

UTF-8 with a byte order mark, without which Excel reads another encoding. Texts stand in quotes,
numbers without, and no value is an empty cell. Ids in one cell have a space between them.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, also behind white
space, and where it parts cells at semicolons, tabs or line ends, what follows one of these as well
(OWASP, "CSV Injection"). An apostrophe goes before such a place, unless we wrote the cell: numbers,
dates and ids stay as they are. Line ends in texts are one line feed, and what cannot be seen is
shown by its code point, `[U+202E]`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.exports.columns import Kind, spell
from generator.exports.plaintext import plain

if TYPE_CHECKING:
    from generator.exports.columns import Cell, Heading, Table

_BOM = "\ufeff"
# Where a cell may begin in some spreadsheet, before a formula, in ASCII or full width. Apostrophes
# in front of it count as part of it, so that the one put in can be told from them and taken away.
_FORMULA = re.compile(r"(\A|[;\t\n])(?=[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]|\A[\t\n])")


def to_csv(table: Table) -> bytes:
    """Return `table` as the bytes of a CSV file."""
    lines = [",".join(_quoted(each.name) for each in table.headings)]
    for row in table.rows:
        cells = zip(row, table.headings, strict=True)
        lines.append(",".join(_cell(value, heading) for value, heading in cells))
    return (_BOM + "".join(f"{line}\r\n" for line in lines)).encode()


def guard(text: str) -> str:
    """Return `text` with an apostrophe before what a spreadsheet could run as a formula."""
    return _FORMULA.sub(r"\1'", text)


def _cell(value: Cell, heading: Heading) -> str:
    match spell(value):
        case None | ():
            return ""
        case int() as number:
            return str(number).lower()
        case tuple() as several:
            return _quoted(" ".join(several))
        case spelled if heading.kind is Kind.TEXT:
            return _quoted(guard(plain(spelled)))
        case spelled:
            return spelled if heading.kind is Kind.DECIMAL else _quoted(spelled)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
