"""Score the linking of names on the development half of MEANTIME, given a complete gazetteer.

usage: python benchmarks/linking_eval.py [FOLDER] [--errors N] [--full-names]

FOLDER (or the environment variable BRIEFING_EVAL) holds `meantime-dev-full.*`. The gazetteer is
made of the gold itself: every linked entity with all surface forms of its named mentions over the
whole set, so that what is measured is the rules of matching, never the coverage of a list. A form
loses what is no name: determiners and common nouns before it ("the new iPod"), owners ("Apple's
iTunes"), what follows a comma or stands in brackets; and a form that ends in a shorter form after
a common noun ("European airframer Airbus") is left out. `--full-names` keeps a person's surname
alone out of the gazetteer, so that the rule for surnames has to find it.

How it is counted. Only the annotated part counts: the first six sentences, of which the title and
the date are two. The gold are linked mentions, each cut down to its name (the longest name of its
entity in it, the last of equals); mentions of one entity that lie in each other are one. A found
mention is right if its span is the name's and its entity is the gold's; any other is wrong. Lines:

- NAM: gold are the mentions with `syn` NAM; whatever else is found is wrong, even names that stand
  before a noun ("iPod line"), which the gold calls PRE.NAM or leaves out.
- NAM, open: the same, but neither right nor wrong is what overlaps a named mention without a link,
  or any other one of the same entity: PRE.NAM, or a second name in one mention ("United States Air
  Force (USAF)" is annotated as one).
- names: gold are NAM and PRE.NAM together; whatever else is found is wrong.
- names, open: the same, with what is neither right nor wrong as above.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.declared import Entity, EntityKind
from generator.gazetteer import Gazetteer, compile_gazetteer, find_mentions

if TYPE_CHECKING:
    from generator.model import Mention

KINDS = {
    "ORG": EntityKind.COMPANY,
    "LOC": EntityKind.PLACE,
    "PER": EntityKind.PERSON,
    "PRO": EntityKind.PRODUCT,
}
NAMED = ("NAM", "PRE.NAM")
ANNOTATED_SENTENCES = 6
OWNER = re.compile(r"^.*?(?:['’]s|s['’])\s+(?=\S)")
BREAK = re.compile(r"\s*[,()\[\]\"`]+\s*|\s+(?:in|near)\s+(?=[A-Z])")
ENDING = re.compile(r"(?:'s|’s|')$")
# Slips of the annotators: a role or a title for a person's name.
SLIPS = frozenset(
    {
        "Apple Computer CEO",
        "Mr Justice",
        "the Prime Minister of Singapore, Mr. Lee Hsien Loong",
    }
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gold:
    """One named mention of the gold: as annotated, its name, its entity (or none), its `syn`."""

    whole: Span
    name: Span
    entity: str
    syn: str


@dataclass(frozen=True, slots=True)
class Case:
    """One document's annotated part."""

    id: str
    text: str
    mentions: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A way to count: which `syn` are gold, and whether what has no link is left aside."""

    label: str
    syns: tuple[str, ...]
    aside: bool

    def is_gold(self, mention: Gold) -> bool:
        """Tell whether `mention` has to be found."""
        return bool(mention.entity) and mention.syn in self.syns


COUNTS = (
    Count("NAM", ("NAM",), aside=False),
    Count("NAM, open", ("NAM",), aside=True),
    Count("names", NAMED, aside=False),
    Count("names, open", NAMED, aside=True),
)


def load_lines(path: Path) -> list[dict[str, Any]]:
    """Read the JSON Lines file at `path`."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def bare(surface: str) -> str:
    """Return the first part of `surface` that is a name, without what stands before it."""
    parts = [OWNER.sub("", part) for part in BREAK.split(surface)]
    parts = [without_common_nouns(part) for part in parts if not ENDING.search(part)]
    named = [part for part in parts if re.search(r"[A-Z0-9]", part)]
    return named[0] if named else ""


def without_common_nouns(part: str) -> str:
    """Return `part` from its first word with a capital or digit on."""
    words = part.split()
    while words and (words[0].islower() or words[0] in {"The", "A", "An", "Mr."}):
        words.pop(0)
    return " ".join(words)


def names_of(surfaces: set[str]) -> set[str]:
    """Return those of an entity's `surfaces` that are names, and no phrases about one."""
    forms = {bare(each) for each in surfaces if each not in SLIPS} - {""}
    forms -= {form + "s" for form in forms}  # plurals are the rules' business
    return {each for each in forms if not any(tells_of(each, other) for other in forms)}


def tells_of(phrase: str, name: str) -> bool:
    """Tell whether `phrase` ends in `name` after a common noun."""
    if not phrase.endswith(" " + name):
        return False
    return phrase[: -len(name) - 1].rsplit(maxsplit=1)[-1].islower()


def find_names(text: str, names: set[str]) -> list[Span]:
    """Return where any of `names` stands in `text`, the longest last."""
    spans = [
        match.span()
        for name in names
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!(?!s\b)\w)", text)
    ]
    return sorted(spans, key=lambda span: (span[1] - span[0], span[0]))


def load_cases(folder: Path) -> tuple[dict[str, set[str]], dict[str, str], list[Case]]:
    """Read the gold: the names of each entity, its type, and the annotated parts."""
    texts = {
        each["id"]: each["text"] for each in load_lines(folder / "meantime-dev-full.docs.jsonl")
    }
    sentences = {
        each["id"]: each["spans"]
        for each in load_lines(folder / "meantime-dev-full.sentences.jsonl")
    }
    gold = load_lines(folder / "meantime-dev-full.mentions.jsonl")
    surfaces: dict[str, set[str]] = defaultdict(set)
    types: dict[str, str] = {}
    for document in gold:
        for span in document["spans"]:
            if span["syn"] in NAMED and span["value"]:
                surfaces[span["value"]].add(span["text"])
                types.setdefault(span["value"], span["type"])
    names = {value: names_of(forms) for value, forms in surfaces.items()}
    cases = []
    for document in gold:
        end = sentences[document["id"]][:ANNOTATED_SENTENCES][-1]["end"]
        text = texts[document["id"]][:end]
        cases.append(case_of(document["id"], text, document["spans"], names))
    return names, types, cases


def case_of(name: str, text: str, spans: list[dict[str, Any]], names: dict[str, set[str]]) -> Case:
    """Return the case of one document, its mentions cut down to names."""
    mentions: list[Gold] = []
    for span in sorted(spans, key=lambda each: (each["start"], -each["end"])):
        whole, entity = (span["start"], span["end"]), span["value"] or ""
        if span["end"] > len(text) or span["syn"] not in NAMED:
            continue
        if entity and any(each.entity == entity and whole[1] <= each.whole[1] for each in mentions):
            continue
        found = find_names(text[slice(*whole)], names.get(entity, set()))
        within = (whole[0] + found[-1][0], whole[0] + found[-1][1]) if found else whole
        mentions.append(Gold(whole, within, entity, span["syn"]))
    return Case(name, text, tuple(mentions))


def make_gazetteer(
    names: dict[str, set[str]], types: dict[str, str], *, surnames: bool
) -> Gazetteer:
    """Compile the complete gazetteer."""
    entities = []
    for value, forms in sorted(names.items()):
        kind = KINDS.get(types[value], EntityKind.ORGANISATION)
        ordered = sorted(forms, key=lambda form: (-len(form), form))
        if kind is EntityKind.PERSON and not surnames:
            ordered = [form for form in ordered if " " in form] or ordered
        if ordered:
            entities.append(
                Entity(id=value, name=ordered[0], kind=kind, aliases=tuple(ordered[1:]))
            )
    return compile_gazetteer(entities)


def is_right(found: Mention, gold: Gold) -> bool:
    """Tell whether `found` is the name of `gold` and of its entity."""
    return found.entity == gold.entity and (found.start, found.end) == gold.name


def is_open(found: Mention, gold: Gold) -> bool:
    """Tell whether `found` overlaps `gold`, which has no link or the same."""
    overlap = found.start < gold.whole[1] and gold.whole[0] < found.end
    return overlap and gold.entity in {"", found.entity}


@dataclass(frozen=True, slots=True)
class Score:
    """What was found rightly and wrongly, and what was missed: each with its case and entity."""

    right: int
    wrong: tuple[tuple[Case, Span, str], ...]
    missed: tuple[tuple[Case, Span, str], ...]

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """How much of the gold was found."""
        return self.right / (self.right + len(self.missed))

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def score(cases: list[Case], found: dict[str, tuple[Mention, ...]], count: Count) -> Score:
    """Hold what was found against the gold by one way of counting."""
    right = 0
    missed: list[tuple[Case, Span, str]] = []
    wrong: list[tuple[Case, Span, str]] = []
    for case in cases:
        gold = [each for each in case.mentions if count.is_gold(each)]
        rest = case.mentions if count.aside else ()
        good = [each for each in found[case.id] if any(is_right(each, one) for one in gold)]
        bad = [
            each
            for each in found[case.id]
            if each not in good and not any(is_open(each, one) for one in rest)
        ]
        lost = [one for one in gold if not any(is_right(each, one) for each in good)]
        right += len(good)
        wrong += [(case, (each.start, each.end), each.entity) for each in bad]
        missed += [(case, one.name, one.entity) for one in lost]
    return Score(right, tuple(wrong), tuple(missed))


def print_score(count: Count, scored: Score, errors: int) -> None:
    """Print precision, recall and F1, and at most `errors` differences of each sort."""
    print(
        f"{count.label}: P {scored.precision:.1%} R {scored.recall:.1%} F1 {scored.f1:.1%}"
        f" ({scored.right} right, {len(scored.wrong)} wrong, {len(scored.missed)} missed)"
    )
    for sign, differences in (("-", scored.missed[:errors]), ("+", scored.wrong[:errors])):
        for case, (start, end), entity in differences:
            before, after = case.text[max(0, start - 40) : start], case.text[end : end + 30]
            shown = f"{before}[[{case.text[start:end]}]]{after}".replace("\n", " ")
            print(f"  {sign} {shown} = {entity}")


def main() -> None:
    """Score and time the set in the folder."""
    parser = argparse.ArgumentParser(description="Score the linking of names.")
    parser.add_argument("folder", nargs="?", default=os.environ.get("BRIEFING_EVAL"))
    parser.add_argument("--errors", type=int, default=0, help="differences to print")
    parser.add_argument("--full-names", action="store_true", help="no surname in the gazetteer")
    options = parser.parse_args()
    if not options.folder:
        parser.error("name the folder of the sets, or set BRIEFING_EVAL")
    names, types, cases = load_cases(Path(options.folder))
    gazetteer = make_gazetteer(names, types, surnames=not options.full_names)
    before = time.process_time()
    found = {case.id: find_mentions(case.text, gazetteer) for case in cases}
    spent = time.process_time() - before
    names_found = sum(map(len, gazetteer.names))
    print(f"{len(cases)} documents, {names_found} names of {len(gazetteer.entities)} entities")
    for finding in gazetteer.ambiguous:
        print(f"  dropped: {finding.problem}")
    for count in COUNTS:
        print_score(count, score(cases, found, count), options.errors)
    print(f"speed: {sum(len(c.text.encode()) for c in cases) / spent / 1e6:.2f} MB/s of CPU")


if __name__ == "__main__":
    main()
