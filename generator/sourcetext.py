"""This module turns the bytes of an article into text, and finds its front matter and title."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from generator.errors import Finding, SeedError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FENCE = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
_HEADLINE_WORDS = 20
_SENTENCE_END = re.compile(r"[.。！？!?…:：,，;；][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and the name of the encoding if it had to be guessed."""

    text: str
    guessed: str = ""


@dataclass(frozen=True, slots=True)
class FrontMatterText:
    """The YAML between the two `---` lines, its first line, and where the body begins."""

    yaml: str
    first_line: int
    body: int


def decode(raw: bytes, path: str) -> Decoded:
    """Decode `raw`: by its byte order mark, as UTF-8, or by a guess that is named.

    Raises SeedError if it is empty, binary, or in no encoding that can be told.
    """
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return Decoded(_not_empty(raw.decode(encoding, errors="replace"), path))
    if b"\0" in raw:
        raise SeedError(
            Finding(path, 0, "this is a binary file, not text", "remove it or save it as text")
        )
    try:
        return Decoded(_not_empty(raw.decode("utf-8"), path))
    except UnicodeDecodeError:
        return _guess(raw, path)


def _guess(raw: bytes, path: str) -> Decoded:
    best = from_bytes(raw).best()
    if best is None:
        raise SeedError(
            Finding(path, 0, "the text's encoding cannot be told", "save the file as UTF-8")
        )
    return Decoded(_not_empty(str(best), path), guessed=best.encoding)


def _not_empty(text: str, path: str) -> str:
    if not text.strip():
        raise SeedError(Finding(path, 0, "the file is empty", "write the article, or remove it"))
    return text


def split_front_matter(text: str, path: str) -> FrontMatterText | None:
    """Return the front matter of `text`, or None if it does not begin with a `---` line.

    Raises SeedError if the closing `---` is missing.
    """
    opening = _FENCE.match(text)
    if not opening:
        return None
    at = opening.end()
    while at < len(text):
        if closing := _FENCE.match(text, at):
            return FrontMatterText(text[opening.end() : at], 2, closing.end())
        at = text.find("\n", at) + 1 or len(text)
    raise SeedError(
        Finding(
            path, 1, "the front matter is never closed", "add a line `---` below its last field"
        )
    )


def title_of(text: str, body: int, fallback: str) -> str:
    """Return the headline that `text` begins with at `body`, or `fallback`.

    A headline is a first line of at most 20 words without a full stop at its end that is not all
    there is; a Markdown heading counts as it stands, without its marks.
    """
    first, _, rest = text[body:].lstrip().partition("\n")
    heading = re.fullmatch(r"#{1,6}[ \t]+(.*?)[ \t]*#*", first.strip())
    if heading:
        return heading[1]
    line = first.strip()
    looks_right = 2 <= len(line.split()) <= _HEADLINE_WORDS and not _SENTENCE_END.search(line)
    return line if looks_right and rest.strip() else fallback
