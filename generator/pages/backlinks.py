"""This module knows on which pages each passage is shown, for its source to lead back there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Where a template anchors a claim, and where it cites one. Seed text holds neither: it is escaped.
_CLAIM = re.compile(r"^\{: #(claim-[\w-]+) \.claim ", re.MULTILINE)
_NOTE = re.compile(r"^\[\^([\w-]+)\]: ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """A page that shows a passage, and the anchor there of its claim, or else of its footnote."""

    path: str
    title: str
    anchor: str


def places_of(pages: Iterable[tuple[str, str, str]]) -> Mapping[str, tuple[Place, ...]]:
    """Return by footnote the places among `pages` (path, title, text) that cite it, in their order.

    They are read off the pages themselves: no other list is certain to say what a page shows.
    """
    found: dict[str, list[Place]] = {}
    for path, title, text in pages:
        claims = set(_CLAIM.findall(text))
        for note in _NOTE.findall(text):
            anchor = f"claim-{note}" if f"claim-{note}" in claims else f"fn:{note}"
            found.setdefault(note, []).append(Place(path, title, anchor))
    return {note: tuple(places) for note, places in found.items()}
