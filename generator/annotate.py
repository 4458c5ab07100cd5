"""This module runs all finders over one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.descriptions.find import find_inferred
from generator.gazetteer import find_mentions
from generator.model import Annotations
from generator.quantity.find import find_quantities
from generator.segment import find_passages
from generator.timex.find import find_timexes

if TYPE_CHECKING:
    from generator.declared import Article
    from generator.gazetteer import Gazetteer
    from generator.model import Mention

# A feast or a conference is named where a date is meant ("the Lunar New Year's first day").
_MAY_BE_DATES = frozenset({EntityKind.EVENT})


def annotate(article: Article, gazetteer: Gazetteer) -> Annotations:
    """Find passages, mentions, timexes and quantities in the body of `article`.

    Names are not dates, and neither names nor dates are figures.
    """
    text, body = article.text, article.body
    mentions = find_mentions(text, gazetteer, start=body)
    names = [(each.start, each.end) for each in mentions if _masks(each, gazetteer)]
    timexes = find_timexes(text, published=article.published, start=body, masked=names)
    masked = sorted(names + [(each.start, each.end) for each in timexes])
    passages = find_passages(text, start=body, paragraphs=article.paragraphs, title=article.title)
    return Annotations(
        passages=passages,
        mentions=mentions,
        timexes=timexes,
        quantities=find_quantities(text, start=body, masked=masked),
        inferred=find_inferred(text, mentions, passages, gazetteer.entities),
        publishers=_publishers(article, gazetteer),
    )


def _publishers(article: Article, gazetteer: Gazetteer) -> tuple[str, ...]:
    named = find_mentions(f"{article.publisher}\n\n{article.author}", gazetteer)
    return tuple(dict.fromkeys(each.entity for each in named))


def _masks(mention: Mention, gazetteer: Gazetteer) -> bool:
    return gazetteer.entities[mention.entity].kind not in _MAY_BE_DATES
