"""This module tabulates how the figures for one thing compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict
from generator.exports.columns import Table, columns_of, flag, id_, integer, tabulate, text
from generator.exports.figuretables import figure_id, speech_of
from generator.exports.shared import DATE, FIGURE, SPEECH, citation, quote_of
from generator.factuality import stances_of_figure, told_as
from generator.measureviews import result_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.briefing import Briefing
    from generator.disputes.compare import Comparison
    from generator.disputes.measures import MeasureView
    from generator.exports.place import Place
    from generator.values import Value


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A value of a measure, counted from the smallest, which is 1."""

    view: MeasureView
    number: int
    value: Value

    @property
    def verdict(self) -> str:
        """The gravest verdict on it and another value, or nothing where it is the only one."""
        own = {c.verdict for pair, c in self.view.comparisons.items() if self.number - 1 in pair}
        return next((each.value for each in Verdict if each in own), "")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two values of a measure, the smaller first, and how they compare."""

    measure: str
    first: Value
    second: Value
    comparison: Comparison


def measure_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of measures, of their values, and of each two of those."""
    measures = briefing.disputes.measures
    return _measures(measures, place), _values(measures, place), _comparisons(measures)


def _measures(measures: Sequence[MeasureView], place: Place) -> Table:
    return tabulate(
        "measures",
        "Things that sources put a figure on, with what the figures come to",
        measures,
        id_("id", "The measure's id", lambda m: m.measure.id),
        text("label", "What it measures", lambda m: m.measure.label),
        text("unit", "Its unit; `money` is any currency", lambda m: m.measure.unit),
        text(
            "verdict",
            "The gravest verdict on two of its values",
            lambda m: m.verdict.value if _has_two(m) else "",
        ),
        text("result", "What the values come to, in words", result_of),
        integer("figures", "How many values it has", lambda m: len(m.values)),
        integer(
            "sources",
            "How many articles give one",
            lambda m: len({each.claim.article for each in m.values}),
        ),
        flag(
            "is_found", "Whether it was put together by rule, not the editor", lambda m: m.is_found
        ),
        text(
            "address",
            "Where it stands on this site, from its root; empty if it has one value only",
            lambda m: place.page("disputes", f"dispute-{m.measure.id}") if _has_two(m) else "",
        ),
        facets=("verdict",),
    )


def _has_two(view: MeasureView) -> bool:
    return len(view.values) > 1


def _values(measures: Sequence[MeasureView], place: Place) -> Table:
    return tabulate(
        "measure_values",
        "The values of each measure side by side, with who says so",
        [
            _Ranked(view, number, value)
            for view in measures
            for number, value in enumerate(view.values, 1)
        ],
        id_("measure", "The measure", lambda r: r.view.measure.id, "measures"),
        integer("number", "Its place among the values, 1 for the smallest", lambda r: r.number),
        id_("figure", "The figure", lambda r: figure_id(r.value), "figures"),
        columns_of(lambda r: r.value.quantity, FIGURE),
        text("verdict", "The gravest verdict on it and another value", lambda r: r.verdict),
        text(
            "told_as",
            "What its claim tells it as: a fact, planned, possible, denied and so on",
            lambda r: told_as(stances_of_figure(r.value)),
        ),
        columns_of(lambda r: r.value.date, DATE),
        columns_of(lambda r: speech_of(r.value), SPEECH),
        columns_of(lambda r: quote_of(r.value.claim), citation(place)),
        key=("measure", "number"),
        facets=("measure", "verdict"),
    )


def _comparisons(measures: Sequence[MeasureView]) -> Table:
    return tabulate(
        "comparisons",
        "Each two values of a measure, and how they stand to each other",
        [
            _Pair(view.measure.id, view.values[one], view.values[two], comparison)
            for view in measures
            for (one, two), comparison in view.comparisons.items()
        ],
        id_("measure", "The measure", lambda p: p.measure, "measures"),
        id_("first", "The smaller of the two figures", lambda p: figure_id(p.first), "figures"),
        id_("second", "The other figure", lambda p: figure_id(p.second), "figures"),
        text("first_text", "The first as printed", lambda p: p.first.quantity.text),
        text("second_text", "The second as printed", lambda p: p.second.quantity.text),
        text("verdict", "How they stand to each other", lambda p: p.comparison.verdict.value),
        text(
            "why",
            "By how much they differ, or why they cannot be compared",
            lambda p: p.comparison.why,
        ),
        key=("measure", "first", "second"),
        facets=("measure", "verdict"),
    )
