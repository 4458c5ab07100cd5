"""What the fuzzer begins with: the files in `corpus/`, and the hostile texts in every field."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.hostile.seeds import vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

_CORPUS = Path(__file__).with_name("corpus")
# The first byte tells the target what kind of file the others are.
_KINDS = {"article": b"\x00", "entities": b"\x55", "briefing": b"\xaa"}
# Title, publisher, author, caution, note; name, alias, description, role, relation; see `targets`.
_FIELDS = 10
# All of them go through pages and browser in other tests: here they show the way.
_STEP = 8


def seeds_of(target: str) -> Iterator[bytes]:
    """Yield what the target of that name is to be fuzzed with first."""
    yield from (_seed_files() if target == "seeds" else _texts())


def _seed_files() -> Iterator[bytes]:
    for path in sorted((_CORPUS / "seeds").iterdir()):
        yield _KINDS[path.name.partition("-")[0]] + path.read_bytes()
    for text in vectors().values():
        body = text.encode(errors="surrogatepass")
        yield _KINDS["article"] + b"---\ntitle: " + body + b"\n---\n" + body


def _texts() -> Iterator[bytes]:
    for path in sorted((_CORPUS / "texts").iterdir()):
        yield path.read_bytes()
    for text in [*vectors().values()][::_STEP]:
        told = f"Acme said on 20 January 2025 that Globe paid $5 million for {text}.\n\n{text}"
        yield "\0".join([*[text] * _FIELDS, told]).encode(errors="ignore")
