"""This module finds mentions of entities: longest match over all names, ambiguity dropped.

The rules, in order:

1. Every occurrence of every name is a candidate, compared without regard to case and to the
   variants of quotes, hyphens and spaces.
2. Letter case: with `case: true`, and for acronyms (up to five letters, all capitals), as written;
   otherwise in any case, but a capitalised word of the name ("Scale", "Meta"; not "YouTube") must
   begin with a capital in the text, too, since in lower case it is likely to be just a word.
3. Boundaries: a Latin letter or digit at the edge of a name must not touch another, but for the s
   of a plural ("A100s", "GPUs", and of products, models and chips any: "iPhones"); a name with a
   digit in it must not be a part of a longer product number ("A100" in "DGX-A100"), a country's
   not of a currency ("US$", "US dollars"), and no name of one that something else has, as far as
   the word beside it shows ("Boeing Field", "Paris Air Show", "Bank of China", "South Sudan",
   "Jean-Claude Arnaud").
4. Context: not inside a phrase of `except`; with `requires`, one of its words or entities must
   stand in the same line.
5. Of overlapping candidates the longest stays; if that could be two entities, none does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.errors import Finding
from generator.fold import fold, lower, unify_marks
from generator.model import Mention
from generator.names import Candidate, Name, case_fits, is_a_word, name_of, stands_alone
from generator.surnames import find_surnames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity

_ADDRESS = re.compile(
    # A web address, up to a space or a CJK character.
    r"(?:https?://|\bwww\.)[^\s<>\"\u2e80-\uffdc]+"
    # The host of a mail address.
    r"|@[A-Za-z0-9-]+\.[A-Za-z][A-Za-z0-9.-]*"
)
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+\Z")
_LONGEST_MAILBOX = 64  # RFC 5321
_NEAR = 300


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names of all entities, compiled for search; `ambiguous` are the names left out.

    `names` are those of each pattern of the automaton, and `capitalised` tells of each pattern
    whether all its names begin with a capital that the text must have, too.
    """

    entities: Mapping[str, Entity]
    names: tuple[tuple[Name, ...], ...]
    capitalised: tuple[bool, ...]
    automaton: AhoCorasick
    ambiguous: tuple[Finding, ...]


def compile_gazetteer(entities: Sequence[Entity]) -> Gazetteer:
    """Compile the names of `entities`; a name that could be two of them is left out."""
    named: dict[str, list[Name]] = defaultdict(list)
    for entity in entities:
        for text in dict.fromkeys((entity.name, *entity.aliases)):
            named[fold(text)].append(name_of(text, entity))
    ambiguous = [key for key, names in named.items() if _is_ambiguous(names)]
    findings = tuple(_ambiguity(named.pop(key)) for key in sorted(ambiguous))
    patterns = sorted(named)
    return Gazetteer(
        entities={entity.id: entity for entity in entities},
        names=tuple(tuple(named[pattern]) for pattern in patterns),
        capitalised=tuple(
            all(name.capitals[:1] == (0,) for name in named[pattern]) for pattern in patterns
        ),
        automaton=AhoCorasick(patterns, matchkind=MatchKind.Standard),
        ambiguous=findings,
    )


def _is_ambiguous(names: Sequence[Name]) -> bool:
    owners = {name.entity.id for name in names if not name.entity.requires}
    spellings = {name.text for name in names}
    told_apart_by_case = len(spellings) == len(names) and all(name.exact for name in names)
    return len(owners) > 1 and not told_apart_by_case


def _ambiguity(names: Sequence[Name]) -> Finding:
    owners = ", ".join(sorted({name.entity.id for name in names}))
    return Finding(
        "entities.yml",
        0,
        f"{names[0].text!r} could be any of {owners}, so it is not linked",
        "keep it at one of them, or give them `requires`",
    )


def find_mentions(
    text: str, gazetteer: Gazetteer, *, start: int = 0, end: int | None = None
) -> tuple[Mention, ...]:
    """Find the entities named in `text[start:end]`; offsets are those of `text`."""
    searched = text[start : len(text) if end is None else end]
    plain = unify_marks(searched)
    folded = lower(plain)
    candidates = _outside(_addresses(searched), _candidates(plain, folded, gazetteer))
    kept = _drop_ambiguous(_longest(_in_context(candidates, folded)))
    kept = sorted([*kept, *find_surnames(searched, kept)], key=lambda each: each.start)
    return tuple(
        Mention(
            start=start + each.start,
            end=start + each.end,
            text=searched[each.start : each.end],
            entity=each.name.entity.id,
        )
        for each in kept
    )


def _candidates(plain: str, folded: str, gazetteer: Gazetteer) -> list[Candidate]:
    found = []
    for index, begin, finish in gazetteer.automaton.find_matches_as_indexes(
        folded, overlapping=True
    ):
        # Nine in ten matches lie inside words or lack the capital: look at that before all else.
        if gazetteer.capitalised[index] and not plain[begin].isupper():
            continue
        if not is_a_word(plain, begin, finish):
            continue
        surface = plain[begin:finish]
        for name in gazetteer.names[index]:
            if case_fits(name, surface) and stands_alone(name, plain, begin, finish):
                found.append(Candidate(begin, finish, name))  # noqa: PERF401, a comprehension is slower
    return found


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of web and mail addresses, in order."""
    for match in _ADDRESS.finditer(text):
        begin = match.start()
        if text[begin] == "@" and (
            mailbox := _MAILBOX.search(text[max(0, begin - _LONGEST_MAILBOX) : begin])
        ):
            begin -= len(mailbox[0])
        yield begin, match.end()


def _outside(spans: Iterable[tuple[int, int]], candidates: list[Candidate]) -> list[Candidate]:
    """Return those of `candidates` that overlap none of `spans`, which are in order."""
    shields = list(spans)
    if not shields:
        return candidates
    ends = [end for _, end in shields]
    kept = []
    for each in candidates:
        at = bisect_right(ends, each.start)
        if at == len(shields) or shields[at][0] >= each.end:
            kept.append(each)
    return kept


def _in_context(candidates: list[Candidate], folded: str) -> list[Candidate]:
    present = sorted(
        (each.start, each.name.entity.id) for each in candidates if not each.name.nearby
    )
    return [
        each
        for each in candidates
        if not _is_excepted(each, folded) and _required_is_near(each, folded, present)
    ]


def _is_excepted(each: Candidate, folded: str) -> bool:
    return any(
        folded.find(phrase, max(0, each.end - len(phrase)), each.start + len(phrase)) != -1
        for phrase in each.name.except_
    )


def _required_is_near(each: Candidate, folded: str, present: Sequence[tuple[int, str]]) -> bool:
    if each.name.nearby is None:
        return True
    # `fold` made newlines spaces, two of which are a paragraph's end in most texts; a window of
    # some three sentences either side stands for "near" in all of them.
    low, high = max(0, each.start - _NEAR), each.end + _NEAR
    here = present[bisect_left(present, (low, "")) : bisect_left(present, (high, ""))]
    if any(entity in each.name.entity.requires for _, entity in here):
        return True
    window = folded[low : each.start] + " " + folded[each.end : high]
    return bool(each.name.nearby.search(window))


def _longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep of overlapping candidates the longest, the first of equals; equal spans all stay.

    Two names of one entity that overlap are one mention ("Premier Li" and "Li Qiang").
    """
    kept: list[Candidate] = []
    end = -1
    ranked = sorted(candidates, key=lambda each: (each.start, -each.end, each.name.entity.id))
    for each in ranked:
        if kept and (each.start, each.end) == (kept[-1].start, kept[-1].end):
            kept.append(each)
        elif each.start >= end:
            kept.append(each)
            end = each.end
        elif each.name.entity is kept[-1].name.entity:
            end = max(end, each.end)
            kept[-1] = Candidate(kept[-1].start, end, kept[-1].name)
        elif each.end - each.start > end - kept[-1].start:
            while kept and kept[-1].end > each.start:
                kept.pop()
            kept.append(each)
            end = each.end
    return kept


def _drop_ambiguous(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Drop the spans that could be two entities; equal spans are neighbours."""
    kept = []
    for _, group in groupby(candidates, key=lambda each: (each.start, each.end)):
        first, *others = group
        if all(each.name.entity is first.name.entity for each in others):
            kept.append(first)
    return kept
