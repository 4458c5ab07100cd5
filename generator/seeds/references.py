"""This module checks that ids named in the seeds exist, and that each stands once."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.errors import Finding, SeedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.seeds.schemas import BriefingFile, EntitiesFile
    from generator.seeds.yamltext import ValuePath, YamlText

# Addresses that the site itself uses: a theme cannot have them.
RESERVED = frozenset(
    "assets data disputes entities method search sitemap sources whats-new 404".split()
)

# For how many missing ids one is sought that may be meant.
_MOST_GUESSED = 10


@dataclass(frozen=True, slots=True)
class Named:
    """An id that a seed file names: at which value, called what in messages."""

    yaml: YamlText
    where: ValuePath
    label: str
    id: str

    def finding(self, problem: str, remedy: str) -> Finding:
        """Return the finding that `problem` is wrong with this id, with its line."""
        line = self.yaml.line(self.where)
        return Finding(self.yaml.path, line, f"{self.label}: {problem}", remedy)


def check_entity_ids(entities: EntitiesFile, yaml: YamlText) -> None:
    """Raise SeedError for each id, or former id, that stands twice in `entities`."""
    named = [
        Named(yaml, where, f"entity {entry.id}", name)
        for index, entry in enumerate(entities.root)
        for where, name in [
            ((index, "id"), entry.id),
            *(((index, "former_ids", at), name) for at, name in enumerate(entry.former_ids)),
        ]
    ]
    _raise(_repeated(named))


def check_references(
    entities: EntitiesFile, entities_yaml: YamlText, briefing: BriefingFile, briefing_yaml: YamlText
) -> None:
    """Raise SeedError for each id that leads nowhere, and each theme or measure that has a bad id.

    The two YamlTexts are what the files were validated from, and know the lines.
    """
    known = {entry.id for entry in entities.root}
    themes = [
        Named(briefing_yaml, ("themes", index, "id"), f"theme {theme.id}", theme.id)
        for index, theme in enumerate(briefing.themes)
    ]
    measures = [
        Named(briefing_yaml, ("measures", index, "id"), f"measure {measure.id}", measure.id)
        for index, measure in enumerate(briefing.measures)
    ]
    questions = [
        Named(briefing_yaml, ("questions", index, "id"), f"question {question.id}", question.id)
        for index, question in enumerate(briefing.questions)
    ]
    named = [*_of_entities(entities, entities_yaml), *_of_briefing(briefing, briefing_yaml)]
    # Measures and questions share a page, so that their ids are anchors side by side.
    repeated = [*_repeated(themes), *_repeated([*measures, *questions])]
    asked = _dangling(
        _measures_asked(briefing, briefing_yaml), {each.id for each in measures}, "measure"
    )
    _raise([*_dangling(named, known, "entity"), *asked, *_reserved(themes), *repeated])


def _raise(findings: Iterable[Finding]) -> None:
    if found := sorted(findings, key=lambda each: (each.path, each.line)):
        raise SeedError(*found)


def _of_entities(entities: EntitiesFile, yaml: YamlText) -> Iterator[Named]:
    for index, entry in enumerate(entities.root):
        for label, targets in entry.relations.items():
            for at, target in enumerate(targets):
                where = (index, "relations", label, at)
                yield Named(yaml, where, f"entity {entry.id}, {label}", target)


def _of_briefing(briefing: BriefingFile, yaml: YamlText) -> Iterator[Named]:
    for index, theme in enumerate(briefing.themes):
        yield from _targets(yaml, ("themes", index), f"theme {theme.id}", theme)
    for index, measure in enumerate(briefing.measures):
        yield from _targets(yaml, ("measures", index), f"measure {measure.id}", measure)
    for index, question in enumerate(briefing.questions):
        label = f"question {question.id}"
        yield from _targets(yaml, ("questions", index), label, question)
        for at, position in enumerate(question.positions):
            yield from _targets(yaml, ("questions", index, "positions", at), label, position)


def _targets(yaml: YamlText, where: ValuePath, label: str, entry: object) -> Iterator[Named]:
    for key in ("entities", "any_entities"):
        for at, target in enumerate(getattr(entry, key, ())):
            yield Named(yaml, (*where, key, at), label, target)


def _measures_asked(briefing: BriefingFile, yaml: YamlText) -> Iterator[Named]:
    for index, question in enumerate(briefing.questions):
        if question.measure:
            where = ("questions", index, "measure")
            yield Named(yaml, where, f"question {question.id}", question.measure)


def _dangling(named: Iterable[Named], known: set[str], what: str) -> Iterator[Finding]:
    homes = {"entity": "entities.yml", "measure": "the measures"}
    missing = [each for each in named if each.id not in known]
    ids = sorted(known)
    for place, each in enumerate(missing):
        # To look for what is close takes a while among many ids.
        close = get_close_matches(each.id, ids, n=1) if place < _MOST_GUESSED else []
        remedy = f"did you mean {close[0]!r}?" if close else f"add it to {homes[what]}"
        yield each.finding(f"there is no {what} {each.id!r}", remedy)


def _reserved(named: Iterable[Named]) -> Iterator[Finding]:
    for each in named:
        if each.id in RESERVED:
            yield each.finding("the site itself uses this address", "choose another id")


def _repeated(named: Iterable[Named]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for each in named:
        if first := seen.get(each.id):
            problem = f"the id {each.id!r} stands on line {first} too"
            yield each.finding(problem, "give one of them another id")
        seen.setdefault(each.id, each.yaml.line(each.where))
