"""What a reader does where pages are shown without being loaded: the hosted site at its address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from playwright.sync_api import expect

from generator.build import ROOT, Paths, build
from tests.browser.conftest import (
    open_instant,
    pass_time,
    point_at,
    served,
    settle,
    sort_by,
    tap_on,
    top_of,
    values_of,
)
from tests.conftest import ignore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page, Route

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


# The theme notes the place on a page 100 ms after the last scrolling.
NOTED = 150


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that knows its address, without which no page is shown instantly."""
    folder = tmp_path_factory.mktemp("instant")
    paths = Paths(seeds=ROOT / "seeds", pages=folder / "site_src", site=folder / "site")
    with served(paths.site) as address:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", address)
            build(paths, report=ignore)
        yield address


@pytest.fixture
def page(reader: Reader, home: str) -> Iterator[Page]:
    """The overview, marked so that a full load would show; no script may fail on the way."""
    open_instant(reader.page, home)
    yield reader.page
    reader.page.unroute_all(behavior="ignoreErrors")  # one that comes slowly may still be awaited
    assert not reader.errors


def follow(page: Page, link: Locator, where: str) -> None:
    """Click `link`, wait for the page `where`, and see that it was not loaded anew."""
    link.click()
    shown(page, where)


def shown(page: Page, where: str) -> None:
    """Wait until the content is that of the page `where`, shown without loading."""
    page.wait_for_url(re.compile(re.escape(where)))
    page.wait_for_function(
        """() => {
            const shown = document.querySelector("link[rel=canonical]")
            return shown && new URL(shown.href).pathname === location.pathname
        }"""
    )
    assert page.evaluate("window.wasLoadedOnce"), "the page was loaded anew"


def menu(page: Page, where: str) -> Locator:
    """Return the link to a page in the navigation."""
    return page.locator(f".md-nav--primary a[href$='/{where}']").first


def slowly(route: Route) -> None:
    """Let a page come later than the theme waits to note where the last one stands."""
    pass_time(route.request.frame.page, NOTED)
    route.continue_()


def noted(page: Page) -> None:
    """Wait until the theme has noted where the page stands, for a reader who comes back."""
    # A function, as wherever a page is asked again and again: the policy of the pages has none
    # made of a text later on, so that an expression is looked at once.
    page.wait_for_function("() => Math.abs((history.state?.y ?? 0) - scrollY) < 1")


def entity_link(page: Page) -> Locator:
    return page.locator(".claim > a[href*='entities/deepseek']").first


def test_pages_are_shown_without_being_loaded(page: Page) -> None:
    for where in ("timeline/", "companies/", "funding/", "disputes/", "method/"):
        follow(page, menu(page, where), where)
        assert page.locator("article h1").count() == 1


def test_every_script_starts_once_on_each_page(page: Page) -> None:
    for where in ("timeline/", "funding/", "companies/", "timeline/"):
        follow(page, menu(page, where), where)
    expect(page.locator(".card")).to_have_count(1)
    assert page.locator("form.filters, .filters form").count() == 1
    claim = page.locator(".claim[id]").first
    assert claim.get_by_role("button", name="Copy citation").count() == 1


def test_tables_sort_after_coming_and_going(page: Page) -> None:
    follow(page, menu(page, "companies/"), "companies/")
    follow(page, menu(page, "funding/"), "funding/")
    page.go_back()
    shown(page, "companies/")
    page.go_forward()
    shown(page, "funding/")
    table = page.locator(".figures table").first
    expect(table.locator("th").first.locator("button")).to_have_count(1)
    assert values_of(table) != sorted(values_of(table))
    values = sort_by(table, "Figure")
    assert values == sorted(values)


def test_filters_work_and_their_views_are_gone_back_through(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    everything = page.locator("article > .claim:visible").count()
    page.get_by_role("combobox", name="About", exact=True).select_option("deepseek")
    some = page.locator("article > .claim:visible").count()
    assert 0 < some < everything
    follow(page, menu(page, "method/"), "method/")
    page.go_back()
    shown(page, "timeline/?entity=deepseek")
    expect(page.locator("article > .claim:visible")).to_have_count(some)
    page.go_back()
    page.wait_for_url(re.compile(r"/timeline/$"))
    expect(page.locator("article > .claim:visible")).to_have_count(everything)


def test_filters_of_a_page_that_is_gone_do_nothing(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    page.get_by_role("combobox", name="Year").select_option("2025")
    follow(page, menu(page, "funding/"), "funding/")
    page.get_by_role("combobox", name="Kind").select_option("investment")
    page.wait_for_url(re.compile(r"/funding/\?kind=investment$"))
    page.go_back()
    page.wait_for_url(re.compile(r"/funding/$"))
    expect(page.locator(".filter-count")).to_have_text(re.compile(r"^All \d+ figures$"))


def test_a_mark_in_a_drawing_leads_to_its_claim(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    mark = page.locator("article svg a[href^='#claim-']:not(:has(.several))").first
    anchor = str(mark.get_attribute("href"))
    mark.locator("*").first.dispatch_event("click")
    page.wait_for_url(f"**/timeline/{anchor}")
    assert page.evaluate("window.wasLoadedOnce")
    expect(page.locator(f"{anchor}:target")).to_have_count(1)


def test_cards_come_and_leave_nothing_behind(page: Page) -> None:
    card = page.locator(".card")
    for where in ("timeline/", "companies/"):
        follow(page, menu(page, where), where)
        point_at(page.locator(".claim > a[href*='entities/']:visible").first)
        card.wait_for(state="visible")
    follow(page, card.get_by_role("link", name="Open the page"), "entities/")
    expect(card).to_have_count(1)
    expect(card).to_be_hidden()
    page.mouse.move(2, 2)
    page.go_back()
    shown(page, "companies/")
    point_at(page.locator(".claim > a[href*='entities/']:visible").first)
    card.wait_for(state="visible")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_citations_show_their_passage_on_each_page(page: Page) -> None:
    for where in ("timeline/", "companies/"):
        follow(page, menu(page, where), where)
        claim = page.locator("p.claim:has(a.footnote-ref):visible").first
        number = claim.locator("a.footnote-ref")
        point_at(number)
        note = page.locator(".note-card")
        note.wait_for()
        assert note.locator("q").inner_text().strip() in claim.inner_text()
        assert number.get_attribute("aria-describedby") == "card-told"
        page.mouse.move(2, 2)
        note.wait_for(state="hidden")


def test_from_a_claim_to_its_passage_and_back(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    number = page.locator("p.claim a.footnote-ref").first
    note_id = str(number.get_attribute("href")).rpartition("#")[2]
    number.click()
    page.wait_for_url(f"**/timeline/#{note_id}")
    follow(page, page.locator(f'[id="{note_id}"] a[href*="sources/"]').first, "sources/")
    passage = page.locator(".passage:target")
    assert 0 <= top_of(passage) < 900
    page.go_back()
    shown(page, "timeline/")
    page.locator(f'[id="{note_id}"]:target').wait_for()
    page.go_forward()
    shown(page, "sources/")
    passage.wait_for()


def test_a_link_followed_while_scrolling_leads_to_its_passage(page: Page, home: str) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    page.route("**/sources/**", slowly)
    for link in ("a[href*='#s']", "a[href*='#s'] >> nth=-1"):
        open_instant(page, f"{home}timeline/")
        page.locator(f".footnote {link}").first.evaluate(
            "each => { each.scrollIntoView(); each.click() }"
        )
        shown(page, "sources/")
        assert 0 <= top_of(page.locator(".passage:target")) < 900


def test_a_page_opens_at_its_top_and_is_left_where_it_was(page: Page) -> None:
    page.route("**/method/", slowly)
    follow(page, menu(page, "timeline/"), "timeline/")
    page.evaluate("scrollTo(0, 1500)")
    noted(page)
    menu(page, "method/").evaluate("each => { scrollTo(0, 1600); each.click() }")
    shown(page, "method/")
    page.wait_for_function("() => scrollY === 0")
    page.go_back()
    shown(page, "timeline/")
    page.wait_for_function("() => scrollY > 1000")


@pytest.mark.parametrize("place", [6, 20])
def test_a_reader_who_goes_back_sees_what_was_left(page: Page, place: int) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    claim = page.locator("article > .claim[id]").nth(place)
    claim.evaluate("each => each.scrollIntoView({block: 'center'})")
    before = top_of(claim)
    noted(page)
    follow(page, claim.locator(".cite a"), "sources/")
    page.locator(".passage:target").wait_for()
    page.go_back()
    shown(page, "timeline/")
    assert abs(top_of(claim) - before) < 2


def test_a_link_within_the_page_undoes_no_filter(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    page.get_by_role("combobox", name="About", exact=True).select_option("deepseek")
    some = page.locator("article > .claim:visible").count()
    number = page.locator(".claim:visible .footnote-ref").first
    number.click()
    page.wait_for_url("**/timeline/?entity=deepseek#fn:*")
    page.locator(":target .footnote-backref").first.click()
    page.wait_for_url("**/timeline/?entity=deepseek#fnref:*")
    pass_time(page, NOTED)
    expect(page.locator("article > .claim:visible")).to_have_count(some)


def test_the_keyboard_goes_on_from_the_title_of_the_page_shown(page: Page) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    page.wait_for_function("() => document.activeElement.matches('h1')")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


def test_a_deep_link_opens_on_its_anchor(reader: Reader, home: str) -> None:
    page = reader.page
    page.goto(f"{home}companies/")
    anchor = page.locator("details.more:not([open]) p.claim[id]").first.get_attribute("id")
    page.goto(f"{home}method/")
    page.goto(f"{home}companies/#{anchor}")
    page.locator(f"#{anchor}").wait_for(state="visible")
    assert not reader.errors


def test_the_address_of_a_citation_is_copied_as_it_is(copying: Page, home: str) -> None:
    open_instant(copying, home)
    follow(copying, menu(copying, "timeline/"), "timeline/")
    copying.locator(".claim[id]").first.get_by_role("button", name="Copy citation").click()
    copying.get_by_role("status").filter(has_text="Citation copied").wait_for()
    assert f"{home}sources/" in copying.evaluate("navigator.clipboard.readText()")


def test_a_result_of_the_search_is_shown_with_what_was_looked_for_marked(
    page: Page, reader: Reader
) -> None:
    follow(page, menu(page, "method/"), "method/")
    assert reader.search("passports")
    results = page.locator(".md-search-result__link[href*='#s']:visible")
    follow(page, results.first, "sources/")
    page.locator(".md-content mark:visible").first.wait_for()
    follow(page, menu(page, "timeline/"), "timeline/")
    assert page.locator(".md-content mark").count() == 0
    assert reader.search("DeepSeek-R1")


def test_a_tap_opens_the_card_and_not_the_page(phone: Page, home: str) -> None:
    open_instant(phone, f"{home}timeline/")
    tap_on(entity_link(phone))
    phone.locator(".entity-card").wait_for(state="visible")
    assert phone.url == f"{home}timeline/"
    tap_on(phone.locator(".claim .footnote-ref").first)
    phone.locator(".note-card").wait_for()
    assert "#" not in phone.url
    tap_on(entity_link(phone))
    phone.locator(".entity-card").wait_for(state="visible")
    phone.locator(".entity-card").get_by_role("link", name="Open the page").tap()
    shown(phone, "entities/deepseek")


@pytest.mark.parametrize("query", ["passports", "High-Flyer"])
def test_a_result_tapped_on_a_phone_opens_where_it_should(
    phone: Page, home: str, query: str
) -> None:
    open_instant(phone, f"{home}companies/")
    phone.evaluate("scrollTo(0, 1500)")
    settle(phone)
    phone.locator(".md-header__button[for=__search]").tap()
    expect(phone.locator("[data-md-component=search-query]")).to_be_focused()
    # The theme holds the page a while after the search opens, and lets it go after it closes.
    held = phone.locator("body[data-md-scrolllock]")
    expect(held).to_have_count(1)
    phone.keyboard.insert_text(query)
    phone.keyboard.press("End")
    result = (
        phone.locator(".md-search-result__link:visible").filter(has=phone.locator("mark")).first
    )
    is_passage = "#s" in str(result.get_attribute("href"))
    result.tap()
    shown(phone, "sources/" if is_passage else "entities/")
    expect(held).to_have_count(0)
    assert 0 <= top_of(phone.locator(".passage:target" if is_passage else ".md-content h1")) < 760


def test_the_head_is_that_of_the_page_shown(page: Page, home: str) -> None:
    follow(page, menu(page, "timeline/"), "timeline/")
    expect(page).to_have_title(re.compile("^Timeline"))
    canonical = page.locator("link[rel=canonical]")
    assert canonical.get_attribute("href") == f"{home}timeline/"
    assert page.locator("script[type='application/ld+json']").count() == 1


def test_without_an_address_of_its_own_pages_are_loaded(reader: Reader, address: str) -> None:
    page = reader.page
    page.goto(address)
    settle(page)
    page.evaluate("window.wasLoadedOnce = true")
    menu(page, "timeline/").click()
    page.wait_for_url("**/timeline/")
    page.locator(".filter-count").wait_for()
    assert not page.evaluate("window.wasLoadedOnce")
    assert not reader.errors


def features(name: str) -> list[str]:
    """Return the features of the theme that a configuration of ours names."""

    class Loader(yaml.SafeLoader):
        """Reads what MkDocs reads."""

    Loader.add_constructor("!ENV", lambda _, __: "")
    # The loader is a safe one, with one tag more.
    found = yaml.load((ROOT / name).read_text(encoding="utf-8"), Loader)  # noqa: S506
    return list(found["theme"]["features"])


def test_the_bundle_has_the_features_of_the_hosted_site_but_for_the_instant_ones() -> None:
    hosted = features("mkdocs.yml")
    wanted = [each for each in hosted if not each.startswith("navigation.instant")]
    assert len(wanted) < len(hosted)
    assert features("mkdocs.offline.yml") == wanted


def test_every_script_of_ours_starts_by_the_page() -> None:
    alone = {"each-page.js", "view.js", "svg-links.js", "iframe-worker.js", "lost.js"}
    # The search box stays from page to page.
    alone |= {"search.js", "match.js", "finder.js", "datequery.js"}
    for path in sorted((ROOT / "templates/assets").glob("*.js")):
        if path.name not in alone:
            assert "briefing.eachPage(" in path.read_text(encoding="utf-8"), path.name
