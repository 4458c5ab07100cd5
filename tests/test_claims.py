from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import find_claims
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer, find_mentions
from generator.model import Article, Claim, Entity, EntityKind
from generator.speech import find_speeches
from generator.themes import compile_words

ENTITIES = (
    Entity(id="acme", name="Acme", kind=EntityKind.COMPANY),
    Entity(id="globe", name="Globe", kind=EntityKind.COMPANY),
    Entity(id="ada", name="Ada Byron", kind=EntityKind.PERSON),
    Entity(id="bo", name="Bo Carr", kind=EntityKind.PERSON),
    Entity(id="pumpkin", name="Pumpkin", kind=EntityKind.MODEL),
    Entity(id="europe", name="Europe", kind=EntityKind.PLACE),
    Entity(id="act", name="Pump Act", kind=EntityKind.POLICY),
)
GAZETTEER = compile_gazetteer(ENTITIES)
FOLDER = Path(__file__).parent / "cases"


def table(name: str) -> list[tuple[object, ...]]:
    rules = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return [(rule, *case) for rule, cases in rules.items() for case in cases]


def claims_of(text: str, words: tuple[str, ...] = ()) -> tuple[Claim, ...]:
    article = Article(
        id="a", path="a.md", text=text, body=0, title="A", published=parse_edtf("2025-01-28")
    )
    found = annotate(article, GAZETTEER)
    return find_claims(article, found, GAZETTEER.entities, compile_words(words))


@pytest.mark.parametrize(("rule", "text", "hedge", "speaker"), table("speech.yml"))
def test_who_asserts_a_passage_and_how_firmly(
    rule: str, text: str, hedge: str, speaker: str
) -> None:
    speeches = find_speeches(text, find_mentions(text, GAZETTEER), offset=0)
    first = speeches[0] if speeches else None
    found = (first.hedge.value, first.speaker or first.voice) if first else ("none", "")
    assert found == (hedge, speaker), rule


@pytest.mark.parametrize(("rule", "text", "expected"), table("carry.yml"))
def test_a_subject_is_carried_over_only_where_one_can_be_meant(
    rule: str, text: str, expected: list[list[str]]
) -> None:
    # Every passage counts here, filler too: a theme that asks for any word keeps them all.
    carried = {each.text: list(each.carried) for each in claims_of(text, ("*",))}
    assert [carried[key] for key in carried] == [
        each for each, kept in zip(expected, carried, strict=False) if kept
    ], rule


@pytest.mark.parametrize(
    "text",
    [
        "Acme sold 20 pumps.",
        "Acme opened on 20 January 2025.",
        "Acme works with Globe.",
        "Ada Byron said that all was well.",
        "The Pump Act applies.",
    ],
)
def test_a_passage_that_tells_something_is_a_claim(text: str) -> None:
    assert [each.text for each in claims_of(text)] == [text]


def test_a_pronoun_speaks_for_the_person_carried_over() -> None:
    _, second = claims_of("Ada Byron came in 2020. She said that Acme sold 20 pumps.")
    assert [each.speaker for each in second.speeches] == ["ada"]


@pytest.mark.parametrize("text", ["Acme is doing well.", "All is well.", "## Acme in 2024"])
def test_filler_and_headings_are_not(text: str) -> None:
    assert not claims_of(text)


def test_a_word_that_a_theme_asks_for_keeps_a_passage_about_an_entity() -> None:
    text = "Acme wants no outside funding. All want funding."
    kept = claims_of(text, ("fund*",))
    assert [each.text for each in kept] == ["Acme wants no outside funding."]
