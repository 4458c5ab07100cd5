"""Splits a paragraph into sentences, English and Chinese, by rules and without a model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Abbreviations that a name or a figure follows: never the end of a sentence.
LEADING = frozenset(
    """
    mr mrs ms mx messrs dr prof gen sen rep gov lt col capt cmdr maj sgt cpl adm rev hon pres
    supt insp amb st mt ft vs v e.g i.e cf viz ca approx al ald
    """.split()
)
# Abbreviations that stand before a number: the end of a sentence elsewhere.
BEFORE_NUMBER = frozenset(
    """
    no nos nr n° № p pp pg vol vols fig figs ch chap art arts sec sect para paras ver eq eqs
    tab ex op pt pts
    """.split()
)
# Abbreviations that may close a sentence: they do if a word follows that opens one.
CLOSING = frozenset(
    """
    inc corp co cos ltd llc llp plc bros mfg intl dept univ assn jr sr esq etc ave blvd rd sq
    hwy jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    sun est ed eds min max misc tel ext dist gov't calif conn fla mass mich minn wash okla ariz
    ph.d
    """.split()
)
# Words that open a sentence far more often than they continue one after an abbreviation.
OPENERS = frozenset(
    """
    a about according additionally after again all also although among an and another any are as
    asked at because before between both but by can could did do does during each earlier even
    every few first following for four from had has have he her here his how however i if in
    instead is it its last late later like many meanwhile more moreover most my nearly neither no
    nor not nothing now of on once one only or other others our over perhaps she should since
    six so some soon still such that the their then there these they this those though three
    through thus to today together two under unlike until up was we were what when where whether
    which while who why will with without would yesterday yet you your
    """.split()
)
TITLES = frozenset("mr mrs ms dr prof gen sen rep gov president".split())
DOMAINS = frozenset("com net org io ai cn co uk de fr jp gov edu info app dev".split())
BANG_NAMES = frozenset({"yahoo", "jeopardy", "joomla", "yum", "hello kitty"})

CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
SAID = "said|says|asked|asks|added|adds|wrote|writes|told|replied|explained|noted|joked|shouted"

STOP = re.compile(
    rf"""
    (?P<mark>
        (?:(?<=\w)\.)?(?:\s\.){{3,4}}       # . . . with spaces, as in quoted books
      | [.!?…]+                             # Western stops, any run of them
      | [。！？｡][。！？｡!?…]*               # East Asian stops
    )
    (?P<close> (?: ["'”’)\]}}»*」』）】》〕] | \s''(?=\s|$) )* )
    (?P<space> \s* )
    """,
    re.VERBOSE,
)
LAST_WORD = re.compile(r"[^\s()\[\]{}\"“”‘’,;:/\-–—]*\Z")
NEXT_WORD = re.compile(r"[\s\"'“‘(\[{«「『（【《`*_]*([\w'’]*)")
OPENING = re.compile(
    rf"""
    (?: ["'“‘(\[{{«「『（【《`*_@\#$€£¥+~–—•⁃-] | \.\s ){{0,4}} \s?  # quotation marks, brackets, marks
    (?: [^\W\d_a-z] | \d | [a-z]{{1,2}}[A-Z] | [{CJK}] )
    """,
    re.VERBOSE,
)
ENUMERATOR = re.compile(r"\W{0,3}(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\.?\)?\Z")
ATTRIBUTION = re.compile(
    rf"""
    \s* (?: (?:[A-Z][\w'’.-]*\s+){{1,3}} (?:{SAID})\b      # "Why?" Jane Doe asked
         | [{CJK}]{{1,8}} (?:说|表示|问|道|称|写道|回答) [，。,：:]? )  # “……！”他说
    """,
    re.VERBOSE,
)
GLUED = re.compile(
    rf"""
    (?! (?:{"|".join(d.title() for d in sorted(DOMAINS, key=len, reverse=True))}) \b )
    ["'“‘(]? (?: [A-Z][a-z]+ | [AI] ) (?=[\s,'’-])
    """,
    re.VERBOSE,
)
TIME_PHRASE = re.compile(
    r"(?:at|by|around|about|until|from|before|after|shortly)\s(?:\S+\s){0,3}\S*\Z", re.IGNORECASE
)
ASIDE = re.compile(r"[(（][^()（）\n]{1,400}[)）]")
NUMBERED = re.compile(
    r"(?<!\S)(?P<bullet>[•⁃·▪‣]\s?)?(?P<count>\d{1,3}|[a-z])(?P<mark>\.\)|[.)])?(?=\s+\S)"
)


def find_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences in one paragraph, `text[start:end]`, without outer space."""
    for left, right in _numbered_parts(text, start, end):
        first = left
        asides = _asides(text, left, right)
        for stop in STOP.finditer(text, left, right):
            if stop.end() >= right or stop.start() < first:
                continue
            cut = _cut(text, first, stop, right, asides)
            if cut is not None:
                yield _trim(text, first, cut)
                first = cut
        if text[first:right].strip():
            yield _trim(text, first, right)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _asides(text: str, start: int, end: int) -> frozenset[int]:
    """Return the offsets inside brackets that open in mid-sentence, which no stop there ends."""
    inside: set[int] = set()
    for aside in ASIDE.finditer(text, start, end):
        before = text[max(start, aside.start() - 2) : aside.start()].rstrip()
        if before and before[-1] not in ".!?。！？":
            inside.update(range(aside.start(), aside.end() - 1))
    return frozenset(inside)


def _numbered_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of a paragraph that runs on as "1. … 2. …", else the whole of it."""
    first = NUMBERED.match(text, start, end)
    if first is None or not (first["mark"] or first["bullet"]):
        return [(start, end)]
    cuts = [start]
    expected = _successor(first["count"])
    for mark in NUMBERED.finditer(text, first.end(), end):
        if (mark["bullet"], mark["mark"], mark["count"]) == (
            first["bullet"],
            first["mark"],
            expected,
        ):
            cuts.append(mark.start())
            expected = _successor(expected)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _successor(count: str) -> str:
    """Return the number or letter that follows `count` in a list."""
    return str(int(count) + 1) if count.isdigit() else chr(ord(count) + 1)


def _cut(
    text: str, first: int, stop: re.Match[str], end: int, asides: frozenset[int]
) -> int | None:
    """Return where the sentence from `first` ends at this stop, None if it goes on."""
    mark = stop["mark"]
    closed = stop.end("close")
    if stop.start() in asides and closed in asides:
        return None
    if mark[0] in "。！？｡":
        return None if stop["close"] and ATTRIBUTION.match(text, closed, end) else closed
    if not stop["space"]:
        return closed if _is_glued(text, stop, end) else None
    if not OPENING.match(text, stop.end(), end):
        return None
    return _cut_before_word(text, first, stop, end)


def _is_glued(text: str, stop: re.Match[str], end: int) -> bool:
    """Tell whether a sentence follows the stop without a space: "said.The", "it?Yes"."""
    before = text[stop.start() - 1 : stop.start()]
    following = text[stop.end("close") : stop.end("close") + 1]
    if stop["mark"][-1] in "!?" and re.match(f"[{CJK}]", following):
        return True
    if re.match(f"[{CJK}]", before) and stop["mark"] == ".":
        return re.match(f"[{CJK}]", following) is not None
    if len(stop["mark"]) > 2 or not (before.islower() or before.isdigit() or stop["close"]):
        return False
    return GLUED.match(text, stop.end("close"), end) is not None


def _cut_before_word(text: str, first: int, stop: re.Match[str], end: int) -> int | None:
    """Decide on a stop, a space and a token that could open a sentence."""
    mark = stop["mark"]
    closed = stop.end("close")
    following = NEXT_WORD.match(text, stop.end(), end)
    word = following[1].split("'")[0].split("’")[0].lower() if following else ""
    if "." in mark and (" ." in mark or "\n." in mark):
        return _cut_at_spaced_dots(stop)
    if mark.endswith(("...", "…")) and len(mark) <= 3:
        return closed if stop["close"] and word in OPENERS else None
    if stop["close"] and mark != "." and ATTRIBUTION.match(text, closed, end):
        return None
    if mark != ".":
        name = _last_word(text, first, stop.start())
        return None if name.lower() in BANG_NAMES and word not in OPENERS else closed
    if stop["close"] and stop["close"] not in (")",):
        return closed
    return closed if _ends_at_period(text, first, stop.start(), word) else None


def _cut_at_spaced_dots(stop: re.Match[str]) -> int | None:
    """Tell where ". . ." ends a sentence: four dots do, three leave something out."""
    dots = stop["mark"].count(".")
    if dots < 4:
        return None
    return stop.end("close") if stop["mark"][0].isspace() else stop.start() + 1


def _last_word(text: str, first: int, end: int) -> str:
    """Return the token before a stop, at most 40 characters of it."""
    found = LAST_WORD.search(text, max(first, end - 40), end)
    return found[0] if found else ""


def _ends_at_period(text: str, first: int, period: int, word: str) -> bool:
    """Tell whether a single full stop ends the sentence, `word` being the next one in lower case."""
    if ENUMERATOR.match(text[first : min(period, first + 12)]) and period - first < 12:
        return False
    last = _last_word(text, first, period)
    lower = last.lower()
    opens = word in OPENERS
    if lower in LEADING:
        return False
    if lower in BEFORE_NUMBER:
        return not word[:1].isdigit()
    if lower in {"a.m", "p.m"}:
        return (opens or word in TITLES) and not TIME_PHRASE.match(text[first:period])
    if lower in CLOSING or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", lower):
        return opens
    if re.fullmatch(r"[^\W\d_]", last) and last.isupper():
        return opens
    return True
