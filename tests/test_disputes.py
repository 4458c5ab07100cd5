"""Figures compared, claims united, kindred figures found, questions asked, sums converted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate
from generator.claims import find_claims
from generator.declared import Article, Corpus, Measure, Position, Question, Rate
from generator.disputes.compare import Verdict, compare
from generator.disputes.find import find_disputes
from generator.disputes.kindred import find_measures
from generator.disputes.measures import find_idle, gather, view_measure
from generator.disputes.questions import ask, find_unanswered
from generator.disputes.told import weigh
from generator.disputes.wholes import why_apart
from generator.edtf import parse_edtf
from generator.measureviews import result_of
from generator.model import Annotations, Claim
from generator.same import unite, voices_of
from generator.values import Value, value_of, values_of
from tests.test_claims import GAZETTEER

ENTITIES = GAZETTEER.entities


def cases(name: str) -> list[tuple[object, ...]]:
    """Return the cases of a table, each with the rule that it stands under."""
    table = yaml.safe_load((Path(__file__).parent / "cases" / name).read_text("utf-8"))
    return [(rule, *case) for rule, rows in table.items() for case in rows]


def article(name: str, rewrite_of: str = "", text: str = "") -> Article:
    return Article(
        id=name,
        path=f"{name}.md",
        text=text,
        body=0,
        title="",
        published=parse_edtf("2025-01-28"),
        rewrite_of=rewrite_of,
    )


ARTICLES = [article("a"), article("b")]


def claims_of(text: str, name: str = "a") -> tuple[Claim, ...]:
    """Return the claims of an article with that id."""
    own = article(name, text=text)
    return find_claims(own, annotate(own, GAZETTEER), ENTITIES)


def values(text: str, name: str = "a") -> tuple[Value, ...]:
    return values_of(claims_of(text, name), ENTITIES)


@pytest.mark.parametrize(("rule", "one", "two", "verdict", "why"), cases("compare.yml"))
def test_two_figures_are_compared_by_rule(
    rule: str, one: str, two: str, verdict: str, why: str
) -> None:
    (first,), (second,) = values(one, "a"), values(two, "b")
    found = compare(first, second, ENTITIES)
    assert (found.verdict.value, found.why) == (verdict, why), rule
    back = compare(second, first, ENTITIES)
    assert back.verdict is found.verdict


@pytest.mark.parametrize(("rule", "one", "two", "verdict", "why"), cases("told.yml"))
def test_two_figures_are_weighed_as_they_are_told(
    rule: str, one: str, two: str, verdict: str, why: str
) -> None:
    first, second = (
        value_of(claim.quantities[0], claim, ENTITIES)
        for claim in (*claims_of(one, "a"), *claims_of(two, "b"))
    )
    for pair in ((first, second), (second, first)):
        found = weigh(*pair, ENTITIES)
        assert (found.verdict.value, found.why) == (verdict, why), rule


@pytest.mark.parametrize(("rule", "one", "two", "apart"), cases("wholes.yml"))
def test_a_part_is_told_from_the_whole(rule: str, one: str, two: str, *, apart: bool) -> None:
    (first,), (second,) = values(one, "a"), values(two, "b")
    for pair in ((first, second), (second, first)):
        assert bool(why_apart(*pair, ENTITIES)) is apart, rule


def test_a_share_among_a_number_of_some_is_of_a_part() -> None:
    one = values("Acme cut costs by 19 percent among 1,240 farmers older than 60.")[0]
    two = values("Acme cut costs by 24 percent in a trial with 1,860 farmers.", "b")[0]
    assert why_apart(one, two, ENTITIES) == "one is of a group: older"


def test_two_figures_of_one_sentence_are_two_things() -> None:
    text = "The bid of Acme is worth $280 million, but comes with $90 million for a pump."
    (view,) = gather((Measure(id="m", label="M", unit="USD"),), values(text), ENTITIES)
    assert [each.why for each in view.comparisons.values()] == ["two figures of one sentence"]


def test_two_figures_of_one_sentence_by_two_speakers_may_be_of_one_thing() -> None:
    text = "Acme said the pump cost $5 million, while Globe said it cost $7 million."
    (view,) = gather((Measure(id="m", label="M", unit="USD"),), values(text), ENTITIES)
    assert [each.verdict for each in view.comparisons.values()] == [Verdict.DIFFER]


def test_a_figure_that_is_corrected_away_is_no_second_one() -> None:
    text = "Acme wrote that its contract is worth $2.35 billion, not $2.3 billion."
    (claim,) = claims_of(text)
    both = [value_of(each, claim, ENTITIES) for each in claim.quantities]
    (view,) = gather((Measure(id="m", label="M", unit="USD"),), both, ENTITIES)
    assert result_of(view) == "The figures cannot be compared: one told as a fact, one as denied"


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("Acme has US$500 billion.", "Acme has $500 billion.", "The figures are the same"),
        ("Acme has $5.6 billion.", "Acme has $5.58 billion.", "The figures agree within rounding"),
        ("Acme has about $5 billion.", "Acme has $5 billion.", "The figures agree within rounding"),
    ],
)
def test_equal_figures_are_called_the_same(one: str, two: str, told: str) -> None:
    both = (*values(one, "a"), *values(two, "b"))
    (view,) = gather((Measure(id="m", label="M", unit="USD"),), both, ENTITIES)
    assert result_of(view) == told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Acme paid $5 million, according to Ada Byron.", ["ada"]),
        ("Acme paid $5 million, per Ada Byron.", ["ada"]),
        ("In the words of Ada Byron, Acme paid $5 million for a dud.", ["ada"]),
        ("Acme paid $5 million, and Ada Byron declined to comment.", []),
    ],
)
def test_a_figure_is_vouched_for_by_its_source_and_by_nobody_who_declines(
    text: str, speakers: list[str]
) -> None:
    (value,) = (each for each in values(text) if each.role)
    assert [each.speaker for each in value.speeches] == speakers


@pytest.mark.parametrize(("rule", "one", "two", "same"), cases("same.yml"))
def test_claims_that_say_the_same_are_united(rule: str, one: str, two: str, *, same: bool) -> None:
    claims = [*claims_of(one, "a"), *claims_of(two, "b")]
    groups = unite(claims, values_of(claims, ENTITIES), ARTICLES, ENTITIES)
    assert [len(each.claims) for each in groups] == ([2] if same else []), rule


def test_rewrites_of_one_original_are_one_voice() -> None:
    found = voices_of([article("a"), article("b", "a"), article("c", "The Post"), article("d")])
    assert found["a"] == found["b"]
    assert len(set(found.values())) == 3
    again = voices_of([article("c", "The Post"), article("e", "the post")])
    assert again["c"] == again["e"]


def test_the_fullest_of_claims_that_say_the_same_is_shown() -> None:
    short = "Acme plans to invest $53 billion in pumps."
    full = "On 3 May 2024 Acme pledged an investment of $53 billion in new pumps."
    claims = [*claims_of(short, "a"), *claims_of(full, "b")]
    (group,) = unite(claims, values_of(claims, ENTITIES), ARTICLES, ENTITIES)
    assert [each.article for each in group.claims] == ["b", "a"]
    assert group.voices == 2


def test_a_claim_that_says_more_has_no_source_in_one_that_says_less() -> None:
    less = "Acme plans to invest $53 billion in pumps."
    more = "Acme plans to invest $53 billion in pumps and $35 million in turbines."
    claims = [*claims_of(less, "a"), *claims_of(more, "b"), *claims_of(less, "a")]
    (group,) = unite(claims[:2], values_of(claims[:2], ENTITIES), ARTICLES, ENTITIES)
    assert (len(group.claims), group.whole, group.voices) == (2, 1, 1)
    first, second = group.claims
    assert group.says(first) == () == group.says(second)
    assert group.touches(first) == (second,)
    assert group.voices_for(second) == 1


def test_the_claim_that_most_say_is_shown_before_a_fuller_one() -> None:
    less = "Acme plans to invest $53 billion in pumps."
    more = "Acme plans to invest $53 billion in pumps and $35 million in turbines."
    names = ("a", "b", "c")
    claims = [
        claims_of(text, name)[0] for text, name in zip((more, less, less), names, strict=True)
    ]
    articles = [article(each) for each in names]
    (group,) = unite(claims, values_of(claims, ENTITIES), articles, ENTITIES)
    assert [each.article for each in group.claims] == ["b", "c", "a"]
    assert (group.whole, group.voices) == (2, 2)
    assert group.voices_for(claims[2]) == 2
    assert group.touches(claims[1]) == (claims[0],)


@pytest.mark.parametrize(("rule", "one", "two", "together"), cases("kindred.yml"))
def test_figures_of_one_thing_are_found(rule: str, one: str, two: str, *, together: bool) -> None:
    found = find_measures((*values(one, "a"), *values(two, "b")), (), ENTITIES)
    assert [len(view.values) for view in found] == ([2] if together else []), rule


def test_a_figure_that_a_person_only_tells_has_no_label_that_makes_it_the_persons() -> None:
    one = "Ada Byron said that the annual profit of the pump trade was $350 million."
    two = 'Ada Byron said: "The annual profit of the pump trade was $360 million."'
    (view,) = find_measures((*values(one, "a"), *values(two, "b")), (), ENTITIES)
    assert view.measure.label == "profit, USD, told by Ada Byron"


def test_two_groups_of_one_thing_have_labels_of_their_own() -> None:
    one = "Acme employs 900 workers at its plant. Acme fined 40 workers after a tax scandal."
    two = "The plant of Acme employs 1,100 workers. After a tax scandal Acme fined 45 workers."
    found = find_measures((*values(one, "a"), *values(two, "b")), (), ENTITIES)
    assert [view.measure.label for view in found] == [
        "Acme: worker, among them 900 workers",
        "Acme: worker, among them 40 workers",
    ]


@pytest.mark.parametrize(
    ("texts", "days", "count"),
    [
        (("Acme won an order worth $40 million.", "Acme won an order worth $13 million."), 14, 1),
        (("Acme won an order worth $40 million.", "Acme won an order worth $13 million."), 15, 0),
        (("Acme won an order worth $40 million.", "Acme won an order worth $40 million."), 15, 1),
        (
            ("Acme had a loss of $9 million in 2023.", "Acme had a loss of $7 million in 2023."),
            90,
            1,
        ),
    ],
)
def test_two_numbers_told_at_two_times_are_of_two_things(
    texts: tuple[str, str], days: int, count: int
) -> None:
    day = date(2025, 1, 28) + timedelta(days)
    later = replace(article("b", text=texts[1]), published=parse_edtf(f"{day}"))
    claims = (*claims_of(texts[0]), *find_claims(later, annotate(later, GAZETTEER), ENTITIES))
    assert len(find_measures(values_of(claims, ENTITIES), (), ENTITIES)) == count


def test_a_declared_figure_is_not_found_again() -> None:
    both = (*values("Acme employs 900 workers.", "a"), *values("Acme employs 950 workers.", "b"))
    declared = view_measure(Measure(id="m", label="M", unit="worker"), both, ENTITIES)
    assert not find_measures(both, (declared,), ENTITIES)


QUESTION = Question(
    id="q",
    label="Is the pump safe?",
    any_entities=("acme",),
    positions=(
        Position(label="safe", words=("is safe", "harmless")),
        Position(label="dangerous", words=("danger*",)),
        Position(label="unknown", words=("nobody knows",)),
    ),
)
ANSWERS = (
    "Acme says that its pump is safe. Ada Byron called the pump of Acme dangerous. "
    "Globe is dangerous for Ada Byron. Acme sold 20 pumps."
)


def test_a_question_has_the_claims_of_each_side() -> None:
    (view,) = ask((QUESTION,), claims_of(ANSWERS))
    sides = [(side.position.label, [each.text[:9] for each in side.claims]) for side in view.sides]
    assert sides == [("safe", ["Acme says"]), ("dangerous", ["Ada Byron"])]
    assert view.is_disputed


def test_a_position_that_nobody_takes_is_told() -> None:
    views = ask((QUESTION,), claims_of(ANSWERS))
    (finding,) = find_unanswered((QUESTION,), views)
    assert "'unknown'" in finding.problem


def corpus(*measures: Measure) -> Corpus:
    return Corpus(
        title="",
        description="",
        language="en",
        themes=(),
        measures=measures,
        questions=(QUESTION,),
        entities=(),
        articles=(),
    )


def test_what_takes_part_in_a_dispute_is_marked_and_nothing_else() -> None:
    text = f"{ANSWERS} Acme sold 30 pumps. Acme sold 20 pumps again."
    claims = claims_of(text)
    measure = Measure(id="m", label="M", unit="pump", entities=("acme",))
    found = find_disputes(corpus(measure), claims, values_of(claims, ENTITIES), ENTITIES)
    marked = {key[1]: [each.id for each in marks] for key, marks in found.marks.items()}
    texts = {each.passage.id: each.text for each in claims}
    assert {texts[key][:9]: marks for key, marks in marked.items()} == {
        "Acme says": ["q"],
        "Ada Byron": ["q"],
        "Acme sold": ["m"],
    }
    assert len(found.values) == 3
    assert found.measures[0].verdict is Verdict.DIFFER


RATES = tuple(
    Rate(currency="CNY", per_usd=Decimal(rate), date=parse_edtf(day), source="a bank")
    for rate, day in (("6", "2021"), ("8", "2023"))
)


@pytest.mark.parametrize(
    ("text", "low", "rate"),
    [
        ("Acme had 60 million yuan in 2021.", "1.00E+7", "6"),
        ("Acme had 60 million yuan in March 2023.", "7.50E+6", "8"),
        ("Acme had 60 million yuan in 2020.", "1.00E+7", "6"),
        ("Acme had 60 million yuan.", "7.50E+6", "8"),  # the article is of 2025
    ],
)
def test_a_sum_is_converted_at_the_stated_rate_nearest_to_its_date(
    text: str, low: str, rate: str
) -> None:
    (value,) = values_of(claims_of(text), ENTITIES, RATES)
    assert value.dollars
    assert (value.dollars.quantity.low, value.dollars.rate.per_usd) == (Decimal(low), Decimal(rate))


def test_nothing_is_converted_without_a_rate() -> None:
    (value,) = values_of(claims_of("Acme had €60 million in 2021."), ENTITIES, RATES)
    assert value.dollars is None


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("Acme had 60 million yuan in 2021.", "In 2021 Acme had $10 million.", Verdict.AGREE),
        ("Acme had 60 million yuan in 2021.", "In 2021 Acme had $20 million.", Verdict.DIFFER),
        (
            "Acme had 60 million yuan in 2021.",
            "In 2021 Acme had €10 million.",
            Verdict.INCOMPARABLE,
        ),
        ("Acme had 60 million yuan in 2021.", "Acme had 60 million yuan in 2021.", Verdict.AGREE),
    ],
)
def test_currencies_are_compared_at_a_stated_rate_only(
    one: str, two: str, verdict: Verdict
) -> None:
    first, second = values_of((*claims_of(one, "a"), *claims_of(two, "b")), ENTITIES, RATES)
    assert compare(first, second, ENTITIES).verdict is verdict


def test_a_claim_knows_when_its_article_was_published() -> None:
    (claim,) = claims_of("Acme had $5.")
    assert isinstance(claim, Claim)
    assert claim.published
    assert claim.published.begin == date(2025, 1, 28)


def test_a_measure_takes_only_the_figures_that_meet_all_its_terms() -> None:
    text = (
        "Acme paid $5 million for training. Acme paid $6 million for lunch. "
        "Globe paid $7 million for training. Acme paid €8 million for training."
    )
    measure = Measure(id="m", label="M", unit="USD", entities=("acme",), words=("training",))
    (view,) = gather((measure,), values(text), ENTITIES)
    assert [each.quantity.text for each in view.values] == ["$5 million"]
    assert not view.disputed


def test_a_measure_may_have_any_currency_or_several_nouns() -> None:
    text = "Acme has 5 pumps. Acme has 6 turbines. Acme has $7. Acme has €8."
    nouns = Measure(id="n", label="N", unit="pump", other_units=("turbine",))
    money = Measure(id="m", label="M", unit="money")
    found = gather((nouns, money), values(text), ENTITIES)
    assert [[each.quantity.text for each in view.values] for view in found] == [
        ["5 pumps", "6 turbines"],
        ["$7", "€8"],
    ]
    assert [view.verdict for view in found] == [Verdict.DIFFER, Verdict.INCOMPARABLE]


def test_a_measure_without_a_value_is_told_with_a_guess_at_its_unit() -> None:
    (claim,) = claims_of("Acme paid $5 million.")
    measure = Measure(id="m", label="M", unit="usd")
    found = Annotations(passages=(), mentions=(), timexes=(), quantities=claim.quantities)
    views = gather((measure,), values(claim.text), ENTITIES)
    assert not views
    (finding,) = find_idle((measure,), views, (found,))
    assert "measure m" in finding.problem
    assert "'USD'" in finding.remedy


def test_figures_of_different_holders_are_not_held_against_each_other() -> None:
    both = (*values("Acme has 50 pumps.", "a"), *values("Globe has 20 pumps.", "b"))
    measure = Measure(id="m", label="M", unit="pump", any_entities=("acme", "globe"))
    (view,) = gather((measure,), both, ENTITIES)
    assert view.verdict is Verdict.INCOMPARABLE
    assert [each.why for each in view.comparisons.values()] == ["of different ones: Globe and Acme"]
