"""This module draws figures below each other on one scale: a line a figure, with who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dating import show_date
from generator.disputes.compare import in_one_unit
from generator.drawing.marks import Mark, Member
from generator.figures import plural
from generator.quantity.currencies import CURRENCY_CODES
from generator.scale import Scale, make_scale, show_short
from generator.views import anchor_of, anchor_of_value, show_published

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from generator.briefing import Briefing
    from generator.model import Quantity, Speech
    from generator.values import Value

_FEWEST = 2
# So many labels always have room, more of them only if they are so short.
_FEW_LABELS, _SHORT = 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A figure: what it stands under, its mark, how it is printed, and who says so where."""

    title: str
    mark: Mark
    text: str
    date: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A figure on the scale, with its label, which is empty where there is no room for it."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesDrawing:
    """Figures on one scale, in words what it measures, and how many have no place on it."""

    title: str
    unit: str
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    by_powers: bool
    is_converted: bool
    left_out: int

    @property
    def has_ranges(self) -> bool:
        """Whether a figure has two bounds."""
        return any(each.mark.is_bar for each in self.lines)

    @property
    def has_about(self) -> bool:
        """Whether a figure is not exact."""
        return any(each.mark.is_about for each in self.lines)

    @property
    def opens(self) -> bool:
        """Whether a figure has no bound on one side."""
        return any(each.mark.opens for each in self.lines)


def draw_lines(
    title: str,
    values: Sequence[Value],
    briefing: Briefing,
    title_of: Callable[[Value], str],
) -> LinesDrawing | None:
    """Return the drawing of `values` in their order, each under what `title_of` says of it.

    None where they are too few, or of several units: what cannot be converted is on no scale.
    """
    drawn = [each for each in values if each.has_figure]
    sizes = in_one_unit(*drawn)
    units = {(each.unit, each.per) for each in sizes}
    scale = make_scale([end for each in sizes for end in _ends(each)])
    if len(drawn) < _FEWEST or len(units) > 1 or not scale:
        return None
    lines = [
        _line(value, scale, size, briefing, title_of(value))
        for value, size in zip(drawn, sizes, strict=True)
    ]
    return LinesDrawing(
        title=title,
        unit=_unit(sizes[0]),
        lines=tuple(lines),
        ticks=_ticks(scale),
        by_powers=scale.by_powers,
        is_converted=any(
            size.unit != value.quantity.unit and value.dollars
            for value, size in zip(drawn, sizes, strict=True)
        ),
        left_out=len(values) - len(drawn),
    )


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """Return the labels of `scale`, only every other one where a phone has no room for all."""
    labels = [show_short(each) for each in scale.ticks]
    step = 2 if len(labels) > _FEW_LABELS and max(map(len, labels)) > _SHORT else 1
    return tuple(
        Tick(round(scale.at(each), 1), "" if number % step else label)
        for number, (each, label) in enumerate(zip(scale.ticks, labels, strict=True))
    )


def _unit(quantity: Quantity) -> str:
    unit = quantity.unit if quantity.unit in CURRENCY_CODES else plural(quantity.unit, "")
    return f"{unit} per {quantity.per}" if quantity.per else unit


def _ends(quantity: Quantity) -> tuple[Decimal, ...]:
    """Return the bounds of `quantity` that are known, the lower one first."""
    return tuple(each for each in (quantity.low, quantity.high) if each is not None)


def _line(value: Value, scale: Scale, size: Quantity, briefing: Briefing, title: str) -> Line:
    article = briefing.sources[value.claim.article].article
    says = said_by(value, briefing)
    source = f"{article.publisher or article.title}, {show_published(article)}"
    date = show_date(value.date) if value.date else ""
    parts = (title, value.quantity.text, date, says, source)
    label = "; ".join(dict.fromkeys(filter(None, parts)))
    return Line(
        title=title,
        mark=_mark(value, scale, size, label),
        text=value.quantity.text,
        date=date,
        says=says,
        source=source,
    )


def _mark(value: Value, scale: Scale, size: Quantity, label: str) -> Mark:
    left, right = scale.at(_ends(size)[0]), scale.at(_ends(size)[-1])
    address = Markup(f"#{anchor_of(value.claim)}")  # noqa: S704 - validated ids only
    return Mark(
        at=round((left + right) / 2, 1),
        left=round(left, 1),
        width=round(right - left, 1),
        row=0,
        is_bar=left != right,
        opens="left" if size.low is None else "right" if size.high is None else "",
        is_about=size.approximate,
        label=label,
        members=(Member(label, address, anchor_of_value(value)),),
    )


def said_by(value: Value, briefing: Briefing) -> str:
    """Return in words who vouches for `value`; empty where only its source does."""
    said = (_said(each, briefing) for each in value.speeches)
    return "; ".join(dict.fromkeys(filter(None, said)))


def _said(speech: Speech, briefing: Briefing) -> str:
    """Return who says it, with the source's own word for how."""
    names = [briefing.entities[each].name for each in speech.speakers]
    who = " and ".join(names) or speech.voice
    if not who:
        return ""
    return f"{speech.cue} {who}" if speech.cue.startswith("according") else f"{who} {speech.cue}"
