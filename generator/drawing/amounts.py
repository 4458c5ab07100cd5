"""This module draws amounts of money on one scale of powers of ten, a track for each role.

The scale is in the currency in which most of them can be drawn: in US dollars as printed or at a
stated rate, in another currency only as printed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drawing.figuremarks import UNMADE, address_of, ends_of, mark_of, member_of, source_of
from generator.drawing.join import Extent, in_rows
from generator.drawing.marks import Mark
from generator.drawing.powers import DOLLAR, label_powers, scale_of_powers
from generator.drawing.words import counted
from generator.factuality import is_unmade, shown_as
from generator.money.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from markupsafe import Markup

    from generator.briefing import Briefing
    from generator.drawing.marks import Tick
    from generator.model import Quantity
    from generator.scale import Scale
    from generator.values import Value

_Key = tuple[str, str, int]
_FEWEST = 3
_SHOWN = 8
_ABOUT = 2


@dataclass(frozen=True, slots=True)
class AmountName:
    """An amount in words below its track, where it leads, and what it is told as if no fact."""

    text: str
    address: Markup
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountLane:
    """The amounts of one role, the greatest of them named; `more` are not."""

    title: str
    rows: int
    count: int
    marks: tuple[Mark, ...]
    names: tuple[AmountName, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountDrawing:
    """All roles on one scale, and in words what could not be placed on it.

    `currency` is the ISO 4217 code of the scale.
    """

    currency: str
    lanes: tuple[AmountLane, ...]
    powers: tuple[Tick, ...]
    left_out: str
    is_converted: bool
    has_compared: bool
    has_several: bool
    has_about: bool
    has_unmade: bool


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount, its size in the currency of the scale, and its label."""

    value: Value
    size: Quantity
    label: str

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The bounds that are known, the lower one first."""
        return ends_of(self.size)


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
    scale = scale_of_powers(ends)
    common = _compared(briefing)
    roles: dict[str, list[_Sum]] = {}
    for each in sorted(sums, key=lambda one: _order(one, common)):
        role = common.get(each.value.key, each.value.role)
        roles.setdefault(role.value if role else "", []).append(each)
    lanes = tuple(_lane(role, members, scale) for role, members in roles.items())
    marks = [mark for lane in lanes for mark in lane.marks]
    return AmountDrawing(
        currency=currency,
        lanes=lanes,
        powers=label_powers(scale, currency),
        left_out=_left_out(own, currency),
        is_converted=any(each.value.quantity.unit != currency for each in sums),
        has_compared=any(each.value.key in common for each in sums),
        has_several=any(each.count > 1 for each in marks),
        has_about=any(each.is_about for each in marks),
        has_unmade=any(each.tone for each in marks),
    )


def _order(each: _Sum, common: Mapping[_Key, Role]) -> tuple[bool, Decimal]:
    """Return what sorts the least sum, and with it its role, first; without a role last."""
    return common.get(each.value.key, each.value.role) is Role.OTHER, each.ends[0]


def _compared(briefing: Briefing) -> dict[_Key, Role]:
    """Return the role of the sums that the briefing compares: the one that most of them have.

    What it sets side by side as one thing is drawn so, though a source has a wider word for it.
    """
    found: dict[_Key, Role] = {}
    for view in briefing.disputes.measures:
        roles = Counter(each.role for each in view.values if each.role)
        for each in view.values:
            if each.role and each.role is not roles.most_common(1)[0][0]:
                found[each.key] = roles.most_common(1)[0][0]
    return found


def _currency(values: Sequence[Value]) -> str:
    """Return the currency in which most of `values` can be drawn, of several dollars first."""
    units = sorted({each.quantity.unit for each in values} - {DOLLAR})
    return max((DOLLAR, *units), key=lambda unit: sum(not _obstacle(each, unit) for each in values))


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
    return value.dollars.quantity if value.dollars and currency == DOLLAR else None


def _left_out(values: Iterable[Value], currency: str) -> str:
    counts = Counter(filter(None, (_obstacle(each, currency) for each in values)))
    return ", ".join(why.replace("#", str(count)) for why, count in counts.items())


def _sum(value: Value, currency: str, briefing: Briefing) -> _Sum:
    quantity = _size(value, currency) or value.quantity
    about = ", ".join(briefing.entities[each].name for each in value.about[:_ABOUT])
    parts = (value.quantity.text, shown_as(value), about, source_of(value, briefing))
    return _Sum(value, quantity, "; ".join(filter(None, parts)))


def _lane(title: str, sums: Sequence[_Sum], scale: Scale) -> AmountLane:
    ordered = sorted(sums, key=lambda each: (each.ends[0], each.ends[-1], each.value.key))
    extents = [
        Extent(scale.at(each.ends[0]), scale.at(each.ends[-1]), (number,))
        for number, each in enumerate(ordered)
    ]
    rows = in_rows(extents)
    return AmountLane(
        title=title.capitalize(),
        rows=len(rows),
        count=len(ordered),
        marks=tuple(
            _mark(each, row, [ordered[member] for member in each.members], scale)
            for row, in_row in enumerate(rows)
            for each in in_row
        ),
        names=tuple(
            AmountName(each.value.quantity.text, address_of(each.value.claim), shown_as(each.value))
            for each in ordered[-_SHOWN:]
        ),
        more=len(ordered[:-_SHOWN]),
    )


def _mark(extent: Extent, row: int, sums: Sequence[_Sum], scale: Scale) -> Mark:
    """Return the mark of one sum, or the one that opens the list of several."""
    first = sums[0]
    if len(sums) == 1:
        return mark_of(first.value, first.size, scale, first.label, row)
    texts = f"{first.value.quantity.text} to {sums[-1].value.quantity.text}"
    return Mark(
        at=round(extent.centre, 1),
        left=round(extent.left, 1),
        width=round(extent.right - extent.left, 1),
        row=row,
        is_bar=False,
        label=f"{counted(len(sums), 'amount')}, {texts}",
        members=tuple(member_of(each.value, each.label) for each in sums),
        # An outline stands for what is no fact, so for several only if none of them is one.
        tone=UNMADE if all(is_unmade(each.value) for each in sums) else "",
    )
