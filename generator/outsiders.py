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
from generator.penalties import leviers
from generator.scene import NAME
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
    r"|overt(?:akes|ook|aken)|outs(?:ells|old)|surpass(?:es|ed)|undercut(?:s|ting)?|edg(?:es|ed|ing)\sout|pipp(?:ed|ing)|s(?:ees|aw)\soff|overc[ao]me)\s"
    r"(?P<whom>[^,;]{1,80}?)\s(?:for|to|in|on|with)\s[^,;]{0,60}\Z"
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
# "Borbak, the parent of «Acme», ".
_RELATED_OF = re.compile(
    r"[A-Z\ue000][\w\ue000]*,\s(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:parent|owner|supplier|rival"
    r"|competitor|subsidiary|unit|arm|backer|investor|shareholder|partner|customer|client|contractor"
    rf"|operator|affiliate|lender|creditor)(?:\scompany)?\sof\s(?P<whom>{NAME}+),\s"
)
# "According to the treasurer «Ada Byron»", with or without a comma behind it.
_SOURCE = re.compile(rf"\b[Aa]ccording\sto\s(?P<whom>(?:[\w'’.-]+\s){{0,5}}?{NAME}++)(?!['’])")
# Behind a person: ", who drew up the plan, said", and what is not of that person's own.
_SAYS = re.compile(
    r",\s(?:who|whose)\s[^,;]{1,100},\s(?:said|says|told|added|wrote|argued|noted|warned|explained)\b"
    r"(?!\s(?:that\s)?(?:he|she|his|her)\b)"
    r"|\s(?:revealed|explained|described|outlined|detailed|(?:declined|refused)\sto\s(?:say|tell|disclose))"
    r"\s(?!\d)"
)
# "«Office» Chairman Jo Marsh said": who speaks behind a figure for a body that is no company.
_OFFICER = re.compile(
    r"(?:['’]s?)?\s(?:[a-z-]+\s)?(?i:chair\w*|president|director|head|secretary|minister|commissioner"
    r"|spokes\w+|chief)\s(?:[A-Z][\w.-]+\s){1,3}(?:said|says|told|added|announced)\b"
)
# "To buy «Acme», which «Globe» had courted, for", up to the figure.
_ASIDE = re.compile(
    r",\s(?:which|who|whose|whom|where)\s(?P<whom>[^,;]{1,120}),\s"
    r"(?:and\s)?(?:for|at|in|to|with)\s(?:[a-z]+\s){0,3}\Z"
)
# "Talks in Kell, Zedland", "the invasion of Zedland": where others met.
_MEETING = re.compile(
    r"\b(?:talks|summits?|conference|meeting|negotiations|forum|ceremony|hearing|congress|fair|invasion"
    r"|occupation|war)\s(?:in|at|of|on|against)\s(?:the\s)?"
    rf"(?P<whom>(?:[A-Z]\w+,\s)?{NAME}+(?:,\s{NAME}+)?)"
)
# What begins another predicate of the subject, or names another thing that it has.
_NEXT_PREDICATE = re.compile(
    r"\band\s(?:(?:also|then|later|now)\s)?(?:is|are|was|were|has|have|had|will|would|plans?|expects?)\s"
)
_NEXT_THING = re.compile(r"\sand\s(?:an?|the|its|their)\s")
_HAS = re.compile(rf"\s(?:that|which)\s(?:the\s)?(?P<whom>{NAME}++)\s")
# "«Acme» reckons": who says it without a word that tells a quotation.
RECKONS = re.compile(r"\s(?:reckons?|reckoned|guess(?:es|ed)|calculat(?:es|ed)|thinks?|thought)\s")


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


def _valuers(scene: Scene) -> Iterator[Span]:
    behind = BY.match(scene.text, scene.end, scene.high)
    if behind and _PASSIVE_VALUE.search(scene.head):
        yield behind.span("whom")


def _related(scene: Scene) -> Iterator[Span]:
    for first, second in zip(scene.names, scene.names[1:], strict=False):
        pattern = _WHOSE if first in scene.people else _RELATED
        if pattern.match(scene.text, first[1], second[0]):
            yield first


def _in_other_parts(scene: Scene) -> Iterator[Span]:
    """Yield whose parent, source or meeting place is told, and who acts in an aside."""
    for pattern in (_RELATED_OF, _SOURCE):
        for found in pattern.finditer(scene.masked, scene.low, scene.high):
            yield found.span("whom")
    for found in _MEETING.finditer(scene.masked, scene.low, scene.high):
        low, high = found.span("whom")
        yield from (each for each in scene.places if low <= each[0] < high)
    if aside := _ASIDE.search(scene.masked, scene.low, scene.begin):
        yield aside.span("whom")


def _telling(scene: Scene) -> Iterator[Span]:
    yield from (each for each in scene.people if _SAYS.match(scene.masked, each[1], scene.begin))
    behind = (each for each in scene.bodies if each[0] >= scene.end)
    yield from (each for each in behind if _OFFICER.match(scene.text, each[1]))


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
    """Yield the names that a figure counts ("46 more Kites"), or has ("the $5m that Acme made")."""
    for low, high in scene.counts:
        yield from (each for each in scene.names if low < each[0] and each[1] == high)
        if found := _HAS.match(scene.masked, high) if high > scene.end else None:
            yield found.span("whom")


_RULES: tuple[Callable[[Scene], Iterator[Span]], ...] = (
    _defeated,
    _contested,
    _creditors,
    _valuers,
    _related,
    _in_other_parts,
    _telling,
    _labels,
    _reckoning,
    _behind,
    _counted,
    leviers,
    bystanders,
)
