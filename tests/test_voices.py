"""Who vouches for a figure, and who speaks in a passage: a wrong speaker is worse than none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import find_claims, read_passages
from generator.declared import Article, Entity, EntityKind
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer
from generator.speech.cues import shown_cue
from generator.values import values_of

if TYPE_CHECKING:
    from generator.model import Claim, Speech

GAZETTEER = compile_gazetteer(
    (
        Entity(id="larkfield", name="Larkfield", kind=EntityKind.COMPANY),
        Entity(id="tern", name="Tern", kind=EntityKind.COMPANY),
        Entity(id="mossgate", name="Mossgate", kind=EntityKind.ORGANISATION),
        Entity(id="bell", name="the Bell", kind=EntityKind.PUBLICATION),
        Entity(id="ines", name="Ines Holt", kind=EntityKind.PERSON),
        Entity(id="rui", name="Rui Sato", kind=EntityKind.PERSON),
        Entity(id="europe", name="Europe", kind=EntityKind.PLACE),
    )
)
FOLDER = Path(__file__).parent / "cases"


def table(name: str) -> list[tuple[object, ...]]:
    rules = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return [(rule, *case) for rule, cases in rules.items() for case in cases]


def passages_of(text: str) -> tuple[Claim, ...]:
    article = Article(
        id="a", path="a.md", text=text, body=0, title="A", published=parse_edtf("2025-01-28")
    )
    return read_passages(article, annotate(article, GAZETTEER), GAZETTEER.entities)


def names_of(speeches: tuple[Speech, ...]) -> list[str]:
    return [who for each in speeches for who in each.speakers or (each.voice,) if who]


@pytest.mark.parametrize(("rule", "text", "expected"), table("scopes.yml"))
def test_a_figure_is_vouched_for_by_whoever_speaks_in_its_clause(
    rule: str, text: str, expected: dict[str, list[str]]
) -> None:
    values = values_of(passages_of(text), GAZETTEER.entities)
    found = {
        key: [names_of(each.speeches) for each in values if key in each.quantity.text]
        for key in expected
    }
    assert found == {key: [names] for key, names in expected.items()}, rule


@pytest.mark.parametrize(
    ("rule", "text", "whole", "expected"),
    [*table("voices.yml"), *table("voices-held-back.yml")],
)
def test_who_asserts_a_claim_is_told_from_who_speaks_of_a_part(
    rule: str, text: str, whole: str, expected: dict[str, list[str]]
) -> None:
    claims = passages_of(text)
    speech = claims[0].speech
    assert ((speech and (speech.speaker or speech.voice)) or "-") == whole, rule
    values = values_of(claims, GAZETTEER.entities)
    found = {
        key: [names_of(each.speeches) for each in values if key in each.quantity.text]
        for key in expected
    }
    assert found == {key: [names] for key, names in expected.items()}, rule


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The claimed cost of the pier is $5 million.", "claimed, by whom is not said"),
        ("An estimated 500 guests came.", "estimated, by whom is not said"),
        ("The alleged cost of the pier is $5 million.", "alleged, by whom is not said"),
        ("The pier reportedly cost $5 million.", "reportedly"),
        ("Tern claimed that the pier cost $5 million.", "claimed"),
        ("Larkfield earned 96 cents, above the consensus estimate of 90 cents.", "expected"),
        ("Larkfield sold 40 carts, below Tern's estimate of 60 carts.", "estimated"),
        ("The pier was valued at $5 million by analysts.", "valued"),
        ("By one estimate, the pier cost $5 million.", "according to"),
        ("Tern called the claim baseless.", "denied"),
        ("Otto Lind: “The pier is lost.”", "is quoted"),
        ("Otto Lind disagreed: “The pier is lost.”", "disagreed"),
    ],
)
def test_what_nobody_is_named_for_does_not_look_like_somebody(text: str, shown: str) -> None:
    (claim,) = passages_of(text)
    assert [shown_cue(each) for each in claim.speeches] == [shown]


@pytest.mark.parametrize(("speaker", "voice"), [("tern", ""), ("", "the pickers")])
def test_the_cue_of_somebody_is_shown_as_it_stands(speaker: str, voice: str) -> None:
    (claim,) = passages_of("The claimed cost of the pier is $5 million.")
    speech = replace(claim.speeches[0], speaker=speaker, voice=voice)
    assert shown_cue(speech) == "the claimed"


def test_a_question_in_a_talk_makes_no_claim() -> None:
    text = (
        "Question from Otto Lind (Lind & Sons): Did the pier cost $2 million on 3 May 2019?\n\n"
        "Ines Holt (CEO): It cost $3 million."
    )
    article = Article(id="a", path="a.md", text=text, body=0, title="A")
    claims = find_claims(article, annotate(article, GAZETTEER), GAZETTEER.entities)
    assert [each.speech.speaker for each in claims if each.speech] == ["ines"]
    assert len(claims) == 1


@pytest.mark.parametrize(("rule", "text", "expected"), table("speakers.yml"))
def test_who_speaks_is_read_or_left_open(rule: str, text: str, expected: list[str]) -> None:
    firsts = [each.speech for each in passages_of(text)]
    found = [
        ("+" if each.continued else "") + (each.speaker or each.voice or "-") if each else "-"
        for each in firsts
    ]
    assert found == expected, rule


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The estimated loss comes on top of the $5 million that Tern owes.", []),
        ("Its estimated wage bill is more than the $5 million of Tern.", []),
        ("The estimated loss of Tern comes to $5 million.", ["the estimated"]),
        ("The estimated cost of the mill, $5 million, was paid by Tern.", ["the estimated"]),
        ("The estimated $5 million was paid by Tern.", ["the estimated"]),
    ],
)
def test_an_estimate_without_a_name_is_of_its_own_noun_alone(text: str, cues: list[str]) -> None:
    (value,) = values_of(passages_of(text), GAZETTEER.entities)
    assert [each.cue for each in value.speeches] == cues
