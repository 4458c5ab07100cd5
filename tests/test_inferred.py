from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.declared import Entity, EntityKind
from generator.descriptions.find import find_inferred
from generator.gazetteer import compile_gazetteer, find_mentions
from generator.segment import find_passages

if TYPE_CHECKING:
    from generator.model import Mention

ENTITIES = (
    Entity(id="acme", name="Acme", kind=EntityKind.COMPANY),
    Entity(
        id="globe",
        name="Globe",
        kind=EntityKind.COMPANY,
        description="Freedonian airline, owned by the fund Summit Capital.",
    ),
    Entity(
        id="summit",
        name="Summit Capital",
        kind=EntityKind.COMPANY,
        description="Oldest hedge fund of the world, which owns a bank.",
    ),
    Entity(
        id="startly",
        name="Startly",
        kind=EntityKind.COMPANY,
        description="Freedonian startup in Freedonia that makes pumps for a fund.",
    ),
    Entity(id="ada", name="Ada Byron", kind=EntityKind.PERSON),
    Entity(id="pumpkin", name="Pumpkin", kind=EntityKind.MODEL),
    Entity(id="squash", name="Squash", kind=EntityKind.MODEL),
    Entity(id="h9", name="H9", kind=EntityKind.CHIP),
    Entity(id="europe", name="Europe", kind=EntityKind.PLACE),
    Entity(id="freedonia", name="Freedonia", kind=EntityKind.PLACE, description="Small country."),
    Entity(id="act", name="Sea Act", kind=EntityKind.POLICY, role="law on the sea"),
    Entity(id="hill", name="Hill University", kind=EntityKind.ORGANISATION),
)
GAZETTEER = compile_gazetteer(ENTITIES)
TABLE = yaml.safe_load((Path(__file__).parent / "cases" / "inferred.yml").read_text("utf-8"))
CASES = [(rule, *case) for rule, cases in TABLE.items() for case in cases]


def inferred(text: str) -> tuple[Mention, ...]:
    return find_inferred(
        text, find_mentions(text, GAZETTEER), find_passages(text), GAZETTEER.entities
    )


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_a_description_stands_for_the_one_entity_that_can_be_meant(
    rule: str, text: str, expected: list[str]
) -> None:
    assert [f"{each.text}={each.entity}" for each in inferred(text)] == expected, rule


WORDS = "Acme|Globe|Ada Byron|the company|The|fund|startup|said|of|, |. |\n\n|- |该公司|’s".split(
    "|"
)


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=20))
def test_inferred_mentions_are_verbatim_and_apart_from_each_other_and_the_named(
    parts: list[str],
) -> None:
    text = " ".join(parts)
    found = inferred(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    spans = sorted((each.start, each.end) for each in (*found, *find_mentions(text, GAZETTEER)))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_an_inferred_mention_is_of_an_entity_named_before_it(parts: list[str]) -> None:
    text = " ".join(parts)
    named = find_mentions(text, GAZETTEER)
    for each in inferred(text):
        assert any(one.entity == each.entity and one.end <= each.start for one in named)
