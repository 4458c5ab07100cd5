"""This module says how two figures stand to each other as they are told: what no number shows.

- A figure that its claim denies contradicts the same figure of a claim that affirms it, and bears
  on no other. One that is asked for, hypothetical, or of what did not come about, on none at all.
- One that is planned, wanted, offered, threatened or demanded is no answer to one that is a fact,
  and one that is only possible is not confirmed by it.
- Two figures of one sentence by one speaker are two things, and so are an addition ("a further 20")
  and what it comes on top of, and sums of two kinds (a cost and a profit).
- Of several together, or of a part, a figure says nothing against one of a single whole (`wholes`).
- The size of a deal or a plan is one, whatever came of it: "the blocked $5bn takeover" agrees with
  "their proposed $5bn merger". That they differ it does not say: they may be two offers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.disputes.compare import Comparison, Verdict, are_equal, compare
from generator.disputes.stages import is_talked_about, why_at_other_stages
from generator.disputes.times import why_at_other_times, why_revised
from generator.disputes.tollkinds import kind_of_toll
from generator.disputes.wholes import why_apart
from generator.factuality import VOID, at_one, stances_of_figure, told_as
from generator.factwords import Stance
from generator.senses import are_kindred_roles, why_of_two_sorts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.values import Value

# What makes a figure come on top of another one.
_EXTRA = re.compile(
    r"\b(?:another|further|additional|extra|more|plus|of (?:the|its|their|his|her))\W*$"
)
_EXTRA_INSIDE = re.compile(r"\b(?:another|further|additional|extra|more(?! than)|other)\b")
# Who says so stands beside a figure, and so how firmly.
_SHOWN = frozenset({Stance.REPORTED, Stance.ACCUSED})
# What can be so, and what is, can be in dispute.
_ABOUT_FACTS = frozenset({Stance.POSSIBLE})


# What can have come of a plan whose size is told.
_OF_PLANS = frozenset(
    {
        Stance.UNDONE,
        Stance.REJECTED,
        Stance.BLOCKED,
        Stance.OPPOSED,
        Stance.OFFERED,
        Stance.DEMANDED,
        Stance.HOPED,
        Stance.FUTURE,
        Stance.FORMER,
    }
)
# What is held so today may be held otherwise tomorrow.
_OF_A_TIME = frozenset({Stance.FUTURE, Stance.OFFERED, Stance.DEMANDED, Stance.HOPED, Stance.TRIED})
_OF_THAT_SIZE = re.compile(
    r"(?:[ -][\w'’&-]+){0,3}?[ -](?:merger|takeover|acquisition|deal|transaction|purchase|buyout"
    r"|bid|offer|plan|proposal|tie-up|sale|project|programme|program|contract|order|investment"
    r"|loan|fund|package|pledge)s?\b"
)


def weigh(first: Value, second: Value, entities: Mapping[str, Entity]) -> Comparison:
    """Return how the two values stand to each other, as numbers and as they are told."""
    numbers = compare(first, second, entities)
    if numbers.verdict is Verdict.INCOMPARABLE:
        return numbers
    held = _held(first), _held(second)
    is_void = bool((held[0] | held[1]) & VOID)
    why = "" if is_void else _are_two_things(first, second, numbers.verdict)
    if not why and numbers.verdict is not Verdict.AGREE:
        why = why_at_other_stages(first, second) or why_apart(first, second, entities)
    if why:
        return Comparison(Verdict.INCOMPARABLE, why)
    found = _as_told(first, second, numbers, held)
    may_change = found.verdict is not Verdict.INCOMPARABLE and not are_equal(first, second)
    if may_change and not _are_plans(first, second, *held):
        why = why_at_other_times(first, second, agree=found.verdict is Verdict.AGREE)
    return Comparison(Verdict.INCOMPARABLE, why) if why else found


def _as_told(
    first: Value,
    second: Value,
    numbers: Comparison,
    held: tuple[frozenset[Stance], frozenset[Stance]],
) -> Comparison:
    """Return what `numbers`, the comparison of two values as such, come to as these are `held`."""
    one, two = held
    agree = numbers.verdict is Verdict.AGREE
    are_alike = _are_alike(one, two)
    if are_alike and not agree and _are_plans(first, second, one, two):
        why = why_revised(first, second)
        return Comparison(Verdict.INCOMPARABLE, why) if why else numbers
    if are_alike or (agree and _are_sizes(first, second, one | two)):
        return numbers
    if _contradict(one, two) and numbers.is_same and first.claim.key != second.claim.key:
        return Comparison(Verdict.DIFFER, "one denies what the other says")
    are_talks = is_talked_about(first) or is_talked_about(second)
    if not agree and not are_talks and _are_alike(one - _ABOUT_FACTS, two - _ABOUT_FACTS):
        return numbers
    return Comparison(Verdict.INCOMPARABLE, _apart(first, second))


def _are_plans(first: Value, second: Value, one: frozenset[Stance], two: frozenset[Stance]) -> bool:
    """Tell whether both figures, held as `one` and `two`, are planned, wanted or talked about."""
    return all(
        held & _OF_A_TIME or (Stance.POSSIBLE in held and is_talked_about(value))
        for value, held in ((first, one), (second, two))
    )


def _held(value: Value) -> frozenset[Stance]:
    return at_one(stances_of_figure(value)) - _SHOWN


def _are_alike(one: frozenset[Stance], two: frozenset[Stance]) -> bool:
    return one == two and not one & VOID


def _are_sizes(first: Value, second: Value, stances: frozenset[Stance]) -> bool:
    """Tell whether both figures say how large a plan or a deal is: "a $5bn merger"."""
    if not stances <= _OF_PLANS or not are_kindred_roles(first.role, second.role):
        return False
    ends = ((each, each.quantity.end - each.claim.passage.start) for each in (first, second))
    return all(each.role and _OF_THAT_SIZE.match(each.claim.text, end) for each, end in ends)


def _contradict(one: frozenset[Stance], two: frozenset[Stance]) -> bool:
    """Tell whether of two figures one is denied and the other a fact."""
    return {one, two} == {frozenset({Stance.DENIED}), frozenset[Stance]()}


def _apart(first: Value, second: Value) -> str:
    ways = sorted({told_as(stances_of_figure(each) - _SHOWN) for each in (first, second)})
    return f"one told as {ways[0]}, one as {ways[-1]}"


def _are_two_things(first: Value, second: Value, verdict: Verdict) -> str:
    """Return why two figures are of two things; empty if they may be of one."""
    if first.claim.key == second.claim.key and voices_of(first) == voices_of(second):
        return "two figures of one sentence"
    befell = {kind_of_toll(each) for each in (first, second)} - {""}
    if len(befell) > 1:
        return f"different tolls: {' and '.join(sorted(befell))}"
    if verdict is Verdict.DIFFER and (is_extra(first) or is_extra(second)):
        return "one is an addition"
    if verdict is not Verdict.AGREE and (why := why_of_two_sorts(first, second)):
        return why
    if not are_kindred_roles(first.role, second.role):
        kinds = " and ".join(sorted(f"{each.role}" for each in (first, second)))
        return f"different kinds: {kinds}"
    return ""


def is_extra(value: Value) -> bool:
    """Tell whether the figure comes on top of another one, or is a part of one."""
    text = value.claim.text[: value.quantity.start - value.claim.passage.start]
    return bool(_EXTRA.search(text) or _EXTRA_INSIDE.search(value.quantity.text))


def voices_of(value: Value) -> frozenset[str]:
    """Return who says so: the ids or words of its speakers."""
    return frozenset(each.speaker or each.voice for each in value.speeches)
