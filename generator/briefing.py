"""This module compiles claims into what the pages show: timeline, themes, dossiers, sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dating import Entry, find_entries
from generator.disputes.find import Disputes, find_disputes
from generator.dossiers import compile_dossiers
from generator.same import Same, unite
from generator.themes import Group, group, select
from generator.values import values_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Article, Corpus, Entity, Theme
    from generator.dossiers import Dossier
    from generator.errors import Finding
    from generator.model import Annotations, Claim
    from generator.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """An article with what was found in it, and the claims that the briefing took from it."""

    article: Article
    found: Annotations
    claims: tuple[Claim, ...]
    entities: tuple[tuple[Entity, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme with its claims, grouped, their figures, and the entities of its kinds."""

    theme: Theme
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    dossiers: tuple[Dossier, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that the pages are rendered from; `same` is looked up by a claim's key."""

    corpus: Corpus
    entities: Mapping[str, Entity]
    claims: tuple[Claim, ...]
    timeline: tuple[Entry, ...]
    themes: tuple[ThemeView, ...]
    dossiers: Mapping[str, Dossier]
    sources: Mapping[str, SourceView]
    disputes: Disputes
    same: Mapping[tuple[str, str], Same]
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
    values = values_of(claims, entities, corpus.rates)
    dossiers = compile_dossiers(corpus, entities, found, claims, values)
    by_article: dict[str, list[Claim]] = {article.id: [] for article in corpus.articles}
    for claim in claims:
        by_article[claim.article].append(claim)
    groups = unite(claims, values, corpus.articles, entities)
    return Briefing(
        corpus=corpus,
        entities=entities,
        claims=tuple(claims),
        timeline=find_entries(claims),
        themes=tuple(
            _theme_view(theme, claims, values, entities, dossiers) for theme in corpus.themes
        ),
        dossiers=dossiers,
        sources={
            article.id: _source_view(article, found[article.id], by_article[article.id], entities)
            for article in corpus.articles
        },
        disputes=find_disputes(corpus, claims, values, entities, found),
        same={claim.key: group for group in groups for claim in group.claims},
        ambiguous=ambiguous,
        unnamed=tuple(each for each in corpus.entities if not dossiers[each.id].is_known),
    )


def _theme_view(
    theme: Theme,
    claims: Sequence[Claim],
    values: Sequence[Value],
    entities: Mapping[str, Entity],
    dossiers: Mapping[str, Dossier],
) -> ThemeView:
    own = select(theme, claims, entities)
    own_keys = {each.key for each in own}
    shown = [each for each in dossiers.values() if each.entity.kind in theme.kinds and each.total]
    return ThemeView(
        theme=theme,
        claims=own,
        groups=group(theme, own, entities),
        dossiers=tuple(sorted(shown, key=lambda each: (-each.total, each.entity.id))),
        values=tuple(each for each in values if each.claim.key in own_keys),
    )


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
        claims=tuple(claims),
        entities=tuple((entities[each], count) for each, count in ranked),
    )
