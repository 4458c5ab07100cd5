"""What machines read about a page is true, whole, and cannot break out of where it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

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
    assert "Published after: [Doubts about the bridge](doubts.md)" in pages["sources/opening.md"]
    assert "Published before: [The bridge opens](opening.md)" in pages["sources/doubts.md"]


def test_an_entity_says_what_it_is_based_on(seeds: Path) -> None:
    pages = pages_of(seeds)
    assert "\nBased on 2 sources, last dated 3 Feb 2025\n" in pages["entities/span-works.md"]
    assert "\nBased on 1 source, last dated 28 Jan 2025\n" in pages["entities/harbour-town.md"]
