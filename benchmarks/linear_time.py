"""Measure whether reading, finding and compiling take time in proportion to the text.

usage: python benchmarks/linear_time.py [--size N] [--only PART] [--limit SECONDS] [--many]
                                        [--whole]

Each shape of `tests/cases/shapes.yml` becomes the one article of a folder of seeds that has the
gazetteer and the briefing of `seeds/`; what a build does up to the compiled briefing runs at N, 2N
and 4N characters. Printed are the CPU seconds and the larger of the two ratios of doubling: 2 is
linear, 4 is quadratic. A shape over the limit is not doubled again.

`--many` instead doubles the number of articles, of entities and of names in one article.
`--whole` measures the whole build: the pages, the downloads, MkDocs as a process of its own, the
search index, the policy and the check of the HTML as well.
"""

from __future__ import annotations

import argparse
import resource
import signal
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from generator.build import Paths, build, compile_seeds
from generator.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SHAPES = ROOT / "tests" / "cases" / "shapes.yml"
MEASURABLE = 0.05  # seconds: below it the clock says more than the work


class _TooLongError(Exception):
    """The time allowed is over."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is repeated between `before` and `after`."""

    name: str
    unit: str
    before: str = ""
    after: str = ""

    def text(self, size: int) -> str:
        """Return the text of about `size` characters."""
        return self.before + self.unit * (size // len(self.unit)) + self.after


def load_shapes() -> list[Shape]:
    """Return the shapes of the table that the tests use too."""
    return [Shape(*row) for row in yaml.safe_load(SHAPES.read_text(encoding="utf-8"))["shapes"]]


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise _TooLongError in the block when it has used `seconds` of CPU."""

    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def seeds_of(folder: Path, articles: dict[str, str], more_entities: str = "") -> Path:
    """Write seeds with `articles` by name, and the project's own gazetteer and briefing."""
    (folder / "articles").mkdir(parents=True)
    entities = (ROOT / "seeds" / "entities.yml").read_text(encoding="utf-8")
    (folder / "entities.yml").write_text(entities + more_entities, encoding="utf-8")
    briefing = (ROOT / "seeds" / "briefing.yml").read_bytes()
    (folder / "briefing.yml").write_bytes(briefing)
    for name, text in articles.items():
        head = "---\ntitle: A shape\npublished: 2025-01-28\npublisher: DeepSeek\n---\n"
        (folder / "articles" / name).write_bytes((head + text).encode())
    return folder


def cpu_seconds() -> float:
    """Return what this process and those that it has waited for have used so far."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def compile_only(seeds: Path) -> None:
    """Compile `seeds` in memory."""
    compile_seeds(seeds, report=lambda _: None)


def build_whole(seeds: Path) -> None:
    """Build the site of `seeds` in a folder that is not kept."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(seeds=seeds, pages=Path(folder, "pages"), site=Path(folder, "site"))
        build(paths, report=lambda _: None)


def seconds_of(seeds: Path, options: argparse.Namespace) -> float:
    """Return the CPU seconds that the work on `seeds` takes, or infinity beyond the limit."""
    before = cpu_seconds()
    try:
        with at_most(options.limit):
            (build_whole if options.whole else compile_only)(seeds)
    except _TooLongError:
        return float("inf")
    except BriefingError as error:
        print(f"refused: {error.findings[0].problem}", end=" ")
    return cpu_seconds() - before


def measure(name: str, seeds: list[Path], base: float, options: argparse.Namespace) -> None:
    """Print the seconds for each of `seeds`, which double, less those of `base`, and the ratio."""
    times: list[float] = []
    for each in seeds:
        times.append(max(seconds_of(each, options) - base, 0.0))
        if times[-1] > options.limit / 2:
            break
    ratios = [after / max(now, MEASURABLE) for now, after in pairwise(times)]
    told = " ".join(f"{each:.2f}" for each in times)
    print(f"{max(ratios, default=float('inf')):5.2f}  {name}: {told}", flush=True)


def measure_shapes(options: argparse.Namespace) -> None:
    """Measure each shape whose name has the part asked for."""
    with tempfile.TemporaryDirectory() as folder:
        base_seeds = seeds_of(Path(folder, "base"), {"a.md": "Some text stands here.\n"})
        seconds_of(base_seeds, options)
        base = seconds_of(base_seeds, options)
        for shape in load_shapes():
            if options.only in shape.name:
                seeds = [
                    seeds_of(Path(folder, f"{shape.name}-{by}"), {"a.md": shape.text(size)})
                    for by in (1, 2, 4)
                    for size in [options.size * by]
                ]
                measure(shape.name, seeds, base, options)


def prose(number: int) -> str:
    """Return about 500 words, made of the project's own articles, unlike those of other numbers."""
    texts = [
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds/articles").iterdir())
    ]
    words = texts[number % len(texts)].partition("\n---\n")[2].split(" ")
    at = number * 97 % max(len(words) - 500, 1)
    return " ".join(words[at : at + 500]).replace("million", f"{number} million")


def entity(number: int) -> str:
    """Return an entry of a gazetteer."""
    return f"- {{id: made-{number}, name: Made{number} Works, kind: company}}\n"


def measure_many(options: argparse.Namespace) -> None:
    """Measure doubled numbers of articles, of entities, and of the names in one article."""
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for by in (1, 2, 4):
            articles = {f"a{each}.md": prose(each) for each in range(250 * by)}
            made.append(seeds_of(Path(folder, f"articles-{by}"), articles))
        measure("articles, 250 500 1000", made, 0, options)
        many = []
        for by in (1, 2, 4):
            entities = "".join(map(entity, range(5_000 * by)))
            many.append(seeds_of(Path(folder, f"entities-{by}"), {"a.md": prose(0)}, entities))
        measure("entities, 5,000 10,000 20,000", many, 0, options)
        named = []
        for by in (1, 2, 4):
            entities = "".join(map(entity, range(1_000 * by)))
            text = " ".join(f"Made{each} Works grew." for each in range(1_000 * by))
            named.append(seeds_of(Path(folder, f"named-{by}"), {"a.md": text}, entities))
        measure("names in an article, 1,000 2,000 4,000", named, 0, options)


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Measure what doubling the input costs.")
    parser.add_argument("--size", type=int, default=25_000, help="characters of the least")
    parser.add_argument("--only", default="", help="part of the name of the shape to measure")
    parser.add_argument("--limit", type=float, default=60, help="CPU seconds for one compilation")
    parser.add_argument("--many", action="store_true", help="articles, entities and names instead")
    parser.add_argument("--whole", action="store_true", help="measure the whole build")
    options = parser.parse_args()
    if options.many:
        measure_many(options)
    else:
        measure_shapes(options)


if __name__ == "__main__":
    main()
