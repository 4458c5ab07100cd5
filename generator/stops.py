"""Decides at each full stop, question mark and the like whether a sentence ends there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.abbreviations import (
    BANG_NAMES,
    COMPANIES,
    DOMAINS,
    FOLLOWERS,
    HONORIFICS,
    NEW_SUBJECTS,
    OPENERS,
    SPEECH_VERBS,
    TITLES,
    Follower,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# How far back a rule looks for a word and for an address, so that the time stays linear.
_REACH = 40
_ADDRESS_REACH = 200

_EAST_ASIAN = re.compile(f"[{_CJK}]")
_LAST_WORD = re.compile(r"[^\s()\[\]{}\"“”‘’,;:/\-–—]*\Z")
_OPENING = re.compile(
    r"""
    (?: ["'“‘(\[{«「『（【《`*_@\#$€£¥+~–—•⁃-] | \.\s ){0,4} \s?   # marks that open
    (?: [^\W\d_a-z] | \d | [a-z]{1,2}[A-Z] )              # a capital, a figure, iPhone, xAI
    """,
    re.VERBOSE,
)
_ATTRIBUTION = re.compile(
    rf"""
    \s* (?: (?: [A-Z][\w'’.-]*\s+ ){{1,3}} (?: {"|".join(SPEECH_VERBS)} ) \b   # "Why?" Lee asked
          | [{_CJK}]{{1,8}}? (?: 表示 | 回答 | 写道 | [说问道称] ) )                # “为什么？”他问
    """,
    re.VERBOSE,
)
_NEXT_SENTENCE = re.compile(
    rf"""
    (?! (?: {"|".join(name.title() for name in DOMAINS)} ) \b )
    ["'“‘(]? (?: (?: [A-Z][a-z]+ | [AI] ) (?= [\s,'’-] ) | (?: Mrs? | Ms | Dr ) \.\s )
    """,
    re.VERBOSE,
)
_AFTER_COMPANY = re.compile(
    rf"""
    (?: {"|".join(HONORIFICS)} ) \b \.? \s [A-Z]
    # a court, an officer or a head of a country or union
  | (?: U\.S\. | U\.K\. | E\.U\. | U\.N\. ) \s (?! (?: Inc | Corp | Co | Ltd | LLC ) \b )
    (?= [A-Z][a-z]+ \s )
  | (?: {"|".join(NEW_SUBJECTS)} ) \s [a-z]
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"://|www\.|@")
_TIME_PHRASE = re.compile(
    r"(?:at|by|around|about|until|from|before|after)\s(?:\S+\s){0,3}\S*\Z", re.IGNORECASE
)
_LABEL = re.compile(r"\W{0,3}(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\.?\)?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A mark that may end the sentence `text[first:closed]` of a paragraph that ends at `limit`.

    `start` is the mark's own offset, `after` that of what follows; `word` is the next word in
    lower case; `aside` is where a bracket ends that opened in mid-sentence, 0 outside of one.
    """

    text: str
    first: int
    start: int
    mark: str
    close: str
    closed: int
    after: int
    limit: int
    word: str
    aside: int

    @property
    def last(self) -> str:
        """The word before the mark, at most 40 characters of it."""
        found = _LAST_WORD.search(self.text, max(self.first, self.start - _REACH), self.start)
        return found[0] if found else ""

    @property
    def opens(self) -> bool:
        """Whether the next word is one that opens sentences."""
        return self.word in OPENERS


def is_end(stop: Stop) -> bool:
    """Tell whether the sentence ends at the stop: the first rule with an opinion decides."""
    for rule in _RULES:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def _inside_aside(stop: Stop) -> bool | None:
    """Go on inside a bracket: "(It had failed. Twice.) in May"."""
    return False if stop.closed < stop.aside else None


def _east_asian(stop: Stop) -> bool | None:
    """End at 。！？, unless it belongs to a title or who said it follows the quotation."""
    if stop.mark[0] not in "。！？｡":
        return None
    if not stop.close:
        return True
    if stop.aside:
        return False
    return "》" not in stop.close and not _ATTRIBUTION.match(stop.text, stop.closed, stop.limit)


def _without_space(stop: Stop) -> bool | None:
    """End where the space is missing: "said.The", "真的?是"; not in an address or "01.AI"."""
    if stop.after > stop.closed:
        return None
    before, following = stop.text[stop.start - 1], stop.text[stop.closed]
    if _EAST_ASIAN.match(following):
        return stop.mark[-1] in "!?" or (stop.mark == "." and bool(_EAST_ASIAN.match(before)))
    if stop.mark.startswith("..") or not (before.islower() or before.isdigit() or stop.close):
        return False
    token = stop.text[max(stop.first, stop.start - _ADDRESS_REACH) : stop.start].split()[-1:]
    if token and _ADDRESS.search(token[0]):
        return False
    return _NEXT_SENTENCE.match(stop.text, stop.closed, stop.limit) is not None


def _before_lower_case(stop: Stop) -> bool | None:
    """Go on where no capital, figure or quotation mark follows."""
    opening = _OPENING.match(stop.text, stop.after, stop.limit)
    return None if opening and not opening[0][-1].islower() else False


def _left_out(stop: Stop) -> bool | None:
    """Go on after three dots, end after four; end after a quotation that trails off."""
    if stop.mark.count(" ") or stop.mark.count("\n"):
        return stop.mark.count(".") > len("...")
    if stop.mark in {"...", "…", "……"}:
        return bool(stop.close) and stop.opens
    return None


def _asked_or_exclaimed(stop: Stop) -> bool | None:
    """End at ? and !, unless a name has the mark or who said it follows the quotation."""
    if stop.mark == ".":
        return None
    if stop.close:
        return not _ATTRIBUTION.match(stop.text, stop.closed, stop.limit)
    return stop.opens or stop.last.lower() not in BANG_NAMES


def _closed_quotation(stop: Stop) -> bool | None:
    """End where a quotation closes after the full stop; a bracket alone decides nothing."""
    return True if stop.close.strip(")") else None


def _label(stop: Stop) -> bool | None:
    """Go on after the number that a sentence begins with: "1. The first"."""
    if stop.start - stop.first > len("• 100.)"):
        return None
    return False if _LABEL.match(stop.text[stop.first : stop.start]) else None


def _abbreviation(stop: Stop) -> bool | None:
    """Decide after an abbreviation by what follows it."""
    match FOLLOWERS.get(stop.last.lower()):
        case Follower.NAME:
            return False
        case Follower.NUMBER:
            return not stop.word[:1].isdigit()
        case Follower.CLOCK:
            opening = stop.text[stop.first : stop.start] if stop.start - stop.first < _REACH else ""
            return (stop.opens or stop.word in TITLES) and not _TIME_PHRASE.match(opening)
        case Follower.ANYTHING:
            return stop.opens or _begins_after_company(stop)
    return None


def _begins_after_company(stop: Stop) -> bool:
    """Tell whether what follows "Acme Inc." is the subject of another sentence."""
    following = _AFTER_COMPANY.match(stop.text, stop.after, stop.limit)
    return stop.last.lower() in COMPANIES and following is not None


def _initials(stop: Stop) -> bool | None:
    """Go on after "U.S." and "J." unless the next word opens a sentence."""
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]|[A-Z]", stop.last):
        return stop.opens
    return None


_RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _inside_aside,
    _east_asian,
    _without_space,
    _before_lower_case,
    _left_out,
    _asked_or_exclaimed,
    _closed_quotation,
    _label,
    _abbreviation,
    _initials,
)
