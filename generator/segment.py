"""Finds the passages of an article: headings, sentences, list items and boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.boilerplate import find_tail, name_boilerplate
from generator.model import Passage, PassageKind
from generator.sentences import find_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
MARKS = re.compile(
    r"""
    (?P<indent> \s* ) (?P<quote> (?: > \s* )* )
    (?: (?P<hashes> \#{1,6} ) \s+
      | (?P<bullet> (?: [-*+•‣▪◦] | \d{1,3} [.)] ) \s+ )
      | (?P<rule> (?: [-*_=]\s* ){3,} \Z )
    )?
    """,
    re.VERBOSE,
)
FINAL = re.compile(r"[.!?。！？…:：;；,，、][\"'”’)\]}»」』）】》*_]*\Z")
ADJACENT_NUMBER = re.compile(r"\s\d{1,3}[.)]+\s|[•⁃]")
MAX_HEADING = 100
WRAP_WIDTHS = range(40, 101)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line's own text, without indent and list, quote or heading marks."""

    start: int
    end: int
    kind: PassageKind
    level: int = 0
    marked: bool = False
    after_blank: bool = False
    indented: bool = False


def find_passages(text: str, *, start: int = 0) -> tuple[Passage, ...]:
    """Return the passages of `text` from `start` on, with ids in order of appearance."""
    blocks = _with_headings(text, _join_wrapped(text, tuple(_find_lines(text, start))))
    passages: list[Passage] = []
    for number, block in enumerate(blocks):
        for left, right, kind in _find_spans(text, block, start):
            passages.append(
                Passage(
                    id=f"s{len(passages) + 1}",
                    start=left,
                    end=right,
                    kind=kind,
                    block=number,
                    level=block.level if kind is PassageKind.HEADING else 0,
                )
            )
    return tuple(passages)


def _find_lines(text: str, start: int) -> Iterator[_Line]:
    """Yield the lines that hold more than white space and marks."""
    last_end = start
    for found in LINE.finditer(text, start):
        line = found[0]
        marks = MARKS.match(line)
        own = line[marks.end() :].strip() if marks else line.strip()
        if not own:
            continue
        left = found.start() + line.index(own, marks.end() if marks else 0)
        yield _line(own, left, marks, text.count("\n", last_end, found.start()) > 1)
        last_end = found.end()


def _line(own: str, left: int, marks: re.Match[str] | None, after_blank: bool) -> _Line:
    """Return the record of a line whose own text `own` begins at `left`."""
    right = left + len(own)
    if marks and marks["hashes"]:
        right = left + len(re.sub(r"\s#+\Z", "", own).rstrip())
        return _Line(start=left, end=right, kind=PassageKind.HEADING, level=len(marks["hashes"]))
    kind = PassageKind.SENTENCE
    if marks and marks["bullet"]:
        if ADJACENT_NUMBER.search(own):
            left -= len(marks["bullet"])
        else:
            kind = PassageKind.ITEM
    return _Line(
        start=left,
        end=right,
        kind=kind,
        marked=bool(marks and (marks["bullet"] or marks["quote"])),
        after_blank=after_blank,
        indented=bool(marks and marks["indent"]),
    )


def _join_wrapped(text: str, lines: tuple[_Line, ...]) -> tuple[_Line, ...]:
    """Join the lines of a text that was wrapped at a fixed width."""
    width = max((line.end - line.start for line in lines), default=0)
    if width not in WRAP_WIDTHS:
        return lines
    open_ended = [not FINAL.search(text[line.start : line.end]) for line in lines[:-1]]
    if sum(open_ended) * 3 < len(lines):
        return lines
    joined: list[_Line] = []
    for line, following in pairwise((None, *lines)):
        assert following is not None
        if line is not None and joined and _runs_on(text, line, following, width):
            last = joined[-1]
            joined[-1] = _Line(
                start=last.start, end=following.end, kind=last.kind, marked=last.marked
            )
        else:
            joined.append(following)
    return tuple(joined)


def _runs_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether `following` goes on with `line`, whose next word did not fit the width."""
    if following.marked or following.after_blank or PassageKind.HEADING in (line.kind, following.kind):
        return False
    word = re.match(r"\S+", text[following.start : following.end])
    return line.end - line.start + 1 + len(word[0] if word else "") > width


def _with_headings(text: str, lines: tuple[_Line, ...]) -> Iterator[_Line]:
    """Yield the blocks, plain lines that stand as headings marked as such."""
    for index, (line, following) in enumerate(pairwise((*lines, None))):
        assert line is not None
        if following and not line.marked and _is_heading(text, line, following):
            yield _Line(
                start=line.start,
                end=line.end,
                kind=PassageKind.HEADING,
                level=2 if index else 1,
            )
        else:
            yield line


def _is_heading(text: str, line: _Line, following: _Line) -> bool:
    """Tell whether a raw line is a heading: short, without final stop, before longer text."""
    own = text[line.start : line.end]
    if line.kind is not PassageKind.SENTENCE or following.kind is not PassageKind.SENTENCE:
        return False
    if len(own) > MAX_HEADING or following.end - following.start <= len(own):
        return False
    if name_boilerplate(own) or not own[0].isupper() and own[0].isascii():
        return False
    return not FINAL.search(own) or (own.endswith("?") and own.count(" ") < 12)


def _find_spans(text: str, block: _Line, start: int) -> Iterator[tuple[int, int, PassageKind]]:
    """Yield the spans of one block with their kinds."""
    own = text[block.start : block.end]
    if block.kind is PassageKind.HEADING:
        yield block.start, block.end, block.kind
        return
    if name_boilerplate(own):
        yield block.start, block.end, PassageKind.BOILERPLATE
        return
    for left, right in find_sentences(text, block.start, block.end):
        if name_boilerplate(text[left:right]):
            yield left, right, PassageKind.BOILERPLATE
            continue
        tail = left + find_tail(text[left:right])
        yield left, len(text[:tail].rstrip()) if tail < right else right, block.kind
        if tail < right:
            yield tail, right, PassageKind.BOILERPLATE
