"""This module says what seed files may hold: pydantic models at the border, records behind it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from generator.edtf import parse_edtf
from generator.errors import Finding, SeedError
from generator.model import ArticleKind, Basis, EntityKind, Layout

if TYPE_CHECKING:
    from generator.yamltext import YamlText

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def _check_edtf(text: str) -> str:
    parse_edtf(text)
    return text


def _check_address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'`\\]+", text):
        message = f"{text!r} is not an http or https address"
        raise ValueError(message)
    return text


def _empty_to_none(value: object) -> object:
    return None if value == "" else value


def _yes_or_no(value: object) -> object:
    words = {"true": True, "yes": True, "false": False, "no": False}
    return words.get(value.lower(), value) if isinstance(value, str) else value


Slug = Annotated[str, StringConstraints(pattern=f"^{ID_PATTERN}$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=10_000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
EdtfDate = Annotated[str, AfterValidator(_check_edtf)]
WebAddress = Annotated[str, AfterValidator(_check_address)]
Optional = BeforeValidator(_empty_to_none)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FrontMatter(_Strict):
    """The fields of an article: in its front matter, or in the sidecar of a raw text."""

    title: Text = ""
    published: Annotated[EdtfDate | None, Optional] = None
    published_basis: Basis = Basis.STATED
    published_note: Text = ""
    publisher: Text = ""
    author: Text = ""
    url: Annotated[WebAddress | None, Optional] = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-zA-Z-]{0,20}$")] = ""
    kind: ArticleKind = ArticleKind.NEWS
    caution: Text = ""


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


Targets = Annotated[tuple[Slug, ...], BeforeValidator(_one_or_many)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]


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
    unit: Name
    entities: tuple[Slug, ...] = ()
    any_entities: tuple[Slug, ...] = ()
    words: tuple[Name, ...] = ()


class BriefingFile(_Strict):
    """The whole of `briefing.yml`."""

    title: Name
    description: Text = ""
    language: Annotated[str, StringConstraints(pattern=r"^[a-zA-Z-]{2,20}$")] = "en"
    themes: Annotated[tuple[ThemeEntry, ...], Field(min_length=1)]
    measures: tuple[MeasureEntry, ...] = ()


class EntitiesFile(_Strict):
    """The whole of `entities.yml`: a list, held under a name of our own."""

    entries: tuple[EntityEntry, ...]


Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], yaml: YamlText, *, under: str = "") -> Model:
    """Return `yaml` as a `model`; `under` names the field that a bare list becomes.

    Raises SeedError with a finding, and its line, for each thing that is wrong.
    """
    value = {under: yaml.value} if under else yaml.value
    try:
        return model.model_validate(value)
    except ValidationError as error:
        skip = 1 if under else 0
        raise SeedError(
            *(_finding(each, yaml, skip, model) for each in error.errors())
        ) from None


def _finding(error: Any, yaml: YamlText, skip: int, model: type[BaseModel]) -> Finding:  # noqa: ANN401 - pydantic's ErrorDetails, whose ctx is untyped
    where = tuple(error["loc"])[skip:]
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in where)
    problem, remedy = _explain(error, str(where[-1]) if where else "", model)
    named = f"{field}: {problem}" if field else problem
    return Finding(yaml.path, yaml.line(where), named, remedy)


def _explain(error: Any, key: str, model: type[BaseModel]) -> tuple[str, str]:  # noqa: ANN401 - as above
    match error["type"]:
        case "extra_forbidden":
            return "there is no such key", _did_you_mean(key, _known_keys(model))
        case "missing":
            return "is missing", f"add a line `{key}: …`"
        case "enum":
            return f"{error['input']!r} is not known", f"use {error['ctx']['expected']}"
        case "tuple_type" | "list_type":
            return "must be a list", "write [one, two] or a line `- one` for each"
        case "model_type" | "dict_type" | "model_attributes_type":
            return "must hold `key: value` lines", "indent the keys below it"
        case "string_type":
            return "must be one piece of text", "put the value in quotes"
        case "string_pattern_mismatch":
            return f"{error['input']!r} has a wrong form", f"it must match {error['ctx']['pattern']}"
        case "value_error":
            return str(error["ctx"]["error"]), _REMEDIES.get(key, "correct the value")
    return str(error["msg"]), "correct the value"


_REMEDIES = {
    "published": "write 2025-01-28, 2025-01 or 2025, with ~ behind it for about",
    "url": "write the whole address, with https:// before it, or remove the line",
}


def _known_keys(model: type[BaseModel]) -> list[str]:
    known = {name: field for name, field in model.model_fields.items()}
    keys = {field.alias or name for name, field in known.items()}
    if model is BriefingFile:
        keys |= _keys(ThemeEntry) | _keys(MeasureEntry)
    return sorted(_keys(EntityEntry) if model is EntitiesFile else keys)


def _keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _did_you_mean(key: str, known: list[str]) -> str:
    if close := get_close_matches(key, known, n=1, cutoff=0.6):
        return f"did you mean `{close[0]}`?"
    return "known keys: " + ", ".join(known)
