"""What `annotate --claims` prints."""

from __future__ import annotations

import json

from generator.claimlines import claims_to_json_lines
from tests.test_claims import GAZETTEER, claims_of


def test_a_line_says_who_says_what_of_whom_and_of_when() -> None:
    text = (
        "Ada Byron claimed on Monday, without evidence, that Acme had invested $5 million in Globe "
        "in 2024."
    )
    (line,) = claims_to_json_lines(claims_of(text), GAZETTEER.entities)
    record = json.loads(line)
    assert record["type"] == "claim"
    assert text[record["start"] : record["end"]] == text
    (speech,) = record["speech"]
    assert (speech["speaker"], speech["hedge"]) == ("ada", "claimed")
    assert speech["evidence"] == "without evidence"
    roles = {text[each["start"] : each["end"]]: each["role"] for each in record["dates"]}
    assert {words.removeprefix("on "): role for words, role in roles.items()} == {
        "Monday": "said",
        "2024": "event",
    }
    (figure,) = record["figures"]
    assert (figure["role"], figure["payer"], figure["receiver"]) == (
        "investment",
        ["acme"],
        ["globe"],
    )
    assert figure["date"] == "2024"
    assert [each["speaker"] for each in figure["speech"]] == ["ada"]


def test_a_line_is_written_for_a_passage_that_says_nothing_of_note() -> None:
    (line,) = claims_to_json_lines(claims_of("Acme grew in 2024."), GAZETTEER.entities)
    assert json.loads(line)["speech"] == []


def test_a_line_tells_who_speaks_of_a_part_only() -> None:
    (line,) = claims_to_json_lines(
        claims_of("Acme shut 9 mills after Globe said it would pay less."), GAZETTEER.entities
    )
    (speech,) = json.loads(line)["speech"]
    assert (speech["speaker"], speech["in_part"]) == ("globe", True)
