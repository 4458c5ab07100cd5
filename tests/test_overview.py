"""The overview stays one page that is read at once, however much the briefing holds."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.build import TEMPLATES, compile_seeds
from generator.render import render_pages
from tests.conftest import ignore, write_seeds
from tests.many import crowded_seeds

FEW, MANY = 30, 60
# What a row, a claim and a footnote of the page begin with.
MARKS = {
    "claims": r"^\{: #claim-\S+ \.claim|^\{: \.claim",
    "rows": r"^\| ",
    "notes": r"^\[\^[\w-]+\]: ",
    "entities": r"\]\(entities/",
}


@cache
def pages(articles: int) -> dict[str, str]:
    with TemporaryDirectory() as folder:
        seeds = write_seeds(Path(folder), crowded_seeds(articles))
        return render_pages(compile_seeds(seeds, report=ignore), TEMPLATES)


@pytest.mark.parametrize("mark", MARKS)
def test_twice_the_articles_make_no_longer_an_overview(mark: str) -> None:
    pattern = re.compile(MARKS[mark], re.MULTILINE)
    few, many = (len(pattern.findall(pages(number)["index.md"])) for number in (FEW, MANY))
    assert few > 8
    assert many <= few * 1.1


def test_the_bytes_of_the_overview_hardly_grow() -> None:
    few, many = (len(pages(number)["index.md"]) for number in (FEW, MANY))
    assert many < few * 1.1


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (f"All {MANY} sources", "sources.md"),
        (f"all {MANY + 1} companies", r"entities.md#all-companies"),
        (f"All {MANY} passages", r"companies(_\d)?.md#claim-c\d+-s\d+"),
        (r"All \d+ dated claims&#44; on the timeline", r"timeline(_\d)?.md#claim-c\d+-s\d+"),
        (r"All \d+ figures in dispute", r"disputes(_\d)?.md#differ"),
        (r"All \d+ questions with more than one answer", r"disputes(_\d)?.md#questions"),
    ],
)
def test_what_is_cut_says_how_much_there_is_and_leads_to_all_of_it(
    words: str, address: str
) -> None:
    assert re.search(rf"\[{words}\]\({address}\)", pages(MANY)["index.md"])


def test_the_sources_shown_are_the_last_published() -> None:
    table = pages(MANY)["index.md"].partition("{: #sources")[2].partition("\n## ")[0]
    shown = [int(number) for number in re.findall(r"sources/c(\d+)\.md", table)]
    assert sorted(shown) == list(range(MANY - len(shown) + 1, MANY + 1))


def test_a_small_briefing_is_not_cut() -> None:
    small = pages(4)["index.md"]
    assert not re.findall(r"\[[Aa]ll \d+ (?!dated)", small)


@pytest.mark.parametrize("kind", ["sources", "entities"])
def test_all_sources_and_all_entities_stand_once_in_their_lists(kind: str) -> None:
    every = sorted(path for path in pages(MANY) if path.startswith(f"{kind}/"))
    lists = [text for path, text in pages(MANY).items() if re.match(rf"{kind}(_\d)?\.md", path)]
    own = {path.removesuffix(".md") for path in every if "_" not in path}
    listed = re.findall(rf"^\| \[[^]]*\]\(({kind}/[\w-]+)\.md\)", "\n".join(lists), re.MULTILINE)
    assert sorted(listed) == sorted(own)
