"""This module says of when a figure is, and who vouches for it, within its claim.

The date that goes with a figure is the nearest, where every comma in between counts as a long way.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.asides import is_aside_to
from generator.backdates import is_finite
from generator.factframes import standing_before
from generator.figuredates import dates_for, leaves_behind, may_date
from generator.fold import fold
from generator.model import Hedge
from generator.owndates import own_date, placed_dates
from generator.rebuttals import rebuttal_in
from generator.segments import segments_of

if TYPE_CHECKING:
    from generator.model import Claim, Quantity, Speech, Timex
    from generator.segments import Side

_CLAUSE_BREAK = re.compile(
    r"[,;:]| while | whereas | but "
    r"| and (?=(?:could|would|will|may|might|can|has|have|had|is|are|was|were"
    r"|[a-z]+ed|owes?|holds?|plans?|expects?)\b)"
)
_BREAK_LENGTH = 60
# "The estimated loss adds to the $5": the figure has a noun of its own.
_OF_ANOTHER = re.compile(r"\b(?:the|its|their|his|her) (?:about |around |some |roughly )?\Z")
_BEFORE_NOUN = ("the estimated", "its estimated")
_RELATIVE = re.compile(r"\b(?:that|which|who) \Z")

# Between the members of a list of figures, with or without the date that they share.
_LISTED = re.compile(
    r"\)?(?:\s[\w’'.-]+){0,7}?(?:,| and|, and| or|, or| to| by| for| \()(?:\s[\w’'.-]+){0,4}?\s?"
)
_GOES_TO = re.compile(r"(?:\s[\w’'.-]+){0,5}? (?:to|by|for)(?: an?| the| its)? ")
_LEADS = re.compile(r"(?:\s(?:in|on|by|at|of|during|the|early|late))*\s?$")
# "From $4 to $5" is two levels; "1% of $500, or $5" is two ways to tell one.
_OTHER = re.compile(
    r"\bfrom (?:about |nearly |some )?$|(?:%|percent|per cent|half|thirds?|quarters?) of [^,;]*$"
)
_PARTS = frozenset(
    "despite against after before from than since including because so as with without when while"
    " but which that who whose plus versus".split()
)
_RESPECTIVELY = re.compile(r",? respectively\b")


def date_of(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date that goes with `quantity` of `claim`, if the claim has one."""
    listed = _respective_date(quantity, claim)
    return listed or _nearest_date(quantity, claim) or _shared_date(quantity, claim)


def _nearest_date(quantity: Quantity, claim: Claim) -> Timex | None:
    dates = list(dates_for(quantity, claim))
    if standing_before(fold(_before(quantity, claim))) is not None:
        dates = [each for each in dates if not _is_to_come(each, claim)]
    if not dates or len(claim.quantities) == 1:
        return dates[0] if dates else None
    near = [each for each in dates if _nearest_figure(each, claim) is quantity]
    return min(near, key=lambda each: _distance(each, quantity, claim), default=None)


def _shared_date(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date that the figures of a list share ("5 deaths and 9 cases in 2019")."""
    place = claim.quantities.index(quantity)
    for run in (claim.quantities[place:], claim.quantities[place::-1]):
        for one, other in pairwise(run):
            first, last = sorted((one, other), key=lambda each: each.start)
            if not _is_listed(first, last, claim):
                break
            date = _nearest_date(other, claim)
            if date:
                return date if may_date(date, quantity, claim) else None
    return None


def _is_listed(one: Quantity, other: Quantity, claim: Claim) -> bool:
    """Tell whether two figures, in their order, are members of a list or arguments of one verb."""
    offset = claim.passage.start
    low, high = one.end - offset, other.start - offset
    inner = [each for each in placed_dates(claim) if one.end <= each.start < other.start]
    text = claim.text[low:high]
    for each in reversed(inner):
        lead = _LEADS.sub("", claim.text[low : each.start - offset])
        text = lead + claim.text[each.end - offset : high]
    if _OTHER.search(claim.text[: one.start - offset]):
        return False
    if not (_GOES_TO if inner else _LISTED).fullmatch(text):
        return False
    words = text.replace(",", "").split()
    return _PARTS.isdisjoint(words) and not any(map(is_finite, words))


def _respective_date(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date of `quantity` among those that end in "respectively"."""
    offset = claim.passage.start
    dates = [each for each in placed_dates(claim) if each.start > claim.quantities[-1].start]
    if not dates or not _RESPECTIVELY.match(claim.text, dates[-1].end - offset):
        return None
    figures = claim.quantities[-len(dates) :]
    return dates[figures.index(quantity)] if quantity in figures else None


def speeches_of(quantity: Quantity, claim: Claim) -> tuple[Speech, ...]:
    """Return who vouches for `quantity` of `claim`, outermost first.

    A named or unnamed speaker vouches for what stands in the clause (see `speech.scope`); a word
    such as "reportedly" only for its own segment.
    """
    side = segments_of(quantity, claim)
    return tuple(each for each in claim.speeches if _vouches(each, quantity, side, claim))


def is_aside(quantity: Quantity, speech: Speech, claim: Claim) -> bool:
    """Tell whether the figure stands between a speaker and the cue ("Acme, with 9 mines, said")."""
    return quantity.end <= speech.start + claim.passage.start and any(
        each.entity == speech.speaker and each.end <= quantity.start for each in claim.mentions
    )


def _vouches(speech: Speech, quantity: Quantity, side: Side, claim: Claim) -> bool:
    if speech.hedge in {Hedge.DECLINED, Hedge.SILENT}:
        return False
    # Who denies a thing denies nothing of what is told of another in passing.
    if speech.start == rebuttal_in(claim.text, quantity.end - claim.passage.start):
        return True
    before = _before(quantity, claim)
    if speech.hedge is Hedge.DENIED and is_aside_to(speech.start, before):
        return False
    if speech.speaker or speech.voice:
        place = quantity.start - claim.passage.start
        scope = speech.scope or (0, len(claim.text))
        return _within_span(place, scope) and not any(_within_span(place, g) for g in speech.gaps)
    return _hedges(speech, quantity, side, claim)


def _hedges(speech: Speech, quantity: Quantity, side: Side, claim: Claim) -> bool:
    """Tell whether words that name nobody ("reportedly", "the estimated") are of the figure."""
    at = speech.start + claim.passage.start
    # "A plan for $5 that was expected to": what the relative clause is of is not expected.
    if _RELATIVE.search(claim.text, 0, speech.start) and quantity.start < at:
        return False
    if speech.cue.startswith(_BEFORE_NOUN) and _OF_ANOTHER.search(_before(quantity, claim)):
        return False
    # "The claimed cost of the pump, $5": the noun between is what the figure says.
    leads = speech.cue.startswith("the ") and side.start <= at < quantity.start
    between = any(at < each.start < quantity.start for each in claim.quantities)
    return _within_span(at, side.own) or (leads and not between)


def _before(quantity: Quantity, claim: Claim) -> str:
    return claim.text[: quantity.start - claim.passage.start]


def _is_to_come(timex: Timex, claim: Claim) -> bool:
    """Tell whether the day is behind that of the article: a level of today is not of then."""
    published = claim.published
    return bool(timex.begin and published and timex.begin > published.finish)


def _within_span(at: int, span: tuple[int, int]) -> bool:
    return span[0] <= at < span[1]


def _nearest_figure(timex: Timex, claim: Claim) -> Quantity | None:
    """Return the figure whose own the date is, else the nearest that it does not leave behind."""
    own = next((each for each in claim.quantities if own_date(each, claim) is timex), None)
    can = [each for each in claim.quantities if not leaves_behind(timex, each, claim)]
    return own or min(can, key=lambda each: _distance(timex, each, claim), default=None)


def _distance(timex: Timex, quantity: Quantity, claim: Claim) -> int:
    """Return the characters between the two, a break of the clause counted as many."""
    begin, end = min(timex.end, quantity.end), max(timex.start, quantity.start)
    between = claim.text[begin - claim.passage.start : end - claim.passage.start]
    return len(between) + _BREAK_LENGTH * len(_CLAUSE_BREAK.findall(between))
