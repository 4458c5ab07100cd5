"""This module lists what a bundle was made with, as a software bill of materials.

The form is CycloneDX 1.6 (ECMA-424), the names are package URLs. It is made of what the installed
packages say of themselves, so the same set-up gives the same bytes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import PackageMetadata

_OWN = "briefing-generator"
# What of the packages is copied into a site; the others are needed to make it, not to read it.
_SHIPPED = frozenset({"mkdocs-material"})
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r";.*\bextra\s*==")
# Older packages name their licence in a classifier only.
_CLASSIFIED = "License :: OSI Approved :: "

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Package:
    """An installed package and the names of those that it needs."""

    name: str
    version: str
    licence: Node | None
    needs: tuple[str, ...]

    @property
    def address(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


def bill_of_materials(bundle: str, digest: str) -> str:
    """Return the bill, as JSON, of the file `bundle` that has the SHA-256 `digest`."""
    packages = {each.name: each for each in _installed()}
    components = [_component(each) for each in packages.values()]
    described = json.dumps(components, sort_keys=True)
    whole: Node = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, digest + described)}",
        "version": 1,
        "metadata": {"component": _bundle(bundle, digest)},
        "components": components,
        "dependencies": [
            {"ref": "bundle", "dependsOn": [each.address for each in packages.values()]},
            *(
                {"ref": each.address, "dependsOn": [packages[need].address for need in each.needs]}
                for each in packages.values()
            ),
        ],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _bundle(name: str, digest: str) -> Node:
    hashes = [{"alg": "SHA-256", "content": digest}]
    return {"type": "file", "bom-ref": "bundle", "name": name, "hashes": hashes}


def _component(package: _Package) -> Node:
    component: Node = {
        "type": "library",
        "bom-ref": package.address,
        "name": package.name,
        "version": package.version,
        "scope": "required" if package.name in _SHIPPED else "excluded",
        "purl": package.address,
    }
    return component | ({"licenses": [package.licence]} if package.licence else {})


def _installed() -> Iterable[_Package]:
    """Return this program and every installed package that it needs, by name."""
    found: dict[str, PackageMetadata] = {}
    ahead = [_OWN]
    while ahead:
        name = ahead.pop()
        told = None if name in found else _told(name)
        if told:
            found[name] = told
            ahead += _needs(told)
    for name, told in sorted(found.items()):
        needs = tuple(each for each in _needs(told) if each in found)
        yield _Package(name, told["Version"], _licence(told), needs)


def _told(name: str) -> PackageMetadata | None:
    # One that is needed on another system or Python only is not there.
    try:
        return metadata(name)
    except PackageNotFoundError:
        return None


def _needs(told: PackageMetadata) -> list[str]:
    asked = told.get_all("Requires-Dist") or []
    found = (_NAME.match(each) for each in asked if not _EXTRA.search(each))
    return sorted({_normal(each[0]) for each in found if each})


def _normal(name: str) -> str:
    """Return the name of a package as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(told: PackageMetadata) -> Node | None:
    """Return an SPDX expression if the package has one, else what it calls its licence."""
    for expression in told.get_all("License-Expression") or []:
        return {"expression": expression}
    classifiers = told.get_all("Classifier") or []
    named = [each for each in classifiers if each.startswith(_CLASSIFIED)]
    called = [each.removeprefix(_CLASSIFIED) for each in named] + (told.get_all("License") or [])
    short = [each for each in called if each and "\n" not in each]
    return {"license": {"name": short[0]}} if short else None
