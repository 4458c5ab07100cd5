"""The built pages against checklists that were labelled by reading the articles."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.build import ROOT, Paths, build
from tests.conftest import ignore
from tests.eval.facts import Fact, fold, holds, load_facts, missing, read_blocks

EVAL = Path(__file__).parent
WIND = EVAL.parent / "corpus" / "offshore-wind"
FLOORS = yaml.safe_load((EVAL / "floors.yml").read_text(encoding="utf-8"))


def addresses(seeds: Path) -> dict[str, str]:
    """Return the id of each entity of `seeds` by its folded names, main names before aliases."""
    entries = yaml.safe_load((seeds / "entities.yml").read_text(encoding="utf-8"))
    aliases = {fold(name): each["id"] for each in entries for name in each.get("aliases", ())}
    ids = {each["id"]: each["id"] for each in entries}
    return {**aliases, **{fold(each["name"]): each["id"] for each in entries}, **ids}


def share_held(facts: list[Fact], site: Path, seeds: Path) -> tuple[float, str]:
    lost = list(missing(facts, site, addresses(seeds)))
    told = "\n".join(f"{each.id} {each.page} {each.entity}: {each.fact}" for each in lost)
    return 1 - len(lost) / len(facts), told


@pytest.fixture(scope="module")
def wind_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wind")
    paths = Paths(seeds=WIND / "seeds", pages=folder / "site_src", site=folder / "site")
    build(paths, report=ignore)
    return paths.site


def test_the_shipped_pages_hold_the_checklist(built_site: Path) -> None:
    share, lost = share_held(load_facts(EVAL / "facts.yml"), built_site, ROOT / "seeds")
    assert share >= FLOORS["shipped"], lost


def test_a_briefing_on_another_topic_holds_its_checklist(wind_site: Path) -> None:
    share, lost = share_held(load_facts(WIND / "facts.yml"), wind_site, WIND / "seeds")
    assert share >= FLOORS["offshore-wind"], lost


WRONG = yaml.safe_load((WIND / "not.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", WRONG, ids=[str(each["tokens"]) for each in WRONG])
def test_what_no_source_says_stands_on_no_page(wind_site: Path, entry: dict[str, object]) -> None:
    tokens = entry["tokens"]
    assert isinstance(tokens, list)
    wrong = Fact("", "", "", "", tuple((str(token),) for token in tokens))
    ids = addresses(WIND / "seeds")
    page = entry["page"]
    where = f"entities/{ids[fold(str(entry['entity']))]}" if page == "entity" else str(page)
    found = [
        block.text for block in read_blocks(wind_site / where / "index.html") if holds(block, wrong)
    ]
    assert not found, entry["why"]
