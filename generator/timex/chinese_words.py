"""Tables of the words that Chinese expressions are made of, and the patterns built from them.

Forms after GB/T 15835-2011 (numerals in publications) and GB/T 7408 (the Chinese ISO 8601).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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
# "昨" and the like, before the part of a day that completes them.
NEAR_DAYS = {"昨": -1, "今": 0, "明": 1, "当": 0, "前": -2}
CENTURIES = {"上": -1, "本": 0}
# The ends of a year or month that is not named, and feasts with a day of their own.
UNNAMED = {"年": "Y", "月": "M"}
FEASTS = {"元旦": "new year's day", "春节": "lunar new year", "圣诞节": "christmas",
          "国庆节": "chinese national day", "五一劳动节": "international workers' day",
          "双十一": "singles' day", "平安夜": "christmas eve"}  # fmt: skip
MONTHS = {"本月": 0, "当月": 0, "同月": 0, "次月": 1, "上月": -1, "下月": 1}
LEANS = {"过去": -1, "近": -1, "最近": -1, "未来": 1, "今后": 1}
SIDE_UNITS = {"周末": "WE", "月": "M", "周": "W", "星期": "W", "季度": "Q"}
HALF_UNITS = {"年": "P6M", "个月": "P0.5M", "天": "PT12H", "小时": "PT30M", "个小时": "PT30M"}
SIDES = {"上": -1, "本": 0, "这": 0, "下": 1, "这一": 0, "上一": -1, "下一": 1}
DAY_PARTS = {"早上": "MO", "早晨": "MO", "上午": "MO", "清晨": "MO", "凌晨": "MO", "中午": "AF",
             "下午": "AF", "傍晚": "EV", "晚上": "EV", "晚间": "EV", "夜间": "NI", "深夜": "NI",
             "晚": "EV", "早": "MO", "晨": "MO", "夜": "NI"}  # fmt: skip
UNITS = {"年": "Y", "个月": "M", "周": "W", "星期": "W", "个星期": "W", "天": "D", "日": "D",
         "个季度": "Q", "小时": "TH", "个小时": "TH", "分钟": "TM", "秒": "TS",
         "年代": "DE", "世纪": "CE", "个世纪": "CE"}  # fmt: skip
REFERENCES = {"目前": "PRESENT_REF", "现在": "PRESENT_REF", "如今": "PRESENT_REF",
              "当前": "PRESENT_REF", "最近": "PAST_REF", "近日": "PAST_REF", "近期": "PAST_REF",
              "日前": "PAST_REF", "未来": "FUTURE_REF"}  # fmt: skip
FREQUENCIES = {"每年": "P1Y", "每月": "P1M", "每个月": "P1M", "每周": "P1W", "每天": "P1D",
               "每日": "P1D", "每季度": "P1Q", "每小时": "PT1H"}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """Return an alternation of `words`, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


# Every expression has one of these characters.
TRIGGER = re.compile(r"[年月日天周季纪期时早晚午夜前在今期来节旦]")
FIGURE = "〇零○一二三四五六七八九十"
YEAR = rf"(?P<year>[0-9]{{4}}|[{FIGURE}]{{4}}|(?<![0-9])[0-9]{{2}})\s?年"
RELATIVE_YEAR = rf"(?P<relyear>{any_of(YEARS)})"
MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:份)?"
DAY = (
    r"(?P<day>[12][0-9]|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号]"
)
NUMBER = rf"(?P<number>[0-9]{{1,4}}(?:\.[0-9])?|[{FIGURE}两百]{{1,5}}|数|几|多)"
PART = rf"(?P<part>{any_of(DAY_PARTS)})"
# The longer ones first: "中旬" is no "中", and "中期选举" no part of a year.
EDGE = (
    r"(?P<edge>中下旬|[上中下]旬|初期|末期|中期(?![选票报业])|年?(?:初(?![步次始审选])|底(?!部(?!署)|层)|末(?!端))"
    r"|年?中(?![国心央文东部美方期旬]))"
)
ORDER = r"[一二三四1-4]"
