"""This module tells a person's surname, which counts alone after the full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
