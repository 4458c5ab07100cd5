"""Finding of temporal expressions: this module scans a text and resolves what it finds."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.model import Basis, DateRange, Timex, TimexKind
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
from generator.timex.choose import unknown_partial
from generator.timex.fiscal import find_closing
from generator.timex.joins import join_parts
from generator.timex.meaning import (
    Anchor,
    Between,
    Fiscal,
    Fixed,
    Found,
    Meaning,
    Partial,
    Shift,
    Stated,
    Until,
    Weekday,
    plain_parts,
)
from generator.timex.ranges import carry_years, join_ranges
from generator.timex.reading import Reading
from generator.timex.resolve import counts_back, needs_tense, resolve, resolve_ends
from generator.timex.scene import Resolved, Scene, follow
from generator.timex.share import cut, narrow
from generator.timex.tense import find_lean, is_plan_of_then, speaks_of_now
from generator.timex.tokens import BREAK, OTHER, Tokens, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
NO_DAY = re.compile("[0-9X]")  # a date that is one but has no place, unlike PAST_REF
POINTS = (TimexKind.DATE, TimexKind.TIME)
OLD_DATES, POINTING_SHARE = 5, 3


# An apposition on the origin of what was named: the story does not move there.
ORIGIN_REACH = 60
ORIGIN = re.compile(
    r",\s(?:(?:which|who)\swas\s)?(?:founded|established|formed|born|incorporated|created|built"
    r"|opened|launched|acquired|bought|completed|discovered|introduced)\s"
    r"(?:by\s[^,;.]{1,30}\s)?(?:back\s)?(?:in|on)\s\Z"
)

# What a record or a count goes back to: the story does not move there either.
SINCE = re.compile(
    r"\b(?:\w+est|lows?|highs?|worst|most|least|first)"
    r"(?:\s[\w-]+){0,4}\ssince\s(?:the\s)?\Z"
)

# A fiscal year before an expression, in its sentence.
FISCAL = re.compile(r"\b(?:fiscal|financial)\s(?:year|\d{4})\b(?:[^.!?\n]|\.\d)*\Z")
FISCAL_REACH = 160
FISCAL_AFTER = re.compile(
    r"\s(?:of|in)\s(?:[\w’'-]+\s){0,3}?(?:fiscal|financial)\s(?:year|\d{4})\b"
)
# "By", unless the date says which thing did it ("hurt by 2024 sales").
BY = re.compile(r"\b(?:by|no\slater\sthan)\s(?:the\s)?\Z", re.IGNORECASE)
BY_REACH = 20
MODIFIES = re.compile(
    r"['’]s\b|[-–]\w|\s(?!(?:and|or|but|when|while|as|if|at|in|on|for|from|to|with|than|unless"
    r"|because|the|an?|it|its|he|she|they|their|we|is|was|were|are|has|had|have|will|would|could"
    r"|may|might|after|before|under|according|at|there|both|all|most|more|only|about|over|nearly)\b)"
    r"[a-z]"
)
TWO_YEARS = re.compile(r"(?:\D{0,20}\s)?\d{4}[-–/]\d\d(?:\s\D{0,20})?")


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
    kept = join_ranges(text, list(carry_years(text, whole)))
    return tuple(_resolve_all(text, _visible(kept, masked), published))


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


def _is_history(found: Sequence[Found], published: DateRange | None) -> bool:
    """Tell whether the text tells a story of years long past: its own dates are the anchors.

    News opens with a date near its publication and points at it with weekdays and "last month";
    a history opens with an old date and goes on so.
    """
    if published is None:
        return True
    ages = [
        age for one in found for part in plain_parts(one.meaning) if (age := _age(part, published))
    ]
    old, near, pointing = (ages.count(age) for age in ("old", "near", "pointing"))
    opens_old = bool(ages) and ages[0] == "old"
    return opens_old and old >= OLD_DATES and old > POINTING_SHARE * pointing and 2 * old > near


def _age(meaning: Meaning, published: DateRange) -> str:
    match meaning:
        case Stated(period) if period.finish.year < published.begin.year - 1:
            return "old"
        case Stated():
            return "near"
        case Weekday() | Shift(anchor=Anchor.PUBLISHED):
            return "pointing"
        case Fixed(value=value) if value.startswith("BC"):
            return "old"
        case Partial(within=None):
            return "open"
        case _:
            return ""


def _resolve_all(text: str, found: Sequence[Found], published: DateRange | None) -> Iterator[Timex]:
    scene = Scene(published=published, history=_is_history(found, published))
    if not scene.history:
        found = [f for f in found if not (isinstance(f.meaning, Fixed) and f.meaning.history)]
    told = -1
    for one in found:
        is_now = counts_back(one.meaning) and speaks_of_now(text, told, one.start)
        around = replace(scene, recent=(), accounts=None, lost=False) if is_now else scene
        if isinstance(one.meaning, Fiscal):
            around = replace(around, closing=find_closing(text, one.start, one.end))
        for part, known in _resolved_parts(one, _in_tense(text, one, around)):
            resolved = _narrowed(part, _unless_fiscal(text, part, known), published)
            told = one.end if resolved.period else told
            is_aside = _is_origin(text, one) or (not scene.history and _is_since(text, one))
            if resolved.period and resolved.kind in POINTS and not is_aside:
                scene = follow(scene, resolved.period)
            elif not resolved.period and resolved.kind in POINTS and NO_DAY.match(resolved.value):
                scene = replace(scene, lost=True)
            if not resolved.period and (known.period or isinstance(part.meaning, Fiscal)):
                # What is told next counts from a time that is not known, but near the publication.
                scene = replace(scene, recent=(), story=None, accounts=None)
            if resolved.period and _is_of_accounts(text, part):
                scene = replace(scene, accounts=resolved.period)
            if resolved.period and isinstance(part.meaning, Fiscal):
                scene = replace(scene, story=resolved.period)
            yield _timex(text, part, resolved)


def _in_tense(text: str, one: Found, scene: Scene) -> Scene:
    """Return `scene` with the tense around `one`, where that has a say."""
    if not needs_tense(one.meaning):
        return replace(scene, lean=0, of_plan=False)
    if is_plan_of_then(text, one.start):
        return replace(scene, lean=0, of_plan=True)
    return replace(scene, lean=find_lean(text, one.start, one.end), of_plan=False)


def _unless_fiscal(text: str, one: Found, resolved: Resolved) -> Resolved:
    """Return `resolved`, or nothing known if `one` is a part of a fiscal year.

    Which months the first half of that has the text does not tell.
    """
    meaning = one.meaning
    if not isinstance(meaning, Partial) or meaning.within or meaning.part[:1] not in ("Q", "H"):
        return resolved
    is_fiscal = FISCAL.search(text, max(0, one.start - FISCAL_REACH), one.start)
    is_fiscal = is_fiscal or FISCAL_AFTER.match(text, one.end)
    return Resolved(unknown_partial(meaning)) if is_fiscal else resolved


def _is_of_accounts(text: str, one: Found) -> bool:
    """Tell whether the expression is a period of accounts: "the year to March", "2024-25"."""
    return isinstance(one.meaning, Until | Fiscal) or bool(
        TWO_YEARS.fullmatch(text[one.start : one.end])
    )


def _is_origin(text: str, one: Found) -> bool:
    """Tell whether the date only says how old somebody or something is (", founded in 1962,")."""
    return bool(ORIGIN.search(text, max(0, one.start - ORIGIN_REACH), one.start))


def _is_since(text: str, one: Found) -> bool:
    """Tell whether the date only says since when ("the lowest since March")."""
    return bool(SINCE.search(text, max(0, one.start - ORIGIN_REACH), one.start))


def _resolved_parts(one: Found, scene: Scene) -> Iterator[tuple[Found, Resolved]]:
    meaning = one.meaning
    if isinstance(meaning, Between) and (scene.history or meaning.apart):
        first, last = resolve_ends(meaning, scene)
        yield replace(one, end=meaning.cut[0], share=meaning.shares[0]), first
        yield replace(one, start=meaning.cut[1], share=meaning.shares[1]), last
    else:
        yield one, resolve(meaning, scene)


def _narrowed(one: Found, resolved: Resolved, published: DateRange | None) -> Resolved:
    """Return `resolved` with the bounds of the part of its period that is meant."""
    if resolved.period is None:
        return resolved
    return replace(resolved, period=cut(narrow(resolved.period, one.share), one.side, published))


def _mod(text: str, one: Found) -> str:
    is_bound = BY.search(text, max(0, one.start - BY_REACH), one.start)
    if is_bound and not MODIFIES.match(text, one.end):
        return "ON_OR_BEFORE"
    return one.share.mod if one.share else ""


def _timex(text: str, one: Found, resolved: Resolved) -> Timex:
    period = resolved.period
    return Timex(
        start=one.start,
        end=one.end,
        text=text[one.start : one.end],
        kind=resolved.kind,
        value=resolved.value,
        begin=period.begin if period else None,
        finish=period.finish if period else None,
        precision=period.precision if period else None,
        basis=Basis.STATED if resolved.stated else Basis.INFERRED,
        approximate=one.approximate or bool(period and period.approximate),
        mod=_mod(text, one) if period and resolved.kind in POINTS else "",
    )
