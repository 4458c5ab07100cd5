"""Time the finders: how many megabytes of text each goes through in a second of one core.

usage: python benchmarks/finders_speed.py [FOLDER] [--aliases N ...] [--hostile]

FOLDER (or the environment variable BRIEFING_EVAL) holds `*.docs.jsonl`, whose texts are the prose;
without it the articles of `seeds/` are. The gazetteer's names are the capitalised phrases of that
very prose, the most frequent first, and where they run out made-up names of persons and companies.

`--hostile` instead feeds each finder inputs of half a megabyte and of one that repeat what makes
careless patterns backtrack, and prints the seconds for one megabyte and the ratio of the two: near
2 is linear, 4 is quadratic. A finder that takes too long for the half is not asked for the whole.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.annotate import annotate
from generator.declared import Article, Entity, EntityKind
from generator.gazetteer import Gazetteer, compile_gazetteer, find_mentions
from generator.model import DateRange, Precision
from generator.quantity.find import find_quantities
from generator.segment import find_passages
from generator.timex.find import find_timexes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "articles"
ALIASES = (100, 1_000, 10_000, 100_000)
DAY = date(2025, 1, 28)
PUBLISHED = DateRange(value="2025-01-28", begin=DAY, finish=DAY, precision=Precision.DAY)
PHRASE = re.compile(r"(?<![\w-])[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}(?![\w-])")
TEXT_SIZE = 1_000_000


def load_prose(folder: str | None) -> str:
    """Return a megabyte of prose."""
    if folder:
        paths = sorted(Path(folder).glob("*.docs.jsonl"))
        lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
        texts = [json.loads(line)["text"] for line in lines if line]
    else:
        texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.md"))]
    text = "\n\n".join(texts)
    return (text * (TEXT_SIZE // len(text) + 1))[:TEXT_SIZE]


def make_names(prose: str) -> Iterator[str]:
    """Yield names without end: those of `prose`, then made-up ones, each once."""
    counted = Counter(PHRASE.findall(prose))
    words = Counter(re.findall(r"\b[a-z]+\b", prose))
    for name, times in counted.most_common():
        # A word that begins sentences is no name.
        if len(name) > 1 and words[name.lower()] < times:
            yield name
    parts = "ba de fi go hu ka le mi no pu ra se ti vo wu".split()
    for number in itertools.count():
        letters, rest = [], number + 5_000
        while rest:
            rest, at = divmod(rest, len(parts))
            letters.append(parts[at])
        yield f"{''.join(letters).title()} {'Corporation' if number % 3 else 'Holmes'}"


def make_gazetteer(prose: str, aliases: int) -> Gazetteer:
    """Compile `aliases` names, two to an entity, of all kinds in turn."""
    names = list(itertools.islice(make_names(prose), aliases))
    kinds = itertools.cycle(EntityKind)
    pairs = itertools.zip_longest(names[::2], names[1::2])
    return compile_gazetteer(
        [
            Entity(id=f"e{number}", name=name, kind=kind, aliases=(other,) if other else ())
            for number, ((name, other), kind) in enumerate(zip(pairs, kinds, strict=False))
        ]
    )


def find_all(text: str, gazetteer: Gazetteer) -> object:
    """Run all finders over `text`, as a build does."""
    article = Article(id="a", path="a.md", text=text, body=0, title="A", published=PUBLISHED)
    return annotate(article, gazetteer)


def finders(gazetteer: Gazetteer) -> Mapping[str, Callable[[str], object]]:
    """Return each finder by its name, and all of them together."""
    return {
        "gazetteer": lambda text: find_mentions(text, gazetteer),
        "timex": lambda text: find_timexes(text, published=PUBLISHED),
        "quantity": find_quantities,
        "segment": find_passages,
        "together": lambda text: find_all(text, gazetteer),
    }


def seconds(find: Callable[[str], object], text: str) -> float:
    """Return the CPU seconds that `find` takes for `text`."""
    before = time.process_time()
    find(text)
    return max(time.process_time() - before, 1e-6)


def print_speeds(prose: str, sizes: list[int]) -> None:
    """Print a line for each size of gazetteer."""
    size = len(prose.encode())
    for aliases in sizes:
        before = time.process_time()
        gazetteer = make_gazetteer(prose, aliases)
        compiled = time.process_time() - before
        mentions = len(find_mentions(prose, gazetteer))
        rates = {
            name: size / seconds(find, prose) / 1e6
            for name, find in finders(gazetteer).items()
            if aliases == sizes[0] or name in {"gazetteer", "together"}
        }
        told = ", ".join(f"{name} {rate:.2f}" for name, rate in rates.items())
        print(f"{aliases} aliases: compiled in {compiled:.2f} s; MB/s: {told}; {mentions} mentions")


def hostile_texts(gazetteer: Gazetteer) -> Mapping[str, str]:
    """Return what to repeat, by what it is; the gazetteer's first person is named before."""
    people = [each for each in gazetteer.entities.values() if each.kind is EntityKind.PERSON]
    person = next(each.name for each in people if " " in each.name)
    return {
        "opening brackets": "(",
        "square brackets": "[",
        "brackets": "()",
        "quotes": "“",
        "digits": "7",
        "digits and commas": "7,",
        "digits and spaces": "7 ",
        "digits and stops": "7.",
        "commas": ",",
        "stops": ".",
        "hyphens": "-",
        "capitals": "A",
        "capitals and spaces": "A ",
        "capitals and stops": "A.",
        "capitalised words": "Aa ",
        "letters": "a",
        "words": "and ",
        "spaces": " ",
        "lines": "\n",
        "lines and spaces": " \n",
        "dollars": "$",
        "at signs": "@",
        "mail": "a@a.a",
        "hosts": "a@a",
        "addresses": "www.",
        "underscores": "_",
        "Chinese": "年",
        "Chinese digits": "一",
        "months": "May ",
        "numbers": "five ",
        "millions": "million ",
        "ranges": "5-",
        "money": "$5 ",
        "one name": f"{person} ",
        "a surname": person.split()[-1] + " said. ",
        "headings": "# ",
        "items": "- a\n",
    }


def print_hostile(prose: str, only: str) -> None:
    """Print for each input and finder the seconds for a megabyte, and the ratio of doubling."""
    gazetteer = make_gazetteer(prose, 1_000)
    people = [each for each in gazetteer.entities.values() if each.kind is EntityKind.PERSON]
    opening = next(each.name for each in people if " " in each.name) + " came. "
    for name, find in finders(gazetteer).items():
        if only not in name:
            continue
        for label, unit in hostile_texts(gazetteer).items():
            texts = [opening + unit * (TEXT_SIZE // part // len(unit)) for part in (32, 2, 1)]
            trial = seconds(find, texts[0])
            # What would take minutes shows at a thirty-second of the size.
            if trial > 1:
                print(f"{name}, {label}: {trial:.2f} s for a thirty-second of a megabyte")
                continue
            half, whole = (seconds(find, text) for text in texts[1:])
            print(f"{name}, {label}: {whole:.2f} s, ratio {whole / half:.1f}", flush=True)


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Time the finders.")
    parser.add_argument("folder", nargs="?", default=os.environ.get("BRIEFING_EVAL"))
    parser.add_argument("--aliases", type=int, nargs="+", default=list(ALIASES))
    parser.add_argument("--hostile", action="store_true", help="ratios of doubling instead")
    parser.add_argument("--only", default="", help="part of the name of the finder to ask")
    options = parser.parse_args()
    prose = load_prose(options.folder)
    if options.hostile:
        print_hostile(prose, options.only)
    else:
        print_speeds(prose, options.aliases)


if __name__ == "__main__":
    main()
