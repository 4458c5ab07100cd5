"""Takes pictures of every kind of page, to be looked at; the README shows the best of them.

Each wide and on a phone, in light and in dark (`make screenshots`).

Usage: take_screenshots.py SITE FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.conftest import ARGUMENTS, find_chromium, served

WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 760}
PAGES = {
    "overview": "",
    "overview-latest": "#latest",
    "timeline": "timeline/",
    "companies": "companies/",
    "people": "people/",
    "models": "models/",
    "chips": "chips/#measures",
    "funding": "funding/#amounts",
    "policy": "policy/",
    "disputes": "disputes/#dispute-v3-training-cost",
    "entities": "entities/",
    "sources": "sources/",
    "data": "data/",
    "method": "method/",
    "entity": "entities/deepseek-v3/",
    "entity-large": "entities/deepseek/",
    "source": "sources/reuters-explainer/#s19",
    "source-top": "sources/tmtpost-asianfin/",
    "not-found": "404.html",
}


def take(browser: Browser, address: str, folder: Path) -> None:
    """Take each page wide and on a phone, light and dark."""
    for scheme in ("light", "dark"):
        for size, viewport in (("wide", WIDE), ("phone", PHONE)):
            context = browser.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
            page = context.new_page()
            for name, where in PAGES.items():
                page.goto(address + where)
                page.wait_for_timeout(400)
                page.screenshot(path=folder / f"{name}-{size}-{scheme}.png")
            context.close()


def main() -> None:
    """Serve the site on loopback and take the pictures."""
    site, folder = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    with served(Path(site)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        take(browser, address, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
