"""This module writes the sources as feeds, the newest first: RSS 2.0 and JSON Feed 1.1.

A feed is read away from the site, so each of its addresses has to be whole: without the address of
the site there is none to write.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from email.utils import format_datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from generator.dateviews import show_published
from generator.exports.jsontext import safe_json
from generator.exports.plaintext import plain
from generator.model import Precision
from generator.unseen import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.briefing import Briefing, SourceView
    from generator.declared import Article
    from generator.exports.place import Place

# A feed says what is new; the page has the rest.
_CLAIMS = 10


def newest_first(briefing: Briefing) -> list[SourceView]:
    """Return the sources of `briefing` by date of publication; those without one come last."""
    views = sorted(briefing.sources.values(), key=lambda view: view.article.id)
    return sorted(views, key=_when, reverse=True)


def _when(view: SourceView) -> str:
    published = view.article.published
    return f"{published.begin} {published.finish}" if published else ""


def moment_of(article: Article) -> datetime | None:
    """Return the start of the day, in UTC, that `article` was published on, if it is known.

    A feed's date is a moment: a month, or a day that is only about right, would be a false one.
    """
    published = article.published
    if not published or published.approximate or published.precision is not Precision.DAY:
        return None
    return datetime.combine(published.begin, time(tzinfo=UTC))


def _heading(view: SourceView) -> str:
    article = view.article
    return ", ".join(filter(None, (article.publisher, show_published(article))))


def _address(view: SourceView, place: Place) -> str:
    return place.absolute(place.page(f"sources/{view.article.id}"))


def _xml(text: str) -> str:
    return escape(on_one_line(plain(text)))


def to_rss(briefing: Briefing, place: Place) -> bytes:
    """Return the sources of `briefing` as the bytes of an RSS 2.0 feed."""
    corpus = briefing.corpus
    own = escape(place.absolute("data/feed.xml"))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
        "<channel>",
        f"<title>{_xml(corpus.title)}</title>",
        f"<link>{escape(place.address)}</link>",
        f"<description>{_xml(corpus.description or corpus.title)}</description>",
        f"<language>{_xml(corpus.language or 'en')}</language>",
        f'<atom:link href="{own}" rel="self" type="application/rss+xml"/>',
        *(line for view in newest_first(briefing) for line in _rss_item(view, place)),
        "</channel>",
        "</rss>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _rss_item(view: SourceView, place: Place) -> Iterator[str]:
    address = escape(_address(view, place))
    yield "<item>"
    yield f"<title>{_xml(view.article.title)}</title>"
    yield f"<link>{address}</link>"
    yield f'<guid isPermaLink="true">{address}</guid>'
    yield f"<description>{escape(_html(view))}</description>"
    if moment := moment_of(view.article):
        yield f"<pubDate>{format_datetime(moment, usegmt=True)}</pubDate>"
    yield "</item>"


def _html(view: SourceView) -> str:
    """Return what the source says as HTML that holds nothing of the seeds but text."""
    claims, more = view.claims[:_CLAIMS], len(view.claims) - _CLAIMS
    caution = f"<p>Caution: {_xml(view.article.caution)}</p>" if view.article.caution else ""
    items = "".join(f"<li>{_xml(each.text)}</li>" for each in claims)
    rest = f"<p>{more} more on its page.</p>" if more > 0 else ""
    return f"<p>{_xml(_heading(view))}</p>{caution}<ul>{items}</ul>{rest}"


def to_json_feed(briefing: Briefing, place: Place) -> bytes:
    """Return the sources of `briefing` as the bytes of a JSON Feed 1.1."""
    corpus = briefing.corpus
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": on_one_line(plain(corpus.title)),
        "home_page_url": place.address,
        "feed_url": place.absolute("data/feed.json"),
        "description": on_one_line(plain(corpus.description or corpus.title)),
        "language": corpus.language or "en",
        "items": [_json_item(each, place) for each in newest_first(briefing)],
    }
    return f"{safe_json(feed, indent=1)}\n".encode()


def _json_item(view: SourceView, place: Place) -> dict[str, object]:
    address = _address(view, place)
    item: dict[str, object] = {
        "id": address,
        "url": address,
        "title": on_one_line(plain(view.article.title)),
        "content_html": _html(view),
    }
    if view.article.url:
        item["external_url"] = view.article.url
    if moment := moment_of(view.article):
        item["date_published"] = moment.isoformat()
    return item
