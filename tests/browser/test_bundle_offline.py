"""What a reader does with the unpacked bundle: no server, no network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import point_at, settle, sort_by

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(reader: Reader, unpacked_bundle: Path) -> Iterator[Path]:
    """The unpacked bundle, read without a network: no request may leave it, no script fail."""
    reader.page.context.set_offline(True)
    yield unpacked_bundle
    assert not reader.errors
    inside = (unpacked_bundle.as_uri() + "/", "data:", "about:blank")
    assert not [url for url in reader.requests if not url.startswith(inside)]


def visit(reader: Reader, folder: Path, where: str) -> Page:
    """Open the page `where` of the site in the bundle."""
    reader.page.goto((folder / "site" / where).as_uri())
    return reader.page


def test_start_here_leads_to_the_overview(reader: Reader, folder: Path) -> None:
    page = reader.page
    page.goto((folder / "START-HERE.html").as_uri())
    title = page.locator("h1").inner_text()
    page.get_by_role("link", name="Open the briefing").click()
    page.wait_for_url("**/site/index.html")
    assert page.title().endswith(title)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_start_here_fits_and_has_its_style(
    browser: Browser, unpacked_bundle: Path, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 700},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto((unpacked_bundle / "START-HERE.html").as_uri())
    ground = page.locator("body").evaluate("each => getComputedStyle(each).backgroundColor")
    assert ground == {"light": "rgb(252, 251, 248)", "dark": "rgb(20, 24, 29)"}[scheme]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.locator("a.open").bounding_box()
    assert box
    assert box["height"] >= 24
    context.close()


def test_every_page_opens_from_its_file(reader: Reader, folder: Path) -> None:
    site = folder / "site"
    for path in sorted([*site.glob("*.html"), *site.glob("[!e]*/*.html")]):
        page = visit(reader, folder, path.relative_to(site).as_posix())
        settle(page)
        assert page.locator("h1").first.is_visible(), path.name
    for name in ("deepseek", "nvidia-h20", "liang-wenfeng"):
        settle(visit(reader, folder, f"entities/{name}.html"))


def test_a_result_of_the_search_opens_with_what_was_looked_for_marked(
    reader: Reader, folder: Path
) -> None:
    page = visit(reader, folder, "method.html")
    reader.search("passports")
    page.locator(".md-search-result__link[href*='#s']:visible").first.click()
    page.wait_for_url("**/sources/*.html?h=passports*")
    page.locator(".md-content mark:visible").first.wait_for()


def test_a_table_is_sorted_from_a_file(reader: Reader, folder: Path) -> None:
    page = visit(reader, folder, "funding.html")
    values = sort_by(page.locator(".figures table").first, "Figure")
    assert len(values) > 1
    assert values == sorted(values)


def test_a_view_of_the_timeline_is_kept_in_the_address_of_its_file(
    reader: Reader, folder: Path
) -> None:
    page = visit(reader, folder, "timeline.html")
    everything = page.locator("article > .claim:visible").count()
    page.get_by_role("combobox", name="About", exact=True).select_option("deepseek")
    some = page.locator("article > .claim:visible").count()
    assert 0 < some < everything
    page.reload()
    expect(page.locator("article > .claim:visible")).to_have_count(some)


def test_marks_of_drawings_lead_to_their_target(reader: Reader, folder: Path) -> None:
    for where in ("timeline.html", "funding.html"):
        page = visit(reader, folder, where)
        mark = page.locator("article svg a[href^='#']").first
        anchor = str(mark.get_attribute("href"))
        mark.locator("*").first.dispatch_event("click")
        page.wait_for_url(f"**/{where}{anchor}")
        expect(page.locator(":target")).to_have_count(1)


def test_a_drawn_neighbour_is_one_click_away(reader: Reader, folder: Path) -> None:
    page = visit(reader, folder, "entities/deepseek.html")
    page.locator(".near a, .fan ~ ul a").first.click()
    page.wait_for_url(re.compile(r"/site/entities/(?!deepseek\.html)[^/]+\.html$"))


def test_a_card_and_a_citation_are_shown_from_a_file(reader: Reader, folder: Path) -> None:
    page = visit(reader, folder, "timeline.html")
    point_at(page.locator(".claim > a[href*='entities/']").first)
    page.locator(".entity-card").wait_for(state="visible")
    page.keyboard.press("Escape")
    point_at(page.locator(".claim .footnote-ref").first)
    page.locator(".note-card q").wait_for()


def test_the_colours_that_a_reader_chose_stay_from_page_to_page(
    reader: Reader, folder: Path
) -> None:
    page = visit(reader, folder, "index.html")
    for name in ("Switch to light mode", "Switch to dark mode"):
        page.locator(f"label[title='{name}']:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    visit(reader, folder, "timeline.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_downloads_are_files_of_the_bundle(reader: Reader, folder: Path) -> None:
    if not (folder / "site/data.html").is_file():
        pytest.skip("this briefing has no page of downloads")
    page = visit(reader, folder, "data.html")
    links = page.locator("article a[href]:not([href^='#'])").evaluate_all(
        "all => all.map(each => decodeURIComponent(each.pathname))"
    )
    files = [link for link in links if not link.endswith(".html")]
    assert files
    root = str(folder)
    assert not [link for link in files if not link.startswith(root)]


def test_without_script_the_bundle_reads_and_its_links_lead_on(
    unscripted: Page, unpacked_bundle: Path
) -> None:
    unscripted.goto((unpacked_bundle / "START-HERE.html").as_uri())
    unscripted.get_by_role("link", name="Open the briefing").click()
    unscripted.locator(".md-nav--primary a[href='timeline.html']").first.click()
    expect(unscripted.locator("p.claim").first).to_be_visible()
