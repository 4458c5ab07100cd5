"""What a reader does with the hosted site, in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import point_at, sort_by, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

KINDS_OF_PAGE = [
    "",
    "timeline/",
    "companies/",
    "people/",
    "models/",
    "chips/",
    "funding/",
    "policy/",
    "disputes/",
    "method/",
    "entities/deepseek/",
    "sources/tmtpost-asianfin/",
]


def test_a_citation_leads_to_the_very_passage_and_back(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    claim = page.locator("p.claim:has(a.footnote-ref)").first
    number = claim.locator("a.footnote-ref")
    note_id = str(number.get_attribute("href")).rpartition("#")[2]
    number.click()
    page.locator(f'[id="{note_id}"] a[href*="#s"]').click()
    page.wait_for_url(re.compile(r"/sources/.+#s\d+"))
    expect(page.locator(f'[id="{urlsplit(page.url).fragment}"]')).to_be_visible()
    page.go_back()
    page.wait_for_url("**/timeline/**")


def test_the_quoted_passage_is_the_claim_word_for_word(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}sources/reuters-explainer/")
    passages = dict(
        page.locator("span.passage").evaluate_all("all => all.map(e => [e.id, e.textContent])")
    )
    page.goto(f"{address}entities/bernstein/")
    note = page.locator(".footnote li").first
    link = note.locator("a[href*='sources/reuters-explainer'][href*='#s']")
    target = str(link.get_attribute("href"))
    assert passages[target.partition("#")[2]] in str(note.text_content())


def test_an_entity_is_one_click_from_a_claim(reader: Reader, address: str) -> None:
    reader.page.goto(f"{address}companies/")
    reader.page.locator("p.claim a[href*='entities/nvidia/']:visible").first.click()
    expect(reader.page.locator("h1").first).to_have_text(re.compile("^Nvidia"))


def test_a_table_sorts_by_value_and_back(reader: Reader, address: str) -> None:
    reader.page.goto(f"{address}funding/")
    table = reader.page.locator(".figures table").first
    values = values_of(table)
    assert values != sorted(values)
    assert sort_by(table, "Figure") == sorted(values)
    assert sort_by(table, "Figure") == sorted(values, reverse=True)
    expect(table.locator("th").first).to_have_attribute("aria-sort", "descending")


def test_sorting_is_shared_by_the_address_together_with_filters(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(f"{address}funding/?kind=investment")
    table = page.locator(".figures table").first
    rows = table.locator("tbody tr")
    as_written = rows.all_text_contents()
    sort_by(table, "Figure")
    sort_by(table, "Figure")
    expect(page).to_have_url(f"{address}funding/?kind=investment&sort=-figure")
    sorted_rows = rows.all_text_contents()
    assert sorted_rows != as_written
    page.reload()
    expect(table.locator("th").first).to_have_attribute("aria-sort", "descending")
    assert rows.all_text_contents() == sorted_rows
    page.go_back()
    page.go_back()
    page.wait_for_url(f"{address}funding/?kind=investment")
    expect(table.locator("[aria-sort]")).to_have_count(0)
    assert rows.all_text_contents() == as_written


def test_two_tables_on_a_page_are_sorted_by_themselves(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}chips/?sort=name&figures-sort=-figure&figures-kind=nope")
    told = page.locator("[aria-sort]").evaluate_all("all => all.map(e => e.ariaSort)")
    assert told == ["ascending", "descending"]
    expect(page).to_have_url(f"{address}chips/?sort=name&figures-sort=-figure")
    page.goto(f"{address}chips/?sort=nope")
    expect(page).to_have_url(f"{address}chips/")


def test_a_link_to_a_folded_claim_unfolds_it(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}companies/")
    folded = page.locator("details.more:not([open]) p.claim").first
    anchor = folded.get_attribute("id")
    assert not folded.is_visible()
    page.evaluate("anchor => { location.hash = anchor }", anchor)
    expect(page.locator(f"#{anchor}")).to_be_visible()


def test_a_citation_shows_its_passage_without_leaving_the_page(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    claim = page.locator("p.claim:has(a.footnote-ref)").first
    point_at(claim.locator("a.footnote-ref"))
    tooltip = page.locator(".note-card")
    tooltip.wait_for()
    assert tooltip.locator("q").inner_text().strip() in claim.inner_text()


@pytest.mark.parametrize("where", KINDS_OF_PAGE)
def test_a_page_asks_no_other_host_for_anything_and_makes_no_error(
    reader: Reader, address: str, where: str
) -> None:
    reader.page.goto(address + where)
    reader.page.wait_for_load_state("networkidle")
    assert not reader.errors
    assert {urlsplit(url).netloc for url in reader.requests} == {urlsplit(address).netloc}


@pytest.mark.parametrize("where", KINDS_OF_PAGE)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_is_not_wider_than_the_screen(
    browser: Browser, address: str, where: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + where)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_site_reads_without_script(unscripted: Page, address: str) -> None:
    unscripted.goto(f"{address}timeline/")
    assert unscripted.locator("p.claim").first.is_visible()


def test_no_page_shows_a_mark_of_its_template(built_site: Path) -> None:
    for path in sorted(built_site.rglob("*.html")):
        article = (
            path.read_text(encoding="utf-8").partition("<article")[2].partition("</article")[0]
        )
        assert "{:" not in article, path
        assert "{{" not in article, path


def test_from_a_disputed_claim_to_all_sides_and_to_a_passage(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}entities/deepseek-v3/")
    mark = page.locator(".claim .disputed a, .claim a.disputed").first
    target = (mark.get_attribute("href") or "").rpartition("#")[2]
    mark.click()
    page.wait_for_url(f"**/disputes/#{target}")
    expect(page.locator(f"#{target}")).to_be_visible()
    page.locator(f"#{target} ~ :is(.side, .values) .footnote-ref").first.click()
    page.wait_for_url("**/disputes/#fn:*")


def test_figures_are_drawn_on_one_scale_of_one_length(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}disputes/")
    for values in page.locator(".values").all():
        widths = [
            round((each.bounding_box() or {"width": 0})["width"])
            for each in values.locator("svg.on-scale").all()
        ]
        assert len(set(widths)) <= 1
        assert all(width > 200 for width in widths)
