"""What readers do: online, from a folder, without script, with a finger, on paper."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import KINDS_OF_PAGE, NOT_FOUND, Reader, sort_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# The theme lets its search field slide to its place when the window changes.
SETTLED_WIDTH = """async width => {
  while (innerWidth !== width) await new Promise(requestAnimationFrame)
  await Promise.allSettled(document.getAnimations().map(each => each.finished))
  return document.documentElement.scrollWidth
}"""
WIDTHS = [320, 360, 768, 1280, 1920, 2560, 3840]


def shown(page: Page) -> list[str]:
    """Return the text of the claims that are to be seen."""
    return page.locator(".claim:visible").all_inner_texts()


def follow_a_claim_to_its_passage_and_back(page: Page, overview: str) -> None:
    """Go from the overview to a claim, its footnote and its passage, and back by the browser."""
    page.goto(overview)
    page.locator("article a[href*='#claim-']:visible").first.click()
    page.wait_for_url("**#claim-*")
    there = page.url
    claim = page.locator(f'[id="{urlsplit(there).fragment}"]')
    expect(claim).to_be_visible()
    number = claim.locator("a.footnote-ref").first
    anchor = urlsplit(str(number.evaluate("link => link.href"))).fragment
    note = page.locator(f'[id="{anchor}"]')
    quoted = str(note.locator("q").first.text_content()).strip("“” \n")
    number.click()
    page.wait_for_url("**#fn:*")
    note.locator("a[href*='sources/']").first.click()
    page.wait_for_url(re.compile(r"/sources/.+#s\d+"))
    page.locator(":target").first.wait_for()
    assert quoted[:40] in str(page.locator("article").text_content())
    page.go_back()
    page.wait_for_url("**#fn:*")
    page.go_back()
    page.wait_for_url(there)
    expect(claim).to_be_visible()


def test_from_the_overview_to_a_claim_to_its_passage_and_back(
    reader: Reader, at: Callable[[str], str]
) -> None:
    follow_a_claim_to_its_passage_and_back(reader.page, at(""))
    assert not reader.errors
    start = at("").removesuffix("index.html")
    assert not [url for url in reader.requests if not url.startswith((start, "data:"))]


def test_a_filtered_timeline_is_shared_with_another_reader(
    browser: Browser, reader: Reader, at: Callable[[str], str]
) -> None:
    page = reader.page
    page.goto(at("timeline/"))
    page.get_by_role("combobox", name="About", exact=True).select_option("deepseek")
    page.get_by_role("combobox", name="Year", exact=True).select_option("2025")
    page.wait_for_url("**?entity=deepseek&year=2025")
    context = browser.new_context()
    other = context.new_page()
    other.goto(page.url)
    seen = shown(other)
    context.close()
    assert seen
    assert len(seen) == len(shown(page))
    assert seen[0].split() == shown(page)[0].split()


def test_funding_is_sorted(reader: Reader, at: Callable[[str], str]) -> None:
    page = reader.page
    page.goto(at("funding/"))
    values = sort_by(page.locator(".figures table").first, "Figure")
    assert len(values) > 3
    assert values == sorted(values)
    assert not reader.errors


def test_without_script_the_way_to_a_passage_is_the_same(
    unscripted: Page, at: Callable[[str], str]
) -> None:
    unscripted.goto(at("timeline/"))
    number = unscripted.locator(".claim:visible a.footnote-ref").first
    note = urlsplit(str(number.evaluate("link => link.href"))).fragment
    number.click()
    unscripted.locator(f'[id="{note}"] a[href*="sources/"]').first.click()
    unscripted.wait_for_url(re.compile(r"/sources/.+#s\d+"))
    expect(unscripted.locator(":target").first).to_be_visible()


def test_a_finger_opens_the_menu_and_goes_to_another_page(
    phone: Page, at: Callable[[str], str]
) -> None:
    phone.goto(at(""))
    phone.locator(".md-header label[for=__drawer]").tap()
    entry = phone.locator(".md-nav--primary").get_by_role("link", name="Timeline", exact=True)
    entry.tap()
    phone.wait_for_url(re.compile(r"/timeline(/|\.html)$"))
    assert shown(phone)


def test_on_paper_stand_the_claims_with_what_they_quote_and_nothing_of_the_frame(
    reader: Reader, at: Callable[[str], str]
) -> None:
    page = reader.page
    page.goto(at("entities/deepseek/"))
    claims = page.locator("article .claim:visible > p:first-child").all_text_contents()
    quotations = page.locator(".footnote q").all_text_contents()
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    text = squeezed("".join(sheet.extract_text() for sheet in paper.pages))
    assert [each for each in quotations if squeezed(each)[:30] not in text] == []
    assert [each for each in claims if squeezed(each)[:25] not in text] == []
    assert "Skiptocontent" not in text
    assert "Copycitation" not in text
    assert "Backtotop" not in text


def squeezed(text: str) -> str:
    """Return `text` without what setting it in type changes: spaces, quotation marks, ligatures."""
    return re.sub(r"[\s\u200b\u00ad“”\"]+", "", unicodedata.normalize("NFKC", text))


def test_no_page_scrolls_sideways_on_a_phone_or_a_wall(reader: Reader, address: str) -> None:
    page, wide = reader.page, []
    for where in [*KINDS_OF_PAGE, NOT_FOUND]:
        page.goto(address + where)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate(SETTLED_WIDTH, width) > width:
                wide.append((where, width))
    assert wide == []
    assert not reader.errors
    assert [url for url in reader.requests if not url.startswith((address, "data:"))] == []


def test_no_page_of_the_folder_asks_for_what_is_not_in_it_or_makes_an_error(
    reader: Reader, filed: Callable[[str], str]
) -> None:
    for where in KINDS_OF_PAGE:
        reader.page.goto(filed(where))
    root = filed("").removesuffix("index.html")
    assert not reader.errors
    assert [url for url in reader.requests if not url.startswith((root, "data:"))] == []
