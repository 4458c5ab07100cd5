"""This module tells how firmly a figure that two claims give ties them to one another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict, compare, in_one_unit, is_telling
from generator.likeness import have_common_days
from generator.model import Precision
from generator.money.roles import Role
from generator.senses import are_of_one_sense

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Entity
    from generator.values import Value

_SHARES = frozenset({"percent", "fraction"})
# Dates that many figures of one thing have.
_WIDE = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.RANGE})
# The noun before "by" and a share: "cut its staff by 35%".
_CHANGED = re.compile(r"([\w-]+) by (?:[a-z]+ ){0,2}$")


def digits_of(value: Value) -> str:
    """Return the number in two digits, shares in percent: what agrees mostly has the same."""
    (size,) = in_one_unit(value)
    number = size.high if size.high is not None else size.low
    return "" if number is None else f"{number:.1E}"


def match_figures(
    first: Sequence[Value], second: Sequence[Value], entities: Mapping[str, Entity]
) -> list[tuple[Value, Value]] | None:
    """Return the figures of one thing that agree; None if two that do not are of one unit."""
    pairs = [
        (one, two)
        for one in first
        for two in second
        if compare(one, two, entities).verdict is Verdict.AGREE and are_of_one_sense(one, two)
    ]
    matched = {each.key for pair in pairs for each in pair}
    left, right = (
        {each.quantity.unit for each in group if each.key not in matched}
        for group in (first, second)
    )
    return pairs if left.isdisjoint(right) else None


def is_telling_pair(one: Value, two: Value) -> bool:
    """Tell whether two figures are of one thing, and one number that is hardly so by chance."""
    sizes = in_one_unit(one, two)
    plain = {each.low for each in sizes if each.low == each.high}
    return len(plain) == 1 and is_telling(*plain) and bool({*one.ties} & {*two.ties})


def is_anchor(one: Value, two: Value) -> bool:
    """Tell whether two figures that agree are telling, and of one thing, sort and date.

    A sum needs a role for that, and a share a date finer than a year and one speaker. Counts tell
    less: as many can be bought as sold.
    """
    if not is_telling_pair(one, two) or not (one.date and two.date):
        return False
    if not have_common_days(one.date, two.date):
        return False
    if {one.quantity.unit, two.quantity.unit} <= _SHARES:
        if _changed(one) != _changed(two):
            return False
        wide = {one.date.precision, two.date.precision} & _WIDE
        return not wide and bool({*one.claim.speakers} & {*two.claim.speakers})
    return one.role is two.role and one.role not in (None, Role.OTHER)


def _changed(value: Value) -> str:
    """Return what a share is the change of ("cut its staff by 35%"), if the words say that so."""
    found = _CHANGED.search(value.claim.text[: value.quantity.start - value.claim.passage.start])
    return found[1].lower() if found else ""
