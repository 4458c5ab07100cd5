"""Score the finding of names without a gazetteer on the development set, and time it.

usage: python benchmarks/unknown_eval.py [FOLDER] [--errors N]

FOLDER (or the environment variable BRIEFING_EVAL) holds `meantime-NAME.{docs,sentences,mentions}`.
Gold are the named mentions (`syn` NAM) that hold no other, which are annotated in the first six
sentences. All spans, gold and found, are counted alike: a title and an article before the name, the
words of a description ("airframe maker Acme"), and the stop behind a legal form do not count.
"Together" reads all articles as one briefing does, "one by one" each on its own.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.annotate import annotate
from generator.declared import Article
from generator.gazetteer import compile_gazetteer
from generator.unknown.passages import find_sightings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SENTENCES = 6
Span = tuple[int, int]

# Spans are cut down to this: the last run of capitalised words.
CORE = re.compile(
    r"(?:[A-Z]|\d+[A-Z-]|\d{3}\b|[a-z]{1,2}[A-Z])[^\s]*(?:\s+(?:(?:of|for|on|and|the|de|&)\s+)*(?:[A-Z0-9]|[a-z]{1,2}[A-Z])[^\s]*)*$"
)
PREFIX = re.compile(
    r"(?:The|A|An|In|Mr|Mrs|Ms|Dr|President|Senator|Sen|Rep|CEO|CFO|Chairman|Chief|Executive|Officer"
    r"|Spokeswoman|Spokesman|Secretary|Prime|Minister|Vice|Judge|Chancellor|Representative|Governor"
    r"|Congressman|Analyst|Director|Professor)\.?\s+"
)
# The baseline: maximal runs of capitalised words, with small words inside.
WORD = r"[A-Z][\w'’&.-]*[\w]"
RUN = re.compile(rf"\b{WORD}(?:\s(?:(?:of|and|the)\s)*{WORD})*")


@dataclass(frozen=True, slots=True)
class Text:
    """One article of the set, the spans that are gold, and those of its sentences."""

    name: str
    text: str
    gold: frozenset[Span]
    sentences: tuple[Span, ...]

    @property
    def end(self) -> int:
        """Where the annotated part ends."""
        return self.sentences[:SENTENCES][-1][1]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right, found and gold spans."""

    right: int
    found: int
    gold: int

    def __str__(self) -> str:
        """Precision, recall and their harmonic mean, in per cent."""
        precision = self.right / max(1, self.found)
        recall = self.right / max(1, self.gold)
        mean = 2 * precision * recall / max(1e-9, precision + recall)
        return f"P {precision:.1%}  R {recall:.1%}  F1 {mean:.1%}"


def read_texts(folder: Path) -> Iterator[Text]:
    """Yield the texts of the sets in `folder`."""
    for docs in sorted(folder.glob("meantime-*.docs.jsonl")):
        stem = docs.name.removesuffix(".docs.jsonl")
        mentions = folder / f"{stem}.mentions.jsonl"
        if not mentions.exists():
            continue
        spans = {row["id"]: row["spans"] for row in read_rows(mentions)}
        sentences = {
            row["id"]: tuple((each["start"], each["end"]) for each in row["spans"])
            for row in read_rows(folder / f"{stem}.sentences.jsonl")
        }
        for row in read_rows(docs):
            name = row["id"]
            named = [(s["start"], s["end"]) for s in spans[name] if s["syn"] == "NAM"]
            gold = frozenset(cores(row["text"], innermost(named)))
            yield Text(name, row["text"], gold, sentences[name])


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def innermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that hold no other."""
    unique = set(spans)
    return [
        each
        for each in unique
        if not any(
            each != other and each[0] <= other[0] and other[1] <= each[1] for other in unique
        )
    ]


def cores(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield each span cut down to the name in it, if there is one."""
    for start, end in spans:
        own = re.sub(r"(?:['’]s|[.,)'’]|(?<=\d)s)+\Z", "", text[start:end])
        found = CORE.search(own)
        if found:
            left = start + found.start()
            while prefix := PREFIX.match(text, left, start + len(own)):
                left = prefix.end()
            yield left, start + len(own)


def plain_runs(text: Text) -> list[Span]:
    """Return the runs of capitalised words that do not begin a sentence."""
    starts = {start for start, _ in text.sentences}
    return [run.span() for run in RUN.finditer(text.text) if run.start() not in starts]


def all_runs(text: Text) -> list[Span]:
    """Return all runs of capitalised words."""
    return [run.span() for run in RUN.finditer(text.text)]


def ours(texts: Sequence[Text]) -> dict[str, list[Span]]:
    """Return the spans that the generator finds in `texts`, read together."""
    gazetteer = compile_gazetteer(())
    articles = [
        Article(id=each.name, path=f"{each.name}.txt", text=each.text, body=0, title="")
        for each in texts
    ]
    found: dict[str, list[Span]] = {each.name: [] for each in texts}
    for each in find_sightings([(article, annotate(article, gazetteer)) for article in articles]):
        found[each.article].append((each.start, each.end))
    return found


def score(texts: Sequence[Text], found: Mapping[str, Iterable[Span]]) -> Score:
    """Count the spans of `found` that are gold, in the annotated part."""
    pairs = [(each.gold, within(each, found[each.name])) for each in texts]
    return Score(
        sum(len(gold & spans) for gold, spans in pairs),
        sum(len(spans) for _, spans in pairs),
        sum(len(gold) for gold, _ in pairs),
    )


def within(text: Text, spans: Iterable[Span]) -> frozenset[Span]:
    """Return the cores of `spans` in the annotated part of `text`."""
    return frozenset(each for each in cores(text.text, spans) if each[1] <= text.end)


def show_errors(texts: Sequence[Text], found: Mapping[str, Iterable[Span]], most: int) -> None:
    """Print what was missed and what was too much in the first texts."""
    for each in texts[:most]:
        spans = within(each, found[each.name])
        print(each.name)
        for label, wrong in (("missed", each.gold - spans), ("too much", spans - each.gold)):
            print(f"  {label}: {[each.text[a:b] for a, b in sorted(wrong)]}")


def main() -> None:
    """Print a line for the baselines and for ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=os.environ.get("BRIEFING_EVAL", "."))
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    texts = list(read_texts(Path(options.folder)))
    start = time.perf_counter()
    together = ours(texts)
    seconds = time.perf_counter() - start
    systems = {
        "capitals, not at sentence start": {each.name: plain_runs(each) for each in texts},
        "capitals, anywhere": {each.name: all_runs(each) for each in texts},
        "ours, one by one": {name: spans for each in texts for name, spans in ours([each]).items()},
        "ours, together": together,
    }
    for name, found in systems.items():
        print(f"{name:32} {score(texts, found)}")
    size = sum(len(each.text) for each in texts)
    print(f"{len(texts)} texts, {size / 1e6:.2f} MB, {seconds:.2f} s with all finders")
    show_errors(texts, together, options.errors)


if __name__ == "__main__":
    main()
