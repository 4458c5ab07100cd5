"""Score the splitting into sentences on the development sets, and time it.

usage: python benchmarks/segment_eval.py [FOLDER] [--errors N]

FOLDER (or the environment variable BRIEFING_EVAL) holds pairs of `NAME.docs.jsonl` and gold spans,
`goldenrules-*.gold.jsonl` and `meantime-*.sentences.jsonl`. A golden rule is right when all its
sentences are; MEANTIME counts sentences with the same first and last character.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.segment import find_passages

GOLD = ("gold.jsonl", "sentences.jsonl")
Spans = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Case:
    """One text of a set with the spans of its sentences, ours and the gold ones."""

    name: str
    text: str
    found: Spans
    gold: Spans


def read_set(docs: Path, gold: Path) -> tuple[Case, ...]:
    """Return the cases of one set, each with what the generator finds in it."""
    texts = {row["id"]: row["text"] for row in read_rows(docs)}
    return tuple(
        Case(
            name=row["id"],
            text=texts[row["id"]],
            found=frozenset((each.start, each.end) for each in find_passages(texts[row["id"]])),
            gold=frozenset((span["start"], span["end"]) for span in row["spans"]),
        )
        for row in read_rows(gold)
    )


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def report(name: str, cases: tuple[Case, ...], errors: int) -> None:
    """Print a set's scores, its speed and at most `errors` of its differences."""
    both = sum(len(case.found & case.gold) for case in cases)
    precision = both / sum(len(case.found) for case in cases)
    recall = both / sum(len(case.gold) for case in cases)
    right = sum(case.found == case.gold for case in cases)
    print(
        f"{name}: cases right {right}/{len(cases)} ({right / len(cases):.1%}),"
        f" sentences precision {precision:.1%} recall {recall:.1%}"
        f" F1 {2 * precision * recall / (precision + recall):.2%}, {speed(cases):.1f} MB/s"
    )
    differences = [
        f"  {mark} {case.name}: {case.text[start:end]!r}"
        for case in cases
        for mark, spans in (("+", case.found - case.gold), ("-", case.gold - case.found))
        for start, end in sorted(spans)
    ]
    print("\n".join(differences[:errors]), end="\n" if errors and differences else "")


def speed(cases: tuple[Case, ...]) -> float:
    """Return how many megabytes of these texts are split in a second of one core."""
    begin = time.process_time()
    for case in cases:
        find_passages(case.text)
    seconds = time.process_time() - begin
    return sum(len(case.text.encode()) for case in cases) / max(seconds, 1e-6) / 1e6


def main() -> None:
    """Score every set in the folder."""
    parser = argparse.ArgumentParser(description="Score the splitting into sentences.")
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("BRIEFING_EVAL"))
    parser.add_argument("--errors", type=int, default=0, help="differences to print for each set")
    options = parser.parse_args()
    if options.folder is None:
        parser.error("name the folder, or set BRIEFING_EVAL")
    for docs in sorted(Path(options.folder).glob("*.docs.jsonl")):
        name = docs.name.removesuffix("docs.jsonl")
        for gold in (docs.with_name(name + suffix) for suffix in GOLD):
            if gold.exists() and name.startswith(("goldenrules", "meantime")):
                report(name.removesuffix("."), read_set(docs, gold), options.errors)


if __name__ == "__main__":
    main()
