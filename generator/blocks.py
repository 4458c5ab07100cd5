"""Finds the lines of a text and joins those that are one paragraph or one item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model import PassageKind
from generator.sentences import split_numbered, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ANY_WIDTH = -1
# Ends a sentence, or leads on to what follows: no heading does either.
FINAL = re.compile(r"[.!?。！？…:：;；，,、][\"'”’)\]}»」』）】》*_]*\Z")
# A word that never ends a sentence or a heading: what follows it belongs to it.
LEADS_ON = re.compile(r"\s(?:an?|the|and|or|nor|of|as|than|which|its|their)\Z")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = re.compile(
    r"""
    (?P<indent> \s* ) (?P<quote> (?: > \s* )* )
    (?: (?P<hashes> \#{1,6} ) \s+
      | (?P<bullet> (?: [-*+•‣▪◦⁃] | \d{1,3} [.)] ) \s+ )
      | (?P<rule> (?: (?: [-*_=] \s* ){3,} | [-*+•‣▪◦⁃] ) \s* \Z )
    )?
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"https?://|www\.")
_WRAP_WIDTHS = range(60, 101)
_WRAPPED_SHARE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line, or lines that belong together, without indent and list, quote or heading marks."""

    start: int
    end: int
    kind: PassageKind
    level: int = 0
    marked: bool = False
    indented: bool = False
    after_blank: bool = False

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start


def find_blocks(text: str, width: int | None = None) -> list[Block]:
    """Return the paragraphs, list items and headings of `text`, wrapped at `width`.

    None guesses the width, ANY_WIDTH parts paragraphs by blank lines only.
    """
    lines = tuple(_find_lines(text))
    return _join_wrapped(text, lines, _wrap_width(text, lines) if width is None else width)


def _find_lines(text: str) -> Iterator[Block]:
    """Yield the lines that hold more than white space and marks."""
    ended = 0
    for found in _LINE.finditer(text):
        marks = _MARKS.match(found[0])
        if marks is None or marks["rule"]:
            continue
        left, right = trim(text, found.start() + marks.end(), found.end())
        if left < right:
            block = _read_line(text, left, right, marks)
            yield replace(block, after_blank=text.count("\n", ended, left) > 1)
            ended = right


def _read_line(text: str, left: int, right: int, marks: re.Match[str]) -> Block:
    """Return the line whose own text is `text[left:right]` after its marks."""
    if marks["hashes"]:
        closing = re.search(r"\s#+\Z", text[left:right])
        right = left + closing.start() if closing else right
        level = len(marks["hashes"])
        return Block(
            start=left, end=trim(text, left, right)[1], kind=PassageKind.HEADING, level=level
        )
    bullet = len(marks["bullet"] or "")
    runs_on = bullet and len(split_numbered(text, left - bullet, right)) > 1
    return Block(
        start=left - bullet if runs_on else left,
        end=right,
        kind=PassageKind.ITEM if bullet and not runs_on else PassageKind.SENTENCE,
        marked=bool(bullet or marks["quote"]),
        indented=bool(marks["indent"]),
    )


def _join_wrapped(text: str, lines: Sequence[Block], width: int) -> list[Block]:
    """Join the lines of a paragraph that was wrapped at `width`, and of a list item."""
    joined: list[Block] = []
    for line, following in pairwise((None, *lines)):
        if following is None:
            continue
        if line and joined and _goes_on(text, line, following, width):
            joined[-1] = replace(joined[-1], end=following.end)
        else:
            joined.append(following)
    return joined


def _wrap_width(text: str, lines: Sequence[Block]) -> int:
    """Return the width that the text is wrapped at, 0 if each line is a paragraph.

    Wrapped lines are short, the next word would not have fitted, and often it is in lower case.
    """
    short = [line for line in lines if line.length < _WRAP_WIDTHS.stop]
    width = max((line.length for line in short), default=0)
    if width not in _WRAP_WIDTHS or len(lines) - len(short) > 1 + len(lines) // 20:
        return 0
    firsts = [
        text[following.start]
        for line, following in pairwise(lines)
        if line.kind is PassageKind.SENTENCE and _goes_on(text, line, following, width)
    ]
    lower = sum(first.islower() for first in firsts)
    return width if firsts and lower >= _WRAPPED_SHARE * len(firsts) else 0


def _goes_on(text: str, line: Block, following: Block, width: int) -> bool:
    """Tell whether `following` goes on with `line`: its first word did not fit the width."""
    if following.marked or following.after_blank:
        return False
    if PassageKind.HEADING in {line.kind, following.kind}:
        return False
    if width == ANY_WIDTH or (line.kind is PassageKind.ITEM and following.indented):
        return True
    if _breaks_off(text[line.start : line.end], text[following.start : following.end]):
        return True
    word = re.match(r"\S+", text[following.start : following.end])
    return line.length <= width < line.length + 1 + len(word[0] if word else "")


def _breaks_off(line: str, after: str) -> bool:
    """Tell whether a line that is followed by the line `after` stops inside a sentence."""
    inside = after[0].islower() and not _ADDRESS.match(after) and not FINAL.search(line)
    return inside or bool(LEADS_ON.search(line))
