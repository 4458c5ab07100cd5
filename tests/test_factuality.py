"""As what a claim tells a figure: a fact, or planned, possible, denied and so on."""

from __future__ import annotations

import pytest

from generator.factuality import stances_of, stances_of_figure, told_as
from generator.factwords import Stance
from generator.values import value_of
from tests.test_same import ENTITIES, cases, claims_of


@pytest.mark.parametrize(("rule", "text", "told"), cases("factuality.yml"))
def test_a_figure_is_told_as_what_its_clause_makes_of_it(rule: str, text: str, told: str) -> None:
    (claim, *_) = claims_of(text, "a")
    value = value_of(claim.quantities[0], claim, ENTITIES)
    assert told_as(stances_of_figure(value)) == told, rule


FIGURES = [
    *cases("factuality-figures.yml"),
    *cases("factuality-held-back.yml"),
    *cases("corrections.yml"),
]


@pytest.mark.parametrize(("rule", "text", "figure", "told"), FIGURES)
def test_one_of_several_figures_is_told_as_what_governs_it(
    rule: str, text: str, figure: str, told: str
) -> None:
    found = {
        each.text: value_of(each, claim, ENTITIES)
        for claim in claims_of(text, "a")
        for each in claim.quantities
    }
    assert told_as(stances_of_figure(found[figure])) == told, rule


@pytest.mark.parametrize(("rule", "text", "told"), cases("factuality.yml"))
def test_a_figure_is_told_alike_wherever_its_sentence_stands(
    rule: str, text: str, told: str
) -> None:
    found = claims_of(f"It snowed all week long in Leeds. {text}", "a")
    claim = next(each for each in found if each.quantities)
    value = value_of(claim.quantities[0], claim, ENTITIES)
    assert told_as(stances_of_figure(value)) == told, rule


def test_of_a_figure_that_is_corrected_away_only_the_right_one_is_a_fact() -> None:
    text = "Acme wrote to say that its contract is worth $9.5 million, not $9.3 million."
    (claim,) = claims_of(text, "a")
    values = [value_of(each, claim, ENTITIES) for each in claim.quantities]
    assert [told_as(stances_of_figure(each)) for each in values] == ["a fact", "denied"]


def test_words_of_a_whole_claim_count_wherever_they_stand() -> None:
    (claim,) = claims_of("Acme has 640 workers and may hire Cy Dunn.", "a")
    assert stances_of(claim) == {Stance.POSSIBLE}


@pytest.mark.parametrize(("year", "stances"), [("2027", {Stance.FUTURE}), ("2023", set())])
def test_a_claim_of_a_time_to_come_is_a_plan_as_a_whole(year: str, stances: set[Stance]) -> None:
    (claim,) = claims_of(f"The fair of Acme is in May {year}.", "a")
    assert stances_of(claim) == stances


def test_what_a_speaker_denies_is_denied() -> None:
    (claim,) = claims_of("Ada Byron dismissed the charge against Acme as nonsense.", "a")
    assert Stance.DENIED in stances_of(claim)
