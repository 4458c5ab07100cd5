"""This module says what a sum is by the verb whose object or subject it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.money import rolewords as words
from generator.money.nounwords import Role
from generator.money.phrases import governor, head_of, is_mark, run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.money.phrases import Around

    Rule = Callable[["_Verb"], Role | None]

_PREPOSITIONS = frozenset("of at for to from by with on worth than in like".split())
# "Paid $5m two years earlier for": when, before what for.
_WHEN = re.compile(
    r"(?:(?:in|last|on|early|late|this) )?(?:[\w-]+ ){1,3}?(?:ago|earlier|before|later|year|month"
    r"|\d{4}|january|february|march|april|may|june|july|august|september|october|november"
    r"|december) for\b"
)
# How far back a verb may stand before an aside or a first object.
_REACH = 9
_RECIPIENT = 5
# What may stand between a sum and the verb that it is the subject or the antecedent of.
_LINKS = frozenset(
    "was were is are has have had been being be will would to that which it they he she the of "
    "reportedly also then already who company government firm could can may".split()
)


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb whose object a sum can be, with the words before it in lower case."""

    word: str
    before: Sequence[str]
    around: Around

    @property
    def last(self) -> str:
        """The word right before it, or nothing."""
        return self.before[-1] if self.before else ""

    @property
    def after(self) -> list[str]:
        """The words behind the sum in lower case, as far as they count."""
        return [each.lower() for each in self.around.after[:12]]


def object_of(around: Around) -> Role | None:
    """Return what the verb says whose object the sum is: "spent $5m", "cost Acme $5m"."""
    before = around.before
    place = governor(before)
    if place >= 0 and before[place] == ",":
        place = _over_aside(before, place)
    if place >= 0 and before[place].lower() == "and":
        place = _over_joined(before, place)
    if place < 0:
        return None
    *earlier, word = (each.lower() for each in before[: place + 1])
    verb = _Verb(word, earlier, around)
    for verbs, rule in _RULES:
        if word in verbs and (role := rule(verb)):
            return role
    role = _over_recipient(before, place)
    return (_paid_in(around) or role) if role is Role.COST else role


def _over_aside(before: Sequence[str], place: int) -> int:
    """Return the place before an aside between commas that ends at `place`."""
    for back in range(place - 1, max(-1, place - _REACH), -1):
        if before[back] == ",":
            return back - 1
    return -1


def _over_joined(before: Sequence[str], place: int) -> int:
    """Return the place of the verb whose first object ends at `place` ("invested work and …")."""
    for back in range(place - 1, max(-1, place - _REACH), -1):
        word = before[back].lower()
        if is_mark(word) or word in _PREPOSITIONS - {"of"}:
            return -1
        if word in words.VERBS:
            return back
    return -1


def _over_recipient(before: Sequence[str], place: int) -> Role | None:
    """Return the role after a verb with two objects: "cost the airline $5m"."""
    # "Whose pay was $5m": a noun.
    if before[place].lower() in words.MEASURES:
        return None
    for back in range(place - 1, max(-1, place - _RECIPIENT), -1):
        word = before[back].lower()
        if is_mark(word) or before[back + 1].lower() in _PREPOSITIONS | {"and", "that", "will"}:
            return None
        if word == "costs" and before[place].lower() in words.CUSTOMERS:
            return Role.PRICE
        if word in words.TWO_OBJECTS:
            return words.TWO_OBJECTS[word]
    return None


def _paid_in(around: Around) -> Role | None:
    """Return that the sum is of no kind known here, if what is paid says so: "in bonuses"."""
    named = head_of(run(around.after[1:])) if around.after[:1] == ("in",) else None
    return named if named is Role.OTHER else None


def _plain(verb: _Verb) -> Role | None:
    """Return the role that the verb's own meaning gives, unless a noun behind the sum is surer."""
    role, after = words.VERBS[verb.word], verb.around.after
    # "An order of", "the orders": a noun with its article is no verb.
    if role is Role.ORDER and verb.last in ("an", "the", "of"):
        return None
    if role in (Role.INVESTMENT, Role.COST, Role.PENALTY, Role.ASSETS):
        return role
    named = head_of(run(after[1:])) if after and after[0].lower() in ("in", "of") else None
    return named or role


def _lost(verb: _Verb) -> Role | None:
    """Return a loss, of the market if shares or their value are what is lost."""
    market = bool(words.MARKET & {each.lower() for each in verb.around.own})
    if verb.word in words.SHEDS:
        return Role.MARKET_LOSS if market else Role.LOSS
    if not set(verb.after[:6]) & {"off", "from", "in", "of"}:
        return None
    return Role.MARKET_LOSS if market else Role.OTHER


def _promised(verb: _Verb) -> Role | None:
    after = verb.after
    if set(after) & words.AID or (after[:1] == ["to"] and set(after[1:4]) & words.CUSTOMERS):
        return Role.OTHER
    if after[:1] == ["in"] and (role := head_of(run(verb.around.after[1:]))):
        return role
    return Role.INVESTMENT if set(after[:5]) & {"in", "into", "for", "over", "to"} else None


def _poured(verb: _Verb) -> Role | None:
    goes = {"into", "in", "behind", "toward", "towards"} & set(verb.after[:6])
    return Role.INVESTMENT if goes else None


def _paid(verb: _Verb) -> Role:
    """Return what is paid: a fine, aid, the price of a thing or of a company, or just a cost."""
    near = set(verb.before[-6:])
    if near & words.SCHEMES and near & words.SUPPORTS:
        return Role.FUNDING
    after = verb.after
    if set(after) & words.COURTS or "ordered" in verb.before[-3:]:
        return Role.PENALTY
    if paid := _paid_in(verb.around):
        return paid
    if _WHEN.match(" ".join(after)):
        after = after[after.index("for") :]
    if after[:1] != ["for"]:
        return Role.COST
    if verb.around.is_small:
        return Role.PRICE
    start = len(verb.after) - len(after) + 1
    named = any(each[:1].isupper() for each in verb.around.after[start : start + 3])
    return Role.DEAL if named or set(after[1:7]) & words.COMPANIES else Role.COST


def _asked(verb: _Verb) -> Role | None:
    """Return funding if a funder is asked ("wants $5m from the state"), or it is asked as such."""
    after = verb.after
    if set(after) & words.COURTS:
        return None
    if after[:1] == ["from"]:
        return Role.FUNDING if words.FUNDERS & set(after[1:5]) else None
    named = head_of(run(verb.around.after[1:])) if after[:1] in (["in"], ["of"]) else None
    return named if named is Role.FUNDING else None


def _granted(verb: _Verb) -> Role | None:
    """Return funding for what is granted to a purpose, a penalty for what a court awards."""
    after = verb.after
    near = {*after, *verb.before}
    if near & (words.COURTS | words.JUDGES):
        return Role.PENALTY
    if near & {"contract", "contracts"}:
        return None
    goes = {"to", "towards", "toward", "for"} & set(after[:3])
    return Role.FUNDING if goes else None


def _needed(verb: _Verb) -> Role | None:
    after = verb.after
    makes = set(after[:6]) & words.RESOURCES and set(after) & words.MAKES
    return Role.COST if makes else None


def _bought(verb: _Verb) -> Role | None:
    """Return an order for what is bought by the sum ("bought $5m worth of pumps")."""
    after = verb.after
    is_amount = after[:1] in (["of"], ["worth"]) and not words.SECURITIES & set(after[:6])
    return Role.ORDER if is_amount else None


def _offered(verb: _Verb) -> Role | None:
    return Role.DEAL if verb.after[:1] == ["for"] else None


def _through(verb: _Verb) -> Role | None:
    return Role.COST if verb.last in ("burn", "burned", "burnt", "burning") else None


def _written(verb: _Verb) -> Role | None:
    return Role.LOSS if verb.last in words.WRITES else None


def _taken_in(verb: _Verb) -> Role | None:
    """Return the takings of "raked in $5m"; whoever takes in a loan is told by the noun."""
    named = verb.after[:1] in (["in"], ["of"], ["from"])
    return Role.REVENUE if verb.last in words.TAKES_IN and not named else None


def _made(verb: _Verb) -> Role | None:
    """Return takings or profit: "took $5m in its opening weekend", "made $5m before tax"."""
    after = " ".join(verb.after[:6])
    if after.startswith(("before tax", "after tax", "before interest")):
        return Role.PROFIT
    return Role.REVENUE if _SHOWN.search(after) else None


_SHOWN = re.compile(
    r"(?:at|from|in) (?:the |its |their )?(?:\w+ ){0,2}(?:box[ -]office|ticket sales"
    r"|opening weekend|first weekend|cinemas|theaters|theatres)\b"
)
# What each verb asks for, the first that finds anything.
_RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (words.SHEDS | words.KNOCKS, _lost),
    (words.PROMISES, _promised),
    (words.POURS, _poured),
    (words.EARMARKS, lambda _: Role.BUDGET),
    (words.PAYS, _paid),
    (words.ASKS, _asked),
    (words.GRANTS, _granted),
    (words.NEEDS, _needed),
    (words.ORDERS, _bought),
    (frozenset({"offer", "offers", "offered", "offering"}), _offered),
    (words.MAKES_SUMS, _made),
    (frozenset({"in"}), _taken_in),
    (frozenset({"off", "down"}), _written),
    (frozenset({"through"}), _through),
    (frozenset(words.VERBS), _plain),
)


def subject_of(around: Around) -> Role | None:
    """Return what the verb says that the sum is the subject of: "$5m was raised", "$5m it lost"."""
    for place, word in enumerate(around.after[:7]):
        lower = word.lower()
        if lower in words.PROMISES | words.POURS and lower.endswith(("ed", "put")):
            return Role.INVESTMENT
        if lower in words.KNOCKS and "off" in around.after[place : place + 3]:
            return _lost(_Verb(lower, [], around))
        if lower in words.VERBS and lower not in ("orders", "order", "fine"):
            return words.VERBS[lower]
        if lower not in _LINKS and not word[:1].isupper():
            return None
    return None
