"""Figures with what they are about, themes and measures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.declared import EntityKind, Layout, Theme
from generator.figures import show_number, show_value
from generator.model import Quantity
from generator.quantity.find import find_quantities
from generator.relate import date_of
from generator.themes import compile_words, group, select
from generator.whose import entities_of
from tests.test_claims import GAZETTEER, claims_of


@pytest.mark.parametrize(
    ("low", "high", "unit", "approximate", "shown"),
    [
        ("5600000", "5600000", "USD", False, "USD 5,600,000"),
        ("6000000", "6000000", "USD", True, "about USD 6,000,000"),
        (None, "6000000", "USD", False, "under USD 6,000,000"),
        ("100000000", None, "USD", False, "over USD 100,000,000"),
        (None, None, "CNY", False, "no exact number"),
        ("10000", "50000", "chip", False, "10,000 to 50,000 chips"),
        ("0.10", "0.10", "USD", False, "USD 0.10"),
        ("1", "1", "deal", False, "1 deal"),
        ("144", "144", "company", False, "144 companies"),
        ("10000", "10000", "GPU", False, "10,000 GPU"),
        ("90", None, "percent", False, "over 90 percent"),
    ],
)
def test_a_value_is_written_exactly(
    low: str | None, high: str | None, unit: str, *, approximate: bool, shown: str
) -> None:
    quantity = Quantity(
        start=0,
        end=1,
        text="x",
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        unit=unit,
        approximate=approximate,
    )
    assert show_value(quantity) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It paid up to $5 million.", "up to USD 5,000,000"),
        ("It paid no more than $5 million.", "up to USD 5,000,000"),
        ("It could be as high as $5 million.", "up to USD 5,000,000"),
        ("It grew by as much as 3%.", "up to 3 percent"),
        ("It paid less than $5 million.", "under USD 5,000,000"),
        ("It has at least 30 aircraft.", "at least 30 aircraft"),
        ("It has 30 aircraft or more.", "at least 30 aircraft"),
        ("It has more than 30 women.", "over 30 women"),
        ("It will not sell for less than $5.", "at least USD 5"),
        ("It seats 200 to 300 people.", "200 to 300 people"),
        ("It enrolled 1,200 children.", "1,200 children"),
        ("It paid 3 million crowns.", "3,000,000 crowns"),
        ("It paid kr 3 million.", "3,000,000 kr"),
        ("It lost one in 12 workers.", "one in 12"),
    ],
)
def test_bounds_and_units_are_written_as_the_source_means_them(text: str, shown: str) -> None:
    (quantity,) = find_quantities(text)
    assert show_value(quantity) == shown


def test_a_number_is_written_without_an_exponent() -> None:
    assert show_number(Decimal("1E+12")) == "1,000,000,000,000"


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("chip",), "a chip", True),
        (("chip",), "chips", False),
        (("chip*",), "chips", True),
        (("export control*",), "new Export Controls", True),
        (("u.s. dominance",), "the U.S. dominance", True),
        (("ai",), "said", False),
    ],
)
def test_words_are_whole_unless_a_star_ends_them(
    words: tuple[str, ...], text: str, *, found: bool
) -> None:
    pattern = compile_words(words)
    assert pattern
    assert bool(pattern.search(text.lower())) == found


TEXT = "Acme paid $5 million. Globe sold 20 pumps. Ada Byron joined Globe. The Pump Act applies."


def test_a_claim_belongs_to_a_theme_by_kind_entity_unit_or_word() -> None:
    claims = claims_of(TEXT)
    by_unit = Theme(id="a", title="A", layout=Layout.AMOUNTS, units=("money", "pump"))
    by_entity = Theme(id="b", title="B", layout=Layout.ENTITIES, entities=("act",))
    by_word = Theme(id="c", title="C", layout=Layout.ENTITIES, words=("joined",))
    starts = [
        [each.text.split()[0] for each in select(theme, claims, GAZETTEER.entities)]
        for theme in (by_unit, by_entity, by_word)
    ]
    assert starts == [["Acme", "Globe"], ["The"], ["Ada"]]


def test_a_theme_shows_each_claim_once_under_its_first_entity_of_the_right_kind() -> None:
    theme = Theme(id="a", title="A", layout=Layout.ENTITIES, kinds=(EntityKind.COMPANY,))
    claims = select(theme, claims_of(TEXT), GAZETTEER.entities)
    groups = group(theme, claims, GAZETTEER.entities)
    shown = [(each.entity.id if each.entity else "", len(each.claims)) for each in groups]
    assert shown == [("globe", 2), ("acme", 1)]


RELATED = yaml.safe_load((Path(__file__).parent / "cases" / "relate.yml").read_text("utf-8"))
RELATED_CASES = [(rule, *case) for rule, cases in RELATED.items() for case in cases]


@pytest.mark.parametrize(("rule", "text", "expected"), RELATED_CASES)
def test_a_figure_goes_with_its_own_entities_and_date(
    rule: str, text: str, expected: list[list[object]]
) -> None:
    (claim,) = claims_of(text)
    found = []
    for quantity in claim.quantities:
        date = date_of(quantity, claim)
        about = list(entities_of(quantity, claim, GAZETTEER.entities))
        found.append([quantity.text, about, date.value if date else ""])
    assert found == expected, rule
