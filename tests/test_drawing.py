"""What is drawn, and where it leads."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.build import compile_seeds
from generator.cards import card_files
from generator.declared import EntityKind, Layout, Theme
from generator.drawing.amounts import draw_amounts
from generator.drawing.axis import Axis, fit_labels, make_axis
from generator.drawing.bysource import draw_mentions, draw_own_mentions
from generator.drawing.coverage import draw_coverage
from generator.drawing.held import counted_in, draw_held
from generator.drawing.join import ROOM, Extent, in_rows
from generator.drawing.lines import LinesDrawing, draw_lines
from generator.drawing.near import draw_near
from generator.drawing.pieces import Days, Kind
from generator.drawing.timeline import draw_timeline
from generator.drawing.timeticks import gaps_of, show_months, ticks_of, zones_of
from generator.scale import make_scale, show_short
from generator.views import Page
from tests.conftest import ignore, write_seeds
from tests.drawn import SEEDS, briefing_of, compile_articles, compile_text, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.disputes.measures import MeasureView
    from generator.dossiers import Dossier
    from generator.drawing.marks import Mark

SHIPPED = briefing_of("shipped")
LAST = date.max.toordinal()


def test_marks_that_would_overlap_become_one_or_get_a_row(
    row: tuple[str, list[tuple[float, float]], list[list[list[int]]]],
) -> None:
    _, extents, wanted = row
    rows = in_rows([Extent(*ends, (number,)) for number, ends in enumerate(extents)])
    assert [[list(each.members) for each in in_row] for in_row in rows] == wanted


@given(
    st.lists(
        st.tuples(st.floats(4, 96), st.floats(4, 96)).map(sorted).map(tuple),
        max_size=40,
    )
)
def test_no_mark_is_lost_or_in_the_way_of_another(extents: list[tuple[float, float]]) -> None:
    rows = in_rows([Extent(*ends, (number,)) for number, ends in enumerate(extents)])
    members = sorted(member for in_row in rows for each in in_row for member in each.members)
    assert members == list(range(len(extents)))
    for in_row in rows:
        rooms = sorted(each.room for each in in_row)
        for (_, end), (start, _) in pairwise(rooms):
            assert start >= end - ROOM / 1000


def _axis_of(dates: Iterable[list[date]]) -> Axis:
    """Return the axis for dates from a first to a last day."""
    return make_axis({Days(begin.toordinal(), end.toordinal() + 1) for begin, end in dates})


def test_a_busy_time_has_a_scale_of_its_own_and_long_gaps_are_left_out(
    row: tuple[str, list[list[date]], list[str]],
) -> None:
    _, dates, wanted = row
    stretches = _axis_of(dates).stretches
    assert [
        f"{each.kind.value} {show_months(each.days.begin, each.days.end)}" for each in stretches
    ] == wanted


SPANS = st.tuples(st.dates(), st.sampled_from([0, 0, 6, 30, 91, 364, 3652])).map(
    lambda pair: Days(pair[0].toordinal(), min(pair[0].toordinal() + pair[1], LAST) + 1)
)
NEAR = st.tuples(st.dates(date(2019, 1, 1), date(2025, 12, 31)), st.sampled_from([0, 30, 364])).map(
    lambda pair: Days(pair[0].toordinal(), pair[0].toordinal() + pair[1] + 1)
)


# A zone that would begin with years left out: 2003 after a busy January 2000.
@example({Days(730120, 730121), Days(730121, 730122), Days(730120, 730127), Days(731216, 731217)})
@given(st.one_of(st.sets(SPANS, min_size=1, max_size=30), st.sets(NEAR, min_size=1, max_size=30)))
@example({Days(730120, 730127), Days(730121, 730122), Days(731216, 731217)})  # a gap between
def test_on_each_scale_of_an_axis_a_day_is_as_wide_as_any_other(dates: set[Days]) -> None:
    axis = make_axis(dates)
    widths: dict[Kind, set[float]] = {}
    for each in axis.stretches:
        middle = (each.days.begin + each.days.end) // 2
        one, two = (axis.at(day) - axis.at(each.days.begin) for day in (middle, each.days.end))
        widths.setdefault(each.kind, set()).add(two / each.days.length)
        assert one == pytest.approx((middle - each.days.begin) / each.days.length * two, abs=1e-6)
    widths.pop(Kind.GAP, None)
    assert all(max(own) == pytest.approx(min(own)) for own in widths.values())
    if {Kind.YEARS, Kind.MONTHS} <= set(widths):
        assert min(widths[Kind.MONTHS]) > 2 * max(widths[Kind.YEARS])
        assert {each.kind for each in zones_of(axis)} == {"years", "months"}
    else:
        assert not zones_of(axis)


@given(st.one_of(st.sets(SPANS, min_size=1, max_size=30), st.sets(NEAR, min_size=1, max_size=30)))
def test_a_mark_lies_in_the_zone_of_its_dates_and_all_left_out_is_marked(dates: set[Days]) -> None:
    axis = make_axis(dates)
    stretches = axis.stretches
    assert all(one.days.end == two.days.begin for one, two in pairwise(stretches))
    assert all(one.right == pytest.approx(two.left) for one, two in pairwise(stretches))
    gaps = [each for each in stretches if each.kind is Kind.GAP]
    assert [each.words for each in gaps_of(axis)] == [
        show_months(each.days.begin, each.days.end) for each in gaps
    ]
    for day in {day for each in dates for day in (each.begin, each.end - 1)}:
        [own] = [each for each in stretches if each.days.begin <= day < each.days.end]
        assert own.kind is not Kind.GAP
        assert own.left <= axis.at(day) < axis.at(day + 1) <= own.right + 1e-9


@given(st.sets(SPANS, min_size=1, max_size=30))
def test_lines_of_an_axis_stand_at_their_days_and_labels_apart(dates: set[Days]) -> None:
    ticks = ticks_of(make_axis(dates), ())
    assert any(each.narrow for each in ticks)
    assert any(each.wide for each in ticks)
    assert all(0 <= each.at <= 100 for each in ticks)
    for labels in ([t for t in ticks if t.wide], [t for t in ticks if t.narrow]):
        assert all(two.at - one.at >= 2 for one, two in pairwise(labels))


@given(st.lists(st.dates(), min_size=1, max_size=20))
def test_a_later_day_stands_further_right(days: list[date]) -> None:
    axis = _axis_of([each, each] for each in days)
    places = [axis.at(each.toordinal()) for each in sorted(set(days))]
    assert places == sorted(set(places))
    assert all(0 <= each <= 100 for each in places)


def test_labels_keep_their_distance(row: tuple[str, list[float], float, list[float]]) -> None:
    _, places, apart, wanted = row
    assert fit_labels(places, apart) == wanted


def test_figures_lie_on_one_scale(
    row: tuple[str, list[str], list[float], list[str], bool],
) -> None:
    _, figures, places, labels, by_powers = row
    numbers = [Decimal(each) for each in figures]
    scale = make_scale(numbers)
    assert ([round(scale.at(each), 1) for each in numbers] if scale else []) == places
    assert ([show_short(each) for each in scale.ticks] if scale else []) == labels
    assert (scale.by_powers if scale else False) == by_powers


@given(st.lists(st.decimals(Decimal(-1000), Decimal(10) ** 13, places=2), max_size=20))
def test_a_greater_figure_stands_further_right(numbers: list[Decimal]) -> None:
    scale = make_scale(numbers)
    assert bool(scale) == (len(set(numbers)) > 1)
    if scale:
        places = [scale.at(each) for each in sorted(set(numbers))]
        assert places == sorted(places)
        assert all(0 <= each <= 100 for each in (*places, *map(scale.at, scale.ticks)))
        assert 2 <= len(scale.ticks) <= 6


def _written(drawings: Iterable[LinesDrawing]) -> list[list[str]]:
    """Return the title and the unit of each drawing, and its lines as they are drawn."""
    return [
        [
            f"{each.title}; {each.unit}",
            *(
                f"{line.title}: {line.text}, {_look(line.mark)}"
                f"{' to the ' + line.mark.opens if line.mark.opens else ''}, {_places(line.mark)}"
                for line in each.lines
            ),
        ]
        for each in drawings
    ]


PUMPS = Theme(
    id="pumps",
    title="Pumps",
    layout=Layout.ENTITIES,
    kinds=(EntityKind.PLACE, EntityKind.COMPANY),
    units=("pump", "turbine"),
)


def test_who_has_how_many_is_drawn_by_holder(
    row: tuple[str, list[list[str]]], tmp_path: Path
) -> None:
    text, wanted = row
    briefing = compile_articles(tmp_path, text=text)
    values = values_of(briefing)
    assert _written(draw_held(values, PUMPS, briefing)) == wanted


PRODUCT = """\
- id: arch-x1
  name: Arch X1
  kind: product
  aliases: [X1]
"""


def test_products_counted_by_their_names_are_told_in_the_unit_of_the_theme(tmp_path: Path) -> None:
    text = "Span Works has 200 unsold X1s. Ada Arch has 90 pumps. Ada Arch has 40 doors."
    seeds = SEEDS | {
        "entities.yml": str(SEEDS["entities.yml"]) + PRODUCT,
        "articles/a.md": f"---\ntitle: a\npublished: 2025-01-28\n---\n\n{text}\n",
    }
    briefing = compile_seeds(write_seeds(tmp_path / "seeds", seeds), report=ignore)
    theme = replace(PUMPS, kinds=(EntityKind.PRODUCT,))
    counted = counted_in(values_of(briefing), theme, briefing.entities)
    assert [(each.quantity.text, each.quantity.unit) for each in counted] == [
        ("200 unsold X1s", "pump"),
        ("90 pumps", "pump"),
    ]
    assert not counted_in(values_of(briefing)[:1], PUMPS, briefing.entities)


def test_figures_lie_between_labels_of_their_scale(
    row: tuple[str, list[str]], tmp_path: Path
) -> None:
    text, labels = row
    briefing = compile_articles(tmp_path, text=text)
    drawing = draw_lines("Sums", values_of(briefing), briefing, lambda _: "")
    assert drawing
    assert [f"{each.label}{' wide' * each.only_wide}" for each in drawing.ticks] == labels
    always = [each.at for each in drawing.ticks if each.label and not each.only_wide]
    assert all(always[0] <= each.mark.at <= always[-1] for each in drawing.lines)


def test_sums_share_a_scale_only_where_all_can_be_converted(
    row: tuple[str, str, list[float]], tmp_path: Path
) -> None:
    text, unit, places = row
    briefing = compile_articles(tmp_path, text=text)
    values = values_of(briefing)
    drawing = draw_lines("Sums", values, briefing, lambda _: "")
    assert (drawing.unit if drawing else "") == unit
    assert ([each.mark.at for each in drawing.lines] if drawing else []) == places


@pytest.mark.parametrize("view", SHIPPED.disputes.measures, ids=lambda view: view.measure.id)
def test_a_line_leads_to_the_claim_that_has_its_figure(view: MeasureView) -> None:
    drawing = draw_lines("Values", view.values, SHIPPED, lambda _: "")
    for line, value in zip(drawing.lines if drawing else (), view.values, strict=False):
        assert line.text == value.quantity.text
        assert line.text in value.claim.text
        assert line.mark.address == f"#claim-{value.claim.article}-{value.claim.passage.id}"


def test_an_entity_that_one_source_names_has_no_mentions_over_time() -> None:
    for dossier in SHIPPED.dossiers.values():
        drawing = draw_own_mentions(dossier, Page(f"entities/{dossier.entity.id}.md", SHIPPED))
        assert bool(drawing) == (len(dossier.mentions) > 1)
        if drawing:
            [row] = drawing.rows
            assert sum(each.count for each in row.cells) == dossier.total


def test_entries_are_drawn_as_long_as_their_dates(
    row: tuple[str, list[tuple[str, str, str]]], tmp_path: Path
) -> None:
    text, wanted = row
    briefing = compile_text(tmp_path, text)
    drawing = draw_timeline(briefing.timeline, briefing)
    marks = [mark for lane in drawing.lanes for mark in lane.marks] if drawing else []
    marks = sorted(marks, key=lambda mark: mark.left)
    assert [(f"{_look(each)} {each.opens}".strip(), _places(each)) for each in marks] == [
        (look, places) for look, places, _ in wanted
    ]
    for each, (*_, label) in zip(marks, wanted, strict=True):
        assert each.label.startswith(label)


def _look(mark: Mark) -> str:
    """Return how `mark` is drawn."""
    about = " about" if mark.is_about else ""
    return f"{'bar' if mark.is_bar else 'dot'}{about}{' ' + mark.tone if mark.tone else ''}"


def _places(mark: Mark) -> str:
    """Return what `mark` leads to, without what all addresses have."""
    return " ".join(each.address.removeprefix("#claim-text-") for each in mark.members)


def test_amounts_are_drawn_by_what_they_are(
    row: tuple[str, list[tuple[str, int, str, str]], str], tmp_path: Path
) -> None:
    text, wanted, left_out = row
    briefing = compile_text(tmp_path, text)
    values = next(each.values for each in briefing.themes if each.theme.id == "money")
    drawing = draw_amounts(values, briefing)
    found = [
        (lane.title.lower(), mark.count, mark.opens, mark.label)
        for lane in (drawing.lanes if drawing else ())
        for mark in sorted(lane.marks, key=lambda mark: mark.at)
    ]
    assert [each[:3] for each in sorted(found)] == [
        tuple(each[:3]) for each in sorted(map(tuple, wanted))
    ]
    for label in (label for *_, label in wanted):
        assert any(each[3].startswith(label) for each in found), label
    assert (drawing.left_out if drawing else "") == left_out


def test_sources_stand_in_columns_by_their_dates(
    row: tuple[str, list[date | str], list[list[str] | str]], tmp_path: Path
) -> None:
    _, dates, wanted = row
    articles = {
        f"articles/a{number:02}.md": f"---\ntitle: A{number}\n"
        + (f"published: {day}\n" if day else "")
        + "---\n\nAda Arch founded Span Works in Harbour Town in 2019.\n"
        for number, day in enumerate(dates)
    }
    briefing = compile_seeds(write_seeds(tmp_path / "seeds", SEEDS | articles), report=ignore)
    drawing = draw_mentions(briefing.dossiers.values(), Page("index.md", briefing))
    assert drawing
    assert [
        [each.label, each.below] if each.is_name else each.label for each in drawing.columns
    ] == wanted
    assert [each.total for each in drawing.rows] == [len(dates)] * 3


def test_one_source_is_no_coverage_to_draw(tmp_path: Path) -> None:
    briefing = compile_text(tmp_path, "Ada Arch founded Span Works in Harbour Town in 2019.")
    assert draw_coverage(briefing, Page("index.md", briefing)) is None


@pytest.mark.parametrize("dossier", SHIPPED.dossiers.values(), ids=list(SHIPPED.dossiers))
def test_a_neighbourhood_is_drawn_only_where_ties_differ(dossier: Dossier) -> None:
    drawing = draw_near(dossier, Page(f"entities/{dossier.entity.id}.md", SHIPPED))
    counts = [count for _, count in dossier.neighbours[:12]]
    assert bool(drawing) == (len(counts) >= 3 and len(set(counts)) > 1)
    if drawing:
        widths = [each.width for each in drawing.nodes]
        assert widths == sorted(widths, reverse=True)
        assert [each.claims.partition(" ")[0] for each in drawing.nodes] == list(map(str, counts))


@pytest.mark.parametrize(
    "path",
    ["index.html", "timeline/index.html", "funding/index.html", "entities/deepseek/index.html"],
)
def test_every_mark_of_the_built_site_leads_somewhere_and_has_a_name(
    path: str, built_site: Path
) -> None:
    page = LexborHTMLParser((built_site / path).read_text(encoding="utf-8"))
    links = page.css(".drawing a")
    assert links
    ids = {str(each.attributes["id"]) for each in page.css("[id]")}
    for each in links:
        address = str(each.attributes["href"])
        assert not address.endswith(".md")
        if address.startswith("#"):
            assert address[1:] in ids
        assert each.attributes.get("aria-label") or each.text(strip=True)


def test_the_timeline_is_drawn_whole(built_site: Path) -> None:
    page = LexborHTMLParser((built_site / "timeline" / "index.html").read_text(encoding="utf-8"))
    drawn = sum(int(each.text(strip=True)) for each in page.css(".drawing .lane .name .count"))
    assert drawn == len(page.css(".md-content .claim time.when:first-child"))


UNMADE = (
    "Span Works lost $5 million. Ada Arch rejected an offer of $90 million from Span Works. "
    "Ada Arch paid Span Works $700 million. Ada Arch reportedly lost $20 billion."
)


def test_an_amount_that_is_no_fact_is_an_outline_with_its_word(tmp_path: Path) -> None:
    briefing = compile_articles(tmp_path, text=UNMADE)
    drawing = draw_amounts(values_of(briefing), briefing)
    assert drawing
    assert drawing.has_unmade
    told = {name.text: name.told for lane in drawing.lanes for name in lane.names}
    assert told == {
        "$5 million": "",
        "$90 million": "rejected",
        "$700 million": "",
        "$20 billion": "only reported",
    }
    (outlined,) = [mark for lane in drawing.lanes for mark in lane.marks if mark.tone]
    assert outlined.label.startswith("$90 million; rejected; ")


@pytest.mark.parametrize(("title", "told"), [("", "rejected"), ("Ada Arch: rejected", "")])
def test_a_line_says_once_what_else_than_a_fact_it_is(
    title: str, told: str, tmp_path: Path
) -> None:
    briefing = compile_articles(tmp_path, text=UNMADE)
    drawing = draw_lines("Sums", values_of(briefing), briefing, lambda _: title)
    assert drawing
    assert [each.told for each in drawing.lines] == ["", told, "", ""]


def test_a_card_says_of_a_figure_what_else_than_a_fact_it_is(tmp_path: Path) -> None:
    script = card_files(compile_articles(tmp_path, text=UNMADE))["assets/entities.js"].decode()
    figures = json.loads(script.partition(" = ")[2])["ada-arch"]["figures"]
    assert ("$90 million", "rejected") in {(each["text"], each["told"]) for each in figures}
