"""This module gathers what the overview tells at a glance: the last, the disputed, the agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.prose import lead_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from generator.dateviews import DateView
    from generator.measureviews import MeasureRow, QuestionRow
    from generator.model import Claim
    from generator.views import Page

# What is taken in at once of each part: the rest stands below on the page.
_LINES = 4
_WORDS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is read in passing, and the address of the whole."""

    label: str
    address: Markup
    note: str = ""
    date: DateView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The first lines of a section of the overview, and how many there are."""

    title: str
    anchor: str
    count: int
    lines: tuple[Line, ...]


def part(title: str, anchor: str, lines: Sequence[Line], count: int) -> Part:
    """Return the part that leads to the section `anchor` with the first of `lines` of `count`."""
    return Part(title=title, anchor=anchor, count=count, lines=tuple(lines[:_LINES]))


def of_claims(claims: Iterable[Claim], page: Page) -> list[Line]:
    """Return the first words of each of `claims`, with its date and the way down to it."""
    return [_of_claim(each, page) for each in claims]


def _of_claim(claim: Claim, page: Page) -> Line:
    shown = page.claim(claim)
    return Line(
        label=lead_of(claim.text, _WORDS),
        address=page.links.to(page.path, shown.anchor),
        note=f"{shown.voices} sources" if shown.voices > 1 else "",
        date=shown.dates[0] if shown.dates else None,
    )


def of_questions(rows: Iterable[QuestionRow]) -> list[Line]:
    """Return each question with its positions and how many claims take them."""
    return [
        Line(
            label=each.label,
            address=each.address,
            note=" · ".join(f"{side.label} ({len(side.claims)})" for side in each.sides),
        )
        for each in rows
    ]


def of_measures(rows: Iterable[MeasureRow]) -> list[Line]:
    """Return what each measure is of, with what its figures come to."""
    return [Line(label=each.label, address=each.address, note=each.result) for each in rows]
