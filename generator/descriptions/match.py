"""This module finds descriptions such as "the company", "the chip maker", "the chief executive".

What follows must not make it another thing: a noun ("the fund industry"), "of", "that" or a
participle ("the company behind it", "the firm that left", "the company named Acme").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.descriptions.sorts import words_of
from generator.descriptions.sortwords import KINDS
from generator.descriptions.verbforms import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.descriptions.sortwords import Kinds

_TITLES = {
    "chief executive": "ceo",
    "chief executive officer": "ceo",
    "prime minister": "prime-minister",
}


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_NOUNS = [noun for noun in KINDS if noun.isascii() and noun not in _TITLES.values()]
# What may follow a description without making it another thing: a mark, an owner's s, a small word,
# or a verb. Nouns and verbs look alike in the present tense ("the company plans"), so that those
# are a table; a participle after the noun may tell which one is meant.
_SMALL_WORDS = """
a about after again against all also although am and are as at away back be because been before
but by can cannot could currently did do does down during each either ever first for from had has
have how if in instead into is itself himself herself just later less may might more must near
neither never next no nor not now off on once only onto or out over own rather shall should since so
some soon still than the then there though through to today together too towards under until up upon
very via was well were what when whether while why will with within without would yet
""".split()
_RESTRICTING = "based called led backed founded known listed located named owned run used".split()
FOLLOWS = re.compile(
    rf"""
    \s*\Z
    | ['’]s\b
    | \s*[.,;:!?)\]"”’…—–]
    | \s(?!(?:{either(_RESTRICTING)})\b)
      (?:(?:{either([*_SMALL_WORDS, *FINITE])})\b | [a-z]+(?:ed|ly)\b | \d)
    """,
    re.VERBOSE,
)
_DESCRIPTION = re.compile(
    rf"""
    \b(?:[Tt]he|[Tt]his)[ ]
    (?P<modifiers>(?:(?:U\.S\.|[^\W_][\w-]*)[ ]){{0,2}}?)
    (?P<noun>CEO|{either([*_NOUNS, *_TITLES])})
    (?![\w-])(?={FOLLOWS.pattern})
    |
    (?:该|这家|这只|这款|这个)                     # "the", "this" with its counter
    (?P<noun_zh>{either([noun for noun in KINDS if not noun.isascii()])})
    """,
    re.VERBOSE,
)
# Words before the noun that tell nothing about which one is meant.
_EMPTY = frozenset("ailing beleaguered embattled famed popular struggling troubled".split())
_AGE = re.compile(r"\d+-year-old\Z")


@dataclass(frozen=True, slots=True)
class Description:
    """A description in the text: its noun, as the tables have it, and the words before that."""

    start: int
    end: int
    noun: str
    modifiers: frozenset[str]

    @property
    def kinds(self) -> Kinds:
        """The kinds of entity that its noun can stand for."""
        return KINDS[self.noun]


def find_descriptions(text: str, start: int, end: int) -> Iterator[Description]:
    """Yield the descriptions in `text[start:end]`, in order."""
    for match in _DESCRIPTION.finditer(text, start, end):
        noun = match["noun_zh"] or _TITLES.get(match["noun"], match["noun"].lower())
        yield Description(match.start(), match.end(), noun, _modifiers(match["modifiers"] or ""))


def _modifiers(text: str) -> frozenset[str]:
    plain = text.replace("-based", "").replace("U.S.", "US")
    telling = (each for each in plain.split() if each not in _EMPTY and not _AGE.match(each))
    return frozenset(word for each in telling for word in words_of(each) if "-" not in word)
