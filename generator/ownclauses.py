"""This module finds where alone whoever a figure is about stands, where a clause is its own.

Of what a price target is, which of two is ahead of the other with so much ("Acme overtook Globe
with 15 percent against 12"), what a judge adds to a sum, and the one before the dash in a list of
such ("Acme – 7 seats and Globe – 5 seats").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.scene import FIGURE, NAME

if TYPE_CHECKING:
    from generator.scene import Scene, Span

_TARGET = re.compile(
    rf"(?:(?P<whose>{NAME}+)['’]s?\s(?:[a-z]+\s)?|\b)price\stargets?\s(?:(?:on|for)\s(?P<whom>[^,;]{{1,40}}?)\s)?(?:of|to|at|from)\s[^,;]{{0,40}}\Z"
)
_AHEAD = (
    rf"(?P<who>{NAME}+)\s(?:(?:has|had|also|then|narrowly|easily|just)\s)*(?:overt(?:ook|akes|aken)|pass(?:ed|es)"
    r"|surpass(?:ed|es)|outs(?:old|ells)|outpolled|beat(?:s|en)?|defeat(?:s|ed)|topp(?:ed)|edged\s(?:out|past)"
    rf"|pulled\sahead\sof|outpac(?:ed|es)|eclips(?:ed|es))\s(?:the\s)?(?P<whom>{NAME}+)\swith\s[^,;{FIGURE}]{{0,20}}"
)
_ITS_OWN = re.compile(rf"{_AHEAD}\Z")
_OF_OTHER = re.compile(
    rf"{_AHEAD}{FIGURE}+[^,;{FIGURE}]{{0,30}}\s(?:against|versus|vs\.?|compared\s(?:with|to))\s[^,;{FIGURE}]{{0,20}}\Z"
)
_DASHED = re.compile(rf"(?P<who>{NAME}+)\s?(?:\([^()]{{1,20}}\)\s?)?[–—-]\s(?:[a-z]+\s){{0,2}}\Z")


def own_clause(scene: Scene) -> Span | None:
    """Return where alone whoever the figure is about can stand, by its own clause, if so."""
    masked = scene.masked
    if found := _TARGET.search(masked, scene.low, scene.begin):
        own = next((each for each in ("whose", "whom") if found[each]), "")
        return found.span(own) if own else (scene.begin, scene.begin)
    if found := _ITS_OWN.search(masked, 0, scene.begin):
        return found.span("who")
    if found := _OF_OTHER.search(masked, 0, scene.begin):
        return found.span("whom")
    return _dashed(scene, masked)


def _dashed(scene: Scene, masked: str) -> Span | None:
    found = _DASHED.search(masked, scene.low, scene.begin)
    others = (_DASHED.search(masked, 0, low) for low, _ in scene.counts)
    return found.span("who") if found and any(others) else None
