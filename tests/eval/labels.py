"""This module reads the labelled texts in `claims/`, and what the program makes of the same texts.

A labelled text is whole in the repository (`claims/own`), or stands elsewhere and is labelled by
offsets: the originals of the shipped briefing, and articles of the MEANTIME corpus.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.annotate import annotate
from generator.claims import read_passages
from generator.declared import Article, Entity, EntityKind
from generator.edtf import parse_edtf
from generator.fold import fold
from generator.gazetteer import Gazetteer, compile_gazetteer
from generator.seeds.corpus import load_entities
from generator.values import Value, values_of

if TYPE_CHECKING:
    from generator.model import Claim

HERE = Path(__file__).parent / "claims"
ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
ORIGINALS = SHARED / "seeds"
MEANTIME = Path(os.environ.get("BRIEFING_EVAL", SHARED / "eval")) / "meantime-dev-full.docs.jsonl"
PUBLISHED = {
    "000": "2025-03-14",
    "001": "2025-01-29",
    "002": "2025-04",
    "003": "2025-01-25",
    "004": "2025-01-28",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One labelled attribution: accepted forms of the speaker, and of how."""

    who: tuple[str, ...]
    how: tuple[str, ...]
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says of one passage."""

    at: int
    speech: tuple[Spoken, ...]
    implied: tuple[str, ...]
    implied_optional: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A labelled article, and what the program finds in it."""

    id: str
    entities: dict[str, Entity]
    claims: tuple[Claim, ...]
    labels: tuple[Label, ...]
    raw: dict[str, Any]

    def claim_at(self, at: int) -> Claim | None:
        """Return the claim whose passage has the place `at` in it."""
        found = (each for each in self.claims if each.passage.start <= at < each.passage.end)
        return next(found, None)

    def names(self) -> dict[str, str]:
        """Return the ids of the entities by their folded names."""
        return {
            fold(name): entity.id
            for entity in self.entities.values()
            for name in (entity.id, entity.name, *entity.aliases)
        }

    def values(self) -> tuple[Value, ...]:
        """Return every figure that the program finds."""
        return values_of(self.claims, self.entities)


def load_json_lines(path: Path) -> list[dict[str, Any]]:
    """Read a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read(article: Article, gazetteer: Gazetteer) -> tuple[Claim, ...]:
    """Return what the program makes of every passage of `article`."""
    found = annotate(article, gazetteer)
    return tuple(read_passages(article, found, gazetteer.entities))


def load_own() -> list[Document]:
    """Load the texts that were written for this set, a document an article."""
    return [each for path in sorted((HERE / "own").glob("*.yml")) for each in _own_set(path)]


def load_desks() -> list[Document]:
    """Load the texts of which every date and figure is labelled, a document an article."""
    return [each for path in sorted((HERE / "desks").glob("*.yml")) for each in _own_set(path)]


def _own_set(path: Path) -> list[Document]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    gazetteer = compile_gazetteer(tuple(map(_entity, data["entities"])))
    return [_own(path.stem, each, gazetteer, data) for each in data["articles"]]


def _own(stem: str, data: dict[str, Any], gazetteer: Gazetteer, whole: dict[str, Any]) -> Document:
    article = Article(
        id=f"{stem}-{data['id']}",
        path=f"{stem}-{data['id']}.md",
        text=data["text"],
        body=0,
        title=data["title"],
        publisher=data["publisher"],
        published=parse_edtf(str(data["published"])),
        rewrite_of=f"{stem}-{data['rewrite_of']}" if data.get("rewrite_of") else "",
    )
    labels = [_label(each, data["text"].index(each["at"])) for each in data["passages"]]
    return Document(
        article.id,
        dict(gazetteer.entities),
        read(article, gazetteer),
        tuple(labels),
        {"article": article, "set": stem, "data": data, "whole": whole},
    )


def _entity(data: dict[str, Any]) -> Entity:
    return Entity(
        id=data["id"],
        name=data["name"],
        kind=EntityKind(data["kind"]),
        aliases=tuple(data.get("aliases") or ()),
    )


def load_originals() -> list[Document]:
    """Load the originals of the shipped briefing, with its gazetteer."""
    gazetteer = compile_gazetteer(load_entities(ROOT / "seeds", report=lambda _: None))
    rows = load_json_lines(HERE / "originals_speech.jsonl")
    documents = []
    for path in sorted(ORIGINALS.glob("*.txt")):
        article = Article(
            id=path.stem,
            path=path.name,
            text=path.read_text(encoding="utf-8"),
            body=0,
            title=path.stem,
            published=parse_edtf(PUBLISHED[path.stem[:3]]),
        )
        labels = tuple(_label(each, each["start"]) for each in rows if each["doc"] == path.stem)
        claims = read(article, gazetteer)
        raw = {"article": article}
        documents.append(Document(path.stem, dict(gazetteer.entities), claims, labels, raw))
    return documents


def load_meantime() -> list[Document]:
    """Load the labelled articles of MEANTIME, each with a gazetteer of the names in it."""
    names = yaml.safe_load((HERE / "meantime_entities.yml").read_text(encoding="utf-8"))
    rows = load_json_lines(HERE / "meantime_speech.jsonl")
    texts = {each["id"]: each for each in load_json_lines(MEANTIME)}
    return [_meantime(texts[name], entries, rows) for name, entries in sorted(names.items())]


def _meantime(
    text: dict[str, Any], names: list[dict[str, Any]], rows: list[dict[str, Any]]
) -> Document:
    entities = [_entity({**each, "id": f"e{number}"}) for number, each in enumerate(names)]
    gazetteer = compile_gazetteer(tuple(entities))
    day = text.get("dct")
    article = Article(
        id=text["id"],
        path=f"{text['id']}.txt",
        text=text["text"],
        body=0,
        title=text["id"],
        published=parse_edtf(str(date.fromisoformat(day[:10]))) if day else None,
    )
    labels = tuple(_label(each, each["start"]) for each in rows if each["doc"] == text["id"])
    claims = read(article, gazetteer)
    return Document(text["id"], dict(gazetteer.entities), claims, labels, {"article": article})


def _label(data: dict[str, Any], at: int) -> Label:
    return Label(
        at=at,
        speech=tuple(each for one in data.get("speech") or () for each in _spoken(one)),
        implied=tuple(data.get("implied") or ()),
        implied_optional=tuple(data.get("implied_optional") or ()),
    )


def _spoken(data: dict[str, Any]) -> list[Spoken]:
    how = (data["how"], *data.get("how_ok", ()))
    optional = bool(data.get("optional"))
    return [
        Spoken(tuple(map(fold, who)), how, optional) for who in (data["who"], *data.get("and", ()))
    ]
