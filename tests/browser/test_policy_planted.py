"""Script that found its way into a page is not run by a browser, hosted or from a file."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import pass_time

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# Each would write into the page's title if it ran.
PLANTED = """
<script>document.title = "ran"</script>
<script src="data:text/javascript,document.title='ran'"></script>
<img src="nowhere.png" onerror="document.title = 'ran'">
<svg onload="document.title = 'ran'"></svg>
<iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>
<iframe src="javascript:void(parent.document.title = 'ran')"></iframe>
<a id="planted" href="javascript:void(document.title = 'ran')">a</a>
<base href="https://example.com/">
<object data="data:text/html,<script>parent.document.title = 'ran'</script>"></object>
"""


@pytest.fixture(params=["hosted", "from a file"])
def planted(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The method page in a copy of the site, with script planted in it."""
    if request.param == "hosted":
        site: Path = request.getfixturevalue("built_site")
    else:
        site = request.getfixturevalue("unpacked_bundle") / "site"
    shutil.copytree(site, tmp_path / "site")
    page = next(iter((tmp_path / "site").rglob("method/index.html")), tmp_path / "site/method.html")
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</h1>", f"</h1>{PLANTED}", 1), encoding="utf-8")
    return page


@pytest.mark.parametrize("guarded", [True, False], ids=["with the policy", "without it"])
def test_planted_script_runs_only_where_no_policy_holds(
    browser: Browser, planted: Path, *, guarded: bool
) -> None:
    context = browser.new_context(bypass_csp=not guarded)
    page = context.new_page()
    page.route("https://**", lambda route: route.abort())
    page.goto(planted.as_uri())
    pass_time(page, 100)
    page.locator("#planted").click()
    pass_time(page, 100)
    if guarded:
        assert page.title() != "ran"
    else:
        expect(page).to_have_title("ran")
    context.close()
