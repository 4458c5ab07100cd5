"""Measure whether a whole build takes time in proportion to the seeds, stage by stage.

usage: python benchmarks/whole_build.py [--size N] [--only PART] [--limit SECONDS] [--many]

As `linear_time.py`, for all that `python -m generator build` does: loading, finding and compiling,
the pages, the files to download, MkDocs, the search index, the policy, and the check of the HTML.
Each shape of `tests/cases/shapes.yml` becomes the one article at N, 2N and 4N characters; `--many`
instead doubles articles, paragraphs, entities and lines. Printed are the CPU seconds of each stage,
children included, the larger of the two ratios of doubling (2 is linear, 4 is quadratic), and by
how much the largest page grew. What the seeds of the project with a line of text take is taken off.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from linear_time import ROOT, at_most, entity, load_shapes, prose, seeds_of

from generator import build, site
from generator.cards import card_files
from generator.errors import BriefingError
from generator.exports.files import export_files
from generator.exports.place import NOWHERE
from generator.htmlcheck import check_site
from generator.policy import secure_pages
from generator.render import render_pages
from generator.renderer import run_renderer
from generator.searchindex import rewrite_search_index
from generator.writer import write_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STAGES = ("compile", "pages", "exports", "write", "mkdocs", "search", "policy", "check")
