"""This module loads articles: text, front matter or sidecar, and the address they will have."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from generator.declared import Article
from generator.edtf import parse_edtf
from generator.errors import Finding, SeedError
from generator.seeds.fieldtypes import UNUSABLE
from generator.seeds.files import (
    DEFAULT,
    decode_reporting,
    over_limit,
    read_bytes,
    read_yaml,
    refuse_link,
    unreadable,
)
from generator.seeds.schemas import FrontMatter
from generator.seeds.sourcetext import (
    field_at_start,
    hides_front_matter,
    is_blank,
    opens_front_matter,
    split_front_matter,
    title_of,
)
from generator.seeds.validation import validate
from generator.seeds.yamltext import YamlText, parse_yaml
from generator.unseen import has_unseen

if TYPE_CHECKING:
    from pathlib import Path

    from generator.seeds.files import Limits, Report

_RAW = ".txt"
_TEXTS = frozenset({".md", ".markdown", _RAW})
_SIDECAR = ".yml"
_LONGEST_ID = 80
_RENAME = "rename it with plain letters"


def load_articles(
    seeds: Path, *, report: Report, skipped: Report | None = None, limits: Limits = DEFAULT
) -> tuple[Article, ...]:
    """Load all articles below `seeds`/articles, sorted by date of publication and id.

    Raises SeedError with a finding for each that is bad; files that are no articles are refused.
    With `skipped`, the findings of bad articles go there and the others are returned.
    """
    paths = _paths(seeds / "articles", limits)
    raw_texts = frozenset(path.stem for path in paths if path.suffix.lower() == _RAW)
    findings: list[Finding] = []
    articles: list[Article] = []
    for path in paths:
        shown = f"articles/{path.name}"
        try:
            if path.suffix != _SIDECAR or path.stem not in raw_texts:
                _check_place(path, shown, raw_texts)
                articles.append(load_article(path, shown, report=report, limits=limits))
        except SeedError as error:
            findings += error.findings
    if skipped:
        for finding in findings:
            skipped(finding)
        findings = []
    findings += _same_ids(articles)
    if not articles and not findings:
        remedy = "put a .md or .txt file into it"
        findings.append(Finding("articles", 0, "there is no article in this folder", remedy))
    if findings:
        raise SeedError(*findings)
    return tuple(sorted(articles, key=_by_date))


def _paths(folder: Path, limits: Limits) -> list[Path]:
    """Return the paths of all files in `folder` that are not hidden, by name.

    Raises SeedError if it cannot be listed or holds more, in number or size, than `limits` allow.
    """
    refuse_link(folder, folder.name)
    if folder.exists() and not folder.is_dir():
        problem = "this is a file, not a folder"
        raise SeedError(Finding(folder.name, 0, problem, "make a folder that holds the articles"))
    try:
        names, size = _listed(folder, limits) if folder.is_dir() else ([], 0)
    except OSError as error:
        raise SeedError(unreadable(folder.name, error)) from None
    if size > limits.total_bytes:
        found = f"the articles have {size:,} bytes together: more"
        raise over_limit(folder.name, found, "total_bytes", limits.total_bytes)
    return [folder / name for name in sorted(names)]


def _listed(folder: Path, limits: Limits) -> tuple[list[str], int]:
    """Return the names in `folder`, and the bytes of all files there that can be read."""
    names, size = [], 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                names.append(entry.name)
                bytes_ = entry.stat(follow_symlinks=False).st_size
                size += bytes_ if bytes_ <= limits.file_bytes else 0
            # Each article may have a file beside it that describes it.
            if len(names) > 2 * limits.articles:
                raise _too_many(folder, limits)
    if sum(not name.endswith(_SIDECAR) for name in names) > limits.articles:
        raise _too_many(folder, limits)
    return names, size


def _too_many(folder: Path, limits: Limits) -> SeedError:
    return over_limit(folder.name, "there are more articles", "articles", limits.articles)


def _check_place(path: Path, shown: str, raw_texts: frozenset[str]) -> None:
    """Raise SeedError unless `path` is a file whose name says that it is an article."""
    refuse_link(path, shown)
    if path.is_dir():
        remedy = "put its articles directly into articles/"
        raise SeedError(Finding(shown, 0, "folders in articles/ are not read", remedy))
    ending = path.suffix.lower()
    if ending in {".yml", ".yaml"} and path.stem in raw_texts:
        problem = f"what describes a text ends in {_SIDECAR}"
        raise SeedError(Finding(shown, 0, problem, f"rename it to {path.stem}{_SIDECAR}"))
    if ending in {".yml", ".yaml"}:
        problem = f"there is no {path.stem}{_RAW} that this would describe"
        remedy = "name it as the text is, or put its fields at the top of the article"
        raise SeedError(Finding(shown, 0, problem, remedy))
    if ending not in _TEXTS:
        remedy = "name it .md or .txt, or take it out of articles/"
        raise SeedError(Finding(shown, 0, "this is not an article", remedy))
    if any("\ud800" <= character <= "\udfff" for character in path.name):
        raise SeedError(Finding(shown, 0, "the file's name is not in UTF-8", _RENAME))
    if has_unseen(path.name):
        problem = "the file's name has characters that cannot be seen"
        raise SeedError(Finding(shown, 0, problem, _RENAME))


def _same_ids(articles: list[Article]) -> list[Finding]:
    seen: dict[str, str] = {}
    findings = []
    for article in articles:
        if other := seen.get(article.id):
            problem = f"its address on the site would be that of {other}"
            findings.append(Finding(article.path, 0, problem, "rename one of the two"))
        seen.setdefault(article.id, article.path)
    return findings


def _by_date(article: Article) -> tuple[str, str]:
    return (article.published.begin.isoformat() if article.published else "", article.id)


def load_article(path: Path, shown: str, *, report: Report, limits: Limits = DEFAULT) -> Article:
    """Load the article `path`, which messages call `shown`, with the sidecar that it may have.

    Raises SeedError if the text or a field is bad; reports a guessed encoding.
    """
    raw = read_bytes(path, shown, limits)
    sidecar = None
    beside = path.with_suffix(_SIDECAR) if path.suffix.lower() == _RAW else None
    if beside and (beside.exists() or beside.is_symlink()):
        name = shown.removesuffix(path.suffix) + _SIDECAR
        sidecar = read_yaml(beside, name, report=report, limits=limits)
    return article_of(raw, shown, sidecar, report=report)


def article_of(
    raw: bytes, shown: str, sidecar: YamlText | None = None, *, report: Report
) -> Article:
    """Return the article whose file holds `raw`; its fields are in `sidecar` or front matter.

    Raises SeedError if the text or a field is bad; reports a guessed encoding.
    """
    text = decode_reporting(raw, shown, report=report).text
    # A raw text may begin with a line of hyphens that opens no front matter.
    is_raw = shown.lower().endswith(_RAW) and not opens_front_matter(text)
    front = None if is_raw else split_front_matter(text, shown)
    if front and sidecar:
        problem = f"the fields stand here and in {sidecar.path} too"
        raise SeedError(Finding(shown, 1, problem, "keep them in one place"))
    if not front:
        _refuse_fields(text, shown, is_raw=is_raw)
    body = front.body if front else 0
    if is_blank(text, body):
        problem = "there is no text below the front matter"
        raise SeedError(Finding(shown, 0, problem, "write the article, or remove it"))
    if front:
        sidecar = parse_yaml(front.yaml, shown, first_line=front.first_line)
    return _article(shown, text, body, validate(FrontMatter, sidecar or YamlText(shown, {}, {})))


def _refuse_fields(text: str, shown: str, *, is_raw: bool) -> None:
    """Raise SeedError if `text`, which has no front matter, begins as if it should have one."""
    fields = tuple(FrontMatter.model_fields)
    if not is_raw and (found := field_at_start(text, fields)):
        problem = f"the first line sets `{found}`, but no `---` stands above it"
        raise SeedError(Finding(shown, 1, problem, "add a line `---` at the very top"))
    if hides_front_matter(text, fields):
        problem = "this begins with fields, but not with a line that is `---` and nothing else"
        remedy = "begin the file with a line `---`, and write the fields as YAML: `title: …`"
        raise SeedError(Finding(shown, 1, problem, remedy))


def _article(shown: str, text: str, body: int, fields: FrontMatter) -> Article:
    stem = shown.rpartition("/")[2].rpartition(".")[0] or shown
    values = dict(fields)
    published = values.pop("published")
    title = values.pop("title") or title_of(text, body, stem.replace("_", " "))
    return Article(
        id=article_id(stem),
        path=shown,
        text=text,
        body=body,
        title=title,
        published=parse_edtf(published) if published else None,
        url=values.pop("url") or "",
        **values,
    )


def article_id(stem: str) -> str:
    """Return the id of an article in the file `stem`: its ASCII letters and digits, hyphened.

    Where other letters would be lost, a short digest of the name keeps ids apart.
    """
    plain = "".join(each for each in normalize("NFKD", stem) if not combining(each))
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST_ID].strip("-")
    lost = any(each.isalnum() and not each.isascii() for each in plain)
    if slug and not lost and slug not in UNUSABLE:
        return slug
    digest = sha256(normalize("NFC", stem).encode(errors="surrogatepass")).hexdigest()[:8]
    return f"{slug[: _LONGEST_ID - 9].strip('-') or 'article'}-{digest}"
