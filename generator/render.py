"""This module renders a briefing into Markdown pages: text in memory, no disk but the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.exports.files import FOLDER
from generator.exports.place import NOWHERE
from generator.facets import attributes_of, labels_of
from generator.links import Links
from generator.markdown import escape, escape_html, file_name, identifier, yaml_scalar
from generator.metadata import front_matter_of
from generator.pages.about import disputes, method
from generator.pages.backlinks import places_of
from generator.pages.data import data
from generator.pages.entity import entity as entity_page
from generator.pages.frame import trail_to
from generator.pages.overview import overview
from generator.pages.source import source as source_page
from generator.pages.theme import theme as theme_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.briefing import Briefing, SourceView
    from generator.exports.place import Place
    from generator.pages.shared import Context


def render_pages(briefing: Briefing, templates: Path, place: Place = NOWHERE) -> dict[str, str]:
    """Return the text of every page of `briefing` by its path below site_src.

    `place` is where the site is to stand.
    """
    environment = make_environment(templates)
    machine_read = front_matter_of(briefing, place)

    def render(path: str, template: str, context: Context) -> str:
        framed = {
            "trail": trail_to(path, briefing),
            "downloads_folder": Links(path).to(FOLDER),
            **context,
        }
        text = environment.get_template(f"{template}.md.jinja").render(framed)
        return _with_front_matter(_tidy(text), machine_read.get(path, ""))

    pages = [
        (path, _name(path, context), render(path, template, context))
        for path, template, context in _contexts(briefing, place)
    ]
    # Sources say where their passages are shown, so they come when all else is written.
    places = places_of(pages)
    return {path: text for path, _, text in pages} | {
        path: render(path, "source", source_page(view, briefing, path, places))
        for path, view in _sources(briefing)
    }


def _name(path: str, context: Context) -> str:
    """Return what other pages call this one: the title of the overview is the briefing's own."""
    return "Overview" if path == "index.md" else str(context["title"])


def _sources(briefing: Briefing) -> Iterator[tuple[str, SourceView]]:
    for view in briefing.sources.values():
        yield f"sources/{view.article.id}.md", view


def _contexts(briefing: Briefing, place: Place) -> Iterator[tuple[str, str, Context]]:
    yield "index.md", "overview", overview(briefing)
    for view in briefing.themes:
        path = f"{view.theme.id}.md"
        yield path, view.theme.layout.value, theme_page(view, briefing, path)
    yield "disputes.md", "disputes", disputes(briefing)
    yield "data.md", "data", data(briefing, place)
    yield "method.md", "method", method(briefing)
    for dossier in briefing.dossiers.values():
        path = f"entities/{dossier.entity.id}.md"
        yield path, "entity", entity_page(dossier, briefing, path)


def make_environment(templates: Path) -> Environment:
    """Return the template environment: every value that is not Markup is escaped as Markdown."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["attribute"] = escape
    environment.filters["facets"] = attributes_of
    environment.filters["labels"] = labels_of
    environment.filters["file"] = file_name
    environment.filters["id"] = identifier
    environment.filters["front_matter"] = _front_matter
    environment.filters["join_marked"] = _join_marked
    return environment


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
