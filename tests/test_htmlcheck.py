"""These tests break the site's promises one at a time, and say what is then found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import Finding, SiteError
from generator.publish.htmlcheck import check_site
from tests.conftest import write_seeds

if TYPE_CHECKING:
    from pathlib import Path

SITE = {
    "index.html": '<a href="a/">a</a> <a href="b/">b</a>',
    "a/index.html": '<p id="here">a</p>',
    "b/index.html": '<p id="there">b</p>',
    "404.html": '<a href="/a/">a</a> <img src="/x.svg">',
    "x.svg": "<svg/>",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_seeds(tmp_path / "site", SITE)


def findings(site: Path) -> tuple[Finding, ...]:
    with pytest.raises(SiteError) as caught:
        check_site(site)
    return caught.value.findings


def test_a_sound_site_passes(site: Path) -> None:
    check_site(site)


def test_a_broken_promise_is_found_with_its_page(site: Path, row: list[str]) -> None:
    html, problem = row
    write_seeds(site, {"a/index.html": SITE["a/index.html"] + html})
    found = findings(site)
    assert problem in "\n".join(each.problem for each in found)
    assert {each.path for each in found} == {"a/index.html"}
    assert all(each.remedy for each in found)


def test_what_keeps_the_promises_passes(site: Path, row: list[str]) -> None:
    write_seeds(site, {"a/index.html": SITE["a/index.html"] + row[0]})
    check_site(site)


def test_a_page_that_no_page_leads_to_is_found(site: Path) -> None:
    write_seeds(site, {"c/index.html": "c", "d/index.html": '<a href="../d/">me</a>'})
    assert [(each.path, "leads here" in each.problem) for each in findings(site)] == [
        ("c/index.html", True),
        ("d/index.html", True),
    ]


def test_a_page_that_only_redirects_may_stand_alone(site: Path) -> None:
    moved = '<meta http-equiv="refresh" content="0; url=../a/"><a href="../a/">a</a>'
    write_seeds(site, {"old/index.html": moved})
    check_site(site)


def test_a_site_without_an_overview_is_found(site: Path) -> None:
    (site / "index.html").unlink()
    assert findings(site)[0].problem == "there is no overview"


@pytest.mark.parametrize(
    ("css", "problem"),
    [
        ("p { background: url(https://evil.example/x.png) }", "from another host"),
        ("@import '//evil.example/x.css';", "from another host"),
        ("p { background: url(x.svg) }", "which is not there"),
        ("@font-face { src: url('../x.svg'), url( \"none.woff\" ) }", "loads 'none.woff'"),
    ],
)
def test_a_style_sheet_keeps_the_promises_too(site: Path, css: str, problem: str) -> None:
    write_seeds(site, {"css/x.css": css})
    (found,) = findings(site)
    assert found.path == "css/x.css"
    assert problem in found.problem


def test_the_error_page_is_read_from_the_site_s_own_path_on_its_host(site: Path) -> None:
    home = '<link rel="canonical" href="https://me.example/repo/">'
    write_seeds(site, {"index.html": SITE["index.html"] + home})
    assert {each.path for each in findings(site)} == {"404.html"}
    write_seeds(site, {"404.html": '<a href="/repo/a/">a</a> <img src="/repo/x.svg">'})
    check_site(site)


def test_a_page_that_is_not_utf8_is_read_all_the_same(site: Path) -> None:
    write_seeds(site, {"a/index.html": b'\xff<a href="none/">'})
    assert "leads nowhere" in findings(site)[0].problem


def test_file_names_in_other_scripts_are_found(site: Path) -> None:
    write_seeds(site, {"深 x.svg": "<svg/>", "a/index.html": '<img src="../%E6%B7%B1%20x.svg">'})
    check_site(site)
