"""What a sum of money is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.money.roles import role_of
from generator.themes import is_money
from tests.test_claims import claims_of

TABLES = (Path(__file__).parent / "cases" / name for name in ("roles.yml", "roles-held-back.yml"))
CASES = [
    (role, *case)
    for table in TABLES
    for role, cases in yaml.safe_load(table.read_text("utf-8")).items()
    for case in cases
]
MANY = 400


@pytest.mark.parametrize(("role", "text", "amount"), CASES)
def test_a_sum_is_what_governs_it(role: str, text: str, amount: str) -> None:
    (claim,) = claims_of(text, ("*",))
    (quantity,) = (each for each in claim.quantities if is_money(each) and each.text == amount)
    assert role_of(quantity, claim).value == role


def test_a_sum_after_hundreds_of_others_is_read_without_recursion() -> None:
    (claim,) = claims_of("Acme paid " + "$5 and " * MANY + "$5.", ("*",))
    assert role_of(claim.quantities[-1], claim).value == "kind not told"
