"""These tests say which scripts the policy of a page names, and which pages it refuses."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.errors import BuildError
from generator.publish.policy import policy_for, secure_page, theme_scripts
from tests.conftest import tree

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = (re.compile(r'start\("[./]*"\)'),)
PAGE = '<!doctype html><html><head>\n<meta charset="utf-8"><title>a</title></head><body>{}</body>'
SOURCES = re.compile(r"script-src ([^;]*);")


def sources(html: str) -> list[str]:
    """Return where the page lets its scripts come from."""
    found = SOURCES.search(html)
    return found[1].split() if found else []


def test_the_policy_stands_before_all_that_a_browser_could_fetch_or_run() -> None:
    html = secure_page("a.html", PAGE.format('<script>start("..")</script>'), KNOWN)
    assert html.index("Content-Security-Policy") < html.index("<title>")
    assert html.index("charset") < html.index("Content-Security-Policy")


def test_a_script_of_the_theme_is_named_by_its_hash() -> None:
    html = secure_page("a.html", PAGE.format('<script>start("../..")</script>'), KNOWN)
    digest = b64encode(sha256(b'start("../..")').digest()).decode()
    assert sources(html) == ["'self'", f"'sha256-{digest}'"]


@pytest.mark.parametrize(
    "planted",
    [
        "<script>alert(1)</script>",
        "<script>start('..');alert(1)</script>",
        '<script>start("..")\n;alert(1)</script>',
        '<script type="module">alert(1)</script>',
        '<script type=" TEXT/JavaScript ">alert(1)</script>',
        "<svg><script>alert(1)</script></svg>",
        '<script type="">alert(1)</script>',
    ],
)
def test_a_script_that_is_not_the_themes_is_refused(planted: str) -> None:
    with pytest.raises(BuildError, match=r"a\.html: .* the theme did not write"):
        secure_page("a.html", PAGE.format(planted), KNOWN)


@pytest.mark.parametrize(
    "harmless",
    [
        '<script type="application/json">{"a": 1}</script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script src="assets/a.js"></script>',
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_what_a_browser_does_not_run_as_inline_script_needs_no_hash(harmless: str) -> None:
    assert sources(secure_page("a.html", PAGE.format(harmless), KNOWN)) == ["'self'"]


def test_a_page_without_a_head_is_refused() -> None:
    with pytest.raises(BuildError, match="no <head>"):
        secure_page("a.html", "<p>hello</p>", KNOWN)


def test_no_policy_lets_strings_or_unnamed_scripts_run() -> None:
    assert "unsafe" not in (SOURCES.search(policy_for(["a"])) or [""])[0]
    assert "strict-dynamic" not in policy_for([])


def test_the_scripts_of_the_installed_theme_are_known() -> None:
    texts = [each.pattern for each in theme_scripts("mkdocs")]
    assert any("__md_scope" in text for text in texts)
    assert any("palette" in text for text in texts)


def test_every_built_page_has_a_policy(built_site: Path) -> None:
    pages = [path for path in tree(built_site) if path.endswith(".html")]
    assert len(pages) > 100
    for path in pages:
        assert (built_site / path).read_text(encoding="utf-8").count("script-src") == 1, path
