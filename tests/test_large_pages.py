"""Specify that no page has a block on which a renderer of Markdown would spend the square of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.build import TEMPLATES, compile_seeds
from generator.claims import LONGEST
from generator.exports.files import export_files
from generator.exports.place import NOWHERE, Place
from generator.render import render_pages
from tests.conftest import ignore

if TYPE_CHECKING:
    from generator.briefing import Briefing

FOLDER = Path(__file__).parent
SHAPES = yaml.safe_load((FOLDER / "cases" / "shapes.yml").read_text(encoding="utf-8"))["shapes"]
LENGTH = 9_000  # characters of each shape
# The longest claim in references of five characters, its date, and the line below it.
MOST = 5 * LONGEST + 5_000


def shape(unit: str, before: str = "", after: str = "") -> str:
    return before + unit * (LENGTH // len(unit)) + after


def compiled(folder: Path, articles: dict[str, str], entities: str = "") -> Briefing:
    seeds = copytree(FOLDER / "corpus" / "tiny" / "seeds", folder / "seeds")
    with (seeds / "entities.yml").open("a", encoding="utf-8") as gazetteer:
        gazetteer.write(entities)
    for name, text in articles.items():
        head = f"---\ntitle: {name}\npublished: 2025-01-28\n---\n"
        (seeds / "articles" / f"{name}.md").write_bytes((head + text).encode())
    return compile_seeds(seeds, report=ignore)


@pytest.fixture(scope="module")
def of_shapes(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    shapes = {f"shape-{name}": shape(*rest) for name, *rest in SHAPES}
    return compiled(tmp_path_factory.mktemp("shapes"), shapes)


def units_of(page: str) -> list[str]:
    """Return what a renderer of Markdown reads as one: blocks, and lines and cells of some."""
    body = page.partition("\n---\n")[2]
    body = re.sub(r"^<figure .*?^</figure>$", "", body, flags=re.MULTILINE | re.DOTALL)
    blocks = [each for each in body.split("\n\n") if not re.match(r"<(?:p|ul|h\d)\b", each)]
    lines = [line for each in blocks for line in parts_of(each)]
    return [cell for line in lines for cell in (line.split(" | ") if line[:1] == "|" else [line])]


def parts_of(block: str) -> list[str]:
    lines = block.strip("\n").split("\n")
    apart = all(re.match(r"\||\[\^|- |<", line) for line in lines)
    return [line for line in lines if not line.startswith("<div ")] if apart else [block]


def test_no_block_that_markdown_looks_into_is_long(of_shapes: Briefing) -> None:
    pages = render_pages(of_shapes, TEMPLATES)
    longest = {path: max(map(len, units_of(page)), default=0) for path, page in pages.items()}
    assert {path: length for path, length in longest.items() if length > MOST} == {}


LONG = "Acme sold 5 pumps on 3 February 2025. " * 150


@pytest.mark.parametrize(
    ("place", "address"),
    [(NOWHERE, "../../entities/acme/"), (Place(is_flat=True), "../entities/acme.html")],
)
def test_a_long_paragraph_keeps_its_text_its_anchors_and_its_links(
    tmp_path: Path, place: Place, address: str
) -> None:
    briefing = compiled(tmp_path, {"long": LONG})
    page = render_pages(briefing, TEMPLATES, place)["sources/long.md"]
    (line,) = (each for each in page.split("\n") if each.startswith("<p><span"))
    tree = LexborHTMLParser(line)
    assert tree.text() == LONG.strip()
    assert [node.attributes["id"] for node in tree.css("span")] == [
        f"s{number}" for number in range(1, 151)
    ]
    assert {node.attributes["href"] for node in tree.css("a")} == {address}


@pytest.mark.parametrize(("mark", "tag"), [("# ", "h3"), ("- ", "li"), ("", "p")])
def test_a_long_block_is_of_the_kind_that_it_was(tmp_path: Path, mark: str, tag: str) -> None:
    briefing = compiled(tmp_path, {"long": f"{mark}{'[so] ' * 2_000}\n"})
    page = render_pages(briefing, TEMPLATES)["sources/long.md"]
    (node,) = LexborHTMLParser(page).css(f"{tag}:has(#s1), {tag}#s1")
    assert node.text() == ("[so] " * 2_000).strip()


def test_an_article_without_a_passage_has_a_page(tmp_path: Path) -> None:
    assert "sources/none.md" in render_pages(compiled(tmp_path, {"none": "---\n"}), TEMPLATES)


def test_a_name_in_a_passage_without_an_end_is_quoted_with_what_stands_around_it(
    tmp_path: Path,
) -> None:
    briefing = compiled(tmp_path, {"names": "Acme and " * 1_000})
    rows = json.loads(export_files(briefing, NOWHERE)["data/mentions.json"])
    quotes = [row["quote"] for row in rows if row["article"] == "names"]
    assert len(quotes) == 1_000
    assert all("Acme" in quote and len(quote) <= 404 for quote in quotes)


def test_hundreds_of_names_are_parted_into_several_lines(tmp_path: Path) -> None:
    many = "".join(f"- {{id: made-{n}, name: Made{n} Works, kind: company}}\n" for n in range(250))
    briefing = compiled(
        tmp_path, {"all": " ".join(f"Made{n} Works grew." for n in range(250))}, many
    )
    page = render_pages(briefing, TEMPLATES)["sources/all.md"]
    lines = [each for each in page.split("\n") if each.count("(../entities/made-") > 1]
    assert len([each for each in lines if " · " in each]) >= 3
