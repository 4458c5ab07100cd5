"""Seeds that hold the hostile texts of `vectors.json` in every field that takes a text."""

from __future__ import annotations

import json
from itertools import count, cycle
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import yaml

from generator.seeds.corpus import load_corpus
from generator.unseen import has_unseen
from tests.conftest import SMALL, ignore, write_seeds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.errors import Finding

_FILE = Path(__file__).with_name("vectors.json")
_PER_ARTICLE = 60
_LONGEST_NAME = 300
_LONGEST_FILE_NAME = 120  # octets
_ALIASES = 12
# Of an entity: its name, aliases, description, role, and the label of a relation.
_ENTITY_FIELDS = _ALIASES + 4
# Addresses that are odd, and still such as a browser opens.
_ADDRESSES = (
    "https://ferry.example/?a=1&b=%22",
    "http://[::1]:8080/%3Cb%3E?x={y}|z^#:~:text=a,-b",
    "https://例え.example/深度?a[]=1&amp;b=&lt;#(x)_*y*",
    "https://FERRY.example./a//../b;c=$x$,!@~++==--8%3C--",
    "https://xn--mnchen-3ya.example/%00%0d%0aX:%20y?javascript:alert(1)//{{7*7}}{%25x%25}",
)
_LANGUAGES = ("en", "zh-Hans", "en-onclick", "aa-alert-1", "DE-1996")
# Names that objects of JavaScript have, and ids that pages have.
_IDS = ("constructor", "prototype", "top", "text", "cited", "script", "config")
# As long as a key may be in YAML three times over, once it is escaped.
_LONG_TITLE = '"' * (_LONGEST_NAME - 1)
# Several at once, since a briefing has one title.
_TITLE = (
    "</title><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} "
    "\" onload='alert(1)' [x](javascript:alert(1)) --8<-- \u202e</h1>"
)


def vectors() -> dict[str, str]:
    """Return every hostile text by its id, in the order of the file."""
    classes = json.loads(_FILE.read_text(encoding="utf-8"))
    return {name: text for texts in classes.values() for name, text in texts.items()}


def find_refused(folder: Path) -> dict[str, list[Finding]]:
    """Return what is said of each vector that no article may hold in its text or in its title.

    Writes seeds with one article for each of both into `folder`. The keys are `text ID` and
    `title ID`.
    """
    texts = vectors()
    refused: list[Finding] = []
    bodies = {
        f"articles/text-{name}.md": _article([text], cycle("a")) for name, text in texts.items()
    }
    fronts = {
        f"articles/title-{name}.md": _article("a", cycle([text])) for name, text in texts.items()
    }
    write_seeds(folder, {**SMALL, **bodies, **fronts})
    load_corpus(folder, report=ignore, skipped=refused.append)
    said: dict[str, list[Finding]] = {}
    for finding in refused:
        field, _, name = Path(finding.path).stem.partition("-")
        said.setdefault(f"{field} {name}", []).append(finding)
    return said


def write_sample(folder: Path, refused: Collection[str]) -> Path:
    """Write seeds in which each vector stands in an article's text and in one other field."""
    texts, titles = _accepted("text", refused), _accepted("title", refused)
    chunks = [texts[at : at + _PER_ARTICLE] for at in range(0, len(texts), _PER_ARTICLE)]
    fields = cycle(titles)
    entities = _entities(fields, len(titles) // _ENTITY_FIELDS + 1)
    return _write(folder, chunks, fields, entities)


def write_all(folder: Path, refused: Collection[str]) -> Path:
    """Write seeds in which each vector stands in every field of some article and some entity."""
    texts, titles = _accepted("text", refused), _accepted("title", refused)
    return _write(
        folder,
        [[text] for text in texts],
        _shifted(titles, fields=6),
        _entities(_shifted(titles, fields=_ENTITY_FIELDS), len(titles)),
    )


def _accepted(field: str, refused: Collection[str]) -> list[str]:
    return [text for name, text in vectors().items() if f"{field} {name}" not in refused]


def _shifted(texts: list[str], *, fields: int) -> Iterator[str]:
    """Give each record in turn another text for each of its fields, and so on for ever."""
    for at in count():
        for shift in range(fields):
            yield texts[(at + shift) % len(texts)]


def _write(
    folder: Path,
    chunks: list[list[str]],
    fields: Iterator[str],
    entities: list[dict[str, object]],
) -> Path:
    names = _file_names()
    articles = {
        f"articles/{next(names)}a{number}.md": _article(chunk, fields, number)
        for number, chunk in enumerate(chunks)
    }
    files = {"briefing.yml": _yaml(_briefing(fields)), "entities.yml": _yaml(entities)}
    return write_seeds(folder, {**files, **articles})


def _file_names() -> Iterator[str]:
    """Yield hostile texts that a file may be named for, for ever."""
    return cycle(
        text
        for text in vectors().values()
        if not has_unseen(text)
        and not {"/", "\0"} & set(text)
        and not text.startswith(".")
        and len(text.encode()) < _LONGEST_FILE_NAME
    )


def _article(texts: Iterable[str], fields: Iterator[str], number: int = 0) -> str:
    """Return an article; every third one has no title, so that the file's name is shown."""
    names = ("title", "publisher", "author", "caution", "published_note", "rewrite_of")
    front = {name: next(fields) for name in names}
    front |= {"published": "2025-01-28", "url": _ADDRESSES[number % len(_ADDRESSES)]}
    front |= {"language": _LANGUAGES[number % len(_LANGUAGES)]}
    if number % 3 == 2:
        del front["title"]
    return f"---\n{_yaml(front)}---\n\n" + "\n\n".join(map(_told, texts)) + "\n"


def _told(text: str) -> str:
    """Return a claim that quotes `text`, and the text as a paragraph of its own.

    One in eight holds a sum, and one an answer: pages that hold them all are slow to look at.
    """
    number = crc32(text.encode())
    did = {0: f"paid ${number % 90_000 + 10} million", 1: "sold a pier"}.get(
        number % 8, "built a bridge"
    )
    day = f"{number % 28 + 1} January {2010 + number % 15}"
    return f"Ada Arch said on {day} that Span Works {did} for {text}.\n\n{text}"


def _entities(fields: Iterator[str], many: int) -> list[dict[str, object]]:
    kinds = cycle(("company", "person", "chip", "model", "product", "policy", "place"))
    hostile = [_entity(number, next(kinds), fields) for number in range(many)]
    return [
        {"id": "span-works", "name": "Span Works", "kind": "company"},
        {"id": "ada-arch", "name": "Ada Arch", "kind": "person", "relations": {"at": "span-works"}},
        *hostile,
    ]


def _entity(number: int, kind: str, fields: Iterator[str]) -> dict[str, object]:
    name = _name(next(fields), number)
    return {
        "id": _IDS[number] if number < len(_IDS) else f"e{number}",
        "name": name,
        "kind": kind,
        "aliases": [_name(next(fields), number) for _ in range(_ALIASES)],
        "surname": name,
        "requires": [name],
        "except": [name, f"{name} x"],
        "former_ids": [f"former-{number}"] if number % 20 == 0 else [],
        "description": next(fields),
        "role": next(fields),
        "relations": {_name(next(fields), number): "span-works"},
    }


def _name(text: str, number: int) -> str:
    # Told apart by a number: two entities may not have one name, and a name may not be empty.
    return f"{text[: _LONGEST_NAME - 10]} n{number}"


def _briefing(fields: Iterator[str]) -> dict[str, object]:
    def label() -> str:
        return _name(next(fields), 0)

    themes: list[dict[str, object]] = [
        {"id": "timeline", "layout": "timeline"},
        {"id": "companies", "layout": "entities", "kinds": ["company", "person", "chip"]},
        {"id": "others", "layout": "entities", "kinds": ["model", "product", "policy", "place"]},
        {"id": "money", "layout": "amounts", "units": ["money"]},
        {"id": "constructor", "layout": "entities", "kinds": ["event"]},
    ]
    return {
        "title": _TITLE,
        "description": _TITLE,
        "themes": [{**theme, "title": label(), "description": label()} for theme in themes[:-1]]
        + [{**themes[-1], "title": _LONG_TITLE, "description": label()}],
        "rates": [{"currency": "CNY", "per_usd": "7.2", "date": "2025", "source": label()}],
        "measures": [
            {"id": "paid", "label": label(), "unit": "USD", "words": ["go"]},
        ],
        "questions": [
            {
                "id": "why",
                "label": label(),
                "positions": [
                    {"label": label(), "words": ["paid"]},
                    {"label": label(), "words": ["sold"]},
                ],
            }
        ],
    }


def _yaml(values: object) -> str:
    # Escapes for all that is not ASCII: a control character cannot stand in YAML as it is.
    return yaml.safe_dump(values, allow_unicode=False, sort_keys=False, width=10_000)
