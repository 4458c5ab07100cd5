"""This module tells whether a noun behind a name only says what that is: "the Acme company"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.speech.masked import MARK
from generator.speech.voices import BREAKS, COMPANY, TRADES

if TYPE_CHECKING:
    from generator.speech.masked import Name

# A noun for a body that bears the name itself; "the Acme union" is another one than a company.
_BODIES = frozenset(
    "union party association federation charity ngo foundation club group organisation "
    "organization campaign coalition think-tank watchdog regulator church university museum "
    "institute".split()
)
_PAPERS = frozenset("newspaper magazine daily weekly tabloid broadcaster outlet agency".split())
_NOUNS = {
    EntityKind.COMPANY: COMPANY | TRADES,
    EntityKind.ORGANISATION: _BODIES,
    EntityKind.GROUP: _BODIES | COMPANY,
    EntityKind.PUBLICATION: _PAPERS | COMPANY,
}
_PHRASE = re.compile(rf"(?:[Tt]he |[^ ]*-based )*{MARK}+ (?P<words>(?:[a-z-]+ ){{0,2}})[a-z-]+")
# What makes it another body: its parent company, its workers' union.
_ANOTHER = frozenset(
    "parent sister rival partner holding former joint venture customer user".split()
)


def is_called(owner: Name, noun: str, phrase: str) -> bool:
    """Tell whether the `phrase` from the name to the `noun` means the `owner` of the name."""
    found = _PHRASE.fullmatch(phrase.strip())
    words = set(found["words"].split()) if found else set()
    others = {each for each in words if each.endswith("s") and each != "news"}
    plain = not others and words.isdisjoint(_ANOTHER | BREAKS)
    return found is not None and plain and noun in _NOUNS.get(owner.kind, ())
