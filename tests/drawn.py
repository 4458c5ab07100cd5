"""Briefings for the tests of drawings: those of whole corpora, and of a paragraph."""

from __future__ import annotations

import shutil
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.build import ROOT, compile_seeds
from tests.conftest import SMALL, ignore, write_seeds

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.values import Value

SEEDS = {name: text for name, text in SMALL.items() if not name.startswith("articles/")}
RATES = "rates: [{currency: EUR, per_usd: '0.8', date: '2020', source: a bank}]\n"
CORPUS = Path(__file__).parent / "corpus"
FERRIES = CORPUS / "ferries" / "seeds"
ORIGINALS = ROOT.parent / "shared" / "seeds"
# What drawings are held against: briefings on four subjects, and raw texts where they are at hand.
BRIEFINGS = ["shipped", "ferries", "offshore-wind", "tiny"] + ["originals"] * ORIGINALS.is_dir()


@lru_cache
def briefing_of(name: str) -> Briefing:
    """Compile one of `BRIEFINGS`."""
    if name == "originals":
        return _originals()
    folder = ROOT / "seeds" if name == "shipped" else CORPUS / name / "seeds"
    return compile_seeds(folder, report=ignore)


def _originals() -> Briefing:
    """Compile the raw texts with the shipped gazetteer, all of them dated alike."""
    with TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        (seeds / "articles").mkdir(parents=True)
        for text in sorted(ORIGINALS.glob("*.txt")):
            shutil.copy(text, seeds / "articles")
            (seeds / "articles" / f"{text.stem}.yml").write_text("published: 2025-01\n")
        for name in ("briefing.yml", "entities.yml"):
            shutil.copy(ROOT / "seeds" / name, seeds)
        return compile_seeds(seeds, report=ignore)


def compile_text(folder: Path, text: str) -> Briefing:
    """Compile a briefing with one article of one paragraph."""
    return compile_seeds(write_seeds(folder / "seeds", SEEDS | _articles(text=text)), report=ignore)


def compile_articles(folder: Path, **texts: str) -> Briefing:
    """Compile a briefing with an article of one paragraph for each of `texts`, and a rate."""
    files = SEEDS | _articles(**texts)
    files["briefing.yml"] = str(files["briefing.yml"]) + RATES
    return compile_seeds(write_seeds(folder / "seeds", files), report=ignore)


def _articles(**texts: str) -> dict[str, str]:
    return {
        f"articles/{name}.md": f"---\ntitle: {name}\npublished: 2025-01-28\n---\n\n{text}\n"
        for name, text in texts.items()
    }


def values_of(briefing: Briefing) -> list[Value]:
    """Return all values of `briefing`, in the order of the text."""
    dossiers = briefing.dossiers.values()
    values = {each.key: each for one in dossiers for each in (*one.amounts, *one.figures)}
    return [values[key] for key in sorted(values, key=lambda key: (key[0], key[2]))]
