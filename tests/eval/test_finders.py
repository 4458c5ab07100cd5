"""The finders against sets that were labelled before the rules were tuned, and their floors."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.quantity.find import find_quantities
from generator.segment import find_passages
from generator.timex import periods
from generator.timex.find import find_timexes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model import Quantity

FINDERS = Path(__file__).parent / "finders"
FLOORS = yaml.safe_load((FINDERS / "floors.yml").read_text(encoding="utf-8"))
Found = tuple[str, ...]
Case = tuple[str, list[Found], list[Found]]


def load(name: str) -> list[Any]:
    entries: list[Any] = yaml.safe_load((FINDERS / f"{name}.yml").read_text(encoding="utf-8"))
    return entries


def date_cases(columns: tuple[int, ...]) -> Iterator[Case]:
    """Yield the texts of dates.yml with what is wanted and found, of each only the `columns`."""
    for text, published, wanted in load("dates"):
        known = periods.day(date.fromisoformat(published))
        found = find_timexes(text, published=known)
        rows = [(each.text, each.value, each.begin, each.finish) for each in found]
        yield text, pick(wanted, columns), pick(rows, columns)


def pick(rows: Iterable[Any], columns: tuple[int, ...]) -> list[Found]:
    return [tuple(str(each[column]) for column in columns) for each in rows]


def figure_cases() -> Iterator[Case]:
    for text, wanted in load("figures"):
        rows: list[Found] = [
            (surface, rounded(low), rounded(high), str(unit), hedge)
            for surface, low, high, unit, hedge in wanted
        ]
        yield text, rows, [told(each) for each in find_quantities(text)]


def told(found: Quantity) -> Found:
    hedge = "about" if found.approximate else "exact"
    return (found.text, rounded(found.low), rounded(found.high), found.unit, hedge)


def rounded(bound: object) -> str:
    """Return `bound` with four decimals, so that thirds can be written down."""
    return "open" if bound is None else f"{Decimal(str(bound)):.4f}"


def passage_cases() -> Iterator[Case]:
    for entry in load("passages"):
        text = entry["text"]
        found: list[Found] = [(text[each.start : each.end],) for each in find_passages(text)]
        yield text, [(each,) for each in entry["passages"]], found


def score(cases: Iterator[Case]) -> tuple[float, str]:
    """Return the F1 of equal annotations over all `cases`, and in words what was missed."""
    hits = size = 0
    lost = []
    for text, wanted, found in cases:
        same = sum((Counter(wanted) & Counter(found)).values())
        hits, size = hits + same, size + len(wanted) + len(found)
        if wanted != found:
            lost.append(f"{text}\n  wanted {wanted}\n  found  {found}")
    return 2 * hits / size, "\n".join(lost)


SETS: dict[str, Callable[[], Iterator[Case]]] = {
    "dates": lambda: date_cases((0, 1)),
    "days": lambda: date_cases((0, 2, 3)),
    "figures": figure_cases,
    "passages": passage_cases,
}


@pytest.mark.parametrize("name", SETS)
def test_a_finder_stays_above_its_floor(name: str) -> None:
    reached, lost = score(SETS[name]())
    assert reached >= FLOORS[name], f"{name}: {reached:.3f} < {FLOORS[name]}\n{lost}"
