from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import LONGEST, find_claims, find_too_long, read_passages
from generator.declared import Article, Entity, EntityKind
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer, find_mentions
from generator.speech.find import find_speeches
from generator.themes import compile_words

if TYPE_CHECKING:
    from generator.model import Annotations, Claim

ENTITIES = (
    Entity(id="acme", name="Acme", kind=EntityKind.COMPANY),
    Entity(id="globe", name="Globe", kind=EntityKind.COMPANY),
    Entity(id="ada", name="Ada Byron", kind=EntityKind.PERSON),
    Entity(id="bo", name="Bo Carr", kind=EntityKind.PERSON),
    Entity(id="cy", name="Cy Dunn", kind=EntityKind.PERSON),
    Entity(id="pumpkin", name="Pumpkin", kind=EntityKind.MODEL),
    Entity(id="europe", name="Europe", kind=EntityKind.PLACE),
    Entity(id="act", name="Pump Act", kind=EntityKind.POLICY),
)
GAZETTEER = compile_gazetteer(ENTITIES)
FOLDER = Path(__file__).parent / "cases"


def table(name: str) -> list[tuple[object, ...]]:
    rules = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return [(rule, *case) for rule, cases in rules.items() for case in cases]


def article_of(text: str) -> Article:
    return Article(
        id="a", path="a.md", text=text, body=0, title="A", published=parse_edtf("2025-01-28")
    )


def annotated(text: str) -> Annotations:
    return annotate(article_of(text), GAZETTEER)


def claims_of(text: str, words: tuple[str, ...] = ()) -> tuple[Claim, ...]:
    return find_claims(article_of(text), annotated(text), GAZETTEER.entities, compile_words(words))


@pytest.mark.parametrize(("rule", "text", "hedge", "speaker"), table("speech.yml"))
def test_who_asserts_a_passage_and_how_firmly(
    rule: str, text: str, hedge: str, speaker: str
) -> None:
    mentions = find_mentions(text, GAZETTEER)
    speeches = find_speeches(text, mentions, offset=0, entities=GAZETTEER.entities)
    first = speeches[0] if speeches else None
    found = (first.hedge.value, first.speaker or first.voice) if first else ("none", "")
    assert found == (hedge, speaker), rule


@pytest.mark.parametrize(("rule", "text", "expected"), table("chains.yml"))
def test_who_speaks_through_whom(rule: str, text: str, expected: list[list[str]]) -> None:
    found = find_speeches(
        text, find_mentions(text, GAZETTEER), offset=0, entities=GAZETTEER.entities
    )
    chain = [
        [each.hedge.value, " ".join((each.speaker, *each.also)) or each.voice, each.evidence]
        for each in found
    ]
    assert [each[: 3 if each[2] else 2] for each in chain] == expected, rule


@pytest.mark.parametrize(("rule", "text", "expected"), table("quoting.yml"))
def test_a_quotation_goes_on_until_it_is_closed(rule: str, text: str, expected: list[str]) -> None:
    article = Article(id="a", path="a.md", text=text, body=0, title="A")
    passages = read_passages(article, annotate(article, GAZETTEER), GAZETTEER.entities)
    firsts = [each.speech for each in passages]
    found = [
        ("+" if each.continued else "") + (each.speaker or each.voice or "-") if each else "-"
        for each in firsts
    ]
    assert found == expected, rule


@pytest.mark.parametrize(("rule", "text", "expected"), table("carry.yml"))
def test_a_subject_is_carried_over_only_where_one_can_be_meant(
    rule: str, text: str, expected: list[list[str]]
) -> None:
    read = read_passages(article_of(text), annotated(text), GAZETTEER.entities)
    assert [list(each.carried) for each in read] == expected, rule


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


def test_what_is_added_behind_a_quotation_is_no_part_of_it() -> None:
    text = "“Acme fell by 3 pumps. Prices rose,” Ada Byron said, adding that Acme grew."
    first, second = claims_of(text)
    assert [each.cue for each in first.speeches] == ["said"]
    assert [each.cue for each in second.speeches] == ["said", "adding"]


def test_a_pronoun_speaks_for_the_person_carried_over() -> None:
    _, second = claims_of("Ada Byron came in 2020. She said that Acme sold 20 pumps.")
    assert [each.speaker for each in second.speeches] == ["ada"]


@pytest.mark.parametrize(
    ("text", "publisher", "speaker"),
    [
        ("By our estimate, pumps cost $5 million.", "Globe", "globe"),
        ("By our estimate, pumps cost $5 million.", "The Gull", ""),
        ("“By our estimate, pumps cost $5 million,” Ada Byron said.", "Globe", "ada"),
    ],
)
def test_by_our_estimate_speaks_who_publishes_it(text: str, publisher: str, speaker: str) -> None:
    article = replace(article_of(text), publisher=publisher)
    (claim,) = find_claims(article, annotate(article, GAZETTEER), GAZETTEER.entities)
    assert [each.speaker for each in claim.speeches[:1]] == [speaker]


@pytest.mark.parametrize("text", ["Acme is doing well.", "All is well.", "## Acme in 2024"])
def test_filler_and_headings_are_not(text: str) -> None:
    assert not claims_of(text)


def test_a_word_that_a_theme_asks_for_keeps_a_passage_about_an_entity() -> None:
    text = "Acme wants no outside funding. All want funding."
    kept = claims_of(text, ("fund*",))
    assert [each.text for each in kept] == ["Acme wants no outside funding."]


def test_a_title_that_names_what_the_article_names_most_helps_a_description_far_from_it() -> None:
    text = "Acme grew." + " All was well." * 9 + " The company hired 20 people."
    article = replace(article_of(text), title="How Acme grew")
    *_, last = read_passages(article, annotated(text), GAZETTEER.entities)
    assert last.carried == ("acme",)


def test_without_such_a_title_a_description_far_from_the_name_stands_for_nothing() -> None:
    text = "Acme grew.\n\n" + "All was well. " * 9 + "The company hired 20 people."
    *_, last = read_passages(article_of(text), annotated(text), GAZETTEER.entities)
    assert not last.carried


def test_a_pronoun_behind_other_words_does_not_speak() -> None:
    text = "Acme opened in 2020. Analysts said that it sold 20 pumps."
    _, second = claims_of(text)
    assert second.carried == ("acme",)
    assert "acme" not in [each.speaker for each in second.speeches]


def test_a_line_without_an_end_is_no_claim_but_a_note_for_the_editor() -> None:
    text = "Globe paid $5 million.\n\n" + "Globe said that it paid $5 million in 2024 and " * 200
    assert [each.text for each in claims_of(text)] == ["Globe paid $5 million."]
    (finding,) = find_too_long(article_of(text), annotated(text))
    assert (finding.path, finding.line) == ("a.md", 3)
    assert finding.problem.startswith("a passage of 9,399 characters")


def test_a_sentence_of_the_greatest_length_is_a_claim() -> None:
    words = "Globe paid $5 million "
    text = words + "x" * (LONGEST - len(words) - 1) + "."
    assert len(claims_of(text)) == 1
    assert not list(find_too_long(article_of(text), annotated(text)))
    assert not claims_of("y" + text)
