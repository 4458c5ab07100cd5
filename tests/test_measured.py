"""Which figures an editor's measure takes in, and which of those bear on one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from generator.declared import Measure
from generator.disputes.measures import gather
from generator.disputes.told import weigh
from generator.edtf import parse_edtf
from generator.measureviews import result_of
from generator.values import value_of
from tests.test_disputes import ENTITIES, cases, claims_of, values

STAGES = [(*case[:4], case[4:]) for case in cases("stages.yml")]


def measure(*words: str, entities: tuple[str, ...] = (), unit: str = "USD") -> Measure:
    return Measure(id="m", label="M", unit=unit, entities=entities, words=words)


@pytest.mark.parametrize(("rule", "who", "words", "text", "own"), cases("measured.yml"))
def test_a_measure_takes_in_no_figure_of_another_or_of_another_kind(
    rule: str, who: list[str], words: list[str], text: str, own: list[str]
) -> None:
    asked = [measure(*words, entities=tuple(who), unit=each) for each in ("USD", "pump", "worker")]
    views = gather(asked, values(text), ENTITIES)
    assert [value.quantity.text for view in views for value in view.values] == own, rule


@pytest.mark.parametrize(("rule", "one", "two", "days", "expected"), STAGES)
def test_two_stages_of_one_matter_are_told_apart(
    rule: str, one: str, two: str, days: int, expected: tuple[str, str]
) -> None:
    (first,), (second,) = claims_of(one, "a"), claims_of(two, "b")
    assert second.published
    day = second.published.begin + timedelta(days=days)
    second = replace(second, published=parse_edtf(day.isoformat()))
    pair = [value_of(each.quantities[0], each, ENTITIES) for each in (first, second)]
    for ordered in (pair, pair[::-1]):
        found = weigh(ordered[0], ordered[1], ENTITIES)
        assert (found.verdict.value, found.why) == expected, rule


@pytest.mark.parametrize(
    ("verb", "other", "told"),
    [
        (
            "burned",
            "Globe burned money, and 30 workers have $90 million in assets.",
            "The figures cannot be",
        ),
        (
            "used",
            "Globe used money, and 30 workers have $90 million in assets.",
            "The figures cannot be",
        ),
        ("used", "Globe has 30 workers, and it used $90 million in assets.", "The figures differ"),
    ],
)
def test_a_sum_of_no_told_kind_is_held_against_others_by_the_words_of_the_measure(
    verb: str, other: str, told: str
) -> None:
    one = f"Globe {verb} $5 million, and it has 30 workers."
    both = [each for each in (*values(one, "a"), *values(other, "b")) if each.role]
    (view,) = gather([measure(verb)], both, ENTITIES)
    assert result_of(view).startswith(told)


def test_a_valuation_is_before_the_new_money_wherever_its_article_gives_it() -> None:
    text = "Acme hits a valuation of $10 billion. The pre-money valuation of Acme is $10 billion."
    both = (*values(text, "a"), *values("Acme has a valuation of $12 billion.", "b"))
    (view,) = gather([measure("valuation")], both, ENTITIES)
    assert len(view.values) == 3
    assert not view.disputed


def test_a_sum_that_is_withdrawn_is_nobodys_and_in_no_dispute() -> None:
    wrong = "Correction: An earlier version of this article said that Globe paid Acme $5 million."
    both = (*values(wrong, "a"), *values("Globe paid Acme $7 million.", "b"))
    assert (both[0].payer, both[0].receiver) == ((), ())
    (view,) = gather([measure("paid")], both, ENTITIES)
    assert not view.disputed


def test_who_denies_a_report_behind_its_figure_is_told_with_the_figure() -> None:
    text = "Acme has raised $5 million, Globe reported; Ada Byron denied that report on X."
    (value,) = values(text)
    assert [(each.speaker, each.hedge.value) for each in value.speeches] == [
        ("globe", "reported"),
        ("ada", "denied"),
    ]
