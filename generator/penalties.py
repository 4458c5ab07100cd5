"""This module finds where whoever is fined stands, for a figure that is of a fine.

Whoever levies a fine neither owns nor pays it. Where the fined have no name, nobody is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.scene import FIGURE, NAME
from generator.whosewords import ASIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.scene import Scene, Span

FINES = r"(?:fines?|penalt(?:y|ies)|forfeitures?)"
_BE = r"(?:is|are|was|were|be|been|being|got)"
# "About ", "a record ", "a combined ", up to the figure or to its conversion in brackets.
_SUM = rf"(?:(?!with\b)[a-z-]+\s){{0,4}}(?:{FIGURE}+\s\((?:[a-z]+\s){{0,3}})?\Z"
_OF = r"\s(?:of|worth|totall?ing|amounting\sto)\s"
_FINE_OF = rf"(?:[a-z-]+\s){{0,3}}{FINES}{_OF}"
_KIND = r"(?:(?:total|combined|latest|recent|new|record|antitrust|civil)\s){0,2}"
_NO_BE = r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )(?<!be )(?<!got )"
_WHOM = (
    rf"(?P<whom>(?:(?!with\b|{FIGURE})[^,;\s]+\s){{0,6}}?"
    rf"(?:{NAME}+(?:(?:,|,?\sand)\s(?:the\s)?{NAME}+)*+|it|them|him|her)(?:\s(?:each|both))?)\s"
)
# "Fined «Acme» $5m", "handed «Acme» a $5m fine", "hit «Acme» with a fine of $5m".
_FINED = re.compile(
    rf"{_NO_BE}\b(?:fined|fining|billed|billing|(?<={NAME}\s)fines|(?:to|will|would|could|may|can)\sfine)\s"
    rf"{_WHOM}{_SUM}"
)
_HIT = re.compile(
    rf"{_NO_BE}\b(?:hit(?:s|ting)?|slap(?:s|ped|ping)?|punish(?:es|ed|ing)|serve[sd]|hand(?:s|ed|ing)|g[ai]ve"
    rf"|g[ai]v(?:es|ing)|issue[sd])\s{_WHOM}(?:with\s)?(?P<of>{_FINE_OF})?{_SUM}"
)
# "Ordered «Acme» to pay a $5m fine".
_ORDERED = re.compile(
    rf"{_NO_BE}\b(?:order(?:s|ed)|forc(?:es|ed)|told|tells|require[sd]?|wants?|wanted|ask(?:s|ed)"
    rf"|urge[sd]?|expect(?:s|ed))\s{_WHOM}to\spay\s"
    rf"(?P<of>{_FINE_OF})?{_SUM}"
)
# "Levied a combined $5m in fines on «Acme»", "imposed fines of $5m on «Acme»".
_LEVIED = re.compile(
    r"\b(?:impos(?:e|es|ed|ing)|lev(?:y|ies|ied|ying)|slap(?:s|ped|ping)?|issu(?:e|es|ed|ing)"
    r"|hand(?:s|ed|ing)?(?:\s(?:down|out))?|met(?:es|ed|ing)\sout|announc(?:e|es|ed|ing))\s"
    rf"(?P<of>{_FINE_OF})?{_SUM}"
)
# "Was fined $5m", "was handed a penalty of $5m", "was hit with a $5m fine".
_WAS_FINED = re.compile(rf"\b{_BE}\s(?:[a-z]+ly\s)?fined\s{_SUM}")
_WAS_HANDED = re.compile(
    rf"\b{_BE}\s(?:[a-z]+ly\s)?(?:hit|slapped|punished|served|handed|issued|given)\s(?:with\s)?"
    rf"(?P<of>{_FINE_OF})?{_SUM}"
)
# "Paid «Office» a $5m fine", "paid fines of $5m".
_PAID = re.compile(
    rf"{_NO_BE}\bpa(?:y|ys|id|ying)\s(?:(?:the\s)?{NAME}+\s)?(?P<of>{_FINE_OF})?{_SUM}"
)
# "«Acme» and «Globe»": the first of those before a verb, if they own nothing that acts.
_FIRST = re.compile(rf"{NAME}+(?:(?:,\s|,?\sand\s)(?:the\s)?{NAME}+)*(?!['’{NAME}])")
# "«Office» fines totalling $5m", "the «Office»'s $5m fine", "a $5m «Office» fine".
_ITS_FINES = re.compile(
    rf"(?P<who>{NAME}+)(?:['’]s?)?\s{_KIND}{FINES}{_OF}{_SUM}|(?P<whose>{NAME}+)['’]s?\s{_SUM}"
)
_OF_FINES = re.compile(
    rf"\)?(?:\s\([^()]{{1,40}}\))?\s(?:in\s)?(?:[a-z-]+\s){{0,2}}?(?:(?P<who>{NAME}+)\s)?{FINES}\b"
)
_ON = re.compile(
    r"(?:(?!\b(?:could|would|will|may|might|can|should|must|is|was|are|were|has|had|have|for|over)\b)"
    r"[^,;.]){0,40}?\s(?:on|against|to)\s(?P<whom>[^;:]*?)"
    rf"(?=\s(?:for|over|after|because|as|in|under|following|that|which|who|when|since)\b|[;.]|,\s(?!{NAME})|\Z)"
)
# "A $5m fine imposed by «Office»", "the $5m fine that «Office» imposed".
_LEVIER = re.compile(
    rf"(?:[a-z]+\s){{0,4}}?(?:by|from)\s(?P<whom>[^,;]{{0,40}}?{NAME}+)"
    rf"|(?:that\s|which\s)?(?:the\s)?(?P<who>{NAME}+)\s(?:(?:has|have|had)\s)?(?:imposed|levied|issued)\b"
)
# "Fines by «Office» of $5m".
_LEVIER_BEFORE = re.compile(
    rf"\b(?i:{FINES})\s(?:[a-z]+\s){{0,3}}?(?:by|from)\s(?P<whom>[^,;]{{0,40}}?{NAME}+)\s"
    rf"(?:of|worth|totall?ing|amounting\sto)\s{_SUM}"
)
_CLAUSE = re.compile(
    r"\b(?:said|says|that|after|when|because|while|as|since|before|but|whereas|if)\s"
)


def fined(scene: Scene) -> Span | None:
    """Return where those stand who are fined so much, if the figure is told to be a fine."""
    masked = scene.masked
    if not scene.is_money:
        return None
    of_fines = _OF_FINES.match(masked, scene.end, scene.high)
    if found := _FINED.search(masked, scene.low, scene.begin):
        return _object(scene, found)
    if found := _WAS_FINED.search(masked, scene.low, scene.begin):
        return _subject(scene, found)
    for pattern, place in _PLACES:
        found = pattern.search(masked, scene.low, scene.begin)
        if found and (found["of"] or of_fines):
            return place(scene, found)
    found = _LEVIED.search(masked, scene.low, scene.begin)
    is_levied = found and (found["of"] or of_fines)
    return _behind(scene) if is_levied or _is_of_body(scene, of_fines) else None


def leviers(scene: Scene) -> Iterator[Span]:
    """Yield who is told by a fine to levy it."""
    if before := _LEVIER_BEFORE.search(scene.masked, scene.low, scene.begin):
        yield before.span("whom")
    fines = _OF_FINES.match(scene.masked, scene.end, scene.high) if scene.is_money else None
    found = _LEVIER.match(scene.masked, fines.end() + 1, scene.high) if fines else None
    if found:
        yield found.span(found.lastgroup or 0)


def _is_of_body(scene: Scene, of_fines: re.Match[str] | None) -> bool:
    """Tell whether the fine has the name of a body before it that is no company."""
    spans = [of_fines.span("who")] if of_fines else []
    if found := _ITS_FINES.search(scene.masked, scene.low, scene.begin):
        spans += [found.span("who"), *([found.span("whose")] if of_fines else [])]
    return any(each in scene.bodies for each in spans)


def _object(scene: Scene, found: re.Match[str]) -> Span:
    """Return the object of the verb; of a pronoun, what stands before its clause."""
    if any(found.start("whom") <= low < found.end("whom") for low, _ in scene.names):
        return found.span("whom")
    begins = [each.start() for each in _CLAUSE.finditer(scene.masked, scene.low, found.start())]
    return (scene.low, begins[-1]) if begins else found.span("whom")


def _subject(scene: Scene, found: re.Match[str]) -> Span:
    """Return the subject of the verb in its own clause, if that has a name, or all before it."""
    begins = [each.end() for each in _CLAUSE.finditer(scene.masked, scene.low, found.start())]
    begin = max(begins, default=scene.low)
    ends = [high for low, high in scene.names if begin <= low < found.start()]
    if not ends:
        return scene.low, found.start()
    return begin, _aside(scene.masked, ends[0], found.start())


def _payer(scene: Scene, found: re.Match[str]) -> Span:
    """Return the subject of the verb without whom it settles with, or is told of, before it."""
    begin, end = _subject(scene, found)
    first = _FIRST.search(scene.masked, begin, end)
    return first.span() if first else (begin, end)


def _aside(masked: str, begin: int, end: int) -> int:
    """Return where an aside between commas begins before the verb at `end`, or `end`."""
    commas = [at for at in range(begin, end) if masked[at] == ","]
    is_parted = masked[begin:end].endswith(", ")
    asides = (at for at in commas if is_parted and ASIDE.match(masked, at + 1))
    return next(asides, end)


def _behind(scene: Scene) -> Span:
    """Return who stands behind "on" or "against"; an empty place if nobody does."""
    whom = _ON.match(scene.masked, scene.end, scene.high)
    return whom.span("whom") if whom else (scene.end, scene.end)


_PLACES = ((_HIT, _object), (_ORDERED, _object), (_WAS_HANDED, _subject), (_PAID, _payer))
