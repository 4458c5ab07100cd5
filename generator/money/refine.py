"""This module parts what one noun or verb stands for, by what is paid for, when and how.

A cost is that of training, a year's budget or another; a profit of so much a week is a wage; what
is claimed at court is no penalty yet; loans that are taken over fund nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.money.governors import is_held
from generator.money.nounwords import Role
from generator.money.rolewords import TAUGHT
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from generator.model import Claim, Quantity
    from generator.money.around import Around

_SHORT_PERIODS = frozenset({"month", "week", "day", "hour"})
_WRITTEN = re.compile(r"\b(?:writ(?:es?|ing|ten)|wrote) (?:off|down)\b")
# "Costs $3 to make" is no price.
_TO_MAKE = re.compile(
    r"to (?:make|produce|build|manufacture|fill|grow|brew|print|assemble|mine|extract|generate"
    r"|refine)\b"
)
_COURT = re.compile(
    r"\b(?:courts?|judges?|jur(?:y|ies)|tribunals?|sued?|suing|lawsuits?|ordered|award(?:s|ed)?|damages"
    r"|fines?|fined|verdict|rul(?:ed|ing)|regulators?|claims?|claimed|seek(?:s|ing)?|sought|demand\w*)\b"
)
# Whoever sues for damages has none yet.
_CLAIMS = re.compile(
    r"\b(?:su(?:e[ds]?|ing)|seek(?:s|ing)?|sought|claim(?:s|ed|ing)?|demand(?:s|ed|ing)?)\b"
)
_AWARDS = re.compile(
    r"\b(?:award\w*|order(?:s|ed)|w[oi]ns?|winning|pa(?:y|ys|id|ying)|fine[ds]?|settle\w*|rul(?:ed|ing)"
    r"|jur(?:y|ies)|verdict|judge?ments?|penalt(?:y|ies)|imposed?|regulators?)\b"
)
# "Earned $5m from Peru, a tenth of its sales": earnings that are sales.
_OF_SALES = re.compile(
    r"(?:(?:from|in|through|with|by) [^,;]{1,40} )?, (?:or |about |some |nearly )?[^,;]{1,30}"
    r" of (?:its |their |the |all |total |overall |group |annual ){0,3}"
    r"(?:revenues?|sales|turnover)\b"
)
# "Valued at $5m before the new money".
_PRE_MONEY = re.compile(
    r"(?:, |\()?(?:pre-money|premoney|before (?:the |its |any )?(?:new |fresh )?(?:money|investment"
    r"|cash|capital|funding|round)\b)"
)
MARKET = re.compile(
    r"\b(?:market|shares?|stocks?|valuations?|market cap|capitali[sz]ation|investors|wall street)\b"
)
# What pays for the training of a model, as against that of people.
_TRAINS = re.compile(rf"\b(?:pre-?)?train(?:ing|ed|s)?\b(?! (?:[\w-]+ )?{TAUGHT}\b)", re.IGNORECASE)
_DEVELOPS = re.compile(
    r"\b(?i:develop(?:ing|ment|ed)?|build(?:ing)?|built|creat(?:e|ed|ing))(?: [\w'’.-]+){0,5}? "
    r"(?:models?|LLMs?|chatbots?|[A-Z][\w-]*\d[\w.]*)\b"
)
_MODEL = re.compile(
    r"\b(?:models?|LLMs?|AI|chatbots?|neural|algorithms?|GPUs?|computing"
    r"|[A-Z][A-Za-z-]*-?\d[\w.]*)\b"
)
_COMPUTES = re.compile(
    r"^on (?:[\w-]+ )?comput(?:e|ing)(?: power| time| resources)? (?:for"
    r"|behind) [^,;]{0,40}\bmodels?\b"
)
# Whoever earns by the week or the hour has a wage, and no profit.
_WAGE = re.compile(
    r"\b(?:he|she|who|workers?|staff|nurses?|teachers?|players?|employees|drivers?|doctors?"
    r"|pilots?|cleaners?|labourers?|laborers?|footballers?|officers?|soldiers?|carers?|miners?)"
    r"(?: \w+){0,2}? earn(?:s|ed|ing)?(?: \w+){0,3}$"
)
_PERSONAL = re.compile(
    r"\b(?:weekly|fortnightly|monthly|yearly|annual|average|median) (?:income|earnings)\b"
)
_INSURERS = re.compile(r"\b(?:re)?insurers?\b[^,;]{0,20}\bbill\b")
_YEARLY = re.compile(
    r"^(?:\W*\w+){0,1}?\W*\b(?:annually|yearly|a year|per year|each year|every year)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|expects?|expected|intends?|aims?|set|going|projected"
    r"|forecast|budgeted)(?: to)?(?: \w+ly)? (?:spend|spending)(?: \w+){0,3}$"
)
_PURPOSE = re.compile(r"^(?:on|to|for|in)\b")
_BID_OF = re.compile(r"\b(?:bid|offer) (?:of|at)$")
# A bid of less beside one of more is for one share.
_ONE_SHARE = 10
_MILLION = 1_000_000
_BURDEN = re.compile(r"\bcosts? (?:to|for) [^,;]{1,40}$")


def refine(role: Role, quantity: Quantity, words: Around, claim: Claim) -> Role:
    """Part what one noun or verb stands for by what it pays for and when."""
    before = " ".join(words.before).lower()
    role = _bid(_told_behind(role, words), quantity, words, claim)
    if role is Role.PROFIT and (_WAGE.search(before) or _is_of_people(before, words)):
        return Role.PRICE if quantity.per in _SHORT_PERIODS else Role.OTHER
    if _is_misnamed(role, quantity, words):
        return Role.OTHER
    written = _WRITTEN.search(before)
    if role is Role.LOSS and not written and MARKET.search(" ".join(words.own).lower()):
        return Role.MARKET_LOSS
    if role in (Role.COST, Role.PRICE) and words.is_small and _TO_MAKE.match(_after(words)):
        return Role.COST
    if role not in (Role.COST, Role.BUDGET):
        return role
    return _spent(role, quantity, words, claim)


def _is_of_people(before: str, words: Around) -> bool:
    """Tell whether the sum is the small income of somebody by the week, month or year."""
    return words.is_small and bool(_PERSONAL.search(before))


def _spent(role: Role, quantity: Quantity, words: Around, claim: Claim) -> Role:
    """Return what a cost or budget is: by the week or hour the price of one, if it is small."""
    if quantity.per in _SHORT_PERIODS:
        return Role.PRICE if words.is_small else role
    return _cost(quantity, words, claim) if role is Role.COST else role


def _bid(role: Role, quantity: Quantity, words: Around, claim: Claim) -> Role:
    """Return what a bid of a few units is: where others are for a share a price, or untold.

    Nobody bids 25 cents for what another bids billions for.
    """
    if role is not Role.DEAL or quantity.high is None:
        return role
    if quantity.high >= _ONE_SHARE:
        is_price = words.is_small and _BID_OF.search(" ".join(words.before).lower())
        return Role.PRICE if is_price else role
    sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
    if any(each.per == "share" for each in sums):
        return Role.PRICE
    is_large = any((each.high or each.low or 0) >= _MILLION for each in sums)
    return Role.OTHER if is_large else role


def _told_behind(role: Role, words: Around) -> Role:
    """Return what the words behind the sum make of `role`: of a profit sales, for one."""
    if role is Role.PROFIT and _OF_SALES.match(_after(words)):
        return Role.REVENUE
    if role is Role.VALUATION and _PRE_MONEY.match(_after(words)):
        return Role.PRE_MONEY
    return role


def _is_misnamed(role: Role, quantity: Quantity, words: Around) -> bool:
    """Tell whether the sum is of no kind known here, though its noun or verb may stand for one."""
    # "£90 in the last round" is no funding: nobody funds a company with so little.
    if role in (Role.FUNDING, Role.INVESTMENT) and words.is_small:
        return not quantity.per
    if role is Role.FUNDING:
        return is_held(words)
    if role is Role.COST:
        return bool(_INSURERS.search(" ".join(words.before).lower()))
    return role is Role.PENALTY and _is_unawarded(words)


def _is_unawarded(words: Around) -> bool:
    """Tell whether the sum is promised to make up for something, or only claimed at court."""
    is_promise = "compensation" in words.all and not _COURT.search(words.all)
    is_claim = _CLAIMS.search(words.all) and not _AWARDS.search(words.all)
    return is_promise or bool(is_claim)


def _after(words: Around) -> str:
    return " ".join(words.after).lower()


def _cost(quantity: Quantity, words: Around, claim: Claim) -> Role:
    """Return what a cost is: for training, by the year or planned, of a thing, or another."""
    before, after = " ".join(words.before), " ".join(words.after)
    if _pays_for_training(before, after, claim.text):
        return Role.TRAINING
    if words.is_small:
        return Role.PRICE
    # What a thing costs others by the year is nobody's budget.
    is_yearly = quantity.per == "year" or _YEARLY.search(after)
    is_spent = is_yearly and not _BURDEN.search(before)
    return Role.BUDGET if is_spent or _PLANNED.search(before.lower()) else Role.COST


def _pays_for_training(before: str, after: str, text: str) -> bool:
    """Tell whether the sum is what the training or the making of a model takes."""
    if not _MODEL.search(text):
        return False
    purpose = after.split(" , ", maxsplit=1)[0]
    spent = re.search(r"\bspen\w+(?: \w+){0,3}$", before)
    # Where it says what the money was spent on, nothing else counts.
    told = purpose if _PURPOSE.search(purpose) and spent else f"{before} {purpose}"
    return bool(_TRAINS.search(told) or _DEVELOPS.search(told) or _COMPUTES.search(purpose))
