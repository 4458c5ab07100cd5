"""This module tabulates the entities: what they are, what they are called, how they are related."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from generator.exports.columns import Part, Table, day, flag, id_, integer, tabulate, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.briefing import Briefing
    from generator.declared import Entity
    from generator.exports.place import Place


@dataclass(frozen=True, slots=True)
class _Numbered(Generic[Part]):
    """One of several things that an entity has, counted from 1."""

    entity: Entity
    number: int
    part: Part


def entity_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of entities, of their names, and of their relations."""
    entities = briefing.corpus.entities
    return _entities(briefing, place), _names(entities), _relations(entities)


def _entities(briefing: Briefing, place: Place) -> Table:
    return tabulate(
        "entities",
        "The entities, with how often they are named",
        briefing.dossiers.values(),
        id_("id", "The entity's id, for ever", lambda d: d.entity.id),
        text("name", "Its name", lambda d: d.entity.name),
        text("kind", "What sort of thing it is", lambda d: d.entity.kind.value),
        text("role", "What it does, in the editor's words", lambda d: d.entity.role),
        text("description", "What it is, in the editor's words", lambda d: d.entity.description),
        integer("mentions", "How often the articles name it", lambda d: d.total),
        integer("sources", "How many articles name it", lambda d: len(d.mentions)),
        integer("claims", "How many claims are about it or by it", lambda d: len(d.claims)),
        day(
            "first",
            "First day of its first dated claim",
            lambda d: d.entries[0].timex.begin if d.entries else None,
        ),
        day(
            "last",
            "First day of its last dated claim",
            lambda d: d.entries[-1].timex.begin if d.entries else None,
        ),
        text(
            "address",
            "Its page on this site, from the site's root",
            lambda d: place.page(f"entities/{d.entity.id}"),
        ),
        facets=("kind",),
    )


def _names(entities: Iterable[Entity]) -> Table:
    return tabulate(
        "names",
        "What the entities are called",
        _each(entities, lambda entity: (entity.name, *entity.aliases)),
        id_("entity", "Whose name it is", lambda n: n.entity.id, "entities"),
        integer("number", "Its place among the entity's names, from 1", lambda n: n.number),
        text("name", "The name, in any language", lambda n: n.part),
        flag("is_main", "Whether the pages show this one", lambda n: n.part == n.entity.name),
        key=("entity", "number"),
    )


def _relations(entities: Iterable[Entity]) -> Table:
    return tabulate(
        "relations",
        "What one entity is to another, as the editor states it",
        _each(entities, _relations_of),
        id_("entity", "Whose relation it is", lambda r: r.entity.id, "entities"),
        integer("number", "Its place among the entity's relations, from 1", lambda r: r.number),
        text("label", "What the other one is to it", lambda r: r.part[0]),
        id_("other", "The other one", lambda r: r.part[1], "entities"),
        key=("entity", "number"),
        facets=("label",),
    )


def _relations_of(entity: Entity) -> list[tuple[str, str]]:
    return [(label, other) for label, others in entity.relations for other in others]


def _each(
    entities: Iterable[Entity], parts_of: Callable[[Entity], Iterable[Part]]
) -> Iterator[_Numbered[Part]]:
    """Yield what `parts_of` finds in each of `entities`, nothing twice."""
    for entity in entities:
        for number, part in enumerate(dict.fromkeys(parts_of(entity)), 1):
            yield _Numbered(entity, number, part)
