"""Grammar of Chinese expressions, which have no spaces: this module matches the text itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.timex.chinese_named import (
    read_century,
    read_decade,
    read_feast,
    read_half_unit,
    read_near_day,
    read_unnamed,
)
from generator.timex.chinese_read import (
    read_clock,
    read_date,
    read_every_weekday,
    read_length,
    read_part_of_year,
    read_range,
    read_relative,
    read_same_period,
    read_side,
    read_weekday,
    read_year,
)
from generator.timex.chinese_words import (
    CENTURIES,
    DAY,
    DAYS,
    EDGE,
    FEASTS,
    FIGURE,
    FREQUENCIES,
    HALF_UNITS,
    LEANS,
    MONTH,
    MONTHS,
    NEAR_DAYS,
    NUMBER,
    ORDER,
    PART,
    REFERENCES,
    RELATIVE_YEAR,
    SIDE_UNITS,
    SIDES,
    TRIGGER,
    UNITS,
    YEAR,
    YEARS,
    any_of,
)
from generator.timex.meaning import Found
from generator.timex.share import share_of_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.timex.meaning import Meaning

# "2025年", "去年", or neither, before what they date.
OF_YEAR = rf"(?:(?:{YEAR}|{RELATIVE_YEAR})的?\s?)?"
JOINT = r"\s?[-–—~～至到]\s?"
MONTH_FIGURES = r"(?:1[0-2]|[1-9])"
ORDINAL = rf"(?P<century>[0-9]{{1,2}}|[{FIGURE}]{{1,3}})世纪"
DECADE = rf"(?P<decade>(?:1[0-9]|20)?[0-9]0|[{FIGURE}]十)年代"
THIS_CENTURY = f"(?P<this>[{''.join(CENTURIES)}])个?世纪"
WEEK = "(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])"
# A part of a day, unless an hour follows that it belongs to.
PART_ALONE = rf"(?:{PART}(?!\s?[0-9{FIGURE}两]{{1,3}}[点时:]))?"
ENDS = rf"(?P<first>{MONTH_FIGURES})月?{JOINT}(?P<last>{MONTH_FIGURES})(?P<unit>月)(?!\s?[0-9])"
YEAR_ENDS = rf"(?P<first>[12][0-9]{{3}})年?{JOINT}(?P<last>[12][0-9]{{3}})(?P<unit>年)"
ONE_PART = rf"第\s?(?P<quarter>{ORDER})\s?季度?|(?P<half>[上下])半年|(?P<season>[春夏秋冬])[季天]"
LENGTH = rf"(?P<lean>{any_of(LEANS)})?的?{NUMBER}多?(?P<unit>{any_of(UNITS)})(?P<half>半)?"
SIDE = "(?P<side>之前|以前|之后|以后|前|后)?"
HOUR = rf"(?P<hour>2[0-4]|1[0-9]|[0-9]|[{FIGURE}两]{{1,3}})[点时](?!间|候|代)"
MINUTE = "(?:(?P<minute>[0-5]?[0-9])分?|(?P<half>半))?"

TABLE: tuple[tuple[str, Callable[[re.Match[str]], Meaning | None]], ...] = (
    (YEAR_ENDS, read_range),  # 2019年至2021年, 2018-2020年
    (rf"{OF_YEAR}{ENDS}", read_range),  # 2024年3月至5月
    (rf"{OF_YEAR}{MONTH}\s?{DAY}{PART_ALONE}", read_date),  # 2025年1月20日上午, 1月20日
    (rf"{OF_YEAR}{MONTH}{EDGE}?", read_date),  # 去年12月, 5月初
    (rf"{OF_YEAR}(?:{ONE_PART})", read_part_of_year),  # 2025年第一季度, 上半年, 2022年夏季
    (rf"(?<![第个两]){OF_YEAR}(?P<quarter>{ORDER})季度", read_part_of_year),  # 今年一季度
    (rf"{RELATIVE_YEAR}同期", read_same_period),
    (rf"{YEAR}{EDGE}?", read_year),
    (rf"(?P<word>{any_of(YEARS)})(?:年?{EDGE})?", read_relative),
    (rf"(?:{ORDINAL}|{THIS_CENTURY})?{DECADE}(?P<edge>初|末|中期)?", read_decade),
    (rf"(?:{ORDINAL}|{THIS_CENTURY})(?P<edge>初|末|中叶)?", read_century),
    (rf"(?P<word>{any_of([*DAYS, *MONTHS])}){PART_ALONE}", read_relative),
    (rf"(?P<near>[{''.join(NEAR_DAYS)}])(?P<part>[晚夜早晨])(?![期已点报])", read_near_day),
    (
        rf"(?<![{FIGURE}0-9去今明前后本当上下每同次翌整来])(?P<unit>[年月])(?P<edge>[初底末])",
        read_unnamed,
    ),
    (rf"{OF_YEAR}(?P<feast>{any_of(FEASTS)})", read_feast),
    (rf"(?P<word>{any_of(REFERENCES)})(?!{NUMBER}?[年月日天周个])", read_relative),
    (rf"(?P<word>{any_of(FREQUENCIES)})(?![{FIGURE}天])", read_relative),
    # 上个月, 下周, 本季度, 这周末
    (rf"(?P<side>{any_of(SIDES)})个?(?P<unit>{any_of(SIDE_UNITS)})(?![{FIGURE}天刊])", read_side),
    (rf"每个?{WEEK}", read_every_weekday),
    (rf"(?P<side>[上下本这])?个?{WEEK}{PART_ALONE}", read_weekday),  # 上周五晚间, 星期四
    (rf"(?<![第月]){LENGTH}{SIDE}", read_length),  # 三年, 未来三年, 两年前, 三个月后
    (rf"半(?P<unit>{any_of(HALF_UNITS)})多?{SIDE}", read_half_unit),
    (rf"(?:北京时间|当地时间)?{PART}?{HOUR}{MINUTE}", read_clock),  # 下午3点, 上午9点30分
)
RULES = tuple((re.compile(pattern), read) for pattern, read in TABLE)
# What shows that a figure is the tail of a longer number or of a name.
TAIL = re.compile(r"[0-9A-Za-z]$|[0-9][.,]$|[A-Za-z]-$")
# A stretch of characters that expressions are made of.
STRETCH = re.compile(r"[\u3400-\u9fff0-9〇○:.\s~～—–-]++")


def find(text: str, start: int, end: int) -> Iterator[Found]:
    """Find the Chinese expressions in text[start:end], overlaps included."""
    if not TRIGGER.search(text, start, end):
        return
    for stretch in STRETCH.finditer(text, start, end):
        if TRIGGER.search(text, *stretch.span()):
            yield from _find_in(text, *stretch.span())


def _find_in(text: str, start: int, end: int) -> Iterator[Found]:
    for pattern, read in RULES:
        for match in pattern.finditer(text, start, end):
            meaning = _read(match, read)
            if meaning is not None:
                edge = match.groupdict().get("edge") or ""
                yield Found(
                    start=match.start(),
                    end=match.end(),
                    meaning=meaning,
                    approximate=bool(edge),
                    share=share_of_sign(edge),
                )


def _read(match: re.Match[str], read: Callable[[re.Match[str]], Meaning | None]) -> Meaning | None:
    """Read `match` unless its first figure is the tail of a longer number or a name."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    if match[0][0].isascii() and TAIL.search(before):
        return None
    return read(match)
