"""What the briefing knows about one entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import compile_seeds
from tests.conftest import SMALL, ignore, write_seeds
from tests.drawn import BRIEFINGS, briefing_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.briefing import Briefing


def assert_whole(briefing: Briefing) -> None:
    """See that each figure of a dossier stands in a claim of it, where its page leads to it."""
    for dossier in briefing.dossiers.values():
        keys = {each.key for each in dossier.claims}
        assert {each.claim.key for each in (*dossier.figures, *dossier.amounts)} <= keys


@pytest.mark.parametrize("name", BRIEFINGS)
def test_each_figure_of_an_entity_stands_in_one_of_its_claims(name: str) -> None:
    assert_whole(briefing_of(name))


def test_a_claim_that_names_a_body_by_what_it_makes_is_one_of_its_claims(tmp_path: Path) -> None:
    files = {name: text for name, text in SMALL.items() if not name.startswith("articles/")}
    made = "{id: arch, name: Arch, kind: product, relations: {developer: [span-works]}}"
    files["entities.yml"] += f"- {made}\n"
    text = "The company behind the Arch app raised $5 million in 2024."
    files["articles/a.md"] = f"---\ntitle: A\npublished: 2025-01-28\n---\n\n{text}\n"
    briefing = compile_seeds(write_seeds(tmp_path, files), report=ignore)
    dossier = briefing.dossiers["span-works"]
    assert [each.quantity.text for each in (*dossier.figures, *dossier.amounts)] == ["$5 million"]
    assert_whole(briefing)
