"""This module writes what the cards of entities show, as a script that a page loads when asked."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from generator.factuality import shown_as
from generator.figures import show_value
from generator.unseen import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.briefing import Briefing
    from generator.dossiers import Dossier
    from generator.values import Value

# A card is read in passing: the rest stands on the entity's page.
_FIGURES = 3
_SOURCES = 3


def card_files(briefing: Briefing) -> dict[str, bytes]:
    """Return the script with a card for each entity of `briefing`, by its path.

    It assigns one variable, since neither `fetch` nor modules work where there is no server.
    """
    cards = {each.entity.id: _card(each, briefing) for each in briefing.dossiers.values()}
    text = json.dumps(cards, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # Ends a script element nowhere, and a line neither in old browsers.
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return {"assets/entities.js": f"window.briefingEntities = {safe}\n".encode()}


def _card(dossier: Dossier, briefing: Briefing) -> dict[str, object]:
    entity = dossier.entity
    ranked = sorted(dossier.mentions, key=lambda pair: -pair[1])
    return {
        "name": on_one_line(entity.name),
        "kind": entity.kind.value,
        "what": on_one_line(entity.description or entity.role),
        "mentions": dossier.total,
        "sources": [
            on_one_line(article.publisher or article.title) for article, _ in ranked[:_SOURCES]
        ],
        "more": max(0, len(ranked) - _SOURCES),
        "figures": [_figure(each, briefing) for each in islice(_telling(dossier), _FIGURES)],
    }


def _telling(dossier: Dossier) -> Iterator[Value]:
    """Yield the figures about the entity itself, sums of money first, each value once."""
    seen: set[str] = set()
    for value in (*dossier.amounts, *dossier.figures):
        shown = show_value(value.quantity)
        if value.has_figure and dossier.entity.id in value.about and shown not in seen:
            seen.add(shown)
            yield value


def _figure(value: Value, briefing: Briefing) -> dict[str, str]:
    article = briefing.sources[value.claim.article].article
    return {
        "text": on_one_line(value.quantity.text),
        "role": value.role.value if value.role else "",
        "told": shown_as(value),
        "source": on_one_line(article.publisher or article.title),
        "at": f"sources/{article.id}#{value.claim.passage.id}",
    }
