"""This module scores what the program says sums and dates are, and who pays whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.dateroles import role_of_date
from generator.dating import dates_of
from generator.fold import fold
from generator.money.roles import Role
from tests.eval.labels import HERE, Document, load_json_lines
from tests.eval.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Timex
    from generator.values import Value

Place = tuple[str, int]
Row = dict[str, Any]


def many(value: object) -> set[str]:
    """Return a label's one value, or several, as a set."""
    values = value if isinstance(value, list) else [value]
    return {str(each) for each in values if isinstance(each, str)}


def value_at(values: Iterable[Value], start: int, end: int) -> Value | None:
    """Return the one of `values` that has a place between `start` and `end`."""
    overlap = (each for each in values if each.quantity.start < end and start < each.quantity.end)
    return next(overlap, None)


def rows_of(document: Document, kind: str) -> Iterator[tuple[int, int, Row]]:
    """Yield the labels of one `kind` (figures, dates) of a document, with their places."""
    data: Row = document.raw.get("data", {"passages": (), "text": ""})
    for passage in data["passages"]:
        at = data["text"].index(passage["at"])
        for row in passage.get(kind) or ():
            start = data["text"].index(row["text"], at)
            yield start, start + len(row["text"]), row
    for row in load_json_lines(HERE / f"{kind}.jsonl"):
        if row["doc"] == document.id:
            yield row["start"], row.get("end", row["start"] + len(row["text"])), row


def _sums(document: Document) -> Iterator[tuple[Value, Row]]:
    values = [each for each in document.values() if each.role]
    for start, end, row in rows_of(document, "figures"):
        value = value_at(values, start, end)
        if value and not row.get("optional"):
            yield value, row


def score_roles(documents: Sequence[Document]) -> Score:
    """Score the roles of sums of money; "kind not told" says nothing."""
    score = Score()
    for document in documents:
        for value, row in _sums(document):
            accepted = {row["role"], *many(row.get("role_optional"))}
            wanted = {row["role"]} - {"other"}
            given = {str(value.role)} - {Role.OTHER.value}
            where = f"{document.id}@{value.quantity.start} {value.quantity.text}"
            score.count(given, wanted, accepted if given <= accepted else set(), where)
    return score


def score_parties(documents: Sequence[Document]) -> Score:
    """Score payers and receivers that are entities."""
    score = Score()
    for document in documents:
        names = document.names()
        for value, row in _sums(document):
            where = f"{document.id}@{value.quantity.start}"
            for key, given in (("payer", value.payer), ("receiver", value.receiver)):
                gold = {names[fold(each)] for each in many(row.get(key)) if fold(each) in names}
                optional = bool(row.get(f"{key}_optional"))
                wanted, allowed = (set(), gold) if optional else (gold, set())
                score.count(set(given), wanted, allowed, f"{where} {key}")
    return score


def score_dates(documents: Sequence[Document]) -> Score:
    """Score the roles of dates that have a place in the calendar."""
    score = Score()
    for document in documents:
        rows = list(rows_of(document, "dates"))
        for claim in document.claims:
            for timex in dates_of(claim):
                if row := _row_of(timex, rows):
                    given = {role_of_date(timex, claim).value}
                    accepted = _accepted(row)
                    where = f"{document.id}@{timex.start} {timex.text}"
                    score.count(given, given & accepted or accepted, accepted, where)
    return score


def _row_of(timex: Timex, rows: Iterable[tuple[int, int, Row]]) -> Row | None:
    found = (row for start, end, row in rows if timex.start < end and start < timex.end)
    return next(found, None)


def _accepted(row: Row) -> set[str]:
    accepted = {row["role"], *many(row.get("role_also")), *many(row.get("role_optional"))}
    # A span of time is when a thing held, too.
    return accepted | {"event"} if "span" in accepted else accepted
