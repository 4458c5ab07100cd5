"""This module finds the noun that a number counts and puts it into the singular.

>>> find_noun("230,000 Acme chips in 2024", 7)
Noun(end=18, singular='chip')
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.quantity.number_words import MAGNITUDES, TENS, UNITS
from generator.quantity.patterns import LETTER, SPACE, verbose

if TYPE_CHECKING:
    from collections.abc import Sequence

# Plurals that no ending tells, and nouns that are the same in both numbers; chosen by hand.
IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot",
    "mice": "mouse", "teeth": "tooth", "geese": "goose", "oxen": "ox", "lives": "life",
    "wives": "wife", "knives": "knife", "leaves": "leaf", "shelves": "shelf", "halves": "half",
    "thieves": "thief", "wolves": "wolf", "criteria": "criterion", "phenomena": "phenomenon",
    "bacteria": "bacterium", "analyses": "analysis", "crises": "crisis", "theses": "thesis",
    "bases": "base", "axes": "axis", "matrices": "matrix", "indices": "index", "movies": "movie",
    "cookies": "cookie", "calories": "calorie", "ties": "tie", "zombies": "zombie",
    "rookies": "rookie", "pies": "pie", "caches": "cache", "niches": "niche", "aches": "ache",
    "headaches": "headache", "buses": "bus", "viruses": "virus", "campuses": "campus",
    "bonuses": "bonus", "gases": "gas", "lenses": "lens", "statuses": "status",
    "aliases": "alias", "atlases": "atlas", "canvases": "canvas", "shoes": "shoe", "toes": "toe",
    "quizzes": "quiz", "menus": "menu", "gurus": "guru", "skis": "ski", "taxis": "taxi",
    "emus": "emu", "staff": "staff", "personnel": "personnel", "police": "police",
    "aircraft": "aircraft", "spacecraft": "spacecraft", "hovercraft": "hovercraft",
    "series": "series", "species": "species", "sheep": "sheep", "fish": "fish",
    "headquarters": "headquarters", "horsepower": "horsepower",
}  # fmt: skip
# Words that end like a plural and are none.
SINGULARS = frozenset(
    "always perhaps across afterwards towards besides sometimes whereas overseas alas"
    " lens gas alias canvas atlas pancreas mathematics physics politics economics news means"
    " his hers ours yours theirs its yes thanks indoors outdoors upwards downwards nowadays".split()
)
# What no noun phrase goes beyond: prepositions, conjunctions, pronouns, auxiliaries (closed
# classes), and the verbs that news puts after a bare number.
STOPS = frozenset(
    "a an the of in on at to by for from with without within and or but nor as than that which who"
    " whom whose what when where while if because since until till before after during is are was"
    " were be been being am has have had having do does did will would can could may might must"
    " shall should not no it he she they we you i him them us me this these those there here their"
    " our your my her into onto over under about above below between among amongst across through"
    " throughout out up down off per via amid despite against toward each every any all both either"
    " neither so too very just only even still already ago later earlier now then also however plus"
    " minus versus vs like unlike around near upon behind beyond others ones yet again away back"
    " together apart instead rather almost more-than"
    " said says say told tells went goes came comes made makes got gets took takes gave gives saw"
    " sees shows showed means represents remains remained became becomes began begins kept keeps"
    " left led leads lost won beat sold bought paid held met ran set put cut hit let sent built"
    " includes include included suggests indicates reflects seems appears wants needs wins loses"
    " thinks believes expects plans hopes claims wrote writes died dies"
    " january february april june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
    " magnitude richter"
    " ghz mhz hz gb tb mb kb pb km cm mm nm kg mg kw mw gw kwh mwh gwh mph kph wh".split()
)
# Time has its own finder, and these count nothing else either.
NOT_COUNTED = frozenset(
    "year month week day hour minute second decade century quarter season fortnight weekend"
    " millisecond night evening morning afternoon summer winter spring percent time third fourth"
    " fifth sixth seventh eighth ninth tenth o'clock am pm fold nanometer nanometre point".split()
)
# What begins another count, or tells a time.
VAGUE_COUNTS = frozenset(
    "several many some most more few fewer other another half dozens hundreds thousands millions"
    " today tomorrow yesterday overnight worldwide nationwide new two three four five six seven"
    " eight nine ten twelve twenty thirty forty fifty".split()
)
# With these the unit has two words.
DIMENSIONS = frozenset(["square", "cubic", "nautical", "metric"])
NEXT_WORD = verbose(
    rf"""
    {SPACE} (?P<word>
        (?: [a-z] \. ){{2,}}                                             # U.S.
      | (?: {LETTER} | [0-9] ) (?: {LETTER} | [0-9&] | [-/.'’] (?= {LETTER} | [0-9] ) )*+ )
    """
)
# H100, GPT-4; not May-28
PRODUCT = re.compile(r"(?![A-Z][a-z]+-)[A-Z][A-Za-z-]*\d[\w-]*")
MOST_WORDS_BEFORE = 4
# "840 food and drug stores": what the plural is of are two nouns.
ONE_NOUN = (
    rf"{SPACE}(?!(?:{'|'.join(sorted(STOPS | VAGUE_COUNTS))})\b)[a-z][a-z-]{{2,}}+"
    rf"(?<!s)(?<!ly)(?<!ed)"
)
JOINED_NOUNS = re.compile(rf"{ONE_NOUN}{SPACE}(?:and|or|&)(?={ONE_NOUN}{SPACE}[a-z-]{{2,}}s\b)")
# A number ends the phrase of the one before it.
NUMBERS = (frozenset(UNITS) | frozenset(TENS) | frozenset(MAGNITUDES)) - {"one"}
# Behind a plural these are verbs: "a packet of 20 candles rises".
CHANGES = frozenset(
    "increases decreases rises falls drops climbs grows jumps doubles triples soars plunges"
    " shrinks remains".split()
)
# Those who are counted together: "90 passengers and crew", who are no 90 passengers.
PEOPLE = frozenset(
    "person man woman child boy girl passenger sailor soldier civilian officer worker employee"
    " patient nurse doctor medic pupil student teacher parent player coach driver pilot guest"
    " visitor tourist resident migrant refugee prisoner guard villager firefighter farmer fan"
    " volunteer engineer scientist adult teenager".split()
)
AND_PEOPLE = verbose(
    rf"{SPACE} and {SPACE} (?P<word> [a-z]+ ) (?P<members> {SPACE} members )? (?! [\w'’-] )"
)
# Adverbs and adjectives that a participle can stand behind; no ending tells them.
DEGREES = frozenset(
    "well more most less least ill over once long young old new big large small high low fully far"
    " newly half self hand foreign poor rich first second third american british".split()
)
ADJECTIVE = re.compile(r"(?:al|ic|ous|ive|ful|less|able|ible|ish|ary|ern|ed)$")
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: where it ends in the text, and its singular."""

    end: int
    singular: str


def find_noun(text: str, pos: int, masked: Sequence[tuple[int, int]] = ()) -> Noun | None:
    """Return the noun that is counted by a number ending at `pos` of `text`, or None.

    The noun is the last of the first plurals in a row: "230,000 Acme chips". Without a plural
    it is a name with a figure in it, or one of the `masked` names: "10,000 H100".
    """
    if joined := JOINED_NOUNS.match(text, pos):
        pos = joined.end()
    head: Noun | None = None
    product: Noun | None = None
    before = ""
    for count in range(MOST_WORDS_BEFORE + 2):
        match = NEXT_WORD.match(text, pos)
        if not match or _ends_phrase(match["word"], before, count):
            break
        name_end = _masked_end(text, match.start("word"), masked)
        pos = max(match.end(), name_end)
        word = text[match.start("word") : pos]
        singular = singular_of(word)
        if head and (not singular or word.casefold() in CHANGES):
            break
        if singular:
            head = Noun(pos, _joined(before, singular))
        elif not count and (name_end or PRODUCT.fullmatch(word)) and any(map(str.isdigit, word)):
            product = Noun(pos, word)
        before = word
    if head and head.singular.casefold() in NOT_COUNTED:
        return None
    return (_with_others(text, head) if head else None) or head or product


def _with_others(text: str, head: Noun) -> Noun | None:
    """Return the people of two kinds that are counted together: "90 passengers and crew"."""
    match = AND_PEOPLE.match(text, head.end) if head.singular in PEOPLE else None
    if not match:
        return None
    crew = match["word"].lower() in ("crew", "staff")
    following = NEXT_WORD.match(text, match.end())
    ends = not following or following["word"].lower() in STOPS | {"aboard", "onboard"}
    joined = (match["members"] or ends) if crew else singular_of(match["word"]) in PEOPLE
    return Noun(match.end(), "person") if joined else None


def _ends_phrase(word: str, before: str, count: int) -> bool:
    """Tell whether `word`, behind `count` words of which `before` is the last, begins another."""
    lower = word.casefold()
    if lower in STOPS:
        return word != "US"
    return word.isdigit() if not count else is_verb(lower, before) or lower in NUMBERS


def is_verb(word: str, before: str) -> bool:
    """Tell whether the form in "-ed" `word` is a verb with the noun `before` as its subject.

    A participle that modifies stands first, or behind an adverb, an adjective or a name: "300
    armed men", "12 newly trained drivers".
    """
    if word != "killed" and not (word.endswith("ed") and len(word) > SHORTEST + 1):
        return False
    modifies = before.endswith("ly") or before[:1].isupper() or "-" in before
    return not modifies and before.casefold() not in DEGREES and not ADJECTIVE.search(before)


def _joined(before: str, singular: str) -> str:
    """Return the unit, of two words where one does not say it: "square foot", "GPU hour"."""
    two = before.casefold() in DIMENSIONS or (singular in ("hour", "day") and before.isupper())
    return f"{before} {singular}" if two else singular


def _masked_end(text: str, start: int, masked: Sequence[tuple[int, int]]) -> int:
    """Return the end of the masked name that begins at `start`, or 0."""
    index = bisect_right(masked, (start, len(text) + 1)) - 1
    return masked[index][1] if index >= 0 and masked[index][0] == start else 0


def singular_of(word: str) -> str | None:
    """Return the singular of `word` if it looks like a plural noun, else None.

    >>> [singular_of(word) for word in ("GPUs", "Companies", "people", "H100s", "business")]
    ['GPU', 'company', 'person', 'H100', None]
    """
    lower = word.casefold()
    if known := IRREGULAR.get(lower):
        return known
    if len(word) < SHORTEST or not lower.endswith("s") or lower in SINGULARS:
        return None
    if word[:-1].isupper() or any(map(str.isdigit, word)):
        return word[:-1]  # GPUs, H100s
    if lower.endswith(("ss", "us", "is", "'s", "’s", "ous")) or word.isupper():
        return None
    return _stem(
        lower if word[1:].islower() and word[1].isalpha() and not lower.endswith("ans") else word
    )


def _stem(word: str) -> str:
    """Return the plural `word` without its regular ending."""
    if word.endswith("women"):
        return word[:-5] + "woman"
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]
