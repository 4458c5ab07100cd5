"""Real headless Chromium for the tests that read the site as a person does.

A slow machine is no failure. A test waits for what it looks at, by `expect` or as Playwright waits;
where nothing is to happen, it lets time pass on the page, never its own.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, AnyStr

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from _typeshed import SupportsRead, SupportsWrite
    from playwright.sync_api import Locator

# As long as everything else of Playwright waits: a slow machine is no failure.
expect.set_options(timeout=30_000)

_WAIT = "time => new Promise(done => setTimeout(done, time))"
# The theme closes search and drawer 125 ms after it showed a page or went to a place of it.
_CLOSED = 150
# Where an element is once it has not moved for so many frames: later than what is near the screen
# got its own height, and than what holds a place (each-page.js) let go of it.
_TOP = """async each => {
  let top = NaN
  for (let still = 0; still < 20; ) {
    await new Promise(requestAnimationFrame)
    if (!each.isConnected) return null
    const now = each.getBoundingClientRect().top
    still = now === top ? still + 1 : 0
    top = now
  }
  return top
}"""
_RESTED = "() => Promise.allSettled(document.getAnimations().map(each => each.finished))"
# The theme shows pages without loading them once it has read the sitemap.
_READY = """() => performance.getEntriesByType("resource").some(
    ({ name, responseEnd }) => name.endsWith("/sitemap.xml") && responseEnd)"""
# How a column is sorted, and how after a click on its head.
_NEXT = {"": "ascending", "ascending": "descending", "descending": "ascending"}
RESULTS = ".md-search-result__item > .md-search-result__link:first-child"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# What Playwright turns off: naming features takes the place of its list.
_FEATURES_OFF = [
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
    # Pages in the address bar that nobody sees, which take as long as opening a page of the tests.
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
]
# No sandbox (containers have none to give) and no traffic of the browser's own.
ARGUMENTS = [
    f"--disable-features={','.join(_FEATURES_OFF)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# One page for each template that the shipped briefing uses; of several, one with all its parts.
KINDS_OF_PAGE = [
    "",
    "timeline/",
    "people/",
    "chips/",
    "funding/",
    "disputes/",
    "entities/",
    "sources/",
    "method/",
    "data/",
    "entities/deepseek/",
    "sources/rest-of-world-digest/",
]
# The page for an unknown address, which the bundle has no use for.
NOT_FOUND = "404.html"


def find_chromium() -> str | None:
    """Return the path of a Chromium on this machine, or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


def _chromium() -> str:
    found = find_chromium()
    if not found and os.environ.get("CI"):
        pytest.fail("there is no Chromium on this machine; see tests/browser/find_chromium.sh")
    return found or pytest.skip("there is no Chromium on this machine")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = _chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


class _Server(http.server.ThreadingHTTPServer):
    # A browser asks for more at once than may wait by default; what is turned away waits a second.
    request_queue_size = 64


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the inherited name
        """Say nothing."""

    def copyfile(self, source: SupportsRead[AnyStr], outputfile: SupportsWrite[AnyStr]) -> None:
        """Write what the browser still waits for: it may have left the page."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve `site`, which may be built later, on loopback at the address given."""
    handler = functools.partial(_Quiet, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """The address of the built site, served on loopback."""
    with served(built_site) as found:
        yield found


@pytest.fixture
def hosted(address: str) -> Callable[[str], str]:
    """Say where a page of `KINDS_OF_PAGE` is on the hosted site."""
    return lambda where: address + where


@pytest.fixture
def filed(unpacked_bundle: Path) -> Callable[[str], str]:
    """Say where a page of `KINDS_OF_PAGE` is in the unpacked bundle."""
    root = f"{(unpacked_bundle / 'site').as_uri()}/"
    return lambda where: (
        root + (f"{where[:-1]}.html" if where.endswith("/") else where or "index.html")
    )


@pytest.fixture(params=["hosted", "filed"], ids=["hosted", "from a file"])
def at(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """Say where a page of `KINDS_OF_PAGE` is, on the site as a host and as a folder gives it."""
    found: Callable[[str], str] = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def timeline(at: Callable[[str], str]) -> str:
    """The address of the timeline, hosted and in the unpacked bundle."""
    return at("timeline/")


def pass_time(page: Page, milliseconds: int) -> None:
    """Let time pass on the page: what it was to do by then is done, however slow the machine is.

    A timer of the page that is set later, and runs longer, ends later.
    """
    page.evaluate(_WAIT, milliseconds)


def settle(page: Page) -> None:
    """Wait until the theme has closed what it closes on each page, and nothing slides or fades."""
    pass_time(page, _CLOSED)
    page.evaluate(_RESTED)


def top_of(found: Locator) -> float:
    """Return how far below the top of the screen an element is, in pixels, once it lies still."""
    while (top := found.evaluate(_TOP)) is None:
        pass  # another took its place as the page was shown anew
    return float(top)


def point_at(found: Locator) -> None:
    """Move the pointer onto an element that no longer moves away from under it."""
    found.hover(trial=True)  # brings it into sight
    top_of(found)
    found.hover()


def tap_on(found: Locator) -> None:
    """Tap on an element that no longer moves away from under the finger."""
    found.tap(trial=True)
    top_of(found)
    found.tap()


def open_instant(page: Page, address: str) -> None:
    """Load a page from which others are shown without being loaded, and mark it as loaded once."""
    page.goto(address)
    page.wait_for_function(_READY)
    pass_time(page, 0)  # the sitemap is read as it arrives
    page.evaluate("window.wasLoadedOnce = true")


def sort_by(table: Locator, column: str) -> list[float]:
    """Sort a table by a click on a column's head, and return the values in the order shown."""
    head = table.locator("th", has=table.page.get_by_role("button", name=column))
    before = head.get_attribute("aria-sort") or ""
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", _NEXT[before])
    return values_of(table)


def values_of(table: Locator) -> list[float]:
    """Return the values that a table has, in the order shown."""
    keys = table.locator("[data-order]").evaluate_all("all => all.map(e => e.dataset.order)")
    return [float(key) for key in keys if key]


def search(page: Page, query: str) -> list[str]:
    """Ask for `query` and return the addresses of the results, without what follows the page."""
    pass_time(page, _CLOSED)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    results = page.locator(RESULTS)
    # The list is filled in steps: those of an older question end when it is asked for nothing.
    for asked in ("", query):
        box.fill(asked)
        page.keyboard.press("End")  # the theme listens for a key that is let go
        results.first.wait_for(state="visible" if asked else "detached")
    found = results.evaluate_all("links => links.map(link => link.href)")
    return [str(link).partition("#")[0].partition("?")[0] for link in found]


class Reader:
    """A page in the browser that remembers what it asked for and what went wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console",
            lambda message: self.errors.append(message.text) if message.type == "error" else None,
        )

    def search(self, query: str) -> list[str]:
        """Type `query` and return the addresses of the pages found, each once, in their order."""
        return list(dict.fromkeys(search(self.page, query)))


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """A fresh reader at desktop width."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Reader(context.new_page())
    context.close()


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Page]:
    """A page of a reader who runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a small screen that knows fingers only."""
    context = browser.new_context(
        viewport={"width": 360, "height": 760}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def copying(browser: Browser) -> Iterator[Page]:
    """A page that may read and write the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()
