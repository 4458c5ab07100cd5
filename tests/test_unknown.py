"""These tests find names that the gazetteer lacks, and write them as entries of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate import annotate
from generator.declared import Article, Entity, EntityKind
from generator.gazetteer import compile_gazetteer
from generator.seeds.schemas import EntityEntry
from generator.unknown.find import find_unknown
from generator.unknown.lines import lines_of
from generator.unknown.passages import abbreviates, find_sightings

if TYPE_CHECKING:
    from generator.model import Annotations
    from generator.unknown.unite import UnknownName

Read = tuple[Article, "Annotations"]
NOBODY: tuple[Entity, ...] = ()
PLACES = (
    Entity(id="foo", name="Foo", kind=EntityKind.PLACE),
    Entity(id="ada-byron", name="Ada Byron", kind=EntityKind.PERSON),
    Entity(id="x", name="Xylo", kind=EntityKind.COMPANY, requires=("sound",)),
)


def read_text(text: str, entities: tuple[Entity, ...] = NOBODY, name: str = "a") -> Read:
    article = Article(id=name, path=f"articles/{name}.md", text=text, body=0, title=name)
    return article, annotate(article, compile_gazetteer(entities))


def names_in(text: str, entities: tuple[Entity, ...] = NOBODY) -> tuple[UnknownName, ...]:
    return find_unknown([read_text(text, entities)], entities)


def lines(names: tuple[UnknownName, ...], *read: Read, taken: tuple[str, ...] = ()) -> str:
    return "\n".join(lines_of(names, read, taken))


def test_names_are_found_where_they_stand(row: tuple[str, list[str]]) -> None:
    text, expected = row
    assert [each.text for each in find_sightings([read_text(text)])] == expected


def test_the_ways_to_write_a_name_are_united(row: tuple[str, list[str]]) -> None:
    text, expected = row
    found = names_in(text)
    assert [
        f"{each.kind or '?'} {each.name} ({', '.join(each.aliases)}) {each.count}" for each in found
    ] == expected


def test_a_kind_is_given_only_where_a_rule_is_sure(row: tuple[str, str | None]) -> None:
    text, expected = row
    first = min(names_in(text), key=lambda each: each.sightings[0].start)
    assert first.kind == expected


def test_what_yaml_reads_otherwise_is_quoted(row: tuple[str, str]) -> None:
    name, written = row
    (found,) = names_in("It was Globex.")
    renamed = type(found)(name=name, kind=EntityKind.EVENT, aliases=(), sightings=found.sightings)
    said = lines((renamed,), read_text("It was Globex."))
    assert f"\n  name: {written}\n" in said
    assert yaml.safe_load(said)[0]["name"] == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Globex met Foo.", ["Globex"]),
        ("Then Globex Foo Works met.", ["Globex Foo Works"]),
        ("Then Globex Foo met Foo's Globex.", ["Globex"]),
        ("Then Byron met Ada.", []),
        ("Then Xylo rose.", []),
    ],
)
def test_what_the_gazetteer_has_is_not_unknown(text: str, expected: list[str]) -> None:
    assert [each.name for each in names_in(text, PLACES)] == expected


def test_names_are_ranked_by_their_count_then_by_the_number_of_articles() -> None:
    texts = {"a": "To Bar, Bar and Baz, by Qux.", "b": "To Baz, by Zip, Zip and Zip."}
    read = [read_text(text, name=name) for name, text in texts.items()]
    found = [(each.name, each.count, each.articles) for each in find_unknown(read)]
    assert found == [
        ("Zip", 3, ("b",)),
        ("Baz", 2, ("a", "b")),
        ("Bar", 2, ("a",)),
        ("Qux", 1, ("a",)),
    ]


def test_another_article_tells_what_a_first_word_is() -> None:
    read = [read_text("Initech, of course.", name="a"), read_text("By Initech.", name="b")]
    assert [each.count for each in find_unknown(read)] == [2]
    assert not names_in("Initech, of course.")


def test_an_entry_has_all_that_an_editor_needs() -> None:
    text = "# About Harbour Policy Lab\n\nShe leads the Harbour Policy Lab (HPL) in 2024.\n"
    read = read_text(text)
    said = lines(find_unknown([read]), read, taken=("harbour-policy-lab",))
    assert said.splitlines() == [
        f"# Kinds: {', '.join(EntityKind)}.",
        "",
        "- id: harbour-policy-lab-2",
        "  name: Harbour Policy Lab",
        "  kind:   # company, person, ...",
        "  aliases: [HPL]",
        f"  # 3 times in 1 article, first in articles/a.md:3: {text.splitlines()[-1]}",
    ]


def test_a_long_example_is_cut_at_spaces_around_the_name() -> None:
    read = read_text(f"It {'was so ' * 40}that Globex {'did so ' * 40}again.")
    comment = lines(find_unknown([read]), read).splitlines()[-1]
    example = comment.partition("a.md:1: ")[2]
    assert re.fullmatch(r"… (?:was|so)\b.* Globex .*\b(?:did|so) …", example)
    assert len(example) < 170


def test_an_example_cannot_end_the_comment() -> None:
    read = read_text("It was\u2028Globex\x85of\x0b\x1b[31m Foo\r\nand so on.")
    said = lines(find_unknown([read]), read)
    assert "\x1b" not in said
    assert {each["name"] for each in yaml.safe_load(said)} == {"Globex", "Foo"}


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("OCPL", "Oxford China Policy Lab", True),
        ("MWP", "Ministry of Works and Pensions", True),
        ("MOWAP", "Ministry of Works and Pensions", True),
        ("AW", "Acme Works Corp", True),
        ("AW", "Acme Globex", False),
        ("A", "Acme", False),
        ("Ocpl", "Oxford China Policy Lab", False),
    ],
)
def test_an_acronym_is_made_of_initials(short: str, full: str, *, expected: bool) -> None:
    assert abbreviates(short, full) is expected


PIECES = st.sampled_from(
    "Ada Byron|Globex|GLOBEX|the|of|and|Bank|CEO|Mr.|Inc.|, Inc.|(GB)|said|'s|I|U.S.|AI|Foo|2024|"
    "$5 million|Monday|# |\n|\n\n|. |“|」|王小云说|公司|《海洋》|集团|Chinese|Boeing 737s|-led|"
    "non-|\x1b|\u2028|İ|@|www.|A330-200|Byron".split("|")
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=30).map(" ".join)


@given(st.lists(TEXTS, max_size=3))
def test_sightings_are_verbatim_sorted_and_apart(texts: list[str]) -> None:
    read = [read_text(text, PLACES, name=str(at)) for at, text in enumerate(texts)]
    for place, text in enumerate(texts):
        own = [each for each in find_sightings(read) if each.article == str(place)]
        assert all(text[each.start : each.end] == each.text for each in own)
        edges = [edge for each in own for edge in (each.start, each.end)]
        assert edges == sorted(edges)
        assert all(each.start < each.end for each in own)


@given(TEXTS)
def test_every_entry_is_valid_but_for_the_kind_and_has_an_id_of_its_own(text: str) -> None:
    read = read_text(text, PLACES)
    found = find_unknown([read], PLACES)
    entries = yaml.safe_load(lines(found, read, taken=("foo", "globex"))) or []
    ids = [each["id"] for each in entries]
    for each in entries:
        EntityEntry.model_validate({**each, "kind": each["kind"] or "event"})
    assert len(entries) == len(found)
    assert len({*ids, "foo", "globex"}) == len(ids) + 2


@pytest.mark.parametrize(
    "unit", ["A", "Aa ", "A@", "Aa and ", "The ", "Aa-", "aa.", "王", "在", "《", "A.", "(AB) Aa "]
)
def test_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    for name in find_unknown([read_text(text)]):
        for each in name.sightings:
            assert text[each.start : each.end] == each.text
