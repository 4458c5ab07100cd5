"""This module checks that ids named in the seeds exist: relations, themes, measures."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.errors import Finding, SeedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Corpus

# Addresses that the site itself uses: a theme cannot have them.
RESERVED = frozenset({"assets", "data", "entities", "index", "method", "search", "sources"})


def check_references(corpus: Corpus) -> None:
    """Raise SeedError with a finding for each id in `corpus` that leads nowhere."""
    known = {entity.id for entity in corpus.entities}
    findings = [*_dangling(corpus, known), *_bad_theme_ids(corpus)]
    if findings:
        raise SeedError(*findings)


def _dangling(corpus: Corpus, known: Iterable[str]) -> Iterator[Finding]:
    names = set(known)
    for path, where, target in _references(corpus):
        if target not in names:
            close = get_close_matches(target, sorted(names), n=1)
            remedy = f"did you mean {close[0]!r}?" if close else "add it to entities.yml"
            yield Finding(path, 0, f"{where}: there is no entity {target!r}", remedy)


def _references(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    for entity in corpus.entities:
        for label, targets in entity.relations:
            for target in targets:
                yield "entities.yml", f"{entity.id}, {label}", target
    for theme in corpus.themes:
        for target in theme.entities:
            yield "briefing.yml", f"theme {theme.id}", target
    for measure in corpus.measures:
        for target in (*measure.entities, *measure.any_entities):
            yield "briefing.yml", f"measure {measure.id}", target


def _bad_theme_ids(corpus: Corpus) -> Iterator[Finding]:
    seen: set[str] = set()
    for theme in corpus.themes:
        if theme.id in RESERVED:
            problem = f"theme {theme.id}: the site itself uses this address"
            yield Finding("briefing.yml", 0, problem, "give the theme another id")
        if theme.id in seen:
            problem = f"theme {theme.id}: this id stands twice"
            yield Finding("briefing.yml", 0, problem, "give one of them another id")
        seen.add(theme.id)
