"""This module draws figures below each other on one scale: a line a figure, with who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.disputes.compare import in_one_unit
from generator.drawing.bounds import show_bound
from generator.drawing.figuremarks import ends_of, mark_of, said_by, source_of, unit_of
from generator.drawing.marks import Tick
from generator.factuality import is_unmade, shown_as
from generator.scale import Scale, make_scale, show_short

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.briefing import Briefing
    from generator.drawing.marks import Mark
    from generator.model import Quantity
    from generator.values import Value

_FEWEST = 2
# So many labels always have room, more of them only if they are so short.
_FEW_LABELS, _SHORT = 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A figure: what it stands under, its mark, how it is printed, and who says so where.

    `told` is as what else than a fact it is told, where what it stands under does not say so.
    """

    title: str
    mark: Mark
    text: str
    told: str
    date: str
    says: str
    source: str


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
    def has_unmade(self) -> bool:
        """Whether a figure is planned, denied or the like."""
        return any(each.mark.tone for each in self.lines)

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
    scale = make_scale([end for each in sizes for end in ends_of(each)])
    if len(drawn) < _FEWEST or len(units) > 1 or not scale:
        return None
    lines = [
        _line(value, scale, size, briefing, title_of(value))
        for value, size in zip(drawn, sizes, strict=True)
    ]
    return LinesDrawing(
        title=title,
        unit=unit_of(sizes[0]),
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
    """Return the labels of `scale`; where a phone has no room for all, both ends keep theirs.

    Labels of one unit that follow each other name it once, at the last ("0", "2", "4 million").
    """
    labels = _sparing([show_short(each) for each in scale.ticks])
    is_crowded = len(labels) > _FEW_LABELS and max(map(len, labels[:-1])) > _SHORT
    last = len(labels) - 1
    return tuple(
        Tick(round(scale.at(each), 1), label, is_crowded and number not in (0, last))
        for number, (each, label) in enumerate(zip(scale.ticks, labels, strict=True))
    )


def _sparing(labels: Sequence[str]) -> list[str]:
    """Return `labels` without the unit where all but nothing have the same."""
    units = {each.partition(" ")[2] for each in labels if each != "0"}
    if len(units) > 1:
        return list(labels)
    return [*(each.partition(" ")[0] for each in labels[:-1]), labels[-1]]


def _line(value: Value, scale: Scale, size: Quantity, briefing: Briefing, title: str) -> Line:
    says = said_by(value, briefing)
    published = show_published(briefing.sources[value.claim.article].article)
    source = f"{source_of(value, briefing)}, {published}"
    date = show_bound(value.date, value.claim) if value.date else ""
    # Hearsay is told by who says so.
    is_said = not is_unmade(value) or title.endswith(shown_as(value))
    told = "" if is_said else shown_as(value)
    parts = (title, value.quantity.text, told, date, says, source)
    label = "; ".join(dict.fromkeys(filter(None, parts)))
    return Line(
        title=title,
        mark=mark_of(value, size, scale, label),
        text=value.quantity.text,
        told=told,
        date=date,
        says=says,
        source=source,
    )
