"""This module holds YAML against the schemas, and says in plain words what does not fit."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.errors import MOST_SHOWN, Finding, SeedError, more
from generator.seeds.schemas import (
    BriefingFile,
    EntitiesFile,
    EntityEntry,
    MeasureEntry,
    ThemeEntry,
)

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from generator.seeds.yamltext import ValuePath, YamlText

Model = TypeVar("Model", bound=BaseModel)

_LONGEST_SHOWN = 60

# What to do about an error of pydantic's, by its type; the others stand in `_explain`.
_PLAIN = {
    "tuple_type": ("must be a list", "write [one, two] or a line `- one` for each"),
    "model_type": ("must hold `key: value` lines", "indent the keys below it"),
    "dict_type": ("must hold `key: value` lines", "indent the keys below it"),
    "enum": ("must be one piece of text", "write it on one line, in quotes if need be"),
    "string_type": ("must be one piece of text", "write it on one line, in quotes if need be"),
    "string_too_short": ("is empty", "write something, or remove the line"),
    "bool_type": ("is neither true nor false", "write true or false"),
    "bool_parsing": ("is neither true nor false", "write true or false"),
}
# What the patterns of `schemas` allow, in words, by the key.
_ID_FORM = "use small letters and digits, with single hyphens between"
_FORMS = {
    "language": "write a language code such as en or zh-Hans",
}
_OTHER = "choose another"
_REMEDIES = {
    "published": "write 2025-01-28, 2025-01 or 2025, with ~ behind it for about",
    "themes": "add at least one",
    "url": "write the whole address, with https:// before it, or remove the line",
}
_INNER: dict[str, type[BaseModel]] = {"themes": ThemeEntry, "measures": MeasureEntry}


def validate(model: type[Model], yaml: YamlText) -> Model:
    """Return `yaml` as a `model`.

    Raises SeedError with a finding, and its line, for each thing that is wrong.
    """
    try:
        return model.model_validate(yaml.value)
    except ValidationError as error:
        raise SeedError(*_findings(error, yaml, model)) from None


def _findings(error: ValidationError, yaml: YamlText, model: type[BaseModel]) -> list[Finding]:
    """Return what is wrong in the order of the lines; of very much only the first is explained."""
    errors = error.errors(include_url=False)
    ordered = sorted(errors, key=lambda each: yaml.line(_where(each)))
    findings = [_finding(each, yaml, model) for each in ordered[:MOST_SHOWN]]
    left = len(ordered) - MOST_SHOWN
    return [*findings, more(left, yaml.path)] if left > 0 else findings


def _where(error: ErrorDetails) -> ValuePath:
    # The last part of the place of a bad key is pydantic's own mark, not a key of the file.
    return tuple(part for part in error["loc"] if part != "[key]")


def _finding(error: ErrorDetails, yaml: YamlText, model: type[BaseModel]) -> Finding:
    where = _where(error)
    problem, remedy = _explain(error, where, model)
    named = f"{_field(where)}: {problem}" if where else problem
    return Finding(yaml.path, yaml.line(where), named, remedy)


def _field(where: ValuePath) -> str:
    return _cut(".".join(str(part + 1) if isinstance(part, int) else part for part in where))


def _explain(error: ErrorDetails, where: ValuePath, model: type[BaseModel]) -> tuple[str, str]:
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    context: dict[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return "there is no such key", _did_you_mean(key, _known_keys(model, where))
        case "missing":
            return "is missing", f"add a line `{key}: …`"
        case "value_error":
            return _cut(str(context["error"]), 2 * _LONGEST_SHOWN), _REMEDIES.get(key, _OTHER)
    return _explain_text(error, key, context)


def _explain_text(error: ErrorDetails, key: str, context: dict[str, Any]) -> tuple[str, str]:
    shown = _cut(repr(error["input"]))
    match error["type"]:
        case "enum" if isinstance(error["input"], str):
            return f"{shown} is not known", _close_or_all(error["input"], context["expected"])
        case "string_pattern_mismatch":
            return f"{shown} has a wrong form", _FORMS.get(key, _ID_FORM)
        case "string_too_long":
            limit = f"it can have {context['max_length']:,} characters"
            return f"{shown} is too long", limit
    return _PLAIN.get(error["type"], (error["msg"], "correct the value"))


def _cut(text: str, longest: int = _LONGEST_SHOWN) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _close_or_all(word: object, expected: str) -> str:
    known = expected.replace(" or ", ", ").replace("'", "").split(", ")
    return _did_you_mean(str(word), known, "use one of ")


def _known_keys(model: type[BaseModel], where: ValuePath) -> list[str]:
    if model is EntitiesFile:
        model = EntityEntry
    if model is BriefingFile and len(where) > 1:
        model = _INNER.get(str(where[0]), model)
    return sorted(field.alias or name for name, field in model.model_fields.items())


def _did_you_mean(word: str, known: list[str], otherwise: str = "known keys: ") -> str:
    # get_close_matches takes time in proportion to the square of the length.
    if close := get_close_matches(word[:_LONGEST_SHOWN], known, n=1):
        return f"did you mean `{close[0]}`?"
    return otherwise + ", ".join(known)
