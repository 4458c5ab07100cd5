"""This module reads the seeds folder: the only one that does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from generator.edtf import parse_edtf
from generator.errors import Finding, SeedError
from generator.model import Article, Corpus, Entity, Measure, Theme
from generator.references import check_references
from generator.schemas import (
    ID_PATTERN,
    BriefingFile,
    EntitiesFile,
    EntityEntry,
    FrontMatter,
    validate,
)
from generator.sourcetext import FrontMatterText, decode, split_front_matter, title_of
from generator.yamltext import YamlText, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Report = Callable[[Finding], None]

MAX_BYTES = 20_000_000

T = TypeVar("T")


def load_corpus(seeds: Path, *, report: Report) -> Corpus:
    """Load and validate the folder `seeds`; hand what is odd but not wrong to `report`.

    Raises SeedError with the findings of all files together.
    """
    if not seeds.is_dir():
        raise SeedError(
            Finding(str(seeds), 0, "there is no such folder", "name the folder with --seeds DIR")
        )
    findings: list[Finding] = []
    briefing = _collect(lambda: _load_briefing(seeds), findings)
    entities = _collect(lambda: load_entities(seeds), findings) or ()
    articles = _collect(lambda: load_articles(seeds, report=report), findings) or ()
    if briefing is None or findings:
        raise SeedError(*findings)
    corpus = Corpus(
        title=briefing.title,
        description=briefing.description,
        language=briefing.language,
        themes=tuple(Theme(**dict(entry)) for entry in briefing.themes),
        measures=tuple(Measure(**dict(entry)) for entry in briefing.measures),
        entities=entities,
        articles=articles,
    )
    check_references(corpus)
    return corpus


def _collect(load: Callable[[], T], findings: list[Finding]) -> T | None:
    try:
        return load()
    except SeedError as error:
        findings.extend(error.findings)
        return None


def read_bytes(path: Path, shown: str) -> bytes:
    """Return the content of the regular file `path`, which messages call `shown`.

    Raises SeedError if it cannot be read or is larger than MAX_BYTES.
    """
    try:
        if not path.is_file():
            raise SeedError(Finding(shown, 0, "there is no such file", "create it"))
        if path.stat().st_size > MAX_BYTES:
            problem = f"the file is larger than {MAX_BYTES:,} bytes"
            raise SeedError(Finding(shown, 0, problem, "split it into several articles"))
        return path.read_bytes()
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise SeedError(Finding(shown, 0, problem, "check the file's permissions")) from None


def _load_yaml(seeds: Path, name: str) -> YamlText:
    return parse_yaml(decode(read_bytes(seeds / name, name), name).text, name)


def _load_briefing(seeds: Path) -> BriefingFile:
    return validate(BriefingFile, _load_yaml(seeds, "briefing.yml"))


def load_entities(seeds: Path) -> tuple[Entity, ...]:
    """Load the gazetteer `entities.yml` of the folder `seeds`, sorted by id.

    Raises SeedError for a bad field, or an id that stands twice.
    """
    yaml = _load_yaml(seeds, "entities.yml")
    entries = validate(EntitiesFile, yaml, under="entries").entries
    _check_ids(entries, yaml)
    return tuple(sorted(map(_entity, entries), key=lambda entity: entity.id))


def _check_ids(entries: tuple[EntityEntry, ...], yaml: YamlText) -> None:
    seen: dict[str, int] = {}
    findings = []
    for index, entry in enumerate(entries):
        line = yaml.line((index, "id"))
        for name in (entry.id, *entry.former_ids):
            if first := seen.get(name):
                problem = f"the id {name!r} stands on line {first} too"
                findings.append(Finding(yaml.path, line, problem, "give one of them another id"))
            seen.setdefault(name, line)
    if findings:
        raise SeedError(*findings)


def _entity(entry: EntityEntry) -> Entity:
    fields = dict(entry)
    exact_case = fields.pop("case")
    relations = tuple(fields.pop("relations").items())
    return Entity(**fields, exact_case=exact_case, relations=relations)


def load_articles(seeds: Path, *, report: Report) -> tuple[Article, ...]:
    """Load all articles below `seeds`/articles, sorted by date of publication and id.

    Raises SeedError with a finding for each that is bad; files that are no articles are refused.
    """
    folder = seeds / "articles"
    findings: list[Finding] = []
    articles: list[Article] = []
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    for name in (name for name in names if not name.startswith(".")):
        if loaded := _collect(lambda name=name: _load_one(folder, name, report), findings):  # type: ignore[misc]
            articles.append(loaded)
    findings += _same_ids(articles)
    if not articles and not findings:
        findings.append(
            Finding("articles", 0, "there is no article", "put a .md or .txt file into it")
        )
    if findings:
        raise SeedError(*findings)
    return tuple(sorted(articles, key=_by_date))


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


def _load_one(folder: Path, name: str, report: Report) -> Article | None:
    shown = f"articles/{name}"
    stem, _, ending = name.rpartition(".")
    match ending.lower():
        case "md" | "markdown":
            return load_article(folder / name, shown, None, report=report)
        case "txt":
            sidecar = folder / f"{stem}.yml"
            return load_article(folder / name, shown, sidecar, report=report)
        case "yml" | "yaml" if (folder / f"{stem}.txt").is_file() and ending == "yml":
            return None
        case "yml" | "yaml":
            problem = f"there is no {stem}.txt that this would describe"
            raise SeedError(Finding(shown, 0, problem, f"name it as the text is: {stem}.yml"))
    problem = "this is not an article"
    raise SeedError(Finding(shown, 0, problem, "name it .md or .txt, or take it out of articles/"))


def load_article(path: Path, shown: str, sidecar: Path | None, *, report: Report) -> Article:
    """Load one article, with its front matter or the fields of `sidecar` if that exists.

    Raises SeedError if the text or a field is bad; reports a guessed encoding.
    """
    fields = None
    if sidecar and sidecar.exists():
        described = f"articles/{sidecar.name}"
        text = decode(read_bytes(sidecar, described), described).text
        fields = validate(FrontMatter, parse_yaml(text, described))
    return article_of(read_bytes(path, shown), shown, fields, report=report)


def article_of(
    raw: bytes, shown: str, fields: FrontMatter | None = None, *, report: Report
) -> Article:
    """Return the article whose file holds `raw`; without `fields` its front matter has them.

    Raises SeedError if the text or a field is bad; reports a guessed encoding.
    """
    decoded = decode(raw, shown)
    if decoded.guessed:
        problem = f"this is not UTF-8; read as {decoded.guessed}"
        report(Finding(shown, 0, problem, "save it as UTF-8 to be sure"))
    front = split_front_matter(decoded.text, shown)
    if fields is None:
        yaml = front or FrontMatterText("", 1, 0)
        fields = validate(FrontMatter, parse_yaml(yaml.yaml, shown, first_line=yaml.first_line))
    body = front.body if front else 0
    if not decoded.text[body:].strip():
        problem = "there is no text below the front matter"
        raise SeedError(Finding(shown, 0, problem, "write the article, or remove it"))
    return _article(shown, decoded.text, body, fields)


def _article(shown: str, text: str, body: int, fields: FrontMatter) -> Article:
    stem = shown.rpartition("/")[2].rpartition(".")[0] or shown
    values = dict(fields)
    published = values.pop("published")
    title = values.pop("title") or title_of(text, body, stem.replace("_", " "))
    return Article(
        id=_slug(stem),
        path=shown,
        text=text,
        body=body,
        title=title,
        published=parse_edtf(published) if published else None,
        url=values.pop("url") or "",
        **values,
    )


def _slug(stem: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:80].strip("-")
    return slug if re.fullmatch(ID_PATTERN, slug) else "article-" + stem.encode().hex()[:32]
