"""This module says what a verb makes of the sum that is its object, by what stands beside both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.money import rolewords as words
from generator.money.nounwords import Role
from generator.money.phrases import head_of, run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.money.around import Around

    Rule = Callable[["Verb"], Role | None]

# "Paid $5m two years earlier for": when, before what for.
_WHEN = re.compile(
    r"(?:(?:in|last|on|early|late|this) )?(?:[\w-]+ ){1,3}?(?:ago|earlier|before|later|year|month"
    r"|\d{4}|january|february|march|april|may|june|july|august|september|october|november"
    r"|december) for\b"
)
# "Ordered Acme in May to", up to the verb.
_ORDERED = re.compile(r"\bordered (?:(?!(?:and|or|but|which|who|that|from)\b)[\w'’./&-]+ ){0,6}to$")
# "Took $5m at the box office".
_SHOWN = re.compile(
    r"(?:at|from|in) (?:the |its |their )?(?:\w+ ){0,2}(?:box[ -]office|ticket sales"
    r"|opening weekend|first weekend|cinemas|theaters|theatres)\b"
)


@dataclass(frozen=True, slots=True)
class Verb:
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


def told_by(verb: Verb) -> Role | None:
    """Return what `verb` says that its object is, by the first rule for it that finds anything."""
    found = (rule(verb) for verbs, rule in _RULES if verb.word in verbs)
    return next((role for role in found if role), None)


def _noun_behind(verb: Verb, *leads: str) -> Role | None:
    """Return what the noun behind the sum says that one of `leads` leads to: "$5m in aid"."""
    is_led = bool(verb.after) and verb.after[0] in leads
    return head_of(run(verb.around.after[1:])) if is_led else None


def is_ordered(before: Sequence[str]) -> bool:
    """Tell whether the words `before` a verb in lower case say that somebody is ordered to it."""
    return bool(_ORDERED.search(" ".join(before)))


def paid_in(around: Around) -> Role | None:
    """Return a fine, or that the sum is of no kind known here, if what is paid is: "in bonuses"."""
    named = head_of(run(around.after[1:])) if around.after[:1] == ("in",) else None
    return named if named in (Role.OTHER, Role.PENALTY) else None


def _plain(verb: Verb) -> Role | None:
    """Return the role that the verb's own meaning gives, unless a noun behind the sum is surer."""
    role = words.VERBS[verb.word]
    # "An order of", "the orders": a noun with its article is no verb.
    if role is Role.ORDER and verb.last in ("an", "the", "of"):
        return None
    if role in (Role.INVESTMENT, Role.COST, Role.PENALTY, Role.ASSETS, Role.DEAL):
        return role
    return _noun_behind(verb, "in", "of") or role


def lost(verb: Verb) -> Role | None:
    """Return a loss, of the market if shares or their value are what is lost."""
    market = bool(words.MARKET & {each.lower() for each in verb.around.own})
    if verb.word in words.SHEDS:
        return Role.MARKET_LOSS if market else Role.LOSS
    if not set(verb.after[:6]) & {"off", "from", "in", "of"}:
        return None
    return Role.MARKET_LOSS if market else Role.OTHER


def _promised(verb: Verb) -> Role | None:
    after = verb.after
    if set(after) & words.AID or (after[:1] == ["to"] and set(after[1:4]) & words.CUSTOMERS):
        return Role.OTHER
    if role := _noun_behind(verb, "in"):
        return role
    return Role.INVESTMENT if set(after[:5]) & {"in", "into", "for", "over", "to"} else None


def _poured(verb: Verb) -> Role | None:
    goes = {"into", "in", "behind", "toward", "towards"} & set(verb.after[:6])
    return Role.INVESTMENT if goes else None


def _paid(verb: Verb) -> Role:
    """Return what is paid: a fine, aid, the price of a thing or of a company, or just a cost."""
    near = set(verb.before[-6:])
    if near & words.SCHEMES and near & words.SUPPORTS:
        return Role.FUNDING
    after = verb.after
    if set(after) & words.COURTS or is_ordered(verb.before):
        return Role.PENALTY
    if paid := paid_in(verb.around):
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


def _asked(verb: Verb) -> Role | None:
    """Return funding if a funder is asked ("wants $5m from the state"), or it is asked as such."""
    after = verb.after
    if set(after) & words.COURTS:
        return None
    if after[:1] == ["from"]:
        return Role.FUNDING if words.FUNDERS & set(after[1:5]) else None
    named = _noun_behind(verb, "in", "of")
    return named if named is Role.FUNDING else None


def _granted(verb: Verb) -> Role | None:
    """Return funding for what is granted to a purpose, a penalty for what a court awards."""
    after = verb.after
    near = {*after, *verb.before}
    if near & (words.COURTS | words.JUDGES):
        return Role.PENALTY
    if near & {"contract", "contracts"}:
        return None
    goes = {"to", "towards", "toward", "for"} & set(after[:3])
    return Role.FUNDING if goes else None


def _earmarked(verb: Verb) -> Role:
    """Return a budget, or funding if it goes to somebody: "allocated $5m to Acme"."""
    to, name = (*verb.around.after[:2], "", "")[:2]
    return Role.FUNDING if to == "to" and name[:1].isupper() else Role.BUDGET


def _needed(verb: Verb) -> Role | None:
    after = verb.after
    makes = set(after[:6]) & words.RESOURCES and set(after) & words.MAKES
    return Role.COST if makes else None


def _bought(verb: Verb) -> Role | None:
    """Return an order for what is bought by the sum ("bought $5m worth of pumps")."""
    after = verb.after
    is_amount = after[:1] in (["of"], ["worth"]) and not words.SECURITIES & set(after[:6])
    return Role.ORDER if is_amount else None


def _offered(verb: Verb) -> Role | None:
    return Role.DEAL if verb.after[:1] == ["for"] else None


def _through(verb: Verb) -> Role | None:
    return Role.COST if verb.last in ("burn", "burns", "burned", "burnt", "burning") else None


def _written(verb: Verb) -> Role | None:
    return Role.LOSS if verb.last in words.WRITES else None


def _taken_in(verb: Verb) -> Role | None:
    """Return the takings of "raked in $5m"; whoever takes in a loan is told by the noun."""
    named = verb.after[:1] in (["in"], ["of"], ["from"])
    return Role.REVENUE if verb.last in words.TAKES_IN and not named else None


def _made(verb: Verb) -> Role | None:
    """Return takings or profit: "took $5m in its opening weekend", "made $5m before tax"."""
    after = " ".join(verb.after[:6])
    if after.startswith(("before tax", "after tax", "before interest")):
        return Role.PROFIT
    return Role.REVENUE if _SHOWN.search(after) else None


# What each verb asks for, the first that finds anything.
_RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (words.SHEDS | words.KNOCKS, lost),
    (words.PROMISES, _promised),
    (words.POURS, _poured),
    (words.EARMARKS, _earmarked),
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
