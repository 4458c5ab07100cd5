"""This module finds figures of the same thing that no editor has declared as a measure.

Figures of two claims are put side by side only if all of this holds: the same unit; the same role,
if they are money, and else the same counted noun; the same entities that they are about, of which
the fewer are all among the more; dates that have a day in common, where both have one. Then the
number itself is the same and telling (above ten, no power of ten), or enough words around them are
the same, neither is an addition ("another 20") or of a different sort ("league goals" and "expected
goals"), and they stand in two articles or have two speakers: an article that gives two numbers of
its own means two things. So do articles more than two weeks apart, where not both have a date.
Shares count only with the same telling number and a common date or words. So an amount lost is not
put beside one earned, nor one paid beside one offered or refused (`told`), and nobody who says a
number twice in one article agrees with anybody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.anchors import digits_of
from generator.declared import Measure
from generator.disputes.compare import Verdict, are_equal, in_one_unit, is_telling
from generator.disputes.measures import MeasureView, view_measure
from generator.disputes.times import are_told_apart
from generator.disputes.told import is_extra, voices_of, weigh
from generator.likeness import content_of, content_stems, masked_text, shared_weight
from generator.money.roles import Role
from generator.quantity.number_words import TENS, UNITS
from generator.senses import are_of_one_sense, have_common_sense

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity
    from generator.values import Value

# The part of the words of the shorter claim, by number, that the other one has too, at least.
_SHARED = 0.34
# What a sum is called whose role is not told.
_SUM = "sum"
_NO_NOUN = frozenset({"", "times"})
_SHARES = frozenset({"percent", "fraction"})
_SHARE = "share"
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_FOR = re.compile(r" (?:on|for) ((?:[^\W\d_][\w-]* ?){1,5})")
_BOUNDS = frozenset(
    "about some around roughly nearly almost approximately more than over under below above least "
    "most less fewer least between and new total the only just million billion thousand "
    "hundred dozen".split()
)
# How many of those that share a word are looked at, and with how many of a group one is compared:
# so the work grows with the number of values, not with its square.
_NEAREST = 200
_MOST_COMPARED = 50
_SLUG = re.compile(r"[^a-z0-9]+")


def find_measures(
    values: Sequence[Value], declared: Iterable[MeasureView], entities: Mapping[str, Entity]
) -> tuple[MeasureView, ...]:
    """Return a measure for each group of `values` of one thing, but for those `declared`."""
    known = {each.key for view in declared for each in view.values}
    groups: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for each in values:
        if each.has_figure and each.ties and each.key not in known:
            sort = _sort(each)
            groups["percent" if sort == _SHARE else each.quantity.unit, sort].append(each)
    found = [
        _view(linked, unit, sort, entities)
        for (unit, sort), group in groups.items()
        if sort
        for linked in _linked(group, entities)
        if _are_of_two(linked)
    ]
    return tuple(sorted(distinct(found), key=lambda view: view.measure.id))


def _are_of_two(values: Sequence[Value]) -> bool:
    """Tell whether two articles give the `values`, or two speakers of one that both are known."""
    articles = {each.claim.article for each in values}
    voices = {voices_of(each) for each in values} - {frozenset()}
    return len(articles) > 1 or len(voices) > 1


def _sort(value: Value) -> str:
    """Return what sort of figure `value` is: a role, a counted noun, a share; else nothing."""
    if value.role is not None:
        return _SUM if value.role is Role.OTHER else value.role.value
    if value.quantity.unit in _SHARES:
        return _SHARE
    return "" if value.quantity.unit in _NO_NOUN else value.quantity.unit


def _linked(group: Sequence[Value], entities: Mapping[str, Entity]) -> Iterator[list[Value]]:
    """Yield the parts of `group` in which each value is of the same thing as each other one."""
    nearby = _nearby(group)
    left = dict.fromkeys(range(len(group)))
    for first in tuple(left):
        if first not in left:
            continue
        part = [first]
        for place in sorted(each for each in nearby(first) if each in left and each > first):
            others = part[:_MOST_COMPARED]
            if all(is_kindred(group[place], group[other], entities) for other in others):
                part.append(place)
        for place in part:
            del left[place]
        if len(part) > 1:
            yield [group[place] for place in part]


def _nearby(group: Sequence[Value]) -> Callable[[int], set[int]]:
    """Return what says which of `group` may be of the same thing as the one at a place.

    They share an entity, and the number or a word; of those that do, the next ones are looked at.
    """
    traits = [_traits(each) for each in group]
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, own in enumerate(traits):
        for trait in own:
            places[trait].append(place)

    def nearby(place: int) -> set[int]:
        lists = (places[trait] for trait in traits[place])
        return {
            each
            for found in lists
            for at in [bisect_right(found, place)]
            for each in found[at : at + _NEAREST]
        }

    return nearby


def _traits(value: Value) -> list[tuple[str, str]]:
    words = [digits_of(value), *sorted(content_of(value.claim))]
    return [(entity, word) for entity in value.ties for word in words]


def is_kindred(first: Value, second: Value, entities: Mapping[str, Entity]) -> bool:
    """Tell whether two values of one sort and unit are of the same thing, by the rule above."""
    few, many = sorted((set(first.ties), set(second.ties)), key=len)
    if first.claim.key == second.claim.key or not few or not few <= many:
        return False
    is_one = weigh(first, second, entities).verdict is not Verdict.INCOMPARABLE
    if not is_one or not are_of_one_sense(first, second):
        return False
    words = [content_of(each.claim) for each in (first, second)]
    are_alike = words[0] == words[1] or shared_weight(words[0], words[1], {}) >= _SHARED
    one, two = in_one_unit(first, second)
    is_same = one.low == two.low and one.high == two.high and is_telling(one.low)
    if _SHARE in (_sort(first), _sort(second)):
        return is_same and (are_alike or bool(first.date and second.date))
    if is_same:
        # Another 20 are not the 20 told of before.
        is_told = are_alike or first.role is not Role.OTHER or have_common_sense(first, second)
        return is_told and is_extra(first) == is_extra(second)
    return are_alike and Role.OTHER not in (first.role, second.role) and _can_differ(first, second)


def _can_differ(first: Value, second: Value) -> bool:
    """Tell whether two numbers can be two answers to one question."""
    if is_extra(first) or is_extra(second):
        return False
    if first.claim.article == second.claim.article and voices_of(first) == voices_of(second):
        return False
    if not (first.date and second.date) and are_told_apart(first, second):
        return False
    if _open_side(first) and _open_side(first) == _open_side(second):
        # "Up to 2" and "up to 100" fit each other, of whatever they are.
        return are_equal(first, second)
    objects = _objects(first), _objects(second)
    if all(objects) and objects[0].isdisjoint(objects[1]):
        return False
    kinds = [_modifiers(each) for each in (first, second)]
    return kinds[0] == kinds[1] or bool(kinds[0] & kinds[1])


def _open_side(value: Value) -> str:
    """Return on which side a figure has no bound; empty if it has both."""
    if value.quantity.low is None:
        return "low"
    return "high" if value.quantity.high is None else ""


def _objects(value: Value) -> frozenset[str]:
    """Return the stems of what a sum is spent on or got for: "$5m for pumps"."""
    after = masked_text(value.claim)[value.quantity.end - value.claim.passage.start :]
    found = _FOR.match(after) if value.role else None
    return content_stems(found[1]) if found else frozenset()


def _modifiers(value: Value) -> set[str]:
    """Return the words inside the figure that say of what sort the counted things are."""
    words = [each.lower() for each in _LETTERS.findall(value.quantity.text)]
    return set() if value.role else {*words[:-1]} - _BOUNDS - {*UNITS, *TENS}


def _view(
    group: Sequence[Value], unit: str, sort: str, entities: Mapping[str, Entity]
) -> MeasureView:
    about = min((each.ties for each in group), key=lambda each: (len(each), each))
    names = ", ".join(entities[each].name for each in about)
    what = unit if sort == unit else f"{sort}, {unit}"
    # Whoever only tells of a profit has none: the label must not say so.
    is_own = all(set(about) <= set(each.about) for each in group)
    label = f"{names}: {what}" if is_own else f"{what}, told by {names}"
    slug = _SLUG.sub("-", "-".join((*about, sort, unit)).lower()).strip("-")
    measure = Measure(id=slug, label=label, unit=unit, entities=about)
    return view_measure(measure, group, entities, is_found=True)


def distinct(views: Iterable[MeasureView]) -> Iterator[MeasureView]:
    """Yield `views` with ids and labels of their own.

    An id that stands more than once gets a number behind it; labels that are the same name a
    figure of the group, and its number if that is not enough.
    """
    known = tuple(views)
    ids: dict[str, int] = defaultdict(int)
    labels: dict[str, int] = defaultdict(int)
    total = Counter(view.measure.label for view in known)
    for view in known:
        label = view.measure.label
        if total[label] > 1:
            label = f"{label}, among them {view.values[0].quantity.text}"
        ids[view.measure.id] += 1
        labels[label] += 1
        own = replace(
            view.measure,
            id=_numbered(view.measure.id, "-", ids[view.measure.id]),
            label=_numbered(label, " ", labels[label]),
        )
        yield replace(view, measure=own)


def _numbered(text: str, joint: str, number: int) -> str:
    """Return `text` with its `number` behind it, but for the first."""
    return f"{text}{joint}{number}" if number > 1 else text
