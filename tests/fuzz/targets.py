"""What is fuzzed: each target takes bytes, and raises if a law of the program does not hold."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from unittest.mock import patch
from xml.etree import ElementTree as ET

import yaml
from selectolax.lexbor import LexborHTMLParser

from generator import render
from generator.annotate import annotate
from generator.briefing import Briefing, compile_briefing
from generator.build import TEMPLATES
from generator.claims import find_claims
from generator.declared import Article, Corpus, Entity, EntityKind, Layout, Measure, Theme
from generator.edtf import parse_edtf
from generator.errors import SeedError
from generator.exports.columns import Kind, spell
from generator.exports.csvtext import guard
from generator.exports.files import export_files
from generator.exports.place import Place
from generator.exports.plaintext import plain
from generator.exports.tables import tables_of
from generator.gazetteer import compile_gazetteer
from generator.render import render_pages
from generator.seeds.articles import article_of
from generator.seeds.schemas import BriefingFile, EntitiesFile
from generator.seeds.validation import validate
from generator.seeds.yamltext import parse_yaml
from generator.unseen import has_unseen, on_one_line
from tests.hostile.browse import shown
from tests.test_claims import ENTITIES
from tests.test_markdown import make_renderer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import markdown

    from generator.errors import Finding
    from generator.model import Annotations

# The templates are compiled once, not for each input.
patch.object(render, "make_environment", cache(render.make_environment)).start()

HERE = Place("https://example.org/briefing/")
# The first byte says what kind of file the others are.
_ENTITIES, _BRIEFING = b"\x55", b"\xaa"
LONGEST = 3000  # characters: what breaks on more is a matter of time and size, tested elsewhere
# Elements that our templates write, and Python-Markdown for them.
ELEMENTS = frozenset(
    "html head body p h1 h2 h3 h4 h5 h6 a span div ul ol li table thead tbody tr th td q cite sup "
    "hr strong em time small details summary figure figcaption svg g line rect circle text title "
    "desc path br meta dl dt dd code nav".split()
)
# The others are made of the same macros.
_LOOKED_AT = frozenset(
    "index.md timeline.md money.md companies.md entities/made.md sources/a.md".split()
)
IDENTIFIER = re.compile(r"(?:fn:|fnref\d*:)?[A-Za-z0-9][A-Za-z0-9-]*")
ADDRESS = re.compile(r"#|https?://|(?:\.\./)*[a-z0-9-]+(?:/[a-z0-9_-]+)*(?:\.[a-z]+)?(?:#|$)")


def fuzz_seeds(given: bytes) -> None:
    """Any bytes are an article, entities or a briefing, or refused with a readable reason."""
    kind, raw = given[:1], given[1:]
    guessed: list[Finding] = []
    try:
        if kind < _ENTITIES:
            article = article_of(raw, "articles/x.md", report=guessed.append)
            _check_article(article, raw, guessed)
        else:
            model = EntitiesFile if kind < _BRIEFING else BriefingFile
            validate(model, parse_yaml(raw.decode(errors="replace"), "x.yml"))
    except SeedError as error:
        for finding in error.findings:
            assert finding.problem, finding
            assert finding.remedy, finding
            assert 0 <= finding.line <= raw.count(b"\n") + raw.count(b"\r") + 2, finding
            assert not has_unseen(str(finding).replace("\n", "", 1)), finding


def _check_article(article: Article, raw: bytes, guessed: list[Finding]) -> None:
    if not guessed and not raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0")):
        assert article.text.encode() == raw.removeprefix(codecs.BOM_UTF8)
    assert article.text[article.body :].strip()
    assert article.title.strip()


def fuzz_finders(given: bytes) -> None:
    """What is found in any text is sorted, apart, and is what stands there."""
    article, _ = _article(given)
    found = annotate(article, compile_gazetteer(ENTITIES))
    _check_found(article, found)


def _check_found(article: Article, found: Annotations) -> None:
    for kind in (found.mentions, found.timexes, found.quantities):
        assert all(article.text[each.start : each.end] == each.text for each in kind)
    for sort in (found.passages, found.mentions, found.timexes, found.quantities):
        edges = [edge for each in sort for edge in (each.start, each.end)]
        assert edges == sorted(edges), sort
        assert all(each.start < each.end for each in sort)
    for timex in found.timexes:
        assert (timex.begin is None) == (timex.finish is None)
        assert not timex.begin or not timex.finish or timex.begin <= timex.finish, timex
    for quantity in found.quantities:
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


def fuzz_pages(given: bytes) -> None:
    """Any text gives pages whose front matter is whole, and the same pages twice."""
    briefing = _briefing(given)
    pages = render_pages(briefing, TEMPLATES, HERE)
    for path, page in pages.items():
        head, _, _ = page.removeprefix("---\n").partition("\n---\n")
        assert yaml.safe_load(head)["title"] is not None, path
        if structured := yaml.safe_load(head).get("structured"):
            assert "<" not in structured
            json.loads(structured)
        assert "\n".join(page.split("\n")) == "\n".join(page.splitlines()) + "\n", path
    assert render_pages(briefing, TEMPLATES, HERE) == pages


def fuzz_html(given: bytes) -> None:
    """Every passage comes out of its page as it went in, and nothing of it is markup."""
    briefing = _briefing(given)
    for path, page in render_pages(briefing, TEMPLATES, HERE).items():
        if path in _LOOKED_AT:
            tree = LexborHTMLParser(_renderer().reset().convert(page.partition("\n---\n")[2]))
            _check_markup(tree, path)
            if path.startswith("sources/"):
                _check_texts(tree, briefing)


def _check_markup(tree: LexborHTMLParser, path: str) -> None:
    ids = []
    for node in tree.css("*"):
        assert node.tag in ELEMENTS, (path, node.tag)
        for name, value in node.attributes.items():
            assert not name.startswith("on"), (path, name)
            assert name not in {"srcdoc", "src", "action", "formaction"}, (path, name)
            if name == "id":
                assert IDENTIFIER.fullmatch(value or ""), (path, value)
                ids.append(value)
            if name in {"href", "cite"}:
                assert ADDRESS.match(value or ""), (path, value)
    assert len(ids) == len(set(ids)), path


def _check_texts(tree: LexborHTMLParser, briefing: Briefing) -> None:
    for link in tree.css(".headerlink"):
        link.decompose()
    out = {node.attributes["id"]: shown(node.text()) for node in tree.css(".passage[id]")}
    (view,) = briefing.sources.values()
    text = view.article.text
    into = {p.id: shown(on_one_line(text[p.start : p.end])) for p in view.found.passages}
    assert out == into
    heading = tree.css_first("h1")
    assert heading
    assert shown(heading.text()) == shown(on_one_line(view.article.title))


def fuzz_exports(given: bytes) -> None:
    """The downloads hold what the tables hold, read back by readers that are not ours."""
    briefing = _briefing(given)
    files = export_files(briefing, HERE)
    for table in tables_of(briefing, HERE):
        names = [each.name for each in table.headings]
        rows = [dict(zip(names, map(spell, row), strict=True)) for row in table.rows]
        objects = json.loads(files[f"data/{table.name}.json"])
        assert objects == json.loads(json.dumps(rows)), table.name
        lines = list(_rows_of_csv(files[f"data/{table.name}.csv"]))
        assert len(lines) == len(rows), table.name
        for heading in table.headings:
            if heading.kind is Kind.TEXT:
                wanted = [guard(plain(str(each[heading.name] or ""))) for each in rows]
                assert [each[heading.name] for each in lines] == wanted, table.name
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(files["data/briefing.sqlite"])
            count = database.execute(f'SELECT COUNT(*) FROM "{table.name}"').fetchone()  # noqa: S608
            assert count == (len(rows),), table.name
            assert not database.execute("PRAGMA foreign_key_check").fetchall()
    _check_calendar(files["data/timeline.ics"])
    _check_feeds(files, briefing)


def _rows_of_csv(content: bytes) -> Iterator[dict[str, str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return iter(csv.DictReader(text, strict=True))


def _check_calendar(content: bytes) -> None:
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    names = r"(?:BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|UID|DTSTAMP|DTSTART|DTEND"
    names += r"|SUMMARY|DESCRIPTION|CATEGORIES|URL|TRANSP)[:;]"
    assert all(re.match(names, line) for line in lines[:-1])
    assert not any(has_unseen(line.replace("\t", " ")) for line in lines)
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")


def _check_feeds(files: dict[str, bytes], briefing: Briefing) -> None:
    (view,) = briefing.sources.values()
    item = ET.fromstring(files["data/feed.xml"]).find("channel/item")  # noqa: S314 - our own
    assert item is not None
    assert item.findtext("title") == on_one_line(plain(view.article.title))
    described = LexborHTMLParser(item.findtext("description") or "")
    assert {node.tag for node in described.css("body *")} <= {"p", "ul", "li"}
    feed = json.loads(files["data/feed.json"])
    assert feed["items"][0]["title"] == on_one_line(plain(view.article.title))
    assert feed["items"][0]["content_html"] == item.findtext("description")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "seeds": fuzz_seeds,
    "finders": fuzz_finders,
    "pages": fuzz_pages,
    "html": fuzz_html,
    "exports": fuzz_exports,
}


@cache
def _renderer() -> markdown.Markdown:
    return make_renderer()


def _article(given: bytes) -> tuple[Article, list[str]]:
    """Return an article of what is given, and the texts for fields that stand before a NUL."""
    *fields, text = given.decode("utf-8", "ignore").split("\0")
    texts = [each[:200] for each in fields]
    title, publisher, author, caution, note = [*texts, *[""] * 5][:5]
    article = Article(
        id="a",
        path="a.md",
        text=text[:LONGEST],
        body=0,
        title=title.strip() or "A",
        published=parse_edtf("2025-01-28"),
        publisher=publisher,
        author=author,
        caution=caution,
        published_note=note,
    )
    return article, texts


def _briefing(given: bytes) -> Briefing:
    article, texts = _article(given)
    name, alias, description, role, label = [*texts[5:], *[""] * 5][:5]
    made = Entity(
        id="made",
        name=name.strip() or "Made",
        kind=EntityKind.COMPANY,
        aliases=(alias,) if alias.strip() else (),
        description=description,
        role=role,
        relations=((label.strip() or "owner", ("acme",)),),
    )
    entities = (*ENTITIES, made)
    corpus = replace(_CORPUS, entities=entities, articles=(article,), title=article.title)
    gazetteer = compile_gazetteer(entities)
    found = annotate(article, gazetteer)
    claims = find_claims(article, found, gazetteer.entities)
    return compile_briefing(corpus, {"a": found}, claims)


_CORPUS = Corpus(
    title="A",
    description="",
    language="en",
    themes=(
        Theme(id="timeline", title="Timeline", layout=Layout.TIMELINE),
        Theme(id="money", title="Money", layout=Layout.AMOUNTS, units=("money",)),
        Theme(
            id="companies", title="Companies", layout=Layout.ENTITIES, kinds=(EntityKind.COMPANY,)
        ),
    ),
    measures=(Measure(id="cost", label="Cost", unit="USD", words=("cost",)),),
    entities=(),
    articles=(),
)
