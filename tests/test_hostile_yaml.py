"""These tests feed malformed and hostile YAML through the loader: read right, or refused."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.errors import MOST_SHOWN, Finding, SeedError
from generator.seeds.articles import article_of
from generator.seeds.corpus import load_corpus
from tests.conftest import CASES, ignore

if TYPE_CHECKING:
    from pathlib import Path

TABLE = yaml.safe_load((CASES / "hostile-yaml.yml").read_text(encoding="utf-8"))
LONGEST_MESSAGE = 400


def text_of(parts: str | list[Any]) -> str:
    """Return a text that may be given as [before, repeated, times, after]."""
    if isinstance(parts, str):
        return parts
    before, repeated, times, after = parts
    return f"{before}{repeated * times}{after}"


def check_told(findings: tuple[Finding, ...], problem: str, lines: int) -> None:
    assert problem in " ".join(each.problem for each in findings)
    assert len(findings) <= MOST_SHOWN + 1
    for each in findings:
        assert 0 <= each.line <= lines
        assert each.problem
        assert each.remedy
        assert len(str(each)) <= LONGEST_MESSAGE


def refuse_article(text: str, problem: str) -> None:
    with pytest.raises(SeedError) as caught:
        article_of(text.encode(), "articles/name.md", report=ignore)
    check_told(caught.value.findings, problem, text.count("\n") + text.count("\r") + 1)


def named(rows: list[list[Any]]) -> list[Any]:
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        pytest.param(field, *row[1:], id=f"{field}-{row[0]}")
        for field, row in product(TABLE["plain_fields"], TABLE["plain_values"])
    ],
)
def test_what_looks_like_a_number_or_a_truth_value_stays_the_word_that_was_written(
    field: str, written: str | list[Any], value: str | list[Any]
) -> None:
    text = f"---\n{field}: {text_of(written)}\n---\nText.\n"
    article = article_of(text.encode(), "articles/name.md", report=ignore)
    assert getattr(article, field) == text_of(value)


@pytest.mark.parametrize(
    ("field", "written", "problem"),
    [
        pytest.param(field, *row[1:], id=f"{field}-{row[0]}")
        for field, row in product(TABLE["fields"], TABLE["wrong_values"])
    ],
)
def test_what_no_field_may_hold_is_refused_in_each(
    field: str, written: str | list[Any], problem: str
) -> None:
    refuse_article(f"---\n{field}: {text_of(written)}\n---\nText.\n", problem)


@pytest.mark.parametrize(("fields", "problem"), named(TABLE["malformed"]))
def test_malformed_front_matter_is_refused(fields: str | list[Any], problem: str) -> None:
    refuse_article(f"---\n{text_of(fields)}\n---\nText.\n", problem)


@pytest.mark.parametrize(("text", "problem"), named(TABLE["fences"]))
def test_fields_without_good_fences_are_refused_and_never_lost(text: str, problem: str) -> None:
    refuse_article(text, problem)


@pytest.mark.parametrize(("text", "title", "body"), named(TABLE["read"]))
def test_unusual_front_matter_is_read(text: str, title: str, body: str) -> None:
    article = article_of(text.encode(), "articles/name.md", report=ignore)
    assert article.title == title
    assert article.text[article.body :] == body


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-32-be", "gb18030"])
def test_front_matter_is_found_in_any_encoding(encoding: str) -> None:
    text = "---\ntitle: 深度求索发布新模型\n---\n公司周一表示，训练成本为五百六十万美元。\n" * 1
    article = article_of(text.encode(encoding), "articles/name.md", report=ignore)
    assert article.title == "深度求索发布新模型"


def refuse_seeds(seeds: Path, name: str, text: str, problem: str) -> None:
    (seeds / name).write_text(text, encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load_corpus(seeds, report=ignore)
    own = tuple(each for each in caught.value.findings if each.path in {name, "…"})
    check_told(own, problem, text.count("\n") + 1)


def entries() -> list[Any]:
    """Return entries of a gazetteer, each with a wrong value in the place of a good one."""
    good = {key: json.dumps(value) for key, value in TABLE["entity"].items()}
    found = []
    for key, (name, written, problem) in product(good, TABLE["entity_values"]):
        fields = {**good, key: text_of(written)}
        text = "- " + "\n  ".join(f"{each}: {value}" for each, value in fields.items()) + "\n"
        found.append(pytest.param(text, problem, id=f"{key}-{name}"))
    return found


@pytest.mark.parametrize(("text", "problem"), entries())
def test_a_bad_value_in_the_gazetteer_is_refused(seeds: Path, text: str, problem: str) -> None:
    refuse_seeds(seeds, "entities.yml", text, problem)


@pytest.mark.parametrize(("text", "problem"), named(TABLE["briefing"]))
def test_a_bad_briefing_is_refused(seeds: Path, text: str | list[Any], problem: str) -> None:
    refuse_seeds(seeds, "briefing.yml", text_of(text), problem)


def test_many_ids_that_lead_nowhere_are_told_in_short(seeds: Path) -> None:
    ids = "".join(f"- {{id: e{each}, name: E{each}, kind: company, " for each in range(1))
    dangling = ", ".join(f"nobody-{each}" for each in range(3_000))
    text = f"{ids}relations: {{owner: [{dangling}]}}}}\n"
    many = "".join(f"- {{id: x{each}, name: X{each}, kind: chip}}\n" for each in range(2_000))
    (seeds / "entities.yml").write_text(text + many, encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load_corpus(seeds, report=ignore)
    assert len(str(caught.value).splitlines()) <= 2 * (MOST_SHOWN + 1)
    assert "more" in str(caught.value).splitlines()[-2]
