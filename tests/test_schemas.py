"""These tests say what seed files may hold, and what editors' tools are told about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import ROOT
from generator.errors import Finding, SeedError
from generator.seeds.schemas import BriefingFile, EntitiesFile, FrontMatter, json_schemas
from generator.seeds.validation import validate
from generator.seeds.yamltext import parse_yaml

if TYPE_CHECKING:
    from pydantic import BaseModel


def refusals(model: type[BaseModel], text: str) -> tuple[Finding, ...]:
    with pytest.raises(SeedError) as caught:
        validate(model, parse_yaml(text, "x.yml"))
    return caught.value.findings


def check_refusal(model: type[BaseModel], row: list[Any]) -> None:
    text, line, problem, remedy = row
    found = refusals(model, text)[0]
    assert (found.path, found.line) == ("x.yml", line)
    assert problem in found.problem
    assert remedy in found.remedy


def test_front_matter_is_read_as_it_stands(row: list[Any]) -> None:
    text, fields = row
    assert validate(FrontMatter, parse_yaml(text, "x.yml")) == FrontMatter(**fields)


def test_bad_front_matter_is_refused(row: list[Any]) -> None:
    check_refusal(FrontMatter, row)


def test_a_bad_gazetteer_is_refused(row: list[Any]) -> None:
    check_refusal(EntitiesFile, row)


def test_a_bad_briefing_is_refused(row: list[Any]) -> None:
    check_refusal(BriefingFile, row)


def test_all_that_is_wrong_is_said_at_once() -> None:
    text = "publishd: x\nkind: y\nurl: z\npublished: 2025-02-30"
    assert sorted(each.line for each in refusals(FrontMatter, text)) == [1, 2, 3, 4]


@pytest.mark.parametrize("word", ["yes", "Yes", "true", "TRUE"])
def test_case_may_be_said_as_yes_or_true(word: str) -> None:
    text = f"- {{id: a, name: b, kind: chip, case: {word}}}"
    assert validate(EntitiesFile, parse_yaml(text, "x.yml")).root[0].case is True


def test_a_relation_may_name_one_or_many() -> None:
    text = "- {id: a, name: b, kind: chip, relations: {maker: c, buyer: [d, e]}}"
    relations = validate(EntitiesFile, parse_yaml(text, "x.yml")).root[0].relations
    assert relations == {"maker": ("c",), "buyer": ("d", "e")}


def test_a_relation_may_be_called_by_a_word_that_yaml_takes_for_another() -> None:
    text = "- {id: a, name: b, kind: chip, relations: {no: no}}"
    relations = validate(EntitiesFile, parse_yaml(text, "x.yml")).root[0].relations
    assert relations == {"no": ("no",)}


@pytest.mark.parametrize("field", ["title", "kind", "url", "published", "language", "nonsense"])
def test_a_huge_value_is_refused_in_a_short_message(field: str) -> None:
    for found in refusals(FrontMatter, f"{field}: {'x' * 1_000_000}"):
        assert len(str(found)) < 500


def test_a_huge_key_is_refused_in_a_short_message() -> None:
    assert len(str(refusals(FrontMatter, f"? {'x' * 100_000}\n: y")[0])) < 500


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_the_published_schemas_are_those_of_the_models(name: str) -> None:
    written = (ROOT / "docs" / "schemas" / name).read_text(encoding="utf-8")
    assert written == json_schemas()[name], "run `briefing schemas docs/schemas`"


def test_a_published_schema_names_keys_as_the_file_does() -> None:
    entry = json.loads(json_schemas()["entities.schema.json"])["$defs"]["EntityEntry"]
    assert "except" in entry["properties"]
    assert entry["required"] == ["id", "name", "kind"]
    assert entry["additionalProperties"] is False
