"""Whose a figure is, and what it is, where a name nearby is not its owner."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import read_passages
from generator.declared import Article, Entity, EntityKind
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer
from generator.values import Value, values_of

ENTITIES = (
    Entity(id="harrow", name="Harrow", kind=EntityKind.COMPANY),
    Entity(id="lindqvist", name="Lindqvist", kind=EntityKind.COMPANY),
    Entity(id="meridian", name="Meridian", kind=EntityKind.COMPANY),
    Entity(id="ada", name="Ada Byron", kind=EntityKind.PERSON),
    Entity(id="bo", name="Bo Carr", kind=EntityKind.PERSON),
    Entity(id="kite", name="Kite", kind=EntityKind.PRODUCT, aliases=("Kites",)),
    Entity(id="falcon", name="Falcon", kind=EntityKind.PRODUCT, aliases=("Falcons",)),
    Entity(id="zedland", name="Zedland", kind=EntityKind.PLACE),
    Entity(id="kell", name="Kell City", kind=EntityKind.PLACE),
    Entity(id="nesse", name="Nesse", kind=EntityKind.PLACE),
    Entity(id="gazette", name="Kell Gazette", kind=EntityKind.PUBLICATION),
    Entity(
        id="office", name="Harbour Office", kind=EntityKind.ORGANISATION, aliases=("The office",)
    ),
    Entity(id="bridge", name="Stone Bridge", kind=EntityKind.PROGRAMME),
    Entity(id="act", name="Barn Act", kind=EntityKind.POLICY),
    Entity(
        id="heron",
        name="Heron",
        kind=EntityKind.PRODUCT,
        relations=(("developer", ("harrow",)),),
    ),
)
GAZETTEER = compile_gazetteer(ENTITIES)


def cases_of(*names: str) -> list[tuple[str, str, list[list[object]]]]:
    """Return the cases of the tables `names`, each with its rule."""
    folder = Path(__file__).parent / "cases"
    tables = (yaml.safe_load((folder / name).read_text("utf-8")) for name in names)
    return [(rule, *case) for table in tables for rule, cases in table.items() for case in cases]


def values_in(text: str) -> tuple[Value, ...]:
    article = Article(
        id="a", path="a.md", text=text, body=0, title="A", published=parse_edtf("2025-01-28")
    )
    claims = read_passages(article, annotate(article, GAZETTEER), GAZETTEER.entities)
    return values_of(claims, GAZETTEER.entities)


def told(value: Value) -> list[object]:
    role = str(value.role or "")
    return [list(value.about), role, list(value.payer), list(value.receiver)]


@pytest.mark.parametrize(
    ("rule", "text", "expected"), cases_of("owners.yml", "owners-held-back.yml")
)
def test_a_figure_stands_under_its_owner_and_as_what_it_is(
    rule: str, text: str, expected: list[list[object]]
) -> None:
    found = [[each.quantity.text, *told(each)] for each in values_in(text)]
    assert found == expected, rule


@pytest.mark.parametrize(
    ("rule", "text", "expected"), cases_of("owners.yml", "owners-held-back.yml")
)
def test_a_figure_stands_under_its_owner_wherever_its_sentence_stands(
    rule: str, text: str, expected: list[list[object]]
) -> None:
    found = [[each.quantity.text, *told(each)] for each in values_in(f"Snow fell again. {text}")]
    assert found == expected, rule


@pytest.mark.parametrize("before", ["", "Snow fell again. "])
@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    cases_of("bystanders.yml", "bystanders-held-back.yml", "penalties.yml"),
)
def test_who_takes_part_in_something_else_has_no_part_in_a_figure(
    rule: str, text: str, expected: list[list[object]], before: str
) -> None:
    found = [
        [each.quantity.text, list(each.about), list(each.payer), list(each.receiver)]
        for each in values_in(before + text)
    ]
    assert found == expected, rule


@pytest.mark.parametrize(
    ("rule", "text", "expected"), cases_of("second-halves.yml", "second-halves-held-back.yml")
)
def test_the_second_of_two_figures_has_the_verb_of_the_first(
    rule: str, text: str, expected: list[list[object]]
) -> None:
    found = [
        [each.quantity.text, *told(each), each.date.value if each.date else ""]
        for each in values_in(text)
    ]
    assert found == expected, rule
