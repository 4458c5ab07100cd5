"""This module lays an article's text out again, block by block, with every passage anchored.

What stands in one block takes a renderer of Markdown the square of its length: each mark that it
finds has it copy the whole block. A long block is written as HTML, into which it does not look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.claims import inside
from generator.markdown import escape
from generator.model import PassageKind
from generator.prose import lead_of, link, write_prose
from generator.views import note_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.briefing import SourceView
    from generator.links import BuiltLinks, Links
    from generator.model import Claim, Passage
    from generator.pages.backlinks import Place
    from generator.views import Page

# How much of a block a renderer of Markdown is to read: above it, the square begins to tell.
_LONG = 8_000  # characters of Markdown, references and links included
# Ideographs and the punctuation that goes with them, which no spaces part.
_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
# A heading of the article stands below the page's own "The text", which is of level two.
_MARKS = {level: Markup("#") * max(3, level + 1) for level in range(5)}


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage on its source page; `gap` is the space that stands before it in the text."""

    id: str
    prose: Markup
    cited: bool
    boilerplate: bool
    gap: str


@dataclass(frozen=True, slots=True)
class ShownView:
    """A passage that the briefing shows: its first words, and the pages that do as links."""

    id: str
    lead: str
    places: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A heading, paragraph or list item, with its passages, in HTML where it `is_long`.

    `shown` says where its passages are shown; those of a list stand with its last item.
    """

    kind: str
    marks: Markup
    passages: tuple[PassageView, ...]
    is_long: bool
    shown: tuple[ShownView, ...] = ()


def blocks_of(
    source: SourceView, page: Page, built: BuiltLinks, places: Mapping[str, tuple[Place, ...]]
) -> tuple[BlockView, ...]:
    """Return the blocks of `source` in order, for `page`, with the `places` that cite each.

    What is written as HTML has the links `built`.
    """
    cited = {claim.passage.id for claim in source.claims}
    blocks = [
        _block(tuple(passages), source, cited, page.links, built)
        for _, passages in groupby(source.found.passages, key=lambda each: each.block)
    ]
    shown = {
        claim.passage.id: _shown(claim, found, page)
        for claim in source.claims
        if (found := places.get(note_of(claim)))
    }
    return tuple(_with_shown(blocks, shown))


def _shown(claim: Claim, places: tuple[Place, ...], page: Page) -> ShownView:
    links = (link(escape(each.title), page.links.to(each.path, each.anchor)) for each in places)
    return ShownView(claim.passage.id, lead_of(claim.text), tuple(links))


def _with_shown(blocks: Sequence[BlockView], shown: Mapping[str, ShownView]) -> Iterator[BlockView]:
    """Yield `blocks`, each with what is `shown` of it; nothing may part the items of a list."""
    waiting: list[ShownView] = []
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        waiting += [shown[each.id] for each in block.passages if each.id in shown]
        if block.kind == "item" and after and after.kind == "item":
            yield block
        else:
            yield replace(block, shown=tuple(waiting))
            waiting = []


def _block(
    passages: tuple[Passage, ...],
    source: SourceView,
    cited: set[str],
    links: Links,
    built: BuiltLinks,
) -> BlockView:
    kinds = {each.kind for each in passages}
    kind = "item" if PassageKind.ITEM in kinds else "paragraph"
    if PassageKind.HEADING in kinds:
        kind = "heading"
    views = _passages(passages, source, cited, links)
    is_long = sum(len(each.prose) for each in views) > _LONG
    return BlockView(
        kind=kind,
        marks=_MARKS[min(passages[0].level, 4)],
        passages=_passages(passages, source, cited, built) if is_long else views,
        is_long=is_long,
    )


def _passages(
    passages: tuple[Passage, ...], source: SourceView, cited: set[str], links: Links
) -> tuple[PassageView, ...]:
    text, found = source.article.text, source.found
    return tuple(
        PassageView(
            id=each.id,
            prose=write_prose(
                text[each.start : each.end],
                inside(found.mentions, each),
                inside(found.timexes, each),
                links,
                offset=each.start,
            ),
            cited=each.id in cited,
            boilerplate=each.kind is PassageKind.BOILERPLATE,
            gap=_gap(text, before.end, each.start) if before else "",
        )
        for each, before in zip(passages, (None, *passages), strict=False)
    )


def _gap(text: str, end: int, start: int) -> str:
    """Return what stands between two passages: a space, but none where Chinese goes on."""
    chinese = _CHINESE.match(text, end - 1) and _CHINESE.match(text, start)
    return " " if start > end and not chinese else ""
