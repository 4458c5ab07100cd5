"""This module finds names by their capitals: runs of words that are written like names.

A capital tells nothing at the start of a sentence and in a title. There a word counts by its form
(`IBM`, `iPhone`), or by how all the texts write it elsewhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.unknown.chains import find_chains
from generator.unknown.edges import is_name, trim
from generator.unknown.evidence import Evidence, phrase_of
from generator.unknown.words import (
    GIVEN_NAMES,
    INSTITUTIONS,
    PORTFOLIO,
    SURE_TITLES,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.unknown.tokens import Token


@dataclass(frozen=True, slots=True)
class Run:
    """Words that make one name; `titled` if a person's title stands before it."""

    tokens: tuple[Token, ...]
    titled: bool = False

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.tokens[-1].end


def weigh(texts: Sequence[tuple[str, Sequence[Token]]]) -> Evidence:
    """Return how the passages `texts`, each with its words, write what they write."""
    lower: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for text, tokens in texts:
        lower.update(each.lower for each in tokens if not each.capital)
        inside.update(each.lower for each in tokens if each.capital and not each.first)
        for run in find_chains(text, tokens, Evidence()):
            begun = run[1:] if run[0].lower == "the" else run
            if begun and not begun[0].first:
                alone[phrase_of(begun)] += 1
    return Evidence(lower, inside, alone)


def find_runs(text: str, tokens: Sequence[Token], evidence: Evidence) -> Iterator[Run]:
    """Yield the names among the words `tokens` of one passage of `text`."""
    before = {after.start: each for each, after in pairwise(tokens)}
    after = {each.end: following for each, following in pairwise(tokens)}
    for chain in find_chains(text, tokens, evidence):
        for piece, titled in _split_titles(chain):
            kept = trim(piece, evidence)
            if kept and is_name(text, kept, evidence, after.get(kept[-1].end)):
                leading = before.get(kept[0].start)
                is_titled = titled and kept[0] is piece[0]
                yield Run(tuple(kept), is_titled or _is_title_before(text, leading, kept[0]))


def _split_titles(chain: Sequence[Token]) -> Iterator[tuple[list[Token], bool]]:
    """Yield the parts of a run between the titles in it, and whether a title stands before each."""
    piece: list[Token] = []
    titled = False
    for at, token in enumerate(chain):
        if not _is_title(chain, at):
            piece.append(token)
            continue
        while piece and piece[-1].lower in PORTFOLIO:
            piece.pop()
        if piece:
            yield piece, titled
        piece, titled = [], True
    if piece:
        yield piece, titled


def _is_title(chain: Sequence[Token], at: int) -> bool:
    word, before, rest = chain[at].lower, chain[:at], chain[at + 1 :]
    if word == "general" and before and before[-1].lower == "attorney":
        return True
    if word in {"general", "justice"}:
        return bool(rest) and rest[0].text in GIVEN_NAMES
    if word not in TITLES:
        return False
    # "Martin Luther King"; "Premier League".
    is_surname = not rest and any(each.text in GIVEN_NAMES for each in before)
    is_first = not before and len(rest) == 1 and rest[0].lower in INSTITUTIONS
    return not is_surname and not is_first


def _is_title_before(text: str, leading: Token | None, first: Token) -> bool:
    return (
        leading is not None
        and leading.lower in SURE_TITLES
        and text[leading.end : first.start] in {" ", "\n", ". "}
    )
