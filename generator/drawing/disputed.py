"""This module draws how far apart disputed figures lie: a row for each measure, all on one scale.

Measures have different units, so each figure is drawn as a multiple of the lowest one of its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.dating import show_date
from generator.disputes.compare import Verdict, in_one_unit
from generator.drawing.factors import Factors, factors_to
from generator.drawing.figuremarks import ends_of, said_by, source_of, unbound
from generator.drawing.words import counted
from generator.factuality import shown_as
from generator.views import anchor_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from generator.disputes.measures import MeasureView
    from generator.drawing.marks import Tick
    from generator.model import Quantity
    from generator.values import Value
    from generator.views import Page

# More rows would be a page of their own.
_MOST = 10


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure on the track, in percent; `opens` says on which side it has no bound."""

    at: float
    left: float
    width: float
    opens: str
    is_about: bool


@dataclass(frozen=True, slots=True)
class End:
    """The lowest or the highest figure as printed, where it stands, and who says so."""

    text: str
    address: Markup
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedRow:
    """A measure: how its figures stand to each other, each of them as a spot, and its two ends."""

    label: str
    address: Markup
    verdict: str
    words: str
    spots: tuple[Spot, ...]
    left: float
    right: float
    ends: tuple[End, End]


@dataclass(frozen=True, slots=True)
class DisputedDrawing:
    """The measures whose figures lie furthest apart, how many more there are, and what is drawn."""

    rows: tuple[DisputedRow, ...]
    ticks: tuple[Tick, ...]
    more: int
    left_out: int

    @property
    def has_about(self) -> bool:
        """Whether a figure is not exact."""
        return any(spot.is_about for row in self.rows for spot in row.spots)

    @property
    def has_incomparable(self) -> bool:
        """Whether the figures of a row cannot be compared."""
        return any(row.verdict == Verdict.INCOMPARABLE.name.lower() for row in self.rows)

    @property
    def opens(self) -> bool:
        """Whether a figure has no bound on one side."""
        return any(spot.opens for row in self.rows for spot in row.spots)


@dataclass(frozen=True, slots=True)
class _Apart:
    """A measure with the sizes of its values in one unit."""

    view: MeasureView
    sizes: tuple[Quantity, ...]

    @property
    def ends(self) -> list[Decimal]:
        return [end for each in self.sizes for end in ends_of(each)]

    @property
    def factor(self) -> Decimal:
        """How many times the lowest figure the highest one is."""
        return max(self.ends) / min(self.ends)


def draw_disputed(views: Sequence[MeasureView], page: Page) -> DisputedDrawing | None:
    """Return the drawing of those of `views` that lie furthest apart, in the order of verdicts.

    None where none has figures of one unit that are more than nothing.
    """
    drawable = [each for each in map(_apart, views) if each]
    ranked = sorted(drawable, key=lambda each: (_gravity(each.view), -each.factor))
    shown = ranked[:_MOST]
    if not shown:
        return None
    scale = factors_to(max(each.factor for each in shown))
    return DisputedDrawing(
        rows=tuple(_row(each, scale, page) for each in shown),
        ticks=scale.ticks,
        more=len(ranked) - len(shown),
        left_out=len(views) - len(drawable),
    )


def _gravity(view: MeasureView) -> int:
    return list(Verdict).index(view.verdict)


def _apart(view: MeasureView) -> _Apart | None:
    """Return `view` with its sizes; None where they share no scale."""
    found = _Apart(view, in_one_unit(*view.values))
    units = {(each.unit, each.per) for each in found.sizes}
    # No figure is a multiple of nothing.
    are_more = all(map(ends_of, found.sizes)) and min(found.ends) > 0
    return found if len(units) == 1 and are_more else None


def _row(own: _Apart, scale: Factors, page: Page) -> DisputedRow:
    least = min(own.ends)
    sizes = list(zip(own.view.values, own.sizes, strict=True))
    lowest, _ = min(sizes, key=_lowest_first)
    # Where one range reaches from end to end, the other end names the highest figure within it.
    highest, _ = max((each for each in sizes if each[0] is not lowest), key=_highest_last)
    left, right = round(scale.at(Decimal(1)), 1), round(scale.at(own.factor), 1)
    return DisputedRow(
        label=own.view.measure.label,
        address=page.links.to("disputes.md", f"dispute-{own.view.measure.id}"),
        verdict=own.view.verdict.name.lower(),
        words=_words(own.view),
        spots=tuple(dict.fromkeys(_spot(each, least, scale) for each in own.sizes)),
        left=left,
        right=right,
        ends=(_end(lowest, page), _end(highest, page)),
    )


def _words(view: MeasureView) -> str:
    """Return how many figures there are, of when if all are of one time, and how they compare."""
    dates = {show_date(each.date) if each.date else "" for each in view.values}
    of = f" of {min(dates)}" if len(dates) == 1 and min(dates) else ""
    return f"{counted(len(view.values), 'figure')}{of}, {_compared(view)}"


def _compared(view: MeasureView) -> str:
    verdicts = {each.verdict for each in view.comparisons.values()}
    if view.verdict is Verdict.INCOMPARABLE and len(verdicts) > 1:
        return "not all comparable"
    return _WORDS[view.verdict]


def _lowest_first(pair: tuple[Value, Quantity]) -> tuple[Decimal, bool, Decimal]:
    """Return what puts the lowest figure first, of several one with both bounds, close together."""
    ends = ends_of(pair[1])
    return ends[0], bool(unbound(pair[1], "left", "right")), ends[-1]


def _highest_last(pair: tuple[Value, Quantity]) -> tuple[Decimal, bool, Decimal]:
    ends = ends_of(pair[1])
    return ends[-1], not unbound(pair[1], "left", "right"), ends[0]


_WORDS = {
    Verdict.DIFFER: "differing",
    Verdict.OVERLAP: "overlapping",
    Verdict.AGREE: "agreeing",
    Verdict.INCOMPARABLE: "not comparable",
}


def _spot(size: Quantity, least: Decimal, scale: Factors) -> Spot:
    left, right = (scale.at(ends_of(size)[each] / least) for each in (0, -1))
    return Spot(
        at=round((left + right) / 2, 1),
        left=round(left, 1),
        width=round(right - left, 1),
        opens=unbound(size, "left", "right"),
        is_about=size.approximate,
    )


def _end(value: Value, page: Page) -> End:
    """Return `value` as printed, with what it is told as and its speaker, or else its source."""
    who = said_by(value, page.briefing) or source_of(value, page.briefing)
    return End(
        text=value.quantity.text,
        address=page.links.to("disputes.md", anchor_of(value.claim)),
        who=", ".join(filter(None, (shown_as(value), who))),
    )
