"""Grammar of Chinese expressions, which have no spaces: this module matches the text itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from generator.timex.chinese_read import (
    read_century,
    read_clock,
    read_date,
    read_decade,
    read_every_weekday,
    read_half_unit,
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
    DAY,
    DAYS,
    EDGE,
    FIGURE,
    FREQUENCIES,
    MONTH,
    MONTHS,
    NUMBER,
    ORDER,
    PART,
    REFERENCES,
    RELATIVE_YEAR,
    TRIGGER,
    UNITS,
    YEAR,
    YEARS,
    any_of,
)
from generator.timex.meaning import Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.timex.meaning import Meaning

# "2025年", "去年", or neither, before what they date.
OF_YEAR = rf"(?:(?:{YEAR}|{RELATIVE_YEAR})\s?)?"

TABLE: tuple[tuple[str, Callable[[re.Match[str]], Meaning | None]], ...] = (
    (
        r"(?P<first>[12][0-9]{3})年?\s?[-–—~～至到]\s?(?P<last>[12][0-9]{3})(?P<unit>年)",
        read_range,
    ),
    (
        rf"(?:(?:{YEAR}|{RELATIVE_YEAR})\s?)?(?P<first>1[0-2]|[1-9])月?\s?[-–—~～至到]\s?"
        r"(?P<last>1[0-2]|[1-9])(?P<unit>月)(?!\s?[0-9])",
        read_range,
    ),
    (
        rf"(?:(?:{YEAR}|{RELATIVE_YEAR})\s?)?{MONTH}\s?{DAY}(?:{PART}(?!\s?[0-9一二三四五六七八九十两]{{1,3}}[点时:]))?",
        read_date,
    ),
    (rf"(?:(?:{YEAR}|{RELATIVE_YEAR})的?\s?)?{MONTH}(?P<day>(?!))?{EDGE}?", read_date),
    (
        rf"(?:(?:{YEAR}|{RELATIVE_YEAR})的?\s?)?(?:第\s?(?P<quarter>{ORDER})\s?季度?|"
        rf"(?P<half>[上下])半年|(?P<season>[春夏秋冬])(?:季|天))",
        read_part_of_year,
    ),
    (
        rf"(?:(?:{YEAR}|{RELATIVE_YEAR})的?\s?|(?<![第个两]))(?P<quarter>{ORDER})季度"
        r"(?P<half>(?!))?(?P<season>(?!))?",
        read_part_of_year,
    ),
    (rf"{RELATIVE_YEAR}同期", read_same_period),
    (rf"{YEAR}{EDGE}?", read_year),
    (rf"(?P<word>{any_of(YEARS)})(?:年?{EDGE})?", read_relative),
    (
        r"(?:(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪)?"
        r"(?P<decade>[1-9]0|[一二三四五六七八九]十)年代(?:初|末|中期)?",
        read_decade,
    ),
    (r"(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪(?:初|末|中叶)?", read_century),
    (rf"(?P<word>{any_of([*DAYS, *MONTHS])}){PART}?", read_relative),
    (rf"(?P<word>{any_of([*REFERENCES, *FREQUENCIES])})(?!{NUMBER}?[年月日天周个])", read_relative),
    (
        r"(?P<side>上一|下一|这一|上|下|这|本)个?(?P<unit>周末|月|周|星期|季度)(?![一二三四五六日天刊])",
        read_side,
    ),
    (r"每(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])", read_every_weekday),
    (
        rf"(?P<side>[上下本这])?个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天]){PART}?",
        read_weekday,
    ),
    (
        rf"(?<![第月])(?P<lean>过去|最近|未来|今后|近)?(?:的)?{NUMBER}多?(?P<unit>{any_of(UNITS)})"
        r"(?P<half>半)?(?P<side>之前|以前|之后|以后|前|后)?",
        read_length,
    ),
    (r"半(?P<unit>年|个月|天|个小时|小时)", read_half_unit),
    (
        rf"(?:北京时间|当地时间)?{PART}?(?P<hour>2[0-4]|1[0-9]|[0-9]|[{FIGURE}两]{{1,3}})[点时]"
        r"(?!间|候|代)(?:(?P<minute>[0-5]?[0-9])分?|(?P<half>半))?",
        read_clock,
    ),
)
RULES = tuple((re.compile(pattern), read) for pattern, read in TABLE)
TAIL = re.compile(r"[0-9A-Za-z]$|[0-9][.,]$|[A-Za-z]-$")
# A stretch of characters that expressions are made of.
STRETCH = re.compile(r"[\u3400-\u9fff0-9〇○:.\s~～—–-]++")


def find(
    text: str, start: int, end: int, masked: Sequence[tuple[int, int]] = ()
) -> Iterator[Found]:
    """Find the Chinese expressions in text[start:end] that do not overlap `masked`."""
    if not TRIGGER.search(text, start, end):
        return
    hidden = sorted(masked)
    for stretch in STRETCH.finditer(text, start, end):
        if TRIGGER.search(text, *stretch.span()):
            for one in _find_in(text, *stretch.span()):
                if not _is_hidden(one, hidden):
                    yield one


def _is_hidden(one: Found, hidden: Sequence[tuple[int, int]]) -> bool:
    index = bisect_left(hidden, (one.end, 0))
    return any(right > one.start for _, right in hidden[max(0, index - 2) : index])


def _find_in(text: str, start: int, end: int) -> Iterator[Found]:
    for pattern, read in RULES:
        for match in pattern.finditer(text, start, end):
            meaning = _read(match, read)
            if meaning is not None:
                approximate = bool(match.groupdict().get("edge"))
                yield Found(
                    start=match.start(), end=match.end(), meaning=meaning, approximate=approximate
                )


def _read(match: re.Match[str], read: Callable[[re.Match[str]], Meaning | None]) -> Meaning | None:
    """Read `match` unless its first figure is the tail of a longer number or a name."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    if match[0][0].isascii() and TAIL.search(before):
        return None
    return read(match)
