"""Real headless Chromium for the tests that read the site as a person does."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, AnyStr

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from _typeshed import SupportsRead, SupportsWrite

# The theme closes the search 125 ms after a page is shown. A timer of the page that is set later
# and runs longer ends after the theme's, however slow the machine is.
_SETTLED = "() => new Promise(done => setTimeout(done, 150))"
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
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
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


def search(page: Page, query: str) -> list[str]:
    """Ask for `query` and return the addresses of the results, without what follows the page."""
    page.evaluate(_SETTLED)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    results = page.locator(RESULTS)
    # The list is filled in steps: those of an older question end when it is asked for nothing.
    for asked in ("", query):
        box.fill(asked)
        page.keyboard.press("End")  # the theme listens for a key that is let go
        results.first.wait_for(state="visible" if asked else "detached", timeout=15_000)
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
