"""This module reads the words on either side of a sum: its clause, and the nouns in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.money.nounwords import GENERIC, LONGEST_NOUN, NOUNS
from generator.money.rolewords import (
    FUNCTION,
    IRREGULAR,
    LEAD,
    LEAD_OF,
    NOUN_LIKE,
    SAYS,
    UNLIKE,
    VERBS,
)
from generator.quantity.currencies import CURRENCY_CODES
from generator.segments import segments_of
from generator.whosewords import AND_VERB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Claim, Quantity
    from generator.money.nounwords import Role

_WORD = re.compile(r"[^\W_](?:[\w&'’.+/-]*\w)?|\S")
_CLAUSE = re.compile(r"\b(?:while|whereas|but|although|though|because)\b")
# Another currency's figure for the same sum, which stands in brackets behind it.
_CONVERTED = re.compile(r"\s?\((?:[^()]{1,40})\)")
# "Profit before interest and tax" is no tax.
_ITEM = r"(?: items | interests? | tax(?:es|ation)? | depreciation | amorti[sz]ation | charges )"
_BEFORE_TAX = re.compile(
    rf"""
    (?P<earned> \b (?: profits? | earnings | loss(?:es)? | income | results? | surplus | gains? ) )
    (?P<items> \s (?: before | after | excluding ) \s (?: all \s | any \s )?
      (?: (?: exceptional | one-off | special | extraordinary | net | income | corporate ) \s )?
      {_ITEM} (?: (?: ,\s | \sand\s | ,\sand\s ) {_ITEM} ){{0,4}} )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NET_OF = re.compile(r"\b[Nn]et of \w+")
_PUNCTUATION = frozenset(",–—-()\"“”'‘’.:;")
# Verbs that end a noun phrase.
_VERBAL = IRREGULAR.union(VERBS)
_QUOTES = frozenset("\"“'‘")
# A sum of fewer is what one buyer pays, not what a company does.
_SMALL = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a sum in its own clause, which no other sum shares.

    `gap` is what parts it from the sum before it, if there is one; `own` are the words of its own
    segment; `is_small` says that one buyer could pay it.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    own: tuple[str, ...]
    gap: str | None
    is_small: bool

    @property
    def all(self) -> str:
        """All words of the clause, in lower case."""
        return " ".join((*self.before, *self.after)).lower()


def around(quantity: Quantity, claim: Claim) -> Around:
    """Return the words around `quantity` of `claim`."""
    offset, text = claim.passage.start, claim.text
    begin, end = quantity.start - offset, quantity.end - offset
    side = segments_of(quantity, claim)
    low, high = side.start - offset, side.end - offset
    sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
    last = max((each.end - offset for each in sums if each.end <= quantity.start), default=None)
    following = min(
        (each.start - offset for each in sums if each.start >= quantity.end), default=high
    )
    converted = (
        _CONVERTED.match(text, end) if following < high or "(" in text[end : end + 2] else None
    )
    if converted and converted.start() <= following < converted.end():
        end = converted.end()
        following = min((s.start - offset for s in sums if s.start - offset >= end), default=high)
    high = min(high, following)
    text = _without_nouns_in_names(claim)
    for match in _CLAUSE.finditer(text, low, high):
        low, high = (match.end(), high) if match.end() <= begin else (low, min(high, match.start()))
    low = max(low, last or 0)
    joined = AND_VERB.search(text, end, high)
    own = max(side.own[0] - offset, low), min(side.own[1] - offset, high)
    return Around(
        words_of(text[low:begin]),
        words_of(text[end:high]),
        words_of(text[own[0] : begin] + " " + text[end : joined.start() if joined else own[1]]),
        None if last is None else text[last:begin],
        (quantity.high or quantity.low or _SMALL) < _SMALL,
    )


def _without_nouns_in_names(claim: Claim) -> str:
    """Return the text of `claim` with each name that has a telling noun in it as one word.

    What "National Wealth Bank" lends is no wealth.
    """
    # "Net of sales it was $5m" tells of no sales.
    text = _NET_OF.sub(lambda match: match[0].replace(" ", "_"), claim.text)
    text = _BEFORE_TAX.sub(lambda match: match["earned"] + " " * len(match["items"]), text)
    for each in claim.mentions:
        low, high = each.start - claim.passage.start, each.end - claim.passage.start
        words = text[low:high].split(" ")
        is_name = len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))
        if is_name and any(noun_ending([word]) for word in words):
            text = text[:low] + "_".join(words) + text[high:]
    return text


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` and, each by itself, its marks."""
    return tuple(_WORD.findall(text))


def is_mark(word: str) -> bool:
    """Tell whether `word` is a mark that parts phrases."""
    return word in _PUNCTUATION


def governor(before: Sequence[str]) -> int:
    """Return the place of what governs a sum behind the words `before`, or -1."""
    place = len(before) - 1
    while place >= 0:
        word = before[place].lower()
        if word == "of" and place and before[place - 1].lower() in LEAD_OF:
            place -= 2
        elif word in LEAD or word in _QUOTES or word.endswith("ly"):
            place -= 1
        else:
            return place
    return -1


def noun_ending(words: Sequence[str]) -> Role | None:
    """Return what the longest known noun at the end of `words` says of a sum, if there is one."""
    lower = [each.lower() for each in words[-LONGEST_NOUN:]]
    for size in range(len(lower), 0, -1):
        *rest, last = lower[-size:]
        for form in (last, *_singulars(last)):
            if role := NOUNS.get(" ".join((*rest, form))):
                return role
    return None


def _singulars(word: str) -> tuple[str, ...]:
    if not word.endswith("s"):
        return ()
    return word[:-1], word[:-2], word[:-3] + "y"


def run(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words at the start of `words` that can be one noun with its modifiers."""
    for place, word in enumerate(words):
        is_function = word.lower() in FUNCTION and word != "US"
        if is_mark(word) or is_function or _is_verbal(word, place):
            return tuple(words[:place])
    return tuple(words)


def _is_verbal(word: str, place: int) -> bool:
    lower = word.lower()
    if lower in NOUN_LIKE or noun_ending([lower]) or word[:1].isupper():
        return False
    # A participle right behind a sum or a determiner modifies ("a $5m combined loan").
    return lower in _VERBAL or lower.endswith("ing") or (lower.endswith("ed") and place > 0)


def head_of(words: Sequence[str]) -> Role | None:
    """Return what the head of the run `words` says of a sum: its last noun, if that is known."""
    for end in range(len(words), 0, -1):
        if role := noun_ending(words[:end]):
            return role if _ends_noun(words, end) else None
    return None


def _ends_noun(words: Sequence[str], end: int) -> bool:
    """Tell whether the noun ends at `end`: a name or a verb follows, or nothing."""
    if end == len(words):
        return True
    following = words[end]
    is_verb = following.endswith("s") and not words[end - 1].endswith("s")
    return following.lower() not in UNLIKE and (following[:1].isupper() or is_verb)


def subject(words: Sequence[str]) -> Role | None:
    """Return what the subject of the clause `words`, which end at its verb, says of a sum."""
    parts = _parts(words)
    if len(parts) > 1 and parts[-1][:1] == ["which"]:
        return _first_noun(parts[-1]) or _last_noun(parts[-2])
    for part in reversed(parts):
        if part and (part[0].lower() not in _OPENERS or len(parts) == 1):
            role = _first_noun(part)
            if role:
                return role
    return None


def _last_noun(part: Sequence[str]) -> Role | None:
    """Return the last known noun of `part`, which a relative clause goes on about."""
    found = (noun_ending(part[:end]) for end in range(len(part), 0, -1))
    return next((role for role in found if role), None)


# Words that open an adverbial, which is no subject.
_OPENERS = frozenset("in by after for at with since during before under until as on from".split())


def _parts(words: Sequence[str]) -> list[list[str]]:
    """Part `words` at marks; what stands before a verb of saying falls away."""
    parts: list[list[str]] = [[]]
    for word in words:
        if is_mark(word):
            parts.append([])
        elif word.lower() in SAYS:
            parts[-1] = []
        else:
            parts[-1].append(word)
    return parts


def _first_noun(part: Sequence[str]) -> Role | None:
    """Return the head of the first noun phrase of `part`, or of its "of" where that is generic."""
    place = 0
    while place < len(part):
        phrase = run(part[place:])
        if not phrase:
            place += 1
            continue
        if role := head_of(phrase):
            return role
        place += len(phrase)
        is_generic = phrase[-1].lower() in GENERIC
        if not is_generic and place < len(part) and part[place].lower() in _VERB_LIKE:
            return None
    return None


_VERB_LIKE = frozenset("is was are were has have had will would can could may might".split())
