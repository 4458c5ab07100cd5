"""From a claim to its passage and back to the claim, with script and without, hosted and not."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import point_at, top_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def follow_citation(page: Page, place: int = 4) -> str:
    """Follow the source of a claim to its passage; return the claim's id."""
    claim = page.locator(".claim[id]").nth(place)
    anchor = str(claim.get_attribute("id"))
    claim.locator(".cite a").click()
    page.wait_for_url("**/sources/**")
    return anchor


def background(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("e => getComputedStyle(e).backgroundColor"))


def test_a_passage_is_lit_and_leads_back_to_the_claim(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    anchor = follow_citation(page)
    expect(page.locator(".passage:target")).to_be_visible()
    assert background(page, ".passage:target") != background(page, ".passage.cited:not(:target)")
    page.get_by_role("link", name="Back to Timeline").click()
    page.wait_for_url(f"{timeline}#{anchor}")
    claim = page.locator(f"#{anchor}:target")
    expect(claim).to_be_focused()
    assert 0 <= top_of(claim) < 900
    assert not reader.errors


def test_the_way_back_outlives_reloading(reader: Reader, timeline: str) -> None:
    reader.page.goto(timeline)
    follow_citation(reader.page)
    reader.page.reload()
    expect(reader.page.get_by_role("link", name="Back to Timeline")).to_be_visible()


def test_the_way_back_keeps_what_was_filtered(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(f"{timeline}?entity=deepseek")
    claim = page.locator(".claim[id]:visible").first
    claim.locator(".cite a").click()
    page.wait_for_url("**/sources/**")
    page.get_by_role("link", name="Back to Timeline").click()
    page.wait_for_url(re.compile(r"/timeline(/|\.html)\?entity=deepseek#claim-"))


def test_the_card_of_a_citation_leads_to_the_passage_and_back(
    reader: Reader, timeline: str
) -> None:
    page = reader.page
    page.goto(timeline)
    claim = page.locator(".claim[id]").nth(4)
    point_at(claim.locator(".footnote-ref"))
    anchor = claim.get_attribute("id")
    card = page.locator(".note-card")
    card.wait_for()
    card.locator("a[href*='sources']").first.click()
    page.wait_for_url("**/sources/**")
    back = page.get_by_role("link", name="Back to Timeline")
    assert str(back.get_attribute("href")).endswith(f"#{anchor}")


def test_the_way_back_leaves_no_trace_in_the_address(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    follow_citation(page)
    back = page.get_by_role("link", name="Back to Timeline")
    back.wait_for()
    plain = page.url
    assert "?" not in plain
    page.go_back()
    page.go_forward()
    page.wait_for_url(plain)
    back.wait_for()
    page.goto("about:blank")
    page.goto(plain)
    assert back.count() == 0


def test_words_that_were_searched_for_stand_out_on_the_passage(
    reader: Reader, hosted: Callable[[str], str]
) -> None:
    page = reader.page
    page.goto(hosted("sources/reuters-explainer/?h=DeepSeek"))
    mark = page.locator(".passage mark").first
    anchor = mark.evaluate("mark => mark.closest('.passage').id")
    page.goto("about:blank")
    page.goto(hosted(f"sources/reuters-explainer/?h=DeepSeek#{anchor}"))
    assert background(page, ".passage:target mark") != background(page, ".passage:target")
    assert "?" not in page.url


def landed(page: Page, anchor: str) -> bool:
    """Return whether what `anchor` names is at the top of the screen once nothing moves."""
    page.locator(f"#{anchor}").wait_for()
    page.wait_for_load_state("load")
    return 40 <= top_of(page.locator(f"#{anchor}")) <= 150  # below the header


DISPUTES = "article :is(.questions, .measures) td:first-child > a"


@pytest.mark.parametrize(("width", "first"), [(360, 0), (1280, 1)])
def test_every_address_of_a_dispute_lands_on_it(
    browser: Browser, at: Callable[[str], str], width: int, first: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(at("disputes/"))
    hashes = page.locator(DISPUTES).evaluate_all("all => all.map(e => e.hash.slice(1))")
    anchors = list(dict.fromkeys(hashes))
    assert len(anchors) > 10
    missed = []
    # Each at one of the two widths. The bundle has the same page: some will do.
    for anchor in anchors[first :: 2 if "http" in at("") else 7]:
        page.goto("about:blank")
        page.goto(f"{at('disputes/')}#{anchor}")
        missed += [] if landed(page, anchor) else [anchor]
    page.close()
    assert missed == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("where", ["", "disputes/"], ids=["overview", "disputes"])
def test_a_click_on_a_dispute_lands_on_it(
    browser: Browser, at: Callable[[str], str], where: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    missed = []
    page.goto(at(where))
    for place in range(0, page.locator(DISPUTES).count(), 9):
        page.goto("about:blank")
        page.goto(at(where))
        link = page.locator(DISPUTES).nth(place)
        anchor = str(link.get_attribute("href")).partition("#")[2]
        link.click()
        page.wait_for_url(f"**#{anchor}")
        missed += [] if landed(page, anchor) else [anchor]
    page.close()
    assert missed == []


def test_without_script_an_address_of_a_dispute_lands_on_it(
    unscripted: Page, hosted: Callable[[str], str]
) -> None:
    unscripted.goto(hosted("disputes/"))
    heading = unscripted.locator("article h3[id^=dispute-]").nth(20)
    anchor = heading.get_attribute("id")
    unscripted.goto("about:blank")
    unscripted.goto(hosted(f"disputes/#{anchor}"))
    place = None
    while (now := heading.bounding_box()) != place or not now:  # no timer of the page's own runs
        place = now
        unscripted.wait_for_timeout(200)
    assert 0 <= now["y"] <= 150


@pytest.mark.parametrize("where", ["", "companies/", "disputes/"])
def test_what_claims_and_notes_take_before_they_are_seen_is_near_what_they_take(
    reader: Reader, hosted: Callable[[str], str], where: str
) -> None:
    page = reader.page
    page.goto(hosted(where))
    guessed = page.evaluate("document.documentElement.scrollHeight")
    page.add_style_tag(content=".claim, .footnote { content-visibility: visible !important }")
    whole = page.evaluate("document.documentElement.scrollHeight")
    assert 0.8 * whole < guessed < 1.4 * whole


def test_a_passage_that_nobody_led_to_offers_no_way_back(reader: Reader, address: str) -> None:
    reader.page.goto(f"{address}sources/reuters-explainer/#s19")
    expect(reader.page.locator(".passage:target")).to_be_visible()
    assert reader.page.locator(".way-back").count() == 0


@pytest.mark.parametrize(
    "elsewhere",
    ["https://example.com/", "//example.com/", "javascript:alert(1)", "../../../etc/passwd"],
)
def test_the_way_back_never_leads_out_of_the_site(
    reader: Reader, address: str, elsewhere: str
) -> None:
    reader.page.goto(f"{address}sources/reuters-explainer/?from={elsewhere}#s19")
    links = reader.page.locator(".way-back")
    hosts = {urlsplit(str(link.evaluate("link => link.href"))).netloc for link in links.all()}
    assert hosts <= {urlsplit(address).netloc}


def test_a_followed_link_keeps_its_plain_address(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    link = page.locator(".claim[id] .cite a").first
    before = str(link.get_attribute("href"))
    link.click(modifiers=["Control"])
    expect(link).to_have_attribute("href", before)


def test_without_script_a_passage_says_where_it_is_shown(unscripted: Page, timeline: str) -> None:
    page = unscripted
    page.goto(timeline)
    claim = page.locator(".claim[id]").nth(4)
    anchor = claim.get_attribute("id")
    claim.locator(".cite a").click()
    places = page.locator("details.shown", has=page.locator(f"a[href$='#{anchor}']"))
    places.locator("summary").click()
    places.locator(f".places a[href*='timeline'][href$='#{anchor}']").click()
    expect(page).to_have_url(f"{timeline}#{anchor}")
    expect(page.locator(f"#{anchor}:target")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("card", ["citation", "entity"])
def test_a_card_stays_on_the_screen(browser: Browser, address: str, width: int, card: str) -> None:
    size = {"width": width, "height": 600}
    page = browser.new_page(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(f"{address}timeline/")
    # It comes as a reader goes up, and may lie above a link that is to be pointed at.
    page.add_style_tag(content=".md-top { display: none !important }")
    opener, shown = {
        "citation": (".claim .footnote-ref", ".note-card"),
        "entity": (".claim > a[href*='entities/']", ".entity-card:visible"),
    }[card]
    for place in (1, 4, 9):
        link = page.locator(opener).nth(place)
        for block in ("start", "center", "end"):
            link.evaluate("(link, block) => link.scrollIntoView({block})", block)
            page.mouse.move(1, 1)
            page.locator(shown).wait_for(state="hidden")
            point_at(link)
            page.locator(shown).wait_for()
            top_of(page.locator(shown))
            box = page.locator(shown).bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= size["height"]
    page.close()


def test_on_paper_citations_are_endnotes_and_nothing_stays_folded(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    reads = shutil.which("pdftotext") or pytest.skip("pdftotext is not on this machine")
    page = browser.new_page()
    page.goto(f"{address}people/")
    folded = page.locator("details.more:not([open]) p.claim").first.text_content() or "?"
    note = page.locator(".footnote q").last.text_content() or "?"
    page.pdf(path=tmp_path / "people.pdf", format="A4")
    page.close()
    command = [reads, "-layout", str(tmp_path / "people.pdf"), "-"]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    printed = "".join(done.stdout.split())
    words = "".join(folded.split())[:40]
    assert words in printed
    end = printed.partition("Citedpassages")[2]
    assert "".join(note.split()) in re.sub(r"\d+/\d+\f?", "", end)
    assert "Copycitation" not in printed
    assert "Tableofcontents" not in printed


def test_numbers_of_footnotes_are_whole_on_the_screen_and_on_paper(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}disputes/")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        room, number = page.locator(".footnote > ol > li").last.evaluate(
            """note => {
                const list = note.closest(".footnote").getBoundingClientRect()
                const pen = document.createElement("canvas").getContext("2d")
                const style = getComputedStyle(note)
                pen.font = `${style.fontSize} ${style.fontFamily}`
                const count = note.parentElement.children.length
                const number = pen.measureText(`${count}. `).width
                return [note.getBoundingClientRect().left - list.left, number]
            }"""
        )
        assert room >= number, media
    page.close()


def test_on_paper_a_note_says_no_more_than_is_of_use_there(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}disputes/")
    caution = page.locator(".on-paper")
    expect(caution).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".footnote .lead-in").last).to_be_hidden()
    expect(page.locator(".footnote cite").last).to_be_visible()
    expect(caution).to_be_visible()
    page.close()
