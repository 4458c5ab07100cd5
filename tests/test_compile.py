"""Roles of money, dates on a timeline, themes and measures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.dating import dates_of, find_entries, show_date, show_days
from generator.declared import Layout, Measure, Theme
from generator.figures import show_number, show_value
from generator.measures import find_idle, gather
from generator.model import Annotations, EntityKind, Precision, Quantity, Timex, TimexKind
from generator.relate import date_of, entities_of
from generator.roles import role_of
from generator.themes import compile_words, group, is_money, select
from tests.test_claims import GAZETTEER, claims_of

ROLES = yaml.safe_load((Path(__file__).parent / "cases" / "roles.yml").read_text("utf-8"))
ROLE_CASES = [(role, *case) for role, cases in ROLES.items() for case in cases]


@pytest.mark.parametrize(("role", "text", "amount"), ROLE_CASES)
def test_an_amount_is_what_the_nearest_cue_says(role: str, text: str, amount: str) -> None:
    (claim,) = claims_of(text)
    (quantity,) = (each for each in claim.quantities if is_money(each))
    assert (quantity.text, role_of(quantity, claim).value) == (amount, role)


@pytest.mark.parametrize(
    ("begin", "finish", "precision", "shown"),
    [
        (date(2025, 1, 24), date(2025, 1, 24), Precision.DAY, "24 Jan 2025"),
        (date(2025, 1, 20), date(2025, 1, 26), Precision.WEEK, "week of 20 Jan 2025"),
        (date(2025, 1, 1), date(2025, 1, 31), Precision.MONTH, "Jan 2025"),
        (date(2025, 10, 1), date(2025, 12, 31), Precision.QUARTER, "Q4 2025"),
        (date(2025, 7, 1), date(2025, 12, 31), Precision.HALF, "H2 2025"),
        (date(2025, 6, 1), date(2025, 8, 31), Precision.SEASON, "summer 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR, "2025"),
        (date(2010, 1, 1), date(2019, 12, 31), Precision.DECADE, "2010s"),
        (date(2019, 1, 1), date(2021, 12, 31), Precision.RANGE, "1 Jan 2019 to 31 Dec 2021"),
    ],
)
def test_a_date_is_written_with_the_precision_it_has(
    begin: date, finish: date, precision: Precision, shown: str
) -> None:
    assert show_days(begin, finish, precision) == shown


def test_late_2022_stays_late_2022() -> None:
    timex = Timex(
        start=0,
        end=9,
        text="late 2022",
        kind=TimexKind.DATE,
        value="2022",
        begin=date(2022, 1, 1),
        finish=date(2022, 12, 31),
        precision=Precision.YEAR,
        approximate=True,
    )
    assert show_date(timex) == "late 2022"


def test_the_event_of_the_main_clause_comes_before_its_background() -> None:
    (claim,) = claims_of("Since its start in 2019, Acme has grown; it went public on 3 May 2024.")
    assert [each.value for each in dates_of(claim)] == ["2024-05-03", "2019"]


def test_a_claim_stands_on_the_timeline_at_each_of_its_dates_but_whole_at_one_only() -> None:
    text = "Acme opened on 3 May 2024 after a test on 1 May 2024."
    entries = find_entries(claims_of(text))
    assert [(each.timex.value, each.main) for each in entries] == [
        ("2024-05-01", False),
        ("2024-05-03", True),
    ]


def test_a_timeline_is_in_the_order_of_the_calendar_the_finer_date_first() -> None:
    text = "Acme grew in 2024. Acme opened on 1 January 2024. Acme closed in January 2024."
    values = [each.timex.value for each in find_entries(claims_of(text))]
    assert values == ["2024-01-01", "2024-01", "2024"]


@pytest.mark.parametrize(
    ("low", "high", "unit", "approximate", "shown"),
    [
        ("5600000", "5600000", "USD", False, "USD 5,600,000"),
        ("6000000", "6000000", "USD", True, "about USD 6,000,000"),
        (None, "6000000", "USD", False, "under USD 6,000,000"),
        ("100000000", None, "USD", False, "over USD 100,000,000"),
        (None, None, "CNY", False, "no exact number"),
        ("10000", "50000", "chip", False, "10,000 to 50,000 chips"),
        ("0.10", "0.10", "USD", False, "USD 0.10"),
        ("1", "1", "deal", False, "1 deal"),
        ("144", "144", "company", False, "144 companies"),
        ("10000", "10000", "GPU", False, "10,000 GPU"),
        ("90", None, "percent", False, "over 90 percent"),
    ],
)
def test_a_value_is_written_exactly(
    low: str | None, high: str | None, unit: str, *, approximate: bool, shown: str
) -> None:
    quantity = Quantity(
        start=0,
        end=1,
        text="x",
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        unit=unit,
        approximate=approximate,
    )
    assert show_value(quantity) == shown


def test_a_number_is_written_without_an_exponent() -> None:
    assert show_number(Decimal("1E+12")) == "1,000,000,000,000"


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("chip",), "a chip", True),
        (("chip",), "chips", False),
        (("chip*",), "chips", True),
        (("export control*",), "new Export Controls", True),
        (("u.s. dominance",), "the U.S. dominance", True),
        (("ai",), "said", False),
    ],
)
def test_words_are_whole_unless_a_star_ends_them(
    words: tuple[str, ...], text: str, *, found: bool
) -> None:
    pattern = compile_words(words)
    assert pattern
    assert bool(pattern.search(text.lower())) == found


TEXT = "Acme paid $5 million. Globe sold 20 pumps. Ada Byron joined Globe. The Pump Act applies."


def test_a_claim_belongs_to_a_theme_by_kind_entity_unit_or_word() -> None:
    claims = claims_of(TEXT)
    by_unit = Theme(id="a", title="A", layout=Layout.AMOUNTS, units=("money", "pump"))
    by_entity = Theme(id="b", title="B", layout=Layout.ENTITIES, entities=("act",))
    by_word = Theme(id="c", title="C", layout=Layout.ENTITIES, words=("joined",))
    starts = [
        [each.text.split()[0] for each in select(theme, claims, GAZETTEER.entities)]
        for theme in (by_unit, by_entity, by_word)
    ]
    assert starts == [["Acme", "Globe"], ["The"], ["Ada"]]


def test_a_theme_shows_each_claim_once_under_its_first_entity_of_the_right_kind() -> None:
    theme = Theme(id="a", title="A", layout=Layout.ENTITIES, kinds=(EntityKind.COMPANY,))
    claims = select(theme, claims_of(TEXT), GAZETTEER.entities)
    groups = group(theme, claims, GAZETTEER.entities)
    shown = [(each.entity.id if each.entity else "", len(each.claims)) for each in groups]
    assert shown == [("globe", 2), ("acme", 1)]


def test_a_measure_takes_only_the_figures_that_meet_all_its_terms() -> None:
    text = (
        "Acme paid $5 million for training. Acme paid $6 million for lunch. "
        "Globe paid $7 million for training. Acme paid €8 million for training."
    )
    measure = Measure(id="m", label="M", unit="USD", entities=("acme",), words=("training",))
    (view,) = gather((measure,), claims_of(text), GAZETTEER.entities)
    assert [quantity.text for quantity, _ in view.values] == ["$5 million"]


def test_a_measure_without_a_value_is_left_out() -> None:
    measure = Measure(id="m", label="M", unit="USD", entities=("acme",))
    assert not gather((measure,), claims_of("Acme works with Globe."), GAZETTEER.entities)


RELATED = yaml.safe_load((Path(__file__).parent / "cases" / "relate.yml").read_text("utf-8"))
RELATED_CASES = [(rule, *case) for rule, cases in RELATED.items() for case in cases]


@pytest.mark.parametrize(("rule", "text", "expected"), RELATED_CASES)
def test_a_figure_goes_with_its_own_entities_and_date(
    rule: str, text: str, expected: list[list[object]]
) -> None:
    (claim,) = claims_of(text)
    found = []
    for quantity in claim.quantities:
        date = date_of(quantity, claim)
        about = list(entities_of(quantity, claim, GAZETTEER.entities))
        found.append([quantity.text, about, date.value if date else ""])
    assert found == expected, rule


def test_a_measure_without_a_value_is_told_with_a_guess_at_its_unit() -> None:
    claims = claims_of("Acme paid $5 million.")
    measure = Measure(id="m", label="M", unit="usd")
    quantities = claims[0].quantities
    found = Annotations(passages=(), mentions=(), timexes=(), quantities=quantities)
    views = gather((measure,), claims, GAZETTEER.entities)
    (finding,) = find_idle((measure,), views, (found,))
    assert "measure m" in finding.problem
    assert "'USD'" in finding.remedy
