"""This module prepares for a page who says what it shows, and how they put it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dateroles import DateRole, dates_of, role_of_date
from generator.markdown import escape
from generator.speech.cues import shown_cue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model import Claim, Speech

# Where another clause begins than that before it.
_OTHER_CLAUSE = re.compile(r"; |, (?:and|but|while|whereas|yet|though|although) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechView:
    """Who says it, if the source tells, with the source's own word for how.

    `is_beside` says that what the claim is dated by is not part of what is said, `is_aside` that
    only a part of the claim is; `who` is empty where the one before goes on.
    """

    who: Markup
    cue: str
    hedge: str
    evidence: str
    is_continued: bool
    is_beside: bool = False
    is_aside: bool = False


def speech_views(
    speeches: Iterable[Speech], name_of: Callable[[str], Markup], claim: Claim | None = None
) -> tuple[SpeechView, ...]:
    """Return the views of `speeches`, of a figure or of the whole `claim`.

    Whoever speaks twice in a row is named once; `name_of` gives the name of an entity as a link.
    """
    shown = [_speech_view(each, name_of, claim) for each in speeches]
    return tuple(
        replace(each, who=Markup("")) if before and _goes_on(before, each) else each
        for before, each in pairwise((None, *shown))
        if each
    )


def _speech_view(
    speech: Speech, name_of: Callable[[str], Markup], claim: Claim | None
) -> SpeechView:
    first = name_of(speech.speaker) if speech.speaker else escape(speech.voice)
    return SpeechView(
        who=Markup(" and ").join((first, *map(name_of, speech.also))),
        cue=shown_cue(speech),
        hedge=speech.hedge.name.lower(),
        evidence=speech.evidence,
        is_continued=speech.continued,
        is_beside=claim is not None and _is_beside(speech, claim),
        is_aside=claim is not None and speech.is_aside,
    )


def _goes_on(before: SpeechView, view: SpeechView) -> bool:
    """Tell whether the same speak on, of the same part: "Ada said, adding"."""
    same = view.who == before.who and view.is_aside == before.is_aside
    return same and not view.cue.startswith("according")


def _is_beside(speech: Speech, claim: Claim) -> bool:
    """Tell whether the day that `claim` is of stands behind what the speaker vouches for."""
    dates = dates_of(claim)
    if not dates or not speech.scope or role_of_date(dates[0], claim) is DateRole.SAID:
        return False
    start, end = (each - claim.passage.start for each in (dates[0].start, dates[0].end))
    is_behind = start >= speech.scope[1] > speech.start
    return is_behind or bool(_OTHER_CLAUSE.search(claim.text, end, speech.scope[0]))
