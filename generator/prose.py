"""This module writes the text of passages with the entities in them linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.links import Links
    from generator.model import Mention


def link_mentions(
    text: str, mentions: Iterable[Mention], links: Links, *, offset: int, skip: str = ""
) -> Markup:
    """Return `text`, which begins at `offset` of its article, with its `mentions` as links.

    Each entity is linked where it is first named; the entity `skip` (the page's own) never is.
    """
    parts: list[Markup] = []
    at = 0
    seen = {skip}
    for mention in mentions:
        begin, end = mention.start - offset, mention.end - offset
        if mention.entity in seen:
            continue
        seen.add(mention.entity)
        parts += [escape(text[at:begin]), link(escape(text[begin:end]), links.entity(mention.entity))]
        at = end
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


def link(text: Markup, address: Markup) -> Markup:
    """Return a Markdown link."""
    return Markup("[{}]({})").format(text, address)
