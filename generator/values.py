"""This module takes a figure out of its claim as a value: what it is, of whom, of when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.relate import date_of, entities_of, speeches_of
from generator.roles import Role, role_of
from generator.themes import is_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Claim, Entity, Quantity, Speech, Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure that a claim gives.

    `about` are the ids of the entities that it is about, `date` is when it held, `speeches` are
    those who vouch for it. If it is money, `role` is what it is, `payer` and `receiver` the
    entities that the claim says pay and get it.
    """

    quantity: Quantity
    claim: Claim
    about: tuple[str, ...]
    date: Timex | None
    speeches: tuple[Speech, ...]
    role: Role | None
    payer: tuple[str, ...] = ()
    receiver: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells the value from all others: its claim's key, and where it begins."""
        return (*self.claim.key, self.quantity.start)

    @property
    def has_figure(self) -> bool:
        """Whether at least one bound is known."""
        return self.quantity.low is not None or self.quantity.high is not None


def value_of(quantity: Quantity, claim: Claim, entities: Mapping[str, Entity]) -> Value:
    """Return `quantity` of `claim` as a value."""
    return Value(
        quantity=quantity,
        claim=claim,
        about=entities_of(quantity, claim, entities),
        date=date_of(quantity, claim),
        speeches=speeches_of(quantity, claim),
        role=role_of(quantity, claim) if is_money(quantity) else None,
    )


def values_of(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> tuple[Value, ...]:
    """Return every figure of `claims`, in their order."""
    return tuple(
        value_of(quantity, claim, entities) for claim in claims for quantity in claim.quantities
    )
