"""Who is said to take a position, in the table of positions."""

from __future__ import annotations

import pytest

from generator.declared import Position
from generator.exports.questiontables import speech_for
from tests.test_disputes import claims_of

SEEN = (
    "Acme rose after Ada Byron had revealed in a note that the pump took under $6 million of steel."
)
WHILE = "Globe said that, while Acme claimed a spending of $5 million, the cost is uncertain."


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        (SEEN, "steel", "ada"),
        (SEEN, "rose", ""),
        (WHILE, "spending", "acme"),
        (WHILE, "uncertain", "globe"),
        # That it is no more than claimed, the one says who tells of it.
        (WHILE, "claimed a spending", "globe"),
        ("Ada Byron said the pump took $6 million of steel.", "steel", "ada"),
    ],
)
def test_who_speaks_where_the_words_of_a_position_stand_takes_it(
    text: str, word: str, speaker: str
) -> None:
    (claim,) = claims_of(text)
    found = speech_for(Position(label="P", words=(word,)), claim)
    assert (found.speaker if found else "") == speaker
