"""This module is the whole program: seeds in, pages out, site built."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.annotate import annotate
from generator.briefing import Briefing, compile_briefing
from generator.cards import card_files
from generator.claims import find_claims, find_too_long
from generator.days import day_files
from generator.disk.lock import held
from generator.disk.writer import Written, write_tree
from generator.disputes.measures import find_idle
from generator.disputes.questions import find_unanswered
from generator.exports.files import export_files
from generator.exports.place import place_of
from generator.gazetteer import compile_gazetteer
from generator.pages.anchors import part_files
from generator.publish.bundle import write_bundle
from generator.publish.renderer import has_flat_addresses
from generator.publish.site import SiteJob, build_site, nav_of
from generator.redirects import redirect_files
from generator.render import render_pages
from generator.seeds.corpus import load_corpus
from generator.systemerrors import system_errors
from generator.themes import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.declared import Corpus
    from generator.seeds.files import Report

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where a build reads and writes: seeds, the Markdown pages, the site, the renderer's file."""

    seeds: Path
    pages: Path
    site: Path
    config: Path = ROOT / "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: the briefing, the pages written, and whether the site was made anew."""

    briefing: Briefing
    written: Written
    site_is_new: bool = False


def compile_seeds(seeds: Path, *, report: Report, skipped: Report | None = None) -> Briefing:
    """Load `seeds`, find what stands in them and compile the briefing, all in memory.

    Raises SeedError for bad seeds; hands what is odd to `report`. With `skipped`, bad articles are
    told there and left out.
    """
    corpus = load_corpus(seeds, report=report, skipped=skipped)
    gazetteer = compile_gazetteer(corpus.entities)
    for finding in gazetteer.ambiguous:
        report(finding)
    found = {article.id: annotate(article, gazetteer) for article in corpus.articles}
    for article in corpus.articles:
        for finding in find_too_long(article, found[article.id]):
            report(finding)
    words = compile_words({word for theme in corpus.themes for word in theme.words})
    claims = [
        claim
        for article in corpus.articles
        for claim in find_claims(article, found[article.id], gazetteer.entities, words)
    ]
    briefing = compile_briefing(corpus, found, claims, gazetteer.ambiguous)
    disputes = briefing.disputes
    for finding in (
        *find_idle(corpus.measures, disputes.measures, found.values()),
        *find_unanswered(corpus.questions, disputes.questions),
    ):
        report(finding)
    return briefing


def generate(paths: Paths, *, report: Report, skipped: Report | None = None) -> Built:
    """Write the pages of the briefing in `paths.seeds` to `paths.pages`, and nothing else there.

    Raises SeedError or BuildError; the last pages stay if that happens.
    """
    with _alone(paths, "writing the pages", report):
        return _generate(paths, report, skipped)


def build(
    paths: Paths, *, renderer: str = "mkdocs", report: Report, skipped: Report | None = None
) -> Built:
    """Generate the pages and have `renderer` build the site; the last site stays if that fails.

    Raises SeedError, BuildError or SiteError.
    """
    with _alone(paths, "building the site", report):
        return _build(paths, renderer, report, skipped)


def bundle(paths: Paths, output: Path, *, renderer: str = "mkdocs", report: Report) -> int:
    """Build the site and pack it as the zip `output`; return its size in bytes.

    Raises SeedError, BuildError or SiteError; the last bundle stays if that happens.
    """
    with _alone(paths, "packing the bundle", report):
        _build(paths, renderer, report, None)
        return write_bundle(paths.site, output)


@contextmanager
def _alone(paths: Paths, doing: str, report: Report) -> Iterator[None]:
    """Keep other processes off the pages and the site of `paths` in the block."""
    site = str(paths.site)
    with system_errors(site), held(paths.site, doing, report=report):
        yield


def _generate(paths: Paths, report: Report, skipped: Report | None) -> Built:
    briefing = compile_seeds(paths.seeds, report=report, skipped=skipped)
    is_flat = has_flat_addresses(paths.config)
    place = place_of(os.environ.get("SITE_URL", ""), is_flat=is_flat)
    rendered = render_pages(briefing, TEMPLATES, place)
    pages = {path: text.encode() for path, text in rendered.items()}
    redirects = redirect_files(briefing.corpus.entities)
    exports = export_files(briefing, place)
    scripts = {**card_files(briefing), **day_files(briefing), **part_files(rendered)}
    files = {**pages, **_assets(), **scripts, **redirects, **exports}
    return Built(briefing, write_tree(paths.pages, files))


def _assets() -> dict[str, bytes]:
    """Return the pages' assets; the style sheets, in order of their names, as one.

    Each that is loaded by itself holds up the first paint.
    """
    files = [path for path in sorted((TEMPLATES / "assets").rglob("*")) if path.is_file()]
    styles = sorted((TEMPLATES / "styles").glob("*.css"))
    joined = b"\n".join(path.read_bytes() for path in styles)
    return {
        "assets/briefing.css": joined,
        **{path.relative_to(TEMPLATES).as_posix(): path.read_bytes() for path in files},
    }


def _build(paths: Paths, renderer: str, report: Report, skipped: Report | None) -> Built:
    made = _generate(paths, report, skipped)
    fresh = build_site(site_job(paths, made.briefing.corpus, renderer))
    return Built(made.briefing, made.written, fresh)


def site_job(paths: Paths, corpus: Corpus, renderer: str = "mkdocs") -> SiteJob:
    """Return what the renderer is asked to do for `corpus`."""
    return SiteJob(
        config=paths.config,
        source=paths.pages,
        target=paths.site,
        title=corpus.title,
        description=corpus.description,
        nav=nav_of(corpus),
        renderer=renderer,
    )
