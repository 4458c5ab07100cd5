"""What the tests of the downloads share: a hostile text, and readers that are not ours."""

from __future__ import annotations

import csv
import io
import sqlite3

HOSTILE = "</script><b>&amp; ]]> \u202e\u200b=1+1;=2\t@x"


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def database_of(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database
