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
from generator.model import EntityKind, Mention
from generator.surnames import surname_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model import Entity

_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-Z][a-z]+(?![^\W_])")
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+")
_CURRENCY_SIGNS = "$€£¥￥"


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name an entity."""

    text: str
    entity: Entity

    @property
    def exact(self) -> bool:
        """Whether it counts only as written, letter for letter."""
        return self.entity.exact_case or bool(_ACRONYM.fullmatch(self.text))

    @property
    def capitals(self) -> tuple[int, ...]:
        """Where its capitalised words begin."""
        return tuple(match.start() for match in _CAPITALISED.finditer(self.text))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names of all entities, compiled for search; `ambiguous` are the names left out."""

    entities: Mapping[str, Entity]
    names: tuple[tuple[Name, ...], ...]
    automaton: AhoCorasick
    ambiguous: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    name: Name


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
    kept = sorted([*kept, *_surnames(searched, kept)], key=lambda each: each.start)
    return tuple(
        Mention(
            start=start + each.start,
            end=start + each.end,
            text=searched[each.start : each.end],
            entity=each.name.entity.id,
        )
        for each in kept
    )


def _candidates(text: str, folded: str, gazetteer: Gazetteer) -> Iterator[_Candidate]:
    plain = unify_marks(text)
    for index, begin, finish in gazetteer.automaton.find_matches_as_indexes(
        folded, overlapping=True
    ):
        if not _stands_alone(plain, begin, finish):
            continue
        for name in gazetteer.names[index]:
            if _case_fits(name, plain[begin:finish]):
                yield _Candidate(begin, finish, name)


def _case_fits(name: Name, surface: str) -> bool:
    if name.exact:
        return surface == unify_marks(name.text)
    return all(surface[at].isupper() for at in name.capitals)


def _stands_alone(text: str, begin: int, finish: int) -> bool:
    if begin and _joined(text[begin - 1], text[begin]):
        return False
    if finish < len(text):
        if text[finish] in _CURRENCY_SIGNS:
            return False
        if _joined(text[finish - 1], text[finish]) and not _plural(text, finish):
            return False
    return not _part_of_number(text, begin, finish)


def _joined(left: str, right: str) -> bool:
    """Whether two neighbours make one word; between CJK characters there is no boundary to ask."""
    return _is_latin(left) and _is_latin(right)


def _is_latin(char: str) -> bool:
    return (char.isalnum() or char == "_") and not "\u2e80" <= char <= "\uffdc"


def _plural(text: str, finish: int) -> bool:
    """Whether an s follows an acronym or a product number ("GPUs", "H100s")."""
    last = text[finish - 1]
    after = text[finish + 1 : finish + 2]
    return text[finish] == "s" and (last.isdigit() or last.isupper()) and not after.isalnum()


_BEFORE = re.compile(r"(?:[A-Z0-9][A-Za-z0-9]*[-./])\Z")
_AFTER = re.compile(r"-(?![a-z]{3,})[A-Za-z0-9]|\.\d")


def _part_of_number(text: str, begin: int, finish: int) -> bool:
    if not any(char.isdigit() for char in text[begin:finish]):
        return False
    return bool(_BEFORE.search(text, max(0, begin - 24), begin) or _AFTER.match(text, finish))


def _in_context(candidates: Iterable[_Candidate], folded: str) -> list[_Candidate]:
    found = list(candidates)
    present = [(each.start, each.name.entity.id) for each in found if not each.name.entity.requires]
    return [
        each
        for each in found
        if not _excepted(each, folded) and _required_is_near(each, folded, present)
    ]


def _excepted(each: _Candidate, folded: str) -> bool:
    for phrase in map(fold, each.name.entity.except_):
        at = folded.find(phrase, max(0, each.end - len(phrase)), each.start + len(phrase))
        if at != -1:
            return True
    return False


def _required_is_near(each: _Candidate, folded: str, present: Sequence[tuple[int, str]]) -> bool:
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


def _longest(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Keep of overlapping candidates the longest, the first of equals; equal spans all stay.

    Two names of one entity that overlap are one mention ("Premier Li" and "Li Qiang").
    """
    kept: list[_Candidate] = []
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
            kept[-1] = _Candidate(kept[-1].start, end, kept[-1].name)
        elif each.end - each.start > end - kept[-1].start:
            while kept and kept[-1].end > each.start:
                kept.pop()
            kept.append(each)
            end = each.end
    return kept


def _drop_ambiguous(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    spans: dict[tuple[int, int], dict[str, _Candidate]] = defaultdict(dict)
    for each in candidates:
        spans[each.start, each.end][each.name.entity.id] = each
    return [next(iter(owners.values())) for owners in spans.values() if len(owners) == 1]


def _surnames(text: str, kept: Sequence[_Candidate]) -> list[_Candidate]:
    """Find surnames alone that follow a person's full name, if one person only can be meant."""
    first_named: dict[str, dict[str, _Candidate]] = defaultdict(dict)
    for each in kept:
        if each.name.entity.kind is EntityKind.PERSON and (name := surname_of(each.name.entity)):
            first_named[name].setdefault(each.name.entity.id, each)
    if not first_named:
        return []
    taken = [(each.start, each.end) for each in kept]
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(first_named)))})\b")
    found = []
    for match in pattern.finditer(text):
        known = [each for each in first_named[match[0]].values() if each.end <= match.start()]
        if len(known) == 1 and _free(match.span(), taken) and _alone(text, *match.span()):
            found.append(_Candidate(*match.span(), known[0].name))
    return found


def _free(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end in taken)


_GIVEN_NAME_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+) \Z")
_TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Prof Professor President Premier Minister Secretary Chairman Senator "
    "Chancellor King Queen Judge Justice General Founder The And But While When As For With By "
    "According Although After Before".split()
)


def _alone(text: str, begin: int, finish: int) -> bool:
    """Whether the surname is not a part of another person's name ("Robin Li", "Li Wei")."""
    before = _GIVEN_NAME_BEFORE.search(text, max(0, begin - 24), begin)
    if before and before["word"] not in _TITLES:
        return False
    return not re.match(r" [A-Z][a-z]+", text[finish:]) and text[finish : finish + 1] != "-"
