"""This module shows annotations to a person: the text with marks under it, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from generator.model import Basis, PassageKind
from generator.unseen import on_one_line, show_unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from generator.declared import Article, Entity
    from generator.model import Annotations, Mention, Passage, Quantity, Timex

LEGEND = "^ name   ~ date   = figure"
_NAME, _DATE, _FIGURE = "^", "~", "="
_MARKS = _NAME + _DATE + _FIGURE
_INDENT = "  "
_NARROWEST = 20  # columns
_WIDE = frozenset({"W", "F"})
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character as it is shown, the columns that takes, and the mark beneath."""

    shown: str
    columns: int
    mark: str


@dataclass(frozen=True, slots=True)
class _Note:
    """What an annotation means, in a line, with its span."""

    start: int
    end: int
    mark: str
    line: str


def explain(
    article: Article, found: Annotations, entities: Mapping[str, Entity], width: int
) -> Iterator[str]:
    """Yield lines that show what was `found` in `article`, its text wrapped at `width` columns.

    The notes beneath a passage, a line an annotation, are as long as they are.
    """
    yield on_one_line(_title(article))
    notes = sorted(_notes(found, entities), key=lambda each: (each.start, _MARKS.find(each.mark)))
    at, seen, line = 0, 0, 1
    for passage in found.passages:
        line += article.text.count("\n", seen, passage.start)
        seen = passage.start
        own = []
        while at < len(notes) and notes[at].start < passage.end:
            own.append(notes[at])
            at += 1
        yield ""
        yield _head(passage, line)
        cells = _cells(article.text, passage, own)
        yield from _marked_lines(cells, max(_NARROWEST, width) - len(_INDENT))
        yield from (f"{_INDENT}{each.mark} {on_one_line(each.line)}" for each in own)


def display_width(text: str) -> int:
    """Return how many columns of a terminal `text` takes: two for a wide East Asian character."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if category(char) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in _WIDE else 1


def _title(article: Article) -> str:
    dated = "no date of publication"
    if article.published:
        about = "about " if article.published.approximate else ""
        dated = f"published {about}{article.published.value}"
    return f"== {article.path}: {article.title} ({dated})"


def _head(passage: Passage, line: int) -> str:
    level = f" {passage.level}" if passage.kind is PassageKind.HEADING else ""
    return f"{passage.id} {passage.kind.value}{level}, line {line}"


def _notes(found: Annotations, entities: Mapping[str, Entity]) -> Iterator[_Note]:
    return chain(
        (_Note(m.start, m.end, _NAME, _of_mention(m, entities)) for m in found.mentions),
        (_Note(t.start, t.end, _DATE, _of_timex(t)) for t in found.timexes),
        (_Note(q.start, q.end, _FIGURE, _of_quantity(q)) for q in found.quantities),
    )


def _of_mention(mention: Mention, entities: Mapping[str, Entity]) -> str:
    entity = entities[mention.entity]
    return f"{mention.text} -> {entity.id} ({entity.name}, {entity.kind.value})"


def _of_timex(timex: Timex) -> str:
    about = "about " if timex.approximate else ""
    parts = [f"{timex.kind.value.lower()} {about}{timex.value}"]
    if timex.begin and timex.finish:
        parts.append(_days(timex.begin, timex.finish))
        if timex.precision:
            parts.append(timex.precision.value)
        parts.append("worked out" if timex.basis is Basis.INFERRED else "stated")
    return f"{timex.text} -> {', '.join(parts)}"


def _days(begin: date, finish: date) -> str:
    return f"{begin}" if begin == finish else f"{begin} to {finish}"


def _of_quantity(quantity: Quantity) -> str:
    about = "about " if quantity.approximate else ""
    per = f" per {quantity.per}" if quantity.per else ""
    bounds = _bounds(quantity.low, quantity.high)
    return f"{quantity.text} -> {about}{bounds} {quantity.unit}{per}"


def _bounds(low: Decimal | None, high: Decimal | None) -> str:
    match low, high:
        case None, None:
            return "an unknown number of"
        case _, None:
            return f"at least {low:,f}"
        case None, _:
            return f"at most {high:,f}"
    return f"{low:,f}" if low == high else f"{low:,f} to {high:,f}"


def _cells(text: str, passage: Passage, notes: Sequence[_Note]) -> list[_Cell]:
    """Return the characters of a passage; where notes overlap, the first one's mark stays."""
    marks = [" "] * (passage.end - passage.start)
    for note in reversed(notes):
        left, right = note.start - passage.start, min(note.end, passage.end) - passage.start
        marks[left:right] = note.mark * (right - left)
    shown = (_shown(char) for char in text[passage.start : passage.end])
    return [_Cell(each, display_width(each), mark) for each, mark in zip(shown, marks, strict=True)]


def _shown(char: str) -> str:
    return " " if char.isspace() else show_unseen(char)


def _marked_lines(cells: Sequence[_Cell], width: int) -> Iterator[str]:
    """Yield the text in lines of `width` columns, each with the marks beneath if it has any."""
    for line in map(_without_last_spaces, _wrapped(cells, width)):
        yield f"{_INDENT}{''.join(cell.shown for cell in line)}"
        marks = "".join(cell.mark * cell.columns for cell in line).rstrip()
        if marks:
            yield f"{_INDENT}{marks}"


def _without_last_spaces(line: Sequence[_Cell]) -> Sequence[_Cell]:
    end = len(line)
    while end and line[end - 1].shown == " ":
        end -= 1
    return line[:end]


def _wrapped(cells: Iterable[_Cell], width: int) -> Iterator[list[_Cell]]:
    """Yield the lines, broken behind a space or around a wide character where that can be."""
    line: list[_Cell] = []
    columns, behind = 0, 0
    for cell in cells:
        while columns + cell.columns > width and line:
            at = len(line) if cell.shown == " " or not behind else behind
            yield line[:at]
            line = line[at:]
            columns, behind = sum(each.columns for each in line), 0
        if cell.shown == " " and not line:
            continue
        if cell.columns == 2 and line:  # noqa: PLR2004 - a wide character
            behind = len(line)
        line.append(cell)
        columns += cell.columns
        if cell.shown == " " or cell.columns == 2:  # noqa: PLR2004
            behind = len(line)
    if line:
        yield line
