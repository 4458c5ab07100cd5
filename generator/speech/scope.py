"""This module says how much of a passage each speaker in it vouches for.

A scope is that of the clause that the speaker speaks in. It ends where another clause begins that
somebody speaks in or a name is the subject of, at a semicolon, and, of a relative clause, at the
comma that closes it. Who speaks within what another says ("Globe said that Acme claimed") takes
nothing away from that one. An attribution behind what is said ("…, Acme said.") reaches back as far
as its clause does, and no further on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE
from generator.speech.attributions import SOURCES
from generator.speech.masked import MARK
from generator.speech.quotemarks import quoted_spans
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
# A clause beside that of the speaker, which a name begins; "would" and "had" are still what is
# said, and so is what stands behind "that".
_OF_ANOTHER = re.compile(
    rf"(?<!\bthat)(?<!\bthat,),? (?:but|while|whereas|although|though|yet) (?:the )?"
    rf"(?:{MARK}+|[A-Z][\w’-]+)(?! (?:[\w-]+ )?(?:would|could|might|should|had)\b)"
)
# "… and Acme at $5": the verb is left out.
_GAP = re.compile(rf",? and (?:the )?(?:{MARK}+|[\w’-]+(?: [\w’-]+)?) at (?:US)?[£$€¥#]?\d")
# What an opinion is only compared with.
_COMPARED = re.compile(
    r",? (?:in line with|compared (?:with|to)|echoing|matching|above|below|short of|beyond) "
    r"(?:[\w-]+ ){0,4}?(?:estimates?|forecasts?|projections?|predictions?|calculations?|surveys?)\b"
)
# A semicolon parts clauses, unless what is said goes on behind "that".
_SEMICOLON = re.compile(r"; (?!(?:and |or |but )?that\b)")
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
# "… instead of the $5 that it had forecast".
_AGAINST = re.compile(
    r",? (?:instead of|rather than|than|compared (?:with|to)|against|versus|up from|down from)"
    r" [^,;:“”\"]{0,60}? \Z"
)
_ENDS = re.compile(r"(?: (?:in|on|at|last|this|earlier|for)\b[^,;:“”\"]{0,30})?[.,;]|\Z")
_LAST = re.compile(
    r"(?: (?:on|in|at|last|this|yesterday|today|earlier|late)\b[^,;:“”\"]{0,60})?[.?!]?\W*\Z"
)
_PARTED = re.compile(r"[,—–”\"] (?:the |its |an? )?\Z")
_ASIDE = re.compile(r"(?: (?:in|on|at|last|this|yesterday|today)\b[^,;:“”\"]{0,40})?,")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where the clause of an attribution begins, and how it stands to the others.

    `is_beside` says that it ends the clause of whoever speaks before it, `is_behind` that what is
    said stands before the cue, `is_inserted` that it stands on both sides; `closing` is what ends
    the clause, if that is a part of a greater one.
    """

    begin: int
    is_beside: bool = False
    is_behind: bool = False
    is_inserted: bool = False
    closing: re.Pattern[str] | None = None
    is_nested: bool = False


def with_scopes(found: Sequence[Attribution], masked: Masked) -> tuple[Attribution, ...]:
    """Return `found`, in the order of the passage, each with what it vouches for."""
    quoted = quoted_spans(masked.shape)
    places: list[_Place] = []
    for each in found:
        places.append(_place(each, masked, found, places, quoted))
    return tuple(
        replace(each, speech=_scoped(each.speech, place, places, masked.shape, quoted))
        for each, place in zip(found, places, strict=True)
    )


def _scoped(
    speech: Speech, place: _Place, places: Sequence[_Place], shape: str, quoted: Sequence[Span]
) -> Speech:
    """Return `speech` with its scope, and whether that is the whole passage."""
    if not _is_voiced(speech):
        return speech
    goes_on = any(start > speech.start for start, _ in quoted)
    end = _end(speech, place, places, shape, quoted)
    both = place.is_inserted or place.is_behind
    is_main = place.begin == 0 and not place.is_nested and not place.closing
    is_whole = is_main and end >= len(shape)
    if place.is_behind and not goes_on:
        end = speech.start
    return replace(speech, scope=(place.begin if both else speech.start, end), is_whole=is_whole)


def _end(
    speech: Speech, place: _Place, places: Sequence[_Place], shape: str, quoted: Sequence[Span]
) -> int:
    """Return where the clause ends that `speech` stands in."""
    ends = [each.begin for each in places if each.is_beside and each.begin > speech.start]
    patterns = [_SEMICOLON, _OF_ANOTHER, _GAP, _COMPARED, *filter(None, [place.closing])]
    for pattern in patterns:
        ends += [each.start() for each in _outside(pattern, shape, speech.start, quoted)][:1]
    return min(ends, default=len(shape))


def _outside(
    pattern: re.Pattern[str], shape: str, start: int, quoted: Sequence[Span]
) -> Iterator[re.Match[str]]:
    """Yield what the `pattern` finds from `start` on outside of quotation marks."""
    for found in pattern.finditer(shape, start):
        if not any(low < found.start() < high - 1 for low, high in quoted):
            yield found


def _is_voiced(speech: Speech) -> bool:
    return bool(speech.speaker or speech.voice)


def _place(
    each: Attribution,
    masked: Masked,
    found: Sequence[Attribution],
    before: Sequence[_Place],
    quoted: Sequence[Span],
) -> _Place:
    """Return where the clause begins that the attribution stands in."""
    shape, cue = masked.shape, each.speech.start
    if not _is_voiced(each.speech):
        return _Place(begin=cue)
    spoken = [one.speech.start for one in found[: len(before)] if _is_voiced(one.speech)]
    if SOURCES.match(each.speech.cue) or each.speech.cue.endswith(" by"):
        return _on_both_sides(cue, shape, spoken, quoted)
    if each.speech.cue == "by":
        return _of_reckoning(each, shape, spoken, quoted)
    is_last = each.covers or _is_last(each, shape)
    if each.at > cue or (is_last and not _is_said_after(each, shape)):
        return replace(_on_both_sides(min(cue, each.at), shape, spoken, quoted), is_behind=True)
    if _is_inserted(each, masked):
        return _on_both_sides(each.at, shape, spoken, quoted)
    return _of_verb(each, masked) or _of_subject(each, masked, spoken, before, quoted)


def _on_both_sides(at: int, shape: str, spoken: Sequence[int], quoted: Sequence[Span]) -> _Place:
    """Return the place of what vouches for its clause on both sides.

    A clause with another speaker before it is not its own.
    """
    starts = [each.end() for each in _outside(_SEMICOLON, shape, 0, quoted) if each.end() <= at]
    starts += [
        each.start()
        for each in _outside(_HARD, shape, 0, quoted)
        if each.end() < at and any(start < each.start() for start in spoken)
    ]
    begin = max(starts, default=0)
    return _Place(begin=begin, is_inserted=True, is_beside=begin > 0)


def _is_said_after(each: Attribution, shape: str) -> bool:
    """Tell whether something is said behind the cue, too: "The pump, Acme says, is leaky"."""
    end = each.speech.start + len(each.speech.cue)
    aside = _ASIDE.match(shape, end)
    return bool(_CLAUSE.match(shape, end) or (aside and _CLOSES.match(shape, aside.end() - 1)))


def _is_inserted(each: Attribution, masked: Masked) -> bool:
    """Tell whether it is set between commas in what is said: "The pump, Acme says, leaks"."""
    is_aside = _ASIDE.match(masked.shape, each.speech.start + len(each.speech.cue))
    return bool(is_aside and _PARTED.search(masked.shape, 0, each.at))


def _is_last(each: Attribution, shape: str) -> bool:
    """Tell whether nothing but a time or place follows: "…, the two firms said on Monday."."""
    end = each.speech.start + len(each.speech.cue)
    return bool(_LAST.match(shape, end) and _PARTED.search(shape, 0, each.at))


def _of_reckoning(
    each: Attribution, shape: str, spoken: Sequence[int], quoted: Sequence[Span]
) -> _Place:
    """Return the place of "by our estimate": what follows it, or, at the end, what is before."""
    last = not _COMMA.search(shape, each.at)
    if last and shape[: each.speech.start].strip():
        return replace(_on_both_sides(each.speech.start, shape, spoken, quoted), is_behind=True)
    return _Place(begin=each.speech.start, is_nested=each.speech.start > 0)


def _of_verb(each: Attribution, masked: Masked) -> _Place | None:
    """Return the place of a verb in a relative clause, or one joined to the verb before it."""
    shape, cue = masked.shape, each.speech.start
    group = group_before(shape, cue)
    if group.is_relative and (which := re.search(r"\b(?:who|which)\b", shape[group.start : cue])):
        return _Place(begin=group.start + which.start(), closing=_CLOSES, is_nested=True)
    joined = _JOINED.search(shape, 0, group.start)
    if each.speech.cue.endswith("ing"):
        own = joined if joined and joined[0].strip() else _JOINED.search(shape, 0, each.at)
        return _Place(begin=own.start() if own else cue, is_beside=True)
    if joined and joined[0].strip(' ,”"—–') and each.at < joined.start():
        return _Place(begin=joined.start(), is_beside=True)
    return None


def _of_subject(
    each: Attribution,
    masked: Masked,
    spoken: Sequence[int],
    before: Sequence[_Place],
    quoted: Sequence[Span],
) -> _Place:
    """Return the place of a verb with a subject of its own before it."""
    shape, at = masked.shape, each.at
    head = shape[:at]
    if _FRONTED.fullmatch(head):
        return _Place(begin=0, closing=_COMMA, is_nested=True)
    is_first = not spoken or all(one.is_inserted for one in before)
    if is_first and (opens_passage(masked, at) or begins_clause(masked, at)):
        return _Place(begin=0)
    if opened := _opened(each, shape):
        return opened
    parted = [one.start() for one in _outside(_SEMICOLON, head, 0, quoted)]
    if parted and not any(start > parted[-1] for start in spoken):
        return _Place(begin=parted[-1], is_beside=True)
    follows = before and (before[-1].closing is _COMMA or VERB.search(head))
    if follows and head.endswith(", ") and not SOURCES.match(shape):
        return _Place(begin=at - len(", "), is_beside=True)
    return _Place(begin=at, is_nested=bool(spoken))


def _opened(each: Attribution, shape: str) -> _Place | None:
    """Return the place of a clause by the words right before its subject, if they open one."""
    head = shape[: each.at]
    end = each.speech.start + len(each.speech.cue)
    if (against := _AGAINST.search(head)) and _ENDS.match(shape, end):
        return _Place(begin=against.start(), is_beside=True, is_inserted=True)
    opened = _OPENS.search(head)
    if not opened:
        return None
    if _WITHIN.search(head, 0, opened.start()):
        return _Place(begin=opened.start(), closing=_COMMA, is_nested=True)
    return _Place(begin=opened.start(), is_beside=not opened["that"], is_nested=True)
