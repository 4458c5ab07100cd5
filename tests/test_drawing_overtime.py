"""What is drawn of figures that changed: nothing that the claims do not tell, each at its time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.build import Paths, build
from generator.dating import show_date, show_days
from generator.disputes.compare import in_one_unit
from generator.drawing.bounds import show_bound
from generator.drawing.figuremarks import ends_of
from generator.drawing.overtime import OverTimeDrawing, draw_over_time
from generator.drawing.strands import differ, joints, part_strands
from generator.drawing.timescale import make_time_scale
from generator.model import Precision
from generator.views import anchor_of_value
from tests.conftest import ignore
from tests.drawn import BRIEFINGS, FERRIES, briefing_of, compile_articles, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.briefing import Briefing
    from generator.drawing.shapes import Shape
    from generator.values import Value

DATES = st.dates()


def _look(shape: Shape) -> str:
    about, high = " about" * shape.is_about, " high" * shape.is_high
    opens = f" {shape.opens}" if shape.opens else ""
    tone = f" {shape.tone}" if shape.tone else ""
    return f"{'bar' if shape.is_long else 'dot'}{about}{high}{opens}{tone}"


def _written(drawing: OverTimeDrawing) -> list[str]:
    left_out = f"; left out {drawing.left_out}" if drawing.left_out else ""
    looks = {
        member.label: _look(shape)
        for mark in drawing.marks
        for member, shape in zip(mark.members, mark.shapes, strict=True)
    }
    return [
        f"{drawing.title}; {drawing.unit}{'; powers' * drawing.by_powers}{left_out}",
        *(
            f"{one.letter} {each.date}: {each.text}, "
            f"{looks[each.member.label]}, {each.member.address}"
            for one in drawing.strands
            for each in one.told
        ),
    ]


def test_values_of_one_thing_are_drawn_over_time(
    row: tuple[str, str, list[list[str]], list[int]], tmp_path: Path
) -> None:
    one, two, wanted, joined = row
    briefing = compile_articles(tmp_path, one=one, **({"two": two} if two else {}))
    drawings = draw_over_time(values_of(briefing), briefing)
    assert [_written(each) for each in drawings] == wanted
    assert [len(one.joints) for each in drawings for one in each.strands] == joined


def test_an_axis_is_labelled_in_years_months_or_days(
    row: tuple[str, date, date, list[str]],
) -> None:
    _, first, last, labels = row
    assert [each.label for each in make_time_scale(first, last).ticks] == labels


@given(st.lists(DATES, min_size=4, max_size=4).map(sorted))
def test_on_a_true_axis_each_day_is_as_wide_as_any_other(days: list[date]) -> None:
    first, one, two, last = days
    times = make_time_scale(first, last)
    width = times.at(times.begin + 1) - times.at(times.begin)
    apart = times.at(two.toordinal()) - times.at(one.toordinal())
    assert apart == pytest.approx(width * (two - one).days, abs=1e-6)
    assert 0 <= times.at(first.toordinal()) < times.at(last.toordinal() + 1) <= 100


@given(DATES, st.integers(0, 40_000))
def test_labels_of_time_stand_at_their_times(first: date, days: int) -> None:
    last = first + min(timedelta(days), date.max - first)
    times = make_time_scale(first, last)
    assert any(each.label for each in times.ticks)
    places = {show_days(each, each, Precision.MONTH): each for each in _firsts(first, last)}
    for each in times.ticks:
        day = places.get(each.label) or places.get(f"Jan {each.label}")
        assert day is None or each.at == round(times.at(day.toordinal()), 1)


def _firsts(first: date, last: date) -> list[date]:
    """Return the first days of the months that begin from the year of `first` to `last`."""
    years = range(first.year, last.year + 1)
    return [date(year, month, 1) for year in years for month in range(1, 13)]


def _drawings(name: str) -> list[tuple[OverTimeDrawing, dict[str, Value]]]:
    """Return the drawings of a briefing, each with all values by their rows in the table."""
    briefing = briefing_of(name)
    every = values_of(briefing)
    by_row = {anchor_of_value(each): each for each in every}
    return [(each, by_row) for each in draw_over_time(every, briefing)]


@pytest.mark.parametrize("name", BRIEFINGS)
def test_each_figure_over_time_is_that_of_a_claim_at_its_date(name: str) -> None:
    for drawing, by_row in _drawings(name):
        for told in (each for strand in drawing.strands for each in strand.told):
            value = by_row[told.member.listed]
            assert told.text == value.quantity.text
            assert told.text in value.claim.text
            assert value.date
            assert told.date == show_bound(value.date, value.claim)
            assert told.date.endswith(show_date(value.date))
            assert value.date.text in value.claim.text
            assert told.member.address == f"#claim-{value.claim.article}-{value.claim.passage.id}"
            about = ", ".join(sorted(briefing_of(name).entities[each].name for each in value.about))
            assert about == ", ".join(sorted(drawing.title.partition(":")[0].split(", ")))


@pytest.mark.parametrize("name", BRIEFINGS)
def test_later_stands_further_right_and_more_further_up(name: str) -> None:
    for drawing, by_row in _drawings(name):
        placed = [
            (by_row[member.listed], shape)
            for mark in drawing.marks
            for member, shape in zip(mark.members, mark.shapes, strict=True)
        ]
        sizes = in_one_unit(*(value for value, _ in placed))
        for (one, (early, left)), (two, (late, right)) in combinations(
            zip(sizes, placed, strict=True), 2
        ):
            if _days(early)[0] < _days(late)[0]:
                assert left.left < right.left
            if _days(early)[1] == _days(late)[1]:
                assert left.left + left.width == pytest.approx(right.left + right.width, abs=0.2)
            if ends_of(one)[-1] < ends_of(two)[-1]:
                assert left.top >= right.top
            if ends_of(one) == ends_of(two):
                assert (left.top, left.height) == (right.top, right.height)


def _days(value: Value) -> tuple[str, str]:
    assert value.date
    return str(value.date.begin), str(value.date.finish)


@pytest.mark.parametrize("name", BRIEFINGS)
def test_each_dated_value_is_drawn_once_and_never_joined_to_one_that_differs(name: str) -> None:
    briefing = briefing_of(name)
    for drawing, by_row in _drawings(name):
        marked = [each.listed for mark in drawing.marks for each in mark.members]
        told = [each.member.listed for one in drawing.strands for each in one.told]
        assert sorted(marked) == sorted(set(told))
        strands = [[by_row[each.member.listed] for each in one.told] for one in drawing.strands]
        for strand in strands:
            assert not any(
                differ(*pair, briefing.entities) for pair in joints(strand, briefing.entities)
            )
        for one, two in combinations([each for strand in strands for each in strand], 2):
            if differ(one, two, briefing.entities) and one.claim.article != two.claim.article:
                assert not any(one in strand and two in strand for strand in strands)


def test_the_sources_of_the_ferries_contradict_each_other() -> None:
    """What the tests above are held against has both: one line, and several."""
    counts = {each.title: len(each.strands) for each, _ in _drawings("ferries")}
    assert counts["Morwen Lines: passengers over time"] == 2
    assert counts["Morwen Lines: revenue over time"] == 1


def test_very_many_values_are_still_parted() -> None:
    briefing: Briefing = briefing_of("ferries")
    every = [each for each in values_of(briefing) if each.quantity.unit == "passenger"]
    dated = sorted((each for each in every if each.date), key=lambda each: str(each.date))
    assert len(part_strands(dated * 40, briefing.entities)) == 2


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the ferries."""
    folder = tmp_path_factory.mktemp("ferries")
    paths = Paths(seeds=FERRIES, pages=folder / "site_src", site=folder / "site")
    build(paths, report=ignore)
    return paths.site


def test_a_mark_leads_to_the_claim_and_to_the_row_of_its_figure(ferries: Path) -> None:
    page = LexborHTMLParser(
        (ferries / "entities" / "morwen-lines" / "index.html").read_text(encoding="utf-8")
    )
    marks = page.css(".plotted .plot a.mark")
    assert len(marks) == 13
    for each in marks:
        date_told, figure, *_ = str(each.attributes["aria-label"]).split("; ")
        [claim] = page.css(str(each.attributes["href"]))
        assert figure in claim.text()
        assert date_told.split()[-1] in claim.text()
        [row] = page.css(f"tr:has(#{each.attributes['data-listed']})")
        cells = [cell.text(strip=True) for cell in row.css("td")]
        assert cells[0].startswith(figure)
        assert date_told in cells
