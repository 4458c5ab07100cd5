"""This module tells which values of one thing at several times can be joined: a strand of them.

One strand has them all, unless two that are of one time differ: then each source has its own, and
where a source tells of several who contradict each other, each of these.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict, compare
from generator.money.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Precision
    from generator.values import Value

    Strands = tuple[tuple[Value, ...], ...]

# Of how many values each is compared with each other one, and of more only with the next ones: so
# the work grows with their number, not with its square.
_MOST_COMPARED = 60
_NEXT = 20

# What is the same sum at a later time, however long that time is told to be.
_STATES = frozenset({Role.ASSETS, Role.PRICE, Role.VALUATION, Role.PRE_MONEY})
# What is another sum each time.
_EVENTS = frozenset(
    {
        Role.INVESTMENT,
        Role.FUNDING,
        Role.TRAINING,
        Role.MARKET_LOSS,
        Role.DEAL,
        Role.ORDER,
        Role.PENALTY,
    }
)


def part_strands(values: Sequence[Value], entities: Mapping[str, Entity]) -> Strands:
    """Return `values`, which are in the order of their dates, parted into strands."""
    if not _has_conflict(values, entities):
        return (tuple(values),)
    by_source = _grouped(values, lambda each: each.claim.article)
    return tuple(strand for own in by_source for strand in _by_speaker(own, entities))


def _by_speaker(values: Sequence[Value], entities: Mapping[str, Entity]) -> Strands:
    """Return the values of one source, parted by who says them where they contradict each other."""
    if not _has_conflict(values, entities):
        return (tuple(values),)
    return _grouped(values, lambda each: tuple(one.speakers for one in each.speeches))


def _grouped(values: Iterable[Value], key: Callable[[Value], Hashable]) -> Strands:
    groups: dict[Hashable, list[Value]] = {}
    for each in values:
        groups.setdefault(key(each), []).append(each)
    return tuple(tuple(each) for each in groups.values())


def _has_conflict(values: Sequence[Value], entities: Mapping[str, Entity]) -> bool:
    return any(differ(one, two, entities) for one, two in _pairs(values))


def _pairs(values: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    reach = len(values) if len(values) <= _MOST_COMPARED else _NEXT
    for place, one in enumerate(values):
        for two in values[place + 1 : place + 1 + reach]:
            yield one, two


def differ(one: Value, two: Value, entities: Mapping[str, Entity]) -> bool:
    """Tell whether two values of one thing contradict each other, which takes one time."""
    return compare(one, two, entities).verdict is Verdict.DIFFER


def joints(strand: Sequence[Value], entities: Mapping[str, Entity]) -> list[tuple[Value, Value]]:
    """Return the pairs of `strand` to join: each with the next, if that is the same thing later.

    It is not where the two differ, nor where one is of a quarter and the other of a year, nor for
    sums that are paid or raised anew each time.
    """
    return [
        (one, two)
        for one, two in pairwise(strand)
        if _can_follow(one, two) and not differ(one, two, entities)
    ]


def _can_follow(one: Value, two: Value) -> bool:
    if one.role in _STATES:
        return True
    return one.role not in _EVENTS and _precision(one) == _precision(two)


def _precision(value: Value) -> Precision | None:
    return value.date.precision if value.date else None
