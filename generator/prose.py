"""This module writes the text of passages, with entities linked and dates marked, and its start."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from markupsafe import Markup

from generator.dating import show_date
from generator.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.links import Links
    from generator.model import Mention, Timex


def write_prose(  # noqa: PLR0913 - a text, where it stands, and the two kinds of marks on it
    text: str,
    mentions: Iterable[Mention],
    timexes: Iterable[Timex],
    links: Links,
    *,
    offset: int,
    skip: str = "",
) -> Markup:
    """Return `text`, which begins at `offset` of its article, with its names and dates marked.

    Each entity is linked where it is first named; the entity `skip` (the page's own) never is.
    Each date that has a place in the calendar carries its value.
    """
    marks = [*_links(mentions, links, {skip}), *_dates(timexes)]
    parts: list[Markup] = []
    at = 0
    for start, end, before, after in sorted(marks, key=lambda mark: mark[:2]):
        begin, finish = start - offset, end - offset
        if begin >= at:
            parts += [escape(text[at:begin]), before, escape(text[begin:finish]), after]
            at = finish
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


Mark = tuple[int, int, Markup, Markup]


def _links(mentions: Iterable[Mention], links: Links, seen: set[str]) -> Iterator[Mark]:
    for mention in mentions:
        if mention.entity not in seen:
            seen.add(mention.entity)
            yield mention.start, mention.end, *links.around_entity(mention.entity)


def _dates(timexes: Iterable[Timex]) -> Iterator[Mark]:
    for timex in timexes:
        if timex.begin and timex.finish:
            before = Markup('<time datetime="{}" data-value="{}" title="{}">').format(
                escape(timex.begin), escape(timex.value), escape(show_date(timex))
            )
            yield timex.start, timex.end, before, Markup("</time>")


def link(text: Markup, address: Markup) -> Markup:
    """Return a Markdown link."""
    return Markup("[{}]({})").format(text, address)


def lead_of(text: str, words: int = 9, most: int = 160) -> str:
    """Return the first `words` of `text`, at `most` so many characters, marked where it is cut."""
    parts = text.split(maxsplit=words)
    lead = text if len(parts) <= words else " ".join(parts[:words])
    return text if lead == text and len(text) <= most else f"{lead[:most].rstrip()} …"


def hundreds_of(text: str) -> int:
    """Return how many hundred letters `text` is as wide as, rounded up: styles know up to nine.

    Of so many a claim that is far from the screen is taken to be as high.
    """
    wide = sum(east_asian_width(each) in "WF" for each in text)
    return min(9, -(-(len(text) + wide) // 100))
