"""What a reader gets who clicks on a download: the file, whole, hosted and from a folder."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

NAMES = ("claims.csv", "claims.json", "briefing.sqlite", "timeline.ics")


def click(reader: Reader, name: str) -> bytes:
    """Click on the link to the download `name` of this page, and return what was saved."""
    with reader.page.expect_download() as waiting:
        reader.page.locator(f"article a[download='{name}']").first.click()
    assert waiting.value.suggested_filename == name
    return Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_click_saves_the_file(reader: Reader, address: str, built_site: Path, name: str) -> None:
    reader.page.goto(f"{address}data/")
    assert click(reader, name) == (built_site / "data" / name).read_bytes()
    assert not reader.errors


# A browser shows JSON that comes from a disk, whatever the link says.
@pytest.mark.parametrize("name", [each for each in NAMES if not each.endswith(".json")])
def test_a_click_saves_the_file_of_the_bundle(
    reader: Reader, unpacked_bundle: Path, name: str
) -> None:
    site = unpacked_bundle / "site"
    reader.page.context.set_offline(True)
    reader.page.goto((site / "data.html").as_uri())
    assert click(reader, name) == (site / "data" / name).read_bytes()
    assert not [url for url in reader.requests if not url.startswith(site.as_uri())]
    assert not reader.errors


def test_a_click_opens_the_json_of_the_bundle(reader: Reader, unpacked_bundle: Path) -> None:
    site = unpacked_bundle / "site"
    reader.page.goto((site / "data.html").as_uri())
    reader.page.locator("a[download='claims.json']").first.click()
    reader.page.wait_for_url("**/site/data/claims.json")
    shown = str(reader.page.locator("pre").first.text_content())
    assert json.loads(shown) == json.loads((site / "data" / "claims.json").read_bytes())


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("timeline", "events"),
        ("funding", "figures"),
        ("companies", "entities"),
        ("disputes", "comparisons"),
    ],
)
def test_a_page_with_a_table_links_its_rows(
    reader: Reader, address: str, page: str, name: str
) -> None:
    reader.page.goto(f"{address}{page}/")
    saved = click(reader, f"{name}.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(saved, newline="")))
    assert len(rows) == len(json.loads(click(reader, f"{name}.json")))


def test_what_is_saved_is_what_the_page_says(reader: Reader, address: str, tmp_path: Path) -> None:
    reader.page.goto(f"{address}data/")
    listed = {
        str(row.locator("td a").first.text_content()): str(row.locator("td").nth(2).text_content())
        for row in reader.page.locator(".downloads tbody tr").all()
    }
    file = tmp_path / "briefing.sqlite"
    file.write_bytes(click(reader, "briefing.sqlite"))
    with closing(sqlite3.connect(file)) as database:
        counted = {
            name: str(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - our own
            for name in listed
        }
    assert len(listed) > 10
    assert counted == listed


def test_a_passage_of_a_row_is_where_its_address_says(reader: Reader, address: str) -> None:
    reader.page.goto(f"{address}data/")
    row = json.loads(click(reader, "claims.json"))[3]
    reader.page.goto(address + row["address"])
    shown = reader.page.locator(f"#{row['passage']}").text_content()
    assert " ".join(str(shown).split()) == " ".join(row["quote"].split())


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_page_of_downloads_does_not_scroll_sideways(
    reader: Reader, address: str, width: int
) -> None:
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.page.goto(f"{address}data/")
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    link = reader.page.locator("a[download='claims.csv']").first.bounding_box()
    assert link
    assert link["x"] + link["width"] <= width
