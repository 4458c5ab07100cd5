"""What a reader finds by searching, on the hosted site and from the unpacked bundle."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.build import ROOT, Paths, build
from tests.browser.conftest import RESULTS, search
from tests.conftest import SMALL, ignore, write_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hosted(browser: Browser, address: str) -> Iterator[Page]:
    """The overview of the hosted site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.fixture(scope="module")
def offline(browser: Browser, unpacked_bundle: Path) -> Iterator[Page]:
    """The overview of the bundle, from its file, without a network."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page = context.new_page()
    page.goto((unpacked_bundle / "site" / "index.html").as_uri())
    yield page
    context.close()


def test_a_search_brings_up_the_right_page(hosted: Page, address: str, row: list[str]) -> None:
    query, wanted, among = row
    found = [link.removeprefix(address) for link in search(hosted, query)]
    assert wanted in found[: int(among)], found


def test_a_search_works_from_a_file(offline: Page, unpacked_bundle: Path, row: list[str]) -> None:
    query, wanted, among = row
    site = (unpacked_bundle / "site").as_uri() + "/"
    found = [
        link.removeprefix(site).replace(".html", "/").replace("index/", "")
        for link in search(offline, query)
    ]
    assert wanted in found[: int(among)], found


def test_a_result_says_what_kind_of_page_it_is_and_which_source(
    reader: Reader, address: str
) -> None:
    reader.page.goto(address)
    search(reader.page, "High-Flyer")
    links = reader.page.locator(".md-search-result__link")
    texts = [text.split("\n")[0] for text in links.all_inner_texts()]
    assert texts[0] == "Company"
    assert texts[1].startswith("Source · ")
    assert texts[2] == texts[1].replace("Source", "Passage")


@pytest.mark.parametrize("where", ["hosted", "bundle"])
def test_a_result_for_a_passage_leads_to_it_with_the_words_marked(
    reader: Reader, address: str, unpacked_bundle: Path, where: str
) -> None:
    page = reader.page
    start = address if where == "hosted" else (unpacked_bundle / "site/index.html").as_uri()
    page.goto(start)
    search(page, "passports")
    passage = page.locator(".md-search-result__link[href*='#s']").first
    shown = passage.locator("p").inner_text().rstrip(" …")
    passage.click()
    page.wait_for_url("**/sources/**#s*")
    target = page.locator(".passage:target")
    assert target.inner_text().startswith(shown)
    target.locator("mark", has_text="passports").wait_for()


def test_the_enter_key_opens_the_first_result(reader: Reader, address: str) -> None:
    reader.page.goto(address)
    search(reader.page, "$5.6 million")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/sources/tmtpost-asianfin/**#s*")
    assert "$5.6 million" in reader.page.locator(".passage:target").inner_text()


def test_an_address_with_a_query_opens_the_search(reader: Reader, address: str) -> None:
    reader.page.goto(f"{address}?q=H20")
    first = reader.page.locator(RESULTS).first
    first.wait_for()
    assert "entities/nvidia-h20/" in str(first.get_attribute("href"))


@pytest.mark.parametrize("query", ["???", "+-~*^:", '"', '""', "$", "。", "\\", "(", "xqzzyw"])
def test_a_query_with_nothing_to_look_for_says_that_nothing_is_found(
    reader: Reader, address: str, query: str
) -> None:
    page = reader.page
    page.goto(address)
    search(page, "H20")
    page.locator("[data-md-component=search-query]").fill(query)
    page.keyboard.press("End")
    none = page.get_by_role("status").filter(has_text="No matching documents")
    none.wait_for()
    assert not page.locator(RESULTS).count()
    assert not reader.errors


def test_a_misspelt_word_is_shown_as_missing(reader: Reader, address: str) -> None:
    reader.page.goto(address)
    search(reader.page, "deepseak")
    assert "deepseak" in reader.page.locator(".md-search-result__terms").first.inner_text()


def test_the_dialog_has_a_name_and_the_number_of_results_is_announced(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(address)
    search(page, "Qwen")
    dialog = page.get_by_role("dialog", name="Search")
    dialog.get_by_role("status").filter(has_text="matching document").wait_for()


def test_what_finds_is_loaded_when_asked_for_and_no_worker_is_started(
    reader: Reader, address: str
) -> None:
    reader.page.goto(address)
    reader.page.wait_for_load_state("networkidle")
    assert not [url for url in reader.requests if url.endswith(("finder.js", "entities.js"))]
    search(reader.page, "Qwen")
    assert not reader.page.workers
    assert not [url for url in reader.requests if "/workers/" in url or "lunr" in url]
    assert not reader.errors


def test_an_index_of_the_theme_is_left_to_the_theme(reader: Reader, address: str) -> None:
    config = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": [], "fields": {"title": {}}}
    config["fields"] = {name: {"boost": 1} for name in ("title", "text", "tags")}
    docs = [{"location": "method/", "title": "Zeppelin", "text": "<p>A balloon.</p>"}]
    body = json.dumps({"config": config, "docs": docs})
    reader.page.route("**/search_index.json", lambda route: route.fulfill(body=body))
    reader.page.goto(address)
    assert search(reader.page, "zeppelin") == [f"{address}method/"]


def test_what_stands_in_for_a_worker_is_listened_to_as_one(reader: Reader, address: str) -> None:
    """Zensical's search has no listener, but a property."""
    reader.page.goto(address)
    answer = reader.page.evaluate(
        """() => new Promise(answer => {
             const worker = new Worker("/workers/search.js")
             worker.onmessage = ({data}) => answer(data.type)
             worker.postMessage({type: 0, data: {docs: {sources: []}}})
           })"""
    )
    assert answer == 1


CHINESE = {
    **SMALL,
    "entities.yml": SMALL["entities.yml"].replace("[Span Works Ltd]", "[跨越工程公司]"),
    "articles/news.txt": (
        "大桥通车\n\n跨越工程公司周一表示，大桥耗资500万元，将于2026年全线通车。"
        "出口管制没有影响工期。\n"
    ),
    "articles/news.yml": "published: 2025-02-10\npublisher: 港城日报\nlanguage: zh\n",
    "articles/hostile.txt": (
        "Bad <img src=x onerror=alert(1)> news\n\n"
        "Span Works paid $3 million for <script>alert(1)</script> & <b>zeppelins</b> in 2024.\n"
    ),
}


@pytest.fixture(scope="module")
def chinese(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A briefing with a Chinese and a hostile article, from its files."""
    folder = write_seeds(tmp_path_factory.mktemp("chinese") / "seeds", CHINESE).parent
    config = ROOT / "mkdocs.offline.yml"
    site = folder / "site"
    build(
        Paths(seeds=folder / "seeds", pages=folder / "site_src", site=site, config=config),
        report=ignore,
    )
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    yield page
    context.close()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("跨越工程公司", "entities/span-works.html"),
        ("跨越工程", "entities/span-works.html"),
        ("出口管制", "sources/news.html"),
        ("管制 工期", "sources/news.html"),
        ("通车", "sources/news.html"),
        ("500万元", "sources/news.html"),
        ("大桥没有通车", "sources/news.html"),
        ("港城日报", "sources/news.html"),
    ],
)
def test_chinese_is_found_in_names_and_in_running_text(
    chinese: Page, query: str, wanted: str
) -> None:
    assert search(chinese, query)[0].endswith(wanted)


@pytest.mark.parametrize("query", ["zeppelins", "<script>alert", "onerror", "<b>"])
def test_the_text_of_an_article_is_text_in_the_results(chinese: Page, query: str) -> None:
    search(chinese, query)
    results = chinese.locator(".md-search-result__list")
    assert not results.locator("img, script, b").count()
    assert "<" in results.inner_text()


def test_a_query_is_read_as_a_date(hosted: Page, row: list[str]) -> None:
    query, *days = row
    search(hosted, "deepseek")  # what reads dates is loaded with the search
    assert hosted.evaluate(
        "([query, first, last]) => window.briefingDateQuery(query)?.grade(first, last) ?? null",
        [query, *(days or ["2025-01-27", "2025-01-27"])],
    ) == (2 if days else None)


@pytest.mark.parametrize("where", ["hosted", "bundle"])
def test_a_date_leads_to_what_the_timeline_has_of_that_day(
    reader: Reader, address: str, unpacked_bundle: Path, where: str
) -> None:
    home = address if where == "hosted" else f"{(unpacked_bundle / 'site').as_uri()}/index.html"
    reader.page.goto(home)
    search(reader.page, "27.01.2025")
    first = reader.page.locator(RESULTS).first
    assert "Timeline: 27 January 2025" in first.inner_text()
    first.click()
    target = reader.page.locator(":target")
    target.wait_for()
    assert target.locator("time.when").first.get_attribute("data-value") == "2025-01-27"
    assert not reader.errors


def test_passages_that_only_say_the_weekday_are_found_by_its_date(
    reader: Reader, address: str
) -> None:
    reader.page.goto(address)
    search(reader.page, "2025-01-27")
    texts = reader.page.locator(".md-search-result__article").all_inner_texts()
    assert any("Monday" in text and "January 27" not in text for text in texts)


def test_what_tells_of_days_is_loaded_for_a_date_only(reader: Reader, address: str) -> None:
    reader.page.goto(address)
    search(reader.page, "deepseek")
    assert not [url for url in reader.requests if url.endswith("days.js")]
    search(reader.page, "2025-01-27")
    assert len([url for url in reader.requests if url.endswith("days.js")]) == 1
