"""This module loads the seeds: briefing, gazetteer and articles, held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.declared import Corpus, Entity, Measure, Position, Question, Rate, Theme
from generator.edtf import parse_edtf
from generator.errors import Finding, SeedError
from generator.seeds.articles import load_articles
from generator.seeds.files import DEFAULT, Limits, read_yaml
from generator.seeds.references import check_entity_ids, check_references
from generator.seeds.schemas import (
    BriefingFile,
    EntitiesFile,
    EntityEntry,
    MeasureEntry,
    QuestionEntry,
    RateEntry,
)
from generator.seeds.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.seeds.files import Report
    from generator.seeds.yamltext import YamlText

T = TypeVar("T")

_BRIEFING = "briefing.yml"
_ENTITIES = "entities.yml"


def load_corpus(seeds: Path, *, report: Report, skipped: Report | None = None) -> Corpus:
    """Load and validate the folder `seeds`; hand what is odd but not wrong to `report`.

    Raises SeedError with the findings of all files together; with `skipped`, bad articles are told
    there and left out.
    """
    if not seeds.is_dir():
        remedy = "name the folder with --seeds DIR, or write one with `briefing init DIR`"
        raise SeedError(Finding(str(seeds), 0, "there is no such folder", remedy))
    findings: list[Finding] = []
    themes = _collect(lambda: _load_briefing(seeds, report), findings)
    limits = _limits(themes[0]) if themes else DEFAULT
    gazetteer = _collect(lambda: _load_gazetteer(seeds, report, limits), findings)
    articles = _collect(
        lambda: load_articles(seeds, report=report, skipped=skipped, limits=limits), findings
    )
    if themes and gazetteer:
        _collect(lambda: check_references(*gazetteer, *themes), findings)
    if not themes or not gazetteer or not articles or findings:
        raise SeedError(*findings)
    briefing = themes[0]
    return Corpus(
        title=briefing.title,
        description=briefing.description,
        language=briefing.language,
        themes=tuple(Theme(**dict(entry)) for entry in briefing.themes),
        measures=tuple(map(_measure, briefing.measures)),
        questions=tuple(map(_question, briefing.questions)),
        rates=tuple(map(_rate, briefing.rates)),
        page_claims=limits.page_claims,
        entities=_entities(gazetteer[0]),
        articles=articles,
    )


def _collect(load: Callable[[], T], findings: list[Finding]) -> T | None:
    try:
        return load()
    except SeedError as error:
        findings.extend(error.findings)
        return None


def _load_briefing(seeds: Path, report: Report) -> tuple[BriefingFile, YamlText]:
    yaml = read_yaml(seeds / _BRIEFING, _BRIEFING, report=report)
    return validate(BriefingFile, yaml), yaml


def _load_gazetteer(
    seeds: Path, report: Report, limits: Limits = DEFAULT
) -> tuple[EntitiesFile, YamlText]:
    yaml = read_yaml(seeds / _ENTITIES, _ENTITIES, report=report, limits=limits)
    entities = validate(EntitiesFile, yaml)
    check_entity_ids(entities, yaml)
    return entities, yaml


def load_entities(seeds: Path, *, report: Report) -> tuple[Entity, ...]:
    """Load the gazetteer `entities.yml` of the folder `seeds`, sorted by id.

    Raises SeedError for a bad field, or an id that stands twice.
    """
    return _entities(_load_gazetteer(seeds, report)[0])


def load_limits(seeds: Path) -> Limits:
    """Return the limits that the briefing.yml of `seeds` sets, or those of a bad or missing one."""
    found = _collect(lambda: _load_briefing(seeds, lambda _: None), [])
    return _limits(found[0]) if found else DEFAULT


def _limits(briefing: BriefingFile) -> Limits:
    return Limits(**dict(briefing.limits))


def _entities(file: EntitiesFile) -> tuple[Entity, ...]:
    return tuple(sorted(map(_entity, file.root), key=lambda entity: entity.id))


def _measure(entry: MeasureEntry) -> Measure:
    unit, *others = entry.unit
    return Measure(**{**dict(entry), "unit": unit, "other_units": tuple(others)})


def _question(entry: QuestionEntry) -> Question:
    positions = tuple(Position(**dict(each)) for each in entry.positions)
    return Question(**{**dict(entry), "positions": positions, "measure": entry.measure or ""})


def _rate(entry: RateEntry) -> Rate:
    return Rate(**{**dict(entry), "date": parse_edtf(entry.date)})


def _entity(entry: EntityEntry) -> Entity:
    fields = dict(entry)
    exact_case = fields.pop("case")
    relations = tuple(fields.pop("relations").items())
    return Entity(**fields, exact_case=exact_case, relations=relations)
