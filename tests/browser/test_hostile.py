"""Hostile texts in every field of the seeds run nothing in a real browser, and stay as they are."""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
import yaml

from generator.build import ROOT, Paths, build
from generator.bundle import write_bundle
from generator.unseen import on_one_line
from tests.browser.conftest import Quiet
from tests.conftest import ignore
from tests.hostile.browse import pages_below, shown, texts_in, texts_of, visit
from tests.hostile.seeds import find_refused, vectors, write_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from generator.briefing import Briefing
    from generator.errors import Finding

pytestmark = pytest.mark.browser


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
    handler = functools.partial(Quiet, directory=str(sown[0]))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="module")
def unpacked(sown: tuple[Path, Briefing]) -> Path:
    """The unpacked bundle of the same seeds."""
    folder = sown[0].parent
    paths = Paths(
        seeds=folder / "seeds",
        pages=folder / "offline_src",
        site=folder / "offline",
        config=ROOT / "mkdocs.offline.yml",
    )
    build(paths, report=ignore)
    write_bundle(paths.site, folder / "planted.zip")
    with ZipFile(folder / "planted.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked" / "planted"


def test_there_are_more_than_five_hundred_vectors() -> None:
    assert len(vectors()) > 800
    assert len(set(vectors().values())) == len(vectors())


def test_what_is_refused_is_refused_with_a_reason_and_a_remedy(
    refused: dict[str, list[Finding]],
) -> None:
    assert 0 < len(refused) < 60
    assert all(each.problem and each.remedy for found in refused.values() for each in found)


def test_nothing_runs_on_the_hosted_site_even_without_its_policy(
    browser: Browser, sown: tuple[Path, Briefing], hosted: str
) -> None:
    addresses = [hosted + path.removesuffix("index.html") for path in pages_below(sown[0])]
    wrong = {address: found for address, _, found in visit(browser, addresses, guarded=False)}
    assert len(wrong) > 100
    assert {address: found for address, found in wrong.items() if found} == {}


def test_nothing_runs_in_the_unpacked_bundle(browser: Browser, unpacked: Path) -> None:
    addresses = [(unpacked / path).as_uri() for path in pages_below(unpacked)]
    wrong = {address: found for address, _, found in visit(browser, addresses, guarded=True)}
    assert {address: found for address, found in wrong.items() if found} == {}


def test_no_text_of_an_article_is_altered_or_lost(
    browser: Browser, sown: tuple[Path, Briefing], hosted: str
) -> None:
    views = {f"{hosted}sources/{name}/": view for name, view in sown[1].sources.items()}
    for address, page, _ in visit(browser, views, guarded=True):
        view = views[address]
        assert texts_of(page) == texts_in(view)
        title = page.locator("h1").evaluate("h1 => h1.firstChild.textContent")
        assert shown(title) == shown(on_one_line(view.article.title))


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
