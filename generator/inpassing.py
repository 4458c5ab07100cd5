"""This module finds names beside a figure that its sentence only tells of in passing.

Those in a relative clause that is closed before the figure ("Acme, which Globe had courted, for
$5m"), or that belongs to another figure ("the $2m that Globe lost"); whom an unknown body is told
by ("Torvald, the owner of Acme"); where talks were held, and during which war; what goods are from
that are told of behind what is counted; what lies in a region of which more is told; who is held
against a limit; the law that is broken, and who fines so many others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.penalties import FINES
from generator.scene import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.scene import Scene, Span

_CLOSED = re.compile(rf"(?P<who>{NAME}+)(?:['’]s?)?,\s(?P<aside>(?:which|who|whom|whose)\s[^,;]*),")
# The same of a thing without a name, where what the figure is tied by follows.
_CLOSED_BEFORE = re.compile(
    r",\s(?:which|who|whose|whom|where)\s(?P<aside>[^,;]{1,120}),\s"
    r"(?:and\s)?(?:for|at|in|to|with)\s(?:[a-z]+\s){0,3}\Z"
)
_OF_ANOTHER = re.compile(rf"(?:\s[a-z-]+){{0,3}}?\s(?:that|which)\s(?:the\s)?(?P<whom>{NAME}+)")
_RELATION = (
    r"(?:parent(?:\scompany)?|owner|maker|unit|arm|subsidiary|division|supplier|rival|operator|backer"
    r"|affiliate|branch)"
)
_TOLD_BY = re.compile(
    rf"(?:\b[A-Z][\w&.-]*|{NAME}+),\s(?:the|an?|its)\s(?:[\w.-]+\s){{0,3}}?{_RELATION}\sof\s"
    rf"(?P<whom>{NAME}+),"
)
_GATHERING = (
    r"(?:talks|summits?|meetings?|conferences?|negotiations|forum|session|hearing|ceremony|briefing"
    r"|congress|convention|rally|festival|gathering)"
)
_HELD_AT = re.compile(
    rf"\b(?i:at|during|in|after|before|following|from)\s(?:(?:[\w'’-]+|{NAME}+)\s){{0,4}}?"
    rf"(?:{_GATHERING}|{NAME}+)\s(?:[a-z]+\s)?in\s(?P<whom>(?:[A-Z][\w-]+,\s)?{NAME}+(?:,\s{NAME}+)?)"
)
_MET_IN = re.compile(
    r"\b(?:met|gathered|convened|assembled)\s(?:[a-z]+\s)?in\s"
    rf"(?P<whom>(?:[A-Z][\w-]+,\s)?{NAME}+(?:,\s{NAME}+)?)"
)
_AGREED_AT = re.compile(
    r"\b(?i:agree[sd]?|agreement|deal|pact|accord|package|struck|signed|reached|sealed|adopted|pledged)\s"
    rf"(?:[^,;]{{0,60}}\s)?at\s(?:the\s)?(?P<whom>{NAME}+)"
)
_DURING_WAR = re.compile(
    rf"\b(?i:after|since|before|following|during|amid|despite)\s[^,;]{{0,90}}?\b(?:invasion|wars?"
    rf"|occupation|annexation|bombing|conflict|fighting|coup|unrest|uprising|revolution)\s"
    rf"(?:of|in|on|against|with)\s{NAME}+"
)
_WRITTEN_TO = re.compile(
    r"\b(?i:in|during|after)\s(?:an?|the|his|her|its|their)\s(?:[\w-]+\s){0,2}(?:letter|e-?mail|message|note"
    rf"|memo|petition|appeal|submission|interview|call|meeting)\s(?:to|with)\s(?P<whom>{NAME}+),\s"
)
# "That have carried grain from Zedland", behind what is counted.
_GOODS_FROM = re.compile(
    r"[^;.]{0,80}?\s(?:that|which|who)\s(?:(?:have|has|had|are|were|is|was)\s)(?:\w+ly\s)?[^;]{0,120}?"
    rf"(?:\bfrom\s(?P<whence>{NAME}+)|(?P<kind>{NAME}+)\s[a-z])"
)
# "Stands in a valley that is hit by", behind a place, up to what is counted.
_AROUND = re.compile(
    r"[^;]{0,120}?\b(?:in|on|along|at|near)\s(?:an?|the|one\sof\sthe)\s(?:[\w-]+[\s,]\s?){0,4}?"
    r"(?:regions?|areas?|provinces?|valleys?|coasts?|coastlines?|countr(?:y|ies)|districts?|deltas?|plains?"
    r"|islands?|belts?|zones?|parts?|corners?|straits?|seas?)\s(?:that|which|where)\s[^,;]*\Z"
)
# "Closer to the Zedland limit of", up to the figure: what is held against it has another.
_AGAINST_LIMIT = re.compile(
    r"\b(?:closer?\sto|near(?:er)?(?:\sto)?|below|above|under|over|beyond|within|towards?|past|short\sof"
    r"|exceed(?:s|ed|ing)?|meet(?:s|ing)?|met|miss(?:es|ed|ing)?)\s(?:the|an?)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:limit|ceiling|threshold|cap|norm|maximum|minimum)\sof\s(?:[a-z]+\s){0,3}\Z"
)
_OF_FINE = re.compile(rf"\b(?:{FINES}|fined|fining|penali[sz]ed?)\b", re.IGNORECASE)
_BROKEN = re.compile(
    r"\b(?i:under|breach\w*(?:\sof)?|violat\w+(?:\sof)?|flout\w+|infring\w+|contraven\w+|br[eo]aking"
    r"|pursuant\sto)\s"
    rf"(?:the\s)?(?:{NAME}+['’]s?\s)?(?:[\w-]+\s){{0,2}}\Z"
)
_LIMIT = re.compile(r"(?:up\sto|as\smuch\sas|at\smost|a\smaximum|no\smore\sthan)\b", re.IGNORECASE)
# How many characters before a figure another limit can stand: "up to $5m or 7%".
_NEAR = 40
_FINES_OTHERS = re.compile(
    rf"\b(?:impos|lev(?:y|i)|slapp|issu|hand)\w*\s[^;]{{0,80}}?\b{FINES}\b[^;]{{0,80}}?\son\s(?:[a-z-]+\s)?\Z"
)


def in_passing(scene: Scene) -> Iterator[Span]:
    """Yield where in the text of `scene` names stand that it only tells of in passing."""
    masked = scene.masked
    for rule in (_relative, _apposed, _gathered, _goods, _around, _limits, _laws, _levying):
        yield from rule(scene, masked)


def _relative(scene: Scene, masked: str) -> Iterator[Span]:
    for found in _CLOSED.finditer(masked, 0, scene.begin):
        if found.span("who") not in scene.people:
            yield found.span("aside")
    if closed := _CLOSED_BEFORE.search(masked, scene.low, scene.begin):
        yield closed.span("aside")
    for low, high in scene.counts:
        found_behind = _OF_ANOTHER.match(masked, high) if low >= scene.end else None
        if found_behind:
            yield found_behind.span("whom")


def _apposed(scene: Scene, masked: str) -> Iterator[Span]:
    for found in _TOLD_BY.finditer(masked, scene.low, scene.begin):
        yield found.span("whom")


def _gathered(scene: Scene, masked: str) -> Iterator[Span]:
    for pattern in (_HELD_AT, _MET_IN):
        for found in pattern.finditer(masked, scene.low, scene.high):
            low, high = found.span("whom")
            yield from (each for each in scene.places if low <= each[0] < high)
    for found in _AGREED_AT.finditer(masked, scene.low, scene.high):
        if found.span("whom") not in scene.companies:
            yield found.span("whom")
    if written := _WRITTEN_TO.search(masked, scene.low, scene.begin):
        yield written.span("whom")
    if scene.is_money:
        for found in _DURING_WAR.finditer(masked, scene.low, scene.high):
            yield found.span()


def _goods(scene: Scene, masked: str) -> Iterator[Span]:
    found = None if scene.is_money else _GOODS_FROM.match(masked, scene.end, scene.high)
    if found:
        yield found.span(found.lastgroup or 0)


def _around(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield the places that lie in a region of which something is told."""
    yield from (each for each in scene.places if _AROUND.match(masked, each[1], scene.begin))


def _limits(scene: Scene, _: str) -> Iterator[Span]:
    """Yield all before a limit against which something of theirs is held."""
    if found := _AGAINST_LIMIT.search(scene.text, scene.low, scene.begin):
        yield 0, found.start()


def _laws(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield the laws that are broken, or by which others are fined, but for what they allow."""
    is_limit = _LIMIT.search(scene.text, max(scene.low, scene.begin - _NEAR), scene.end)
    if not is_limit and _OF_FINE.search(masked, scene.low, scene.high):
        yield from (each for each in scene.laws if _BROKEN.search(masked, scene.low, each[0]))


def _levying(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield who fines others that are counted: they are not his."""
    found = None if scene.is_money else _FINES_OTHERS.search(masked, scene.low, scene.begin)
    if found:
        yield scene.low, found.start()
