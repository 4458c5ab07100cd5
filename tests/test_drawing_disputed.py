"""How far apart disputed figures are drawn: each as a claim gives it, with its speaker."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.declared import Measure
from generator.disputes.compare import Verdict, in_one_unit
from generator.disputes.measures import view_measure
from generator.drawing.disputed import DisputedDrawing, End, Spot, draw_disputed
from generator.drawing.factors import factors_to
from generator.drawing.figuremarks import ends_of, said_by, source_of
from generator.factuality import shown_as
from generator.pages.shared import compared
from generator.views import Page
from tests.drawn import BRIEFINGS, briefing_of, compile_articles, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.briefing import Briefing
    from generator.disputes.measures import MeasureView
    from generator.values import Value

APART = (Verdict.DIFFER, Verdict.OVERLAP)


def _draw(briefing: Briefing) -> DisputedDrawing | None:
    return draw_disputed(_views(briefing), Page("index.md", briefing))


def _views(briefing: Briefing) -> list[MeasureView]:
    return [each for each in compared(briefing) if each.verdict in APART]


def _views_of_text(briefing: Briefing) -> list[MeasureView]:
    """Return a measure for each thing that the values of `briefing` count or pay for."""
    units: dict[str, list[Value]] = {}
    for each in values_of(briefing):
        units.setdefault("money" if each.role else each.quantity.unit, []).append(each)
    return [
        view_measure(Measure(id=f"m-{unit}", label=unit, unit=unit), own, briefing.entities)
        for unit, own in units.items()
    ]


def _written(drawing: DisputedDrawing) -> list[list[float | str]]:
    return [
        [
            f"{row.label}; {row.words}; {row.ends[0].text} to {row.ends[1].text}",
            *map(_spot, row.spots),
        ]
        for row in drawing.rows
    ]


def _spot(spot: Spot) -> float | str:
    if spot.width:
        return f"{spot.left}-{round(spot.left + spot.width, 1)}"
    return f"{spot.at} {spot.opens}" if spot.opens else spot.at


def test_disputed_figures_are_drawn_as_multiples_of_the_lowest(
    row: tuple[str, str, list[list[float | str]]], tmp_path: Path
) -> None:
    one, two, wanted = row
    briefing = compile_articles(tmp_path, one=one, two=two)
    drawing = draw_disputed(_views_of_text(briefing), Page("index.md", briefing))
    assert (_written(drawing) if drawing else []) == wanted


def test_the_scale_of_factors_ends_at_a_round_one(row: tuple[str, str, list[str]]) -> None:
    _, greatest, labels = row
    ticks = factors_to(Decimal(greatest)).ticks
    assert [each.label for each in ticks if each.label] == labels


@given(st.lists(st.decimals(1, Decimal(10) ** 12, places=3), min_size=1, max_size=9))
def test_a_greater_factor_stands_further_right(factors: list[Decimal]) -> None:
    scale = factors_to(max(factors))
    places = [scale.at(each) for each in sorted(factors)]
    assert places == sorted(places)
    assert all(0 <= each <= 100 for each in (*places, *(tick.at for tick in scale.ticks)))
    assert scale.ticks[0].label == "1×"
    assert scale.ticks[-1].label


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_ends_of_a_row_are_figures_of_the_measure(name: str) -> None:
    briefing = briefing_of(name)
    by_label = {each.measure.id: each for each in _views(briefing)}
    drawing = _draw(briefing)
    for row in drawing.rows if drawing else ():
        view = by_label[row.address.partition("#dispute-")[2]]
        assert row.label == view.measure.label
        sizes = dict(zip(view.values, in_one_unit(*view.values), strict=True))
        every = sorted(end for each in sizes.values() for end in ends_of(each))
        low, high = (_value_of(end, view, briefing) for end in row.ends)
        assert every[0] in ends_of(sizes[low])
        assert every[-1] in (*ends_of(sizes[low]), *ends_of(sizes[high]))
        assert low is not high


def _value_of(end: End, view: MeasureView, briefing: Briefing) -> Value:
    """Return the value that `end` shows: its figure, where it stands, and who says so."""
    found = [
        each
        for each in view.values
        if end.text == each.quantity.text
        and end.address.endswith(f"#claim-{each.claim.article}-{each.claim.passage.id}")
        and end.who.endswith(said_by(each, briefing) or source_of(each, briefing))
        and end.who.startswith(shown_as(each))
    ]
    assert found
    return found[0]


def test_no_more_than_ten_rows_are_drawn_the_furthest_apart_first(tmp_path: Path) -> None:
    nouns = "pump gate tower crane boat ship truck dock barge tunnel wagon lamp".split()
    one = " ".join(f"Span Works has 20 {each}s." for each in nouns)
    two = " ".join(f"Span Works has {30 + place} {each}s." for place, each in enumerate(nouns))
    briefing = compile_articles(tmp_path, one=one, two=two)
    drawing = draw_disputed(_views_of_text(briefing), Page("index.md", briefing))
    assert drawing
    assert len(drawing.rows) == 10
    assert drawing.more == 2
    ends = [int(row.ends[1].text.split()[0]) for row in drawing.rows]
    assert ends == sorted(ends, reverse=True)
    assert ends[0] == 30 + len(nouns) - 1


def test_a_row_of_the_built_site_leads_to_its_dispute_and_its_claims(built_site: Path) -> None:
    page = LexborHTMLParser((built_site / "index.html").read_text(encoding="utf-8"))
    disputes = LexborHTMLParser(
        (built_site / "disputes" / "index.html").read_text(encoding="utf-8")
    )
    rows = page.css(".apart li:not(.head)")
    assert rows
    for row in rows:
        name, *others = row.css(".name a, .range > a")
        [heading] = disputes.css(str(name.attributes["href"]).removeprefix("disputes/"))
        assert heading.text(strip=True).startswith(name.text(strip=True))
        assert {each.attributes["href"] for each in others} == {name.attributes["href"]}
        for each in row.css(".ends a"):
            [claim] = disputes.css(str(each.attributes["href"]).removeprefix("disputes/"))
            assert each.text(strip=True) in claim.text()
    assert len(page.css(".apart *")) < 300
