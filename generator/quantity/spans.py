"""This module puts amounts together to quantities: with their modifiers, and two to a range."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Quantity
from generator.quantity.amounts import read_amount, read_joined_amount
from generator.quantity.bounds import AND, TO, Bound, Modifier, read_bound, read_bound_after
from generator.quantity.currencies import CURRENCY_CODES, NAMES
from generator.quantity.numbers import times
from generator.quantity.per import read_per
from generator.quantity.prepositions import is_of_place
from generator.quantity.vague import read_vague

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.quantity.page import Amount, Page

# Verbs of change: what follows them "from" and "to" are two amounts at two times, not a range.
CHANGED = re.compile(
    r"\b(?:r[oi]se|rises|rising|rose|risen|f[ae]ll(?:s|en|ing)?|gr[eo]w[ns]?|growing|increas\w+"
    r"|decreas\w+|declin\w+|dropp?\w*|jump\w*|soar\w*|surg\w+|climb\w*|plung\w+|slump\w*|tumbl\w+"
    r"|cuts?|cutting|reduc\w+|rais\w+|lower\w+|went|up|down|expand\w*|shr[aiu]nk\w*|boost\w*"
    r"|doubl\w+|tripl\w+|quadrupl\w+|chang\w+|mov\w+|swell\w*|slash\w*|slid\w*|narrow\w*|widen\w*"
    r"|go(?:es|ing|ne)?(?= from\b))\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
ESTIMATES = re.compile(
    r"\b(?:estimat|forecast|projected|projection|rang(?:es?|ed|ing) from\b)", re.IGNORECASE
)
SHARES = frozenset(["percent", "percentage point", "basis point", "fraction", "times"])
CLAUSE = 48
FROM = len("ranging from")


def read_quantity(page: Page, pos: int) -> Quantity | None:
    """Return the quantity that begins at `pos` of the text of `page`, or None."""
    modifier = read_bound(page.text, pos)
    first = read_amount(page, modifier.end if modifier else pos)
    if not first:
        return None if modifier else _vague(page, pos)
    if modifier and _is_count(first) and is_of_place(page.text, pos, first.unit):
        modifier = None
    bound = modifier.bound if modifier else Bound.NONE
    start = modifier.start if modifier and modifier.inside else first.start
    if second := _second(page, first, bound, start):
        return _range(page, start, first, second, bound)
    if bound in (Bound.FROM, Bound.BETWEEN):
        return None  # the amount is read again, without "from"
    if not first.unit:
        return None
    return _single(page, start, first, modifier)


def _is_count(amount: Amount) -> bool:
    """Tell whether `amount` is of a counted noun."""
    return bool(amount.unit) and amount.unit not in CURRENCY_CODES and amount.unit not in SHARES


def _vague(page: Page, pos: int) -> Quantity | None:
    """Return a magnitude without a figure, open at both ends."""
    vague = read_vague(page, pos)
    if not vague:
        return None
    surface = page.text[pos : vague.end]
    return Quantity(start=pos, end=vague.end, text=surface, low=None, high=None, unit=vague.unit)


def _single(page: Page, start: int, amount: Amount, modifier: Modifier | None) -> Quantity | None:
    """Return the quantity of one amount with what bounds it, before or behind it."""
    end = amount.end
    bound = modifier.bound if modifier else Bound.NONE
    reached = bool(modifier and modifier.reached)
    after = read_bound_after(page.text, end)
    if after and bound in (Bound.NONE, Bound.ABOUT):
        bound, reached, end = after.bound, after.reached, after.end
    if amount.more:
        bound, reached = Bound.LOW, True
    return Quantity(
        start=start,
        end=end,
        text=page.text[start:end],
        low=None if bound is Bound.HIGH else amount.value,
        high=None if bound is Bound.LOW else amount.value,
        unit=amount.unit,
        approximate=bound is Bound.ABOUT or amount.rounded,
        per=_per(page, amount.unit, end),
        is_inclusive=reached and bound in (Bound.LOW, Bound.HIGH),
    )


def _per(page: Page, unit: str, end: int) -> str:
    """Return what a price that ends at `end` is for; only money has one."""
    is_money = unit in CURRENCY_CODES or unit.casefold() in NAMES
    return read_per(page.text, end) if is_money else ""


def _second(page: Page, first: Amount, bound: Bound, start: int) -> Amount | None:
    """Return the upper end of the range that `first` begins, or None."""
    joint = (AND if bound is Bound.BETWEEN else TO).match(page.text, first.end)
    if not joint or bound in (Bound.LOW, Bound.HIGH):
        return None
    second = read_joined_amount(page, joint.end())
    if not second or (first.unit and second.unit and first.unit != second.unit):
        return None
    if not first.unit and not second.unit and not _estimated(page.text, start):
        return None
    if _low(first, second) >= second.value:
        return None
    is_from = page.text[max(0, first.start - len("from ")) : first.start].lower() == "from "
    told_apart = (first.unit or is_from) and " " in joint[0]
    if told_apart and bound is not Bound.BETWEEN and _changed(page.text, start):
        return None
    return second


def _estimated(text: str, start: int) -> bool:
    """Return whether the words before `start` speak of estimates."""
    return bool(ESTIMATES.search(text, max(0, start - CLAUSE), start + FROM))


def _changed(text: str, start: int) -> bool:
    """Return whether the clause before `start` tells a change."""
    clause = re.split(r"[.;:,](?!\d)", text[max(0, start - CLAUSE) : start + 5])[-1]
    return bool(CHANGED.search(clause))


def _low(first: Amount, second: Amount) -> Decimal:
    """Return the lower end: "$2-3 billion" is two billion, if the first has no magnitude."""
    scale = second.number.scale
    if first.number.scale == 1 and scale > 1 and first.value < second.number.value / scale:
        return times(first.value, scale)
    return first.value


def _range(page: Page, start: int, first: Amount, second: Amount, bound: Bound) -> Quantity:
    """Return the quantity from `first` to `second`."""
    unit = second.unit or first.unit
    after = read_bound_after(page.text, second.end)
    low = _low(first, second)
    return Quantity(
        start=start,
        end=second.end,
        text=page.text[start : second.end],
        low=low,
        high=second.value,
        unit=unit,
        approximate=bound is Bound.ABOUT or bool(after and after.bound is Bound.ABOUT),
        per=_per(page, unit, second.end),
    )
