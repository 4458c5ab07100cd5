"""A reader opens what is drawn, on any screen, with script and without."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from generator.build import Paths, build
from tests.browser.conftest import served, top_of
from tests.browser.test_accessible import faults
from tests.conftest import ignore
from tests.drawn import FERRIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

DRAWN = ["", "timeline/", "funding/", "chips/", "companies/", "disputes/", "entities/high-flyer/"]
# What a drawn link takes up on the screen, and the text of drawn labels with their places.
BOXES = """all => all.map(each => {
    const {left, top, right, bottom} = each.getBoundingClientRect()
    return [left, top, right, bottom]
})"""


@pytest.fixture(params=["with script", "without script"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page on a wide screen."""
    context = browser.new_context(java_script_enabled=request.param == "with script")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site on another subject, with many figures that changed and are disputed."""
    folder = tmp_path_factory.mktemp("ferries")
    paths = Paths(seeds=FERRIES, pages=folder / "site_src", site=folder / "site")
    build(paths, report=ignore)
    with served(paths.site) as address:
        yield address


def boxes(found: Locator) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of all that is `found`."""
    return [tuple(each) for each in found.evaluate_all(BOXES)]


@pytest.mark.parametrize("width", [320, 360, 1280, 2560])
def test_each_year_that_is_told_of_has_its_label(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{address}timeline/")
    years = page.locator("h2[id^=y]").evaluate_all("all => all.map(each => each.id.slice(1))")
    labels = page.locator(".drawing .years text:visible").all_text_contents()
    assert years
    assert {each[2:] for each in years} <= {each[-2:] for each in labels}
    context.close()


def test_a_mark_for_several_opens_the_list_of_them(page: Page, address: str) -> None:
    for path in ("timeline/", "funding/"):
        page.goto(f"{address}{path}")
        marks = page.locator(".drawing a.mark:has(.several)")
        for number in range(marks.count()):
            mark = marks.nth(number)
            promised = int(str(mark.locator("text").text_content()))
            mark.click()
            opened = page.locator(".opened:visible")
            expect(opened).to_have_count(1)
            assert opened.locator("li a").count() == promised
            opened.get_by_role("link", name="Close").click()
            expect(opened).to_have_count(0)


def test_escape_closes_the_opened_list_and_goes_back_to_its_mark(
    reader: Reader, address: str
) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    page.locator(".drawing a.mark:has(.several)").first.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".opened:visible")
    opened.wait_for()
    page.keyboard.press("Escape")
    opened.wait_for(state="hidden")
    page.wait_for_function("() => document.activeElement.matches('.drawing a.mark')")


def test_the_opened_list_leads_to_the_claims(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.locator(".drawing a.mark:has(.several)").first.click()
    link = page.locator(".opened:visible li a").first
    text = link.inner_text()
    anchor = str(link.get_attribute("href"))
    link.click()
    page.wait_for_url(f"**{anchor}")
    target = page.locator(f"{anchor}:target")
    shown = target.inner_text()
    assert shown.split()[0] == text.split(":")[0].split()[0]
    assert target.bounding_box()


def test_the_keyboard_opens_a_mark_and_goes_on_in_its_list(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    page.locator(".drawing a.mark:has(.several)").first.focus()
    page.keyboard.press("Enter")
    top_of(page.locator(".opened:target"))  # the browser goes on from where it scrolls to
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.opened'))")
    assert not reader.errors


def test_what_is_filtered_out_leaves_the_drawing(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}timeline/")
    every = page.locator(".drawing a.mark:visible").count()
    page.goto(f"{address}timeline/?entity=deepseek&year=2025")
    entries = page.locator("article > .claim[data-source]:visible").count()
    counts = page.locator(".drawing .lane:visible .name .count").all_inner_texts()
    assert sum(map(int, counts)) == entries
    assert 0 < page.locator(".drawing a.mark:visible").count() < every
    for pill in page.locator(".drawing a.mark:visible:has(.several)").all():
        listed = page.locator(str(pill.get_attribute("href"))).locator("li:not([hidden])")
        assert int(str(pill.locator("text").text_content())) == listed.count()
        assert str(pill.get_attribute("aria-label")).startswith(f"{listed.count()} ")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".drawing a.mark:visible")).to_have_count(every)


def test_amounts_and_counts_are_thinned_out_with_their_tables(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}funding/?kind=training-cost")
    lanes = page.locator(".drawing:not(.lined) .lane:visible .name")
    assert [
        each.split("\n")[0].rstrip("\u00a0 0123456789") for each in lanes.all_inner_texts()
    ] == ["Training cost"]
    page.goto(f"{address}chips/?figures-speaker=alexandr-wang")
    rows = page.locator(".figures tbody tr:visible")
    assert page.locator(".lined .lane:visible a.mark").count() == rows.count() > 0
    assert not reader.errors


def test_figures_over_time_are_thinned_out_with_their_table(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(f"{address}funding/")
    plotted = page.locator(".plotted").first
    assert plotted.locator(".plot a.mark:visible").count() == 2
    assert plotted.locator(".joint:visible").count() == 1
    page.goto(f"{address}funding/?year=2021")
    assert plotted.locator(".plot a.mark:visible").count() == 1
    assert plotted.locator(".told li:visible").count() == 1
    assert plotted.locator(".joint:visible").count() == 0
    assert not reader.errors


def test_a_circle_leads_to_as_many_claims_of_the_timeline(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(address)
    circles = page.locator("[aria-label^='Dated claims'] .cells a:has(svg)")
    promised = [int(each.split()[-1]) for each in circles.all_inner_texts()]
    addresses = circles.evaluate_all("all => all.map(each => each.href)")
    for address_of_claims, count in list(zip(addresses, promised, strict=True))[:8]:
        page.goto(address_of_claims)
        assert page.locator(".filter-count").first.inner_text().startswith(f"{count} of ")
        assert "entity=" in page.url
    assert not reader.errors


def test_figures_that_contradict_each_other_keep_apart(reader: Reader, ferries: str) -> None:
    page = reader.page
    page.goto(f"{ferries}entities/morwen-lines/")
    plotted = page.locator(".plotted", has=page.locator(".told .letter")).first
    letters = plotted.locator(".told li .letter").all_inner_texts()
    assert letters == sorted(letters)
    assert set(letters) == {"a", "b"}
    assert plotted.locator(".plot text.letter").count() == plotted.locator(".plot a.mark").count()
    anchor = plotted.locator(".told a.mark").first.get_attribute("href")
    plotted.locator(".plot a.mark").first.click()
    page.wait_for_url(f"**{anchor}")
    assert not reader.errors


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_a_plot_of_many_figures(
    browser: Browser, ferries: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{ferries}entities/morwen-lines/")
    found = faults(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", ["", "money/", "entities/morwen-lines/"])
def test_nothing_of_another_subject_is_cut_off(
    browser: Browser, ferries: str, path: str, width: int
) -> None:
    nothing_is_cut_off(browser, f"{ferries}{path}", width)


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 2560])
@pytest.mark.parametrize("path", DRAWN)
def test_nothing_drawn_is_cut_off_or_lies_on_another(
    browser: Browser, address: str, path: str, width: int
) -> None:
    nothing_is_cut_off(browser, f"{address}{path}", width)


def nothing_is_cut_off(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(address)
    drawn = page.locator(".drawing :is(a, text, .name, figcaption, li):visible")
    assert drawn.count()
    for left, _, right, _ in boxes(drawn):
        assert left >= 0
        assert right <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for scale in page.locator(".drawing :is(.scale, .times)").all():
        lines: dict[float, list[tuple[float, float, float, float]]] = {}
        for label in boxes(scale.locator("text:visible")):
            lines.setdefault(round(label[1]), []).append(label)
        for labels in map(sorted, lines.values()):
            assert all(one[2] <= two[0] for one, two in pairwise(labels)), labels
    for names in page.locator(".near").all():
        rows = boxes(names.locator("li"))
        assert all(one[3] <= two[1] + 1 for one, two in pairwise(rows))
    context.close()


@pytest.mark.parametrize("path", ["timeline/", "funding/", "chips/"])
def test_a_finger_finds_each_mark(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}{path}")
    for left, top, right, bottom in boxes(page.locator(".drawing a.mark")):
        assert min(right - left, bottom - top) >= 23.9
    context.close()


def test_drawings_are_printed_whole(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 794, "height": 1123})
    page = context.new_page()
    page.goto(f"{address}timeline/")
    marks = page.locator(".drawing a.mark:visible").count()
    page.emulate_media(media="print")
    expect(page.locator(".filter-form:visible")).to_have_count(0)
    assert page.locator(".drawing a.mark:visible").count() == marks
    context.close()
