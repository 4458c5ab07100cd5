"""This module tabulates the sources: articles, their passages, and the names in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.claims import LONGEST
from generator.exports.columns import (
    Column,
    Table,
    columns_of,
    day,
    flag,
    id_,
    ids,
    integer,
    tabulate,
    text,
)
from generator.exports.shared import Quote, citation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.briefing import Briefing, SourceView
    from generator.exports.place import Place
    from generator.model import DateRange, Mention, Passage

# How much is quoted on either side of a name in a passage that is too long to be a sentence.
_AROUND = 200  # characters
_START = "Where it begins in the article's file (code points)"

_PUBLISHED: tuple[Column[DateRange], ...] = (
    text("published", "When it was published (ISO 8601)", lambda p: p.value),
    day("begin", "First day of that", lambda p: p.begin),
    day("finish", "Last day of that, which is part of it", lambda p: p.finish),
    text("precision", "How precise that is", lambda p: p.precision.value),
    flag("date_approximate", "Whether that is only about right", lambda p: p.approximate),
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A passage with its words."""

    quote: Quote
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention in its passage."""

    quote: Quote
    mention: Mention


def source_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of articles, of their passages, and of the mentions in those."""
    views = tuple(briefing.sources.values())
    return _articles(views, place), _passages(views, place), _mentions(views, place)


def _articles(views: Sequence[SourceView], place: Place) -> Table:
    return tabulate(
        "sources",
        "The articles, with their provenance",
        views,
        id_("id", "The article's id, for ever", lambda v: v.article.id),
        text("title", "Its title", lambda v: v.article.title),
        text("publisher", "Who published it", lambda v: v.article.publisher),
        text("author", "Who wrote it", lambda v: v.article.author),
        text("url", "Where it was published", lambda v: v.article.url),
        text("language", "Its language (BCP 47)", lambda v: v.article.language),
        text("kind", "What sort of text it is", lambda v: v.article.kind.value),
        columns_of(lambda v: v.article.published, _PUBLISHED),
        text(
            "basis",
            "Whether that is stated or was inferred",
            lambda v: v.article.published_basis.value if v.article.published else "",
        ),
        text("basis_note", "From what it was inferred", lambda v: v.article.published_note),
        text("caution", "The editor's warning about it", lambda v: v.article.caution),
        text(
            "rewrite_of",
            "The original that it retells; articles with the same one count as one voice",
            lambda v: v.article.rewrite_of,
        ),
        ids("published_by", "The entities that it is by", lambda v: v.found.publishers, "entities"),
        integer("claims", "How many claims it gave", lambda v: len(v.claims)),
        text(
            "address",
            "Its page on this site, from the site's root",
            lambda v: place.page(f"sources/{v.article.id}"),
        ),
        facets=("kind", "publisher"),
    )


def _passages(views: Sequence[SourceView], place: Place) -> Table:
    return tabulate(
        "passages",
        "Every sentence, heading, list item and credit line of the articles",
        [part for view in views for part in _parts(view)],
        id_("id", "Article and passage", lambda p: p.quote.id),
        columns_of(lambda p: p.quote, citation(place)),
        text("kind", "What it is in its article", lambda p: p.passage.kind.value),
        integer("start", _START, lambda p: p.passage.start),
        integer("end", "Where it ends, exclusive", lambda p: p.passage.end),
        facets=("article", "kind"),
    )


def _mentions(views: Sequence[SourceView], place: Place) -> Table:
    return tabulate(
        "mentions",
        "Where the articles name an entity. Of a passage too long to be a sentence, "
        "the quote is what stands around the name",
        [each for view in views for each in _named(view)],
        id_(
            "id",
            "Passage, and where in the file it begins",
            lambda n: f"{n.quote.id}-m{n.mention.start}",
        ),
        id_("entity", "The entity that is named", lambda n: n.mention.entity, "entities"),
        text("text", "The name as it stands there", lambda n: n.mention.text),
        integer("start", _START, lambda n: n.mention.start),
        integer("end", "Where it ends, exclusive", lambda n: n.mention.end),
        id_("passage_id", "The passage's id", lambda n: n.quote.id, "passages"),
        columns_of(lambda n: n.quote, citation(place)),
        facets=("entity", "article"),
    )


def _parts(view: SourceView) -> list[_Part]:
    article = view.article
    return [
        _Part(Quote(article.id, each.id, article.text[each.start : each.end]), each)
        for each in view.found.passages
    ]


def _named(view: SourceView) -> Iterator[_Named]:
    """Yield each mention of an article that lies in a passage, with that passage."""
    parts = _parts(view)
    starts = [each.passage.start for each in parts]
    for mention in view.found.mentions:
        place = bisect_right(starts, mention.start) - 1
        if place >= 0 and mention.end <= parts[place].passage.end:
            yield _Named(_around(mention, parts[place]), mention)


def _around(mention: Mention, part: _Part) -> Quote:
    """Return the passage to cite for `mention`: as many long ones as names would fill a disk."""
    if len(part.quote.text) <= LONGEST:
        return part.quote
    at = mention.start - part.passage.start
    end = mention.end - part.passage.start + _AROUND
    return replace(part.quote, text=part.quote.text[max(at - _AROUND, 0) : end])
