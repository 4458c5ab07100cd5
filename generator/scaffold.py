"""This module writes skeletons: an article, and the seeds of a fresh briefing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.disk.durable import written_beside
from generator.errors import Finding, SeedError
from generator.seeds.fieldtypes import UNUSABLE
from generator.seeds.files import refuse_link
from generator.seeds.schemas import json_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ARTICLE = """\
---
title:
published:            # 2025-01-28, 2025-01 or 2025, with ~ behind it for about
published_basis: stated
published_note:       # if inferred: from what
publisher:
author:
url:
language: en
kind: news            # news, explainer, analysis, digest, post
caution:              # what a reader must know about this text
rewrite_of:           # the original, if this is a rewrite: those of one count as one source
---

"""

_FILES = {
    "briefing.yml": """\
title: A fresh briefing
description: What this briefing covers, in a sentence.
language: en
themes:
  - id: timeline
    title: Timeline
    layout: timeline
    description: Every dated claim, in order.
  - id: companies
    title: Companies
    layout: entities
    kinds: [company]
  - id: people
    title: People
    layout: entities
    kinds: [person]
  - id: funding
    title: Money
    layout: amounts
    units: [money]
measures:
  - id: fresh-price
    label: Price of the first thing
    unit: USD
    words: [price*, cost*]
questions:
  - id: fresh-founding
    label: Was Example Works founded in 2025?
    entities: [example-works]
    positions:
      - label: In January 2025
        words: [january 2025]
""",
    "entities.yml": """\
- id: example-works
  name: Example Works
  kind: company
  aliases: [Example Works Ltd]
  description: Stands here to show the form of an entry.
  relations: {founder: ada-example}
- id: ada-example
  name: Ada Example
  kind: person
  role: founder of Example Works
""",
    "articles/first.md": """\
---
title: Example Works opens
published: 2025-01-28
publisher: The Example
language: en
---

Ada Example founded Example Works on 20 January 2025. According to Example Works, the first
thing will cost about $1,200 from next month.
""",
}


def write_article(seeds: Path, name: str) -> Path:
    """Write the skeleton of an article called `name` below `seeds`, and return its path.

    Raises SeedError if there is no such folder, the name has no letter or digit, or the file is
    there already.
    """
    if not seeds.is_dir():
        remedy = "name the folder with --seeds DIR, or write one with `briefing init DIR`"
        raise SeedError(Finding(str(seeds), 0, "there is no such folder", remedy))
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower().removesuffix(".md")).strip("-")
    if not slug or slug in UNUSABLE:
        raise SeedError(Finding(name, 0, "this cannot be a file name", "use letters and digits"))
    refuse_link(seeds / "articles", str(seeds / "articles"))
    path = seeds / "articles" / f"{slug}.md"
    _write_new({path: _ARTICLE})
    return path


def write_briefing(folder: Path) -> Path:
    """Write the seeds of a fresh briefing below `folder`, and return their folder.

    Raises SeedError if any of the files is there already.
    """
    seeds = folder / "seeds"
    _write_new({seeds / name: text for name, text in _FILES.items()})
    return seeds


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schemas of the seed files into `folder`, and return their paths."""
    texts = {folder / name: text for name, text in json_schemas().items()}
    for path, text in texts.items():
        with written_beside(path) as beside:
            beside.write_text(text, encoding="utf-8")
    return tuple(texts)


def _write_new(texts: Mapping[Path, str]) -> None:
    """Write each text to its path; none if one of the files is there already."""
    there = [path for path in texts if path.exists() or path.is_symlink()]
    if there:
        remedy = "choose another name, or remove it"
        raise SeedError(*(Finding(str(path), 0, "this is there already", remedy) for path in there))
    for path, text in texts.items():
        with written_beside(path) as beside:
            beside.write_text(text, encoding="utf-8")
