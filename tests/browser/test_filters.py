"""A reader narrows the timeline and the tables of figures down, and shares what is left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import top_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def count(page: Page) -> tuple[int, int]:
    """Return how many claims or figures the page says it shows, and of how many."""
    text = page.locator(".filter-count").inner_text().partition(", at ")[0]
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    return numbers[0], numbers[-1]


def end_of(address: str) -> re.Pattern[str]:
    """Return what finds `address` at the end of another."""
    return re.compile(re.escape(address) + "$")


def choice(page: Page, label: str) -> Locator:
    """Return the list of choices with that label."""
    return page.get_by_role("combobox", name=label, exact=True)


def claims(page: Page) -> set[str]:
    """Return the ids of the claims of the timeline that are shown whole or as an excerpt."""
    return set(
        page.locator(".claim[data-source]:visible").evaluate_all(
            """all => all.filter(each => !each.closest("details")).map(
                each => each.id || each.querySelector('a[href*="#claim-"]').hash.slice(1))"""
        )
    )


def test_the_timeline_is_narrowed_down_by_several_at_once(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    whole = claims(page)
    choice(page, "About").select_option("deepseek")
    some = claims(page)
    choice(page, "Year").select_option("2025")
    few = claims(page)
    assert len(whole) > len(some) > len(few) > 0
    assert count(page) == (len(few), len(whole))
    assert page.locator(".claim:visible:not([data-entities~=deepseek])").count() == 0
    assert page.locator("h2[data-year]:visible").all_inner_texts() == ["2025¶"]
    assert not reader.errors


def test_a_view_is_shared_by_its_address(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    choice(page, "About").select_option("deepseek")
    choice(page, "Year").select_option("2025")
    page.get_by_label("Disputed only").check()
    expect(page).to_have_url(end_of("?entity=deepseek&year=2025&disputed=1"))
    shared, shown = page.url, claims(page)
    page.goto("about:blank")
    page.goto(shared)
    expect(choice(page, "About")).to_have_value("deepseek")
    expect(page.get_by_label("Disputed only")).to_be_checked()
    assert claims(page) == shown


def test_the_back_button_takes_back_one_choice(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    choice(page, "About").select_option("deepseek")
    first = claims(page)
    choice(page, "Year").select_option("2025")
    page.go_back()
    expect(choice(page, "Year")).to_have_value("")
    assert claims(page) == first
    page.go_back()
    expect(choice(page, "About")).to_have_value("")
    assert count(page)[0] == count(page)[1]


def test_an_option_says_how_many_it_leaves(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/?year=2025")
    about = choice(page, "About")
    offered = about.locator("option:not([disabled])").evaluate_all("all => all.map(e => e.value)")
    for value in offered[1:4]:
        promised = re.search(r"(\d+)\)$", about.locator(f"[value={value}]").inner_text())
        about.select_option(value)
        assert promised
        assert count(page)[0] == int(promised[1])


def test_what_is_left_is_announced_and_all_comes_back(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/?year=2025")
    status = page.get_by_role("status").filter(has_text="claims")
    shown, whole = count(page)
    assert status.inner_text().startswith(f"{shown} of {whole} claims")
    page.get_by_role("button", name="Show all").click()
    expect(status).to_have_text(re.compile(f"^All {whole} claims"))
    expect(page).to_have_url(f"{address}timeline/")
    assert page.evaluate("document.activeElement.tagName") == "SELECT"


def test_a_table_of_figures_is_narrowed_down(reader: Reader, at: Callable[[str], str]) -> None:
    page = reader.page
    page.goto(at("funding/"))
    rows = page.locator(".figures tbody tr")
    choice(page, "Kind").select_option("investment")
    assert set(rows.locator("visible=true").locator("td:nth-child(2)").all_inner_texts())
    kinds = [row.locator("td").nth(1).inner_text() for row in rows.all() if row.is_visible()]
    assert {kind.split()[0] for kind in kinds} == {"investment"}
    assert count(page) == (len(kinds), rows.count())
    expect(page).to_have_url(end_of("?kind=investment"))


def test_a_link_to_a_claim_that_is_filtered_out_still_shows_it(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    first, last = (page.locator(".claim[id]").nth(place) for place in (0, -1))
    year = page.locator("h2[data-year]").first.get_attribute("data-year")
    page.goto(f"{address}timeline/?year={year}")
    assert first.is_visible()
    assert not last.is_visible()
    page.evaluate("anchor => { location.hash = anchor }", last.get_attribute("id"))
    last.wait_for(state="visible")


def test_an_unknown_choice_in_the_address_leaves_the_list_whole(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(f"{address}timeline/?entity=%22%3E%3Cscript%3E&year=1066&disputed=maybe")
    assert count(page)[0] == count(page)[1]
    assert not reader.errors


def test_the_keyboard_alone_filters(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    choice(page, "About").focus()
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label("Disputed only")).to_be_checked()
    expect(page).to_have_url(end_of("?disputed=1"))
    assert page.locator(".claim:visible:not([data-disputed])").count() == 0


def test_controls_are_large_enough_for_a_finger(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 760})
    page = context.new_page()
    page.goto(f"{address}timeline/")
    boxes = [
        each.bounding_box() or {"width": 0, "height": 0}
        for each in page.locator(".filters :is(select, input, button):visible").all()
    ]
    context.close()
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24


def test_without_script_the_list_is_whole_and_has_no_controls(
    unscripted: Page, address: str
) -> None:
    unscripted.goto(f"{address}timeline/?year=2025")
    everything = unscripted.locator("article > .claim")
    assert unscripted.locator(".filters").is_hidden()
    assert unscripted.locator("article > .claim:visible").count() == everything.count()


def test_a_table_of_entities_is_narrowed_down(reader: Reader, at: Callable[[str], str]) -> None:
    page = reader.page
    page.goto(at("companies/"))
    rows = page.locator(".entities tbody tr")
    choice(page, "Kind").select_option("group")
    choice(page, "In source").select_option("tmtpost-asianfin")
    shown = [row for row in rows.all() if row.is_visible()]
    assert 0 < len(shown) < rows.count()
    assert count(page) == (len(shown), rows.count())
    for row in shown:
        facets = row.locator(".what")
        assert facets.get_attribute("data-kinds") == "group"
        assert "tmtpost-asianfin" in str(facets.get_attribute("data-source")).split()
    expect(page).to_have_url(end_of("?kind=group&source=tmtpost-asianfin"))
    assert not reader.errors


def test_two_tables_on_a_page_are_narrowed_down_by_themselves(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}chips/")
    entities = page.get_by_role("search", name="Filter the entities")
    figures = page.get_by_role("search", name="Filter the figures")
    entities.get_by_label("With events in").select_option("2021")
    figures.get_by_label("Source").select_option("deepnewz-digest")
    expect(page).to_have_url(end_of("?year=2021&figures-source=deepnewz-digest"))
    shared = page.url
    told = page.locator(".filter-count").all_inner_texts()
    assert all(" of " in each for each in told)
    page.goto("about:blank")
    page.goto(shared)
    assert page.locator(".filter-count").all_inner_texts() == told
    entities.get_by_role("button", name="Show all").click()
    expect(page).to_have_url(end_of("/?figures-source=deepnewz-digest"))
    assert " of " in page.locator(".filter-count").nth(1).inner_text()


def test_the_form_stays_where_it_is_when_a_drawing_gets_shorter(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    form = page.get_by_role("search", name="Filter the claims")
    form.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 300)")
    before = top_of(form)
    choice(page, "Year").select_option("2010")
    assert abs(before - top_of(form)) < 2


def test_claims_that_stand_at_several_dates_are_told_of(reader: Reader, timeline: str) -> None:
    page = reader.page
    page.goto(timeline)
    entries = page.locator(".md-content__inner > .claim[data-source]").count()
    assert entries > len(claims(page))
    told = page.locator(".filter-count").inner_text()
    assert told == f"All {len(claims(page))} claims, at {entries} dates"


def test_what_a_page_knows_nothing_of_is_taken_out_of_its_address(
    reader: Reader, timeline: str
) -> None:
    page = reader.page
    page.goto(f"{timeline}?entity=nope&year=2025&disputed=maybe")
    expect(page).to_have_url(f"{timeline}?year=2025")
    assert choice(page, "Year").input_value() == "2025"


def test_where_nothing_is_left_the_page_says_so_and_shows_all_again(
    reader: Reader, timeline: str
) -> None:
    page = reader.page
    page.goto(f"{timeline}?entity=deepseek&year=2010")
    none = page.locator(".filter-none")
    assert none.is_visible()
    assert claims(page) == set()
    none.get_by_role("button", name="Show all claims").click()
    expect(none).to_be_hidden()
    assert claims(page)
    expect(page).to_have_url(timeline)
    assert page.evaluate("document.activeElement.matches('select')")


def test_a_year_of_the_axis_leads_nowhere_while_its_heading_is_hidden(
    reader: Reader, timeline: str
) -> None:
    page = reader.page
    page.goto(timeline)
    links = page.locator("figure.drawing .years a")
    leading = {each: each.get_attribute("href") for each in links.all()}
    page.goto(f"{timeline}?year=2025")
    for each, heading in leading.items():
        assert heading
        now = heading if page.locator(heading).is_visible() else None
        assert each.get_attribute("href") == now
    assert {each.get_attribute("href") for each in links.all()} > {None}
    page.get_by_role("button", name="Show all", exact=True).click()
    expect(choice(page, "Year")).to_have_value("")
    assert all(each.get_attribute("href") for each in links.all())
