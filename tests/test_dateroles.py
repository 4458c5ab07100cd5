"""What a date is in its claim, and which figure goes with it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.dateroles import role_of_date
from generator.relate import date_of
from tests.test_claims import claims_of

FOLDER = Path(__file__).parent / "cases"
ROLES = yaml.safe_load((FOLDER / "dateroles.yml").read_text("utf-8"))
CASES = [(role, *case) for role, cases in ROLES.items() for case in cases]
FIGURES = yaml.safe_load((FOLDER / "figuredates.yml").read_text("utf-8"))
FIGURE_CASES = [(rule, *case) for rule, cases in FIGURES.items() for case in cases]


@pytest.mark.parametrize(("role", "text", "date"), CASES)
def test_a_date_is_an_event_told_background_or_forecast(role: str, text: str, date: str) -> None:
    (claim,) = claims_of(text, ("*",))
    (timex,) = (each for each in claim.timexes if each.text == date)
    assert role_of_date(timex, claim).value == role


@pytest.mark.parametrize(("rule", "text", "expected"), FIGURE_CASES)
def test_a_figure_has_the_date_of_its_own_clause(
    rule: str, text: str, expected: list[list[str]]
) -> None:
    (claim,) = claims_of(text, ("*",))
    dates = [(each.text, date_of(each, claim)) for each in claim.quantities]
    assert [[text, date.value if date else ""] for text, date in dates] == expected, rule
