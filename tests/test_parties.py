"""Who pays a sum and who receives it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.money.parties import parties_of
from generator.themes import is_money
from tests.test_claims import GAZETTEER, claims_of

RULES = yaml.safe_load((Path(__file__).parent / "cases" / "parties.yml").read_text("utf-8"))
CASES = [(rule, *case) for rule, cases in RULES.items() for case in cases]


@pytest.mark.parametrize(("rule", "text", "payer", "receiver"), CASES)
def test_a_sum_goes_from_whom_the_sentence_names_to_whom_it_names(
    rule: str, text: str, payer: list[str], receiver: list[str]
) -> None:
    claim = claims_of(text, ("*",))[-1]
    quantity = next(each for each in claim.quantities if is_money(each))
    found = parties_of(quantity, claim, GAZETTEER.entities)
    assert (list(found.payer), list(found.receiver)) == (payer, receiver), rule
