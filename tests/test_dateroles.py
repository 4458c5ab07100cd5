"""What a date is in its claim."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.dateroles import role_of_date
from tests.test_claims import claims_of

ROLES = yaml.safe_load((Path(__file__).parent / "cases" / "dateroles.yml").read_text("utf-8"))
CASES = [(role, *case) for role, cases in ROLES.items() for case in cases]


@pytest.mark.parametrize(("role", "text", "date"), CASES)
def test_a_date_is_an_event_told_background_or_forecast(role: str, text: str, date: str) -> None:
    (claim,) = claims_of(text, ("*",))
    (timex,) = (each for each in claim.timexes if each.text == date)
    assert role_of_date(timex, claim).value == role
