"""This module renders a briefing into Markdown pages: text in memory, no disk but the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.drawing.words import counted
from generator.exports.files import FOLDER
from generator.exports.place import NOWHERE
from generator.facets import attributes_of, labels_of
from generator.links import BuiltLinks, Links
from generator.markdown import escape, escape_html, file_name, identifier, yaml_scalar
from generator.metadata import front_matter_of
from generator.pages.about import method
from generator.pages.anchors import find_parted, lead_links
from generator.pages.backlinks import places_of
from generator.pages.data import data
from generator.pages.disputed import disputes
from generator.pages.entity import entity as entity_page
from generator.pages.frame import trail_to
from generator.pages.listed import ENTITIES, SOURCES, entities, sources
from generator.pages.overview import overview
from generator.pages.parts import parts_of
from generator.pages.source import by_date
from generator.pages.source import source as source_page
from generator.pages.theme import theme as theme_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.briefing import Briefing, SourceView
    from generator.exports.place import Place
    from generator.pages.notes import Context
    from generator.pages.parts import PartView
    from generator.pages.sheet import Sheet


def render_pages(briefing: Briefing, templates: Path, place: Place = NOWHERE) -> dict[str, str]:
    """Return the text of every page of `briefing` by its path below site_src.

    `place` is where the site is to stand.
    """
    environment = make_environment(templates)

    def render(path: str, template: str, context: Context) -> str:
        framed = _framed(path, context, briefing)
        return _tidy(environment.get_template(f"{template}.md.jinja").render(framed))

    pages = [
        (path, _name(path, context), render(path, template, context))
        for path, template, context in _contexts(briefing, place)
    ]
    # Sources say where their passages are shown, so they come when all else is written.
    places = places_of(pages)
    near = by_date(briefing.corpus.articles)

    def of_source(view: SourceView, path: str) -> Context:
        links = BuiltLinks(path, place.is_flat)
        return source_page(view, briefing, links, places, near[view.article.id])

    texts = {path: text for path, _, text in pages} | {
        path: render(path, "source", of_source(view, path)) for path, view in _sources(briefing)
    }
    parted = find_parted(texts)
    machine_read = front_matter_of(
        briefing, place, {path: each.own for path, each in parted.items()}
    )
    return {
        path: _with_front_matter(
            lead_links(path, text, parted, is_flat=place.is_flat), machine_read.get(path, "")
        )
        for path, text in texts.items()
    }


def _framed(path: str, context: Context, briefing: Briefing) -> Context:
    """Return `context` with what stands around every page; most are no part of another."""
    part = cast("PartView | None", context.get("part"))
    return {
        "trail": trail_to(path, part.name if part else "", briefing),
        "crumb": context["title"],
        "downloads_folder": Links(path).to(FOLDER),
        "part": part,
        "is_first": True,
        **context,
    }


def _name(path: str, context: Context) -> str:
    """Return what other pages call this one: the title of the overview is the briefing's own."""
    return "Overview" if path == "index.md" else str(context["title"])


def _sources(briefing: Briefing) -> Iterator[tuple[str, SourceView]]:
    for view in briefing.sources.values():
        yield f"sources/{view.article.id}.md", view


def _contexts(briefing: Briefing, place: Place) -> Iterator[tuple[str, str, Context]]:
    yield "index.md", "overview", overview(briefing)
    most = briefing.corpus.page_claims
    for page, template, sheet in _sheets(briefing):
        for path, context in parts_of(page, sheet, most, place):
            yield path, template, context
    yield "data.md", "data", data(briefing, place)
    yield "method.md", "method", method(briefing)


def _sheets(briefing: Briefing) -> Iterator[tuple[str, str, Sheet]]:
    """Yield path, template and content of each page that may be parted."""
    for view in briefing.themes:
        path = f"{view.theme.id}.md"
        yield path, view.theme.layout.value, theme_page(view, briefing, path)
    yield "disputes.md", "disputes", disputes(briefing)
    yield ENTITIES, "all-entities", entities(briefing)
    yield SOURCES, "all-sources", sources(briefing)
    for dossier in briefing.dossiers.values():
        path = f"entities/{dossier.entity.id}.md"
        yield path, "entity", entity_page(dossier, briefing, path)


def make_environment(templates: Path) -> Environment:
    """Return the template environment: every value that is not Markup is escaped as Markdown."""
    environment = bare_environment(templates)
    environment.finalize = escape
    environment.filters["attribute"] = escape
    environment.filters["counted"] = counted
    environment.filters["facets"] = attributes_of
    environment.filters["labels"] = labels_of
    environment.filters["file"] = file_name
    environment.filters["id"] = identifier
    environment.filters["front_matter"] = _front_matter
    environment.filters["join_marked"] = _join_marked
    return environment


def bare_environment(templates: Path) -> Environment:
    """Return an environment for HTML, in which a name that a template misspells is an error."""
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _front_matter(text: str) -> Markup:
    """Return `text` as a YAML scalar for a page's front matter, where themes print it as HTML."""
    return Markup(yaml_scalar(escape_html(text)))  # noqa: S704 - escaped


def _join_marked(values: Iterable[object], separator: str = ", ") -> Markup:
    return Markup(separator).join(escape(value) for value in values)  # noqa: S704 - from templates


def _with_front_matter(text: str, lines: str) -> str:
    """Return the page `text` with `lines` added at the end of its front matter."""
    head, mark, body = text.partition("\n---\n")
    return f"{head}\n{lines.rstrip()}{mark}{body}" if lines else text


def _tidy(text: str) -> str:
    """Drop white space at line ends and repeated blank lines, which templates leave behind."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"
