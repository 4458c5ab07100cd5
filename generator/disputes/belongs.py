"""This module says which figures belong to a measure that an editor declares.

A figure is the measure's by its unit, its claim's words and entities, unless it is known to be
another's ("Acme has bought 400, Globe 100" gives no 400 for Globe), or of another kind than the one
that the measure's words name: "raised $5m at a valuation of $90m" holds one valuation. One whose
kind is not told is held against one of a known kind only where the measure's words stand with both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.declared import HOLDERS
from generator.disputes.tollkinds import kind_of_toll, kinds_named
from generator.fold import fold
from generator.money.nounwords import NOUNS, Role
from generator.money.rolewords import VALUES, VERBS
from generator.segments import names_within, segments_of
from generator.senses import are_kindred_roles
from generator.themes import MONEY, compile_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Entity, Measure, Question
    from generator.values import Value

_CLAUSE = re.compile(r"[,;:()]|\b(?:and|while|whereas|but|after|before|which)\b")
# A past tense that a figure follows: "damaged 2,300".
_VERB = re.compile(r"\b([a-z]+ed) (?:(?:a|the|some|about|another|a further) )?$")
# What is paid is not what is held, though desks call either the cost or the value of a thing.
_NOT_HELD = frozenset({Role.COST, Role.BUDGET})
_KINDS: Mapping[str, Role] = {**NOUNS, **VERBS, **dict.fromkeys(VALUES, Role.VALUATION)}


def is_of(measure: Measure, value: Value, entities: Mapping[str, Entity]) -> bool:
    """Tell whether `value` gives a figure for `measure`."""
    return (
        _has_unit(value, measure)
        and value.has_figure
        and _has_words(measure, value.claim.text)
        and _is_about(measure, value)
        and not _is_of_another(measure, value, entities)
        and not _is_of_another_kind(measure, value)
        and not _is_another_toll(measure, value)
        and not _has_another_verb(measure, value)
    )


def why_unlike(measure: Measure, first: Value, second: Value) -> str:
    """Return why sums of two kinds cannot be compared; empty if the measure's words go with both.

    Also where a desk could mean one by both kinds: a sum that is spent is not one that is held.
    """
    one, two = first.role, second.role
    if one is two or one is None or two is None:
        return ""
    if all(_has_words_with(measure, each) for each in (first, second)):
        return ""
    if Role.OTHER in (one, two):
        return f"one is of another kind: {two if one is Role.OTHER else one}"
    are_apart = Role.ASSETS in (one, two) and (one in _NOT_HELD or two in _NOT_HELD)
    return f"different kinds: {' and '.join(sorted((one, two)))}" if are_apart else ""


def with_stages(values: Sequence[Value]) -> list[Value]:
    """Return `values`, each valuation that its article elsewhere tells as pre-money as such."""
    before = {_as_printed(each) for each in values if each.role is Role.PRE_MONEY}
    return [
        replace(each, role=Role.PRE_MONEY)
        if each.role is Role.VALUATION and _as_printed(each) in before
        else each
        for each in values
    ]


def _as_printed(value: Value) -> tuple[object, ...]:
    quantity = value.quantity
    return value.claim.article, quantity.low, quantity.high, quantity.unit


def is_about(entities: Iterable[str], asked: Measure | Question) -> bool:
    """Tell whether all `entities` of what is `asked` are among these, and one of its others."""
    about = set(entities)
    return about.issuperset(asked.entities) and (
        not asked.any_entities or not about.isdisjoint(asked.any_entities)
    )


@lru_cache(maxsize=1)  # one measure is held against all figures
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    return compile_words(words)


@lru_cache(maxsize=1)  # the figures of one passage stand side by side
def _found(words: tuple[str, ...], text: str) -> frozenset[str]:
    """Return which of `words` stand in `text`, as they stand there, folded."""
    pattern = _pattern(words)
    return frozenset(pattern.findall(fold(text))) if pattern else frozenset()


def _has_words(measure: Measure, text: str) -> bool:
    return not measure.words or bool(_found(measure.words, text))


def _has_unit(value: Value, measure: Measure) -> bool:
    units = {measure.unit, *measure.other_units}
    return value.quantity.unit in units or (MONEY in units and value.role is not None)


def _is_about(measure: Measure, value: Value) -> bool:
    # One figure in a claim may be about any entity there, the speaker included; one of several
    # only about those that go with it.
    several = len(value.claim.quantities) > 1
    return is_about(value.about if several else value.claim.entities, measure)


def _is_of_another(measure: Measure, value: Value, entities: Mapping[str, Entity]) -> bool:
    """Tell whether `value` is about, or passes between, others than those that are asked about."""
    whose = {*value.about, *value.payer, *value.receiver}
    if not any(entities[each].kind in HOLDERS for each in whose):
        return False
    asked = [each for each in measure.entities if entities[each].kind in HOLDERS]
    if not asked and all(entities[each].kind in HOLDERS for each in measure.any_entities):
        asked = list(measure.any_entities)
    return bool(asked) and (whose | _named_beside(value)).isdisjoint(asked)


def _named_beside(value: Value) -> set[str]:
    """Return who is named in the figure's own segment: there the owner may be mistaken."""
    start, end = segments_of(value.quantity, value.claim).own
    return {each.entity for each in names_within(value.claim.mentions, start, end)}


def _is_of_another_kind(measure: Measure, value: Value) -> bool:
    """Tell whether the measure's words all name kinds, and none is that of the sum."""
    if value.role in (None, Role.OTHER):
        return False
    named = [
        _KINDS.get(each, _KINDS.get(each.removesuffix("s")))
        for each in _found(measure.words, value.claim.text)
    ]
    kinds = {each for each in named if each not in (None, Role.OTHER)}
    if value.role is Role.PRE_MONEY and Role.VALUATION in kinds:
        return False
    is_named = bool(kinds) and None not in named and Role.OTHER not in named
    return is_named and not any(are_kindred_roles(each, value.role) for each in kinds)


def _is_another_toll(measure: Measure, value: Value) -> bool:
    """Tell whether the measure counts the dead, say, and `value` the injured of the sentence."""
    named, kind = kinds_named(measure.words), kind_of_toll(value)
    return bool(named and kind) and kind not in named


def _has_another_verb(measure: Measure, value: Value) -> bool:
    """Tell whether a word of the measure is the verb of another figure, and another that of this.

    "Destroyed 800 homes and damaged 2,300" are two things; "bought 800 homes, Globe 2,300" one.
    """
    own = _verb_of(value)
    if not own or _found(measure.words, own):
        return False
    others = (each for each in value.claim.quantities if each.unit == value.quantity.unit)
    verbs = (_verb_of(replace(value, quantity=each)) for each in others)
    return any(each and _found(measure.words, each) for each in verbs)


def _verb_of(value: Value) -> str:
    """Return the past tense right before a figure; empty if there is none."""
    found = _VERB.search(fold(value.claim.text)[: value.quantity.start - value.claim.passage.start])
    return found[1] if found else ""


def _has_words_with(measure: Measure, value: Value) -> bool:
    """Tell whether a word of the measure stands in the clause of the figure."""
    return bool(measure.words) and bool(_found(measure.words, _clause_of(value)))


def _clause_of(value: Value) -> str:
    """Return the words around a figure up to the next one, or to the end of a clause before it."""
    quantity, claim = value.quantity, value.claim
    text, offset = claim.text, claim.passage.start
    low = max((e.end for e in claim.quantities if e.end <= quantity.start), default=None)
    high = min((e.start for e in claim.quantities if e.start >= quantity.end), default=None)
    before = text[(low or offset) - offset : quantity.start - offset]
    after = text[quantity.end - offset : None if high is None else high - offset]
    if low is not None:
        before = _CLAUSE.split(before)[-1]
    if high is not None:
        after = _CLAUSE.split(after)[0]
    return f"{before}#{after}"
