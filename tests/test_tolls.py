"""Tolls of one disaster put together, and told to have risen where they did."""

from __future__ import annotations

import pytest

from generator.annotate import annotate
from generator.claims import find_claims
from generator.declared import Article, Entity, EntityKind, Measure
from generator.disputes.compare import Verdict
from generator.disputes.measures import MeasureView, gather
from generator.disputes.tolls import scenes_of, with_tolls
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer
from generator.values import values_of
from tests.test_disputes import cases

GAZETTEER = compile_gazetteer(
    (
        *(Entity(id=name.lower(), name=name, kind=EntityKind.PLACE) for name in ("Leeds", "Wales")),
        Entity(id="dale", name="Dale", kind=EntityKind.PLACE),
        Entity(id="acme", name="Acme", kind=EntityKind.COMPANY),
        Entity(id="ada", name="Ada Byron", kind=EntityKind.PERSON),
    )
)
ENTITIES = GAZETTEER.entities


def tolls_of(
    articles: list[list[str]], *measures: Measure
) -> tuple[tuple[MeasureView, ...], tuple[MeasureView, ...]]:
    """Return the measures with their tolls, and those found, of articles with a day and a text."""
    own = [
        Article(
            id=f"a{number}", path="a.md", text=text, body=0, title="", published=parse_edtf(day)
        )
        for number, (day, text) in enumerate(articles)
    ]
    found = {each.id: annotate(each, GAZETTEER) for each in own}
    claims = [claim for each in own for claim in find_claims(each, found[each.id], ENTITIES)]
    values = values_of(claims, ENTITIES)
    declared = gather(measures, values, ENTITIES)
    return with_tolls(declared, values, ENTITIES, scenes_of(own, found))


@pytest.mark.parametrize(("rule", "articles", "wanted"), cases("tolls.yml"))
def test_tolls_of_one_disaster_are_put_together(
    rule: str, articles: list[list[str]], wanted: list[list[str]]
) -> None:
    _, found = tolls_of(articles)
    assert [[each.quantity.text for each in view.values] for view in found] == wanted, rule


RISING = [
    ["2025-03-02", "A flood in Wales killed 26 people."],
    ["2025-03-03", "The flood in Wales has killed 31 people."],
]


def test_a_toll_that_rose_from_day_to_day_is_in_no_dispute() -> None:
    _, (view,) = tolls_of(RISING)
    (found,) = view.comparisons.values()
    assert found.verdict is Verdict.INCOMPARABLE
    assert found.why == "a count that rose from 2025-03-02 to 2025-03-03"


def test_a_toll_that_fell_is_in_dispute() -> None:
    _, (view,) = tolls_of([[RISING[1][0], RISING[0][1]], [RISING[0][0], RISING[1][1]]])
    assert view.verdict is Verdict.DIFFER


def test_a_declared_measure_has_the_other_tolls_of_its_disaster() -> None:
    measure = Measure(id="m", label="M", unit="person", words=("has killed",))
    (view,), found = tolls_of(RISING, measure)
    assert [each.quantity.text for each in view.values] == ["26 people", "31 people"]
    assert not found
