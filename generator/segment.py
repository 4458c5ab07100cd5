"""Finds the passages of an article: headings, sentences, list items and boilerplate."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from generator.blocks import ANY_WIDTH, FINAL, LEADS_ON, Block, find_blocks
from generator.boilerplate import find_addresses, is_pointer, name_boilerplate
from generator.declared import Paragraphs
from generator.model import Passage, PassageKind
from generator.sentences import find_sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MAX_HEADING = 100  # characters
_MAX_QUESTION = 12  # words of a heading that asks
_HEADINGS_IN_A_ROW = 3
_AHEAD = 500  # characters after an abstract in which the text that it repeats begins


class _Role(Enum):
    """What a line looks like before its neighbours are considered."""

    TITLE = "title"
    TEXT = "text"
    BOILERPLATE = "boilerplate"


def find_passages(
    text: str,
    *,
    start: int = 0,
    paragraphs: Paragraphs = Paragraphs.GUESSED,
    title: str = "",
) -> tuple[Passage, ...]:
    """Return the passages of `text` from `start` on, with ids in order of appearance.

    `paragraphs` says what ends a paragraph of this text. Wherever it repeats its `title` on a line,
    that is a heading.
    """
    text = text[start:]  # so that no rule looks at what stands before
    width = None if paragraphs is Paragraphs.GUESSED else ANY_WIDTH
    blocks = tuple(_mark_headings(text, find_blocks(text, width), title))
    end = _end_of_text(text, blocks)
    spans = (
        (number, block, *span)
        for number, block in enumerate(blocks)
        for span in (_find_spans(text, block) if number < end else _pointer_to(block))
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


def _mark_headings(text: str, blocks: Sequence[Block], title: str) -> Iterator[Block]:
    """Yield the blocks, those lines that stand as headings or repeat the `title` marked as such."""
    roles = [_find_role(text, block) for block in blocks]
    for place, block in enumerate(blocks):
        ahead = slice(place + 1, place + 1 + _HEADINGS_IN_A_ROW)
        following = zip(blocks[ahead], roles[ahead], strict=True)
        is_title = bool(title) and text[block.start : block.end] == title
        if is_title or (roles[place] is _Role.TITLE and _has_text(block, following)):
            yield replace(block, kind=PassageKind.HEADING, level=2 if place else 1)
        else:
            yield block


def _find_role(text: str, block: Block) -> _Role:
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
    if LEADS_ON.search(own) or len(list(find_sentences(text, block.start, block.end))) > 1:
        return _Role.TEXT
    asks = own[-1] in "?？" and own.count(" ") < _MAX_QUESTION
    return _Role.TITLE if asks or not FINAL.search(own) else _Role.TEXT


def _has_text(block: Block, ahead: Iterable[tuple[Block, _Role]]) -> bool:
    """Tell whether a longer paragraph or a list follows, after further titles at most."""
    for following, role in ahead:
        if following.kind is PassageKind.HEADING:
            return False
        if following.kind is PassageKind.ITEM or following.length > _MAX_HEADING:
            return True
        if role is _Role.TEXT:
            return following.length > block.length
    return False


def _end_of_text(text: str, blocks: Sequence[Block]) -> int:
    """Return the number of blocks before the titles of other articles that may end a page."""
    end = at = len(blocks)
    while at and not FINAL.search(text, blocks[at - 1].start, blocks[at - 1].end):
        at -= 1
        if is_pointer(text[blocks[at].start : blocks[at].end]):
            end = at
    return end


def _pointer_to(block: Block) -> Iterator[tuple[int, int, PassageKind]]:
    yield block.start, block.end, PassageKind.BOILERPLATE


def _find_spans(text: str, block: Block) -> Iterator[tuple[int, int, PassageKind]]:
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
