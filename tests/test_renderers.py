"""These tests say that other renderers build the same pages with the same anchors."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.publish.renderer import source_links
from tests.conftest import run, tree, write_seeds
from tests.many import many_seeds

if TYPE_CHECKING:
    from pathlib import Path

_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def other_site(small: Path, folder: Path, renderer: str) -> dict[str, bytes]:
    """Return the files of the small briefing's site as `renderer` builds it."""
    if find_spec(renderer) is None:
        pytest.skip(f"{renderer} is not installed; see docs/renderers.md")
    site = folder / "site"
    done = run("build", "--seeds", small / "seeds", "--site", site, "--renderer", renderer)
    assert done.exit_code == 0, done.output
    left = {path.name for path in folder.iterdir()}
    assert left == {"site", "site_src"}
    return tree(site)


def pages(site: dict[str, bytes]) -> dict[str, LexborHTMLParser]:
    """Return the parsed pages of a site, by path."""
    return {path: LexborHTMLParser(each) for path, each in site.items() if path.endswith(".html")}


def anchors(page: LexborHTMLParser) -> list[str]:
    """Return the ids of a page's text, in order, but for those of the theme."""
    ids = [node.attributes.get("id") or "" for node in page.css("article [id]")]
    return [each for each in ids if not each.startswith("__")]


def words(page: LexborHTMLParser) -> list[str]:
    """Return the words of a page's text, without its tags."""
    for node in page.css("article .md-tags, article nav.md-tags"):
        node.decompose()
    article = page.css_first("article")
    return article.text().split() if article else []


def test_properdocs_builds_the_same_site_but_for_its_own_name(small: Path, tmp_path: Path) -> None:
    site, ours = other_site(small, tmp_path, "properdocs"), tree(small / "site")
    assert set(site) == set(ours)
    differing = [
        path
        for path, content in site.items()
        if path != ".built-from" and _GENERATOR.sub(b"", content) != _GENERATOR.sub(b"", ours[path])
    ]
    assert differing == []


def test_zensical_builds_the_same_pages_anchors_and_texts(small: Path, tmp_path: Path) -> None:
    site, ours = pages(other_site(small, tmp_path, "zensical")), pages(tree(small / "site"))
    assert set(site) == set(ours)
    assert {path: anchors(page) for path, page in site.items()} == {
        path: anchors(page) for path, page in ours.items()
    }
    other = [path for path, page in site.items() if words(page) != words(ours[path])]
    assert other == []


@pytest.mark.parametrize("renderer", ["properdocs", "zensical"])
def test_links_between_the_parts_of_a_page_lead_there(tmp_path: Path, renderer: str) -> None:
    seeds = write_seeds(tmp_path / "many" / "seeds", many_seeds())
    site = pages(other_site(seeds.parent, tmp_path / "out", renderer))
    marks = site["timeline/index.html"].css("figure a[href*='timeline_']")
    assert marks
    for each in marks:
        address, _, anchor = str(each.attributes["href"]).partition("#")
        assert address.startswith("../timeline_")
        part = site[address.removeprefix("../") + "index.html"]
        assert part.css_first(f"#{anchor}")


@pytest.mark.parametrize(
    ("path", "built", "wanted"),
    [
        ("timeline.md", '<a href="../timeline_2/#x">', '<a href="timeline_2/#x">'),
        ("timeline_2.md", '<a href="../timeline/?a=b#x">', '<a href="timeline/?a=b#x">'),
        ("entities/a.md", '<a class="b" href="../a_2/#x">', '<a class="b" href="a_2/#x">'),
        ("entities/a.md", '<a href="../../timeline/">', '<a href="../timeline/">'),
        ("entities.md", '<a href="a/">', '<a href="entities/a/">'),
        # On the page itself, Markdown, files, other hosts: as they are.
        ("timeline.md", '<a href="#x">', '<a href="#x">'),
        ("timeline.md", "[x](timeline_2.md#x)", "[x](timeline_2.md#x)"),
        ("timeline.md", '<a href="../data/x.csv">', '<a href="../data/x.csv">'),
        ("timeline.md", '<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
    ],
)
def test_links_in_html_are_led_from_their_source_for_zensical(
    path: str, built: str, wanted: str
) -> None:
    assert source_links(built, path) == wanted
