"""This module finds descriptions such as "the company", "the chip maker", "the chief executive".

What follows must not make it another thing: a noun ("the fund industry"), "of", "that" or a
participle ("the company behind it", "the firm that left", "the company named Acme").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.descriptions.sorts import fits, words_of
from generator.descriptions.sortwords import KINDS, ORGANISED, SORTS
from generator.descriptions.verbforms import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.descriptions.sorts import Known
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
# With a capital, a word of the name: "the Federation".
_CAPITALS = [noun.capitalize() for noun, kinds in SORTS.items() if kinds & ORGANISED]
# What may follow a description without making it another thing: a mark, an owner's s, a small word,
# or a verb. Nouns and verbs look alike in the present tense ("the company plans"), so that those
# are a table; a participle after the noun may tell which one is meant.
_SMALL_WORDS = """
a about after again against all already also although always am and are as at away back be because
been before but by can cannot could currently did do does down during each either ever first for
from had has have herself himself how if in instead into is itself just later less may might more
must near neither never next no nor not now off on once only onto or out over own rather shall
should since so some soon still than the then there though through to today together too towards
under until up upon very via was well were what when whether while why will with within without
would yet
one two three four five six seven eight nine ten eleven twelve
""".split()
_RESTRICTING = "based called led backed founded known listed located named owned run used".split()
FOLLOWS = re.compile(
    rf"""
    \s*\Z
    | ['’]s\b
    | \s*[.,;:!?)\]"”’…—–]
    | \s(?:[A-Z]{{0,3}}[$€£¥₹₩₽₺₪]|[A-Z]{{3}}\s\d|R\d)   # a sum: "fined the bank $5", "EUR 5"
    | \s(?!(?:{either(_RESTRICTING)})\b)
      (?:(?:{either([*_SMALL_WORDS, *FINITE])})\b | [a-z]+(?:ed|ly)\b | \d
        # a verb in the present, which its object shows
        | [a-z]+s\s(?:an?|the|its|his|her|their|our|no|nothing|these|some|several|itself)\b)
    """,
    re.VERBOSE,
)
# Goods of which many are made, so that several of them are the same product.
_GOODS = """
aeroplane airliner airplane boat bus camera car chip computer console device drone drug ferry gadget
handset headset helicopter jab jet laptop launcher locomotive machine missile phone pill plane
processor reactor robot rocket satellite scooter smartphone tablet tanker train truck tyre vaccine
vehicle vessel watch
""".split()
_PLURALS = {
    noun + ("es" if noun.endswith(("s", "x", "sh", "ch")) else "s"): noun for noun in _GOODS
} | {"ferries": "ferry", "aircraft": "aircraft"}
_DESCRIPTION = re.compile(
    rf"""
    \b(?:[Tt]he|[Tt]his)[ ]
    (?P<modifiers>(?:(?:U\.S\.|[^\W_][\w-]*)[ ]){{0,2}}?)
    (?P<noun>CEO|{either([*_NOUNS, *_TITLES])}|(?P<capital>{either(_CAPITALS)}))
    (?![\w-])(?={FOLLOWS.pattern})
    |
    \b(?:[Tt]he|[Tt]hese|[Tt]hose)[ ]
    (?P<counted>(?:[^\W_][\w-]*[ ]){{0,3}}?)
    (?P<goods>{either(_PLURALS)})
    (?![\w-])(?={FOLLOWS.pattern}|['’]\s)
    |
    (?:该|这家|这只|这款|这个)                     # "the", "this" with its counter
    (?P<noun_zh>{either([noun for noun in KINDS if not noun.isascii()])})
    """,
    re.VERBOSE,
)
# Words before the noun that tell nothing about which one is meant.
_EMPTY = frozenset(
    """
    aforementioned ailing ambitious bankrupt beleaguered beloved cash-strapped celebrated
    controversial crisis-hit debt-laden embattled famed famous fast-growing flagship fledgling
    heavily-indebted high-profile highly-anticipated iconic ill-fated indebted influential
    innovative little-known long-awaited long-running long-serving loss-making low-profile
    lucrative much-anticipated much-hyped newly-formed on-line once-mighty online outspoken popular
    powerful powerhouse profitable publicity-shy recently-launched revolutionary same scandal-hit
    secretive sought-after storied stricken struggling successful troubled two-year-old upstart
    veteran well-known well-regarded world-famous young youthful
    """.split()
)
_COUNTED = frozenset(
    """
    first last next remaining two three four five six seven eight nine ten eleven twelve
    fifteen twenty thirty forty fifty hundred dozen
    """.split()
)
# An age, a number, a measure ("31-metre").
_MEASURED = re.compile(
    r"[\w-]+-(?:year|month|week)-old\Z|\d{1,3}\Z"
    r"|\d[\d.,]*-(?:acre|bed|centimet(?:er|re)|cm|foot|ft|gram|hectare|inch|kg|kilogram|kilomet(?:er|re)"
    r"|km|litre|liter|megawatt|member|met(?:er|re)|mile|page|person|pound|room|seat|seater|storey"
    r"|story|strong|ton|tonne|yard)\Z"
)


@dataclass(frozen=True, slots=True)
class Description:
    """A description in the text: its noun, as the tables have it, and the words before that.

    `is_name` says that the noun has a capital, so that it must be a word of the name.
    """

    start: int
    end: int
    noun: str
    modifiers: frozenset[str]
    is_name: bool = False

    @property
    def kinds(self) -> Kinds:
        """The kinds of entity that its noun can stand for."""
        return KINDS[self.noun]

    def fits(self, known: Known) -> bool:
        """Tell whether it can stand for what is `known`."""
        if self.is_name and not words_of(self.noun) <= known.heads:
            return False
        return fits(self.noun, self.modifiers, known)


def find_descriptions(text: str, start: int, end: int) -> Iterator[Description]:
    """Yield the descriptions in `text[start:end]`, in order."""
    for match in _DESCRIPTION.finditer(text, start, end):
        yield Description(
            match.start(),
            match.end(),
            _noun(match),
            _modifiers(match["modifiers"] or match["counted"] or ""),
            is_name=bool(match["capital"]),
        )


def _noun(match: re.Match[str]) -> str:
    if goods := match["goods"]:
        return _PLURALS[goods]
    return match["noun_zh"] or _TITLES.get(match["noun"], match["noun"].lower())


def _modifiers(text: str) -> frozenset[str]:
    plain = text.replace("-based", "").replace("U.S.", "US")
    told = plain.split()
    telling = (each for each in told if each not in _EMPTY | _COUNTED and not _MEASURED.match(each))
    return frozenset(word for each in telling for word in words_of(each) if "-" not in word)
