"""This module finds where alone whoever a figure is about can stand, if the words before say so.

Whom an offer values, or for whose shares it is; by whom another is owed, off whose value a sum is
wiped; what is reckoned or told of a body of another sort, and what a subject does whose name no
gazetteer has. Nobody else counts then, whether or not anybody stands there.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.outsiders import BY, OWES, RECKONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.scene import Scene, Span

# "Their planned", up to the figure.
_THEIR = re.compile(r"\btheir\s(?:[a-z-]+\s){0,3}\Z")
# "Values «Acme» at", up to the figure.
_VALUES = re.compile(
    r"\b(?:values|valued|valuing|value)\s(?!by\b)(?P<whom>[^,;]{1,60}?)\sat\s[^,;]{0,30}\Z"
)
# "Is closing a round that values the company": who raises money tells of itself.
_OWN_ROUND = re.compile(
    r"\b(?:clos|rais|secur|complet|land)(?:e|es|ed|ing|s)?\s(?:\S+\s){0,6}?(?:round|funding|financing)\b"
    r"[^;]{0,90}\Z"
)
_ITSELF = re.compile(
    r"(?:it|the\s(?:[\w-]+\s){0,2}?(?:company|firm|start-?up|group|business|lab))\Z"
)
# "«Acme» put the damage at", up to the figure: that of what befell others.
_PUTS = re.compile(
    r"\s(?:(?:has|have|had|also)\s)*(?:puts?|assess(?:es|ed)|estimate[sd])\s"
    r"(?P<what>(?:the|that)\s[^,;]{1,60}|them|it|these|those)\sat\s(?:[\w-]+\s){0,4}\Z"
)
_BIDS = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|tabled|pa(?:y|ys|id|ying)|proposed)\b[^,;]{0,50}\Z"
)
_DIVIDEND = re.compile(r"\bdividends?\b|\bshareholders\b|\bdistribution\b")
_WIPES = (
    r"(?:wip(?:es?|ed|ing)|eras(?:es?|ed|ing)|knock(?:s|ed|ing)?|shav(?:es?|ed|ing)|lopp(?:ed|ing)"
    r"|stripp(?:ed|ing))(?:\sout)?"
)
_WIPED = re.compile(rf"\b{_WIPES}\s(?:[\w-]+\s){{0,4}}\Z")
_OFF = re.compile(r"[^,;]{0,30}?\b(?:off|from|of|in)\s(?!its\b|their\b)")
_WAS_WIPED = re.compile(rf"\s(?:[\w-]+\s){{0,3}}?(?:was|were|been)\s{_WIPES}\s(?:off|from)\s")
_NEXT_CLAUSE = re.compile(r"\b(?:after|before|when|while|as|because|since|amid|and|but)\b|[,;]")
# "Said the university had spent": another body, which nothing here may stand for.
_OTHERS = re.compile(
    r"\b(?:said|says|added|adds|told\s\w+|warned|noted)(?:\sthat)?\s(?P<who>the\s(?:[a-z-]+\s)?(?:universit\w+"
    r"|government|ministry|state|council|city|court|union|industry|sector|market|country|economy|public"
    r"|hospital|school|army|navy|police|family|seller|buyer|bidder|rival|supplier|customer|client|landlord))\s"
    r"(?:had|has|have|would|will|was|were|is|are|could|may|might|can|[a-z]{2,}ed|[a-z]{2,}s)\s[^,;]*\Z"
)
# "And Ostravia's own budget pays", up to the figure: a subject with a name.
_NEW_SUBJECT = re.compile(
    r"\b(?:and|but|while|whereas)\s(?P<who>(?:the\s)?[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3}(?:['’]s?)?)"
    r"\s(?:[a-z-]+\s){0,3}?(?:\w{2,}s|\w{2,}ed|has|had|will|would|made|paid|won|lost|sold|spent)\s"
    r"[^,;]{0,40}\Z"
)


def region_of(scene: Scene) -> Span | None:
    """Return where alone whoever the figure is about can stand, if a verb or a subject says so."""
    found = (rule(scene) for rule in _REGIONS)
    return next((each for each in found if each), None)


def _valued(scene: Scene) -> Span | None:
    found = _VALUES.search(scene.head)
    if not found:
        return None
    is_own = _ITSELF.fullmatch(found["whom"]) and _OWN_ROUND.search(scene.head, 0, found.start())
    return None if is_own else scene.place_of(found, "whom")


def _debtor(scene: Scene) -> Span | None:
    """Return where those stand by whom another is owed the sum."""
    found = OWES.search(scene.head) if scene.is_money else None
    if not found or not found["passive"]:
        return None
    debtor = BY.match(scene.text, scene.end, scene.high)
    return debtor.span("whom") if debtor else (scene.end, scene.end)


def _bid_for(scene: Scene) -> Span | None:
    """Return where those stand for whose shares so much each is offered."""
    found = _BIDS.search(scene.head) if scene.per == "share" else None
    if not found or _DIVIDEND.search(scene.text, *scene.own):
        return None
    return scene.low + found.start(), scene.own[1]


def _wiped(scene: Scene) -> Span | None:
    """Return where those stand off whose value the sum is wiped."""
    passive = _WAS_WIPED.match(scene.text, scene.end, scene.high)
    active = _OFF.match(scene.text, scene.end, scene.high) if _WIPED.search(scene.head) else None
    found = passive or active
    if not found:
        return None
    last = _NEXT_CLAUSE.search(scene.text, found.end(), scene.high)
    return found.end(), last.start() if last else scene.high


def _of_others(scene: Scene) -> Span | None:
    """Return what is said, if its subject is a body of another sort than who says it."""
    found = _OTHERS.search(scene.head)
    return (scene.low + found.start("who"), scene.own[1]) if found else None


def _of_unknown(scene: Scene) -> Span | None:
    """Return the clause of the figure if its subject has a name that no gazetteer has."""
    found = _NEW_SUBJECT.search(scene.head)
    if not found:
        return None
    low, high = scene.place_of(found, "who")
    is_known = any(low < each[1] and each[0] < high for each in scene.names)
    return None if is_known else (high, scene.own[1])


def _theirs(scene: Scene) -> Span | None:
    """Return the first two names, joined by "and", where the figure is of something "of theirs"."""
    own = [each for each in scene.names if scene.low <= each[0] and each[1] <= scene.begin]
    if not _THEIR.search(scene.head) or len(own) <= 2:  # noqa: PLR2004 - the two, and another
        return None
    (low, first), (second, high) = own[:2]
    is_pair = scene.text[first:second] == " and " and not scene.text[scene.low : low].strip()
    others = any(scene.text[a[1] : b[0]] == " and " for a, b in pairwise(own[1:]))
    return (low, high) if is_pair and not others else None


def _appraised(scene: Scene) -> Span | None:
    """Return what it is that somebody puts at so much, if it is not his own."""
    for _, high in scene.names:
        if found := _PUTS.match(scene.text, high, scene.begin):
            return found.span("what")
    return None


def _reckoned(scene: Scene) -> Span | None:
    """Return what stands behind the last name in the figure's segment that reckons it."""
    own = [each for each in scene.names if scene.own[0] <= each[0] and each[1] <= scene.begin]
    cues = [found for each in own if (found := RECKONS.match(scene.text, each[1]))]
    return (cues[-1].end(), scene.own[1]) if cues else None


_REGIONS: tuple[Callable[[Scene], Span | None], ...] = (
    _valued,
    _debtor,
    _bid_for,
    _wiped,
    _theirs,
    _appraised,
    _reckoned,
    _of_others,
    _of_unknown,
)
