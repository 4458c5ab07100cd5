"""This module finds where alone whoever a figure is about can stand, if the words before say so.

Who is fined (`penalties`), allows so much, or has the figure by the word before it; which company
"the bank" in a clause of its own means; whom an offer values, or for whose shares it is; by whom
another is owed, off whose value a sum is wiped; what is reckoned or told of a body of another sort,
and what a subject does whose name no gazetteer has. Nobody else counts then, whether or not anybody
stands there.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.outsiders import BARGAIN, BY, OWES, RECKONS
from generator.penalties import fined
from generator.scene import NAME

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
# "After the owners had dropped": others than the subject of the sentence.
_AFTER_OTHERS = re.compile(
    r"(?:\b(?:after|because|when|while|since|before|although|though)|,\s(?:and|but))\s"
    r"(?P<who>an?\s(?:[a-z-]+\s)?(?:judge|jury|court|tribunal|arbitrator)|the\s(?:[a-z-]+\s)?(?:owners"
    r"|developers|growers|farmers|workers|islanders|villagers|residents|officials|lenders|investors"
    r"|creditors|shareholders|regulators|lawmakers|ministers|authorities|buyers|sellers|bidders|sponsors"
    r"|founders|directors|trustees|landlords|customers|backers|students|teachers|doctors|drivers|players"
    r"|voters|protesters|soldiers|organi[sz]ers|unions|heirs|victims|families|police))\s[^,;]*\Z"
)
# "And Ostravia's own budget pays", up to the figure: a subject with a name.
_NEW_SUBJECT = re.compile(
    r"\b(?:and|but|while|whereas)\s(?P<who>(?:the\s)?[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3}(?:['’]s?)?)"
    r"\s(?:[a-z-]+\s){0,3}?(?:\w{2,}s|\w{2,}ed|has|had|will|would|made|paid|won|lost|sold|spent)\s"
    r"[^,;]{0,40}\Z"
)
# "Of «Acme»'s about", up to the figure.
_POSSESSOR = re.compile(
    rf"(?P<who>{NAME}+)['’]s?\s(?:(?:about|roughly|nearly|some|around|almost|entire|total|estimated)\s)*\Z"
)
# "Cut its price target on «Acme» to", up to the figure: what somebody expects of a share.
_TARGET = re.compile(
    rf"(?P<what>(?:{NAME}+['’]s?\s)?\b(?:share\s)?price\s(?:targets?|objectives?)\b)[^;]*\Z"
)
# What is to be had from a possessor, and is not its own: "won «Acme»'s $5m contract".
_HAD_OF = re.compile(rf"\s(?:[\w-]+\s){{0,3}}?{BARGAIN}\b")
# ", when the bank had", up to the figure; and what somebody does to it before that.
_COMPANY_THEN = re.compile(
    r",?\s(?:when|while|as|after|before|because|since|although|though|where)\s(?:the|that)\s"
    r"(?:bank|lender|company|firm|business|start-?up|retailer|insurer|airline|builder|brewer|manufacturer"
    rf"|[a-z]+maker)\s(?:had|has|held|holds|was|is|reported|owed|employed|made|lost)\b[^;:{NAME}]{{0,120}}\Z"
)
_MASTERS = re.compile(
    r"(?P<passive>\b(?:is|was|were|been|being)\s(?:\w+ly\s)?)?\b(?:seiz(?:es|ed|ing)|(?:tak(?:es|en|ing)|took)\s(?:over|control\sof)"
    r"|regulat(?:es|ed)|supervis(?:es|ed)|overs(?:ees|aw|een)|su(?:es|ed)|clos(?:es|ed)|shut(?:s)?(?:\sdown)?"
    r"|b(?:uys|ought)|acquir(?:es|ed)|rescue[sd])\b"
)
# "Of turnover that «the act» allows", behind the figure.
_SETS = re.compile(
    rf"[^,;:.{NAME}]{{0,60}}?\s(?:that|which)\s(?:the\s)?(?P<who>{NAME}+)(?:['’]s?\s[a-z-]+)?\s(?:(?:now|has|had)\s)?"
    r"(?:allow(?:s|ed)?|sets?|require[sd]?|permit(?:s|ted)?|foresee[sn]?|foresaw|prescribe[sd]?|provides?\sfor"
    r"|demand(?:s|ed)?|mandate[sd]?)\b"
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
    found = _OTHERS.search(scene.head) or _AFTER_OTHERS.search(scene.head)
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


def _target(scene: Scene) -> Span | None:
    """Return those on whose shares a price is set that somebody expects of them."""
    found = _TARGET.search(scene.masked, scene.low, scene.begin)
    return (found.start("what"), scene.end) if found and scene.is_money else None


def _possessor(scene: Scene) -> Span | None:
    """Return whose figure it is by the word before it, of more than one that is named so far."""
    found = _POSSESSOR.search(scene.masked, scene.low, scene.begin)
    if not found or not any(scene.low <= low < found.start() for low, _ in scene.names):
        return None
    if _HAD_OF.match(scene.masked, scene.end, scene.high):
        return None
    is_last = all(low < scene.end or low >= scene.own[1] for low, _ in scene.counts)
    return (found.start("who"), scene.own[1]) if is_last else found.span("who")


def _company_then(scene: Scene) -> Span | None:
    """Return the company that "the bank" in a clause of its own means, if that is plain."""
    found = _COMPANY_THEN.search(scene.masked, scene.low, scene.begin)
    if not found:
        return None
    firms = [each for each in scene.companies if scene.low <= each[0] < found.start()]
    masters = _MASTERS.search(scene.masked, scene.low, found.start())
    if len(firms) > 1 and masters:
        is_passive = bool(masters["passive"])
        firms = [each for each in firms if (each[0] < masters.start()) is is_passive]
    if len(firms) == 1:
        return firms[0]
    return (scene.begin, scene.begin) if masters else None


def _limit(scene: Scene) -> Span | None:
    """Return who allows or sets so much, if a relative clause behind the figure says that."""
    found = _SETS.match(scene.masked, scene.end, scene.high)
    return found.span("who") if found else None


_REGIONS: tuple[Callable[[Scene], Span | None], ...] = (
    fined,
    _limit,
    _company_then,
    _possessor,
    _target,
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
