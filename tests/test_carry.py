"""What a passage tells of without a name: descriptions, pronouns, and the like."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import find_claims, read_passages
from generator.declared import Article, Entity, EntityKind
from generator.gazetteer import compile_gazetteer

if TYPE_CHECKING:
    from generator.model import Claim

GAZETTEER = compile_gazetteer(
    (
        Entity(id="acme", name="Acme", kind=EntityKind.COMPANY),
        Entity(id="globe", name="Globe", kind=EntityKind.COMPANY),
        Entity(id="nord", name="Nord Airways", kind=EntityKind.COMPANY),
        Entity(id="sol", name="Sol Airways", kind=EntityKind.COMPANY),
        Entity(id="hull", name="Hull Aerospace", kind=EntityKind.COMPANY),
        Entity(id="vale", name="Vale Jet", kind=EntityKind.COMPANY),
        Entity(id="union", name="Farm Federation", kind=EntityKind.ORGANISATION),
        Entity(id="office", name="Harbour Office", kind=EntityKind.ORGANISATION),
        Entity(id="ada", name="Ada Byron", kind=EntityKind.PERSON),
        Entity(id="bo", name="Bo Carr", kind=EntityKind.PERSON),
        Entity(id="hopper", name="Hopper 7", kind=EntityKind.PRODUCT),
        Entity(id="perch", name="Perch 9", kind=EntityKind.PRODUCT),
        Entity(id="store", name="Bell Music Store", kind=EntityKind.PRODUCT),
        Entity(id="kell", name="Kell", kind=EntityKind.PLACE),
        Entity(
            id="freedonia", name="Freedonia", kind=EntityKind.PLACE, description="Small country."
        ),
        Entity(id="span", name="Kell Bridge", kind=EntityKind.PROGRAMME),
        Entity(id="quake", name="Kell earthquake", kind=EntityKind.EVENT),
    )
)
TABLE = yaml.safe_load((Path(__file__).parent / "cases" / "carried.yml").read_text("utf-8"))
CASES = [(rule, *case) for rule, cases in TABLE.items() for case in cases]


def article_of(text: str) -> Article:
    return Article(id="a", path="a.md", text=text, body=0, title="A")


def passages_of(text: str) -> tuple[Claim, ...]:
    article = article_of(text)
    return read_passages(article, annotate(article, GAZETTEER), GAZETTEER.entities)


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_what_a_passage_tells_of_without_a_name(
    rule: str, text: str, expected: list[list[str]]
) -> None:
    assert [list(each.carried) for each in passages_of(text)] == expected, rule


def test_a_description_may_mean_what_the_article_is_about_if_nothing_is_known_of_that() -> None:
    text = "Acme grew. Acme met Nord Airways. Acme fell.\n\nThe carrier hired 20 people."
    article = replace(article_of(text), title="Acme falls")
    *_, last = read_passages(article, annotate(article, GAZETTEER), GAZETTEER.entities)
    assert last.carried == ()


def test_a_description_carried_over_speaks_by_its_name() -> None:
    _, last = passages_of("Nord Airways grew. Prices fell, the airline said.")
    assert last.speakers == ("nord",)


def test_a_quotation_that_goes_on_is_a_claim_if_its_speaker_has_a_name() -> None:
    text = "“All is well,” Bo Carr said. “It was a long night.”"
    article = article_of(text)
    claims = find_claims(article, annotate(article, GAZETTEER), GAZETTEER.entities)
    assert [each.text for each in claims][1:] == ["“It was a long night.”"]
