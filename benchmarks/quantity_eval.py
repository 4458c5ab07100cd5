"""This script measures the quantity finder on labelled texts: `quantity_eval.py [FOLDER]`.

The folder (or the variable BRIEFING_EVAL) holds pairs of `*.docs.jsonl` and gold spans as
`tests/eval` and MEANTIME's and Recognizers-Text's specifications give them. Strict is the same
span, relaxed any overlap, full adds value and unit; a case is right if every span of it is.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.quantity.currencies import CODES
from generator.quantity.find import find_quantities
from generator.quantity.ranges import find_number_ranges

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from generator.model import Quantity

TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Span:
    """A span with its value: None where the gold has none, a pair for a range."""

    start: int
    end: int
    value: Any
    unit: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many of the gold and system spans agree, and how many texts wholly."""

    gold: int
    system: int
    strict: int
    relaxed: int
    full: int
    right: int
    texts: int

    def f1(self, hits: int) -> float:
        """Return the F1 in percent of `hits`."""
        return 200 * hits / (self.gold + self.system) if self.gold + self.system else 100.0


def spans_of(line: dict[str, Any], kind: str) -> list[Span]:
    """Return the gold spans of one type."""
    return [
        Span(gold["start"], gold["end"], gold["value"], gold["unit"], gold["text"])
        for gold in line["spans"]
        if gold["type"] == kind
    ]


def single(quantity: Quantity) -> Span:
    """Return `quantity` as the sets of money and shares have it: a number, or a pair."""
    low, high = quantity.low, quantity.high
    value = [float(low), float(high)] if low and high and low != high else as_float(low or high)
    unit = "%" if quantity.unit == "percent" else quantity.unit
    return Span(quantity.start, quantity.end, value, unit, quantity.text)


def pair(quantity: Quantity) -> Span:
    """Return `quantity` as the set of ranges has it: a pair."""
    value = [as_float(quantity.low), as_float(quantity.high)]
    return Span(quantity.start, quantity.end, value, quantity.unit, quantity.text)


def as_float(value: Decimal | None) -> float | None:
    """Return `value` as the gold has it."""
    return None if value is None else float(value)


def money(text: str) -> list[Span]:
    """Find money with a figure: no gold set has "billions of dollars"."""
    return [
        single(found)
        for found in find_quantities(text)
        if found.unit in CODES.values() and (found.low or found.high) is not None
    ]


def shares(text: str) -> list[Span]:
    """Find percentages."""
    return [single(found) for found in find_quantities(text) if found.unit == "percent"]


def ranges(text: str) -> list[Span]:
    """Find ranges of bare numbers."""
    return [pair(found) for found in find_number_ranges(text)]


def same(gold: object, system: object) -> bool:
    """Return whether two values agree; a gold without value agrees with any."""
    if isinstance(gold, list):
        pairs = zip(gold, system, strict=False) if isinstance(system, list) else ()
        return isinstance(system, list) and all((a is b) or same(a, b) for a, b in pairs)
    if not isinstance(gold, float | int) or not isinstance(system, float | int):
        return False
    return abs(gold - system) <= TOLERANCE * max(abs(gold), 1e-9)


def agree(gold: Span, system: Span) -> bool:
    """Return whether value and unit agree, as far as the gold has them."""
    value = gold.value is None or same(gold.value, system.value)
    return value and gold.unit in ("", system.unit)


def compare(gold: list[Span], system: list[Span]) -> Score:
    """Match each gold span with at most one system span, exact ones first."""
    left = list(system)
    strict = relaxed = full = right = 0
    for wanted in sorted(gold, key=lambda span: (exact(span, system) is None, span.start)):
        hit = exact(wanted, left) or overlap(wanted, left)
        if hit is None:
            continue
        left.remove(hit)
        is_exact = (hit.start, hit.end) == (wanted.start, wanted.end)
        relaxed, strict = relaxed + 1, strict + is_exact
        full, right = full + agree(wanted, hit), right + (is_exact and agree(wanted, hit))
    whole = right == len(gold) == len(system)
    return Score(
        gold=len(gold), system=len(system), strict=strict, relaxed=relaxed, full=full,
        right=int(whole), texts=1,
    )  # fmt: skip


def exact(span: Span, others: list[Span]) -> Span | None:
    """Return the one of `others` with the ends of `span`."""
    return next((o for o in others if (o.start, o.end) == (span.start, span.end)), None)


def overlap(span: Span, others: list[Span]) -> Span | None:
    """Return the first of `others` that overlaps `span`."""
    return next((o for o in others if o.start < span.end and span.start < o.end), None)


def total(scores: list[Score]) -> Score:
    """Return the sum of `scores`."""
    fields = Score.__slots__
    return Score(**{name: sum(getattr(score, name) for score in scores) for name in fields})


def evaluate(
    docs: Path, gold: Path, kind: str, find: Callable[[str], list[Span]], *, verbose: bool
) -> Score:
    """Score `find` on the texts of `docs` against the spans of one `kind` in `gold`."""
    texts = {line["id"]: line["text"] for line in map(json.loads, docs.open(encoding="utf-8"))}
    scores = []
    for line in map(json.loads, gold.open(encoding="utf-8")):
        wanted, found = spans_of(line, kind), find(texts[line["id"]])
        scores.append(compare(wanted, found))
        if verbose and not (scores[-1].right):
            print(f"  {line['id']}: {texts[line['id']][:100]!r}")
            print(f"    gold   {[(s.text, s.value, s.unit) for s in wanted]}")
            print(f"    system {[(s.text, s.value, s.unit) for s in found]}")
    return total(scores)


SETS: tuple[tuple[str, str, str, Callable[[str], list[Span]]], ...] = (
    ("recognizers-currency*", "gold", "money", money),
    ("recognizers-numberrange*", "gold", "range", ranges),
    ("recognizers-percent*", "gold", "percent", shares),
    ("meantime-dev", "value", "money", money),
    ("meantime-dev", "value", "percent", shares),
)


def speed(folder: Path) -> float:
    """Return how many megabytes of news are searched in a second of CPU time."""
    lines = (folder / "meantime-dev-full.docs.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    size = 5 * sum(len(text.encode()) for text in texts)
    begin = time.process_time()
    for _ in range(5):
        for text in texts:
            find_quantities(text)
    return size / 1e6 / (time.process_time() - begin)


def main() -> None:
    """Print a table of all sets in the folder."""
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    folder = Path(arguments[0] if arguments else os.environ["BRIEFING_EVAL"])
    print(
        f"{'set':34}{'kind':9}{'gold':>5}{'found':>6}{'strict':>8}{'relaxed':>9}{'full':>7}{'cases':>7}"
    )
    for pattern, suffix, kind, find in SETS:
        for docs in sorted(folder.glob(f"{pattern}.docs.jsonl")):
            gold = docs.with_name(docs.name.replace(".docs.", f".{suffix}."))
            score = evaluate(docs, gold, kind, find, verbose="-v" in sys.argv)
            print(
                f"{docs.name.removesuffix('.docs.jsonl'):34}{kind:9}{score.gold:5}{score.system:6}"
                f"{score.f1(score.strict):8.1f}{score.f1(score.relaxed):9.1f}"
                f"{score.f1(score.full):7.1f}{100 * score.right / score.texts:7.1f}"
            )
    print(f"speed: {speed(folder):.2f} MB of news a second of CPU time")


if __name__ == "__main__":
    main()
