"""This module finds persons by their surnames alone, which count after the full name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from generator.declared import EntityKind
from generator.names import Candidate, begins_a_word, ends_a_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.declared import Entity

# The hundred most common surnames of China in pinyin, which stand before the given name.
# Source: Ministry of Public Security of China, National Name Report 2020.
_FAMILY_NAME_FIRST = frozenset(
    """
    Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang
    Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei
    Su Lu Ding Ren Yao Shen Zhong Cui Tan Fan Shi Liao Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu
    Hou Yin Xue Yan Lei Long Tao Qian Dai Mo Kong Xiang Chang Kang Gong Shao Wan Gu Mao Hao Xi
    Ouyang Situ Zhuge
    """.split()
)


def surname_of(person: Entity) -> str:
    """Return the surname of `person`: as the gazetteer says, or by the order of the name's parts.

    A name of one part, or in characters, has none that could stand alone.
    """
    if person.surname:
        return person.surname
    parts = person.name.split()
    if len(parts) == 1 or not person.name.isascii():
        return parts[-1] if len(parts) > 1 and parts[-1].isalpha() else ""
    given = parts[1:]
    family_first = (
        parts[0] in _FAMILY_NAME_FIRST and len(given) == 1 and given[0] not in _FAMILY_NAME_FIRST
    )
    return parts[0] if family_first else parts[-1]


def find_surnames(text: str, kept: Sequence[Candidate]) -> list[Candidate]:
    """Find surnames alone that follow a person's full name, if one person only can be meant.

    `kept` are the mentions found so far, sorted and apart.
    """
    first_named = _first_named(kept)
    if not first_named:
        return []
    surnames = sorted(first_named)
    starts = [each.start for each in kept]
    found: list[Candidate] = []
    for index, begin, end in AhoCorasick(surnames).find_matches_as_indexes(text, overlapping=True):
        before = bisect_right(starts, begin) - 1
        taken = (before >= 0 and kept[before].end > begin) or (
            before + 1 < len(kept) and starts[before + 1] < end
        )
        if taken or (found and found[-1].end > begin):
            continue
        person = _one_named_before(first_named[surnames[index]], begin)
        if person and _stands_alone(text, begin, end):
            found.append(Candidate(begin, end, person.name))
    return found


def _first_named(kept: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """Return for each surname the first mentions of the persons who have it: the first two."""
    first: dict[str, list[Candidate]] = defaultdict(list)
    surnames: dict[str, str] = {}
    for each in kept:
        entity = each.name.entity
        if entity.kind is not EntityKind.PERSON or entity.id in surnames:
            continue
        surnames[entity.id] = surname_of(entity)
        if surnames[entity.id] and len(first[surnames[entity.id]]) <= 1:
            first[surnames[entity.id]].append(each)
    return {surname: persons for surname, persons in first.items() if persons}


def _one_named_before(persons: Sequence[Candidate], begin: int) -> Candidate | None:
    named = [each for each in persons if each.end <= begin]
    return named[0] if len(named) == 1 else None


_NAME_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+) \Z")
_NAME_AFTER = re.compile(r" [A-Z][a-z]+|-")
_TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Prof Professor President Premier Minister Secretary Chairman Chairwoman "
    "Senator Chancellor King Queen Judge Justice General Founder Chief Executive Director Officer "
    "Governor Mayor Ambassador Representative Congressman Congresswoman Commissioner Sir Lord Lady "
    "Billionaire Entrepreneur Analyst Economist The And But While As For With By That If "
    "According Although After Before Since Because Though Yesterday Today Earlier Later Then Now "
    "Meanwhile However How Why What Where When Who Whether".split()
)


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Whether the surname is no part of a word or of another's name ("Robin Li", "Li Wei")."""
    if not (begins_a_word(text, begin) and ends_a_word(text, end)):
        return False
    before = _NAME_BEFORE.search(text, max(0, begin - 24), begin)
    if before and before["word"] not in _TITLES:
        return False
    return not _NAME_AFTER.match(text, end) or _in_title_case(text, begin, end)


_SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is nor of on or over the to vs with".split()
)
_SHORTEST_HEADING, _LONGEST_HEADING = 5, 200  # words, characters


def _in_title_case(text: str, begin: int, end: int) -> bool:
    """Whether the line is a heading with capitals throughout, so that a capital tells nothing."""
    start = text.rfind("\n", max(0, begin - _LONGEST_HEADING), begin) + 1 or max(
        0, begin - _LONGEST_HEADING
    )
    finish = text.find("\n", end, end + _LONGEST_HEADING)
    line = text[start : finish if finish != -1 else end + _LONGEST_HEADING + 1].rstrip()
    if len(line) > _LONGEST_HEADING or line.endswith("."):
        return False
    words = [each for each in re.findall(r"[^\W\d_]+", line) if each not in _SMALL_WORDS]
    return len(words) >= _SHORTEST_HEADING and not any(map(str.islower, words))
