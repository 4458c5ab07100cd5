"""The calendar and the feeds: what programs of others subscribe to."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from generator.build import compile_seeds
from generator.exports.files import export_files
from generator.exports.ics import calendar_entries, fold, to_calendar
from generator.exports.place import NOWHERE, place_of
from tests.conftest import HERE, ignore, write_seeds
from tests.exported import HOSTILE

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from generator.briefing import Briefing


def unfolded(calendar: bytes) -> list[str]:
    return calendar.decode().replace("\r\n ", "").split("\r\n")


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
    shipped: Briefing, downloads: dict[str, bytes]
) -> None:
    lines = unfolded(downloads["data/timeline.ics"])
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


def test_only_a_whole_web_address_counts(row: list[str]) -> None:
    assert place_of(row[0], is_flat=False).address == row[1]
    assert not place_of(row[0], is_flat=True).address


def test_without_an_address_of_the_site_there_is_no_feed(seeds: Path) -> None:
    files = export_files(compile_seeds(seeds, report=ignore), NOWHERE)
    assert not [each for each in files if "feed" in each]


def test_every_address_in_a_feed_is_whole(downloads: dict[str, bytes]) -> None:
    channel = ET.fromstring(downloads["data/feed.xml"]).find("channel")  # noqa: S314 - our own
    assert channel is not None
    links = [str(each.text) for each in channel.iter() if each.tag in {"link", "guid"}]
    feed = json.loads(downloads["data/feed.json"])
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
