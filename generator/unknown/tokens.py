"""This module reads the words of a passage and tells which of them are written like names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.unknown.words import AFTER_HYPHEN, BEFORE_HYPHEN, COMPANY_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FREE, NAMED, TAKEN = range(3)
_CJK = "\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff"
# Bounded, so that a line without a space takes no longer than others.
_LETTER = rf"[^\W_{_CJK}]"
_WORD = re.compile(
    rf"""
    (?: [A-Z]\. ){{2,6}} (?! {_LETTER} )                        # U.S., N.V.
  | {_LETTER}{{1,80}} (?: ['’&.+-] {_LETTER}{{1,80}} ){{0,8}}   # O'Leary, AT&T, GPT-4o, 01.AI
  | &
    """,
    re.VERBOSE,
)
# But for those that a name has inside: "the People's Bank".
_POSSESSIVE = re.compile(r"(?<!\APeople)(?<!\AWomen)(?<!\AChildren)['’]s\Z", re.IGNORECASE)
_CHUNK = re.compile(r"\S+")
_ADDRESS_MARKS = "://", "www.", "@", "#"
# A word behind one of these may have its capital from being first.
_OPENS = re.compile(r"(?:[\"“”‘«「『:：•–—!?…]|\.\.|``|''|\s['(])\s{0,2}\Z")
_PLURAL = re.compile(r"(?<=[^\W_][\dA-Z])['’]?s\Z")  # of an acronym or a number: A100s, NGO's
_DOTTED = re.compile(r"[A-Z](?:\.[A-Z]){1,5}")
_DIGITS = re.compile(r"\d{1,4}[a-zA-Z]{0,2}(?:-\d{1,4})?\Z")
_SHORT_WORDS = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start` of the text.

    `first` says that its capital may come from where it stands, `known` that it belongs to a name
    that the gazetteer has.
    """

    start: int
    text: str
    first: bool = False
    known: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        """How it is looked up in the tables."""
        return self.text.lower().replace("’", "'").rstrip(".")

    @property
    def capital(self) -> bool:
        """Whether it is written like a name, wherever it stands."""
        return self.text[0].isupper() or self.marked

    @property
    def marked(self) -> bool:
        """Whether its form is a name's even as a first word: `IBM`, `iPhone`, `A100`, `36Kr`."""
        tail = self.text[1:]
        shaped = any(each.isupper() for each in tail)
        lettered = any(each.isdigit() for each in tail) and self.text[0].isupper()
        return (shaped or lettered) and not re.fullmatch(r"\d+[A-Z]{1,2}", self.text)

    @property
    def acronym(self) -> bool:
        """Whether it is all capitals."""
        letters = [each for each in self.text if each.isalpha()]
        return len(letters) > 1 and all(each.isupper() for each in letters)

    @property
    def number(self) -> bool:
        """Whether it is a figure that a name may end with: `787`, `737-800`."""
        return bool(_DIGITS.match(self.text))


def find_tokens(text: str, start: int, end: int, taken: bytearray) -> Iterator[Token]:
    """Yield the words of the passage `text[start:end]` that do not touch what is `taken` for good.

    `taken` has a byte for each character: FREE, NAMED, or TAKEN.
    A possessive's ending is no part of a word; of a compound ("Acme-led", "non-Acme") only the
    name is, and the plural of an acronym or a number is read as its singular.
    """
    shielded = bytearray(end - start)
    for chunk in _CHUNK.finditer(text, start, end):
        if any(mark in chunk[0] for mark in _ADDRESS_MARKS):
            left, right = chunk.start() - start, chunk.end() - start
            shielded[left:right] = b"\1" * (right - left)
    for word in _WORD.finditer(text, start, end):
        left, right = word.span()
        known = max(taken[left:right])
        if known == TAKEN or any(shielded[left - start : right - start]):
            continue
        first = left == start or bool(_OPENS.search(text, max(start, left - 4), left))
        token = _trim(Token(left, word[0], first, known == NAMED))
        stopped = _DOTTED.fullmatch(token.text) and text[token.end : token.end + 1] == "."
        yield replace(token, text=f"{token.text}.") if stopped else token


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Tell whether nearly all words of a heading are capitalised, so that capitals tell nothing."""
    words = [each for each in tokens if len(each.text) >= _SHORT_WORDS and each.text[0].isalpha()]
    raised = sum(each.capital for each in words)
    return bool(words) and raised > 0.7 * len(words) and (raised < len(tokens) or len(tokens) > 1)


def is_all_capitals(text: str) -> bool:
    """Tell whether a passage is written in capitals only."""
    return text.isupper() and text.count(" ") > 1


def _trim(token: Token) -> Token:
    """Return the part of a word that can be of a name."""
    text = _PLURAL.sub("", _POSSESSIVE.sub("", token.text)) or token.text
    before, _, rest = text.partition("-")
    if before in BEFORE_HYPHEN and rest[:1].isupper():
        moved = token.start + len(before) + 1
        return replace(token, start=moved, text=_without_ending(rest), first=False)
    return replace(token, text=_without_ending(text))


def _without_ending(text: str) -> str:
    """Return a compound without the word that describes it: the "Acme" of "Acme-led"."""
    parts = text.split("-")
    for at, part in enumerate(parts[1:], start=1):
        if part in AFTER_HYPHEN or (part.endswith(("ed", "ing")) and part.islower()):
            return "-".join(parts[:at])
    return text


def is_company_form(token: Token) -> bool:
    """Tell whether `token` is the legal form at the end of a company's name."""
    return token.capital and token.lower in COMPANY_FORMS
