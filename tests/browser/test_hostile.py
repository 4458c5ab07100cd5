"""Hostile texts in every field of the seeds run nothing in a real browser, and stay as they are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.build import Paths, build
from generator.unseen import on_one_line
from tests.browser.conftest import served, settle
from tests.conftest import ignore, unpack_bundle
from tests.hostile.browse import (
    LIVE,
    asking,
    pages_below,
    shown,
    texts_in,
    texts_of,
    visit,
)
from tests.hostile.seeds import find_refused, vectors, write_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from generator.briefing import Briefing
    from generator.errors import Finding

pytestmark = pytest.mark.browser

HEADING = "() => document.querySelector('h1')?.firstChild?.textContent ?? ''"
TYPE = """text => {
  const box = document.querySelector("[data-md-component=search-query]")
  box.value = text
  box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
  return new Promise((resolve) => setTimeout(resolve, 20))
}"""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    return find_refused(tmp_path_factory.mktemp("refused"))


@pytest.fixture(scope="module")
def sown(
    refused: dict[str, list[Finding]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Briefing]:
    """The site built of hostile seeds, and its briefing."""
    folder = tmp_path_factory.mktemp("hostile")
    seeds = write_sample(folder / "seeds", refused)
    paths = Paths(seeds=seeds, pages=folder / "site_src", site=folder / "site")
    return paths.site, build(paths, report=ignore).briefing


@pytest.fixture(scope="module")
def hosted(sown: tuple[Path, Briefing]) -> Iterator[str]:
    """The address of that site on loopback."""
    with served(sown[0]) as address:
        yield address


@pytest.fixture(scope="module")
def unpacked(sown: tuple[Path, Briefing]) -> Path:
    """The unpacked bundle of the same seeds."""
    folder = sown[0].parent
    return unpack_bundle(folder / "seeds", folder / "offline")


@dataclass(frozen=True)
class Seen:
    """What went wrong on a page, its heading, and the texts of its passages."""

    wrong: list[str]
    title: str
    texts: dict[str, str]


@pytest.fixture(scope="module")
def seen(browser: Browser, sown: tuple[Path, Briefing], hosted: str) -> dict[str, Seen]:
    """What is seen on each page of the site by a browser that takes no notice of its policy."""
    paths = {hosted + path.removesuffix("index.html"): path for path in pages_below(sown[0])}
    return {
        paths[address]: Seen(wrong, shown(page.evaluate(HEADING)), texts_of(page))
        for address, page, wrong in visit(browser, paths, guarded=False)
    }


def test_there_are_more_than_five_hundred_vectors() -> None:
    assert len(vectors()) > 800
    assert len(set(vectors().values())) == len(vectors())


def test_what_is_refused_is_refused_with_a_reason_and_a_remedy(
    refused: dict[str, list[Finding]],
) -> None:
    assert 0 < len(refused) < 60
    assert all(each.problem and each.remedy for found in refused.values() for each in found)


def test_nothing_runs_on_the_hosted_site_even_without_its_policy(seen: dict[str, Seen]) -> None:
    assert len(seen) > 70
    assert {path: page.wrong for path, page in seen.items() if page.wrong} == {}


def test_no_text_of_an_article_is_altered_or_lost(
    sown: tuple[Path, Briefing], seen: dict[str, Seen]
) -> None:
    for name, view in sown[1].sources.items():
        page = seen[f"sources/{name}/index.html"]
        assert page.texts == texts_in(view)
        assert page.title == shown(on_one_line(view.article.title))


def test_what_machines_read_is_what_was_written(sown: tuple[Path, Briefing]) -> None:
    for name, view in sown[1].sources.items():
        tree = LexborHTMLParser((sown[0] / f"sources/{name}/index.html").read_bytes())
        (script,) = tree.css('script[type="application/ld+json"]')
        told = json.loads(script.text())["mainEntity"]
        assert told["headline"] == on_one_line(view.article.title)
        assert told["author"]["name"] == on_one_line(view.article.author)
        assert told["url"] == view.article.url


@pytest.mark.parametrize("where", ["hosted", "from a file"])
def test_whatever_an_address_asks_for_runs_nothing_and_alters_no_text(
    browser: Browser, sown: tuple[Path, Briefing], request: pytest.FixtureRequest, where: str
) -> None:
    name, view = next(iter(sown[1].sources.items()))
    if where == "hosted":
        page_of = f"{request.getfixturevalue('hosted')}sources/{name}/"
    else:
        folder: Path = request.getfixturevalue("unpacked")
        page_of = (folder / f"site/sources/{name}.html").as_uri()
    asked = list(asking(list(vectors().values())))
    # Each text is asked for in one of the two places.
    addresses = [page_of + each for each in asked[where != "hosted" :: 2]]
    for _, page, wrong in visit(browser, addresses, guarded=False):
        assert wrong == []
        assert page.locator("main mark").count() < 2000
        assert texts_of(page) == texts_in(view)


def test_whatever_is_typed_into_the_search_runs_nothing(
    browser: Browser, sown: tuple[Path, Briefing], hosted: str
) -> None:
    typed = [*vectors().values()][::8] + [each.name for each in sown[1].entities.values()]
    for _, page, wrong in visit(browser, [f"{hosted}method/"], guarded=False):
        settle(page)
        page.locator("[data-md-component=search-query]").click()
        for text in typed:
            page.evaluate(TYPE, text)
        page.locator(".md-search-result__item").first.wait_for()
        assert page.evaluate(LIVE) == []
        assert wrong == []


def test_nothing_runs_in_the_unpacked_bundle(browser: Browser, unpacked: Path) -> None:
    addresses = [(unpacked / path).as_uri() for path in pages_below(unpacked)]
    wrong = {address: found for address, _, found in visit(browser, addresses, guarded=True)}
    assert {address: found for address, found in wrong.items() if found} == {}


def test_every_letter_of_an_article_lies_in_a_passage(sown: tuple[Path, Briefing]) -> None:
    for view in sown[1].sources.values():
        text = list(view.article.text[view.article.body :])
        for each in view.found.passages:
            start, end = each.start - view.article.body, each.end - view.article.body
            text[start:end] = " " * (end - start)
        assert not [each for each in "".join(text).split() if each.strip("#*+-=.)_>0123456789")]


def test_no_front_matter_is_taken_for_text(sown: tuple[Path, Briefing]) -> None:
    pages = sorted((sown[0].parent / "site_src").rglob("*.md"))
    for path in pages:
        front = path.read_text(encoding="utf-8").split("\n---\n")[0]
        assert yaml.safe_load(front.removeprefix("---\n"))["title"], path
