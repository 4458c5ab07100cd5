"""Claims that may stand for one another: only those of which each says what the other says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import find_claims
from generator.declared import Article, Entity, EntityKind
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer
from generator.same import unite
from generator.values import values_of

if TYPE_CHECKING:
    from generator.model import Claim

KINDS = {
    EntityKind.COMPANY: "Acme, Globe",
    EntityKind.ORGANISATION: "Rovers, United, Harbour Board",
    EntityKind.PERSON: "Ada Byron, Bo Carr, Cy Dunn",
    EntityKind.PLACE: "Leeds",
    EntityKind.PUBLICATION: "Gull",
}
GAZETTEER = compile_gazetteer(
    tuple(
        Entity(id=name.split()[0].lower(), name=name, kind=kind)
        for kind, names in KINDS.items()
        for name in names.split(", ")
    )
)
ENTITIES = GAZETTEER.entities


def cases(name: str) -> list[tuple[object, ...]]:
    """Return the cases of a table, each with the rule that it stands under."""
    table = yaml.safe_load((Path(__file__).parent / "cases" / name).read_text("utf-8"))
    return [(rule, *case) for rule, rows in table.items() for case in rows]


def article(text: str, name: str) -> Article:
    return Article(
        id=name, path=f"{name}.md", text=text, body=0, title="", published=parse_edtf("2025-01-28")
    )


def claims_of(text: str, name: str) -> tuple[Claim, ...]:
    own = article(text, name)
    return find_claims(own, annotate(own, GAZETTEER), ENTITIES)


def are_united(one: str, two: str) -> bool:
    """Tell whether the one claim of each text is shown with the other as its source."""
    claims = [*claims_of(one, "a"), *claims_of(two, "b")]
    articles = [article(one, "a"), article(two, "b")]
    groups = unite(claims, values_of(claims, ENTITIES), articles, ENTITIES)
    return any(each.voices > 1 for each in groups)


CASES = [
    pytest.param(*case, marks=pytest.mark.xfail(strict=True) if case[0] == "known failures" else ())
    for name in ("same-facts.yml", "same-facts-held.yml")
    for case in cases(name)
]


@pytest.mark.parametrize(("rule", "one", "two", "same"), CASES)
def test_one_claim_stands_for_another_only_if_both_say_the_same(
    rule: str, one: str, two: str, *, same: bool
) -> None:
    assert are_united(one, two) is same, rule
