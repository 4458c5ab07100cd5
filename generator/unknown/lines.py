"""This module writes unknown names as lines of YAML to paste into `entities.yml`."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.model import PassageKind
from generator.seeds.articles import article_id
from generator.unseen import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Article
    from generator.model import Annotations, Passage
    from generator.unknown.passages import Sighting
    from generator.unknown.unite import UnknownName

_KINDS = ", ".join(EntityKind)
# Words and numbers that YAML 1.1 or 1.2 reads as something else than text.
_PLAIN = re.compile(r"[^\W\d_][\w .&'’+-]*(?<![ ])")
_READ_OTHERWISE = frozenset("y n yes no on off true false null".split())
_LONGEST_ID = 80
_LONGEST_EXAMPLE = 160  # characters


@dataclass(frozen=True, slots=True)
class _Source:
    """An article, its passages, and where its lines start."""

    article: Article
    passages: tuple[Passage, ...]
    line_starts: tuple[int, ...]

    def passage(self, at: int) -> Passage:
        """Return the passage that the offset `at` lies in."""
        return self.passages[bisect_right(self.passages, at, key=lambda each: each.start) - 1]


def lines_of(
    names: Iterable[UnknownName],
    read: Sequence[tuple[Article, Annotations]],
    taken: Iterable[str] = (),
) -> Iterator[str]:
    """Yield an entry for each of `names`, with where it stands in the articles `read`.

    Ids differ from each other and from those that are `taken`.
    """
    sources = {article.id: _source(article, found) for article, found in read}
    ids = set(taken)
    for place, each in enumerate(names):
        if not place:
            yield f"# Kinds: {_KINDS}."
        own = _free_id(each.name, ids)
        ids.add(own)
        yield ""
        yield f"- id: {_scalar(own)}"
        yield f"  name: {_scalar(each.name)}"
        yield f"  kind: {each.kind.value}" if each.kind else "  kind:   # company, person, ..."
        if each.aliases:
            yield f"  aliases: [{', '.join(map(_scalar, each.aliases))}]"
        yield f"  # {_times(each)}, first in {_example(each, sources)}"


def _source(article: Article, found: Annotations) -> _Source:
    starts = (0, *(each.end() for each in re.finditer("\n", article.text)))
    return _Source(article, found.passages, starts)


def _free_id(name: str, taken: set[str]) -> str:
    """Return an id made of `name` that is not `taken`."""
    own = article_id(name)
    number, free = 2, own
    while free in taken:
        end = f"-{number}"
        free = own[: _LONGEST_ID - len(end)].rstrip("-") + end
        number += 1
    return free


def _scalar(text: str) -> str:
    """Return `text` as a YAML scalar, in quotes unless it can only be read as text."""
    if _PLAIN.fullmatch(text) and text.lower() not in _READ_OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=False)


def _times(name: UnknownName) -> str:
    articles = len(name.articles)
    times = "once" if name.count == 1 else f"{name.count} times"
    return f"{times} in {articles} article{'s' if articles > 1 else ''}"


def _example(name: UnknownName, sources: Mapping[str, _Source]) -> str:
    """Return the first sentence that has the name (or else the first heading), with its place."""
    places = [(sources[each.article], each) for each in name.sightings]
    source, sighting = next(
        (
            (source, each)
            for source, each in places
            if source.passage(each.start).kind is not PassageKind.HEADING
        ),
        places[0],
    )
    quoted = _shorten(source.article.text, source.passage(sighting.start), sighting)
    line = bisect_right(source.line_starts, sighting.start)
    return f"{on_one_line(source.article.path)}:{line}: {on_one_line(quoted)}"


def _shorten(text: str, passage: Passage, sighting: Sighting) -> str:
    """Return the passage around the name, cut at spaces where it is long."""
    half = _LONGEST_EXAMPLE // 2
    start, end = passage.start, passage.end
    if end - start <= _LONGEST_EXAMPLE:
        return text[start:end]
    left = max(start, min(sighting.start - half, end - _LONGEST_EXAMPLE))
    right = min(end, left + _LONGEST_EXAMPLE)
    if left > start:
        left = _after_space(text, left, sighting.start)
    if right < end:
        right = max(sighting.end, text.rfind(" ", sighting.end, right))
    return ("… " if left > start else "") + text[left:right] + (" …" if right < end else "")


def _after_space(text: str, left: int, limit: int) -> int:
    space = text.find(" ", left, limit)
    return left if space < 0 else space + 1
