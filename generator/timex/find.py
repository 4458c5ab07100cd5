"""This module finds the temporal expressions of a text, of which the longest stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.timex import (
    chinese,
    clock,
    days,
    figures,
    lengths,
    parts,
    references,
    relative,
    spelled,
    steps,
    weekdays,
    years,
)
from generator.timex.joins import join_parts
from generator.timex.meaning import Found
from generator.timex.ranges import carry_years, join_ranges
from generator.timex.reading import Reading
from generator.timex.story import resolve_all
from generator.timex.tokens import BREAK, OTHER, Tokens, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import DateRange, Timex
    from generator.timex.rules import Rule

GRAMMARS = (
    days,
    figures,
    years,
    parts,
    spelled,
    weekdays,
    relative,
    steps,
    references,
    lengths,
    clock,
)
RULES: tuple[Rule, ...] = tuple(rule for grammar in GRAMMARS for rule in grammar.RULES)
NEEDED = frozenset().union(*(rule.needs for rule in RULES))
ISLAND = re.compile(f"[^{OTHER}{BREAK}]++")
TRIGGER = re.compile(f"[{''.join(sorted(NEEDED))}]")


def find_timexes(
    text: str,
    *,
    published: DateRange | None,
    start: int = 0,
    end: int | None = None,
    masked: Sequence[tuple[int, int]] = (),
) -> tuple[Timex, ...]:
    """Find the temporal expressions in text[start:end] and resolve them against `published`.

    Offsets are code points of `text`. What overlaps a span of `masked` is not an expression. The
    result is sorted and free of overlaps.
    """
    end = len(text) if end is None else min(end, len(text))
    start = max(start, 0)
    tokens = find_tokens(text, start, max(start, end), masked)
    found = _visible([*_scan(tokens), *chinese.find(text, start, end)], masked)
    whole = join_parts(text, _keep_longest(found))
    kept = clock.placed_times(text, join_ranges(text, list(carry_years(text, whole))))
    return tuple(resolve_all(text, _visible(kept, masked), published))


def _visible(found: list[Found], masked: Sequence[tuple[int, int]]) -> list[Found]:
    """Leave out what overlaps a span of `masked`."""
    if not masked:
        return found
    spans = sorted(masked)
    starts = [low for low, _ in spans]
    ends = [0, *accumulate((high for _, high in spans), max)]
    return [one for one in found if ends[bisect_left(starts, one.end)] <= one.start]


def _scan(tokens: Tokens) -> Iterator[Found]:
    classes = tokens.classes
    for island in ISLAND.finditer(classes):
        low, high = island.span()
        if TRIGGER.search(classes, low, high):
            present = set(island[0])
            for rule in RULES:
                if not rule.needs.isdisjoint(present):
                    yield from _apply(rule, tokens, low, high)


def _apply(rule: Rule, tokens: Tokens, low: int, high: int) -> Iterator[Found]:
    for match in rule.pattern.finditer(tokens.classes, low, high):
        reading = Reading(tokens, match)
        meaning = rule.read(reading) if reading.is_sound() else None
        if meaning is not None:
            yield Found(
                start=tokens.starts[match.start()],
                end=tokens.end(match.end() - 1),
                meaning=meaning,
                approximate=reading.has("about"),
                share=reading.share(),
                side=reading.side(),
            )


def _keep_longest(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept
