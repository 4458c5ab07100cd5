"""This module finds names beside a figure that take part in something else of its sentence.

Those by whom a round is led, a debt arranged or a paper seen; with whom others compete; who back
what is valued; who are examples of what is counted ("72 shops, including Acme"), or things in a
list beside it; for whom another sum is paid; and who stand before the event that did the harm.

Names are masked by one character each letter of theirs, so that all places stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.makers import BODY_BEHIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.scene import Scene, Span

_MASK = "\ue000"
_NAME = rf"{_MASK}++"
# Words that can stand before a name of a list ("the seed maker «Acme»"), some of them names that no
# gazetteer has.
_STOP = (
    r"at|in|for|with|to|from|which|who|that|has|have|had|is|are|was|were|will|would|and|or|but|said"
    r"|says|as|by|on|after|before|when|while|than|worth|about|over"
)
_WORD = rf"(?!(?:{_STOP})\b)[\w'’.&-]++"
_TOLD = rf"(?:{_WORD}\s){{0,6}}?"
_UNKNOWN = rf"(?:(?:{_WORD}\s){{0,4}}?{_WORD}(?:,|\sand|\s&)\s)?"
_AND = r"(?:,?\s(?:and|as\swell\sas|along\swith|together\swith)|\s&)\s"
_LIST = (
    rf"{_UNKNOWN}{_TOLD}{_NAME}(?:(?:,\s{_TOLD}{_NAME}){{0,5}}{_AND}(?:{_TOLD}{_NAME}|[A-Z]\w+))?"
)
# What somebody does for another's sum, or to the paper that tells it. Who pays, buys, provides or
# loses is none of these.
_DEEDS = (
    r"(?:co-)?led|backed|joined|anchored|headed|arranged|advised|underwritten|managed|developed|run"
    r"|operated|overseen|founded|co-founded|designed|brokered|chaired|spearheaded|organi[sz]ed"
    r"|seen|identified|described|portrayed|characteri[sz]ed|labell?ed|dubbed|termed|quoted|praised"
    r"|accused|reviewed|obtained|published|compiled|collected|gathered|cited"
    r"|brought|filed|lodged"
)
_AGENTS = re.compile(
    rf"\b(?i:{_DEEDS})(?:\s(?:and|or)\s(?:{_DEEDS}))?\sby\s(?P<whom>{_LIST})"
    r"(?!\swith\s(?:an?\s|about\s|up\sto\s|some\s|more\sthan\s)?[$€£¥₹\d])"
)
_TAKES_PART = re.compile(
    rf"\b(?:participation|backing|support)\s(?:from|by|of)\s(?P<whom>{_LIST})"
    rf"|\b(?:also|further)\sincludes?\s(?P<also>{_LIST})"
)
_BESIDE = re.compile(
    rf"\balongside\s(?P<whom>{_LIST})|(?P<led>{_NAME})-(?:led|backed|managed|run)\b"
)
# "Hired «Acme» to advise on".
_HIRED = re.compile(
    rf"\b(?:hir|appoint|pick|chose|select|nam|retain|engag)(?:e|es|ed|ing|s)?\s(?P<whom>{_LIST})"
    r"\s(?:to|as)\s(?:an?\s)?(?:advi[sc]|manag|arrang|handl|underwrit|lead|run|oversee|broker)"
)
_RIVALS = re.compile(
    r"\b(?:to|by|of|for)\s(?:better\s|directly\s)?(?:compet(?:e|ing)\s(?:with|against)|(?:rival|challeng|overtak"
    r"|match|surpass|outdo)(?:e|ing)?|catch(?:ing)?\sup\swith|tak(?:e|ing)\son|fend(?:ing)?\soff)"
    rf"\s(?P<whom>{_LIST})"
)
# "Acme led a", up to the sum of a round, and "told investors in Acme that", before the figure.
_LEADS = re.compile(
    rf"(?P<whom>{_LIST})\s"
    r"(?:(?!(?:after|by|while|for|and|that|which|who|in|of|from|with)\b)[a-z]+\s){0,5}?"
    r"(?:co-)?(?:led|leads|leading|lead)\s(?:an?|the|its|\ue000++['’]s?)\s(?:[\w-]+\s){0,4}\Z"
)
_LEADING = re.compile(
    r"\b(?:after|by|while|for|and)\s(?:co-)?leading\s(?:an?|the)\s(?:[\w-]+\s){0,4}\Z"
)
_ROUND = re.compile(
    r"(?:\s\([^()]{1,40}\))?\s(?:[\w-]+\s){0,4}?(?:round|funding|financing|investment|fundraising|raise)\b"
)
_TELLS = re.compile(
    rf"\btold\s(?:[a-z-]+\s){{0,4}}?(?P<whom>{_LIST})\s"
    r"(?:(?:on|last|in|this)\s[\w ]{1,20}?\s)?(?:that|it|they|he|she)\s"
)
# "Ada Byron unveiled a", up to the sum: who tells of a plan has it not, nor who signs a law.
_ANNOUNCES = re.compile(
    r"\s(?:(?:has|have|had|also|then|later|today|yesterday)\s)*"
    r"(?:unveil(?:s|ed)|announc(?:es|ed)|hail(?:s|ed)|tout(?:s|ed)|present(?:s|ed)|promot(?:es|ed))"
    r"\s(?:an?|the)\s(?:[\w-]+\s){0,3}\Z"
)
# "Outlined plans for a further", up to the sum, but no plans of one's own ("to sell her").
_OUTLINES = re.compile(
    r"\s(?:(?:has|have|had|also|then|later|today|yesterday)\s)*"
    r"(?:outline[sd]|unveil(?:s|ed)|announc(?:es|ed)|present(?:s|ed)|detail(?:s|ed)|introduce[sd]"
    r"|(?:set|sets|laid|lays|spelled|spelt)\sout)"
    r"\s(?:(?!(?:that|who|which|and|his|her|their)\b)[\w'’-]+\s){0,5}?"
    r"(?:plans?|budget|measures?|proposals?|packages?|programmes?|programs?|reforms?|cuts|savings)\b"
    r"(?:(?!\b(?:his|her|their|own)\b|\s(?:and|but)\s(?:[a-z]+\s)?(?:[a-z]+ed|took|made|paid|gave|bought"
    r"|sold|spent|lost|won)\b)[^;])*\Z"
)
_PLAN = re.compile(
    r"\s(?:[\w-]+\s){0,3}?(?:project|plan|initiative|program(?:me)?|package|investment|scheme|factory"
    r"|plant|venture|merger|deal)\b"
)
_SIGNS = re.compile(
    r"\s(?:(?:has|have|had|also|then|later)\s)*sign(?:s|ed)\s(?:an?|the)\s(?:[\w-]+\s){0,3}?"
    r"(?:order|law|bill|act|decree|legislation|measure|directive)\b[^;]*\Z"
)
_VALUATION = re.compile(r"\s(?:[\w-]+\s){0,2}?valuation\b")
_VALUED = re.compile(r"\bvaluation\s(?:of|at|to|near)\s(?:[\w-]+\s){0,3}\Z")
_FROM = re.compile(rf"\b(?:from|shares?\sto|stakes?\sto)\s(?P<whom>{_LIST})(?!['’])")
_EXAMPLES = re.compile(
    r"\b(?:including|such\sas|among\sthem|among\swhich|for\sexample|for\sinstance|notably)\s"
)
# What of many takes in things of several sorts, and where the next thing of the list begins.
_TAKES_IN = re.compile(
    r"\b(?:tak(?:es|ing)\sin|took\sin|includ(?:es|ed)|cover(?:s|ed)|compris(?:es|ed)"
    r"|contain(?:s|ed)|involv(?:es|ed))\s"
)
_NEXT_ITEM = re.compile(r",\s|\sand\s|\sas\swell\sas\s")
# "Bought", up to the figure, and from whom: the seller of what an unnamed buyer has.
_BUYS = re.compile(
    r"\b(?:buys?|bought|buying|ordered|ordering|purchased|purchasing|acquir(?:es?|ed|ing)|imported"
    r"|importing|leased|leasing|rented|renting|chartered|chartering)\s(?!by\b)[^,;]{0,60}\Z"
)
_SELLER = re.compile(rf"[^,;]{{0,60}}?\sfrom\s(?P<whom>{_LIST})(?!['’])")
_BARGAIN_FIRST = re.compile(
    r"\s*(?:The|An?|This|That|Its|Their)\s(?:[\w-]+\s){0,3}?(?:deal|sale|plan|offer|agreement|purchase"
    r"|package|merger|takeover|acquisition|contract|scheme|project|programme|program)\b"
)
_FOR_SUM = re.compile(r"\sfor\s(?:(?:about|some|nearly|around|over|up\sto|more\sthan)\s)?")
# "A storm in 2021 that killed": what harmed others is told of by itself.
_HARM = re.compile(
    r"\b(?:by|after|since|from|of|during|following)\s(?:an?|the|another)\s[^,;]{1,60}?\s(?:that|which)\s"
    r"(?:(?:has|have|had|also|later)\s)*(?:kill|injur|wound|destroy|damag|displac|affect|hit|struck|claim"
    r"|left)\w*\s(?:[\w-]+\s){0,3}\Z"
)
# What a body is known by, which is not itself it.
_KNOWN_BY = re.compile(rf"{BODY_BEHIND}(?P<whom>{_NAME})")
_WHICH = re.compile(r",?\s(?:which|who|whose)\s")
_BEHIND_COMMA = re.compile(r",\s(?:which|who)\s[^,;]*\Z")


def bystanders(scene: Scene) -> Iterator[Span]:
    """Yield where in the text of `scene` names stand that have no part in its figure."""
    text = scene.text
    for low, high in scene.names:
        text = text[:low] + _MASK * (high - low) + text[high:]
    for rule in _RULES:
        yield from rule(scene, text)


def _agents(scene: Scene, masked: str) -> Iterator[Span]:
    for pattern in (_AGENTS, _TAKES_PART, _BESIDE, _HIRED, _RIVALS, _KNOWN_BY):
        for found in pattern.finditer(masked, scene.low, scene.high):
            low, high = found.span(found.lastgroup or 0)
            if not _goes_on_about(scene, masked, high):
                yield low, high


def _goes_on_about(scene: Scene, masked: str, end: int) -> bool:
    """Tell whether a relative clause, in which the figure stands, follows the name at `end`."""
    found = _WHICH.match(masked, end, scene.begin)
    return bool(found and "," not in masked[found.end() : scene.begin])


def _leaders(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield who leads the round that is of so much: it is that of whoever raises it."""
    if not (scene.is_money and _ROUND.match(masked, scene.end, scene.high)):
        return
    if found := _LEADS.search(masked, scene.low, scene.begin):
        yield found.span("whom")
    elif _LEADING.search(masked, scene.low, scene.begin):
        yield from [each for each in scene.names if scene.low <= each[0]][:1]


def _announcers(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield the persons who only tell of a plan, or sign the law by which others pay."""
    plans = _PLAN.match(masked, scene.end, scene.high)
    for low, high in scene.people:
        tells = plans and _ANNOUNCES.match(masked, high, scene.begin)
        if tells or any(each.match(masked, high, scene.begin) for each in (_OUTLINES, _SIGNS)):
            yield low, high


def _told(scene: Scene, masked: str) -> Iterator[Span]:
    if found := _TELLS.search(masked, scene.low, scene.begin):
        yield found.span("whom")


def _backers(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield those from whom money comes, where the figure is what the receiver is worth."""
    is_valuation = _VALUATION.match(masked, scene.end) or _VALUED.search(masked, 0, scene.begin)
    if is_valuation:
        for found in _FROM.finditer(masked, scene.low, scene.begin):
            yield found.span("whom")


def _sellers(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield those from whom what the figure is of is bought."""
    found = _SELLER.match(masked, scene.end, scene.high)
    if found and _BUYS.search(masked, scene.low, scene.begin):
        yield found.span("whom")


def _examples(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield what stands behind "including", where the whole is counted before that."""
    found = _EXAMPLES.search(masked, scene.end, scene.high)
    if found:
        yield found.end(), scene.high


def _listed(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield the other things in a list of what something takes in, and whose bargain that is."""
    verb = _TAKES_IN.search(masked, scene.low, scene.begin)
    items = list(_NEXT_ITEM.finditer(masked, verb.end(), scene.begin)) if verb else []
    if verb and items:
        is_bargain = _BARGAIN_FIRST.match(masked, scene.low)
        yield scene.low if is_bargain else verb.end(), items[-1].end()


def _priced(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield who or what stands right before another sum that is for it ("to Acme for $5m")."""
    for begin, _ in scene.counts if scene.is_money else ():
        for low, high in scene.names:
            if scene.end <= low and _FOR_SUM.fullmatch(masked, high, begin):
                yield low, high


def _harmed(scene: Scene, masked: str) -> Iterator[Span]:
    found = _HARM.search(masked, scene.low, scene.begin)
    if found and _BEHIND_COMMA.search(masked, scene.low, found.start()):
        yield scene.low, found.start()


_RULES: tuple[Callable[[Scene, str], Iterator[Span]], ...] = (
    _agents,
    _leaders,
    _announcers,
    _told,
    _backers,
    _sellers,
    _examples,
    _listed,
    _priced,
    _harmed,
)
