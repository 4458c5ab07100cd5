"""Nothing on any kind of page shuts a reader out: axe finds no fault, and keys alone do it all."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import KINDS_OF_PAGE, NOT_FOUND, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Each pair of place, width and scheme once: a third of the time that all eight states would take.
STATES = [
    ("hosted", 1280, "light"),
    ("hosted", 360, "dark"),
    ("from a file", 1280, "dark"),
    ("from a file", 360, "light"),
]
CASES = [(state, where) for state in STATES for where in KINDS_OF_PAGE]
CASES += [(state, NOT_FOUND) for state in STATES if state[0] == "hosted"]
# What a pointer would operate, and keys must, as far as it can be seen.
OPERABLE = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(each =>
      each.checkVisibility({visibilityProperty: true, opacityProperty: false})
      && !each.disabled && each.tabIndex >= 0 && each.getClientRects().length).length"""
SHOWN = """() => {
  const each = document.activeElement, style = getComputedStyle(each)
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
  const label = each.id && document.querySelector(`label[for="${each.id}"]`)
  return [each.tagName, each.className?.baseVal ?? each.className,
    ring || style.boxShadow !== "none" || each.matches(".md-search__input, .md-skip")
    || Boolean(label && getComputedStyle(label).outlineStyle !== "none")]
}"""

# Stops that are tried of a page that has thousands; the last of them are like the others.
MOST_STOPS = 120
# What has the focus, if nothing of it is to be seen: it is off the screen, or something covers it.
# The theme opens the search by a timer after the focus, so what is hidden is looked at again.
HIDDEN = """async () => {
  const each = document.activeElement
  if (each === document.body) return null
  const label = each.id ? document.querySelector(`label[for="${each.id}"]`) : null
  const isSeen = () => [...each.getClientRects()].some(({left, top, width, height}) =>
    [.1, .5, .9].some(x => [.15, .5, .85].some(y => {
      const found = document.elementFromPoint(left + width * x, top + height * y)
      return found && (found.contains(each) || each.contains(found) || label?.contains(found))
    })))
  for (const end = performance.now() + 30_000; performance.now() < end;) {
    await Promise.allSettled(document.getAnimations().map(one => one.finished))
    if (isSeen()) return null
    await new Promise(requestAnimationFrame)
  }
  return each.outerHTML.slice(0, 120)
}"""


def faults(page: Page) -> list[str]:
    """Return what axe marks down on `page`: the rule, and where."""
    settle(page)  # a colour that changes is another one for a while
    page.evaluate(f"() => {{ {AXE} }}")
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES
    )
    return [
        f"{each['id']}: {', '.join(str(node['target']) for node in each['nodes'][:3])}"
        for each in found["violations"]
    ]


@pytest.mark.parametrize(("state", "where"), CASES, ids=str)
def test_axe_finds_nothing(
    browser: Browser, request: pytest.FixtureRequest, state: tuple[str, int, Any], where: str
) -> None:
    place, width, scheme = state
    addresses = request.getfixturevalue("hosted" if place == "hosted" else "filed")
    # Where nothing can hover, the tools of a claim are always to be seen.
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, has_touch=width < 600
    )
    page = context.new_page()
    page.goto(addresses(where))
    found = faults(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("where", ["timeline/", "disputes/", "entities/deepseek/"])
def test_tab_goes_through_the_page_shows_where_it_is_and_is_not_trapped(
    browser: Browser, address: str, where: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + where)
    steps = min(MOST_STOPS, page.evaluate(OPERABLE))
    seen = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        page.evaluate("document.activeElement.dataset.reached = 'yes'")
        seen.append(page.evaluate(SHOWN))
    reached = page.locator("[data-reached]").count()
    context.close()
    assert reached == steps
    assert [each for each in seen if not each[2]] == []


@pytest.mark.parametrize(
    ("where", "width", "key"),
    [
        ("timeline/", 360, "Tab"),  # through the drawer
        ("timeline/", 360, "Shift+Tab"),
        ("entities/deepseek/", 1280, "Shift+Tab"),
    ],
)
def test_nothing_covers_what_has_the_focus(
    browser: Browser, address: str, where: str, width: int, key: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + where)
    hidden = []
    for _ in range(min(MOST_STOPS, page.evaluate(OPERABLE))):
        page.keyboard.press(key)
        hidden.append(page.evaluate(HIDDEN))
    context.close()
    assert [each for each in hidden if each] == []


@pytest.mark.parametrize("where", KINDS_OF_PAGE)
def test_every_drawing_has_a_name(browser: Browser, address: str, where: str) -> None:
    page = browser.new_page()
    page.goto(address + where)
    nameless = page.locator("article svg:not([aria-hidden=true])").evaluate_all(
        """all => all.filter(each => !each.closest("[aria-hidden=true], a, button")
             && !each.querySelector(":scope > title") && !each.getAttribute("aria-label")
             && !each.getAttribute("aria-labelledby")).map(each => each.outerHTML.slice(0, 200))"""
    )
    page.close()
    assert nameless == []


def test_nothing_moves_for_a_reader_who_wants_no_motion(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}timeline/")
    moving = page.locator("article *").evaluate_all(
        """all => all.filter(each => each.getAnimations().length
             || getComputedStyle(each).animationIterationCount === "infinite").length"""
    )
    behaviour = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    context.close()
    assert (moving, behaviour) == (0, "auto")


def test_forced_colours_leave_the_focus_and_the_marks_of_drawings_visible(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{address}timeline/")
    page.locator("article a").first.focus()
    page.keyboard.press("Tab")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    unseen = page.locator("article svg a :is(circle, rect)").evaluate_all(
        """all => all.filter(each => {
             const {fill, stroke} = getComputedStyle(each)
             const ground = getComputedStyle(document.body).backgroundColor
             return [fill, stroke].every(colour => colour === "none" || colour === ground)
           }).length"""
    )
    context.close()
    assert ring != "none"
    assert unseen == 0


@pytest.mark.parametrize("zoom", [2, 4])
def test_zoomed_in_a_page_flows_into_one_column(browser: Browser, address: str, zoom: int) -> None:
    context = browser.new_context(
        viewport={"width": 1280 // zoom, "height": 1024 // zoom}, device_scale_factor=zoom
    )
    page = context.new_page()
    wide = []
    for where in KINDS_OF_PAGE:
        page.goto(address + where)
        settle(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(where)
    context.close()
    assert wide == []


@pytest.mark.parametrize("where", ["disputes/", "companies/", "timeline/"])
def test_keys_go_on_from_section_to_section(browser: Browser, address: str, where: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    ways = page.locator(".onward a")
    for place in range(3):
        page.goto(address + where)
        way = ways.nth(place)
        way.focus()
        words = way.inner_text()
        box = way.bounding_box()
        assert box
        assert box["height"] >= 24
        way.press("Enter")
        # Following the link takes a moment; what it names is then the target.
        page.wait_for_function(
            "words => document.querySelector(':target')?.textContent.startsWith(words)",
            arg=words.removeprefix("Go on to: "),
        )
    assert ways.count() > 2
    context.close()


# Where the way over a section that has the focus leads, and below what heading it stands.
_WAY = """() => {
  const way = document.activeElement.closest(".onward a")
  return way ? [way.hash, way.parentElement.previousElementSibling.localName] : ["", ""]
}"""
_THERE = "anchor => location.hash === anchor && document.querySelector(':target')"
_MOST_KEYS = 1000


def _walk(page: Page, *, over: str) -> tuple[list[str], int]:
    """Go by Tab to the cited passages, on each way that stands below one of the headings `over`.

    Return the anchors that the ways lead to, and how many keys are pressed.
    """
    passed = [""]
    for pressed in range(1, _MOST_KEYS):
        page.keyboard.press("Tab")
        way, heading = page.evaluate(_WAY)
        if way == "#cited" or heading in over.split():
            page.keyboard.press("Enter")
            page.wait_for_function(_THERE, arg=way)
            passed.append(way)
        if passed[-1] == "#cited":
            return passed[1:], pressed + len(passed) - 1
    pytest.fail(f"no way on from {passed[-1]}")


@pytest.mark.parametrize(
    ("start", "over", "headings"),
    [
        ("glance", "h2", "article h2[id]"),
        # Of each chapter the first comes next by Tab, without a way.
        ("overlap", "h3 h4", "article :is(h2, h3, h4)[id]:not(h2 + .onward + *)"),
    ],
)
def test_tab_goes_over_the_disputes_in_four_keys_a_chapter_and_five_a_question(
    browser: Browser, address: str, start: str, over: str, headings: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}disputes/#{start}")
    page.wait_for_function(_THERE, arg=f"#{start}")
    found = page.locator(headings).evaluate_all("all => all.map(each => `#${each.id}`)")
    passed, pressed = _walk(page, over=over)
    context.close()
    assert passed == found[found.index(f"#{start}") + 1 :]
    assert pressed <= len(passed) * (4 if over == "h2" else 5)
