"""These tests say what the bill of materials of a bundle names."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any

import pytest

from generator.publish.sbom import bill_of_materials


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bill_of_materials("briefing.zip", "ab" * 32))
    return found


def test_it_names_the_bundle_by_its_digest(bill: dict[str, Any]) -> None:
    assert bill["metadata"]["component"]["hashes"] == [{"alg": "SHA-256", "content": "ab" * 32}]


def test_every_package_has_its_installed_version_and_a_licence(bill: dict[str, Any]) -> None:
    named = {each["name"]: each for each in bill["components"]}
    assert {"briefing-generator", "mkdocs-material", "jinja2", "markupsafe"} <= set(named)
    assert all(each["version"] == version(name) for name, each in named.items())
    assert [name for name, each in named.items() if "licenses" not in each] == []


def test_only_the_theme_is_shipped_to_readers(bill: dict[str, Any]) -> None:
    shipped = [each["name"] for each in bill["components"] if each["scope"] == "required"]
    assert shipped == ["mkdocs-material"]


def test_every_dependency_is_a_component(bill: dict[str, Any]) -> None:
    known = {each["bom-ref"] for each in bill["components"]} | {"bundle"}
    named = {each["ref"] for each in bill["dependencies"]}
    needed = {need for each in bill["dependencies"] for need in each["dependsOn"]}
    assert named == known
    assert needed <= known


def test_no_test_tool_is_named(bill: dict[str, Any]) -> None:
    assert not {"pytest", "hypothesis", "playwright"} & {
        each["name"] for each in bill["components"]
    }


def test_the_same_bundle_has_the_same_bill_and_another_has_another() -> None:
    assert bill_of_materials("a", "1") == bill_of_materials("a", "1")
    assert bill_of_materials("a", "1") != bill_of_materials("a", "2")
