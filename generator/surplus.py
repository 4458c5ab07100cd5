"""This module tells whether, of two claims that tell of the same, neither says more or firmer.

Only then may one stand for both. Every figure of each has to be one of the other, not only to round
to one; all that
leads up to the first has to stand in both, and without figures all the words of one in the other;
all of the one is held as is all of the other (`factuality`); and neither is an allegation or an
estimate that the other is not, unless one speaker makes both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.compared import of_leads
from generator.declared import EntityKind
from generator.disputes.compare import are_equal
from generator.factuality import at_one, is_aside, stances_of
from generator.likeness import masked_text
from generator.model import Hedge
from generator.senses import have_one_predicate, telling_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.compared import Item, Matched
    from generator.declared import Entity
    from generator.model import Claim, Speech
    from generator.values import Value

_NUMBER = re.compile(r"(?<![\w.])\d[\d.,]*")
# What nobody vouches for.
_SOFT = frozenset({Hedge.ALLEGED, Hedge.CLAIMED, Hedge.ESTIMATED, Hedge.REPORTED})


def say_no_more(
    first: Item, second: Item, matched: Matched, entities: Mapping[str, Entity]
) -> bool:
    """Tell whether neither claim says more than the other, by the rule above."""
    told = {each.key for pair in matched if are_equal(*pair) for each in pair}
    return (
        all(each.key in told for each in (*first.figures, *second.figures))
        and _bare_numbers(first.claim) == _bare_numbers(second.claim)
        and at_one(stances_of(first.claim)) == at_one(stances_of(second.claim))
        and _have_one_matter(first, second, matched)
        and _are_as_firm(first.claim, second.claim, entities)
    )


def have_other_numbers(one: Claim, two: Claim) -> bool:
    """Tell whether each claim has a number, in no figure, date or name, that the other has not."""
    first, second = _bare_numbers(one), _bare_numbers(two)
    return not first <= second and not second <= first


def _bare_numbers(claim: Claim) -> set[str]:
    """Return the numbers of `claim` that are in no figure, date or name: "of whom 35 died"."""
    return {each.rstrip(".,") for each in _NUMBER.findall(masked_text(claim))}


def _have_one_matter(first: Item, second: Item, matched: Matched) -> bool:
    if not matched:
        words = [telling_words(each.claim) for each in (first, second)]
        return words[0] <= words[1] or words[1] <= words[0]
    leads = of_leads(first, second, matched)
    return all(have_one_predicate(*pair) and _have_one_place(*pair) for pair in leads)


def _have_one_place(first: Value, second: Value) -> bool:
    """Tell whether both figures are what is told, or what else one tells is told by the other."""
    one, two = (is_aside(each.quantity, each.claim) for each in (first, second))
    aside, plain = (first, second) if one else (second, first)
    return one is two or telling_words(aside.claim) <= telling_words(plain.claim)


def _are_as_firm(one: Claim, two: Claim, entities: Mapping[str, Entity]) -> bool:
    share_speaker = bool({*one.speakers} & {*two.speakers})
    return share_speaker or _is_soft(one, entities) == _is_soft(two, entities)


def _is_soft(claim: Claim, entities: Mapping[str, Entity]) -> bool:
    """Tell whether `claim` is an allegation or estimate, or a report of somebody not concerned."""
    # What nobody at all is named for ("reportedly") is a stance of the claim.
    named = (each for each in claim.speeches if each.speaker or each.voice)
    return any(
        each.hedge in _SOFT and (each.hedge is not Hedge.REPORTED or _is_hearsay(each, entities))
        for each in named
    )


def _is_hearsay(speech: Speech, entities: Mapping[str, Entity]) -> bool:
    kinds = {entities[each].kind for each in speech.speakers}
    return not kinds or EntityKind.PUBLICATION in kinds
