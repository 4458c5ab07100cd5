"""This module says where the clause begins that somebody speaks in, and how it stands to others."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE
from generator.speech.asides import (
    figure_before,
    is_of_some,
    is_remark,
    is_set_off,
    relative_before,
)
from generator.speech.attributions import SOURCES
from generator.speech.speakersafter import begins_clause, opens_passage
from generator.speech.verbgroups import group_before
from generator.speech.words import VERB

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Speech
    from generator.speech.attributions import Attribution
    from generator.speech.masked import Masked

    Span = tuple[int, int]

_BESIDE = r"(?:but|yet|while|whereas|although|though|even though|and|or)"
_WHEN = r"(?:after|before|when|since|because|as|until)"
# What a clause begins with, right before its subject, save for an adverbial between commas.
_OPENS = re.compile(
    rf"(?:;(?: {_BESIDE})?|,? \b(?:{_BESIDE}|(?:[\w-]+ (?:days?|weeks?|months?|years?|hours?) )?"
    rf"{_WHEN}))(?P<that> that)?(?: [^,;:“”\"]{{1,40}},)? \Z"
)
_WITHIN = re.compile(r"\bthat,?\Z")
_FRONTED = re.compile(
    r"(?:While|Although|Though|Whereas|Even though|After|Before|When|Since|Because|As) \Z"
)
# How a participle, or a verb with the subject of the one before, is joined on.
_JOINED = re.compile(
    r"[,”\"—–]?(?: (?:and|but|yet|by|after|before|while|when|with))?(?: then)? ?\Z"
)
# A semicolon parts clauses, unless what is said goes on behind "that".
SEMICOLON = re.compile(r"; (?!(?:and |or |but )?that\b)")
_HARD = re.compile(r",? (?:but|while|whereas|although|though|yet) (?!that\b)")
_COMMA = re.compile(r",(?= )")
_CLOSES = re.compile(
    r",(?= (?:\w+ly |also |then |later |now )?"
    rf"(?:{'|'.join(sorted(FINITE, key=len, reverse=True))}|[a-z]+ed"
    r"|is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do)(?![\w’-]))"
)
# "…, Acme, said on Monday that": what is said stands behind after all.
_CLAUSE = re.compile(
    r"(?: (?:on|in|at|last|this|today|yesterday|earlier|late)\b[^,;:“”\"]{0,40}?)? that\b"
)
_DIGITS_END = re.compile(r"(?<=\d)(?!\d)")
_ARTICLE = re.compile(r"(?<= )the \Z")
_JUST_JOINS = ("but", "yet", "and", "or", ";")
_LAST = re.compile(
    r"(?: (?:on|in|at|last|this|yesterday|today|earlier|late)\b[^,;:“”\"]{0,60})?[.?!]?\W*\Z"
)
_PARTED = re.compile(r"[,—–”\"] (?:the |its |an? )?\Z")
_ASIDE = re.compile(r"(?: (?:in|on|at|last|this|yesterday|today)\b[^,;:“”\"]{0,40})?,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the clause of an attribution begins, and how it stands to the others.

    `is_beside` says that it ends the clause of whoever speaks before it, `is_behind` that what is
    said stands before the cue, `is_inserted` that it stands on both sides; `closing` is what ends
    the clause, if that is a part of a greater one. `is_aside` says that it is a clause of a name or
    a figure, or one that only tells when or in spite of what the main clause holds.
    """

    begin: int
    is_beside: bool = False
    is_behind: bool = False
    is_inserted: bool = False
    closing: re.Pattern[str] | None = None
    is_nested: bool = False
    is_aside: bool = False


def outside(
    pattern: re.Pattern[str], shape: str, start: int, quoted: Sequence[Span]
) -> Iterator[re.Match[str]]:
    """Yield what the `pattern` finds from `start` on outside of quotation marks."""
    for found in pattern.finditer(shape, start):
        if not any(low < found.start() < high - 1 for low, high in quoted):
            yield found


def is_voiced(speech: Speech) -> bool:
    """Tell whether somebody is known to speak, by name or in other words."""
    return bool(speech.speaker or speech.voice)


def place_of(
    each: Attribution,
    masked: Masked,
    found: Sequence[Attribution],
    before: Sequence[Place],
    quoted: Sequence[Span],
) -> Place:
    """Return where the clause begins that the attribution stands in."""
    shape, cue = masked.shape, each.speech.start
    if not is_voiced(each.speech):
        return Place(begin=cue, is_aside=is_set_off(cue, shape))
    spoken = [one.speech.start for one in found[: len(before)] if is_voiced(one.speech)]
    if each.speech.cue == "by" or each.of_figure:
        return _of_reckoning(each, shape, spoken, quoted)
    if SOURCES.match(each.speech.cue) or each.speech.cue.endswith(" by"):
        return _on_both_sides(cue, shape, spoken, quoted)
    is_last = each.covers or _is_last(each, shape)
    remark = is_remark(each, shape)
    if each.at > cue or (is_last and not remark and not _is_said_after(each, shape)):
        return replace(_on_both_sides(min(cue, each.at), shape, spoken, quoted), is_behind=True)
    if remark or _is_inserted(each, masked):
        return _on_both_sides(each.at, shape, spoken, quoted)
    return _of_verb(each, masked) or _of_subject(each, masked, spoken, before, quoted)


def _on_both_sides(at: int, shape: str, spoken: Sequence[int], quoted: Sequence[Span]) -> Place:
    """Return the place of what vouches for its clause on both sides.

    A clause with another speaker before it is not its own.
    """
    starts = [each.end() for each in outside(SEMICOLON, shape, 0, quoted) if each.end() <= at]
    starts += [
        each.start()
        for each in outside(_HARD, shape, 0, quoted)
        if each.end() < at and any(start < each.start() for start in spoken)
    ]
    begin = max(starts, default=0)
    return Place(begin=begin, is_inserted=True, is_beside=begin > 0)


def _is_said_after(each: Attribution, shape: str) -> bool:
    """Tell whether something is said behind the cue, too: "The pump, Acme says, is leaky"."""
    end = each.speech.start + len(each.speech.cue)
    aside = _ASIDE.match(shape, end)
    return bool(_CLAUSE.match(shape, end) or (aside and _CLOSES.match(shape, aside.end() - 1)))


def _is_inserted(each: Attribution, masked: Masked) -> bool:
    """Tell whether it is set between commas in what is said: "The pump, Acme says, leaks"."""
    aside = _ASIDE.match(masked.shape, each.speech.start + len(each.speech.cue))
    # "Asked about it, Acme said, “No.”"
    quotes = aside and masked.shape[aside.end() :].lstrip().startswith(('"', "“", "‘"))
    if quotes and begins_clause(masked, each.at):
        return False
    return bool(aside and _PARTED.search(masked.shape, 0, each.at))


def _is_last(each: Attribution, shape: str) -> bool:
    """Tell whether nothing but a time or place follows: "…, the two firms said on Monday."."""
    end = each.speech.start + len(each.speech.cue)
    return bool(_LAST.match(shape, end) and _PARTED.search(shape, 0, each.at))


def _of_reckoning(
    each: Attribution, shape: str, spoken: Sequence[int], quoted: Sequence[Span]
) -> Place:
    """Return the place of "by our estimate": what follows it, or, at the end, what is before.

    "The consensus estimate of $5" is of that figure.
    """
    if each.of_figure:
        return Place(begin=each.at, closing=_DIGITS_END, is_beside=True, is_aside=True)
    last = not _COMMA.search(shape, each.at)
    if last and shape[: each.speech.start].strip():
        return replace(_on_both_sides(each.speech.start, shape, spoken, quoted), is_behind=True)
    return Place(begin=each.speech.start, is_nested=each.speech.start > 0)


def _of_verb(each: Attribution, masked: Masked) -> Place | None:
    """Return the place of a verb in a relative clause, or one joined to the verb before it."""
    shape, cue = masked.shape, each.speech.start
    group = group_before(shape, cue)
    if group.is_relative and (which := re.search(r"\b(?:who|which)\b", shape[group.start : cue])):
        aside = not is_of_some(shape, group.start)
        begin = group.start + which.start()
        return Place(begin=begin, closing=_CLOSES, is_nested=True, is_aside=aside)
    joined = _JOINED.search(shape, 0, group.start)
    if each.speech.cue.endswith("ing"):
        own = joined if joined and joined[0].strip() else _JOINED.search(shape, 0, each.at)
        return Place(begin=own.start() if own else cue, is_beside=True)
    if joined and joined[0].strip(' ,”"—–') and each.at < joined.start():
        return Place(begin=joined.start(), is_beside=True)
    return None


def _of_subject(
    each: Attribution,
    masked: Masked,
    spoken: Sequence[int],
    before: Sequence[Place],
    quoted: Sequence[Span],
) -> Place:
    """Return the place of a verb with a subject of its own before it."""
    shape, at = masked.shape, each.at
    head = shape[:at]
    which = relative_before(each, shape)
    if _FRONTED.fullmatch(head) or which is not None:
        closing = _COMMA if which is None else _CLOSES
        return Place(begin=which or 0, closing=closing, is_nested=True, is_aside=True)
    is_first = not spoken or all(one.is_inserted for one in before)
    if is_first and (opens_passage(masked, at) or begins_clause(masked, at)):
        return Place(begin=0)
    if opened := _opened(each, shape):
        return opened
    parted = [one.start() for one in outside(SEMICOLON, head, 0, quoted)]
    if parted and not any(start > parted[-1] for start in spoken):
        return Place(begin=parted[-1], is_beside=True)
    follows = before and (before[-1].closing is _COMMA or VERB.search(head))
    if follows and head.endswith(", ") and not SOURCES.match(shape):
        return Place(begin=at - len(", "), is_beside=True)
    return Place(begin=at, is_nested=bool(spoken))


def _opened(each: Attribution, shape: str) -> Place | None:
    """Return the place of a clause by the words right before its subject, if they open one."""
    head = _ARTICLE.sub("", shape[: each.at])
    begin = figure_before(each, head, shape)
    if begin is not None:
        return Place(begin=begin, closing=_COMMA, is_beside=True, is_inserted=True, is_aside=True)
    opened = _OPENS.search(head)
    if not opened:
        return None
    if _WITHIN.search(head, 0, opened.start()):
        return Place(begin=opened.start(), closing=_COMMA, is_nested=True, is_aside=True)
    aside = not opened[0].strip(" ,").startswith(_JUST_JOINS)
    return Place(begin=opened.start(), is_beside=not opened["that"], is_nested=True, is_aside=aside)
