"""This module unites the ways to write one unknown name: case, hyphen, legal form, acronym."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.fold import fold
from generator.unknown.words import COMPANY_FORMS, GIVEN_NAMES, SURE_COMPANY_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.unknown.passages import Sighting

_MARKS = re.compile(r"[^\w]+|_")
_LEGAL_FORM = re.compile(
    rf"[, ]+(?:{'|'.join(sorted(map(re.escape, COMPANY_FORMS), key=len, reverse=True))})\.?\Z",
    re.IGNORECASE,
)
_PERSON_WORDS = range(2, 4)
_SHORTEST_SINGULAR = 3
_PERSON_SHARE = 20  # a rule must be sure of one in so many places
_TOGETHER = 2  # names that end with a surname: the full one, and the surname alone


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownName:
    """A name that the gazetteer lacks: how it is written, and everywhere that it stands.

    `kind` is None unless a rule is sure; `aliases` are the other ways to write it that need a line
    of their own, so not a person's surname.
    """

    name: str
    kind: EntityKind | None
    aliases: tuple[str, ...]
    sightings: tuple[Sighting, ...]

    @property
    def count(self) -> int:
        """How often it stands in the articles."""
        return len(self.sightings)

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that it stands in, in order."""
        return tuple(dict.fromkeys(each.article for each in self.sightings))


def unite(sightings: Sequence[Sighting]) -> tuple[UnknownName, ...]:
    """Return the names in `sightings`, the most frequent first, their variants united."""
    groups: dict[str, list[Sighting]] = defaultdict(list)
    for each in sightings:
        groups[_key(each.text)].append(each)
    for find_others in (_plurals, _acronyms, _surnames):
        for key, full in find_others(groups).items():
            groups[full] += groups.pop(key)
    order = {each: place for place, each in enumerate(sightings)}
    names = [_name(sorted(group, key=order.__getitem__)) for group in groups.values()]
    return tuple(sorted(names, key=lambda each: (-each.count, -len(each.articles), each.name)))


def _key(name: str) -> str:
    """Return what all ways to write a name have in common, but for acronyms and surnames."""
    return _MARKS.sub("", fold(without_form(name))) or name


def without_form(name: str) -> str:
    """Return `name` without the legal form of a company behind it."""
    return _LEGAL_FORM.sub("", name) or name


def _plurals(groups: Mapping[str, Sequence[Sighting]]) -> dict[str, str]:
    """Return the keys of plurals, each with that of the singular, which stands more often."""
    return {
        f"{key}s": key
        for key, group in groups.items()
        if len(groups.get(f"{key}s", ())) in range(1, len(group) + 1)
        and len(key) >= _SHORTEST_SINGULAR
        and not key[-1].isdigit()
    }


def _acronyms(groups: Mapping[str, Sequence[Sighting]]) -> dict[str, str]:
    """Return the keys of the acronyms that the texts explain, each with that of its long form."""
    meant: dict[str, set[str]] = defaultdict(set)
    for key, group in groups.items():
        meant[key] = {_key(each.short_for) for each in group if each.short_for} - {key}
    return {
        key: next(iter(full))
        for key, full in meant.items()
        if len(full) == 1 and next(iter(full)) in groups and not meant[next(iter(full))]
    }


def _surnames(groups: Mapping[str, Sequence[Sighting]]) -> dict[str, str]:
    """Return the keys of surnames, each with that of the one person who is meant.

    A word is a surname if it is the last one of a person's full name, and stands alone only
    behind that in an article.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    first: dict[tuple[str, str], int] = {}
    last_words = Counter(group[0].text.split()[-1] for group in groups.values())
    for key, group in groups.items():
        person = _full_name(group)
        if person and last_words[person.split()[-1]] <= _TOGETHER:
            for surname in {person.split()[-1], person.split()[0]} - GIVEN_NAMES:
                owners[_key(surname)].add(key)
            for each in group:
                place = (key, each.article)
                first[place] = min(first.get(place, each.start), each.start)
    return {
        surname: key
        for surname, (key, *others) in ((name, tuple(keys)) for name, keys in owners.items())
        if not others
        and surname in groups
        and surname != key
        and all(each.start > first.get((key, each.article), each.start) for each in groups[surname])
    }


def _full_name(group: Sequence[Sighting]) -> str:
    """Return the full name of the person that `group` is about, if it is about one."""
    name = group[0].text
    words = name.split()
    if len(words) not in _PERSON_WORDS or not all(each[0].isupper() for each in words):
        return ""
    sure = any(each.person for each in group)
    return name if sure or words[0] in GIVEN_NAMES else ""


def _name(group: Sequence[Sighting]) -> UnknownName:
    spellings = Counter(re.sub(r"\s+", " ", each.text) for each in group)
    kind = _kind(group, spellings)
    full = [each for each in spellings if not _is_part(each, spellings)]
    explained = {each.short_for for each in group if each.short_for}
    name = max(full, key=lambda each: _rank(each, explained, spellings))
    seen = {_alike(name)}
    aliases = []
    for each in full:
        if _alike(each) not in seen:
            seen.add(_alike(each))
            aliases.append(each)
    return UnknownName(name=name, kind=kind, aliases=tuple(aliases), sightings=tuple(group))


def _alike(spelling: str) -> str:
    """Return what spellings share that need one line only in the gazetteer."""
    return fold(spelling).rstrip(".")


def _is_part(spelling: str, spellings: Iterable[str]) -> bool:
    """Tell whether `spelling` is a surname: one word of a full name, without its legal form."""
    words_of = (without_form(each).split() for each in spellings)
    return any(spelling in words for words in words_of if len(words) > 1)


def _rank(spelling: str, explained: Iterable[str], spellings: Mapping[str, int]) -> tuple[int, ...]:
    """Return how well a spelling stands for all: long form, without legal form, frequent."""
    return (
        spelling in explained,
        without_form(spelling) == spelling,
        spellings[spelling],
    )


def _kind(group: Sequence[Sighting], spellings: Iterable[str]) -> EntityKind | None:
    if any(_has_sure_form(each) for each in spellings):
        return EntityKind.COMPANY
    longest = max(each.text.count(" ") for each in group)
    whole = [each for each in group if each.text.count(" ") == longest]
    sure = sum(each.person for each in whole)
    if sure and sure * _PERSON_SHARE >= len(whole) and not any(each.short_for for each in group):
        return EntityKind.PERSON
    return None


def _has_sure_form(name: str) -> bool:
    if name.endswith(("公司", "集团")):
        return True
    form = name[len(without_form(name)) :].strip(", ").rstrip(".").lower()
    return form in SURE_COMPANY_FORMS or form == "n.v"
