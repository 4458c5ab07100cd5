"""This module holds a claim with what it is compared by, and tells which figure it leads with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.factuality import is_aside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Claim, Timex
    from generator.values import Value

    # Figures that agree, one of each of two claims.
    Matched = Sequence[tuple[Value, Value]]


@dataclass(frozen=True, slots=True)
class Item:
    """A claim with what it is compared by: its figures, its stems and its dates."""

    claim: Claim
    values: tuple[Value, ...]
    stems: frozenset[str]
    dates: tuple[Timex, ...]

    @property
    def figures(self) -> tuple[Value, ...]:
        """Those of its figures of which a bound is known."""
        return tuple(each for each in self.values if each.has_figure)


def of_leads(first: Item, second: Item, matched: Matched) -> list[tuple[Value, Value]]:
    """Return those of `matched` with the first figure of either; none where one is not there."""
    leads = {lead.key for item in (first, second) if (lead := _lead_figure(item))}
    pairs = [(one, two) for one, two in matched if {one.key, two.key} & leads]
    return pairs if leads <= {each.key for pair in pairs for each in pair} else []


def _lead_figure(item: Item) -> Value | None:
    """Return the first figure that stands in no aside, if there is one."""
    plain = (each for each in item.figures if not is_aside(each.quantity, each.claim))
    return next(plain, None)
