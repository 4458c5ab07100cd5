"""This module turns the bytes of an article into text, and finds its front matter and title."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from generator.errors import Finding, SeedError

if TYPE_CHECKING:
    from collections.abc import Collection

# The mark of UTF-32 begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How archives (documents of office programs too), pictures and PDF begin.
_BINARY = (
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"%PDF-",
    b"\xd0\xcf\x11\xe0",
)
# What a text without a mark may be in, if it is not UTF-8: of the many code pages those in which
# news is still saved. With all of them to choose from, curly quotes make English text cp775.
_ENCODINGS = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1251", "cp1252"]
_WITH_NULS = ["utf_16_le", "utf_16_be"]
# Hardly any bytes are UTF-32 by chance: three of four code units would be no characters.
_WIDE = ("utf_32_le", "utf_32_be")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BAD_BYTE = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n?|\n")
_FENCE = re.compile(r"---[ \t]*(?:\r\n?|\n|\Z)")
_FIELD = re.compile(r"[\w-]+:(?:[ \t]|\r|\n|\Z)")
# How much of a text is read for fields that stand where no front matter can be.
_OPENING = 1_000
# What may stand before the fields by mistake: white space, marks that cannot be seen.
_BLANK = r"[\s\ufeff\u200b-\u200f\u2060]*"
# A line that is nearly `---`, or what other programs begin fields with: `+++`, `{`, a code fence.
_NEARLY_FENCE = (
    r"(?:(?:[-\u2010-\u2015\u2212_=+;%~*.#|]{2,}|(?:- ?){2,}|`{3,}|<!--|\{)"
    r"[ \t]*(?:ya?ml|toml|json)?[ \t]*[\r\n\x85\u2028\u2029]|(?:-{2,}|\+{2,}|<!--|\{)[ \t]*)"
)
# A field that an article does not have, on the line below hyphens.
_ANY_FIELD = r"(?<=-[\r\n])[a-z_]+:[ \t\r\n]"
_HEADLINE_WORDS = 20
_HEADLINE_CHARACTERS = 300
_HAN = re.compile(r"[\u3400-\u9fff]")
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
    decoded = _decode(raw, path)
    if is_blank(decoded.text):
        raise SeedError(Finding(path, 0, "the file is empty", "write something, or remove it"))
    if "\0" in decoded.text:
        raise SeedError(_binary(path))
    return decoded


def is_blank(text: str, start: int = 0) -> bool:
    """Return whether `text` from `start` on has nothing that can be seen."""
    return bool(re.compile(rf"{_BLANK}\Z").match(text, start))


def _decode(raw: bytes, path: str) -> Decoded:
    if raw.startswith(_BINARY):
        raise SeedError(_binary(path))
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return Decoded(_decode_marked(raw, encoding, path))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(raw, path)
    return _guess(raw, path) if "\0" in text else Decoded(text)


def _decode_marked(raw: bytes, encoding: str, path: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode(encoding, errors="ignore")
        line = len(_LINE_END.findall(before)) + 1
        problem = f"the file begins as {encoding.removesuffix('-sig')} but does not go on as such"
        raise SeedError(Finding(path, line, problem, "save the file as UTF-8")) from None


def _guess(raw: bytes, path: str) -> Decoded:
    nuls = b"\0" in raw
    if nuls and (wide := _decode_wide(raw)):
        return wide
    _refuse_mixed(raw, path)
    best = from_bytes(raw, cp_isolation=_WITH_NULS if nuls else _ENCODINGS).best()
    if best and not _CONTROLS.search(str(best)):
        # The commonest name of those that give the same text.
        same = best.could_be_from_charset
        return Decoded(str(best), guessed="cp1252" if "cp1252" in same else best.encoding)
    if nuls or _CONTROLS.search(raw.decode("latin-1")):
        raise SeedError(_binary(path))
    raise SeedError(
        Finding(path, 0, "the text's encoding cannot be told", "save the file as UTF-8")
    )


def _decode_wide(raw: bytes) -> Decoded | None:
    """Return `raw` as UTF-32 without a mark, if it is that."""
    for encoding in _WIDE:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return Decoded(text, guessed=encoding)
    return None


def _refuse_mixed(raw: bytes, path: str) -> None:
    """Raise SeedError at the first bad byte if `raw` is UTF-8 for the most part.

    To guess another encoding for all of it would garble what is right.
    """
    text = raw.decode("utf-8", errors="surrogateescape")
    bad = _BAD_BYTE.search(text)
    if bad and len(_BEYOND_ASCII.findall(text)) > len(_BAD_BYTE.findall(text)):
        line = len(_LINE_END.findall(text[: bad.start()])) + 1
        problem = (
            f"the byte 0x{ord(bad[0]) & 0xFF:02X} is not UTF-8, though the rest of the file is"
        )
        raise SeedError(Finding(path, line, problem, "mend this line, and save the file as UTF-8"))


def _binary(path: str) -> Finding:
    return Finding(path, 0, "this is a binary file, not text", "remove it or save it as text")


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
        line_end = _LINE_END.search(text, at)
        at = line_end.end() if line_end else len(text)
    raise SeedError(
        Finding(
            path, 1, "the front matter is never closed", "add a line `---` below its last field"
        )
    )


def opens_front_matter(text: str) -> bool:
    """Return whether `text` begins with a `---` line and a field, as no raw text does by chance."""
    opening = _FENCE.match(text)
    return bool(opening and _FIELD.match(text, opening.end()))


def hides_front_matter(text: str, fields: Collection[str]) -> bool:
    """Return whether `text` begins with one of `fields` behind what is nearly a line `---`."""
    field = rf"(?:\{{?{_BLANK}{_field(fields)}|{_ANY_FIELD})"
    return bool(re.match(rf"{_BLANK}{_NEARLY_FENCE}{_BLANK}{field}", text[:_OPENING]))


def field_at_start(text: str, fields: Collection[str]) -> str:
    """Return which of `fields` the first line of `text` sets without a line `---` above it.

    One field in small letters is enough, as YAML has it; as mail has it ("Title: x") it takes two.
    """
    exact = rf"{_BLANK}({'|'.join(fields)}):(?:\s|$)"
    mail = rf"{_BLANK}({_field(fields)})[^\r\n]*(?:\r\n?|\n){_field(fields)}"
    found = re.match(exact, text[:_OPENING]) or re.match(mail, text[:_OPENING])
    return found[1].strip(" :=") if found else ""


def _field(fields: Collection[str]) -> str:
    return rf"[\"']?(?i:{'|'.join(fields)})[\"']?\s?[:=]"


def title_of(text: str, body: int, fallback: str) -> str:
    """Return the headline that `text` begins with at `body`, or `fallback`.

    A headline is a first line of at most 20 words without a full stop at its end that is not all
    there is; a Markdown heading counts as it stands, without its marks. Two Chinese characters
    count as a word.
    """
    # A line of links ("Home | News | Sport") is no headline.
    lines = [each for each in _LINE_END.split(text[body:].lstrip()) if " | " not in each]
    line, rest = lines[0].strip() if lines else "", lines[1:]
    if len(line) > _HEADLINE_CHARACTERS:
        return fallback
    if mark := re.match(r"#{1,6}[ \t]+", line):
        return line[mark.end() :].rstrip("#").strip() or fallback
    words = len(line.split()) + len(_HAN.findall(line)) // 2
    looks_right = 1 < words <= _HEADLINE_WORDS and not _SENTENCE_END.search(line)
    return line if looks_right and "".join(rest).strip() else fallback
