"""This module compiles claims into what the pages show: timeline, themes, dossiers, sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dating import Entry, find_entries
from generator.measures import MeasureView, gather
from generator.relate import entities_of, speeches_of
from generator.roles import Role, role_of
from generator.themes import Group, group, is_money, select

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.errors import Finding
    from generator.model import (
        Annotations,
        Article,
        Claim,
        Corpus,
        Entity,
        Quantity,
        Theme,
    )


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
    neighbours: tuple[tuple[Entity, int], ...]
    relations: tuple[tuple[str, tuple[Entity, ...]], ...]
    related_from: tuple[tuple[str, tuple[Entity, ...]], ...]

    @property
    def total(self) -> int:
        """How often the sources name the entity."""
        return sum(count for _, count in self.mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """An article with what was found in it, and the claims that the briefing took from it."""

    article: Article
    found: Annotations
    claims: tuple[Claim, ...]
    entities: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme with its claims, grouped, and the entities of its kinds."""

    theme: Theme
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    dossiers: tuple[Dossier, ...]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that the pages are rendered from."""

    corpus: Corpus
    entities: Mapping[str, Entity]
    claims: tuple[Claim, ...]
    timeline: tuple[Entry, ...]
    themes: tuple[ThemeView, ...]
    dossiers: Mapping[str, Dossier]
    sources: Mapping[str, SourceView]
    measures: tuple[MeasureView, ...]
    unnamed: tuple[Entity, ...]
    ambiguous: tuple[Finding, ...]


def compile_briefing(
    corpus: Corpus,
    found: Mapping[str, Annotations],
    claims: Sequence[Claim],
    ambiguous: tuple[Finding, ...] = (),
) -> Briefing:
    """Compile `claims` and the annotations of each article into the views that pages need."""
    entities = {entity.id: entity for entity in corpus.entities}
    dossiers = _dossiers(corpus, entities, found, claims)
    return Briefing(
        corpus=corpus,
        entities=entities,
        claims=tuple(claims),
        timeline=find_entries(claims),
        themes=tuple(_theme_view(theme, claims, entities, dossiers) for theme in corpus.themes),
        dossiers=dossiers,
        sources={
            article.id: _source_view(article, found[article.id], claims, entities)
            for article in corpus.articles
        },
        measures=gather(corpus.measures, claims, entities),
        ambiguous=ambiguous,
        unnamed=tuple(
            each
            for each in corpus.entities
            if not (dossiers[each.id].total or dossiers[each.id].claims)
        ),
    )


def _amounts(claims: Sequence[Claim]) -> tuple[Amount, ...]:
    return tuple(
        Amount(quantity, role_of(quantity, claim), claim)
        for claim in claims
        for quantity in claim.quantities
        if is_money(quantity)
    )


def _theme_view(
    theme: Theme,
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
    dossiers: Mapping[str, Dossier],
) -> ThemeView:
    own = select(theme, claims, entities)
    shown = [each for each in dossiers.values() if each.entity.kind in theme.kinds and each.total]
    return ThemeView(
        theme=theme,
        claims=own,
        groups=group(theme, own, entities),
        dossiers=tuple(sorted(shown, key=lambda each: (-each.total, each.entity.id))),
        amounts=_amounts(own),
    )


@dataclass(frozen=True, slots=True)
class _Index:
    """What is looked up for every dossier, built once."""

    entities: Mapping[str, Entity]
    claims: Mapping[str, Sequence[Claim]]
    counts: Mapping[str, Counter[str]]
    inverse: Mapping[str, Mapping[str, list[Entity]]]


def _dossiers(
    corpus: Corpus,
    entities: Mapping[str, Entity],
    found: Mapping[str, Annotations],
    claims: Sequence[Claim],
) -> dict[str, Dossier]:
    about: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for entity in claim.entities:
            about[entity].append(claim)
    counts = {
        article.id: Counter(mention.entity for mention in found[article.id].mentions)
        for article in corpus.articles
    }
    index = _Index(entities, about, counts, _inverse_relations(corpus.entities))
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
            for each in _amounts(claims)
            if _has_part(entity, each.quantity, each.claim, index.entities)
        ),
        figures=tuple(
            (quantity, claim)
            for claim in claims
            for quantity in claim.quantities
            if not is_money(quantity) and _has_part(entity, quantity, claim, index.entities)
        ),
        mentions=tuple((article, count) for article, count in counted if count),
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


def _source_view(
    article: Article,
    found: Annotations,
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
) -> SourceView:
    counts = Counter(mention.entity for mention in found.mentions)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return SourceView(
        article=article,
        found=found,
        claims=tuple(claim for claim in claims if claim.article == article.id),
        entities=tuple((entities[each], count) for each, count in ranked),
    )
