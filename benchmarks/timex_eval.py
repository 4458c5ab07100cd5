"""Score the finding of dates on the development sets, and time it.

usage: python benchmarks/timex_eval.py [FOLDER] [--errors N] [--set NAME]

FOLDER (or the environment variable BRIEFING_EVAL) holds the sets and `timex_score.py`, which
scores those with TIMEX3 values. The Recognizers cases are counted here: a case is right when each
gold span overlaps an expression of its own whose days, first to the day after the last, are among
those accepted, and no other expression of the case has a place in the calendar. "Whole ranges" is
the figure that counts: days are inclusive here. "Open ranges" counts the same cases with a range's
last period left out, as that suite has it ("from May to July" ends where July begins). Its README
is silent on this; its maintainers say so in microsoft/Recognizers-Text#952 and #1507.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.model import Precision, Timex
from generator.timex import periods
from generator.timex.find import find_timexes

VALUED = ("meantime-dev", "wikiwars")


def load_lines(path: Path) -> list[dict[str, Any]]:
    """Read the JSON Lines file at `path`."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def find_all(folder: Path, name: str) -> dict[str, tuple[Timex, ...]]:
    """Find the expressions of each document of the set `name`."""
    return {
        doc["id"]: find_timexes(
            doc["text"],
            published=periods.day(date.fromisoformat(doc["dct"])) if doc["dct"] else None,
        )
        for doc in load_lines(folder / f"{name}.docs.jsonl")
    }


def as_span(timex: Timex) -> dict[str, Any]:
    """Return `timex` as the scorer reads it."""
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": str(timex.kind),
        "value": timex.value,
    }


def load_scorer(folder: Path) -> Any:  # noqa: ANN401
    """Import the scorer that lies beside the sets."""
    spec = importlib.util.spec_from_file_location("timex_score", folder / "timex_score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def print_valued(folder: Path, name: str, errors: int) -> None:
    """Print the scores of a set with TIMEX3 values."""
    scorer = load_scorer(folder)
    system = {doc: [as_span(t) for t in found] for doc, found in find_all(folder, name).items()}
    scores, mistakes = scorer.score(scorer.load(folder / f"{name}.timex.jsonl"), system)
    print(scorer.line(name, scores))
    for mistake in mistakes[:errors]:
        print("   ", *mistake, sep="\t")


def is_right(timex: Timex, accept: list[list[str]], *, open_ranges: bool) -> bool:
    """Tell whether the days of `timex` are accepted."""
    if timex.begin is None or timex.finish is None:
        return False
    ends = [timex.finish + timedelta(days=1)]
    if open_ranges and timex.precision is Precision.RANGE:
        ends += [timex.finish, timex.finish.replace(day=1), timex.finish.replace(month=1, day=1)]
    return any([timex.begin.isoformat(), end.isoformat()] in accept for end in ends)


def case_is_right(
    gold: list[dict[str, Any]], found: tuple[Timex, ...], *, open_ranges: bool
) -> bool:
    """Tell whether `found` is all of `gold` and nothing else that has a place in the calendar."""
    left = [t for t in found if t.begin is not None]
    for span in gold:
        hits = [t for t in left if t.start < span["end"] and span["start"] < t.end]
        if not hits or not is_right(hits[0], span["accept"], open_ranges=open_ranges):
            return False
        left.remove(hits[0])
    return not left


def print_cases(folder: Path, errors: int) -> None:
    """Print how many of the Recognizers cases are right."""
    name = "recognizers-date-odd"
    gold = {case["id"]: case["spans"] for case in load_lines(folder / f"{name}.gold.jsonl")}
    texts = {doc["id"]: doc["text"] for doc in load_lines(folder / f"{name}.docs.jsonl")}
    found = find_all(folder, name)
    for open_ranges in (False, True):
        wrong = [c for c in gold if not case_is_right(gold[c], found[c], open_ranges=open_ranges)]
        share = 100 * (1 - len(wrong) / len(gold))
        label = "open ranges" if open_ranges else "whole ranges"
        print(f"{name} ({label}): {len(gold) - len(wrong)} of {len(gold)} right, {share:.1f}%")
    for case in wrong[:errors]:
        seen = [(t.text, t.value, str(t.begin), str(t.finish)) for t in found[case]]
        print("   ", case, texts[case][:90], [(s["text"], s["accept"]) for s in gold[case]], seen)


def print_speed(folder: Path) -> None:
    """Print how many bytes a second of CPU are searched."""
    texts = [doc["text"] for doc in load_lines(folder / "wikiwars.docs.jsonl")]
    text = "\n\n".join(texts)[:600_000]
    day = periods.day(date(2009, 12, 19))
    before = time.process_time()
    count = len(find_timexes(text, published=day))
    spent = time.process_time() - before
    print(f"speed: {len(text.encode()) / spent / 1e6:.2f} MB/s of CPU, {count} expressions")


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=os.environ.get("BRIEFING_EVAL"))
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--set", default="")
    arguments = parser.parse_args()
    if not arguments.folder:
        parser.error("name the folder of the sets, or set BRIEFING_EVAL")
    folder = Path(arguments.folder)
    for name in VALUED:
        if arguments.set in name:
            print_valued(folder, name, arguments.errors)
    if arguments.set in "recognizers":
        print_cases(folder, arguments.errors)
    print_speed(folder)


if __name__ == "__main__":
    main()
