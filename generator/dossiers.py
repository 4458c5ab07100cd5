"""This module compiles a dossier for each entity: all that the briefing knows about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dating import Entry, find_entries
from generator.relate import entities_of, speeches_of
from generator.roles import Role, role_of
from generator.themes import is_money

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Corpus
    from generator.model import Annotations, Article, Claim, Entity, Quantity


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in a claim, and what it is."""

    quantity: Quantity
    role: Role
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that the briefing knows about one entity."""

    entity: Entity
    claims: tuple[Claim, ...]
    entries: tuple[Entry, ...]
    amounts: tuple[Amount, ...]
    figures: tuple[tuple[Quantity, Claim], ...]
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


def amounts_of(claims: Sequence[Claim]) -> tuple[Amount, ...]:
    """Return every sum of money in `claims`, with what it is."""
    return tuple(
        Amount(quantity, role_of(quantity, claim), claim)
        for claim in claims
        for quantity in claim.quantities
        if is_money(quantity)
    )


@dataclass(frozen=True, slots=True)
class _Index:
    """What is looked up for every dossier, built once."""

    entities: Mapping[str, Entity]
    claims: Mapping[str, Sequence[Claim]]
    found: Mapping[str, Annotations]
    counts: Mapping[str, Counter[str]]
    inverse: Mapping[str, Mapping[str, list[Entity]]]


def compile_dossiers(
    corpus: Corpus,
    entities: Mapping[str, Entity],
    found: Mapping[str, Annotations],
    claims: Sequence[Claim],
) -> dict[str, Dossier]:
    """Return the dossier of every entity of `corpus`, by its id."""
    about: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for entity in claim.entities:
            about[entity].append(claim)
    counts = {
        article.id: Counter(mention.entity for mention in found[article.id].mentions)
        for article in corpus.articles
    }
    index = _Index(entities, about, found, counts, _inverse_relations(corpus.entities))
    return {entity.id: _dossier(entity, corpus.articles, index) for entity in corpus.entities}


def _dossier(entity: Entity, articles: Sequence[Article], index: _Index) -> Dossier:
    claims = index.claims.get(entity.id, ())
    counted = ((article, index.counts[article.id][entity.id]) for article in articles)
    return Dossier(
        entity=entity,
        claims=tuple(claims),
        entries=find_entries(claims),
        amounts=tuple(
            each
            for each in amounts_of(claims)
            if _has_part(entity, each.quantity, each.claim, index.entities)
        ),
        figures=tuple(
            (quantity, claim)
            for claim in claims
            for quantity in claim.quantities
            if not is_money(quantity) and _has_part(entity, quantity, claim, index.entities)
        ),
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


def _has_part(
    entity: Entity, quantity: Quantity, claim: Claim, entities: Mapping[str, Entity]
) -> bool:
    """Tell whether the figure is about `entity`, or vouched for by it."""
    return entity.id in entities_of(quantity, claim, entities) or any(
        each.speaker == entity.id for each in speeches_of(quantity, claim)
    )


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
