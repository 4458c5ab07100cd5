"""This module finds names beside a figure that have no part in it, however near they stand.

Those who lost a contract to others, or contest it; who levy a fine; to whom a debt is owed; who
values others; whose parent, rival or supplier it is that the sentence goes on about; who speaks in
a transcript or reckons; who acts behind a possession of another ("its 9 per cent by Acme"), in a
second predicate ("and is launching"), or in another figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bystanders import bystanders
from generator.inpassing import in_passing
from generator.penalties import leviers
from generator.scene import NAME
from generator.tellers import tellers
from generator.whosewords import AND_VERB, LABEL, VERB

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model import Claim, Mention
    from generator.scene import Scene, Span

_BE = r"(?:is|are|was|were|be|been|being)\s(?:[\w]+ly\s|still\s)?"
BARGAIN = r"(?:contracts?|orders?|deals?|tenders?|licen[cs]es?|concessions?|jobs?|bids?)"
# "Defeated «Acme» for a", "was outbid by «Acme» for the", up to the figure.
_DEFEATED = re.compile(
    rf"(?P<passive>\b{_BE})?\b(?:defeat(?:s|ed|ing)|beat(?:s|en|ing)?|outbid(?:s|ding)?"
    r"|undercut(?:s|ting)?|edg(?:es|ed|ing)\sout|pipp(?:ed|ing)|s(?:ees|aw)\soff|overc[ao]me)\s"
    r"(?P<whom>[^,;]{1,80}?)\s(?:for|to|in|on)\s[^,;]{0,60}\Z"
)
_WON = re.compile(r"\b(?:w[io]ns?|winning|secur\w+|land(?:s|ed)|clinch\w+|awarded|takes?|took)\b")
_AHEAD = re.compile(r"\b(?:over|ahead\sof)\s(?P<whom>[^,;]{1,60})")
_LOST = re.compile(r"\b(?:lost|loses|losing)\s[^,;]{0,60}\Z")
_TO_ANOTHER = re.compile(rf"[^,;]{{0,60}}?\b{BARGAIN}\b[^,;]{{0,60}}?\sto\s")
# "Sued «Acme» over a", "was challenged by «Acme» over a", up to the figure; and behind it.
_CONTESTED = re.compile(
    rf"(?P<passive>\b{_BE})?\b(?:challeng(?:es?|ed|ing)|su(?:es?|ed|ing)|contest(?:s|ed|ing)?"
    r"|disput(?:es?|ed|ing)|protest(?:s|ed|ing)?)\s"
    r"(?P<whom>[^,;]{1,80}?)\s(?:over|about|concerning)\s[^,;]{0,60}\Z"
)
_CONTESTED_BY = re.compile(
    rf"[^,;]{{0,60}}?\b{_BE}(?:challenged|contested|disputed)\sby\s(?P<whom>[^,;]{{1,60}})"
)
BY = re.compile(r"[^,;]{0,30}?\bby\s(?P<whom>[^,;]{1,60})")
_PASSIVE_VALUE = re.compile(r"\bvalued\sat\s[^,;]{0,30}\Z")
OWES = re.compile(rf"(?P<passive>\b{_BE})?\bow(?:es?|ed|ing)\b[^,;]{{0,60}}\Z")
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
    r"\band\s(?:(?:also|then|later|now)\s)?(?:is|are|was|were|has|have|had|will|would|plans?|expects?|said|says"
    r"|revealed|announced|added|confirmed|warned)\s"
)
_NEXT_THING = re.compile(r"\sand\s(?:an?|the|its|their)\s")
# "«Acme» reckons": who says it without a word that tells a quotation.
RECKONS = re.compile(r"\s(?:reckons?|reckoned|guess(?:es|ed)|calculat(?:es|ed)|thinks?|thought)\s")

# "Wanted «Acme» to pay more than": what it is to pay for others' shares is their price.
_IS_TO_BID = re.compile(
    r"\b(?:wants?|wanted|wanting|urge[sd]?|urging|press(?:es|ed|ing)?|ask(?:s|ed|ing)?|expect(?:s|ed|ing)?)"
    rf"\s(?P<whom>(?:the\s)?{NAME}+)\sto\s(?:pay|offer|bid)\s"
    r"(?:(?:more|much|less|at|up|as|much|least|most|about|around|over|nearly|some|than|to|rather)\s){0,4}\Z"
)
# What goes on about the sum where it is no price: "in damages", "to the growers".
_FOR_OTHERS = re.compile(
    r"\s(?:in|to|towards?|of|as|into|each|fines?|compensation|damages|tax(?:es)?)\b"
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
    return scene.place_of(found, "whom")


def _contested(scene: Scene) -> Iterator[Span]:
    if found := _CONTESTED.search(scene.head):
        before = scene.low, scene.low + found.start()
        yield scene.place_of(found, "whom") if found["passive"] else before
    if behind := _CONTESTED_BY.match(scene.text, scene.end, scene.high):
        yield behind.span("whom")


def _creditors(scene: Scene) -> Iterator[Span]:
    found = OWES.search(scene.head) if scene.is_money else None
    if found and not found["passive"]:
        yield scene.low + found.start(), scene.own[1]
    if found := _DEBT_TO.search(scene.head):
        yield scene.place_of(found, "whom")


def _bidders(scene: Scene) -> Iterator[Span]:
    """Yield whom others want to bid so much for what is theirs."""
    found = _IS_TO_BID.search(scene.masked, scene.low, scene.begin) if scene.is_money else None
    if found and not _FOR_OTHERS.match(scene.text, scene.end):
        yield found.span("whom")


def _valuers(scene: Scene) -> Iterator[Span]:
    behind = BY.match(scene.text, scene.end, scene.high)
    if behind and _PASSIVE_VALUE.search(scene.head):
        yield behind.span("whom")


def _related(scene: Scene) -> Iterator[Span]:
    for first, second in zip(scene.names, scene.names[1:], strict=False):
        pattern = _WHOSE if first in scene.people else _RELATED
        if pattern.match(scene.text, first[1], second[0]):
            yield first


def _labels(scene: Scene) -> Iterator[Span]:
    """Yield the person before a colon who says the clause of the figure ("Ada Byron: It rose")."""
    for each in scene.people[:1]:
        label = LABEL.match(scene.text, each[1]) if not each[0] else None
        if label and VERB.search(scene.text[label.end() : scene.begin]):
            yield each


def _reckoning(scene: Scene) -> Iterator[Span]:
    yield from (each for each in scene.names if RECKONS.match(scene.text, each[1]))


def _behind(scene: Scene) -> Iterator[Span]:
    """Yield what stands behind a possession of another, a second predicate, a second thing."""
    if _ITS.search(scene.head) and (agent := BY.match(scene.text, scene.end, scene.high)):
        yield agent.span("whom")
    if not any(scene.own[0] <= low < scene.begin for low, _ in scene.names):
        return
    for pattern in (_NEXT_PREDICATE, _NEXT_THING, AND_VERB):
        if found := pattern.search(scene.text, scene.end, scene.own[1]):
            yield found.start(), scene.own[1]


def _counted(scene: Scene) -> Iterator[Span]:
    """Yield the names that another figure counts: "and 46 more Kites"."""
    for low, high in scene.counts:
        yield from (each for each in scene.names if low < each[0] and each[1] == high)


_RULES: tuple[Callable[[Scene], Iterator[Span]], ...] = (
    _defeated,
    _contested,
    _creditors,
    _bidders,
    _valuers,
    _related,
    _labels,
    _reckoning,
    _behind,
    _counted,
    leviers,
    bystanders,
    tellers,
    in_passing,
)
