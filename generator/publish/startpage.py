"""This module renders the page that stands at the top of the bundle and says how to open it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from generator.render import bare_environment

_TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "bundle"
_STYLE = "start-here.css"


@dataclass(frozen=True, slots=True)
class About:
    """What an overview tells of its briefing: language, title, description."""

    language: str
    title: str
    description: str


def render_start_page(overview: str, *, leads_out: bool) -> dict[str, bytes]:
    """Return the start page and its style, by path in the bundle, for the HTML of `overview`.

    `leads_out` tells that sources have links to their publishers.
    """
    template = bare_environment(_TEMPLATES).get_template("START-HERE.html.jinja")
    page = template.render(about=_about(overview), leads_out=leads_out)
    return {
        "START-HERE.html": page.encode(),
        f"site/assets/{_STYLE}": (_TEMPLATES / _STYLE).read_bytes(),
    }


def _about(overview: str) -> About:
    tree = LexborHTMLParser(overview)
    root, title = tree.css_first("html"), tree.css_first("title")
    return About(
        language=(root.attributes.get("lang") if root else "") or "en",
        title=_meta(tree, "property=og:site_name") or (title.text() if title else "") or "Briefing",
        description=_meta(tree, "name=description"),
    )


def _meta(tree: LexborHTMLParser, named: str) -> str:
    attribute, name = named.split("=")
    found = tree.css_first(f'meta[{attribute}="{name}"]')
    return (found.attributes.get("content") if found else "") or ""
