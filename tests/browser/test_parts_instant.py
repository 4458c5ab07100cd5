"""What a reader of a page in parts does where pages are shown without being loaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.build import Paths, build
from tests.browser.conftest import open_instant, served, sort_by
from tests.browser.test_instant import follow, menu, shown
from tests.conftest import ignore, write_seeds
from tests.many import many_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder and the address of a briefing of many claims that knows its address."""
    folder = tmp_path_factory.mktemp("instant-many")
    seeds = write_seeds(folder / "seeds", many_seeds())
    paths = Paths(seeds=seeds, pages=folder / "site_src", site=folder / "site")
    with served(paths.site) as address:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", address)
            build(paths, report=ignore)
        yield paths.site, address


@pytest.fixture
def page(reader: Reader, site: tuple[Path, str]) -> Iterator[Page]:
    """The overview, marked so that a full load would show; no script may fail on the way."""
    open_instant(reader.page, site[1])
    yield reader.page
    assert not reader.errors


def landed(page: Page, anchor: str) -> None:
    """See that the claim `anchor` is the target, on the screen, and where the keyboard goes on."""
    page.wait_for_function("anchor => document.activeElement.id === anchor", arg=anchor)
    target = page.locator(":target")
    assert target.get_attribute("id") == anchor
    page.wait_for_function(
        "() => { const { top } = document.querySelector(':target').getBoundingClientRect()\n"
        "return top >= 0 && top < innerHeight }"
    )


def test_a_link_to_a_claim_on_a_further_part_shows_it(page: Page) -> None:
    follow(page, menu(page, "companies/"), "companies/")
    follow(page, page.locator(".parts a").last, "companies_")
    source = page.locator("article > .claim[id] .cite a").last
    follow(page, source, "sources/")
    page.locator(".shown > summary").filter(visible=True).first.click()
    way = page.locator(".shown[open] .places a[href*='timeline_']").first
    anchor = str(way.get_attribute("href")).partition("#")[2]
    follow(page, way, "timeline_")
    landed(page, anchor)
    page.go_back()
    shown(page, "sources/")
    page.go_forward()
    shown(page, "timeline_")
    landed(page, anchor)


def test_turning_the_parts_and_going_back_keeps_filters_and_scripts(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    page.get_by_role("combobox", name="About", exact=True).select_option("arch-bros")
    for number in (2, 3):
        follow(page, page.locator(".beside a").last, f"timeline_{number}/?entity=arch-bros")
        box = page.get_by_role("combobox", name="About", exact=True)
        expect(box).to_have_value("arch-bros")
        assert page.locator(".filters form, form.filters").count() == 1
        expect(page.locator(".filter-count")).to_have_text(
            re.compile(r"of \d+ claims on this page")
        )
    page.go_back()
    shown(page, "timeline_2/?entity=arch-bros")
    page.go_back()
    shown(page, "timeline/?entity=arch-bros")
    expect(page.get_by_role("combobox", name="About", exact=True)).to_have_value("arch-bros")
    page.go_forward()
    shown(page, "timeline_2/?entity=arch-bros")


def test_an_anchor_that_has_moved_leads_on_and_going_back_leads_back(
    page: Page, site: tuple[Path, str]
) -> None:
    page.goto(f"{site[1]}companies_3/")
    anchor = str(page.locator(".claim[id]").last.get_attribute("id"))
    open_instant(page, f"{site[1]}method/")
    # A link that was made when the page was whole.
    page.evaluate(
        """to => {
            const link = document.createElement("a")
            link.href = to
            link.id = "old"
            link.textContent = "old"
            document.querySelector(".md-content__inner").prepend(link)
        }""",
        f"{site[1]}companies/#{anchor}",
    )
    page.locator("#old").click()
    page.wait_for_url(re.compile(rf"companies_3/#{anchor}$"))
    landed(page, anchor)
    page.go_back()
    page.wait_for_url(re.compile(r"/method/$"))


def test_a_mark_of_a_drawing_leads_to_another_part(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    several = page.locator(".opened:has(a[href*='timeline_'])").first
    several_id = several.get_attribute("id")
    page.locator(f"a.mark[href$='#{several_id}']").click()
    link = several.locator("a[href*='timeline_']").first
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    page.wait_for_url(re.compile(rf"timeline_\d/#{anchor}$"))
    landed(page, anchor)
    page.go_back()
    shown(page, f"timeline/#{several_id}")
    expect(several).to_be_visible()


def test_a_result_of_the_search_leads_into_a_part(page: Page, reader: Reader) -> None:
    follow(page, menu(page, "method/"), "method/")
    assert reader.search("5 June 2022")
    first = page.locator(".md-search-result__link").first
    assert "Timeline: " in first.inner_text()
    first.click()
    page.wait_for_url(re.compile(r"timeline_\d/"))
    date = page.locator(":target time.when").first
    date.wait_for()
    assert date.get_attribute("data-value") == "2022-06-05"


def test_a_table_of_a_part_sorts_after_coming_and_going(page: Page) -> None:
    follow(page, menu(page, "money/"), "money/")
    follow(page, page.locator(".parts a", has_text="Every amount, ").nth(1), "money_")
    page.go_back()
    shown(page, "money/")
    page.go_forward()
    shown(page, "money_")
    head = page.locator(".figures th").first.locator("button")
    expect(head).to_have_count(1)
    orders = sort_by(page.locator(".figures table").first, head.inner_text())
    assert orders == sorted(orders)


def test_the_address_of_a_part_that_is_gone_leads_to_what_it_named(
    reader: Reader, site: tuple[Path, str]
) -> None:
    page, (folder, address) = reader.page, site
    unknown = (folder / "404.html").read_text(encoding="utf-8")
    page.route(
        re.compile(r"_\d\d/|/nothing/"),
        lambda route: route.fulfill(status=404, body=unknown, content_type="text/html"),
    )
    page.goto(f"{address}companies_3/")
    anchor = str(page.locator(".claim[id]").last.get_attribute("id"))
    page.goto(f"{address}companies_99/?entity=arch-bros#{anchor}")
    page.wait_for_url(f"{address}companies_3/?entity=arch-bros#{anchor}")
    page.goto(f"{address}entities/span-works_77/")
    page.wait_for_url(re.compile(r"/entities/span-works/$"))
    # What is no part of a page stays where it is, and so does the host of a hostile address.
    page.goto(f"{address}nothing/")
    expect(page.locator("h1")).to_have_text("No page has this address")
    page.goto(f"{address}/evil.example_99/")
    page.wait_for_url(f"{address}/evil.example/")
