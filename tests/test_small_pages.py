"""Pages of a briefing that holds next to nothing say so, in plain words and with right counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.build import TEMPLATES, compile_seeds
from generator.drawing.bydate import draw_by_date
from generator.drawing.bysource import draw_mentions
from generator.render import render_pages
from generator.views import Page
from tests.conftest import ignore, write_seeds
from tests.drawn import BRIEFINGS, briefing_of

if TYPE_CHECKING:
    from pathlib import Path

ENTITIES = "- {id: span-works, name: Span Works, kind: company, description: Builds bridges.}\n"
THEMES = """
title: Bridges
description: One bridge.
themes:
  - {id: timeline, title: Timeline, layout: timeline}
  - {id: makers, title: Makers, layout: entities, kinds: [company]}
  - {id: rules, title: Rules, layout: entities, kinds: [policy]}
  - {id: money, title: Money, layout: amounts, units: [money]}
"""
# One, and then a noun for several.
_ONE_OF_SEVERAL = re.compile(
    r"(?<![\d.,])1(?:</span>)? (?:\w+ )?"
    r"(?:claims|sources|entities|figures|dates|sentences|events)\b"
)


def _pages(folder: Path, text: str) -> dict[str, str]:
    article = f"---\ntitle: Span\npublished: 2025-03-01\n---\n\n{text}\n"
    files = {"briefing.yml": THEMES, "entities.yml": ENTITIES, "articles/a.md": article}
    return render_pages(compile_seeds(write_seeds(folder, files), report=ignore), TEMPLATES)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("timeline.md", "No source gives a date yet."),
        ("rules.md", "No source tells of this yet."),
        ("money.md", "No source tells of this yet."),
        (
            "disputes.md",
            "No measure of the briefing has two values yet, and no question two answers.",
        ),
    ],
)
def test_a_page_of_nothing_says_so_and_a_page_of_something_does_not(
    path: str, words: str, tmp_path: Path
) -> None:
    pages = _pages(tmp_path, "Span Works said that its bridge is safe.")
    assert f"\n{words}\n" in pages[path]
    assert words not in pages["makers.md"]


def test_of_one_thing_no_page_speaks_as_of_several(tmp_path: Path) -> None:
    pages = _pages(tmp_path, "Span Works paid $3 million on 4 February 2025.")
    assert "1</span> cited claim ·" in pages["index.md"]
    for path, text in pages.items():
        assert not _ONE_OF_SEVERAL.findall(text), path


@pytest.mark.parametrize("name", BRIEFINGS)
def test_names_that_are_not_drawn_are_counted(name: str) -> None:
    briefing = briefing_of(name)
    page = Page("index.md", briefing)
    dossiers = briefing.dossiers.values()
    mentions, dates = draw_mentions(dossiers, page), draw_by_date(dossiers, page)
    assert mentions
    assert dates
    named = [each for each in dossiers if each.total]
    dated = [each for each in dossiers if each.entries]
    assert len(mentions.rows) + mentions.left == len(named)
    assert len(dates.cells.rows) + dates.cells.left >= len(dated)
