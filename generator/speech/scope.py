"""This module says how much of a passage each speaker in it vouches for.

A scope is that of the clause that the speaker speaks in. It ends where another clause begins that
somebody speaks in or a name is the subject of, at a semicolon, and, of a relative clause, at the
comma that closes it. Who speaks within what another says ("Globe said that Acme claimed") takes
nothing away from that one. An attribution behind what is said ("…, Acme said.") reaches back as far
as its clause does, and no further on.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.speech.clauses import SEMICOLON, is_voiced, outside, place_of
from generator.speech.gaps import find_gaps
from generator.speech.masked import MARK
from generator.speech.quotemarks import quoted_spans
from generator.speech.voices import OF_A_HOUSE, OTHERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Speech
    from generator.speech.attributions import Attribution
    from generator.speech.clauses import Place
    from generator.speech.masked import Masked

    Span = tuple[int, int]

# A clause beside that of the speaker, which a name begins; "would" and "had" are still what is
# said, and so is what stands behind "that".
_OF_ANOTHER = re.compile(
    rf"(?<!\bthat)(?<!\bthat,),? (?:but|while|whereas|although|though|yet) (?:the )?"
    rf"(?:{MARK}+|[A-Z][\w’-]+)(?![{MARK}\w’-])"
    r"(?! (?:[\w-]+ )?(?:would|could|might|should|had)\b)"
)
# "… and Acme at $5", "…, and Acme 500 jobs": the verb is left out.
_GAP = re.compile(
    rf",? and (?:the )?(?:{MARK}+|[\w’-]+(?: [\w’-]+)?) at (?:US)?[£$€¥#]?\d"
    rf"|, and (?:the )?{MARK}+ (?:US)?[£$€¥#]?\d[\d.,]*(?!\w)"
)
# "…, and a judge later added": what somebody did then, in the past where what was said has been put
# further back.
_BACKSHIFTED = re.compile(r"\b(?:was|were|had|would|could|might)\b")
_SOMEBODY = "|".join(sorted(OF_A_HOUSE | OTHERS))
_THEN = re.compile(
    rf", (?:and|but) (?:(?:an?|another) (?:[\w-]+ ){{0,2}}?(?:{_SOMEBODY})"
    rf"|(?:the )?{MARK}+) (?:later|then|subsequently|afterwards|(?:has|have) since)"
    r" (?!(?:would|could|might|had|be)\b)[a-z]"
)
# "…, and Acme is planning, Globe reported": a clause of its own.
_BESIDE = re.compile(rf", and (?:the )?{MARK}+ (?:is|are|has|have)\b")
# What an opinion is only compared with.
_COMPARED = re.compile(
    r",? (?:in line with|compared (?:with|to)|echoing|matching|above|below|short of|beyond) "
    r"(?:[\w-]+ ){0,4}?(?:estimates?|forecasts?|projections?|predictions?|calculations?|surveys?)\b"
)


def with_scopes(found: Sequence[Attribution], masked: Masked) -> tuple[Attribution, ...]:
    """Return `found`, in the order of the passage, each with what it vouches for."""
    quoted = quoted_spans(masked.shape)
    places: list[Place] = []
    for each in found:
        places.append(place_of(each, masked, found, places, quoted))
    scoped = [
        replace(
            _scoped(each.speech, place, places, masked.shape, quoted),
            is_whole=_is_whole(
                each.speech, place, _of_others(each, found, places), masked.shape, quoted
            ),
            is_aside=place.is_aside,
        )
        for each, place in zip(found, places, strict=True)
    ]
    return tuple(
        replace(each, speech=replace(speech, is_aside=_is_aside(each, speech, place, scoped)))
        for each, speech, place in zip(found, scoped, places, strict=True)
    )


def _is_aside(each: Attribution, speech: Speech, place: Place, others: Sequence[Speech]) -> bool:
    """Tell whether it stands in a clause that is an aside, or within what is said in one."""
    if speech.is_aside or each.covers or place.is_behind:
        return speech.is_aside
    scopes = [one.scope for one in others if one.is_aside and one.scope]
    return any(begin <= speech.start < end for begin, end in scopes)


def _of_others(
    own: Attribution, found: Sequence[Attribution], places: Sequence[Place]
) -> list[Place]:
    """Return the places of those who are not the speaker of `own`."""
    who = own.speech.speaker, own.speech.voice
    pairs = zip(found, places, strict=True)
    return [place for each, place in pairs if (each.speech.speaker, each.speech.voice) != who]


def _is_whole(
    speech: Speech, place: Place, others: Sequence[Place], shape: str, quoted: Sequence[Span]
) -> bool:
    """Tell whether nothing stands beside what the speaker says, in one clause or in several."""
    is_main = place.begin == 0 and not place.is_nested and not place.closing
    return (
        is_voiced(speech) and is_main and _end(speech, place, others, shape, quoted) >= len(shape)
    )


def _scoped(
    speech: Speech, place: Place, places: Sequence[Place], shape: str, quoted: Sequence[Span]
) -> Speech:
    """Return `speech` with its scope."""
    if not is_voiced(speech):
        return speech
    goes_on = any(start > speech.start for start, _ in quoted)
    end = _end(speech, place, places, shape, quoted)
    if place.is_behind and not goes_on:
        end = speech.start
    both = place.is_inserted or place.is_behind
    scope = place.begin if both else speech.start, end
    gaps = () if place.is_behind else find_gaps(speech, scope, shape, quoted)
    return replace(speech, scope=scope, gaps=gaps)


def _end(
    speech: Speech, place: Place, places: Sequence[Place], shape: str, quoted: Sequence[Span]
) -> int:
    """Return where the clause ends that `speech` stands in."""
    ends = [each.begin for each in places if each.is_beside and each.begin > speech.start]
    if place.is_aside:  # "Acme, which says …, and Globe, which says …"
        ends += [each.begin for each in places if each.is_aside and each.begin > speech.start]
    # "Acme said while Globe slept": what is said begins with a clause of another.
    after = speech.start + len(speech.cue) + 1
    for pattern in filter(None, [SEMICOLON, _OF_ANOTHER, _GAP, _COMPARED, place.closing]):
        begin = after if pattern is _OF_ANOTHER else speech.start
        ends += [each.start() for each in outside(pattern, shape, begin, quoted)][:1]
    is_within = any(each.is_behind and each.begin <= place.begin for each in places)
    for pattern in (_THEN, *([_BESIDE] if is_within else [])):
        found = outside(pattern, shape, after, quoted)
        ends += [one.start() for one in found if _BACKSHIFTED.search(shape, after, one.start())]
    return min(ends, default=len(shape))
