"""This module finds where names stand in articles, outside of what the finders found."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model import PassageKind
from generator.unknown.chinese import find_chinese
from generator.unknown.runs import find_runs, weigh
from generator.unknown.tokens import NAMED, TAKEN, find_tokens, is_all_capitals, is_title_case
from generator.unknown.words import GIVEN_NAMES, INSTITUTIONS, ROLES, SPEAKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.declared import Article
    from generator.model import Annotations, Passage, Quantity
    from generator.unknown.runs import Run
    from generator.unknown.tokens import Token

_SHARES = frozenset({"percent", "times"})
_MOST_WORDS = 6  # of a name in a title
_PERSON_WORDS = range(1, 4)
_ROLE = "|".join(sorted(ROLES))
_ROLE_AFTER = re.compile(
    rf"""
    ,\ (?: (?: an? | the | its )\ (?: [\w-]{{1,30}}\ ){{0,2}} (?: {_ROLE} ) \b
         |  (?: {_ROLE} )\ (?: of | at | for | with ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPEAKS = re.compile(rf" (?:{'|'.join(sorted(SPEAKING))})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A place where an unknown name stands, in the article `article`.

    `person` says that a rule is sure that it is one's; `short_for` is the name that stands beside
    an acronym in brackets, and that it is short for.
    """

    article: str
    start: int
    end: int
    text: str
    person: bool = False
    short_for: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    """A passage with its words."""

    article: Article
    passage: Passage
    tokens: tuple[Token, ...]

    @property
    def in_title_case(self) -> bool:
        """Whether its capitals tell nothing."""
        return self.passage.kind is PassageKind.HEADING and is_title_case(self.tokens)


def find_sightings(read: Sequence[tuple[Article, Annotations]]) -> tuple[Sighting, ...]:
    """Return where names stand in the articles that no annotation covers, article by article.

    In a title whose words are all capitalised a name counts only if it stands elsewhere, too.
    """
    passages = [each for article, found in read for each in _read(article, found)]
    titles = [each for each in passages if each.in_title_case]
    telling = [each for each in passages if not each.in_title_case]
    evidence = weigh([(each.article.text, each.tokens) for each in telling])
    runs = [
        (each.article, run)
        for each in telling
        for run in find_runs(each.article.text, each.tokens, evidence)
    ]
    known = {_key(run.tokens) for _, run in runs}
    sightings = [_sighting(article, run) for article, run in runs]
    sightings += [_plain(each.article, span) for each in titles for span in _again(each, known)]
    for article, found in read:
        taken = _taken(article.text, found)
        sightings += [
            replace(_plain(article, (each.start, each.end)), person=each.person)
            for passage in found.passages
            if passage.kind is not PassageKind.BOILERPLATE
            for each in find_chinese(article.text, passage.start, passage.end, taken)
        ]
    places = {article.id: place for place, (article, _) in enumerate(read)}
    texts = {article.id: article.text for article, _ in read}
    sightings.sort(key=lambda each: (places[each.article], each.start, -each.end))
    return _with_acronyms(_apart(sightings), texts)


def _apart(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return the sorted `sightings` without those inside of another."""
    kept: list[Sighting] = []
    for each in sightings:
        if not kept or kept[-1].article != each.article or kept[-1].end <= each.start:
            kept.append(each)
    return kept


def _read(article: Article, found: Annotations) -> Iterator[_Read]:
    taken = _taken(article.text, found)
    for passage in found.passages:
        own = article.text[passage.start : passage.end]
        if passage.kind is not PassageKind.BOILERPLATE and not is_all_capitals(own):
            tokens = find_tokens(article.text, passage.start, passage.end, taken)
            yield _Read(article, passage, tuple(tokens))


def _taken(text: str, found: Annotations) -> bytearray:
    """Return a byte for each character of `text` that says what an annotation takes it for.

    The noun that a figure counts may hold a name ("five Acme 300s"), the rest of it none.
    """
    taken = bytearray(len(text))
    amounts = tuple(each for each in found.quantities if _is_amount(each))
    for state, spans in ((NAMED, found.mentions), (TAKEN, found.timexes), (TAKEN, amounts)):
        for each in spans:
            taken[each.start : each.end] = bytes([state]) * (each.end - each.start)
    return taken


def _is_amount(quantity: Quantity) -> bool:
    return quantity.unit in _SHARES or (len(quantity.unit) == 3 and quantity.unit.isupper())  # noqa: PLR2004 - ISO 4217


def _again(title: _Read, known: set[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of `known` names in a title, the longest first."""
    at, tokens = 0, title.tokens
    while at < len(tokens):
        step = 1
        for length in range(min(_MOST_WORDS, len(tokens) - at), 0, -1):
            if _key(tokens[at : at + length]) in known and tokens[at].capital:
                yield tokens[at].start, tokens[at + length - 1].end
                step = length
                break
        at += step


def _key(tokens: Sequence[Token]) -> str:
    return " ".join(each.lower for each in tokens)


def _sighting(article: Article, run: Run) -> Sighting:
    end = run.end + 1 if _ends_with_stop(article.text, run) else run.end
    return replace(_plain(article, (run.start, end)), person=_is_person(article.text, run))


def _ends_with_stop(text: str, run: Run) -> bool:
    return (
        run.tokens[-1].lower in {"inc", "corp", "ltd", "co", "jr", "sr"}
        and text[run.end : run.end + 1] == "."
    )


def _plain(article: Article, span: tuple[int, int]) -> Sighting:
    start, end = span
    return Sighting(article=article.id, start=start, end=end, text=article.text[start:end])


def _is_person(text: str, run: Run) -> bool:
    """Tell whether a title, a role, or a given name that speaks makes `run` a person."""
    words = [each.text for each in run.tokens]
    named = all(
        each.replace("-", "").replace("’", "").replace("'", "").isalpha() and each[0].isupper()
        for each in words
    )
    if not named or len(words) not in _PERSON_WORDS or words[-1].lower() in INSTITUTIONS:
        return False
    if any(each.isupper() and len(each) > 1 for each in words):
        return False
    if run.titled:
        return True
    if len(words) == 1:
        return False
    if _ROLE_AFTER.match(text, run.end):
        return True
    return words[0] in GIVEN_NAMES and bool(_SPEAKS.match(text, run.end))


def _with_acronyms(sightings: Sequence[Sighting], texts: dict[str, str]) -> tuple[Sighting, ...]:
    found = list(sightings)
    for at, (left, right) in enumerate(pairwise(sightings)):
        text = texts[left.article]
        if left.article != right.article or text[left.end : right.start] != " (":
            continue
        if text[right.end : right.end + 1] != ")":
            continue
        if abbreviates(right.text, left.text):
            found[at + 1] = replace(right, short_for=left.text)
        elif abbreviates(left.text, right.text):
            found[at] = replace(left, short_for=right.text)
    return tuple(found)


def abbreviates(short: str, full: str) -> bool:
    """Tell whether `short` is made of the initials of `full`, with or without its small words."""
    letters = "".join(each for each in short if each.isalpha())
    if len(letters) < 2 or not letters.isupper() or " " in short:  # noqa: PLR2004 - one is none
        return False
    words = re.findall(r"\w+", full)
    capitals = "".join(each[0] for each in words if each[0].isupper())
    return letters in {capitals, "".join(each[0] for each in words).upper()} or (
        # A legal form or a last word is often left out: "Acme Works Corp. (AW)".
        len(letters) == len(words) - 1 and capitals.startswith(letters)
    )
