"""This module finds names beside a figure that have no part in it, however near they stand.

Those who lost a contract to others, or contest it; to whom a debt is owed; who caused a loss that
others bear; whose parent, rival or supplier it is that the sentence goes on about; who acts behind
a possession of another ("its 9 per cent by Acme"), in a second predicate ("and is launching"), or
in another figure. Where a verb says whose the figure is, nobody else counts: whom an offer values,
for whose shares it is, off whose value a sum is wiped, and a subject that no gazetteer has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity
    from generator.segments import Side

Span = tuple[int, int]

_BE = r"(?:is|are|was|were|be|been|being)\s(?:[\w]+ly\s|still\s)?"
_BARGAIN = r"(?:contracts?|orders?|deals?|tenders?|licen[cs]es?|concessions?|jobs?|bids?)"
# "Defeated «Acme» for a", "was outbid by «Acme» for the", up to the figure.
_DEFEATED = re.compile(
    rf"(?P<passive>\b{_BE})?\b(?:defeat(?:s|ed|ing)|beat(?:s|en|ing)?|outbid(?:s|ding)?"
    r"|undercut(?:s|ting)?|edg(?:es|ed|ing)\sout|pipp(?:ed|ing)|s(?:ees|aw)\soff|overc[ao]me)\s"
    r"(?P<whom>[^,;]{1,80}?)\s(?:for|to|in|on)\s[^,;]{0,60}\Z"
)
_WON = re.compile(r"\b(?:w[io]ns?|winning|secur\w+|land(?:s|ed)|clinch\w+|awarded|takes?|took)\b")
_AHEAD = re.compile(r"\b(?:over|ahead\sof)\s(?P<whom>[^,;]{1,60})")
_LOST = re.compile(r"\b(?:lost|loses|losing)\s[^,;]{0,60}\Z")
_TO_ANOTHER = re.compile(rf"[^,;]{{0,60}}?\b{_BARGAIN}\b[^,;]{{0,60}}?\sto\s")
# "Sued «Acme» over a", "was challenged by «Acme» over a", up to the figure; and behind it.
_CONTESTED = re.compile(
    rf"(?P<passive>\b{_BE})?\b(?:challeng(?:es?|ed|ing)|su(?:es?|ed|ing)|contest(?:s|ed|ing)?"
    r"|disput(?:es?|ed|ing)|protest(?:s|ed|ing)?)\s"
    r"(?P<whom>[^,;]{1,80}?)\s(?:over|about|concerning)\s[^,;]{0,60}\Z"
)
_CONTESTED_BY = re.compile(
    rf"[^,;]{{0,60}}?\b{_BE}(?:challenged|contested|disputed)\sby\s(?P<whom>[^,;]{{1,60}})"
)
_BY = re.compile(r"[^,;]{0,30}?\bby\s(?P<whom>[^,;]{1,60})")
_PASSIVE_VALUE = re.compile(rf"\b{_BE}valued\sat\s[^,;]{{0,30}}\Z")
_OWES = re.compile(rf"(?P<passive>\b{_BE})?\bow(?:es?|ed|ing)\b[^,;]{{0,60}}\Z")
_DEBT_TO = re.compile(r"\bdebts?\sto\s(?P<whom>[^,;]{1,50}?)\s(?:is|was|stood|of|at|had|has)\b")
# "«Acme»'s parent company", "«Acme» supplier", up to the next name.
_RELATED = re.compile(
    r"(?:['’]s?)?\s(?:[a-z]+\s)?(?:parent(?:\scompany)?|owner|supplier|rival|competitor|subsidiary"
    r"|unit|arm|backer|investor|shareholder|partner|customer|client|contractor|operator|affiliate"
    r"|lender|creditor|spin-off),?\s\Z"
)
# "Ada Byron's novel «Kite»".
_WHOSE = re.compile(r"['’]s?\s(?:[a-z-]+\s){0,4}\Z")
_ITS = re.compile(r"\b(?:its|their|his|her)\s(?:[a-z]+\s)?\Z")
# What begins another predicate of the subject, or names another thing that it has.
_NEXT_PREDICATE = re.compile(
    r"\band\s(?:(?:also|then|later|now)\s)?(?:is|are|was|were|has|have|had|will|would|plans?|expects?)\s"
)
_NEXT_THING = re.compile(r"\sand\s(?:an?|the|its|their)\s")
# "«Acme» reckons": who says it without a word that tells a quotation.
_RECKONS = re.compile(r"\s(?:reckons?|reckoned|guess(?:es|ed)|calculat(?:es|ed)|thinks?|thought)\s")
# "Values «Acme» at", up to the figure.
_VALUES = re.compile(
    r"\b(?:values|valued|valuing|value)\s(?!by\b)(?P<whom>[^,;]{1,60}?)\sat\s[^,;]{0,30}\Z"
)
_BIDS = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|tabled|pa(?:y|ys|id|ying)|proposed)\b[^,;]{0,50}\Z"
)
_PAYS = re.compile(r"pa(?:y|id)")
_WIPES = (
    r"(?:wip(?:es?|ed|ing)|eras(?:es?|ed|ing)|knock(?:s|ed|ing)?|shav(?:es?|ed|ing)|lopp(?:ed|ing)"
    r"|stripp(?:ed|ing))(?:\sout)?"
)
_WIPED = re.compile(rf"\b{_WIPES}\s(?:[\w-]+\s){{0,4}}\Z")
_OFF = re.compile(r"[^,;]{0,30}?\b(?:off|from|of|in)\s(?!its\b|their\b)")
_WAS_WIPED = re.compile(rf"\s(?:[\w-]+\s){{0,3}}?(?:was|were|been)\s{_WIPES}\s(?:off|from)\s")
_NEXT_CLAUSE = re.compile(r"\b(?:after|before|when|while|as|because|since|amid|and|but)\b|[,;]")
# "Urged the board to hold out for": what others are to do is not of who urges them.
_URGES = re.compile(
    rf"(?<!\w)(?P<passive>{_BE})?(?:urg(?:es?|ed|ing)|press(?:es|ed|ing)|ask(?:s|ed|ing)|advis(?:es?|ed|ing)"
    r"|order(?:s|ed|ing)|forc(?:es?|ed|ing)|call(?:s|ed|ing)\son|requir(?:es?|ed|ing))\s"
    r"(?!by\b|to\b)(?P<whom>[^,;]{1,50}?)\sto\s[a-z]+\s[^,;]*\Z"
)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A figure in its claim: all places are offsets in `text`, `own` is its segment.

    `begin` and `end` are the figure's, `low` and `high` those of its side; `names` are the spans of
    all names, `people` of those of persons, `counts` those of the other figures, `per` is what the figure is for if it is money.
    """

    text: str
    low: int
    begin: int
    end: int
    high: int
    own: Span
    names: tuple[Span, ...]
    people: tuple[Span, ...]
    counts: tuple[Span, ...]
    per: str
    is_money: bool

    @property
    def head(self) -> str:
        """The text of the side up to the figure."""
        return self.text[self.low : self.begin]


def scene_of(
    quantity: Quantity, claim: Claim, side: Side, entities: Mapping[str, Entity]
) -> Scene:
    """Return where `quantity` stands in `claim`."""
    offset = claim.passage.start
    people = (each for each in claim.mentions if entities[each.entity].kind is EntityKind.PERSON)
    return Scene(
        text=claim.text,
        low=side.start - offset,
        begin=quantity.start - offset,
        end=quantity.end - offset,
        high=side.end - offset,
        own=(side.own[0] - offset, side.own[1] - offset),
        names=tuple((each.start - offset, each.end - offset) for each in claim.mentions),
        people=tuple((each.start - offset, each.end - offset) for each in people),
        counts=tuple(
            (each.start - offset, each.end - offset)
            for each in claim.quantities
            if each != quantity
        ),
        per=quantity.per,
        is_money=quantity.unit in CURRENCY_CODES,
    )


def outsiders(named: Iterable[Mention], scene: Scene, claim: Claim) -> list[Mention]:
    """Return those of the names `named` of `claim` that have no part in the figure."""
    spans = [span for rule in _RULES for span in rule(scene)]
    offset = claim.passage.start
    return [
        each
        for each in named
        if any(low <= each.start - offset and each.end - offset <= high for low, high in spans)
    ]


def region_of(scene: Scene) -> Span | None:
    """Return where alone whoever the figure is about can stand, if a verb or a subject says so."""
    found = (rule(scene) for rule in _REGIONS)
    return next((each for each in found if each), None)


def _defeated(scene: Scene) -> Iterator[Span]:
    found = _DEFEATED.search(scene.head)
    if found:
        yield _object_or_subject(found, scene)
    tail = scene.text[scene.end : scene.high]
    if _WON.search(scene.head) and (ahead := _AHEAD.search(tail)):
        yield scene.end + ahead.start("whom"), scene.end + ahead.end("whom")
    if (lost := _LOST.search(scene.head)) and _TO_ANOTHER.match(tail):
        yield scene.low, scene.low + lost.start()


def _object_or_subject(found: re.Match[str], scene: Scene) -> Span:
    """Return the object of a verb that is matched in the head, of a passive one its subject."""
    if found["passive"]:
        return scene.low, scene.low + found.start()
    return scene.low + found.start("whom"), scene.low + found.end("whom")


def _contested(scene: Scene) -> Iterator[Span]:
    if found := _CONTESTED.search(scene.head):
        whom = scene.low + found.start("whom"), scene.low + found.end("whom")
        yield whom if found["passive"] else (scene.low, scene.low + found.start())
    if behind := _CONTESTED_BY.match(scene.text, scene.end, scene.high):
        yield behind.span("whom")


def _creditors(scene: Scene) -> Iterator[Span]:
    found = _OWES.search(scene.head) if scene.is_money else None
    if found and not found["passive"]:
        yield scene.low + found.start(), scene.own[1]
    if found := _DEBT_TO.search(scene.head):
        yield scene.low + found.start("whom"), scene.low + found.end("whom")


def _valuers(scene: Scene) -> Iterator[Span]:
    behind = _BY.match(scene.text, scene.end, scene.high)
    if behind and _PASSIVE_VALUE.search(scene.head):
        yield behind.span("whom")


def _related(scene: Scene) -> Iterator[Span]:
    for first, second in zip(scene.names, scene.names[1:], strict=False):
        pattern = _WHOSE if first in scene.people else _RELATED
        if pattern.match(scene.text, first[1], second[0]):
            yield first


def _reckoning(scene: Scene) -> Iterator[Span]:
    yield from (each for each in scene.names if _RECKONS.match(scene.text, each[1]))


def _behind(scene: Scene) -> Iterator[Span]:
    """Yield what stands behind a possession of another, a second predicate, a second thing."""
    if _ITS.search(scene.head) and (agent := _BY.match(scene.text, scene.end, scene.high)):
        yield agent.span("whom")
    is_known = any(scene.own[0] <= low < scene.begin for low, _ in scene.names)
    if is_known and (found := _NEXT_PREDICATE.search(scene.text, scene.end, scene.own[1])):
        yield found.start(), scene.own[1]
    if is_known and (found := _NEXT_THING.search(scene.text, scene.end, scene.own[1])):
        yield found.start(), scene.own[1]


def _counted(scene: Scene) -> Iterator[Span]:
    """Yield the names that another figure counts: "and 46 more Kites"."""
    for low, high in scene.counts:
        yield from (each for each in scene.names if low < each[0] and each[1] == high)


_RULES: tuple[Callable[[Scene], Iterator[Span]], ...] = (
    _defeated,
    _contested,
    _creditors,
    _valuers,
    _related,
    _reckoning,
    _behind,
    _counted,
)


def _valued(scene: Scene) -> Span | None:
    found = _VALUES.search(scene.head)
    if not found:
        return None
    return scene.low + found.start("whom"), scene.low + found.end("whom")


def _debtor(scene: Scene) -> Span | None:
    """Return where those stand by whom another is owed the sum."""
    found = _OWES.search(scene.head) if scene.is_money else None
    if not found or not found["passive"]:
        return None
    debtor = _BY.match(scene.text, scene.end, scene.high)
    return debtor.span("whom") if debtor else (scene.end, scene.end)


def _bid_for(scene: Scene) -> Span | None:
    """Return where those stand for whose shares so much each is offered."""
    found = _BIDS.search(scene.head) if scene.per == "share" else None
    if not found:
        return None
    tail = scene.text[scene.end : scene.own[1]]
    if _PAYS.match(found[0]) and " for " not in tail:
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


def _urged(scene: Scene) -> Span | None:
    """Return what stands behind the verb of one who urges others to do what the figure is of."""
    found = _URGES.search(scene.head)
    return (scene.low + found.start("whom"), scene.own[1]) if found and not found["passive"] else None


def _of_others(scene: Scene) -> Span | None:
    """Return what is said, if its subject is a body of another sort than who says it."""
    found = _OTHERS.search(scene.head)
    return (scene.low + found.start("who"), scene.own[1]) if found else None


def _of_unknown(scene: Scene) -> Span | None:
    """Return the clause of the figure if its subject has a name that no gazetteer has."""
    found = _NEW_SUBJECT.search(scene.head)
    if not found:
        return None
    low, high = scene.low + found.start("who"), scene.low + found.end("who")
    is_known = any(low < each[1] and each[0] < high for each in scene.names)
    return None if is_known else (high, scene.own[1])


def _reckoned(scene: Scene) -> Span | None:
    """Return what stands behind the last name in the figure's segment that reckons it."""
    own = [each for each in scene.names if scene.own[0] <= each[0] and each[1] <= scene.begin]
    cues = [found for each in own if (found := _RECKONS.match(scene.text, each[1]))]
    return (cues[-1].end(), scene.own[1]) if cues else None


_REGIONS: tuple[Callable[[Scene], Span | None], ...] = (
    _valued,
    _debtor,
    _bid_for,
    _wiped,
    _reckoned,
    _urged,
    _of_others,
    _of_unknown,
)
