"""What a reader is shown without leaving the page, and takes along from it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.cards import card_files
from tests.browser.conftest import pass_time, point_at, tap_on

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from generator.briefing import Briefing
    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def card(page: Page) -> Locator:
    return page.locator(".entity-card")


def entity_link(page: Page) -> Locator:
    return page.locator(".claim > a[href*='entities/deepseek']").first


def note_card(page: Page) -> Locator:
    return page.locator(".note-card")


def test_a_card_tells_what_an_entity_is_and_where_it_is_mentioned(
    reader: Reader, timeline: str, shipped: Briefing
) -> None:
    page = reader.page
    page.goto(timeline)
    assert not page.evaluate("Boolean(window.briefingEntities)")
    point_at(entity_link(page))
    card(page).wait_for(state="visible")
    script = card_files(shipped)["assets/entities.js"]
    entity = json.loads(script.decode().partition(" = ")[2])["deepseek"]
    text = card(page).inner_text()
    assert entity["what"] in text
    assert f"{entity['mentions']} mentions in" in text
    assert not reader.errors


def test_a_figure_on_a_card_leads_to_its_passage(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    point_at(entity_link(page))
    figure = card(page).locator("li a").first
    wording = figure.inner_text()
    figure.click()
    page.wait_for_url("**/sources/**")
    assert wording in page.locator(".passage:target").inner_text()


def test_a_card_stays_under_the_pointer_and_goes_with_it(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    point_at(entity_link(page))
    card(page).hover()
    pass_time(page, 700)
    assert card(page).is_visible()
    page.mouse.move(2, 2)
    card(page).wait_for(state="hidden")


def test_a_passing_pointer_opens_no_card(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    # In one go, however long it takes a test to move a pointer.
    entity_link(page).evaluate(
        """link => [link, document.body].forEach(each => each.dispatchEvent(
             new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse"})))"""
    )
    pass_time(page, 700)
    assert card(page).is_hidden()
    assert not page.evaluate("Boolean(window.briefingEntities)")


def test_the_keyboard_opens_a_card_and_sends_it_away(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    link = entity_link(page)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card(page).wait_for(state="visible")
    assert link.get_attribute("aria-describedby") == "card-told"
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.entity-card')")


def test_a_link_is_described_before_its_card_is_in_sight(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    told = page.locator(".claim .footnote-ref").first.evaluate(
        """async link => {
            link.focus({ focusVisible: true })
            await null
            const told = document.getElementById(link.getAttribute("aria-describedby"))
            return [Boolean(told), Boolean(told?.closest(".card[hidden]"))]
        }"""
    )
    assert told == [True, True]


def test_a_tap_opens_the_card_and_the_card_the_page(phone: Page, timeline: str) -> None:
    phone.goto(timeline)
    tap_on(entity_link(phone))
    card(phone).wait_for(state="visible")
    assert phone.url == timeline
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    card(phone).get_by_role("link", name="Open the page").tap()
    phone.wait_for_url(re.compile(r"/entities/deepseek(/|\.html)$"))


def test_a_tap_on_a_citation_shows_it_and_a_second_leads_there(phone: Page, timeline: str) -> None:
    phone.goto(timeline)
    number = phone.locator(".claim .footnote-ref").first
    tap_on(number)
    note_card(phone).wait_for()
    assert "#" not in phone.url
    number.tap()
    phone.wait_for_url("**#fn:*")


def test_a_citation_shows_passage_source_date_and_caution_until_escape(
    reader: Reader, timeline: str
) -> None:
    page = reader.page
    page.goto(timeline)
    claim = page.locator(".claim:has(.claim-meta > .caution)").first
    number = claim.locator(".footnote-ref")
    number.focus()
    note = note_card(page)
    note.wait_for()
    assert note.locator("q").inner_text().strip() in claim.inner_text()
    shown = [note.locator(part).inner_text() for part in (".publisher", ".published", ".caution")]
    assert all(part in claim.locator(".claim-meta").inner_text() for part in shown)
    page.keyboard.press("Escape")
    note.wait_for(state="hidden")
    point_at(number)
    note.wait_for()


def test_a_claim_has_a_link_to_itself(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    claim = page.locator(".claim[id]").nth(3)
    link = claim.get_by_role("link", name="Link to this claim")
    link.focus()
    expect(claim.locator(".claim-tools")).to_have_css("opacity", "1")
    link.click()
    expect(page).to_have_url(f"{address}timeline/#{claim.get_attribute('id')}")


def test_a_citation_is_copied_and_said_to_be(copying: Page, address: str) -> None:
    copying.goto(f"{address}timeline/")
    claim = copying.locator(".claim[id]").first
    claim.get_by_role("button", name="Copy citation").click()
    copying.get_by_role("status").filter(has_text="Citation copied").wait_for()
    copied = copying.evaluate("navigator.clipboard.readText()")
    note = copying.locator(".footnote li").first
    wanted = ["q", "cite", ".publisher", ".published"]
    parts = [note.locator(part).inner_text().strip("“”") for part in wanted]
    assert [part for part in parts if part not in copied] == []
    assert "/sources/" in copied


def test_where_copying_is_refused_the_text_is_there_to_take(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => false"
    )
    page.goto(timeline)
    claim = page.locator(".claim[id]").first
    claim.get_by_role("button", name="Copy citation").click()
    page.get_by_role("status").filter(has_text="Press Ctrl+C").wait_for()
    area = claim.get_by_role("textbox", name="Citation")
    quoted = page.locator(".footnote q").first.text_content() or "?"
    assert quoted in area.input_value()
    assert area.evaluate("area => area.selectionEnd - area.selectionStart") > len(quoted)
    assert not reader.errors
