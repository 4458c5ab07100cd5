"""Grammar of vague points in time: now, recently, the past, the future, to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.timex import tables
from generator.timex.meaning import Fixed, Meaning
from generator.timex.rules import rule

if TYPE_CHECKING:
    from generator.timex.reading import Reading

# What may follow "the past" and "the future" where they are nouns.
AFTER_NOUN = frozenset("and of as to for is was".split())
NOUNS = {"past": "PAST_REF", "future": "FUTURE_REF"}


def read_reference(reading: Reading) -> Meaning | None:
    """Read "now", "currently", "recently"."""
    return Fixed(tables.REFERENCES[reading.word("reference")])


def read_past_or_future(reading: Reading) -> Meaning | None:
    """Read "the past" and "the future" where they are nouns."""
    following = reading.after().lower()
    reference = NOUNS.get(reading.word("word"))
    if reference is None or (following[:1].isalpha() and following not in AFTER_NOUN):
        return None
    return Fixed(reference, history=following == "of")


def read_to_date(reading: Reading) -> Meaning | None:
    """Read "to date" where no noun follows."""
    return None if reading.after()[:1].isalpha() else Fixed("PRESENT_REF")


def read_history_reference(reading: Reading) -> Meaning | None:
    """Read "former" and "future" as references (kept in histories only)."""
    return Fixed(tables.HISTORY_REFERENCES[reading.word("reference")], history=True)


def read_present(reading: Reading) -> Meaning | None:
    """Read "at present", "the present", "the time being" where no noun follows."""
    if reading.after()[:1].isalpha() and reading.before() != "at":
        return None
    return Fixed("PRESENT_REF")


RULES = (
    rule(
        "reference",
        "NOW REFERENCE",
        "(?: RIGHT _ )? (?P<reference> NOW | REFERENCE )",
        read_reference,
    ),
    rule(
        "present",
        "PRESENT BEING",
        "(?: (?<= AT _ ) | THE _ ) PRESENT | PRESENT DASH UNIT | THE _ TIME _ BEING",
        read_present,
    ),
    rule(
        "past or future",
        "LAST HISTORYREF",
        "THE _ (?P<word> LAST | HISTORYREF )",
        read_past_or_future,
    ),
    rule("to date", "DATE", "(?<= TO _ ) DATE", read_to_date),
    rule("history reference", "HISTORYREF", "(?P<reference> HISTORYREF )", read_history_reference),
)
