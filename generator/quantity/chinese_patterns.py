"""This module builds the patterns of Chinese quantities from the tables of `chinese_units.py`."""

from __future__ import annotations

import re

from generator.quantity import chinese_units as units
from generator.quantity.chinese_numbers import DIGIT, MYRIAD, NUMBER, TEN
from generator.quantity.patterns import CJK, DASH, MAYBE_SPACE, one_of

MODIFIED = re.compile(
    rf"""
    (?: (?P<low> {one_of(units.LOW_BEFORE)} ) | (?P<high> {one_of(units.HIGH_BEFORE)} )
      | (?P<about> {one_of(units.ABOUT_BEFORE)} ) )? {MAYBE_SPACE}
    (?P<percent> 百分之 )?                                # 百分之三十
    (?P<sign> {one_of(units.BEFORE)} {MAYBE_SPACE} )?     # 人民币5000万元
    """,
    re.VERBOSE,
)
# 40多亿: the magnitude may stand behind 多
NUMBERS = re.compile(
    rf"(?P<number> {NUMBER} ) (?P<more> [多余餘] )? (?P<scale> [{TEN}{MYRIAD}]{{1,2}}+ )?",
    re.VERBOSE,
)
# 数十亿美元, 几百名员工, 上千家公司
VAGUE = re.compile(rf"[数數几幾上](?P<scale>[{TEN}{MYRIAD}]{{1,4}}+)")
TO = re.compile(rf"{MAYBE_SPACE}(?:至|到|{DASH}){MAYBE_SPACE}")
# 三分之二
PARTS = re.compile(rf"(?P<below>[{DIGIT}{TEN}]{{1,3}})分之(?P<above>[{DIGIT}{TEN}]{{1,3}})")
UNIT = re.compile(
    rf"""
    {MAYBE_SPACE}
    (?: (?P<percent> [%％] (?! [A-Za-z0-9%] ) )
      | (?P<points> 个?百分点 )
      | (?P<basis> 个?基点 )
      | (?P<times> 倍 )
      | (?P<money> {one_of(units.CURRENCIES)} ) )
    """,
    re.VERBOSE,
)
COUNTED = re.compile(
    rf"""
    {MAYBE_SPACE} (?! {one_of(units.NOT_COUNTED)} )
    (?P<classifier> {one_of([*units.CLASSIFIERS, *units.PERSONS])} )?
    # 1万张英伟达A100芯片: a few words or names up to a noun that is known
    (?: (?P<between> {MAYBE_SPACE} [A-Za-z0-9 .\-{CJK}]{{0,12}}? )
        (?P<noun> {one_of(units.NOUNS)} ) )?
    """,
    re.VERBOSE,
)
PRODUCT = re.compile(rf"{MAYBE_SPACE}(?P<name>[A-Z][A-Za-z]*-?[0-9][A-Za-z0-9-]*)")
NOT_BETWEEN = re.compile("[的了在是为和与及等把被从向由以对将让有到并也都就]")
AFTER = re.compile(
    rf"(?P<low>{one_of(units.LOW_AFTER)}|\+)|(?P<high>{one_of(units.HIGH_AFTER)})"
    rf"|(?P<about>{one_of(units.ABOUT_AFTER)})"
)
PER = re.compile(
    rf"{MAYBE_SPACE}(?:/|每){MAYBE_SPACE}"
    rf"(?P<per>[百千万亿]{{0,3}}个?{MAYBE_SPACE}{one_of(units.PER)})"
)
STARTS = re.compile(
    rf"""
    (?<! [第每/A-Za-z0-9_.,%-] )  # no rank, no price for each, no part of a name or figure
    (?= [0-9{DIGIT}{TEN}] | [数數几幾上] [{TEN}{MYRIAD}]
      | {one_of([*units.LOW_BEFORE, *units.HIGH_BEFORE, *units.ABOUT_BEFORE, *units.BEFORE])}
      | [$¥￥€£] | US\$ | HK\$ | RMB )
    """,
    re.VERBOSE,
)
HAN = re.compile(f"[{CJK}]")
