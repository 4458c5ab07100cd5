"""Of whom dated claims are drawn to tell when: as many as the timeline shows where a mark leads."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.build import compile_seeds
from generator.declared import Layout
from generator.drawing.bydate import draw_by_date
from generator.drawing.columns import Time, Unit, columns_for, unit_for
from generator.pages.sheet import Stretch
from generator.pages.theme import theme
from generator.views import Page
from tests.conftest import SMALL, ignore, write_seeds
from tests.drawn import BRIEFINGS, briefing_of, compile_articles

if TYPE_CHECKING:
    from pathlib import Path

    from generator.briefing import Briefing
    from generator.drawing.bydate import DatesDrawing
    from generator.drawing.cells import Cell
    from generator.pages.entries import EntryView

TIMES = st.builds(Time, st.integers(1, 9999), st.integers(0, 12))


def _times(written: list[str]) -> list[Time]:
    return [Time(*map(int, each.split("-"))) for each in written]


def test_time_is_parted_into_columns(row: tuple[str, list[str], str, list[str]]) -> None:
    _, written, unit, wanted = row
    times = _times(written)
    assert unit_for(times) == unit
    columns = columns_for({each.within(Unit(unit)) for each in times}, Unit(unit))
    assert [each.name(Unit(unit)) if each else "⋯" for each in columns] == wanted


@given(st.lists(TIMES, min_size=1, max_size=30))
def test_columns_are_in_order_and_leave_no_time_out(times: list[Time]) -> None:
    unit = unit_for(times)
    used = {each.within(unit) for each in times}
    columns = columns_for(used, unit)
    shown = [each for each in columns if each]
    assert used <= set(shown)
    assert shown == sorted(set(shown))
    assert {columns[0], columns[-1]} <= used
    assert all(one or two for one, two in pairwise(columns))


def _draw(briefing: Briefing) -> DatesDrawing | None:
    return draw_by_date(briefing.dossiers.values(), Page("index.md", briefing))


def test_whom_claims_name_is_drawn_by_their_dates(
    row: tuple[str, str, list[str]], tmp_path: Path
) -> None:
    one, two, wanted = row
    drawing = _draw(compile_articles(tmp_path, one=one, **({"two": two} if two else {})))
    written = []
    for each in drawing.cells.rows if drawing else ():
        written.append(f"{each.link.partition(']')[0].strip('[')} {each.total}")
        written += [_written(cell) for cell in each.cells if cell.count]
    assert written == wanted


def _written(cell: Cell) -> str:
    when = cell.label.partition(" dated ")[2]
    return f"{cell.count} {when} {cell.address.partition('?')[2]}"


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_mark_counts_the_claims_that_the_timeline_shows_there(name: str) -> None:
    briefing = briefing_of(name)
    drawing = _draw(briefing)
    assert drawing
    years = _timeline(briefing)
    for row in drawing.cells.rows:
        for cell in (each for each in row.cells if each.count):
            address = urlsplit(str(cell.address))
            entity = parse_qs(address.query)["entity"][0]
            claims = {
                entry.claim.anchor
                for entry in _entries(years, address.fragment, drawing.unit)
                if entity in {each.id for each in entry.claim.facets.entities}
            }
            assert len(claims) == cell.count, cell.label


def _timeline(briefing: Briefing) -> Any:  # noqa: ANN401 - what a template gets
    view = next(each for each in briefing.themes if each.theme.layout is Layout.TIMELINE)
    sheet = theme(view, briefing, f"{view.theme.id}.md")
    years: dict[str, list[Any]] = {}
    for run in sheet.runs:
        (month,) = run.shown(Stretch(things=run.things, start=0, is_whole=True))
        years.setdefault(f"y{month['year']}", []).append(month)  # type: ignore[index]
    return [{"anchor": anchor, "months": months} for anchor, months in years.items()]


def _entries(years: Any, anchor: str, unit: str) -> list[EntryView]:  # noqa: ANN401
    """Return the entries of the page below the heading `anchor`, or right below that of a year."""
    for year in years:
        months = year["months"]
        if year["anchor"] == anchor:
            own = [each for each in months if unit != "month" or not each["title"]]
            return [entry for each in own for entry in each["entries"]]
        for month in months:
            if month["title"] and month["anchor"] == anchor:
                return list(month["entries"])
    return []


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_caption_tells_how_many_claims_have_a_date(name: str) -> None:
    drawing = _draw(briefing_of(name))
    assert drawing
    assert drawing.dated == sum(each.main for each in briefing_of(name).timeline)
    assert drawing.claims == len(briefing_of(name).claims)


def test_without_a_timeline_marks_lead_to_the_entities(tmp_path: Path) -> None:
    files = dict(SMALL)
    head, _, rest = str(files["briefing.yml"]).partition("  - id: timeline")
    files["briefing.yml"] = head + "  - id: companies" + rest.partition("  - id: companies")[2]
    files["articles/more.md"] = (
        "---\ntitle: more\npublished: 2025-03-01\n---\n\nSpan Works moved on 9 February 2025.\n"
    )
    drawing = _draw(compile_seeds(write_seeds(tmp_path / "seeds", files), report=ignore))
    assert drawing
    assert not any(each.address for each in drawing.cells.columns)
    assert {each.address for row in drawing.cells.rows for each in row.cells if each.count} >= {
        "entities/span-works.md"
    }


def test_marks_of_the_built_site_lead_to_headings_of_the_timeline(built_site: Path) -> None:
    page = LexborHTMLParser((built_site / "index.html").read_text(encoding="utf-8"))
    timeline = LexborHTMLParser(
        (built_site / "timeline" / "index.html").read_text(encoding="utf-8")
    )
    links = page.css("[aria-label^='Dated claims'] .cells a")
    assert len(links) > 20
    for each in links:
        address = urlsplit(str(each.attributes["href"]))
        assert address.path == "timeline/"
        assert timeline.css(f"#{address.fragment}")
