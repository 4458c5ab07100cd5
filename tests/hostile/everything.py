"""Try each hostile text in every field, by hand: `python -m tests.hostile.everything [FOLDER]`.

Builds the site and the bundle of `write_all` (one article and one entity a text), visits every page
of both with and without the policy, and prints what was counted. It takes the better part of an
hour; `tests/browser/test_hostile.py` tries each text in two fields, in a minute.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from generator.build import ROOT, Paths, build
from generator.unseen import on_one_line
from tests.browser.conftest import ARGUMENTS, find_chromium, served
from tests.conftest import ignore
from tests.hostile.browse import pages_below, shown, texts_in, texts_of, visit
from tests.hostile.seeds import find_refused, vectors, write_all

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from generator.briefing import Briefing

# How what went wrong on a page begins (see `browse`), and what it is called here.
_SORTS = {"ran:": "executed", "asked for": "requests", "said:": "script errors"}
_SORTS |= {"error:": "script errors"}


def main(folder: Path) -> None:
    """Build in `folder`, visit all, and print the counts."""
    refused = find_refused(folder / "refused")
    seeds = write_all(folder / "seeds", refused)
    tell(f"{len(vectors())} vectors, {len(refused)} refused in a text or a title")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for config in ("mkdocs.yml", "mkdocs.offline.yml"):
            site = folder / Path(config).stem
            pages = site.with_name(f"{site.name}_src")
            paths = Paths(seeds=seeds, pages=pages, site=site, config=ROOT / config)
            briefing = build(paths, report=ignore).briefing
            with served(site) as address:
                start = f"{site.as_uri()}/" if "offline" in config else address
                for guarded in (True, False):
                    counts = count(browser, start, site, briefing, guarded=guarded)
                    policy = "with" if guarded else "without"
                    tell(f"{config}, {policy} the policy: {counts}")


def count(
    browser: Browser, start: str, site: Path, briefing: Briefing, *, guarded: bool
) -> dict[str, int]:
    """Return how many pages of `site` there are below `start`, and how often what went wrong."""
    counts: Counter[str] = Counter({"pages": 0, "live handlers": 0, "texts altered": 0})
    counts.update(dict.fromkeys(_SORTS.values(), 0))
    wanted = {f"sources/{name}": view for name, view in briefing.sources.items()}
    for address, page, wrong in visit(
        browser, map(start.__add__, pages_below(site)), guarded=guarded
    ):
        counts["pages"] += 1
        for each in wrong:
            counts[
                next((s for mark, s in _SORTS.items() if each.startswith(mark)), "live handlers")
            ] += 1
            tell(f"{address}: {each}")
        path = address.removeprefix(start).removesuffix("/index.html").removesuffix(".html")
        if view := wanted.get(path):
            title = page.locator("h1").evaluate("h1 => h1.firstChild.textContent")
            same = shown(title) == shown(on_one_line(view.article.title))
            counts["texts altered"] += not same or texts_of(page) != texts_in(view)
    return dict(counts)


def tell(line: str) -> None:
    """Print `line` at once: a run takes long."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else made))
