"""This module holds the records of a table: columns that know how they are read, and rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Record = TypeVar("Record")
Part = TypeVar("Part")
Cell = str | int | bool | Decimal | date | tuple[str, ...] | None
Row = tuple[Cell, ...]


class Kind(StrEnum):
    """What the cells of a column hold, in the words of the page that describes them."""

    TEXT = "text"
    ID = "id"
    IDS = "ids"
    INTEGER = "whole number"
    DECIMAL = "decimal"
    DATE = "date"
    FLAG = "true or false"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's name, kind and meaning; `refers` names the table whose ids its cells are."""

    name: str
    kind: Kind
    meaning: str
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """A column, and how its cell is read off a record. Text that is empty counts as no value."""

    heading: Heading
    read: Callable[[Record], Cell]


@dataclass(frozen=True, slots=True)
class Link:
    """A table of its own, by `name`, for the ids of a column: a row for each."""

    name: str
    heading: Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that is exported; `key` are the columns that tell its rows from each other.

    `facets` are the columns that are worth counting the rows by.
    """

    name: str
    title: str
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...] = ("id",)
    facets: tuple[str, ...] = ()

    def places(self, names: Sequence[str]) -> tuple[int, ...]:
        """Return the places in a row of the columns with these `names`."""
        all_names = [each.name for each in self.headings]
        return tuple(map(all_names.index, names))

    @property
    def links(self) -> tuple[Link, ...]:
        """The columns with several ids of a table in a cell, where one id tells a row."""
        return tuple(
            Link(f"{self.name}_{each.name}", each)
            for each in self.headings
            if each.kind is Kind.IDS and each.refers and self.key == ("id",)
        )


Spelled = str | int | bool | tuple[str, ...] | None


def spell(cell: Cell) -> Spelled:
    """Return `cell` with a decimal or a day as text, exact and the same in every format."""
    match cell:
        case Decimal():
            return f"{cell:f}"
        case date():
            return cell.isoformat()
        case _:
            return cell


def text(name: str, meaning: str, read: Callable[[Record], str]) -> Column[Record]:
    """Return a column of text."""
    return Column(Heading(name, Kind.TEXT, meaning), lambda record: read(record) or None)


def id_(name: str, meaning: str, read: Callable[[Record], str], refers: str = "") -> Column[Record]:
    """Return a column of ids, its own or those of the table that it `refers` to."""
    return Column(Heading(name, Kind.ID, meaning, refers), lambda record: read(record) or None)


def ids(
    name: str, meaning: str, read: Callable[[Record], Iterable[str]], refers: str = ""
) -> Column[Record]:
    """Return a column with several ids in a cell, each once and in the order given."""
    heading = Heading(name, Kind.IDS, meaning, refers)
    return Column(heading, lambda record: tuple(dict.fromkeys(read(record))))


def integer(name: str, meaning: str, read: Callable[[Record], int]) -> Column[Record]:
    """Return a column of whole numbers."""
    return Column(Heading(name, Kind.INTEGER, meaning), read)


def decimal(name: str, meaning: str, read: Callable[[Record], Decimal | None]) -> Column[Record]:
    """Return a column of exact decimals."""
    return Column(Heading(name, Kind.DECIMAL, meaning), read)


def day(name: str, meaning: str, read: Callable[[Record], date | None]) -> Column[Record]:
    """Return a column of days."""
    return Column(Heading(name, Kind.DATE, meaning), read)


def flag(name: str, meaning: str, read: Callable[[Record], bool | None]) -> Column[Record]:
    """Return a column of what holds or not."""
    return Column(Heading(name, Kind.FLAG, meaning), read)


def columns_of(
    read: Callable[[Record], Part | None], columns: Iterable[Column[Part]]
) -> tuple[Column[Record], ...]:
    """Return the `columns` of what `read` finds in a record, without value where that is None."""
    return tuple(_column_of(read, each) for each in columns)


def _column_of(read: Callable[[Record], Part | None], column: Column[Part]) -> Column[Record]:
    nothing: Cell = () if column.heading.kind is Kind.IDS else None

    def read_part(record: Record) -> Cell:
        part = read(record)
        return nothing if part is None else column.read(part)

    return Column(column.heading, read_part)


def tabulate(
    name: str,
    title: str,
    records: Iterable[Record],
    *columns: Column[Record] | tuple[Column[Record], ...],
    key: tuple[str, ...] = ("id",),
    facets: tuple[str, ...] = (),
) -> Table:
    """Return the table of `records`, a row each, with `columns`, which may stand in groups."""
    single = [each for group in columns for each in _group(group)]
    return Table(
        name=name,
        title=title,
        headings=tuple(each.heading for each in single),
        rows=tuple(tuple(each.read(record) for each in single) for record in records),
        key=key,
        facets=facets,
    )


def _group(columns: Column[Record] | tuple[Column[Record], ...]) -> tuple[Column[Record], ...]:
    return columns if isinstance(columns, tuple) else (columns,)
