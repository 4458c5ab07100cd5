"""This module holds a built site against a checklist of facts (see the head of facts.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLOCKS = "p, li, tr, dd, dt, blockquote, h1, h2, h3, h4"
_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "‑": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page: its folded text, the dates in it, and where its citations lead."""

    text: str
    dates: frozenset[str]
    cited: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a checklist; each token is a tuple of alternatives."""

    id: str
    page: str
    entity: str
    fact: str
    tokens: tuple[tuple[str, ...], ...]


def load_facts(path: Path) -> list[Fact]:
    """Read a checklist."""
    return [
        Fact(
            id=str(each["id"]),
            page=each["page"],
            entity=each.get("entity", ""),
            fact=each.get("fact", ""),
            tokens=tuple(
                tuple(map(str, token)) if isinstance(token, list) else (str(token),)
                for token in each["tokens"]
            ),
        )
        for each in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def fold(text: str) -> str:
    """Return `text` without differences of case, quotes, hyphens and white space."""
    return re.sub(r"\s+", " ", text.translate(_MARKS)).strip().lower()


def read_blocks(page: Path) -> list[Block]:
    """Return the blocks of the article on the built `page`."""
    article = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("article")
    assert article is not None
    return [
        Block(
            text=fold(node.text()),
            dates=frozenset(
                str(each.attributes["data-value"]) for each in node.css("[data-value]")
            ),
            cited=bool(node.css("a.footnote-ref")),
        )
        for node in article.css(BLOCKS)
        if not any(each != node for each in node.css("p, li, tr"))
    ]


def holds(block: Block, fact: Fact) -> bool:
    """Tell whether all tokens of `fact` stand in `block`."""
    return all(any(_stands(token, block) for token in token_set) for token_set in fact.tokens)


def _stands(token: str, block: Block) -> bool:
    if token.startswith("@"):
        return any(value.partition("T")[0] == token[1:] for value in block.dates)
    return fold(token) in block.text


def missing(facts: list[Fact], site: Path, addresses: dict[str, str]) -> Iterator[Fact]:
    """Yield each of `facts` that no cited block of its page holds.

    `addresses` gives the id of an entity by its folded name.
    """
    pages: dict[Path, list[Block]] = {}
    for fact in facts:
        where = f"entities/{addresses[fold(fact.entity)]}" if fact.page == "entity" else fact.page
        path = site / where / "index.html"
        if path not in pages:
            pages[path] = read_blocks(path)
        if not any(block.cited and holds(block, fact) for block in pages[path]):
            yield fact
