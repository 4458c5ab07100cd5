"""This module finds attributions in Chinese: a name right before or after a word of saying."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.attributions import attribute
from generator.speech.masked import MARK
from generator.speech.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.attributions import Attribution
    from generator.speech.masked import Masked

# Words of saying by how firm they are; 称 only where it is no part of another word.
_CALLS = "(?<![名简自对职堪可人尊通俗统宣])称(?!为|号|作|得上|之|呼|赞|职|霸|重)"
_VERBS: tuple[tuple[Hedge, str], ...] = (
    (Hedge.DECLINED, "拒绝(?:置评|评论|回应|透露)|不予置评"),
    (Hedge.SILENT, "未(?:予|作|立即)?(?:置评|回应|回复)"),
    (Hedge.UNKNOWN, "(?:尚未|没有|并未|未)(?:披露|公布|透露|证实|说明)"),
    (Hedge.CLAIMED, "声称|宣称|自称"),
    (Hedge.ALLEGED, "指控|指责"),
    (Hedge.DENIED, "否认|驳斥"),
    (Hedge.REPORTED, "报道称?|披露称"),
    (Hedge.ESTIMATED, "估计|估算"),
    (Hedge.EXPECTED, "预计|预测|预期"),
    (
        Hedge.SAID,
        (
            f"表示|指出|认为|强调|透露|宣布|坦言|补充道|写道|回应称|解释称|解释说|警告|承认|证实|{_CALLS}"
            "|(?<![小据听传虽胡])说(?!明|法|服|到底|不定)"
        ),
    ),
)
# What may stand between a name and its verb: an office, a time, a place, an adverb.
_BETWEEN = (
    r"(?:公司|集团|方面|官方|发言人|首席\w{1,3}官|创始人|董事长|总裁|总经理|高管|分析师|研究员|教授"
    r"|先生|女士|[今昨]日|[今昨]天|近日|日前|周[一二三四五六日天]|\d{1,4}[年月日]|随后|此前|曾|也|还|则"
    r"|亦|已|均|都|公开|首次|再次|正式|明确|进一步|当地时间|在[^，。；“”]{1,16}?[上中时里]|对此){0,5}"
)
_SAYS = tuple(
    (hedge, re.compile(rf"(?<![据{MARK}])(?P<who>{MARK}+){_BETWEEN}(?P<verb>{verbs})"))
    for hedge, verbs in _VERBS
)
_SOURCE = (
    r"(?:的)?(?:\w{0,4}?)(?P<what>报道|消息|统计|数据|介绍|分析|透露|估计|估算|测算|预测|预计)"
)
_BY_NAME = re.compile(rf"据(?P<who>{MARK}+){_SOURCE}")
_BY_NOBODY = re.compile(
    r"据称|据悉|据报道|据传|据说|据(?:知情人士|外媒|媒体|业内人士)(?:报道|透露|称)?"
)
_OF_SOURCES = {
    "报道": Hedge.REPORTED,
    **dict.fromkeys(("估计", "估算", "测算"), Hedge.ESTIMATED),
    **dict.fromkeys(("预测", "预计"), Hedge.EXPECTED),
}


def find_chinese(masked: Masked) -> Iterator[Attribution]:
    """Yield who says what in a Chinese passage: "据…报道", "…表示"."""
    for hedge, pattern in _SAYS:
        for match in pattern.finditer(masked.shape):
            yield _said(masked, match, hedge, match.start("verb"), match["verb"])
    for match in _BY_NAME.finditer(masked.shape):
        hedge = _OF_SOURCES.get(match["what"], Hedge.SAID)
        yield _said(masked, match, hedge, match.start(), f"据…{match['what']}")
    for match in _BY_NOBODY.finditer(masked.shape):
        yield attribute(Hedge.REPORTED, match.start(), match[0], None)


def _said(masked: Masked, match: re.Match[str], hedge: Hedge, start: int, cue: str) -> Attribution:
    # Two names may stand side by side: the one next to the verb speaks.
    last = masked.name_at(match.end("who") - 1)
    return attribute(hedge, start, cue, Subject(start, last.entity) if last else None)
