"""A reader of a page in parts comes to the right one, filters it, and turns to the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from generator.build import ROOT, Paths, build
from tests.browser.conftest import served, sort_by
from tests.browser.test_accessible import faults
from tests.conftest import ignore, write_seeds
from tests.many import many_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["hosted", "from a file"])
def home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """The beginning and the end of an address of the briefing of many claims."""
    is_hosted = request.param == "hosted"
    folder = tmp_path_factory.mktemp("many")
    paths = Paths(
        seeds=write_seeds(folder / "seeds", many_seeds()),
        pages=folder / "site_src",
        site=folder / "site",
        config=ROOT / ("mkdocs.yml" if is_hosted else "mkdocs.offline.yml"),
    )
    build(paths, report=ignore)
    if is_hosted:
        with served(paths.site) as address:
            yield address, "/"
    else:
        yield f"{paths.site.as_uri()}/", ".html"


def status(page: Page) -> str:
    return page.locator(".filter-count").first.inner_text()


def test_a_search_result_leads_on_to_the_claim_on_its_part(
    reader: Reader, home: tuple[str, str]
) -> None:
    page = reader.page
    page.goto(f"{home[0]}method{home[1]}")
    reader.search("crane 9")
    page.locator(".md-search-result__link[href*='#s']").first.click()
    passage = page.locator(".passage:target")
    passage.wait_for()
    page.locator(".shown > summary").filter(visible=True).first.click()
    way = page.locator(".shown[open] .places a[href*='companies_']").first
    anchor = str(way.get_attribute("href")).partition("#")[2]
    way.click()
    page.wait_for_url(re.compile(r"companies_\d"))
    claim = page.locator(f"#{anchor}")
    claim.wait_for()
    expect(claim).to_be_focused()
    assert not reader.errors


def test_filters_say_what_they_hold_and_stay_as_the_page_is_turned(
    reader: Reader, home: tuple[str, str]
) -> None:
    page = reader.page
    page.goto(f"{home[0]}timeline_2{home[1]}")
    whole = re.fullmatch(r"All (\d+) claims on this page; (\d+) in all", status(page))
    assert whole
    assert int(whole[1]) < int(whole[2])
    page.get_by_role("combobox", name="About", exact=True).select_option("arch-bros")
    some = re.fullmatch(
        rf"(\d+) of {whole[1]} claims on this page; {whole[2]} in all", status(page)
    )
    assert some
    assert page.locator(".claim[data-source]:visible").count() == int(some[1])
    page.locator(".beside a").last.click()
    page.wait_for_url(re.compile(r"timeline_3.*\?entity=arch-bros"))
    page.locator(".filter-count", has_text=" of ").wait_for()
    expect(page.get_by_role("combobox", name="About", exact=True)).to_have_value("arch-bros")
    page.get_by_role("link", name="All about Arch Bros").click()
    page.wait_for_url(re.compile(r"entities/arch-bros"))
    expect(page.locator("h1")).to_have_text(re.compile("^Arch Bros"))
    assert not reader.errors


def test_what_is_chosen_and_not_on_this_part_leaves_nothing_and_says_so(
    reader: Reader, home: tuple[str, str]
) -> None:
    page = reader.page
    page.goto(f"{home[0]}timeline_2{home[1]}?source=a10")
    assert re.fullmatch(r"0 of \d+ claims on this page; \d+ in all", status(page))
    page.get_by_role("button", name="Show all", exact=True).click()
    expect(page.locator(".filter-count").first).to_have_text(re.compile("^All "))


def test_an_old_link_to_a_claim_leads_to_the_part_that_has_it_now(
    reader: Reader, home: tuple[str, str]
) -> None:
    page = reader.page
    page.goto(f"{home[0]}companies_3{home[1]}")
    anchor = page.locator(".claim[id]").last.get_attribute("id")
    page.goto(f"{home[0]}companies{home[1]}?x=1#{anchor}")
    page.wait_for_url(re.compile(rf"companies_3.*\?x=1#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_be_visible()
    assert not reader.errors


def test_a_table_in_parts_is_sorted_and_filtered_on_each(
    reader: Reader, home: tuple[str, str]
) -> None:
    page = reader.page
    page.goto(f"{home[0]}money{home[1]}")
    page.locator(".parts a", has_text="Every amount, ").nth(1).click()
    page.wait_for_url(re.compile(r"money_\d"))
    page.locator(".filter-count").wait_for()
    assert re.fullmatch(r"All \d+ figures on this page; \d+ in all", status(page))
    head = page.locator(".figures th button").first
    assert head.get_attribute("title") == "Sorts the rows on this page"
    table = page.locator(".figures table").first
    orders = sort_by(table, str(head.inner_text()))
    assert orders == sorted(orders)
    assert not reader.errors


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (360, "dark")], ids=["wide light", "narrow dark"]
)
def test_axe_finds_nothing_on_the_first_part_and_on_a_further_one(
    browser: Browser, home: tuple[str, str], width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for where in ("companies", "timeline_2", "disputes_2"):
        page.goto(f"{home[0]}{where}{home[1]}")
        page.locator("body").evaluate("body => body.querySelector('.parts').open = true")
        assert faults(page) == [], where
    context.close()
