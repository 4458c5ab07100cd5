"""This module finds names in Chinese text, where no capital and no space shows them.

Precision comes first: a name counts only between a character that does not belong to one and a
word that says what it is: 公司, 集团, 大学, a form of address, a verb of saying, or 《》.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# The hundred most common surnames of China.
# Source: Ministry of Public Security of China, National Name Report 2020.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田"
    "董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹"
    "熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
)
# A name begins behind one of these, or where the passage or the clause does.
_BEFORE = "的在和与及或是为由从对向称将被据让使到于跟同等了着过给并而但也就都还"
_EDGE = rf"(?:(?<![{_HAN}])|(?<=[{_BEFORE}]))"
_NO_START = (
    "这那该本此各每某其一二三四五六七八九十两几多另我你他她它有无"
    "不未已请让大小新老全同等些个家位名以因所"
)
_NAME = rf"(?![{_NO_START}{_BEFORE}])[{_HAN}]"
_INSIDE = rf"(?:(?![{_BEFORE}这那该])[{_HAN}])"
# A person may stand behind these as well.
_OFFICES = (
    "创始人 发言人 负责人 总裁 董事长 总经理 主席 总理 部长 首席执行官 分析师 院士 市长"
).split()
_BEHIND_OFFICE = "|".join(f"(?<={office})" for office in _OFFICES)
_PATTERNS = (
    (
        re.compile(rf"{_EDGE}{_NAME}{_INSIDE}{{1,8}}?(?:集团|大学|研究院|(?:股份)?有限公司|公司)"),
        False,
    ),
    (
        re.compile(
            rf"""
            (?: {_EDGE} | {_BEHIND_OFFICE} ) [{_SURNAMES}] [{_HAN}]{{1,2}}?
            (?= 先生 | 女士 | 教授 | 博士
              | (?: 表示 | 指出 | 认为 | 透露 | 说 | 称 ) [，：:“{_HAN}] )
            """,
            re.VERBOSE,
        ),
        True,
    ),
    (re.compile(rf"(?<=《)[{_HAN}A-Za-z0-9 ·]{{2,24}}(?=》)"), False),
    (
        re.compile(rf"(?<=在){_NAME}{_INSIDE}{{1,3}}?(?=举行|召开|成立|上市|设立|开幕|举办)"),
        False,
    ),
)
# What the patterns find that names nothing.
_COMMON = re.compile(
    "(?:科技|金融|上市|创业|初创|互联网|人工智能|中国|美国|外国|外资|国有|民营|投资|基金|保险|控股|汽车|软件|技术|"
    "芯片|子|母|分|总|跨国|知名|相关|这些|许多|部分|国内|海外|独角兽|明星|顶尖|著名|重点|高等|综合|"
    "股份|有限|云计算|大模型)*(?:集团|大学|研究院|股份有限公司|有限公司|公司)"
    "|.*(?:人士|消息|报道|分析|方面|专家|记者|高管|家公司|所大学|些公司|些大学|声明)"
    "|马上|方便|高度|金融|白宫|万一|任何|何时|何以|江苏|高管|石油|金属|方式|毛利|严重|严格|同时|许多"
)


@dataclass(frozen=True, slots=True)
class ChineseName:
    """The span of a name; `person` if it is one's for sure."""

    start: int
    end: int
    person: bool


def find_chinese(text: str, start: int, end: int, taken: bytearray) -> Iterator[ChineseName]:
    """Yield the names in the passage `text[start:end]` that touch nothing `taken`, in order."""
    free = start
    found = [
        (*match.span(), person)
        for pattern, person in _PATTERNS
        for match in pattern.finditer(text, start, end)
        if not _COMMON.fullmatch(match[0]) and not any(taken[match.start() : match.end()])
    ]
    for left, right, person in sorted(found):
        if left >= free:
            yield ChineseName(left, right, person)
            free = right
