"""This module says what an amount of money is: an investment, a cost, a price and so on.

What governs the amount decides, in this order: a fee that is agreed on, the noun that it modifies
("a $5m loan"), an order of goods by number or at list prices ("bought nine pumps for"), the verb
whose object it is ("spent $5m"), the noun behind it ("$5m in revenue"), the noun or verb that a
preposition ties it to ("an investment of $5m", "valued at $5m"), the subject of a verb that puts a
figure on it ("sales reached $5m"), the verb it is the subject of ("$5m was raised"). Failing that,
a sum beside another is what that one is, and the only telling noun of the segment counts. Where
none of this holds, the role is left open. The classes follow what a business desk keeps apart:
totals across them would mean nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.money.governors import RULES, is_held, modified, specified
from generator.money.nounwords import Role
from generator.money.objects import object_of
from generator.money.phrases import around, governor
from generator.money.rolewords import TAUGHT
from generator.money.ties import changed, tied
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from generator.model import Claim, Quantity
    from generator.money.phrases import Around

__all__ = ["Role", "role_of"]

_PERIODS = frozenset({"year", "month", "week", "day", "quarter", "hour"})
_EACH = frozenset({"a", "an", "per", "each", "apiece"})
_EARNED = (Role.PROFIT, Role.LOSS, Role.REVENUE)
_EARNED_PER_SHARE = re.compile(
    r"\b(?:(?P<loss>loss(?:es)?)|(?P<paid>dividends?)|earnings?|profits?|income|results?)"
    r" per share\b|\bEPS\b"
)
_PAID_OUT = re.compile(r"\bdividends?\b|\bdistributions?\b")
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
# What a sum before is for: "9 cents a share".
_FOR_EACH = re.compile(r"^\s(?:per|an?|each)\s(?:share|unit|piece)\b")
_SHORT_PERIODS = _PERIODS - {"year", "quarter"}
_MARKET = re.compile(
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
_INSURERS = re.compile(r"\b(?:re)?insurers?\b[^,;]{0,20}\bbill\b")
_YEARLY = re.compile(
    r"^(?:\W*\w+){0,1}?\W*\b(?:annually|yearly|a year|per year|each year|every year)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|expects?|expected|intends?|aims?|set|going|projected"
    r"|forecast|budgeted)(?: to)?(?: \w+ly)? (?:spend|spending)(?: \w+){0,3}$"
)
_PURPOSE = re.compile(r"^(?:on|to|for|in)\b")
# How many sums in a row can be of one kind.
_CHAIN = 8
# A bid of less beside one of more is for one share.
_ONE_SHARE = 10
_MILLION = 1_000_000
# What may part a sum from one of the same kind before it.
_BESIDE = re.compile(
    r"""
    \s*[(,]?\s*
    (?: (?:in|for|of|last|this)\s(?:[\w'’]+\s){0,2}[\w'’]+\s?,?\s? )?      # "in 2023"
    (?: (?:and|or|to|plus|then)\s | (?:,\s)?(?:and\s|or\s)?(?:up|down)?\s?
        (?:from|compared\s(?:with|to)|against|versus|vs\.?|than|to)\s )?
    (?: (?:then|about|some|another|an?|the|just|only|further|as|much|roughly|nearly)\s ){0,3}
    """,
    re.VERBOSE | re.IGNORECASE,
)


_PASSED_ON = re.compile(
    r"(?:(?:has|have|had|will|would|was|were|is|are|be|been) )*"
    r"(?:(?P<lent>lent|borrowed)|came|comes|come|went|goes|go|donated|given|provided|contributed)\b"
)


# "$5 more than", "$5m poorer than": by how much, not how much.
_DIFFERENCE = re.compile(
    r"(?:a \w+ )?(?:more|less|fewer|higher|lower|cheaper|dearer|richer|poorer|above|below)\b",
    re.IGNORECASE,
)
_BURDEN = re.compile(r"\bcosts? (?:to|for) [^,;]{1,40}$")
_COMPARED = re.compile(r"[,;]?\s*(?:compared|versus|vs\b|against|up from|down from)", re.IGNORECASE)
_ON_SALES = re.compile(r"\bon (?:[\w-]+ ){0,2}?(?:sales|revenues?|turnover|income) of $")


def around_text(quantity: Quantity, claim: Claim) -> str:
    """Return the text of `claim` up to its `quantity`."""
    return claim.text[: quantity.start - claim.passage.start]


def role_of(quantity: Quantity, claim: Claim) -> Role:
    """Return what the sum `quantity` of `claim` is."""
    return _role(quantity, claim, _CHAIN)


def _role(quantity: Quantity, claim: Claim, chain: int) -> Role:
    words = around(quantity, claim)
    if _DIFFERENCE.match(" ".join(words.after[:4])) or _is_change(words):
        return Role.OTHER
    if quantity.per and quantity.per not in _PERIODS:
        # "A profit of $5m, or 45 cents a share" tells the profit twice.
        # "A cash cost of $420 per tonne" is what it takes to make one.
        if words.before[-1:] == ("of",) and tied(words) is Role.COST:
            return Role.COST
        return _per_share(quantity, claim, words, chain) if quantity.per == "share" else Role.PRICE
    if words.is_small and words.after[:1] and words.after[0].lower() in _EACH:
        return Role.PRICE
    if words.before[-2:] == ("of", "which"):
        return _part(quantity, claim, words, chain)
    role = next((found for rule in RULES if (found := rule(words))), None)
    if role is None:
        role = _beside(quantity, claim, words, chain)
    return _refine(role, quantity, words, claim)


def _is_change(words: Around) -> bool:
    """Tell whether the sum is that by which something is "up $5m from May"."""
    if [each.lower() for each in words.after[:1]] != ["from"] or len(words.after) == 1:
        return False
    place = governor(words.before)
    return place >= 0 and words.before[place].lower() in ("up", "down")


def _per_share(quantity: Quantity, claim: Claim, words: Around, chain: int) -> Role:
    """Return what a sum for each share is: earned or lost on it, paid out, or else its price."""
    rules = (modified, object_of, specified, tied)
    told = next((found for rule in rules if (found := rule(words))), None)
    named = _EARNED_PER_SHARE.search(" ".join(words.before))
    if named:
        return Role.LOSS if named["loss"] else Role.OTHER if named["paid"] else Role.PROFIT
    if told is None:
        told = _beside(quantity, claim, words, chain)
        return told if told in _EARNED else _like_last(quantity, claim, chain)
    if told is Role.OTHER and _PAID_OUT.search(words.all):
        return told
    # "Shares lost $2" tells of their price, "Acme lost $2 per share" of its loss.
    if told is Role.MARKET_LOSS:
        return Role.OTHER if _MARKET.search(" ".join(words.before).lower()) else Role.LOSS
    return told if told in _EARNED else Role.PRICE


def _like_last(quantity: Quantity, claim: Claim, chain: int) -> Role:
    """Return profit or loss where the sum before is one for each share, as `quantity` is."""
    last = max(
        (each for each in claim.quantities if each.per and each.end <= quantity.start),
        key=lambda each: each.end,
        default=None,
    )
    told = _role(last, claim, chain - 1) if chain and last and last.per == quantity.per else None
    return told if told in _EARNED else Role.PRICE


def _part(quantity: Quantity, claim: Claim, words: Around, chain: int) -> Role:
    """Return what a part is: what the whole before it is, unless a verb says how it was passed on.

    "Took in $9m, of which $5m came from": how it came is another matter than what came.
    """
    if moved := _PASSED_ON.match(" ".join(words.after[:5])):
        return Role.FUNDING if moved["lent"] else Role.OTHER
    sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
    before = [each for each in sums if each.end <= quantity.start]
    return _role(before[-1], claim, chain - 1) if before and chain else Role.OTHER


def _beside(quantity: Quantity, claim: Claim, words: Around, chain: int) -> Role:
    """Return the role of the sum before, if nothing else parts the two."""
    gap = words.gap and _FOR_EACH.sub("", words.gap)
    if chain and gap is not None and _BESIDE.fullmatch(gap):
        sums = [each for each in claim.quantities if each.unit in CURRENCY_CODES]
        *earlier, before = [each for each in sums if each.end <= quantity.start]
        # "A profit of $5m on sales of $9m, compared with $4m": another profit.
        if earlier and _COMPARED.match(gap) and _ON_SALES.search(around_text(before, claim)):
            before = earlier[-1]
        if gap.strip() == "to" and (role := changed(around(before, claim))):
            return role
        role = _role(before, claim, chain - 1)
        # "$5m or 9 cents a share, against $4m": earned as well; a price for each is no such sum.
        return role if gap == words.gap or role in _EARNED else Role.OTHER
    return Role.OTHER


def _refine(role: Role, quantity: Quantity, words: Around, claim: Claim) -> Role:
    """Part what one noun or verb stands for by what it pays for and when."""
    before = " ".join(words.before).lower()
    role = _bid(_told_behind(role, words), quantity, claim)
    if role is Role.PROFIT and _WAGE.search(before):
        return Role.PRICE if quantity.per in _SHORT_PERIODS else Role.OTHER
    if _is_misnamed(role, quantity, words):
        return Role.OTHER
    written = _WRITTEN.search(before)
    if role is Role.LOSS and not written and _MARKET.search(" ".join(words.own).lower()):
        return Role.MARKET_LOSS
    if role in (Role.COST, Role.PRICE) and words.is_small and _TO_MAKE.match(_after(words)):
        return Role.COST
    if role not in (Role.COST, Role.BUDGET):
        return role
    return _spent(role, quantity, words, claim)


def _spent(role: Role, quantity: Quantity, words: Around, claim: Claim) -> Role:
    """Return what a cost or budget is: by the week or hour the price of one, if it is small."""
    if quantity.per in _SHORT_PERIODS:
        return Role.PRICE if words.is_small else role
    return _cost(quantity, words, claim) if role is Role.COST else role


def _bid(role: Role, quantity: Quantity, claim: Claim) -> Role:
    """Return what a bid of a few units is: where others are for a share a price, or untold.

    Nobody bids 25 cents for what another bids billions for.
    """
    if role is not Role.DEAL or quantity.high is None or quantity.high >= _ONE_SHARE:
        return role
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
