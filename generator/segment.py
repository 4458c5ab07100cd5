"""Finds the passages of an article: headings, sentences, list items and boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.boilerplate import find_addresses, name_boilerplate
from generator.declared import Paragraphs
from generator.model import Passage, PassageKind
from generator.sentences import find_sentences, split_numbered, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = re.compile(
    r"""
    (?P<indent> \s* ) (?P<quote> (?: > \s* )* )
    (?: (?P<hashes> \#{1,6} ) \s+
      | (?P<bullet> (?: [-*+•‣▪◦⁃] | \d{1,3} [.)] ) \s+ )
      | (?P<rule> (?: [-*_=] \s* ){3,} \Z )
    )?
    """,
    re.VERBOSE,
)
# Ends a sentence, or leads on to what follows: no heading does either.
_FINAL = re.compile(r"[.!?。！？…:：;；,，、][\"'”’)\]}»」』）】》*_]*\Z")
_MAX_HEADING = 100  # characters
_MAX_QUESTION = 12  # words of a heading that asks
_HEADINGS_IN_A_ROW = 3
_AHEAD = 500  # characters after an abstract in which the text that it repeats begins
# A word that never ends a sentence or a heading: what follows it belongs to it.
_LEADS_ON = re.compile(r"\s(?:an?|the|and|or|nor|of|as|than|which|its|their)\Z")
_ADDRESS = re.compile(r"https?://|www\.")
_ANY_WIDTH = -1
_WRAP_WIDTHS = range(60, 101)
_WRAPPED_SHARE = 0.4


class _Role(Enum):
    """What a line looks like before its neighbours are considered."""

    TITLE = "title"
    TEXT = "text"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
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


def find_passages(
    text: str, *, start: int = 0, paragraphs: Paragraphs = Paragraphs.GUESSED
) -> tuple[Passage, ...]:
    """Return the passages of `text` from `start` on, with ids in order of appearance.

    `paragraphs` says what ends a paragraph of this text.
    """
    text = text[start:]  # so that no rule looks at what stands before
    lines = tuple(_find_lines(text))
    guessed = paragraphs is Paragraphs.GUESSED
    width = _wrap_width(text, lines) if guessed else _ANY_WIDTH
    blocks = _mark_headings(text, _join_wrapped(text, lines, width))
    spans = (
        (number, block, *span)
        for number, block in enumerate(blocks)
        for span in _find_spans(text, block)
    )
    return tuple(
        Passage(
            id=f"s{count}",
            start=start + left,
            end=start + right,
            kind=kind,
            block=number,
            level=block.level if kind is PassageKind.HEADING else 0,
        )
        for count, (number, block, left, right, kind) in enumerate(spans, start=1)
    )


def _find_lines(text: str) -> Iterator[_Block]:
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


def _read_line(text: str, left: int, right: int, marks: re.Match[str]) -> _Block:
    """Return the line whose own text is `text[left:right]` after its marks."""
    if marks["hashes"]:
        closing = re.search(r"\s#+\Z", text[left:right])
        right = left + closing.start() if closing else right
        level = len(marks["hashes"])
        return _Block(
            start=left, end=trim(text, left, right)[1], kind=PassageKind.HEADING, level=level
        )
    bullet = len(marks["bullet"] or "")
    runs_on = bullet and len(split_numbered(text, left - bullet, right)) > 1
    return _Block(
        start=left - bullet if runs_on else left,
        end=right,
        kind=PassageKind.ITEM if bullet and not runs_on else PassageKind.SENTENCE,
        marked=bool(bullet or marks["quote"]),
        indented=bool(marks["indent"]),
    )


def _join_wrapped(text: str, lines: Sequence[_Block], width: int) -> list[_Block]:
    """Join the lines of a paragraph that was wrapped at `width`, and of a list item."""
    joined: list[_Block] = []
    for line, following in pairwise((None, *lines)):
        if following is None:
            continue
        if line and joined and _goes_on(text, line, following, width):
            joined[-1] = replace(joined[-1], end=following.end)
        else:
            joined.append(following)
    return joined


def _wrap_width(text: str, lines: Sequence[_Block]) -> int:
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


def _goes_on(text: str, line: _Block, following: _Block, width: int) -> bool:
    """Tell whether `following` goes on with `line`: its first word did not fit the width."""
    if following.marked or following.after_blank:
        return False
    if PassageKind.HEADING in {line.kind, following.kind}:
        return False
    if width == _ANY_WIDTH or (line.kind is PassageKind.ITEM and following.indented):
        return True
    if _breaks_off(text[line.start : line.end], text[following.start : following.end]):
        return True
    word = re.match(r"\S+", text[following.start : following.end])
    return line.length <= width < line.length + 1 + len(word[0] if word else "")


def _breaks_off(line: str, after: str) -> bool:
    """Tell whether a line that is followed by the line `after` stops inside a sentence."""
    inside = after[0].islower() and not _ADDRESS.match(after) and not _FINAL.search(line)
    return inside or bool(_LEADS_ON.search(line))


def _mark_headings(text: str, blocks: Sequence[_Block]) -> Iterator[_Block]:
    """Yield the blocks, those lines that stand as headings marked as such."""
    roles = [_find_role(text, block) for block in blocks]
    for place, block in enumerate(blocks):
        ahead = slice(place + 1, place + 1 + _HEADINGS_IN_A_ROW)
        following = zip(blocks[ahead], roles[ahead], strict=True)
        if roles[place] is _Role.TITLE and _has_text(block, following):
            yield replace(block, kind=PassageKind.HEADING, level=2 if place else 1)
        else:
            yield block


def _find_role(text: str, block: _Block) -> _Role:
    """Tell what a line looks like: a title is short, begins like one and has no final stop."""
    if block.length > _MAX_HEADING:
        return _Role.TEXT
    own = text[block.start : block.end]
    if name_boilerplate(own):
        return _Role.BOILERPLATE
    if block.kind is not PassageKind.SENTENCE or block.marked:
        return _Role.TEXT
    if next((each for each in own if each.isalnum()), "a").islower():
        return _Role.TEXT
    if _LEADS_ON.search(own) or len(list(find_sentences(text, block.start, block.end))) > 1:
        return _Role.TEXT
    asks = own[-1] in "?？" and own.count(" ") < _MAX_QUESTION
    return _Role.TITLE if asks or not _FINAL.search(own) else _Role.TEXT


def _has_text(block: _Block, ahead: Iterable[tuple[_Block, _Role]]) -> bool:
    """Tell whether a longer paragraph or a list follows, after further titles at most."""
    for following, role in ahead:
        if following.kind is PassageKind.HEADING:
            return False
        if following.kind is PassageKind.ITEM or following.length > _MAX_HEADING:
            return True
        if role is _Role.TEXT:
            return following.length > block.length
    return False


def _find_spans(text: str, block: _Block) -> Iterator[tuple[int, int, PassageKind]]:
    """Yield the spans of a block with their kinds."""
    own = text[block.start : block.end]
    if block.kind is PassageKind.HEADING:
        yield block.start, block.end, block.kind
    elif name_boilerplate(own, text[block.end : block.end + _AHEAD]):
        yield block.start, block.end, PassageKind.BOILERPLATE
    else:
        for left, right in find_sentences(text, block.start, block.end):
            yield from _split_addresses(text, left, right, block.kind)


def _split_addresses(
    text: str, left: int, right: int, kind: PassageKind
) -> Iterator[tuple[int, int, PassageKind]]:
    """Yield a sentence and, as boilerplate of their own, the bare addresses at its end."""
    tail = left if name_boilerplate(text[left:right]) else left + find_addresses(text[left:right])
    if left < tail:
        yield *trim(text, left, tail), kind
    if tail < right:
        yield tail, right, PassageKind.BOILERPLATE
