"""Grammar of Chinese expressions, which have no spaces: this module matches the text itself.

Forms after GB/T 15835-2011 (numerals in publications) and GB/T 7408 (the Chinese ISO 8601).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from generator.model import TimexKind
from generator.timex import periods
from generator.timex.lengths import length
from generator.timex.meaning import (
    Alike,
    Anchor,
    Between,
    Clock,
    Fixed,
    Found,
    Meaning,
    Partial,
    Shift,
    Stated,
    Weekday,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DIGITS = {"〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5,
          "六": 6, "七": 7, "八": 8, "九": 9}  # fmt: skip
TENS = {"十": 10, "百": 100}
SEASONS = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}
YEARS = {"去年": -1, "今年": 0, "明年": 1, "前年": -2, "后年": 2, "本年": 0, "当年": 0,
         "同年": 0, "次年": 1, "翌年": 1, "上年": -1, "上一年": -1, "下一年": 1}  # fmt: skip
FROM_CONTEXT = frozenset(("当年", "同年", "次年", "翌年", "当月", "同月", "次月", "当天", "当日",
                          "同日", "次日", "翌日"))  # fmt: skip
DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "明天": 1, "明日": 1, "前天": -2, "后天": 2,
        "当天": 0, "当日": 0, "同日": 0, "次日": 1, "翌日": 1}  # fmt: skip
MONTHS = {"本月": 0, "当月": 0, "同月": 0, "次月": 1, "上月": -1, "下月": 1}
SIDES = {"上": -1, "本": 0, "这": 0, "下": 1, "这一": 0, "上一": -1, "下一": 1}
DAY_PARTS = {"早上": "MO", "早晨": "MO", "上午": "MO", "清晨": "MO", "凌晨": "MO", "中午": "AF",
             "下午": "AF", "傍晚": "EV", "晚上": "EV", "晚间": "EV", "夜间": "NI", "深夜": "NI",
             "晚": "EV", "早": "MO"}  # fmt: skip
UNITS = {"年": "Y", "个月": "M", "周": "W", "星期": "W", "个星期": "W", "天": "D", "日": "D",
         "个季度": "Q", "小时": "TH", "个小时": "TH", "分钟": "TM", "秒": "TS",
         "年代": "DE", "世纪": "CE", "个世纪": "CE"}  # fmt: skip
REFERENCES = {"目前": "PRESENT_REF", "现在": "PRESENT_REF", "如今": "PRESENT_REF",
              "当前": "PRESENT_REF", "最近": "PAST_REF", "近日": "PAST_REF", "近期": "PAST_REF",
              "日前": "PAST_REF", "未来": "FUTURE_REF"}  # fmt: skip
FREQUENCIES = {"每年": "P1Y", "每月": "P1M", "每个月": "P1M", "每周": "P1W", "每天": "P1D",
               "每日": "P1D", "每季度": "P1Q", "每小时": "PT1H"}  # fmt: skip


def _any(words: Sequence[str] | dict[str, object]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


# Any expression begins with a figure or with one of these characters.
TRIGGER = re.compile(r"[年月日天周季纪期时早晚午前在今期来]")
FIGURE = "〇零○一二三四五六七八九十"
YEAR = rf"(?P<year>[0-9]{{4}}|[{FIGURE}]{{4}}|(?<![0-9])[0-9]{{2}})\s?年"
RELATIVE_YEAR = rf"(?P<relyear>{_any(list(YEARS))})"
MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:份)?"
DAY = (
    r"(?P<day>[12][0-9]|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号]"
)
NUMBER = rf"(?P<number>[0-9]{{1,4}}(?:\.[0-9])?|[{FIGURE}两百]{{1,5}}|数|几|多)"
PART = rf"(?P<part>{_any(list(DAY_PARTS))})"
EDGE = r"(?P<edge>年?[初底末]|年?中(?![国心央文东部美方])|中期|上旬|中旬|下旬|初期|末期|中下旬)"
ORDER = r"[一二三四1-4]"


def number(figures: str) -> float:
    """Read `figures`, Arabic or Chinese, as a number; 0 for "several"."""
    if figures and figures[0].isascii():
        return float(figures)
    if figures in ("数", "几", "多"):
        return 0
    if len(figures) > 1 and not set(figures) & set(TENS):
        return int("".join(str(DIGITS[figure]) for figure in figures))
    total = digit = 0
    for figure in figures:
        if figure in TENS:
            total += (digit or 1) * TENS[figure]
            digit = 0
        else:
            digit = DIGITS[figure]
    return total + digit


def _year_of(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    if figures := groups.get("year"):
        value = int(number(figures))
        if len(figures) == 2:  # noqa: PLR2004
            value += 2000 if value < 50 else 1900  # noqa: PLR2004
        return Stated(periods.year(value)) if periods.valid_year(value) else None
    if word := groups.get("relyear"):
        return Shift("Y", YEARS[word], _anchor(word))
    return None


def _anchor(word: str) -> Anchor:
    return Anchor.CONTEXT if word in FROM_CONTEXT else Anchor.PUBLISHED


def read_date(match: re.Match[str]) -> Meaning | None:
    """Read a month of a year, or a day of it, or a day of some month."""
    year, month = _year_of(match), int(number(match["month"]))
    day = int(number(match["day"])) if match["day"] else 0
    if isinstance(year, Stated):
        found = periods.of_year(year.period.begin.year, month, day, "")
        meaning: Meaning | None = Stated(found) if found else None
    else:
        meaning = Partial(month=month, day=day, within=year)
    part = match.groupdict().get("part")
    return Clock(DAY_PARTS[part], meaning) if part and meaning else meaning


def read_part_of_year(match: re.Match[str]) -> Meaning | None:
    """Read a quarter, half or season, of a stated year, a relative one, or none."""
    year, code = _year_of(match), _part_code(match)
    if isinstance(year, Stated):
        found = periods.of_year(year.period.begin.year, 0, 0, code)
        return Stated(found) if found else None
    return Partial(part=code, within=year)


def _part_code(match: re.Match[str]) -> str:
    if match["half"]:
        return "H1" if match["half"] == "上" else "H2"
    if match["season"]:
        return SEASONS[match["season"]]
    return f"Q{int(number(match['quarter']))}"


def read_same_period(match: re.Match[str]) -> Meaning | None:
    """Read the same period of another year."""
    word = match["relyear"]
    return Alike(YEARS[word])


def read_year(match: re.Match[str]) -> Meaning | None:
    """Read a year that stands alone; two figures need "年" and more to be one."""
    figures = match["year"]
    if len(figures) == 2 and not match["edge"]:  # noqa: PLR2004
        return None
    return _year_of(match)


def read_decade(match: re.Match[str]) -> Meaning | None:
    """Read a decade, of the last century if none is named."""
    century = int(number(match["century"])) if match["century"] else 20
    first = (century - 1) * 100 + int(number(match["decade"])) % 100
    return Stated(periods.decade(first)) if periods.valid_year(first) else None


def read_century(match: re.Match[str]) -> Meaning | None:
    """Read a century by its number, or this one."""
    value = int(number(match["century"]))
    return Stated(periods.century((value - 1) * 100)) if 1 < value < 30 else None  # noqa: PLR2004


def read_relative(match: re.Match[str]) -> Meaning | None:
    """Read today, last month and other words that are whole expressions."""
    word = match["word"]
    for words, unit in ((DAYS, "D"), (MONTHS, "M"), (YEARS, "Y")):
        if word in words:
            meaning: Meaning = Shift(unit, words[word], _anchor(word))
            part = match.groupdict().get("part")
            return Clock(DAY_PARTS[part], meaning) if part else meaning
    if word in REFERENCES:
        return Fixed(REFERENCES[word])
    return Fixed(FREQUENCIES[word], TimexKind.SET)


def read_side(match: re.Match[str]) -> Meaning | None:
    """Read the unit before, at or after the day of publication."""
    unit = {"月": "M", "周": "W", "星期": "W", "季度": "Q", "周末": "WE"}[match["unit"]]
    return Shift(unit, SIDES[match["side"]], Anchor.PUBLISHED)


def read_weekday(match: re.Match[str]) -> Meaning | None:
    """Read a day of the week, of the week before, at hand or after."""
    day = 7 if match["weekday"] in "日天" else int(number(match["weekday"]))
    side = match["side"]
    within = Shift("W", SIDES[side], Anchor.PUBLISHED) if side else None
    meaning: Meaning = Weekday(day, 0, within)
    return Clock(DAY_PARTS[match["part"]], meaning) if match["part"] else meaning


def read_every_weekday(match: re.Match[str]) -> Meaning | None:
    """Read a day of every week."""
    day = 7 if match["weekday"] in "日天" else int(number(match["weekday"]))
    return Fixed(f"XXXX-WXX-{day}", TimexKind.SET)


def read_length(match: re.Match[str]) -> Meaning | None:
    """Read a number of units, alone, or counted from now."""
    unit, amount = UNITS[match["unit"]], number(match["number"])
    if match["half"]:
        amount += 0.5
    if match["side"] and amount and not match["half"] and not unit.startswith("T"):
        sign = -1 if match["side"] in ("前", "以前", "之前") else 1
        anchor = Anchor.PUBLISHED if match["side"] in ("前", "以前") else Anchor.CONTEXT
        return Shift(unit, sign * int(amount), anchor)
    lean = {"过去": -1, "近": -1, "最近": -1, "未来": 1, "今后": 1}.get(match["lean"] or "", 0)
    if not amount:
        return Fixed(f"PT X{unit[1]}".replace(" ", "") if unit[0] == "T" else f"PX{unit}",
                     TimexKind.DURATION)  # fmt: skip
    return length(unit, amount, lean)


def read_half_unit(match: re.Match[str]) -> Meaning | None:
    """Read half a year, month, day or hour."""
    values = {"年": "P6M", "个月": "P0.5M", "天": "P0.5D", "小时": "PT30M", "个小时": "PT30M"}
    return Fixed(values[match["unit"]], TimexKind.DURATION)


def read_clock(match: re.Match[str]) -> Meaning | None:
    """Read a time of day."""
    hour = int(number(match["hour"]))
    minute = 30 if match["half"] else int(number(match["minute"])) if match["minute"] else 0
    if match["part"] in ("下午", "晚上", "晚间", "傍晚", "晚") and hour < 12:  # noqa: PLR2004
        hour += 12
    return Clock(f"{hour:02d}:{minute:02d}") if hour <= 24 and minute < 60 else None  # noqa: PLR2004


def read_range(match: re.Match[str]) -> Meaning | None:
    """Read two years, or two months of a year, with 至 or 到 or a dash between them."""
    first, last = int(number(match["first"])), int(number(match["last"]))
    unit = match["unit"]
    year = _year_of(match) if unit == "月" else None
    if unit == "年":
        ends: tuple[Meaning, Meaning] = (Stated(periods.year(first)), Stated(periods.year(last)))
    elif isinstance(year, Stated) and 1 <= first <= 12 and 1 <= last <= 12:  # noqa: PLR2004
        number_of_year = year.period.begin.year
        ends = (
            Stated(periods.month(number_of_year, first)),
            Stated(periods.month(number_of_year, last)),
        )
    else:
        ends = (Partial(month=first, within=year), Partial(month=last, within=year))
    return Between(*ends, (match.end("first"), match.start("last"))) if first < last else None


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
    (rf"(?:(?:{YEAR}|{RELATIVE_YEAR})\s?)?{MONTH}\s?{DAY}(?:{PART}(?!\s?[0-9一二三四五六七八九十两]{{1,3}}[点时:]))?", read_date),
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
    (rf"(?P<word>{_any(list(YEARS))})(?:年?{EDGE})?", read_relative),
    (
        r"(?:(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪)?"
        r"(?P<decade>[1-9]0|[一二三四五六七八九]十)年代(?:初|末|中期)?",
        read_decade,
    ),
    (r"(?P<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪(?:初|末|中叶)?", read_century),
    (rf"(?P<word>{_any([*DAYS, *MONTHS])}){PART}?", read_relative),
    (rf"(?P<word>{_any([*REFERENCES, *FREQUENCIES])})(?!{NUMBER}?[年月日天周个])", read_relative),
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
        rf"(?<![第月])(?P<lean>过去|最近|未来|今后|近)?(?:的)?{NUMBER}多?(?P<unit>{_any(list(UNITS))})"
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
