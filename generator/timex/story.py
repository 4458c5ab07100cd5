"""This module resolves the expressions of a text in order, each by what those before it tell.

A text of news counts from its publication, a history from its own dates.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Basis, DateRange, Timex, TimexKind
from generator.timex.fiscal import find_closing, is_of_accounts, unless_fiscal
from generator.timex.meaning import (
    Anchor,
    Between,
    Clock,
    Fiscal,
    Fixed,
    Found,
    Meaning,
    Partial,
    Shift,
    Stated,
    Weekday,
    plain_parts,
)
from generator.timex.resolve import needs_tense, resolve, resolve_ends
from generator.timex.scene import Resolved, Scene, follow
from generator.timex.share import cut, mod_of, narrow
from generator.timex.stepping import counts_back, is_at_hand, is_comparison
from generator.timex.tense import (
    find_lean,
    is_plan_of_then,
    looks_ahead,
    sentence_around,
    speaks_of_now,
    tells_of_then,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NO_DAY = re.compile("[0-9X]")  # a date that is one but has no place, unlike PAST_REF
POINTS = (TimexKind.DATE, TimexKind.TIME)
OLD_DATES, POINTING_SHARE = 5, 3
ASIDE_REACH = 60
# An apposition on the origin of what was named: the story does not move there.
ORIGIN = re.compile(
    r",\s(?:(?:which|who)\swas\s)?(?:founded|established|formed|born|incorporated|created|built"
    r"|opened|launched|acquired|bought|completed|discovered|introduced)\s"
    r"(?:by\s[^,;.]{1,30}\s)?(?:back\s)?(?:in|on)\s\Z"
)

PARAGRAPH = re.compile(r"\n\s*\n\s*")
# What may stand before a date that opens its paragraph.
OPENS = re.compile(
    r"\W*(?:(?:in|on|by|from|during|early|late|then|and|but|the)\W+)*", re.IGNORECASE
)
STORY_REACH = 3_000
AS_OF = re.compile(r"\b[Aa]s\sof\s(?:about\s|around\s)?\Z")
# What a record or a count goes back to: the story does not move there either.
SINCE = re.compile(
    r"\b(?:\w+est|lows?|highs?|worst|most|least|first)"
    r"(?:\s[\w-]+){0,4}\ssince\s(?:the\s)?\Z"
)


def resolve_all(text: str, found: Sequence[Found], published: DateRange | None) -> Iterator[Timex]:
    """Return each of `found` in `text` with its value and days; a pair of dates falls in two."""
    scene = Scene(published=published, history=_is_history(found, published))
    if not scene.history:
        found = [f for f in found if not (isinstance(f.meaning, Fixed) and f.meaning.history)]
    told = -1
    for one in found:
        for part, known in _resolved_parts(one, _scene_of(text, one, scene, told)):
            resolved = _narrowed(part, unless_fiscal(text, part, known), published)
            if resolved.period is None:
                scene = _after_unknown(part, known, resolved, scene)
            else:
                told = one.end
                moves = resolved.kind in POINTS and not _is_aside(text, part, scene)
                scene = follow(scene, resolved.period) if moves else scene
                scene = _with_accounts(text, part, resolved.period, scene)
            yield _timex(text, part, resolved)


def _scene_of(text: str, one: Found, scene: Scene, told: int) -> Scene:
    """Return what `one` may count from, after a date that ends at `told` and has left `scene`."""
    if not scene.history and _is_in_new_paragraph(text, told, one.start):
        scene = replace(scene, story=None)
    if counts_back(one.meaning) and speaks_of_now(text, told, one.start):
        scene = replace(scene, recent=(), accounts=None, lost=False)
    if is_at_hand(one.meaning) and not scene.history:
        low, _ = sentence_around(text, one.start, one.start)
        is_part = isinstance(one.meaning, Partial) and told <= low
        is_new = is_part or looks_ahead(text, told, one.start, one.end)
        scene = replace(scene, recent=(), accounts=None) if is_new else scene
        if tells_of_then(text, told, one.start, one.end):
            scene = scene.without_ahead()
    if _is_of_day(text, one) and told <= sentence_around(text, one.start, one.start)[0]:
        scene = scene.by_last_day()
    if isinstance(one.meaning, Fiscal):
        scene = replace(scene, closing=find_closing(text, one.start, one.end))
    return _in_tense(text, one, scene)


def _is_in_new_paragraph(text: str, told: int, start: int) -> bool:
    """Tell whether news has gone over to another matter since the date that ends at `told`.

    So it has in a new paragraph, unless that opens with the next date.
    """
    breaks = [
        found.end() for found in PARAGRAPH.finditer(text, max(told, start - STORY_REACH, 0), start)
    ]
    return bool(breaks) and not OPENS.fullmatch(text, breaks[-1], start)


def _is_of_day(text: str, one: Found) -> bool:
    """Tell whether `one` is a time of the day up to which a text tells ("as of 7 a.m.")."""
    match one.meaning:
        case Clock(of=None):
            return bool(AS_OF.search(text, max(0, one.start - ASIDE_REACH), one.start))
        case Shift(unit="D", amount=0, anchor=Anchor.CONTEXT):
            return text.endswith("day", one.start, one.end)
        case _:
            return False


def _in_tense(text: str, one: Found, scene: Scene) -> Scene:
    """Return `scene` with the tense around `one`, where that has a say."""
    if not needs_tense(one.meaning):
        return replace(scene, lean=0, of_plan=False)
    if is_plan_of_then(text, one.start):
        return replace(scene, lean=0, of_plan=True)
    return replace(scene, lean=find_lean(text, one.start, one.end), of_plan=False)


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


def _is_aside(text: str, one: Found, scene: Scene) -> bool:
    """Tell whether a date only says how old a thing is.

    Or in news since when ("since March"), or what a figure is compared with ("a year earlier").
    """
    low = max(0, one.start - ASIDE_REACH)
    if not scene.history and is_comparison(one.meaning):
        return True
    if ORIGIN.search(text, low, one.start):
        return True
    return not scene.history and bool(SINCE.search(text, low, one.start))


def _after_unknown(part: Found, known: Resolved, resolved: Resolved, scene: Scene) -> Scene:
    """Return `scene` after a time that nobody knows, `known` if it were no fiscal one."""
    if resolved.kind in POINTS and NO_DAY.match(resolved.value):
        scene = replace(scene, lost=True)
    if known.period or isinstance(part.meaning, Fiscal):
        # What is told next counts from a time that is not known, but near the publication.
        scene = replace(scene, recent=(), story=None, accounts=None)
    return scene


def _with_accounts(text: str, part: Found, period: DateRange, scene: Scene) -> Scene:
    """Return `scene` after `period`, from which years count if it is one of accounts."""
    if not is_of_accounts(text, part):
        return scene
    story = period if isinstance(part.meaning, Fiscal) else scene.story
    return replace(scene, accounts=period, story=story)


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
        mod=mod_of(one.share, text, one.start, one.end)
        if period and resolved.kind in POINTS
        else "",
    )
