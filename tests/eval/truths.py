"""This module scores dates and figures, and whose they are, in texts that are labelled whole.

Whatever the program finds and no label has counts as wrong, since a reader would see it.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.dating import dates_of
from generator.edtf import parse_edtf
from generator.themes import is_money
from tests.eval.roles import Row, many, rows_of
from tests.eval.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Quantity
    from tests.eval.labels import Document

# First and last month of the parts of a year; a summer is one of the north.
_PARTS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_PARTS |= {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def score_date_values(documents: Sequence[Document]) -> Score:
    """Score the days that the dates of the claims are read as."""
    score = Score()
    for document in documents:
        rows = list(rows_of(document, "dates"))
        seen: set[int] = set()
        for claim in document.claims:
            for timex in dates_of(claim):
                found = _overlapping(rows, timex.start, timex.end)
                seen |= {start for start, _ in found}
                if any(row.get("optional") for _, row in found):
                    continue
                accepted = {days for _, row in found for days in _accepted(row)}
                given = f"{timex.begin}/{timex.finish}"
                where = f"{document.id}@{timex.start} {timex.text!r} wanted {sorted(accepted)}"
                score.count({given}, {given} & accepted, accepted, where)
        score.wanted += _missed(rows, seen, document.id, score)
    return score


def score_figure_values(documents: Sequence[Document]) -> Score:
    """Score the bounds of the figures, and the units of those that are money or shares."""
    score = Score()
    for document in documents:
        rows = list(rows_of(document, "figures"))
        seen: set[int] = set()
        for value in document.values():
            quantity = value.quantity
            found = _overlapping(rows, quantity.start, quantity.end)
            seen |= {start for start, _ in found}
            if not value.has_figure or any(row.get("optional") for _, row in found):
                continue
            given = _told(quantity)
            accepted = {each for _, row in found for each in _accepted_figures(row, quantity)}
            where = f"{document.id}@{quantity.start} {quantity.text!r} wanted {sorted(accepted)}"
            score.count({given}, {given} & accepted, accepted, where)
        score.wanted += _missed(rows, seen, document.id, score)
    return score


def score_about(documents: Sequence[Document]) -> Score:
    """Score the entities that a figure is shown with."""
    score = Score()
    for document in documents:
        rows = list(rows_of(document, "figures"))
        for value in document.values():
            quantity = value.quantity
            for _, row in _overlapping(rows, quantity.start, quantity.end)[:1]:
                wanted, allowed = many(row["about"]), many(row.get("about_ok"))
                where = f"{document.id}@{quantity.start} {quantity.text!r}"
                score.count(set(value.about), wanted, allowed, where)
    return score


def score_confused(documents: Sequence[Document]) -> Score:
    """Score the entities of a passage that are those of another name ("not" in the labels)."""
    score = Score()
    for document in documents:
        data: Row = document.raw["data"]
        for passage in data["passages"]:
            claim = document.claim_at(data["text"].index(passage["at"]))
            told = {*claim.entities, *claim.speakers} if claim else set()
            for each in many(passage.get("not")):
                score.right += each not in told
                score.wrong += each in told
                if each in told:
                    score.errors.append(f"P {document.id} {passage['at']!r} {each}")
    return score


def _overlapping(
    rows: Iterable[tuple[int, int, Row]], start: int, end: int
) -> list[tuple[int, Row]]:
    return [(at, row) for at, stop, row in rows if at < end and start < stop]


def _missed(
    rows: Iterable[tuple[int, int, Row]], seen: set[int], document: str, score: Score
) -> int:
    """Return how many labels nothing was found for, and tell them in the errors of `score`."""
    lost = [(at, row) for at, _, row in rows if at not in seen and not row.get("optional")]
    score.errors += [f"R {document}@{at} {row['text']!r}" for at, row in lost]
    return len(lost)


def _accepted(row: Row) -> set[str]:
    values = [row["value"], *(row.get("value_also") or ())]
    return {days_of(str(each)) for each in values}


def days_of(value: str) -> str:
    """Return the first and last day of a labelled `value`: "2025-Q1", "2024-11-01/2025-01"."""
    first, _, last = value.partition("/")
    return f"{_span(first)[0]}/{_span(last or first)[1]}"


def _span(value: str) -> tuple[date, date]:
    year, _, part = value.partition("-")
    if part in _PARTS:
        opening, closing = _PARTS[part]
        after = date(int(year) + closing // 12, closing % 12 + 1, 1)
        return date(int(year), opening, 1), after - timedelta(days=1)
    parsed = parse_edtf(value)
    return parsed.begin, parsed.finish


def _accepted_figures(row: Row, quantity: Quantity) -> set[str]:
    """Return the readings of a figure that are right; the noun of a count may be any."""
    lows = [row["low"], *([row["low_also"]] if "low_also" in row else [])]
    high = row.get("high", row["low"])
    is_told = is_money(quantity) or quantity.unit in {"percent", "times"}
    units = [row["unit"], *many(row.get("unit_also"))] if is_told else [quantity.unit]
    return {f"{_bound(low)} {_bound(high)} {unit}" for low in lows for unit in units}


def _told(quantity: Quantity) -> str:
    return f"{_bound(quantity.low)} {_bound(quantity.high)} {quantity.unit}"


def _bound(bound: object) -> str:
    """Return `bound` with one decimal fewer than thirds are labelled with."""
    return "open" if bound is None else f"{Decimal(str(bound)).normalize():f}"
