"""This module draws amounts of money on one scale of powers of ten, a track for each role.

The scale is in the currency in which most of them can be drawn: in US dollars as printed or at a
stated rate, in another currency only as printed.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.drawing.join import Extent, in_rows
from generator.drawing.marks import Mark, Member
from generator.drawing.words import counted
from generator.money.roles import Role
from generator.views import anchor_of, anchor_of_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.model import Quantity
    from generator.values import Value

_FEWEST = 3
_SHOWN = 8
_MARGIN = 6.0
_DOLLAR = "USD"
_NAMES = {0: "", 3: " thousand", 6: " million", 9: " billion", 12: " trillion"}
_ABOUT = 2
# Over so many powers of ten each has a label, or every other, or else every third or sixth.
_STEPS = ((2, 1), (4, 2), (12, 3))
_LONGEST_STEP = 6


@dataclass(frozen=True, slots=True)
class AmountName:
    """An amount in words below its track, and where it leads."""

    text: str
    address: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountLane:
    """The amounts of one role, the greatest of them named; `more` are not."""

    title: str
    rows: int
    count: int
    marks: tuple[Mark, ...]
    names: tuple[AmountName, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Power:
    """A power of ten on the scale; the label is empty where there is no room."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountDrawing:
    """All roles on one scale, and in words what could not be placed on it.

    `currency` is the ISO 4217 code of the scale.
    """

    currency: str
    lanes: tuple[AmountLane, ...]
    powers: tuple[Power, ...]
    left_out: str
    is_converted: bool
    has_several: bool
    has_about: bool


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount, its bounds in the currency of the scale, and its label."""

    value: Value
    low: Decimal | None
    high: Decimal | None
    label: str

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The bounds that are known, the lower one first."""
        return tuple(each for each in (self.low, self.high) if each is not None)


def draw_amounts(values: Iterable[Value], briefing: Briefing) -> AmountDrawing | None:
    """Return the drawing of those of `values` that are sums in one currency, by their role.

    None where there are too few to look at.
    """
    own = [each for each in values if each.role]
    currency = _currency(own)
    sums = [_sum(each, currency, briefing) for each in own if not _obstacle(each, currency)]
    ends = [end for each in sums for end in each.ends]
    if len(sums) < _FEWEST or len(set(ends)) < _FEWEST:
        return None
    low, high = math.floor(math.log10(min(ends))), math.ceil(math.log10(max(ends)))
    roles: dict[str, list[_Sum]] = {}
    for each in sorted(sums, key=_order):
        roles.setdefault(each.value.role.value if each.value.role else "", []).append(each)
    lanes = tuple(_lane(role, members, (low, high)) for role, members in roles.items())
    marks = [mark for lane in lanes for mark in lane.marks]
    return AmountDrawing(
        currency=currency,
        lanes=lanes,
        powers=_powers(low, high, currency),
        left_out=_left_out(own, currency),
        is_converted=any(each.value.quantity.unit != currency for each in sums),
        has_several=any(each.count > 1 for each in marks),
        has_about=any(each.is_about for each in marks),
    )


def _order(each: _Sum) -> tuple[bool, Decimal]:
    """Return what sorts the least sum, and with it its role, first; without a role last."""
    return each.value.role is Role.OTHER, each.ends[0]


def _currency(values: Sequence[Value]) -> str:
    """Return the currency in which most of `values` can be drawn, of several dollars first."""
    units = sorted({each.quantity.unit for each in values} - {_DOLLAR})
    return max(
        (_DOLLAR, *units), key=lambda unit: sum(not _obstacle(each, unit) for each in values)
    )


def _obstacle(value: Value, currency: str) -> str:
    """Return in words why `value` has no place on the scale, with a sign for how many there are."""
    quantity = _size(value, currency)
    if not value.has_figure:
        return "# without a figure"
    if not quantity:
        return "# in a currency without a stated rate"
    if quantity.per:
        return "# per unit"
    # A power of ten is more than nothing.
    if any(end is not None and end <= 0 for end in (quantity.low, quantity.high)):
        return "# of nothing or less"
    return ""


def _size(value: Value, currency: str) -> Quantity | None:
    """Return `value` in `currency`, or None where it is in another one without a stated rate."""
    if value.quantity.unit == currency:
        return value.quantity
    return value.dollars.quantity if value.dollars and currency == _DOLLAR else None


def _left_out(values: Iterable[Value], currency: str) -> str:
    counts = Counter(filter(None, (_obstacle(each, currency) for each in values)))
    return ", ".join(why.replace("#", str(count)) for why, count in counts.items())


def _sum(value: Value, currency: str, briefing: Briefing) -> _Sum:
    quantity = _size(value, currency) or value.quantity
    article = briefing.sources[value.claim.article].article
    about = ", ".join(briefing.entities[each].name for each in value.about[:_ABOUT])
    parts = (value.quantity.text, about, article.publisher or article.title)
    return _Sum(value, quantity.low, quantity.high, "; ".join(filter(None, parts)))


def _lane(title: str, sums: Sequence[_Sum], powers: tuple[int, int]) -> AmountLane:
    ordered = sorted(sums, key=lambda each: (each.ends[0], each.ends[-1], each.value.key))
    extents = [_extent(number, each, powers) for number, each in enumerate(ordered)]
    rows = in_rows(extents)
    return AmountLane(
        title=title.capitalize(),
        rows=len(rows),
        count=len(ordered),
        marks=tuple(
            _mark(each, row, [ordered[member] for member in each.members])
            for row, in_row in enumerate(rows)
            for each in in_row
        ),
        names=tuple(
            AmountName(each.value.quantity.text, _claim_address(each)) for each in ordered[-_SHOWN:]
        ),
        more=len(ordered[:-_SHOWN]),
    )


def _extent(number: int, each: _Sum, powers: tuple[int, int]) -> Extent:
    return Extent(_place(each.ends[0], powers), _place(each.ends[-1], powers), (number,))


def _place(number: Decimal, powers: tuple[int, int]) -> float:
    low, high = powers
    part = (math.log10(number) - low) / max(high - low, 1)
    return _MARGIN + part * (100 - 2 * _MARGIN)


def _mark(extent: Extent, row: int, sums: Sequence[_Sum]) -> Mark:
    only = sums[0] if len(sums) == 1 else None
    texts = f"{sums[0].value.quantity.text} to {sums[-1].value.quantity.text}"
    return Mark(
        at=round(extent.centre, 1),
        left=round(extent.left, 1),
        width=round(extent.right - extent.left, 1),
        row=row,
        is_bar=only is not None and only.ends[0] != only.ends[-1],
        is_about=only is not None and only.value.quantity.approximate,
        opens=_opens(only) if only else "",
        label=only.label if only else f"{counted(len(sums), 'amount')}, {texts}",
        members=tuple(_member(each) for each in sums),
    )


def _member(each: _Sum) -> Member:
    return Member(each.label, _claim_address(each), anchor_of_value(each.value))


def _opens(each: _Sum) -> str:
    """Return to which side the sum has no bound."""
    if each.low is None:
        return "left"
    return "right" if each.high is None else ""


def _claim_address(each: _Sum) -> Markup:
    return Markup(f"#{anchor_of(each.value.claim)}")  # noqa: S704 - validated ids only


def _powers(low: int, high: int, currency: str) -> tuple[Power, ...]:
    step = next((step for most, step in _STEPS if high - low <= most), _LONGEST_STEP)
    return tuple(
        Power(
            round(_place(Decimal(10) ** power, (low, high)), 1),
            _power_name(power, currency) if power % step == 0 else "",
        )
        for power in range(low, high + 1)
    )


def _power_name(power: int, currency: str) -> str:
    """Return how a power of ten of `currency` is written ("$10 million", "EUR 10 million")."""
    sign = "$" if currency == _DOLLAR else f"{currency} "
    if power < 0:
        return f"{sign}{Decimal(10) ** power:f}"
    thousands = min(power - power % 3, max(_NAMES))
    return f"{sign}{10 ** (power - thousands):,}{_NAMES[thousands]}"
