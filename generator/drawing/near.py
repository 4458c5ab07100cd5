"""This module draws with whom an entity is mentioned: a fan of lines, wide for strong ties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drawing.words import counted

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.dossiers import Dossier
    from generator.views import Page

MOST = 12
_FEWEST = 3
# Widths of lines in hundredths of the letter size.
_THINNEST, _THICKEST = 8, 70


@dataclass(frozen=True, slots=True)
class Node:
    """An entity with its link; `at` is the middle of its row in percent, `width` is its line's."""

    link: Markup
    claims: str
    at: float
    width: float


@dataclass(frozen=True, slots=True)
class NearDrawing:
    """The entity in the middle, those around it, and both in words."""

    name: str
    nodes: tuple[Node, ...]
    words: str


def draw_near(dossier: Dossier, page: Page) -> NearDrawing | None:
    """Return the drawing of the entities that share most claims with that of `dossier`.

    None where there are few, or where no tie is stronger than another.
    """
    near = dossier.neighbours[:MOST]
    if len(near) < _FEWEST or near[0][1] == near[-1][1]:
        return None
    most = near[0][1]
    first, count = near[0]
    return NearDrawing(
        name=dossier.entity.name,
        nodes=tuple(
            Node(
                link=page.entity(entity),
                claims=counted(shared, "claim"),
                at=round((number + 0.5) / len(near) * 100, 1),
                width=round((_THINNEST + (_THICKEST - _THINNEST) * shared / most) / 100, 1),
            )
            for number, (entity, shared) in enumerate(near)
        ),
        words=f"{dossier.entity.name} shares claims with {counted(len(near), 'entity', 'entities')}"
        f" shown here, most with {first.name}: {count}.",
    )
