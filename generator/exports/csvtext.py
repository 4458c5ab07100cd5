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
# White space and apostrophes before a formula, in ASCII or full width: apostrophes count as part of
# it, so that the one put in can be told from them and taken away.
_FORMULA = r"[=+\-@\uff1d\uff0b\uff0d\uff20]"
_START = re.compile(rf"[\s']*+{_FORMULA}|'*+[\t\n]")
_RUN = re.compile(rf"(?<![\s'])[\s']*+(?={_FORMULA})")
# Where some spreadsheet may begin a new cell inside such a run, or before it.
_BREAK = re.compile(r"[\t\n]")


def to_csv(table: Table) -> bytes:
    """Return `table` as the bytes of a CSV file."""
    lines = [",".join(_quoted(each.name) for each in table.headings)]
    for row in table.rows:
        cells = zip(row, table.headings, strict=True)
        lines.append(",".join(_cell(value, heading) for value, heading in cells))
    return (_BOM + "".join(f"{line}\r\n" for line in lines)).encode()


def guard(text: str) -> str:
    """Return `text` with an apostrophe before what a spreadsheet could run as a formula."""
    start = "'" if _START.match(text) else ""
    return start + _RUN.sub(_guard_inside, text)


def _guard_inside(run: re.Match[str]) -> str:
    behind = "'" if run.string.endswith(";", 0, run.start()) else ""
    return behind + _BREAK.sub(r"\g<0>'", run[0])


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
