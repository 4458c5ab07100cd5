"""The downloads, read back by readers that are not ours: what was put in comes out, and cited."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import ROOT, Paths, build, compile_seeds, generate
from generator.exports.columns import Heading, Kind, Table, spell
from generator.exports.csvtext import guard, to_csv
from generator.exports.files import export_files
from generator.exports.ics import calendar_entries, fold, to_calendar
from generator.exports.jsontext import to_json
from generator.exports.place import NOWHERE, Place, place_of
from generator.exports.plaintext import plain
from generator.exports.sqlite import to_sqlite
from generator.exports.tables import tables_of
from generator.htmlread import read_page
from tests.conftest import ignore, run, write_seeds
from tests.test_properties import TEXTS, compiled

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from generator.briefing import Briefing
    from generator.exports.columns import Cell

HERE = Place("https://example.org/briefing/")
CITED = "claims attributions events figures measure_values positions passages mentions".split()
HOSTILE = "</script><b>&amp; ]]> \u202e\u200b=1+1;=2\t@x"


@pytest.fixture(scope="module")
def shipped() -> Briefing:
    return compile_seeds(ROOT / "seeds", report=ignore)


@pytest.fixture(scope="module")
def files(shipped: Briefing) -> dict[str, bytes]:
    return export_files(shipped, HERE)


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def unguarded(cell: str) -> str:
    """Take the apostrophes away by the rule that the page states."""
    return re.sub(r"(\A|[;\t\n])'(?=[\s']*[=+\-@＝＋－＠])|\A'(?='*[\t\n])", r"\1", cell)


def database_of(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


def table_of(*texts: str) -> Table:
    headings = (Heading("id", Kind.INTEGER, ""), Heading("text", Kind.TEXT, ""))
    rows = tuple((number, text or None) for number, text in enumerate(texts))
    return Table(name="texts", title="", headings=headings, rows=rows)


def unfolded(calendar: bytes) -> list[str]:
    return calendar.decode().replace("\r\n ", "").split("\r\n")


# --- CSV


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


def test_every_line_of_a_csv_file_has_as_many_cells_as_its_head(files: dict[str, bytes]) -> None:
    for path in (each for each in files if each.endswith(".csv")):
        text = files[path].decode("utf-8-sig")
        assert files[path].startswith(b"\xef\xbb\xbf")
        lengths = {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}
        assert len(lengths) == 1, path


# --- JSON


@given(st.lists(st.text(st.characters()), max_size=5))
def test_json_holds_the_texts_to_the_character(texts: list[str]) -> None:
    written = to_json(table_of(*texts)).decode()
    assert [each["text"] for each in json.loads(written)] == [each or None for each in texts]
    assert not set(written) & set("<>&\u2028\u2029\u202e\u200b\x1b")


def test_the_formats_hold_the_same(shipped: Briefing, files: dict[str, bytes]) -> None:
    database = database_of(files["data/briefing.sqlite"])
    for table in tables_of(shipped, HERE):
        objects = json.loads(files[f"data/{table.name}.json"])
        wanted = [tuple(map(spell, row)) for row in table.rows]
        as_json = [tuple(map(_tuple, each.values())) for each in objects]
        assert as_json == wanted
        as_csv = [tuple(each.values()) for each in rows_of_csv(files[f"data/{table.name}.csv"])]
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


# --- What the rows say


@pytest.mark.parametrize("name", CITED)
def test_every_row_quotes_its_article_word_for_word(
    shipped: Briefing, files: dict[str, bytes], name: str
) -> None:
    rows = json.loads(files[f"data/{name}.json"])
    assert rows
    for row in rows:
        assert row["quote"] in shipped.sources[row["article"]].article.text
        for field in ("text", "date_text"):
            assert (row.get(field) or "") in row["quote"]


@settings(max_examples=30)
@given(TEXTS)
def test_every_passage_in_an_export_of_any_article_is_verbatim(text: str) -> None:
    _, _, briefing = compiled(text)
    files = export_files(briefing, HERE)
    for name in CITED:
        for row in json.loads(files[f"data/{name}.json"]):
            assert row["quote"]
            assert row["quote"] in text
    with closing(database_of(files["data/briefing.sqlite"])) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
    ET.fromstring(files["data/feed.xml"])  # noqa: S314 - our own
    assert all(len(line) <= 75 for line in files["data/timeline.ics"].split(b"\r\n"))


def test_every_figure_is_there_with_bounds_unit_and_citation(seeds: Path) -> None:
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    rows = json.loads(files["data/figures.json"])
    assert [(each["low"], each["high"], each["unit"], each["role"]) for each in rows] == [
        ("5000000", "5000000", "USD", "cost"),
        ("6000000", "6000000", "USD", "cost"),
    ]
    assert rows[0]["address"] == "sources/opening/#s2"
    assert rows[1]["speaker"] == "ada-arch"


def test_a_measure_says_in_words_what_its_figures_come_to(seeds: Path) -> None:
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    measure = json.loads(files["data/measures.json"])[0]
    assert (measure["verdict"], measure["result"]) == ("differ", "The figures differ")
    pair = json.loads(files["data/comparisons.json"])[0]
    assert (pair["first_text"], pair["second_text"]) == ("$5 million", "$6 million")
    assert (pair["verdict"], pair["why"]) == ("differ", "by 20 percent")
    values = json.loads(files["data/measure_values.json"])
    assert [(each["number"], each["verdict"]) for each in values] == [(1, "differ"), (2, "differ")]


def test_every_address_leads_to_a_place_on_the_site(small: Path) -> None:
    assert _dead_addresses(small / "site") == []


def test_every_address_leads_to_a_place_in_the_bundle(unpacked_bundle: Path) -> None:
    assert _dead_addresses(unpacked_bundle / "site") == []


def _dead_addresses(site: Path) -> list[str]:
    ids: dict[str, frozenset[str] | set[str] | tuple[str, ...]] = {}
    dead = []
    for path in sorted((site / "data").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        rows = told if isinstance(told, list) else []
        for address in {row["address"] for row in rows if row.get("address")}:
            page, _, anchor = address.partition("#")
            file = site / (page if page.endswith(".html") else f"{page}index.html")
            if page not in ids:
                text = file.read_text(encoding="utf-8") if file.is_file() else ""
                ids[page] = set(read_page(page, text).ids)
            if not file.is_file() or (anchor and anchor not in ids[page]):
                dead.append(address)
    return dead


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


def resources_of(files: dict[str, bytes]) -> dict[str, tuple[dict[str, Any], list[dict[str, str]]]]:
    """Return what the package tells of each table, and its rows."""
    told = json.loads(files["data/datapackage.json"])["resources"]
    return {each["name"]: (each, rows_of_csv(files[f"data/{each['path']}"])) for each in told}


def test_the_package_tells_each_file_by_its_sum_and_size(files: dict[str, bytes]) -> None:
    told = [each for each, _ in resources_of(files).values()]
    assert {each["path"] for each in told} == {
        path.removeprefix("data/") for path in files if path.endswith(".csv")
    }
    for each in told:
        content = files[f"data/{each['path']}"]
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_every_cell_is_of_the_type_that_the_package_gives_its_column(
    files: dict[str, bytes],
) -> None:
    for told, rows in resources_of(files).values():
        fields = told["schema"]["fields"]
        assert [each["name"] for each in fields] == list(rows[0])
        for field in fields:
            assert field["description"]
            cells = {row[field["name"]] for row in rows} - {""}
            assert not [each for each in cells if not re.fullmatch(TYPES[field["type"]], each)]


def test_the_keys_of_the_package_hold(files: dict[str, bytes]) -> None:
    resources = resources_of(files)
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


# --- SQLite


def test_the_database_is_whole(files: dict[str, bytes]) -> None:
    with closing(database_of(files["data/briefing.sqlite"])) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
        assert database.execute("SELECT count(*) FROM timeline").fetchone()[0]
        assert database.execute("SELECT max(high_number) FROM amounts").fetchone()[0] > 1
        linked = "SELECT count(*) FROM claims_named JOIN entities USING (id)"
        assert database.execute(linked).fetchone()[0] > 100


def test_amounts_compare_as_numbers_in_the_database(files: dict[str, bytes]) -> None:
    rows = json.loads(files["data/figures.json"])
    more = {each["id"] for each in rows if Decimal(each["low"] or 0) > 10**7}
    assert len(more) > 5
    with closing(database_of(files["data/briefing.sqlite"])) as database:
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


def test_the_metadata_describe_all_that_is_in_the_database(files: dict[str, bytes]) -> None:
    told = json.loads(files["data/metadata.json"])["databases"]["briefing"]["tables"]
    with closing(database_of(files["data/briefing.sqlite"])) as database:
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


def test_the_database_does_not_tell_what_wrote_it(files: dict[str, bytes]) -> None:
    content = files["data/briefing.sqlite"]
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


# --- Calendar


def test_a_line_is_folded_between_characters(row: list[Any]) -> None:
    line, lengths = row
    pieces = fold(line).split("\r\n")
    assert [len(each.encode()) for each in pieces] == lengths
    assert "".join([pieces[0], *(each[1:] for each in pieces[1:])]) == line


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=300))
def test_a_folded_line_reads_back_and_is_never_too_long(line: str) -> None:
    folded = fold(line)
    assert folded.replace("\r\n ", "") == line
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


def test_an_event_ends_on_the_day_after_its_last(seeds: Path) -> None:
    text = "Span Works opened the quay in 2021. Ada Arch left Span Works on 3 May 2024.\n"
    write_seeds(seeds, {"articles/more.md": f"---\npublished: 2025-03-01\n---\n\n{text}"})
    lines = unfolded(to_calendar(compile_seeds(seeds, report=ignore), NOWHERE))
    spans = re.findall(r"DTSTART;VALUE=DATE:(\d+)\nDTEND;VALUE=DATE:(\d+)", "\n".join(lines))
    assert spans == [("20210101", "20220101"), ("20240503", "20240504"), ("20250120", "20250121")]


def test_the_calendar_knows_no_clock_and_no_two_events_of_one_id(
    shipped: Briefing, files: dict[str, bytes]
) -> None:
    lines = unfolded(files["data/timeline.ics"])
    uids = [each for each in lines if each.startswith("UID:")]
    stamps = {each for each in lines if each.startswith("DTSTAMP:")}
    published = {each.article.published for each in shipped.sources.values()}
    days = {f"DTSTAMP:{each.begin:%Y%m%d}T000000Z" for each in published if each}
    assert len(uids) == len(set(uids)) == sum(1 for _ in calendar_entries(shipped))
    assert stamps <= days


def test_no_text_ends_its_line_of_the_calendar(seeds: Path) -> None:
    text = "Span Works opened; on 3 May 2024, a\\nb\nEND:VEVENT quay.\n"
    write_seeds(seeds, {"articles/more.md": f"---\npublished: 2025-03-01\n---\n\n{text}"})
    lines = unfolded(to_calendar(compile_seeds(seeds, report=ignore), NOWHERE))
    described = next(each for each in lines if "quay" in each and each.startswith("DESCRIPTION"))
    assert r"opened\; on 3 May 2024\, a\\nb\nEND:VEVENT quay." in described
    assert lines.count("END:VEVENT") == lines.count("BEGIN:VEVENT")


# --- Feeds


def test_only_a_whole_web_address_counts(row: list[str]) -> None:
    assert place_of(row[0], is_flat=False).address == row[1]
    assert not place_of(row[0], is_flat=True).address


def test_without_an_address_of_the_site_there_is_no_feed(seeds: Path) -> None:
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    assert not [each for each in files if "feed" in each]


def test_every_address_in_a_feed_is_whole(files: dict[str, bytes]) -> None:
    channel = ET.fromstring(files["data/feed.xml"]).find("channel")  # noqa: S314 - our own
    assert channel is not None
    links = [str(each.text) for each in channel.iter() if each.tag in {"link", "guid"}]
    feed = json.loads(files["data/feed.json"])
    links += [feed["home_page_url"], feed["feed_url"], *(each["url"] for each in feed["items"])]
    assert len(links) > 10
    assert all(each.startswith(HERE.address) for each in links)


def test_a_feed_gives_a_day_only_where_it_is_known(seeds: Path) -> None:
    write_seeds(seeds, {"articles/doubts.yml": "published: 2025-02-03~\npublisher: The Pier\n"})
    files = export_files(compile_seeds(seeds, report=ignore), HERE)
    channel = ET.fromstring(files["data/feed.xml"]).find("channel")  # noqa: S314 - our own
    assert channel is not None
    assert [
        (item.findtext("title"), item.findtext("pubDate")) for item in channel.iter("item")
    ] == [
        ("Doubts about the bridge", None),
        ("The bridge opens", "Tue, 28 Jan 2025 00:00:00 GMT"),
    ]
    dates = [each.get("date_published") for each in json.loads(files["data/feed.json"])["items"]]
    assert dates == [None, "2025-01-28T00:00:00+00:00"]


def test_no_text_is_markup_in_a_feed(seeds: Path) -> None:
    text = f"Span Works paid $5 million to Ada Arch {HOSTILE} \ufffe.\n"
    write_seeds(seeds, {"articles/more.md": f"---\npublished: 2025-03-01\n---\n\n{text}"})
    files = export_files(compile_seeds(seeds, report=ignore), HERE)
    item = ET.fromstring(files["data/feed.xml"]).find("channel/item")  # noqa: S314 - our own
    assert item is not None
    for html in (
        str(item.findtext("description")),
        json.loads(files["data/feed.json"])["items"][0]["content_html"],
    ):
        assert "<script" not in html
        assert (
            "&lt;/script&gt;&lt;b&gt;&amp;amp; ]]&gt; [U+202E][U+200B]=1+1;=2 @x [U+FFFE]" in html
        )


# --- The build


def test_the_same_seeds_give_the_same_files(shipped: Briefing, files: dict[str, bytes]) -> None:
    again = export_files(compile_seeds(ROOT / "seeds", report=ignore), HERE)
    assert again == files
    assert {each.removeprefix("data/") for each in files} >= {
        *(f"{table.name}.{end}" for table in tables_of(shipped, HERE) for end in ("csv", "json")),
        "briefing.sqlite",
        "metadata.json",
        "timeline.ics",
        "feed.xml",
        "feed.json",
    }


def test_the_site_holds_the_files_as_they_were_written(small: Path) -> None:
    written = {each.name: each.read_bytes() for each in (small / "site_src" / "data").iterdir()}
    built = {each.name: each.read_bytes() for each in (small / "site" / "data").iterdir()}
    assert len(written) > 30
    assert {name: built[name] for name in written} == written


def test_feeds_are_written_for_a_site_with_an_address_and_linked(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/b/")
    done = run("build", "--seeds", seeds, "--site", tmp_path / "site")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "site" / "data" / "feed.xml").is_file()
    page = (tmp_path / "site" / "data" / "index.html").read_text(encoding="utf-8")
    assert 'href="feed.xml"' in page
    assert '"contentUrl":"https://example.org/b/data/claims.csv"' in page


def test_a_bundle_has_no_feed_whatever_the_address(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/b/")
    config = ROOT / "mkdocs.offline.yml"
    paths = Paths(seeds=seeds, pages=tmp_path / "src", site=tmp_path / "site", config=config)
    generate(paths, report=ignore)
    assert not list((tmp_path / "src" / "data").glob("feed.*"))
    rows = json.loads((tmp_path / "src" / "data" / "claims.json").read_text(encoding="utf-8"))
    assert rows[0]["address"].startswith("sources/opening.html#s")


def test_hostile_names_stay_names_in_every_file(seeds: Path, tmp_path: Path) -> None:
    entities = (seeds / "entities.yml").read_text(encoding="utf-8")
    hostile = json.dumps(HOSTILE)
    entities = entities.replace("name: Ada Arch", f"name: Ada Arch\n  description: {hostile}")
    write_seeds(seeds, {"entities.yml": entities})
    paths = Paths(seeds=seeds, pages=tmp_path / "src", site=tmp_path / "site")
    build(paths, report=ignore)
    rows = json.loads((tmp_path / "src" / "data" / "entities.json").read_text(encoding="utf-8"))
    assert HOSTILE in [each["description"] for each in rows]
    read = rows_of_csv((tmp_path / "src" / "data" / "entities.csv").read_bytes())
    told = next(each["description"] for each in read if each["id"] == "ada-arch")
    assert told == "</script><b>&amp; ]]> [U+202E][U+200B]=1+1;'=2\t'@x"
