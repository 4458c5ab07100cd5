"""This module tabulates the figures, and how those for one thing compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.disputes.compare import Verdict
from generator.exports.columns import (
    Column,
    Record,
    Table,
    day,
    decimal,
    flag,
    headings_of,
    id_,
    ids,
    integer,
    rows_of,
    text,
)
from generator.exports.shared import citation, claim_id, dates, quote_of, speech
from generator.figureviews import result_of
from generator.values import values_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from generator.briefing import Briefing
    from generator.disputes.compare import Comparison
    from generator.disputes.measures import MeasureView
    from generator.exports.place import Place
    from generator.exports.shared import Quote
    from generator.model import Speech, Timex
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


def figure_tables(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of figures, of measures, of their values, and of each two of those."""
    return (
        _figures(briefing, place),
        _measures(briefing, place),
        _measure_values(briefing, place),
        _comparisons(briefing),
    )


def _figures(briefing: Briefing, place: Place) -> Table:
    columns = _figure_columns(briefing, place)
    values = values_of(briefing.claims, briefing.entities, briefing.corpus.rates)
    return Table(
        name="figures",
        title="Every figure of the claims: amounts of money, counts, shares, ratios",
        headings=headings_of(columns),
        rows=rows_of(columns, values),
        facets=("unit", "role", "article"),
    )


def _figure_columns(briefing: Briefing, place: Place) -> tuple[Column[Value], ...]:
    disputes = briefing.disputes.values
    return (
        id_("id", "Claim, and where in the file the figure begins", figure_id),
        id_("claim", "The claim that gives it", lambda v: claim_id(v.claim), "claims"),
        text("text", "The figure as printed", lambda v: v.quantity.text),
        *_bounds(_value_itself),
        text("role", "What a sum of money is; empty for other figures", _role),
        ids("about", "Entities that it is about", lambda v: v.about, "entities"),
        ids("payer", "Entities that pay it", lambda v: v.payer, "entities"),
        ids("receiver", "Entities that get it", lambda v: v.receiver, "entities"),
        *dates(_date_of_value),
        *speech(_speech_of_value),
        ids(
            "speakers",
            "All who vouch for it",
            lambda v: [who for each in v.speeches for who in each.speakers],
            "entities",
        ),
        *_dollars(),
        ids(
            "disputes",
            "Measures on which it differs from another figure",
            lambda v: [each.id for each in disputes.get(v.key, ())],
            "measures",
        ),
        *citation(_quote_of_value, place),
    )


def figure_id(value: Value) -> str:
    """Return the id of the figure `value`."""
    return f"{claim_id(value.claim)}-q{value.quantity.start}"


def _bounds(read: Callable[[Record], Value]) -> tuple[Column[Record], ...]:
    return (
        decimal("low", "Lower bound, inclusive; empty if open", lambda r: read(r).quantity.low),
        decimal("high", "Upper bound, inclusive; empty if open", lambda r: read(r).quantity.high),
        text(
            "unit",
            "ISO 4217 code, `percent`, `times`, or the counted noun in the singular",
            lambda r: read(r).quantity.unit,
        ),
        text("per", "What a price or rate is for", lambda r: read(r).quantity.per),
        flag("approximate", "Whether it is given as about", lambda r: read(r).quantity.approximate),
    )


def _dollars() -> tuple[Column[Value], ...]:
    return (
        decimal("usd_low", "Lower bound in US dollars, where a rate is stated", _usd_low),
        decimal("usd_high", "Upper bound in US dollars, likewise", _usd_high),
        decimal(
            "rate",
            "Units of the currency to a US dollar",
            lambda v: v.dollars.rate.per_usd if v.dollars else None,
        ),
        day(
            "rate_date",
            "First day that the rate is for",
            lambda v: v.dollars.rate.date.begin if v.dollars else None,
        ),
        text(
            "rate_source",
            "Who says so, as the editor has it",
            lambda v: v.dollars.rate.source if v.dollars else "",
        ),
    )


def _usd_low(value: Value) -> Decimal | None:
    return value.dollars.quantity.low if value.dollars else None


def _usd_high(value: Value) -> Decimal | None:
    return value.dollars.quantity.high if value.dollars else None


def _value_itself(value: Value) -> Value:
    return value


def _role(value: Value) -> str:
    return value.role.value if value.role else ""


def _date_of_value(value: Value) -> Timex | None:
    return value.date


def _speech_of_value(value: Value) -> Speech | None:
    return next(iter(value.speeches), None)


def _quote_of_value(value: Value) -> Quote:
    return quote_of(value.claim)


def _measures(briefing: Briefing, place: Place) -> Table:
    columns: tuple[Column[MeasureView], ...] = (
        id_("id", "The measure's id", lambda m: m.measure.id),
        text("label", "What it measures", lambda m: m.measure.label),
        text("unit", "Its unit; `money` is any currency", lambda m: m.measure.unit),
        text("verdict", "The gravest verdict on two of its values", _verdict),
        text("result", "What the values come to, in words", result_of),
        integer("figures", "How many values it has", lambda m: len(m.values)),
        integer("sources", "How many articles give one", _sources),
        flag("is_found", "Whether it was put together by rule, not the editor", _is_found),
        text(
            "address",
            "Where it stands on this site, from its root; empty if it has one value only",
            lambda m: place.page("disputes", f"dispute-{m.measure.id}") if _has_two(m) else "",
        ),
    )
    return Table(
        name="measures",
        title="Things that sources put a figure on, with what the figures come to",
        headings=headings_of(columns),
        rows=rows_of(columns, briefing.disputes.measures),
        facets=("verdict",),
    )


def _has_two(view: MeasureView) -> bool:
    return len(view.values) > 1


def _verdict(view: MeasureView) -> str:
    return view.verdict.value if _has_two(view) else ""


def _sources(view: MeasureView) -> int:
    return len({each.claim.article for each in view.values})


def _is_found(view: MeasureView) -> bool:
    return view.is_found


def _measure_values(briefing: Briefing, place: Place) -> Table:
    columns: tuple[Column[_Ranked], ...] = (
        id_("measure", "The measure", lambda r: r.view.measure.id, "measures"),
        integer("number", "Its place among the values, 1 for the smallest", lambda r: r.number),
        id_("figure", "The figure", lambda r: figure_id(r.value), "figures"),
        text("text", "The figure as printed", lambda r: r.value.quantity.text),
        *_bounds(_value_of_rank),
        text("verdict", "The gravest verdict on it and another value", lambda r: r.verdict),
        *dates(_date_of_rank),
        *speech(_speech_of_rank),
        *citation(_quote_of_rank, place),
    )
    ranked = [
        _Ranked(view, number, value)
        for view in briefing.disputes.measures
        for number, value in enumerate(view.values, 1)
    ]
    return Table(
        name="measure_values",
        title="The values of each measure side by side, with who says so",
        headings=headings_of(columns),
        rows=rows_of(columns, ranked),
        key=("measure", "number"),
        facets=("measure", "verdict"),
    )


def _value_of_rank(ranked: _Ranked) -> Value:
    return ranked.value


def _date_of_rank(ranked: _Ranked) -> Timex | None:
    return ranked.value.date


def _speech_of_rank(ranked: _Ranked) -> Speech | None:
    return _speech_of_value(ranked.value)


def _quote_of_rank(ranked: _Ranked) -> Quote:
    return quote_of(ranked.value.claim)


def _comparisons(briefing: Briefing) -> Table:
    pairs = [
        _Pair(view.measure.id, view.values[one], view.values[two], comparison)
        for view in briefing.disputes.measures
        for (one, two), comparison in view.comparisons.items()
    ]
    return Table(
        name="comparisons",
        title="Each two values of a measure, and how they stand to each other",
        headings=headings_of(_PAIR_COLUMNS),
        rows=rows_of(_PAIR_COLUMNS, pairs),
        key=("measure", "first", "second"),
        facets=("measure", "verdict"),
    )


_PAIR_COLUMNS: tuple[Column[_Pair], ...] = (
    id_("measure", "The measure", lambda p: p.measure, "measures"),
    id_("first", "The smaller of the two figures", lambda p: figure_id(p.first), "figures"),
    id_("second", "The other figure", lambda p: figure_id(p.second), "figures"),
    text("first_text", "The first as printed", lambda p: p.first.quantity.text),
    text("second_text", "The second as printed", lambda p: p.second.quantity.text),
    text("verdict", "How they stand to each other", lambda p: p.comparison.verdict.value),
    text(
        "why", "By how much they differ, or why they cannot be compared", lambda p: p.comparison.why
    ),
)
