"""This module says what seed files may hold: pydantic models, whose JSON Schemas are published.

An editor with the YAML language server checks a file and completes its keys if the file begins
with a line such as `# yaml-language-server: $schema=../docs/schemas/entities.schema.json`.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Annotated

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    model_validator,
)

from generator.declared import ArticleKind, EntityKind, Layout
from generator.model import Basis
from generator.seeds.fieldtypes import (
    Currency,
    EdtfDate,
    Flag,
    Language,
    Name,
    Names,
    Slug,
    Some,
    Targets,
    Text,
    WebAddress,
    WholeNumber,
)
from generator.seeds.files import DEFAULT


class _Strict(BaseModel):
    """A mapping with these keys and no other; a key without a value is as none at all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: each for key, each in value.items() if each != "" or key not in known}


class FrontMatter(_Strict):
    """The fields of an article: in its front matter, or in the sidecar of a raw text."""

    title: Text = ""
    published: EdtfDate | None = None
    published_basis: Basis = Basis.STATED
    published_note: Text = ""
    publisher: Text = ""
    author: Text = ""
    url: WebAddress | None = None
    language: Language = ""
    kind: ArticleKind = ArticleKind.NEWS
    caution: Text = ""
    rewrite_of: Text = ""


class EntityEntry(_Strict):
    """One entry of `entities.yml`."""

    id: Slug
    name: Name
    kind: EntityKind
    aliases: tuple[Name, ...] = ()
    description: Text = ""
    role: Text = ""
    surname: Text = ""
    relations: dict[Name, Targets] = Field(default_factory=dict)
    former_ids: tuple[Slug, ...] = ()
    case: Flag = False
    requires: tuple[Name, ...] = ()
    except_: Annotated[tuple[Name, ...], Field(alias="except")] = ()


class ThemeEntry(_Strict):
    """One theme of `briefing.yml`."""

    id: Slug
    title: Name
    layout: Layout
    description: Text = ""
    kinds: tuple[EntityKind, ...] = ()
    entities: tuple[Slug, ...] = ()
    units: tuple[Name, ...] = ()
    words: tuple[Name, ...] = ()


class MeasureEntry(_Strict):
    """One measure of `briefing.yml`."""

    id: Slug
    label: Name
    unit: Names
    entities: tuple[Slug, ...] = ()
    any_entities: tuple[Slug, ...] = ()
    words: tuple[Name, ...] = ()


class PositionEntry(_Strict):
    """One position on a question of `briefing.yml`."""

    label: Name
    words: Some[Name]
    entities: tuple[Slug, ...] = ()


class QuestionEntry(_Strict):
    """One question of `briefing.yml`."""

    id: Slug
    label: Name
    positions: Annotated[Some[PositionEntry], Field(json_schema_extra={"minItems": 1})]
    measure: Slug | None = None
    entities: tuple[Slug, ...] = ()
    any_entities: tuple[Slug, ...] = ()


class RateEntry(_Strict):
    """One rate of exchange of `briefing.yml`."""

    currency: Currency
    per_usd: Annotated[Decimal, Field(ge=Decimal("1e-6"), le=Decimal("1e9"), max_digits=20)]
    date: EdtfDate
    source: Name


class LimitsEntry(_Strict):
    """How much is read and shown at most, in `briefing.yml`; the defaults stand in `seedfiles`."""

    file_bytes: Annotated[WholeNumber, Field(ge=1, le=1_000_000_000)] = DEFAULT.file_bytes
    total_bytes: Annotated[WholeNumber, Field(ge=1, le=10**11)] = DEFAULT.total_bytes
    articles: Annotated[WholeNumber, Field(ge=1, le=10_000_000)] = DEFAULT.articles
    page_claims: Annotated[WholeNumber, Field(ge=2, le=10_000_000)] = DEFAULT.page_claims


class BriefingFile(_Strict):
    """The whole of `briefing.yml`."""

    title: Name
    description: Text = ""
    language: Language = "en"
    themes: Annotated[Some[ThemeEntry], Field(json_schema_extra={"minItems": 1})]
    measures: tuple[MeasureEntry, ...] = ()
    questions: tuple[QuestionEntry, ...] = ()
    rates: tuple[RateEntry, ...] = ()
    limits: LimitsEntry = LimitsEntry()


class EntitiesFile(RootModel[tuple[EntityEntry, ...]]):
    """The whole of `entities.yml`."""

    model_config = ConfigDict(frozen=True)


def json_schemas() -> dict[str, str]:
    """Return the JSON Schema of each kind of seed file, as text by file name."""
    models: dict[str, type[BaseModel]] = {
        "article": FrontMatter,
        "briefing": BriefingFile,
        "entities": EntitiesFile,
    }
    return {f"{name}.schema.json": _json_schema(model) for name, model in models.items()}


def _json_schema(model: type[BaseModel]) -> str:
    schema: dict[str, object] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
