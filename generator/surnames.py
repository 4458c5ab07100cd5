"""This module finds persons by their surnames alone, which count after the full name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model import EntityKind
from generator.names import Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Entity

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
    """Find surnames alone that follow a person's full name, if one person only can be meant."""
    first_named: dict[str, dict[str, Candidate]] = defaultdict(dict)
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
            found.append(Candidate(*match.span(), known[0].name))
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
