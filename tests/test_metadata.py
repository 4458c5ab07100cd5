"""What machines read about a page is true, whole, and cannot break out of where it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.build import TEMPLATES, compile_seeds
from generator.cards import card_files
from generator.render import render_pages
from tests.conftest import ignore, write_seeds

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

HOSTILE = "</script><script>alert(1)</script><!-- &amp; \u2028 {{ 1 }}"


def pages_of(seeds: Path) -> dict[str, str]:
    return render_pages(compile_seeds(seeds, report=ignore), TEMPLATES)


def front_matter(page: str) -> dict[str, Any]:
    matter: dict[str, Any] = yaml.safe_load(page.split("---\n")[1])
    return matter


def structured(page: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(front_matter(page)["structured"])
    return told


def test_every_page_of_the_site_says_what_others_show_of_it(small: Path) -> None:
    for path in sorted((small / "site").rglob("*.html")):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        if path.name == "404.html":
            continue
        told = {
            str(node.attributes["property"]): node.attributes["content"]
            for node in tree.css("meta[property^='og:']")
        }
        assert {"og:title", "og:description", "og:type", "og:site_name"} <= set(told), path
        assert told["og:site_name"] == 'Bridges & "boats"'
        for script in tree.css("script[type='application/ld+json']"):
            assert json.loads(script.text())["@context"] == "https://schema.org"


def test_the_overview_is_a_web_site(seeds: Path) -> None:
    told = structured(pages_of(seeds)["index.md"])
    assert told == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": 'Bridges & "boats"',
        "description": "A small briefing.",
    }


def test_a_source_says_what_is_known_of_its_article(seeds: Path) -> None:
    page = pages_of(seeds)["sources/opening.md"]
    assert front_matter(page)["og_type"] == "article"
    assert structured(page)["mainEntity"] == {
        "@id": "#article",
        "@type": "NewsArticle",
        "headline": "The bridge opens",
        "datePublished": "2025-01-28",
        "publisher": {"@type": "Organization", "name": "The Ferry"},
        "url": "https://ferry.example/opening",
    }


def test_a_date_that_is_about_right_is_not_told_as_a_fact(seeds: Path) -> None:
    write_seeds(seeds, {"articles/doubts.yml": "published: 2025-02-03~\npublisher: The Pier\n"})
    article = structured(pages_of(seeds)["sources/doubts.md"])["mainEntity"]
    assert "datePublished" not in article
    assert article["description"] == "Published about 3 Feb 2025"


def test_a_source_tells_each_claim_with_its_speaker_and_its_place(seeds: Path) -> None:
    page = pages_of(seeds)["sources/doubts.md"]
    claims = structured(page)["hasPart"]
    assert claims
    for claim in claims:
        assert claim["@type"] == "Claim"
        assert f'id="{claim["@id"].removeprefix("#")}"' in page
        assert claim["appearance"] == {"@id": "#article"}
    speakers = [each["name"] for claim in claims for each in claim.get("author", ())]
    assert "Ada Arch" in speakers


def test_who_denies_a_claim_is_not_told_as_its_author(seeds: Path) -> None:
    text = "# Doubts\n\nSpan Works denied on 28 January 2025 that the bridge cost $9 million.\n"
    write_seeds(seeds, {"articles/doubts.txt": text})
    claims = structured(pages_of(seeds)["sources/doubts.md"])["hasPart"]
    assert [claim.get("author") for claim in claims] == [None]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Ada Arch said that the bridge cost $9 million.", ["Ada Arch"]),
        ("The bridge cost $9 million, Ada Arch said.", ["Ada Arch"]),
        ("Ada Arch said that, while Span Works claimed a cost of $5, it was $9.", ["Ada Arch"]),
        ("The bridge won fame after Ada Arch had said that it cost $9 million.", []),
        ("Ada Arch said that it cost $9 million, but Span Works said that it cost $5.", []),
        ("Ada Arch said that the bridge cost $9 million; it opened in 2020.", []),
        ("Ada Arch, who was paid $5 million, said that the bridge was safe.", []),
        ("Ada Arch asked whether the bridge cost $9 million.", []),
    ],
)
def test_the_author_of_a_claim_is_only_who_asserts_all_of_it(
    seeds: Path, text: str, authors: list[str]
) -> None:
    write_seeds(seeds, {"articles/doubts.txt": f"# Doubts\n\n{text}\n"})
    (claim,) = structured(pages_of(seeds)["sources/doubts.md"])["hasPart"]
    assert [each["name"] for each in claim.get("author", ())] == authors


def test_the_timeline_lists_its_claims_and_tells_of_each_article_once(seeds: Path) -> None:
    told = structured(pages_of(seeds)["timeline.md"])["mainEntity"]["itemListElement"]
    appearances = [each["item"]["appearance"] for each in told]
    whole = [each["@id"] for each in appearances if "headline" in each]
    assert {each["@id"] for each in appearances} == set(whole)
    assert len(whole) == len(set(whole))


def test_figures_are_a_dataset_and_disputed_claims_a_list(seeds: Path) -> None:
    pages = pages_of(seeds)
    assert structured(pages["money.md"])["@type"] == "Dataset"
    claims = structured(pages["disputes.md"])["mainEntity"]["itemListElement"]
    assert [each["item"]["@type"] for each in claims] == ["Claim", "Claim"]


def test_no_name_ends_the_script_that_it_stands_in(seeds: Path) -> None:
    entities = (seeds / "entities.yml").read_text(encoding="utf-8")
    hostile = entities.replace("name: Ada Arch", f"name: Ada Arch\n  description: {HOSTILE!r}")
    write_seeds(seeds, {"entities.yml": hostile})
    text = front_matter(pages_of(seeds)["entities/ada-arch.md"])["structured"]
    assert not set(text) & set("<>&\u2028")
    assert "</script>" in json.loads(text)["mainEntity"]["description"]


def test_no_name_runs_on_a_card(seeds: Path) -> None:
    entities = (seeds / "entities.yml").read_text(encoding="utf-8")
    hostile = entities.replace("name: Ada Arch", f"name: Ada Arch\n  description: {HOSTILE!r}")
    write_seeds(seeds, {"entities.yml": hostile})
    script = card_files(compile_seeds(seeds, report=ignore))["assets/entities.js"].decode()
    start, _, cards = script.partition(" = ")
    assert start == "window.briefingEntities"
    assert "<" not in cards
    assert "</script>" in json.loads(cards)["ada-arch"]["what"]


def test_a_source_leads_to_those_published_before_and_after(seeds: Path) -> None:
    pages = pages_of(seeds)
    after = '<span class="beside__word">Published after</span> [Doubts about the bridge](doubts.md)'
    before = '<span class="beside__word">Published before</span> [The bridge opens](opening.md)'
    assert after in pages["sources/opening.md"]
    assert before in pages["sources/doubts.md"]
    assert after not in pages["sources/doubts.md"]


def test_an_entity_says_what_it_is_based_on(seeds: Path) -> None:
    pages = pages_of(seeds)
    assert "\nBased on 2 sources, last dated 3 Feb 2025\n" in pages["entities/span-works.md"]
    assert "\nBased on 1 source, last dated 28 Jan 2025\n" in pages["entities/harbour-town.md"]


def test_a_theme_says_what_it_is_based_on(seeds: Path) -> None:
    assert "\nBased on 2 sources, last dated 3 Feb 2025\n" in pages_of(seeds)["timeline.md"]


def test_each_page_but_the_overview_says_what_is_above_it(small: Path) -> None:
    for path in sorted((small / "site").rglob("*.html")):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        where = path.relative_to(small / "site").as_posix()
        steps = [node.text() for node in tree.css(".crumbs [itemprop=name]")]
        places = [node.attributes["content"] for node in tree.css(".crumbs [itemprop=position]")]
        assert places == [str(number) for number in range(1, len(steps) + 1)]
        if where in {"index.html", "404.html"} or tree.css_first("meta[http-equiv=refresh]"):
            assert not steps, where
        else:
            wanted = 2 if "/" not in where.removesuffix("/index.html") else 3
            assert steps[0] == "Overview"
            assert len(steps) in {wanted, 2}, where


def test_a_passage_says_on_which_pages_it_is_shown_and_where(seeds: Path) -> None:
    pages = pages_of(seeds)
    for path in ("sources/opening.md", "sources/doubts.md"):
        text = pages[path]
        for claim in structured(text)["hasPart"]:
            anchor = f"claim-{path[8:-3]}-{claim['@id'].removeprefix('#')}"
            shown = {page for page, other in pages.items() if f"#{anchor} .claim" in other}
            linked = {page for page in pages if f"]({_seen_from_sources(page)}#{anchor})" in text}
            assert shown == linked, anchor


def _seen_from_sources(path: str) -> str:
    return f"../{path}"


def test_the_error_page_leads_on_and_is_not_for_search_engines(small: Path) -> None:
    page = LexborHTMLParser((small / "site" / "404.html").read_text(encoding="utf-8"))
    links = {str(node.attributes["href"]) for node in page.css(".md-content a[href]")}
    assert {"/.", "/timeline/", "/disputes/", "/sources/"} <= links
    assert [node.attributes["content"] for node in page.css("meta[name=robots]")] == ["noindex"]
    assert all(link.startswith("/") for link in links)
