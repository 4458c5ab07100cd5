"""This module compiles a dossier for each entity: all that the briefing knows about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dating import Entry, find_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Article, Corpus, Entity
    from generator.model import Annotations, Claim
    from generator.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that the briefing knows about one entity."""

    entity: Entity
    claims: tuple[Claim, ...]
    entries: tuple[Entry, ...]
    amounts: tuple[Value, ...]
    figures: tuple[Value, ...]
    mentions: tuple[tuple[Article, int], ...]
    published: tuple[Article, ...]
    neighbours: tuple[tuple[Entity, int], ...]
    relations: tuple[tuple[str, tuple[Entity, ...]], ...]
    related_from: tuple[tuple[str, tuple[Entity, ...]], ...]

    @property
    def total(self) -> int:
        """How often the sources name the entity."""
        return sum(count for _, count in self.mentions)

    @property
    def is_known(self) -> bool:
        """Whether a source names the entity, or was published by it."""
        return bool(self.mentions or self.published)


@dataclass(frozen=True, slots=True)
class _Index:
    """What is looked up for every dossier, built once."""

    entities: Mapping[str, Entity]
    claims: Mapping[str, Sequence[Claim]]
    values: Mapping[str, Sequence[Value]]
    found: Mapping[str, Annotations]
    counts: Mapping[str, Counter[str]]
    inverse: Mapping[str, Mapping[str, list[Entity]]]


def compile_dossiers(
    corpus: Corpus,
    entities: Mapping[str, Entity],
    found: Mapping[str, Annotations],
    claims: Sequence[Claim],
    values: Sequence[Value],
) -> dict[str, Dossier]:
    """Return the dossier of every entity of `corpus`, by its id."""
    having: dict[str, list[Value]] = defaultdict(list)
    # Whom a claim names by what they make alone ("the company behind the Pumpkin") has its figures.
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for value in values:
        owners[value.claim.key].extend(_parts(value))
        for entity in _parts(value):
            having[entity].append(value)
    about: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for entity in dict.fromkeys((*claim.entities, *claim.speakers, *owners[claim.key])):
            about[entity].append(claim)
    counts = {
        article.id: Counter(mention.entity for mention in found[article.id].mentions)
        for article in corpus.articles
    }
    index = _Index(entities, about, having, found, counts, _inverse_relations(corpus.entities))
    return {entity.id: _dossier(entity, corpus.articles, index) for entity in corpus.entities}


def _dossier(entity: Entity, articles: Sequence[Article], index: _Index) -> Dossier:
    claims = index.claims.get(entity.id, ())
    counted = ((article, index.counts[article.id][entity.id]) for article in articles)
    return Dossier(
        entity=entity,
        claims=tuple(claims),
        entries=find_entries(claims),
        amounts=tuple(each for each in index.values.get(entity.id, ()) if each.role),
        figures=tuple(each for each in index.values.get(entity.id, ()) if not each.role),
        mentions=tuple((article, count) for article, count in counted if count),
        published=tuple(each for each in articles if entity.id in index.found[each.id].publishers),
        neighbours=_neighbours(entity, claims, index.entities),
        relations=tuple(
            (label, tuple(index.entities[target] for target in targets))
            for label, targets in entity.relations
        ),
        related_from=tuple(
            (label, tuple(others))
            for label, others in sorted(index.inverse.get(entity.id, {}).items())
        ),
    )


def _parts(value: Value) -> Iterable[str]:
    """Return the ids of the entities that `value` is about, or that vouch for it."""
    said_by = (who for each in value.speeches for who in each.speakers)
    return dict.fromkeys((*value.about, *said_by))


def _inverse_relations(entities: Sequence[Entity]) -> Mapping[str, Mapping[str, list[Entity]]]:
    inverse: dict[str, dict[str, list[Entity]]] = defaultdict(lambda: defaultdict(list))
    for entity in entities:
        for label, targets in entity.relations:
            for target in targets:
                inverse[target][label].append(entity)
    return inverse


def _neighbours(
    entity: Entity, claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> tuple[tuple[Entity, int], ...]:
    """Return the entities that share claims with `entity`, by the number of claims."""
    shared = Counter(each for claim in claims for each in claim.entities if each != entity.id)
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((entities[each], count) for each, count in ranked)
