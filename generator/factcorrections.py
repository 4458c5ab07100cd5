"""This module tells what a publication takes back of what it wrote, and what it puts in its place.

"An earlier version of this article said that Acme had bought 640 boats; it bought 460": of the
figures of a correction each is told as the last word before it has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.fold import fold

if TYPE_CHECKING:
    from generator.model import Claim, Quantity

_PAGE = (
    r"(?:this|the|our|that|an?) (?:[\w-]+ )?"
    r"(?:article|story|report|post|piece|headline|column|dispatch|caption|graphic|chart|page"
    r"|newsletter|item)"
)
_VERSION = (
    r"\b(?:earlier|previous|prior|original|initial|first) (?:versions?|editions?)"
    rf"(?! of (?!{_PAGE}))(?: of {_PAGE})?"
)
_TOLD = r"(?:said|says|stated|put|gave|reported|wrote|listed|described|claimed|quoted|suggested)"
_ERRED = (
    rf"\b(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately) (?:{_TOLD}|given|listed)\b"
    r"|\bmis(?:stat|report|quot|calculat)ed\b"
)
# What makes a passage a correction: how it opens, or that it speaks of the page that it stands on.
_OPENS = r"^\W*(?:corrections?|clarifications?|errat(?:um|a)|editors?'?s?'? note)\b ?[:(-]"
_IS_CORRECTION = re.compile(
    rf"{_OPENS}|{_VERSION}[^;]*?(?:\b{_TOLD}\b|{_ERRED})"
    rf"|\b{_PAGE}(?: (?:has|have|had|also|\w+ly))* (?:{_ERRED}|(?:first|earlier) {_TOLD})"
    rf"|\b(?:headline|caption|version)[^;,]*? (?:originally|previously|initially) {_TOLD}\b"
    rf"|\b{_PAGE} (?:originally|previously|initially) {_TOLD}\b"
    r"|\b(?:has|have|was|were) (?:since |been |now )*corrected (?:to|from)\b"
)
_MARKS = re.compile(
    rf"(?P<wrong>{_VERSION}[^;]*?\b{_TOLD}\b|{_ERRED}|\b(?:originally|previously|initially|earlier|first)"
    rf" {_TOLD}\b|\bfrom(?= (?:the |an? )?$))"
    r"|(?P<instead>\b(?:instead of|rather than|not|and not)\b)"
    r"|(?P<right>; |\bcorrected (?:[\w']+ ){0,3}?to\b|\bto(?= $)|\bshould (?:have|be|read)\b"
    r"|\b(?:when|whereas|but|actually|in fact)\b)"
)


def is_withdrawn(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `claim` is a correction that takes `quantity` back."""
    if not _corrects(claim):
        return False
    is_wrong = False
    for mark in _marks(quantity, claim):
        is_wrong = not is_wrong if mark["instead"] else bool(mark["wrong"])
    return is_wrong


def is_put_right(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether `claim` is a correction that puts `quantity` in the place of another figure."""
    is_marked = _corrects(claim) and bool(_marks(quantity, claim))
    return is_marked and not is_withdrawn(quantity, claim)


def _corrects(claim: Claim) -> bool:
    """Tell whether `claim` corrects what the page that it stands on said before."""
    return bool(_IS_CORRECTION.search(fold(claim.text)))


def _marks(quantity: Quantity, claim: Claim) -> list[re.Match[str]]:
    before = fold(claim.text)[: quantity.start - claim.passage.start]
    return list(_MARKS.finditer(before))
