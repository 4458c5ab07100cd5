"""This module finds the tolls that several give of one disaster: how many died, or were hurt.

Such figures are counted in people, bodies or deaths, and rarely in a sentence that names the
disaster. They are of one if their own sentence, or one of the few before it, names the same place
and the same kind of disaster, and their articles are at most two weeks apart. A toll of another
time ("since 2013"), one that comes on top ("20 more"), and what an article gives for a part of the
place beside the whole are left out, and so is a second number by the same voice in one article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.claims import inside
from generator.declared import EntityKind, Measure
from generator.disputes.kindred import distinct
from generator.disputes.measures import MeasureView, view_measure
from generator.disputes.told import is_extra, voices_of
from generator.disputes.tollkinds import kind_of_toll
from generator.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Article, Entity
    from generator.model import Annotations, Claim, Mention
    from generator.values import Value

    Key = tuple[str, str, str]
    # A text, and the ids that it names: those that it joins ("Leeds and Dale") stand together.
    Told = tuple[str, tuple[tuple[str, ...], ...]]
    Scenes = Mapping[tuple[str, str], tuple[Told, ...]]

_PLACES = frozenset({EntityKind.PLACE, EntityKind.EVENT})
_DISASTERS = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "earthquake": r"(?:earth)?quakes?|tremors?|magnitude|aftershocks?",
        "blast": r"blasts?|explosions?|exploded|bomb(?:s|ing|ings)?",
        "flood": r"floods?|flooding|dam burst|deluge",
        "storm": r"storms?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|gales?",
        "fire": r"fires?|blazes?|wildfires?",
        "crash": r"crash(?:es|ed)?|collisions?|derail\w+|capsiz\w+|shipwreck",
        "slide": r"landslides?|mudslides?|avalanches?|collapsed?",
        "attack": r"attacks?|shootings?|gunm[ae]n|strikes|massacre|stampede|crush",
        "outbreak": r"outbreaks?|epidemics?|pandemic|cholera|ebola|virus",
        "eruption": r"eruptions?|erupted|volcano",
    }.items()
}
_AND = re.compile(r",? (?:and|as well as) (?:(?:the|in|neighbou?ring|parts of) )*")
_IN_PLACE = re.compile(r"[^,;:.]{0,20}? (?:in|at|on) (?:the )?[A-Z]")
# How many passages before its own tell of which disaster a toll is.
_BACK = 3
_FORTNIGHT = timedelta(days=14)
_LONG_AGO = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class _Toll:
    """A toll with the disasters that it may be of: what befell whom where."""

    value: Value
    keys: tuple[Key, ...]

    @property
    def day(self) -> date:
        """When its article was published."""
        published = self.value.claim.published
        return published.begin if published else date.min


def with_tolls(
    declared: Sequence[MeasureView],
    values: Sequence[Value],
    entities: Mapping[str, Entity],
    scenes: Scenes,
) -> tuple[tuple[MeasureView, ...], tuple[MeasureView, ...]]:
    """Return the `declared` measures with the other tolls of their disasters, and those found.

    `scenes` are what the few passages before a claim say, the nearest first.
    """
    views = list(declared)
    found = []
    for group in _groups(_tolls(values, entities, scenes)):
        place = next((at for at, view in enumerate(views) if _has(view, group)), None)
        if place is None:
            found.append(_view(group, entities))
        else:
            views[place] = _filled(views[place], group, entities)
    return tuple(views), tuple(distinct(found))


def scenes_of(articles: Iterable[Article], found: Mapping[str, Annotations]) -> Scenes:
    """Return, by article and passage, the texts of the few before it and whom they name."""
    scenes: dict[tuple[str, str], tuple[Told, ...]] = {}
    for article in articles:
        mentions = found[article.id].mentions
        before: list[Told] = []
        for each in found[article.id].passages:
            scenes[article.id, each.id] = tuple(before[: -1 - _BACK : -1])
            text = article.text[each.start : each.end]
            before.append((text, _joined(inside(mentions, each), text, each.start)))
    return scenes


def _tolls(
    values: Iterable[Value], entities: Mapping[str, Entity], scenes: Scenes
) -> Iterator[_Toll]:
    for value in values:
        kind, claim = kind_of_toll(value), value.claim
        if kind and not is_extra(value) and not _is_of_another_time(claim):
            named = _joined(claim.mentions, claim.text, claim.passage.start)
            own = (*named, *((each,) for each in claim.carried))
            told = ((claim.text, own), *scenes.get(claim.key, ()))
            yield _Toll(value, tuple(_keys(kind, told, entities)))


def _is_of_another_time(claim: Claim) -> bool:
    """Tell whether the claim has a date long before its article: "the worst since 2013"."""
    published = claim.published
    begins = [each.begin for each in claim.timexes if each.begin]
    return bool(published and any(published.begin - each > _LONG_AGO for each in begins))


def _keys(kind: str, scene: Sequence[Told], entities: Mapping[str, Entity]) -> Iterator[Key]:
    """Yield what the nearest texts that name a place and a disaster say of both.

    A toll of two places together is none of either: their names make one key.
    """
    places = (
        list(filter(None, ("+".join(_places(each, entities)) for each in named)))
        for _, named in scene
    )
    kinds = (
        [name for name, words in _DISASTERS.items() if words.search(fold(text))]
        for text, _ in scene
    )
    nearest = next(filter(None, places), []), next(filter(None, kinds), [])
    yield from ((kind, disaster, place) for disaster in nearest[1] for place in nearest[0])


def _places(named: Iterable[str], entities: Mapping[str, Entity]) -> list[str]:
    return sorted({each for each in named if entities[each].kind in _PLACES})


def _joined(mentions: Sequence[Mention], text: str, offset: int) -> tuple[tuple[str, ...], ...]:
    """Return the ids named in `text`, which starts at `offset`, joined names as one."""
    groups: list[list[str]] = []
    end = offset
    for each in mentions:
        between = text[end - offset : each.start - offset]
        if groups and _AND.fullmatch(between):
            groups[-1].append(each.entity)
        else:
            groups.append([each.entity])
        end = each.end
    return tuple(map(tuple, groups))


def _groups(tolls: Iterable[_Toll]) -> list[list[Value]]:
    """Return the tolls of each disaster that more than one gives."""
    groups: list[list[_Toll]] = []
    latest: dict[Key, list[_Toll]] = {}
    for toll in sorted(tolls, key=lambda each: (each.day, each.value.key)):
        known = (latest[key] for key in toll.keys if key in latest)
        group = next((each for each in known if toll.day - each[-1].day <= _FORTNIGHT), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(toll)
        latest.update(dict.fromkeys(toll.keys, group))
    kept = (_of_the_whole([each.value for each in group]) for group in groups)
    return [each for each in kept if len(each) > 1]


def _of_the_whole(values: Sequence[Value]) -> list[Value]:
    """Return `values` but for those of a part of the place, and second ones of one voice."""
    whole = {each.claim.article for each in values if not _is_placed(each)}
    kept: dict[tuple[str, frozenset[str]], Value] = {}
    for each in values:
        if not (_is_placed(each) and each.claim.article in whole):
            kept.setdefault((each.claim.article, voices_of(each)), each)
    return list(kept.values())


def _is_placed(value: Value) -> bool:
    return bool(_IN_PLACE.match(value.claim.text, value.quantity.end - value.claim.passage.start))


def _has(view: MeasureView, group: Iterable[Value]) -> bool:
    return not {each.key for each in view.values}.isdisjoint(each.key for each in group)


def _filled(
    view: MeasureView, group: Iterable[Value], entities: Mapping[str, Entity]
) -> MeasureView:
    known = {each.key for each in view.values}
    added = [_counted(each, view.measure.unit) for each in group if each.key not in known]
    return view_measure(view.measure, [*view.values, *added], entities)


def _view(group: Sequence[Value], entities: Mapping[str, Entity]) -> MeasureView:
    kind = kind_of_toll(group[0])
    named = (who for each in group for who in each.claim.entities)
    place = next((each for each in named if entities[each].kind in _PLACES), None)
    label = f"people {kind}"
    measure = Measure(
        id="-".join(filter(None, ("toll", place, kind))),
        label=f"{entities[place].name}: {label}" if place else label.capitalize(),
        unit="person",
        entities=(place,) if place else (),
    )
    counted = [_counted(each, "person") for each in group]
    return view_measure(measure, counted, entities, is_found=True)


def _counted(value: Value, unit: str) -> Value:
    return replace(value, quantity=replace(value.quantity, unit=unit))
