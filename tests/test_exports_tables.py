"""The tables to download, as CSV, as JSON and as a Data Package, by readers that are not ours."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.build import compile_seeds
from generator.exports.columns import Heading, Kind, Table, spell
from generator.exports.csvtext import guard, to_csv
from generator.exports.files import export_files
from generator.exports.jsontext import to_json
from generator.exports.place import NOWHERE
from generator.exports.plaintext import plain
from generator.exports.tables import tables_of
from tests.conftest import HERE, ignore, write_seeds
from tests.exported import database_of, rows_of_csv

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from generator.briefing import Briefing
    from generator.exports.columns import Cell


def unguarded(cell: str) -> str:
    """Take the apostrophes away by the rule that the page states."""
    return re.sub(r"(\A|[;\t\n])'(?=[\s']*[=+\-@＝＋－＠])|\A'(?='*[\t\n])", r"\1", cell)


def table_of(*texts: str) -> Table:
    headings = (Heading("id", Kind.INTEGER, ""), Heading("text", Kind.TEXT, ""))
    rows = tuple((number, text or None) for number, text in enumerate(texts))
    return Table(name="texts", title="", headings=headings, rows=rows)


def test_no_cell_is_a_formula(row: list[str]) -> None:
    text, cell = row
    assert rows_of_csv(to_csv(table_of(text)))[0]["text"] == cell


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=5))
def test_csv_holds_the_texts_up_to_the_stated_apostrophe(texts: list[str]) -> None:
    read = rows_of_csv(to_csv(table_of(*texts)))
    assert [each["text"] for each in read] == [guard(plain(each)) for each in texts]


@given(st.text(st.sampled_from(" =+-@';\t\n\r＝a"), max_size=12))
def test_the_apostrophe_can_be_taken_away_again(text: str) -> None:
    cell = guard(plain(text))
    assert unguarded(cell) == plain(text)
    assert cell[:1] not in {"\t", "\n"}
    parts = re.split(r"[;\t\n]", cell)
    assert not [part for part in parts if re.match(r"\s*[=+\-@＝]", part)]


def test_what_we_wrote_ourselves_stays_a_number() -> None:
    headings = (
        Heading("low", Kind.DECIMAL, ""),
        Heading("day", Kind.DATE, ""),
        Heading("ids", Kind.IDS, ""),
        Heading("sure", Kind.FLAG, ""),
    )
    row = (Decimal("-5.60E+3"), date(987, 1, 2), ("a-b", "c"), True)
    written = to_csv(Table(name="t", title="", headings=headings, rows=(row,)))
    assert written.decode("utf-8-sig") == (
        '"low","day","ids","sure"\r\n-5600,"0987-01-02","a-b c",true\r\n'
    )


def test_every_line_of_a_csv_file_has_as_many_cells_as_its_head(
    downloads: dict[str, bytes],
) -> None:
    for path in (each for each in downloads if each.endswith(".csv")):
        text = downloads[path].decode("utf-8-sig")
        assert downloads[path].startswith(b"\xef\xbb\xbf")
        lengths = {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}
        assert len(lengths) == 1, path


@given(st.lists(st.text(st.characters()), max_size=5))
def test_json_holds_the_texts_to_the_character(texts: list[str]) -> None:
    written = to_json(table_of(*texts)).decode()
    assert [each["text"] for each in json.loads(written)] == [each or None for each in texts]
    assert not set(written) & set("<>&\u2028\u2029\u202e\u200b\x1b")


def test_the_formats_hold_the_same(shipped: Briefing, downloads: dict[str, bytes]) -> None:
    database = database_of(downloads["data/briefing.sqlite"])
    for table in tables_of(shipped, HERE):
        objects = json.loads(downloads[f"data/{table.name}.json"])
        wanted = [tuple(map(spell, row)) for row in table.rows]
        as_json = [tuple(map(_tuple, each.values())) for each in objects]
        assert as_json == wanted
        as_csv = [tuple(each.values()) for each in rows_of_csv(downloads[f"data/{table.name}.csv"])]
        assert [tuple(map(unguarded, row)) for row in as_csv] == [
            tuple(map(_as_csv, row)) for row in wanted
        ]
        found = set(database.execute(f'SELECT * FROM "{table.name}"'))  # noqa: S608 - our names
        assert found == {tuple(map(_as_sqlite, row)) for row in table.rows}


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _as_csv(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return " ".join(map(str, value))
        case _:
            return plain(str(value))


def _as_sqlite(value: Cell) -> object:
    match value:
        case tuple():
            return json.dumps(value)
        case Decimal():
            return float(value)
        case str() | date():
            return plain(str(value))
        case _:
            return value


# --- Data Package


# What a cell of each type looks like (Table Schema), where it is not empty.
TYPES = {
    "string": r"[\s\S]+",
    "list": r"[a-z0-9-]+(?: [a-z0-9-]+)*",
    "integer": r"-?\d+",
    "number": r"-?\d+(?:\.\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "boolean": "true|false",
}


def resources_of(
    downloads: dict[str, bytes],
) -> dict[str, tuple[dict[str, Any], list[dict[str, str]]]]:
    """Return what the package tells of each table, and its rows."""
    told = json.loads(downloads["data/datapackage.json"])["resources"]
    return {each["name"]: (each, rows_of_csv(downloads[f"data/{each['path']}"])) for each in told}


def test_the_package_tells_each_file_by_its_sum_and_size(downloads: dict[str, bytes]) -> None:
    told = [each for each, _ in resources_of(downloads).values()]
    assert {each["path"] for each in told} == {
        path.removeprefix("data/") for path in downloads if path.endswith(".csv")
    }
    for each in told:
        content = downloads[f"data/{each['path']}"]
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_every_cell_is_of_the_type_that_the_package_gives_its_column(
    downloads: dict[str, bytes],
) -> None:
    for told, rows in resources_of(downloads).values():
        fields = told["schema"]["fields"]
        assert [each["name"] for each in fields] == list(rows[0])
        for field in fields:
            assert field["description"]
            cells = {row[field["name"]] for row in rows} - {""}
            assert not [each for each in cells if not re.fullmatch(TYPES[field["type"]], each)]


def test_the_keys_of_the_package_hold(downloads: dict[str, bytes]) -> None:
    resources = resources_of(downloads)
    joined = 0
    for name, (told, rows) in resources.items():
        keys = {tuple(row[each] for each in told["schema"]["primaryKey"]) for row in rows}
        assert len(keys) == len(rows)
        for each in told["schema"]["foreignKeys"]:
            assert each["reference"]["fields"] == ["id"]
            _, others = resources[each["reference"].get("resource", name)]
            cells = {row[each["fields"][0]] for row in rows} - {""}
            assert cells <= {other["id"] for other in others}
            joined += 1
    assert joined > 20


def test_a_question_names_only_a_measure_that_has_a_row(seeds: Path) -> None:
    asked = """\
  - {id: bridge-length, label: Length of the bridge, unit: metre}
questions:
  - {id: dear, label: Was it dear, measure: bridge-cost, positions: [{label: No, words: [cost]}]}
  - {id: long, label: Is it long, measure: bridge-length, positions: [{label: Yes, words: [cost]}]}
"""
    briefing = (seeds / "briefing.yml").read_text(encoding="utf-8")
    write_seeds(seeds, {"briefing.yml": briefing + asked})
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    rows = json.loads(files["data/questions.json"])
    assert {each["id"]: each["measure"] for each in rows} == {"dear": "bridge-cost", "long": None}
