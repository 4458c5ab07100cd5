"""The database to download, read by the library that people will read it with."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from decimal import Decimal

import pytest

from generator.exports.columns import Heading, Kind, Table
from generator.exports.sqlite import to_sqlite
from tests.exported import database_of


def test_the_database_is_whole(downloads: dict[str, bytes]) -> None:
    with closing(database_of(downloads["data/briefing.sqlite"])) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
        assert database.execute("SELECT count(*) FROM timeline").fetchone()[0]
        assert database.execute("SELECT max(high_number) FROM amounts").fetchone()[0] > 1
        linked = "SELECT count(*) FROM claims_named JOIN entities USING (id)"
        assert database.execute(linked).fetchone()[0] > 100


def test_amounts_compare_as_numbers_in_the_database(downloads: dict[str, bytes]) -> None:
    rows = json.loads(downloads["data/figures.json"])
    more = {each["id"] for each in rows if Decimal(each["low"] or 0) > 10**7}
    assert len(more) > 5
    with closing(database_of(downloads["data/briefing.sqlite"])) as database:
        found = database.execute("SELECT id FROM figures WHERE low > 10000000").fetchall()
        ordered = database.execute("SELECT low FROM figures WHERE low NOTNULL ORDER BY low")
        lows = [low for (low,) in ordered]
    assert {each for (each,) in found} == more
    assert lows == sorted(lows)


@pytest.mark.parametrize("number", ["0", "6.4508", "-1.5", "5600000", "9007199254740993", "1e30"])
def test_a_decimal_is_as_exact_in_the_database_as_a_number_can_be(number: str) -> None:
    headings = (Heading("id", Kind.ID, ""), Heading("low", Kind.DECIMAL, ""))
    table = Table(name="figures", title="", headings=headings, rows=(("one", Decimal(number)),))
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(to_sqlite([table]))
        (found,) = database.execute("SELECT low FROM figures").fetchone()
    assert found == (int(number) if number.isdigit() else float(number))


def test_the_metadata_describe_all_that_is_in_the_database(downloads: dict[str, bytes]) -> None:
    told = json.loads(downloads["data/metadata.json"])["databases"]["briefing"]["tables"]
    with closing(database_of(downloads["data/briefing.sqlite"])) as database:
        made = "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"
        kinds = dict(database.execute(made).fetchall())
        listed = "SELECT name FROM pragma_table_info(?)"
        columns = {
            name: [each for (each,) in database.execute(listed, (name,))]
            for name, kind in kinds.items()
            if kind == "table"
        }
    assert set(told) == set(kinds)
    assert all(each["description"] for each in told.values())
    assert {name: list(told[name]["columns"]) for name in columns} == columns


def test_the_database_does_not_tell_what_wrote_it(downloads: dict[str, bytes]) -> None:
    content = downloads["data/briefing.sqlite"]
    assert int.from_bytes(content[96:100], "big") == 3_040_000
    assert content[24:28] == content[92:96] == b"\0\0\0\1"
    assert content[16:18] == b"\x10\x00"


def test_the_same_rows_in_another_order_give_the_same_database() -> None:
    texts = [f"{number * 7919 % 500:03} " * 40 for number in range(500)]
    headings = (Heading("id", Kind.ID, ""), Heading("text", Kind.TEXT, ""))
    rows = tuple((text[:3], text) for text in texts)
    one, two = (
        to_sqlite([Table(name="texts", title="", headings=headings, rows=each)])
        for each in (rows, rows[::-1])
    )
    assert hashlib.sha256(one).digest() == hashlib.sha256(two).digest()


def test_the_bytes_of_a_database_are_as_they_were() -> None:
    """By any version of SQLite: what this digest is of was compared from 3.40 to 3.54."""
    headings = (Heading("id", Kind.ID, ""), Heading("text", Kind.TEXT, ""))
    rows = tuple((f"{number:04}", "深 and long enough " * (number % 400)) for number in range(2000))
    content = to_sqlite([Table(name="texts", title="", headings=headings, rows=rows)])
    assert hashlib.sha256(content).hexdigest() == DIGEST


DIGEST = "443675d04d8ebd96a4b7e3d0ed32968d20dc19d1837a3041bd31be115e43f71b"
