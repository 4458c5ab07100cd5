"""What a reader does with the unpacked bundle: no server, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def test_start_here_opens_the_overview(reader: Reader, unpacked_bundle: Path) -> None:
    reader.page.goto((unpacked_bundle / "START-HERE.html").as_uri())
    reader.page.wait_for_url("**/site/index.html")
    assert reader.page.locator("h1").is_visible()


def test_a_tour_of_the_bundle_leaves_the_folder_with_no_request(
    reader: Reader, unpacked_bundle: Path
) -> None:
    site = unpacked_bundle / "site"
    reader.page.context.set_offline(True)
    for where in ("index.html", "timeline.html", "entities/deepseek.html"):
        reader.page.goto((site / where).as_uri())
        reader.page.wait_for_load_state("networkidle")
    reader.search("H20")
    assert not reader.errors
    assert not [url for url in reader.requests if not url.startswith(unpacked_bundle.as_uri())]
