"""This module takes a figure out of its claim as a value: what it is, of whom, of when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.claims import inside
from generator.conversions import conversion_of, original_of, price_before
from generator.exchange import in_dollars
from generator.factcorrections import is_withdrawn
from generator.halves import Half, half_of, has_own_noun, names_behind, parties_of_half, shared_date
from generator.money.denials import is_denied
from generator.money.parties import Parties, parties_of
from generator.money.roles import Role, role_of
from generator.relate import date_of, speeches_of
from generator.respective import respective_of
from generator.themes import is_money
from generator.whose import entities_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Entity, Rate
    from generator.exchange import Dollars
    from generator.model import Claim, Quantity, Speech, Timex
    from generator.respective import Listed

# How many characters on either side of a sum are read for what it is and who pays it: the work for
# each sum grows with them, and their number with the length of the claim.
_AROUND = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure that a claim gives.

    `about` are the ids of the entities that it is about, `date` is when it held, `speeches` are
    those who vouch for it. If it is money, `role` is what it is, `payer` and `receiver` the
    entities that the claim says pay and get it, and `dollars` is what it is in US dollars if it is
    in another currency and the editor states a rate.
    """

    quantity: Quantity
    claim: Claim
    about: tuple[str, ...]
    date: Timex | None
    speeches: tuple[Speech, ...]
    role: Role | None
    payer: tuple[str, ...] = ()
    receiver: tuple[str, ...] = ()
    dollars: Dollars | None = None

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells the value from all others: its claim's key, and where it begins."""
        return (*self.claim.key, self.quantity.start)

    @property
    def ties(self) -> tuple[str, ...]:
        """The ids of the entities that it is about, or if it is about none, that vouch for it."""
        return self.about or tuple(
            dict.fromkeys(who for each in self.speeches for who in each.speakers)
        )

    @property
    def has_figure(self) -> bool:
        """Whether at least one bound is known."""
        return self.quantity.low is not None or self.quantity.high is not None


def value_of(
    quantity: Quantity, claim: Claim, entities: Mapping[str, Entity], rates: Sequence[Rate] = ()
) -> Value:
    """Return `quantity` of `claim` as a value, converted at the rate nearest to its date.

    Where the figure has no date, the rate is that of the article's. A sum in brackets that converts
    another one is of whom and what that is; a premium is of those whose price it is on.
    """
    told = original_of(quantity, claim)
    subject = price_before(quantity, claim) or told
    own = respective_of(told, claim)
    date = _date_of(told, claim)
    near = _near(told, claim)
    money = is_money(quantity)
    half = None if own else half_of(told, near)
    if half and not date:
        date = shared_date(_date_of(half.first, claim), claim)
    # Of a sum that was not paid there is no payer, and it is of no kind.
    denied = money and (is_denied(told, claim) or is_withdrawn(told, claim))
    is_paid = money and not denied
    parties = _parties(told, own or half, near, entities) if is_paid else Parties()
    about = own.owners if own else entities_of(subject, claim, entities)
    published = claim.published.begin if claim.published else None
    return Value(
        quantity=quantity,
        claim=claim,
        about=_without(about, names_behind(told, near)),
        date=date,
        speeches=speeches_of(told, claim),
        role=(Role.OTHER if denied else _role(told, half, near)) if money else None,
        payer=parties.payer,
        receiver=parties.receiver,
        dollars=in_dollars(quantity, date.begin if date else published, rates),
    )


def _parties(
    quantity: Quantity, told: Listed | Half | None, claim: Claim, entities: Mapping[str, Entity]
) -> Parties:
    """Return who pays `quantity` and who gets it, which may be `told` with an earlier figure."""
    found = parties_of(told.first if told else quantity, claim, entities)
    if isinstance(told, Half):
        return parties_of_half(told, found, claim)
    if told:
        return Parties(_only(found.payer, told), _only(found.receiver, told))
    others = names_behind(quantity, claim)
    return Parties(_without(found.payer, others), _without(found.receiver, others))


def _role(quantity: Quantity, half: Half | None, claim: Claim) -> Role:
    """Return what a sum is: what it says itself, or else the sum whose verb it shares."""
    role = role_of(quantity, claim)
    if role is not Role.OTHER or not half or has_own_noun(quantity, claim):
        return role
    return role_of(half.first, claim)


def _without(named: tuple[str, ...], others: frozenset[str]) -> tuple[str, ...]:
    return tuple(each for each in named if each not in others)


def _only(named: tuple[str, ...], own: Listed) -> tuple[str, ...]:
    """Return those of a list of several that the sum is said to be of; one alone is of all."""
    return tuple(each for each in named if each in own.owners) if len(named) > 1 else named


def _date_of(quantity: Quantity, claim: Claim) -> Timex | None:
    """Return the date that goes with `quantity`, or with what converts it behind it."""
    converted = conversion_of(quantity, claim)
    return date_of(quantity, claim) or (date_of(converted, claim) if converted else None)


def _near(quantity: Quantity, claim: Claim) -> Claim:
    """Return `claim`, or of one longer than any sentence what stands around `quantity`."""
    passage = claim.passage
    if len(claim.text) <= 2 * _AROUND:
        return claim
    start = max(passage.start, quantity.start - _AROUND)
    end = min(passage.end, quantity.end + _AROUND)
    part = replace(passage, start=start, end=end)
    return replace(
        claim,
        passage=part,
        text=claim.text[start - passage.start : end - passage.start],
        mentions=inside(claim.mentions, part),
        quantities=inside(claim.quantities, part),
    )


def values_of(
    claims: Iterable[Claim], entities: Mapping[str, Entity], rates: Sequence[Rate] = ()
) -> tuple[Value, ...]:
    """Return every figure of `claims`, in their order."""
    return tuple(
        value_of(quantity, claim, entities, rates)
        for claim in claims
        for quantity in claim.quantities
    )
