"""Splits a paragraph into sentences, English and Chinese, by ordered rules and without a model."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.stops import Stop, is_end

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOP = re.compile(
    r"""
    (?P<mark>
        (?<=\w) \. (?= (?:\s\.){3} )        # the first of four dots with spaces: ends the word
      | \. (?: \s\. ){2,3}                  # three or four dots with spaces: something left out
      | [.!?…]+
      | [。！？｡] [。！？｡!?…]*
    )
    (?P<close> (?:
        ["'”’)\]}»*_」』）】》〕]             # what closes with the sentence
      | \s (?: '' | ["”] ) (?=\s|\Z)        # the same in texts that set quotation marks apart
    )* )
    (?P<space> \s* )
    """,
    re.VERBOSE,
)
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[{«「『（【《`*_]*([^\W_]*)")
_ASIDE = re.compile(r"[(（][^()（）]{1,400}[)）]")
_NUMBERED = re.compile(
    r"(?<!\S)(?P<bullet>[•⁃·▪‣]\s?)?(?P<count>\d{1,3}|[a-z])(?P<mark>\.\)|[.)])?(?=\s+\S)"
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or one number of a list that runs on, with its brackets in mid-sentence."""

    text: str
    start: int
    end: int
    asides: tuple[tuple[int, int], ...]


def find_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences in one paragraph, `text[start:end]`, without outer space."""
    for left, right in split_numbered(text, start, end):
        yield from _cut(_Part(text, left, right, _find_asides(text, left, right)))


def _cut(part: _Part) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences in a part of a paragraph."""
    first = seen = part.start
    quotes = 0
    for found in _STOP.finditer(part.text, part.start, part.end):
        if found.end() >= part.end:
            break
        quotes += part.text.count('"', seen, found.start())
        seen = found.start()
        stop = _read_stop(part, first, found, quotes)
        if is_end(stop):
            yield trim(part.text, first, stop.closed)
            first = stop.closed
    if part.text[first : part.end].strip():
        yield trim(part.text, first, part.end)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span `start`, `end` of `text` without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def split_numbered(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the parts of `text[start:end]` that runs on as "1. … 2. …", else the whole of it."""
    first = _NUMBERED.match(text, start, end)
    if first is None or not (first["mark"] or first["bullet"]):
        return ((start, end),)
    cuts = [start]
    expected = _successor(first["count"])
    for found in _NUMBERED.finditer(text, first.end(), end):
        if found.group("bullet", "mark", "count") == (first["bullet"], first["mark"], expected):
            cuts.append(found.start())
            expected = _successor(expected)
    return tuple(zip(cuts, [*cuts[1:], end], strict=True))


def _successor(count: str) -> str:
    """Return the number or letter that follows `count` in a list."""
    return str(int(count) + 1) if count.isdigit() else chr(ord(count) + 1)


def _find_asides(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the brackets that open in mid-sentence."""
    return tuple(
        found.span()
        for found in _ASIDE.finditer(text, start, end)
        if text[max(start, found.start() - 2) : found.start()].rstrip()[-1:] not in ".!?。！？"
    )


def _read_stop(part: _Part, first: int, found: re.Match[str], quotes: int) -> Stop:
    """Return the stop with what stands around it; `quotes` counts the marks " before it."""
    close, closed, after = found["close"], found.end("close"), found.end()
    if close.endswith((' "', '\n"')) and quotes % 2 == 0:  # it opens the next sentence
        close, closed, after = close[:-2], closed - 2, closed - 1
    following = _NEXT_WORD.match(part.text, closed, part.end)
    place = bisect_right(part.asides, (found.start(), 0)) - 1
    aside = part.asides[place][1] if place >= 0 else 0
    return Stop(
        text=part.text,
        first=first,
        start=found.start(),
        mark=found["mark"],
        close=close,
        closed=closed,
        after=after,
        limit=part.end,
        word=following[1].lower() if following else "",
        aside=aside if found.start() < aside else 0,
    )
