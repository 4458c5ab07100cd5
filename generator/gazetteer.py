"""This module finds mentions of entities: longest match over all names, ambiguity dropped.

The rules, in order:

1. Every occurrence of every name is a candidate, compared without regard to case and to the
   variants of quotes, hyphens and spaces.
2. Letter case: with `case: true`, and for acronyms (up to five letters, all capitals), as written;
   otherwise in any case, but a capitalised word of the name ("Scale", "Meta"; not "YouTube") must
   begin with a capital in the text, too, since in lower case it is likely to be just a word.
3. Boundaries: a Latin letter or digit at the edge of a name must not touch another; a name with a
   digit in it must not be a part of a longer product number ("A100" in "DGX-A100"); a currency
   sign after a name makes it a part of the currency ("US$").
4. Context: not inside a phrase of `except`; with `requires`, one of its words or entities must
   stand in the same line.
5. Of overlapping candidates the longest stays; if that could be two entities, none does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.errors import Finding
from generator.fold import fold, unify_marks
from generator.model import Mention
from generator.names import Candidate, Name, case_fits, stands_alone
from generator.surnames import find_surnames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model import Entity

_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names of all entities, compiled for search; `ambiguous` are the names left out."""

    entities: Mapping[str, Entity]
    names: tuple[tuple[Name, ...], ...]
    automaton: AhoCorasick
    ambiguous: tuple[Finding, ...]


def compile_gazetteer(entities: Sequence[Entity]) -> Gazetteer:
    """Compile the names of `entities`; a name that could be two of them is left out."""
    named: dict[str, list[Name]] = defaultdict(list)
    for entity in entities:
        for text in dict.fromkeys((entity.name, *entity.aliases)):
            named[fold(text)].append(Name(text, entity))
    ambiguous = [key for key, names in named.items() if _is_ambiguous(names)]
    findings = tuple(_ambiguity(named.pop(key)) for key in sorted(ambiguous))
    patterns = sorted(named)
    return Gazetteer(
        entities={entity.id: entity for entity in entities},
        names=tuple(tuple(named[pattern]) for pattern in patterns),
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
    folded = fold(searched)
    shielded = tuple(match.span() for match in _ADDRESS.finditer(searched))
    candidates = [
        each
        for each in _candidates(searched, folded, gazetteer)
        if not any(a < each.end and each.start < b for a, b in shielded)
    ]
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


def _candidates(text: str, folded: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    plain = unify_marks(text)
    for index, begin, finish in gazetteer.automaton.find_matches_as_indexes(
        folded, overlapping=True
    ):
        if not stands_alone(plain, begin, finish):
            continue
        for name in gazetteer.names[index]:
            if case_fits(name, plain[begin:finish]):
                yield Candidate(begin, finish, name)


def _in_context(candidates: Iterable[Candidate], folded: str) -> list[Candidate]:
    found = list(candidates)
    present = [(each.start, each.name.entity.id) for each in found if not each.name.entity.requires]
    return [
        each
        for each in found
        if not _excepted(each, folded) and _required_is_near(each, folded, present)
    ]


def _excepted(each: Candidate, folded: str) -> bool:
    for phrase in map(fold, each.name.entity.except_):
        at = folded.find(phrase, max(0, each.end - len(phrase)), each.start + len(phrase))
        if at != -1:
            return True
    return False


def _required_is_near(each: Candidate, folded: str, present: Sequence[tuple[int, str]]) -> bool:
    requires = each.name.entity.requires
    if not requires:
        return True
    # `fold` made newlines spaces, two of which are a paragraph's end in most texts; a window of
    # some three sentences either side stands for "near" in all of them.
    low, high = max(0, each.start - 300), each.end + 300
    ids = {entity for start, entity in present if low <= start < high}
    window = folded[low : each.start] + " " + folded[each.end : high]
    return any(
        word in ids or re.search(rf"\b{re.escape(fold(word))}\b", window) for word in requires
    )


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
    spans: dict[tuple[int, int], dict[str, Candidate]] = defaultdict(dict)
    for each in candidates:
        spans[each.start, each.end][each.name.entity.id] = each
    return [next(iter(owners.values())) for owners in spans.values() if len(owners) == 1]
