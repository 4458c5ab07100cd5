"""This module tabulates the sources: articles, their passages, and the names in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.claims import LONGEST
from generator.exports.columns import (
    Column,
    Table,
    day,
    flag,
    headings_of,
    id_,
    ids,
    integer,
    rows_of,
    text,
)
from generator.exports.shared import Quote, citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.briefing import Briefing, SourceView
    from generator.exports.place import Place
    from generator.model import Mention, Passage

# How much is quoted on either side of a name in a passage that is too long to be a sentence.
_AROUND = 200  # characters


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
    articles = _article_columns(place)
    passages = _passage_columns(place)
    mentions = _mention_columns(place)
    parts = [part for view in views for part in _parts(view)]
    named = [each for view in views for each in _named(view)]
    return (
        Table(
            name="sources",
            title="The articles, with their provenance",
            headings=headings_of(articles),
            rows=rows_of(articles, views),
            facets=("kind", "publisher"),
        ),
        Table(
            name="passages",
            title="Every sentence, heading, list item and credit line of the articles",
            headings=headings_of(passages),
            rows=rows_of(passages, parts),
            facets=("article", "kind"),
        ),
        Table(
            name="mentions",
            title="Where the articles name an entity. Of a passage too long to be a sentence, "
            "the quote is what stands around the name",
            headings=headings_of(mentions),
            rows=rows_of(mentions, named),
            facets=("entity", "article"),
        ),
    )


def _article_columns(place: Place) -> tuple[Column[SourceView], ...]:
    return (
        id_("id", "The article's id, for ever", lambda v: v.article.id),
        text("title", "Its title", lambda v: v.article.title),
        text("publisher", "Who published it", lambda v: v.article.publisher),
        text("author", "Who wrote it", lambda v: v.article.author),
        text("url", "Where it was published", lambda v: v.article.url),
        text("language", "Its language (BCP 47)", lambda v: v.article.language),
        text("kind", "What sort of text it is", lambda v: v.article.kind.value),
        text(
            "published",
            "When it was published (ISO 8601)",
            lambda v: p.value if (p := v.article.published) else "",
        ),
        day(
            "begin", "First day of that", lambda v: p.begin if (p := v.article.published) else None
        ),
        day(
            "finish",
            "Last day of that, which is part of it",
            lambda v: p.finish if (p := v.article.published) else None,
        ),
        text(
            "precision",
            "How precise that is",
            lambda v: p.precision.value if (p := v.article.published) else "",
        ),
        flag(
            "date_approximate",
            "Whether that is only about right",
            lambda v: p.approximate if (p := v.article.published) else None,
        ),
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
        ids(
            "published_by",
            "The entities that it is by",
            lambda v: v.found.publishers,
            "entities",
        ),
        integer("claims", "How many claims it gave", lambda v: len(v.claims)),
        text(
            "address",
            "Its page on this site, from the site's root",
            lambda v: place.page(f"sources/{v.article.id}"),
        ),
    )


def _passage_columns(place: Place) -> tuple[Column[_Part], ...]:
    return (
        id_("id", "Article and passage", lambda p: p.quote.id),
        *citation(_quote_of_part, place),
        text("kind", "What it is in its article", lambda p: p.passage.kind.value),
        integer("start", "Where it begins in the article's file (code points)", _start),
        integer("end", "Where it ends, exclusive", lambda p: p.passage.end),
    )


def _mention_columns(place: Place) -> tuple[Column[_Named], ...]:
    return (
        id_("id", "Passage, and where in the file it begins", _mention_id),
        id_("entity", "The entity that is named", lambda n: n.mention.entity, "entities"),
        text("text", "The name as it stands there", lambda n: n.mention.text),
        integer("start", "Where it begins in the article's file (code points)", _mention_start),
        integer("end", "Where it ends, exclusive", lambda n: n.mention.end),
        id_("passage_id", "The passage's id", lambda n: n.quote.id, "passages"),
        *citation(_quote_of_named, place),
    )


# Each tells a group of columns what kind of record it reads.
def _quote_of_part(part: _Part) -> Quote:
    return part.quote


def _quote_of_named(named: _Named) -> Quote:
    return named.quote


def _start(part: _Part) -> int:
    return part.passage.start


def _mention_id(named: _Named) -> str:
    return f"{named.quote.id}-m{named.mention.start}"


def _mention_start(named: _Named) -> int:
    return named.mention.start


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
