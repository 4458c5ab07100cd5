"""The pages of a small briefing, byte for byte. `make golden` writes them anew: read the diff."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import TEMPLATES, compile_seeds
from generator.render import render_pages
from tests.conftest import ignore

FOLDER = Path(__file__).parent
GOLDEN = FOLDER / "golden"
PAGES = render_pages(compile_seeds(FOLDER / "corpus" / "tiny" / "seeds", report=ignore), TEMPLATES)

if os.environ.get("UPDATE_GOLDEN"):
    for path, text in PAGES.items():
        (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_is_as_it_was(path: str) -> None:
    wanted = (GOLDEN / path).read_text(encoding="utf-8") if (GOLDEN / path).exists() else ""
    assert PAGES[path] == wanted, "if this is meant, run `make golden` and read the diff"


def test_no_page_is_left_over() -> None:
    golden = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")}
    assert golden == set(PAGES)
