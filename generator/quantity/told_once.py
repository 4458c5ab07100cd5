"""This module says what a sum is for where a text tells it once for several, or by a noun.

"Earnings per share fell to $0.31 from $1.10", "costs $12 and $60 per million tokens", "shares of
the mill closed at 412p": each of these sums is for one share or one million tokens. Told once are
also the currency that cents are of, and the bound of a sum in brackets: "up to €2m (£1.6m)".
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quantity.bounds import Bound, read_bound
from generator.quantity.numbers import parse_number
from generator.quantity.patterns import BLANK
from generator.quantity.per import PER, RESPECTIVELY
from generator.quantity.rates import is_currency

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.model import Quantity
    from generator.quantity.bounds import Modifier

    Rule = Callable[[Sequence[Quantity], int, str], str]

SHARE = "share"
# Nobody is paid more for one share or one hour, and sums so far apart are not of one thing.
_MOST = 10_000
_FACTOR = 50
_REACH = 140
_PERIODS = frozenset(["year", "month", "week", "day", "quarter"])
# Between two sums the second of which says what both are for.
_EITHER = re.compile(rf",?{BLANK}(?:or|to|and){BLANK}(?:about{BLANK}|around{BLANK}|some{BLANK})?")
# Between a sum that says what it is for and one like it.
_COMPARED = re.compile(
    r"""
    ,?\s (?: (?:up|down|compared|rising|falling|and|while) \s )?
    (?: (?:from|with|to|against|versus|vs\.?|than) \s )
    (?:(?:the|an?|about|around|nearly|its) \s )?
    (?: (?: [\w-]+ \s ){0,2}?
        (?: outlook | forecast | guidance | estimate | range | close | one ) \s (?:of|at) \s )?
  | ,?\s (?: and \s )? (?: beating | beat | topping | topped | above | below | missing | missed
      | exceeding | under | over | ahead \s of | short \s of ) \s (?: the \s )?
    (?: [\w'’-]+ \s ){0,5}? (?: (?:expectations?|estimates?|consensus|forecasts?|of|for|at) \s )?
  | ,?\s for \s (?: [\w-]+ \s ){1,3} and \s (?: about \s )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PER_SHARE = re.compile(
    r"""
    \b (?: (?:earnings?|profits?|loss(?:es)?|dividends?|income|results?) \s per \s share
      | (?-i:EPS) ) \b
    (?: (?! \b(?:revenues?|sales|costs?|fees?|prices?|turnover|income|profits?)\b )
        (?: [^.;!?] | \.(?=\d) ) ){0,80} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PRICE = r"(?: share \s price | stock \s price )"
_ADVERBS = r"(?:\s(?:have|has|had|were|was|are|is|also|then|later|briefly|\w+ly))*"
# "Shares of the mill closed at 412p", "its stock slid 2% to $18".
_SHARE_PRICE = re.compile(
    rf"""
    \b (?: (?: shares (?: \s (?:of|in|at) \s [^,.;]{{1,40}}? )? | stock | {_PRICE}
            | (?P<those> those \s (?:of|in) \s [^,.;]{{1,40}}? ) ) {_ADVERBS} \s
        (?: clos\w+ | end(?:ed|ing)? | finish\w+ | open\w+ | trad(?:e|ed|es|ing) | r[io]s\w+ | rose
          | fall\w* | fell | slid\w* | drop\w* | jump\w* | climb\w* | gain\w* | slip\w* | s[ia]nk
          | plung\w+ | tumbl\w+ | surg\w+ | soar\w* | los(?:t|e|ing) | up | down | edg\w+ | add\w+
          | recover\w* | rall\w+ | stood | stand | price[ds]? )
        (?: [^.;!?$€£¥] | \.(?=\d) ){{0,40}}? \s
        (?: at | to ) (?: \s an? (?: \s [\w-]+ ){{1,3}}? \s of )?
      | shares \s at | {_PRICE} \s (?: at | of | to ) )
    \s (?: about \s | around \s | nearly \s | just \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The currencies whose hundredths are cents; which ones are meant the sums beside them tell.
_OF_CENTS = frozenset(["USD", "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"])
_NAMED = re.compile(
    r"[$€£¥]|\b(?:us|u\.s|american|euro|australian|canadian|singapore|kong|dollars?|euros?)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(rf"{BLANK}?\(\Z")
_BOUND_REACH = 40
_WORD = re.compile(r"\b\w+")


def with_shared_units(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Return `found` in `text`, each price with what it is for where another word tells it."""
    bounded = [_bounded(found, place, text) for place in range(len(found))]
    told = [_of_currency(each, found, text) for each in bounded]
    for place in reversed(range(len(told))):
        told[place] = _filled(told, place, text, (_by_next,))
    for place in range(len(told)):
        told[place] = _filled(told, place, text, (_by_noun, _by_last, _by_order))
    return tuple(told)


def _of_currency(own: Quantity, found: Sequence[Quantity], text: str) -> Quantity:
    """Return the cents `own` in the currency of the sums in their paragraph, else in the text."""
    if not _is_cents(own):
        return own
    sums = [each for each in found if each.unit in _OF_CENTS and not _is_cents(each)]
    begin, end = text.rfind("\n", 0, own.start), text.find("\n", own.end)
    near = [each for each in sums if begin < each.start and (end < 0 or each.end <= end)]
    for told in (near, sums):
        first, second, *_ = *Counter(each.unit for each in told).most_common(2), ("", 0), ("", 0)
        if first[1] > second[1]:
            return replace(own, unit=first[0])
    return own


def _is_cents(quantity: Quantity) -> bool:
    """Tell whether `quantity` is of cents that do not say of which currency they are."""
    cents = quantity.unit == "USD" and quantity.text.lower().rstrip("s").endswith(("cent", "ct"))
    return cents and not _NAMED.search(quantity.text)


def _bounded(found: Sequence[Quantity], place: int, text: str) -> Quantity:
    """Return the sum at `place` with the bound of the one that it tells again in brackets."""
    own = found[place]
    bracket = _BRACKET.search(text, max(0, own.start - len(" (")), own.start)
    if not bracket or not is_currency(own.unit) or own.low is None or own.low != own.high:
        return own
    last = found[place - 1] if place else None
    if last and last.end == bracket.start():
        is_open = is_currency(last.unit) and (last.low is None) != (last.high is None)
        bound = Bound.HIGH if last.low is None else Bound.LOW
        return _as_far(own, bound, reached=last.is_inclusive) if is_open else own
    modifier = _bound_of_bare(text, bracket.start())
    return _as_far(own, modifier.bound, reached=modifier.reached) if modifier else own


def _bound_of_bare(text: str, end: int) -> Modifier | None:
    """Return what bounds the number up to `end`, whose currency is left out: "up to 2m"."""
    begin = max(0, end - _BOUND_REACH)
    for word in _WORD.finditer(text, begin, end):
        modifier = read_bound(text, word.start())
        number = parse_number(text, modifier.end) if modifier else None
        if number and number.end == end and number.scale > 1:
            return modifier
    return None


def _as_far(own: Quantity, bound: Bound, *, reached: bool) -> Quantity:
    """Return the sum `own` with `bound`, if that leaves one end open."""
    if bound not in (Bound.LOW, Bound.HIGH):
        return own
    low, high = (None, own.high) if bound is Bound.HIGH else (own.low, None)
    return replace(own, low=low, high=high, is_inclusive=reached)


def _filled(
    told: Sequence[Quantity],
    place: int,
    text: str,
    rules: Sequence[Rule],
) -> Quantity:
    """Return the sum at `place` of `told` with what the first of `rules` says it is for."""
    own = told[place]
    if not _is_open(own):
        return own
    per = next((per for rule in rules if (per := rule(told, place, text))), "")
    return replace(own, per=per) if per else own


def _is_open(quantity: Quantity) -> bool:
    """Tell whether `quantity` is a small sum that does not itself say what it is for."""
    small = max(quantity.low or 0, quantity.high or 0) < _MOST
    return small and not quantity.per and is_currency(quantity.unit)


def _by_next(told: Sequence[Quantity], place: int, text: str) -> str:
    """Return what the next sum is for, if nothing but "and", "or", "to" parts the two."""
    if place + 1 >= len(told) or not _alike(told[place], told[place + 1]):
        return ""
    following = told[place + 1]
    joint = _EITHER.fullmatch(text, told[place].end, following.start)
    # "He paid $100 and $20 a month": a first sum, and one for each month.
    both = joint and ("and" not in joint[0] or following.per not in _PERIODS)
    respective = joint and RESPECTIVELY.match(text, following.end)
    return following.per if both or respective else ""


def _by_noun(told: Sequence[Quantity], place: int, text: str) -> str:
    """Return a share, if a noun before the sum says so and no other sum stands between."""
    own = told[place]
    last = next((told[at] for at in range(place - 1, -1, -1) if is_currency(told[at].unit)), None)
    begin = max(last.end if last else 0, own.start - _REACH)
    before = text[begin : own.start]
    if _PER_SHARE.search(before):
        return SHARE
    price = _SHARE_PRICE.search(before)
    # "Those of Globe rose to 40p": shares, if the sum before is the price of one.
    told_of = price and (not price["those"] or (last and last.per == SHARE))
    return SHARE if told_of else ""


def _by_last(told: Sequence[Quantity], place: int, text: str) -> str:
    """Return what the sum before is for, if this one is compared with it."""
    if not place or not _alike(told[place - 1], told[place]):
        return ""
    last = told[place - 1]
    behind = PER.match(text, last.end)
    pos = behind.end() if behind and last.per else last.end
    return last.per if _COMPARED.fullmatch(text, pos, told[place].start) else ""


def _by_order(told: Sequence[Quantity], place: int, text: str) -> str:
    """Return what the one of two sums before is for that stands in the order of this one.

    "It charges $1 per pump and $2 per seal; Globe charges $3 and $4 respectively."
    """
    for first in (place, place - 1):
        pair = told[max(first, 0) : first + 2]
        if len(pair) < len("ab") or first < len("ab"):
            continue
        joined = text[pair[0].end : pair[1].start].strip() == "and"
        if joined and RESPECTIVELY.match(text, pair[1].end):
            model = told[first - 2 + place - first]
            within = "\n" not in text[model.end : pair[0].start]
            return model.per if within and model.end > pair[0].start - 2 * _REACH else ""
    return ""


def _alike(one: Quantity, two: Quantity) -> bool:
    """Tell whether `one` and `two` can be prices of one thing."""
    low, high = sorted((one.high or one.low or 0, two.high or two.low or 0))
    return one.unit == two.unit and bool(low) and high < low * _FACTOR
